// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scriptconsent.h"

#include "app/cli/cli.h"
#include "app/library/linediff.h"

#include <QCoreApplication>

namespace bee::cli {

QCommandLineOption acceptScriptOption()
{
    return {QStringLiteral("accept-script"),
            QCoreApplication::translate("Cli", "Run a new or changed script whose text has this SHA-256."),
            QStringLiteral("SHA256")};
}

bool scriptMayRun(ScriptAcceptance& acceptance, const ScriptReview& review, const QStringList& accepted)
{
    if (accepted.contains(review.hash, Qt::CaseInsensitive)) {
        // It runs all the same: the consent was given, only the memory of it fails.
        if (const Result<void> kept = acceptance.accept(review.name, review.text); !kept.hasValue())
            printErr(kept.error().text());
        return true;
    }
    const QString where = review.file.isEmpty() ? review.name : review.file;
    printErr(diffText(lineDiff(review.before, review.text)).trimmed());
    fail(Usage,
         {review.before.isEmpty()
              ? QCoreApplication::translate("Cli", "%1 is new and would run as root.").arg(where)
              : QCoreApplication::translate("Cli", "%1 has changed and would run as root.").arg(where),
          QCoreApplication::translate("Cli", "Its text, or what changed in it, is shown above."),
          QCoreApplication::translate("Cli", "When you trust it, add: --accept-script %1").arg(review.hash)});
    return false;
}

} // namespace bee::cli

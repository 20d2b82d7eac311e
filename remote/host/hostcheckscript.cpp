// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/host/hostfacts.h"

#include <QFile>

#include <algorithm>

namespace bee {

namespace {

/// Names end up inside quotes in a shell script: only what tools are really called.
bool isToolName(const QString& name)
{
    static constexpr qsizetype longest = 64;
    const auto allowed = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
               c == u'_' || c == u'-' || c == u'.';
    };
    return !name.isEmpty() && name.size() <= longest && !name.startsWith(u'-') &&
           std::all_of(name.begin(), name.end(), allowed);
}

/// Without "-" and ".", which are not part of a C name but mean something in a pattern.
bool isFunctionName(const QString& name)
{
    return isToolName(name) && !name.contains(u'-') && !name.contains(u'.');
}

QByteArray words(const QStringList& names, bool (*isSafe)(const QString&))
{
    QStringList safe;
    std::copy_if(names.begin(), names.end(), std::back_inserter(safe), isSafe);
    safe.removeDuplicates();
    return safe.join(u' ').toLatin1();
}

} // namespace

QByteArray hostCheckScript(const QStringList& names, const QStringList& functions)
{
    QFile file(QStringLiteral(":/host/hostcheck.sh"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the host check script is not linked into this program");
    return file.readAll()
        .replace("@NAMES@", words(names, isToolName))
        .replace("@FUNCTIONS@", words(functions, isFunctionName));
}

} // namespace bee

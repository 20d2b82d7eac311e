// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/transport/sshconfigscan.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace bee {

namespace {

// Those that change whom we talk to or how we log in; comfort options (TCPKeepAlive, HashKnownHosts, …) can
// be passed over in silence.
bool matters(const QString& lowerName)
{
    static const QStringList names{
        QStringLiteral("identitiesonly"),   QStringLiteral("certificatefile"),
        QStringLiteral("hostkeyalias"),     QStringLiteral("preferredauthentications"),
        QStringLiteral("addressfamily"),    QStringLiteral("canonicalizehostname"),
        QStringLiteral("pkcs11provider"),   QStringLiteral("revokedhostkeys"),
        QStringLiteral("verifyhostkeydns"), QStringLiteral("forwardagent"),
    };
    return names.contains(lowerName);
}

bool matchesHost(const QStringList& patterns, const QString& host)
{
    bool matched = false;
    for (QString pattern : patterns) {
        const bool negated = pattern.startsWith(u'!');
        if (negated)
            pattern.remove(0, 1);
        const auto glob = QRegularExpression::fromWildcard(pattern, Qt::CaseInsensitive);
        if (!glob.match(host).hasMatch())
            continue;
        if (negated)
            return false;
        matched = true;
    }
    return matched;
}

} // namespace

QList<IgnoredOption> ignoredOptions(const QString& file, const QString& host)
{
    QFile config(file);
    if (!config.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression separator(QStringLiteral("[\\s=\"]+"));
    QList<IgnoredOption> found;
    bool applies = true;
    constexpr int maxLines = 100'000;
    for (int line = 1; line < maxLines && !config.atEnd(); ++line) {
        QStringList words = QString::fromUtf8(config.readLine(4096)).split(separator, Qt::SkipEmptyParts);
        if (words.isEmpty() || words.first().startsWith(u'#'))
            continue;
        const QString name = words.takeFirst();
        const QString lower = name.toLower();
        if (lower == QLatin1String("host"))
            applies = matchesHost(words, host);
        else if (lower == QLatin1String("match"))
            applies = words.value(0).toLower() == QLatin1String("all");
        else if (applies && matters(lower) && words.value(0).toLower() != QLatin1String("no"))
            found.append({name, line});
    }
    return found;
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/transport/transport.h"

#include <QCoreApplication>

#include <algorithm>

namespace bee {

namespace {

Error badAddress(const QString& reason)
{
    return {QCoreApplication::translate("HostAddress", "This is not a host."), reason,
            QCoreApplication::translate("HostAddress",
                                        "Write “local” or [user@]name[:port], for example root@web-1:2222.")};
}

// No name of a user or host has these; one that starts with a dash would be an option somewhere.
bool isSafeName(const QString& name)
{
    return !name.startsWith(u'-') && std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.isPrint() && !c.isSpace() && !QStringLiteral("'\"`\\$;&|<>(){}*?!#").contains(c);
    });
}

} // namespace

QString HostAddress::display() const
{
    if (local)
        return QStringLiteral("local");
    QString shown = user.isEmpty() ? QString() : QString(user + u'@');
    const bool brackets = port != 0 && name.contains(u':');
    shown += brackets ? QString(u'[' + name + u']') : name;
    if (port != 0)
        shown += u':' + QString::number(port);
    return shown;
}

Result<HostAddress> parseHostAddress(const QString& text)
{
    HostAddress address;
    QString rest = text.trimmed();
    if (rest == QLatin1String("local")) {
        address.local = true;
        return address;
    }
    // The last "@": names of users may hold one (user@domain), names of hosts may not.
    if (const qsizetype at = rest.lastIndexOf(u'@'); at >= 0) {
        address.user = rest.left(at);
        rest = rest.mid(at + 1);
        if (address.user.isEmpty())
            return badAddress(
                QCoreApplication::translate("HostAddress", "The name of the user before “@” is missing."));
    }

    QString port;
    bool hasPort = false;
    if (rest.startsWith(u'[')) {
        const qsizetype end = rest.indexOf(u']');
        if (end < 0)
            return badAddress(
                QCoreApplication::translate("HostAddress", "The closing bracket “]” is missing."));
        const QString after = rest.mid(end + 1);
        if (!after.isEmpty() && !after.startsWith(u':'))
            return badAddress(
                QCoreApplication::translate("HostAddress", "After “]” only “:” and a port may follow."));
        hasPort = !after.isEmpty();
        port = after.mid(1);
        address.name = rest.mid(1, end - 1);
    } else if (rest.count(u':') == 1) {
        hasPort = true;
        port = rest.section(u':', 1);
        address.name = rest.section(u':', 0, 0);
    } else {
        address.name = rest; // no port, or a bare IPv6 address
    }

    if (address.name.isEmpty())
        return badAddress(QCoreApplication::translate("HostAddress", "The name of the host is missing."));
    if (!isSafeName(address.name) || !isSafeName(address.user))
        return badAddress(QCoreApplication::translate("HostAddress",
                                                      "It holds a character that no host or user name has."));
    if (hasPort) {
        const bool digits =
            std::all_of(port.begin(), port.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        bool ok = false;
        address.port = port.toInt(&ok);
        if (!ok || !digits || address.port < 1 || address.port > 65535)
            return badAddress(
                QCoreApplication::translate("HostAddress", "“%1” is not a port between 1 and 65535.")
                    .arg(port));
    }
    return address;
}

} // namespace bee

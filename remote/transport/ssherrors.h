// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/result.h"

#include <QByteArray>
#include <QStringList>

namespace bee {

/// Every way a connection fails, as cause and remedy. All texts of a host are shortened and made plain.
namespace SshErrors {

Error cancelled();
Error badOption(const QString& what, const QString& why);
Error configUnreadable(const QString& file);
Error resolveFailed(const QString& host, const QString& why);
Error connectFailed(const QString& host, int port, int errorNumber);
Error silentServer(const QString& host, int port);
Error closedEarly(const QString& host, int port, const QByteArray& words);
Error notSsh(const QString& host, int port, const QByteArray& greeting);
Error handshakeFailed(const QString& host, const QString& why);

Error hostKeyChanged(const QString& host, const QString& file, int line, const QString& keyType,
                     const QString& sha256, const QString& knownHostsName);
Error hostKeyUnknown(const QString& host, const QString& keyType, const QString& sha256);
Error hostKeyRefused(const QString& host);
Error hostKeyNotStored(const QString& file, const QString& why);
Error knownHostsUnreadable(const QString& why);

Error keyUnreadable(const QString& file, const QString& why);
Error wrongPassphrase(const QString& file);
Error denied(const QString& user, const QString& host, const QStringList& methods, const QStringList& notes);
Error needsPrompt(const QString& user, const QString& host, const QString& what);
Error promptCancelled(const QString& user, const QString& host);

Error connectionLost(const QString& host, const QString& why);
Error closedHere(const QString& host);
Error tooManySessions(const QString& host, const QString& why);
Error endedWithoutStatus(const QString& host);
Error commandRefused(const QString& host, const QString& why);

QString proxyIgnored(const QString& host);
QString optionIgnored(const QString& option, const QString& file, int line);

/// Words of a host: at most 200 characters, control characters as spaces.
QString plain(const QByteArray& words);

} // namespace SshErrors

} // namespace bee

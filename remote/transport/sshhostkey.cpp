// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/transport/sshhostkey.h"

#include "remote/transport/ssherrors.h"

#include <QFile>
#include <QStringList>

namespace bee {

SshHostKey::SshHostKey(ssh_session session, const QString& host, int port)
    : m_session(session),
      m_name(port == 22 ? host.toLower()
                        : QString(u'[' + host.toLower() + QStringLiteral("]:") + QString::number(port)))
{
    ssh_key key = nullptr;
    if (ssh_get_server_publickey(session, &key) == SSH_OK)
        m_key.reset(key);
}

SshHostKey::Verdict SshHostKey::check() const
{
    switch (ssh_session_is_known_server(m_session)) {
    case SSH_KNOWN_HOSTS_OK:
        return Known;
    case SSH_KNOWN_HOSTS_NOT_FOUND: // no file yet
    case SSH_KNOWN_HOSTS_UNKNOWN:
        return Unknown;
    case SSH_KNOWN_HOSTS_CHANGED:
    case SSH_KNOWN_HOSTS_OTHER: // another type of key than the one stored: nobody may slip in that way
        return Changed;
    case SSH_KNOWN_HOSTS_ERROR:
        break;
    }
    return Unreadable;
}

QString SshHostKey::type() const
{
    if (!m_key)
        return {};
    const QString name = QString::fromLatin1(ssh_key_type_to_char(ssh_key_type(m_key.get())));
    const QString family = name.startsWith(QLatin1String("ecdsa")) ? QStringLiteral("ECDSA")
                                                                   : name.section(u'-', 1, 1).toUpper();
    return family.isEmpty() ? name : family;
}

QString SshHostKey::sha256() const
{
    unsigned char* hash = nullptr;
    size_t size = 0;
    if (!m_key || ssh_get_publickey_hash(m_key.get(), SSH_PUBLICKEY_HASH_SHA256, &hash, &size) != SSH_OK)
        return {};
    const SshText text(ssh_get_fingerprint_hash(SSH_PUBLICKEY_HASH_SHA256, hash, size));
    ssh_clean_pubkey_hash(&hash);
    return QString::fromLatin1(text.get());
}

QStringList SshHostKey::files() const
{
    return {sshOption(m_session, SSH_OPTIONS_KNOWNHOSTS),
            sshOption(m_session, SSH_OPTIONS_GLOBAL_KNOWNHOSTS)};
}

// libssh says that a key differs but not where. The entry of the same type comes first; with another type
// any entry of this host is the offending one.
SshHostKey::Offender SshHostKey::findOffender() const
{
    Offender other;
    const QByteArray name = m_name.toUtf8();
    for (const QString& path : files()) {
        QFile file(path);
        if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
            continue;
        constexpr int maxLine = 64 * 1024;
        for (int number = 1; !file.atEnd(); ++number) {
            const QByteArray line = file.readLine(maxLine).trimmed();
            if (line.isEmpty() || line.startsWith('#'))
                continue;
            ssh_knownhosts_entry* entry = nullptr;
            if (ssh_known_hosts_parse_line(name.constData(), line.constData(), &entry) != SSH_OK || !entry)
                continue;
            const bool sameType = m_key && ssh_key_type(entry->publickey) == ssh_key_type(m_key.get());
            const bool sameKey =
                sameType && ssh_key_cmp(entry->publickey, m_key.get(), SSH_KEY_CMP_PUBLIC) == 0;
            ssh_knownhosts_entry_free(entry);
            if (sameType && !sameKey)
                return {path, number};
            if (other.line == 0 && !sameKey)
                other = {path, number};
        }
    }
    return other.line > 0 ? other : Offender{files().first(), 0};
}

Error SshHostKey::changedError(const QString& hostShown) const
{
    const Offender offender = findOffender();
    return SshErrors::hostKeyChanged(hostShown, offender.file, offender.line, type(), sha256(), m_name);
}

Result<void> SshHostKey::store()
{
    if (ssh_session_update_known_hosts(m_session) == SSH_OK)
        return {};
    return SshErrors::hostKeyNotStored(files().first(), SshErrors::plain(ssh_get_error(m_session)));
}

} // namespace bee

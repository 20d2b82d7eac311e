// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <libssh/libssh.h>

#include <memory>

namespace bee {

struct SshFree {
    void operator()(ssh_session session) const
    {
        ssh_disconnect(session);
        ssh_free(session);
    }
    void operator()(ssh_key key) const { ssh_key_free(key); }
    void operator()(char* text) const { ssh_string_free_char(text); }
};
using SshSession = std::unique_ptr<ssh_session_struct, SshFree>;
using SshKey = std::unique_ptr<ssh_key_struct, SshFree>;
using SshText = std::unique_ptr<char, SshFree>;

/// An option as libssh has it after parsing the configuration; empty when it has none.
inline QString sshOption(ssh_session session, ssh_options_e option)
{
    char* raw = nullptr;
    if (ssh_options_get(session, option, &raw) != SSH_OK)
        return {};
    const SshText text(raw);
    return QString::fromUtf8(raw);
}

} // namespace bee

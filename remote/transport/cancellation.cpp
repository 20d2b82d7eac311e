// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/transport/cancellation.h"

#include <fcntl.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

namespace bee {

Cancellation::Cancellation() : m_event(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

void Cancellation::cancel()
{
    const std::lock_guard lock(m_mutex);
    m_cancelled = true;
    ::eventfd_write(m_event.get(), 1);
    if (m_socket.valid())
        ::shutdown(m_socket.get(), SHUT_RDWR);
}

void Cancellation::watchSocket(int fd)
{
    const std::lock_guard lock(m_mutex);
    m_socket.reset(::fcntl(fd, F_DUPFD_CLOEXEC, 3));
    if (m_cancelled)
        ::shutdown(m_socket.get(), SHUT_RDWR);
}

} // namespace bee

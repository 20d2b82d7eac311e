// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/transport/fd.h"

#include <atomic>
#include <mutex>

namespace bee {

/// Ends whatever a connecting thread waits for, from any thread: a poll() on pollFd(), and a blocking libssh
/// call, which returns once its socket is shut down.
class Cancellation {
public:
    Cancellation();
    void cancel();
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }
    [[nodiscard]] int pollFd() const { return m_event.get(); } ///< readable for ever once cancelled
    /// Keeps a duplicate of the socket, so that its number cannot come to mean another file.
    void watchSocket(int fd);

private:
    std::mutex m_mutex;
    UniqueFd m_event;
    UniqueFd m_socket;
    std::atomic<bool> m_cancelled = false;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/result.h"
#include "remote/transport/cancellation.h"

#include <chrono>
#include <functional>

namespace bee {

using Deadline = std::chrono::steady_clock::time_point;

/// Where a session gets its socket from. TCP today; a jump host gives one end of a socket pair.
using SocketFactory = std::function<Result<UniqueFd>(const QString& host, int port, Deadline deadline,
                                                     const Cancellation& cancel)>;

/// Resolves the name and connects, to each address in turn. The socket is close-on-exec and notices a dead
/// peer within half a minute. Blocks until the deadline at most, or until cancelled (any Error then).
Result<UniqueFd> connectTcp(const QString& host, int port, Deadline deadline, const Cancellation& cancel);

/// Waits for the first bytes of an SSH server without consuming them, to tell a silent host and a foreign
/// service from a broken handshake.
Result<void> awaitSshServer(int fd, const QString& host, int port, Deadline deadline,
                            const Cancellation& cancel);

} // namespace bee

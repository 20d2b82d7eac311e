// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/transport/socketconnector.h"

#include "remote/transport/ssherrors.h"

#include <QByteArray>

#include <netdb.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <thread>

namespace bee {

namespace {

using Clock = std::chrono::steady_clock;

struct FreeAddresses {
    void operator()(addrinfo* list) const { ::freeaddrinfo(list); }
};
using Addresses = std::unique_ptr<addrinfo, FreeAddresses>;

int millisecondsTo(Deadline deadline)
{
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    return int(std::clamp<qint64>(left, 0, 3'600'000));
}

enum class Waited { Ready, Cancelled, TimedOut };

Waited waitFor(int fd, short events, Deadline deadline, const Cancellation& cancel)
{
    for (;;) {
        pollfd fds[2] = {{fd, events, 0}, {cancel.pollFd(), POLLIN, 0}};
        const int rc = ::poll(fds, 2, millisecondsTo(deadline));
        if (cancel.isCancelled())
            return Waited::Cancelled;
        if (rc == 0)
            return Waited::TimedOut;
        if (rc > 0 && fds[0].revents != 0)
            return Waited::Ready;
    }
}

struct Lookup {
    UniqueFd ready{::eventfd(0, EFD_CLOEXEC)};
    Addresses addresses;
    int code = EAI_FAIL;
};

// getaddrinfo can block for half a minute and cannot be interrupted: a thread of its own may outlive us.
Result<Addresses> resolve(const QString& host, int port, Deadline deadline, const Cancellation& cancel)
{
    const auto lookup = std::make_shared<Lookup>();
    std::thread([lookup, name = host.toUtf8(), service = QByteArray::number(port)] {
        addrinfo hints{};
        hints.ai_family = AF_UNSPEC;
        hints.ai_socktype = SOCK_STREAM;
        addrinfo* list = nullptr;
        lookup->code = ::getaddrinfo(name.constData(), service.constData(), &hints, &list);
        lookup->addresses.reset(lookup->code == 0 ? list : nullptr);
        ::eventfd_write(lookup->ready.get(), 1); // the last touch: publishes what is above
    }).detach();

    switch (waitFor(lookup->ready.get(), POLLIN, deadline, cancel)) {
    case Waited::Cancelled:
        return SshErrors::cancelled();
    case Waited::TimedOut:
        return SshErrors::resolveFailed(host, QString());
    case Waited::Ready:
        break;
    }
    eventfd_t value = 0;
    ::eventfd_read(lookup->ready.get(), &value);
    if (lookup->code != 0 || !lookup->addresses)
        return SshErrors::resolveFailed(host, QString::fromLocal8Bit(::gai_strerror(lookup->code)));
    return std::move(lookup->addresses);
}

void setOption(int fd, int level, int name, int value)
{
    ::setsockopt(fd, level, name, &value, sizeof(value));
}

// A link that is cut without a word (power, Wi-Fi, closed laptop) is noticed by what we send, or when idle
// by the kernel's probes; beats every 5 s make sure that something is sent while a tool runs.
void watchLink(int fd)
{
    setOption(fd, SOL_SOCKET, SO_KEEPALIVE, 1);
    setOption(fd, IPPROTO_TCP, TCP_KEEPIDLE, 15);
    setOption(fd, IPPROTO_TCP, TCP_KEEPINTVL, 5);
    setOption(fd, IPPROTO_TCP, TCP_KEEPCNT, 3);
    setOption(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, 20'000);
    setOption(fd, IPPROTO_TCP, TCP_NODELAY, 1);
}

// The socket, or errno.
std::pair<UniqueFd, int> connectOne(const addrinfo& address, Deadline deadline, const Cancellation& cancel)
{
    UniqueFd fd(
        ::socket(address.ai_family, address.ai_socktype | SOCK_CLOEXEC | SOCK_NONBLOCK, address.ai_protocol));
    if (!fd.valid())
        return {UniqueFd(), errno};
    if (::connect(fd.get(), address.ai_addr, address.ai_addrlen) == 0)
        return {std::move(fd), 0};
    if (errno != EINPROGRESS)
        return {UniqueFd(), errno};
    switch (waitFor(fd.get(), POLLOUT, deadline, cancel)) {
    case Waited::Cancelled:
        return {UniqueFd(), ECANCELED};
    case Waited::TimedOut:
        return {UniqueFd(), ETIMEDOUT};
    case Waited::Ready:
        break;
    }
    int error = 0;
    socklen_t size = sizeof(error);
    ::getsockopt(fd.get(), SOL_SOCKET, SO_ERROR, &error, &size);
    if (error != 0)
        return {UniqueFd(), error};
    return {std::move(fd), 0};
}

} // namespace

Result<UniqueFd> connectTcp(const QString& host, int port, Deadline deadline, const Cancellation& cancel)
{
    Result<Addresses> addresses = resolve(host, port, deadline, cancel);
    if (!addresses.hasValue())
        return addresses.error();

    int count = 0;
    for (const addrinfo* at = addresses.value().get(); at; at = at->ai_next)
        ++count;
    int firstError = 0;
    for (const addrinfo* at = addresses.value().get(); at; at = at->ai_next, --count) {
        // A first address that swallows packets must leave time for the others.
        const auto share = (deadline - Clock::now()) / std::max(count, 1);
        auto [fd, error] = connectOne(*at, Clock::now() + share, cancel);
        if (fd.valid()) {
            watchLink(fd.get());
            return std::move(fd);
        }
        if (cancel.isCancelled())
            return SshErrors::cancelled();
        if (firstError == 0 || firstError == ENETUNREACH || firstError == EADDRNOTAVAIL)
            firstError = error; // "localhost" has a v6 address even where v6 is off: that is not the cause
    }
    return SshErrors::connectFailed(host, port, firstError);
}

Result<void> awaitSshServer(int fd, const QString& host, int port, Deadline deadline,
                            const Cancellation& cancel)
{
    // A server may print lines before its version (RFC 4253, 4.2), but hardly any does; a web or mail
    // server's greeting is recognised once nothing more comes.
    const Deadline patience = std::min(deadline, Clock::now() + std::chrono::milliseconds(1500));
    QByteArray seen;
    for (;;) {
        const Waited waited = waitFor(fd, POLLIN, seen.isEmpty() ? deadline : patience, cancel);
        if (waited == Waited::Cancelled)
            return SshErrors::cancelled();
        if (waited == Waited::TimedOut)
            return SshErrors::silentServer(host, port);
        char buffer[1024];
        const ssize_t got = ::recv(fd, buffer, sizeof(buffer), MSG_PEEK);
        if (got < 0 && (errno == EAGAIN || errno == EINTR))
            continue;
        if (got < 0)
            return SshErrors::connectFailed(host, port, errno);
        if (got == 0)
            return SshErrors::closedEarly(host, port, {});
        const QByteArray peeked(buffer, got);
        if (peeked.startsWith("SSH-") || peeked.contains("\nSSH-"))
            return {};
        pollfd closed{fd, POLLRDHUP, 0};
        const bool complete = got == sizeof(buffer) || ::poll(&closed, 1, 0) > 0 || Clock::now() >= patience;
        if (complete && peeked == seen)
            return peeked.contains("MaxStartups") || peeked.contains("Not allowed")
                       ? SshErrors::closedEarly(host, port, peeked)
                       : SshErrors::notSsh(host, port, peeked);
        // Peeking leaves the bytes there, so poll() would return at once: the only way to wait is to wait.
        pollfd only{cancel.pollFd(), POLLIN, 0};
        ::poll(&only, 1, 20);
        seen = peeked;
    }
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/remote/transport/fakesshserver.h"

#include <QFile>
#include <QProcess>

#define SSH_SUPPRESS_DEPRECATED // the message interface is the only one with keyboard-interactive
#include <arpa/inet.h>
#include <libssh/libssh.h>
#include <libssh/server.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <memory>
#include <vector>

namespace bee::testing {

namespace {

int listenOnLoopback(int& port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    ::bind(fd, generic, size);
    ::listen(fd, 8);
    ::getsockname(fd, generic, &size);
    port = int(ntohs(address.sin_port));
    return fd;
}

bool readable(int fd)
{
    pollfd one{fd, POLLIN, 0};
    return ::poll(&one, 1, 20) > 0;
}

} // namespace

PlainServer::PlainServer(const QByteArray& greeting, Then then)
{
    m_listener = listenOnLoopback(m_port);
    m_thread = std::thread([this, greeting, then] {
        std::vector<int> open;
        while (!m_stop) {
            if (!readable(m_listener))
                continue;
            const int fd = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (fd < 0)
                continue;
            ::send(fd, greeting.constData(), size_t(greeting.size()), MSG_NOSIGNAL);
            if (then == HangUp)
                ::close(fd);
            else
                open.push_back(fd);
        }
        for (const int fd : open)
            ::close(fd);
    });
}

PlainServer::~PlainServer()
{
    m_stop = true;
    m_thread.join();
    ::close(m_listener);
}

PasswordServer::PasswordServer(Method method, const QByteArray& password)
    : m_method(method), m_password(password)
{
    QProcess::execute(QStringLiteral("ssh-keygen"),
                      {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"),
                       QStringLiteral("-N"), QString(), QStringLiteral("-f"),
                       m_folder.filePath(QStringLiteral("key"))});
    m_listener = listenOnLoopback(m_port);
    m_thread = std::thread([this] {
        while (!m_stop) {
            if (!readable(m_listener))
                continue;
            const int fd = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (fd >= 0)
                serve(fd);
        }
    });
}

PasswordServer::~PasswordServer()
{
    m_stop = true;
    m_thread.join();
    ::close(m_listener);
}

void PasswordServer::serve(int fd)
{
    const std::unique_ptr<ssh_bind_struct, decltype(&ssh_bind_free)> bind(ssh_bind_new(), &ssh_bind_free);
    const std::unique_ptr<ssh_session_struct, decltype(&ssh_free)> session(ssh_new(), &ssh_free);
    const bool noConfig = false;
    ssh_bind_options_set(bind.get(), SSH_BIND_OPTIONS_PROCESS_CONFIG, &noConfig);
    ssh_bind_options_set(bind.get(), SSH_BIND_OPTIONS_HOSTKEY,
                         QFile::encodeName(m_folder.filePath(QStringLiteral("key"))).constData());
    if (ssh_bind_accept_fd(bind.get(), session.get(), fd) != SSH_OK)
        return;
    const int wanted =
        m_method == Password ? int(SSH_AUTH_METHOD_PASSWORD) : int(SSH_AUTH_METHOD_INTERACTIVE);
    ssh_set_auth_methods(session.get(), wanted);
    if (ssh_handle_key_exchange(session.get()) != SSH_OK)
        return;

    bool halfWay = false; // PasswordAfterInteractive: the first of the two is done
    while (!m_stop && ssh_is_connected(session.get())) {
        ssh_message message = ssh_message_get(session.get());
        if (!message)
            break;
        const int method = halfWay ? int(SSH_AUTH_METHOD_PASSWORD) : wanted;
        const int subtype = ssh_message_subtype(message);
        if (ssh_message_type(message) == SSH_REQUEST_SERVICE) {
            ssh_message_service_reply_success(message);
        } else if (ssh_message_type(message) != SSH_REQUEST_AUTH || subtype != method) {
            ssh_message_auth_set_methods(message, method);
            ssh_message_reply_default(message);
        } else if (subtype == int(SSH_AUTH_METHOD_INTERACTIVE) &&
                   !ssh_message_auth_kbdint_is_response(message)) {
            const char* prompts[] = {"Token\x1b[31m code: ", "Word: "};
            char echo[] = {1, 0};
            ssh_message_auth_interactive_request(message, "Two questions", "Please answer", 2, prompts, echo);
        } else {
            ++m_attempts;
            const bool asked = subtype == int(SSH_AUTH_METHOD_INTERACTIVE);
            const QByteArray given = asked ? QByteArray(ssh_userauth_kbdint_getanswer(session.get(), 1))
                                           : ssh_message_auth_password(message);
            const bool token =
                !asked || qstrcmp(ssh_userauth_kbdint_getanswer(session.get(), 0), "1234") == 0;
            if (given != m_password || !token) {
                ssh_message_auth_set_methods(message, method);
                ssh_message_reply_default(message);
            } else {
                const bool partial = m_method == PasswordAfterInteractive && !halfWay;
                halfWay = true;
                if (partial)
                    ssh_message_auth_set_methods(message, int(SSH_AUTH_METHOD_PASSWORD));
                ssh_message_auth_reply_success(message, partial ? 1 : 0);
            }
        }
        ssh_message_free(message);
    }
    ssh_disconnect(session.get());
}

} // namespace bee::testing

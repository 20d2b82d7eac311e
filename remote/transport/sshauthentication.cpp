// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/transport/sshauthentication.h"

#include "remote/transport/ssherrors.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <string.h>

namespace bee {

namespace {

constexpr int tries = 3;

// What libssh's passphrase callback needs and what it leaves behind.
struct PassphraseRequest {
    std::function<Result<QString>()> ask;
    std::optional<Error> error;
    bool asked = false;
};

int givePassphrase(const char*, char* buffer, size_t size, int, int, void* data)
{
    auto* request = static_cast<PassphraseRequest*>(data);
    request->asked = true;
    const Result<QString> answer = request->ask();
    if (!answer.hasValue()) {
        request->error = answer.error();
        return -1;
    }
    QByteArray bytes = answer.value().toUtf8();
    const bool fits = size_t(bytes.size()) < size;
    if (fits)
        ::memcpy(buffer, bytes.constData(), size_t(bytes.size()) + 1);
    bytes.fill('\0');
    return fits ? 0 : -1;
}

} // namespace

SshAuthentication::SshAuthentication(ssh_session session, LoginPrompts& prompts, const QString& user,
                                     const QString& host, const QString& identityFile)
    : m_session(session), m_prompts(prompts), m_user(user), m_host(host), m_identityFile(identityFile)
{
}

Result<void> SshAuthentication::run()
{
    const Attempt none = answerFor(ssh_userauth_none(m_session, nullptr));
    if (!none.hasValue())
        return none.error();
    if (none.value() == Answer::Success)
        return {};
    // A host may want several methods in a row; each partial success starts the list over.
    for (int round = 0; round < 4; ++round) {
        const Attempt attempt = tryAll();
        if (!attempt.hasValue())
            return attempt.error();
        if (attempt.value() == Answer::Success)
            return {};
        if (attempt.value() == Answer::Denied)
            break;
    }
    return SshErrors::denied(m_user, m_host, offered(), m_notes);
}

SshAuthentication::Attempt SshAuthentication::tryAll()
{
    using Method = Attempt (SshAuthentication::*)();
    const std::pair<int, Method> methods[] = {
        {m_identityFile.isEmpty() ? SSH_AUTH_METHOD_PUBLICKEY : 0, &SshAuthentication::tryAgent},
        {SSH_AUTH_METHOD_PUBLICKEY, &SshAuthentication::tryKeyFiles},
        {SSH_AUTH_METHOD_INTERACTIVE, &SshAuthentication::tryInteractive},
        {SSH_AUTH_METHOD_PASSWORD, &SshAuthentication::tryPassword},
    };
    for (const auto& [bit, method] : methods) {
        if ((ssh_userauth_list(m_session, nullptr) & bit) == 0)
            continue;
        const Attempt attempt = (this->*method)();
        if (!attempt.hasValue() || attempt.value() != Answer::Denied)
            return attempt;
    }
    return Answer::Denied;
}

SshAuthentication::Attempt SshAuthentication::answerFor(int code) const
{
    switch (code) {
    case SSH_AUTH_SUCCESS:
        return Answer::Success;
    case SSH_AUTH_PARTIAL:
        return Answer::Partial;
    case SSH_AUTH_DENIED:
        return Answer::Denied;
    default:
        break;
    }
    // The host has hung up, for example after too many keys.
    QStringList notes = m_notes;
    notes += SshErrors::plain(ssh_get_error(m_session));
    return SshErrors::denied(m_user, m_host, offered(), notes);
}

QStringList SshAuthentication::offered() const
{
    const int methods = ssh_userauth_list(m_session, nullptr);
    QStringList names;
    const std::pair<int, QString> all[] = {
        {SSH_AUTH_METHOD_PUBLICKEY, QStringLiteral("publickey")},
        {SSH_AUTH_METHOD_INTERACTIVE, QStringLiteral("keyboard-interactive")},
        {SSH_AUTH_METHOD_PASSWORD, QStringLiteral("password")},
        {SSH_AUTH_METHOD_HOSTBASED, QStringLiteral("hostbased")},
        {SSH_AUTH_METHOD_GSSAPI_MIC, QStringLiteral("gssapi-with-mic")},
    };
    for (const auto& [bit, name] : all)
        if (methods & bit)
            names += name;
    return names;
}

SshAuthentication::Attempt SshAuthentication::tryAgent()
{
    const int code = ssh_userauth_agent(m_session, nullptr);
    // An agent that fails is not the end: the key files come next. A host that hung up shows there.
    if (code == SSH_AUTH_ERROR && ssh_is_connected(m_session))
        return Answer::Denied;
    return answerFor(code);
}

SshAuthentication::Attempt SshAuthentication::tryKeyFiles()
{
    if (!m_identityFile.isEmpty())
        return tryKeyFile(m_identityFile, true);

    QStringList files{sshOption(m_session, SSH_OPTIONS_IDENTITY)}; // IdentityFile of the configuration
    for (const char* name : {"id_ed25519", "id_ecdsa", "id_rsa"})
        files += QDir::homePath() + QStringLiteral("/.ssh/") + QLatin1String(name);
    files.removeDuplicates();
    for (const QString& file : files) {
        if (file.isEmpty() || !QFile::exists(file))
            continue;
        const Attempt attempt = tryKeyFile(file, false);
        if (!attempt.hasValue() || attempt.value() != Answer::Denied)
            return attempt;
    }
    return Answer::Denied;
}

SshAuthentication::Attempt SshAuthentication::tryKeyFile(const QString& file, bool named)
{
    // The public half first: nobody is asked for the passphrase of a key that the host does not want.
    ssh_key rawPublic = nullptr;
    const QByteArray publicFile = QFile::encodeName(file + QStringLiteral(".pub"));
    if (ssh_pki_import_pubkey_file(publicFile.constData(), &rawPublic) == SSH_OK) {
        const SshKey publicKey(rawPublic);
        const Attempt wanted = answerFor(ssh_userauth_try_publickey(m_session, nullptr, rawPublic));
        if (!wanted.hasValue() || wanted.value() != Answer::Success)
            return wanted;
    }
    const Result<SshKey> key = loadKey(file);
    if (!key.hasValue()) {
        if (named)
            return key.error();
        m_notes += key.error().message; // a default key that does not load is no reason to give up
        return Answer::Denied;
    }
    return answerFor(ssh_userauth_publickey(m_session, nullptr, key.value().get()));
}

Result<SshKey> SshAuthentication::loadKey(const QString& file)
{
    QFile probe(file);
    if (!probe.open(QIODevice::ReadOnly))
        return SshErrors::keyUnreadable(file, probe.errorString());

    PassphraseRequest request;
    request.ask = [this, &file] {
        return ask(QCoreApplication::translate("SshTransport", "Passphrase"),
                   QCoreApplication::translate("SshTransport", "Passphrase of the key %1").arg(file), false,
                   QCoreApplication::translate("SshTransport", "the passphrase of the key %1").arg(file));
    };
    const QByteArray name = QFile::encodeName(file);
    for (int attempt = 0; attempt < tries; ++attempt) {
        ssh_key key = nullptr;
        if (ssh_pki_import_privkey_file(name.constData(), nullptr, givePassphrase, &request, &key) == SSH_OK)
            return SshKey(key);
        if (request.error)
            return *request.error;
        if (!request.asked)
            return SshErrors::keyUnreadable(
                file, QCoreApplication::translate("SshTransport",
                                                  "It holds no private key that this program can read."));
    }
    return SshErrors::wrongPassphrase(file);
}

SshAuthentication::Attempt SshAuthentication::tryInteractive()
{
    for (int attempt = 0; attempt < tries; ++attempt) {
        int code = ssh_userauth_kbdint(m_session, nullptr, nullptr);
        while (code == SSH_AUTH_INFO) {
            const int count = ssh_userauth_kbdint_getnprompts(m_session);
            const QString name = SshErrors::plain(ssh_userauth_kbdint_getname(m_session));
            const QString instruction = SshErrors::plain(ssh_userauth_kbdint_getinstruction(m_session));
            for (int i = 0; i < count; ++i) {
                char echo = 0;
                const char* prompt = ssh_userauth_kbdint_getprompt(m_session, unsigned(i), &echo);
                const QString text = QString(instruction + u' ' + SshErrors::plain(prompt)).simplified();
                const Result<QString> answer =
                    ask(name.isEmpty() ? m_host : name, text, echo != 0,
                        QCoreApplication::translate("SshTransport", "an answer to “%1”").arg(text));
                if (!answer.hasValue())
                    return answer.error();
                QByteArray bytes = answer.value().toUtf8();
                ssh_userauth_kbdint_setanswer(m_session, unsigned(i), bytes.constData());
                bytes.fill('\0');
            }
            code = ssh_userauth_kbdint(m_session, nullptr, nullptr);
        }
        const Attempt answer = answerFor(code);
        if (!answer.hasValue() || answer.value() != Answer::Denied)
            return answer;
    }
    return Answer::Denied;
}

SshAuthentication::Attempt SshAuthentication::tryPassword()
{
    for (int attempt = 0; attempt < tries; ++attempt) {
        const Result<QString> password =
            ask(QCoreApplication::translate("SshTransport", "Password"),
                QCoreApplication::translate("SshTransport", "Password of %1 on %2").arg(m_user, m_host),
                false, QCoreApplication::translate("SshTransport", "a password"));
        if (!password.hasValue())
            return password.error();
        QByteArray bytes = password.value().toUtf8();
        const Attempt answer = answerFor(ssh_userauth_password(m_session, nullptr, bytes.constData()));
        bytes.fill('\0');
        if (!answer.hasValue() || answer.value() != Answer::Denied)
            return answer;
    }
    return Answer::Denied;
}

Result<QString> SshAuthentication::ask(const QString& title, const QString& text, bool echo,
                                       const QString& what)
{
    if (!m_prompts.canAsk()) {
        Error error = SshErrors::needsPrompt(m_user, m_host, what);
        error.reason = m_notes.join(u' ');
        return error;
    }
    const std::optional<QString> answer = m_prompts.ask({title, text, echo});
    if (!answer)
        return SshErrors::promptCancelled(m_user, m_host);
    return *answer;
}

} // namespace bee

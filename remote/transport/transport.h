// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/chunk.h"
#include "remote/data/result.h"

#include <QObject>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

namespace bee {

/// How a command gets root.
enum class Elevation : quint8 { None, Sudo, Pkexec };

struct CommandSpec {
    QStringList argv; ///< quoted in one place (shellQuote), never joined elsewhere
    Elevation elevation = Elevation::None;
    bool leashed = true;               ///< tools: on the leash. false: a short command such as the host check
    QByteArray input;                  ///< unleashed only: written to standard input, which is then closed
    bool keepsInput = false;           ///< unleashed only: standard input stays open for send()
    std::chrono::seconds beatLoss{20}; ///< leashed: silence from this side after which the host ends the tool
};

/// How a command ended. Exactly one of exitCode and signal is set unless the connection was lost.
struct ExitStatus {
    std::optional<int> exitCode;
    QString signal; ///< "INT", "KILL"; empty when it exited
    bool connectionLost = false;
    std::optional<Error> error; ///< it could not be started, or the connection broke: why
};

/// A command running on a host. Lives on the thread that started it (the window's); all signals arrive there.
/// Deleting it stops the command.
class RemoteCommand : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// Asks for an end: SIGINT, then harder after a grace time. Output keeps coming until finished().
    virtual void stop() = 0;
    /// Ends the tool by itself that long from now, counted on the host (leashed only).
    virtual void limitTo(std::chrono::seconds time) = 0;
    /// Writes to standard input (keepsInput only). What the host does not take waits in memory: short lines.
    virtual void send(const QByteArray& bytes) = 0;
    /// Back-pressure: while paused nothing is read, so the tool blocks on its pipe; memory stays bounded.
    virtual void setPaused(bool paused) = 0;

Q_SIGNALS:
    /// The tool's process id on the host (leashed only), before any output.
    void started(qint64 pid);
    void received(const bee::Chunk& chunk);
    /// After the last received().
    void finished(const bee::ExitStatus& status);
};

struct AuthPrompt {
    QString title;
    QString text; ///< plain text
    bool echo = false;
};

/// A host key that is not in known_hosts yet.
struct HostKeyQuestion {
    QString host;
    QString keyType;
    QString sha256; ///< "SHA256:…" as ssh prints it
};

/// A way to run commands on one host. Lives on the window's thread; connections and processes live on its
/// own.
class Transport : public QObject {
    Q_OBJECT
public:
    enum class State : quint8 { Closed, Opening, Open };
    Q_ENUM(State)
    using QObject::QObject;

    /// Connects; ends with opened() or failed(). Cancelled by close().
    virtual void open() = 0;
    virtual void close() = 0;
    [[nodiscard]] virtual State state() const = 0;
    /// Starts a command; the caller owns it (parent: the transport). Only while open.
    virtual RemoteCommand* start(const CommandSpec& spec) = 0;
    [[nodiscard]] virtual bool isLocal() const = 0;

    /// Answers of the person; given on the window's thread after promptNeeded() / hostKeyUnknown().
    virtual void answerPrompt(std::optional<QString> answer) = 0; ///< nullopt cancels
    virtual void answerHostKey(bool accept) = 0;

Q_SIGNALS:
    void opened();
    void failed(const bee::Error& error);         ///< while opening
    void connectionLost(const bee::Error& error); ///< while open
    void promptNeeded(const bee::AuthPrompt& prompt);
    void hostKeyUnknown(const bee::HostKeyQuestion& question);
    void warning(const QString& text); ///< e.g. ssh_config options that are not supported
};

struct SshOptions {
    QString host;                  ///< name or alias; ~/.ssh/config is honoured
    QString user;                  ///< empty: from ssh_config or this user's name
    int port = 0;                  ///< 0: from ssh_config or 22
    QString configFile;            ///< empty: the user's and the system's
    QString knownHostsFile;        ///< empty: the default
    QString identityFile;          ///< empty: agent and default keys
    bool acceptNewHostKey = false; ///< scripts: an unknown (never a changed) key is accepted and stored
    std::chrono::milliseconds timeout{10000};
};

/// "local" or "[user@]name[:port]" ("[v6]:port" too). An Error says what is wrong with the text.
struct HostAddress {
    bool local = false;
    QString user, name;
    int port = 0;
    [[nodiscard]] QString display() const;
};
Result<HostAddress> parseHostAddress(const QString& text);

std::unique_ptr<Transport> makeLocalTransport();
std::unique_ptr<Transport> makeSshTransport(const SshOptions& options);

/// One word quoted for a POSIX shell.
QString shellQuote(const QString& word);
/// The whole command line as it reaches the host: elevation, leash, quoting.
QString shellCommand(const CommandSpec& spec);

} // namespace bee

Q_DECLARE_METATYPE(bee::ExitStatus)
Q_DECLARE_METATYPE(bee::Error)
Q_DECLARE_METATYPE(bee::AuthPrompt)
Q_DECLARE_METATYPE(bee::HostKeyQuestion)

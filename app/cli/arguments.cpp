// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include "app/library/userfiles.h"
#include "remote/tools/launchplan.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace bee::cli {

namespace {

int interruptPipe[2] = {-1, -1};

void interrupted(int)
{
    const char byte = 1;
    if (write(interruptPipe[1], &byte, 1) < 0)
        _exit(130);
}

/// One line from the terminal itself, so that standard input stays free for data.
std::optional<QString> askTerminal(const QString& question, bool echo)
{
    const int terminal = open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (terminal < 0)
        return std::nullopt;
    termios before{};
    tcgetattr(terminal, &before);
    termios quiet = before;
    if (!echo)
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(terminal, TCSAFLUSH, &quiet);
    const QByteArray words = withoutControls(question.toUtf8());
    QByteArray line;
    bool ended = write(terminal, words.constData(), static_cast<size_t>(words.size())) < 0;
    while (!ended) {
        char byte = 0;
        ended = read(terminal, &byte, 1) != 1 || byte == '\n';
        if (!ended)
            line += byte;
    }
    tcsetattr(terminal, TCSAFLUSH, &before);
    if (!echo && write(terminal, "\n", 1) < 0)
        ended = true;
    close(terminal);
    return QString::fromUtf8(line);
}

bool hasTerminal()
{
    return isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1;
}

} // namespace

std::optional<ExitCode> parse(QCommandLineParser& parser, const QStringList& arguments)
{
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  QCoreApplication::translate("Cli", "Show this help."));
    parser.addOption(help);
    if (!parser.parse(arguments)) {
        printErr(
            QStringLiteral("beescope %1: %2\n%3")
                .arg(arguments.value(0), parser.errorText(),
                     QCoreApplication::translate("Cli", "See beescope %1 --help.").arg(arguments.value(0))));
        return Usage;
    }
    if (parser.isSet(help)) {
        printOut(parser.helpText());
        return Done;
    }
    return std::nullopt;
}

void addHostOptions(QCommandLineParser& parser)
{
    const auto text = [](const char* words) { return QCoreApplication::translate("Cli", words); };
    parser.addOptions({
        {QStringLiteral("host"), text(QT_TRANSLATE_NOOP("Cli", "local or [user@]name[:port]")),
         QStringLiteral("HOST"), QStringLiteral("local")},
        {QStringLiteral("ssh-config"),
         text(QT_TRANSLATE_NOOP("Cli", "Use this file instead of ~/.ssh/config.")), QStringLiteral("FILE")},
        {QStringLiteral("known-hosts"),
         text(QT_TRANSLATE_NOOP("Cli", "Use this file instead of ~/.ssh/known_hosts.")),
         QStringLiteral("FILE")},
        {QStringLiteral("identity"), text(QT_TRANSLATE_NOOP("Cli", "Log in with this private key only.")),
         QStringLiteral("FILE")},
        {QStringLiteral("accept-new-host-key"),
         text(QT_TRANSLATE_NOOP(
             "Cli", "Accept and store the key of a host that is not known yet; never a changed one."))},
        {QStringLiteral("kernel-source"),
         text(QT_TRANSLATE_NOOP("Cli", "Kernel headers on the host for bcc and bpftrace, when they are in "
                                       "another place than the distribution's.")),
         QStringLiteral("DIR")},
    });
}

Result<std::unique_ptr<HostConnection>> makeHost(const QCommandLineParser& parser,
                                                 const ToolCatalogue& catalogue)
{
    const Result<HostAddress> address = parseHostAddress(parser.value(QStringLiteral("host")));
    if (!address.hasValue())
        return address.error();
    SshOptions ssh;
    ssh.configFile = parser.value(QStringLiteral("ssh-config"));
    ssh.knownHostsFile = parser.value(QStringLiteral("known-hosts"));
    ssh.identityFile = parser.value(QStringLiteral("identity"));
    ssh.acceptNewHostKey = parser.isSet(QStringLiteral("accept-new-host-key"));
    auto host = std::make_unique<HostConnection>(address.value(), ssh, binaryNames(catalogue.tools()),
                                                 functionNames(catalogue.tools()));
    host->setKernelSource(parser.value(QStringLiteral("kernel-source")));
    Transport* transport = &host->transport();
    QObject::connect(transport, &Transport::warning, transport,
                     [](const QString& text) { printErr(QStringLiteral("beescope: ") + text); });
    if (hasTerminal()) {
        QObject::connect(
            transport, &Transport::promptNeeded, transport, [transport](const AuthPrompt& prompt) {
                transport->answerPrompt(askTerminal(
                    prompt.title + QLatin1Char('\n') + prompt.text + QLatin1Char(' '), prompt.echo));
            });
        QObject::connect(
            transport, &Transport::hostKeyUnknown, transport, [transport](const HostKeyQuestion& key) {
                const std::optional<QString> answer = askTerminal(
                    QCoreApplication::translate(
                        "Cli",
                        "The host %1 is not known. Its %2 key is %3.\nConnect and remember it? (yes/no) ")
                        .arg(key.host, key.keyType, key.sha256),
                    true);
                transport->answerHostKey(answer == QLatin1String("yes"));
            });
    }
    return host;
}

const ToolCatalogue& catalogue()
{
    static const ToolCatalogue tools = [] {
        ToolCatalogue loaded = userfiles::loadCatalogue();
        for (const Error& error : loaded.errors())
            printErr(error.text());
        return loaded;
    }();
    return tools;
}

Result<std::optional<Implementation>> implementationOption(const QCommandLineParser& parser)
{
    const QString name = parser.value(QStringLiteral("implementation"));
    if (name.isEmpty() || name == QLatin1String("auto"))
        return std::optional<Implementation>();
    const std::optional<Implementation> kind = implementationFromName(name);
    if (!kind)
        return Error{QCoreApplication::translate("Cli", "“%1” is not an implementation.").arg(name),
                     {},
                     QCoreApplication::translate("Cli", "Use auto, libbpf, bcc, bpftrace or script.")};
    return kind;
}

void onInterrupt(QObject* context, std::function<void()> handler)
{
    if (pipe2(interruptPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto* notifier = new QSocketNotifier(interruptPipe[0], QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context, [handler = std::move(handler)] {
        char byte = 0;
        while (read(interruptPipe[0], &byte, 1) == 1) {
        }
        std::signal(SIGINT, SIG_DFL);
        std::signal(SIGTERM, SIG_DFL);
        handler();
    });
    std::signal(SIGINT, interrupted);
    std::signal(SIGTERM, interrupted);
}

} // namespace bee::cli

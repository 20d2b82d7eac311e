// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runcommand.h"

#include "app/session/replay.h"

#include <QCoreApplication>

#include <cstdio>

namespace bee::cli {

struct RunCommand::Running {
    std::unique_ptr<Capture> capture;
    std::unique_ptr<RowWriter> rows;
    QByteArray unfinishedLine; ///< several tools as text: printed line by line, each with its tool's name
    int id = 0;
    bool saidRunning = false;
};

RunCommand::RunCommand(HostConnection& host, RunSettings settings)
    : m_host(host), m_settings(std::move(settings))
{
    connect(&m_host, &HostConnection::ready, this, &RunCommand::launch);
    connect(&m_host, &HostConnection::failed, this, [this](const Error& error) {
        m_code = NoConnection;
        if (m_live == 0) // else the lost link ends the tools as interrupted, and they report it themselves
            end(static_cast<ExitCode>(fail(NoConnection, error)));
    });
}

RunCommand::~RunCommand() = default;

void RunCommand::start()
{
    if (!m_settings.output.isEmpty()) {
        Result<std::unique_ptr<SessionWriter>> created = SessionWriter::create(m_settings.output);
        if (!created.hasValue())
            return end(static_cast<ExitCode>(fail(FileUnusable, created.error())));
        m_writer = std::move(created).value();
        m_writer->setErrorHandler([](const Error& error) { printErr(error.text()); });
    }
    if (!m_stdout.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return end(static_cast<ExitCode>(
            fail(FileUnusable,
                 {QCoreApplication::translate("bee::cli::RunCommand", "Standard output cannot be written."),
                  {},
                  {}})));
    m_host.open();
}

void RunCommand::interrupt()
{
    m_interrupted = true;
    if (m_live == 0)
        return end(m_code);
    for (const auto& running : m_running)
        running->capture->stop();
}

void RunCommand::launch()
{
    if (m_interrupted)
        return end(m_code);
    const Result<Elevation> elevation = m_host.elevation(!qEnvironmentVariableIsEmpty("DISPLAY") ||
                                                         !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"));
    if (!elevation.hasValue())
        return end(static_cast<ExitCode>(fail(ToolFailed, elevation.error())));
    for (const Tool* tool : m_settings.tools) {
        // An option belongs to every tool that has it; parsing made sure that one does.
        QMap<QString, QString> options;
        for (const ToolOption& option : tool->options)
            if (m_settings.options.contains(option.name))
                options[option.name] = m_settings.options[option.name];
        Result<LaunchPlan> plan =
            planLaunch(*tool, m_settings.implementation, options, m_host.facts(), m_settings.duration);
        if (!plan.hasValue()) {
            m_code = static_cast<ExitCode>(fail(ToolFailed, plan.error()));
            continue;
        }
        auto running = std::make_unique<Running>();
        running->capture = std::make_unique<Capture>(m_host, std::move(plan).value(), elevation.value(),
                                                     m_settings.duration);
        if (m_settings.format == RunFormat::Csv || m_settings.format == RunFormat::Ndjson)
            running->rows = std::make_unique<RowWriter>(
                &m_stdout, m_settings.format == RunFormat::Csv ? RowFormat::Csv : RowFormat::Ndjson,
                tool->name, m_host.name());
        if (running->rows)
            running->rows->setControlsEscaped(isTerminal());
        Running& one = *running;
        Capture& capture = *running->capture;
        m_running.push_back(std::move(running));
        ++m_live;
        connect(&capture, &Capture::received, this, [this, &one](const Chunk& chunk) { print(one, chunk); });
        connect(&capture, &Capture::valuesChanged, this, [this, &one] { printValues(one); });
        connect(&capture, &Capture::stateChanged, this, [&one] {
            if (one.capture->state() == Capture::State::Running && !one.saidRunning) {
                one.saidRunning = true;
                printErr(QCoreApplication::translate("bee::cli::RunCommand", "%1: running")
                             .arg(one.capture->plan().tool));
            }
        });
        connect(&capture, &Capture::done, this, [this, &one] { finish(one); });
        if (m_writer)
            capture.setPendingProbe([this] { return m_writer->pendingBytes(); });
        printErr(QCoreApplication::translate("bee::cli::RunCommand", "%1: starting %2: %3")
                     .arg(tool->name, implementationName(capture.plan().implementation),
                          capture.commandLine().section(QLatin1Char('\n'), 0, 0)));
    }
    if (m_live == 0)
        return end(m_code);
    for (const auto& running : m_running) {
        running->capture->start();
        if (m_writer)
            running->id = m_writer->beginCapture(recordOf(*running->capture, m_host, m_settings.options));
    }
}

void RunCommand::print(Running& running, const Chunk& chunk)
{
    if (m_writer)
        m_writer->append(running.id, chunk);
    if (m_settings.format != RunFormat::Text)
        return;
    if (chunk.stream == Stream::Stderr)
        return printErr(QString::fromUtf8(chunk.bytes).trimmed());
    const QByteArray bytes = isTerminal() ? withoutControls(chunk.bytes) : chunk.bytes;
    if (m_running.size() == 1)
        return printOut(bytes);
    running.unfinishedLine += bytes;
    const qsizetype end = running.unfinishedLine.lastIndexOf('\n') + 1;
    QByteArray out;
    for (const QByteArray& line : running.unfinishedLine.first(end).split('\n'))
        if (!line.isEmpty())
            out += running.capture->plan().tool.toUtf8() + ": " + line + '\n';
    running.unfinishedLine.remove(0, end);
    printOut(out);
}

void RunCommand::printValues(Running& running)
{
    if (!running.rows)
        return;
    if (const Result<void> written = running.rows->write(running.capture->values()); !written.hasValue()) {
        m_code = static_cast<ExitCode>(fail(FileUnusable, written.error()));
        interrupt();
    }
}

void RunCommand::finish(Running& running)
{
    const Capture& capture = *running.capture;
    const DecodedValues& values = capture.values();
    if (m_settings.format == RunFormat::Folded && values.stacks)
        printOut(QByteArray::fromStdString(values.stacks->toFolded()));
    if (!running.unfinishedLine.isEmpty())
        printOut(QByteArray(capture.plan().tool.toUtf8() + ": " + running.unfinishedLine + '\n'));
    const QString failure = capture.failure() ? capture.failure()->text() : QString();
    if (m_writer)
        m_writer->endCapture(running.id, recordedState(capture.state()), capture.ended(), failure);
    if (capture.failure())
        fail(ToolFailed, *capture.failure());
    if (capture.state() == Capture::State::Interrupted)
        m_code = NoConnection;
    else if (capture.state() == Capture::State::Failed && m_code == Done)
        m_code = ToolFailed;
    printErr(QCoreApplication::translate(
                 "bee::cli::RunCommand",
                 "%1: %2, %3 rows, %4 intervals, %5 samples, %6 lines not understood, %7 lost")
                 .arg(capture.plan().tool, captureStateName(recordedState(capture.state())))
                 .arg(values.rows())
                 .arg(values.intervals())
                 .arg(values.samples())
                 .arg(values.stats.unmatchedLines)
                 .arg(values.stats.lostEvents));
    if (--m_live == 0)
        finishAll();
}

void RunCommand::finishAll()
{
    if (m_writer) {
        if (const Result<void> flushed = m_writer->flush(); !flushed.hasValue())
            m_code = static_cast<ExitCode>(fail(FileUnusable, flushed.error()));
        m_writer.reset();
    }
    end(m_code);
}

void RunCommand::end(ExitCode code)
{
    if (m_ended)
        return;
    m_ended = true;
    m_host.close();
    // Queued: callers are often in the middle of a signal of an object that ends with this program.
    QMetaObject::invokeMethod(
        this, [this, code] { Q_EMIT done(code); }, Qt::QueuedConnection);
}

int runRun(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "bee::cli::RunCommand", "Runs tools on a host, prints what they say and records it."));
    addHostOptions(parser);
    parser.addOptions({
        {QStringLiteral("tool"), QCoreApplication::translate("bee::cli::RunCommand", "One or more tools."),
         QStringLiteral("NAME[,NAME…]")},
        {QStringLiteral("implementation"),
         QCoreApplication::translate("bee::cli::RunCommand", "auto, libbpf, bcc, bpftrace or script."),
         QStringLiteral("NAME")},
        {QStringLiteral("duration"),
         QCoreApplication::translate("bee::cli::RunCommand",
                                     "Stop that long after the tool is ready; default: until Ctrl-C."),
         QStringLiteral("SECONDS")},
        {QStringLiteral("set"),
         QCoreApplication::translate("bee::cli::RunCommand", "An option of the tool, see tools --json."),
         QStringLiteral("OPTION=VALUE")},
        {QStringLiteral("output"),
         QCoreApplication::translate("bee::cli::RunCommand", "Record into this session."),
         QStringLiteral("FILE.bscope")},
        {QStringLiteral("format"),
         QCoreApplication::translate("bee::cli::RunCommand", "text, csv, ndjson, folded or none."),
         QStringLiteral("NAME"), QStringLiteral("text")},
    });
    if (const auto code = parse(parser, arguments))
        return *code;

    RunSettings settings;
    if (!parser.positionalArguments().isEmpty())
        return fail(Usage, {QCoreApplication::translate("bee::cli::RunCommand", "“%1” is not an option.")
                                .arg(parser.positionalArguments().first()),
                            {},
                            {}});
    for (const QString& name :
         parser.value(QStringLiteral("tool")).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const Tool* tool = catalogue().find(name);
        if (!tool)
            return fail(
                Usage,
                {QCoreApplication::translate("bee::cli::RunCommand", "There is no tool “%1”.").arg(name),
                 {},
                 QCoreApplication::translate("bee::cli::RunCommand", "beescope tools lists them.")});
        settings.tools.push_back(tool);
    }
    if (settings.tools.empty())
        return fail(Usage, {QCoreApplication::translate("bee::cli::RunCommand", "No tool is named."),
                            {},
                            QCoreApplication::translate("bee::cli::RunCommand",
                                                        "Give --tool NAME; beescope tools lists them.")});
    const Result<std::optional<Implementation>> implementation = implementationOption(parser);
    if (!implementation.hasValue())
        return fail(Usage, implementation.error());
    settings.implementation = implementation.value();
    if (parser.isSet(QStringLiteral("duration"))) {
        bool valid = false;
        const int seconds = parser.value(QStringLiteral("duration")).toInt(&valid);
        if (!valid || seconds < 1 || seconds > 7 * 24 * 3600)
            return fail(Usage, {QCoreApplication::translate("bee::cli::RunCommand", "“%1” is not a duration.")
                                    .arg(parser.value(QStringLiteral("duration"))),
                                {},
                                QCoreApplication::translate("bee::cli::RunCommand",
                                                            "Give whole seconds, 1 to 604800.")});
        settings.duration = std::chrono::seconds(seconds);
    }
    for (const QString& pair : parser.values(QStringLiteral("set"))) {
        const qsizetype equals = pair.indexOf(QLatin1Char('='));
        const QString name = pair.left(equals);
        const bool known = std::any_of(settings.tools.begin(), settings.tools.end(), [&](const Tool* tool) {
            return std::any_of(tool->options.begin(), tool->options.end(),
                               [&](const ToolOption& o) { return o.name == name; });
        });
        if (equals < 1 || !known)
            return fail(Usage, {QCoreApplication::translate("bee::cli::RunCommand",
                                                            "“%1” is no option of these tools.")
                                    .arg(pair),
                                {},
                                QCoreApplication::translate(
                                    "bee::cli::RunCommand",
                                    "Give --set OPTION=VALUE; beescope tools --json lists the options.")});
        settings.options[name] = pair.mid(equals + 1);
    }
    static const QMap<QString, RunFormat> formats{{QStringLiteral("text"), RunFormat::Text},
                                                  {QStringLiteral("csv"), RunFormat::Csv},
                                                  {QStringLiteral("ndjson"), RunFormat::Ndjson},
                                                  {QStringLiteral("folded"), RunFormat::Folded},
                                                  {QStringLiteral("none"), RunFormat::None}};
    const QString format = parser.value(QStringLiteral("format"));
    if (!formats.contains(format))
        return fail(
            Usage,
            {QCoreApplication::translate("bee::cli::RunCommand", "“%1” is not a format.").arg(format),
             {},
             QCoreApplication::translate("bee::cli::RunCommand", "Use text, csv, ndjson, folded or none.")});
    settings.format = formats[format];
    if (settings.format == RunFormat::Csv && settings.tools.size() > 1)
        return fail(
            Usage,
            {QCoreApplication::translate("bee::cli::RunCommand", "CSV has one header, so it takes one tool."),
             {},
             QCoreApplication::translate("bee::cli::RunCommand", "Use --format ndjson for several.")});
    settings.output = parser.value(QStringLiteral("output"));

    Result<std::unique_ptr<HostConnection>> host = makeHost(parser, catalogue());
    if (!host.hasValue())
        return fail(Usage, host.error());
    RunCommand command(*host.value(), std::move(settings));
    QObject::connect(&command, &RunCommand::done, qApp, [](int code) { QCoreApplication::exit(code); });
    onInterrupt(&command, [&command] { command.interrupt(); });
    QMetaObject::invokeMethod(&command, &RunCommand::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace bee::cli

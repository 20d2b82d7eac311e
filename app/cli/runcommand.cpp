// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runcommand.h"

#include "app/library/linediff.h"
#include "app/library/userfiles.h"
#include "app/report/remarks.h"
#include "app/session/recorder.h"

#include <QCoreApplication>

#include <cstdio>

namespace bee::cli {

struct RunCommand::Running {
    std::unique_ptr<Capture> capture;
    std::unique_ptr<RowWriter> rows;
    QByteArray unfinishedLine; ///< several tools as text: printed line by line, each with its tool's name
    bool saidRunning = false;
};

RunCommand::RunCommand(HostConnection& host, RunSettings settings)
    : m_host(host), m_settings(std::move(settings)), m_acceptance(userfiles::acceptedScripts())
{
    connect(&m_host, &HostConnection::ready, this, &RunCommand::begin);
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
                 {QCoreApplication::translate("Cli", "Standard output cannot be written."), {}, {}})));
    m_host.open();
}

void RunCommand::interrupt()
{
    m_interrupted = true;
    if (m_live == 0)
        return end(m_code);
    if (m_checklist)
        return m_checklist->stop();
    for (const auto& running : m_running)
        running->capture->stop();
}

void RunCommand::begin()
{
    if (m_interrupted)
        return end(m_code);
    const Result<Elevation> elevation = m_host.elevation();
    if (!elevation.hasValue())
        return end(static_cast<ExitCode>(fail(ToolFailed, elevation.error())));
    m_elevation = elevation.value();
    if (m_settings.checklist) {
        m_checklist =
            std::make_unique<Checklist>(checklistTools(catalogue(), m_host.facts()),
                                        [this](const Tool& tool, bool hold) { return launch(tool, hold); });
        connect(m_checklist.get(), &Checklist::finished, this, &RunCommand::finishAll);
        return m_checklist->start();
    }
    for (const Tool* tool : m_settings.tools)
        launch(*tool, false);
    if (m_live == 0)
        finishAll();
}

Capture* RunCommand::launch(const Tool& tool, bool hold)
{
    // An option belongs to every tool that has it; parsing made sure that one does.
    QMap<QString, QString> options;
    for (const ToolOption& option : tool.options)
        if (m_settings.options.contains(option.name))
            options[option.name] = m_settings.options[option.name];
    std::optional<std::chrono::seconds> duration = m_settings.duration;
    const std::chrono::seconds limit(tool.limitSeconds);
    if (tool.limitSeconds > 0 && !m_settings.mayRunLong &&
        duration.value_or(limit + std::chrono::seconds(1)) > limit)
        duration = limit;
    Result<std::vector<LaunchPlan>> plans =
        planLaunches(tool, m_settings.implementation, options, m_host.facts(), duration);
    if (!plans.hasValue()) {
        m_code = static_cast<ExitCode>(fail(ToolFailed, plans.error()));
        if (m_writer)
            recordRefusal(*m_writer, tool, m_host, plans.error());
        return nullptr;
    }
    if (const std::optional<Error> unseen = refuseUnseen(tool, plans.value())) {
        m_code = static_cast<ExitCode>(fail(Usage, *unseen));
        if (m_writer)
            recordRefusal(*m_writer, tool, m_host, *unseen);
        return nullptr;
    }
    auto running = std::make_unique<Running>();
    running->capture = std::make_unique<Capture>(m_host, std::move(plans).value(), m_elevation, duration);
    if (m_settings.format == RunFormat::Csv || m_settings.format == RunFormat::Ndjson)
        running->rows = std::make_unique<RowWriter>(
            &m_stdout, m_settings.format == RunFormat::Csv ? RowFormat::Csv : RowFormat::Ndjson, tool.name,
            m_host.name());
    if (running->rows)
        running->rows->setControlsEscaped(isTerminal());
    Running& one = *running;
    Capture& capture = *running->capture;
    m_running.push_back(std::move(running));
    ++m_live;
    capture.setGuard(m_settings.guard.forTool(tool));
    if (hold)
        capture.holdDuration();
    sayStart(capture);
    if (duration != m_settings.duration && duration)
        printErr(QCoreApplication::translate("Cli", "%1: stops after %2 s because of its overhead; "
                                                    "--allow-long lifts that")
                     .arg(tool.name)
                     .arg(duration->count()));
    capture.start();
    if (m_writer)
        recordCapture(*m_writer, capture, m_host, options);
    connect(&capture, &Capture::received, this, [this, &one](const Chunk& chunk) { print(one, chunk); });
    connect(&capture, &Capture::valuesChanged, this, [this, &one] { printValues(one); });
    connect(&capture, &Capture::planChanged, this, [&capture] {
        const Attempt& failed = capture.attempts().back();
        printErr(
            QCoreApplication::translate("Cli", "%1: %2 did not work: %3")
                .arg(capture.plan().tool, implementationName(failed.implementation), failed.failure.message));
        sayStart(capture);
    });
    connect(&capture, &Capture::stateChanged, this, [&one] {
        if (one.capture->state() == Capture::State::Running && !one.saidRunning) {
            one.saidRunning = true;
            printErr(QCoreApplication::translate("Cli", "%1: running").arg(one.capture->plan().tool));
        }
    });
    connect(&capture, &Capture::done, this, [this, &one] { finish(one); });
    return &capture;
}

/// Scripts run as root: one that this person has not seen is shown and does not run.
std::optional<Error> RunCommand::refuseUnseen(const Tool& tool, std::vector<LaunchPlan>& plans)
{
    std::optional<ScriptReview> review = m_acceptance.reviewNeeded(tool, plans);
    if (review && m_settings.acceptedScripts.contains(review->hash, Qt::CaseInsensitive)) {
        if (const Result<void> accepted = m_acceptance.accept(review->name, review->text);
            !accepted.hasValue())
            return accepted.error();
        review = m_acceptance.reviewNeeded(tool, plans);
    }
    if (!review)
        return std::nullopt;
    printErr(diffText(lineDiff(review->before, review->text)));
    return Error{
        review->before.isEmpty()
            ? QCoreApplication::translate("Cli", "The script %1 is new and was not accepted yet.")
                  .arg(review->name)
            : QCoreApplication::translate("Cli", "The script %1 has changed since it was accepted.")
                  .arg(review->name),
        QCoreApplication::translate("Cli", "It would run as root; what it does, or how it differs, stands "
                                           "above."),
        QCoreApplication::translate("Cli", "If that is right, add --accept-script %1").arg(review->hash)};
}

void RunCommand::sayStart(const Capture& capture)
{
    printErr(QCoreApplication::translate("Cli", "%1: starting %2: %3")
                 .arg(capture.plan().tool, implementationName(capture.plan().implementation),
                      capture.commandLine().section(QLatin1Char('\n'), 0, 0)));
    for (const QString& caution : capture.plan().cautions)
        printErr(QCoreApplication::translate("Cli", "%1: caution: %2").arg(capture.plan().tool, caution));
}

void RunCommand::print(Running& running, const Chunk& chunk)
{
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
    if (capture.failure())
        fail(ToolFailed, *capture.failure());
    if (capture.state() == Capture::State::Interrupted)
        m_code = NoConnection;
    else if (capture.state() == Capture::State::Failed && m_code == Done)
        m_code = ToolFailed;
    printErr(QCoreApplication::translate(
                 "Cli", "%1: %2, %3 rows, %4 intervals, %5 samples, %6 lines not understood, %7 lost")
                 .arg(capture.plan().tool, captureStateName(recordedState(capture.state())))
                 .arg(values.rows())
                 .arg(values.intervals())
                 .arg(values.samples())
                 .arg(values.stats.unmatchedLines)
                 .arg(values.stats.lostEvents));
    const DecodeContext& context = capture.decodeContext();
    const TimeDisplay clock{TimeDisplay::Mode::Host, context.utcOffsetSeconds, Time(), context.clockOffset};
    for (const Doubt& doubt : findDoubts(values))
        printErr(QCoreApplication::translate("Cli", "%1: doubt: %2")
                     .arg(capture.plan().tool, doubtText(doubt, clock)));
    if (--m_live == 0 && !m_checklist)
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

} // namespace bee::cli

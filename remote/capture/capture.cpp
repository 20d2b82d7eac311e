// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/capture/capture.h"

#include <QRegularExpression>
#include <QTimer>

namespace bee {

using namespace std::chrono_literals;

namespace {

/// bcc compiles for up to two minutes on a slow host before its own duration starts to count.
constexpr auto compileAllowance = 180s;
constexpr int backPressureIntervalMs = 20;

/// Quoted only where a shell needs it: this one is for reading and pasting.
QString readableWord(const QString& word)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_@%+=:,./-]+$"));
    return plain.match(word).hasMatch() ? word : shellQuote(word);
}

QByteArray joined(const std::vector<QByteArray>& lines)
{
    QByteArray all;
    for (const QByteArray& line : lines)
        all += line + '\n';
    return all;
}

} // namespace

Capture::Capture(HostConnection& host, LaunchPlan plan, Elevation elevation,
                 std::optional<std::chrono::seconds> duration, QObject* parent)
    : QObject(parent), m_host(host), m_plan(std::move(plan)), m_elevation(elevation), m_duration(duration)
{
}

Capture::~Capture()
{
    delete m_command;
}

void Capture::start()
{
    m_started = hostNow();
    m_sinceLaunch.start();
    m_pipeline = std::make_unique<DecodePipeline>(m_plan.decode,
                                                  DecodeContext{m_started, m_host.facts().utcOffsetSeconds});
    connect(m_pipeline.get(), &DecodePipeline::valuesChanged, this, &Capture::update);
    connect(m_pipeline.get(), &DecodePipeline::finished, this, &Capture::finishDecoding);

    CommandSpec spec;
    spec.argv = m_plan.argv;
    spec.elevation = m_elevation;
    m_command = m_host.transport().start(spec);
    m_command->setParent(nullptr);
    connect(m_command, &RemoteCommand::started, this, [this] {
        // A tool that counts its own duration prints nothing until its end: it runs once it was launched.
        if (m_plan.boundsItself) {
            m_command->limitTo(*m_duration + compileAllowance);
            becomeReady();
        }
    });
    connect(m_command, &RemoteCommand::received, this, &Capture::receive);
    connect(m_command, &RemoteCommand::finished, this, &Capture::finishCommand);
    Q_EMIT stateChanged();
}

void Capture::stop()
{
    if (!isLive() || !m_command)
        return;
    m_stopAsked = true;
    m_command->stop();
    setState(State::Stopping);
}

QString Capture::commandLine() const
{
    QStringList words;
    for (const QString& word : m_plan.argv)
        words += readableWord(word);
    return words.join(QLatin1Char(' '));
}

std::chrono::milliseconds Capture::sinceReady() const
{
    if (!isLive())
        return m_readyFor;
    return m_sinceReady.isValid() ? std::chrono::milliseconds(m_sinceReady.elapsed()) : 0ms;
}

std::chrono::milliseconds Capture::sinceLaunch() const
{
    return m_sinceLaunch.isValid() ? std::chrono::milliseconds(m_sinceLaunch.elapsed()) : 0ms;
}

void Capture::receive(const Chunk& chunk)
{
    Q_EMIT received(chunk);
    m_pipeline->feed(chunk);
    applyBackPressure();
}

void Capture::applyBackPressure()
{
    const qint64 pending = std::max(m_pipeline->pendingBytes(), m_pendingProbe ? m_pendingProbe() : 0);
    const bool pause = pending > (m_paused ? DecodePipeline::lowWater : DecodePipeline::highWater);
    if (m_command && pause != m_paused)
        m_command->setPaused(pause);
    m_paused = pause;
    if (m_paused)
        QTimer::singleShot(backPressureIntervalMs, this, [this] {
            if (m_paused)
                applyBackPressure();
        });
}

void Capture::update(const DecodedValues& values)
{
    m_values = values;
    if (values.stats.ready)
        becomeReady();
    Q_EMIT valuesChanged();
}

void Capture::becomeReady()
{
    if (m_sinceReady.isValid() || m_state != State::Starting)
        return;
    m_sinceReady.start();
    if (m_duration && !m_plan.boundsItself && m_command)
        m_command->limitTo(*m_duration);
    setState(State::Running);
}

void Capture::finishCommand(const ExitStatus& status)
{
    m_exit = status;
    m_ended = hostNow();
    m_readyFor = sinceReady();
    m_command->deleteLater();
    m_command = nullptr;
    m_pipeline->finish();
}

void Capture::finishDecoding(const DecodedValues& values)
{
    m_values = values;
    const State state = classify(m_exit);
    m_state = state;
    Q_EMIT valuesChanged();
    Q_EMIT stateChanged();
    Q_EMIT done();
}

Capture::State Capture::classify(const ExitStatus& status)
{
    if (status.connectionLost) {
        m_failure =
            status.error.value_or(Error{tr("The connection to %1 was lost.").arg(m_host.name()), {}, {}});
        return State::Interrupted;
    }
    if (status.error) {
        m_failure = status.error;
        return State::Failed;
    }
    const bool gotData = m_values.rows() + m_values.intervals() + m_values.samples() > 0;
    const bool timeWasUp = m_duration && m_sinceReady.isValid() && m_readyFor + 500ms >= *m_duration;
    if (m_stopAsked)
        return State::Stopped;
    // libbpf-tools and bpftrace go on, or exit with 0, after some failures (FORMATS.md 1.3): neither the exit
    // code nor a run of full length tells.
    const QByteArray output = joined(m_values.stats.unmatchedExamples);
    const QByteArray errors = joined(m_values.stats.messages);
    const bool endedWell = status.exitCode == 0 || (timeWasUp && m_values.stats.ready);
    if (endedWell && gotData)
        return State::Finished;
    const std::optional<Explanation> explanation =
        explainFailure(output, errors, status.exitCode, &m_host.facts());
    if (endedWell && !explanation)
        return State::Finished;
    std::optional<Error> explained;
    if (explanation) {
        explained = explanation->error;
    } else {
        QString last = lastMeaningfulLine(errors);
        if (last.isEmpty())
            last = lastMeaningfulLine(output);
        explained =
            Error{tr("%1 failed.").arg(m_plan.tool),
                  last.isEmpty()
                      ? (status.exitCode ? tr("It printed nothing and exited with %1.").arg(*status.exitCode)
                                         : tr("It was ended by signal %1.").arg(status.signal))
                      : last,
                  tr("See the console for all that it printed.")};
    }
    m_failure = explained;
    return State::Failed;
}

void Capture::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

Time Capture::hostNow() const
{
    return now() + m_host.facts().clockOffset.value_or(Duration{0});
}

} // namespace bee

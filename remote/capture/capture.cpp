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
/// A tool that was ready for that long, or has printed that much, does not give way to another any more.
constexpr auto startPatience = 5s;
constexpr qint64 mostUnsettledBytes = 64 * 1024;

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

Capture::Capture(HostConnection& host, std::vector<LaunchPlan> plans, Elevation elevation,
                 std::optional<std::chrono::seconds> duration, QObject* parent)
    : QObject(parent), m_host(host), m_left(std::move(plans)), m_elevation(elevation), m_duration(duration)
{
    Q_ASSERT(!m_left.empty());
    std::reverse(m_left.begin(), m_left.end());
    m_plan = std::move(m_left.back());
    m_left.pop_back();
}

Capture::~Capture()
{
    if (m_pid > 0)
        m_host.loadSampler().unwatch(m_pid);
    delete m_command;
}

void Capture::start()
{
    launch();
    Q_EMIT stateChanged();
}

void Capture::launch()
{
    const HostFacts& facts = m_host.facts();
    m_context = {now(), facts.utcOffsetSeconds, facts.clockOffset.value_or(Duration{0})};
    m_settled = m_left.empty();
    m_sinceLaunch.start();
    m_pipeline = std::make_unique<DecodePipeline>(m_plan.decode, m_context);
    connect(m_pipeline.get(), &DecodePipeline::valuesChanged, this, &Capture::update);
    connect(m_pipeline.get(), &DecodePipeline::finished, this, &Capture::finishDecoding);

    CommandSpec spec;
    spec.argv = m_plan.argv;
    spec.elevation = m_elevation;
    m_command = m_host.transport().start(spec);
    m_command->setParent(nullptr);
    connect(m_command, &RemoteCommand::started, this, [this](qint64 pid) {
        watchLoad(pid);
        // A tool that counts its own duration prints nothing until its end: it runs once it was launched.
        if (m_plan.boundsItself) {
            m_command->limitTo(*m_duration + compileAllowance);
            becomeReady();
        }
    });
    connect(m_command, &RemoteCommand::received, this, &Capture::receive);
    connect(m_command, &RemoteCommand::finished, this, &Capture::finishCommand);
}

void Capture::watchLoad(qint64 pid)
{
    m_pid = pid;
    LoadSampler& sampler = m_host.loadSampler();
    connect(&sampler, &LoadSampler::measured, this, [this](qint64 measured, const ToolLoad& load) {
        if (measured == m_pid)
            measure(load);
    });
    sampler.watch(pid);
}

void Capture::measure(const ToolLoad& load)
{
    const double seconds =
        m_sinceMeasured.isValid() ? static_cast<double>(m_sinceMeasured.restart()) / 1000 : 0;
    if (seconds == 0)
        m_sinceMeasured.start();
    // Compiling and the reading of symbols at the end are worth a whole CPU for a while.
    const bool counts = m_state == State::Running;
    const std::optional<Error> tooMuch =
        m_guard.add(m_plan.tool, load, m_values.rows() + m_values.samples(), seconds, counts);
    Q_EMIT loadMeasured();
    if (!tooMuch)
        return;
    m_failure = tooMuch;
    m_failureAction = FailureAction::Filter;
    stop();
}

QString Capture::script() const
{
    const qsizetype option = m_plan.argv.indexOf(QStringLiteral("-e"));
    return m_plan.scriptHash.isEmpty() || option < 0 ? QString() : m_plan.argv.value(option + 1);
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
    for (const QString& word : m_plan.argv) {
        // A page of script is kept beside the command (provenance "script"), not in it.
        const bool isScript =
            !m_plan.scriptHash.isEmpty() && !words.isEmpty() && words.last() == QLatin1String("-e");
        words += isScript ? QStringLiteral("\"$(cat %1.bt)\"").arg(m_plan.tool) : readableWord(word);
    }
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
    if (m_settled) {
        Q_EMIT received(chunk);
    } else {
        m_unsettled.push_back(chunk);
        m_unsettledBytes += chunk.bytes.size();
        if (m_unsettledBytes > mostUnsettledBytes)
            settle();
    }
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
    if (values.rows() + values.intervals() + values.samples() > 0)
        settle();
    if (values.stats.ready)
        becomeReady();
    Q_EMIT valuesChanged();
}

void Capture::settle()
{
    if (m_settled)
        return;
    m_settled = true;
    m_left.clear();
    m_unsettledBytes = 0;
    for (const Chunk& chunk : std::exchange(m_unsettled, {}))
        Q_EMIT received(chunk);
}

/// True when another implementation was launched in place of the one that has just failed.
bool Capture::tryNext()
{
    if (m_settled || m_left.empty() || m_stopAsked || !m_failure)
        return false;
    Attempt attempt{m_plan.implementation, commandLine(), *m_failure, {}};
    for (const Chunk& chunk : std::exchange(m_unsettled, {}))
        attempt.output += chunk.bytes.left(mostUnsettledBytes - attempt.output.size());
    m_attempts.push_back(std::move(attempt));
    m_failure.reset();
    m_failureAction = FailureAction::None;
    m_unsettledBytes = 0;
    m_values = {};
    m_sinceReady.invalidate();
    m_readyFor = 0ms;
    m_plan = std::move(m_left.back());
    m_left.pop_back();
    m_pipeline.release()->deleteLater(); // it is the one that called
    m_state = State::Starting;
    launch();
    Q_EMIT planChanged();
    Q_EMIT stateChanged();
    Q_EMIT valuesChanged();
    return true;
}

void Capture::beginDuration()
{
    if (!m_held)
        return;
    m_held = false;
    if (m_state == State::Running && !m_plan.boundsItself) {
        m_sinceReady.start();
        if (m_duration && m_command)
            m_command->limitTo(*m_duration);
        Q_EMIT stateChanged();
    }
}

void Capture::becomeReady()
{
    if (m_state != State::Starting)
        return;
    if (!m_held) {
        m_sinceReady.start();
        if (m_duration && !m_plan.boundsItself && m_command)
            m_command->limitTo(*m_duration);
    }
    QTimer::singleShot(startPatience, m_pipeline.get(), [this] { settle(); });
    setState(State::Running);
}

void Capture::finishCommand(const ExitStatus& status)
{
    m_exit = status;
    m_host.loadSampler().unwatch(std::exchange(m_pid, 0));
    disconnect(&m_host.loadSampler(), nullptr, this, nullptr);
    m_ended = now();
    m_readyFor = sinceReady();
    m_command->deleteLater();
    m_command = nullptr;
    m_pipeline->finish();
}

void Capture::finishDecoding(const DecodedValues& values)
{
    m_values = values;
    const State state = classify(m_exit);
    if (state == State::Failed && tryNext())
        return;
    settle();
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
        m_failureAction = explanation->action;
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

} // namespace bee

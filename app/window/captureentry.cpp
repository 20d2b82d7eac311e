// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/captureentry.h"

#include "widgets/theme/format.h"

namespace bee {

namespace {

constexpr qint64 rateWindowMs = 1000;

QString seconds(std::chrono::milliseconds time)
{
    return CaptureEntry::tr("%1 s").arg(time.count() / 1000);
}

} // namespace

quint64 amountOf(const DecodedValues& values)
{
    return values.rows() + values.samples();
}

CaptureEntry::CaptureEntry(CaptureRecord record, const Tool* tool, QString source, QObject* parent)
    : QObject(parent), m_record(std::move(record)), m_tool(tool), m_source(std::move(source)),
      m_log(std::make_shared<RawLog>())
{
    if (!m_record.failure.isEmpty()) {
        // A session keeps the three parts one below the other (Error::text); a reason may have several lines.
        const QStringList parts = m_record.failure.split(QLatin1Char('\n'));
        const bool hasRemedy = parts.size() > 2;
        m_failure =
            Error{parts.value(0), parts.mid(1, hasRemedy ? parts.size() - 2 : 1).join(QLatin1Char('\n')),
                  hasRemedy ? parts.last() : QString()};
    }
}

QString CaptureEntry::title() const
{
    return m_record.tool;
}

QString CaptureEntry::stateText() const
{
    if (m_pipeline)
        return tr("reading");
    if (m_live) {
        switch (m_live->state()) {
        case Capture::State::Starting:
            return tr("starting, %1").arg(seconds(m_live->sinceLaunch()));
        case Capture::State::Running:
            if (m_live->isHeld())
                return tr("ready, waiting for the others");
            return m_live->duration()
                       ? tr("%1 of %2 s").arg(seconds(m_live->sinceReady())).arg(m_live->duration()->count())
                       : seconds(m_live->sinceReady());
        case Capture::State::Stopping:
            return tr("stopping");
        default:
            break;
        }
    }
    switch (m_record.state) {
    case CaptureState::Finished:
        return tr("finished");
    case CaptureState::Stopped:
        return tr("stopped");
    case CaptureState::Interrupted:
        return tr("interrupted");
    case CaptureState::Failed:
        return tr("failed");
    case CaptureState::Running:
        break;
    }
    return tr("running");
}

QString CaptureEntry::amountText() const
{
    const auto counted = [](quint64 count, const QString& one, const QString& many) {
        return count == 1 ? one : many.arg(formatCount(count));
    };
    if (m_values.histogram)
        return counted(m_values.intervals(), tr("1 interval"), tr("%1 intervals"));
    if (m_values.stacks)
        return m_values.stacks->unit() == Unit::Microseconds
                   ? formatValue(static_cast<double>(m_values.samples()), Unit::Microseconds)
                   : counted(m_values.samples(), tr("1 sample"), tr("%1 samples"));
    return counted(m_values.rows(), tr("1 row"), tr("%1 rows"));
}

QString CaptureEntry::shortAmountText() const
{
    if (m_values.stacks && m_values.stacks->unit() == Unit::Microseconds)
        return amountText();
    return formatCount(amountOf(m_values));
}

QString CaptureEntry::costText() const
{
    const auto text = [](double percent, double bytes) {
        return tr("%1 % CPU, %2")
            .arg(percent, 0, 'f', percent < 10 ? 1 : 0)
            .arg(formatValue(bytes, Unit::Bytes));
    };
    if (isLive())
        return m_live->guard().hasMeasured() ? text(m_live->guard().last().cpuPercent,
                                                    static_cast<double>(m_live->guard().last().residentBytes))
                                             : QString();
    const QJsonObject cost = m_record.provenance[QLatin1String("cost")].toObject();
    return cost.isEmpty() ? QString()
                          : text(cost[QLatin1String("highestCpuPercent")].toDouble(),
                                 cost[QLatin1String("highestResidentBytes")].toDouble());
}

double CaptureEntry::eventsPerSecond() const
{
    return isLive() ? m_rate : 0;
}

void CaptureEntry::attach(Capture* capture)
{
    m_live = capture;
    capture->setParent(this);
    m_rateClock.start();
    connect(capture, &Capture::received, this, &CaptureEntry::appendRaw);
    connect(capture, &Capture::valuesChanged, this, [this] { setValues(m_live->values()); });
    connect(capture, &Capture::stateChanged, this, &CaptureEntry::stateChanged);
    connect(capture, &Capture::loadMeasured, this, &CaptureEntry::stateChanged);
}

void CaptureEntry::setRecord(const CaptureRecord& record)
{
    m_record = record;
    Q_EMIT stateChanged();
}

void CaptureEntry::attach(std::unique_ptr<DecodePipeline> pipeline)
{
    m_pipeline = std::move(pipeline);
    connect(m_pipeline.get(), &DecodePipeline::valuesChanged, this, &CaptureEntry::setValues);
    connect(m_pipeline.get(), &DecodePipeline::finished, this, [this](const DecodedValues& values) {
        m_pipeline.release()->deleteLater();
        setValues(values);
        Q_EMIT stateChanged();
    });
    Q_EMIT stateChanged();
}

void CaptureEntry::setValues(const DecodedValues& values)
{
    m_values = values;
    if (m_rateClock.isValid() && m_rateClock.elapsed() >= rateWindowMs) {
        const quint64 count = amountOf(values);
        m_rate = static_cast<double>(count - m_rateCount) * 1000 / static_cast<double>(m_rateClock.restart());
        m_rateCount = count;
    }
    Q_EMIT valuesChanged();
}

void CaptureEntry::setFailure(const Error& error, FailureAction action)
{
    m_failure = error;
    m_failureAction = action;
    Q_EMIT stateChanged();
}

void CaptureEntry::appendRaw(const Chunk& chunk)
{
    m_log->append(chunk);
    Q_EMIT logChanged();
}

} // namespace bee

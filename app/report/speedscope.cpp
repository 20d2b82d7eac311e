// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/speedscope.h"

#include "app/report/recordtext.h"
#include "app/report/textexport.h"

#include <QCoreApplication>

#include <algorithm>

namespace bee {

namespace {

constexpr qsizetype blockSize = 256 * 1024;

/// One of the units that the format knows.
const char* unitOf(Unit unit)
{
    switch (unit) {
    case Unit::Nanoseconds:
        return "nanoseconds";
    case Unit::Microseconds:
        return "microseconds";
    case Unit::Milliseconds:
        return "milliseconds";
    case Unit::Seconds:
        return "seconds";
    case Unit::Bytes:
        return "bytes";
    default:
        return "none";
    }
}

QByteArray utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toUtf8();
}

/// Collects text and passes it on in blocks.
class Output {
public:
    explicit Output(QIODevice& device) : m_device(device) {}
    QByteArray& text()
    {
        if (m_buffer.size() >= blockSize)
            drain();
        return m_buffer;
    }
    Result<void> finish()
    {
        drain();
        return m_written;
    }

private:
    void drain()
    {
        if (m_written.hasValue())
            m_written = writeAll(m_device, m_buffer);
        m_buffer.clear();
    }

    QIODevice& m_device;
    QByteArray m_buffer;
    Result<void> m_written;
};

void appendFrame(std::string_view name, Output& out, const char* separator)
{
    QByteArray& text = out.text();
    text += separator;
    text += "{\"name\":";
    appendJsonString(utf8(name), text);
    text += '}';
}

} // namespace

Result<void> exportSpeedscope(const StackProfile& stacks, const FlameFilter& filter, const QString& name,
                              QIODevice& device)
{
    const FlameMatcher matcher(stacks, filter);
    std::vector<const StackProfile::Sample*> samples;
    quint64 sum = 0;
    for (const StackProfile::Sample& sample : stacks.samples()) {
        if (!matcher.matches(sample))
            continue;
        samples.push_back(&sample);
        sum += sample.count;
    }
    const auto slices = stacks.slices();
    std::stable_sort(samples.begin(), samples.end(), [&](const auto* a, const auto* b) {
        return slices[a->slice].start < slices[b->slice].start;
    });

    Output out(device);
    out.text() += "{\"$schema\":\"https://www.speedscope.app/file-format-schema.json\",\"exporter\":";
    appendJsonString("Beescope " + QCoreApplication::applicationVersion().toUtf8(), out.text());
    out.text() += ",\"name\":";
    appendJsonString(name.toUtf8(), out.text());
    out.text() += ",\"activeProfileIndex\":0,\"shared\":{\"frames\":[";
    // Processes come first, then frames: their numbers are these places.
    const char* separator = "\n";
    for (quint32 i = 0; i < stacks.processCount(); ++i, separator = ",\n")
        appendFrame(stacks.processName(ProcessId{i}), out, separator);
    for (quint32 i = 0; i < stacks.frameCount(); ++i, separator = ",\n")
        appendFrame(stacks.frameName(FrameId{i}), out, separator);
    const auto firstFrame = static_cast<quint32>(stacks.processCount());

    out.text() += "]},\"profiles\":[{\"type\":\"sampled\",\"name\":";
    appendJsonString(name.toUtf8(), out.text());
    out.text() += QByteArray(",\"unit\":\"") + unitOf(stacks.unit()) +
                  "\",\"startValue\":0,\"endValue\":" + QByteArray::number(sum) + ",\"samples\":[";
    std::vector<quint32> path;
    separator = "\n";
    for (const StackProfile::Sample* sample : samples) {
        path.clear();
        for (StackId at = sample->stack; at != StackId{}; at = stacks.parent(at))
            path.push_back(firstFrame + static_cast<quint32>(stacks.leafFrame(at)));
        QByteArray& text = out.text();
        text += separator;
        text += '[' + QByteArray::number(static_cast<quint32>(sample->process));
        for (auto frame = path.rbegin(); frame != path.rend(); ++frame)
            text += ',' + QByteArray::number(*frame);
        text += ']';
        separator = ",\n";
    }
    out.text() += "],\"weights\":[";
    separator = "\n";
    for (const StackProfile::Sample* sample : samples) {
        out.text() += separator + QByteArray::number(sample->count);
        separator = ",";
    }
    out.text() += "]}]}\n";
    return out.finish();
}

} // namespace bee

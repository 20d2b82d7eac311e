// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/rowwriter.h"

#include "app/report/textexport.h"

namespace bee {

namespace {

constexpr qsizetype blockSize = 256 * 1024;

} // namespace

RowWriter::RowWriter(QIODevice* device, RowFormat format, const QString& tool, const QString& host)
    : m_device(device), m_format(format), m_text(format, tool, host)
{
}

Result<void> RowWriter::write(const DecodedValues& values)
{
    if (values.events)
        if (const Result<void> written = write(*values.events); !written.hasValue())
            return written.error();
    if (values.histogram)
        return write(*values.histogram);
    return {};
}

Result<void> RowWriter::write(const EventSnapshot& events)
{
    if (events.schema().empty() || !begin(Kind::Rows))
        return {};
    const bool isNewTable = events.schema() != m_schema; // also of a tool that starts over with other columns
    if (isNewTable)
        m_rows = 0;
    if (isNewTable || !m_hasHeader) {
        m_schema = events.schema();
        m_text.beginTable(m_schema, m_buffer);
        m_hasHeader = true;
    }
    for (; m_rows < events.rowCount(); ++m_rows, ++m_records) {
        m_text.row(events, m_rows, m_buffer);
        if (m_buffer.size() >= blockSize)
            if (const Result<void> written = drain(blockSize); !written.hasValue())
                return written.error();
    }
    return drain(0);
}

Result<void> RowWriter::write(const HistogramSeries& series)
{
    if (!begin(Kind::Intervals))
        return {};
    if (!m_hasHeader) {
        m_text.beginHistogram(m_buffer);
        m_hasHeader = true;
    }
    for (; m_intervals < series.intervals.size(); ++m_intervals, ++m_records) {
        m_text.interval(series, *series.intervals[m_intervals], m_buffer);
        if (const Result<void> written = drain(blockSize); !written.hasValue())
            return written.error();
    }
    return drain(0);
}

bool RowWriter::begin(Kind kind)
{
    if (m_current == kind)
        return true;
    if (m_current && m_format == RowFormat::Csv)
        return false;
    m_current = kind;
    m_hasHeader = false; // NDJSON: sets the keys anew
    return true;
}

Result<void> RowWriter::drain(qsizetype limit)
{
    if (m_buffer.isEmpty() || m_buffer.size() < limit)
        return {};
    const Result<void> written = writeAll(*m_device, m_buffer);
    m_buffer.clear();
    return written;
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/recordtext.h"
#include "remote/data/result.h"
#include "remote/decode/decoder.h"

#include <QIODevice>

#include <optional>

namespace bee {

/// Writes the values of one capture as they grow: each row and each histogram interval exactly once, in the
/// order they came, a CSV header before the first. Memory is bounded. Use from one thread.
///
/// CSV holds one kind of record: the first that the capture has, rows or histogram buckets. NDJSON holds
/// both. Stacks have no records; see exportFolded().
class RowWriter {
public:
    /// device: open for writing, outlives the writer.
    RowWriter(QIODevice* device, RowFormat format, const QString& tool, const QString& host);

    void setControlsEscaped(bool escaped) { m_text.setControlsEscaped(escaped); } ///< see RecordText

    /// What is new since the last call. Later snapshots of the same table or series, only longer.
    Result<void> write(const DecodedValues& values);
    Result<void> write(const EventSnapshot& events);
    Result<void> write(const HistogramSeries& series);

    [[nodiscard]] quint64 recordCount() const { return m_records; } ///< rows and intervals written

private:
    enum class Kind : quint8 { Rows, Intervals };
    bool begin(Kind kind); ///< false when this kind is not written; m_current is kind otherwise
    Result<void> drain(qsizetype limit);

    QIODevice* m_device;
    RowFormat m_format;
    RecordText m_text;
    QByteArray m_buffer;
    std::optional<Kind> m_current;
    Schema m_schema;
    bool m_hasHeader = false;
    qsizetype m_rows = 0;
    std::size_t m_intervals = 0;
    quint64 m_records = 0;
};

} // namespace bee

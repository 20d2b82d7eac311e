// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/eventtable.h"
#include "remote/data/histogramseries.h"

#include <QByteArray>
#include <QString>

#include <string_view>
#include <vector>

namespace bee {

enum class RowFormat : quint8 { Csv, Ndjson };

/// "2026-11-22T15:58:01Z", with 3, 6 or 9 digits after the point where the time needs them.
QByteArray isoTime(Time time);

/// Appends a JSON string with its quotes. DEL and C1 (in UTF-8: C2 80 … C2 9F) are escaped too.
void appendJsonString(const QByteArray& utf8, QByteArray& out);

/// A text from a host for a terminal or a label: control and invisible formatting characters as "\x1b".
QString visibleText(const QString& text);

/// Writes values as CSV or NDJSON records. Output is UTF-8 whatever the host wrote: what is not is U+FFFD.
///
/// CSV: RFC 4180 quoting, lines end in "\n", an empty cell is a missing value. Column names are the tool's. A
/// text that a spreadsheet would run as a formula (first character = + - @ tab or CR) gets a ' before it.
/// NDJSON: "tool" and "host" first, then the columns; numbers are numbers, missing values are null. DEL and
/// the C1 controls are escaped as well, so that it is safe on a terminal.
/// Both: times are ISO 8601 UTC, columns of base 16 (addresses) are texts "0x…", other numbers decimal.
class RecordText {
public:
    RecordText(RowFormat format, const QString& tool, const QString& host);

    /// CSV on a terminal: control characters as "\x1b".
    void setControlsEscaped(bool escaped) { m_escapeControls = escaped; }

    /// Starts a table with these columns: the CSV header; nothing in NDJSON.
    void beginTable(const Schema& schema, QByteArray& out);
    void row(const EventSnapshot& events, qsizetype row, QByteArray& out) const;

    /// Starts a list of histogram buckets: start, end, key, low, high, count, unit.
    void beginHistogram(QByteArray& out);
    /// One record a bucket; an interval without buckets is one record without bounds and count 0. An open end
    /// is a missing high.
    void interval(const HistogramSeries& series, const HistogramInterval& interval, QByteArray& out) const;

private:
    void cell(const EventSnapshot& events, qsizetype row, int column, QByteArray& out) const;
    void text(std::string_view text, QByteArray& out) const;
    void csvText(QByteArray text, QByteArray& out) const;
    void missing(QByteArray& out) const;
    void time(Time time, QByteArray& out) const;
    void bucket(const HistogramInterval& interval, const Bucket* bucket, const char* unit,
                QByteArray& out) const;
    void setKeys(const QStringList& names);
    void header(const QStringList& names, QByteArray& out) const;
    void open(QByteArray& out) const;
    void next(std::size_t column, QByteArray& out) const;
    void close(QByteArray& out) const;

    RowFormat m_format;
    bool m_escapeControls = false;
    QByteArray m_prefix;            ///< NDJSON: {"tool":"…","host":"…"
    std::vector<QByteArray> m_keys; ///< NDJSON: ,"PID":
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/tools/toolcatalogue.h"

#include <QByteArray>

namespace bee::test {

/// 2026-11-22 16:27:00 UTC
inline const Time someTime{std::chrono::seconds(1795364820)};

inline DecodedValues decode(const DecodeSpec& spec, const QByteArray& output, const QByteArray& errors = {})
{
    const auto decoder = makeDecoder(spec, {someTime, 0});
    decoder->feed({Stream::Stderr, errors, someTime});
    decoder->feed({Stream::Stdout, output, someTime});
    decoder->finish();
    return decoder->values();
}

/// A cell as a table would show it, times left out.
inline QString cellText(const EventSnapshot& events, qsizetype row, int column)
{
    const Column& schema = events.schema()[static_cast<std::size_t>(column)];
    if (schema.kind == ColumnKind::Text) {
        const std::string_view text = events.text(row, column);
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    }
    if (events.isNull(row, column))
        return {};
    if (schema.kind == ColumnKind::Real)
        return QString::number(events.real(row, column));
    return QString::number(events.integer(row, column));
}

/// Why a test fails: the lines that nothing understood.
inline QByteArray unmatched(const DecodedValues& values)
{
    QByteArray all = "unmatched:";
    for (const QByteArray& line : values.stats.unmatchedExamples)
        all += "\n  " + line.left(200);
    return all;
}

} // namespace bee::test

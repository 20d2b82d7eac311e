// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/decode/decoder.h"

#include <QFile>
#include <QStringList>

/// Specs of tables and helpers to decode text with them, for tests and the benchmark.
namespace bee::test {
/// 2026-11-22 14:00:00 UTC
inline Time afternoon()
{
    return Time(std::chrono::seconds(1795356000));
}

inline DecodedValues decode(const DecodeSpec& spec, const QByteArray& text, Time arrival = afternoon(),
                            DecodeContext context = {afternoon(), 0})
{
    const auto decoder = makeDecoder(spec, context);
    decoder->feed({Stream::Stdout, text, arrival});
    decoder->finish();
    return decoder->values();
}

#ifdef BEESCOPE_TEST_DATA
/// The bytes of tests/data/captures/NAME.
inline QByteArray capture(const char* name)
{
    QFile file(QStringLiteral(BEESCOPE_TEST_DATA "/captures/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no capture %s", name);
    return file.readAll();
}
#endif

/// One row as "a|b|c"; times as seconds since the epoch, nulls as "~".
inline QByteArray rowText(const EventSnapshot& events, qsizetype row)
{
    QByteArray all;
    for (int column = 0; column < static_cast<int>(events.schema().size()); ++column) {
        if (column > 0)
            all += '|';
        const ColumnKind kind = events.schema()[static_cast<std::size_t>(column)].kind;
        if (kind == ColumnKind::Text)
            all += QByteArray::fromStdString(std::string(events.text(row, column)));
        else if (events.isNull(row, column))
            all += '~';
        else if (kind == ColumnKind::Real)
            all += QByteArray::number(events.real(row, column), 'g', 12);
        else if (kind == ColumnKind::Integer)
            all += QByteArray::number(events.integer(row, column));
        else
            all += QByteArray::number(static_cast<double>(events.integer(row, column)) / 1e9, 'f', 6);
    }
    return all;
}

inline QByteArray headerText(const EventSnapshot& events)
{
    QByteArray all;
    for (const Column& column : events.schema())
        all += (all.isEmpty() ? QByteArray() : QByteArray("|")) + column.name.toUtf8();
    return all;
}

} // namespace bee::test

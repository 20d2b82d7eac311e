// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/decode/decoder.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QString>

#include <cstring>
#include <string>
#include <vector>

/// What any bytes must keep to, whatever they are: used by the split test and the fuzz target.
namespace bee::test {

inline CellSpec anyCell(const char* name, ColumnKind kind, CellFormat format, const QStringList& headers = {})
{
    CellSpec spec;
    spec.column.name = QString::fromLatin1(name);
    spec.column.kind = kind;
    spec.headerNames = headers.isEmpty() ? QStringList{spec.column.name} : headers;
    spec.format = format;
    return spec;
}

/// One spec that knows every column of the tools whose captures lie in tests/data.
inline DecodeSpec anyTableSpec()
{
    using K = ColumnKind;
    using F = CellFormat;
    DecodeSpec spec;
    spec.shape = Shape::Events;
    spec.cells = {
        anyCell("TIME", K::Time, F::Clock),
        anyCell("TIME-UTC", K::Time, F::Clock),
        anyCell("TIME(s)", K::Time, F::SinceStart),
        anyCell("TIME(ms)", K::Time, F::SinceStartMs),
        anyCell("UID", K::Integer, F::Integer),
        anyCell("COMM", K::Text, F::Comm, {QStringLiteral("PCOMM"), QStringLiteral("COMM")}),
        anyCell("PID", K::Integer, F::Integer),
        anyCell("PPID", K::Integer, F::Integer),
        anyCell("TID", K::Integer, F::Integer),
        anyCell("RET", K::Integer, F::Integer),
        anyCell("FD", K::Integer, F::Integer),
        anyCell("ERR", K::Integer, F::Integer),
        anyCell("FLAGS", K::Integer, F::Octal),
        anyCell("AGE(s)", K::Real, F::Real),
        anyCell("SYSCALL", K::Text, F::Word),
        anyCell("COUNT", K::Integer, F::Integer),
        anyCell("TIME (us)", K::Real, F::Real, {QStringLiteral("TIME (us)"), QStringLiteral("TIME (ms)")}),
        anyCell("T", K::Text, F::Word),
        anyCell("BYTES", K::Integer, F::Integer),
        anyCell("OFF_KB", K::Integer, F::Integer),
        anyCell("LAT(ms)", K::Real, F::Real),
        anyCell("FILENAME", K::Text, F::Rest),
        anyCell("EXIT_CODE", K::Text, F::Rest),
        anyCell("ARGS", K::Text, F::Rest),
        anyCell("PATH", K::Text, F::Rest)};
    return spec;
}

inline DecodeSpec specOf(Shape shape)
{
    DecodeSpec spec;
    if (shape == Shape::Events)
        spec = anyTableSpec();
    spec.shape = shape;
    for (const char* pattern : {"^(Tracing|Sampling|Counting) ", "^Detaching\\.\\.\\.$",
                                "^Attach(ing|ed) \\d+ probes?", "^Top 10 ", "histograms by process name:$"})
        spec.ignore.emplace_back(QString::fromLatin1(pattern));
    return spec;
}

} // namespace bee::test

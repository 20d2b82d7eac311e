// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/decode/decoder.h"
#include "tests/remote/decode/eventtext.h"

#include <QFile>
#include <QStringList>

/// Specs of tables and helpers to decode text with them, for tests and the benchmark.
namespace bee::test {

inline CellSpec cell(const char* name, ColumnKind kind, CellFormat format, const QStringList& headers = {},
                     int width = 16)
{
    CellSpec spec;
    spec.column.name = QString::fromLatin1(name);
    spec.column.kind = kind;
    spec.headerNames = headers.isEmpty() ? QStringList{spec.column.name} : headers;
    spec.format = format;
    spec.width = width;
    return spec;
}
inline CellSpec integer(const char* name)
{
    return cell(name, ColumnKind::Integer, CellFormat::Integer);
}
inline CellSpec real(const char* name)
{
    return cell(name, ColumnKind::Real, CellFormat::Real);
}
inline CellSpec word(const char* name)
{
    return cell(name, ColumnKind::Text, CellFormat::Word);
}
inline CellSpec comm(const char* name, const QStringList& headers = {}, int width = 16)
{
    return cell(name, ColumnKind::Text, CellFormat::Comm, headers, width);
}
inline CellSpec rest(const char* name)
{
    return cell(name, ColumnKind::Text, CellFormat::Rest);
}
inline CellSpec clockCell()
{
    return cell("TIME", ColumnKind::Time, CellFormat::Clock);
}
inline CellSpec sinceStart()
{
    return cell("TIME(s)", ColumnKind::Time, CellFormat::SinceStart);
}

inline DecodeSpec table(std::vector<CellSpec> cells, const QStringList& ignore = {})
{
    DecodeSpec spec;
    spec.shape = Shape::Events;
    spec.cells = std::move(cells);
    for (const QString& pattern : ignore)
        spec.ignore.emplace_back(pattern);
    return spec;
}

inline DecodeSpec execsnoop()
{
    return table({clockCell(), sinceStart(), integer("UID"),
                  comm("COMM", {QStringLiteral("PCOMM"), QStringLiteral("COMM")}), integer("PID"),
                  integer("PPID"), integer("RET"), rest("ARGS")});
}
inline DecodeSpec opensnoop()
{
    return table({clockCell(), sinceStart(), integer("UID"), integer("PID"), comm("COMM"), integer("FD"),
                  integer("ERR"), cell("FLAGS", ColumnKind::Integer, CellFormat::Octal),
                  cell("MODE", ColumnKind::Integer, CellFormat::Octal), rest("PATH")});
}
inline DecodeSpec ext4slower()
{
    return table({clockCell(), comm("COMM"), integer("PID"), word("T"), integer("BYTES"), integer("OFF_KB"),
                  real("LAT(ms)"), rest("FILENAME")},
                 {QStringLiteral("^Tracing ext4 operations")});
}
inline DecodeSpec tcplife()
{
    return table({clockCell(), sinceStart(), integer("PID"), comm("COMM"), integer("IP"), word("LADDR"),
                  integer("LPORT"), word("RADDR"), integer("RPORT"), real("TX_KB"), real("RX_KB"),
                  real("MS")});
}
inline DecodeSpec tcpretrans()
{
    return table({clockCell(), integer("PID"), integer("IP"), word("LADDR:LPORT"), word("T>"),
                  word("RADDR:RPORT"), word("STATE")},
                 {QStringLiteral("^Tracing retransmits")});
}
inline DecodeSpec cachestat()
{
    return table({clockCell(), integer("HITS"), integer("MISSES"), integer("DIRTIES"), real("HITRATIO"),
                  integer("BUFFERS_MB"), integer("CACHED_MB")});
}
inline DecodeSpec syscount()
{
    return table({word("SYSCALL"), integer("COUNT"),
                  cell("TIME (us)", ColumnKind::Real, CellFormat::Real,
                       {QStringLiteral("TIME (us)"), QStringLiteral("TIME (ms)")})},
                 {QStringLiteral("^Tracing syscalls"), QStringLiteral("^Detaching")});
}

/// Of a bpftrace script.
inline DecodeSpec scriptSpec(std::vector<CellSpec> cells = {})
{
    DecodeSpec spec;
    spec.shape = Shape::Bpftrace;
    spec.cells = std::move(cells);
    for (const char* pattern : {"Hit Ctrl-C to end\\.$", "^Attach(ing|ed) \\d+ probes?", "^Top \\d+ ",
                                "histograms by process name:$"})
        spec.ignore.emplace_back(QString::fromLatin1(pattern));
    return spec;
}

} // namespace bee::test

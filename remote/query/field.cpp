// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/field.h"

#include <QHash>

namespace bee {

namespace {

/// "LAT(ms)" is "lat", "READ_HIT%" stays "read_hit%".
QString plainName(QStringView column)
{
    QString name = column.trimmed().toString().toLower();
    if (const qsizetype bracket = name.indexOf(QLatin1Char('(')); bracket > 0)
        name = name.left(bracket).trimmed();
    return name;
}

/// The plain names that a common one stands for, likeliest first.
struct CommonName {
    const char* name;
    std::initializer_list<const char*> columns;
};
const CommonName commonNames[] = {
    {"comm", {"comm", "pcomm", "task", "command", "process", "tcomm"}},
    {"pid", {"pid", "tgid", "tpid"}},
    {"ppid", {"ppid"}},
    {"tid", {"tid"}},
    {"uid", {"uid"}},
    {"lat",
     {"lat", "latency", "delta", "latms", "latus", "latency_us", "latency_ms", "latency_ns", "lat_us",
      "lat_ms", "delta_ms", "delta_us", "deltams", "deltaus", "ms", "avgms"}},
    {"path", {"path", "filename", "file", "fname", "pathname"}},
    {"bytes", {"bytes", "size", "len"}},
    {"disk", {"disk", "dev", "device"}},
    {"ret", {"ret", "result", "retval"}},
    {"err", {"err", "errno", "error"}},
    {"laddr", {"laddr", "saddr"}},
    {"lport", {"lport", "sport"}},
    {"raddr", {"raddr", "daddr"}},
    {"rport", {"rport", "dport"}},
    {"args", {"args", "argv"}},
    {"age", {"age"}},
    {"state", {"state", "newstate"}},
    {"offset", {"off_kb", "offset_b", "offset"}},
    {"type", {"type", "t"}},
};

int findPlain(const Schema& schema, const QString& plain)
{
    for (std::size_t i = 0; i < schema.size(); ++i)
        if (plainName(schema[i].name) == plain)
            return static_cast<int>(i);
    return -1;
}

} // namespace

int firstTimeColumn(const Schema& schema)
{
    for (std::size_t i = 0; i < schema.size(); ++i)
        if (schema[i].kind == ColumnKind::Time)
            return static_cast<int>(i);
    return -1;
}

int fieldColumn(const Schema& schema, QStringView name)
{
    const QStringView wanted = name.trimmed();
    for (std::size_t i = 0; i < schema.size(); ++i)
        if (schema[i].name == wanted)
            return static_cast<int>(i);
    for (std::size_t i = 0; i < schema.size(); ++i)
        if (schema[i].name.compare(wanted, Qt::CaseInsensitive) == 0)
            return static_cast<int>(i);
    const QString lower = wanted.toString().toLower();
    if (lower == QLatin1String("time"))
        if (const int column = firstTimeColumn(schema); column >= 0)
            return column;
    if (const int column = findPlain(schema, lower); column >= 0)
        return column;
    for (const CommonName& common : commonNames) {
        if (lower != QLatin1String(common.name))
            continue;
        for (const char* const plain : common.columns)
            if (const int column = findPlain(schema, QString::fromLatin1(plain)); column >= 0)
                return column;
    }
    return -1;
}

QString fieldName(const Schema& schema, int column)
{
    const Column& meta = schema[static_cast<std::size_t>(column)];
    if (column == firstTimeColumn(schema) && fieldColumn(schema, u"time") == column)
        return QStringLiteral("time");
    for (const CommonName& common : commonNames) {
        const QString name = QString::fromLatin1(common.name);
        if (fieldColumn(schema, name) == column)
            return name;
    }
    const QString plain = plainName(meta.name);
    return fieldColumn(schema, plain) == column ? plain : meta.name;
}

} // namespace bee

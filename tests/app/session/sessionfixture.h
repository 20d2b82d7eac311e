// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>
#include <QVariant>

#include <algorithm>
#include <optional>
#include <vector>

namespace bee::fixture {

inline Time at(qint64 ns)
{
    return Time(Duration(ns));
}

inline CaptureRecord record(const QString& tool = QStringLiteral("opensnoop"))
{
    CaptureRecord capture;
    capture.tool = tool;
    capture.implementation = QStringLiteral("libbpf");
    capture.host = QStringLiteral("root@db-2");
    capture.command = QStringLiteral("/usr/sbin/opensnoop -T");
    capture.provenance = {{QStringLiteral("kernel"), QStringLiteral("6.1.0-44-amd64")}};
    capture.started = at(1'700'000'000'000'000'000);
    capture.utcOffsetSeconds = 7200;
    return capture;
}

inline Chunk chunk(const QByteArray& bytes, qint64 ns, Stream stream = Stream::Stdout)
{
    return {stream, bytes, at(ns)};
}

/// Writes one finished capture with these chunks. False when anything failed.
inline bool writeSession(const QString& path, const std::vector<Chunk>& chunks, bool flushEach = false)
{
    const auto writer = SessionWriter::create(path);
    if (!writer.hasValue())
        return false;
    const int id = writer.value()->beginCapture(record());
    for (const Chunk& each : chunks) {
        writer.value()->append(id, each);
        if (flushEach && !writer.value()->flush().hasValue())
            return false;
    }
    writer.value()->endCapture(id, CaptureState::Finished, at(1'700'000'010'000'000'000), {});
    return writer.value()->flush().hasValue();
}

struct ReadBack {
    std::vector<CaptureRecord> captures;
    std::vector<Chunk> chunks; ///< of the capture asked for
    std::optional<Error> error;
    std::optional<Error> damage;
};

inline ReadBack readSession(const QString& path, int capture = 1)
{
    ReadBack back;
    const auto reader = SessionReader::open(path);
    if (!reader.hasValue()) {
        back.error = reader.error();
        return back;
    }
    back.captures = reader.value()->captures();
    back.damage = reader.value()->damage();
    const Result<void> read = reader.value()->readChunks(capture, [&back](const Chunk& each) {
        back.chunks.push_back(each);
        return true;
    });
    if (!read.hasValue())
        back.error = read.error();
    return back;
}

inline bool same(const Chunk& a, const Chunk& b)
{
    return a.stream == b.stream && a.bytes == b.bytes && a.arrival == b.arrival;
}

inline bool same(const std::vector<Chunk>& a, const std::vector<Chunk>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Chunk& x, const Chunk& y) { return same(x, y); });
}

/// Runs statements on a database file behind the program's back.
inline bool sql(const QString& path, const QStringList& statements, const QVariant& bound = {})
{
    const QString name = QStringLiteral("fixture");
    bool ok = true;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        ok = database.open();
        for (const QString& statement : statements) {
            QSqlQuery query(database);
            ok = ok && query.prepare(statement);
            if (bound.isValid())
                query.addBindValue(bound);
            ok = ok && query.exec();
            if (!ok)
                qWarning().noquote() << statement << query.lastError().text();
        }
    }
    QSqlDatabase::removeDatabase(name);
    return ok;
}

inline QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool putContents(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace bee::fixture

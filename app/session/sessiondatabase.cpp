// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/sessiondatabase.h"

#include <QDir>
#include <QSqlError>
#include <QVariant>

#include <atomic>

namespace bee {

namespace {

/// A saved copy reads for seconds at most; this wait is per statement.
constexpr int busyTimeoutMs = 2000;

QString nextName()
{
    static std::atomic<int> counter = 0;
    return QStringLiteral("beescope-session-%1").arg(++counter);
}

} // namespace

// An absolute path: SQLite gives ":memory:", "file:…" and "" meanings of their own.
SessionDatabase::SessionDatabase(const QString& path)
    : m_path(QDir(path).absolutePath()), m_name(nextName()),
      m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
    m_database.setDatabaseName(m_path);
}

SessionDatabase::~SessionDatabase()
{
    close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

bool SessionDatabase::open(Mode mode)
{
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeoutMs);
    if (mode == Mode::ReadOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    m_database.setConnectOptions(options);
    if (!m_database.open())
        return take(m_database.lastError());
    // The schema may come from a hostile file: it must not reach functions with effects.
    return run(QStringLiteral("PRAGMA trusted_schema = OFF")) &&
           run(QStringLiteral("PRAGMA cell_size_check = ON")) &&
           run(QStringLiteral("PRAGMA mmap_size = 0")) && run(QStringLiteral("PRAGMA temp_store = MEMORY"));
}

void SessionDatabase::close()
{
    m_database.close();
}

bool SessionDatabase::run(const QString& statement)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    return query.exec(statement) ? take({}) : take(query.lastError());
}

bool SessionDatabase::run(QSqlQuery& query)
{
    return query.exec() ? take({}) : take(query.lastError());
}

QSqlQuery SessionDatabase::prepare(const QString& statement)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    take(query.prepare(statement) ? QSqlError() : query.lastError());
    return query;
}

std::optional<qint64> SessionDatabase::integer(const QString& statement)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    const bool ok = query.exec(statement) && query.next();
    take(query.lastError());
    if (!ok || query.value(0).typeId() != QMetaType::LongLong)
        return std::nullopt;
    return query.value(0).toLongLong();
}

bool SessionDatabase::finished(const QSqlQuery& query)
{
    return take(query.lastError());
}

bool SessionDatabase::take(const QSqlError& error)
{
    const bool ok = error.type() == QSqlError::NoError;
    m_code = ok ? SqliteCode::Ok : static_cast<SqliteCode>(error.nativeErrorCode().toInt() & 0xff);
    m_errorText = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return ok;
}

namespace sessionformat {

QStringList schema()
{
    return {
        QStringLiteral("CREATE TABLE hosts (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,"
                       " facts TEXT NOT NULL DEFAULT '{}')"),
        // packs: how many rows of chunks the capture has, kept in step with them
        QStringLiteral(
            "CREATE TABLE captures (id INTEGER PRIMARY KEY, host INTEGER NOT NULL REFERENCES hosts,"
            " tool TEXT NOT NULL, implementation TEXT NOT NULL, command TEXT NOT NULL,"
            " provenance TEXT NOT NULL, started_ns INTEGER NOT NULL, ended_ns INTEGER NOT NULL,"
            " utc_offset_s INTEGER NOT NULL, state TEXT NOT NULL, failure TEXT NOT NULL,"
            " packs INTEGER NOT NULL)"),
        // id: capture * 2^32 + number of the pack from 1; data: see chunkpack.h
        QStringLiteral("CREATE TABLE chunks (id INTEGER PRIMARY KEY, first_ns INTEGER NOT NULL,"
                       " last_ns INTEGER NOT NULL, raw_size INTEGER NOT NULL, data BLOB NOT NULL)"),
        QStringLiteral(
            "CREATE TABLE annotations (id INTEGER PRIMARY KEY, capture INTEGER REFERENCES captures,"
            " from_ns INTEGER NOT NULL, to_ns INTEGER NOT NULL, created_ns INTEGER NOT NULL,"
            " author TEXT NOT NULL, text TEXT NOT NULL, selection TEXT NOT NULL DEFAULT '{}')"),
        QStringLiteral(
            "CREATE TABLE view_states (id INTEGER PRIMARY KEY, capture INTEGER REFERENCES captures,"
            " view TEXT NOT NULL, state TEXT NOT NULL)"),
    };
}

std::vector<Table> tables()
{
    const auto columns = [](const char* names) { return QString::fromLatin1(names).split(QLatin1Char(' ')); };
    return {
        {QStringLiteral("hosts"), columns("id name facts")},
        {QStringLiteral("captures"),
         columns("id host tool implementation command provenance started_ns ended_ns "
                 "utc_offset_s state failure packs")},
        {QStringLiteral("chunks"), columns("id first_ns last_ns raw_size data")},
        {QStringLiteral("annotations"), columns("id capture from_ns to_ns created_ns author text selection")},
        {QStringLiteral("view_states"), columns("id capture view state")},
    };
}

} // namespace sessionformat
} // namespace bee

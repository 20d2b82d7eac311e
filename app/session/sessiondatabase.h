// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace bee {

/// Primary result codes of SQLite (sqlite.org/rescode.html) that are told apart here; Qt passes them as text.
enum class SqliteCode : int {
    Ok = 0,
    Busy = 5,
    ReadOnly = 8,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26,
};

/// One connection to a session file, with a name of its own, closed and removed at the end.
/// Belongs to the thread that made it.
class SessionDatabase {
public:
    enum class Mode { ReadOnly, ReadWrite };

    explicit SessionDatabase(const QString& path);
    ~SessionDatabase();
    Q_DISABLE_COPY_MOVE(SessionDatabase)

    bool open(Mode mode);
    void close();
    /// Runs one statement; on failure code() and errorText() say why.
    bool run(const QString& statement);
    bool run(QSqlQuery& query); ///< executes a prepared one
    /// A forward-only query of this connection, prepared. An unprepared one shows in code().
    [[nodiscard]] QSqlQuery prepare(const QString& statement);
    /// The single integer a statement (a PRAGMA) answers with.
    [[nodiscard]] std::optional<qint64> integer(const QString& statement);
    /// Takes over the error of a query after its rows ended. True when there was none.
    bool finished(const QSqlQuery& query);

    [[nodiscard]] SqliteCode code() const { return m_code; }
    [[nodiscard]] const QString& errorText() const { return m_errorText; } ///< SQLite's own words
    [[nodiscard]] const QString& path() const { return m_path; }

private:
    bool take(const QSqlError& error);

    QString m_path;
    QString m_name;
    QSqlDatabase m_database;
    SqliteCode m_code = SqliteCode::Ok;
    QString m_errorText;
};

namespace sessionformat {

inline constexpr qint64 applicationId = 0x42534350; ///< "BSCP"
inline constexpr qint64 version = 1;                ///< user_version
inline constexpr qint64 maxTextBytes = 4 << 20;     ///< UTF-8, of any text; longer ones are refused
inline constexpr int maxCaptures = 10000;
inline constexpr qint64 maxPacks = 1LL << 32;

/// Rows of one capture lie together and in order, without an index: id = capture * 2^32 + number of the pack
/// from 1.
constexpr qint64 packRowId(int capture, qint64 pack)
{
    return static_cast<qint64>(capture) * maxPacks + pack;
}

/// CREATE TABLE statements.
QStringList schema();
/// Tables that a reader needs with the columns it needs, in order.
struct Table {
    QString name;
    QStringList columns;
};
std::vector<Table> tables();

} // namespace sessionformat
} // namespace bee

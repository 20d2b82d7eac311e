// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/sessionopen.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QVariant>

#include <map>

namespace bee {

namespace {

QString journalOf(const QString& path)
{
    return path + QLatin1String("-journal");
}

Error notOpened(const QString& path, const QString& reason, const QString& remedy)
{
    return {QCoreApplication::translate("Session", "The session %1 cannot be opened.").arg(path), reason,
            remedy};
}

Error foreignFile(const QString& path, const QString& reason)
{
    return {QCoreApplication::translate("Session", "%1 is not a Beescope session.").arg(path), reason,
            QCoreApplication::translate(
                "Session",
                "Choose a .bscope file. The text output of a tool is read with Import (beescope import).")};
}

/// What the file system says of it. The file itself is not opened here: closing it would give up the locks
/// that a recording in this same process holds on it.
std::optional<Error> fileProblem(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return notOpened(path,
                         info.isSymLink() ? QCoreApplication::translate(
                                                "Session", "It is a link to a file that does not exist.")
                                          : QCoreApplication::translate("Session", "There is no such file."),
                         QCoreApplication::translate("Session", "Check the name and the folder."));
    if (info.isDir())
        return notOpened(path, QCoreApplication::translate("Session", "It is a folder."),
                         QCoreApplication::translate("Session", "Choose a .bscope file in it."));
    if (!info.isFile())
        return notOpened(path,
                         QCoreApplication::translate("Session", "It is a device or a pipe, not a file."),
                         QCoreApplication::translate("Session", "Choose a .bscope file."));
    if (!info.isReadable())
        return notOpened(path, QCoreApplication::translate("Session", "You may not read it."),
                         QCoreApplication::translate("Session", "Ask its owner, or change its permissions."));
    if (info.size() == 0)
        return notOpened(
            path, QCoreApplication::translate("Session", "The file is empty: nothing was recorded into it."),
            QCoreApplication::translate("Session", "Choose another file."));
    return std::nullopt;
}

/// A journal that names a super-journal would make SQLite delete the file of that name. Sessions never have
/// one.
bool isTrapped(const QString& journal)
{
    constexpr char magic[] = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
    constexpr qint64 length = sizeof magic - 1;
    if (!QFileInfo(journal).isFile())
        return QFileInfo::exists(journal);
    QFile file(journal);
    if (!file.open(QIODevice::ReadOnly) || file.size() < length || !file.seek(file.size() - length))
        return false;
    return file.read(length) == QByteArray::fromRawData(magic, length);
}

/// Opens and reads the first page. False: see code().
bool connect(OpenedSession& session, const QString& path, SessionDatabase::Mode mode)
{
    session.database = std::make_unique<SessionDatabase>(path);
    return session.database->open(mode) &&
           session.database->integer(QStringLiteral("SELECT count(*) FROM sqlite_master LIMIT 1"))
               .has_value();
}

/// Undoes what a killed writer left half written: SQLite does so in any connection that may write.
bool recover(OpenedSession& session)
{
    if (connect(session, session.path, SessionDatabase::Mode::ReadWrite))
        return connect(session, session.path, SessionDatabase::Mode::ReadOnly);
    session.privateCopy = std::make_unique<QTemporaryDir>();
    const QString copy = session.privateCopy->filePath(QStringLiteral("session"));
    return session.privateCopy->isValid() && QFile::copy(session.path, copy) &&
           QFile::copy(journalOf(session.path), journalOf(copy)) &&
           QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner) &&
           QFile::setPermissions(journalOf(copy), QFile::ReadOwner | QFile::WriteOwner) &&
           connect(session, copy, SessionDatabase::Mode::ReadWrite) &&
           connect(session, copy, SessionDatabase::Mode::ReadOnly);
}

/// SQLite refuses a file that is shorter than its header says; with this switch it reads what there is.
/// The connection is read-only: nothing can be written to the schema.
bool salvage(OpenedSession& session)
{
    SessionDatabase& database = *session.database;
    if (!database.run(QStringLiteral("PRAGMA writable_schema = ON")) ||
        !database.integer(QStringLiteral("SELECT count(*) FROM sqlite_master LIMIT 1")))
        return false;
    session.damage = Error{
        QCoreApplication::translate("Session", "The session %1 is cut short.").arg(session.path),
        QCoreApplication::translate(
            "Session", "The end of the file is missing, for example after an incomplete copy or download."),
        QCoreApplication::translate("Session", "Copy it again. What is left of it is shown.")};
    return true;
}

std::optional<Error> identityProblem(SessionDatabase& database, const QString& path)
{
    const auto application = database.integer(QStringLiteral("PRAGMA application_id"));
    if (application != sessionformat::applicationId)
        return foreignFile(path,
                           QCoreApplication::translate("Session", "It is a database of another program."));
    const auto version = database.integer(QStringLiteral("PRAGMA user_version"));
    if (!version || *version < 1)
        return damagedFileError(path, QCoreApplication::translate("Session", "Its version is not readable."));
    if (*version > sessionformat::version)
        return notOpened(
            path,
            QCoreApplication::translate(
                "Session", "It was written by a newer Beescope (format %1; this one reads up to %2).")
                .arg(*version)
                .arg(sessionformat::version),
            QCoreApplication::translate("Session", "Update Beescope."));
    return std::nullopt;
}

/// Only plain tables may be read: a view, a virtual table or a trigger could do more than give rows.
std::optional<Error> schemaProblem(SessionDatabase& database, const QString& path)
{
    constexpr int maxObjects = 100;
    QSqlQuery objects = database.prepare(
        QStringLiteral("SELECT name FROM sqlite_master WHERE type IN ('table', 'index') AND rootpage > 1"
                       " UNION ALL SELECT NULL FROM sqlite_master WHERE NOT (type IN ('table', 'index') AND"
                       " rootpage > 1) LIMIT %1")
            .arg(maxObjects + 1));
    if (!database.run(objects))
        return damagedFileError(path, database.errorText());
    int count = 0;
    while (objects.next())
        if (objects.value(0).isNull() || ++count > maxObjects)
            return damagedFileError(
                path, QCoreApplication::translate("Session", "It holds something else than plain tables."));
    if (!database.finished(objects))
        return damagedFileError(path, database.errorText());

    for (const sessionformat::Table& table : sessionformat::tables()) {
        QSqlQuery columns = database.prepare(QStringLiteral("PRAGMA table_xinfo(%1)").arg(table.name));
        if (!database.run(columns))
            return damagedFileError(path, database.errorText());
        QStringList plain;
        while (columns.next())
            if (columns.value(6).toInt() == 0) // neither generated nor hidden
                plain += columns.value(1).toString();
        if (plain != table.columns)
            return damagedFileError(
                path, QCoreApplication::translate("Session", "Its table %1 is not as Beescope writes it.")
                          .arg(table.name));
    }
    return std::nullopt;
}

Error connectionError(const OpenedSession& session)
{
    const SessionDatabase& database = *session.database;
    switch (database.code()) {
    case SqliteCode::NotADatabase:
        return foreignFile(session.path,
                           QCoreApplication::translate("Session", "It is another kind of file."));
    case SqliteCode::Busy:
        return notOpened(session.path,
                         QCoreApplication::translate("Session", "Another program keeps it locked."),
                         QCoreApplication::translate("Session", "Close it there."));
    case SqliteCode::Corrupt:
        return damagedFileError(session.path, database.errorText());
    default:
        return notOpened(session.path, database.errorText(),
                         QCoreApplication::translate("Session", "Check the disk and your rights there."));
    }
}

} // namespace

Error damagedFileError(const QString& path, const QString& reason)
{
    return {QCoreApplication::translate("Session", "The session %1 is damaged.").arg(path), reason,
            QCoreApplication::translate(
                "Session", "Use another copy of the file, or the tool's own output if you have it.")};
}

Result<OpenedSession> openSessionFile(const QString& path)
{
    if (const auto problem = fileProblem(path))
        return *problem;
    if (isTrapped(journalOf(path)))
        return notOpened(path,
                         QCoreApplication::translate("Session", "The file %1 beside it is not Beescope's.")
                             .arg(journalOf(path)),
                         QCoreApplication::translate("Session", "Move that file away."));
    OpenedSession session;
    session.path = path;
    QString file = path;
    if (path.startsWith(QLatin1String(":/"))) { // compiled in: SQLite needs a file
        session.privateCopy = std::make_unique<QTemporaryDir>();
        file = session.privateCopy->filePath(QStringLiteral("session"));
        if (!QFile::copy(path, file))
            return notOpened(path, QCoreApplication::translate("Session", "No temporary file can be made."),
                             QCoreApplication::translate("Session", "Free some space on the disk."));
    }
    bool ok = connect(session, file, SessionDatabase::Mode::ReadOnly);
    if (!ok && QFileInfo::exists(journalOf(path)) &&
        (session.database->code() == SqliteCode::ReadOnly ||
         session.database->code() == SqliteCode::CannotOpen))
        ok = recover(session);
    if (!ok && session.database->code() == SqliteCode::Corrupt)
        ok = salvage(session);
    if (!ok)
        return connectionError(session);
    if (const auto problem = identityProblem(*session.database, path))
        return *problem;
    if (const auto problem = schemaProblem(*session.database, path))
        return *problem;
    return session;
}

} // namespace bee

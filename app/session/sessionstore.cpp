// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/sessionstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSqlQuery>

#include <set>

namespace bee {

namespace {

/// In the file every text is present: Qt binds a null QString as NULL. Cut so that the reader takes it.
QString stored(const QString& text)
{
    constexpr qsizetype maxLength = sessionformat::maxTextBytes / 4;
    return text.isNull() ? QLatin1String("") : text.left(maxLength);
}

QString stored(const QJsonObject& object)
{
    QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    if (json.size() > sessionformat::maxTextBytes)
        json = R"({"omitted":"larger than 4 MiB"})";
    return QString::fromUtf8(json);
}

qint64 stored(Time time)
{
    return time.time_since_epoch().count();
}

Result<void> createEmptyFile(const QString& path)
{
    const QFileInfo info(path);
    if (info.exists())
        return Error{QCoreApplication::translate("Session", "The session file %1 exists already.").arg(path),
                     {},
                     QCoreApplication::translate("Session", "Choose another name.")};
    if (!info.absoluteDir().exists())
        return Error{
            QCoreApplication::translate("Session", "The session file %1 could not be created.").arg(path),
            QCoreApplication::translate("Session", "There is no folder %1.").arg(info.absolutePath()),
            QCoreApplication::translate("Session", "Create the folder first.")};
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return Error{
            QCoreApplication::translate("Session", "The session file %1 could not be created.").arg(path),
            file.errorString(),
            QCoreApplication::translate("Session", "Choose a place where you may write.")};
    return {};
}

} // namespace

Result<std::unique_ptr<SessionStore>> SessionStore::create(const QString& path)
{
    if (const Result<void> created = createEmptyFile(path); !created.hasValue())
        return created.error();
    std::unique_ptr<SessionStore> store(new SessionStore(path));
    if (!store->setUp()) {
        const Error error = store->writeError();
        store.reset();
        QFile::remove(path);
        return error;
    }
    return store;
}

// A rollback journal that is deleted at each commit: the session stays one file, also after SIGKILL.
bool SessionStore::setUp()
{
    bool ok =
        m_database.open(SessionDatabase::Mode::ReadWrite) &&
        m_database.run(QStringLiteral("PRAGMA journal_mode = DELETE")) &&
        m_database.run(QStringLiteral("PRAGMA synchronous = NORMAL")) &&
        m_database.run(QStringLiteral("BEGIN IMMEDIATE")) &&
        m_database.run(QStringLiteral("PRAGMA application_id = %1").arg(sessionformat::applicationId)) &&
        m_database.run(QStringLiteral("PRAGMA user_version = %1").arg(sessionformat::version));
    for (const QString& statement : sessionformat::schema())
        ok = ok && m_database.run(statement);
    return ok && m_database.run(QStringLiteral("COMMIT"));
}

Result<void> SessionStore::commit(const std::vector<SessionChange>& changes)
{
    PackCounts packs = m_packs;
    m_busy = false;
    if (m_database.run(QStringLiteral("BEGIN IMMEDIATE")) && apply(changes, packs) &&
        m_database.run(QStringLiteral("COMMIT"))) {
        m_packs = std::move(packs);
        return {};
    }
    const Error error = writeError();
    m_busy = m_database.code() == SqliteCode::Busy;
    m_database.run(QStringLiteral("ROLLBACK")); // fails where SQLite did so by itself, as for a full disk
    return error;
}

bool SessionStore::apply(const std::vector<SessionChange>& changes, PackCounts& packs)
{
    std::set<int> grown;
    for (const SessionChange& change : changes) {
        bool ok = false;
        if (const auto* begin = std::get_if<BeginCapture>(&change)) {
            ok = apply(*begin);
        } else if (const auto* pack = std::get_if<AddPack>(&change)) {
            grown.insert(pack->capture);
            ok = apply(*pack, ++packs[pack->capture]);
        } else if (const auto* end = std::get_if<EndCapture>(&change)) {
            ok = apply(*end);
        } else if (const auto* update = std::get_if<UpdateCapture>(&change)) {
            ok = apply(*update);
        } else if (const auto* note = std::get_if<PutAnnotation>(&change)) {
            ok = putAnnotation(m_database, note->annotation);
        } else if (const auto* removed = std::get_if<RemoveAnnotation>(&change)) {
            ok = removeAnnotation(m_database, removed->id);
        } else if (const auto* view = std::get_if<PutViewState>(&change)) {
            ok = putViewState(m_database, view->view, view->state);
        }
        if (!ok)
            return false;
    }
    for (const int capture : grown) {
        QSqlQuery query = m_database.prepare(QStringLiteral("UPDATE captures SET packs = ? WHERE id = ?"));
        query.addBindValue(packs[capture]);
        query.addBindValue(capture);
        if (!m_database.run(query))
            return false;
    }
    return true;
}

bool SessionStore::apply(const BeginCapture& change)
{
    const CaptureRecord& record = change.record;
    QSqlQuery host = m_database.prepare(QStringLiteral("INSERT OR IGNORE INTO hosts (name) VALUES (?)"));
    host.addBindValue(stored(record.host));
    if (!m_database.run(host))
        return false;
    QSqlQuery query = m_database.prepare(QStringLiteral(
        "INSERT INTO captures (id, host, tool, implementation, command, provenance, started_ns,"
        " ended_ns, utc_offset_s, state, failure, packs)"
        " VALUES (?, (SELECT id FROM hosts WHERE name = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"));
    query.addBindValue(record.id);
    query.addBindValue(stored(record.host));
    query.addBindValue(stored(record.tool));
    query.addBindValue(stored(record.implementation));
    query.addBindValue(stored(record.command));
    query.addBindValue(stored(record.provenance));
    query.addBindValue(stored(record.started));
    query.addBindValue(stored(record.ended));
    query.addBindValue(record.utcOffsetSeconds);
    query.addBindValue(captureStateName(record.state));
    query.addBindValue(stored(record.failure));
    return m_database.run(query);
}

bool SessionStore::apply(const AddPack& change, qint64 number)
{
    QSqlQuery query = m_database.prepare(
        QStringLiteral("INSERT INTO chunks (id, first_ns, last_ns, raw_size, data) VALUES (?, ?, ?, ?, ?)"));
    query.addBindValue(sessionformat::packRowId(change.capture, number));
    query.addBindValue(stored(change.first));
    query.addBindValue(stored(change.last));
    query.addBindValue(change.rawSize);
    query.addBindValue(change.data);
    return m_database.run(query);
}

bool SessionStore::apply(const EndCapture& change)
{
    QSqlQuery query = m_database.prepare(
        QStringLiteral("UPDATE captures SET state = ?, ended_ns = ?, failure = ? WHERE id = ?"));
    query.addBindValue(captureStateName(change.state));
    query.addBindValue(stored(change.ended));
    query.addBindValue(stored(change.failure));
    query.addBindValue(change.capture);
    return m_database.run(query);
}

bool SessionStore::apply(const UpdateCapture& change)
{
    const CaptureRecord& record = change.record;
    QSqlQuery query = m_database.prepare(QStringLiteral(
        "UPDATE captures SET implementation = ?, command = ?, provenance = ?, started_ns = ? WHERE id = ?"));
    query.addBindValue(stored(record.implementation));
    query.addBindValue(stored(record.command));
    query.addBindValue(stored(record.provenance));
    query.addBindValue(stored(record.started));
    query.addBindValue(record.id);
    return m_database.run(query);
}

Error SessionStore::writeError() const
{
    const QString message = QCoreApplication::translate("Session", "The recording cannot be written to %1.")
                                .arg(m_database.path());
    const QString kept = QCoreApplication::translate(
        "Session", "What arrives is kept in memory for now and saved as soon as that works again.");
    switch (m_database.code()) {
    case SqliteCode::Full:
        return {message, QCoreApplication::translate("Session", "The disk is full."),
                QCoreApplication::translate("Session", "Free some space on it.") + QLatin1Char(' ') + kept};
    case SqliteCode::Busy:
        return {message, QCoreApplication::translate("Session", "Another program keeps the file locked."),
                QCoreApplication::translate("Session", "Close the file there.") + QLatin1Char(' ') + kept};
    case SqliteCode::ReadOnly:
        return {message,
                QCoreApplication::translate(
                    "Session", "The file was moved, deleted or made read-only while it was being recorded."),
                QCoreApplication::translate("Session", "Put it back, or stop and record again.") +
                    QLatin1Char(' ') + kept};
    default:
        return {message, m_database.errorText(),
                QCoreApplication::translate("Session", "Check the disk, its quota and your rights there.") +
                    QLatin1Char(' ') + kept};
    }
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/annotation.h"

#include "app/session/session.h"
#include "app/session/sessiondatabase.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QVariant>

#include <algorithm>
#include <optional>

namespace bee {

namespace {

qint64 stored(Time time)
{
    return std::clamp(qint64(time.time_since_epoch().count()), -sessionformat::maxAnnotationTime,
                      sessionformat::maxAnnotationTime);
}

/// Cut so that the reader takes it: a UTF-16 unit is at most three bytes. Qt binds a null QString as NULL.
QString stored(const QString& text, qint64 maxBytes)
{
    return text.isNull() ? QLatin1String("") : text.left(maxBytes / 3);
}

QString stored(const QJsonObject& object, qint64 maxBytes)
{
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return json.size() <= maxBytes ? QString::fromUtf8(json) : QStringLiteral("{}");
}

/// CAST: length() of a text ends at a NUL.
QString bounded(const char* column, qint64 maxBytes)
{
    return QStringLiteral("CASE WHEN typeof(%1) = 'text' AND length(CAST(%1 AS BLOB)) <= %2 THEN %1 END")
        .arg(QLatin1String(column))
        .arg(maxBytes);
}

std::optional<QJsonObject> objectOf(const QVariant& value)
{
    if (value.isNull() || value.typeId() != QMetaType::QString)
        return std::nullopt;
    const QJsonDocument json = QJsonDocument::fromJson(value.toString().toUtf8());
    return json.isObject() ? std::optional(json.object()) : std::nullopt;
}

std::optional<Annotation> annotationOf(const QSqlQuery& row)
{
    for (int i = 0; i < 4; ++i)
        if (row.value(i).isNull() || row.value(i).typeId() != QMetaType::LongLong)
            return std::nullopt;
    for (int i = 4; i < 6; ++i)
        if (row.value(i).isNull() || row.value(i).typeId() != QMetaType::QString)
            return std::nullopt;
    for (int i = 1; i < 4; ++i)
        if (qAbs(row.value(i).toLongLong() / 2) > sessionformat::maxAnnotationTime / 2)
            return std::nullopt;
    const auto time = [&row](int column) { return Time(Duration(row.value(column).toLongLong())); };
    const auto selection = objectOf(row.value(6));
    Annotation note{row.value(0).toLongLong(), {time(1), time(2)},      time(3),
                    row.value(4).toString(),   row.value(5).toString(), selection.value_or(QJsonObject())};
    if (note.id <= 0 || note.id > sessionformat::maxAnnotationId || note.range.from > note.range.to ||
        !selection)
        return std::nullopt;
    return note;
}

Error notSaved(const SessionDatabase& database)
{
    const bool readOnly =
        database.code() == SqliteCode::ReadOnly || database.code() == SqliteCode::CannotOpen;
    return {
        QCoreApplication::translate("Session", "The notes could not be saved in %1.").arg(database.path()),
        database.errorText(),
        readOnly
            ? QCoreApplication::translate("Session", "Save the session under another name.")
            : QCoreApplication::translate("Session", "Check the disk, its quota and your rights there.")};
}

} // namespace

bool putAnnotation(SessionDatabase& database, const Annotation& annotation)
{
    QSqlQuery query = database.prepare(QStringLiteral("INSERT OR REPLACE INTO annotations (id, capture, "
                                                      "from_ns, to_ns, created_ns, author, text, selection)"
                                                      " VALUES (?, NULL, ?, ?, ?, ?, ?, ?)"));
    query.addBindValue(annotation.id);
    query.addBindValue(stored(annotation.range.from));
    query.addBindValue(stored(annotation.range.to));
    query.addBindValue(stored(annotation.created));
    query.addBindValue(stored(annotation.author, sessionformat::maxAuthorBytes));
    query.addBindValue(stored(annotation.text, sessionformat::maxAnnotationBytes));
    query.addBindValue(stored(annotation.selection, sessionformat::maxAnnotationBytes));
    return database.run(query);
}

bool removeAnnotation(SessionDatabase& database, qint64 id)
{
    QSqlQuery query = database.prepare(QStringLiteral("DELETE FROM annotations WHERE id = ?"));
    query.addBindValue(id);
    return database.run(query);
}

bool putViewState(SessionDatabase& database, const QString& view, const QJsonObject& state)
{
    QSqlQuery old = database.prepare(QStringLiteral("DELETE FROM view_states WHERE view = ?"));
    old.addBindValue(view);
    if (!database.run(old) || state.isEmpty())
        return database.code() == SqliteCode::Ok;
    QSqlQuery query = database.prepare(
        QStringLiteral("INSERT INTO view_states (capture, view, state) VALUES (NULL, ?, ?)"));
    query.addBindValue(view);
    query.addBindValue(stored(state, sessionformat::maxViewStateBytes));
    return database.run(query);
}

Result<void> replaceNotes(const QString& path, const SessionNotes& notes)
{
    {
        // Also refuses a file that is no session any more: its tables could do more than keep rows.
        const Result<std::unique_ptr<SessionReader>> reader = SessionReader::open(path);
        if (!reader.hasValue())
            return reader.error();
    }
    SessionDatabase database(path);
    bool ok = database.open(SessionDatabase::Mode::ReadWrite) &&
              database.run(QStringLiteral("BEGIN IMMEDIATE")) &&
              database.run(QStringLiteral("DELETE FROM annotations")) &&
              database.run(QStringLiteral("DELETE FROM view_states"));
    for (const Annotation& annotation : notes.annotations)
        ok = ok && putAnnotation(database, annotation);
    for (const auto& [view, state] : notes.viewStates)
        ok = ok && putViewState(database, view, state);
    if (ok && database.run(QStringLiteral("COMMIT")))
        return {};
    const Error error = notSaved(database);
    database.run(QStringLiteral("ROLLBACK"));
    return error;
}

SessionNotes readNotes(SessionDatabase& database, bool* damaged)
{
    SessionNotes notes;
    qint64 bytes = 0;
    const auto taken = [&bytes](const QSqlQuery& row, int from, int to) {
        for (int i = from; i < to; ++i)
            bytes += row.value(i).toString().size() * 2;
        return bytes <= sessionformat::maxNotesBytes;
    };
    QSqlQuery rows = database.prepare(
        QStringLiteral(
            "SELECT id, from_ns, to_ns, created_ns, %1, %2, %3 FROM annotations ORDER BY id LIMIT %4")
            .arg(bounded("author", sessionformat::maxAuthorBytes),
                 bounded("text", sessionformat::maxAnnotationBytes),
                 bounded("selection", sessionformat::maxAnnotationBytes))
            .arg(sessionformat::maxAnnotations + 1));
    bool whole = database.run(rows);
    while (whole && rows.next()) {
        auto note = annotationOf(rows);
        if (!note) {
            *damaged = true;
            continue;
        }
        whole = taken(rows, 4, 7) && notes.annotations.size() < sessionformat::maxAnnotations;
        if (whole)
            notes.annotations.push_back(std::move(*note));
    }
    whole = whole && database.finished(rows);

    QSqlQuery states = database.prepare(QStringLiteral("SELECT %1, %2 FROM view_states ORDER BY id LIMIT %3")
                                            .arg(bounded("view", sessionformat::maxAuthorBytes),
                                                 bounded("state", sessionformat::maxViewStateBytes))
                                            .arg(sessionformat::maxViewStates + 1));
    bool statesWhole = database.run(states);
    while (statesWhole && states.next()) {
        const auto state = objectOf(states.value(1));
        if (!state || states.value(0).typeId() != QMetaType::QString || states.value(0).isNull()) {
            *damaged = true;
            continue;
        }
        statesWhole = taken(states, 0, 2) && notes.viewStates.size() < sessionformat::maxViewStates;
        if (statesWhole)
            notes.viewStates[states.value(0).toString()] = *state;
    }
    *damaged = *damaged || !whole || !statesWhole || !database.finished(states);
    return notes;
}

} // namespace bee

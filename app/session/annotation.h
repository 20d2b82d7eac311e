// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/result.h"
#include "remote/data/time.h"

#include <QJsonObject>
#include <QString>

#include <map>
#include <vector>

namespace bee {

class SessionDatabase;

/// What a person noted on a stretch of time. Texts may come from a hostile file: show them as plain text.
struct Annotation {
    qint64 id = 0; ///< from 1, within a session
    TimeRange range;
    Time created;
    QString author;
    QString text;          ///< may have several lines
    QJsonObject selection; ///< all that was selected, as the window writes it; empty: nothing but the range
    friend bool operator==(const Annotation&, const Annotation&) = default;
};

/// What people add to a session beside its captures.
struct SessionNotes {
    std::vector<Annotation> annotations;       ///< in the order of their ids
    std::map<QString, QJsonObject> viewStates; ///< how views look, by the view's name
    friend bool operator==(const SessionNotes&, const SessionNotes&) = default;
};

namespace sessionformat {

inline constexpr std::size_t maxAnnotations = 10000;
/// A note's times, in ns from 1970 on either side: two of them can be subtracted, dates made of them.
inline constexpr qint64 maxAnnotationTime = (1LL << 62) - 1;
inline constexpr qint64 maxAnnotationId = 1LL << 48;
inline constexpr std::size_t maxViewStates = 100;
inline constexpr qint64 maxAnnotationBytes = 64 << 10; ///< UTF-8, of a note's text and of its selection each
inline constexpr qint64 maxAuthorBytes = 1 << 10;
inline constexpr qint64 maxViewStateBytes = 1 << 20;
inline constexpr qint64 maxNotesBytes = 16 << 20; ///< of all that is read

} // namespace sessionformat

/// An id that is there already is replaced. False: see database.code().
bool putAnnotation(SessionDatabase& database, const Annotation& annotation);
bool removeAnnotation(SessionDatabase& database, qint64 id);
/// An empty state takes the view's entry away.
bool putViewState(SessionDatabase& database, const QString& view, const QJsonObject& state);

/// Replaces what a finished session file has of them, in one transaction. Any thread; blocks.
Result<void> replaceNotes(const QString& path, const SessionNotes& notes);

/// Hostile input: what is not as the functions above write it is left out, and *damaged is set.
SessionNotes readNotes(SessionDatabase& database, bool* damaged);

} // namespace bee

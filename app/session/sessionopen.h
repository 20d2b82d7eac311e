// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/sessiondatabase.h"
#include "remote/data/result.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace bee {

/// A file that was found to be a session of a version and with tables this program knows.
/// The contents of its rows are still unchecked.
struct OpenedSession {
    QString path;                               ///< as the person gave it
    std::unique_ptr<QTemporaryDir> privateCopy; ///< where the file could not be recovered in place
    std::unique_ptr<SessionDatabase> database;  ///< read-only
    std::optional<Error> damage;                ///< cut short, yet opened
};

/// Hostile input. A write that a crash cut off is undone first (in place, or in a private copy where the file
/// may not be written). Foreign, empty, newer and unreadable files are each an Error of their own.
Result<OpenedSession> openSessionFile(const QString& path);

Error damagedFileError(const QString& path, const QString& reason);

} // namespace bee

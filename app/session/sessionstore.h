// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "app/session/sessiondatabase.h"

#include <QByteArray>

#include <map>
#include <memory>
#include <variant>
#include <vector>

namespace bee {

struct BeginCapture {
    CaptureRecord record; ///< with its id
};
struct AddPack {
    int capture = 0;
    Time first;
    Time last;
    qint64 rawSize = 0;
    QByteArray data; ///< chunkpack::compress
};
struct EndCapture {
    int capture = 0;
    CaptureState state = CaptureState::Finished;
    Time ended;
    QString failure;
};
struct UpdateCapture {
    CaptureRecord record;
};
struct PutAnnotation {
    Annotation annotation;
};
struct RemoveAnnotation {
    qint64 id = 0;
};
struct PutViewState {
    QString view;
    QJsonObject state;
};
using SessionChange = std::variant<BeginCapture, AddPack, EndCapture, UpdateCapture, PutAnnotation,
                                   RemoveAnnotation, PutViewState>;

/// A session file open for writing. Belongs to the thread that made it.
class SessionStore {
public:
    /// Creates the file with its tables; an existing one is an Error.
    static Result<std::unique_ptr<SessionStore>> create(const QString& path);

    /// All changes in one short transaction, or none of them.
    Result<void> commit(const std::vector<SessionChange>& changes);
    /// The last commit failed because another connection reads or writes.
    [[nodiscard]] bool isBusy() const { return m_busy; }

private:
    using PackCounts = std::map<int, qint64>; ///< by capture

    explicit SessionStore(const QString& path) : m_database(path) {}
    bool setUp();
    bool apply(const std::vector<SessionChange>& changes, PackCounts& packs);
    bool apply(const BeginCapture& change);
    bool apply(const AddPack& change, qint64 number);
    bool apply(const EndCapture& change);
    bool apply(const UpdateCapture& change);
    [[nodiscard]] Error writeError() const;

    SessionDatabase m_database;
    PackCounts m_packs;
    bool m_busy = false;
};

} // namespace bee

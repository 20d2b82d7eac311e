// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/libraryfetch.h"
#include "app/library/manifest.h"

#include <QMap>
#include <QObject>

namespace bee {

class ScriptAcceptance;

/// A library's script as this person stands to it.
struct LibraryEntry {
    enum class State : quint8 {
        New,      ///< nobody has looked at it
        Changed,  ///< an earlier version was accepted
        Accepted, ///< runs without a question
    };
    LibraryScript script;
    State state = State::New;
    QString file; ///< where its text is kept on this machine
};

/// One script library: what was fetched from an address, and how it is fetched again. Fetched as a whole or
/// not at all: a file that is missing, too long or not what the manifest says leaves everything as it was.
class ScriptLibrary : public QObject {
    Q_OBJECT
public:
    /// store: folder of all libraries (userfiles::libraryStore()).
    ScriptLibrary(LibraryAddress address, const QString& store, FetchOptions options = {},
                  QObject* parent = nullptr);
    ~ScriptLibrary() override;

    [[nodiscard]] const LibraryAddress& address() const { return m_address; }
    /// tools/ and scripts/ in it; may not exist.
    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] const Manifest& manifest() const { return m_manifest; } ///< empty before the first refresh
    [[nodiscard]] std::vector<LibraryEntry> entries(const ScriptAcceptance& acceptance) const;
    [[nodiscard]] bool isRefreshing() const { return m_fetch != nullptr; }

    void refresh();              ///< answers with refreshed() or failed()
    Result<void> removeStored(); ///< forgets what was fetched

Q_SIGNALS:
    void refreshed();
    void failed(const bee::Error& error);

private:
    struct Wanted {
        QString name; ///< "iolat.bt"
        QString sha256;
    };
    void takeManifest(const QByteArray& bytes);
    void fetchNext();
    void takeFile(const Wanted& wanted, const QByteArray& bytes);
    [[nodiscard]] Result<void> store() const;
    void finish(const std::optional<Error>& error);

    LibraryAddress m_address;
    QString m_folder;
    FetchOptions m_options;
    Manifest m_manifest;
    std::unique_ptr<LibraryFetch> m_fetch; ///< while refreshing
    QByteArray m_manifestBytes;
    Manifest m_fetched;
    std::vector<Wanted> m_wanted; ///< not fetched yet, last first
    QMap<QString, QByteArray> m_files;
};

} // namespace bee

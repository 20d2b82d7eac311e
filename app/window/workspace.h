// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/scriptacceptance.h"
#include "app/session/session.h"
#include "app/window/captureentry.h"

#include <QObject>

#include <memory>
#include <vector>

namespace bee {

class SessionLoader;

/// What a person asks for when a tool is to run.
struct RunRequest {
    const Tool* tool = nullptr;
    std::optional<Implementation> implementation;
    QMap<QString, QString> options;
    std::optional<std::chrono::seconds> duration;
    GuardLimits guard;
    bool holdsDuration = false; ///< Capture::holdDuration()
    /// Shows a script that nobody has accepted yet; false: it does not run. Empty: nobody can be asked.
    std::function<bool(ScriptAcceptance& acceptance, const ScriptReview& review)> review;
};

/// The hosts, the captures and the session file they are recorded in. Knows nothing of windows.
/// What runs is recorded at once into a file of its own, so that a crash loses at most a second.
class Workspace : public QObject {
    Q_OBJECT
public:
    /// recordings: folder for what is not saved yet; created when needed.
    Workspace(ToolCatalogue catalogue, QString recordings, QObject* parent = nullptr);
    ~Workspace() override;

    /// Today's tools. Earlier catalogues live on, so that a pointer to a tool never dies.
    [[nodiscard]] const ToolCatalogue& catalogue() const { return *m_catalogues.back(); }
    void setCatalogue(ToolCatalogue catalogue);
    [[nodiscard]] const std::vector<std::unique_ptr<HostConnection>>& hosts() const { return m_hosts; }
    [[nodiscard]] const std::vector<std::unique_ptr<CaptureEntry>>& captures() const { return m_captures; }
    [[nodiscard]] QString sessionPath() const { return m_sessionPath; } ///< empty while never saved
    [[nodiscard]] bool isUnsaved() const { return m_unsaved; }
    [[nodiscard]] bool isRecording() const; ///< a capture is live

    /// The host of that address; an existing one is reused. Not opened yet.
    HostConnection* addHost(const HostAddress& address, const SshOptions& ssh);
    Result<CaptureEntry*> run(HostConnection& host, const RunRequest& request);
    /// A run that could not be planned, kept so that the session says why.
    CaptureEntry* addRefusal(HostConnection& host, const Tool& tool, const Error& why);

    Result<void> openSession(const QString& path); ///< closes what is there; captures load in the background
    void cancelLoading();                          ///< what was read stays
    Result<void> saveSession(const QString& path);
    /// What was noted on the session, in no particular order. Kept with the recording at once; in a session
    /// that was opened they are in the file when it is saved.
    [[nodiscard]] const std::vector<Annotation>& notes() const { return m_notes.annotations; }
    qint64 addNote(Annotation note); ///< gives it its id; 0 when there are too many
    void updateNote(const Annotation& note);
    void removeNote(qint64 id);
    /// How a view looks in this session; empty: as by default. Saved with it, but never asked about.
    [[nodiscard]] QJsonObject viewState(const QString& view) const;
    void setViewState(const QString& view, const QJsonObject& state);

    void closeSession(); ///< drops captures; live ones are stopped, unsaved ones are deleted
    /// Recordings that a crash left behind, newest first.
    [[nodiscard]] QStringList leftRecordings() const;

Q_SIGNALS:
    void catalogueChanged();
    void hostAdded(bee::HostConnection* host);
    void captureAdded(bee::CaptureEntry* capture);
    void capturesCleared(); ///< about to be deleted
    void notesChanged();
    void sessionChanged(); ///< path or unsaved state
    void loadStarted();    ///< loadProgressed() and loadFinished() follow
    void loadProgressed(double fraction);
    void loadFinished();
    void problem(const bee::Error& error); ///< something went wrong in the background

private:
    Result<void> ensureWriter();
    Result<void> mergeInto(const QString& path) const; ///< all captures, whatever file they are in
    /// tool: nullptr looks it up by the record's name.
    CaptureEntry* addEntry(CaptureRecord record, const QString& source, const Tool* tool = nullptr);
    /// The tool itself when the catalogue has it, else a copy that lives as long as this.
    const Tool* kept(const Tool& tool);
    void setUnsaved(bool unsaved);

    std::vector<std::unique_ptr<const ToolCatalogue>> m_catalogues;
    std::vector<std::unique_ptr<const Tool>> m_ownTools; ///< run from the editor
    ScriptAcceptance m_acceptance;
    QString m_recordings;
    std::vector<std::unique_ptr<HostConnection>> m_hosts;
    std::vector<std::unique_ptr<CaptureEntry>> m_captures;
    std::unique_ptr<SessionWriter> m_writer;
    std::unique_ptr<SessionLoader> m_loader;
    SessionNotes m_notes;
    QString m_sessionPath;
    bool m_unsaved = false;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/workspace.h"

#include "app/library/userfiles.h"
#include "app/session/recorder.h"
#include "app/window/sessionloader.h"
#include "remote/tools/launchplan.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <csignal>

namespace bee {

namespace {

const QString recordingPrefix = QStringLiteral("recording-");

/// The process that writes a recording stands in its name, so that a crash's leftovers are told from a
/// running window's.
qint64 writerOf(const QString& fileName)
{
    return fileName.section(QLatin1Char('-'), -1).section(QLatin1Char('.'), 0, 0).toLongLong();
}

bool replaceFile(const QString& from, const QString& to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

} // namespace

Workspace::Workspace(ToolCatalogue catalogue, QString recordings, QObject* parent)
    : QObject(parent), m_acceptance(userfiles::acceptedScripts()), m_recordings(std::move(recordings))
{
    m_catalogues.push_back(std::make_unique<const ToolCatalogue>(std::move(catalogue)));
}

Workspace::~Workspace()
{
    closeSession();
}

bool Workspace::isRecording() const
{
    return std::any_of(m_captures.begin(), m_captures.end(),
                       [](const auto& entry) { return entry->isLive(); });
}

HostConnection* Workspace::addHost(const HostAddress& address, const SshOptions& ssh)
{
    for (const auto& host : m_hosts)
        if (host->name() == address.display())
            return host.get();
    m_hosts.push_back(std::make_unique<HostConnection>(address, ssh, binaryNames(catalogue().tools()),
                                                       functionNames(catalogue().tools())));
    HostConnection* host = m_hosts.back().get();
    Q_EMIT hostAdded(host);
    return host;
}

Result<void> Workspace::ensureWriter()
{
    if (m_writer)
        return {};
    if (!QDir().mkpath(m_recordings))
        return Error{tr("The folder %1 cannot be made.").arg(m_recordings),
                     {},
                     tr("Recordings are kept there until they are saved; make it writable.")};
    const QString path =
        QStringLiteral("%1/%2%3-%4.bscope")
            .arg(m_recordings, recordingPrefix,
                 QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz")))
            .arg(QCoreApplication::applicationPid());
    Result<std::unique_ptr<SessionWriter>> created = SessionWriter::create(path);
    if (!created.hasValue())
        return created.error();
    m_writer = std::move(created).value();
    for (const Annotation& note : m_notes.annotations)
        m_writer->putAnnotation(note);
    for (const auto& [view, state] : m_notes.viewStates)
        m_writer->putViewState(view, state);
    // The writer's thread reports; the person is told on the window's.
    m_writer->setErrorHandler([this](const Error& error) {
        QMetaObject::invokeMethod(
            this, [this, error] { Q_EMIT problem(error); }, Qt::QueuedConnection);
    });
    return {};
}

Result<CaptureEntry*> Workspace::run(HostConnection& host, const RunRequest& request)
{
    const Result<Elevation> elevation = host.elevation();
    if (!elevation.hasValue())
        return elevation.error();
    Result<std::vector<LaunchPlan>> plans =
        planLaunches(*request.tool, request.implementation, request.options, host.facts(), request.duration);
    if (!plans.hasValue())
        return plans.error();
    if (const auto review = m_acceptance.reviewNeeded(*request.tool, plans.value());
        review && (!request.review || !request.review(m_acceptance, *review)))
        return Error{tr("The script %1 did not run.").arg(review->name),
                     tr("It is new or has changed, and nobody has accepted it."),
                     tr("Run the tool by itself: the script is shown first.")};
    if (const Result<void> writer = ensureWriter(); !writer.hasValue())
        return writer.error();

    auto* capture = new Capture(host, std::move(plans).value(), elevation.value(), request.duration);
    capture->setGuard(request.guard);
    if (request.holdsDuration)
        capture->holdDuration();
    capture->start();
    CaptureEntry* entry = addEntry(recordCapture(*m_writer, *capture, host, request.options),
                                   m_writer->path(), kept(*request.tool));
    entry->attach(capture);
    const auto update = [this, entry, capture, &host, options = request.options] {
        CaptureRecord record = recordOf(*capture, host, options);
        record.id = entry->record().id;
        entry->setRecord(record);
        setUnsaved(true);
    };
    connect(capture, &Capture::planChanged, entry, update);
    connect(capture, &Capture::done, entry, [this, entry, capture, update] {
        if (capture->failure())
            entry->setFailure(*capture->failure(), capture->failureAction());
        update(); // the writer has until saving or closing for what is left, and reports by itself
    });
    setUnsaved(true);
    return entry;
}

CaptureEntry* Workspace::addRefusal(HostConnection& host, const Tool& tool, const Error& why)
{
    if (const Result<void> writer = ensureWriter(); !writer.hasValue()) {
        Q_EMIT problem(writer.error());
        return nullptr;
    }
    CaptureEntry* entry = addEntry(recordRefusal(*m_writer, tool, host, why), m_writer->path());
    entry->setFailure(why, FailureAction::None);
    setUnsaved(true);
    return entry;
}

void Workspace::setCatalogue(ToolCatalogue catalogue)
{
    m_catalogues.push_back(std::make_unique<const ToolCatalogue>(std::move(catalogue)));
    Q_EMIT catalogueChanged();
}

const Tool* Workspace::kept(const Tool& tool)
{
    for (const auto& one : m_catalogues)
        if (one->find(tool.name) == &tool)
            return &tool;
    m_ownTools.push_back(std::make_unique<const Tool>(tool));
    return m_ownTools.back().get();
}

CaptureEntry* Workspace::addEntry(CaptureRecord record, const QString& source, const Tool* tool)
{
    if (!tool)
        tool = catalogue().find(record.tool);
    m_captures.push_back(std::make_unique<CaptureEntry>(std::move(record), tool, source));
    CaptureEntry* entry = m_captures.back().get();
    entry->setParent(this); // so that its views find what they share (Viewpoint)
    Q_EMIT captureAdded(entry);
    return entry;
}

Result<void> Workspace::openSession(const QString& path)
{
    Result<std::unique_ptr<SessionReader>> reader = SessionReader::open(path);
    if (!reader.hasValue())
        return reader.error();
    closeSession();
    if (const std::optional<Error> damage = reader.value()->damage())
        QMetaObject::invokeMethod(
            this, [this, damage] { Q_EMIT problem(*damage); }, Qt::QueuedConnection);
    m_notes = reader.value()->notes();
    Q_EMIT notesChanged();
    m_loader = std::make_unique<SessionLoader>();
    std::vector<SessionLoader::Item> items;
    std::vector<CaptureEntry*> entries;
    for (const CaptureRecord& record : reader.value()->captures()) {
        CaptureEntry* entry = addEntry(record, path);
        auto pipeline =
            std::make_unique<DecodePipeline>(decodeSpecFor(record, catalogue()), decodeContextFor(record));
        entries.push_back(entry);
        items.push_back({record.id, pipeline.get(), entry->log()});
        entry->attach(std::move(pipeline));
    }
    connect(m_loader.get(), &SessionLoader::progressed, this, [this, entries](double fraction) {
        for (CaptureEntry* entry : entries)
            Q_EMIT entry->logChanged();
        Q_EMIT loadProgressed(fraction);
    });
    connect(m_loader.get(), &SessionLoader::problem, this, &Workspace::problem);
    connect(m_loader.get(), &SessionLoader::finished, this, &Workspace::loadFinished);
    m_loader->load(path, std::move(items));
    m_sessionPath = path;
    m_unsaved = false;
    Q_EMIT sessionChanged();
    Q_EMIT loadStarted();
    return {};
}

void Workspace::cancelLoading()
{
    if (m_loader)
        m_loader->cancel();
}

Result<void> Workspace::saveSession(const QString& path)
{
    if (m_writer) {
        if (const Result<void> flushed = m_writer->flush(); !flushed.hasValue())
            return flushed;
    }
    QStringList sources;
    for (const auto& entry : m_captures)
        sources += entry->source();
    sources.removeDuplicates();
    if (sources == QStringList(path)) {
        if (const Result<void> noted = replaceNotes(path, m_notes); !noted.hasValue())
            return noted;
    } else {
        const QString partial = path + QStringLiteral(".part");
        QFile::remove(partial);
        Result<void> made =
            sources.size() == 1 ? SessionWriter::saveCopy(sources.first(), partial) : mergeInto(partial);
        if (made.hasValue())
            made = replaceNotes(partial, m_notes);
        if (made.hasValue() && !replaceFile(partial, path))
            made = Error{tr("%1 cannot be written.").arg(path), {}, tr("Save it in another folder.")};
        if (!made.hasValue()) {
            QFile::remove(partial);
            return made;
        }
    }
    m_sessionPath = path;
    setUnsaved(isRecording());
    return {};
}

Result<void> Workspace::mergeInto(const QString& path) const
{
    Result<std::unique_ptr<SessionWriter>> target = SessionWriter::create(path);
    if (!target.hasValue())
        return target.error();
    SessionWriter& writer = *target.value();
    for (const auto& entry : m_captures) {
        const Result<std::unique_ptr<SessionReader>> source = SessionReader::open(entry->source());
        if (!source.hasValue())
            return source.error();
        const int id = writer.beginCapture(entry->record());
        Result<void> flushed;
        const Result<void> copied = source.value()->readChunks(entry->record().id, [&](const Chunk& chunk) {
            writer.append(id, chunk);
            if (writer.pendingBytes() > DecodePipeline::highWater)
                flushed = writer.flush();
            return flushed.hasValue();
        });
        if (!copied.hasValue() || !flushed.hasValue())
            return copied.hasValue() ? flushed : copied;
        writer.endCapture(id, entry->record().state, entry->record().ended, entry->record().failure);
    }
    return writer.flush();
}

qint64 Workspace::addNote(Annotation note)
{
    if (m_notes.annotations.size() >= sessionformat::maxAnnotations)
        return 0;
    note.id = 1;
    for (const Annotation& other : m_notes.annotations)
        note.id = std::max(note.id, other.id + 1);
    m_notes.annotations.push_back(note);
    if (m_writer)
        m_writer->putAnnotation(note);
    Q_EMIT notesChanged();
    setUnsaved(true);
    return note.id;
}

void Workspace::updateNote(const Annotation& note)
{
    const auto found = std::find_if(m_notes.annotations.begin(), m_notes.annotations.end(),
                                    [&note](const Annotation& other) { return other.id == note.id; });
    if (found == m_notes.annotations.end() || *found == note)
        return;
    *found = note;
    if (m_writer)
        m_writer->putAnnotation(note);
    Q_EMIT notesChanged();
    setUnsaved(true);
}

void Workspace::removeNote(qint64 id)
{
    if (std::erase_if(m_notes.annotations, [id](const Annotation& note) { return note.id == id; }) == 0)
        return;
    if (m_writer)
        m_writer->removeAnnotation(id);
    Q_EMIT notesChanged();
    setUnsaved(true);
}

QJsonObject Workspace::viewState(const QString& view) const
{
    const auto found = m_notes.viewStates.find(view);
    return found == m_notes.viewStates.end() ? QJsonObject() : found->second;
}

void Workspace::setViewState(const QString& view, const QJsonObject& state)
{
    if (state.isEmpty())
        m_notes.viewStates.erase(view);
    else
        m_notes.viewStates[view] = state;
    if (m_writer)
        m_writer->putViewState(view, state);
}

void Workspace::closeSession()
{
    if (m_loader) {
        m_loader.reset();
        Q_EMIT loadFinished();
    }
    Q_EMIT capturesCleared(); // while they still exist
    m_captures.clear();
    if (m_writer) {
        const QString path = m_writer->path();
        m_writer.reset();
        QFile::remove(path);
    }
    m_notes = {};
    Q_EMIT notesChanged();
    m_sessionPath.clear();
    m_unsaved = false;
    Q_EMIT sessionChanged();
}

QStringList Workspace::leftRecordings() const
{
    QStringList left;
    const QDir folder(m_recordings);
    for (const QString& name :
         folder.entryList({recordingPrefix + QStringLiteral("*.bscope")}, QDir::Files, QDir::Time)) {
        const qint64 process = writerOf(name);
        const bool running = process > 0 && (kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM);
        if (!running)
            left += folder.filePath(name);
    }
    return left;
}

void Workspace::setUnsaved(bool unsaved)
{
    m_unsaved = unsaved;
    Q_EMIT sessionChanged();
}

} // namespace bee

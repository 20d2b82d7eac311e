// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/scriptlibrary.h"

#include "app/library/scriptacceptance.h"
#include "remote/tools/scripttool.h"
#include "remote/tools/toolcatalogue.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace bee {

namespace {

QByteArray stored(const QString& path, qint64 limit)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(limit) : QByteArray();
}

bool writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly) && file.write(bytes) == bytes.size() &&
           file.flush();
}

/// Folder of the store that a file of this name goes to.
QString placeOf(const QString& name)
{
    return (name.endsWith(QLatin1String(".bt")) ? QStringLiteral("/scripts/") : QStringLiteral("/tools/")) +
           name;
}

} // namespace

ScriptLibrary::ScriptLibrary(LibraryAddress address, const QString& store, FetchOptions options,
                             QObject* parent)
    : QObject(parent), m_address(std::move(address)), m_folder(store + u'/' + m_address.storeName()),
      m_options(std::move(options))
{
    const QString file = m_folder + QStringLiteral("/manifest.json");
    if (!QFile::exists(file))
        return;
    Result<Manifest> manifest = parseManifest(stored(file, longestManifest), file);
    if (manifest.hasValue())
        m_manifest = std::move(manifest).value();
}

ScriptLibrary::~ScriptLibrary() = default;

std::vector<LibraryEntry> ScriptLibrary::entries(const ScriptAcceptance& acceptance) const
{
    std::vector<LibraryEntry> all;
    for (const LibraryScript& script : m_manifest.scripts) {
        LibraryEntry entry{script, LibraryEntry::State::New,
                           m_folder + placeOf(script.name + QStringLiteral(".bt"))};
        if (acceptance.isAccepted(stored(entry.file, longestLibraryFile)))
            entry.state = LibraryEntry::State::Accepted;
        else if (!acceptance.lastAccepted(script.name + QStringLiteral(".bt")).isEmpty())
            entry.state = LibraryEntry::State::Changed;
        all.push_back(std::move(entry));
    }
    return all;
}

void ScriptLibrary::refresh()
{
    if (m_fetch)
        return;
    m_files.clear();
    m_wanted.clear();
    m_fetch = std::make_unique<LibraryFetch>(m_address, m_options);
    m_fetch->get({}, longestManifest, [this](const Result<QByteArray>& bytes) {
        if (bytes.hasValue())
            takeManifest(bytes.value());
        else
            finish(bytes.error());
    });
}

void ScriptLibrary::takeManifest(const QByteArray& bytes)
{
    Result<Manifest> manifest = parseManifest(
        bytes, m_address.folder.isEmpty() ? m_address.manifest.toDisplayString()
                                          : m_address.folder + QStringLiteral("/manifest.json"));
    if (!manifest.hasValue())
        return finish(manifest.error());
    m_fetched = std::move(manifest).value();
    m_manifestBytes = bytes;
    for (const LibraryScript& script : m_fetched.scripts) {
        m_wanted.push_back({script.name + QStringLiteral(".bt"), script.sha256});
        if (!script.toolSha256.isEmpty())
            m_wanted.push_back({script.name + QStringLiteral(".json"), script.toolSha256});
    }
    fetchNext();
}

void ScriptLibrary::fetchNext()
{
    while (!m_wanted.empty()) {
        const Wanted wanted = m_wanted.back();
        m_wanted.pop_back();
        // What is here already and has not changed is not fetched again.
        const QByteArray here = stored(m_folder + placeOf(wanted.name), longestLibraryFile);
        if (scriptHash(here) == wanted.sha256) {
            m_files[wanted.name] = here;
            continue;
        }
        return m_fetch->get(wanted.name, longestLibraryFile, [this, wanted](const Result<QByteArray>& bytes) {
            if (bytes.hasValue())
                takeFile(wanted, bytes.value());
            else
                finish(bytes.error());
        });
    }
    const Result<void> kept = store();
    finish(kept.hasValue() ? std::nullopt : std::optional(kept.error()));
}

void ScriptLibrary::takeFile(const Wanted& wanted, const QByteArray& bytes)
{
    const QString where = m_address.text + u'/' + wanted.name;
    if (scriptHash(bytes) != wanted.sha256)
        return finish(
            Error{QCoreApplication::translate("ScriptLibrary", "%1 is not the file that the manifest names.")
                      .arg(where),
                  QCoreApplication::translate("ScriptLibrary", "Its SHA-256 is %1, expected was %2.")
                      .arg(scriptHash(bytes), wanted.sha256),
                  QCoreApplication::translate(
                      "ScriptLibrary",
                      "Nothing was replaced. Ask whoever keeps the library to correct the manifest.")});
    if (wanted.name.endsWith(QLatin1String(".bt"))) {
        if (const std::optional<Error> error = checkScriptText(bytes, where))
            return finish(*error);
    } else if (const Result<Tool> tool = parseTool(bytes, where); !tool.hasValue()) {
        return finish(tool.error());
    }
    m_files[wanted.name] = bytes;
    fetchNext();
}

Result<void> ScriptLibrary::store() const
{
    const QString fresh = QStringLiteral("%1.new-%2").arg(m_folder).arg(QCoreApplication::applicationPid());
    const QString old = QStringLiteral("%1.old-%2").arg(m_folder).arg(QCoreApplication::applicationPid());
    QDir(fresh).removeRecursively();
    bool good = QDir().mkpath(fresh + QStringLiteral("/scripts")) &&
                QDir().mkpath(fresh + QStringLiteral("/tools")) &&
                writeFile(fresh + QStringLiteral("/manifest.json"), m_manifestBytes);
    for (auto it = m_files.begin(); good && it != m_files.end(); ++it)
        good = writeFile(fresh + placeOf(it.key()), it.value());
    // A folder cannot be renamed over another one that holds files.
    QDir(old).removeRecursively();
    const bool wasThere = QFileInfo::exists(m_folder);
    good = good && (!wasThere || QDir().rename(m_folder, old));
    if (good && !QDir().rename(fresh, m_folder)) {
        good = false;
        if (wasThere)
            QDir().rename(old, m_folder);
    }
    QDir(fresh).removeRecursively();
    QDir(old).removeRecursively();
    if (good)
        return {};
    return Error{
        QCoreApplication::translate("ScriptLibrary", "The folder %1 cannot be written.").arg(m_folder),
        {},
        QCoreApplication::translate("ScriptLibrary",
                                    "Scripts of libraries are kept there; make it writable.")};
}

void ScriptLibrary::finish(const std::optional<Error>& error)
{
    // A handler of the fetch is running: it goes when that has returned.
    m_fetch.release()->deleteLater();
    m_files.clear();
    if (error)
        return Q_EMIT failed(*error);
    m_manifest = std::move(m_fetched);
    Q_EMIT refreshed();
}

Result<void> ScriptLibrary::removeStored()
{
    m_manifest = {};
    if (QDir(m_folder).removeRecursively())
        return {};
    return Error{
        QCoreApplication::translate("ScriptLibrary", "The folder %1 cannot be removed.").arg(m_folder),
        {},
        {}};
}

} // namespace bee

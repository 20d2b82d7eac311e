// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/scriptacceptance.h"

#include "remote/tools/scripttool.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>

#include <algorithm>

namespace bee {

struct ScriptAcceptance::Entry {
    QString hash;
    QString name;
    QString when;    ///< ISO 8601, UTC
    QByteArray text; ///< only of the last one of its name
};

namespace {

using Entry = ScriptAcceptance::Entry;

constexpr qint64 longestFile = 16 * 1024 * 1024;
constexpr qsizetype mostTextBytes = 1024 * 1024;
constexpr std::size_t mostEntries = 5000;
constexpr int lockWaitMs = 5000;

/// Oldest first. What is not as this program writes it is left out, and so accepts nothing.
std::vector<Entry> readEntries(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || file.size() > longestFile || !file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Entry> entries;
    const QJsonObject root = QJsonDocument::fromJson(file.read(longestFile)).object();
    for (const QJsonValue& value : root[QLatin1String("scripts")].toArray()) {
        const QJsonObject json = value.toObject();
        Entry entry{json[QLatin1String("sha256")].toString(), json[QLatin1String("name")].toString(),
                    json[QLatin1String("when")].toString(), json[QLatin1String("text")].toString().toUtf8()};
        if (!entry.text.isEmpty() && scriptHash(entry.text) != entry.hash)
            entry.text.clear(); // no difference is shown against what was not accepted
        if (entry.hash.size() == 64)
            entries.push_back(std::move(entry));
        if (entries.size() == mostEntries)
            break;
    }
    return entries;
}

QByteArray toJson(const std::vector<Entry>& entries)
{
    QJsonArray list;
    for (const Entry& entry : entries) {
        QJsonObject json{{QStringLiteral("sha256"), entry.hash},
                         {QStringLiteral("name"), entry.name},
                         {QStringLiteral("when"), entry.when}};
        if (!entry.text.isEmpty())
            json[QStringLiteral("text")] = QString::fromUtf8(entry.text);
        list += json;
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("scripts"), list}}).toJson();
}

/// Old entries go first when there are too many, old texts when they are too long.
void add(std::vector<Entry>& entries, Entry fresh)
{
    std::erase_if(entries, [&fresh](const Entry& old) { return old.hash == fresh.hash; });
    for (Entry& old : entries)
        if (old.name == fresh.name)
            old.text.clear();
    entries.push_back(std::move(fresh));
    if (entries.size() > mostEntries)
        entries.erase(entries.begin());
    qsizetype bytes = 0;
    for (auto it = entries.rbegin(); it != entries.rend(); ++it) {
        bytes += it->text.size();
        if (bytes > mostTextBytes)
            it->text.clear();
    }
}

QByteArray carriedScript(const QString& name)
{
    QFile file(QStringLiteral(":/scripts/") + name);
    return !name.contains(u'/') && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

ScriptAcceptance::ScriptAcceptance(QString file) : m_file(std::move(file)) {}

const std::vector<Entry>& ScriptAcceptance::entries() const
{
    const QDateTime modified = QFileInfo(m_file).lastModified();
    if (!m_entries || modified != m_modified) {
        m_entries = std::make_shared<const std::vector<Entry>>(readEntries(m_file));
        m_modified = modified;
    }
    return *m_entries;
}

bool ScriptAcceptance::isAccepted(const QByteArray& text) const
{
    const QString hash = scriptHash(text);
    if (carriedScriptHashes().contains(hash))
        return true;
    const std::vector<Entry>& all = entries();
    return !checkScriptText(text, {}) &&
           std::any_of(all.begin(), all.end(), [&hash](const Entry& one) { return one.hash == hash; });
}

Result<void> ScriptAcceptance::accept(const QString& name, const QByteArray& text)
{
    if (const std::optional<Error> error = checkScriptText(text, name))
        return *error;
    const Error failure{QCoreApplication::translate("ScriptAcceptance", "%1 cannot be written.").arg(m_file),
                        {},
                        QCoreApplication::translate("ScriptAcceptance",
                                                    "What you accepted is kept there; make it writable.")};
    QLockFile lock(m_file + QStringLiteral(".lock"));
    if (!QDir().mkpath(QFileInfo(m_file).path()) || !lock.tryLock(lockWaitMs))
        return failure;
    m_entries.reset();
    std::vector<Entry> all = readEntries(m_file);
    add(all, {scriptHash(text), name, QDateTime::currentDateTimeUtc().toString(Qt::ISODate), text});
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failure;
    file.write(toJson(all));
    if (!file.commit())
        return failure;
    return {};
}

QByteArray ScriptAcceptance::lastAccepted(const QString& name) const
{
    const std::vector<Entry>& all = entries();
    const auto last = std::find_if(all.rbegin(), all.rend(), [&name](const Entry& one) {
        return one.name == name && !one.text.isEmpty();
    });
    return last != all.rend() ? last->text : carriedScript(name);
}

std::optional<ScriptReview> ScriptAcceptance::reviewNeeded(const Tool& tool, Implementation kind) const
{
    const ToolImplementation* implementation = tool.implementation(kind);
    if (kind != Implementation::Script || !implementation || implementation->scriptText.isEmpty() ||
        isAccepted(implementation->scriptText))
        return std::nullopt;
    return ScriptReview{implementation->script, implementation->scriptFile,
                        scriptHash(implementation->scriptText), implementation->scriptText,
                        lastAccepted(implementation->script)};
}

std::optional<ScriptReview> ScriptAcceptance::reviewNeeded(const Tool& tool,
                                                           std::vector<LaunchPlan>& plans) const
{
    const std::optional<ScriptReview> script = reviewNeeded(tool, Implementation::Script);
    if (!script || plans.empty())
        return std::nullopt;
    if (plans.front().implementation == Implementation::Script)
        return script;
    std::erase_if(plans,
                  [](const LaunchPlan& plan) { return plan.implementation == Implementation::Script; });
    return std::nullopt;
}

} // namespace bee

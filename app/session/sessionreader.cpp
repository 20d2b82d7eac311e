// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chunkpack.h"
#include "app/session/session.h"
#include "app/session/sessionopen.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QVariant>

#include <zstd.h>

#include <algorithm>
#include <array>
#include <limits>
#include <map>

namespace bee {

namespace {

/// A text column, NULL where it is no text or too long to be taken. CAST: length() of a text ends at a NUL.
QString boundedText(const char* column)
{
    return QStringLiteral("CASE WHEN typeof(%1) = 'text' AND length(CAST(%1 AS BLOB)) <= %2 THEN %1 END")
        .arg(QLatin1String(column))
        .arg(sessionformat::maxTextBytes);
}

std::optional<QString> textOf(const QVariant& value)
{
    if (value.isNull() || value.typeId() != QMetaType::QString)
        return std::nullopt;
    return value.toString();
}

std::optional<qint64> integerOf(const QVariant& value)
{
    if (value.isNull() || value.typeId() != QMetaType::LongLong)
        return std::nullopt;
    return value.toLongLong();
}

Time timeOf(qint64 ns)
{
    return Time(Duration(ns));
}

class Reader final : public SessionReader {
public:
    explicit Reader(OpenedSession opened) : m_opened(std::move(opened)), m_damage(m_opened.damage) {}
    Result<void> load();

    const std::vector<CaptureRecord>& captures() const override { return m_captures; }
    qint64 byteCount(int capture) override;
    Result<void> readChunks(int capture, const std::function<bool(const Chunk&)>& visit) override;
    const SessionNotes& notes() const override { return m_notes; }
    std::optional<Error> damage() const override { return m_damage; }

private:
    struct Pack {
        qint64 rawSize = 0;
        QByteArray data;
    };

    SessionDatabase& database() { return *m_opened.database; }
    Result<void> loadHosts();
    Result<void> loadCaptures();
    bool readCapture(const QSqlQuery& query, qint64 previousId);
    void endUnfinished(CaptureRecord& record);
    Result<Pack> readPack(int capture, qint64 number);
    [[nodiscard]] Error fileError(const QString& reason) const;
    [[nodiscard]] static Error packError(const CaptureRecord& capture, qint64 number, const QString& reason);
    void noteDamage(const QString& reason);

    OpenedSession m_opened;
    std::optional<Error> m_damage;
    std::map<qint64, QString> m_hosts;
    std::vector<CaptureRecord> m_captures;
    SessionNotes m_notes;
    std::map<int, qint64> m_packs; ///< number of packs by capture
};

Result<void> Reader::load()
{
    if (const Result<void> hosts = loadHosts(); !hosts.hasValue())
        return hosts.error();
    if (const Result<void> captures = loadCaptures(); !captures.hasValue())
        return captures.error();
    bool damaged = false;
    m_notes = readNotes(database(), &damaged);
    if (damaged)
        noteDamage(QCoreApplication::translate("Session", "Some of its notes are not readable."));
    return {};
}

Result<void> Reader::loadHosts()
{
    QSqlQuery query = database().prepare(QStringLiteral("SELECT id, %1 FROM hosts ORDER BY id LIMIT %2")
                                             .arg(boundedText("name"))
                                             .arg(sessionformat::maxCaptures + 1));
    if (!database().run(query))
        return fileError(database().errorText());
    while (query.next()) {
        const auto id = integerOf(query.value(0));
        const auto name = textOf(query.value(1));
        if (!id || !name || m_hosts.size() >= sessionformat::maxCaptures ||
            !m_hosts.emplace(*id, *name).second)
            return fileError(QCoreApplication::translate("Session", "Its list of hosts is damaged."));
    }
    if (!database().finished(query))
        return fileError(database().errorText());
    return {};
}

Result<void> Reader::loadCaptures()
{
    QSqlQuery query = database().prepare(
        QStringLiteral("SELECT id, host, started_ns, ended_ns, utc_offset_s, packs, %1, %2, %3, %4, %5, %6"
                       " FROM captures ORDER BY id LIMIT %7")
            .arg(boundedText("tool"), boundedText("implementation"), boundedText("command"),
                 boundedText("provenance"), boundedText("state"), boundedText("failure"))
            .arg(sessionformat::maxCaptures + 1));
    if (!database().run(query))
        return fileError(database().errorText());
    qint64 id = 0;
    while (query.next()) {
        if (m_captures.size() >= sessionformat::maxCaptures || !readCapture(query, id))
            return fileError(
                QCoreApplication::translate("Session", "The entry after capture %1 is damaged.").arg(id));
        id = m_captures.back().id;
    }
    if (!database().finished(query)) {
        if (m_captures.empty() || !m_opened.damage)
            return fileError(database().errorText());
        noteDamage(database().errorText());
    }
    query.finish();
    for (CaptureRecord& record : m_captures)
        endUnfinished(record);
    return {};
}

bool Reader::readCapture(const QSqlQuery& query, qint64 previousId)
{
    std::array<qint64, 6> numbers{};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto number = integerOf(query.value(static_cast<int>(i)));
        if (!number)
            return false;
        numbers[i] = *number;
    }
    std::array<QString, 6> texts;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto text = textOf(query.value(static_cast<int>(numbers.size() + i)));
        if (!text)
            return false;
        texts[i] = *text;
    }
    const auto [id, host, started, ended, utcOffset, packs] = numbers;
    const auto& [tool, implementation, command, provenance, stateName, failure] = texts;
    const auto hostName = m_hosts.find(host);
    const auto state = captureStateFromName(stateName);
    constexpr qint64 day = 86400;
    if (id <= previousId || id > std::numeric_limits<int>::max() || hostName == m_hosts.end() || !state ||
        utcOffset < -day || utcOffset > day || packs < 0 || packs >= sessionformat::maxPacks)
        return false;

    CaptureRecord record;
    record.id = static_cast<int>(id);
    record.tool = tool;
    record.implementation = implementation;
    record.host = hostName->second;
    record.command = command;
    const QJsonDocument json = QJsonDocument::fromJson(provenance.toUtf8());
    record.provenance = json.object();
    if (!json.isObject())
        noteDamage(
            QCoreApplication::translate("Session", "The provenance of capture %1 is not readable.").arg(id));
    record.started = timeOf(started);
    record.ended = timeOf(ended);
    record.utcOffsetSeconds = static_cast<int>(utcOffset);
    record.state = *state;
    record.failure = failure;
    record.correctTimes();
    m_packs[record.id] = packs;
    m_captures.push_back(std::move(record));
    return true;
}

void Reader::endUnfinished(CaptureRecord& record)
{
    if (record.state != CaptureState::Running)
        return;
    record.state = CaptureState::Interrupted;
    const qint64 packs = m_packs[record.id];
    const auto last = packs == 0
                          ? std::nullopt
                          : database().integer(QStringLiteral("SELECT last_ns FROM chunks WHERE id = %1")
                                                   .arg(sessionformat::packRowId(record.id, packs)));
    record.ended = last ? timeOf(*last) : record.started;
}

qint64 Reader::byteCount(int capture)
{
    const auto packs = m_packs.find(capture);
    if (packs == m_packs.end() || packs->second < 1)
        return 0;
    return database()
        .integer(
            QStringLiteral("SELECT CAST(total(raw_size) AS INTEGER) FROM chunks WHERE id BETWEEN %1 AND %2"
                           " AND typeof(raw_size) = 'integer' AND raw_size BETWEEN 0 AND %3")
                .arg(sessionformat::packRowId(capture, 1))
                .arg(sessionformat::packRowId(capture, packs->second))
                .arg(chunkpack::maxRawSize))
        .value_or(0);
}

Result<void> Reader::readChunks(int capture, const std::function<bool(const Chunk&)>& visit)
{
    const auto record = std::find_if(m_captures.begin(), m_captures.end(),
                                     [capture](const CaptureRecord& each) { return each.id == capture; });
    if (record == m_captures.end())
        return Error{QCoreApplication::translate("Session", "The session has no capture %1.").arg(capture),
                     {},
                     QCoreApplication::translate("Session", "Choose one that is listed.")};
    // One statement a pack: no lock is held while the visitor works, a recording in progress goes on.
    for (qint64 number = 1; number <= m_packs[capture]; ++number) {
        const Result<Pack> pack = readPack(capture, number);
        if (!pack.hasValue())
            return packError(*record, number, pack.error().message);
        const Result<QByteArray> raw = chunkpack::decompress(pack.value().data, pack.value().rawSize);
        if (!raw.hasValue())
            return packError(*record, number, raw.error().message);
        const Result<bool> more = chunkpack::visit(raw.value(), visit);
        if (!more.hasValue())
            return packError(*record, number, more.error().message);
        if (!more.value())
            return {};
    }
    return {};
}

Result<Reader::Pack> Reader::readPack(int capture, qint64 number)
{
    QSqlQuery query = database().prepare(
        QStringLiteral("SELECT raw_size, CASE WHEN typeof(data) = 'blob' AND length(data) <= %1 THEN data END"
                       " FROM chunks WHERE id = %2")
            .arg(ZSTD_compressBound(chunkpack::maxRawSize))
            .arg(sessionformat::packRowId(capture, number)));
    if (!database().run(query))
        return Error{database().errorText(), {}, {}};
    if (!query.next())
        return Error{database().finished(query) ? QCoreApplication::translate("Session", "it is missing")
                                                : database().errorText(),
                     {},
                     {}};
    const auto rawSize = integerOf(query.value(0));
    if (!rawSize || query.value(1).typeId() != QMetaType::QByteArray || query.value(1).isNull())
        return Error{QCoreApplication::translate("Session", "it is not what a recording writes"), {}, {}};
    return Pack{*rawSize, query.value(1).toByteArray()};
}

Error Reader::fileError(const QString& reason) const
{
    return damagedFileError(m_opened.path, reason);
}

Error Reader::packError(const CaptureRecord& capture, qint64 number, const QString& reason)
{
    return {QCoreApplication::translate("Session", "Capture %1 (%2) is damaged at block %3.")
                .arg(capture.id)
                .arg(capture.tool)
                .arg(number),
            QCoreApplication::translate("Session", "The block cannot be read: %1.").arg(reason),
            number == 1 ? QCoreApplication::translate("Session", "Nothing of it could be read.")
                        : QCoreApplication::translate("Session", "What was recorded before it is shown.")};
}

void Reader::noteDamage(const QString& reason)
{
    if (!m_damage)
        m_damage = damagedFileError(m_opened.path, reason);
}

} // namespace

Result<std::unique_ptr<SessionReader>> SessionReader::open(const QString& path)
{
    Result<OpenedSession> opened = openSessionFile(path);
    if (!opened.hasValue())
        return opened.error();
    auto reader = std::make_unique<Reader>(std::move(opened.value()));
    if (const Result<void> loaded = reader->load(); !loaded.hasValue())
        return loaded.error();
    return std::unique_ptr<SessionReader>(std::move(reader));
}

} // namespace bee

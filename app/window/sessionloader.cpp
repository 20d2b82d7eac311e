// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sessionloader.h"

#include <algorithm>
#include <chrono>

namespace bee {

SessionLoader::SessionLoader(QObject* parent) : QObject(parent)
{
    qRegisterMetaType<Error>();
}

SessionLoader::~SessionLoader()
{
    m_abandoned = true;
    if (m_thread.joinable())
        m_thread.join();
}

void SessionLoader::load(const QString& path, std::vector<Item> items)
{
    m_thread = std::thread([this, path, items = std::move(items)] {
        read(path, items);
        Q_EMIT finished();
    });
}

void SessionLoader::read(const QString& path, const std::vector<Item>& items)
{
    const Result<std::unique_ptr<SessionReader>> reader = SessionReader::open(path);
    if (!reader.hasValue()) {
        Q_EMIT problem(reader.error());
        return;
    }
    for (const Item& item : items)
        m_bytes += reader.value()->byteCount(item.capture);
    m_sinceProgress.start();
    bool whole = true;
    for (const Item& item : items) {
        whole = whole && readCapture(*reader.value(), item);
        if (m_abandoned)
            return;
        item.pipeline->finish();
    }
    if (!whole)
        Q_EMIT problem({tr("Reading was stopped: a part of the session is shown."),
                        {},
                        tr("Open the session again to see all of it.")});
    Q_EMIT progressed(1);
}

/// False when it was ended.
bool SessionLoader::readCapture(SessionReader& reader, const Item& item)
{
    using namespace std::chrono_literals;
    constexpr qint64 framing = 13; // of a chunk in a pack
    const Result<void> result = reader.readChunks(item.capture, [&](const Chunk& chunk) {
        item.log->append(chunk);
        item.pipeline->feed(chunk);
        m_bytesRead += chunk.bytes.size() + framing;
        tellProgress();
        while (!isOver() && item.pipeline->pendingBytes() > DecodePipeline::highWater)
            std::this_thread::sleep_for(2ms);
        return !isOver();
    });
    if (!isOver() && !result.hasValue())
        Q_EMIT problem(result.error());
    return !isOver();
}

void SessionLoader::tellProgress()
{
    constexpr qint64 intervalMs = 50;
    if (m_sinceProgress.elapsed() < intervalMs)
        return;
    m_sinceProgress.start();
    Q_EMIT progressed(
        m_bytes > 0 ? std::min(1.0, static_cast<double>(m_bytesRead) / static_cast<double>(m_bytes)) : 0);
}

} // namespace bee

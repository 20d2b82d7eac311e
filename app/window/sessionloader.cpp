// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sessionloader.h"

#include <chrono>

namespace bee {

SessionLoader::SessionLoader(QObject* parent) : QObject(parent)
{
    qRegisterMetaType<Chunk>();
    qRegisterMetaType<Error>();
}

SessionLoader::~SessionLoader()
{
    m_cancelled = true;
    if (m_thread.joinable())
        m_thread.join();
}

void SessionLoader::load(const QString& path, std::vector<Item> items)
{
    m_thread = std::thread([this, path, items = std::move(items)] { read(path, items); });
}

void SessionLoader::read(const QString& path, const std::vector<Item>& items)
{
    const Result<std::unique_ptr<SessionReader>> reader = SessionReader::open(path);
    if (!reader.hasValue()) {
        Q_EMIT problem(reader.error());
        return;
    }
    for (const Item& item : items) {
        const Result<void> result = reader.value()->readChunks(item.capture, [&](const Chunk& chunk) {
            Q_EMIT chunkRead(item.capture, chunk);
            item.pipeline->feed(chunk);
            while (!m_cancelled && item.pipeline->pendingBytes() > DecodePipeline::highWater)
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
            return !m_cancelled;
        });
        if (m_cancelled)
            return;
        if (!result.hasValue())
            Q_EMIT problem(result.error());
        item.pipeline->finish();
        Q_EMIT captureRead(item.capture);
    }
}

} // namespace bee

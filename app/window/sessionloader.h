// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "remote/capture/decodepipeline.h"

#include <QObject>

#include <atomic>
#include <thread>
#include <vector>

namespace bee {

/// Reads the captures of a session file on a thread of its own through the pipeline that live captures use.
class SessionLoader : public QObject {
    Q_OBJECT
public:
    struct Item {
        int capture;
        DecodePipeline* pipeline; ///< outlives the loader
    };
    explicit SessionLoader(QObject* parent = nullptr);
    ~SessionLoader() override; ///< ends at the next chunk

    void load(const QString& path, std::vector<Item> items);

Q_SIGNALS:
    void chunkRead(int capture, const bee::Chunk& chunk);
    void captureRead(int capture);
    void problem(const bee::Error& error);

private:
    void read(const QString& path, const std::vector<Item>& items);

    std::thread m_thread;
    std::atomic<bool> m_cancelled = false;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "remote/capture/decodepipeline.h"
#include "widgets/console/rawlog.h"

#include <QElapsedTimer>
#include <QObject>

#include <atomic>
#include <memory>
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
        std::shared_ptr<RawLog> log;
    };
    explicit SessionLoader(QObject* parent = nullptr);
    ~SessionLoader() override; ///< ends at the next chunk

    void load(const QString& path, std::vector<Item> items);
    /// Ends at the next chunk: what was read stays, problem() says that it is not all.
    void cancel() { m_stopped = true; }

Q_SIGNALS:
    void progressed(double fraction); ///< 0 to 1 by bytes, at most 20 times a second; logs have grown
    void problem(const bee::Error& error);
    void finished(); ///< also when it was cancelled or failed

private:
    void read(const QString& path, const std::vector<Item>& items);
    bool readCapture(SessionReader& reader, const Item& item);
    void tellProgress();
    [[nodiscard]] bool isOver() const { return m_abandoned || m_stopped; }

    std::thread m_thread;
    std::atomic<bool> m_abandoned = false;
    std::atomic<bool> m_stopped = false;
    // The thread's only.
    qint64 m_bytes = 0;
    qint64 m_bytesRead = 0;
    QElapsedTimer m_sinceProgress;
};

} // namespace bee

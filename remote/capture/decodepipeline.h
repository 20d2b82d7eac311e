// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/decode/decoder.h"

#include <QObject>

#include <memory>

class QThread;

namespace bee {

/// Decodes chunks on a worker thread and publishes snapshots: the one path from bytes to values that live
/// captures, reopened sessions and imports share. Lives on the thread that made it; signals arrive there.
class DecodePipeline : public QObject {
    Q_OBJECT
public:
    /// Bytes waiting above which a source should pause, and below which it may go on.
    static constexpr qint64 highWater = 8 << 20;
    static constexpr qint64 lowWater = 2 << 20;

    DecodePipeline(const DecodeSpec& spec, const DecodeContext& context, QObject* parent = nullptr);
    ~DecodePipeline() override;

    void feed(const Chunk& chunk);             ///< any thread; never blocks on decoding
    void finish();                             ///< no more chunks: finished() follows
    [[nodiscard]] qint64 pendingBytes() const; ///< any thread

Q_SIGNALS:
    /// At most about 60 times a second, and less often when a snapshot is costly to make.
    void valuesChanged(const bee::DecodedValues& values);
    /// After the last chunk; the final values.
    void finished(const bee::DecodedValues& values);
    /// pendingBytes() fell below lowWater after it had been above highWater.
    void drained();

private:
    class Worker;
    struct Queue;
    std::shared_ptr<Queue> m_queue;
    Worker* m_worker;
    QThread* m_thread;
};

} // namespace bee

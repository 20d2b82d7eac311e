// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/chunk.h"
#include "remote/data/result.h"

#include <QByteArray>

#include <functional>

namespace bee {

/// A pack is a run of chunks of one capture in the order they came, compressed as one zstd frame with
/// checksum. Per chunk: stream (1 byte), arrival (int64, ns), length (uint32), bytes; little endian.
namespace chunkpack {

inline constexpr qint64 targetSize = 1 << 20;    ///< a pack is closed when it reaches this many raw bytes
inline constexpr qint64 maxRawSize = 64 << 20;   ///< larger ones are refused
inline constexpr qint64 maxChunkSize = 32 << 20; ///< a larger chunk is cut when it is written

/// chunk.bytes must not be longer than maxChunkSize.
void append(QByteArray& raw, const Chunk& chunk);

/// Errors here and below carry the cause in their message; the caller says which pack it was.
Result<QByteArray> compress(const QByteArray& raw);

/// Hostile input. Allocates rawSize bytes at most, and nothing unless rawSize and the frame agree.
Result<QByteArray> decompress(const QByteArray& blob, qint64 rawSize);

/// Hostile input. Checks the framing of the whole pack before the first visit; visit returns false to end
/// early, which makes the result false.
Result<bool> visit(const QByteArray& raw, const std::function<bool(const Chunk&)>& visit);

} // namespace chunkpack
} // namespace bee

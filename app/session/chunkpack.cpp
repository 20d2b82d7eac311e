// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chunkpack.h"

#include <QCoreApplication>
#include <QtEndian>

#include <zstd.h>

#include <memory>

namespace bee::chunkpack {

namespace {

constexpr qsizetype headerSize = 1 + 8 + 4;
constexpr int compressionLevel = 3;

Error fault(const char* text)
{
    return Error{QCoreApplication::translate("Session", text), {}, {}};
}

bool isStream(quint8 value)
{
    return value == static_cast<quint8>(Stream::Stdout) || value == static_cast<quint8>(Stream::Stderr);
}

struct FreeContext {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

} // namespace

void append(QByteArray& raw, const Chunk& chunk)
{
    char header[headerSize];
    header[0] = static_cast<char>(chunk.stream);
    qToLittleEndian<qint64>(chunk.arrival.time_since_epoch().count(), header + 1);
    qToLittleEndian<quint32>(static_cast<quint32>(chunk.bytes.size()), header + 9);
    raw.append(header, headerSize);
    raw.append(chunk.bytes);
}

Result<QByteArray> compress(const QByteArray& raw)
{
    const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
    if (!context)
        return fault(QT_TRANSLATE_NOOP("Session", "there is not enough memory"));
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, compressionLevel);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    const auto rawSize = static_cast<std::size_t>(raw.size());
    QByteArray blob(static_cast<qsizetype>(ZSTD_compressBound(rawSize)), Qt::Uninitialized);
    const std::size_t size = ZSTD_compress2(context.get(), blob.data(), static_cast<std::size_t>(blob.size()),
                                            raw.constData(), rawSize);
    if (ZSTD_isError(size) != 0)
        return Error{QString::fromUtf8(ZSTD_getErrorName(size)), {}, {}};
    blob.resize(static_cast<qsizetype>(size));
    blob.squeeze();
    return blob;
}

Result<QByteArray> decompress(const QByteArray& blob, qint64 rawSize)
{
    if (rawSize < 0 || rawSize > maxRawSize)
        return fault(QT_TRANSLATE_NOOP("Session", "it claims a size that no recording has"));
    const auto blobSize = static_cast<std::size_t>(blob.size());
    if (ZSTD_findFrameCompressedSize(blob.constData(), blobSize) != blobSize)
        return fault(QT_TRANSLATE_NOOP("Session", "its compressed data is damaged"));
    // Also false for the two values that say "unknown" and "not zstd".
    if (ZSTD_getFrameContentSize(blob.constData(), blobSize) != static_cast<unsigned long long>(rawSize))
        return fault(QT_TRANSLATE_NOOP("Session", "its size is not the one it claims"));
    QByteArray raw(static_cast<qsizetype>(rawSize), Qt::Uninitialized);
    const std::size_t size =
        ZSTD_decompress(raw.data(), static_cast<std::size_t>(rawSize), blob.constData(), blobSize);
    if (ZSTD_isError(size) != 0 || size != static_cast<std::size_t>(rawSize))
        return fault(QT_TRANSLATE_NOOP("Session", "its compressed data is damaged"));
    return raw;
}

Result<bool> visit(const QByteArray& raw, const std::function<bool(const Chunk&)>& visit)
{
    const char* const begin = raw.constData();
    const qsizetype size = raw.size();
    const auto lengthAt = [begin](qsizetype at) { return qFromLittleEndian<quint32>(begin + at + 9); };

    for (qsizetype at = 0; at < size;) {
        if (size - at < headerSize || !isStream(static_cast<quint8>(begin[at])) ||
            lengthAt(at) > static_cast<quint64>(size - at - headerSize))
            return fault(QT_TRANSLATE_NOOP("Session", "its parts do not fit together"));
        at += headerSize + static_cast<qsizetype>(lengthAt(at));
    }
    for (qsizetype at = 0; at < size;) {
        const auto length = static_cast<qsizetype>(lengthAt(at));
        const Chunk chunk{static_cast<Stream>(begin[at]), QByteArray(begin + at + headerSize, length),
                          Time(Duration(qFromLittleEndian<qint64>(begin + at + 1)))};
        if (!visit(chunk))
            return false;
        at += headerSize + length;
    }
    return true;
}

} // namespace bee::chunkpack

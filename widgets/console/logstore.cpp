// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/logstore.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>
#include <QThreadPool>

#include <unistd.h>
#include <zstd.h>

#include <algorithm>
#include <cstring>
#include <mutex>

namespace bee {

namespace {

constexpr int level = 1;
constexpr std::size_t mostInMemory = 8U << 20; ///< compressed; most captures never need a file
constexpr std::size_t mostWaiting = 32;        ///< pages; beyond that the writer compresses by itself
constexpr std::size_t remembered = 12;         ///< pages that were read lately

template <typename T>
void put(QByteArray& to, const T& value)
{
    to.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <typename T>
T take(const char*& from)
{
    T value;
    std::memcpy(&value, from, sizeof value);
    from += sizeof value;
    return value;
}

QByteArray packed(const LogPage& page)
{
    QByteArray raw;
    raw.reserve(page.bytes.size() + static_cast<qsizetype>(page.pieces.size() * 13) + 16);
    put(raw, static_cast<quint32>(page.pieces.size()));
    for (const bool open : page.continues)
        put(raw, static_cast<quint8>(open));
    for (const LogPage::Piece& piece : page.pieces) {
        put(raw, piece.begin);
        put(raw, piece.stream);
        put(raw, piece.arrival.time_since_epoch().count());
    }
    raw += page.bytes;
    QByteArray blob(static_cast<qsizetype>(ZSTD_compressBound(static_cast<std::size_t>(raw.size()))),
                    Qt::Uninitialized);
    const std::size_t size = ZSTD_compress(blob.data(), static_cast<std::size_t>(blob.size()),
                                           raw.constData(), static_cast<std::size_t>(raw.size()), level);
    blob.truncate(ZSTD_isError(size) ? 0 : static_cast<qsizetype>(size));
    blob.squeeze();
    return blob;
}

/// Our own bytes, but a file may be cut: zstd notices.
std::shared_ptr<const LogPage> unpacked(const QByteArray& blob)
{
    const auto blobSize = static_cast<std::size_t>(blob.size());
    const unsigned long long size = ZSTD_getFrameContentSize(blob.constData(), blobSize);
    if (blob.isEmpty() || size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR)
        return nullptr;
    QByteArray raw(static_cast<qsizetype>(size), Qt::Uninitialized);
    const std::size_t got = ZSTD_decompress(raw.data(), size, blob.constData(), blobSize);
    if (ZSTD_isError(got) || got != size)
        return nullptr;
    auto page = std::make_shared<LogPage>();
    const char* at = raw.constData();
    page->pieces.resize(take<quint32>(at));
    for (bool& open : page->continues)
        open = take<quint8>(at) != 0;
    for (LogPage::Piece& piece : page->pieces) {
        piece.begin = take<quint32>(at);
        piece.stream = take<Stream>(at);
        piece.arrival = Time(Duration(take<Duration::rep>(at)));
    }
    page->bytes = QByteArray(at, raw.size() - (at - raw.constData()));
    std::array<bool, 2> open = page->continues;
    for (std::size_t i = 0; i < page->pieces.size(); ++i)
        page->indexPiece(i, open[LogPage::indexOf(page->pieces[i].stream)]);
    return page;
}

} // namespace

std::size_t LogPage::memoryBytes() const
{
    return static_cast<std::size_t>(bytes.capacity()) + pieces.capacity() * sizeof(Piece) +
           starts.capacity() * sizeof(Start);
}

void LogPage::indexPiece(std::size_t piece, bool& open)
{
    const char* const begin = bytes.constData();
    const char* const end = begin + pieceEnd(piece);
    for (const char* at = begin + pieces[piece].begin; at < end;) {
        if (!open)
            starts.push_back({static_cast<quint32>(at - begin), static_cast<quint32>(piece)});
        const auto* newline =
            static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
        open = newline == nullptr;
        at = open ? end : newline + 1;
    }
}

struct LogStore::State {
    /// One page: as it was added, or compressed, or in the file.
    struct Entry {
        std::shared_ptr<const LogPage> page;
        QByteArray blob;
        qint64 offset = 0;
        qint64 size = 0; ///< in the file; 0: it is not there
    };
    struct Recent {
        std::size_t index;
        std::shared_ptr<const LogPage> page;
    };
    mutable std::mutex mutex;
    std::vector<Entry> entries;
    std::vector<Recent> recent; ///< the latest last
    std::unique_ptr<QTemporaryFile> file;
    int descriptor = -1;
    qint64 fileEnd = 0;
    std::size_t inMemory = 0; ///< bytes of blobs
    std::size_t waiting = 0;  ///< entries that are not compressed yet
    bool noDisk = false;

    void compress(std::size_t index)
    {
        std::shared_ptr<const LogPage> page;
        {
            const std::lock_guard lock(mutex);
            page = entries[index].page;
        }
        QByteArray blob = packed(*page);
        std::unique_lock lock(mutex);
        --waiting;
        if (blob.isEmpty()) // no memory for it: stays as it is
            return;
        if (inMemory + static_cast<std::size_t>(blob.size()) > mostInMemory && openFile()) {
            const qint64 offset = fileEnd;
            const int to = descriptor;
            fileEnd += blob.size();
            lock.unlock(); // disks are slow
            const bool written = writeAll(to, blob, offset);
            lock.lock();
            if (written) {
                entries[index].offset = offset;
                entries[index].size = blob.size();
                entries[index].page.reset();
                return;
            }
            noDisk = true;
        }
        Entry& kept = entries[index];
        inMemory += static_cast<std::size_t>(blob.size());
        kept.blob = std::move(blob);
        kept.page.reset();
    }

    bool openFile()
    {
        if (file || noDisk)
            return !noDisk;
        // /tmp is memory on many systems; /var/tmp is not.
        const QString large = QStringLiteral("/var/tmp");
        const QString folder = QFileInfo(large).isWritable() ? large : QDir::tempPath();
        file = std::make_unique<QTemporaryFile>(folder + QStringLiteral("/beescope-log-XXXXXX"));
        noDisk = !file->open();
        descriptor = noDisk ? -1 : file->handle();
        // Without a name it goes with the program, however that ends.
        if (!noDisk)
            ::unlink(QFile::encodeName(file->fileName()).constData());
        return !noDisk;
    }

    static bool writeAll(int to, const QByteArray& bytes, qint64 offset)
    {
        for (qint64 done = 0; done < bytes.size();) {
            const ssize_t wrote = ::pwrite(to, bytes.constData() + done,
                                           static_cast<std::size_t>(bytes.size() - done), offset + done);
            if (wrote <= 0)
                return false;
            done += wrote;
        }
        return true;
    }
};

LogStore::LogStore() : d(std::make_shared<State>()) {}

LogStore::~LogStore() = default;

void LogStore::add(std::shared_ptr<const LogPage> page)
{
    std::size_t index = 0;
    bool late = false;
    {
        const std::lock_guard lock(d->mutex);
        index = d->entries.size();
        d->entries.push_back({std::move(page), {}, 0, 0});
        late = ++d->waiting > mostWaiting;
    }
    if (late)
        d->compress(index);
    else
        QThreadPool::globalInstance()->start([state = d, index] { state->compress(index); });
}

std::size_t LogStore::size() const
{
    const std::lock_guard lock(d->mutex);
    return d->entries.size();
}

std::shared_ptr<const LogPage> LogStore::page(std::size_t index, bool keep) const
{
    QByteArray blob;
    int from = -1;
    qint64 offset = 0;
    {
        const std::lock_guard lock(d->mutex);
        const State::Entry& entry = d->entries[index];
        if (entry.page)
            return entry.page;
        const auto known = std::find_if(d->recent.begin(), d->recent.end(),
                                        [index](const State::Recent& one) { return one.index == index; });
        if (known != d->recent.end()) {
            std::rotate(known, known + 1, d->recent.end());
            return d->recent.back().page;
        }
        blob = entry.size > 0 ? QByteArray(entry.size, Qt::Uninitialized) : entry.blob;
        from = entry.size > 0 ? d->descriptor : -1;
        offset = entry.offset;
    }
    if (from >= 0 && ::pread(from, blob.data(), static_cast<std::size_t>(blob.size()), offset) != blob.size())
        return nullptr;
    std::shared_ptr<const LogPage> page = unpacked(blob);
    if (keep && page) {
        const std::lock_guard lock(d->mutex);
        if (d->recent.size() == remembered)
            d->recent.erase(d->recent.begin());
        d->recent.push_back({index, page});
    }
    return page;
}

std::size_t LogStore::memoryBytes() const
{
    const std::lock_guard lock(d->mutex);
    std::size_t bytes = d->inMemory + d->entries.capacity() * sizeof(State::Entry);
    for (const State::Recent& one : d->recent)
        bytes += one.page->memoryBytes();
    // Those that wait are among the last.
    std::size_t left = d->waiting;
    for (auto entry = d->entries.rbegin(); entry != d->entries.rend() && left > 0; ++entry)
        if (entry->page) {
            bytes += entry->page->memoryBytes();
            --left;
        }
    return bytes;
}

bool LogStore::hasNoDisk() const
{
    const std::lock_guard lock(d->mutex);
    return d->noDisk;
}

} // namespace bee

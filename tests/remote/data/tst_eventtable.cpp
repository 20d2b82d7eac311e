// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/data/eventtable.h"

#include <QTest>
#include <queue>

#include <condition_variable>
#include <mutex>
#include <thread>

using namespace bee;

namespace {

Schema schema()
{
    Schema columns(4);
    columns[0].name = QStringLiteral("TIME");
    columns[0].kind = ColumnKind::Time;
    columns[1].name = QStringLiteral("PID");
    columns[1].kind = ColumnKind::Integer;
    columns[2].name = QStringLiteral("LAT");
    columns[2].kind = ColumnKind::Real;
    columns[3].name = QStringLiteral("PATH");
    return columns;
}

void addRow(EventTable& table, qint64 i)
{
    table.setInteger(0, i * 1'000'000'000);
    table.setInteger(1, i);
    table.setReal(2, static_cast<double>(i) / 2);
    table.setText(3, "path number " + std::to_string(i % 1000));
    table.commitRow();
}

/// Index of the first row that does not say what addRow() wrote, or the row count.
qsizetype firstWrong(const EventSnapshot& events)
{
    for (qsizetype i = 0; i < events.rowCount(); ++i)
        if (events.integer(i, 0) != i * 1'000'000'000 || events.integer(i, 1) != i ||
            events.real(i, 2) != static_cast<double>(i) / 2 ||
            events.text(i, 3) != "path number " + std::to_string(i % 1000))
            return i;
    return events.rowCount();
}

} // namespace

class TestEventTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void emptyTable();
    void rowsOverManyChunks();
    void snapshotsDoNotChange();
    void wideValuesKeepOldSnapshots();
    void nullsAndLimits();
    void textsOfAnyLength();
    void uncommittedRow();
    void amendedRow();
    void smallTablesAreSmall();
    void bytesPerRow();
    void readWhileWriting();
};

void TestEventTable::emptyTable()
{
    const EventSnapshot none;
    QCOMPARE(none.rowCount(), qsizetype(0));
    QVERIFY(none.schema().empty());
    QCOMPARE(none.columnIndex(u"PID"), -1);
    QCOMPARE(none.memoryBytes(), std::size_t(0));

    const EventSnapshot events = EventTable(schema()).snapshot(); // outlives its table
    QCOMPARE(events.rowCount(), qsizetype(0));
    QVERIFY(events.chunks().empty());
    QCOMPARE(events.columnIndex(u"LAT"), 2);
}

void TestEventTable::rowsOverManyChunks()
{
    EventTable table(schema());
    constexpr qint64 rows = 3 * EventChunk::capacity + 17;
    for (qint64 i = 0; i < rows; ++i)
        addRow(table, i);
    const EventSnapshot events = table.snapshot();
    QCOMPARE(events.rowCount(), qsizetype(rows));
    QCOMPARE(table.rowCount(), qsizetype(rows));
    QCOMPARE(events.chunks().size(), std::size_t(4));
    QCOMPARE(firstWrong(events), qsizetype(rows));
    QCOMPARE(events.time(70000, 0), Time(std::chrono::seconds(70000)));
    QCOMPARE(events.real(70000, 1), 70000.0);
}

void TestEventTable::snapshotsDoNotChange()
{
    EventTable table(schema());
    std::vector<EventSnapshot> snapshots;
    for (qint64 i = 0; i < 70000; ++i) {
        if (i % 997 == 0)
            snapshots.push_back(table.snapshot());
        addRow(table, i);
    }
    for (std::size_t i = 0; i < snapshots.size(); ++i) {
        QCOMPARE(snapshots[i].rowCount(), qsizetype(i) * 997);
        QCOMPARE(firstWrong(snapshots[i]), snapshots[i].rowCount());
    }
}

void TestEventTable::wideValuesKeepOldSnapshots()
{
    EventTable table(schema());
    constexpr qint64 large = 5'000'000'000;
    for (qint64 i = 0; i < 100; ++i)
        addRow(table, i);
    const EventSnapshot before = table.snapshot();
    table.setInteger(1, large);
    table.setText(3, "wide");
    table.commitRow();
    for (qint64 i = 101; i < 2 * EventChunk::capacity; ++i)
        addRow(table, i);
    QCOMPARE(firstWrong(before), qsizetype(100));
    const EventSnapshot after = table.snapshot();
    QCOMPARE(after.integer(100, 1), large);
    QCOMPARE(after.text(100, 3), std::string_view("wide"));
    QCOMPARE(after.integer(99, 1), qint64(99));
    QCOMPARE(after.integer(101, 1), qint64(101));
    QCOMPARE(after.integer(2 * EventChunk::capacity - 1, 1), qint64(2 * EventChunk::capacity - 1));
    QCOMPARE(firstWrong(after), qsizetype(100)); // the wide row itself
}

void TestEventTable::nullsAndLimits()
{
    EventTable table(schema());
    const std::vector<qint64> values = {nullInteger,
                                        0,
                                        std::numeric_limits<qint32>::max(),
                                        std::numeric_limits<qint32>::min() + 1,
                                        std::numeric_limits<qint32>::min(),
                                        std::numeric_limits<qint64>::max(),
                                        nullInteger,
                                        nullInteger + 1};
    for (const qint64 value : values) {
        table.setInteger(1, value);
        table.commitRow();
    }
    const EventSnapshot events = table.snapshot();
    for (std::size_t i = 0; i < values.size(); ++i) {
        QCOMPARE(events.integer(qsizetype(i), 1), values[i]);
        QCOMPARE(events.isNull(qsizetype(i), 1), values[i] == nullInteger);
    }
    // Not set: null
    QVERIFY(events.isNull(1, 0));
    QVERIFY(events.isNull(1, 2));
    QVERIFY(qIsNaN(events.real(0, 1)));
    QVERIFY(events.isNull(1, 3));
    QCOMPARE(events.text(1, 3), std::string_view());
}

void TestEventTable::textsOfAnyLength()
{
    EventTable table(schema());
    for (std::size_t i = 0; i < 400; ++i) {
        table.setText(3, std::string(i, char('a' + i % 26)));
        table.commitRow();
    }
    for (std::size_t i = 0; i < 400; ++i) { // again: all known
        table.setText(3, std::string(i, char('a' + i % 26)));
        table.commitRow();
    }
    const EventSnapshot events = table.snapshot();
    for (std::size_t i = 0; i < 400; ++i) {
        QCOMPARE(events.text(qsizetype(i), 3), std::string_view(std::string(i, char('a' + i % 26))));
        QCOMPARE(events.textId(qsizetype(i), 3), events.textId(qsizetype(i) + 400, 3));
    }
    QCOMPARE(events.pool()->size(), std::size_t(400));
}

void TestEventTable::uncommittedRow()
{
    EventTable table(schema());
    table.setInteger(1, 5);
    table.setText(3, "not this");
    QCOMPARE(table.snapshot().rowCount(), qsizetype(0));
    table.setInteger(1, 6);
    table.setText(3, "but this");
    table.commitRow();
    QCOMPARE(table.snapshot().integer(0, 1), qint64(6));
    QCOMPARE(table.snapshot().text(0, 3), std::string_view("but this"));

    const std::string first(50, 'x');
    const std::string second(60, 'y');
    for (const auto& [before, after] :
         {std::pair(first, second), std::pair(first, std::string("short")),
          std::pair(std::string("short"), first), std::pair(first, std::string())}) {
        table.setText(3, before);
        table.setText(3, after);
        table.commitRow();
        QCOMPARE(table.snapshot().text(table.rowCount() - 1, 3), std::string_view(after));
    }
}

/// The last row takes another text, wherever it lies; those who looked before keep what they saw.
void TestEventTable::amendedRow()
{
    EventTable table(schema());
    const std::string longText(300, 'z');
    for (const qint64 rows : {1, 64, 256, 1000, 65536, 65537}) {
        while (table.rowCount() < rows)
            addRow(table, table.rowCount());
        const EventSnapshot before = table.snapshot();
        for (const std::string& text : {std::string("short"), std::string(50, 'y'), longText}) {
            table.amendText(3, text);
            QCOMPARE(table.snapshot().text(rows - 1, 3), std::string_view(text));
        }
        QCOMPARE(firstWrong(before), qsizetype(rows));
        table.amendText(3, "path number " + std::to_string((rows - 1) % 1000));
        QCOMPARE(firstWrong(table.snapshot()), qsizetype(rows));
    }
    // Unseen rows, and one that is being written
    addRow(table, table.rowCount());
    table.setText(3, "the next");
    table.amendText(3, longText);
    table.commitRow();
    QCOMPARE(table.snapshot().text(table.rowCount() - 2, 3), std::string_view(longText));
    QCOMPARE(table.snapshot().text(table.rowCount() - 1, 3), std::string_view("the next"));
}

void TestEventTable::smallTablesAreSmall()
{
    EventTable table(schema());
    addRow(table, 0);
    QVERIFY(table.snapshot().memoryBytes() < 100'000);
}

void TestEventTable::bytesPerRow()
{
    // The columns of opensnoop -T
    Schema columns(6);
    for (std::size_t i : {1U, 3U, 4U})
        columns[i].kind = ColumnKind::Integer;
    columns[0].kind = ColumnKind::Time;
    EventTable table(columns);
    constexpr qint64 rows = 500'000;
    for (qint64 i = 0; i < rows; ++i) {
        table.setInteger(0, i * 1'000'000'000);
        table.setInteger(1, 4'000'000 + i % 1000);
        table.setText(2, "worker-" + std::to_string(i % 50));
        table.setInteger(3, i % 60);
        table.setInteger(4, 0);
        table.setText(5, "/usr/lib/x86_64-linux-gnu/some/path/" + std::to_string(i * 7 % 20000));
        table.commitRow();
    }
    const double bytes = static_cast<double>(table.snapshot().memoryBytes()) / rows;
    QVERIFY2(bytes <= 40, qPrintable(QString::number(bytes)));
}

void TestEventTable::readWhileWriting()
{
    std::mutex mutex;
    std::condition_variable arrived;
    std::queue<EventSnapshot> queue;
    qsizetype wrong = 0;
    constexpr qint64 rows = 100'000;
    std::thread reader([&] {
        for (qsizetype seen = 0; seen < rows;) {
            std::unique_lock lock(mutex);
            arrived.wait(lock, [&] { return !queue.empty(); });
            const EventSnapshot events = std::move(queue.front());
            queue.pop();
            lock.unlock();
            for (; seen < events.rowCount(); ++seen)
                if (events.integer(seen, 1) != (seen == 30000 ? qint64(1) << 40 : seen) ||
                    events.text(seen, 3) != std::to_string(seen))
                    ++wrong;
        }
    });
    EventTable table(schema());
    for (qint64 i = 0; i < rows; ++i) {
        table.setInteger(1, i == 30000 ? qint64(1) << 40 : i); // one that needs 64 bits
        table.setText(3, std::to_string(i));
        table.commitRow();
        if (i % 1013 == 0 || i == rows - 1) {
            const std::lock_guard lock(mutex);
            queue.push(table.snapshot());
            arrived.notify_one();
        }
    }
    reader.join();
    QCOMPARE(wrong, qsizetype(0));
}

QTEST_GUILESS_MAIN(TestEventTable)
#include "tst_eventtable.moc"

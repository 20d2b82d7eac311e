// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/info.h"
#include "app/report/rowwriter.h"
#include "app/report/textexport.h"

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace bee;

namespace {

Time at(qint64 ns)
{
    return Time(Duration(ns));
}

/// A small RFC 4180 reader, written apart from the writer.
std::vector<QStringList> readCsv(const QByteArray& csv)
{
    std::vector<QStringList> records;
    QStringList record;
    QByteArray cell;
    bool quoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        if (quoted) {
            if (c == '"' && i + 1 < csv.size() && csv[i + 1] == '"') {
                cell += '"';
                ++i;
            } else if (c == '"') {
                quoted = false;
            } else {
                cell += c;
            }
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',' || c == '\n') {
            record += QString::fromUtf8(cell);
            cell.clear();
            if (c == '\n') {
                records.push_back(record);
                record.clear();
            }
        } else {
            cell += c;
        }
    }
    if (quoted || !cell.isEmpty() || !record.isEmpty())
        records.push_back({QStringLiteral("UNFINISHED")});
    return records;
}

std::vector<QJsonObject> readNdjson(const QByteArray& text)
{
    std::vector<QJsonObject> objects;
    for (const QByteArray& line : text.split('\n'))
        if (!line.isEmpty())
            objects.push_back(QJsonDocument::fromJson(line).object());
    return objects;
}

Schema schema()
{
    return {{QStringLiteral("TIME"), ColumnKind::Time, Unit::None, 10, false, {}},
            {QStringLiteral("PID"), ColumnKind::Integer, Unit::None, 10, false, {}},
            {QStringLiteral("COMM"), ColumnKind::Text, Unit::None, 10, false, {}},
            {QStringLiteral("LAT(ms)"), ColumnKind::Real, Unit::Milliseconds, 10, false, {}},
            {QStringLiteral("ADDR"), ColumnKind::Integer, Unit::None, 16, false, {}}};
}

void addRow(EventTable& table, qint64 ns, qint64 pid, std::string_view comm, double latency,
            qint64 address = 255)
{
    table.setInteger(0, ns);
    table.setInteger(1, pid);
    table.setText(2, comm);
    table.setReal(3, latency);
    table.setInteger(4, address);
    table.commitRow();
}

QByteArray exported(const EventSnapshot& events, RowFormat format, const RowSelection& selection = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const RecordText text(format, QStringLiteral("open\"snoop"), QStringLiteral("root@db-2"));
    return exportTable(events, selection, text, buffer).hasValue() ? buffer.data() : QByteArray("failed");
}

HistogramSeries series(int intervals)
{
    HistogramSeries all;
    for (int i = 0; i < intervals; ++i) {
        auto interval = std::make_shared<HistogramInterval>();
        interval->start = at(i * 1'000'000'000LL);
        interval->end = at((i + 1) * 1'000'000'000LL);
        interval->key = QStringLiteral("disk = vd,a");
        if (i != 1)
            interval->buckets = {{0, 2, static_cast<quint64>(i + 1)},
                                 {4, std::numeric_limits<qint64>::max(), 7}};
        all.intervals.push_back(interval);
    }
    return all;
}

/// Fails after a number of bytes, as a full disk does.
class FullDevice : public QIODevice {
public:
    explicit FullDevice(qint64 room) : m_room(room) { open(WriteOnly | Unbuffered); }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64 size) override
    {
        const qint64 taken = std::min(size, m_room);
        m_room -= taken;
        return taken;
    }

private:
    qint64 m_room;
};

} // namespace

class TestTextExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timesAreIso_data()
    {
        QTest::addColumn<qint64>("ns");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("epoch") << qint64(0) << QByteArray("1970-01-01T00:00:00Z");
        QTest::newRow("seconds") << qint64(1'732'291'081'000'000'000) << QByteArray("2024-11-22T15:58:01Z");
        QTest::newRow("ms") << qint64(1'732'291'081'020'000'000) << QByteArray("2024-11-22T15:58:01.020Z");
        QTest::newRow("us") << qint64(1'732'291'081'000'005'000) << QByteArray("2024-11-22T15:58:01.000005Z");
        QTest::newRow("ns") << qint64(1'732'291'081'000'000'001)
                            << QByteArray("2024-11-22T15:58:01.000000001Z");
        QTest::newRow("before 1970") << qint64(-1) << QByteArray("1969-12-31T23:59:59.999999999Z");
        QTest::newRow("leap day") << qint64(1'709'164'800'000'000'000) << QByteArray("2024-02-29T00:00:00Z");
        QTest::newRow("last") << std::numeric_limits<qint64>::max()
                              << QByteArray("2262-04-11T23:47:16.854775807Z");
    }
    void timesAreIso()
    {
        QFETCH(const qint64, ns);
        QFETCH(const QByteArray, text);
        QCOMPARE(isoTime(at(ns)), text);
    }

    void csvReadsBack()
    {
        const QList<QByteArray> comms{"nginx",      "a b",    "x,y", "say \"hi\"",
                                      "two\nlines", "cr\rlf", "ü€😀", "\x1b[31m"};
        EventTable table(schema());
        for (qsizetype i = 0; i < comms.size(); ++i)
            addRow(table, i * 1000, -static_cast<qint64>(i), comms[i].toStdString(),
                   0.1 * static_cast<double>(i));
        const auto records = readCsv(exported(table.snapshot(), RowFormat::Csv));
        QCOMPARE(records.size(), static_cast<std::size_t>(comms.size()) + 1);
        QCOMPARE(records[0],
                 QStringList({QStringLiteral("TIME"), QStringLiteral("PID"), QStringLiteral("COMM"),
                              QStringLiteral("LAT(ms)"), QStringLiteral("ADDR")}));
        for (qsizetype i = 0; i < comms.size(); ++i) {
            const QStringList& record = records[static_cast<std::size_t>(i) + 1];
            QCOMPARE(record.size(), 5);
            QCOMPARE(record[0].toLatin1(), isoTime(at(i * 1000)));
            QCOMPARE(record[1].toLongLong(), -i);
            QCOMPARE(record[2].toUtf8(), comms[i]);
            QCOMPARE(record[3].toDouble(), 0.1 * static_cast<double>(i));
            QCOMPARE(record[4], QStringLiteral("0xff"));
        }
    }

    void aFormulaIsText_data()
    {
        QTest::addColumn<QByteArray>("comm");
        for (const char* comm :
             {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "=cmd|' /C calc'!A0", "=\"a,b\""})
            QTest::newRow(comm) << QByteArray(comm);
    }
    void aFormulaIsText()
    {
        QFETCH(const QByteArray, comm);
        EventTable table(schema());
        addRow(table, 0, -5, comm.toStdString(), -0.5);
        const auto records = readCsv(exported(table.snapshot(), RowFormat::Csv));
        QCOMPARE(records[1][2].toUtf8(), "'" + comm);
        QCOMPARE(records[1][1], QStringLiteral("-5")); // a number stays a number
        QCOMPARE(records[1][3], QStringLiteral("-0.5"));
    }
    void aHeaderIsNoFormulaEither()
    {
        const EventTable table({{QStringLiteral("=A1"), ColumnKind::Text, Unit::None, 10, false, {}}});
        QCOMPARE(exported(table.snapshot(), RowFormat::Csv), QByteArray("'=A1\n"));
    }

    void ndjsonReadsBack()
    {
        EventTable table(schema());
        addRow(table, 1'732'291'081'000'000'000, 4711, "a\"b\\c\n\x1b\x7f", 12.5, -1);
        const QByteArray text = exported(table.snapshot(), RowFormat::Ndjson);
        QVERIFY(text.startsWith("{\"tool\":\"open\\\"snoop\",\"host\":\"root@db-2\",\"TIME\":"));
        QVERIFY(!text.contains('\x1b') && !text.contains('\x7f'));
        const auto objects = readNdjson(text);
        QCOMPARE(objects.size(), std::size_t(1));
        const QJsonObject& object = objects[0];
        QCOMPARE(object.size(), 7);
        QCOMPARE(object[QStringLiteral("tool")].toString(), QStringLiteral("open\"snoop"));
        QCOMPARE(object[QStringLiteral("TIME")].toString(), QStringLiteral("2024-11-22T15:58:01Z"));
        QVERIFY(object[QStringLiteral("PID")].isDouble());
        QCOMPARE(object[QStringLiteral("PID")].toInteger(), 4711);
        QCOMPARE(object[QStringLiteral("COMM")].toString(), QStringLiteral("a\"b\\c\n\x1b\x7f"));
        QCOMPARE(object[QStringLiteral("LAT(ms)")].toDouble(), 12.5);
        QCOMPARE(object[QStringLiteral("ADDR")].toString(), QStringLiteral("0xffffffffffffffff"));
    }

    void whatIsNotUtf8IsReplaced()
    {
        EventTable table(schema());
        addRow(table, 0, 1, "bad \xff\xc3 end", 0);
        addRow(table, 0, 1, "c1 \xc2\x9b", 0);
        const auto objects = readNdjson(exported(table.snapshot(), RowFormat::Ndjson));
        const QString comm = objects[0][QStringLiteral("COMM")].toString();
        QVERIFY(comm.startsWith(QStringLiteral("bad \uFFFD")) && comm.endsWith(QStringLiteral(" end")));
        QCOMPARE(objects[1][QStringLiteral("COMM")].toString(), QStringLiteral("c1 \u009b"));
        QVERIFY(!exported(table.snapshot(), RowFormat::Ndjson).contains("\xc2\x9b"));
        const QByteArray csv = exported(table.snapshot(), RowFormat::Csv);
        QCOMPARE(QString::fromUtf8(csv).toUtf8(), csv);
    }

    void aMissingValueIsEmptyOrNull()
    {
        EventTable table(schema());
        addRow(table, nullInteger, nullInteger, "", std::nan(""), nullInteger);
        QCOMPARE(readCsv(exported(table.snapshot(), RowFormat::Csv))[1].join(QString()), QString());
        const QJsonObject object = readNdjson(exported(table.snapshot(), RowFormat::Ndjson))[0];
        for (const Column& column : schema())
            QVERIFY(object.contains(column.name) && object[column.name].isNull());
    }

    void columnsOfOneNameStayApart()
    {
        EventTable table({{QStringLiteral("host"), ColumnKind::Integer, Unit::None, 10, false, {}},
                          {QStringLiteral("n"), ColumnKind::Integer, Unit::None, 10, false, {}},
                          {QStringLiteral("n"), ColumnKind::Integer, Unit::None, 10, false, {}}});
        for (int column = 0; column < 3; ++column)
            table.setInteger(column, column);
        table.commitRow();
        const QJsonObject object = readNdjson(exported(table.snapshot(), RowFormat::Ndjson))[0];
        QCOMPARE(object[QStringLiteral("host")].toString(), QStringLiteral("root@db-2"));
        QCOMPARE(object[QStringLiteral("host_")].toInt(-1), 0);
        QCOMPARE(object[QStringLiteral("n")].toInt(-1), 1);
        QCOMPARE(object[QStringLiteral("n_")].toInt(-1), 2);
    }

    void aSelectionLimitsTheRows()
    {
        EventTable table(schema());
        for (int i = 0; i < 100; ++i)
            addRow(table, i, i, "x", 0);
        addRow(table, nullInteger, 999, "no time", 0);
        const RowSelection range{{at(10), at(20)}, {}};
        auto records = readCsv(exported(table.snapshot(), RowFormat::Csv, range));
        QCOMPARE(records.size(), std::size_t(11));
        QCOMPARE(records[1][1], QStringLiteral("10"));
        QCOMPARE(records[10][1], QStringLiteral("19"));
        const RowSelection even{{at(10), at(20)}, [](qsizetype row) { return row % 2 == 0; }};
        QCOMPARE(readCsv(exported(table.snapshot(), RowFormat::Csv, even)).size(), std::size_t(6));
        QCOMPARE(readCsv(exported(table.snapshot(), RowFormat::Csv)).size(), std::size_t(102));
    }

    void liveRowsAreWrittenExactlyOnce_data()
    {
        QTest::addColumn<bool>("csv");
        QTest::newRow("csv") << true;
        QTest::newRow("ndjson") << false;
    }
    void liveRowsAreWrittenExactlyOnce()
    {
        QFETCH(const bool, csv);
        const RowFormat format = csv ? RowFormat::Csv : RowFormat::Ndjson;
        EventTable table(schema());
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        RowWriter writer(&buffer, format, QStringLiteral("open\"snoop"), QStringLiteral("root@db-2"));
        DecodedValues values;
        QVERIFY(writer.write(values).hasValue()); // nothing yet
        QCOMPARE(buffer.size(), 0);
        int next = 0;
        for (const int count : {0, 1, 0, 5, 0, 70000, 3, 0}) {
            for (int i = 0; i < count; ++i, ++next)
                addRow(table, next, next, "x", next * 0.5);
            values.events = table.snapshot();
            QVERIFY(writer.write(values).hasValue());
            QVERIFY(buffer.data().isEmpty() || buffer.data().endsWith('\n'));
            QCOMPARE(writer.recordCount(), static_cast<quint64>(next));
        }
        QVERIFY(buffer.data() == exported(table.snapshot(), format));
    }

    void aTableThatStartsOverGetsANewHeader()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        RowWriter writer(&buffer, RowFormat::Csv, QStringLiteral("t"), QStringLiteral("h"));
        EventTable first({{QStringLiteral("A"), ColumnKind::Integer, Unit::None, 10, false, {}}});
        first.setInteger(0, 1);
        first.commitRow();
        EventTable second({{QStringLiteral("B"), ColumnKind::Integer, Unit::None, 10, false, {}}});
        second.setInteger(0, 2);
        second.commitRow();
        QVERIFY(writer.write(first.snapshot()).hasValue());
        QVERIFY(writer.write(second.snapshot()).hasValue());
        QCOMPARE(buffer.data(), QByteArray("A\n1\nB\n2\n"));
    }

    void histogramsAreOneRecordABucket()
    {
        QBuffer csv;
        csv.open(QIODevice::WriteOnly);
        RowWriter writer(&csv, RowFormat::Csv, QStringLiteral("biolatency"), QStringLiteral("local"));
        for (const int intervals : {1, 1, 3})
            QVERIFY(writer.write(series(intervals)).hasValue());
        QCOMPARE(csv.data(),
                 QByteArray("start,end,key,low,high,count,unit\n"
                            "1970-01-01T00:00:00Z,1970-01-01T00:00:01Z,\"disk = vd,a\",0,2,1,us\n"
                            "1970-01-01T00:00:00Z,1970-01-01T00:00:01Z,\"disk = vd,a\",4,,7,us\n"
                            "1970-01-01T00:00:01Z,1970-01-01T00:00:02Z,\"disk = vd,a\",,,0,us\n"
                            "1970-01-01T00:00:02Z,1970-01-01T00:00:03Z,\"disk = vd,a\",0,2,3,us\n"
                            "1970-01-01T00:00:02Z,1970-01-01T00:00:03Z,\"disk = vd,a\",4,,7,us\n"));

        QBuffer json;
        json.open(QIODevice::WriteOnly);
        const RecordText text(RowFormat::Ndjson, QStringLiteral("biolatency"), QStringLiteral("local"));
        QVERIFY(exportHistogram(series(5), {at(3'000'000'000), at(4'000'000'000)}, text, json).hasValue());
        const auto objects = readNdjson(json.data());
        QCOMPARE(objects.size(), std::size_t(2));
        QCOMPARE(objects[0][QStringLiteral("count")].toInt(), 4);
        QCOMPARE(objects[0][QStringLiteral("key")].toString(), QStringLiteral("disk = vd,a"));
        QVERIFY(objects[1][QStringLiteral("high")].isNull());
        QCOMPARE(objects[1][QStringLiteral("tool")].toString(), QStringLiteral("biolatency"));
    }

    void rowsAndHistogramsMixInNdjsonOnly()
    {
        EventTable table(schema());
        addRow(table, 0, 1, "x", 0);
        DecodedValues values;
        values.events = table.snapshot();
        values.histogram = std::make_shared<HistogramSeries>(series(1));
        for (const RowFormat format : {RowFormat::Csv, RowFormat::Ndjson}) {
            QBuffer buffer;
            buffer.open(QIODevice::WriteOnly);
            RowWriter writer(&buffer, format, QStringLiteral("t"), QStringLiteral("h"));
            QVERIFY(writer.write(values).hasValue());
            addRow(table, 1, 2, "y", 0);
            DecodedValues more = values;
            more.events = table.snapshot();
            QVERIFY(writer.write(more).hasValue());
            const qsizetype rows = more.events->rowCount();
            if (format == RowFormat::Csv) {
                QCOMPARE(readCsv(buffer.data()).size(), static_cast<std::size_t>(rows) + 1);
            } else {
                const auto objects = readNdjson(buffer.data());
                QCOMPARE(objects.size(), static_cast<std::size_t>(rows) + 2);
                for (const QJsonObject& object : objects)
                    QVERIFY(object.contains(QStringLiteral("PID")) != object.contains(QStringLiteral("low")));
            }
        }
    }

    void foldedAndRawTextsAreWhole()
    {
        StackProfile stacks;
        const quint32 slice = stacks.addSlice({at(0), at(1)});
        const StackId main = stacks.child(StackId{}, stacks.frame("main"));
        stacks.add(slice, stacks.process("app"), stacks.child(main, stacks.frame("work")), 3);
        QBuffer folded;
        folded.open(QIODevice::WriteOnly);
        QVERIFY(exportFolded(stacks, {}, folded).hasValue());
        QCOMPARE(folded.data(), QByteArray("app;main;work 3\n"));

        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.bscope"));
        {
            const auto writer = SessionWriter::create(path);
            QVERIFY(writer.hasValue());
            const int id = writer.value()->beginCapture({});
            writer.value()->append(id, {Stream::Stdout, "one\n", at(1)});
            writer.value()->append(id, {Stream::Stderr, "lost\n", at(2)});
            writer.value()->append(id, {Stream::Stdout, QByteArray("\0\xff", 2), at(3)});
        }
        const auto reader = SessionReader::open(path);
        QVERIFY(reader.hasValue());
        QBuffer raw;
        raw.open(QIODevice::WriteOnly);
        QVERIFY(exportRaw(*reader.value(), 1, RawStreams::Stdout, raw).hasValue());
        QCOMPARE(raw.data(), QByteArray("one\n\0\xff", 6));
        QBuffer both;
        both.open(QIODevice::WriteOnly);
        QVERIFY(exportRaw(*reader.value(), 1, RawStreams::Both, both).hasValue());
        QCOMPARE(both.data(), QByteArray("one\nlost\n\0\xff", 11));
    }

    void aFullDiskIsAnError()
    {
        EventTable table(schema());
        for (int i = 0; i < 20000; ++i)
            addRow(table, i, i, "x", 0);
        for (const qint64 room : {0, 10, 300000}) {
            FullDevice device(room);
            RowWriter writer(&device, RowFormat::Csv, {}, {});
            const Result<void> written = writer.write(table.snapshot());
            QVERIFY(!written.hasValue());
            QVERIFY(!written.error().message.isEmpty() && !written.error().remedy.isEmpty());
            FullDevice another(room);
            QVERIFY(
                !exportTable(table.snapshot(), {}, RecordText(RowFormat::Csv, {}, {}), another).hasValue());
        }
        QFile full(QStringLiteral("/dev/full"));
        if (!full.open(QIODevice::WriteOnly))
            QSKIP("no /dev/full here");
        RowWriter writer(&full, RowFormat::Csv, {}, {});
        QVERIFY(!writer.write(table.snapshot()).hasValue());
    }

    void controlsAreShownOnATerminal()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        RowWriter writer(&buffer, RowFormat::Csv, {}, {});
        writer.setControlsEscaped(true);
        EventTable table({{QStringLiteral("COMM"), ColumnKind::Text, Unit::None, 10, false, {}}});
        table.setText(0, "\x1b]0;title\x07ü");
        table.commitRow();
        QVERIFY(writer.write(table.snapshot()).hasValue());
        QCOMPARE(buffer.data(), QByteArray("COMM\n\\x1b]0;title\\x07ü\n"));
    }

    void infoHasTheKeysOfTheDesign()
    {
        CaptureRecord record;
        record.id = 3;
        record.tool = QStringLiteral("opensnoop");
        record.implementation = QStringLiteral("libbpf");
        record.host = QStringLiteral("evil\x1b[2J\u202e");
        record.command = QStringLiteral("opensnoop -T");
        record.state = CaptureState::Stopped;
        record.provenance = {{QStringLiteral("kernel"), QStringLiteral("6.1")}};
        EventTable table(schema());
        addRow(table, 1, 1, "x", 0);
        DecodedValues values;
        values.events = table.snapshot();
        values.stats.bytes = 1234;
        values.stats.stdoutLines = 5;
        values.stats.stderrLines = 2;
        values.stats.unmatchedLines = 4;
        values.stats.lostEvents = 77;
        QJsonObject info = infoJson(record, values);
        QStringList keys = info.keys();
        keys.sort();
        QCOMPARE(
            keys.join(QLatin1Char(' ')),
            QStringLiteral("attempts bytes cautions command doubts from host id implementation intervals "
                           "lostEvents missedStacks provenance rows samples "
                           "state stderrLines stdoutLines to tool unmatchedLines"));
        QVERIFY(info[QStringLiteral("from")].isNull() && info[QStringLiteral("to")].isNull());
        QCOMPARE(info[QStringLiteral("rows")].toInt(), 1);
        QCOMPARE(info[QStringLiteral("state")].toString(), QStringLiteral("stopped"));
        QCOMPARE(info[QStringLiteral("lostEvents")].toInt(), 77);
        QCOMPARE(info[QStringLiteral("provenance")].toObject(), record.provenance);

        values.extent = {at(1), at(2'000'000'000)};
        record.failure = QStringLiteral("no BTF\nuse bcc");
        info = infoJson(record, values);
        QCOMPARE(info[QStringLiteral("from")].toString(), QStringLiteral("1970-01-01T00:00:00.000000001Z"));
        QCOMPARE(info[QStringLiteral("to")].toString(), QStringLiteral("1970-01-01T00:00:02Z"));
        QCOMPARE(info[QStringLiteral("failure")].toString(), record.failure);

        const QString text = infoText(record, values);
        QVERIFY(text.startsWith(QStringLiteral("3  opensnoop (libbpf) on evil\\x1b[2J\\u202e: stopped\n")));
        for (const char* part : {"opensnoop -T", "4 lines", "77 events", "no BTF", "use bcc", "(2.0 s)"})
            QVERIFY2(text.contains(QLatin1String(part)), part);
        QVERIFY(!text.contains(QLatin1Char('\x1b')));
    }
};

QTEST_GUILESS_MAIN(TestTextExport)
#include "tst_textexport.moc"

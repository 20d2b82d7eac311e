// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/tools/toolcatalogue.h"

#include <QFile>
#include <QTest>

using namespace bee;

namespace {

/// A description with every kind of thing in it; the tests break it line by line.
QByteArray goodText()
{
    QFile file(QStringLiteral(BEESCOPE_SOURCE_DIR "/tests/remote/tools/example.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestToolReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEverything();
    void badFiles_data();
    void badFiles();
};

void TestToolReader::readsEverything()
{
    const Result<Tool> result = parseTool(goodText(), QStringLiteral("example.json"));
    QVERIFY2(result.hasValue(), qPrintable(result.hasValue() ? QString() : result.error().text()));
    const Tool& tool = result.value();
    QCOMPARE(tool.name, QStringLiteral("example"));
    QCOMPARE(tool.overhead, QStringLiteral("low"));
    QCOMPARE(tool.defaultSeconds, 10);
    QCOMPARE(tool.options.size(), std::size_t(2));
    QCOMPARE(tool.option(u"pid")->type, OptionType::Integer);
    QCOMPARE(tool.option(u"pid")->maximum, std::optional<qint64>(99));
    QVERIFY(!tool.implementation(Implementation::Bcc));
    const ToolImplementation& libbpf = *tool.implementation(Implementation::Libbpf);
    QCOMPARE(libbpf.arguments, QStringList{QStringLiteral("-T")});
    QCOMPARE(libbpf.durationArguments.size(), 2);
    QCOMPARE(libbpf.optionArguments.value(QStringLiteral("pid")).size(), 2);
    QCOMPARE(libbpf.decode.shape, Shape::Events);
    const auto& cells = libbpf.decode.cells;
    QCOMPARE(cells.size(), std::size_t(4));
    QCOMPARE(cells[0].column.kind, ColumnKind::Time);
    QCOMPARE(cells[0].headerNames, QStringList{QStringLiteral("TIME")});
    QCOMPARE(cells[1].column.base, 8);
    QCOMPARE(cells[1].headerNames.size(), 2);
    QCOMPARE(cells[2].width, 14);
    QCOMPARE(cells[3].column.kind, ColumnKind::Real);
    QCOMPARE(cells[3].column.unit, Unit::Milliseconds);
    const ToolImplementation& bpftrace = *tool.implementation(Implementation::Bpftrace);
    QCOMPARE(bpftrace.decode.shape, Shape::Bpftrace);
    QCOMPARE(bpftrace.decode.ignore.size(), std::size_t(2)); // the tool's and its own
    QCOMPARE(tool.samples.front().text, QByteArray("a\nb\n"));
    QCOMPARE(tool.samples.front().firstRow.value(QStringLiteral("COMM")), QStringLiteral("x"));
}

void TestToolReader::badFiles_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const char* before, const char* after, int line,
                        const char* reason) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << line << QString::fromUtf8(reason);
    };
    row("comma missing", "\"An example\",", "\"An example\"", 5, "expected");
    row("unknown key", "\"group\"", "\"grupo\"", 6, "grupo");
    row("key of a column", "\"header\"", "\"heading\"", 13, "heading");
    row("name missing", "\"name\": \"example\",", "", 1, "name");
    row("title empty", "\"An example\"", "\"\"", 4, "empty");
    row("number for text", "\"An example\"", "17", 4, "text");
    row("text for number", "\"defaultSeconds\": 10", "\"defaultSeconds\": \"10\"", 10, "whole number");
    row("negative duration", "\"defaultSeconds\": 10", "\"defaultSeconds\": -1", 10, "whole number");
    row("view", "\"view\": \"table\"", "\"view\": \"pie\"", 9, "pie");
    row("overhead class", "\"class\": \"low\"", "\"class\": \"tiny\"", 7, "tiny");
    row("format", "\"octal\"", "\"roman\"", 13, "roman");
    row("format missing", "\"format\": \"octal\"", "\"unit\": \"none\"", 13, "format");
    row("unit", "\"unit\": \"milliseconds\"", "\"unit\": \"furlong\"", 15, "furlong");
    row("width without comm", "\"format\": \"comm\"", "\"format\": \"word\"", 14, "width");
    row("column twice", "\"name\": \"COMM\"", "\"name\": \"FLAGS\"", 14, "Two columns");
    row("regular expression", "\"^Tracing\"", "\"^(Tracing\"", 17, "regular expression");
    row("option nobody described", "\"pid\": [\"-p\", \"%1\"]", "\"pidd\": [\"-p\", \"%1\"]", 29, "pidd");
    row("flag with value", "\"failed\": [\"-x\"]", "\"failed\": [\"-x\", \"%1\"]", 30, "type");
    row("integer without value", "\"pid\": [\"-p\", \"%1\"]", "\"pid\": [\"-p\"]", 29, "type");
    row("duration without value", "\"duration\": [\"-d\", \"%1\"]", "\"duration\": [\"-d\"]", 27, "duration");
    row("shape", "\"events\"", "\"spiral\"", 24, "spiral");
    row("no binaries", "\"binaries\": [\"example\"],", "", 23, "binaries");
    row("implementation", "\"bpftrace\":", "\"dtrace\":", 33, "dtrace");
    row("script missing", "\"script\": \"example.bt\", ", "", 33, "script");
    row("sample of nobody", "\"implementation\": \"libbpf\"", "\"implementation\": \"bcc\"", 38,
        "no such implementation");
    row("list of numbers", "[\"a\", \"b\"]", "[1, 2]", 39, "list of texts");
    row("object for list", "\"ignore\": [\"^Tracing\"]", "\"ignore\": {}", 17, "list");
    row("number for object", "{\"class\": \"low\", \"reason\": \"Does nothing.\"}", "3", 7, "object");
}

void TestToolReader::badFiles()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(int, line);
    QFETCH(QString, reason);
    QByteArray bad = goodText();
    QCOMPARE(bad.count(before), 1);
    const Result<Tool> result = parseTool(bad.replace(before, after), QStringLiteral("my/example.json"));
    QVERIFY(!result.hasValue());
    const Error& error = result.error();
    QVERIFY2(error.message.contains(QStringLiteral("my/example.json, line %1,").arg(line)),
             qPrintable(error.text()));
    QVERIFY2(error.reason.contains(reason), qPrintable(error.text()));
}

QTEST_GUILESS_MAIN(TestToolReader)
#include "tst_toolreader.moc"

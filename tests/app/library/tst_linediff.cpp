// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/linediff.h"

#include <QElapsedTimer>
#include <QTest>

using namespace bee;

class TestLineDiff : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void differences_data();
    void differences();
    void linesAreNumbered();
    void farLinesAreLeftOut();
    void hugeTextsEnd();
};

void TestLineDiff::differences_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char* before, const char* after, const char* text) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromUtf8(text);
    };
    row("same", "a\nb\n", "a\nb\n", "  a\n  b\n");
    row("new", "", "a\nb\n", "+ a\n+ b\n");
    row("gone", "a\n", "", "- a\n");
    row("changed line", "a\nb\nc\n", "a\nx\nc\n", "  a\n- b\n+ x\n  c\n");
    row("inserted", "a\nc\n", "a\nb\nc\n", "  a\n+ b\n  c\n");
    row("moved", "a\nb\nc\n", "b\nc\na\n", "- a\n  b\n  c\n+ a\n");
    row("repeated lines", "{\n}\n{\n}\n", "{\n}\n", "  {\n  }\n- {\n- }\n");
    row("last line without its end", "a", "a\nb", "  a\n+ b\n");
}

void TestLineDiff::differences()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, text);
    QCOMPARE(diffText(lineDiff(before, after), -1), text);
}

void TestLineDiff::linesAreNumbered()
{
    const std::vector<DiffLine> lines = lineDiff("a\nb\nc\n", "a\nx\ny\nc\n");
    QCOMPARE(lines.size(), std::size_t(5));
    QCOMPARE(lines[1].kind, DiffLine::Kind::Removed);
    QCOMPARE(lines[1].oldLine, 2);
    QCOMPARE(lines[1].newLine, 0);
    QCOMPARE(lines[3].newLine, 3);
    QCOMPARE(lines[4].oldLine, 3);
    QCOMPARE(lines[4].newLine, 4);
}

void TestLineDiff::farLinesAreLeftOut()
{
    QByteArray before, after;
    for (int i = 0; i < 20; ++i) {
        before += QByteArray::number(i) + '\n';
        after += (i == 10 ? QByteArray("x") : QByteArray::number(i)) + '\n';
    }
    QCOMPARE(diffText(lineDiff(before, after), 1), QStringLiteral("…\n  9\n- 10\n+ x\n  11\n…\n"));
}

void TestLineDiff::hugeTextsEnd()
{
    QByteArray before, after;
    for (int i = 0; i < 30000; ++i) {
        before += "a\n";
        after += i % 2 ? "a\n" : "b\n";
    }
    QElapsedTimer clock;
    clock.start();
    const std::vector<DiffLine> lines = lineDiff(before, after);
    const auto added = std::count_if(lines.begin(), lines.end(), [](const DiffLine& line) {
        return line.kind != DiffLine::Kind::Removed;
    });
    QCOMPARE(added, 30000);
    QVERIFY(clock.elapsed() < 10000);
}

QTEST_GUILESS_MAIN(TestLineDiff)
#include "tst_linediff.moc"

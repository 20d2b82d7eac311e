// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/consoleview.h"
#include "widgets/theme/theme.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace bee;

class TestConsoleView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Dark); }
    void followsUntilScrolledUp();
    void selectsAndCopiesLines();
    void findsText();
    void goesToLines();
    void hugeLineIsQuick();
    void garbageIsPainted();
    void looksRight_data();
    void looksRight();
};

namespace {

void add(RawLog& log, const QByteArray& bytes, Stream stream = Stream::Stdout)
{
    static qint64 millisecond = 0;
    log.append(
        {stream, bytes, Time(std::chrono::hours(14) + std::chrono::milliseconds(++millisecond * 137))});
}

std::shared_ptr<RawLog> numberedLines(int count)
{
    auto log = std::make_shared<RawLog>();
    for (int i = 0; i < count; ++i)
        add(*log, "line " + QByteArray::number(i) + "\n");
    return log;
}

} // namespace

void TestConsoleView::followsUntilScrolledUp()
{
    ConsoleView view;
    view.resize(600, 200);
    view.show();
    const auto log = numberedLines(500);
    view.setLog(log);
    const QScrollBar* bar = view.verticalScrollBar();
    QVERIFY(bar->maximum() > 400);
    QCOMPARE(bar->value(), bar->maximum());
    add(*log, "more\n");
    view.logChanged();
    QCOMPARE(bar->value(), bar->maximum());
    view.verticalScrollBar()->setValue(100);
    QVERIFY(!view.isFollowing());
    add(*log, "more\n");
    view.logChanged();
    QCOMPARE(bar->value(), 100);
    QTest::keyClick(&view, Qt::Key_End);
    QVERIFY(view.isFollowing());
    QCOMPARE(bar->value(), bar->maximum());
}

void TestConsoleView::selectsAndCopiesLines()
{
    ConsoleView view;
    view.resize(600, 200);
    view.show();
    const auto log = std::make_shared<RawLog>();
    add(*log, "one\ntwo\t\x1b[31mred\nthree\n");
    view.setLog(log);
    QTest::keyClick(&view, Qt::Key_Home);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("one\ntwo     ^[[31mred\n"));
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(view.selectedText().count(QLatin1Char('\n')), 3);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {200, 10});
    QCOMPARE(view.selectedText(), QStringLiteral("one\n"));
    QTest::keyClick(&view, Qt::Key_Escape);
    QCOMPARE(view.currentLine(), -1);
    QCOMPARE(view.selectedText(), QString());
}

void TestConsoleView::findsText()
{
    ConsoleView view;
    view.resize(600, 200);
    view.show();
    view.setLog(numberedLines(5000));
    view.openFind();
    auto* field = view.findChild<QLineEdit*>();
    QVERIFY(field && field->isVisible());
    QSignalSpy done(&view, &ConsoleView::searchFinished);
    QTest::keyClicks(field, QStringLiteral("LINE 432"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(view.currentLine(), 432);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(done.size(), 2);
    QCOMPARE(view.currentLine(), 4320);
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(done.size(), 3);
    QCOMPARE(view.currentLine(), 432);
    field->setText(QStringLiteral("nowhere"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(done.size(), 4);
    QCOMPARE(done.last()[0].toBool(), false);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
}

void TestConsoleView::goesToLines()
{
    ConsoleView view;
    view.resize(600, 200);
    view.show();
    view.setLog(numberedLines(5000));
    view.activateWindow(); // shortcuts are only for the active window
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_G, Qt::ControlModifier);
    auto* field = view.findChild<QLineEdit*>();
    QVERIFY(field && field->isVisible());
    QTest::keyClicks(field, QStringLiteral("1,201-1203"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(view.selectedText(), QStringLiteral("line 1200\nline 1201\nline 1202\n"));
    QVERIFY(view.verticalScrollBar()->value() <= 1200);
    QVERIFY(view.verticalScrollBar()->value() > 1180);
    QVERIFY(view.goTo(QStringLiteral("7")));
    QCOMPARE(view.selectedText(), QStringLiteral("line 6\n"));
    QVERIFY(view.goTo(QStringLiteral("4999 \u2013 9999")));
    QCOMPARE(view.selectedText(), QStringLiteral("line 4998\nline 4999\n"));
    for (const char* wrong : {"0", "5001", "x", "-", "", "1-2-3", "99999999999999999999"})
        QVERIFY2(!view.goTo(QString::fromLatin1(wrong)), wrong);
}

void TestConsoleView::hugeLineIsQuick()
{
    ConsoleView view;
    view.resize(1000, 400);
    view.show();
    const auto log = std::make_shared<RawLog>();
    for (int i = 0; i < 160; ++i) // 10 MiB without an end
        add(*log, QByteArray(65536, 'x'));
    view.setLog(log);
    view.grab(); // fonts
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 10; ++i)
        view.grab();
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QCoreApplication::processEvents();
    QVERIFY(view.horizontalScrollBar()->maximum() > 0);
    view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->maximum());
    view.grab();
    add(*log, "end\n");
    view.logChanged();
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.selectedText().size(), 160 * 65536 + 4);
}

void TestConsoleView::garbageIsPainted()
{
    ConsoleView view;
    view.resize(600, 300);
    view.show();
    const auto log = std::make_shared<RawLog>();
    QByteArray bytes;
    for (int i = 0; i < 65536; ++i)
        bytes += static_cast<char>((i * 2654435761U) >> 13);
    add(*log, bytes, Stream::Stderr);
    add(*log, QByteArray(5000, '\xff'));
    view.setLog(log);
    QTest::keyClick(&view, Qt::Key_Home);
    QVERIFY(!view.grab().isNull());
    for (int i = 0; i < 30; ++i) {
        QTest::keyClick(&view, Qt::Key_PageDown);
        QVERIFY(!view.grab().isNull());
    }
    view.setLog(nullptr);
    QVERIFY(!view.grab().isNull());
}

void TestConsoleView::looksRight_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << true;
    QTest::newRow("light") << false;
}

void TestConsoleView::looksRight()
{
    QFETCH(bool, dark);
    applyTheme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
    ConsoleView view;
    view.resize(760, 260);
    view.show();
    const auto log = std::make_shared<RawLog>();
    add(*log, "Tracing block device I/O... Hit Ctrl-C to end.\n");
    add(*log, "     usecs               : count     distribution\n");
    add(*log, "         4 -> 7          : 2        |**                                      |\n");
    add(*log, "         8 -> 15         : 211      |****************************************|\n");
    add(*log, "Possibly lost 2 samples\n", Stream::Stderr);
    add(*log, "path\twith tab \x1b[31mred \xe4\xb8\xad\xe6\x96\x87 \xff\n");
    add(*log, QByteArray(1 << 20, 'x') + "\n");
    view.setLog(log);
    view.openFind();
    view.find(QStringLiteral("usecs"), true);
    view.findChild<QLineEdit*>()->setText(QStringLiteral("usecs"));
    QCoreApplication::processEvents();
    const QImage image = view.grab().toImage();
    if (const QByteArray folder = qgetenv("BEESCOPE_GRAB_DIR"); !folder.isEmpty()) // to look at by eye
        image.save(
            QString::fromLocal8Bit(folder) +
            QStringLiteral("/console-%1.png").arg(dark ? QStringLiteral("dark") : QStringLiteral("light")));
    const Theme& theme = themeFor(dark);
    int warning = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < 8; ++x)
            warning += image.pixelColor(x, y) == theme.warning ? 1 : 0;
    QVERIFY2(warning > 10, "standard error has its mark in the margin");
    QCOMPARE(image.pixelColor(image.width() / 2, 2), theme.panel);
}

QTEST_MAIN(TestConsoleView)
#include "tst_consoleview.moc"

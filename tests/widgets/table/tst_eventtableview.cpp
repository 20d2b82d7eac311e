// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/table/tabledata.h"
#include "widgets/table/eventtablemodel.h"
#include "widgets/table/eventtableview.h"
#include "widgets/table/tablegrid.h"
#include "widgets/table/tableheader.h"
#include "widgets/theme/theme.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace bee;
using namespace bee::testdata;

/// A view on screen and its parts as a person finds them.
struct Shown {
    explicit Shown(qint64 rows) : table(schema())
    {
        view.resize(900, 400);
        view.show();
        view.activateWindow();
        add(rows);
    }
    void add(qint64 rows)
    {
        appendRows(table, rows);
        view.setSnapshot(table.snapshot());
    }
    void activate() { QVERIFY(QTest::qWaitForWindowActive(&view)); }
    void settle() const { QTRY_VERIFY(!view.model()->isWorking()); }
    [[nodiscard]] TableGrid* grid() const { return view.findChild<TableGrid*>(); }
    [[nodiscard]] QToolButton* button(const QString& text) const
    {
        for (QToolButton* candidate : view.findChildren<QToolButton*>())
            if (candidate->text().startsWith(text))
                return candidate;
        return nullptr;
    }
    [[nodiscard]] bool atTail() const
    {
        return grid()->verticalScrollBar()->value() == grid()->verticalScrollBar()->maximum();
    }
    [[nodiscard]] QString counts() const
    {
        for (const QLabel* label : view.findChildren<QLabel*>())
            if (label->accessibleName() == QLatin1String("Number of rows"))
                return label->text();
        return {};
    }
    EventTable table;
    EventTableView view;
};

class TestEventTableView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Dark); }
    void followsUntilThePersonScrolls();
    void selectingEndsFollowing();
    void focusDoesNotEndFollowing();
    void pauseButtonCountsWhatWaits();
    void filterFieldAndCounts();
    void headerClickSortsAndThirdClickClears();
    void copiesRawRows();
    void currentRowIsOfTheSnapshot();
    void widthsOfThePersonStay();
    void looksRight_data();
    void looksRight();
};

void TestEventTableView::followsUntilThePersonScrolls()
{
    Shown s(1000);
    QVERIFY(s.view.isFollowing());
    QVERIFY(s.atTail());
    s.add(500);
    QVERIFY(s.atTail());
    s.grid()->verticalScrollBar()->setValue(700); // by hand
    QVERIFY(!s.view.isFollowing());
    QVERIFY(!s.button(QStringLiteral("Follow"))->isChecked());
    s.add(500);
    QCOMPARE(s.grid()->verticalScrollBar()->value(), 700);
    QTest::keyClick(s.grid(), Qt::Key_End);
    QVERIFY(s.view.isFollowing());
    QVERIFY(s.atTail());
    s.grid()->verticalScrollBar()->setValue(10);
    QTest::mouseClick(s.button(QStringLiteral("Follow")), Qt::LeftButton);
    QVERIFY(s.view.isFollowing());
    QVERIFY(s.atTail());
}

void TestEventTableView::selectingEndsFollowing()
{
    Shown s(1000);
    QTest::mouseClick(s.grid()->viewport(), Qt::LeftButton, {}, {60, 100});
    QVERIFY(!s.view.isFollowing());
    const int before = s.grid()->verticalScrollBar()->value();
    s.add(100);
    QCOMPARE(s.grid()->verticalScrollBar()->value(), before);
}

void TestEventTableView::focusDoesNotEndFollowing()
{
    Shown s(1000);
    s.view.findChild<QLineEdit*>()->setFocus();
    s.grid()->setFocus(Qt::TabFocusReason);
    QVERIFY(s.view.isFollowing());
    QVERIFY(s.atTail());
    QCOMPARE(s.view.currentRow(), -1);
    QTest::keyClick(s.grid(), Qt::Key_Up);
    QCOMPARE(s.view.currentRow(), 999);
    QVERIFY(!s.view.isFollowing());
}

void TestEventTableView::pauseButtonCountsWhatWaits()
{
    Shown s(100);
    QToolButton* pause = s.button(QStringLiteral("Pause"));
    QVERIFY(pause);
    QTest::mouseClick(pause, Qt::LeftButton);
    QVERIFY(s.view.isPaused());
    s.add(1234);
    QVERIFY2(pause->text().contains(QLatin1String("+1,234")), qPrintable(pause->text()));
    QCOMPARE(s.counts(), QStringLiteral("100 rows"));
    QTest::mouseClick(pause, Qt::LeftButton);
    QCOMPARE(s.counts(), QStringLiteral("1,334 rows"));
    QCOMPARE(pause->text(), QStringLiteral("Pause"));
    QVERIFY(s.atTail());
}

void TestEventTableView::filterFieldAndCounts()
{
    Shown s(1204);
    QCOMPARE(s.counts(), QStringLiteral("1,204 rows"));
    QSignalSpy changed(&s.view, &EventTableView::filterTextChanged);
    auto* field = s.view.findChild<QLineEdit*>();
    s.activate();
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("FILE-996"));
    QTRY_COMPARE(s.counts(), QStringLiteral("1 of 1,204"));
    QCOMPARE(changed.last()[0].toString(), QStringLiteral("FILE-996"));
    field->setText(QStringLiteral("zzz"));
    QTRY_COMPARE(s.counts(), QStringLiteral("0 of 1,204"));
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_COMPARE(s.counts(), QStringLiteral("1,204 rows"));
    QVERIFY(field->text().isEmpty());
}

void TestEventTableView::headerClickSortsAndThirdClickClears()
{
    Shown s(1000);
    QHeaderView* header = s.grid()->header();
    const QPoint at(header->sectionViewportPosition(PidColumn) + 15, header->height() / 2);
    const auto first = [&s] {
        return s.view.model()->snapshot().integer(s.view.model()->snapshotRow(0), PidColumn);
    };
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    s.settle();
    QCOMPARE(first(), 0);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    s.settle();
    QVERIFY(first() > 99'000);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    s.settle();
    QVERIFY(s.view.model()->sorting().empty());
    QCOMPARE(s.view.model()->snapshotRow(5), 5);
}

void TestEventTableView::copiesRawRows()
{
    Shown s(3000);
    s.view.setCurrentRow(1);
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(s.grid(), Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("2026-03-01 14:00:00.001\tcomm-7\t7919\t0\t7.75\t/var/lib/file-1\n"));
    s.grid()->selection().selectAll(); // so many that a worker puts them together
    QGuiApplication::clipboard()->clear();
    s.view.copySelection();
    QTRY_COMPARE(QGuiApplication::clipboard()->text().count(QLatin1Char('\n')), 3000);
}

void TestEventTableView::currentRowIsOfTheSnapshot()
{
    Shown s(1000);
    QSignalSpy current(&s.view, &EventTableView::currentRowChanged);
    QSignalSpy activated(&s.view, &EventTableView::rowActivated);
    s.view.setFilterText(QStringLiteral("file-77"));
    s.settle();
    QTest::mouseClick(s.grid()->viewport(), Qt::LeftButton, {}, {60, 10});
    QCOMPARE(current.last()[0].value<qsizetype>(), 77);
    QCOMPARE(s.view.currentRow(), 77);
    QTest::keyClick(s.grid(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].value<qsizetype>(), 77);
    QTest::keyClick(s.grid(), Qt::Key_Escape);
    QCOMPARE(current.last()[0].value<qsizetype>(), -1);
    s.view.setCurrentRow(5); // hidden by the filter
    QCOMPARE(s.view.currentRow(), -1);
}

void TestEventTableView::widthsOfThePersonStay()
{
    Shown s(10);
    QHeaderView* header = s.grid()->header();
    const QPoint edge(header->sectionViewportPosition(PidColumn) - 1, header->height() / 2);
    QTest::mousePress(header->viewport(), Qt::LeftButton, {}, edge);
    QTest::mouseMove(header->viewport(), edge + QPoint(60, 0));
    QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, edge + QPoint(60, 0));
    const int width = header->sectionSize(CommandColumn);
    s.add(5000);
    QCOMPARE(header->sectionSize(CommandColumn), width);
}

void TestEventTableView::looksRight_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << true;
    QTest::newRow("light") << false;
}

void TestEventTableView::looksRight()
{
    QFETCH(bool, dark);
    applyTheme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
    EventTable table(execsnoopSchema());
    appendExecsnoop(table, QStringLiteral(BEESCOPE_TEST_DATA "/captures/lb-execsnoop-T.out"));
    table.setInteger(0, 1'772'377'653'000'000'000);
    table.setText(1, "python3");
    table.setInteger(2, 2810);
    table.setInteger(3, 1);
    table.setInteger(4, -2);
    table.setText(5, "/opt/agent/run.py --once \x1b[31m<b>not bold</b>");
    table.commitRow();
    EventTableView view;
    view.resize(760, 300);
    view.show();
    const auto save = [&](const char* name) {
        const QByteArray folder = qgetenv("BEESCOPE_GRAB_DIR"); // to look at by eye
        QCoreApplication::processEvents();
        const QImage image = view.grab().toImage();
        if (!folder.isEmpty())
            image.save(
                QString::fromLocal8Bit(folder) +
                QStringLiteral("/table-%1-%2.png")
                    .arg(QLatin1String(name), dark ? QStringLiteral("dark") : QStringLiteral("light")));
        return image;
    };
    save("empty");
    view.setSnapshot(table.snapshot());
    view.setCurrentRow(table.rowCount() - 4);
    const QImage image = save("rows");
    const Theme& theme = themeFor(dark);
    const auto count = [&image](const auto& accepts) {
        int pixels = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                pixels += accepts(image.pixelColor(x, y)) ? 1 : 0;
        return pixels;
    };
    const auto is = [](const QColor& wanted) { return [wanted](const QColor& c) { return c == wanted; }; };
    const auto reddish = [](const QColor& c) { return c.red() > c.blue() + 40 && c.red() > c.green() + 40; };
    QVERIFY2(count(is(theme.panel)) > 20'000, "the panel is the ground");
    QVERIFY2(count(is(theme.selection)) > 5'000, "the selected row stands out");
    QVERIFY2(count(reddish) > 50, "the failed row is told by its colour");
    view.setFilterText(QStringLiteral("no such process"));
    QTRY_VERIFY(!view.model()->isWorking());
    save("nomatch");
    view.setFilterText(QStringLiteral("grep"));
    QTRY_VERIFY(!view.model()->isWorking());
    view.model()->setSorting({{2, Qt::DescendingOrder}});
    QTRY_VERIFY(!view.model()->isWorking());
    view.setPaused(true);
    save("filtered");
}

QTEST_MAIN(TestEventTableView)
#include "tst_eventtableview.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/table/tabledata.h"
#include "widgets/table/filterbar.h"
#include "widgets/table/filterfield.h"
#include "widgets/table/filterpopup.h"
#include "widgets/theme/theme.h"

#include <QJsonArray>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace bee;
using namespace bee::testdata;

/// A bar on screen over a table of a thousand rows.
struct Shown {
    Shown() : table(schema())
    {
        appendRows(table, 1000);
        bar.setSource([this] { return table.snapshot(); });
        bar.resize(700, 32);
        bar.show();
        bar.activateWindow();
    }
    void activate()
    {
        QVERIFY(QTest::qWaitForWindowActive(&bar));
        bar.field()->setFocus();
    }
    void type(const QString& text) { QTest::keyClicks(bar.field(), text); }
    [[nodiscard]] FilterPopup* popup() const { return bar.findChild<FilterPopup*>(); }
    [[nodiscard]] QStringList offered() const
    {
        QStringList texts;
        const QAbstractItemModel* model = popup()->findChild<QListView*>()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts += model->index(row, 0).data().toString();
        return texts;
    }
    EventTable table;
    FilterBar bar;
};

class TestFilterBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Dark); }
    void appliesWhatIsValidAfterAPause();
    void wrongTextKeepsTheLastValidFilter();
    void unknownColumnIsWrongHere();
    void marksTheWrongCharacters_data();
    void marksTheWrongCharacters();
    void completesColumnsByKeyboard();
    void escapeClosesThenClears();
    void narrowJoins();
    void remembersRecentFilters();
    void historySurvivesJson();
    void hostileHistoryIsBounded();
    void menuHoldsNamedAndRecent();
};

void TestFilterBar::appliesWhatIsValidAfterAPause()
{
    Shown s;
    s.activate();
    QSignalSpy changed(&s.bar, &FilterBar::filterChanged);
    s.type(QStringLiteral("pid > 50"));
    QVERIFY(changed.empty()); // not at each letter
    QTRY_COMPARE(s.bar.filter().text(), QStringLiteral("pid > 50"));
    QTest::keyClick(s.bar.field(), Qt::Key_0);
    QTest::keyClick(s.bar.field(), Qt::Key_Return); // at once
    QCOMPARE(s.bar.filter().text(), QStringLiteral("pid > 500"));
}

void TestFilterBar::wrongTextKeepsTheLastValidFilter()
{
    Shown s;
    s.bar.setText(QStringLiteral("pid > 50"));
    s.bar.setText(QStringLiteral("pid > 50 && (ret"));
    QVERIFY(s.bar.isPending());
    QCOMPARE(s.bar.filter().text(), QStringLiteral("pid > 50"));
    QVERIFY(s.bar.field()->error());
    const QString said = s.bar.field()->accessibleDescription();
    QVERIFY2(said.contains(s.bar.field()->error()->message), qPrintable(said));
    QVERIFY2(s.bar.field()->toolTip().contains(QLatin1String("pid &gt; 50")), "it says what stays");
    s.bar.setText(QString());
    QVERIFY(!s.bar.isPending());
    QVERIFY(s.bar.filter().isEmpty());
}

void TestFilterBar::unknownColumnIsWrongHere()
{
    Shown s;
    s.bar.setText(QStringLiteral("nosuchcolumn == 5"));
    QVERIFY(s.bar.isPending());
    QVERIFY(s.bar.field()->error()->unknownField);
    Schema other = schema();
    other.push_back({QStringLiteral("NOSUCHCOLUMN"), ColumnKind::Integer, Unit::None, 10, false, {}});
    EventTable table(other);
    s.bar.setSource([&table] { return table.snapshot(); });
    s.bar.sourceChanged();
    QVERIFY(!s.bar.isPending());
    QCOMPARE(s.bar.filter().text(), QStringLiteral("nosuchcolumn == 5"));
}

void TestFilterBar::marksTheWrongCharacters_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << true;
    QTest::newRow("light") << false;
}

void TestFilterBar::marksTheWrongCharacters()
{
    QFETCH(bool, dark);
    applyTheme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
    Shown s;
    const auto reddish = [](const QImage& image, int from, int to) {
        int pixels = 0;
        for (int y = image.height() / 2; y < image.height(); ++y)
            for (int x = from; x < to; ++x) {
                const QColor c = image.pixelColor(x, y);
                pixels += c.red() > c.green() + 60 && c.red() > c.blue() + 60 ? 1 : 0;
            }
        return pixels;
    };
    s.bar.setText(QStringLiteral("pid > 50 && nosuchcolumn == 5"));
    QVERIFY(s.bar.field()->error());
    const QImage image = s.bar.field()->grab().toImage();
    const QFontMetrics metrics(s.bar.field()->font());
    const int start = 8 + metrics.horizontalAdvance(QStringLiteral("pid > 50 && "));
    const int end = start + metrics.horizontalAdvance(QStringLiteral("nosuchcolumn"));
    QVERIFY2(reddish(image, start, end) > 20, "the word is underlined");
    QCOMPARE(reddish(image, 4, start - 8), 0);
    QCOMPARE(reddish(image, end + 10, image.width() - 40), 0);
    applyTheme(*qApp, ThemeChoice::Dark);
}

void TestFilterBar::completesColumnsByKeyboard()
{
    Shown s;
    s.activate();
    s.type(QStringLiteral("pa"));
    QTRY_VERIFY(s.popup()->isVisible());
    QVERIFY2(s.offered().contains(QStringLiteral("path")), qPrintable(s.offered().join(QLatin1Char('|'))));
    QTest::keyClick(s.bar.field(), Qt::Key_Tab); // takes the first
    QVERIFY2(s.bar.field()->text().startsWith(QLatin1String("path")), qPrintable(s.bar.field()->text()));
    QVERIFY(s.bar.field()->hasFocus());
    QTest::keyClick(s.bar.field(), Qt::Key_Escape);
    s.bar.field()->setText(QStringLiteral("comm == "));
    QTest::keyClick(s.bar.field(), Qt::Key_Down); // asks
    QTRY_VERIFY(s.popup()->isVisible());
    QTest::keyClick(s.bar.field(), Qt::Key_Down);
    QTest::keyClick(s.bar.field(), Qt::Key_Return);
    QVERIFY2(s.bar.field()->text().contains(QLatin1String("comm-")), qPrintable(s.bar.field()->text()));
    QTRY_VERIFY(!s.bar.filter().isEmpty());
}

void TestFilterBar::escapeClosesThenClears()
{
    Shown s;
    s.activate();
    QSignalSpy left(&s.bar, &FilterBar::left);
    s.type(QStringLiteral("pa"));
    QTRY_VERIFY(s.popup()->isVisible());
    QTest::keyClick(s.bar.field(), Qt::Key_Escape);
    QVERIFY(!s.popup()->isVisible());
    QCOMPARE(s.bar.field()->text(), QStringLiteral("pa"));
    QTest::keyClick(s.bar.field(), Qt::Key_Escape);
    QVERIFY(s.bar.field()->text().isEmpty());
    QVERIFY(left.empty());
    QTest::keyClick(s.bar.field(), Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

void TestFilterBar::narrowJoins()
{
    Shown s;
    s.bar.narrow(QStringLiteral("pid > 50"));
    QCOMPARE(s.bar.filter().text(), QStringLiteral("pid > 50"));
    s.bar.narrow(QStringLiteral("ret < 0"));
    QCOMPARE(s.bar.filter().text(), joinFilters(QStringLiteral("pid > 50"), QStringLiteral("ret < 0")));
    QCOMPARE(s.bar.history().recent.first(), s.bar.filter().text());
}

void TestFilterBar::remembersRecentFilters()
{
    FilterHistory history;
    for (int i = 0; i < 30; ++i)
        history.remember(QStringLiteral("pid == %1").arg(i));
    QCOMPARE(history.recent.size(), FilterHistory::mostRecent);
    QCOMPARE(history.recent.first(), QStringLiteral("pid == 29"));
    history.remember(QStringLiteral("pid == 20"));
    QCOMPARE(history.recent.first(), QStringLiteral("pid == 20"));
    QCOMPARE(history.recent.count(QStringLiteral("pid == 20")), 1);
    history.remember(QStringLiteral("  "));
    QCOMPARE(history.recent.first(), QStringLiteral("pid == 20"));
}

void TestFilterBar::historySurvivesJson()
{
    FilterHistory history;
    history.remember(QStringLiteral("comm == \"a\\\"b\""));
    history.remember(QStringLiteral("pid > 5"));
    history.save(QStringLiteral(" Slow  ones "), QStringLiteral("lat > 10ms"));
    history.save(QStringLiteral("Errors"), QStringLiteral("ret < 0"));
    history.save(QStringLiteral("Errors"), QStringLiteral("ret < -1"));
    QCOMPARE(history.named.size(), 2);
    QCOMPARE(history.named[0].text, QStringLiteral("ret < -1"));
    QCOMPARE(history.named[1].name, QStringLiteral("Slow ones"));
    QVERIFY(FilterHistory::fromJson(history.toJson()) == history);
}

void TestFilterBar::hostileHistoryIsBounded()
{
    QJsonArray names;
    QJsonArray recent;
    for (int i = 0; i < 5000; ++i) {
        names.append(QJsonObject{{QStringLiteral("name"), QString::number(i)},
                                 {QStringLiteral("text"), QStringLiteral("x")}});
        recent.append(i % 2 == 0 ? QJsonValue(QString::number(i)) : QJsonValue(i));
    }
    recent.prepend(QString(200'000, QLatin1Char('x')));
    const FilterHistory history =
        FilterHistory::fromJson({{QStringLiteral("named"), names}, {QStringLiteral("recent"), recent}});
    QCOMPARE(history.named.size(), FilterHistory::mostNamed);
    QVERIFY(history.recent.size() <= FilterHistory::mostRecent);
    for (const QString& text : history.recent)
        QVERIFY(text.size() < 100);
    QVERIFY(FilterHistory::fromJson({{QStringLiteral("named"), 5}}) == FilterHistory());
}

void TestFilterBar::menuHoldsNamedAndRecent()
{
    Shown s;
    FilterHistory history;
    history.remember(QStringLiteral("pid > 5 & <b>bold</b>"));
    history.save(QStringLiteral("Errors"), QStringLiteral("ret < 0"));
    s.bar.setHistory(history);
    QMenu* menu = s.bar.findChild<QToolButton*>()->menu();
    Q_EMIT menu->aboutToShow();
    QStringList texts;
    QAction* errors = nullptr;
    for (QAction* action : menu->actions()) {
        texts += action->text();
        if (action->text() == QLatin1String("Errors"))
            errors = action;
    }
    QVERIFY(texts.contains(QStringLiteral("pid > 5 && <b>bold</b>"))); // plain, its ampersand kept
    QVERIFY(errors);
    errors->trigger();
    QCOMPARE(s.bar.filter().text(), QStringLiteral("ret < 0"));
}

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"

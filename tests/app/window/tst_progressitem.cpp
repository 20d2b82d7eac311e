// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/progressitem.h"

#include <QLabel>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <limits>

using namespace bee;

class TestProgressItem : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsQuickDoesNotFlicker();
    void showsTextAndShare();
    void cancelsOnce();
};

void TestProgressItem::whatIsQuickDoesNotFlicker()
{
    QWidget window;
    ProgressItem item(&window);
    window.show();
    item.start(QStringLiteral("Reading"));
    item.finish();
    QTest::qWait(400);
    QVERIFY(!item.isVisible());
    item.start(QStringLiteral("Reading"));
    QVERIFY(!item.isVisible());
    QTRY_VERIFY(item.isVisible());
    item.finish();
    QVERIFY(!item.isVisible());
}

void TestProgressItem::showsTextAndShare()
{
    ProgressItem item;
    item.setFraction(0.5); // nothing goes on
    QVERIFY(!item.isRunning());
    item.start(QStringLiteral("Reading <b>x</b>"));
    auto* bar = item.findChild<QProgressBar*>();
    QCOMPARE(bar->maximum(), 0); // not known yet
    item.setFraction(0.25);
    QCOMPARE(bar->value() * 4, bar->maximum());
    item.setFraction(7);
    QCOMPARE(bar->value(), bar->maximum());
    item.setFraction(std::numeric_limits<double>::quiet_NaN());
    QCOMPARE(bar->maximum(), 0);
    QCOMPARE(item.findChild<QLabel*>()->textFormat(), Qt::PlainText);
}

void TestProgressItem::cancelsOnce()
{
    ProgressItem item;
    QSignalSpy cancelled(&item, &ProgressItem::cancelled);
    item.start(QStringLiteral("Reading"));
    auto* button = item.findChild<QToolButton*>();
    button->click();
    button->click();
    QCOMPARE(cancelled.count(), 1);
    item.finish();
    item.start(QStringLiteral("Reading more"));
    button->click();
    QCOMPARE(cancelled.count(), 2);
}

QTEST_MAIN(TestProgressItem)
#include "tst_progressitem.moc"

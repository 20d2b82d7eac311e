// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/stylesheet.h"
#include "widgets/theme/theme.h"

#include <QFile>
#include <QFontInfo>
#include <QFontMetrics>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

using namespace bee;

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data();
    void textIsReadable();
    void lanesAreTellableFromThePanel();
    void themeOfFollowsThePalette();
    void applySwitchesBackAndForth();
    void styleSheetHasNoHoles();
    void monospaceIsFixedPitch();
};

void TestTheme::textIsReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << true;
    QTest::newRow("light") << false;
}

void TestTheme::textIsReadable()
{
    QFETCH(bool, dark);
    const Theme& t = themeFor(dark);
    for (const QColor& ground : {t.window, t.panel, t.raised})
        for (const QColor& ink : {t.text, t.mutedText, t.accent, t.error, t.warning, t.ok})
            QVERIFY2(contrastRatio(ink, ground) >= 4.5,
                     qPrintable(ink.name() + QLatin1String(" on ") + ground.name()));
    for (const QColor& ink : {t.text, t.error, t.warning, t.accent})
        QVERIFY2(contrastRatio(ink, t.selection) >= 4.5,
                 qPrintable(ink.name() + QLatin1String(" on selection")));
    QVERIFY(contrastRatio(t.accentText, t.accent) >= 4.5);
    QVERIFY(contrastRatio(t.accentFillText, t.accentFill) >= 4.5);
    QVERIFY(contrastRatio(t.faintText, t.raised) >= 3.0);
    // The measure itself: black on white is 21, equal colours are 1.
    QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white)), 21);
    QCOMPARE(qRound(contrastRatio(Qt::red, Qt::red)), 1);
}

void TestTheme::lanesAreTellableFromThePanel()
{
    for (const bool dark : {true, false})
        for (const QColor& lane : themeFor(dark).lanes)
            QVERIFY2(contrastRatio(lane, themeFor(dark).panel) >= 3.0, qPrintable(lane.name()));
}

void TestTheme::themeOfFollowsThePalette()
{
    QWidget widget;
    for (const bool dark : {true, false, true}) {
        widget.setPalette(paletteFor(themeFor(dark)));
        QCOMPARE(themeOf(&widget).dark, dark);
    }
}

void TestTheme::applySwitchesBackAndForth()
{
    QPushButton button;
    button.show();
    for (const ThemeChoice choice :
         {ThemeChoice::Dark, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Light}) {
        applyTheme(*qApp, choice);
        QCOMPARE(themeOf(&button).dark, choice == ThemeChoice::Dark);
        QCOMPARE(themeOf(nullptr).dark, choice == ThemeChoice::Dark);
        QVERIFY(!qApp->styleSheet().isEmpty());
    }
    // Offscreen has no dark desktop: after Light, System must not answer with our own last palette.
    applyTheme(*qApp, ThemeChoice::Dark);
    applyTheme(*qApp, ThemeChoice::System);
    QCOMPARE(themeOf(&button).dark, false);
}

void TestTheme::styleSheetHasNoHoles()
{
    for (const bool dark : {true, false}) {
        const QString sheet = styleSheetFor(themeFor(dark));
        QVERIFY(!sheet.contains(QLatin1Char('$')));
        static const QRegularExpression hole(QStringLiteral(":\\s*;|solid\\s*;|url\\(\\)"));
        QVERIFY2(!hole.match(sheet).hasMatch(), qPrintable(hole.match(sheet).captured()));
        static const QRegularExpression url(QStringLiteral("url\\((:[^)]*)\\)"));
        auto urls = url.globalMatch(sheet);
        QVERIFY(urls.hasNext());
        while (urls.hasNext()) {
            const QString path = urls.next().captured(1);
            QVERIFY2(QFile::exists(path), qPrintable(path));
        }
    }
}

void TestTheme::monospaceIsFixedPitch()
{
    const QFontMetricsF metrics(monospaceFont());
    QCOMPARE(metrics.horizontalAdvance(QStringLiteral("iiii")),
             metrics.horizontalAdvance(QStringLiteral("WWWW")));
    QVERIFY(monospaceFont(2).pointSizeF() > monospaceFont().pointSizeF());
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"

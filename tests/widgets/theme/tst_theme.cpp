// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/stylesheet.h"
#include "widgets/theme/theme.h"

#include <QFile>
#include <QFontInfo>
#include <QFontMetrics>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QVBoxLayout>

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
    void fontsFollowTheChoice();
    void keyboardFocusIsFramed();
};

void TestTheme::textIsReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("highContrast");
    QTest::newRow("dark") << true << false;
    QTest::newRow("light") << false << false;
    QTest::newRow("high contrast, dark") << true << true;
    QTest::newRow("high contrast, light") << false << true;
}

void TestTheme::textIsReadable()
{
    QFETCH(bool, dark);
    QFETCH(bool, highContrast);
    const Theme& t = themeFor(dark, highContrast);
    QCOMPARE(t.highContrast, highContrast);
    const double enough = highContrast ? 7.0 : 4.5;
    for (const QColor& ground : {t.window, t.panel, t.raised})
        for (const QColor& ink : {t.text, t.mutedText, t.accent, t.error, t.warning, t.ok})
            QVERIFY2(contrastRatio(ink, ground) >= enough,
                     qPrintable(ink.name() + QLatin1String(" on ") + ground.name()));
    for (const QColor& ink : {t.text, t.error, t.warning, t.accent})
        QVERIFY2(contrastRatio(ink, t.selection) >= enough,
                 qPrintable(ink.name() + QLatin1String(" on selection")));
    QVERIFY(contrastRatio(t.accentText, t.accent) >= enough);
    QVERIFY(contrastRatio(t.accentFillText, t.accentFill) >= enough);
    QVERIFY(contrastRatio(t.faintText, t.raised) >= (highContrast ? 4.5 : 3.0));
    // What has the focus must be tellable from what has not.
    QVERIFY(contrastRatio(t.accent, t.border) >= 2.5);
    QVERIFY(contrastRatio(t.accent, t.panel) >= 3.0);
    if (highContrast)
        QVERIFY(contrastRatio(t.border, t.window) >= 3.0 && contrastRatio(t.border, t.raised) >= 3.0);
    // The measure itself: black on white is 21, equal colours are 1.
    QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white)), 21);
    QCOMPARE(qRound(contrastRatio(Qt::red, Qt::red)), 1);
}

void TestTheme::lanesAreTellableFromThePanel()
{
    for (const bool dark : {true, false})
        for (const bool highContrast : {true, false})
            for (const QColor& lane : themeFor(dark, highContrast).lanes)
                QVERIFY2(contrastRatio(lane, themeFor(dark, highContrast).panel) >=
                             (highContrast ? 4.5 : 3.0),
                         qPrintable(lane.name()));
}

void TestTheme::themeOfFollowsThePalette()
{
    QWidget widget;
    for (const bool dark : {true, false, true})
        for (const bool highContrast : {false, true}) {
            widget.setPalette(paletteFor(themeFor(dark, highContrast)));
            QCOMPARE(themeOf(&widget).dark, dark);
            QCOMPARE(themeOf(&widget).highContrast, highContrast);
        }
}

void TestTheme::applySwitchesBackAndForth()
{
    QPushButton button;
    button.show();
    for (const ThemeChoice choice : {ThemeChoice::Dark, ThemeChoice::HighContrastLight, ThemeChoice::Light,
                                     ThemeChoice::HighContrastDark, ThemeChoice::Dark, ThemeChoice::Light}) {
        applyTheme(*qApp, choice);
        const bool dark = choice == ThemeChoice::Dark || choice == ThemeChoice::HighContrastDark;
        QCOMPARE(themeOf(&button).dark, dark);
        QCOMPARE(themeOf(nullptr).dark, dark);
        QCOMPARE(themeOf(&button).highContrast,
                 choice == ThemeChoice::HighContrastDark || choice == ThemeChoice::HighContrastLight);
        QVERIFY(!qApp->styleSheet().isEmpty());
    }
    // Offscreen has no dark desktop: after Light, System must not answer with our own last palette.
    applyTheme(*qApp, ThemeChoice::Dark);
    applyTheme(*qApp, ThemeChoice::System);
    QCOMPARE(themeOf(&button).dark, false);
}

void TestTheme::styleSheetHasNoHoles()
{
    for (const int theme : {0, 1, 2, 3}) {
        const QString sheet = styleSheetFor(themeFor(theme & 1, theme & 2));
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

void TestTheme::fontsFollowTheChoice()
{
    QPushButton button;
    button.show();
    const double normal = button.font().pointSizeF();
    applyTheme(*qApp, ThemeChoice::Dark, {.points = 15, .dataFamily = QStringLiteral("Courier")});
    QCOMPARE(button.font().pointSizeF(), 15.0);
    QCOMPARE(monospaceFont().family(), QStringLiteral("Courier"));
    applyTheme(*qApp, ThemeChoice::Light); // the fonts stay
    QCOMPARE(button.font().pointSizeF(), 15.0);
    applyTheme(*qApp, ThemeChoice::Light, {});
    QCOMPARE(button.font().pointSizeF(), normal);
}

void TestTheme::keyboardFocusIsFramed()
{
    applyTheme(*qApp, ThemeChoice::HighContrastDark);
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(20);
    auto* button = new QPushButton;
    auto* list = new QListWidget;
    list->addItem(QStringLiteral("one"));
    layout->addWidget(button);
    layout->addWidget(list);
    window.resize(300, 300);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.activateWindow();
    button->setFocus();
    const auto frameColour = [&] {
        const QPoint edge = list->geometry().topLeft() + QPoint(1, 40);
        return window.grab().toImage().pixelColor(edge);
    };
    QCOMPARE(frameColour(), themeFor(true, true).panel);
    QTest::keyClick(button, Qt::Key_Tab);
    QVERIFY(list->hasFocus());
    QCOMPARE(frameColour(), themeFor(true, true).accent);
    QTest::mouseClick(list->viewport(), Qt::LeftButton);
    QCOMPARE(frameColour(), themeFor(true, true).panel);
    QTest::keyClick(list, Qt::Key_Backtab);
    QVERIFY(button->hasFocus());
    QCOMPARE(frameColour(), themeFor(true, true).panel);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"

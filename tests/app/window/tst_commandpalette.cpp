// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/settingsdialog.h"
#include "app/window/commandpalette.h"
#include "app/window/shortcutspage.h"
#include "app/window/windowactions.h"
#include "app/window/windowsettings.h"
#include "app/window/workarea.h"
#include "tests/app/window/windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QRadioButton>
#include <QTabWidget>
#include <QTimer>
#include <QTreeWidget>

using namespace bee;

/// The palette, the page of keys and the settings in the window, by keyboard.
class TestCommandPalette : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void typingRunsACommand();
    void escapeGivesTheFocusBack();
    void saysWhyNot();
    void offersEverything();
    void showsHostileNamesAsText();
    void opensFromATextField();
    void pageOfKeysHasAllActions();
    void settingsApplyAtOnceAndLast();
    void remembersThePage();

private:
    static CommandPalette& openPalette(MainWindow& window);
    static void type(CommandPalette& palette, const QString& text);
};

CommandPalette& TestCommandPalette::openPalette(MainWindow& window)
{
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    auto* palette = window.findChild<CommandPalette*>();
    if (!palette || !palette->isVisible())
        qFatal("Ctrl+K opens no palette");
    return *palette;
}

void TestCommandPalette::type(CommandPalette& palette, const QString& text)
{
    QTest::keyClicks(palette.findChild<QLineEdit*>(), text);
}

void TestCommandPalette::typingRunsACommand()
{
    WindowFixture fixture;
    CommandPalette& palette = openPalette(fixture.window());
    type(palette, QStringLiteral("theme dark"));
    QVERIFY(palette.offered().first().startsWith(QLatin1String("Theme: Dark")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(!palette.isVisible());
    QTRY_VERIFY(themeOf(&fixture.window()).dark);
    QCOMPARE(settings::preferences().theme, ThemeChoice::Dark);
    // What was used stands first from now on.
    openPalette(fixture.window());
    QVERIFY(palette.offered().first().startsWith(QLatin1String("Theme: Dark")));
    type(palette, QStringLiteral("theme light"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!themeOf(&fixture.window()).dark);
}

void TestCommandPalette::escapeGivesTheFocusBack()
{
    WindowFixture fixture;
    fixture.window().openSession(WindowFixture::example());
    QWidget* console = nullptr;
    for (int i = 0; i < 6 && !console; ++i) {
        QTest::keyClick(&fixture.window(), Qt::Key_F6);
        console = QApplication::focusWidget();
    }
    QVERIFY(console);
    CommandPalette& palette = openPalette(fixture.window());
    auto* list = palette.findChild<QListView*>();
    const QModelIndex first = list->currentIndex();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QVERIFY(list->currentIndex().row() > first.row());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QCOMPARE(list->currentIndex(), first);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!palette.isVisible());
    QCOMPARE(QApplication::focusWidget(), console);
}

void TestCommandPalette::saysWhyNot()
{
    WindowFixture fixture;
    CommandPalette& palette = openPalette(fixture.window());
    type(palette, QStringLiteral("run biolatency"));
    QCOMPARE(palette.offered().first(), QStringLiteral("Run biolatency"));
    QStringList texts;
    for (const QLabel* label : palette.findChildren<QLabel*>())
        texts += label->text();
    QVERIFY2(texts.join(u' ').contains(QLatin1String("no host is connected")), qPrintable(texts.join(u' ')));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(palette.isVisible());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("zzzzqq"));
    QVERIFY(palette.offered().isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageUp);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(palette.isVisible());
}

void TestCommandPalette::offersEverything()
{
    WindowFixture fixture;
    fixture.window().openSession(WindowFixture::example());
    settings::rememberHost(QStringLiteral("root@db-2"));
    const QStringList offered = openPalette(fixture.window()).offered();
    for (const Tool& tool : fixture.workspace().catalogue().tools())
        QVERIFY2(offered.contains(QStringLiteral("Run ") + tool.name), qPrintable(tool.name));
    for (const auto& capture : fixture.workspace().captures())
        QVERIFY2(offered.contains(QStringLiteral("Show ") + capture->title()), qPrintable(capture->title()));
    for (const QAction* action : fixture.window().registeredActions())
        if (action->objectName() != QLatin1String("view.palette"))
            QVERIFY2(offered.contains(windowactions::title(*action)), qPrintable(action->text()));
    for (const char* text : {"Connect to root@db-2", "Open first-look.bscope", "Times: UTC",
                             "Settings: Times", "Dashboard", "Run checklist", "Stop"})
        QVERIFY2(offered.contains(QLatin1String(text)), text);
}

void TestCommandPalette::showsHostileNamesAsText()
{
    WindowFixture fixture;
    settings::rememberHost(QStringLiteral("<img src=x>\u202eevil\n\x1b[31m"));
    CommandPalette& palette = openPalette(fixture.window());
    for (const QString& title : palette.offered())
        for (const QChar c : title)
            QVERIFY(c.isPrint());
    for (const QLabel* label : palette.findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestCommandPalette::opensFromATextField()
{
    WindowFixture fixture;
    auto* field = new QLineEdit(QStringLiteral("some text"), &fixture.window());
    field->show();
    field->setFocus();
    field->setCursorPosition(0);
    QTest::keyClick(field, Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(field->text(), QStringLiteral("some text"));
    QVERIFY(fixture.window().findChild<CommandPalette*>());
}

void TestCommandPalette::pageOfKeysHasAllActions()
{
    WindowFixture fixture;
    QWidget& window = fixture.window();
    bool looked = false;
    QTimer::singleShot(0, this, [&] {
        auto* page = qobject_cast<ShortcutsPage*>(QApplication::activeModalWidget());
        QVERIFY(page);
        auto* tree = page->findChild<QTreeWidget*>();
        const auto rows = [tree] {
            QMap<QString, QString> shown;
            for (int i = 0; i < tree->topLevelItemCount(); ++i)
                for (int j = 0; j < tree->topLevelItem(i)->childCount(); ++j)
                    if (!tree->topLevelItem(i)->child(j)->isHidden())
                        shown[tree->topLevelItem(i)->child(j)->text(0)] =
                            tree->topLevelItem(i)->child(j)->text(1);
            return shown;
        };
        for (const QAction* action : fixture.window().registeredActions())
            QVERIFY2(rows().contains(windowactions::title(*action)), qPrintable(action->text()));
        QCOMPARE(rows().value(QStringLiteral("Command palette")), QStringLiteral("Ctrl+K, Ctrl+Shift+P"));
        const qsizetype all = rows().size();
        QTest::keyClicks(page->findChild<QLineEdit*>(), QStringLiteral("F12"));
        QVERIFY(!rows().isEmpty() && rows().size() < all);
        QVERIFY(rows().contains(QStringLiteral("Console")));
        page->close();
        looked = true;
    });
    QTest::keyClick(&window, Qt::Key_F1);
    QVERIFY(looked);
}

void TestCommandPalette::settingsApplyAtOnceAndLast()
{
    WindowFixture fixture;
    fixture.window();
    QTimer::singleShot(0, this, [&] {
        auto* dialog = qobject_cast<SettingsDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        for (auto* button : dialog->findChildren<QRadioButton*>())
            if (button->text() == SettingsDialog::themeName(ThemeChoice::HighContrastDark))
                button->click();
        QVERIFY(themeOf(&fixture.window()).highContrast);
        dialog->close();
    });
    fixture.window().showSettings();
    QCOMPARE(settings::preferences().theme, ThemeChoice::HighContrastDark);
    // The menu says the same.
    int checked = 0;
    for (const QAction* action : fixture.window().findChildren<QAction*>())
        if (action->isChecked() && action->text() == SettingsDialog::themeName(ThemeChoice::HighContrastDark))
            ++checked;
    QCOMPARE(checked, 1);
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestCommandPalette::remembersThePage()
{
    WindowFixture fixture;
    fixture.window().openSession(WindowFixture::example());
    auto* tabs = fixture.window().findChild<QTabWidget*>();
    QVERIFY(tabs->count() > 3);
    tabs->setCurrentIndex(3);
    const QString title = tabs->tabText(3);
    fixture.drop();
    fixture.window().openSession(WindowFixture::example());
    tabs = fixture.window().findChild<QTabWidget*>();
    QCOMPARE(tabs->tabText(tabs->currentIndex()), title);
    QTest::keyClick(&fixture.window(), Qt::Key_D, Qt::ControlModifier);
    fixture.drop();
    fixture.window().openSession(WindowFixture::example());
    tabs = fixture.window().findChild<QTabWidget*>();
    QCOMPARE(tabs->currentIndex(), 0);
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/connectdialog.h"
#include "app/dialogs/librarydialog.h"
#include "app/dialogs/settingsdialog.h"
#include "app/window/commandpalette.h"
#include "app/window/shortcutspage.h"
#include "app/window/workarea.h"
#include "tests/app/window/windowfixture.h"
#include "widgets/console/consoleview.h"
#include "widgets/theme/elidedlabel.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>
#include <QTranslator>

using namespace bee;

namespace {

/// Makes every text 40 % longer, as another language may.
class LongTexts : public QTranslator {
public:
    using QTranslator::QTranslator;
    [[nodiscard]] bool isEmpty() const override { return false; }
    QString translate(const char* /*context*/, const char* source, const char* /*comment*/,
                      int /*n*/) const override
    {
        QString text = QString::fromUtf8(source);
        const qsizetype longer = text.size() + std::max<qsizetype>(2, text.size() * 2 / 5);
        while (text.size() < longer)
            text += (longer - text.size()) % 6 == 0 ? QLatin1Char(' ') : QLatin1Char('o');
        return text;
    }
};

QString nameOf(const QWidget& widget)
{
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(&widget));
    return interface ? interface->text(QAccessible::Name).trimmed() : QString();
}

QString describe(const QWidget& widget)
{
    QStringList path;
    for (const QWidget* at = &widget; at && path.size() < 4; at = at->parentWidget())
        path += QLatin1String(at->metaObject()->className()) +
                (at->objectName().isEmpty() ? QString() : QLatin1Char('#') + at->objectName());
    return path.join(QStringLiteral(" in "));
}

bool isQtsOwn(const QWidget& widget)
{
    return widget.objectName().startsWith(QLatin1String("qt_")) ||
           (widget.parentWidget() && qobject_cast<QTabBar*>(widget.parentWidget()));
}

/// What takes the focus and does not say what it is.
QStringList nameless(const QWidget& root)
{
    QStringList found;
    for (const QWidget* widget : root.findChildren<QWidget*>())
        if (widget->isVisibleTo(&root) && (widget->focusPolicy() & Qt::TabFocus) && !isQtsOwn(*widget) &&
            nameOf(*widget).isEmpty())
            found += describe(*widget);
    found.removeDuplicates();
    return found;
}

bool scrollsSideways(const QWidget* widget)
{
    for (const QWidget* at = widget->parentWidget(); at; at = at->parentWidget())
        if (const auto* area = qobject_cast<const QAbstractScrollArea*>(at);
            area && area->horizontalScrollBar()->maximum() > 0 &&
            area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff)
            return true;
    return false;
}

/// What cannot be read whole: its text is wider or higher than the widget, or the widget than its parents.
QStringList clipped(const QWidget& root)
{
    QStringList found;
    const auto report = [&found](const QWidget& widget, const QString& text, const char* how) {
        found += QStringLiteral("“%1” %2: %3").arg(text.left(60), QLatin1String(how), describe(widget));
    };
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&root) || isQtsOwn(*widget))
            continue;
        QString text;
        if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            text = label->text();
            if (text.isEmpty() || qobject_cast<const ElidedLabel*>(widget))
                continue;
            if (label->wordWrap() && label->heightForWidth(label->width()) > label->height() + 1)
                report(*widget, text, "is too low");
            else if (!label->wordWrap() && label->sizeHint().width() > label->width() + 1)
                report(*widget, text, "is too narrow");
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            text = button->text();
            if (text.isEmpty())
                continue;
            if (button->sizeHint().width() > button->width() + 1)
                report(*widget, text, "is too narrow");
        } else if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
            text = box->currentText();
            if (box->fontMetrics().horizontalAdvance(text) > box->width() - 24)
                report(*widget, text, "is too narrow");
        } else if (const auto* bar = qobject_cast<const QTabBar*>(widget)) {
            for (int i = 0; i < bar->count(); ++i)
                if (!bar->usesScrollButtons() &&
                    bar->fontMetrics().horizontalAdvance(bar->tabText(i)) > bar->tabRect(i).width())
                    report(*widget, bar->tabText(i), "is too narrow");
            continue;
        } else {
            continue;
        }
        const QRect seen = widget->visibleRegion().boundingRect();
        if (!seen.isEmpty() && seen.width() < widget->width() && !scrollsSideways(widget))
            report(*widget, text, "reaches out of its parent");
    }
    found.removeDuplicates();
    return found;
}

} // namespace

class TestAccessibility : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everythingHasAName();
    void panesByKeyboard();
    void tabReachesAllPanes();
    void nothingIsClipped_data();
    void nothingIsClipped();

private:
    template <typename Look>
    static void eachPage(WindowFixture& fixture, Look&& look);
    template <typename Look>
    static void eachDialog(WindowFixture& fixture, Look&& look);
};

void TestAccessibility::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::Light);
}

/// The welcome page, then every page of the example session.
template <typename Look>
void TestAccessibility::eachPage(WindowFixture& fixture, Look&& look)
{
    MainWindow& window = fixture.window();
    QTest::qWait(50);
    look(window, QStringLiteral("welcome"));
    window.openSession(WindowFixture::example());
    auto& tabs = *window.findChild<WorkArea*>()->findChild<QTabWidget*>();
    for (int i = 0; i < tabs.count(); ++i) {
        tabs.setCurrentIndex(i);
        QTest::qWait(400); // views come when their values do
        look(window, tabs.tabText(i));
    }
}

template <typename Look>
void TestAccessibility::eachDialog(WindowFixture& fixture, Look&& look)
{
    const auto show = [&look](QDialog& dialog, const QString& name) {
        dialog.show();
        QTest::qWait(20);
        look(dialog, name);
    };
    ConnectDialog connect({QStringLiteral("root@db-2")}, &fixture.window());
    show(connect, QStringLiteral("connect"));
    LibraryDialog libraries({}, &fixture.window());
    show(libraries, QStringLiteral("libraries"));
    ShortcutsPage keys(fixture.window().registeredActions(), viewKeys(), &fixture.window());
    show(keys, QStringLiteral("keys"));
    SettingsDialog settings(Preferences(), &fixture.window());
    for (int page = 0; page < settings.findChild<QListWidget*>()->count(); ++page) {
        settings.showPage(static_cast<SettingsDialog::Page>(page));
        show(settings, QStringLiteral("settings %1").arg(page));
    }
    fixture.window().showPalette();
    look(*fixture.window().findChild<CommandPalette*>(), QStringLiteral("palette"));
}

void TestAccessibility::everythingHasAName()
{
    WindowFixture fixture;
    QStringList found;
    const auto look = [&found](const QWidget& root, const QString& page) {
        for (const QString& one : nameless(root))
            found += page + QStringLiteral(": ") + one;
    };
    eachPage(fixture, look);
    eachDialog(fixture, look);
    for (const QString& one : std::as_const(found))
        qWarning("%s", qPrintable(one));
    QCOMPARE(found.size(), 0);
}

void TestAccessibility::panesByKeyboard()
{
    WindowFixture fixture;
    MainWindow& window = fixture.window();
    window.openSession(WindowFixture::example());
    QTest::qWait(400);
    const auto isIn = [](const QWidget& pane) {
        const QWidget* focus = QApplication::focusWidget();
        return focus && (focus == &pane || pane.isAncestorOf(focus));
    };
    auto& console = *window.findChild<ConsoleView*>();
    auto& work = *window.findChild<WorkArea*>();
    int turns = 0;
    bool sawConsole = false, sawOverview = false, sawPage = false;
    QSet<QWidget*> visited;
    for (; turns < 10; ++turns) {
        QTest::keyClick(&window, Qt::Key_F6);
        QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus);
        if (visited.contains(focus))
            break;
        visited.insert(focus);
        sawConsole |= isIn(console);
        sawPage |= isIn(*work.tabs().currentWidget());
        sawOverview |= isIn(work) && !isIn(*work.tabs().currentWidget());
    }
    QCOMPARE(turns, 5);
    QVERIFY(sawConsole && sawOverview && sawPage);
    QWidget* before = QApplication::focusWidget();
    QTest::keyClick(&window, Qt::Key_F6);
    QTest::keyClick(&window, Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), before);
}

/// Tab alone goes around the whole window and comes back.
void TestAccessibility::tabReachesAllPanes()
{
    WindowFixture fixture;
    MainWindow& window = fixture.window();
    window.openSession(WindowFixture::example());
    QTest::qWait(400);
    QTest::keyClick(&window, Qt::Key_F6);
    QWidget* first = QApplication::focusWidget();
    QVERIFY(first);
    QSet<QWidget*> reached;
    for (int i = 0; i < 300; ++i) {
        QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus);
        if (reached.contains(focus))
            break;
        reached.insert(focus);
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    const auto reaches = [&reached](const QWidget& pane) {
        return std::any_of(reached.begin(), reached.end(), [&pane](const QWidget* widget) {
            return widget == &pane || pane.isAncestorOf(widget);
        });
    };
    QVERIFY(reaches(*window.findChild<ConsoleView*>()));
    QVERIFY(reaches(*window.findChild<WorkArea*>()->tabs().currentWidget()));
    QVERIFY(reaches(*window.findChild<QToolBar*>()));
}

void TestAccessibility::nothingIsClipped_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("smallest") << QSize(1024, 640);
    QTest::newRow("usual") << QSize(1440, 900);
}

void TestAccessibility::nothingIsClipped()
{
    QFETCH(QSize, size);
    LongTexts longTexts;
    QCoreApplication::installTranslator(&longTexts);
    QStringList found;
    {
        WindowFixture fixture;
        fixture.window().resize(size);
        const auto look = [&](const QWidget& root, const QString& page) {
            for (const QString& one : clipped(root))
                found += page + QStringLiteral(": ") + one;
        };
        eachPage(fixture, look);
        if (fixture.window().size() != size)
            found += QStringLiteral("the window grew to %1×%2")
                         .arg(fixture.window().width())
                         .arg(fixture.window().height());
        eachDialog(fixture, look);
    }
    QCoreApplication::removeTranslator(&longTexts);
    for (const QString& one : std::as_const(found))
        qWarning("%s", qPrintable(one));
    QCOMPARE(found.size(), 0);
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"

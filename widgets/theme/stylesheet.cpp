// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/stylesheet.h"

#include "widgets/theme/theme.h"

#include <QApplication>
#include <QHash>

namespace bee {

namespace {

// $name stands for a colour of the theme. No ::item rules for tables: they cost a style sheet lookup a cell.
constexpr const char* sheet = R"(
QToolTip { background: $raised; color: $text; border: $line solid $border; padding: 4px 6px; }
QMainWindow, QDialog { background: $window; }
QMainWindow::separator { background: $border; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $accent; }
QSplitter::handle { background: $border; }
QSplitter::handle:hover { background: $accent; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QMenuBar { background: $window; border-bottom: 1px solid $border; padding: 1px 4px; }
QMenuBar::item { background: transparent; padding: 4px 9px; border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $selection; color: $text; }
QMenu { background: $panel; border: $line solid $border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $border; margin: 4px 6px; }
QToolBar { background: $window; border: none; border-bottom: 1px solid $border; padding: 6px 10px; spacing: 8px; }
QToolBar::separator { width: 1px; background: $border; margin: 4px 2px; }
QStatusBar { background: $window; border-top: 1px solid $border; color: $muted; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $muted; }

QPushButton, QToolButton { background: $panel; color: $text; border: $line solid $border; border-radius: 6px; padding: 4px 11px; }
QToolButton { padding: 4px 9px; }
QToolButton[popupMode="1"] { padding-right: 20px; }
QToolButton[popupMode="2"] { padding-right: 20px; }
QPushButton:hover, QToolButton:hover { background: $raised; border-color: $faint; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked, QPushButton:checked { background: $selection; }
QPushButton:focus, QToolButton:focus { border-color: $accent; }
QPushButton:disabled, QToolButton:disabled { color: $faint; }
QPushButton[flat="true"], QToolButton[autoRaise="true"] { background: transparent; border: $line solid transparent; }
QPushButton[flat="true"]:hover, QToolButton[autoRaise="true"]:hover { background: $raised; border-color: $border; }
QToolButton[autoRaise="true"]:checked, QToolButton[autoRaise="true"]:pressed { background: $selection; border-color: transparent; }
QPushButton[flat="true"]:focus, QToolButton[autoRaise="true"]:focus { border-color: $accent; }
QToolBar > QToolButton[autoRaise="true"] { background: $panel; border: $line solid $border; }
QToolBar > QToolButton[autoRaise="true"]:hover { background: $raised; border-color: $faint; }
QToolBar > QToolButton[autoRaise="true"]:checked, QToolBar > QToolButton[autoRaise="true"]:pressed { background: $selection; }
QToolBar > QToolButton[autoRaise="true"]:focus { border-color: $accent; }
QPushButton[primary="true"], QToolButton[primary="true"], QToolBar > QToolButton[primary="true"][autoRaise="true"], QPushButton:default { background: $accentFill; color: $accentFillText; border: $line solid $accentEdge; font-weight: 600; }
QPushButton[primary="true"]:hover, QToolButton[primary="true"]:hover, QToolBar > QToolButton[primary="true"][autoRaise="true"]:hover, QPushButton:default:hover { background: $accentHover; border-color: $accentEdge; }
QPushButton[primary="true"]:focus, QToolButton[primary="true"]:focus, QToolBar > QToolButton[primary="true"][autoRaise="true"]:focus, QPushButton:default:focus { border-color: $text; }
QPushButton[primary="true"]:disabled, QToolButton[primary="true"]:disabled, QToolBar > QToolButton[primary="true"][autoRaise="true"]:disabled, QPushButton:default:disabled { background: $panel; color: $faint; border-color: $border; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: url(:/theme/icons/down-$mode.svg); width: 10px; height: 10px; subcontrol-origin: padding; subcontrol-position: right center; right: 6px; }
QToolButton::menu-button { border: none; width: 18px; }
QToolButton::menu-arrow { image: url(:/theme/icons/down-$mode.svg); width: 10px; height: 10px; }
QLineEdit QToolButton, QLineEdit QToolButton:hover { background: transparent; border: none; padding: 0; }

QLineEdit, QPlainTextEdit, QTextEdit { background: $panel; color: $text; border: $line solid $border; border-radius: 6px; padding: 3px 7px; selection-background-color: $selection; selection-color: $text; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border-color: $accent; }
QLineEdit:disabled, QComboBox:disabled { color: $faint; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; background: transparent; padding: 0; }
QComboBox { background: $panel; color: $text; border: $line solid $border; border-radius: 6px; padding: 3px 9px; }
QComboBox:hover { background: $raised; border-color: $faint; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url(:/theme/icons/down-$mode.svg); width: 10px; height: 10px; }
QComboBox QAbstractItemView { background: $panel; border: $line solid $border; padding: 3px; outline: none; selection-background-color: $selection; selection-color: $text; }
QAbstractSpinBox { background: $panel; border: $line solid $border; border-radius: 6px; padding: 3px 7px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { background: transparent; border: none; width: 18px; }
QAbstractSpinBox::up-arrow { image: url(:/theme/icons/up-$mode.svg); width: 9px; height: 9px; }
QAbstractSpinBox::down-arrow { image: url(:/theme/icons/down-$mode.svg); width: 9px; height: 9px; }

QAbstractScrollArea { background: $panel; border: none; }
QAbstractScrollArea::corner { background: $panel; border: none; }
QTableView, QTreeView, QListView { background: $panel; alternate-background-color: $raised; border: none; outline: none; selection-background-color: $selection; selection-color: $text; gridline-color: $border; }
QTreeView::item { height: 23px; }
QHeaderView { background: $panel; border: none; }
QHeaderView::section { background: $panel; color: $muted; border: none; border-bottom: 1px solid $border; padding: 3px 8px; font-weight: 400; }
QHeaderView::section:hover { color: $text; background: $raised; }
QHeaderView::up-arrow { image: url(:/theme/icons/up-$mode.svg); width: 9px; height: 9px; subcontrol-position: center right; right: 3px; }
QHeaderView::down-arrow { image: url(:/theme/icons/down-$mode.svg); width: 9px; height: 9px; subcontrol-position: center right; right: 3px; }

QTabWidget::pane { border: none; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $muted; padding: 5px 13px; border: $line solid transparent; border-top-left-radius: 5px; border-top-right-radius: 5px; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { background: $panel; color: $text; font-weight: 600; }
QTabBar::tab:selected { border-bottom: $line solid $tabEdge; }
QTabBar:focus::tab:selected { border-bottom-color: $accent; }
QTabBar::scroller { width: 44px; }
QTabBar QToolButton, QTabBar QToolButton:hover { background: $window; border: none; border-radius: 0; padding: 0; }
QTabBar QToolButton::left-arrow { image: url(:/theme/icons/left-$mode.svg); width: 10px; height: 10px; }
QTabBar QToolButton::right-arrow { image: url(:/theme/icons/right-$mode.svg); width: 10px; height: 10px; }
QDockWidget { color: $muted; titlebar-close-icon: none; }
QDockWidget::title { background: $panel; padding: 7px 12px; border-bottom: 1px solid $border; }

QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: 3px; margin: 2px 3px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; margin: 3px 2px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QCheckBox, QRadioButton { spacing: 7px; }
QCheckBox::indicator, QRadioButton::indicator, QGroupBox::indicator { width: 13px; height: 13px; background: $panel; border: $line solid $faint; border-radius: 4px; }
QRadioButton::indicator { border-radius: 7px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover, QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: $accent; }
QCheckBox::indicator:checked, QGroupBox::indicator:checked { background: $accentFill; border-color: $accentEdge; image: url(:/theme/icons/check.svg); }
QCheckBox::indicator:indeterminate { background: $selection; border-color: $accent; }
QRadioButton::indicator:checked { border-color: $accentEdge; background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5, stop: 0 $accentFillText, stop: 0.38 $accentFillText, stop: 0.46 $accentFill, stop: 1 $accentFill); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $border; background: $raised; }
QCheckBox:disabled, QRadioButton:disabled { color: $faint; }
QGroupBox { border: $line solid $border; border-radius: 8px; margin-top: 10px; padding: 10px; }
QGroupBox::title { subcontrol-origin: margin; left: 10px; padding: 0 4px; color: $muted; }
QProgressBar { background: $raised; border: none; border-radius: 3px; text-align: center; max-height: 6px; }
QProgressBar::chunk { background: $accentFill; border-radius: 3px; }

*[panel="true"] { background: $panel; border: $line solid $border; border-radius: 8px; }
*[panel="true"]:focus { border-color: $accent; }
QLabel[muted="true"] { color: $muted; }
QLabel[title="true"] { color: $text; font-weight: 600; }
QLabel[tone="warning"] { color: $warning; }
QLabel[tone="error"] { color: $error; }
QLabel[title="error"] { color: $error; font-weight: 600; }
QLabel[caption="true"] { color: $muted; font-size: $captionPt; }
QLabel[note="true"] { background: $raised; color: $warning; border-top: 1px solid $border; border-bottom: 1px solid $border; padding: 4px 12px; }
QLabel[chip="true"], QLabel[chip="warning"], QLabel[chip="error"] { background: $raised; color: $muted; border: $line solid $border; border-radius: 8px; padding: 1px 7px; font-size: $captionPt; }
QLabel[chip="warning"] { color: $warning; }
QLabel[chip="error"] { color: $error; }
QToolButton[chip="selection"] { background: $selection; color: $text; border: $line solid transparent; border-radius: 8px; padding: 1px 8px; font-size: $captionPt; }
QToolButton[chip="selection"]:hover { border-color: $faint; }
QToolButton[chip="selection"]:focus { border-color: $accent; }
QLabel[chip="selection"] { background: $selection; color: $text; border: none; border-radius: 8px; padding: 2px 8px; font-size: $captionPt; }
)";

} // namespace

QString styleSheetFor(const Theme& theme)
{
    const QColor accentEdge = theme.dark           ? theme.accentFill
                              : theme.highContrast ? theme.text
                                                   : theme.accentFill.darker(130);
    const QString scroll = theme.highContrast ? theme.border.name()
                           : theme.dark       ? QStringLiteral("#4a515d")
                                              : QStringLiteral("#c3c9d2");
    const QHash<QString, QString> values = {
        {QStringLiteral("window"), theme.window.name()},
        {QStringLiteral("panel"), theme.panel.name()},
        {QStringLiteral("raised"), theme.raised.name()},
        {QStringLiteral("border"), theme.border.name()},
        {QStringLiteral("text"), theme.text.name()},
        {QStringLiteral("muted"), theme.mutedText.name()},
        {QStringLiteral("faint"), theme.faintText.name()},
        {QStringLiteral("accent"), theme.accent.name()},
        {QStringLiteral("accentFill"), theme.accentFill.name()},
        {QStringLiteral("accentFillText"), theme.accentFillText.name()},
        {QStringLiteral("accentHover"), theme.accentFill.lighter(110).name()},
        {QStringLiteral("accentEdge"), accentEdge.name()},
        {QStringLiteral("selection"), theme.selection.name()},
        {QStringLiteral("warning"), theme.warning.name()},
        {QStringLiteral("error"), theme.error.name()},
        {QStringLiteral("scroll"), scroll},
        // Where panel and window are one colour, a line tells the page in front.
        {QStringLiteral("tabEdge"), theme.highContrast ? theme.text.name() : QStringLiteral("transparent")},
        {QStringLiteral("line"), theme.highContrast ? QStringLiteral("2px") : QStringLiteral("1px")},
        {QStringLiteral("mode"), theme.dark ? QStringLiteral("dark") : QStringLiteral("light")},
        {QStringLiteral("captionPt"),
         QString::number(QGuiApplication::font().pointSizeF() * 0.87, 'f', 2) + QStringLiteral("pt")},
    };
    const QString source = QString::fromLatin1(sheet);
    QString result;
    result.reserve(source.size() + 2048);
    for (qsizetype i = 0; i < source.size();) {
        if (source[i] != QLatin1Char('$')) {
            result += source[i++];
            continue;
        }
        qsizetype end = i + 1;
        while (end < source.size() && source[end].isLetter())
            ++end;
        result += values.value(source.mid(i + 1, end - i - 1));
        i = end;
    }
    return result;
}

QPalette paletteFor(const Theme& theme)
{
    QPalette p;
    p.setColor(QPalette::Window, theme.window);
    p.setColor(QPalette::WindowText, theme.text);
    p.setColor(QPalette::Base, theme.panel);
    p.setColor(QPalette::AlternateBase, theme.raised);
    p.setColor(QPalette::Text, theme.text);
    p.setColor(QPalette::Button, theme.panel);
    p.setColor(QPalette::ButtonText, theme.text);
    p.setColor(QPalette::BrightText, theme.error);
    p.setColor(QPalette::ToolTipBase, theme.raised);
    p.setColor(QPalette::ToolTipText, theme.text);
    p.setColor(QPalette::PlaceholderText, theme.mutedText);
    p.setColor(QPalette::Highlight, theme.selection);
    p.setColor(QPalette::HighlightedText, theme.text);
    p.setColor(QPalette::Link, theme.accent);
    p.setColor(QPalette::LinkVisited, theme.accent);
    p.setColor(QPalette::Light, theme.raised);
    p.setColor(QPalette::Midlight, theme.raised);
    p.setColor(QPalette::Mid, theme.border);
    p.setColor(QPalette::Dark, theme.border);
    p.setColor(QPalette::Shadow, theme.dark ? QColor(Qt::black) : theme.faintText);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText})
        p.setColor(QPalette::Disabled, role, theme.faintText);
    return p;
}

} // namespace bee

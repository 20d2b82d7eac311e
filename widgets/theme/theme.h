// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>

#include <array>

class QApplication;
class QWidget;

namespace bee {

/// Every colour the program paints with. Text colours have a contrast of at least 4.5:1 on window, panel
/// and raised (7:1 where highContrast); on selection only text, error, warning and accent may stand.
struct Theme {
    bool dark = false;
    bool highContrast = false;
    QColor window;         ///< behind everything: menu, tool bar, gaps between panels
    QColor panel;          ///< where data lives: tables, charts, console, input fields
    QColor raised;         ///< every second row, chips, hover
    QColor border;         ///< hairlines
    QColor text;           ///< data and titles
    QColor mutedText;      ///< captions, units, axis labels
    QColor faintText;      ///< disabled text and decoration only (at least 3:1)
    QColor accent;         ///< the one accent: as text, line or fill
    QColor accentText;     ///< text on a fill of accent
    QColor accentFill;     ///< primary buttons, progress, checked boxes
    QColor accentFillText; ///< text on accentFill
    QColor selection;      ///< selected row, range chip
    QColor error;          ///< failed rows, failures
    QColor warning;        ///< losses, standard error
    QColor ok;
    QColor brush;                ///< translucent fill of a selected time range, painted over data
    std::array<QColor, 5> lanes; ///< series and overview lanes, in this order
};

const Theme& themeFor(bool dark, bool highContrast = false);
/// The theme a widget is shown in, by its palette. Ask again on QEvent::PaletteChange.
const Theme& themeOf(const QWidget* widget);

enum class ThemeChoice { System, Light, Dark, HighContrastDark, HighContrastLight };

struct FontChoice {
    double points = 0;  ///< of the interface; 0: the system's
    QString dataFamily; ///< of numbers and raw text; empty: the best that is installed
};

/// Sets style, palette, fonts and style sheet of the whole program. May be called again at any time. With
/// System the desktop's choice is followed, at once where Qt reports changes (6.5 and later).
///
/// Dynamic properties the style sheet knows: QPushButton/QToolButton "primary" (filled with the accent),
/// QLabel "chip" (rounded tag; value "warning", "error" or "selection" tints it), "caption" (small heading),
/// "muted", "title" (panel title; "error" in red), "tone" ("warning", "error": colours the text), "note" (a
/// yellow line across), QFrame/QWidget "panel" (rounded panel with hairline border). A widget that gets the
/// focus by keyboard is framed, unless the sheet marks it by itself or it says so: "marksFocus" true.
///
/// fonts: widgets that took monospaceFont() earlier keep what they have.
void applyTheme(QApplication& app, ThemeChoice choice, const FontChoice& fonts);
void applyTheme(QApplication& app, ThemeChoice choice); ///< keeps the fonts

/// The data face: FontChoice's, else JetBrains Mono or the like where installed, else the system's fixed
/// font, at the size of the interface font plus pointDelta.
QFont monospaceFont(int pointDelta = 0);

/// Of the labels of axes and legends: nine tenths of a font.
QFont labelFont(QFont font);

/// WCAG 2 contrast ratio, 1 to 21. Alpha is ignored.
double contrastRatio(const QColor& a, const QColor& b);

} // namespace bee

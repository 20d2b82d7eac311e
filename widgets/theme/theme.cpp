// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/theme.h"

#include "widgets/theme/focusring.h"
#include "widgets/theme/stylesheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPainter>
#include <QPalette>
#include <QProxyStyle>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QStyleHints>
#endif

#include <cmath>

// Q_INIT_RESOURCE declares a function and must stand outside of any namespace.
static void initThemeResources()
{
    Q_INIT_RESOURCE(theme);
}

namespace bee {

namespace {

Theme makeDark()
{
    Theme t;
    t.dark = true;
    t.window = QColor(0x1e, 0x21, 0x27);
    t.panel = QColor(0x26, 0x2a, 0x31);
    t.raised = QColor(0x2b, 0x30, 0x38);
    t.border = QColor(0x35, 0x3a, 0x43);
    t.text = QColor(0xe3, 0xe6, 0xeb);
    t.mutedText = QColor(0x98, 0xa1, 0xae);
    t.faintText = QColor(0x7a, 0x84, 0x92);
    t.accent = QColor(0xf2, 0xb6, 0x32);
    t.accentText = QColor(0x1b, 0x16, 0x00);
    t.accentFill = t.accent;
    t.accentFillText = t.accentText;
    t.selection = QColor(0x3a, 0x46, 0x58);
    t.error = QColor(0xf9, 0x9f, 0x94);
    t.warning = QColor(0xf2, 0xb6, 0x32);
    t.ok = QColor(0x5c, 0xc9, 0x9f);
    t.brush = QColor(0xf2, 0xb6, 0x32, 40);
    t.lanes = {QColor(0x5a, 0x9c, 0xea), QColor(0xe6, 0x82, 0x3c), QColor(0x3f, 0xb6, 0x8b),
               QColor(0xb8, 0x83, 0xde), QColor(0xe0, 0x6c, 0x9a)};
    return t;
}

Theme makeLight()
{
    Theme t;
    t.dark = false;
    t.window = QColor(0xf3, 0xf4, 0xf6);
    t.panel = QColor(0xff, 0xff, 0xff);
    t.raised = QColor(0xf7, 0xf8, 0xfa);
    t.border = QColor(0xd9, 0xdd, 0xe3);
    t.text = QColor(0x1d, 0x21, 0x27);
    t.mutedText = QColor(0x5c, 0x66, 0x75);
    t.faintText = QColor(0x7d, 0x86, 0x94);
    t.accent = QColor(0x8d, 0x5c, 0x00);
    t.accentText = QColor(0xff, 0xff, 0xff);
    // An amber dark enough for text on white is brown as a button.
    t.accentFill = QColor(0xf2, 0xb6, 0x32);
    t.accentFillText = QColor(0x1b, 0x16, 0x00);
    t.selection = QColor(0xdb, 0xe8, 0xfb);
    t.error = QColor(0xb8, 0x29, 0x1f);
    t.warning = QColor(0x8d, 0x5c, 0x00);
    t.ok = QColor(0x1a, 0x73, 0x51);
    t.brush = QColor(0xb9, 0x78, 0x00, 40);
    t.lanes = {QColor(0x2f, 0x78, 0xd0), QColor(0xcf, 0x62, 0x1a), QColor(0x22, 0x8a, 0x66),
               QColor(0x8d, 0x55, 0xbb), QColor(0xc2, 0x40, 0x73)};
    return t;
}

Theme makeHighContrastDark()
{
    Theme t = makeDark();
    t.highContrast = true;
    t.window = QColor(0x00, 0x00, 0x00);
    t.panel = QColor(0x00, 0x00, 0x00);
    t.raised = QColor(0x1a, 0x1a, 0x1a);
    t.border = QColor(0x76, 0x76, 0x76);
    t.text = QColor(0xff, 0xff, 0xff);
    t.mutedText = QColor(0xd6, 0xd9, 0xde);
    t.faintText = QColor(0xa6, 0xac, 0xb4);
    t.accent = QColor(0xff, 0xd2, 0x3f);
    t.accentText = QColor(0x00, 0x00, 0x00);
    t.accentFill = t.accent;
    t.accentFillText = t.accentText;
    t.selection = QColor(0x00, 0x2f, 0x5f);
    t.error = QColor(0xff, 0xb3, 0xa8);
    t.warning = QColor(0xff, 0xd2, 0x3f);
    t.ok = QColor(0x7d, 0xf0, 0xb8);
    t.brush = QColor(0xff, 0xd2, 0x3f, 70);
    t.lanes = {QColor(0x7f, 0xb8, 0xff), QColor(0xff, 0xa0, 0x5c), QColor(0x62, 0xdd, 0xae),
               QColor(0xd3, 0xa6, 0xf5), QColor(0xff, 0x94, 0xbc)};
    return t;
}

Theme makeHighContrastLight()
{
    Theme t = makeLight();
    t.highContrast = true;
    t.window = QColor(0xff, 0xff, 0xff);
    t.panel = QColor(0xff, 0xff, 0xff);
    t.raised = QColor(0xf0, 0xf0, 0xf0);
    t.border = QColor(0x86, 0x86, 0x86);
    t.text = QColor(0x00, 0x00, 0x00);
    t.mutedText = QColor(0x38, 0x40, 0x4a);
    t.faintText = QColor(0x5a, 0x60, 0x69);
    t.accent = QColor(0x5a, 0x38, 0x00);
    t.accentText = QColor(0xff, 0xff, 0xff);
    t.accentFill = QColor(0xff, 0xd2, 0x3f);
    t.accentFillText = QColor(0x00, 0x00, 0x00);
    t.selection = QColor(0xcf, 0xe3, 0xff);
    t.error = QColor(0x8a, 0x0f, 0x0a);
    t.warning = QColor(0x5a, 0x38, 0x00);
    t.ok = QColor(0x06, 0x4b, 0x30);
    t.brush = QColor(0xb9, 0x78, 0x00, 70);
    t.lanes = {QColor(0x0f, 0x56, 0xa8), QColor(0xa3, 0x43, 0x00), QColor(0x0b, 0x6b, 0x4b),
               QColor(0x6f, 0x2f, 0xa3), QColor(0xa3, 0x15, 0x50)};
    return t;
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

/// What the desktop asks for. Before Qt 6.5 only its palette tells, and only until ours is set.
bool systemIsDark([[maybe_unused]] const QApplication& app)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = app.styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    static const bool atStart = isDark(QGuiApplication::palette());
    return atStart;
}

// Window thread only.
ThemeChoice currentChoice = ThemeChoice::System;
FontChoice currentFonts;

bool hasFamily(const QString& family)
{
    return QFontDatabase::families().contains(family);
}

QFont interfaceFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (hasFamily(QStringLiteral("Inter")))
        font.setFamily(QStringLiteral("Inter"));
    if (currentFonts.points > 0) {
        font.setPointSizeF(currentFonts.points);
        return font;
    }
    // A bigger system font is somebody's wish; without a desktop Qt's guess (9 or 12) is nobody's.
    const QString platform = QGuiApplication::platformName();
    const bool headless = platform == QLatin1String("offscreen") || platform == QLatin1String("minimal");
    font.setPointSizeF(headless ? 9.75 : std::max(9.75, font.pointSizeF()));
    return font;
}

/// Fusion without the coloured icons on the buttons of dialogs, with a frame around what has the focus.
class QuietStyle : public QProxyStyle {
public:
    using QProxyStyle::QProxyStyle;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override
    {
        switch (hint) {
        case SH_DialogButtonBox_ButtonsHaveIcons:
            return 0;
        case SH_FocusFrame_AboveWidget:
            return 1;
        case SH_FocusFrame_Mask:
            // Within the widget: around it there may be no room.
            if (auto* mask = qstyleoption_cast<QStyleHintReturnMask*>(data); mask && option) {
                constexpr int ring = FocusRing::width;
                mask->region = QRegion(option->rect) - option->rect.adjusted(ring, ring, -ring, -ring);
                return 1;
            }
            return 0;
        default:
            return QProxyStyle::styleHint(hint, option, widget, data);
        }
    }
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override
    {
        return metric == PM_FocusFrameHMargin || metric == PM_FocusFrameVMargin
                   ? 0
                   : QProxyStyle::pixelMetric(metric, option, widget);
    }
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override
    {
        if (element == CE_FocusFrame)
            painter->fillRect(option->rect, themeOf(widget).accent);
        else
            QProxyStyle::drawControl(element, option, painter, widget);
    }
};

const Theme& themeOf(const QPalette& palette)
{
    const bool dark = isDark(palette);
    // No widget and no style sheet touches this role: it tells the themes apart.
    const bool highContrast = palette.color(QPalette::BrightText) == themeFor(dark, true).error;
    return themeFor(dark, highContrast);
}

} // namespace

const Theme& themeFor(bool dark, bool highContrast)
{
    static const Theme darkTheme = makeDark();
    static const Theme lightTheme = makeLight();
    static const Theme highContrastDark = makeHighContrastDark();
    static const Theme highContrastLight = makeHighContrastLight();
    if (highContrast)
        return dark ? highContrastDark : highContrastLight;
    return dark ? darkTheme : lightTheme;
}

const Theme& themeOf(const QWidget* widget)
{
    return themeOf(widget ? widget->palette() : QGuiApplication::palette());
}

void applyTheme(QApplication& app, ThemeChoice choice)
{
    applyTheme(app, choice, currentFonts);
}

void applyTheme(QApplication& app, ThemeChoice choice, const FontChoice& fonts)
{
    initThemeResources();
    currentChoice = choice;
    currentFonts = fonts;
    const bool systemDark = systemIsDark(app); // before our palette hides the desktop's
    static bool first = true;
    if (first) {
        first = false;
        QApplication::setStyle(new QuietStyle(QStyleFactory::create(QStringLiteral("Fusion"))));
        new FocusRing(&app);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        QObject::connect(app.styleHints(), &QStyleHints::colorSchemeChanged, &app, [&app] {
            if (currentChoice == ThemeChoice::System)
                applyTheme(app, ThemeChoice::System);
        });
#endif
    }
    const bool highContrast =
        choice == ThemeChoice::HighContrastDark || choice == ThemeChoice::HighContrastLight;
    const bool dark = choice == ThemeChoice::System
                          ? systemDark
                          : choice == ThemeChoice::Dark || choice == ThemeChoice::HighContrastDark;
    const Theme& theme = themeFor(dark, highContrast);
    if (const QFont font = interfaceFont(); font != QApplication::font())
        QApplication::setFont(font);
    // The old sheet goes first: it has written its colours into the palettes of the widgets, which would keep
    // them over the new palette.
    app.setStyleSheet(QString());
    QApplication::setPalette(paletteFor(theme));
    app.setStyleSheet(styleSheetFor(theme));
}

QFont monospaceFont(int pointDelta)
{
    static const QString best = [] {
        for (const QString& name :
             {QStringLiteral("JetBrains Mono"), QStringLiteral("IBM Plex Mono"), QStringLiteral("Fira Mono"),
              QStringLiteral("Source Code Pro"), QStringLiteral("DejaVu Sans Mono")})
            if (hasFamily(name))
                return name;
        return QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    }();
    QFont font(currentFonts.dataFamily.isEmpty() ? best : currentFonts.dataFamily);
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    // Monospace faces look larger than Inter at the same size.
    const double size = QGuiApplication::font().pointSizeF();
    font.setPointSizeF(std::max(6.0, size * 0.92 + pointDelta));
    return font;
}

QFont labelFont(QFont font)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.9);
    else
        font.setPixelSize(std::max(6, static_cast<int>(font.pixelSize() * 0.9)));
    return font;
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& colour) {
        const auto linear = [](double v) {
            return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
               0.0722 * linear(colour.blueF());
    };
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace bee

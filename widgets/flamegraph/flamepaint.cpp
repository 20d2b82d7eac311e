// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamepaint.h"

#include "widgets/theme/format.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr double RowHeight = 18;
constexpr double Margin = 12;
constexpr double TextPadding = 4;
constexpr double MinimumTextWidth = 34; ///< about six letters
const QColor Ink(0x1d, 0x21, 0x27);
const QColor MatchFill(0xe8, 0x6c, 0xdc);

quint32 hashOf(std::string_view text)
{
    quint32 hash = 2166136261U; // FNV-1a: the same colour in every run and on every machine
    for (const char c : text.substr(0, 256))
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash ^ (hash >> 15);
}

QColor mix(const QColor& a, const QColor& b, double shareOfB)
{
    const auto channel = [shareOfB](int x, int y) {
        return static_cast<int>(std::lround(x + (y - x) * shareOfB));
    };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

/// Steps of a hash onto a range, so that neighbours differ visibly.
double spread(quint32 bits, int steps, double low, double high)
{
    return low + (high - low) * static_cast<double>(bits % static_cast<quint32>(steps)) / (steps - 1);
}

QString textFor(const FlameLayout& layout, std::size_t frame, double width, const QFontMetricsF& metrics,
                FlameTextCache* cache)
{
    const auto room = static_cast<quint32>(std::min(width, 4096.));
    const quint64 key = (quint64{layout.frames()[frame].name} << 32) | room;
    if (cache) {
        if (const auto found = cache->constFind(key); found != cache->constEnd())
            return *found;
    }
    // Cut without an ellipsis: in a narrow frame its letters would be most of what fits.
    const QString name = flameName(layout, frame).left(512);
    qsizetype fits = 0;
    qsizetype fitsNot = name.size() + 1;
    while (fitsNot - fits > 1) {
        const qsizetype middle = fitsNot > name.size() ? name.size() : (fits + fitsNot) / 2;
        (metrics.horizontalAdvance(name.left(middle)) <= room ? fits : fitsNot) = middle;
    }
    if (fits > 0 && fits < name.size() && name[fits - 1].isHighSurrogate())
        --fits;
    const QString shown = fits < std::min<qsizetype>(3, name.size()) ? QString() : name.left(fits);
    if (cache) {
        if (cache->size() > 20'000)
            cache->clear();
        cache->insert(key, shown);
    }
    return shown;
}

} // namespace

QColor flameColor(FlameKind kind, std::string_view name, const Theme& theme, bool muted)
{
    if (muted)
        return mix(flameColor(kind, name, theme), theme.panel, theme.dark ? 0.66 : 0.5);
    const quint32 hash = hashOf(name);
    const auto hsl = [](double hue, double saturation, double lightness) {
        return QColor::fromHslF(static_cast<float>(hue / 360), static_cast<float>(saturation),
                                static_cast<float>(lightness));
    };
    switch (kind) {
    case FlameKind::All:
        return theme.dark ? QColor(0x8e, 0x99, 0xa8) : QColor(0xc3, 0xcb, 0xd6);
    case FlameKind::Process:
    case FlameKind::Thread:
        return hsl(spread(hash, 7, 40, 50), 0.50, spread(hash >> 8, 5, 0.66, 0.72));
    case FlameKind::Kernel:
        return hsl(spread(hash, 13, 196, 214), spread(hash >> 8, 5, 0.42, 0.54),
                   spread(hash >> 16, 5, 0.63, 0.69));
    case FlameKind::Unknown:
        return theme.dark ? QColor(0x9a, 0xa1, 0xab) : QColor(0xb9, 0xbf, 0xc8);
    case FlameKind::Missed:
        return theme.dark ? QColor(0x86, 0x8c, 0x95) : QColor(0xa3, 0xa9, 0xb2);
    case FlameKind::User:
    case FlameKind::Library:
    case FlameKind::Inlined:
    case FlameKind::Jit:
        break;
    }
    return hsl(spread(hash, 23, 14, 47), spread(hash >> 8, 5, 0.74, 0.84), spread(hash >> 16, 5, 0.60, 0.67));
}

QColor flameTextColor(const QColor& fill, const Theme& theme)
{
    const QColor light = theme.dark ? theme.text : QColor(Qt::white);
    return contrastRatio(Ink, fill) >= contrastRatio(light, fill) ? Ink : light;
}

QString flameName(const FlameLayout& layout, std::size_t frame)
{
    if (frame == 0)
        return QCoreApplication::translate("FlameGraph", "all");
    return displayText(layout.name(frame));
}

QString flameCount(quint64 count, Unit unit)
{
    if (unit == Unit::Samples || unit == Unit::Count || unit == Unit::None)
        return QCoreApplication::translate("FlameGraph", "%1 samples").arg(formatCount(count));
    return formatValue(static_cast<double>(count), unit);
}

void paintFlames(QPainter& painter, const FlameLayout& layout, const FlameViewport& viewport,
                 const FlameStyle& style)
{
    painter.save();
    painter.setClipRect(viewport.area, Qt::IntersectClip);
    painter.setFont(style.font);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QFontMetricsF metrics(style.font);
    const double gap = viewport.rowHeight > 6 ? 1 : 0;
    const bool textFits = viewport.rowHeight >= metrics.ascent() + 2;
    const double baseline = (viewport.rowHeight - gap - metrics.height()) / 2 + metrics.ascent();
    const bool searching = style.matches && style.matches->isActive();
    for (const FlameBar& bar : flameBars(layout, viewport)) {
        const FlameFrame& frame = layout.frames()[bar.frame];
        bool matched = searching && style.matches->contains(frame.name);
        for (std::size_t i = bar.frame; searching && !matched && i < bar.last; ++i)
            matched = style.matches->contains(layout.frames()[i + 1].name);
        const bool muted = bar.ancestor || (searching && !matched);
        const QColor fill = matched && !bar.ancestor ? MatchFill
                                                     : flameColor(layout.kind(bar.frame),
                                                                  layout.name(bar.frame), style.theme, muted);
        QRectF rect = bar.rect.adjusted(0, 0, 0, -gap);
        if (rect.width() > 4)
            rect.setRight(rect.right() - 1);
        if (rect.width() > 6 && gap > 0) {
            painter.setRenderHint(QPainter::Antialiasing, true);
            painter.setPen(Qt::NoPen);
            painter.setBrush(fill);
            painter.drawRoundedRect(rect, 1.5, 1.5);
            painter.setRenderHint(QPainter::Antialiasing, false);
        } else {
            painter.fillRect(rect, fill);
        }
        if (textFits && rect.width() >= MinimumTextWidth && bar.frame == bar.last) {
            const QString text =
                textFor(layout, bar.frame, rect.width() - 2 * TextPadding, metrics, style.texts);
            if (!text.isEmpty()) {
                painter.setPen(flameTextColor(fill, style.theme));
                painter.drawText(QPointF(rect.left() + TextPadding, rect.top() + baseline), text);
            }
        }
    }
    if (style.hovered) {
        const QRectF rect = flameFrameRect(layout, viewport, *style.hovered);
        if (!rect.isEmpty()) {
            painter.setPen(QPen(style.theme.text, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rect.adjusted(0.5, 0.5, rect.width() > 4 ? -1.5 : -0.5, -gap - 0.5));
        }
    }
    painter.restore();
}

namespace {

/// Pixels, whatever the device: an SVG or a printer has another resolution than the screen.
FlameGraphOptions inPixels(FlameGraphOptions options)
{
    options.font.setPixelSize(std::max(6, QFontInfo(options.font).pixelSize()));
    return options;
}

QFont titleFont(QFont font)
{
    font.setBold(true);
    font.setPixelSize(font.pixelSize() * 6 / 5);
    return font;
}

double titleHeight(const FlameGraphOptions& options)
{
    if (options.titleLines.isEmpty())
        return Margin;
    return Margin + QFontMetricsF(titleFont(options.font)).lineSpacing() +
           static_cast<double>(options.titleLines.size() - 1) * QFontMetricsF(options.font).lineSpacing() + 8;
}

double footerHeight(const FlameGraphOptions& options)
{
    // One more for what a search found.
    const auto lines = options.footerLines.size() + (options.search.text.isEmpty() ? 0 : 1);
    return lines == 0 ? Margin
                      : 8 + static_cast<double>(lines) * QFontMetricsF(options.font).lineSpacing() + Margin;
}

} // namespace

int flameGraphHeight(const FlameLayout& layout, const FlameGraphOptions& wanted)
{
    const FlameGraphOptions options = inPixels(wanted);
    const double rows = std::min(static_cast<double>(layout.depthCount()), 1e6) * RowHeight;
    return static_cast<int>(std::ceil(titleHeight(options) + rows + footerHeight(options)));
}

void paintFlameGraph(QPainter& painter, QSizeF size, const FlameLayout& layout,
                     const FlameGraphOptions& wanted)
{
    const FlameGraphOptions options = inPixels(wanted);
    painter.save();
    painter.fillRect(QRectF(QPointF(0, 0), size), options.theme.panel);
    const double width = size.width() - 2 * Margin;
    const FlameMatches matches = searchFlames(layout, options.search);

    double y = Margin;
    const auto line = [&](const QString& text, const QFont& font, const QColor& color) {
        const QFontMetricsF metrics(font);
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QPointF(Margin, y + metrics.ascent()),
                         metrics.elidedText(text, Qt::ElideRight, width));
        y += metrics.lineSpacing();
    };
    for (qsizetype i = 0; i < options.titleLines.size(); ++i)
        line(options.titleLines[i], i == 0 ? titleFont(options.font) : options.font,
             i == 0 ? options.theme.text : options.theme.mutedText);

    FlameViewport viewport;
    const double top = titleHeight(options);
    const double bottom = size.height() - footerHeight(options);
    viewport.focus = options.focus;
    viewport.rowHeight = std::clamp((bottom - top) / std::max(1, layout.depthCount()), 1., RowHeight);
    viewport.area = QRectF(Margin, top, width, std::max(0., bottom - top));
    FlameStyle style;
    style.theme = options.theme;
    style.font = options.font;
    style.matches = &matches;
    if (layout.isEmpty()) {
        painter.setPen(options.theme.mutedText);
        painter.setFont(options.font);
        painter.drawText(viewport.area, Qt::AlignCenter,
                         QCoreApplication::translate("FlameGraph", "No stacks in this range"));
    } else {
        paintFlames(painter, layout, viewport, style);
    }

    y = bottom + 8;
    if (matches.isActive() && layout.total() > 0) {
        const double share = static_cast<double>(matches.total) / static_cast<double>(layout.total());
        line(QCoreApplication::translate("FlameGraph", "“%1” matches %2")
                 .arg(options.search.text, formatPercent(share)),
             options.font, options.theme.text);
    }
    for (const QString& text : options.footerLines)
        line(text, options.font, options.theme.mutedText);
    painter.restore();
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamepaint.h"

#include "widgets/theme/format.h"
#include "widgets/theme/timeaxis.h"

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
constexpr double MinimumTextWidth = 26; ///< about three letters
constexpr qsizetype LongestText = 512;
constexpr qsizetype MostTexts = 20'000;
constexpr double SwatchSize = 10;
constexpr double SwatchGap = 5;
constexpr double EntryGap = 16;

/// As much of a name as fits, cut without an ellipsis: in a narrow frame its letters would be most of what
/// fits. Nothing when that is a letter or two of more.
QString fittingText(const QString& name, double room, const QFontMetricsF& metrics)
{
    if (metrics.horizontalAdvance(name) <= room)
        return name;
    qsizetype fits = 0;
    qsizetype fitsNot = name.size();
    while (fitsNot - fits > 1) {
        const qsizetype middle = (fits + fitsNot) / 2;
        (metrics.horizontalAdvance(name.left(middle)) <= room ? fits : fitsNot) = middle;
    }
    if (fits > 0 && name[fits - 1].isHighSurrogate())
        --fits;
    return fits < 3 ? QString() : name.left(fits);
}

QString textOf(const FlameLayout& layout, std::size_t frame, double room, const QFontMetricsF& metrics)
{
    return fittingText(flameName(layout, frame).left(LongestText), room, metrics);
}

/// Names of frames onto a painter: from a cache on screens, as text that can be searched elsewhere.
class NamePainter {
public:
    NamePainter(QPainter& painter, const FlameLayout& layout, const FlameStyle& style)
        : m_painter(painter), m_layout(layout), m_metrics(style.font), m_font(style.font),
          m_cache(style.texts)
    {
        if (m_cache && m_cache->size() > MostTexts)
            m_cache->clear();
    }

    [[nodiscard]] const QFontMetricsF& metrics() const { return m_metrics; }

    /// top: of the text, not its base line.
    void draw(std::size_t frame, double room, QPointF top, QRgb color)
    {
        if (!m_cache) {
            const QString text = textOf(m_layout, frame, room, m_metrics);
            if (!text.isEmpty()) {
                m_painter.setPen(QColor(color));
                m_painter.drawText(QPointF(top.x(), top.y() + m_metrics.ascent()), text);
            }
            return;
        }
        const auto pixels = static_cast<quint32>(std::min(room, 4096.));
        const quint64 key = (quint64{m_layout.frames()[frame].name} << 32) | pixels;
        auto found = m_cache->constFind(key);
        if (found == m_cache->constEnd()) {
            QStaticText text(textOf(m_layout, frame, pixels, m_metrics));
            text.setTextFormat(Qt::PlainText);
            text.setPerformanceHint(QStaticText::AggressiveCaching);
            text.prepare({}, m_font);
            found = m_cache->insert(key, text);
        }
        if (!found->text().isEmpty()) {
            if (color != m_pen) {
                m_painter.setPen(QColor(color));
                m_pen = color;
            }
            m_painter.drawStaticText(top, *found);
        }
    }

private:
    QPainter& m_painter;
    const FlameLayout& m_layout;
    QFontMetricsF m_metrics;
    QFont m_font;
    FlameTextCache* m_cache;
    QRgb m_pen = 0;
};

bool hasMatch(const FlameLayout& layout, const FlameBar& bar, const FlameMatches& matches)
{
    for (std::size_t i = bar.frame; i <= bar.last; ++i)
        if (matches.contains(layout.frames()[i].name))
            return true;
    return false;
}

} // namespace

QString flameName(const FlameLayout& layout, std::size_t frame)
{
    if (frame == 0)
        return QCoreApplication::translate("FlameGraph", "all");
    return displayText(layout.readableName(frame));
}

QString flameCount(quint64 count, Unit unit)
{
    if (unit == Unit::Samples || unit == Unit::Count || unit == Unit::None)
        return count == 1 ? QCoreApplication::translate("FlameGraph", "1 sample")
                          : QCoreApplication::translate("FlameGraph", "%1 samples").arg(formatCount(count));
    return formatValue(static_cast<double>(count), unit);
}

QString flameShare(quint64 part, quint64 whole)
{
    return formatPercent(whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole));
}

double flameRowHeight(const QFont& font)
{
    return std::max(16., std::ceil(QFontMetricsF(font).height()) + 2);
}

void paintFlames(QPainter& painter, const FlamePalette& palette, const FlameViewport& viewport,
                 const FlameStyle& style)
{
    const FlameLayout& layout = palette.layout();
    painter.save();
    painter.setClipRect(viewport.area, Qt::IntersectClip);
    painter.setFont(style.font);
    painter.setRenderHint(QPainter::Antialiasing, false);
    NamePainter names(painter, layout, style);
    const double gap = viewport.rowHeight > 6 ? 1 : 0;
    const bool textFits = viewport.rowHeight >= names.metrics().ascent() + 2;
    const double textTop = (viewport.rowHeight - gap - names.metrics().height()) / 2;
    const bool searching = style.matches && style.matches->isActive();
    const QRgb matchFill = flameMatchColor().rgb();
    const std::vector<FlameBar> bars = flameBars(layout, viewport);
    for (const FlameBar& bar : bars) {
        const bool matched = searching && hasMatch(layout, bar, *style.matches);
        const bool isMuted = bar.ancestor || (searching && !matched);
        const QRgb fill = matched && !bar.ancestor ? matchFill
                          : isMuted                ? palette.mutedFill(bar.frame)
                                                   : palette.fill(bar.frame);
        const double width = bar.rect.width();
        const QRectF rect(bar.rect.left(), bar.rect.top(), width > 4 ? width - 1 : width,
                          bar.rect.height() - gap);
        painter.fillRect(rect, QColor(fill));
        if (textFits && width >= MinimumTextWidth && bar.frame == bar.last)
            names.draw(bar.frame, width - 1 - 2 * TextPadding,
                       {rect.left() + TextPadding, rect.top() + textTop}, palette.textOn(fill));
    }
    painter.restore();
}

void paintFlameOutline(QPainter& painter, const FlameLayout& layout, const FlameViewport& viewport,
                       std::size_t frame, const Theme& theme)
{
    const QRectF rect = flameFrameRect(layout, viewport, frame);
    if (rect.isEmpty())
        return;
    painter.save();
    painter.setClipRect(viewport.area, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.text, 1));
    painter.setBrush(Qt::NoBrush);
    const double gap = viewport.rowHeight > 6 ? 1 : 0;
    painter.drawRect(rect.adjusted(0.5, 0.5, rect.width() > 4 ? -1.5 : -0.5, -gap - 0.5));
    painter.restore();
}

double flameAxisHeight(const FlameLayout& layout, const QFont& font)
{
    return layout.slices().empty() ? 0 : std::ceil(QFontMetricsF(font).height()) + 8;
}

void paintFlameAxis(QPainter& painter, const QRectF& rect, const FlameLayout& layout,
                    const FlameViewport& viewport, const TimeDisplay& clock, const Theme& theme)
{
    if (layout.slices().empty() || viewport.focus >= layout.frames().size() || rect.width() <= 0)
        return;
    const FlameFrame& focus = layout.frames()[viewport.focus];
    const auto from = layout.timeAt(focus.start);
    const auto to = layout.timeAt(focus.start + std::max<quint64>(focus.total, 1) - 1);
    if (!from || !to)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QFontMetricsF metrics(painter.font());
    painter.setPen(theme.border);
    painter.drawLine(rect.topLeft() + QPointF(0, 1), rect.topRight() + QPointF(0, 1));
    const TimeTicks ticks =
        timeTicks({*from, std::max(*to, *from + Duration(1))},
                  static_cast<int>(rect.width() / metrics.averageCharWidth() / 18), clock);
    double free = rect.left();
    for (const Time time : ticks.times) {
        const auto position = layout.positionAt(time);
        if (!position || *position < focus.start || *position - focus.start > focus.total)
            continue;
        const double x = rect.left() + static_cast<double>(*position - focus.start) * rect.width() /
                                           static_cast<double>(std::max<quint64>(focus.total, 1));
        const QString text = timeTickText(time, ticks, clock);
        const double width = metrics.horizontalAdvance(text);
        const double left =
            std::clamp(x - width / 2, rect.left(), std::max(rect.left(), rect.right() - width));
        painter.setPen(theme.border);
        painter.drawLine(QPointF(x, rect.top() + 1), QPointF(x, rect.top() + 5));
        if (left < free)
            continue;
        painter.setPen(theme.mutedText);
        painter.drawText(QPointF(left, rect.top() + 6 + metrics.ascent()), text);
        free = left + width + 12;
    }
    painter.restore();
}

namespace {

/// Places the entries of a legend; each(entry, x, y of its line's top).
template <typename Each>
double placeLegend(const std::vector<FlameLegendEntry>& entries, double width, const QFontMetricsF& metrics,
                   const Each& each)
{
    const double line = std::ceil(metrics.height()) + 4;
    double x = 0;
    double y = 0;
    for (const FlameLegendEntry& entry : entries) {
        const double swatch = entry.color.isValid() ? SwatchSize + SwatchGap : 0;
        const double needed = swatch + metrics.horizontalAdvance(entry.text);
        if (x > 0 && x + needed > width) {
            x = 0;
            y += line;
        }
        each(entry, x, y);
        x += needed + EntryGap;
    }
    return entries.empty() ? 0 : y + line;
}

} // namespace

double flameLegendHeight(const std::vector<FlameLegendEntry>& entries, double width, const QFont& font)
{
    return placeLegend(entries, width, QFontMetricsF(font), [](const FlameLegendEntry&, double, double) {});
}

void paintFlameLegend(QPainter& painter, const QRectF& rect, const std::vector<FlameLegendEntry>& entries,
                      const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QFontMetricsF metrics(painter.font());
    placeLegend(entries, rect.width(), metrics, [&](const FlameLegendEntry& entry, double x, double y) {
        const QPointF at = rect.topLeft() + QPointF(x, y + 2);
        double left = at.x();
        if (entry.color.isValid()) {
            painter.fillRect(QRectF(left, std::round(at.y() + (metrics.height() - SwatchSize) / 2),
                                    SwatchSize, SwatchSize),
                             entry.color);
            left += SwatchSize + SwatchGap;
        }
        painter.setPen(theme.mutedText);
        painter.drawText(QPointF(left, at.y() + metrics.ascent()), entry.text);
    });
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
    style.font = options.font;
    style.matches = &matches;
    if (layout.isEmpty()) {
        painter.setPen(options.theme.mutedText);
        painter.setFont(options.font);
        painter.drawText(viewport.area, Qt::AlignCenter,
                         QCoreApplication::translate("FlameGraph", "No stacks in this range"));
    } else {
        // Not owned: the palette does not outlive this call.
        const std::shared_ptr<const FlameLayout> alias(std::shared_ptr<void>(), &layout);
        paintFlames(painter, FlamePalette(alias, {}, options.theme), viewport, style);
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

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/heatmap/heatmapview.h"

#include "widgets/theme/format.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr double ShortestSpan = 1'000'000; ///< nanoseconds; no tool prints histograms faster
constexpr double ZoomStep = 0.8;

QString boundsText(const HeatmapCell& cell, Unit unit)
{
    if (cell.high == std::numeric_limits<qint64>::max())
        return QStringLiteral("≥ ") + formatValue(cell.low, unit);
    if (cell.low == std::numeric_limits<qint64>::min())
        return QStringLiteral("< ") + formatValue(cell.high, unit);
    return formatValue(cell.low, unit) + QStringLiteral(" – ") + formatValue(cell.high, unit);
}

QString lossText(quint64 count)
{
    return HeatmapView::tr("%1 events were lost here").arg(formatCount(count));
}

QString shareText(quint64 part, quint64 whole)
{
    return formatPercent(whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole));
}

} // namespace

HeatmapView::HeatmapView(QWidget* parent) : QWidget(parent), m_emptyText(tr("No histogram"))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Heat map"));
}

void HeatmapView::setSeries(std::shared_ptr<const HistogramSeries> series)
{
    const TimeRange before = m_index.extent();
    const bool hadEnd = isZoomed() && m_index.intervalCount() > 0 && m_range.to >= before.to;
    m_index.update(std::move(series));
    if (hadEnd && m_index.extent().to > before.to && m_index.extent().from == before.from) {
        const double span = timeDistance(m_range.from, m_range.to);
        const double all = timeDistance(m_index.extent().from, m_index.extent().to);
        showSpan(all - span, span);
    }
    changed();
}

void HeatmapView::setKey(std::optional<QString> key)
{
    m_key = std::move(key);
    changed();
}

void HeatmapView::setValueRange(std::optional<ValueRange> values)
{
    m_values = values;
    changed();
}

void HeatmapView::setTimeDisplay(const TimeDisplay& display)
{
    if (display == m_clock)
        return;
    m_clock = display;
    changed();
}

void HeatmapView::setLosses(std::vector<LossMark> losses)
{
    if (losses == m_losses)
        return;
    m_losses = std::move(losses);
    changed();
}

void HeatmapView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    update();
}

void HeatmapView::setTimeRange(TimeRange range)
{
    if (range == m_range || range.to <= range.from)
        return;
    m_range = range;
    changed();
    Q_EMIT timeRangeChanged(m_range);
}

void HeatmapView::resetZoom()
{
    setTimeRange({});
}

void HeatmapView::changed()
{
    m_stale = true;
    if (m_pointer)
        hover(m_pointer);
    update();
}

HeatmapOptions HeatmapView::exportOptions() const
{
    HeatmapOptions options;
    options.visible = m_range;
    options.values = m_values;
    options.key = m_key;
    options.clock = m_clock;
    options.losses = m_losses;
    options.font = font();
    return options;
}

const HeatmapLayout& HeatmapView::heatmapLayout() const
{
    const Theme& theme = themeOf(this);
    const bool same = !m_stale && m_layoutSize == QSizeF(size()) && m_layoutRatio == devicePixelRatioF() &&
                      m_layoutDark == theme.dark;
    if (!same) {
        HeatmapOptions options = exportOptions();
        options.theme = theme;
        options.devicePixelRatio = devicePixelRatioF();
        m_layout = HeatmapLayout(m_index, std::move(options), size());
        m_layoutSize = size();
        m_layoutRatio = devicePixelRatioF();
        m_layoutDark = theme.dark;
        m_stale = false;
    }
    return m_layout;
}

void HeatmapView::showSpan(double offset, double span)
{
    const TimeRange extent = m_index.extent();
    const double all = timeDistance(extent.from, extent.to);
    span = std::max(span, std::min(ShortestSpan, all));
    if (!(span < all)) {
        resetZoom();
        return;
    }
    offset = std::clamp(offset, 0., all - span);
    // The end is taken as it is, so that a view of it keeps following what arrives.
    const Time to = offset + span >= all ? extent.to : timeAfter(extent.from, offset + span);
    setTimeRange({timeAfter(extent.from, offset), to});
}

void HeatmapView::zoom(double factor, double share)
{
    const TimeRange shown = heatmapLayout().visibleTime();
    const double span = timeDistance(shown.from, shown.to);
    const double offset = timeDistance(m_index.extent().from, std::max(shown.from, m_index.extent().from));
    showSpan(offset + share * span * (1 - factor), span * factor);
}

void HeatmapView::pan(double share)
{
    if (!isZoomed())
        return;
    const TimeRange shown = heatmapLayout().visibleTime();
    const double span = timeDistance(shown.from, shown.to);
    showSpan(timeDistance(m_index.extent().from, std::max(shown.from, m_index.extent().from)) + share * span,
             span);
}

void HeatmapView::hover(std::optional<QPointF> point)
{
    m_pointer = point;
    auto cell = point ? heatmapLayout().cellAt(*point) : std::nullopt;
    if (!cell && !m_hovered)
        return;
    m_hovered = cell;
    update();
    Q_EMIT cellHovered(m_hovered);
}

void HeatmapView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    painter.fillRect(rect(), theme.panel);
    if (m_index.intervalCount() == 0) {
        painter.setPen(theme.mutedText);
        painter.drawText(rect().adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    const HeatmapLayout& layout = heatmapLayout();
    layout.paint(painter);
    if (layout.columnCount() == 0) {
        painter.setPen(theme.mutedText);
        painter.drawText(layout.plotRect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("No histogram in this range"));
    }
    paintBox(painter, theme);
    if (m_hovered && m_drag == Drag::None)
        paintCell(painter, *m_hovered, theme);
}

std::optional<HeatmapBox> HeatmapView::drawnBox() const
{
    if (m_drag != Drag::Box || !m_pointer || (*m_pointer - m_dragFrom).manhattanLength() < 5)
        return std::nullopt;
    return heatmapLayout().boxBetween(m_dragFrom, *m_pointer);
}

void HeatmapView::paintBox(QPainter& painter, const Theme& theme) const
{
    const std::optional<HeatmapBox> drawn = drawnBox();
    const std::optional<HeatmapBox>& box = drawn ? drawn : m_box;
    const QRectF rect = box ? heatmapLayout().rectOf(*box) : QRectF();
    if (rect.isEmpty())
        return;
    painter.fillRect(rect, theme.brush);
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.toAlignedRect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5));
}

void HeatmapView::setSelectedBox(const std::optional<HeatmapBox>& box)
{
    if (box == m_box)
        return;
    m_box = box;
    update();
}

void HeatmapView::paintCell(QPainter& painter, const HeatmapCell& cell, const Theme& theme) const
{
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(cell.rect.adjusted(-0.5, -0.5, -0.5, -0.5));

    const int digits = cell.time.to - cell.time.from < Duration(1'000'000'000) ? 3 : 0;
    QStringList lines{
        boundsText(cell, series() ? series()->unit : Unit::None),
        formatTime(cell.time.from, m_clock, digits) + QStringLiteral(" – ") +
            formatTime(cell.time.to, m_clock, digits),
        tr("%1 events").arg(formatCount(cell.count)),
        tr("%1 of the column, %2 of all")
            .arg(shareText(cell.count, cell.columnCount), shareText(cell.count, cell.totalCount))};
    if (cell.intervals > 1)
        lines.insert(2, tr("%1 intervals").arg(formatCount(cell.intervals)));
    if (cell.lost > 0)
        lines += lossText(cell.lost);
    const QFontMetricsF metrics(font());
    double width = 0;
    for (const QString& line : lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    QRectF card(0, 0, width + 20, static_cast<double>(lines.size()) * metrics.lineSpacing() + 14);
    card.moveTo(cell.rect.right() + 12, cell.rect.top() - card.height() - 6);
    if (card.right() > this->width() - 4)
        card.moveRight(cell.rect.left() - 12);
    card.moveTop(std::clamp(card.top(), 4., std::max(4., height() - card.height() - 4)));
    card.moveLeft(std::max(4., card.left()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.border, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(card.toAlignedRect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    double y = card.top() + 7 + metrics.ascent();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool isLoss = cell.lost > 0 && i + 1 == lines.size();
        painter.setPen(isLoss ? theme.error : i == 0 ? theme.text : theme.mutedText);
        painter.drawText(QPointF(card.left() + 10, y), lines[i]);
        y += metrics.lineSpacing();
    }
}

void HeatmapView::wheelEvent(QWheelEvent* event)
{
    const QRectF plot = heatmapLayout().plotRect();
    const QPoint delta = event->angleDelta();
    if (plot.isEmpty() || delta.isNull() || m_index.intervalCount() == 0) {
        event->ignore();
        return;
    }
    if (std::abs(delta.x()) > std::abs(delta.y())) {
        pan(-delta.x() / 120. * 0.1);
    } else {
        const double share = std::clamp((event->position().x() - plot.left()) / plot.width(), 0., 1.);
        zoom(std::pow(ZoomStep, delta.y() / 120.), share);
    }
    hover(event->position());
    event->accept();
}

void HeatmapView::mousePressEvent(QMouseEvent* event)
{
    const bool left = event->button() == Qt::LeftButton;
    if ((!left && event->button() != Qt::MiddleButton) ||
        !heatmapLayout().plotRect().contains(event->position()))
        return;
    const bool pans = !left || (event->modifiers() & Qt::ShiftModifier);
    m_drag = pans ? Drag::Pan : Drag::Box;
    m_dragFrom = event->position();
    if (pans && isZoomed())
        setCursor(Qt::ClosedHandCursor);
}

void HeatmapView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_drag == Drag::Pan) {
        const double width = heatmapLayout().plotRect().width();
        pan(-(event->position().x() - m_dragFrom.x()) / std::max(1., width));
        m_dragFrom = event->position();
    }
    hover(event->position());
    if (m_drag == Drag::Box)
        update();
}

void HeatmapView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_drag == Drag::None)
        return;
    m_pointer = event->position();
    const std::optional<HeatmapBox> drawn = drawnBox();
    m_drag = Drag::None;
    unsetCursor();
    update();
    if (drawn)
        Q_EMIT boxSelected(*drawn);
}

void HeatmapView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        resetZoom();
}

void HeatmapView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(ZoomStep, 0.5);
        return;
    case Qt::Key_Minus:
        zoom(1 / ZoomStep, 0.5);
        return;
    case Qt::Key_Left:
        pan(-0.1);
        return;
    case Qt::Key_Right:
        pan(0.1);
        return;
    case Qt::Key_0:
    case Qt::Key_Home:
        resetZoom();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!isZoomed() || m_index.intervalCount() == 0)
            break;
        Q_EMIT boxSelected({heatmapLayout().visibleTime(), std::nullopt});
        return;
    case Qt::Key_Escape:
        if (m_drag != Drag::None) {
            m_drag = Drag::None;
            unsetCursor();
            update();
            return;
        }
        if (isZoomed()) { // else the window's Escape: widen the selection
            resetZoom();
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void HeatmapView::leaveEvent(QEvent*)
{
    hover(std::nullopt);
}

bool HeatmapView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto loss = heatmapLayout().lossAt(QPointF(help->pos())))
        QToolTip::showText(help->globalPos(),
                           lossText(loss->count) + QStringLiteral("\n") + formatTime(loss->at, m_clock, 0),
                           this);
    else
        QToolTip::hideText();
    return true;
}

void HeatmapView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        changed();
    QWidget::changeEvent(event);
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamecanvas.h"

#include "widgets/theme/format.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr int Padding = 8;

double share(quint64 part, quint64 whole)
{
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

QString flameDetails(const FlameLayout& layout, std::size_t frame)
{
    const FlameFrame& f = layout.frames()[frame];
    const QString count = flameCount(f.total, layout.unit());
    if (frame == 0)
        return count;
    return QCoreApplication::translate("FlameGraph", "%1, %2 of all, %3 of parent")
        .arg(count, formatPercent(share(f.total, layout.total())),
             formatPercent(share(f.total, layout.frames()[f.parent].total)));
}

FlameCanvas::FlameCanvas(QWidget* parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Flame graph"));
    viewport()->setMouseTracking(true);
    setMinimumHeight(60);
}

void FlameCanvas::setLayout(std::shared_ptr<const FlameLayout> layout)
{
    const auto path = m_layout->isEmpty() ? std::vector<std::string>() : m_layout->pathOf(m_focus);
    m_layout = std::move(layout);
    m_matches = {};
    m_texts.clear();
    m_history.clear();
    hover(std::nullopt);
    m_focus = m_layout->findPath(path).value_or(0);
    updateScrollBar(true);
    viewport()->update();
    Q_EMIT focusChanged();
}

void FlameCanvas::setMatches(FlameMatches matches)
{
    m_matches = std::move(matches);
    viewport()->update();
}

void FlameCanvas::setEmptyText(const QString& text)
{
    m_emptyText = text;
    viewport()->update();
}

FlameViewport FlameCanvas::flameViewport() const
{
    FlameViewport view;
    view.area = QRectF(viewport()->rect()).adjusted(Padding, 0, -Padding, -2);
    view.rowHeight = std::max(16., std::ceil(QFontMetricsF(font()).height()) + 2);
    view.scroll = verticalScrollBar()->maximum() - verticalScrollBar()->value();
    view.focus = m_focus;
    return view;
}

void FlameCanvas::updateScrollBar(bool keepFromRoot)
{
    QScrollBar* bar = verticalScrollBar();
    const int fromRoot = keepFromRoot ? bar->maximum() - bar->value() : 0;
    const FlameViewport view = flameViewport();
    const double content = view.rowHeight * m_layout->depthCount();
    const int hidden = static_cast<int>(std::clamp(std::ceil(content - view.area.height()), 0., 1e9));
    bar->setSingleStep(static_cast<int>(view.rowHeight));
    bar->setPageStep(std::max(1, static_cast<int>(view.area.height())));
    bar->setRange(0, hidden);
    bar->setValue(hidden - fromRoot);
}

void FlameCanvas::setFocusFrame(std::size_t frame)
{
    m_focus = frame;
    hover(std::nullopt);
    viewport()->update();
    Q_EMIT focusChanged();
}

void FlameCanvas::zoomTo(std::size_t frame)
{
    if (frame >= m_layout->frames().size() || frame == m_focus)
        return;
    m_history.push_back(m_focus);
    setFocusFrame(frame);
}

void FlameCanvas::zoomBack()
{
    if (m_history.empty()) {
        resetZoom();
        return;
    }
    const std::size_t frame = m_history.back();
    m_history.pop_back();
    setFocusFrame(frame);
}

void FlameCanvas::resetZoom()
{
    m_history.clear();
    if (m_focus != 0)
        setFocusFrame(0);
}

std::optional<std::size_t> FlameCanvas::frameAt(QPointF point) const
{
    return flameFrameAt(*m_layout, flameViewport(), point);
}

void FlameCanvas::hover(std::optional<std::size_t> frame)
{
    if (frame == m_hovered)
        return;
    m_hovered = frame;
    viewport()->setCursor(frame ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
    Q_EMIT frameHovered(frame);
}

QString FlameCanvas::toolTipFor(std::size_t frame) const
{
    const FlameFrame& f = m_layout->frames()[frame];
    QString text = QStringLiteral("<p style='white-space:pre-wrap'><b>") +
                   flameName(*m_layout, frame).left(400).toHtmlEscaped() + QStringLiteral("</b><br>") +
                   flameDetails(*m_layout, frame).toHtmlEscaped();
    if (f.self > 0 && f.self != f.total)
        text += QStringLiteral("<br>") +
                tr("%1 in itself").arg(flameCount(f.self, m_layout->unit())).toHtmlEscaped();
    return text + QStringLiteral("</p>");
}

void FlameCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    const Theme& theme = themeOf(this);
    painter.fillRect(viewport()->rect(), theme.panel);
    if (m_layout->isEmpty()) {
        painter.setPen(theme.mutedText);
        painter.drawText(viewport()->rect().adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap,
                         m_emptyText);
        return;
    }
    FlameStyle style;
    style.theme = theme;
    style.font = font();
    style.matches = &m_matches;
    style.hovered = m_hovered;
    style.texts = &m_texts;
    paintFlames(painter, *m_layout, flameViewport(), style);
}

void FlameCanvas::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar(true);
}

void FlameCanvas::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange) {
        m_texts.clear();
        updateScrollBar(true);
    }
    QAbstractScrollArea::changeEvent(event);
}

void FlameCanvas::mouseMoveEvent(QMouseEvent* event)
{
    hover(frameAt(event->position()));
}

void FlameCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::BackButton) {
        zoomBack();
    } else if (event->button() == Qt::LeftButton) {
        if (const auto frame = frameAt(event->position()))
            zoomTo(*frame);
    }
}

/// The frame that is looked at goes along the picture, as far as frames are a pixel wide. False: no such key.
bool FlameCanvas::stepByKey(const QKeyEvent& event)
{
    if (m_layout->isEmpty() || (event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    const std::size_t at = m_hovered.value_or(m_focus);
    const auto isSeen = [this](std::size_t frame) {
        return frame < m_layout->frames().size() &&
               flameFrameRect(*m_layout, flameViewport(), frame).width() >= 1;
    };
    std::size_t to = at;
    switch (event.key()) {
    case Qt::Key_Up: {
        const auto [first, last] = m_layout->children(at);
        for (std::size_t child = first; child < last; ++child)
            if (isSeen(child) && (to == at || m_layout->frames()[child].total > m_layout->frames()[to].total))
                to = child;
        break;
    }
    case Qt::Key_Down:
        to = m_layout->frames()[at].parent;
        break;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int depth = m_layout->depthOf(at);
        const std::size_t end = m_layout->rowBegin(depth + 1);
        const std::size_t begin = m_layout->rowBegin(depth);
        const bool left = event.key() == Qt::Key_Left;
        for (std::size_t next = at; left ? next > begin : next + 1 < end;) {
            next = left ? next - 1 : next + 1;
            if (isSeen(next)) {
                to = next;
                break;
            }
        }
        break;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        zoomTo(at);
        break;
    default:
        return false;
    }
    hover(to);
    const QRectF rect = flameFrameRect(*m_layout, flameViewport(), to);
    QScrollBar* bar = verticalScrollBar();
    if (rect.top() < 0)
        bar->setValue(bar->value() + static_cast<int>(std::floor(rect.top())));
    else if (rect.bottom() > viewport()->height())
        bar->setValue(bar->value() + static_cast<int>(std::ceil(rect.bottom() - viewport()->height())));
    viewport()->update();
    return true;
}

void FlameCanvas::keyPressEvent(QKeyEvent* event)
{
    if (stepByKey(*event))
        return;
    if (event->key() == Qt::Key_Backspace && m_focus != 0) {
        zoomBack();
    } else if ((event->key() == Qt::Key_Escape || event->key() == Qt::Key_0) && m_focus != 0) {
        resetZoom();
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void FlameCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    const auto frame = event->reason() == QContextMenuEvent::Keyboard
                           ? m_hovered
                           : frameAt(viewport()->mapFromGlobal(event->globalPos()));
    QMenu menu(this);
    if (frame) {
        const std::size_t at = *frame;
        const QString name = flameName(*m_layout, at);
        menu.addAction(tr("Zoom to this frame"), this, [this, at] { zoomTo(at); });
        if (at != 0)
            menu.addAction(tr("Search for this name"), this, [this, name] { Q_EMIT searchRequested(name); });
        const std::string_view bytes = m_layout->name(at);
        const QString raw = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
        if (at != 0 && m_layout->kind(at) == FlameKind::Process)
            menu.addAction(tr("Only this process, everywhere"), this,
                           [this, raw] { Q_EMIT processNarrowed(raw); });
        else if (at != 0)
            menu.addAction(tr("Only stacks with this frame"), this,
                           [this, raw] { Q_EMIT frameNarrowed(raw); });
        menu.addSeparator();
        menu.addAction(tr("Copy function name"), this, [name] { QApplication::clipboard()->setText(name); });
        menu.addAction(tr("Copy stack"), this, [this, at] {
            QStringList path;
            for (std::size_t i = at; i != 0; i = m_layout->frames()[i].parent)
                path.prepend(flameName(*m_layout, i));
            QApplication::clipboard()->setText(path.join(QLatin1Char(';')));
        });
        menu.addSeparator();
    }
    QAction* reset = menu.addAction(tr("Reset zoom"), this, &FlameCanvas::resetZoom);
    reset->setEnabled(m_focus != 0);
    menu.exec(event->globalPos());
}

bool FlameCanvas::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        hover(std::nullopt);
    } else if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto frame = frameAt(help->pos()))
            QToolTip::showText(help->globalPos(), toolTipFor(*frame), viewport(),
                               flameFrameRect(*m_layout, flameViewport(), *frame).toAlignedRect());
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace bee

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

constexpr int padding = 8;
constexpr std::size_t longestHistory = 100;
constexpr double narrowest = 3; ///< pixels of a frame that a person can see

} // namespace

FlameCanvas::FlameCanvas(QWidget* parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Flame graph"));
    viewport()->setMouseTracking(true);
    setMinimumHeight(60);
}

FlameCanvas::~FlameCanvas() = default;

void FlameCanvas::setLayout(std::shared_ptr<const FlameLayout> layout)
{
    const int scrolled = fromRoot();
    const auto moved = [old = std::move(m_layout), &layout](std::size_t frame) -> std::optional<std::size_t> {
        return old->isEmpty() ? std::nullopt : layout->findPath(old->pathOf(frame));
    };
    const auto moveAll = [&moved](std::vector<std::size_t>& frames) {
        std::vector<std::size_t> kept;
        for (const std::size_t frame : frames)
            if (const auto at = moved(frame))
                kept.push_back(*at);
        frames = std::move(kept);
    };
    moveAll(m_back);
    moveAll(m_forward);
    m_focus = moved(m_focus).value_or(0);
    m_layout = layout;
    m_matches = {};
    m_texts.clear();
    m_palette.reset();
    hover(std::nullopt);
    updateScrollBar(false);
    verticalScrollBar()->setValue(m_look.icicle ? scrolled : verticalScrollBar()->maximum() - scrolled);
    repaintAll();
    Q_EMIT focusChanged();
}

void FlameCanvas::setMatches(FlameMatches matches)
{
    m_matches = std::move(matches);
    repaintAll();
}

void FlameCanvas::setLook(const FlameLook& look)
{
    if (look == m_look)
        return;
    const int scrolled = fromRoot();
    m_look = look;
    m_palette.reset();
    verticalScrollBar()->setValue(m_look.icicle ? scrolled : verticalScrollBar()->maximum() - scrolled);
    repaintAll();
}

void FlameCanvas::setClock(const TimeDisplay& clock)
{
    m_clock = clock;
    repaintAll();
}

void FlameCanvas::setEmptyText(const QString& text)
{
    m_emptyText = text;
    repaintAll();
}

void FlameCanvas::repaintAll()
{
    m_isNew = true;
    m_picture = {};
    viewport()->update();
}

int FlameCanvas::fromRoot() const
{
    const QScrollBar* bar = verticalScrollBar();
    return m_look.icicle ? bar->value() : bar->maximum() - bar->value();
}

FlameViewport FlameCanvas::flameViewport() const
{
    FlameViewport view;
    view.area = QRectF(viewport()->rect()).adjusted(padding, 0, -padding, -2);
    view.area.setBottom(std::max(view.area.top(), view.area.bottom() - flameAxisHeight(*m_layout, font())));
    view.rowHeight = flameRowHeight(font());
    view.scroll = fromRoot();
    view.focus = m_focus;
    view.icicle = m_look.icicle;
    return view;
}

void FlameCanvas::updateScrollBar(bool keepFromRoot)
{
    QScrollBar* bar = verticalScrollBar();
    const int scrolled = keepFromRoot ? fromRoot() : 0;
    const FlameViewport view = flameViewport();
    const double content = view.rowHeight * m_layout->depthCount();
    const int hidden = static_cast<int>(std::clamp(std::ceil(content - view.area.height()), 0., 1e9));
    bar->setSingleStep(static_cast<int>(view.rowHeight));
    bar->setPageStep(std::max(1, static_cast<int>(view.area.height())));
    bar->setRange(0, hidden);
    bar->setValue(m_look.icicle ? scrolled : hidden - scrolled);
}

void FlameCanvas::setFocusFrame(std::size_t frame)
{
    m_focus = frame;
    hover(std::nullopt);
    repaintAll();
    Q_EMIT focusChanged();
}

void FlameCanvas::zoomTo(std::size_t frame)
{
    if (frame >= m_layout->frames().size() || frame == m_focus)
        return;
    if (m_back.size() >= longestHistory)
        m_back.erase(m_back.begin());
    m_back.push_back(m_focus);
    m_forward.clear();
    setFocusFrame(frame);
}

void FlameCanvas::zoomBack()
{
    if (!canGoBack())
        return;
    m_forward.push_back(m_focus);
    const std::size_t frame = m_back.empty() ? 0 : m_back.back();
    if (!m_back.empty())
        m_back.pop_back();
    setFocusFrame(frame);
}

void FlameCanvas::zoomForward()
{
    if (m_forward.empty())
        return;
    m_back.push_back(m_focus);
    const std::size_t frame = m_forward.back();
    m_forward.pop_back();
    setFocusFrame(frame);
}

void FlameCanvas::resetZoom()
{
    zoomTo(0);
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

void FlameCanvas::scrollTo(std::size_t frame)
{
    const FlameViewport view = flameViewport();
    const QRectF rect = flameFrameRect(*m_layout, view, frame);
    QScrollBar* bar = verticalScrollBar();
    if (rect.isEmpty())
        return;
    if (rect.top() < view.area.top())
        bar->setValue(bar->value() + static_cast<int>(std::floor(rect.top() - view.area.top())));
    else if (rect.bottom() > view.area.bottom())
        bar->setValue(bar->value() + static_cast<int>(std::ceil(rect.bottom() - view.area.bottom())));
}

void FlameCanvas::lookAt(std::size_t frame)
{
    hover(frame);
    scrollTo(frame);
    setAccessibleDescription(flameName(*m_layout, frame).left(200) + QStringLiteral(", ") +
                             flameDetails(*m_layout, frame));
    viewport()->update();
}

void FlameCanvas::reveal(std::size_t frame)
{
    if (frame >= m_layout->frames().size())
        return;
    if (flameFrameRect(*m_layout, flameViewport(), frame).width() < narrowest) {
        // The outermost caller in which it can be seen, at worst the frame itself.
        FlameViewport view = flameViewport();
        view.focus = 0;
        std::size_t seen = frame;
        for (std::size_t at = frame; at != 0; at = m_layout->frames()[at].parent) {
            view.focus = at;
            if (flameFrameRect(*m_layout, view, frame).width() < narrowest)
                break;
            seen = at;
        }
        view.focus = 0;
        zoomTo(flameFrameRect(*m_layout, view, frame).width() < narrowest ? seen : 0);
    }
    lookAt(frame);
}

void FlameCanvas::paintGraph(QPainter& painter, const FlameViewport& view)
{
    const Theme& theme = themeOf(this);
    if (!m_palette)
        m_palette = std::make_unique<FlamePalette>(m_layout, m_look, theme);
    painter.fillRect(viewport()->rect(), theme.panel);
    painter.setFont(font());
    FlameStyle style;
    style.font = font();
    style.matches = &m_matches;
    style.texts = &m_texts;
    paintFlames(painter, *m_palette, view, style);
    paintFlameAxis(painter, {view.area.bottomLeft(), QSizeF(view.area.width(), 1e3)}, *m_layout, view,
                   m_clock, theme);
}

void FlameCanvas::paintEvent(QPaintEvent*)
{
    QPainter screen(viewport());
    const Theme& theme = themeOf(this);
    if (m_layout->isEmpty()) {
        screen.fillRect(viewport()->rect(), theme.panel);
        screen.setPen(theme.mutedText);
        screen.drawText(viewport()->rect().adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap,
                        m_emptyText);
        return;
    }
    // What is new goes straight onto the screen. Kept as a picture is what is painted once more, as when the
    // pointer moves over it.
    const FlameViewport view = flameViewport();
    const double ratio = viewport()->devicePixelRatioF();
    if (m_isNew) {
        m_isNew = false;
        paintGraph(screen, view);
    } else {
        if (m_picture.isNull() || m_picture.devicePixelRatio() != ratio) {
            m_picture = QPixmap((QSizeF(viewport()->size()) * ratio).toSize());
            m_picture.setDevicePixelRatio(ratio);
            QPainter painter(&m_picture);
            paintGraph(painter, view);
        }
        screen.drawPixmap(0, 0, m_picture);
    }
    if (m_hovered)
        paintFlameOutline(screen, *m_layout, view, *m_hovered, theme);
}

void FlameCanvas::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar(true);
    repaintAll();
}

void FlameCanvas::scrollContentsBy(int, int)
{
    repaintAll();
}

void FlameCanvas::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange) {
        m_texts.clear();
        updateScrollBar(true);
    }
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::StyleChange) {
        m_palette.reset();
        repaintAll();
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
    } else if (event->button() == Qt::ForwardButton) {
        zoomForward();
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
    int key = event.key();
    if (m_look.icicle && (key == Qt::Key_Up || key == Qt::Key_Down))
        key = key == Qt::Key_Up ? Qt::Key_Down : Qt::Key_Up;
    switch (key) {
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
    lookAt(to);
    return true;
}

void FlameCanvas::keyPressEvent(QKeyEvent* event)
{
    if (stepByKey(*event))
        return;
    if (event->key() == Qt::Key_Backspace && event->modifiers() == Qt::ShiftModifier && canGoForward()) {
        zoomForward();
    } else if (event->key() == Qt::Key_Backspace && canGoBack()) {
        zoomBack();
    } else if ((event->key() == Qt::Key_Escape || event->key() == Qt::Key_0) && m_focus != 0) {
        resetZoom();
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void FlameCanvas::addFrameActions(QMenu& menu, std::size_t frame)
{
    const FlameKind kind = m_layout->kind(frame);
    const bool isProcess = kind == FlameKind::Process || kind == FlameKind::Thread;
    const std::string_view bytes = m_layout->name(frame);
    const QString raw = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    const auto offer = [&](FlameAction action, const QString& text, const QKeySequence& key = {}) {
        if (!m_actions.contains(action))
            return;
        auto* offered =
            menu.addAction(text, this, [this, action, raw] { Q_EMIT actionRequested(action, raw); });
        offered->setShortcut(key);
    };
    // A layout that arrives while the menu is open gives frames other numbers.
    menu.addAction(tr("Zoom to this frame"), this, [this, frame, shown = m_layout] {
        if (shown == m_layout)
            zoomTo(frame);
    });
    if (frame != 0) {
        offer(FlameAction::Search, tr("Search for this name"));
        menu.addSeparator();
        if (isProcess) {
            offer(FlameAction::NarrowProcess, tr("Only this process, everywhere"));
        } else {
            offer(FlameAction::Sandwich, tr("Callers and callees"), QKeySequence(Qt::Key_S));
            offer(FlameAction::OnlyStacks, tr("Focus: only stacks with this function, here"));
            offer(FlameAction::HideFrames, tr("Hide this function's frames, here"));
            offer(FlameAction::NarrowFrame, tr("Only stacks with this frame, everywhere"));
        }
    }
    menu.addSeparator();
    const QString name = flameName(*m_layout, frame);
    menu.addAction(tr("Copy function name"), this, [name] { QApplication::clipboard()->setText(name); });
    if (const QString rawShown = displayText(bytes); frame != 0 && rawShown != name)
        menu.addAction(tr("Copy raw name"), this,
                       [rawShown] { QApplication::clipboard()->setText(rawShown); });
    menu.addAction(tr("Copy stack"), this, [frame, shown = m_layout] {
        QStringList path;
        for (std::size_t i = frame; i != 0; i = shown->frames()[i].parent)
            path.prepend(flameName(*shown, i));
        QApplication::clipboard()->setText(path.join(QLatin1Char(';')));
    });
    menu.addSeparator();
}

void FlameCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    const auto frame = event->reason() == QContextMenuEvent::Keyboard
                           ? m_hovered
                           : frameAt(viewport()->mapFromGlobal(event->globalPos()));
    QMenu menu(this);
    if (frame)
        addFrameActions(menu, *frame);
    menu.addAction(tr("Back"), QKeySequence(Qt::Key_Backspace), this, &FlameCanvas::zoomBack)
        ->setEnabled(canGoBack());
    menu.addAction(tr("Forward"), QKeySequence(Qt::SHIFT | Qt::Key_Backspace), this,
                   &FlameCanvas::zoomForward)
        ->setEnabled(canGoForward());
    menu.addAction(tr("Reset zoom"), QKeySequence(Qt::Key_0), this, &FlameCanvas::resetZoom)
        ->setEnabled(m_focus != 0);
    menu.exec(event->globalPos());
}

bool FlameCanvas::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        hover(std::nullopt);
    } else if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto frame = frameAt(help->pos())) {
            FlameCardContext context = m_context;
            context.focus = m_focus;
            context.normalised = m_look.normalised;
            QToolTip::showText(help->globalPos(), flameCard(*m_layout, *frame, context), viewport(),
                               flameFrameRect(*m_layout, flameViewport(), *frame).toAlignedRect());
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace bee

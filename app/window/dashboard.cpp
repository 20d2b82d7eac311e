// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dashboard.h"

#include "app/window/captureinsight.h"
#include "app/window/dashboardpanel.h"
#include "app/window/viewswitch.h"
#include "app/window/windowsettings.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr int narrowestPanel = 440;
constexpr int lowestPanel = 240;
constexpr int gap = 10;
constexpr int clockIntervalMs = 500;
constexpr int scrollIntervalMs = 30;
constexpr int scrollZone = 36;
constexpr int scrollStep = 14;
constexpr int carriedWidth = 220;
constexpr double carriedOpacity = 0.85;
const QString viewName = QStringLiteral("dashboard");
const QString defaultName = QStringLiteral("dashboard");

/// A tinted frame over the place where a panel will stand.
class TargetMark : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = themeOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(theme.brush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    }
};

DashboardGrid defaultArrangement()
{
    return DashboardGrid::fromJson(QJsonDocument::fromJson(settings::state(defaultName)).object());
}

} // namespace

Dashboard::Dashboard(Workspace& workspace, QWidget* parent)
    : QScrollArea(parent), m_workspace(workspace), m_content(new QWidget),
      m_empty(new QLabel(tr("Nothing was captured yet. Run the checklist, or a tool."), m_content)),
      m_target(new TargetMark(m_content)), m_reset(new QAction(tr("Reset the dashboard's layout"), this)),
      m_asDefault(new QAction(tr("Use the dashboard's layout as default"), this))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_empty->setProperty("muted", true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_target->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_target->hide();
    setWidget(m_content);
    viewport()->setBackgroundRole(QPalette::Window);
    m_content->setBackgroundRole(QPalette::Window);
    m_reset->setObjectName(QStringLiteral("resetDashboard"));
    m_asDefault->setObjectName(QStringLiteral("dashboardAsDefault"));
    addActions({m_reset, m_asDefault});
    connect(m_reset, &QAction::triggered, this, &Dashboard::resetArrangement);
    connect(m_asDefault, &QAction::triggered, this, [this] {
        std::vector<DashboardGrid::Item> items;
        for (DashboardGrid::Item item : m_grid.items()) {
            item.host.clear();
            if (std::none_of(items.begin(), items.end(),
                             [&item](const DashboardGrid::Item& other) { return other.tool == item.tool; }))
                items.push_back(item);
        }
        settings::setState(defaultName,
                           QJsonDocument(DashboardGrid(items).toJson()).toJson(QJsonDocument::Compact));
    });

    connect(&m_workspace, &Workspace::captureAdded, this, &Dashboard::rebuild);
    connect(&m_workspace, &Workspace::capturesCleared, this, [this] {
        m_queued.clear();
        clear();
        place();
    });
    auto* clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, [this] {
        for (DashboardPanel* panel : m_panels)
            if (panel->capture() && panel->capture()->isLive())
                panel->refresh();
    });
    clock->start(clockIntervalMs);
    m_scroll.setInterval(scrollIntervalMs);
    connect(&m_scroll, &QTimer::timeout, this, &Dashboard::scrollWhileDragging);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget* old, const QWidget* now) {
        if (indexOf(old) != indexOf(now))
            Q_EMIT focusedCaptureChanged();
    });
    rebuild();
}

void Dashboard::setQueued(const std::vector<const Tool*>& tools, const QString& host)
{
    m_queued = tools;
    m_queuedHost = host;
    rebuild();
}

std::optional<std::size_t> Dashboard::indexOf(const QWidget* panel) const
{
    const auto found = std::find(m_panels.begin(), m_panels.end(), panel);
    return panel && found != m_panels.end()
               ? std::optional(static_cast<std::size_t>(found - m_panels.begin()))
               : std::nullopt;
}

DashboardPanel* Dashboard::panelOf(const CaptureEntry* capture) const
{
    const auto found = std::find_if(m_panels.begin(), m_panels.end(), [capture](const DashboardPanel* panel) {
        return panel->capture() == capture;
    });
    return capture && found != m_panels.end() ? *found : nullptr;
}

CaptureEntry* Dashboard::focusedCapture() const
{
    const auto index = indexOf(QApplication::focusWidget());
    return index ? m_panels[*index]->capture() : nullptr;
}

DashboardPanel* Dashboard::add(DashboardPanel* panel)
{
    connect(panel, &DashboardPanel::activated, this, [this, panel] {
        if (panel->capture())
            Q_EMIT captureActivated(panel->capture());
    });
    connect(panel, &DashboardPanel::dragged, this, [this, panel](QPoint at) { dragTo(panel, at); });
    connect(panel, &DashboardPanel::edgeDragged, this,
            [this, panel](Qt::Edges edges, QPoint at) { dragEdge(panel, edges, at); });
    connect(panel, &DashboardPanel::gestureEnded, this, &Dashboard::endDrag);
    connect(panel, &DashboardPanel::menuRequested, this, [this, panel](QPoint at) { showMenu(panel, at); });
    return panel;
}

void Dashboard::rebuild()
{
    endDrag(true);
    std::vector<DashboardPanel*> panels; // in the order of the checklist
    for (CaptureEntry* capture : inChecklistOrder(m_workspace)) {
        DashboardPanel* known = panelOf(capture);
        panels.push_back(known ? known : add(new DashboardPanel(*capture, m_content)));
        std::erase_if(m_queued, [capture](const Tool* tool) { return tool == capture->tool(); });
    }
    for (const Tool* tool : m_queued) {
        const auto after = std::find_if(panels.begin(), panels.end(), [tool](const DashboardPanel* panel) {
            return panel->capture() && panel->capture()->tool() &&
                   panel->capture()->tool()->checklistPosition > tool->checklistPosition;
        });
        panels.insert(after, add(new DashboardPanel(*tool, m_queuedHost, m_content)));
    }
    for (DashboardPanel* panel : m_panels)
        if (std::find(panels.begin(), panels.end(), panel) == panels.end())
            panel->deleteLater();

    std::vector<DashboardGrid::Item> items;
    for (const DashboardPanel* panel : panels)
        items.push_back({panel->toolName(), panel->hostName(), 1, 1});
    std::vector<DashboardGrid::Item> arranged;
    m_panels.clear();
    for (const std::size_t index : DashboardGrid::arrange(items, remembered())) {
        m_panels.push_back(panels[index]);
        arranged.push_back(items[index]);
    }
    m_grid = DashboardGrid(std::move(arranged));
    place();
}

void Dashboard::clear()
{
    m_drag.reset();
    // At once: the captures they show are about to go.
    for (DashboardPanel* panel : m_panels)
        delete panel;
    m_panels.clear();
    m_grid = {};
}

DashboardGrid Dashboard::remembered() const
{
    const QJsonObject own = m_workspace.viewState(viewName);
    return own.isEmpty() ? defaultArrangement() : DashboardGrid::fromJson(own);
}

void Dashboard::remember()
{
    // Panels that are not here now keep their place in what is remembered.
    std::vector<DashboardGrid::Item> items = m_grid.items();
    const DashboardGrid before = remembered();
    for (const DashboardGrid::Item& old : before.items()) {
        const bool here = std::any_of(m_grid.items().begin(), m_grid.items().end(), [&](const auto& item) {
            return item.tool == old.tool && (old.host.isEmpty() || old.host == item.host);
        });
        if (!here)
            items.push_back(old);
    }
    m_workspace.setViewState(viewName, DashboardGrid(std::move(items)).toJson());
}

void Dashboard::resetArrangement()
{
    m_workspace.setViewState(viewName, {});
    settings::setState(defaultName, {});
    rebuild();
}

QRect Dashboard::rectOf(const DashboardGrid::Place& place) const
{
    return {gap + place.column * (m_cell.width() + gap), gap + place.row * (m_cell.height() + gap),
            place.columns * (m_cell.width() + gap) - gap, place.rows * (m_cell.height() + gap) - gap};
}

void Dashboard::place()
{
    const QSize room = viewport()->size();
    m_columns = std::clamp((room.width() - gap) / (narrowestPanel + gap), 1, std::max(1, m_grid.widestUse()));
    const std::vector<DashboardGrid::Place> places = m_grid.places(m_columns);
    const int rows = DashboardGrid::rowCount(places);
    // Few panels share the room; many keep their smallest height, and the rest is scrolled to.
    m_cell = {std::max(1, (room.width() - gap) / m_columns - gap),
              std::max(lowestPanel, (room.height() - gap) / std::max(1, rows) - gap)};
    m_content->resize(room.width(), std::max(room.height(), gap + rows * (m_cell.height() + gap)));
    m_empty->setVisible(m_panels.empty());
    m_empty->setGeometry(QRect(QPoint(), room).adjusted(gap, gap, -gap, -gap));
    QWidget* before = nullptr;
    for (std::size_t i = 0; i < m_panels.size(); ++i) {
        m_panels[i]->setGeometry(rectOf(places[i]));
        m_panels[i]->show();
        if (before)
            setTabOrder(before, m_panels[i]);
        before = m_panels[i];
    }
    if (m_drag)
        m_target->setGeometry(m_drag->panel->geometry());
    describe();
}

void Dashboard::describe()
{
    for (std::size_t i = 0; i < m_panels.size(); ++i)
        m_panels[i]->setAccessibleDescription(tr("Panel %1 of %2, width %3, height %4. Enter opens it in "
                                                 "full; Ctrl+Shift and an arrow key move it; "
                                                 "Ctrl+Alt and an arrow key change its size.")
                                                  .arg(i + 1)
                                                  .arg(m_panels.size())
                                                  .arg(m_grid.items()[i].columns)
                                                  .arg(m_grid.items()[i].rows));
}

void Dashboard::focusCapture(const CaptureEntry* capture)
{
    DashboardPanel* panel = panelOf(capture);
    if (!panel && !m_panels.empty())
        panel = m_panels.front();
    if (const auto index = indexOf(panel))
        focusPanel(*index);
}

void Dashboard::focusPanel(std::size_t index)
{
    m_panels[index]->setFocus(Qt::TabFocusReason);
    ensureWidgetVisible(m_panels[index], 0, gap);
}

void Dashboard::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    place();
}

void Dashboard::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::EnabledChange)
        endDrag(true);
}

void Dashboard::movePanel(std::size_t from, std::size_t to)
{
    if (from == to)
        return;
    m_grid.move(from, to);
    DashboardPanel* panel = m_panels[from];
    m_panels.erase(m_panels.begin() + static_cast<std::ptrdiff_t>(from));
    m_panels.insert(m_panels.begin() + static_cast<std::ptrdiff_t>(to), panel);
    place();
}

void Dashboard::resizePanel(std::size_t index, int moreColumns, int moreRows)
{
    const DashboardGrid::Item item = m_grid.items()[index];
    // A span that was cut to the columns there are begins to shrink from there.
    m_grid.resize(index,
                  std::min(std::min(item.columns, m_columns) + moreColumns,
                           std::max(m_columns, static_cast<int>(viewport()->width()) / narrowestPanel)),
                  item.rows + moreRows);
    place();
    remember();
    ensureWidgetVisible(m_panels[index], 0, gap);
}

/// True when the key was one of those that arrange.
bool Dashboard::arrangeByKey(std::size_t index, const QKeyEvent& event)
{
    using Direction = DashboardGrid::Direction;
    std::optional<Direction> direction;
    switch (event.key()) {
    case Qt::Key_Left:
        direction = Direction::Left;
        break;
    case Qt::Key_Right:
        direction = Direction::Right;
        break;
    case Qt::Key_Up:
        direction = Direction::Up;
        break;
    case Qt::Key_Down:
        direction = Direction::Down;
        break;
    case Qt::Key_Plus:
    case Qt::Key_Minus: {
        const int more = event.key() == Qt::Key_Plus ? 1 : -1;
        const bool rows = event.modifiers() & Qt::ControlModifier;
        resizePanel(index, rows ? 0 : more, rows ? more : 0);
        return true;
    }
    default:
        return false;
    }
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier)) {
        if (const auto to = m_grid.step(index, m_columns, *direction)) {
            movePanel(index, *to);
            remember();
            ensureWidgetVisible(m_panels[*to], 0, gap);
        }
    } else if (modifiers == (Qt::ControlModifier | Qt::AltModifier)) {
        resizePanel(index,
                    *direction == Direction::Right  ? 1
                    : *direction == Direction::Left ? -1
                                                    : 0,
                    *direction == Direction::Down ? 1
                    : *direction == Direction::Up ? -1
                                                  : 0);
    } else if (modifiers == Qt::NoModifier) {
        if (const auto to = m_grid.neighbour(index, m_columns, *direction))
            focusPanel(*to);
    } else {
        return false;
    }
    return true;
}

void Dashboard::keyPressEvent(QKeyEvent* event)
{
    const auto index = indexOf(QApplication::focusWidget());
    if (index && !m_drag && arrangeByKey(*index, *event))
        return;
    if (index && event->key() == Qt::Key_Home)
        return focusPanel(0);
    if (index && event->key() == Qt::Key_End)
        return focusPanel(m_panels.size() - 1);
    QScrollArea::keyPressEvent(event);
}

void Dashboard::dragTo(DashboardPanel* panel, QPoint global)
{
    const auto index = indexOf(panel);
    if (!index)
        return;
    if (!m_drag) {
        m_drag = Drag{panel, m_grid, *index, global, panel->pos(), m_cell};
        const QPixmap picture =
            panel->grab().scaledToWidth(qRound(carriedWidth * devicePixelRatioF()), Qt::SmoothTransformation);
        QPixmap faint(picture.size());
        faint.fill(Qt::transparent);
        {
            QPainter painter(&faint);
            painter.setOpacity(carriedOpacity);
            painter.drawPixmap(0, 0, picture);
        }
        faint.setDevicePixelRatio(devicePixelRatioF());
        m_carried = new QLabel(viewport());
        m_carried->setAttribute(Qt::WA_TransparentForMouseEvents);
        m_carried->setPixmap(faint);
        m_carried->adjustSize();
        m_carried->show();
        m_target->show();
        m_scroll.start();
    }
    m_drag->pointer = global;
    m_carried->move(viewport()->mapFromGlobal(global) + QPoint(12, 12));
    m_carried->raise();
    m_target->raise();
    const QPoint at = m_content->mapFromGlobal(global) - QPoint(gap, gap);
    const QPointF cell(static_cast<double>(at.x()) / (m_cell.width() + gap),
                       static_cast<double>(at.y()) / (m_cell.height() + gap));
    movePanel(*index, m_drag->before.indexAt(m_drag->index, m_columns, cell));
    m_target->setGeometry(panel->geometry());
}

void Dashboard::scrollWhileDragging()
{
    if (!m_drag)
        return m_scroll.stop();
    const int y = viewport()->mapFromGlobal(m_drag->pointer).y();
    const int step = y < scrollZone ? -scrollStep : y > viewport()->height() - scrollZone ? scrollStep : 0;
    const int before = verticalScrollBar()->value();
    verticalScrollBar()->setValue(before + step);
    if (verticalScrollBar()->value() != before)
        dragTo(m_drag->panel, m_drag->pointer);
}

void Dashboard::dragEdge(DashboardPanel* panel, Qt::Edges edges, QPoint global)
{
    const auto index = indexOf(panel);
    if (!index)
        return;
    if (!m_drag) {
        m_drag = Drag{panel, m_grid, *index, global, panel->pos(), m_cell};
        m_target->show();
    }
    m_target->raise();
    const QPoint size = m_content->mapFromGlobal(global) - m_drag->corner;
    const auto span = [](int length, int cell) {
        return std::max(1, static_cast<int>(std::lround(static_cast<double>(length + gap) / (cell + gap))));
    };
    const DashboardGrid::Item item = m_grid.items()[*index];
    m_grid.resize(*index,
                  edges & Qt::RightEdge ? std::min(span(size.x(), m_drag->cell.width()), m_columns)
                                        : item.columns,
                  edges & Qt::BottomEdge ? span(size.y(), m_drag->cell.height()) : item.rows);
    place();
}

void Dashboard::endDrag(bool cancelled)
{
    if (!m_drag)
        return;
    const Drag drag = *std::exchange(m_drag, std::nullopt);
    m_scroll.stop();
    m_target->hide();
    delete std::exchange(m_carried, nullptr);
    if (cancelled) {
        if (const auto index = indexOf(drag.panel))
            movePanel(*index, drag.index);
        m_grid = drag.before;
        place();
    } else {
        remember();
    }
}

void Dashboard::showMenu(DashboardPanel* panel, QPoint global)
{
    const auto index = indexOf(panel);
    if (!index)
        return;
    QMenu menu(this);
    const auto send = [panel](int key, Qt::KeyboardModifiers modifiers) {
        QKeyEvent press(QEvent::KeyPress, key, modifiers);
        QApplication::sendEvent(panel, &press);
    };
    QAction* open =
        menu.addAction(tr("Open in full"), QKeySequence(Qt::Key_Return), panel, &DashboardPanel::activated);
    open->setEnabled(panel->capture());
    if (panel->capture())
        addViews(menu, ViewChoice::of(*panel->capture()));
    menu.addSeparator();
    struct Entry {
        QString text;
        int key;
        Qt::KeyboardModifiers modifiers;
        bool enabled;
    };
    const DashboardGrid::Item item = m_grid.items()[*index];
    const int columns = std::min(item.columns, m_columns);
    const Qt::KeyboardModifiers moves = Qt::ControlModifier | Qt::ShiftModifier;
    const Qt::KeyboardModifiers sizes = Qt::ControlModifier | Qt::AltModifier;
    const int widest = std::max(m_columns, viewport()->width() / narrowestPanel);
    for (const Entry& entry :
         {Entry{tr("Wider"), Qt::Key_Right, sizes, columns < std::min(widest, DashboardGrid::largestSpan)},
          Entry{tr("Narrower"), Qt::Key_Left, sizes, columns > 1},
          Entry{tr("Taller"), Qt::Key_Down, sizes, item.rows < DashboardGrid::largestSpan},
          Entry{tr("Lower"), Qt::Key_Up, sizes, item.rows > 1},
          Entry{tr("Move back"), Qt::Key_Left, moves, *index > 0},
          Entry{tr("Move on"), Qt::Key_Right, moves, *index + 1 < m_panels.size()}}) {
        QAction* action =
            menu.addAction(entry.text, this, [send, entry] { send(entry.key, entry.modifiers); });
        action->setShortcut(QKeySequence(static_cast<int>(entry.modifiers) | entry.key));
        action->setEnabled(entry.enabled);
    }
    menu.addSeparator();
    menu.addActions({m_asDefault, m_reset});
    panel->setFocus(Qt::MouseFocusReason);
    menu.exec(global);
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dashboardpanel.h"

#include "app/window/capturechips.h"
#include "app/window/captureselection.h"
#include "app/window/statemark.h"
#include "widgets/theme/elidedlabel.h"
#include "widgets/theme/format.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/tooltip.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStackedLayout>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bee {

namespace {

constexpr qsizetype longestReason = 220;
constexpr int edgeWidth = 7;   ///< where an edge can be taken hold of
constexpr int textWidth = 440; ///< of a message: longer lines are hard to read
constexpr int progressHeight = 2;

QLabel* label(const char* property = nullptr)
{
    auto* text = new QLabel;
    text->setTextFormat(Qt::PlainText);
    if (property)
        text->setProperty(property, true);
    return text;
}

/// A cause of many lines is read in full where there is room for it.
QString shortened(const QString& text)
{
    const QString line = text.simplified();
    return line.size() <= longestReason ? line : line.left(longestReason) + QStringLiteral("…");
}

StateMark::Kind markOf(const CaptureEntry* capture)
{
    if (!capture)
        return StateMark::Kind::Queued;
    if (capture->isLoading())
        return StateMark::Kind::Waiting;
    if (capture->isLive()) {
        const Capture& live = *capture->live();
        return live.state() == Capture::State::Running && !live.isHeld() ? StateMark::Kind::Running
                                                                         : StateMark::Kind::Waiting;
    }
    if (capture->failure())
        return capture->record().implementation.isEmpty() ? StateMark::Kind::Refused
                                                          : StateMark::Kind::Failed;
    return StateMark::Kind::Empty;
}

/// Of a run that ends by itself, 0 to 1; below 0: there is nothing to tell.
double progressOf(const CaptureEntry* capture)
{
    if (!capture || !capture->isLive())
        return -1;
    const Capture& live = *capture->live();
    if (live.state() != Capture::State::Running || live.isHeld() || !live.duration() ||
        live.duration()->count() <= 0)
        return -1;
    const std::chrono::duration<double> all = *live.duration();
    return std::min(1.0, std::chrono::duration<double>(live.sinceReady()) / all);
}

} // namespace

DashboardPanel::DashboardPanel(CaptureEntry& capture, QWidget* parent)
    : DashboardPanel(&capture, capture.record().tool,
                     capture.tool() ? capture.tool()->title : tr("a tool this version does not know"),
                     capture.record().host, parent)
{
}

DashboardPanel::DashboardPanel(const Tool& tool, const QString& host, QWidget* parent)
    : DashboardPanel(nullptr, tool.name, tool.title, host, parent)
{
    showMessage({tr("Queued"),
                 tool.checklistAlone ? tr("It runs when no other tool does, because its overhead is felt.")
                                     : tr("It has not begun yet."),
                 {},
                 false});
}

DashboardPanel::DashboardPanel(CaptureEntry* capture, const QString& tool, const QString& title,
                               const QString& host, QWidget* parent)
    : QFrame(parent), m_capture(capture), m_tool(tool), m_host(host), m_header(new QWidget),
      m_amount(label("muted")), m_cost(new ElidedLabel), m_body(new QStackedLayout), m_message(new QWidget),
      m_mark(new StateMark), m_headline(label("title")), m_detail(label("muted")), m_remedy(label())
{
    setProperty("panel", true);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    build(title);
    if (!capture)
        return;
    m_view = new CaptureView(*capture, CaptureView::Style::Small);
    m_view->setMinimumSize(1, 1); // the dashboard says how large it is, not what it shows
    m_body->addWidget(m_view);
    connect(capture, &CaptureEntry::stateChanged, this, &DashboardPanel::refresh);
    connect(&CaptureInsight::of(*capture), &CaptureInsight::changed, this, &DashboardPanel::refresh);
    connect(&CaptureSelection::of(*capture), &CaptureSelection::countChanged, this, &DashboardPanel::refresh);
    refresh();
}

void DashboardPanel::build(const QString& title)
{
    const QString name = displayText(m_tool.toStdString(), 60);
    setAccessibleName(tr("%1 on %2").arg(name, displayText(m_host.toStdString(), 100)));

    auto* heading = label("title");
    heading->setText(name);
    auto* subtitle = new ElidedLabel(title + QStringLiteral(" · ") + displayText(m_host.toStdString(), 100));
    subtitle->setProperty("muted", true);
    m_cost->setProperty("caption", true);
    m_cost->setToolTip(tr("What the tool costs its host: CPU time of one CPU, and memory"));
    auto* menu = new QToolButton;
    menu->setText(QStringLiteral("⋯"));
    menu->setAutoRaise(true);
    menu->setFocusPolicy(Qt::NoFocus); // the panel is one stop; its menu key opens the same menu
    menu->setCursor(Qt::ArrowCursor);
    menu->setToolTip(tr("Place, size and layout"));
    menu->setAccessibleName(tr("Menu of the panel %1").arg(name));
    connect(menu, &QToolButton::clicked, this,
            [this, menu] { Q_EMIT menuRequested(menu->mapToGlobal(QPoint(0, menu->height()))); });
    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(heading);
    first->addWidget(subtitle);
    first->addStretch();
    first->addWidget(m_amount);
    first->addWidget(menu);
    auto* second = new QHBoxLayout;
    second->setSpacing(8);
    if (m_capture) {
        m_chips = new CaptureChips(*m_capture);
        second->addWidget(m_chips);
    }
    second->addStretch();
    second->addWidget(m_cost);
    auto* header = new QVBoxLayout(m_header);
    header->setContentsMargins(12, 4, 6, 6);
    header->setSpacing(3);
    header->addLayout(first);
    second->setContentsMargins(0, 0, 6, 0);
    header->addLayout(second);
    m_header->setMouseTracking(true);

    auto* texts = new QVBoxLayout;
    texts->setSpacing(5);
    texts->addStretch(2);
    texts->addWidget(m_mark, 0, Qt::AlignHCenter);
    texts->addSpacing(3);
    for (QLabel* text : {m_headline, m_detail, m_remedy}) {
        text->setAlignment(Qt::AlignHCenter);
        text->setWordWrap(true);
        text->setMaximumWidth(textWidth);
        texts->addWidget(text);
    }
    texts->addStretch(3);
    auto* message = new QHBoxLayout(m_message);
    message->setContentsMargins(24, 4, 24, 10);
    message->addStretch();
    message->addLayout(texts, 100);
    message->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 6);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(m_body, 1);
    m_body->addWidget(m_message); // not before it is part of the panel: it is shown at once
}

void DashboardPanel::refresh()
{
    if (!m_capture || !isVisible())
        return; // showEvent() makes up for it
    m_chips->refresh();
    const QString share = CaptureSelection::of(*m_capture).shareText();
    m_amount->setText(!hasData(*m_capture) ? QString() : share.isEmpty() ? m_capture->amountText() : share);
    const QString ignored = CaptureSelection::of(*m_capture).notNarrowedBy();
    m_amount->setToolTip(ignored.isEmpty() ? QString() : plainToolTip(tr("Not narrowed by %1").arg(ignored)));
    m_cost->setFullText(m_capture->costText());
    if (progressOf(m_capture) >= 0)
        update(0, m_header->geometry().bottom() - progressHeight, width(), 2 * progressHeight + 1);
    if (hasData(*m_capture)) {
        m_body->setCurrentWidget(m_view);
        return;
    }
    showMessage(captureMessage(*m_capture));
}

void DashboardPanel::showMessage(const CaptureMessage& message)
{
    const StateMark::Kind kind = markOf(m_capture);
    const qint64 halfSeconds =
        m_capture && m_capture->isLive() ? m_capture->live()->sinceLaunch().count() / 500 : 0;
    m_mark->show(kind, static_cast<int>(halfSeconds % 1000));
    m_headline->setText(shortened(message.headline));
    const QString title = kind == StateMark::Kind::Failed ? QStringLiteral("error") : QStringLiteral("true");
    if (m_headline->property("title").toString() != title) {
        m_headline->setProperty("title", title);
        m_headline->style()->polish(m_headline);
    }
    m_detail->setText(shortened(message.detail));
    m_detail->setVisible(!message.detail.isEmpty());
    m_remedy->setText(shortened(message.remedy));
    m_remedy->setVisible(!message.remedy.isEmpty());
    const QStringList all{message.headline, message.detail, message.remedy};
    m_message->setToolTip(message.failed ? plainToolTip(all.join(QLatin1Char('\n')).trimmed()) : QString());
    m_body->setCurrentWidget(m_message);
}

void DashboardPanel::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    const double progress = progressOf(m_capture);
    if (progress < 0)
        return;
    const QRect line(1, m_header->geometry().bottom(), width() - 2, progressHeight);
    QPainter painter(this);
    painter.fillRect(line, themeOf(this).border);
    painter.fillRect(QRectF(line.x(), line.y(), line.width() * progress, line.height()),
                     themeOf(this).accentFill);
}

void DashboardPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_gesture != Gesture::None)
        endGesture(true);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
             !(event->modifiers() & ~Qt::KeypadModifier))
        Q_EMIT activated();
    else
        QFrame::keyPressEvent(event);
}

Qt::Edges DashboardPanel::edgesAt(QPoint at) const
{
    Qt::Edges edges;
    edges.setFlag(Qt::RightEdge, at.x() >= width() - edgeWidth);
    edges.setFlag(Qt::BottomEdge, at.y() >= height() - edgeWidth);
    // A corner is larger than the edges that meet there.
    if (edges && at.x() >= width() - 2 * edgeWidth && at.y() >= height() - 2 * edgeWidth)
        edges = Qt::RightEdge | Qt::BottomEdge;
    return edges;
}

bool DashboardPanel::isTitle(QPoint at) const
{
    return m_header->geometry().contains(at);
}

void DashboardPanel::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QFrame::mousePressEvent(event);
    const QPoint at = event->position().toPoint();
    m_edges = edgesAt(at);
    m_pressedAt = at;
    m_gesture = m_edges ? Gesture::Resizing : isTitle(at) ? Gesture::Pressed : Gesture::None;
}

void DashboardPanel::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    if (m_gesture == Gesture::Pressed &&
        (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        m_gesture = Gesture::Moving;
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_gesture == Gesture::Moving)
        Q_EMIT dragged(event->globalPosition().toPoint());
    else if (m_gesture == Gesture::Resizing)
        Q_EMIT edgeDragged(m_edges, event->globalPosition().toPoint());
    if (m_gesture != Gesture::None)
        return;
    const Qt::Edges edges = edgesAt(at);
    setCursor(edges == (Qt::RightEdge | Qt::BottomEdge) ? Qt::SizeFDiagCursor
              : edges & Qt::RightEdge                   ? Qt::SizeHorCursor
              : edges & Qt::BottomEdge                  ? Qt::SizeVerCursor
              : isTitle(at)                             ? Qt::OpenHandCursor
                                                        : Qt::ArrowCursor);
}

void DashboardPanel::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        endGesture(false);
}

void DashboardPanel::endGesture(bool cancelled)
{
    const bool changed = m_gesture == Gesture::Moving || m_gesture == Gesture::Resizing;
    m_gesture = Gesture::None;
    unsetCursor();
    if (changed)
        Q_EMIT gestureEnded(cancelled);
}

void DashboardPanel::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    endGesture(true);
    Q_EMIT activated();
}

void DashboardPanel::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    Q_EMIT menuRequested(byKey ? mapToGlobal(m_header->geometry().bottomLeft() + QPoint(12, 0))
                               : event->globalPos());
}

void DashboardPanel::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    refresh();
}

} // namespace bee

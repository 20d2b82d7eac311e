// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/hostpanel.h"

#include "widgets/theme/format.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace bee {

namespace {

enum Role { NoteRole = Qt::UserRole, ToneRole, DotRole, PointerRole };
enum class Tone { Muted, Accent, Warning, Error, Ok };

constexpr int rowHeight = 24;
constexpr int noteSlack = 6; ///< widths are rounded, and an elided number would lie
constexpr int clockIntervalMs = 500;

QColor colourOf(Tone tone, const Theme& theme)
{
    switch (tone) {
    case Tone::Accent:
        return theme.accent;
    case Tone::Warning:
        return theme.warning;
    case Tone::Error:
        return theme.error;
    case Tone::Ok:
        return theme.ok;
    case Tone::Muted:
        break;
    }
    return theme.mutedText;
}

/// Name to the left, a note to the right, a dot for what is alive.
class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), rowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = themeOf(option.widget);
        const bool isHost = !index.parent().isValid();
        QRect row = option.rect;
        row.setLeft(0);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(row, theme.selection);
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(row, theme.raised);
        const QString note = index.data(NoteRole).toString();
        const auto tone = static_cast<Tone>(index.data(ToneRole).toInt());
        const bool dot = index.data(DotRole).toBool();
        QRect inner = row.adjusted(isHost ? 12 : 26, 0, -12, 0);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QFont font = option.font;
        painter->setFont(font);
        painter->setPen(colourOf(tone, theme));
        const int noteWidth =
            std::min(painter->fontMetrics().horizontalAdvance(note) + noteSlack, inner.width() / 2);
        const QRect noteRect = inner.adjusted(inner.width() - noteWidth, 0, 0, 0);
        painter->drawText(noteRect, Qt::AlignRight | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(note, Qt::ElideRight, noteWidth));
        if (dot) {
            painter->setBrush(colourOf(tone, theme));
            painter->setPen(Qt::NoPen);
            const QPointF centre(isHost ? inner.left() + 4 : noteRect.left() - 10, row.center().y() + 0.5);
            painter->drawEllipse(centre, 4, 4);
        }
        if (isHost && dot)
            inner.setLeft(inner.left() + 14);
        font.setWeight(isHost ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(theme.text);
        const int nameWidth = noteRect.left() - inner.left() - 20;
        painter->drawText(
            QRect(inner.left(), row.top(), nameWidth, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, nameWidth));
        if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
            painter->setPen(theme.accent);
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(row.adjusted(1, 1, -2, -2));
        }
        painter->restore();
    }
};

void setNote(QTreeWidgetItem* item, const QString& note, Tone tone, bool dot)
{
    item->setData(0, NoteRole, note);
    item->setData(0, ToneRole, static_cast<int>(tone));
    item->setData(0, DotRole, dot);
    item->setData(0, Qt::AccessibleTextRole, QString(item->text(0) + QStringLiteral(", ") + note));
}

template <typename T>
T* pointerOf(const QTreeWidgetItem* item)
{
    return qobject_cast<T*>(item->data(0, PointerRole).value<QObject*>());
}

} // namespace

HostPanel::HostPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_tree(new QTreeWidget)
{
    auto* title = new QLabel(tr("HOSTS AND CAPTURES"));
    title->setProperty("caption", true);
    title->setContentsMargins(12, 10, 12, 6);
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setItemDelegate(new RowDelegate(m_tree));
    m_tree->setMouseTracking(true);
    m_tree->setAccessibleName(tr("Hosts and captures"));
    m_tree->setExpandsOnDoubleClick(false);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(title);
    layout->addWidget(m_tree, 1);

    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (!item)
            return;
        if (auto* capture = pointerOf<CaptureEntry>(item))
            Q_EMIT captureChosen(capture);
        else if (auto* host = pointerOf<HostConnection>(item))
            Q_EMIT hostChosen(host);
    });
    connect(&m_workspace, &Workspace::hostAdded, this, &HostPanel::addHost);
    connect(&m_workspace, &Workspace::captureAdded, this, &HostPanel::addCapture);
    connect(&m_workspace, &Workspace::capturesCleared, this, &HostPanel::clearCaptures);
    // Seconds pass without a signal from anybody.
    auto* clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, [this] {
        for (int h = 0; h < m_tree->topLevelItemCount(); ++h)
            for (int c = 0; c < m_tree->topLevelItem(h)->childCount(); ++c)
                if (auto* capture = pointerOf<CaptureEntry>(m_tree->topLevelItem(h)->child(c));
                    capture && capture->isLive())
                    updateCapture(m_tree->topLevelItem(h)->child(c), *capture);
    });
    clock->start(clockIntervalMs);
}

void HostPanel::setCurrent(CaptureEntry* capture)
{
    for (int h = 0; h < m_tree->topLevelItemCount(); ++h)
        for (int c = 0; c < m_tree->topLevelItem(h)->childCount(); ++c)
            if (pointerOf<CaptureEntry>(m_tree->topLevelItem(h)->child(c)) == capture)
                m_tree->setCurrentItem(m_tree->topLevelItem(h)->child(c));
}

QTreeWidgetItem* HostPanel::hostItem(const QString& name)
{
    for (int h = 0; h < m_tree->topLevelItemCount(); ++h)
        if (m_tree->topLevelItem(h)->text(0) == name)
            return m_tree->topLevelItem(h);
    auto* item = new QTreeWidgetItem(m_tree, {name});
    setNote(item, {}, Tone::Muted, false);
    return item;
}

void HostPanel::addHost(HostConnection* host)
{
    QTreeWidgetItem* item = hostItem(host->name());
    item->setData(0, PointerRole, QVariant::fromValue<QObject*>(host));
    updateHost(item, *host);
    connect(host, &HostConnection::stateChanged, item->treeWidget(),
            [this, host] { updateHost(hostItem(host->name()), *host); });
}

void HostPanel::addCapture(CaptureEntry* capture)
{
    QTreeWidgetItem* parent = hostItem(capture->record().host);
    auto* item = new QTreeWidgetItem(parent, {displayText(capture->title().toStdString())});
    item->setData(0, PointerRole, QVariant::fromValue<QObject*>(capture));
    parent->setExpanded(true);
    updateCapture(item, *capture);
    const auto update = [this, item, capture] { updateCapture(item, *capture); };
    connect(capture, &CaptureEntry::stateChanged, m_tree, update);
    connect(capture, &CaptureEntry::valuesChanged, m_tree, update);
}

void HostPanel::clearCaptures()
{
    const QSignalBlocker blocker(m_tree);
    for (int h = m_tree->topLevelItemCount() - 1; h >= 0; --h) {
        QTreeWidgetItem* item = m_tree->topLevelItem(h);
        qDeleteAll(item->takeChildren());
        if (!pointerOf<HostConnection>(item))
            delete item;
    }
}

void HostPanel::updateHost(QTreeWidgetItem* item, const HostConnection& host)
{
    switch (host.state()) {
    case HostConnection::State::Closed:
        return setNote(item, tr("not connected"), Tone::Muted, false);
    case HostConnection::State::Connecting:
        return setNote(item, tr("connecting…"), Tone::Accent, true);
    case HostConnection::State::Checking:
        return setNote(item, tr("checking…"), Tone::Accent, true);
    case HostConnection::State::Ready:
        break;
    }
    const HostFacts& facts = host.facts();
    const QString kernel = facts.kernel.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('.'), 0, 1);
    const QString privilege = facts.privilege == Privilege::Root                  ? tr("root")
                              : facts.privilege == Privilege::SudoWithoutPassword ? tr("sudo")
                                                                                  : tr("no root");
    setNote(item, kernel + QStringLiteral(" · ") + privilege,
            facts.privilege == Privilege::None ? Tone::Warning : Tone::Ok, true);
}

void HostPanel::updateCapture(QTreeWidgetItem* item, const CaptureEntry& capture)
{
    const CaptureState state = capture.record().state;
    if (capture.isLive())
        setNote(item, capture.stateText(), Tone::Accent, true);
    else if (capture.isLoading())
        setNote(item, capture.stateText(), Tone::Muted, false);
    else if (state == CaptureState::Failed)
        setNote(item, capture.stateText(), Tone::Error, true);
    else if (state == CaptureState::Interrupted)
        setNote(item, capture.stateText(), Tone::Warning, true);
    else
        setNote(item, capture.shortAmountText(),
                capture.values().stats.lostEvents ? Tone::Warning : Tone::Muted,
                capture.values().stats.lostEvents > 0);
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/eventtableview.h"

#include "widgets/table/eventtablemodel.h"
#include "widgets/table/tablegrid.h"
#include "widgets/theme/format.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QThreadPool>
#include <QToolButton>
#include <QVBoxLayout>

namespace bee {

namespace {
constexpr int filterDelayMilliseconds = 120;
/// More rows than these are put together on a worker.
constexpr qsizetype copyAtOnce = 2000;
/// Each selected row costs a persistent index whenever the order changes.
constexpr qsizetype mostRowsToReorderUnderSelection = 10'000;
} // namespace

EventTableView::EventTableView(QWidget* parent)
    : QWidget(parent), m_model(new EventTableModel(this)), m_grid(new TableGrid(*m_model, this)),
      m_waitingText(tr("Waiting for the first event…"))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildToolRow();
    layout->addWidget(m_grid, 1);

    m_filterDelay.setSingleShot(true);
    m_filterDelay.setInterval(filterDelayMilliseconds);
    connect(&m_filterDelay, &QTimer::timeout, this, &EventTableView::applyFilter);

    connect(m_model, &EventTableModel::countsChanged, this, &EventTableView::updateCounts);
    connect(m_grid, &TableGrid::followingChanged, this, &EventTableView::updateButtons);
    connect(&m_grid->selection(), &TableSelection::selectedCountChanged, m_model,
            [this](qsizetype count) { m_model->setSortHeld(count > mostRowsToReorderUnderSelection); });
    connect(m_grid, &TableGrid::activated, this,
            [this](GridCell cell) { Q_EMIT rowActivated(m_model->snapshotRow(cell.row)); });
    connect(&m_grid->selection(), &TableSelection::currentRowChanged, this,
            &EventTableView::currentRowChanged);
    connect(m_grid, &TableGrid::menuRequested, this, &EventTableView::showMenu);
    connect(m_grid, &TableGrid::copyRequested, this, &EventTableView::copySelection);
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    setFocusProxy(m_grid);
    updateButtons();
    updateCounts();
}

EventTableView::~EventTableView() = default;

void EventTableView::buildToolRow()
{
    m_tools = new QWidget(this);
    QWidget* const row = m_tools;
    row->setAutoFillBackground(true);
    row->setBackgroundRole(QPalette::Base);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(6);

    m_filter = new QLineEdit(row);
    m_filter->setPlaceholderText(tr("Filter rows"));
    m_filter->setAccessibleName(tr("Filter rows"));
    m_filter->setToolTip(tr("Show only rows with this text in any column"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(360);
    m_filter->setMaxLength(1000);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_filterDelay.start(); });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        applyFilter();
        m_grid->setFocus();
    });
    auto* clear = new QShortcut(QKeySequence(Qt::Key_Escape), m_filter);
    clear->setContext(Qt::WidgetShortcut);
    connect(clear, &QShortcut::activated, this, [this] {
        if (m_filter->text().isEmpty())
            m_grid->setFocus();
        m_filter->clear();
        applyFilter();
    });

    m_counts = new QLabel(row);
    m_counts->setProperty("muted", true);
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setAccessibleName(tr("Number of rows"));

    m_follow = new QToolButton(row);
    m_follow->setAutoRaise(true);
    m_follow->setFocusPolicy(Qt::StrongFocus);
    m_follow->setCheckable(true);
    m_follow->setText(tr("Follow"));
    connect(m_follow, &QToolButton::clicked, this, [this](bool on) { m_grid->setFollowing(on); });
    m_pause = new QToolButton(row);
    m_pause->setAutoRaise(true);
    m_pause->setFocusPolicy(Qt::StrongFocus);
    m_pause->setCheckable(true);
    connect(m_pause, &QToolButton::clicked, this, &EventTableView::setPaused);

    layout->addWidget(m_filter, 1);
    layout->addWidget(m_counts);
    layout->addStretch(0);
    layout->addWidget(m_follow);
    layout->addWidget(m_pause);
    static_cast<QVBoxLayout*>(this->layout())->addWidget(row);
}

void EventTableView::setSnapshot(const EventSnapshot& snapshot)
{
    m_model->setSnapshot(snapshot);
}

void EventTableView::setTimeDisplay(const TimeDisplay& display)
{
    m_model->setTimeDisplay(display);
}

void EventTableView::setCompact(bool compact)
{
    m_tools->setHidden(compact);
    m_grid->setHorizontalScrollBarPolicy(compact ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    m_grid->setVerticalScrollBarPolicy(compact ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
}

void EventTableView::setEmptyText(const QString& text)
{
    m_waitingText = text;
    updateEmptyText();
}

void EventTableView::setFilterText(const QString& text)
{
    m_filter->setText(text);
    applyFilter();
}

QString EventTableView::filterText() const
{
    return m_filterText;
}

void EventTableView::setTimeRange(TimeRange range)
{
    if (range == m_range)
        return;
    m_range = range;
    applyFilter();
}

void EventTableView::setSelectionFilter(const std::vector<FilterExpression>& expressions)
{
    if (expressions == m_selection)
        return;
    m_selection = expressions;
    applyFilter();
}

void EventTableView::applyFilter()
{
    m_filterDelay.stop();
    QString text = m_filter->text();
    if (text.trimmed().isEmpty())
        text.clear();
    const bool changed = text != m_filterText;
    m_filterText = text;
    RowFilter filter{m_range, m_selection, m_model->filter().clock};
    auto parsed = FilterExpression::parse(text);
    if (std::holds_alternative<FilterError>(parsed))
        parsed = FilterExpression::parse(quoteForFilter(text));
    if (!text.isEmpty())
        filter.expressions.push_back(std::get<FilterExpression>(parsed));
    m_model->setFilter(filter);
    updateCounts();
    if (changed)
        Q_EMIT filterTextChanged(text);
}

void EventTableView::setFollowing(bool following)
{
    m_grid->setFollowing(following);
}

bool EventTableView::isFollowing() const
{
    return m_grid->isFollowing();
}

void EventTableView::setPaused(bool paused)
{
    m_model->setPaused(paused);
    updateButtons();
}

bool EventTableView::isPaused() const
{
    return m_model->isPaused();
}

void EventTableView::setCurrentRow(qsizetype row)
{
    m_grid->setCurrentSnapshotRow(row);
}

qsizetype EventTableView::currentRow() const
{
    return m_grid->selection().currentSnapshotRow();
}

void EventTableView::updateCounts()
{
    const qsizetype total = m_model->totalRows();
    const auto shown = static_cast<qsizetype>(m_model->rowCount());
    if (m_model->filter().isAll())
        m_counts->setText(total == 1 ? tr("1 row")
                                     : tr("%1 rows").arg(formatCount(static_cast<qint64>(total))));
    else
        m_counts->setText(
            tr("%1 of %2")
                .arg(formatCount(static_cast<qint64>(shown)), formatCount(static_cast<qint64>(total))));
    const qsizetype waiting = m_model->waitingRows();
    m_pause->setText(!m_model->isPaused() ? tr("Pause")
                     : waiting > 0        ? tr("Resume  +%1").arg(formatCount(static_cast<qint64>(waiting)))
                                          : tr("Resume"));
    updateEmptyText();
}

void EventTableView::updateEmptyText()
{
    if (m_model->totalRows() == 0)
        m_grid->setEmptyText(m_waitingText);
    else if (m_model->isWorking())
        m_grid->setEmptyText(tr("Looking through the rows…"));
    else if (!m_filterText.isEmpty())
        m_grid->setEmptyText(tr("No row matches “%1”").arg(m_filterText.left(200)));
    else
        m_grid->setEmptyText(tr("No row in this range of time"));
}

void EventTableView::updateButtons()
{
    m_follow->setChecked(m_grid->isFollowing());
    m_follow->setToolTip(tr("Keep the newest row in sight (End)"));
    m_pause->setChecked(m_model->isPaused());
    m_pause->setToolTip(m_model->isPaused() ? tr("Show the rows that came meanwhile")
                                            : tr("Hold the rows still; new ones wait, none is lost"));
    updateCounts();
}

void EventTableView::copySelection()
{
    const SelectedRows rows = m_grid->selection().selectedRows();
    if (rows.count() == 0)
        return;
    if (rows.count() <= copyAtOnce) {
        QGuiApplication::clipboard()->setText(
            rowsAsTsv(m_model->snapshot(), rows.toVector(), m_model->cellStyle()));
        return;
    }
    QThreadPool::globalInstance()->start(
        [snapshot = m_model->snapshot(), rows, style = m_model->cellStyle()] {
            const QString text = rowsAsTsv(snapshot, rows.toVector(), style);
            QMetaObject::invokeMethod(qGuiApp, [text] { QGuiApplication::clipboard()->setText(text); });
        });
}

void EventTableView::showMenu(GridCell cell, const QPoint& at)
{
    const qsizetype row = m_model->snapshotRow(cell.row);
    const QString raw = cellRaw(m_model->snapshot(), row, cell.column, m_model->cellStyle());
    const QString shown = cellText(m_model->snapshot(), row, cell.column, m_model->cellStyle());
    QString label = shown.left(40);
    label.replace(QLatin1Char('&'), QLatin1String("&&"));

    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* rows = menu->addAction(tr("Copy rows"), this, &EventTableView::copySelection);
    rows->setShortcut(QKeySequence::Copy);
    menu->addAction(tr("Copy “%1”").arg(label), this, [raw] { QGuiApplication::clipboard()->setText(raw); });
    menu->addSeparator();
    menu->addAction(tr("Show only rows with “%1”").arg(label), this, [this, shown] { setFilterText(shown); });
    menu->popup(at);
}

void EventTableView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_grid->viewport()->update();
}

} // namespace bee

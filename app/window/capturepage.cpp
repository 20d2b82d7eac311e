// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/capturepage.h"

#include "app/window/capturechips.h"
#include "app/window/captureselection.h"
#include "app/window/captureview.h"
#include "app/window/comparison.h"
#include "app/window/comparisonbar.h"
#include "app/window/failurepanel.h"
#include "app/window/viewswitch.h"
#include "widgets/charts/linechartview.h"
#include "widgets/flamegraph/flamegraphview.h"
#include "widgets/table/eventtableview.h"
#include "widgets/theme/elidedlabel.h"
#include "widgets/theme/format.h"

#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace bee {

namespace {

constexpr int clockIntervalMs = 500;

QLabel* mutedLabel(const QString& text = {})
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("muted", true);
    return label;
}

} // namespace

CapturePage::CapturePage(CaptureEntry& capture, QWidget* parent)
    : QWidget(parent), m_capture(capture), m_header(new QGridLayout), m_what(new QWidget),
      m_views(new QWidget), m_facts(new QWidget), m_switch(new ViewSwitch(ViewChoice::of(capture))),
      m_compare(new QToolButton), m_chips(new CaptureChips(capture)), m_amount(new ElidedLabel),
      m_narrowing(new ElidedLabel), m_cost(mutedLabel()), m_stop(new QPushButton(tr("Stop"))),
      m_again(new QPushButton(tr("Run again"))), m_note(new ElidedLabel), m_body(new QStackedLayout),
      m_view(new CaptureView(capture, CaptureView::Style::Full))
{
    auto* title = new QLabel(displayText(capture.title().toStdString(), 60));
    title->setTextFormat(Qt::PlainText);
    title->setProperty("title", true);
    auto* subtitle =
        new ElidedLabel(capture.tool() ? capture.tool()->title : tr("a tool this version does not know"));
    subtitle->setProperty("muted", true);
    m_cost->setToolTip(tr("What the tool costs its host: CPU time of one CPU, and memory"));
    m_note->setProperty("note", true);
    m_narrowing->setProperty("muted", true);
    m_amount->setProperty("muted", true);

    m_compare->setText(tr("Compare with"));
    m_compare->setToolTip(tr("Show what is more and what is less than in other stacks"));
    m_compare->setPopupMode(QToolButton::InstantPopup);
    m_compare->setAutoRaise(true);
    m_compare->setFocusPolicy(Qt::TabFocus);
    m_compare->setMenu(new QMenu(m_compare));
    connect(m_compare->menu(), &QMenu::aboutToShow, this,
            [this] { fillComparisonMenu(*m_compare->menu(), Comparison::of(m_capture)); });

    const auto row = [](QWidget* part, std::initializer_list<QWidget*> widgets) {
        auto* layout = new QHBoxLayout(part);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(8);
        for (QWidget* widget : widgets)
            layout->addWidget(widget);
        return layout;
    };
    row(m_what, {title, subtitle, m_chips})->addStretch();
    row(m_views, {m_switch, m_compare})->addStretch();
    row(m_facts, {m_cost, m_narrowing, m_amount, m_stop, m_again});
    m_header->setContentsMargins(12, 8, 12, 8);
    m_header->setHorizontalSpacing(12);
    m_header->setVerticalSpacing(4);
    m_header->setColumnStretch(0, 1);
    m_header->addWidget(m_what, 0, 0);
    m_header->addWidget(m_facts, 0, 2);
    auto* comparison = new ComparisonBar(Comparison::of(capture));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_header);
    layout->addWidget(comparison);
    layout->addWidget(m_note);
    layout->addLayout(m_body, 1);
    m_body->addWidget(m_view);
    setFocusProxy(m_view);

    connect(comparison, &ComparisonBar::captureRequested, this, &CapturePage::captureRequested);
    connect(m_view, &CaptureView::slicesRequested, this, &CapturePage::slicesRequested);
    connect(&ViewChoice::of(m_capture), &ViewChoice::changed, this, &CapturePage::updateAll);
    connect(m_stop, &QPushButton::clicked, this, &CapturePage::stopRequested);
    connect(m_again, &QPushButton::clicked, this, &CapturePage::runAgainRequested);
    connect(&m_capture, &CaptureEntry::stateChanged, this, &CapturePage::updateAll);
    connect(&CaptureSelection::of(m_capture), &CaptureSelection::countChanged, this,
            &CapturePage::updateAmount);
    connect(&CaptureInsight::of(m_capture), &CaptureInsight::changed, this, &CapturePage::updateAll);
    auto* clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, [this] {
        if (!m_capture.isLive() || !isVisible())
            return;
        m_chips->refresh();
        updateAll();
    });
    clock->start(clockIntervalMs);
    updateAll();
}

void CapturePage::focusSearch()
{
    if (auto* table = qobject_cast<EventTableView*>(m_view->shownView()); table && table->isVisible())
        table->openFind();
    else if (auto* flames = qobject_cast<FlameGraphView*>(m_view->shownView()); flames && flames->isVisible())
        flames->focusSearch();
    else if (QWidget* view = m_body->currentWidget())
        view->setFocus(Qt::ShortcutFocusReason);
}

void CapturePage::focusFilter()
{
    auto* table = qobject_cast<EventTableView*>(m_view->shownView());
    if (table && table->isVisible())
        table->focusFilter();
}

bool CapturePage::canCompare() const
{
    return m_capture.values().stacks &&
           ViewChoice::of(m_capture).shown(ViewChoice::Place::Page) == ViewKind::FlameGraph;
}

void CapturePage::openComparisons()
{
    if (canCompare())
        m_compare->showMenu();
}

void CapturePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeViews();
}

/// The switch stands in the line of the title where that leaves the title its room.
void CapturePage::placeViews()
{
    const QMargins margins = m_header->contentsMargins();
    // As much as any of its views takes, so that the switch stays where it is clicked.
    const int gap = m_header->horizontalSpacing();
    int needed = margins.left() + margins.right() + 2 * gap + m_what->sizeHint().width() +
                 m_switch->mostWidth() + m_facts->sizeHint().width();
    if (m_capture.values().stacks)
        needed += m_compare->sizeHint().width() + gap;
    if (m_amount->isHidden())
        needed += m_amount->sizeHint().width() + gap;
    const bool beside = needed <= width();
    int row = -1, column = -1, rows = 0, columns = 0;
    if (const int index = m_header->indexOf(m_views); index >= 0)
        m_header->getItemPosition(index, &row, &column, &rows, &columns);
    if (row == (beside ? 0 : 1))
        return;
    m_header->removeWidget(m_views);
    if (beside)
        m_header->addWidget(m_views, 0, 1);
    else
        m_header->addWidget(m_views, 1, 0, 1, 3);
}

void CapturePage::updateAll()
{
    m_compare->setVisible(canCompare());
    m_views->setVisible(canCompare() || !m_switch->isHidden());
    updateAmount();
    m_cost->setText(m_capture.costText());
    m_stop->setVisible(m_capture.isLive());
    m_stop->setEnabled(m_capture.isLive() && m_capture.live()->state() != Capture::State::Stopping);
    m_again->setVisible(m_capture.tool() && !m_capture.isLive() && !m_capture.isLoading());
    updateNote();
    placeViews();
    const bool over = !m_capture.isLive() && !m_capture.isLoading();
    if (over && m_capture.failure() && !hasData(m_capture))
        showFailure(*m_capture.failure());
    else
        m_body->setCurrentWidget(m_view);
}

/// How much there is, or what the selection leaves of it.
void CapturePage::updateAmount()
{
    const CaptureSelection& selection = CaptureSelection::of(m_capture);
    const QString share = selection.shareText();
    m_amount->setFullText(share.isEmpty() ? m_capture.amountText() : tr("%1 selected").arg(share));
    m_amount->setHidden(m_view->showsTable() || !hasData(m_capture)); // the table has a count of its own
    const QString ignored = selection.notNarrowedBy();
    m_narrowing->setFullText(ignored.isEmpty() ? QString() : tr("not narrowed by %1").arg(ignored));
    m_narrowing->setHidden(ignored.isEmpty() || !hasData(m_capture));
    placeViews();
}

/// One line above the view: why it ended before its time, or what makes its numbers doubtful.
void CapturePage::updateNote()
{
    QStringList notes;
    if (m_capture.failure() && !m_capture.isLive() && hasData(m_capture))
        notes += m_capture.failure()->text().replace(QLatin1Char('\n'), QLatin1Char(' '));
    const Remarks remarks = CaptureInsight::of(m_capture).remarks();
    notes += remarks.cautions + remarks.doubts;
    m_note->setFullText(notes.join(QStringLiteral(" · ")));
    m_note->setHidden(notes.isEmpty());
}

void CapturePage::showFailure(const Error& error)
{
    if (!m_failure) {
        m_failure = new FailurePanel;
        m_body->addWidget(m_failure);
        connect(m_failure, &FailurePanel::retryRequested, this, &CapturePage::runAgainRequested);
        connect(m_failure, &FailurePanel::consoleRequested, this, &CapturePage::consoleRequested);
        connect(m_failure, &FailurePanel::actionRequested, this, &CapturePage::actionRequested);
    }
    // A tool that ran and failed speaks for itself; a lost link or a run that was never begun does not.
    const bool toolSaid =
        m_capture.record().state == CaptureState::Failed && !m_capture.record().implementation.isEmpty();
    if (toolSaid)
        m_failure->setExplanation(error, m_capture.failureAction());
    else
        m_failure->setError(error);
    m_body->setCurrentWidget(m_failure);
}

void CapturePage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace bee

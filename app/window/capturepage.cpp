// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/capturepage.h"

#include "app/window/capturechips.h"
#include "app/window/captureselection.h"
#include "app/window/captureview.h"
#include "app/window/failurepanel.h"
#include "widgets/flamegraph/flamegraphview.h"
#include "widgets/table/eventtableview.h"
#include "widgets/theme/elidedlabel.h"
#include "widgets/theme/format.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QTimer>
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
    : QWidget(parent), m_capture(capture), m_chips(new CaptureChips(capture)), m_amount(new ElidedLabel),
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

    auto* header = new QHBoxLayout;
    header->setContentsMargins(12, 8, 12, 8);
    header->setSpacing(8);
    header->addWidget(title);
    header->addWidget(subtitle);
    header->addWidget(m_chips);
    header->addStretch();
    header->addWidget(m_cost);
    header->addWidget(m_narrowing);
    header->addWidget(m_amount);
    header->addWidget(m_stop);
    header->addWidget(m_again);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_note);
    layout->addLayout(m_body, 1);
    m_body->addWidget(m_view);
    setFocusProxy(m_view);

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

void CapturePage::updateAll()
{
    updateAmount();
    m_cost->setText(m_capture.costText());
    m_stop->setVisible(m_capture.isLive());
    m_stop->setEnabled(m_capture.isLive() && m_capture.live()->state() != Capture::State::Stopping);
    m_again->setVisible(m_capture.tool() && !m_capture.isLive() && !m_capture.isLoading());
    updateNote();
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

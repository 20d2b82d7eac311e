// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dashboardpanel.h"

#include "app/window/capturechips.h"
#include "app/window/elidedlabel.h"
#include "widgets/theme/format.h"
#include "widgets/theme/tooltip.h"

#include <QKeyEvent>
#include <QLabel>
#include <QStackedLayout>
#include <QStyle>
#include <QVBoxLayout>

namespace bee {

namespace {

constexpr int smallestHeight = 240;
constexpr qsizetype longestReason = 220;

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
    : QFrame(parent), m_capture(capture), m_tool(tool), m_amount(label("muted")), m_cost(label("caption")),
      m_body(new QStackedLayout), m_message(new QWidget), m_headline(label("title")),
      m_detail(label("muted")), m_remedy(label())
{
    setProperty("panel", true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(smallestHeight);
    const QString name = displayText(tool.toStdString(), 60);
    setAccessibleName(tr("%1 on %2").arg(name, host));

    auto* heading = label("title");
    heading->setText(name);
    auto* subtitle = new ElidedLabel(title + QStringLiteral(" · ") + displayText(host.toStdString(), 100));
    subtitle->setProperty("muted", true);
    m_cost->setToolTip(tr("What the tool costs its host: CPU time of one CPU, and memory"));
    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(heading);
    first->addWidget(subtitle);
    first->addStretch();
    first->addWidget(m_amount);
    auto* second = new QHBoxLayout;
    second->setSpacing(8);
    if (capture) {
        m_chips = new CaptureChips(*capture);
        second->addWidget(m_chips);
    }
    second->addStretch();
    second->addWidget(m_cost);
    auto* header = new QVBoxLayout;
    header->setContentsMargins(12, 8, 12, 6);
    header->setSpacing(5);
    header->addLayout(first);
    header->addLayout(second);

    auto* message = new QVBoxLayout(m_message);
    message->setContentsMargins(24, 8, 24, 16);
    message->setSpacing(5);
    message->addStretch(2);
    for (QLabel* text : {m_headline, m_detail, m_remedy}) {
        text->setAlignment(Qt::AlignHCenter);
        text->setWordWrap(true);
        message->addWidget(text);
    }
    message->addStretch(3);
    m_body->addWidget(m_message);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 6);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addLayout(m_body, 1);
    if (!capture)
        return;
    m_view = new CaptureView(*capture, CaptureView::Style::Small);
    m_view->setMinimumSize(1, 1); // all panels are of one size, whatever they show
    m_body->addWidget(m_view);
    connect(capture, &CaptureEntry::stateChanged, this, &DashboardPanel::refresh);
    connect(&CaptureInsight::of(*capture), &CaptureInsight::changed, this, &DashboardPanel::refresh);
    refresh();
}

void DashboardPanel::refresh()
{
    if (!m_capture || !isVisible())
        return; // showEvent() makes up for it
    m_chips->refresh();
    m_amount->setText(hasData(*m_capture) ? m_capture->amountText() : QString());
    m_cost->setText(m_capture->costText());
    if (hasData(*m_capture)) {
        m_body->setCurrentWidget(m_view);
        return;
    }
    showMessage(captureMessage(*m_capture));
}

void DashboardPanel::showMessage(const CaptureMessage& message)
{
    m_headline->setText(shortened(message.headline));
    const QString kind = message.failed ? QStringLiteral("error") : QStringLiteral("true");
    if (m_headline->property("title").toString() != kind) {
        m_headline->setProperty("title", kind);
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

void DashboardPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT activated();
    else
        QFrame::keyPressEvent(event);
}

void DashboardPanel::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT activated();
}

void DashboardPanel::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    refresh();
}

} // namespace bee

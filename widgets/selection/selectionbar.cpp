// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/selection/selectionbar.h"

#include "widgets/selection/selectionmodel.h"
#include "widgets/theme/format.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace bee {

namespace {

constexpr int widestChip = 340;
constexpr int spacing = 6;

} // namespace

QString selectedTimeText(TimeRange range, const TimeDisplay& display)
{
    const TimeRange all;
    if (range == all)
        return {};
    if (range.from == all.from)
        return SelectionBar::tr("until %1").arg(formatTime(range.to, display));
    if (range.to == all.to)
        return SelectionBar::tr("from %1").arg(formatTime(range.from, display));
    return formatTimeRange(range, display) + QStringLiteral(" · ") + formatDuration(range.to - range.from);
}

SelectionBar::SelectionBar(SelectionModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_back(new QToolButton), m_forward(new QToolButton),
      m_clear(new QToolButton), m_more(new QToolButton), m_hint(new QLabel), m_result(new QLabel),
      m_room(new QWidget), m_row(new QHBoxLayout(m_room))
{
    setAccessibleName(tr("Selection"));
    const auto prepare = [](QToolButton* button, const QString& text, const QString& name,
                            const QString& toolTip) {
        button->setText(text);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(name);
        button->setToolTip(toolTip);
    };
    prepare(m_back, QStringLiteral("‹"), tr("Previous selection"), tr("Previous selection (Alt+Left)"));
    prepare(m_forward, QStringLiteral("›"), tr("Next selection"), tr("Next selection (Alt+Right)"));
    prepare(m_clear, tr("Show all"), tr("Clear the selection"),
            tr("Clear the selection; Escape widens it step by step"));
    prepare(m_more, {}, tr("More conditions"), tr("Conditions there is no room for"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    for (QLabel* label : {m_hint, m_result}) {
        label->setTextFormat(Qt::PlainText);
        label->setProperty("muted", true);
    }
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(spacing);
    m_row->addWidget(m_hint, 1);
    m_row->addWidget(m_more);
    m_row->addStretch();
    m_room->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 2);
    layout->setSpacing(spacing);
    layout->addWidget(m_back);
    layout->addWidget(m_forward);
    layout->addWidget(m_room, 1);
    layout->addWidget(m_result);
    layout->addWidget(m_clear);
    // The line does not move what is below it when the first chip comes.
    QSizePolicy stays = m_clear->sizePolicy();
    stays.setRetainSizeWhenHidden(true);
    m_clear->setSizePolicy(stays);

    connect(m_back, &QToolButton::clicked, &m_model, &SelectionModel::goBack);
    connect(m_forward, &QToolButton::clicked, &m_model, &SelectionModel::goForward);
    connect(m_clear, &QToolButton::clicked, &m_model, &SelectionModel::clear);
    connect(&m_model, &SelectionModel::changed, this, &SelectionBar::rebuild);
    rebuild();
}

void SelectionBar::setTimeDisplay(const TimeDisplay& display)
{
    if (display == m_clock)
        return;
    m_clock = display;
    rebuild();
}

void SelectionBar::setHint(const QString& text)
{
    m_hint->setText(text);
}

void SelectionBar::setResult(const QString& text)
{
    m_result->setText(text);
    fit();
}

QToolButton* SelectionBar::addChip(const QString& text, const QString& description)
{
    auto* chip = new QToolButton;
    const QString close = QStringLiteral("  ×");
    chip->setText(fontMetrics()
                      .elidedText(text, Qt::ElideMiddle, widestChip)
                      .replace(QLatin1Char('&'), QLatin1String("&&")) +
                  close);
    chip->setProperty("chip", QStringLiteral("selection"));
    chip->setFocusPolicy(Qt::StrongFocus);
    chip->setAccessibleName(text);
    chip->setAccessibleDescription(description);
    chip->setToolTip(text.toHtmlEscaped() + QStringLiteral("<br>") + description.toHtmlEscaped());
    chip->installEventFilter(this);
    const int index = static_cast<int>(m_chips.size());
    connect(chip, &QToolButton::clicked, this, [this, index] { removeChip(index); });
    m_row->insertWidget(index, chip);
    m_chips.push_back(chip);
    return chip;
}

void SelectionBar::removeChip(int chip)
{
    const bool hasTime = m_model.selection().time != TimeRange{};
    if (hasTime && chip == 0)
        m_model.setTime({});
    else
        m_model.remove(static_cast<std::size_t>(chip - (hasTime ? 1 : 0)));
}

void SelectionBar::rebuild()
{
    const Selection& selection = m_model.selection();
    int focused = -1;
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        if (m_chips[i]->hasFocus())
            focused = static_cast<int>(i);
        m_row->removeWidget(m_chips[i]);
        m_chips[i]->hide();
        m_chips[i]->deleteLater(); // one of them may have been clicked just now
    }
    m_chips.clear();
    if (selection.time != TimeRange{})
        addChip(selectedTimeText(selection.time, m_clock), tr("A stretch of time; click to show all of it"));
    for (const SelectionCondition& condition : selection.conditions) {
        const QString what =
            condition.kind == SelectionCondition::Kind::Frame    ? tr("Only stacks with that frame")
            : condition.kind == SelectionCondition::Kind::Offset ? tr("Only that part of every second")
                                                                 : condition.expression.text();
        addChip(condition.label,
                condition.scope.isEmpty() ? what : tr("%1, in tools of “%2”").arg(what, condition.scope));
    }
    m_back->setEnabled(m_model.canGoBack());
    m_forward->setEnabled(m_model.canGoForward());
    m_clear->setVisible(!selection.isAll());
    m_hint->setVisible(selection.isAll());
    if (focused >= 0) {
        if (m_chips.empty())
            m_back->setFocus();
        else
            m_chips[static_cast<std::size_t>(std::min(focused, static_cast<int>(m_chips.size()) - 1))]
                ->setFocus();
    }
    QStringList names;
    for (const QToolButton* chip : m_chips)
        names += chip->accessibleName();
    setAccessibleDescription(names.isEmpty() ? tr("Everything is shown") : names.join(QStringLiteral(", ")));
    fit();
}

void SelectionBar::fit()
{
    QMenu* menu = m_more->menu();
    menu->clear();
    const int moreWidth = m_more->sizeHint().width() + spacing;
    int used = 0;
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        QToolButton* chip = m_chips[i];
        used += chip->sizeHint().width() + spacing;
        const bool isLast = i + 1 == m_chips.size();
        const bool fits = menu->isEmpty() && used + (isLast ? 0 : moreWidth) <= m_room->width() + spacing;
        chip->setVisible(fits || i == 0);
        if (!chip->isVisibleTo(m_room)) {
            QString name = fontMetrics().elidedText(chip->accessibleName(), Qt::ElideMiddle, widestChip);
            menu->addAction(tr("Remove “%1”").arg(name.replace(QLatin1Char('&'), QLatin1String("&&"))), chip,
                            &QToolButton::click);
        }
    }
    m_more->setText(QStringLiteral("+%1").arg(menu->actions().size()));
    m_more->setVisible(!menu->isEmpty());
}

void SelectionBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    fit();
}

bool SelectionBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        auto* chip = qobject_cast<QToolButton*>(watched);
        if (chip && (key == Qt::Key_Delete || key == Qt::Key_Backspace || key == Qt::Key_Return ||
                     key == Qt::Key_Enter)) {
            chip->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace bee

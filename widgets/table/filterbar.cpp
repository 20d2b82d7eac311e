// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/filterbar.h"

#include "widgets/table/filterfield.h"
#include "widgets/theme/format.h"
#include "widgets/theme/tooltip.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QToolButton>

namespace bee {

namespace {

constexpr int applyDelayMilliseconds = 250;
/// The beginning of a column's name is a text to look for, too: not while somebody may be writing one.
constexpr int offerDelayMilliseconds = 1000;
constexpr std::size_t longestInMenu = 70;

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent), m_field(new FilterField(this)), m_button(new QToolButton(this)),
      m_menu(new QMenu(this))
{
    m_field->setPlaceholderText(tr("Filter rows: comm == \"nginx\" && lat > 10ms"));
    m_field->setAccessibleName(tr("Filter rows"));
    m_button->setText(tr("Filters"));
    m_button->setAccessibleName(tr("Recent and named filters"));
    m_button->setToolTip(tr("Recent and named filters"));
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setMenu(m_menu);
    setFocusProxy(m_field);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_button);

    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &FilterBar::apply);
    connect(m_field, &FilterField::checked, this, [this] {
        updateConsequence();
        if (m_field->isValid() && !(m_field->expression() == m_filter))
            m_delay.start(m_field->offers() ? offerDelayMilliseconds : applyDelayMilliseconds);
        else
            m_delay.stop();
    });
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (!m_field->isValid())
            return;
        apply();
        remember();
        Q_EMIT left();
    });
    connect(m_field, &QLineEdit::editingFinished, this, [this] {
        if (!isPending())
            remember();
    });
    connect(m_field, &FilterField::escapePressed, this, [this] {
        const bool wasEmpty = m_field->text().isEmpty();
        setText({});
        if (wasEmpty)
            Q_EMIT left();
    });
    connect(m_menu, &QMenu::aboutToShow, this, &FilterBar::fillMenu);
}

void FilterBar::setSource(std::function<EventSnapshot()> source)
{
    m_source = source;
    m_field->setSource(std::move(source));
}

void FilterBar::sourceChanged()
{
    m_field->check();
    if (m_field->isValid()) {
        apply();
    } else if (m_source && checkFilter(m_filter, m_source().schema())) {
        m_filter = {};
        updateConsequence();
        Q_EMIT filterChanged();
    }
}

void FilterBar::setText(const QString& text)
{
    m_field->setText(text);
    if (m_field->isValid())
        apply();
}

void FilterBar::narrow(const QString& expression)
{
    setText(joinFilters(m_filter.text(), expression));
    remember();
}

bool FilterBar::isPending() const
{
    return !m_field->isValid();
}

void FilterBar::setHistory(const FilterHistory& history)
{
    m_history = history;
}

void FilterBar::apply()
{
    m_delay.stop();
    if (m_field->expression() == m_filter)
        return;
    m_filter = m_field->expression();
    updateConsequence();
    Q_EMIT filterChanged();
}

void FilterBar::remember()
{
    const FilterHistory before = m_history;
    m_history.remember(m_filter.text());
    if (!(m_history == before))
        Q_EMIT historyChanged();
}

void FilterBar::updateConsequence()
{
    m_field->setConsequence(
        m_filter.isEmpty()
            ? tr("All rows are shown meanwhile.")
            : tr("Meanwhile this filter stays: %1").arg(displayText(m_filter.text().toStdString(), 120)));
}

void FilterBar::fillMenu()
{
    m_menu->clear();
    for (const NamedFilter& filter : m_history.named) {
        QAction* action = m_menu->addAction(plainMenuText(filter.name, longestInMenu), this,
                                            [this, text = filter.text] { setText(text); });
        action->setToolTip(plainToolTip(displayText(filter.text.toStdString(), 400)));
    }
    if (!m_history.named.empty())
        m_menu->addSeparator();
    m_menu->setToolTipsVisible(true);
    for (const QString& text : m_history.recent)
        m_menu->addAction(plainMenuText(text, longestInMenu), this, [this, text] { setText(text); });
    if (m_history.recent.isEmpty())
        m_menu->addAction(tr("No filter was used yet"))->setEnabled(false);
    m_menu->addSeparator();
    QAction* save = m_menu->addAction(tr("Save this filter…"), this, &FilterBar::askForName);
    save->setEnabled(!m_filter.isEmpty());
    if (!m_history.named.empty()) {
        QMenu* remove = m_menu->addMenu(tr("Delete"));
        for (const NamedFilter& filter : m_history.named)
            remove->addAction(plainMenuText(filter.name, longestInMenu), this, [this, name = filter.name] {
                m_history.remove(name);
                Q_EMIT historyChanged();
            });
    }
    if (!m_history.recent.isEmpty())
        m_menu->addAction(tr("Forget recent filters"), this, [this] {
            m_history.recent.clear();
            Q_EMIT historyChanged();
        });
}

void FilterBar::askForName()
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save the filter"));
    dialog->setLabelText(tr("Name of the filter"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, text = m_filter.text()](const QString& name) {
                m_history.save(name, text);
                Q_EMIT historyChanged();
            });
    dialog->open();
}

} // namespace bee

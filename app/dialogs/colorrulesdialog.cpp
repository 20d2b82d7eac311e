// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/colorrulesdialog.h"

#include "widgets/table/filterfield.h"
#include "widgets/theme/format.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace bee {

namespace {

constexpr std::array roles{RowRole::Error, RowRole::Warning, RowRole::Ok, RowRole::Accent, RowRole::Muted};
constexpr int longestName = 80;

QColor colorOf(const Theme& theme, RowRole role)
{
    switch (role) {
    case RowRole::Error:
        return theme.error;
    case RowRole::Warning:
        return theme.warning;
    case RowRole::Ok:
        return theme.ok;
    case RowRole::Accent:
        return theme.accent;
    case RowRole::Muted:
        return theme.mutedText;
    case RowRole::Plain:
        break;
    }
    return theme.text;
}

} // namespace

ColorRulesDialog::ColorRulesDialog(const QString& tool, const std::vector<ColorRule>& rules,
                                   const std::vector<ColorRule>& shipped, const EventSnapshot& table,
                                   QWidget* parent)
    : QDialog(parent), m_rules(rules), m_list(new QListWidget), m_name(new QLineEdit),
      m_filter(new FilterField), m_problem(new QLabel), m_role(new QComboBox),
      m_up(new QPushButton(tr("Move up"))), m_down(new QPushButton(tr("Move down"))),
      m_remove(new QPushButton(tr("Remove"))), m_accept(nullptr)
{
    setWindowTitle(tr("Colour rules of %1").arg(displayText(tool.toStdString(), 60)));
    auto* text =
        new QLabel(tr("The first rule that fits a row gives it its colour and its shape. A rule about "
                      "a column that a table does not have is passed over."));
    text->setWordWrap(true);
    text->setProperty("muted", true);
    m_list->setAccessibleName(tr("Rules"));
    m_list->setMinimumSize(320, 180);
    m_name->setMaxLength(longestName);
    m_name->setAccessibleName(tr("Name"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setMinimumWidth(360);
    m_filter->setPlaceholderText(QStringLiteral("lat > 10ms"));
    m_filter->setSource([table] { return table; });
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setProperty("tone", QStringLiteral("error"));
    m_role->setAccessibleName(tr("Role"));
    for (const RowRole role : roles)
        m_role->addItem(roleTitle(role));

    auto* add = new QPushButton(tr("Add"));
    auto* side = new QVBoxLayout;
    for (QPushButton* button : {add, m_remove, m_up, m_down}) {
        button->setAutoDefault(false);
        side->addWidget(button);
    }
    side->addStretch();
    auto* top = new QHBoxLayout;
    top->addWidget(m_list, 1);
    top->addLayout(side);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Rows"), m_filter);
    form->addRow(QString(), m_problem);
    form->addRow(tr("&Shown as"), m_role);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel |
                                         QDialogButtonBox::RestoreDefaults);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this, [this, shipped] {
        m_rules = shipped;
        fillList(0);
    });
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addLayout(top, 1);
    layout->addLayout(form);
    layout->addWidget(buttons);

    connect(add, &QPushButton::clicked, this, [this] {
        m_rules.push_back({tr("New rule"), {}, RowRole::Warning, true});
        fillList(static_cast<int>(m_rules.size()) - 1);
        m_name->setFocus();
        m_name->selectAll();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (current() < 0)
            return;
        m_rules.erase(m_rules.begin() + current());
        fillList(std::min(current(), static_cast<int>(m_rules.size()) - 1));
    });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_list, &QListWidget::currentRowChanged, this, &ColorRulesDialog::showRule);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        if (!m_filling)
            m_rules[static_cast<std::size_t>(m_list->row(item))].enabled = item->checkState() == Qt::Checked;
    });
    connect(m_name, &QLineEdit::textEdited, this, &ColorRulesDialog::takeRule);
    connect(m_filter, &FilterField::checked, this, &ColorRulesDialog::takeRule);
    connect(m_role, &QComboBox::activated, this, &ColorRulesDialog::takeRule);
    fillList(0);
}

int ColorRulesDialog::current() const
{
    return m_list->currentRow();
}

void ColorRulesDialog::fillList(int current)
{
    m_filling = true;
    m_list->clear();
    for (const ColorRule& rule : m_rules) {
        auto* item = new QListWidgetItem(displayText(rule.name.toStdString(), longestName), m_list);
        item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        item->setCheckState(rule.enabled ? Qt::Checked : Qt::Unchecked);
        item->setForeground(colorOf(themeOf(this), rule.role));
    }
    m_list->setCurrentRow(current);
    m_filling = false;
    showRule();
}

void ColorRulesDialog::showRule()
{
    if (m_filling)
        return;
    m_filling = true;
    const bool any = current() >= 0 && static_cast<std::size_t>(current()) < m_rules.size();
    const ColorRule rule = any ? m_rules[static_cast<std::size_t>(current())] : ColorRule();
    m_name->setText(rule.name);
    m_filter->setText(rule.filter);
    const auto role = std::find(roles.begin(), roles.end(), rule.role);
    m_role->setCurrentIndex(static_cast<int>(role - roles.begin()));
    for (QWidget* field : std::initializer_list<QWidget*>{m_name, m_filter, m_role})
        field->setEnabled(any);
    m_filling = false;
    updateButtons();
}

void ColorRulesDialog::takeRule()
{
    if (!m_filling && current() >= 0) {
        ColorRule& rule = m_rules[static_cast<std::size_t>(current())];
        rule.name = m_name->text();
        rule.filter = m_filter->text();
        rule.role = roles[static_cast<std::size_t>(std::max(0, m_role->currentIndex()))];
        m_filling = true;
        QListWidgetItem* item = m_list->currentItem();
        item->setText(displayText(rule.name.toStdString(), longestName));
        item->setForeground(colorOf(themeOf(this), rule.role));
        m_filling = false;
    }
    updateButtons();
}

void ColorRulesDialog::move(int by)
{
    const int to = current() + by;
    if (current() < 0 || to < 0 || static_cast<std::size_t>(to) >= m_rules.size())
        return;
    std::swap(m_rules[static_cast<std::size_t>(current())], m_rules[static_cast<std::size_t>(to)]);
    fillList(to);
}

/// A rule whose filter cannot be understood would colour nothing: it keeps the dialog open.
void ColorRulesDialog::updateButtons()
{
    const int rows = static_cast<int>(m_rules.size());
    m_up->setEnabled(current() > 0);
    m_down->setEnabled(current() >= 0 && current() + 1 < rows);
    m_remove->setEnabled(current() >= 0);
    const std::optional<FilterError>& error = m_filter->error();
    const bool missing = current() >= 0 && m_filter->text().trimmed().isEmpty();
    m_problem->setText(missing ? tr("Say which rows it means: lat > 10ms")
                       : error ? error->message + QLatin1Char(' ') + error->remedy
                               : QString());
    m_accept->setEnabled(std::all_of(m_rules.begin(), m_rules.end(), [](const ColorRule& rule) {
        return !rule.filter.trimmed().isEmpty() &&
               std::holds_alternative<FilterExpression>(FilterExpression::parse(rule.filter));
    }));
}

} // namespace bee

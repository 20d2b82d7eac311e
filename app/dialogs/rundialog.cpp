// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/rundialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace bee {

namespace {
constexpr int longestSeconds = 24 * 3600;
}

RunDialog::RunDialog(const ToolCatalogue& catalogue, const QString& host, QWidget* parent)
    : QDialog(parent), m_catalogue(catalogue), m_tools(new QListWidget), m_title(new QLabel),
      m_description(new QLabel), m_overhead(new QLabel), m_implementation(new QComboBox),
      m_duration(new QSpinBox), m_formPlace(new QVBoxLayout)
{
    setWindowTitle(tr("Run a tool on %1").arg(host));
    resize(760, 480);
    for (const Tool& tool : catalogue.tools()) {
        auto* item = new QListWidgetItem(tool.name, m_tools);
        item->setToolTip(tool.title.toHtmlEscaped());
    }
    m_tools->setFixedWidth(170);
    m_tools->setAccessibleName(tr("Tools"));
    m_title->setProperty("title", true);
    for (QLabel* label : {m_description, m_overhead}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setProperty("muted", true);
    }
    m_duration->setRange(0, longestSeconds);
    m_duration->setSpecialValueText(tr("until stopped"));
    m_duration->setSuffix(tr(" s"));

    auto* general = new QFormLayout;
    general->setHorizontalSpacing(16);
    general->addRow(tr("&Implementation"), m_implementation);
    general->addRow(tr("&Duration"), m_duration);
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(m_title);
    right->addWidget(m_description);
    right->addWidget(m_overhead);
    right->addSpacing(8);
    right->addLayout(general);
    right->addLayout(m_formPlace);
    right->addStretch();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* runButton = buttons->addButton(tr("Run"), QDialogButtonBox::AcceptRole);
    runButton->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_tools, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
    connect(m_tools, &QListWidget::currentRowChanged, this, &RunDialog::showTool);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(18);
    columns->addWidget(m_tools);
    columns->addLayout(right, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addWidget(buttons);
    m_tools->setCurrentRow(0);
}

void RunDialog::setTool(const QString& name)
{
    for (int row = 0; row < m_tools->count(); ++row)
        if (m_tools->item(row)->text() == name)
            m_tools->setCurrentRow(row);
}

const Tool* RunDialog::tool() const
{
    return m_tools->currentItem() ? m_catalogue.find(m_tools->currentItem()->text()) : nullptr;
}

std::optional<Implementation> RunDialog::implementation() const
{
    return implementationFromName(m_implementation->currentData().toString());
}

std::optional<std::chrono::seconds> RunDialog::duration() const
{
    if (m_duration->value() == 0)
        return std::nullopt;
    return std::chrono::seconds(m_duration->value());
}

QMap<QString, QString> RunDialog::options() const
{
    QMap<QString, QString> options;
    for (auto it = m_fields.begin(); it != m_fields.end(); ++it) {
        if (const auto* flag = qobject_cast<QCheckBox*>(it.value())) {
            if (flag->isChecked())
                options[it.key()] = QStringLiteral("true");
        } else if (const auto* field = qobject_cast<QLineEdit*>(it.value());
                   field && !field->text().trimmed().isEmpty()) {
            options[it.key()] = field->text().trimmed();
        }
    }
    return options;
}

void RunDialog::showTool()
{
    const Tool* chosen = tool();
    if (!chosen)
        return;
    m_title->setText(chosen->title);
    m_description->setText(chosen->description);
    m_overhead->setText(tr("Overhead: %1. %2").arg(overheadText(chosen->overhead), chosen->overheadReason));
    m_implementation->clear();
    m_implementation->addItem(tr("automatic"), QString());
    for (const ToolImplementation& implementation : chosen->implementations)
        m_implementation->addItem(implementationName(implementation.kind),
                                  implementationName(implementation.kind));
    m_duration->setValue(chosen->defaultSeconds);
    m_fields.clear();
    delete m_form;
    m_form = new QWidget;
    auto* form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    for (const ToolOption& option : chosen->options) {
        QWidget* field = nullptr;
        if (option.type == OptionType::Flag) {
            field = new QCheckBox(option.label);
            form->addRow(QString(), field);
        } else {
            auto* line = new QLineEdit;
            line->setPlaceholderText(option.type == OptionType::Text ? QString() : tr("number"));
            field = line;
            form->addRow(option.label, line);
        }
        field->setToolTip(option.description.toHtmlEscaped());
        m_fields[option.name] = field;
    }
    m_formPlace->addWidget(m_form);
}

} // namespace bee

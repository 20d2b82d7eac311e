// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/optionform.h"

#include "remote/tools/launchplan.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace bee {

namespace {

constexpr int shortField = 130;

/// What the person set; empty: nothing.
QString textOf(const QWidget* editor)
{
    if (const auto* flag = qobject_cast<const QCheckBox*>(editor))
        return flag->isChecked() ? QStringLiteral("true") : QString();
    if (const auto* combo = qobject_cast<const QComboBox*>(editor))
        return combo->isEditable() ? combo->currentText().trimmed() : combo->currentData().toString();
    if (const auto* line = qobject_cast<const QLineEdit*>(editor))
        return line->text().trimmed();
    return {};
}

/// "1 to 100", "at least 1", "up to 100"; empty when anything goes.
QString rangeText(const ToolOption& option)
{
    if (option.minimum && option.maximum)
        return OptionForm::tr("%1 to %2").arg(*option.minimum).arg(*option.maximum);
    if (option.minimum)
        return OptionForm::tr("at least %1").arg(*option.minimum);
    return option.maximum ? OptionForm::tr("up to %1").arg(*option.maximum) : QString();
}

QString placeholder(const ToolOption& option)
{
    if (!option.defaultValue.isEmpty())
        return option.defaultValue;
    switch (option.type) {
    case OptionType::Integer:
        return rangeText(option).isEmpty() ? OptionForm::tr("number") : rangeText(option);
    case OptionType::Real:
        return OptionForm::tr("number");
    case OptionType::Flag:
    case OptionType::Text:
    case OptionType::Choice:
        break;
    }
    return {};
}

} // namespace

OptionForm::OptionForm(const Tool& tool, const HostFacts& facts, QWidget* parent)
    : QWidget(parent), m_tool(tool), m_facts(facts)
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const ToolOption& option : tool.options) {
        if (option.type == OptionType::Flag)
            addFlag(option, *form);
        else
            addField(option, *form);
    }
    check();
}

void OptionForm::addFlag(const ToolOption& option, QFormLayout& form)
{
    auto* flag = new QCheckBox(option.label);
    flag->setToolTip(option.description.toHtmlEscaped());
    form.addRow(QString(), flag);
    connect(flag, &QCheckBox::toggled, this, &OptionForm::changed);
    m_fields.push_back({&option, flag, nullptr});
}

void OptionForm::addField(const ToolOption& option, QFormLayout& form)
{
    QWidget* editor = makeEditor(option);
    editor->setToolTip(option.description.toHtmlEscaped());
    editor->setAccessibleName(option.label);
    editor->setObjectName(option.name);
    auto* problem = new QLabel;
    problem->setTextFormat(Qt::PlainText);
    problem->setWordWrap(true);
    problem->setProperty("tone", QStringLiteral("error"));
    problem->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(editor);
    if (!option.unit.isEmpty()) {
        auto* unit = new QLabel;
        unit->setTextFormat(Qt::PlainText);
        unit->setText(option.unit);
        unit->setProperty("muted", true);
        row->addWidget(unit);
    }
    row->addStretch();
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    column->addLayout(row);
    column->addWidget(problem);
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(option.label);
    label->setMinimumWidth(labelWidth);
    label->setToolTip(option.description.toHtmlEscaped());
    form.addRow(label, column);
    m_fields.push_back({&option, editor, problem});
}

QWidget* OptionForm::makeEditor(const ToolOption& option)
{
    const auto edited = [this] {
        check();
        Q_EMIT changed();
    };
    if (option.type == OptionType::Choice) {
        auto* combo = new QComboBox;
        combo->addItem(option.defaultValue.isEmpty() ? tr("the tool's own choice")
                                                     : tr("%1 (default)").arg(option.defaultValue),
                       QString());
        for (const QString& choice : option.choices)
            if (choice != option.defaultValue)
                combo->addItem(choice, choice);
        connect(combo, &QComboBox::currentIndexChanged, this, edited);
        return combo;
    }
    const QStringList offered = suggestions(option.suggest);
    if (!offered.isEmpty()) {
        auto* combo = new QComboBox;
        combo->setEditable(true);
        combo->setInsertPolicy(QComboBox::NoInsert);
        combo->addItems(offered);
        combo->setCurrentText({});
        combo->lineEdit()->setPlaceholderText(placeholder(option));
        combo->setMinimumWidth(2 * shortField);
        connect(combo, &QComboBox::editTextChanged, this, edited);
        return combo;
    }
    auto* line = new QLineEdit;
    line->setPlaceholderText(placeholder(option));
    if (option.type == OptionType::Text)
        line->setMinimumWidth(2 * shortField);
    else
        line->setFixedWidth(shortField);
    connect(line, &QLineEdit::textChanged, this, edited);
    return line;
}

/// What the host has of it.
QStringList OptionForm::suggestions(const QString& what) const
{
    QStringList names;
    if (what == QLatin1String("disk"))
        for (const Disk& disk : m_facts.disks)
            names += disk.name;
    else if (what == QLatin1String("fileSystem"))
        for (const MountPoint& mount : m_facts.mounts)
            names += mount.path;
    else if (what == QLatin1String("user"))
        names = QStringList{QStringLiteral("root"), m_facts.user};
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

void OptionForm::setImplementations(const std::vector<Implementation>& kinds)
{
    for (const Field& field : m_fields) {
        const bool isKnown =
            kinds.empty() || std::any_of(kinds.begin(), kinds.end(), [&](Implementation kind) {
                const ToolImplementation* implementation = m_tool.implementation(kind);
                return implementation && implementation->optionArguments.contains(field.option->name);
            });
        field.editor->setEnabled(isKnown);
        field.editor->setToolTip(
            (isKnown ? field.option->description : tr("The chosen implementation has no such option."))
                .toHtmlEscaped());
    }
    check();
}

QMap<QString, QString> OptionForm::values() const
{
    QMap<QString, QString> values;
    for (const Field& field : m_fields)
        if (const QString text = textOf(field.editor); field.editor->isEnabledTo(this) && !text.isEmpty())
            values[field.option->name] = text;
    return values;
}

bool OptionForm::isValid() const
{
    return std::all_of(m_fields.begin(), m_fields.end(),
                       [](const Field& field) { return !field.problem || field.problem->text().isEmpty(); });
}

void OptionForm::check()
{
    for (const Field& field : m_fields) {
        if (!field.problem)
            continue;
        const QString text = textOf(field.editor);
        const std::optional<Error> error = text.isEmpty() || !field.editor->isEnabledTo(this)
                                               ? std::nullopt
                                               : checkOptionValue(*field.option, text);
        field.problem->setText(error ? (error->reason.isEmpty() ? error->message : error->reason)
                                     : QString());
        field.problem->setVisible(error.has_value());
    }
}

} // namespace bee

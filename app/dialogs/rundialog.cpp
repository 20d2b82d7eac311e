// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/rundialog.h"

#include "app/dialogs/optionform.h"
#include "remote/tools/launchplan.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QStyle>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace bee {

namespace {

constexpr int longestSeconds = 24 * 3600;
constexpr int listWidth = 210;

QLabel* plainLabel()
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void setTone(QLabel* label, const char* tone)
{
    label->setProperty("tone", QString::fromLatin1(tone));
    label->style()->unpolish(label);
    label->style()->polish(label);
}

QWidget* scrolled(QWidget* content)
{
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The dialog's own colour instead of a data panel's.
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    area->setStyleSheet(QStringLiteral("QScrollArea { background: transparent; }"));
    return area;
}

} // namespace

RunDialog::RunDialog(const ToolCatalogue& catalogue, const QString& host, const HostFacts& facts,
                     QWidget* parent)
    : QDialog(parent), m_catalogue(catalogue), m_facts(facts), m_filter(new QLineEdit),
      m_tools(new QTreeWidget), m_title(plainLabel()), m_description(plainLabel()), m_overhead(plainLabel()),
      m_implementation(new QComboBox), m_state(plainLabel()), m_duration(new QSpinBox),
      m_durationWarning(plainLabel()), m_formPlace(new QVBoxLayout)
{
    setWindowTitle(tr("Run a tool on %1").arg(host));
    resize(820, 600);
    m_filter->setPlaceholderText(tr("Find a tool"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Find a tool"));
    m_tools->setHeaderHidden(true);
    m_tools->setRootIsDecorated(false);
    m_tools->setIndentation(12);
    m_tools->setUniformRowHeights(true);
    m_tools->setAccessibleName(tr("Tools"));
    m_title->setProperty("title", true);
    m_description->setProperty("muted", true);
    m_overhead->setProperty("muted", true);
    m_durationWarning->setProperty("tone", QStringLiteral("warning"));
    m_duration->setRange(0, longestSeconds);
    m_duration->setSpecialValueText(tr("until stopped"));
    m_duration->setSuffix(tr(" s"));
    m_duration->setMinimumWidth(130);
    m_implementation->setMinimumWidth(260);

    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_filter);
    left->addWidget(m_tools, 1);
    m_filter->setFixedWidth(listWidth);
    m_tools->setFixedWidth(listWidth);

    const auto withNote = [](QWidget* field, QLabel* note) {
        auto* row = new QHBoxLayout;
        row->addWidget(field);
        row->addStretch();
        auto* column = new QVBoxLayout;
        column->setSpacing(3);
        column->addLayout(row);
        column->addWidget(note);
        return column;
    };
    auto* general = new QFormLayout;
    general->setHorizontalSpacing(16);
    general->addRow(tr("&Implementation"), withNote(m_implementation, m_state));
    general->addRow(tr("&Duration"), withNote(m_duration, m_durationWarning));
    for (const auto& [row, field] : {std::pair<int, QWidget*>{0, m_implementation}, {1, m_duration}})
        qobject_cast<QLabel*>(general->itemAt(row, QFormLayout::LabelRole)->widget())->setBuddy(field);
    for (const int row : {0, 1})
        general->itemAt(row, QFormLayout::LabelRole)->widget()->setMinimumWidth(OptionForm::labelWidth);
    auto* content = new QWidget;
    auto* right = new QVBoxLayout(content);
    right->setContentsMargins(0, 0, 8, 0);
    right->setSpacing(8);
    right->addWidget(m_title);
    right->addWidget(m_description);
    right->addWidget(m_overhead);
    right->addSpacing(8);
    right->addLayout(general);
    right->addLayout(m_formPlace);
    right->addStretch();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_run = buttons->addButton(tr("Run"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &RunDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &RunDialog::reject);
    connect(m_tools, &QTreeWidget::itemDoubleClicked, this, &RunDialog::accept);
    connect(m_tools, &QTreeWidget::currentItemChanged, this, &RunDialog::showTool);
    connect(m_filter, &QLineEdit::textChanged, this, &RunDialog::filterTools);
    connect(m_implementation, &QComboBox::currentIndexChanged, this, &RunDialog::refresh);
    connect(m_duration, &QSpinBox::valueChanged, this, &RunDialog::refresh);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(18);
    columns->addLayout(left);
    columns->addWidget(scrolled(content), 1);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addWidget(buttons);
    m_run->setDefault(true); // counts only inside the dialog
    fillTools();
}

/// By group, groups and tools in alphabetical order.
void RunDialog::fillTools()
{
    QMap<QString, QMap<QString, const Tool*>> groups;
    for (const Tool& one : m_catalogue.tools())
        groups[one.group][one.name] = &one;
    const Theme& theme = themeOf(this);
    for (auto group = groups.begin(); group != groups.end(); ++group) {
        auto* header = new QTreeWidgetItem(m_tools, {group.key().isEmpty() ? tr("Other") : group.key()});
        header->setFlags(Qt::ItemIsEnabled);
        header->setForeground(0, theme.mutedText);
        for (const Tool* one : group.value()) {
            auto* item = new QTreeWidgetItem(header, {one->name});
            item->setData(0, Qt::UserRole, QString(one->name + u' ' + one->title + u' ' + one->description));
            const bool isReady = !availableImplementations(*one, m_facts).empty();
            if (!isReady)
                item->setForeground(0, theme.faintText);
            item->setToolTip(
                0, (isReady ? one->title : one->title + u'\n' + tr("Nothing on this host can run it now."))
                       .toHtmlEscaped());
        }
        header->setExpanded(true);
    }
    if (m_tools->topLevelItemCount() > 0)
        m_tools->setCurrentItem(m_tools->topLevelItem(0)->child(0));
}

void RunDialog::filterTools(const QString& text)
{
    QTreeWidgetItem* first = nullptr;
    for (int g = 0; g < m_tools->topLevelItemCount(); ++g) {
        QTreeWidgetItem* group = m_tools->topLevelItem(g);
        bool any = false;
        for (int t = 0; t < group->childCount(); ++t) {
            QTreeWidgetItem* item = group->child(t);
            const bool matches =
                item->data(0, Qt::UserRole).toString().contains(text.trimmed(), Qt::CaseInsensitive);
            item->setHidden(!matches);
            any |= matches;
            if (matches && !first)
                first = item;
        }
        group->setHidden(!any);
    }
    if (first && (!m_tools->currentItem() || m_tools->currentItem()->isHidden()))
        m_tools->setCurrentItem(first);
}

QTreeWidgetItem* RunDialog::itemOf(const QString& toolName) const
{
    for (int g = 0; g < m_tools->topLevelItemCount(); ++g)
        for (int t = 0; t < m_tools->topLevelItem(g)->childCount(); ++t)
            if (m_tools->topLevelItem(g)->child(t)->text(0) == toolName)
                return m_tools->topLevelItem(g)->child(t);
    return nullptr;
}

void RunDialog::setTool(const QString& name)
{
    if (QTreeWidgetItem* item = itemOf(name))
        m_tools->setCurrentItem(item);
}

void RunDialog::setImplementation(std::optional<Implementation> kind)
{
    m_implementation->setCurrentIndex(
        std::max(m_implementation->findData(kind ? implementationName(*kind) : QString()), 0));
}

void RunDialog::setDuration(std::optional<std::chrono::seconds> duration)
{
    m_duration->setValue(duration ? static_cast<int>(std::min<qint64>(duration->count(), longestSeconds))
                                  : 0);
}

const Tool* RunDialog::tool() const
{
    const QTreeWidgetItem* item = m_tools->currentItem();
    return item && item->parent() ? m_catalogue.find(item->text(0)) : nullptr;
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
    return m_form ? m_form->values() : QMap<QString, QString>();
}

void RunDialog::accept()
{
    if (tool() && m_run->isEnabled())
        QDialog::accept();
}

void RunDialog::showTool()
{
    const Tool* chosen = tool();
    if (!chosen)
        return;
    m_title->setText(chosen->title);
    m_description->setText(chosen->description);
    m_overhead->setText(tr("Overhead: %1. %2").arg(overheadText(chosen->overhead), chosen->overheadReason));
    fillImplementations(*chosen);
    delete m_form;
    m_form = new OptionForm(*chosen, m_facts);
    m_formPlace->addWidget(m_form);
    connect(m_form, &OptionForm::changed, this, &RunDialog::refresh);
    m_duration->setValue(chosen->defaultSeconds);
    refresh();
}

void RunDialog::fillImplementations(const Tool& tool)
{
    const QSignalBlocker blocker(m_implementation);
    m_implementation->clear();
    const std::vector<Implementation> ready = availableImplementations(tool, m_facts);
    m_implementation->addItem(ready.empty() ? tr("automatic: none is ready")
                                            : tr("automatic: %1").arg(implementationName(ready.front())),
                              QString());
    auto* model = qobject_cast<QStandardItemModel*>(m_implementation->model());
    for (const Readiness& one : readiness(tool, m_facts)) {
        if (one.state == Readiness::State::Unsupported)
            continue;
        const QString name = implementationName(one.kind);
        m_implementation->addItem(QStringLiteral("%1: %2").arg(name, readinessText(one.state)), name);
        const int row = m_implementation->count() - 1;
        m_implementation->setItemData(row, one.reason.toHtmlEscaped(), Qt::ToolTipRole);
        if (one.path.isEmpty())
            model->item(row)->setEnabled(false);
    }
}

/// Plans the launch as it stands, so that what would be refused is said before.
void RunDialog::refresh()
{
    const Tool* chosen = tool();
    if (!chosen || !m_form)
        return;
    {
        const QSignalBlocker blocker(m_form);
        m_form->setImplementations(implementation() ? std::vector{*implementation()}
                                                    : availableImplementations(*chosen, m_facts));
    }
    const Result<LaunchPlan> plan = planLaunch(*chosen, implementation(), options(), m_facts, duration());
    const bool isPlanned = plan.hasValue();
    const QStringList cautions = isPlanned ? plan.value().cautions : QStringList();
    m_state->setText(isPlanned ? cautions.join(u'\n') : m_form->isValid() ? plan.error().text() : QString());
    setTone(m_state, isPlanned ? "warning" : "error");
    m_state->setVisible(!m_state->text().isEmpty());
    m_run->setEnabled(isPlanned && m_form->isValid());
    updateDuration(*chosen);
}

void RunDialog::updateDuration(const Tool& tool)
{
    const bool isLong =
        tool.limitSeconds > 0 && (m_duration->value() == 0 || m_duration->value() > tool.limitSeconds);
    if (isLong)
        m_durationWarning->setText(
            tr("Longer than %1 s. %2").arg(tool.limitSeconds).arg(tool.overheadReason));
    m_durationWarning->setVisible(isLong);
}

} // namespace bee

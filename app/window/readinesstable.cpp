// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/readinesstable.h"

#include "widgets/theme/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace bee {

namespace {

enum Column { NameColumn, TitleColumn, FirstStateColumn };
enum Role { StateRole = Qt::UserRole, SilentRole };

constexpr int toolRowHeight = 24;
constexpr int headingHeight = 30;
constexpr int nameWidth = 118;
constexpr int stateWidth = 116;
constexpr int padding = 8;
constexpr int dotSpace = 16;

QColor colourOf(Readiness::State state, const Theme& theme)
{
    switch (state) {
    case Readiness::State::Ready:
        return theme.ok;
    case Readiness::State::Wrong:
        return theme.warning;
    case Readiness::State::Fails:
        return theme.error;
    case Readiness::State::NotInstalled:
    case Readiness::State::Unsupported:
        break;
    }
    return theme.faintText;
}

/// A dot in the state's colour, hollow for what is not there, so that colour is not all that tells.
class StateDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = themeOf(option.widget);
        const QString text = index.data().toString();
        painter->save();
        const bool isSelected = option.state & QStyle::State_Selected;
        if (isSelected)
            painter->fillRect(option.rect, theme.selection);
        QRect inner = option.rect.adjusted(padding, 0, -padding, 0);
        const bool isState = index.column() >= FirstStateColumn;
        if (isState && !text.isEmpty()) {
            const auto state = static_cast<Readiness::State>(index.data(StateRole).toInt());
            const bool isThere = state != Readiness::State::NotInstalled;
            const QColor colour = colourOf(state, theme);
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(isThere ? QPen(Qt::NoPen) : QPen(colour, 1.2));
            painter->setBrush(isThere ? QBrush(colour) : QBrush(Qt::NoBrush));
            painter->drawEllipse(QPointF(inner.left() + 4, inner.center().y() + 0.5), 3.8, 3.8);
            inner.setLeft(inner.left() + dotSpace);
            painter->setPen(isSelected || state == Readiness::State::Ready ? theme.text : theme.mutedText);
        } else {
            const bool isName = index.column() == NameColumn && index.flags() != Qt::NoItemFlags;
            painter->setPen(isName ? theme.text : theme.mutedText);
        }
        const QVariant font = index.data(Qt::FontRole);
        painter->setFont(font.isValid() ? font.value<QFont>() : option.font);
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
        if (option.state & QStyle::State_HasFocus && isState) {
            painter->setPen(theme.accent);
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        painter->restore();
    }
};

/// Groups and tools by name.
std::vector<const Tool*> sorted(const ToolCatalogue& catalogue)
{
    std::vector<const Tool*> tools;
    for (const Tool& tool : catalogue.tools())
        tools.push_back(&tool);
    std::sort(tools.begin(), tools.end(), [](const Tool* a, const Tool* b) {
        return std::tie(a->group, a->name) < std::tie(b->group, b->name);
    });
    return tools;
}

} // namespace

ReadinessTable::ReadinessTable(const ToolCatalogue& catalogue, QWidget* parent)
    : QTableWidget(parent), m_catalogue(catalogue)
{
    QStringList headings{tr("Tool"), QString()};
    for (const Implementation kind : allImplementations)
        headings += implementationName(kind);
    setColumnCount(static_cast<int>(headings.size()));
    setHorizontalHeaderLabels(headings);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(TitleColumn, QHeaderView::Stretch);
    horizontalHeader()->resizeSection(NameColumn, nameWidth);
    for (int column = FirstStateColumn; column < columnCount(); ++column)
        horizontalHeader()->resizeSection(column, stateWidth);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(toolRowHeight);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectItems);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new StateDelegate(this));
    setAccessibleName(tr("Tools and implementations"));
    connect(this, &QTableWidget::currentCellChanged, this, &ReadinessTable::pickedChanged);
    connect(this, &QTableWidget::cellActivated, this, &ReadinessTable::chosen);
}

void ReadinessTable::setFacts(const HostFacts& facts)
{
    const int row = currentRow();
    const int column = currentColumn();
    {
        const QSignalBlocker blocker(this);
        clearContents();
        clearSpans();
        m_rows.clear();
        m_states.clear();
        m_toolsReady = 0;
        QString group;
        for (const Tool* tool : sorted(m_catalogue)) {
            if (m_rows.empty() || tool->group != group) {
                group = tool->group;
                setRowCount(static_cast<int>(m_rows.size()) + 1);
                addGroup(static_cast<int>(m_rows.size()), group);
            }
            setRowCount(static_cast<int>(m_rows.size()) + 1);
            addTool(static_cast<int>(m_rows.size()), *tool, facts);
        }
        if (row >= 0)
            setCurrentCell(row, column);
    }
    filter(m_filter);
    Q_EMIT pickedChanged();
}

void ReadinessTable::addGroup(int row, const QString& name)
{
    auto* item = new QTableWidgetItem((name.isEmpty() ? tr("Other") : name).toUpper());
    item->setFlags(Qt::NoItemFlags);
    setItem(row, NameColumn, item);
    setSpan(row, NameColumn, 1, columnCount());
    setRowHeight(row, headingHeight);
    item->setData(Qt::AccessibleTextRole, item->text());
    QFont font = this->font();
    font.setPointSizeF(font.pointSizeF() * 0.9);
    item->setFont(font);
    m_rows.push_back(nullptr);
    m_states.emplace_back();
}

void ReadinessTable::addTool(int row, const Tool& tool, const HostFacts& facts)
{
    setRowHeight(row, toolRowHeight);
    auto* name = new QTableWidgetItem(tool.name);
    name->setFlags(Qt::ItemIsEnabled);
    setItem(row, NameColumn, name);
    auto* title = new QTableWidgetItem(tool.title);
    title->setFlags(Qt::ItemIsEnabled);
    title->setToolTip(tool.description.toHtmlEscaped());
    setItem(row, TitleColumn, title);
    std::vector<Readiness> states = readiness(tool, facts);
    bool isReady = false;
    for (std::size_t i = 0; i < states.size(); ++i) {
        const Readiness& one = states[i];
        isReady |= one.state == Readiness::State::Ready;
        const QString text = readinessText(one.state);
        auto* item = new QTableWidgetItem(text);
        item->setFlags(text.isEmpty() ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setData(StateRole, static_cast<int>(one.state));
        item->setToolTip((one.reason.isEmpty() ? one.path : one.reason).toHtmlEscaped());
        item->setData(
            Qt::AccessibleTextRole,
            QStringLiteral("%1 %2: %3. %4").arg(tool.name, implementationName(one.kind), text, one.reason));
        setItem(row, FirstStateColumn + static_cast<int>(i), item);
    }
    m_toolsReady += isReady;
    m_rows.push_back(&tool);
    m_states.push_back(std::move(states));
}

void ReadinessTable::filter(const QString& text)
{
    m_filter = text.trimmed();
    int heading = -1;
    bool any = false;
    const auto closeGroup = [&] {
        if (heading >= 0)
            setRowHidden(heading, !any);
        any = false;
    };
    for (int row = 0; row < rowCount(); ++row) {
        const Tool* tool = m_rows[static_cast<std::size_t>(row)];
        if (!tool) {
            closeGroup();
            heading = row;
            continue;
        }
        const bool matches = tool->name.contains(m_filter, Qt::CaseInsensitive) ||
                             tool->title.contains(m_filter, Qt::CaseInsensitive);
        setRowHidden(row, !matches);
        any |= matches;
    }
    closeGroup();
}

std::optional<ReadinessTable::Picked> ReadinessTable::picked() const
{
    const int row = currentRow();
    const int state = currentColumn() - FirstStateColumn;
    if (row < 0 || state < 0 || isRowHidden(row) || !m_rows[static_cast<std::size_t>(row)])
        return std::nullopt;
    const Readiness& one = m_states[static_cast<std::size_t>(row)][static_cast<std::size_t>(state)];
    if (one.state == Readiness::State::Unsupported)
        return std::nullopt;
    return Picked{m_rows[static_cast<std::size_t>(row)], one};
}

} // namespace bee

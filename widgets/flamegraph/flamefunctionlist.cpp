// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamefunctionlist.h"

#include "widgets/flamegraph/flamecard.h"
#include "widgets/flamegraph/flamepaint.h"
#include "widgets/theme/format.h"
#include "widgets/theme/tooltip.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr std::size_t longestName = 400;

/// Now against then, of the greater: from -1, gone, to 1, new.
double changeOf(const FlameLayout& layout, const FlameFunction& function, bool normalised)
{
    double then = static_cast<double>(function.baselineTotal);
    if (normalised && layout.baselineTotal() > 0)
        then *= static_cast<double>(layout.total()) / static_cast<double>(layout.baselineTotal());
    const double now = static_cast<double>(function.total);
    return std::max(now, then) <= 0 ? 0 : (now - then) / std::max(now, then);
}

QString changeText(double change)
{
    if (change >= 1)
        return FlameFunctionList::tr("new");
    if (std::abs(change) < 0.0005)
        return QStringLiteral("0 %");
    // Back to what a person says: so much more or less than it was.
    return change > 0 ? QStringLiteral("+") + formatPercent(change / (1 - change))
                      : QStringLiteral("−") + formatPercent(-change);
}

bool isLess(const FlameLayout& layout, int column, bool normalised, const FlameFunction& a,
            const FlameFunction& b)
{
    switch (column) {
    case FlameFunctionModel::Self:
        return a.self < b.self;
    case FlameFunctionModel::Total:
        return a.total < b.total;
    case FlameFunctionModel::Change:
        return changeOf(layout, a, normalised) < changeOf(layout, b, normalised);
    default:
        return layout.readableText(a.name) < layout.readableText(b.name);
    }
}

/// A name that begins below its title.
class NameDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = themeOf(option.widget);
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, theme.selection);
        const QRect room = option.rect.adjusted(8, 0, -4, 0);
        painter->setFont(option.font);
        painter->setPen(theme.text);
        painter->drawText(
            room, Qt::AlignLeft | Qt::AlignVCenter,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, room.width()));
    }
};

/// A number with a bar of its share behind it.
class ShareDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const double share = std::clamp(index.data(FlameFunctionModel::ShareRole).toDouble(), 0., 1.);
        const Theme& theme = themeOf(option.widget);
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, theme.selection);
        QColor bar = theme.lanes[0];
        bar.setAlphaF(theme.dark ? 0.30F : 0.22F);
        const QRectF room = QRectF(option.rect).adjusted(3, 3, -3, -3);
        const double width = std::round(room.width() * share);
        if (width >= 1)
            painter->fillRect(QRectF(room.right() - width, room.top(), width, room.height()), bar);
        painter->setFont(option.font);
        painter->setPen(theme.text);
        painter->drawText(option.rect.adjusted(6, 0, -7, 0), Qt::AlignRight | Qt::AlignVCenter,
                          index.data().toString());
    }
};

} // namespace

void FlameFunctionModel::setRows(std::shared_ptr<const FlameLayout> layout, std::vector<FlameFunction> rows,
                                 bool normalised)
{
    beginResetModel();
    m_layout = std::move(layout);
    m_rows = std::move(rows);
    m_normalised = normalised;
    endResetModel();
}

std::optional<int> FlameFunctionModel::rowOf(quint32 name) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [name](const FlameFunction& function) { return function.name == name; });
    return found == m_rows.end() ? std::nullopt
                                 : std::optional(static_cast<int>(std::distance(m_rows.begin(), found)));
}

int FlameFunctionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FlameFunctionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FlameFunctionModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const FlameFunction& f = function(index.row());
    const int column = index.column();
    const auto shareOf = [this](quint64 part) {
        return m_layout->total() == 0 ? 0.
                                      : static_cast<double>(part) / static_cast<double>(m_layout->total());
    };
    const quint64 part = column == Self ? f.self : f.total;
    switch (role) {
    case Qt::DisplayRole:
        if (column == Name)
            return displayText(m_layout->readableText(f.name), longestName);
        if (column == Change)
            return changeText(changeOf(*m_layout, f, m_normalised));
        return formatPercent(shareOf(part));
    case ShareRole:
        return column == Self || column == Total ? shareOf(part) : 0.;
    case Qt::ToolTipRole: {
        const QString name = displayText(m_layout->readableText(f.name), longestName);
        const QString raw = displayText(m_layout->nameText(f.name), longestName);
        QStringList lines{name};
        if (raw != name)
            lines += raw;
        lines += tr("%1 in itself, %2 with callees")
                     .arg(flameCount(f.self, m_layout->unit()), flameCount(f.total, m_layout->unit()));
        lines += f.places == 1 ? tr("in one place") : tr("in %1 places").arg(formatCount(f.places));
        return plainToolTip(lines.join(QLatin1Char('\n')));
    }
    default:
        return {};
    }
}

QVariant FlameFunctionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Name ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                               : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        switch (section) {
        case Self:
            return tr("What ended in the function");
        case Total:
            return tr("With what it called; recursion counts once");
        case Change:
            return tr("More or less than in the baseline, with callees");
        default:
            return {};
        }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Function");
    case Self:
        return tr("Self");
    case Total:
        return tr("Total");
    default:
        return tr("Change");
    }
}

FlameFunctionList::FlameFunctionList(QWidget* parent)
    : QWidget(parent), m_layout(std::make_shared<FlameLayout>()),
      m_functions(std::make_shared<const std::vector<FlameFunction>>()), m_filter(new QLineEdit(this)),
      m_count(new QLabel(this)), m_table(new QTableView(this)), m_model(new FlameFunctionModel(this))
{
    m_filter->setPlaceholderText(tr("Filter functions"));
    m_filter->setAccessibleName(tr("Filter functions"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaxLength(1000);
    m_count->setProperty("muted", true);
    m_count->setTextFormat(Qt::PlainText);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Functions"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_table->setItemDelegateForColumn(FlameFunctionModel::Name, new NameDelegate(m_table));
    auto* shares = new ShareDelegate(m_table);
    for (const int column : {FlameFunctionModel::Self, FlameFunctionModel::Total, FlameFunctionModel::Change})
        m_table->setItemDelegateForColumn(column, shares);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(40);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(FlameFunctionModel::Name, QHeaderView::Stretch);
    const int number = fontMetrics().horizontalAdvance(QStringLiteral("+1,000.0 %")) + 14;
    for (const int column : {FlameFunctionModel::Self, FlameFunctionModel::Total, FlameFunctionModel::Change})
        header->resizeSection(column, number);
    header->setSortIndicatorShown(true);
    header->setSectionsClickable(true);
    header->setSortIndicator(m_column, m_order);
    m_table->setColumnHidden(FlameFunctionModel::Change, true);

    auto* line = new QHBoxLayout;
    line->setContentsMargins(8, 3, 8, 4);
    line->setSpacing(8);
    line->addWidget(m_filter, 1);
    line->addWidget(m_count);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_table, 1);

    connect(m_filter, &QLineEdit::textChanged, this, &FlameFunctionList::arrange);
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this](int section, Qt::SortOrder order) {
        m_column = section;
        m_order = order;
        arrange();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (!m_marking && current.isValid()) {
                    m_marked = m_model->function(current.row()).name;
                    Q_EMIT functionPicked(*m_marked);
                }
            });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (index.isValid())
            Q_EMIT functionOpened(m_model->function(index.row()).name);
    });
}

void FlameFunctionList::setLayout(std::shared_ptr<const FlameLayout> layout, bool normalised)
{
    const bool sameLayout = layout == m_layout && !m_functions->empty();
    if (layout != m_layout)
        m_marked.reset();
    m_layout = std::move(layout);
    m_normalised = normalised;
    m_table->setColumnHidden(FlameFunctionModel::Change, !m_layout->hasBaseline());
    if (sameLayout)
        arrange();
    else
        sum();
}

void FlameFunctionList::sum()
{
    m_sumJob.start(
        [layout = m_layout](const FlameStop& stop) -> Functions {
            return std::make_shared<const std::vector<FlameFunction>>(flameFunctions(*layout, stop));
        },
        [this](Functions functions) {
            m_functions = std::move(functions);
            arrange();
        });
}

void FlameFunctionList::arrange()
{
    m_arrangeJob.start(
        [layout = m_layout, functions = m_functions, column = m_column, order = m_order,
         normalised = m_normalised, filter = m_filter->text()](const FlameStop& stop) {
            std::vector<FlameFunction> rows;
            for (const FlameFunction& function : *functions) {
                if (stop())
                    return std::vector<FlameFunction>();
                const auto contains = [&filter](std::string_view name) {
                    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))
                        .contains(filter, Qt::CaseInsensitive);
                };
                if (filter.isEmpty() || contains(layout->readableText(function.name)) ||
                    contains(layout->nameText(function.name)))
                    rows.push_back(function);
            }
            std::stable_sort(rows.begin(), rows.end(), [&](const FlameFunction& a, const FlameFunction& b) {
                return order == Qt::AscendingOrder ? isLess(*layout, column, normalised, a, b)
                                                   : isLess(*layout, column, normalised, b, a);
            });
            return rows;
        },
        [this](std::vector<FlameFunction> rows) {
            m_count->setText(rows.size() == 1
                                 ? tr("1 function")
                                 : tr("%1 functions").arg(formatCount(static_cast<quint64>(rows.size()))));
            m_marking = true;
            m_model->setRows(m_layout, std::move(rows), m_normalised);
            m_marking = false;
            mark(m_marked);
            Q_EMIT finished();
        });
}

void FlameFunctionList::mark(std::optional<quint32> name)
{
    m_marked = name;
    m_marking = true;
    if (const auto row = name ? m_model->rowOf(*name) : std::nullopt) {
        if (m_table->currentIndex().row() != *row)
            m_table->setCurrentIndex(m_model->index(*row, FlameFunctionModel::Name));
    } else {
        m_table->setCurrentIndex({});
        m_table->clearSelection();
    }
    m_marking = false;
}

} // namespace bee

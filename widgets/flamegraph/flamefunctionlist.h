// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flamegraph/flamefunctions.h"
#include "widgets/theme/latestjob.h"

#include <QAbstractTableModel>
#include <QWidget>

class QLabel;
class QLineEdit;
class QTableView;

namespace bee {

/// The functions of a layout as rows: those that were kept, in the order asked for.
class FlameFunctionModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Self, Total, Change, ColumnCount };
    /// Of Self and Total: its share of the whole, 0 to 1.
    static constexpr int ShareRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::shared_ptr<const FlameLayout> layout, std::vector<FlameFunction> rows, bool normalised);
    [[nodiscard]] const FlameFunction& function(int row) const
    {
        return m_rows[static_cast<std::size_t>(row)];
    }
    [[nodiscard]] std::optional<int> rowOf(quint32 name) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const FlameLayout> m_layout;
    std::vector<FlameFunction> m_rows;
    bool m_normalised = true;
};

/// The functions of a flame graph by self and total, with a field that filters them as a person types. Sums,
/// filter and order are made on the thread pool. Window thread.
class FlameFunctionList : public QWidget {
    Q_OBJECT

public:
    explicit FlameFunctionList(QWidget* parent = nullptr);

    void setLayout(std::shared_ptr<const FlameLayout> layout, bool normalised);
    /// Marks the row of a function, if there is one, without a signal.
    void mark(std::optional<quint32> name);
    [[nodiscard]] QTableView* table() const { return m_table; }

Q_SIGNALS:
    void functionPicked(quint32 name); ///< of the layout that was set
    void functionOpened(quint32 name); ///< by a double click or Enter
    void finished();                   ///< the table shows the layout that was set

private:
    using Functions = std::shared_ptr<const std::vector<FlameFunction>>;
    void sum();
    void arrange();

    std::shared_ptr<const FlameLayout> m_layout;
    bool m_normalised = true;
    Functions m_functions;
    int m_column = FlameFunctionModel::Self;
    Qt::SortOrder m_order = Qt::DescendingOrder;
    std::optional<quint32> m_marked;
    bool m_marking = false;
    QLineEdit* m_filter;
    QLabel* m_count;
    QTableView* m_table;
    FlameFunctionModel* m_model;
    LatestJob<Functions> m_sumJob;
    LatestJob<std::vector<FlameFunction>> m_arrangeJob;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/grouping.h"
#include "widgets/table/latestquery.h"
#include "widgets/table/rowlist.h"

#include <QWidget>

namespace bee {

/// A column at a glance, for its menu: a histogram with its percentiles, or the values that occur most with
/// bars. The values can be picked, by a click or the keyboard.
class ColumnGlance : public QWidget {
    Q_OBJECT

public:
    /// rows null: all of the snapshot. Looks through them on a worker.
    ColumnGlance(const EventSnapshot& snapshot, const std::shared_ptr<const RowList>& rows, int column,
                 QWidget* parent = nullptr);

    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] const ColumnSummary& summary() const { return m_summary; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void ready();
    void valuePicked(qsizetype row); ///< of the snapshot: one that has the value

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void paintValues(QPainter& painter) const;
    void paintHistogram(QPainter& painter) const;
    void describe();
    [[nodiscard]] int valueAt(const QPoint& at) const;
    [[nodiscard]] bool showsValues() const { return !m_isAmount && !m_summary.top.empty(); }
    [[nodiscard]] QString valueText(double value) const;

    Column m_column;
    bool m_isAmount; ///< how much, which has a distribution, rather than which
    ColumnSummary m_summary;
    bool m_ready = false;
    int m_current = -1; ///< of the top values
    LatestQuery<ColumnSummary> m_query;
};

} // namespace bee

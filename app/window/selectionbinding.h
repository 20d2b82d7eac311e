// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/captureentry.h"
#include "remote/data/timedisplay.h"
#include "remote/query/roworder.h"

#include <QPointer>
#include <QWidget>

namespace bee {

class CaptureSelection;
class DistributionView;
class EventTableView;
class FlameGraphView;
class HeatmapView;
class LineChartView;
class Viewpoint;
struct HeatmapBox;
struct Selection;

/// Ties the views of one capture to what all views share: they show what is selected, and what a person
/// selects in one of them goes to all. A view whose own gesture made the selection stays as it is. Brought up
/// to date only while it is seen.
class SelectionBinding : public QObject {
    Q_OBJECT
public:
    SelectionBinding(CaptureEntry& capture, QWidget& parent);

    void bind(EventTableView& table);
    void bind(HeatmapView& heatmap);
    void bind(LineChartView& lines);
    void bind(DistributionView& distribution);
    void bind(FlameGraphView& flameGraph);
    /// Call when the parent is shown.
    void apply();

    /// Which rows a heat map of events counts: what is selected, but for the time, which its axis shows. As
    /// it was before the heat map's own box.
    [[nodiscard]] const RowFilter& heatmapFilter() const { return m_heatmapFilter; }
    [[nodiscard]] TimeDisplay clock() const; ///< that the views write times in

Q_SIGNALS:
    void narrowed(); ///< apply() was done

private:
    void applyClock();
    void applyCursor();
    /// From now on a moment pointed at in that view is marked in all.
    template <typename View>
    void follow(View& view);
    void narrow(const QString& expression, const QString& label, const QString& scope = {});
    void selectBox(const HeatmapBox& box);
    /// Takes the place of a condition on the same field by the same tools.
    void replace(Selection& selection, const QString& field, const QString& expression,
                 const QString& label) const;
    [[nodiscard]] QString scope() const;

    CaptureEntry& m_capture;
    QWidget& m_parent;
    Viewpoint* m_viewpoint;
    CaptureSelection* m_selection = nullptr;
    QPointer<EventTableView> m_table;
    QPointer<HeatmapView> m_heatmap;
    QPointer<LineChartView> m_lines;
    QPointer<DistributionView> m_distribution;
    QPointer<FlameGraphView> m_flameGraph;
    RowFilter m_heatmapFilter;
};

/// The field that values in a unit go by in most tables: "lat", "bytes"; empty: none.
[[nodiscard]] QString valueField(Unit unit);
/// low <= value < high in that unit as a filter, "lat >= 8us && lat < 16us", and on a chip, "lat 8 µs – 16
/// µs". Ends that bound nothing are left out: what is open, and 0 where nothing is smaller. Both empty for
/// all, or without a field.
struct ValueCondition {
    QString filter;
    QString label;
};
[[nodiscard]] ValueCondition valueCondition(const QString& field, qint64 low, qint64 high, Unit unit);
[[nodiscard]] ValueCondition valueCondition(const QString& field, double low, double high, Unit unit);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/captureentry.h"

#include <QPointer>
#include <QWidget>

namespace bee {

class CaptureSelection;
class EventTableView;
class FlameGraphView;
class HeatmapView;
class Viewpoint;
struct HeatmapBox;

/// Ties the views of one capture to what all views share: they show what is selected, and what a person
/// selects in one of them goes to all. A view whose own gesture made the selection stays as it is. Brought up
/// to date only while it is seen.
class SelectionBinding : public QObject {
    Q_OBJECT
public:
    SelectionBinding(CaptureEntry& capture, QWidget& parent);

    void bind(EventTableView& table);
    void bind(HeatmapView& heatmap);
    void bind(FlameGraphView& flameGraph);
    /// Call when the parent is shown.
    void apply();

private:
    void applyClock();
    void narrow(const QString& expression, const QString& label, const QString& scope = {});
    void selectBox(const HeatmapBox& box, const QObject* source);

    CaptureEntry& m_capture;
    QWidget& m_parent;
    Viewpoint* m_viewpoint;
    CaptureSelection* m_selection = nullptr;
    QPointer<EventTableView> m_table;
    QPointer<HeatmapView> m_heatmap;
    QPointer<FlameGraphView> m_flameGraph;
};

/// "lat >= 8us && lat < 16us" for values in that unit; empty for units that no column goes by, or for all.
[[nodiscard]] QString valueFilter(qint64 low, qint64 high, Unit unit);

} // namespace bee

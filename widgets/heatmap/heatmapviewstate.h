// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/heatmap/heatmapcard.h"
#include "widgets/heatmap/heatmapview.h"
#include "widgets/theme/latestjob.h"

#include <QTimer>

namespace bee {

/// Work of one heat map view on other threads.
class HeatmapJobs {
public:
    using Source = std::shared_ptr<const HeatmapSource>;

    /// Of several that are asked for while one is made, the last is made next: a stream of them must not
    /// keep the first from ever being ready. restart: what is being made is of no use any more.
    void build(std::function<Source(const HeatmapStop&)> make, bool restart,
               std::function<void(Source)> deliver)
    {
        if (m_build.isRunning() && !restart) {
            m_next = [this, make = std::move(make), deliver = std::move(deliver)] { start(make, deliver); };
            return;
        }
        m_next = {};
        start(std::move(make), std::move(deliver));
    }
    void cancel()
    {
        m_next = {};
        m_build.cancel();
    }

    LatestJob<std::shared_ptr<const HeatmapCurves>> curves;
    LatestJob<QStringList> keys;
    LatestJob<HeatmapFacts> facts;

private:
    void start(std::function<Source(const HeatmapStop&)> make, std::function<void(Source)> deliver)
    {
        m_build.start(std::move(make), [this, deliver = std::move(deliver)](const Source& source) {
            const auto next = std::exchange(m_next, {});
            if (source)
                deliver(source);
            if (next)
                next();
        });
    }

    LatestJob<Source> m_build;
    std::function<void()> m_next;
};

struct HeatmapView::State {
    enum class Drag : quint8 { None, Box, Pan };

    std::optional<QPointF> pointer;
    std::optional<HeatmapCell> shown; ///< the cell that the card is about: pointed at, or the cell cursor
    HeatmapFacts facts;
    QTimer factsDelay; ///< a pointer that passes asks for nothing
    Drag drag = Drag::None;
    QPointF dragFrom;                   ///< where the box began, or where the axes were moved last
    std::size_t panel = 0;              ///< of the drag or the cell cursor
    std::optional<HeatmapBox> cursor;   ///< the cell that the keys chose
    std::optional<HeatmapBox> anchor;   ///< where a box of the keys began
    QStringList keys;                   ///< most frequent first
    QStringList knownKeys;              ///< as the source tells them
    std::optional<EventHeatmap> events; ///< what the source is of, when it is of events
    std::shared_ptr<const StackProfile> stacks;
    QString title;
    bool curvesStale = true;
    bool curvesUrgent = true; ///< those that are being found are not wanted any more
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline/timelinelayout.h"

#include <QWidget>

namespace bee {

/// The time overview: a lane for each capture on one time axis, with what happened when, what was lost, gaps
/// and doubts, and the live edge while it is recorded. The pointer shows its time on all lanes; a click or
/// Enter picks a lane.
class TimelineView : public QWidget {
    Q_OBJECT

public:
    explicit TimelineView(QWidget* parent = nullptr);

    void setLanes(std::vector<TimelineLane> lanes);
    [[nodiscard]] const std::vector<TimelineLane>& lanes() const { return m_lanes; }
    void setTimeDisplay(const TimeDisplay& display);
    /// The time on the axis; a default range shows everything.
    void setTimeRange(TimeRange range);
    [[nodiscard]] TimeRange timeRange() const { return m_range; }
    /// Shown instead of lanes while there are none.
    void setEmptyText(const QString& text);

    /// What is painted now: the same is hit-tested.
    [[nodiscard]] const TimelineLayout& timelineLayout() const;

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void laneActivated(int lane);
    /// The time under the pointer; none when it left.
    void timeHovered(std::optional<bee::Time> time);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void changed();
    void hover(std::optional<QPointF> point);
    void paintCursor(QPainter& painter, const TimelineLayout& layout) const;
    void describe();

    std::vector<TimelineLane> m_lanes;
    TimeRange m_range;
    TimeDisplay m_clock;
    QString m_emptyText;
    std::optional<QPointF> m_pointer;
    int m_picked = 0;                ///< by keyboard
    mutable TimelineLayout m_layout; ///< valid for m_layoutSize and m_layoutDark while not m_stale
    mutable QSizeF m_layoutSize;
    mutable bool m_layoutDark = false;
    mutable bool m_stale = true;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline/timelinelayout.h"

#include <QTimer>
#include <QWidget>

namespace bee {

/// The time overview: a lane for each capture on one time axis, with what happened when, what was lost, gaps
/// and doubts, and the live edge while it is recorded. The pointer shows its time on all lanes; a click or
/// Enter picks a lane.
///
/// Dragging selects a stretch of time, the brush; dragging it or its edges moves them. The wheel zooms about
/// the pointer, with Shift it moves the axis, as the middle button does; a double click shows everything. By
/// keys: Left and Right move a time cursor, with Shift they make or extend the brush, with Ctrl they move it;
/// + and − zoom, 0 and Home show everything.
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
    /// The brush; a default range: none. Asks nobody: timeSelected() is for what a person does.
    void setSelectedTime(TimeRange range);
    [[nodiscard]] TimeRange selectedTime() const { return m_selected; }
    /// A moment that another view points at; asks nobody.
    void setTimeCursor(std::optional<Time> time);
    /// Which clock the axis is in, in few words.
    void setClockText(const QString& text);
    /// Flags over all lanes; a click on one is told by its index.
    void setMarks(const std::vector<TimelineMark>& marks);
    /// Shown instead of lanes while there are none.
    void setEmptyText(const QString& text);

    /// What is painted now: the same is hit-tested.
    [[nodiscard]] const TimelineLayout& timelineLayout() const;

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void laneActivated(int lane);
    void markActivated(int mark);
    /// The time under the pointer; none when it left.
    void timeHovered(std::optional<bee::Time> time);
    /// A person changed the brush; continues: by the gesture that was told of last.
    void timeSelected(bee::TimeRange range, bool continues);
    /// A double click: everything is to be seen again. The axis shows it already.
    void resetRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    enum class Drag : quint8 { None, New, Move, From, To, Pan };

    void changed();
    [[nodiscard]] Drag dragAt(QPointF point) const;
    void drag(double x);
    void select(TimeRange range, bool continues);
    void zoom(double factor, Time about);
    void pan(double nanoseconds);
    void showSpan(double offset, double span);
    void moveCursor(int steps, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] bool hasBrush() const { return m_selected != TimeRange{}; }
    /// Returns where its label is.
    QRectF paintBrush(QPainter& painter, const TimelineLayout& layout) const;
    QRectF paintAxisLabel(QPainter& painter, double x, const QString& text, const QColor& color,
                          const QRectF& taken) const;
    void hover(std::optional<QPointF> point);
    void paintCursor(QPainter& painter, const TimelineLayout& layout, const QRectF& taken) const;
    void describe();

    std::vector<TimelineLane> m_lanes;
    std::vector<TimelineMark> m_marks;
    TimeRange m_range;
    TimeDisplay m_clock;
    QString m_emptyText;
    std::optional<QPointF> m_pointer;
    TimeRange m_selected;
    QString m_clockText;
    std::optional<Time> m_cursor;    ///< by keyboard
    std::optional<Time> m_elsewhere; ///< that another view points at
    std::optional<Time> m_anchor;    ///< where the keyboard's brush began
    Drag m_drag = Drag::None;
    bool m_dragged = false;          ///< far enough to be no click
    double m_dragX = 0;              ///< where it began, or where the axis was moved last
    TimeRange m_dragFrom;            ///< the brush when it began
    QTimer m_click;                  ///< until it is known that it is no double click
    int m_picked = 0;                ///< by keyboard
    mutable TimelineLayout m_layout; ///< valid for m_layoutSize and m_layoutDark while not m_stale
    mutable QSizeF m_layoutSize;
    mutable bool m_layoutDark = false;
    mutable bool m_stale = true;
};

} // namespace bee

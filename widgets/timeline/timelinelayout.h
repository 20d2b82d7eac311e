// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"
#include "widgets/theme/timeaxis.h"
#include "widgets/timeline/timedensity.h"

#include <QFont>
#include <QRectF>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace bee {

/// A remark on a lane: numbers that are doubted, a caution. Without a time it concerns the whole capture.
struct TimelineNote {
    std::optional<Time> at;
    QString text;
    friend bool operator==(const TimelineNote&, const TimelineNote&) = default;
};

/// What a person noted on a stretch of time: a flag over all lanes.
struct TimelineMark {
    TimeRange range;
    QString text; ///< plain
    friend bool operator==(const TimelineMark&, const TimelineMark&) = default;
};

/// One capture as the time overview shows it. All texts are plain and safe to show.
struct TimelineLane {
    enum class State : quint8 { Waiting, Running, Ended, Failed };
    QString title;
    QString host; ///< shown where lanes are of several hosts
    State state = State::Ended;
    QString stateText;
    TimeRange extent{Time::max(),
                     Time::min()}; ///< launch to end, or to now while it runs; from > to: unknown
    int color = 0;                 ///< index into Theme::lanes, modulo
    std::shared_ptr<const TimeDensity> density; ///< null: nothing was counted yet
    std::vector<LossMark> losses;
    std::vector<TimeRange> gaps; ///< where intervals should have been printed
    std::vector<TimelineNote> notes;
    bool current = false; ///< it is the one shown below
    QString selectedText; ///< what the selection leaves of it: "1,204 of 91,402"; empty: all
};

struct TimelineOptions {
    TimeRange visible; ///< what is left at its default is taken from the lanes
    TimeDisplay clock;
    QString clockText; ///< says below the names which clock that is; may be empty
    Theme theme = themeFor(false);
    QFont font;
    std::vector<TimelineMark> marks{};
};

/// The lanes laid out for one size: what is painted is what is hit. Immutable once built.
class TimelineLayout {
public:
    enum class Kind : quint8 { Label, Lane, Gap, Note, Loss, Mark };
    /// What can be pointed at; a later one lies over an earlier one.
    struct Item {
        Kind kind;
        int lane; ///< of Mark: its index in the options
        QRectF rect;
        QString text; ///< for a tooltip: plain lines
    };

    TimelineLayout() = default;
    TimelineLayout(std::vector<TimelineLane> lanes, TimelineOptions options, QSizeF size);

    /// Height in which every lane can be read, axis included.
    [[nodiscard]] static double heightFor(std::size_t lanes, const QFont& font);

    [[nodiscard]] const std::vector<TimelineLane>& lanes() const { return m_lanes; }
    [[nodiscard]] QRectF plotRect() const { return m_plot; }
    [[nodiscard]] QRectF laneRect(int lane) const; ///< without its label
    [[nodiscard]] TimeRange visibleTime() const { return m_time; }
    /// From the first to the last moment of any lane; from > to: nobody knows.
    [[nodiscard]] static TimeRange extentOf(const std::vector<TimelineLane>& lanes);
    [[nodiscard]] Time timeAt(double x) const;
    [[nodiscard]] double xOf(Time time) const;
    [[nodiscard]] const std::vector<Item>& items() const { return m_items; }
    [[nodiscard]] const Item* itemAt(QPointF point) const; ///< the uppermost; nullptr: none
    /// Height of the bar at a pixel column of the plot, 0 to 1 of the lane.
    [[nodiscard]] double barHeight(int lane, int column) const;
    [[nodiscard]] const TimelineOptions& options() const { return m_options; }
    /// A moment as the axis writes it, to the second or closer where the axis is.
    [[nodiscard]] QString timeText(Time time) const;

    void paint(QPainter& painter) const;

private:
    void placeTime();
    void placeLane(int lane);
    void placeBars(int lane);
    void placeMarks();
    void paintMark(QPainter& painter, const Item& item) const;
    void addItem(Kind kind, int lane, const QRectF& rect, const QString& text);
    [[nodiscard]] QString laneText(const TimelineLane& lane) const;
    void paintLane(QPainter& painter, int lane) const;
    void paintItem(QPainter& painter, const Item& item) const;
    void paintAxis(QPainter& painter) const;

    std::vector<TimelineLane> m_lanes;
    TimelineOptions m_options;
    QSizeF m_size;
    QRectF m_plot;
    double m_laneHeight = 0;
    bool m_hasLabels = true;
    TimeRange m_time{Time{}, Time{}};
    TimeTicks m_ticks;
    QStringList m_labels;
    std::vector<std::vector<float>> m_bars; ///< by lane, then pixel column
    std::vector<Item> m_items;
};

} // namespace bee

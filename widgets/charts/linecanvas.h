// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/linelayout.h"

#include <QPixmap>
#include <QWidget>

namespace bee {

/// Where lines are painted, and the pointer and the keys act on them. The lines are kept as a picture; what
/// follows the pointer is painted over it.
class LineCanvas : public QWidget {
    Q_OBJECT
public:
    explicit LineCanvas(QWidget* parent);

    /// follows: more of the lines before. An axis that was at their end stays there.
    void setLines(std::shared_ptr<const Lines> lines, bool follows);
    [[nodiscard]] const std::shared_ptr<const Lines>& lines() const { return m_lines; }
    void setLook(const LineLook& look);
    [[nodiscard]] const LineLook& look() const { return m_options.look; }
    void setTimeRange(TimeRange range);
    [[nodiscard]] TimeRange timeRange() const { return m_options.visible; }
    void setSelectedTime(std::optional<TimeRange> time);
    void setTimeCursor(std::optional<Time> time);
    void setTimeDisplay(const TimeDisplay& display);
    void setLosses(std::vector<LossMark> losses);
    void setCompact(bool compact);
    void setEmptyText(const QString& text);
    /// What is painted now: the same is hit-tested and exported.
    [[nodiscard]] const LineLayout& lineLayout() const;
    [[nodiscard]] const LineOptions& options() const { return m_options; }

Q_SIGNALS:
    void lookChosen(const bee::LineLook& look);
    void timeRangeChanged(bee::TimeRange range);
    void timeSelected(bee::TimeRange range);
    void timeHovered(std::optional<bee::Time> time);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// Zooms by a factor below 1 (closer) or above (wider) about a share of the width.
    void zoom(double factor, double share);
    void pan(double share);
    void showSpan(double offset, double span);
    void changed();
    void point(std::optional<Time> time); ///< the person's own cursor
    void step(int by, bool extends);
    void pressEntry(std::size_t series, bool alone);
    /// The moment that the cursor is at, in the data.
    [[nodiscard]] std::optional<std::size_t> marked() const;
    /// What the moments first to last, in any order, cover.
    [[nodiscard]] TimeRange covered(std::size_t first, std::size_t last) const;
    [[nodiscard]] std::optional<TimeRange> drawn() const;
    void tellCursor();

    std::shared_ptr<const Lines> m_lines;
    LineOptions m_options;
    QString m_emptyText;
    std::optional<Time> m_cursor; ///< pointed at, here
    std::optional<Time> m_shared; ///< and elsewhere
    std::optional<TimeRange> m_selected;
    std::optional<std::size_t> m_anchor; ///< where a selection by keys began
    enum class Drag : quint8 { None, Brush, Pan };
    Drag m_drag = Drag::None;
    QPointF m_dragFrom; ///< where the brush began, or where the axis was moved last
    QPointF m_pointer;
    mutable LineLayout m_layout; ///< valid while not m_stale
    mutable QPixmap m_picture;   ///< of the layout
    mutable QSizeF m_layoutSize;
    mutable bool m_stale = true;
};

} // namespace bee

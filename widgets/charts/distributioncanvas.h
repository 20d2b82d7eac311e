// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/distributionplot.h"

#include <QWidget>

namespace bee {

/// Paints a distribution and turns what mouse and keys do in it into zoom and marked values. Window thread.
class DistributionCanvas : public QWidget {
    Q_OBJECT
public:
    explicit DistributionCanvas(QWidget* parent);

    void setData(std::shared_ptr<const DistributionData> made);
    void setLook(const DistributionLook& look);
    void setCompact(bool compact);
    void setEmptyText(const QString& text);
    /// What is selected, drawn until it is something else or other columns are shown.
    void setSelected(const std::optional<DistributionBox>& box);
    void resetZoom();

    [[nodiscard]] bool isZoomed() const { return m_across || m_upwards; }
    [[nodiscard]] const std::optional<NumberBounds>& across() const { return m_across; }
    [[nodiscard]] const std::optional<NumberBounds>& upwards() const { return m_upwards; }
    /// As it is painted, without what is hovered or marked: for pictures.
    [[nodiscard]] DistributionOptions options() const;
    /// What is painted now: the same is hit-tested. Null: nothing to show.
    [[nodiscard]] const DistributionPlot* plot() const;

    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 80}; }

Q_SIGNALS:
    void zoomChanged();
    void boxSelected(const bee::DistributionBox& box);
    void groupSelected(int group);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Drag : quint8 { None, Box, Pan };

    void changed(); ///< lays out anew before the next painting
    void zoom(double factor, QPointF at, bool upwardsToo);
    void pan(double right, double up); ///< shares of what is in sight
    void setWindow(const std::optional<NumberBounds>& across, const std::optional<NumberBounds>& upwards);
    void point(std::optional<QPointF> at); ///< what mouse or keys point at
    void moveCursor(int right, int up, bool marks);
    void select(); ///< what is drawn, or what the cursor is on
    [[nodiscard]] std::optional<DistributionBox> drawnBox() const;
    void paintMarked(QPainter& painter, const DistributionBox& box) const;
    void paintCard(QPainter& painter, const DistributionPlot::Hit& hit) const;

    std::shared_ptr<const DistributionData> m_data;
    DistributionLook m_look;
    bool m_compact = false;
    QString m_emptyText;
    std::optional<NumberBounds> m_across; ///< zoomed to
    std::optional<NumberBounds> m_upwards;
    std::optional<DistributionBox> m_selected;
    int m_markedRow = -1;
    std::optional<QPointF> m_point;
    bool m_byKeys = false; ///< the point is the keyboard's
    Drag m_drag = Drag::None;
    QPointF m_dragFrom;
    std::optional<QPointF> m_anchor; ///< where marking by keys began
    mutable std::unique_ptr<DistributionPlot> m_plot;
    mutable QSize m_plotSize;
    mutable bool m_stale = true;
};

} // namespace bee

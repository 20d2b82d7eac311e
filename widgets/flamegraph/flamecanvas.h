// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flamegraph/flamepaint.h"

#include <QAbstractScrollArea>

namespace bee {

/// The picture of a FlameGraphView: scrolls, hovers and zooms. Holds a finished layout and never computes
/// one.
class FlameCanvas : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit FlameCanvas(QWidget* parent = nullptr);

    /// Keeps the zoom where the new layout has the same path, and the distance from the root.
    void setLayout(std::shared_ptr<const FlameLayout> layout);
    void setMatches(FlameMatches matches);
    void setEmptyText(const QString& text);

    [[nodiscard]] std::size_t focus() const { return m_focus; }
    void zoomTo(std::size_t frame);
    /// Back to where the last zoom began.
    void zoomBack();
    void resetZoom();

    [[nodiscard]] FlameViewport flameViewport() const;

Q_SIGNALS:
    void focusChanged();
    void frameHovered(std::optional<std::size_t> frame);
    void searchRequested(const QString& text);
    void frameNarrowed(const QString& name); ///< as in the profile
    void processNarrowed(const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void updateScrollBar(bool keepFromRoot);
    void hover(std::optional<std::size_t> frame);
    bool stepByKey(const QKeyEvent& event);
    void setFocusFrame(std::size_t frame);
    [[nodiscard]] std::optional<std::size_t> frameAt(QPointF point) const;
    [[nodiscard]] QString toolTipFor(std::size_t frame) const;

    std::shared_ptr<const FlameLayout> m_layout = std::make_shared<FlameLayout>();
    FlameMatches m_matches;
    QString m_emptyText;
    std::size_t m_focus = 0;
    std::vector<std::size_t> m_history; ///< earlier focus frames
    std::optional<std::size_t> m_hovered;
    FlameTextCache m_texts;
};

/// "1,204 samples, 12.4 % of all, 40.1 % of parent"
[[nodiscard]] QString flameDetails(const FlameLayout& layout, std::size_t frame);

} // namespace bee

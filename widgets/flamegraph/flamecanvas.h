// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flamegraph/flamecard.h"
#include "widgets/flamegraph/flamepaint.h"

#include <QAbstractScrollArea>
#include <QPixmap>

namespace bee {

/// What a person asks for with a frame, by the name it has in the profile.
enum class FlameAction : quint8 {
    Search,
    Sandwich,     ///< its callers and callees
    OnlyStacks,   ///< here only stacks with that function
    HideFrames,   ///< here without the frames of that function
    NarrowFrame,  ///< in all views only stacks with that frame
    NarrowProcess ///< in all views only that process
};

/// The picture of a FlameGraphView: scrolls, hovers and zooms. Holds a finished layout and never computes
/// one.
class FlameCanvas : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit FlameCanvas(QWidget* parent = nullptr);
    ~FlameCanvas() override;

    /// Keeps the zoom and its history where the new layout has the same paths, and the distance from the
    /// root.
    void setLayout(std::shared_ptr<const FlameLayout> layout);
    [[nodiscard]] const std::shared_ptr<const FlameLayout>& flameLayout() const { return m_layout; }
    void setMatches(FlameMatches matches);
    void setLook(const FlameLook& look);
    void setClock(const TimeDisplay& clock); ///< of a flame chart's axis
    /// What the tooltip says beside the frame; its focus is not looked at.
    void setCardContext(const FlameCardContext& context) { m_context = context; }
    void setEmptyText(const QString& text);
    /// What its context menu offers.
    void setActions(const QList<FlameAction>& actions) { m_actions = actions; }

    [[nodiscard]] std::size_t focus() const { return m_focus; }
    /// The frame that is looked at: under the pointer, or where the keys have led.
    [[nodiscard]] std::optional<std::size_t> current() const { return m_hovered; }
    void zoomTo(std::size_t frame);
    /// Back to where the last zoom began, or to everything; and forth again.
    void zoomBack();
    void zoomForward();
    [[nodiscard]] bool canGoBack() const { return !m_back.empty() || m_focus != 0; }
    [[nodiscard]] bool canGoForward() const { return !m_forward.empty(); }
    void resetZoom();
    /// Looks at a frame: scrolls to it, and zooms if it is hidden or too narrow to be seen.
    void reveal(std::size_t frame);

    [[nodiscard]] FlameViewport flameViewport() const;

Q_SIGNALS:
    void focusChanged();
    void frameHovered(std::optional<std::size_t> frame);
    void actionRequested(bee::FlameAction action, const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void repaintAll();
    void paintGraph(QPainter& painter, const FlameViewport& view);
    void updateScrollBar(bool keepFromRoot);
    [[nodiscard]] int fromRoot() const;
    void scrollTo(std::size_t frame);
    void hover(std::optional<std::size_t> frame);
    void lookAt(std::size_t frame);
    bool stepByKey(const QKeyEvent& event);
    void setFocusFrame(std::size_t frame);
    void addFrameActions(QMenu& menu, std::size_t frame);
    [[nodiscard]] std::optional<std::size_t> frameAt(QPointF point) const;

    std::shared_ptr<const FlameLayout> m_layout = std::make_shared<FlameLayout>();
    std::unique_ptr<FlamePalette> m_palette; ///< null: to be made
    FlameMatches m_matches;
    FlameLook m_look;
    TimeDisplay m_clock;
    FlameCardContext m_context;
    QList<FlameAction> m_actions;
    QString m_emptyText;
    std::size_t m_focus = 0;
    std::vector<std::size_t> m_back, m_forward; ///< frames zoomed to before and after
    std::optional<std::size_t> m_hovered;
    FlameTextCache m_texts;
    bool m_isNew = true; ///< what was painted last is not what is to be seen
    QPixmap m_picture;   ///< all but the outline of the hovered frame; null: to be painted
};

} // namespace bee

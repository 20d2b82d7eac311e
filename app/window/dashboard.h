// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/dashboardgrid.h"
#include "app/window/workspace.h"

#include <QScrollArea>
#include <QTimer>

#include <optional>

class QAction;
class QLabel;

namespace bee {

class DashboardPanel;

/// The captures of a session side by side, in the order of the checklist until a person arranges them: as
/// many columns as there is room for, two at 1440 pixels. Follows the workspace by itself, and keeps the
/// arrangement with the session. The Tab key goes from panel to panel, the arrow keys in all directions; with
/// Ctrl+Shift they move the panel, with Ctrl+Alt (or + and −) they change its size.
class Dashboard : public QScrollArea {
    Q_OBJECT
public:
    explicit Dashboard(Workspace& workspace, QWidget* parent = nullptr);

    /// Tools of the checklist whose turn has not come: shown until a capture of theirs is there.
    void setQueued(const std::vector<const Tool*>& tools, const QString& host);
    /// The panel of a capture gets the focus and comes into sight.
    void focusCapture(const CaptureEntry* capture);
    [[nodiscard]] std::vector<DashboardPanel*> panels() const { return m_panels; } ///< in their order
    [[nodiscard]] int columnCount() const { return m_columns; }
    [[nodiscard]] const DashboardGrid& grid() const { return m_grid; } ///< of panels(), in the same order
    /// Of the panel that has the focus; nullptr: none has, or it is only queued.
    [[nodiscard]] CaptureEntry* focusedCapture() const;

    [[nodiscard]] QAction* resetAction() const { return m_reset; }       ///< back to the default arrangement
    [[nodiscard]] QAction* defaultAction() const { return m_asDefault; } ///< this one is for new sessions too

Q_SIGNALS:
    void captureActivated(bee::CaptureEntry* capture); ///< is to be shown in full
    void focusedCaptureChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Drag {
        DashboardPanel* panel;
        DashboardGrid before;
        std::size_t index; ///< in before
        QPoint pointer;    ///< global
        QPoint corner;     ///< where the panel began
        QSize cell;        ///< as it was then: rows grow lower when there are more of them
    };

    void rebuild();
    void clear();
    void place();
    void describe();
    [[nodiscard]] QRect rectOf(const DashboardGrid::Place& place) const;
    [[nodiscard]] DashboardGrid remembered() const;
    void remember();
    void resetArrangement();
    void movePanel(std::size_t from, std::size_t to);
    void resizePanel(std::size_t index, int moreColumns, int moreRows);
    bool arrangeByKey(std::size_t index, const QKeyEvent& event);
    void focusPanel(std::size_t index);
    void dragTo(DashboardPanel* panel, QPoint global);
    void dragEdge(DashboardPanel* panel, Qt::Edges edges, QPoint global);
    void endDrag(bool cancelled);
    void scrollWhileDragging();
    void showMenu(DashboardPanel* panel, QPoint global);
    [[nodiscard]] std::optional<std::size_t> indexOf(const QWidget* panel) const;
    [[nodiscard]] DashboardPanel* panelOf(const CaptureEntry* capture) const;
    DashboardPanel* add(DashboardPanel* panel);

    Workspace& m_workspace;
    QWidget* m_content;
    QLabel* m_empty;
    QWidget* m_target;           ///< where a dragged panel will stand
    QLabel* m_carried = nullptr; ///< its picture under the pointer
    QAction* m_reset;
    QAction* m_asDefault;
    std::vector<DashboardPanel*> m_panels;
    DashboardGrid m_grid;
    std::vector<const Tool*> m_queued;
    QString m_queuedHost;
    std::optional<Drag> m_drag;
    QTimer m_scroll;
    int m_columns = 0;
    QSize m_cell; ///< of one column and one row
};

} // namespace bee

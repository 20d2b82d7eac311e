// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/workspace.h"

#include <QScrollArea>

class QGridLayout;
class QLabel;

namespace bee {

class DashboardPanel;

/// The captures of a session side by side, in the order of the checklist: as many columns as there is room
/// for, two at 1440 pixels. Follows the workspace by itself. The Tab key goes from panel to panel, the arrow
/// keys in all directions.
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

Q_SIGNALS:
    void captureActivated(bee::CaptureEntry* capture); ///< is to be shown in full

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rebuild();
    void clear();
    void arrange();
    [[nodiscard]] DashboardPanel* panelOf(const CaptureEntry* capture) const;
    DashboardPanel* add(DashboardPanel* panel);

    Workspace& m_workspace;
    QWidget* m_content;
    QGridLayout* m_grid;
    QLabel* m_empty;
    std::vector<DashboardPanel*> m_panels;
    std::vector<const Tool*> m_queued;
    QString m_queuedHost;
    int m_columns = 0;
};

} // namespace bee

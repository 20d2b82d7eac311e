// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/workspace.h"
#include "widgets/timeline/timelineview.h"

#include <QTimer>

namespace bee {

class Viewpoint;

/// The time overview of the workspace's captures. Follows the workspace by itself; hidden while there is no
/// capture.
class Overview : public TimelineView {
    Q_OBJECT
public:
    explicit Overview(Workspace& workspace, QWidget* parent = nullptr);

    /// Marks the lane of the capture that is shown; nullptr: none.
    void setCurrent(const CaptureEntry* capture);

Q_SIGNALS:
    void captureActivated(bee::CaptureEntry* capture);

private:
    void applyClock();
    void showNotes();
    void schedule();
    void refresh();

    Workspace& m_workspace;
    Viewpoint& m_viewpoint;
    std::vector<CaptureEntry*> m_captures; ///< by lane
    const CaptureEntry* m_current = nullptr;
    QTimer m_delay;
};

} // namespace bee

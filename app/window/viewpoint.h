// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/timedisplay.h"
#include "widgets/selection/selectionmodel.h"
#include "widgets/selection/timecursor.h"

namespace bee {

class CaptureEntry;
class Workspace;
struct CaptureRecord;

/// What all views of a workspace share: what is selected, the moment that is pointed at, and the clock that
/// times are written in. Window thread.
class Viewpoint : public QObject {
    Q_OBJECT
public:
    /// The one of a workspace; it is made when it is first asked for and lives as long.
    static Viewpoint& of(Workspace& workspace);
    /// The one of the workspace that a capture belongs to; nullptr where it belongs to none.
    static Viewpoint* of(const CaptureEntry& capture);

    [[nodiscard]] SelectionModel& selection() { return m_selection; }
    [[nodiscard]] TimeCursor& cursor() { return m_cursor; }
    [[nodiscard]] TimeDisplay::Mode mode() const { return m_mode; }
    void setMode(TimeDisplay::Mode mode);
    /// Of the views of one capture: in its own host's time.
    [[nodiscard]] TimeDisplay clockOf(const CaptureRecord& record) const;
    /// Of the axis that all captures share: in the first one's host's time.
    [[nodiscard]] TimeDisplay axisClock() const;
    /// "db-2 time", "UTC" …: plain text, short.
    [[nodiscard]] QString axisClockText() const;

Q_SIGNALS:
    void clockChanged();

private:
    explicit Viewpoint(Workspace& workspace);
    void findStart();

    Workspace& m_workspace;
    SelectionModel m_selection;
    TimeCursor m_cursor;
    TimeDisplay::Mode m_mode = TimeDisplay::Mode::Host;
    Time m_start; ///< of the earliest capture
};

} // namespace bee

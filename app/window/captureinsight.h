// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/remarks.h"
#include "app/window/captureentry.h"
#include "widgets/timeline/densityreader.h"
#include "widgets/timeline/timelinelayout.h"

#include <QTimer>

namespace bee {

class Workspace;

/// What a capture's values say beside themselves: when how much happened, gaps, losses, doubts. It follows
/// its capture in steps of a few milliseconds, at most four times a second. Window thread.
class CaptureInsight : public QObject {
    Q_OBJECT
public:
    /// The one of a capture; it is made when it is first asked for and lives as long.
    static CaptureInsight& of(CaptureEntry& capture);

    [[nodiscard]] Remarks remarks() const;
    [[nodiscard]] std::vector<LossMark> losses() const;
    /// Its lane in the time overview, as of now.
    [[nodiscard]] TimelineLane lane() const;
    /// When it ran, or what its values span where it was imported.
    [[nodiscard]] TimeRange extent() const;
    /// What its times are written in: the workspace's choice.
    [[nodiscard]] TimeDisplay clock() const;
    [[nodiscard]] const TimeDensity& density() const { return m_reader.density(); }

Q_SIGNALS:
    void changed();

private:
    explicit CaptureInsight(CaptureEntry& capture);
    void schedule();
    void step();

    CaptureEntry& m_capture;
    DensityReader m_reader;
    DoubtFinder m_finder;
    std::vector<Doubt> m_doubts;
    std::shared_ptr<const TimeDensity> m_density; ///< what lanes share; null until something was read
    std::shared_ptr<const StackProfile> m_stacks; ///< read last
    QTimer m_timer;
};

/// The captures as dashboard and time overview show them: in the order of the checklist, others after it,
/// each in the order they were made.
std::vector<CaptureEntry*> inChecklistOrder(const Workspace& workspace);

} // namespace bee

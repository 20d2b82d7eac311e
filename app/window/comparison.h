// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/captureentry.h"
#include "widgets/flamegraph/flamefilter.h"

#include <QObject>
#include <QPointer>

namespace bee {

class Viewpoint;

/// What the stacks of a capture are compared with: those of another capture, or its own at another time. What
/// is selected narrows both alike, but for the time: a baseline of one's own time keeps that, another capture
/// follows the selected time only where it has any of it. Window thread.
class Comparison : public QObject {
    Q_OBJECT
public:
    /// The one of a capture; it is made when it is first asked for and lives as long.
    static Comparison& of(CaptureEntry& capture);

    /// The other captures of the session whose stacks count the same thing.
    [[nodiscard]] std::vector<CaptureEntry*> candidates() const;
    void compareWith(CaptureEntry& other);
    /// Why the time that is selected cannot be a baseline, for a person; empty: it can.
    [[nodiscard]] QString timeRefusal() const;
    void compareWithSelectedTime();
    /// The baseline is what was shown, what was shown is the baseline. The capture whose stacks are shown
    /// now.
    CaptureEntry& swap();
    void end();

    [[nodiscard]] bool isActive() const { return baseline() != nullptr; }
    [[nodiscard]] std::shared_ptr<const StackProfile> baseline() const; ///< null: nothing is compared
    [[nodiscard]] FlameFilter filter() const;                           ///< of the baseline
    [[nodiscard]] QString label() const; ///< "profile on db-2": of the baseline
    [[nodiscard]] QString text() const;  ///< what is compared with what; plain and safe, like label()

Q_SIGNALS:
    void changed(); ///< anything of the above

private:
    explicit Comparison(CaptureEntry& capture);
    [[nodiscard]] QString timeText(TimeRange range) const;

    CaptureEntry& m_capture;
    Viewpoint* m_viewpoint;
    QPointer<CaptureEntry> m_other;
    std::optional<TimeRange> m_time; ///< the baseline's, of the same capture
};

} // namespace bee

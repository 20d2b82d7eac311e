// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/captureentry.h"
#include "remote/query/roworder.h"
#include "widgets/flamegraph/flamefilter.h"
#include "widgets/theme/latestjob.h"

#include <QTimer>

namespace bee {

class RowMatcher;
class Viewpoint;
struct SelectionCondition;

/// What the selection means for one capture: which conditions it can be narrowed by, and how much is left of
/// it. Counts on a worker and follows what arrives. Window thread.
class CaptureSelection : public QObject {
    Q_OBJECT
public:
    /// The one of a capture; it is made when it is first asked for and lives as long.
    static CaptureSelection& of(CaptureEntry& capture);
    ~CaptureSelection() override;

    [[nodiscard]] bool isNarrowed() const { return m_narrowed; }
    [[nodiscard]] TimeRange time() const { return m_time; }
    /// For its table; conditions that its table has no column for are left out.
    [[nodiscard]] const std::vector<FilterExpression>& rows() const { return m_rows; }
    [[nodiscard]] const std::optional<SubsecondRange>& offset() const { return m_stacks.offset; }
    /// All of it for views over its events.
    [[nodiscard]] RowFilter rowFilter() const;
    /// For its flame graph.
    [[nodiscard]] const FlameFilter& stacks() const { return m_stacks; }
    /// What could not narrow it, as people read it: "comm, lat"; empty when all could.
    [[nodiscard]] QString notNarrowedBy() const { return m_ignored.join(QStringLiteral(", ")); }
    /// What is left, in what amountOf() counts; none while nothing is selected or it is not known yet.
    [[nodiscard]] std::optional<quint64> selected() const;
    /// "1,204 of 91,402"; empty while selected() is none.
    [[nodiscard]] QString shareText() const;

Q_SIGNALS:
    void narrowingChanged(); ///< time(), rows(), stacks()
    void countChanged();

private:
    explicit CaptureSelection(CaptureEntry& capture);
    void resolve();
    void scheduleCount();
    void count();
    [[nodiscard]] bool take(const SelectionCondition& condition);

    struct Count {
        quint64 selected = 0;
        quint64 of = 0;
        qsizetype rows = 0; ///< of the table that were looked at
    };

    CaptureEntry& m_capture;
    Viewpoint* m_viewpoint;
    bool m_narrowed = false;
    TimeRange m_time;
    std::vector<FilterExpression> m_rows;
    std::vector<FilterExpression> m_values; ///< of its histograms' buckets
    FlameFilter m_stacks;
    QStringList m_ignored;
    std::shared_ptr<RowMatcher> m_matcher; ///< of the rows counted so far; one job at a time has it
    std::optional<Count> m_count;
    LatestJob<Count> m_job;
    QTimer m_delay;
};

} // namespace bee

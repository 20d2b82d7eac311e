// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flamegraph/flamepaint.h"
#include "widgets/theme/latestjob.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace bee {

class FlameCanvas;

/// A flame graph of a profile with search, zoom and its losses in sight. Layout and search run on the
/// thread pool; the newest answer wins, and the picture stays until it is there.
class FlameGraphView : public QWidget {
    Q_OBJECT

public:
    explicit FlameGraphView(QWidget* parent = nullptr);
    ~FlameGraphView() override;

    void setProfile(std::shared_ptr<const StackProfile> profile);
    [[nodiscard]] const std::shared_ptr<const StackProfile>& profile() const { return m_profile; }
    /// Sums only the slices that overlap the range.
    void setTimeRange(TimeRange range);
    [[nodiscard]] TimeRange timeRange() const { return m_filter.range; }
    /// Sums only the samples that pass.
    void setFilter(const FlameFilter& filter);
    [[nodiscard]] const FlameFilter& filter() const { return m_filter; }
    void setOrder(FlameOrder order);
    void setSearch(const FlameQuery& query);
    [[nodiscard]] FlameQuery search() const;
    void focusSearch();
    /// Without search and the line about the frame under the pointer, for a small panel.
    void setCompact(bool compact);
    /// Shown instead of a picture while there are no stacks.
    void setEmptyText(const QString& text);

    /// What is painted now; never null, empty until the first layout is there.
    [[nodiscard]] std::shared_ptr<const FlameLayout> flameLayout() const { return m_layout; }
    [[nodiscard]] const FlameMatches& matches() const { return m_matches; }
    /// Search and zoom as shown, for an export; without titles and theme.
    [[nodiscard]] FlameGraphOptions exportOptions() const;
    [[nodiscard]] FlameCanvas* canvas() const { return m_canvas; }

public Q_SLOTS:
    void resetZoom();

Q_SIGNALS:
    void layoutChanged();
    void searchFinished();
    void timeRangeChanged(bee::TimeRange range);
    /// A person wants only stacks with a frame of that name, or only what concerns a process of that name
    /// ("comm (pid)" or "comm"): for all views.
    void frameNarrowed(const QString& name);
    void processNarrowed(const QString& name);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void startLayout();
    void startSearch();
    void showFacts();
    void showMatches();
    void showHovered(std::optional<std::size_t> frame);

    std::shared_ptr<const StackProfile> m_profile;
    FlameFilter m_filter;
    FlameOrder m_order = FlameOrder::Name;
    std::shared_ptr<const FlameLayout> m_layout = std::make_shared<FlameLayout>();
    FlameMatches m_matches;
    QString m_emptyText;
    FlameCanvas* m_canvas;
    QLabel* m_facts;
    QLabel* m_found;
    QLabel* m_status;
    QLineEdit* m_search;
    QToolButton* m_regularExpression;
    QPushButton* m_reset;
    LatestJob<std::shared_ptr<const FlameLayout>> m_layoutJob;
    LatestJob<FlameMatches> m_searchJob;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flamegraph/flamecanvas.h"
#include "widgets/flamegraph/flamesearch.h"
#include "widgets/theme/picture.h"

#include <QWidget>

namespace bee {

/// A flame graph of a profile with search, zoom and its losses in sight; over a baseline, their difference.
/// Layout, difference, search and functions run on the thread pool; the newest answer wins, and the picture
/// stays until it is there. Window thread.
class FlameGraphView : public QWidget {
    Q_OBJECT

public:
    explicit FlameGraphView(QWidget* parent = nullptr);
    ~FlameGraphView() override;

    void setProfile(std::shared_ptr<const StackProfile> profile);
    [[nodiscard]] const std::shared_ptr<const StackProfile>& profile() const;
    /// Sums only the slices that overlap the range.
    void setTimeRange(TimeRange range);
    [[nodiscard]] TimeRange timeRange() const { return shape().filter.range; }
    /// Sums only the samples that pass.
    void setFilter(const FlameFilter& filter);
    [[nodiscard]] const FlameFilter& filter() const { return shape().filter; }
    /// How the stacks become a graph, filter included.
    void setShape(const FlameShape& shape);
    [[nodiscard]] const FlameShape& shape() const;
    void setOrder(FlameOrder order);
    void setLook(const FlameLook& look);
    [[nodiscard]] const FlameLook& look() const;
    void setSearch(const FlameQuery& query);
    [[nodiscard]] FlameQuery search() const;
    void focusSearch();

    /// Shows what is more and what is less than in a baseline: another capture or another range of this one.
    /// label: its name, plain text.
    void setBaseline(std::shared_ptr<const StackProfile> profile, const FlameFilter& filter,
                     const QString& label);
    void clearBaseline();
    [[nodiscard]] bool hasBaseline() const;

    /// The sampling rate, for counts of samples as seconds; 0: not known.
    void setHertz(double hertz);
    /// The clock of a flame chart's times.
    void setTimeDisplay(const TimeDisplay& clock);
    /// Without its controls, for a small panel.
    void setCompact(bool compact);
    /// Shown instead of a picture while there are no stacks.
    void setEmptyText(const QString& text);
    /// Who calls a function, by its name in the profile, and what it calls; none: the whole graph again.
    void showSandwich(const QString& function);
    [[nodiscard]] QString sandwichFunction() const;
    void setFunctionsVisible(bool visible);
    [[nodiscard]] bool areFunctionsVisible() const;

    /// What is painted now; never null, empty until the first layout is there.
    [[nodiscard]] std::shared_ptr<const FlameLayout> flameLayout() const;
    [[nodiscard]] const FlameMatches& matches() const;
    /// What is shown, detached. Without the function table; of a sandwich the whole graph.
    [[nodiscard]] Picture picture() const;
    [[nodiscard]] FlameCanvas* canvas() const;

public Q_SLOTS:
    void resetZoom();
    void findNext();
    void findPrevious();

Q_SIGNALS:
    void layoutChanged();
    void searchFinished();
    void shapeChanged(const bee::FlameShape& shape);
    void lookChanged(const bee::FlameLook& look);
    void timeRangeChanged(bee::TimeRange range);
    /// A person wants only stacks with a frame of that name, or only what concerns a process of that name
    /// ("comm (pid)" or "comm"): for all views.
    void frameNarrowed(const QString& name);
    void processNarrowed(const QString& name);
    /// A person wants the stacks recorded in slices of time.
    void slicesRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Parts;
    void startLayout();
    void takeLayout(std::shared_ptr<const FlameLayout> layout, std::shared_ptr<const FlameLayout> elided,
                    const QString& error);
    void startSearch();
    void startFunctions();
    void step(bool forward);
    void act(FlameAction action, const QString& name);
    void showFacts();
    void showNotice();
    void showMatches();
    void showHovered(std::optional<std::size_t> frame);
    void showLegend();
    void showPlace();

    std::unique_ptr<Parts> d;
};

} // namespace bee

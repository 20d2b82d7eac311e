// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/captureentry.h"
#include "app/window/pickeddetails.h"
#include "app/window/viewchoice.h"
#include "widgets/flamegraph/flamefilter.h"
#include "widgets/theme/picture.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QStackedLayout;

namespace bee {

class DistributionView;
class EventTableView;
class FlameGraphView;
class HeatmapView;
class LineChartView;
class SelectionBinding;

/// Why a capture shows no data (yet), for a person.
struct CaptureMessage {
    QString headline; ///< "Compiling on the host, 12 s"
    QString detail;   ///< may be empty
    QString remedy;   ///< may be empty
    bool failed = false;
    [[nodiscard]] QString text() const; ///< headline and detail below each other
};

CaptureMessage captureMessage(const CaptureEntry& capture);
bool hasData(const CaptureEntry& capture);

/// The views that a capture's values ask for: table, heat map, lines, distribution or flame graph, one at a
/// time, as its ViewChoice says. Each is made when it is first needed, and brought up to date only while it
/// is seen; all but the table of a page at most four times a second.
class CaptureView : public QWidget {
    Q_OBJECT
public:
    enum class Style : quint8 {
        Full,
        Small, ///< a picture for the dashboard: no tools, no input
    };
    CaptureView(CaptureEntry& capture, Style style, QWidget* parent = nullptr);

    /// The table has a count of its own, with the filter's.
    [[nodiscard]] bool showsTable() const;
    [[nodiscard]] QWidget* shownView() const { return m_shown; } ///< nullptr before it was first seen
    /// What is shown, for an export; without `paint` where there is nothing to show.
    [[nodiscard]] Picture picture() const;
    /// What a person picked last: a row, the cell, moment or frame pointed at.
    [[nodiscard]] const PickedDetails& picked() const { return m_picked; }

Q_SIGNALS:
    void pickedChanged();
    void slicesRequested(); ///< a range of time of stacks that were recorded without times

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// What a view over events was given last.
    struct Given {
        qsizetype rows = -1;
        int variant = -1;
        RowFilter filter;
        friend bool operator==(const Given&, const Given&) = default;
    };

    void changed();
    void refresh();
    QWidget* choose();
    QWidget* showTable();
    QWidget* showHeatmap();
    QWidget* showLines();
    QWidget* showDistribution();
    QWidget* showFlameGraph();
    void compare();
    void adopt(QWidget* view);
    void pick(const PickedDetails& details);
    [[nodiscard]] ViewChoice::Place place() const;

    CaptureEntry& m_capture;
    Style m_style;
    ViewChoice& m_choice;
    QStackedLayout* m_layout;
    SelectionBinding* m_binding;
    QWidget* m_shown = nullptr;
    EventTableView* m_table = nullptr;
    HeatmapView* m_heatmap = nullptr;
    LineChartView* m_lines = nullptr;
    DistributionView* m_distribution = nullptr;
    FlameGraphView* m_flameGraph = nullptr;
    Given m_heatmapGiven, m_linesGiven, m_distributionGiven;
    std::shared_ptr<const void> m_valuesGiven;            ///< series or stacks of the heat map
    std::shared_ptr<const HistogramSeries> m_seriesGiven; ///< of the distribution
    std::tuple<std::shared_ptr<const StackProfile>, FlameFilter, QString> m_baselineGiven;
    QElapsedTimer m_refreshed;
    QTimer m_delay;
    PickedDetails m_picked;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flamegraph/flamebreadcrumb.h"
#include "widgets/flamegraph/flamecontrols.h"
#include "widgets/flamegraph/flamediff.h"
#include "widgets/flamegraph/flameframefields.h"
#include "widgets/flamegraph/flamefunctionlist.h"
#include "widgets/flamegraph/flamegraphview.h"
#include "widgets/flamegraph/flamelegend.h"
#include "widgets/flamegraph/flamesandwich.h"
#include "widgets/theme/elidedlabel.h"
#include "widgets/theme/latestjob.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace bee {

inline constexpr qsizetype longestStep = 400; ///< letters of a breadcrumb's step

/// A search for one function, as a click on its row makes it.
[[nodiscard]] FlameMatches matchesOf(const FlameLayout& layout, quint32 name);
/// The packages in which most ended, for a legend.
[[nodiscard]] std::vector<std::string> topPackages(const FlameLayout& layout, const FlameStop& stop);

/// What a FlameGraphView consists of, where it stands, and what it shows.
struct FlameGraphView::Parts {
    struct Layouts {
        std::shared_ptr<const FlameLayout> present, elided;
        QString error; ///< why there is no difference
    };

    explicit Parts(QWidget* owner);

    void setLook(const FlameLook& wanted);
    void updateCards();
    void showElidedPane();
    void showDetails(const FlameLayout& of, std::optional<std::size_t> frame);
    [[nodiscard]] QString nameOf(quint32 name) const; ///< as in the profile
    [[nodiscard]] Picture picture() const;

    FlameControls* bar;
    FlameFrameFields* fields;
    QToolButton *back, *forward;
    FlameBreadcrumb* place;
    ElidedLabel* facts;
    QWidget* noticeRow;
    QLabel* notice;
    QPushButton* slices;
    FlameFunctionList* functions;
    QStackedWidget* middle;
    FlameCanvas* canvas;
    FlameSandwich* sandwich;
    QWidget* elidedPane;
    ElidedLabel* elidedTitle;
    FlameCanvas* elided;
    FlameLegend* legend;
    ElidedLabel* status;

    std::shared_ptr<const StackProfile> profile, baseline;
    FlameShape shape;
    FlameLook look;
    FlameFilter baselineFilter;
    QString baselineLabel;
    QString emptyText;
    QString error;
    double hertz = 0;
    TimeDisplay clock;
    std::shared_ptr<const FlameLayout> layout = std::make_shared<FlameLayout>();
    FlameMatches matches;
    std::optional<std::size_t> match; ///< the one stepped to, in matches.places
    std::optional<quint32> picked;    ///< the function picked in the table
    std::vector<std::string> packages;
    bool compact = false;
    bool inSandwich = false;
    bool functionsVisible = false;
    LatestJob<Layouts> layoutJob;
    LatestJob<FlameMatches> searchJob;
    LatestJob<std::vector<std::string>> packageJob;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "remote/decode/decoder.h"
#include "widgets/charts/distributionlook.h"
#include "widgets/charts/linelook.h"
#include "widgets/flamegraph/flamepalette.h"
#include "widgets/flamegraph/flamesearch.h"
#include "widgets/heatmap/heatmaplook.h"
#include "widgets/theme/picture.h"

#include <optional>

namespace bee {

enum class PictureView : quint8 { Table, Heatmap, LineChart, Distribution, FlameGraph };

/// What of a capture a picture shows, and how. What does not concern the view is not looked at.
struct ViewRequest {
    PictureView view = PictureView::Heatmap;
    RowFilter filter{};         ///< rows, or a profile's processes; its range is that of every view
    QStringList columns;        ///< by name; none: the likeliest of the table
    QString by;                 ///< a column that splits lines, heat maps and boxes
    std::optional<QString> key; ///< only this value of it
    HeatmapLook heatmap{};      ///< without its key and percentiles
    std::optional<std::vector<double>> percentiles; ///< over a heat map; absent: all, of durations only
    LineLook lines{};
    DistributionLook distribution{}; ///< without its columns, which are those above
    FlameLook flame{};
    FlameShape shape{}; ///< without its filter, which is the one above
    FlameQuery search{};
    std::shared_ptr<const StackProfile> baseline{}; ///< compared with; null: nothing
    FlameFilter baselineFilter{};
    QString baselineLabel;
};

/// Whether the values have anything to show in that view.
[[nodiscard]] bool hasView(const DecodedValues& values, PictureView view);

/// The same picture as the window's view gives. Errors: no such view or column, and what there is instead.
[[nodiscard]] Result<Picture> viewPicture(const CaptureRecord& record, const DecodedValues& values,
                                          const ViewRequest& request);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/picture.h"
#include "app/report/viewpicture.h"

#include <variant>

namespace bee::cli {

/// What "beescope export" was asked for, as far as it can be known without the session.
struct ExportRequest {
    QString session;
    QString path;
    QString viewName;   ///< as written: "heatmap"
    QString format;     ///< the file's ending in lower case: "png", "speedscope.json"
    int capture = 0;    ///< 0: the first that has the view
    bool isRaw = false; ///< else view.view
    ViewRequest view;   ///< without filter and baseline
    PictureOptions picture;
    FilterExpression filter;
    QString filterText, from, to;
    QString baseline; ///< a capture's number or "T..T"; empty: none
};

/// The request, or the exit code once what is wrong with it was printed.
std::variant<ExportRequest, int> exportRequest(const QStringList& arguments);

/// The capture's clock. What was imported began with its first row.
FilterClock clockOf(const CaptureRecord& record, const DecodedValues& values);
/// "12.5" and "+5s" count from the capture's start; otherwise a time as filters have it, in the host's local
/// time unless it says its zone. An empty text leaves the end of the range.
Result<TimeRange> parseRange(const QString& from, const QString& to, const FilterClock& clock);
/// The filter with its error marked below it; the exit code.
int failFilter(const QString& filter, const FilterError& error);

} // namespace bee::cli

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "remote/capture/doubts.h"
#include "widgets/theme/timeaxis.h"

#include <QStringList>

namespace bee {

/// What must stand beside a capture's numbers wherever they are shown or exported. All texts are one line
/// each, translated, and safe to show as plain text.
struct Remarks {
    QStringList losses;   ///< what is missing: "1,204 events lost, first at 14:02:11", "770 stacks missed"
    QStringList cautions; ///< what was known before the run
    QStringList doubts;   ///< what the values themselves give away
    [[nodiscard]] bool isEmpty() const { return losses.isEmpty() && cautions.isEmpty() && doubts.isEmpty(); }
    [[nodiscard]] QStringList all() const { return losses + cautions + doubts; }
};

Remarks remarksOf(const CaptureRecord& record, const DecodedValues& values);
/// With doubts that were found already, and times in that clock.
Remarks remarksOf(const CaptureRecord& record, const DecodedValues& values, const std::vector<Doubt>& doubts,
                  const TimeDisplay& clock);

/// The tool is one whose losses cannot be known.
bool lossesUnknown(const CaptureRecord& record);
QStringList cautionsOf(const CaptureRecord& record);
/// The doubt with how often and since when.
QString doubtText(const Doubt& doubt, const TimeDisplay& clock);
/// When the tool told of losses, by the arrival of its line.
std::vector<LossMark> lossMarks(const DecodedValues& values);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/result.h"
#include "widgets/flamegraph/flamefilter.h"

#include <QIODevice>

namespace bee {

/// The samples that pass, as one sampled profile of speedscope's file format: slice by slice in order of
/// time, the process as the lowest frame, counts as weights. Streams in bounded memory. Errors: the device's.
Result<void> exportSpeedscope(const StackProfile& stacks, const FlameFilter& filter, const QString& name,
                              QIODevice& device);

} // namespace bee

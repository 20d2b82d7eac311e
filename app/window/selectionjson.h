// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/selection/selectionmodel.h"

#include <QJsonObject>

namespace bee {

/// A selection as notes and sessions keep it; empty: everything.
[[nodiscard]] QJsonObject selectionToJson(const Selection& selection);
/// Hostile input: what is not understood is left out, texts are made safe to show.
[[nodiscard]] Selection selectionFromJson(const QJsonObject& json);

} // namespace bee

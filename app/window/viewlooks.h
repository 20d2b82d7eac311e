// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/linelook.h"
#include "widgets/flamegraph/flamepalette.h"
#include "widgets/flamegraph/flameshape.h"

#include <QJsonObject>

namespace bee {

/// How a flame graph looks, as a session keeps it: colours, direction, order, split. Only what differs from
/// the default; reading takes hostile input.
[[nodiscard]] QJsonObject flameLookToJson(const FlameLook& look, const FlameShape& shape);
[[nodiscard]] FlameLook flameLookFromJson(const QJsonObject& json);
/// The shape with what was kept of it.
[[nodiscard]] FlameShape flameShapeFromJson(const QJsonObject& json, FlameShape shape = {});

[[nodiscard]] QJsonObject lineLookToJson(const LineLook& look);
[[nodiscard]] LineLook lineLookFromJson(const QJsonObject& json);

} // namespace bee

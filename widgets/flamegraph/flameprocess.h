// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <string_view>

namespace bee {

/// A process as a profile names it: "comm (pid/tid)", "comm (pid)", "comm [pid]", "comm,pid" as a script keys
/// it, or a comm alone.
struct FlameProcess {
    std::string_view comm;
    std::optional<qint64> pid{};
    std::optional<qint64> tid{};
};

[[nodiscard]] FlameProcess flameProcess(std::string_view name);

} // namespace bee

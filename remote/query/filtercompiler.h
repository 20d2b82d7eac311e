// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/filter.h"
#include "remote/query/filtertest.h"

namespace bee {

/// The filter made for tables of that schema, or what is wrong with it for them.
[[nodiscard]] std::variant<FilterTestPointer, FilterError>
compileFilter(const FilterExpression& filter, const Schema& schema, const FilterClock& clock);

} // namespace bee

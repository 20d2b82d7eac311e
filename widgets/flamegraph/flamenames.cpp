// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamenames.h"

namespace bee {

std::string readableFrameName(std::string_view raw)
{
    return std::string(raw);
}

std::string framePackage(std::string_view raw)
{
    (void)raw;
    return {};
}

} // namespace bee

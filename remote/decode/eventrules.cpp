// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/decode/eventrules.h"

namespace bee {

std::unique_ptr<LineRules> makeEventRules(const DecodeSpec&, const DecodeContext&)
{
    return {};
}

} // namespace bee

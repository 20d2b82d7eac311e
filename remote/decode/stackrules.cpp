// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/decode/linerules.h"

namespace bee {

std::unique_ptr<LineRules> makeStackRules(const DecodeSpec&, const DecodeContext&)
{
    return {};
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/viewkeys.h"

#include <QCoreApplication>

namespace bee {

std::vector<ViewKeys> viewKeys()
{
    return {};
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace bee {

/// The keys that a view knows beside the window's actions.
struct ViewKeys {
    struct Entry {
        QString keys; ///< "Ctrl+Shift+Arrow keys", as written for a person
        QString what; ///< "move the panel"
    };
    QString view; ///< "Table"
    std::vector<Entry> entries;
};

/// Of all views, in the order of the window. In the person's language.
std::vector<ViewKeys> viewKeys();

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/host/hostfacts.h"

#include <vector>

namespace bee {

/// One fact as a person reads it; plain text in the person's language.
struct FactRow {
    QString name;
    QString value;
    QString
        concern; ///< what follows from it and what to do, when it stands in the way of tracing; else empty
};

struct FactGroup {
    QString title; ///< "System", "Kernel", "Rights", "Packages", "Storage"
    std::vector<FactRow> rows;
};

/// All that the host check found out, in the order in which it is shown. isLocal: this machine, whose clock
/// needs no comparing.
std::vector<FactGroup> factGroups(const HostFacts& facts, bool isLocal);

/// "root", "sudo without a password", "sudo with a password", "none".
QString privilegeText(const HostFacts& facts);

} // namespace bee

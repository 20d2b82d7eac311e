// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/host/hostfacts.h"
#include "remote/tools/tool.h"

namespace bee {

/// What can be said, before it is launched, of one implementation of a tool on one host.
struct Readiness {
    enum class State : quint8 {
        Ready,
        Wrong,        ///< it would run, but its numbers are known not to be true
        Fails,        ///< predicted to fail at its start
        NotInstalled, ///< see remedy for the install command
        Unsupported,  ///< the tool has no such implementation
    };
    Implementation kind = Implementation::Libbpf;
    State state = State::Unsupported;
    QString path;    ///< of the program on the host; a carried script: of bpftrace; empty: not there
    QString version; ///< of its package; empty: not known
    QString reason;  ///< Wrong, Fails: why; NotInstalled: what was looked for
    /// NotInstalled, and Fails for want of kernel headers: for this distribution; empty when it has no such
    /// package or when it would not help.
    QString installCommand;
    QString silentLosses; ///< why what it loses cannot be known; empty: it reports its losses
};

/// One entry for each implementation, in the order of preference (DESIGN.md). Any thread.
std::vector<Readiness> readiness(const Tool& tool, const HostFacts& facts);
Readiness readiness(const Tool& tool, Implementation kind, const HostFacts& facts);

/// "ready", "wrong", "fails", "not installed" in the person's language; empty for Unsupported.
QString readinessText(Readiness::State state);

/// Numbers in versions are compared as numbers: "0.9" < "0.26.0+ds-1" < "6.1". Parts that are missing count
/// as 0; what follows the last number is left out.
int compareVersions(QStringView a, QStringView b);

} // namespace bee

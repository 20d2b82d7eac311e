// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace bee {

struct IgnoredOption {
    QString name; ///< as the file spells it
    int line = 0;
};

/// The options in an ssh_config that apply to the host and that libssh passes over without a word. Sections
/// under "Match" are skipped unless they say "all", files behind "Include" are not read.
QList<IgnoredOption> ignoredOptions(const QString& file, const QString& host);

} // namespace bee

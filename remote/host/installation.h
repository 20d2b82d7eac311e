// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bee {

/// What installCommand() says, as it runs without anybody to ask: without sudo, which the transport adds, and
/// with the package manager's own consent to its questions. For sh -c; $(uname -r) is the shell's.
QString unattendedCommand(const QString& installCommand);

} // namespace bee

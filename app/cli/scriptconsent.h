// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/scriptacceptance.h"

#include <QCommandLineOption>

namespace bee::cli {

/// --accept-script SHA256, which may be given several times.
QCommandLineOption acceptScriptOption();

/// False, after printing what would run as root and how to accept it, unless its hash is among accepted (the
/// option's values); then it is remembered. The command ends with Usage on false.
bool scriptMayRun(ScriptAcceptance& acceptance, const ScriptReview& review, const QStringList& accepted);

} // namespace bee::cli

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace bee {

/// A message of bpftrace about a place in the script that it was given. Lines and columns count from 1.
struct ScriptMessage {
    int line = 0;
    int column = 0;    ///< 0: the whole line
    int endColumn = 0; ///< exclusive; 0: up to the end of the line
    bool isError = true;
    QString text; ///< "Unknown function: foo"
};

/// "stdin:3:5-9: ERROR: …", "stdin:1-3: ERROR: …" and the like, of any version. At most 100.
std::vector<ScriptMessage> scriptMessages(const QByteArray& standardError);

/// Several lines of a host or file as text that is safe to show: displayText() of each, at most 64 KiB.
QString displayLines(const QString& text);

} // namespace bee

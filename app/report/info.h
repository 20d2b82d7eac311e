// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "remote/decode/decoder.h"

#include <QJsonObject>
#include <QString>

namespace bee {

/// One capture as `beescope info --json` prints it: tool, implementation, host, command, state, rows,
/// intervals, samples, unmatchedLines, lostEvents, from, to (ISO 8601 UTC, null when nothing was seen), id,
/// bytes, stdoutLines, stderrLines, missedStacks, cautions (texts), doubts (objects of text, at, count),
/// attempts (implementations that failed first), provenance; and failure where there is one.
QJsonObject infoJson(const CaptureRecord& record, const DecodedValues& values);

/// The same for a person: some lines, each ended by a newline, control characters made visible.
QString infoText(const CaptureRecord& record, const DecodedValues& values);

/// A note: from, to, created (ISO 8601 UTC), author, text, selection.
QJsonObject infoJson(const Annotation& note);
/// A line for when and who, then the text, control characters made visible.
QString infoText(const Annotation& note);

} // namespace bee

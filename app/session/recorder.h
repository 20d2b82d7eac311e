// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/replay.h"

namespace bee {

/// Keeps a capture in a session from its start to its end: call after Capture::start(). Its bytes wait for
/// the writer (back-pressure). writer and host must outlive the capture. Returns the record with its id;
/// options: as the person gave them.
CaptureRecord recordCapture(SessionWriter& writer, Capture& capture, const HostConnection& host,
                            const QMap<QString, QString>& options);

/// Keeps a run that could not even be planned, so that a session says why a view is empty.
CaptureRecord recordRefusal(SessionWriter& writer, const Tool& tool, const HostConnection& host,
                            const Error& why);

/// The record as it stands now: what runs, what was tried, what it cost, how it ended. id is left at 0.
CaptureRecord recordOf(const Capture& capture, const HostConnection& host,
                       const QMap<QString, QString>& options);

} // namespace bee

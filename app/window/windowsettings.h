// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace bee {

struct GuardLimits;
struct Preferences;

/// What the window remembers between starts (QSettings).
namespace settings {

QStringList recentHosts();
void rememberHost(const QString& host);
QStringList recentSessions(); ///< only those that still exist
void rememberSession(const QString& path);
/// Everything the settings dialog sets; what is not there, or is not understood, is the default.
Preferences preferences();
void setPreferences(const Preferences& preferences);
QStringList recentCommands(); ///< of the palette, by id, the newest first
void rememberCommand(const QString& id);
/// Which page of a session was in front; empty: not known. Kept for the last fifty sessions.
QString lastPage(const QString& session);
void rememberPage(const QString& session, const QString& page);
/// Where that host's kernel headers are, as the person said; empty: nothing was said.
QString kernelSource(const QString& host);
void setKernelSource(const QString& host, const QString& directory);
GuardLimits guardLimits();             ///< of preferences()
QByteArray state(const QString& name); ///< geometry and splitters
void setState(const QString& name, const QByteArray& state);

} // namespace settings
} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace bee {

enum class ThemeChoice;
struct GuardLimits;
struct Tool;

/// What the window remembers between starts (QSettings).
namespace settings {

QStringList recentHosts();
void rememberHost(const QString& host);
QStringList recentSessions(); ///< only those that still exist
void rememberSession(const QString& path);
ThemeChoice theme();
void setTheme(ThemeChoice choice);
/// Limits of the overhead guard for that tool: what was set under guard/, else its own and the defaults.
GuardLimits guardLimits(const Tool& tool);
/// Where that host's kernel headers are, as the person said; empty: nothing was said.
QString kernelSource(const QString& host);
void setKernelSource(const QString& host, const QString& directory);
/// eventsPerSecond below 0: each tool's own.
GuardLimits guardLimits();
void setGuardLimits(const GuardLimits& limits);
QByteArray state(const QString& name); ///< geometry and splitters
void setState(const QString& name, const QByteArray& state);

} // namespace settings
} // namespace bee

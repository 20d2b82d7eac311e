// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace bee {

enum class ThemeChoice;
struct GuardLimits;

/// What the window remembers between starts (QSettings).
namespace settings {

QStringList recentHosts();
void rememberHost(const QString& host);
QStringList recentSessions(); ///< only those that still exist
void rememberSession(const QString& path);
ThemeChoice theme();
void setTheme(ThemeChoice choice);
/// Where that host's kernel headers are, as the person said; empty: nothing was said.
QString kernelSource(const QString& host);
void setKernelSource(const QString& host, const QString& directory);
/// Limits of the overhead guard; eventsPerSecond below 0: each tool's own.
GuardLimits guardLimits();
void setGuardLimits(const GuardLimits& limits);
QByteArray state(const QString& name); ///< geometry and splitters
void setState(const QString& name, const QByteArray& state);

} // namespace settings
} // namespace bee

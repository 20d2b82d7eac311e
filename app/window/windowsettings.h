// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace bee {

enum class ThemeChoice;

/// What the window remembers between starts (QSettings).
namespace settings {

QStringList recentHosts();
void rememberHost(const QString& host);
QStringList recentSessions(); ///< only those that still exist
void rememberSession(const QString& path);
ThemeChoice theme();
void setTheme(ThemeChoice choice);
QByteArray state(const QString& name); ///< geometry and splitters
void setState(const QString& name, const QByteArray& state);

} // namespace settings
} // namespace bee

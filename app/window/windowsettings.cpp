// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowsettings.h"

#include "remote/capture/overheadguard.h"
#include "widgets/theme/theme.h"

#include <QFileInfo>
#include <QSettings>

namespace bee::settings {

namespace {

constexpr qsizetype longestList = 10;
const QString hostsKey = QStringLiteral("recent/hosts");
const QString sessionsKey = QStringLiteral("recent/sessions");
const QString themeKey = QStringLiteral("theme");
const QString cpuLimitKey = QStringLiteral("guard/cpuPercent");
const QString memoryLimitKey = QStringLiteral("guard/memoryMiB");
const QString eventLimitKey = QStringLiteral("guard/eventsPerSecond");

void remember(const QString& key, const QString& entry)
{
    QSettings settings;
    QStringList entries = settings.value(key).toStringList();
    entries.removeAll(entry);
    entries.prepend(entry);
    settings.setValue(key, QStringList(entries.mid(0, longestList)));
}

} // namespace

GuardLimits guardLimits()
{
    const QSettings settings;
    const auto value = [&settings](const QString& name, double fallback) {
        bool valid = false;
        const double number = settings.value(name, fallback).toDouble(&valid);
        return valid && number >= 0 ? number : fallback;
    };
    GuardLimits limits;
    limits.cpuPercent = value(cpuLimitKey, limits.cpuPercent);
    limits.residentBytes =
        static_cast<quint64>(value(memoryLimitKey, static_cast<double>(limits.residentBytes >> 20))) << 20;
    limits.eventsPerSecond = value(eventLimitKey, -1);
    return limits;
}

void setGuardLimits(const GuardLimits& limits)
{
    QSettings settings;
    settings.setValue(cpuLimitKey, limits.cpuPercent);
    settings.setValue(memoryLimitKey, static_cast<double>(limits.residentBytes >> 20));
    if (limits.eventsPerSecond < 0)
        settings.remove(eventLimitKey);
    else
        settings.setValue(eventLimitKey, limits.eventsPerSecond);
}

namespace {
/// A host's name may hold anything; a settings key may not.
QString kernelSourceKey(const QString& host)
{
    return QStringLiteral("kernelSource/") + QString::fromLatin1(host.toUtf8().toHex());
}
} // namespace

QString kernelSource(const QString& host)
{
    return QSettings().value(kernelSourceKey(host)).toString();
}

void setKernelSource(const QString& host, const QString& directory)
{
    QSettings settings;
    if (directory.isEmpty())
        settings.remove(kernelSourceKey(host));
    else
        settings.setValue(kernelSourceKey(host), directory);
}

QStringList recentHosts()
{
    return QSettings().value(hostsKey).toStringList();
}

void rememberHost(const QString& host)
{
    remember(hostsKey, host);
}

QStringList recentSessions()
{
    QStringList paths = QSettings().value(sessionsKey).toStringList();
    paths.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return paths;
}

void rememberSession(const QString& path)
{
    remember(sessionsKey, QFileInfo(path).absoluteFilePath());
}

ThemeChoice theme()
{
    const QString name = QSettings().value(themeKey).toString();
    return name == QLatin1String("light")  ? ThemeChoice::Light
           : name == QLatin1String("dark") ? ThemeChoice::Dark
                                           : ThemeChoice::System;
}

void setTheme(ThemeChoice choice)
{
    QSettings().setValue(themeKey, choice == ThemeChoice::Light  ? QStringLiteral("light")
                                   : choice == ThemeChoice::Dark ? QStringLiteral("dark")
                                                                 : QStringLiteral("system"));
}

QByteArray state(const QString& name)
{
    return QSettings().value(QStringLiteral("window/") + name).toByteArray();
}

void setState(const QString& name, const QByteArray& state)
{
    QSettings().setValue(QStringLiteral("window/") + name, state);
}

} // namespace bee::settings

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowsettings.h"

#include "app/dialogs/preferences.h"

#include <QFileInfo>
#include <QSettings>

namespace bee::settings {

namespace {

constexpr qsizetype longestList = 10;
constexpr qsizetype mostPages = 50;
const QString hostsKey = QStringLiteral("recent/hosts");
const QString sessionsKey = QStringLiteral("recent/sessions");
const QString commandsKey = QStringLiteral("recent/commands");
const QString pagesKey = QStringLiteral("recent/pages");
const QString themeKey = QStringLiteral("theme");
const QString fontSizeKey = QStringLiteral("fonts/points");
const QString dataFontKey = QStringLiteral("fonts/data");
const QString timesKey = QStringLiteral("times");
const QString languageKey = QStringLiteral("language");
const QString startKey = QStringLiteral("start");
const QString toolPathsKey = QStringLiteral("toolPaths");
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

namespace {

const QStringList themeNames{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark"),
                             QStringLiteral("high-contrast-dark"), QStringLiteral("high-contrast-light")};
const QStringList timeNames{QStringLiteral("host"), QStringLiteral("utc"), QStringLiteral("local"),
                            QStringLiteral("since-start")};
const QStringList startNames{QStringLiteral("welcome"), QStringLiteral("session"), QStringLiteral("host")};
constexpr double largestFont = 40;

/// The enumerator whose name stands there; the first when none does.
template <typename Enum>
Enum readName(const QSettings& settings, const QString& key, const QStringList& names)
{
    return static_cast<Enum>(std::max<qsizetype>(0, names.indexOf(settings.value(key).toString())));
}

template <typename Enum>
void writeName(QSettings& settings, const QString& key, const QStringList& names, Enum value)
{
    settings.setValue(key, names.value(static_cast<qsizetype>(value)));
}

double readNumber(const QSettings& settings, const QString& key, double fallback)
{
    bool valid = false;
    const double number = settings.value(key, fallback).toDouble(&valid);
    return valid && number >= 0 ? number : fallback;
}

} // namespace

GuardLimits guardLimits()
{
    const QSettings settings;
    GuardLimits limits;
    limits.cpuPercent = readNumber(settings, cpuLimitKey, limits.cpuPercent);
    limits.residentBytes = static_cast<quint64>(readNumber(settings, memoryLimitKey,
                                                           static_cast<double>(limits.residentBytes >> 20)))
                           << 20;
    limits.eventsPerSecond = readNumber(settings, eventLimitKey, -1);
    return limits;
}

Preferences preferences()
{
    const QSettings settings;
    Preferences all;
    all.theme = readName<ThemeChoice>(settings, themeKey, themeNames);
    all.times = readName<TimeDisplay::Mode>(settings, timesKey, timeNames);
    all.start = readName<Preferences::Start>(settings, startKey, startNames);
    all.fonts.points = readNumber(settings, fontSizeKey, 0);
    if (all.fonts.points > largestFont)
        all.fonts.points = 0;
    all.fonts.dataFamily = settings.value(dataFontKey).toString();
    all.language = settings.value(languageKey).toString();
    all.toolPaths = toolPathsOf(settings.value(toolPathsKey).toStringList().join(QLatin1Char('\n')));
    all.limits = guardLimits();
    return all;
}

void setPreferences(const Preferences& all)
{
    QSettings settings;
    writeName(settings, themeKey, themeNames, all.theme);
    writeName(settings, timesKey, timeNames, all.times);
    writeName(settings, startKey, startNames, all.start);
    settings.setValue(fontSizeKey, all.fonts.points);
    settings.setValue(dataFontKey, all.fonts.dataFamily);
    settings.setValue(languageKey, all.language);
    settings.setValue(toolPathsKey, all.toolPaths);
    settings.setValue(cpuLimitKey, all.limits.cpuPercent);
    settings.setValue(memoryLimitKey, static_cast<double>(all.limits.residentBytes >> 20));
    if (all.limits.eventsPerSecond < 0)
        settings.remove(eventLimitKey);
    else
        settings.setValue(eventLimitKey, all.limits.eventsPerSecond);
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

QStringList recentCommands()
{
    return QSettings().value(commandsKey).toStringList();
}

void rememberCommand(const QString& id)
{
    remember(commandsKey, id);
}

QString lastPage(const QString& session)
{
    const QStringList pages = QSettings().value(pagesKey).toStringList();
    const qsizetype at = pages.indexOf(session);
    return at >= 0 && at % 2 == 0 ? pages.value(at + 1) : QString();
}

/// Session and page by turns: a path may hold anything, a settings key may not.
void rememberPage(const QString& session, const QString& page)
{
    QSettings settings;
    QStringList pages = settings.value(pagesKey).toStringList();
    for (qsizetype i = 0; i + 1 < pages.size(); i += 2)
        if (pages[i] == session) {
            pages.remove(i, 2);
            break;
        }
    pages = QStringList{session, page} + pages;
    settings.setValue(pagesKey, QStringList(pages.mid(0, 2 * mostPages)));
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

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/timesbutton.h"

#include "app/window/viewpoint.h"
#include "app/window/workspace.h"
#include "widgets/theme/format.h"
#include "widgets/theme/tooltip.h"

#include <QActionGroup>
#include <QHelpEvent>
#include <QMenu>
#include <QToolTip>

#include <array>

namespace bee {

namespace {

constexpr std::array modes{TimeDisplay::Mode::Host, TimeDisplay::Mode::Utc, TimeDisplay::Mode::Local,
                           TimeDisplay::Mode::SinceStart};
constexpr qsizetype mostHosts = 12;

QString modeName(TimeDisplay::Mode mode)
{
    switch (mode) {
    case TimeDisplay::Mode::Host:
        return TimesButton::tr("The host's local time");
    case TimeDisplay::Mode::Utc:
        return TimesButton::tr("UTC");
    case TimeDisplay::Mode::Local:
        return TimesButton::tr("This machine's local time");
    case TimeDisplay::Mode::SinceStart:
        return TimesButton::tr("Since the start");
    }
    return {};
}

QString shortName(TimeDisplay::Mode mode)
{
    switch (mode) {
    case TimeDisplay::Mode::Host:
        return TimesButton::tr("time: host");
    case TimeDisplay::Mode::Utc:
        return TimesButton::tr("time: UTC");
    case TimeDisplay::Mode::Local:
        return TimesButton::tr("time: local");
    case TimeDisplay::Mode::SinceStart:
        return TimesButton::tr("time: since start");
    }
    return {};
}

} // namespace

QString utcOffsetText(int seconds)
{
    const int minutes = std::abs(seconds) / 60;
    return QStringLiteral("UTC%1%2:%3")
        .arg(QLatin1Char(seconds < 0 ? '-' : '+'))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

TimesButton::TimesButton(Workspace& workspace, QWidget* parent)
    : QToolButton(parent), m_workspace(workspace), m_viewpoint(Viewpoint::of(workspace))
{
    setPopupMode(QToolButton::InstantPopup);
    setAccessibleName(tr("Clock that times are written in"));
    auto* menu = new QMenu(this);
    auto* group = new QActionGroup(menu);
    for (const TimeDisplay::Mode mode : modes) {
        QAction* action = menu->addAction(modeName(mode));
        action->setCheckable(true);
        action->setData(static_cast<int>(mode));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, mode] {
            m_viewpoint.setMode(mode);
            Q_EMIT modeChosen(mode);
        });
    }
    setMenu(menu);
    connect(&m_viewpoint, &Viewpoint::clockChanged, this, &TimesButton::refresh);
    refresh();
}

void TimesButton::refresh()
{
    setText(shortName(m_viewpoint.mode()));
    for (QAction* action : menu()->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(m_viewpoint.mode()));
    setAccessibleDescription(modeName(m_viewpoint.mode()));
}

QString TimesButton::explanation() const
{
    QStringList lines{modeName(m_viewpoint.mode())};
    QStringList hosts;
    for (const auto& capture : m_workspace.captures()) {
        const CaptureRecord& record = capture->record();
        if (hosts.contains(record.host) || hosts.size() == mostHosts)
            continue;
        hosts += record.host;
        const Duration offset = record.clockOffset();
        const QString name = displayText(record.host.toStdString(), 60);
        const QString zone = utcOffsetText(record.utcOffsetSeconds);
        if (offset == Duration(0))
            lines += tr("%1: %2").arg(name, zone);
        else
            lines += (offset > Duration(0) ? tr("%1: %2, its clock is %3 ahead of this machine's; captures "
                                                "are lined up in spite of it")
                                           : tr("%1: %2, its clock is %3 behind this machine's; captures are "
                                                "lined up in spite of it"))
                         .arg(name, zone, formatDuration(std::chrono::abs(offset)));
    }
    if (hosts.size() > 1 && m_viewpoint.mode() == TimeDisplay::Mode::Host)
        lines += tr("Each view is in the time of its own host, the overview in that of %1.")
                     .arg(displayText(hosts.front().toStdString(), 60));
    return lines.join(QLatin1Char('\n'));
}

bool TimesButton::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QToolButton::event(event);
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), plainToolTip(explanation()), this);
    return true;
}

} // namespace bee

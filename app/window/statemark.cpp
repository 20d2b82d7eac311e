// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/statemark.h"

#include "widgets/theme/theme.h"

#include <QPainter>

#include <utility>

namespace bee {

namespace {

constexpr int side = 30;
constexpr double stroke = 1.8;
constexpr int ticksPerTurn = 8;

} // namespace

StateMark::StateMark(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFixedSize(sizeHint());
}

void StateMark::show(Kind kind, int tick)
{
    tick = kind == Kind::Waiting ? tick % ticksPerTurn : 0;
    if (std::exchange(m_kind, kind) != kind || std::exchange(m_tick, tick) != tick)
        update();
    m_tick = tick;
}

QSize StateMark::sizeHint() const
{
    return {side, side};
}

void StateMark::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle = QRectF(rect()).adjusted(3, 3, -3, -3);
    const QPointF centre = circle.center();
    const double radius = circle.width() / 2;
    const auto pen = [&](const QColor& color) {
        painter.setPen({color, stroke, Qt::SolidLine, Qt::RoundCap});
    };
    painter.setBrush(Qt::NoBrush);
    switch (m_kind) {
    case Kind::Queued:
        pen(theme.mutedText);
        painter.drawEllipse(circle);
        painter.drawLine(centre, centre - QPointF(0, radius * 0.55));
        painter.drawLine(centre, centre + QPointF(radius * 0.4, 0));
        break;
    case Kind::Waiting:
        pen(theme.border);
        painter.drawEllipse(circle);
        pen(theme.accent);
        painter.drawArc(circle, (90 - m_tick * 360 / ticksPerTurn) * 16, -100 * 16);
        break;
    case Kind::Running:
        pen(theme.ok);
        painter.drawEllipse(circle);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.ok);
        painter.drawEllipse(centre, radius * 0.42, radius * 0.42);
        break;
    case Kind::Empty:
        pen(theme.mutedText);
        painter.drawEllipse(circle);
        painter.drawLine(centre - QPointF(radius * 0.4, 0), centre + QPointF(radius * 0.4, 0));
        break;
    case Kind::Refused:
        pen(theme.warning);
        painter.drawEllipse(circle);
        painter.drawLine(centre - QPointF(0, radius * 0.5), centre + QPointF(0, radius * 0.08));
        painter.drawPoint(centre + QPointF(0, radius * 0.48));
        break;
    case Kind::Failed: {
        pen(theme.error);
        painter.drawEllipse(circle);
        const double arm = radius * 0.36;
        painter.drawLine(centre - QPointF(arm, arm), centre + QPointF(arm, arm));
        painter.drawLine(centre - QPointF(arm, -arm), centre + QPointF(arm, -arm));
        break;
    }
    }
}

} // namespace bee

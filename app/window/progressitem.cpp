// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/progressitem.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>
#include <chrono>

namespace bee {

namespace {

using namespace std::chrono_literals;
constexpr auto quick = 300ms;
constexpr int barWidth = 120;
constexpr int steps = 1000;

} // namespace

ProgressItem::ProgressItem(QWidget* parent)
    : QWidget(parent), m_text(new QLabel), m_bar(new QProgressBar), m_cancel(new QToolButton)
{
    m_text->setTextFormat(Qt::PlainText);
    m_bar->setFixedWidth(barWidth);
    m_bar->setTextVisible(false);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAutoRaise(true);
    m_cancel->setFocusPolicy(Qt::StrongFocus);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    m_delay.setSingleShot(true);
    m_delay.setInterval(quick);
    connect(&m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        Q_EMIT cancelled();
    });
    hide();
}

void ProgressItem::start(const QString& text, bool cancellable)
{
    m_running = true;
    m_text->setText(text);
    m_bar->setAccessibleName(text);
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(text));
    m_cancel->setVisible(cancellable);
    m_cancel->setEnabled(true);
    m_bar->setRange(0, 0);
    if (!isVisible())
        m_delay.start();
}

void ProgressItem::setFraction(double fraction)
{
    if (!m_running)
        return;
    if (!(fraction >= 0)) { // not a number either
        m_bar->setRange(0, 0);
        return;
    }
    m_bar->setRange(0, steps);
    m_bar->setValue(static_cast<int>(std::min(fraction, 1.0) * steps));
}

void ProgressItem::finish()
{
    m_running = false;
    m_delay.stop();
    hide();
}

} // namespace bee

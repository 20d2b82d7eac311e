// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamelegend.h"

#include "widgets/flamegraph/flamepaint.h"

#include <QPainter>

#include <cmath>

namespace bee {

namespace {

constexpr double oneLine = 1e6; ///< pixels: no entry has to go to a second line

} // namespace

FlameLegend::FlameLegend(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FlameLegend::setEntries(std::vector<FlameLegendEntry> entries)
{
    m_entries = std::move(entries);
    QStringList texts;
    for (const FlameLegendEntry& entry : m_entries)
        texts += entry.text;
    setAccessibleName(tr("Colours: %1").arg(texts.join(QStringLiteral(", "))));
    setVisible(!m_entries.empty());
    updateGeometry();
    update();
}

int FlameLegend::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(flameLegendHeight(m_entries, width, font())));
}

QSize FlameLegend::sizeHint() const
{
    return {200, heightForWidth(static_cast<int>(oneLine))};
}

QSize FlameLegend::minimumSizeHint() const
{
    return {80, heightForWidth(static_cast<int>(oneLine))};
}

void FlameLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(font());
    paintFlameLegend(painter, rect(), m_entries, themeOf(this));
}

} // namespace bee

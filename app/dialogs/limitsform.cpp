// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/limitsform.h"

#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

#include <algorithm>

namespace bee {

namespace {

constexpr int mostPercent = 100 * 1024;
constexpr int mostMebibytes = 1 << 20;
constexpr int mostEvents = 100'000'000;
constexpr int fieldWidth = 200;

} // namespace

LimitsForm::LimitsForm(QWidget* parent)
    : QWidget(parent), m_cpu(new QSpinBox), m_memory(new QSpinBox), m_events(new QSpinBox)
{
    auto* text =
        new QLabel(tr("Tools are measured on the host every two seconds. One that stays above a limit "
                      "for ten seconds is stopped, and its capture says why."));
    text->setWordWrap(true);
    text->setProperty("muted", true);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->addRow(text);
    const auto add = [&](QSpinBox* box, int most, int step, const QString& name, const QString& suffix,
                         const QString& none) {
        box->setRange(0, most);
        box->setSingleStep(step);
        box->setSuffix(suffix);
        box->setSpecialValueText(none);
        box->setGroupSeparatorShown(true);
        box->setMinimumWidth(fieldWidth);
        box->setKeyboardTracking(false);
        form->addRow(name, box);
        connect(box, &QSpinBox::valueChanged, this, &LimitsForm::changed);
    };
    add(m_cpu, mostPercent, 10, tr("&CPU time"), tr(" % of a CPU"), tr("no limit"));
    add(m_memory, mostMebibytes, 128, tr("&Memory"), tr(" MiB"), tr("no limit"));
    add(m_events, mostEvents, 1000, tr("&Events"), tr(" a second"), tr("each tool's own limit"));
    m_cpu->setAccessibleName(tr("CPU time"));
    m_memory->setAccessibleName(tr("Memory"));
    m_events->setAccessibleName(tr("Events a second"));
}

void LimitsForm::setLimits(const GuardLimits& limits)
{
    const QSignalBlocker blocker(this);
    m_cpu->setValue(static_cast<int>(limits.cpuPercent));
    m_memory->setValue(static_cast<int>(limits.residentBytes >> 20));
    m_events->setValue(
        static_cast<int>(std::clamp(limits.eventsPerSecond, 0.0, static_cast<double>(mostEvents))));
}

GuardLimits LimitsForm::limits() const
{
    GuardLimits limits;
    limits.cpuPercent = m_cpu->value();
    limits.residentBytes = static_cast<quint64>(m_memory->value()) << 20;
    limits.eventsPerSecond = m_events->value() > 0 ? m_events->value() : -1;
    return limits;
}

} // namespace bee

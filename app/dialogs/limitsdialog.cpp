// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/limitsdialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace bee {

namespace {

constexpr int mostPercent = 100 * 1024;
constexpr int mostMebibytes = 1 << 20;
constexpr int mostEvents = 100'000'000;
constexpr int fieldWidth = 200;

} // namespace

LimitsDialog::LimitsDialog(const GuardLimits& limits, QWidget* parent)
    : QDialog(parent), m_cpu(new QSpinBox), m_memory(new QSpinBox), m_events(new QSpinBox)
{
    setWindowTitle(tr("Overhead limits"));
    auto* text =
        new QLabel(tr("Tools are measured on the host every two seconds. One that stays above a limit "
                      "for ten seconds is stopped, and its capture says why."));
    text->setWordWrap(true);
    text->setProperty("muted", true);
    const auto set = [](QSpinBox* box, int most, const QString& suffix, const QString& none, int value) {
        box->setRange(0, most);
        box->setSuffix(suffix);
        box->setSpecialValueText(none);
        box->setGroupSeparatorShown(true);
        box->setMinimumWidth(fieldWidth);
        box->setValue(value);
    };
    set(m_cpu, mostPercent, tr(" % of a CPU"), tr("no limit"), static_cast<int>(limits.cpuPercent));
    m_cpu->setSingleStep(10);
    set(m_memory, mostMebibytes, tr(" MiB"), tr("no limit"), static_cast<int>(limits.residentBytes >> 20));
    m_memory->setSingleStep(128);
    set(m_events, mostEvents, tr(" a second"), tr("each tool's own limit"),
        static_cast<int>(std::clamp(limits.eventsPerSecond, 0.0, static_cast<double>(mostEvents))));
    m_events->setSingleStep(1000);

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->addRow(tr("&CPU time"), m_cpu);
    form->addRow(tr("&Memory"), m_memory);
    form->addRow(tr("&Events"), m_events);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addLayout(form);
    layout->addWidget(buttons);
}

GuardLimits LimitsDialog::limits() const
{
    GuardLimits limits;
    limits.cpuPercent = m_cpu->value();
    limits.residentBytes = static_cast<quint64>(m_memory->value()) << 20;
    limits.eventsPerSecond = m_events->value() > 0 ? m_events->value() : -1;
    return limits;
}

} // namespace bee

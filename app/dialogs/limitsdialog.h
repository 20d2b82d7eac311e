// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/capture/overheadguard.h"

#include <QDialog>

class QSpinBox;

namespace bee {

/// Sets the limits above which the overhead guard stops a tool.
class LimitsDialog : public QDialog {
    Q_OBJECT
public:
    /// limits.eventsPerSecond below 0: each tool's own.
    explicit LimitsDialog(const GuardLimits& limits, QWidget* parent = nullptr);
    [[nodiscard]] GuardLimits limits() const;

private:
    QSpinBox* m_cpu;
    QSpinBox* m_memory;
    QSpinBox* m_events;
};

} // namespace bee

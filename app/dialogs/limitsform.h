// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/capture/overheadguard.h"

#include <QWidget>

class QSpinBox;

namespace bee {

/// The limits above which the overhead guard stops a tool.
class LimitsForm : public QWidget {
    Q_OBJECT
public:
    explicit LimitsForm(QWidget* parent = nullptr);
    /// limits.eventsPerSecond below 0: each tool's own.
    void setLimits(const GuardLimits& limits);
    [[nodiscard]] GuardLimits limits() const;

Q_SIGNALS:
    void changed(); ///< by the person

private:
    QSpinBox* m_cpu;
    QSpinBox* m_memory;
    QSpinBox* m_events;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/time.h"

#include <QObject>

#include <optional>

namespace bee {

/// The moment a person points at, in whichever view: all views of the same time mark it. Window thread.
class TimeCursor : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] std::optional<Time> time() const { return m_time; }
    /// The view that is pointed at; the others follow.
    [[nodiscard]] const QObject* source() const { return m_source; }
    void setTime(std::optional<Time> time, const QObject* source)
    {
        if (time == m_time && source == m_source)
            return;
        m_time = time;
        m_source = source;
        Q_EMIT changed();
    }

Q_SIGNALS:
    void changed();

private:
    std::optional<Time> m_time;
    const QObject* m_source = nullptr; ///< compared, never followed
};

} // namespace bee

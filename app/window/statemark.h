// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace bee {

/// A sign for the state of a capture that has nothing to show: told apart by shape as well as by colour.
class StateMark : public QWidget {
    Q_OBJECT
public:
    enum class Kind : quint8 {
        Queued,  ///< a clock
        Waiting, ///< a ring that turns: it starts, compiles, reads
        Running, ///< a dot in a ring
        Empty,   ///< a dash: it is over and nothing was seen
        Refused, ///< an exclamation mark: it was never begun
        Failed,  ///< a cross
    };
    explicit StateMark(QWidget* parent = nullptr);

    /// tick: how far the ring has turned; one step a call.
    void show(Kind kind, int tick = 0);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind = Kind::Queued;
    int m_tick = 0;
};

} // namespace bee

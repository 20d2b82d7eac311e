// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/captureinsight.h"

#include <QWidget>

class QLabel;

namespace bee {

/// What a capture is and what its numbers are worth, as chips: implementation, state, losses, cautions,
/// doubts. A chip that has nothing to say is not there; its tooltip says all of it.
class CaptureChips : public QWidget {
    Q_OBJECT
public:
    explicit CaptureChips(CaptureEntry& capture, QWidget* parent = nullptr);
    void refresh();

private:
    void setChip(QLabel* chip, const QString& text, const QString& toolTip) const;

    CaptureEntry& m_capture;
    QLabel* m_implementation;
    QLabel* m_state;
    QLabel* m_losses;
    QLabel* m_missed;
    QLabel* m_unmatched;
    QLabel* m_caution;
    QLabel* m_doubts;
};

/// The name of a tag in the style sheet: a rounded label, plain, "warning" or "error".
QLabel* makeChip(const char* kind = nullptr);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QMenu;

namespace bee {

class CaptureEntry;
class Comparison;
class ElidedLabel;

/// Says above a flame graph what it is compared with, with what ends or turns that; hidden while nothing is.
class ComparisonBar : public QFrame {
    Q_OBJECT
public:
    explicit ComparisonBar(Comparison& comparison, QWidget* parent = nullptr);

Q_SIGNALS:
    void captureRequested(bee::CaptureEntry* capture); ///< after a swap: the one that is shown now

private:
    void refresh();

    Comparison& m_comparison;
    ElidedLabel* m_text;
};

/// Fills a menu with what a capture's stacks can be compared with now.
void fillComparisonMenu(QMenu& menu, Comparison& comparison);

} // namespace bee

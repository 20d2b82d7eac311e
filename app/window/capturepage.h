// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/captureentry.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace bee {

class EventTableView;
class HeatmapView;
class FlameGraphView;
class FailurePanel;

/// One capture in full: a header with what it is and how it does, and the view its values ask for.
class CapturePage : public QWidget {
    Q_OBJECT
public:
    explicit CapturePage(CaptureEntry& capture, QWidget* parent = nullptr);

    [[nodiscard]] CaptureEntry& capture() const { return m_capture; }
    /// The view's search or filter field gets the focus.
    void focusSearch();

Q_SIGNALS:
    void stopRequested();
    void runAgainRequested();
    void consoleRequested();

private:
    void updateHeader();
    void updateBody();
    [[nodiscard]] QString emptyText() const;
    QWidget* chooseView();

    CaptureEntry& m_capture;
    QLabel* m_implementation;
    QLabel* m_state;
    QLabel* m_losses;
    QLabel* m_unmatched;
    QLabel* m_amount;
    QPushButton* m_stop;
    QPushButton* m_again;
    QStackedLayout* m_body;
    QLabel* m_banner;
    EventTableView* m_table = nullptr;
    HeatmapView* m_heatmap = nullptr;
    FlameGraphView* m_flameGraph = nullptr;
    FailurePanel* m_failure = nullptr;
};

} // namespace bee

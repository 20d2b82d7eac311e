// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/captureentry.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace bee {

class CaptureChips;
class CaptureView;
class ElidedLabel;
class FailurePanel;
class ViewSwitch;

/// One capture in full: a header with what it is and what its numbers are worth, and the view its values ask
/// for, or why there is none.
class CapturePage : public QWidget {
    Q_OBJECT
public:
    explicit CapturePage(CaptureEntry& capture, QWidget* parent = nullptr);

    [[nodiscard]] CaptureEntry& capture() const { return m_capture; }
    [[nodiscard]] CaptureView& view() const { return *m_view; }
    /// The view's search field gets the focus.
    void focusSearch();
    /// The table's filter field gets the focus, where there is a table.
    void focusFilter();
    /// The menu of what its stacks can be compared with; nothing where there is no flame graph.
    void openComparisons();
    [[nodiscard]] bool canCompare() const;

Q_SIGNALS:
    void stopRequested();
    void runAgainRequested();
    void consoleRequested();
    /// What the button of the failure offers.
    void actionRequested(bee::FailureAction action);
    void slicesRequested();                            ///< of a capture of stacks without times
    void captureRequested(bee::CaptureEntry* capture); ///< is to be shown in its place
    void backRequested();                              ///< Escape, where no view had a use for it

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeViews();
    void updateAll();
    void updateAmount();
    void updateNote();
    void showFailure(const Error& error);

    CaptureEntry& m_capture;
    QGridLayout* m_header;
    QWidget* m_what;  ///< the capture; left in the header
    QWidget* m_views; ///< beside it, or below where there is no room
    QWidget* m_facts; ///< right
    ViewSwitch* m_switch;
    QToolButton* m_compare;
    CaptureChips* m_chips;
    ElidedLabel* m_amount;
    ElidedLabel* m_narrowing;
    QLabel* m_cost;
    QPushButton* m_stop;
    QPushButton* m_again;
    ElidedLabel* m_note;
    QStackedLayout* m_body;
    CaptureView* m_view;
    FailurePanel* m_failure = nullptr;
};

} // namespace bee

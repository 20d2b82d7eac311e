// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/captureentry.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace bee {

class CaptureChips;
class CaptureView;
class ElidedLabel;
class FailurePanel;

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

Q_SIGNALS:
    void stopRequested();
    void runAgainRequested();
    void consoleRequested();
    /// What the button of the failure offers.
    void actionRequested(bee::FailureAction action);
    void backRequested(); ///< Escape, where no view had a use for it

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void updateAll();
    void updateAmount();
    void updateNote();
    void showFailure(const Error& error);

    CaptureEntry& m_capture;
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

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/captureview.h"

#include <QFrame>

class QLabel;
class QStackedLayout;

namespace bee {

class CaptureChips;

/// A capture in small: what it is, how it does, what it costs, and its view, or why there is none. One stop
/// of the Tab key; Enter or a double click asks for it in full.
class DashboardPanel : public QFrame {
    Q_OBJECT
public:
    explicit DashboardPanel(CaptureEntry& capture, QWidget* parent = nullptr);
    /// A tool of the checklist whose turn has not come.
    DashboardPanel(const Tool& tool, const QString& host, QWidget* parent = nullptr);

    [[nodiscard]] CaptureEntry* capture() const { return m_capture; } ///< nullptr while it is only queued
    [[nodiscard]] QString toolName() const { return m_tool; }
    void refresh();

Q_SIGNALS:
    void activated();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    DashboardPanel(CaptureEntry* capture, const QString& tool, const QString& title, const QString& host,
                   QWidget* parent);
    void showMessage(const CaptureMessage& message);

    CaptureEntry* m_capture;
    QString m_tool;
    CaptureChips* m_chips = nullptr;
    QLabel* m_amount;
    QLabel* m_cost;
    QStackedLayout* m_body;
    QWidget* m_message;
    QLabel* m_headline;
    QLabel* m_detail;
    QLabel* m_remedy;
    CaptureView* m_view = nullptr;
};

} // namespace bee

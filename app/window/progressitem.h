// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace bee {

/// A long operation in the status bar: what it does, how far it is, and a button that ends it. Hidden while
/// nothing goes on, and for the first 300 ms, so that what is quick does not flicker.
class ProgressItem : public QWidget {
    Q_OBJECT
public:
    explicit ProgressItem(QWidget* parent = nullptr);

    void start(const QString& text, bool cancellable = true); ///< text: plain, "Reading web-1.bscope"
    void setFraction(double fraction); ///< 0 to 1; below 0: not known. Before start(): ignored
    void finish();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void cancelled(); ///< the person wants it to end; finish() is still to be called

private:
    QLabel* m_text;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
    QTimer m_delay;
    bool m_running = false;
};

} // namespace bee

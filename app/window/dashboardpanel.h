// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/captureview.h"

#include <QFrame>

class QLabel;
class QStackedLayout;

namespace bee {

class CaptureChips;
class ElidedLabel;
class StateMark;

/// A capture in small: what it is, how it does, what it costs, and its view, or why there is none. One stop
/// of the Tab key; Enter or a double click asks for it in full. Its title can be dragged, and its right and
/// lower edge; what comes of it is the dashboard's.
class DashboardPanel : public QFrame {
    Q_OBJECT
public:
    explicit DashboardPanel(CaptureEntry& capture, QWidget* parent = nullptr);
    /// A tool of the checklist whose turn has not come.
    DashboardPanel(const Tool& tool, const QString& host, QWidget* parent = nullptr);

    [[nodiscard]] CaptureEntry* capture() const { return m_capture; } ///< nullptr while it is only queued
    [[nodiscard]] QString toolName() const { return m_tool; }
    [[nodiscard]] QString hostName() const { return m_host; }
    void refresh();

Q_SIGNALS:
    void activated();
    void menuRequested(const QPoint& globalPosition);
    /// While the title is dragged; then gestureEnded().
    void dragged(const QPoint& globalPosition);
    /// While an edge is dragged; then gestureEnded().
    void edgeDragged(Qt::Edges edges, const QPoint& globalPosition);
    void gestureEnded(bool cancelled);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    enum class Gesture : quint8 { None, Pressed, Moving, Resizing };

    DashboardPanel(CaptureEntry* capture, const QString& tool, const QString& title, const QString& host,
                   QWidget* parent);
    void build(const QString& title);
    void showMessage(const CaptureMessage& message);
    void endGesture(bool cancelled);
    [[nodiscard]] Qt::Edges edgesAt(QPoint at) const;
    [[nodiscard]] bool isTitle(QPoint at) const;

    CaptureEntry* m_capture;
    QString m_tool;
    QString m_host;
    QWidget* m_header;
    CaptureChips* m_chips = nullptr;
    QLabel* m_amount;
    ElidedLabel* m_cost;
    QStackedLayout* m_body;
    QWidget* m_message;
    StateMark* m_mark;
    QLabel* m_headline;
    QLabel* m_detail;
    QLabel* m_remedy;
    CaptureView* m_view = nullptr;
    Gesture m_gesture = Gesture::None;
    Qt::Edges m_edges;
    QPoint m_pressedAt;
};

} // namespace bee

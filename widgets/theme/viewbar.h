// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QMenu;
class QToolButton;

namespace bee {

class ElidedLabel;

/// The slim bar above a picture: what it shows at the left, menus and "Show all" at the right.
class ViewBar : public QWidget {
    Q_OBJECT
public:
    void setTitle(const QString& title);
    /// There is more than what is shown.
    void setZoomed(bool zoomed);

Q_SIGNALS:
    void resetRequested();

protected:
    explicit ViewBar(QWidget* parent);

    [[nodiscard]] ElidedLabel* title() const { return m_title; }
    /// To the right of what was added before; reads its name and tip to those who cannot see it.
    QToolButton* addMenu(const QString& text, const QString& tip, QMenu* menu);
    /// Comes last.
    void addReset(const QString& tip);
    [[nodiscard]] QToolButton* resetButton() const { return m_reset; }

private:
    ElidedLabel* m_title;
    QToolButton* m_reset;
};

} // namespace bee

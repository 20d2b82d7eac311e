// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace bee {

/// Frames the widget that got the focus by keyboard, so that it is seen in every view without the view's
/// doing. One for the program; a click puts the frame away.
class FocusRing : public QObject {
    Q_OBJECT
public:
    static constexpr int width = 2; ///< pixels

    explicit FocusRing(QObject* parent);
    /// The widget that is framed now; nullptr: none.
    [[nodiscard]] QWidget* framed() const;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void frame(QWidget* widget);

    QPointer<QFocusFrame> m_frame; ///< dies with the window it is in
};

} // namespace bee

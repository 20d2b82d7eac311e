// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/result.h"

#include <QFrame>

class QLabel;

namespace bee {

/// A failure that belongs to no capture, shown above the views until it is put away.
class Banner : public QFrame {
    Q_OBJECT
public:
    explicit Banner(QWidget* parent = nullptr);
    void showError(const Error& error);
    void showNote(const QString& text);

private:
    QLabel* m_message;
    QLabel* m_more;
};

} // namespace bee

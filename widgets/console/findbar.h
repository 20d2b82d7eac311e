// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace bee {

/// Field with next, previous and close, for a view that searches.
class FindBar : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(QWidget* parent);
    [[nodiscard]] QString text() const;
    void setStatus(const QString& status);
    void open(); ///< shows and takes the focus

Q_SIGNALS:
    void textChanged(const QString& text);
    void findRequested(bool forward);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLineEdit* m_field = nullptr;
    QLabel* m_status = nullptr;
};

} // namespace bee

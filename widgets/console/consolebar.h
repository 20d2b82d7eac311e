// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace bee {

/// Field with next, previous and close, for a view that searches; or for one that goes to lines by number.
class ConsoleBar : public QWidget {
    Q_OBJECT

public:
    enum class Mode { Find, GoTo };

    explicit ConsoleBar(QWidget* parent);
    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] QString text() const;
    void setStatus(const QString& status);
    void open(Mode mode); ///< shows and takes the focus; each mode keeps its text

Q_SIGNALS:
    void textChanged(const QString& text);
    void findRequested(bool forward);
    void linesRequested(const QString& text); ///< Mode::GoTo: what was entered
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    Mode m_mode = Mode::Find;
    QString m_otherText; ///< of the mode that is not shown
    QLineEdit* m_field = nullptr;
    QWidget* m_previous = nullptr;
    QWidget* m_next = nullptr;
    QLabel* m_status = nullptr;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flamegraph/flameshape.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;

namespace bee {

/// Three regular expressions that show or hide frames of a flame graph. Applied after a short pause or by
/// Enter; what is no expression is marked and not applied.
class FlameFrameFields : public QWidget {
    Q_OBJECT

public:
    explicit FlameFrameFields(QWidget* parent = nullptr);

    void setShape(const FlameShape& shape);
    /// The shape with what is written here.
    [[nodiscard]] FlameShape applied(FlameShape shape) const;
    void open(); ///< shows it with the focus in its first field

Q_SIGNALS:
    void edited();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLineEdit* makeField(const QString& placeholder, const QString& toolTip);
    void check(QLineEdit* field);
    void clear();

    QTimer m_pause; ///< before the fields, which start it
    QLineEdit *m_only, *m_without, *m_hidden;
};

} // namespace bee

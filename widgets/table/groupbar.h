// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/grouping.h"

#include <QToolButton>

class QLabel;

namespace bee {

class WrapLayout;

/// A chip that can be moved and removed: Ctrl+Left and Ctrl+Right, Delete, or its menu; a click on the cross
/// removes it.
class GroupChip : public QToolButton {
    Q_OBJECT

public:
    GroupChip(const QString& text, bool first, bool last, bool removable, QWidget* parent);

Q_SIGNALS:
    void moved(int by); ///< -1 or 1
    void removed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRect crossRect() const;
    void showMenu();

    bool m_first;
    bool m_last;
    bool m_removable;
};

/// By what a table is grouped and what is measured of each group, as chips. Window thread.
class GroupBar : public QWidget {
    Q_OBJECT

public:
    explicit GroupBar(QWidget* parent = nullptr);

    /// A query with columns the schema does not have is not taken.
    void setQuery(const Schema& schema, const GroupQuery& query);
    [[nodiscard]] const GroupQuery& query() const { return m_query; }

Q_SIGNALS:
    void queryChanged(); ///< by the person
    void closed();       ///< back to the rows

private:
    void rebuild();
    void change(const GroupQuery& query);
    QToolButton* addButton(const QString& name);
    void fillColumns(QMenu* menu);
    void fillMeasures(QMenu* menu);
    [[nodiscard]] QLabel* label(const QString& text);

    Schema m_schema;
    GroupQuery m_query;
    WrapLayout* m_chips;
};

} // namespace bee

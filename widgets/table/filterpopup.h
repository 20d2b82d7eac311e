// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/filter.h"

#include <QFrame>

class QLabel;
class QListView;
class QStandardItemModel;

namespace bee {

/// What may be written in a FilterField, and below it what is wrong with what was. Never takes the focus: the
/// field forwards keys.
class FilterPopup : public QFrame {
    Q_OBJECT

public:
    explicit FilterPopup(QWidget* field);

    void setCompletions(const std::vector<FilterCompletion>& completions); ///< none is current
    void setMessage(const QString& text, bool isError);                    ///< plain text; empty: none
    void placeBelow(const QWidget& field); ///< shows it, or hides it when it has nothing to say

    [[nodiscard]] int count() const;
    [[nodiscard]] int current() const; ///< -1: none
    void moveCurrent(int by);          ///< from none to the first or the last

Q_SIGNALS:
    void chosen(int completion); ///< by a click
    void currentChanged();

private:
    QStandardItemModel* m_model;
    QListView* m_list;
    QLabel* m_message;
};

} // namespace bee

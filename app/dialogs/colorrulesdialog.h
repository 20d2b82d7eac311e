// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/table/colorrules.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace bee {

class FilterField;

/// Edits the colour rules of one tool's tables: what they are called, which rows they mean, in which role,
/// and in which order they are tried.
class ColorRulesDialog : public QDialog {
    Q_OBJECT
public:
    /// table: for the names of columns and values; may be empty.
    ColorRulesDialog(const QString& tool, const std::vector<ColorRule>& rules,
                     const std::vector<ColorRule>& shipped, const EventSnapshot& table,
                     QWidget* parent = nullptr);
    [[nodiscard]] std::vector<ColorRule> rules() const { return m_rules; }

private:
    void fillList(int current);
    void showRule();
    void takeRule();
    void move(int by);
    void updateButtons();
    [[nodiscard]] int current() const;

    std::vector<ColorRule> m_rules;
    bool m_filling = false; ///< we change the fields, not the person
    QListWidget* m_list;
    QLineEdit* m_name;
    FilterField* m_filter;
    QLabel* m_problem;
    QComboBox* m_role;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_remove;
    QPushButton* m_accept;
};

} // namespace bee

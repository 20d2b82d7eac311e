// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/tools/toolcatalogue.h"

#include <QDialog>

#include <chrono>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QSpinBox;
class QVBoxLayout;

namespace bee {

/// Chooses a tool, its implementation, its duration and its options.
class RunDialog : public QDialog {
    Q_OBJECT
public:
    RunDialog(const ToolCatalogue& catalogue, const QString& host, QWidget* parent = nullptr);
    void setTool(const QString& name);

    [[nodiscard]] const Tool* tool() const;
    [[nodiscard]] std::optional<Implementation> implementation() const;
    [[nodiscard]] std::optional<std::chrono::seconds> duration() const;
    [[nodiscard]] QMap<QString, QString> options() const;

private:
    void showTool();

    const ToolCatalogue& m_catalogue;
    QListWidget* m_tools;
    QLabel* m_title;
    QLabel* m_description;
    QLabel* m_overhead;
    QComboBox* m_implementation;
    QSpinBox* m_duration;
    QWidget* m_form = nullptr;
    QVBoxLayout* m_formPlace;
    QMap<QString, QWidget*> m_fields;
};

} // namespace bee

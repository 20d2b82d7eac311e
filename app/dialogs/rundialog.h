// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/tools/readiness.h"
#include "remote/tools/toolcatalogue.h"

#include <QDialog>

#include <chrono>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTreeWidget;
class QTreeWidgetItem;
class QVBoxLayout;

namespace bee {

class OptionForm;

/// Chooses a tool, its implementation, its duration and its options, with what is known of them on one host.
class RunDialog : public QDialog {
    Q_OBJECT
public:
    /// facts: of the host, copied.
    RunDialog(const ToolCatalogue& catalogue, const QString& host, const HostFacts& facts,
              QWidget* parent = nullptr);
    void setTool(const QString& name);
    void setImplementation(std::optional<Implementation> kind); ///< of the tool that is chosen

    void setDuration(std::optional<std::chrono::seconds> duration); ///< none: until stopped

    [[nodiscard]] const Tool* tool() const;
    [[nodiscard]] std::optional<Implementation> implementation() const;
    [[nodiscard]] std::optional<std::chrono::seconds> duration() const;
    [[nodiscard]] QMap<QString, QString> options() const;

    void accept() override; ///< only what can be launched

private:
    void fillTools();
    void filterTools(const QString& text);
    void showTool();
    void fillImplementations(const Tool& tool);
    void refresh();
    void updateDuration(const Tool& tool);
    [[nodiscard]] QTreeWidgetItem* itemOf(const QString& toolName) const;

    const ToolCatalogue& m_catalogue;
    HostFacts m_facts;
    QLineEdit* m_filter;
    QTreeWidget* m_tools;
    QLabel* m_title;
    QLabel* m_description;
    QLabel* m_overhead;
    QComboBox* m_implementation;
    QLabel* m_state; ///< what is to be known of the chosen implementation
    QSpinBox* m_duration;
    QLabel* m_durationWarning; ///< longer than is good
    OptionForm* m_form = nullptr;
    QVBoxLayout* m_formPlace;
    QPushButton* m_run;
};

} // namespace bee

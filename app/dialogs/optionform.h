// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/host/hostfacts.h"
#include "remote/tools/tool.h"

#include <QWidget>

class QFormLayout;
class QLabel;

namespace bee {

/// The options of one tool as typed fields; what a value lacks is said below its field.
class OptionForm : public QWidget {
    Q_OBJECT
public:
    static constexpr int labelWidth = 104; ///< at least; other rows of the same dialog may stand in line

    /// Both must outlive the form.
    OptionForm(const Tool& tool, const HostFacts& facts, QWidget* parent = nullptr);

    /// Only the options that one of these implementations has can be set; empty: all.
    void setImplementations(const std::vector<Implementation>& kinds);
    /// What is set and can be set, by option name.
    [[nodiscard]] QMap<QString, QString> values() const;
    [[nodiscard]] bool isValid() const;

Q_SIGNALS:
    void changed();

private:
    struct Field {
        const ToolOption* option = nullptr;
        QWidget* editor = nullptr; ///< QCheckBox, QComboBox or QLineEdit
        QLabel* problem = nullptr; ///< nullptr: cannot be wrong
    };
    void addFlag(const ToolOption& option, QFormLayout& form);
    void addField(const ToolOption& option, QFormLayout& form);
    QWidget* makeEditor(const ToolOption& option);
    [[nodiscard]] QStringList suggestions(const QString& what) const;
    void check();

    const Tool& m_tool;
    const HostFacts& m_facts;
    std::vector<Field> m_fields;
};

} // namespace bee

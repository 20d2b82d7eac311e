// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/host/hostfacts.h"
#include "remote/tools/readiness.h"
#include "remote/tools/toolcatalogue.h"

#include <QTableWidget>

namespace bee {

/// Tools by implementations, a dot and a word in each cell, tools of a group together.
class ReadinessTable : public QTableWidget {
    Q_OBJECT
public:
    struct Picked {
        const Tool* tool = nullptr;
        Readiness readiness;
    };

    ReadinessTable(const ToolCatalogue& catalogue, QWidget* parent = nullptr);
    void setFacts(const HostFacts& facts); ///< the picked cell stays picked
    void filter(const QString& text);
    /// The cell with the cursor; nullopt when it names no implementation.
    [[nodiscard]] std::optional<Picked> picked() const;
    [[nodiscard]] int toolsReady() const { return m_toolsReady; } ///< with at least one implementation

Q_SIGNALS:
    void pickedChanged();
    void chosen(); ///< a cell was double-clicked, or Return pressed on it

private:
    void addGroup(int row, const QString& name);
    void addTool(int row, const Tool& tool, const HostFacts& facts);

    const ToolCatalogue& m_catalogue;
    std::vector<const Tool*> m_rows; ///< nullptr: the row is a group's heading
    std::vector<std::vector<Readiness>> m_states;
    QString m_filter;
    int m_toolsReady = 0;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/tools/tool.h"

namespace bee {

/// The tools Beescope knows, read once from JSON. Read-only and shareable between threads after load().
class ToolCatalogue {
public:
    /// Reads every *.json below directories in order; a later file of the same name replaces an earlier one.
    /// A bad file is skipped and reported in errors() with its name, line and remedy.
    static ToolCatalogue load(const QStringList& directories);
    /// The built-in tools (":/tools") only.
    static ToolCatalogue builtIn();

    [[nodiscard]] const std::vector<Tool>& tools() const { return m_tools; }
    [[nodiscard]] const Tool* find(QStringView name) const;
    [[nodiscard]] const std::vector<Error>& errors() const { return m_errors; }

private:
    std::vector<Tool> m_tools;
    std::vector<Error> m_errors;
};

/// One file's text. An Error names file and line.
Result<Tool> parseTool(const QByteArray& json, const QString& file);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/tools/tool.h"

namespace bee {

/// A folder of somebody else than the program's makers: tools/*.json and scripts/*.bt in it.
struct CatalogueLayer {
    QString folder;
    QString group; ///< of scripts that have no description of their own; empty: "Own scripts"
    /// A library: its descriptions may run its scripts, and nothing else that is on the host.
    bool scriptsOnly = false;
};

/// The tools Beescope knows, read once from JSON. Read-only and shareable between threads after load().
class ToolCatalogue {
public:
    /// Reads every *.json below directories in order; a later file of the same name replaces an earlier one.
    /// A bad file is skipped and reported in errors() with its name, line and remedy.
    static ToolCatalogue load(const QStringList& directories);
    /// The built-in tools (":/tools") only.
    static ToolCatalogue builtIn();
    /// The built-in tools under those of the layers, a later layer over an earlier one. A tool of the same
    /// name is replaced (by a library's: only its script); so is the text of a script of the same name. A
    /// script whose name is new becomes a tool.
    static ToolCatalogue withLayers(const std::vector<CatalogueLayer>& layers);

    [[nodiscard]] const std::vector<Tool>& tools() const { return m_tools; }
    [[nodiscard]] const Tool* find(QStringView name) const;
    [[nodiscard]] const std::vector<Error>& errors() const { return m_errors; }

private:
    void readTools(const QString& directory, bool scriptsOnly);
    void addTool(Tool tool, bool scriptsOnly);
    void readScripts(const CatalogueLayer& layer);

    std::vector<Tool> m_tools;
    std::vector<Error> m_errors;
};

/// One file's text. An Error names file and line.
Result<Tool> parseTool(const QByteArray& json, const QString& file);

} // namespace bee

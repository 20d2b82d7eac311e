// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/tools/toolcatalogue.h"

#include "remote/tools/scripttool.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace bee {

namespace {

/// A library's description may run the library's script and nothing else: words for other programs would run
/// as root without anybody having seen them. The words of its own script must be no options of bpftrace.
std::optional<Error> libraryProblem(const Tool& tool)
{
    const QString remedy =
        QCoreApplication::translate("ToolCatalogue", "Describe the script implementation only.");
    const ToolImplementation* script = tool.implementation(Implementation::Script);
    if (tool.implementations.size() != 1 || !script)
        return Error{
            QCoreApplication::translate("ToolCatalogue", "%1 describes more than a script.").arg(tool.file),
            QCoreApplication::translate("ToolCatalogue", "A library may not start other programs of a host."),
            remedy};
    QStringList words = script->arguments;
    for (const QStringList& option : script->optionArguments)
        words += option;
    for (const QString& word : words)
        if (word.startsWith(u'-'))
            return Error{QCoreApplication::translate("ToolCatalogue", "%1 gives bpftrace the option %2.")
                             .arg(tool.file, word.left(80)),
                         QCoreApplication::translate("ToolCatalogue",
                                                     "A library may give its script positional words only."),
                         QCoreApplication::translate("ToolCatalogue", "Leave it out.")};
    return std::nullopt;
}

} // namespace

ToolCatalogue ToolCatalogue::load(const QStringList& directories)
{
    ToolCatalogue catalogue;
    for (const QString& directory : directories)
        catalogue.readTools(directory, false);
    return catalogue;
}

ToolCatalogue ToolCatalogue::withLayers(const std::vector<CatalogueLayer>& layers)
{
    ToolCatalogue catalogue = builtIn();
    for (const CatalogueLayer& layer : layers) {
        catalogue.readTools(layer.folder + QStringLiteral("/tools"), layer.scriptsOnly);
        catalogue.readScripts(layer);
    }
    return catalogue;
}

void ToolCatalogue::readTools(const QString& directory, bool scriptsOnly)
{
    const QFileInfoList files =
        QDir(directory).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QFileInfo& info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly)) {
            m_errors.push_back(
                {QCoreApplication::translate("ToolCatalogue", "%1 cannot be read.").arg(info.filePath()),
                 file.errorString(),
                 {}});
            continue;
        }
        // One byte more than parseTool() takes, so that a huge file is refused and not read.
        Result<Tool> tool = parseTool(file.read((1 << 20) + 1), info.filePath());
        if (!tool.hasValue())
            m_errors.push_back(tool.error());
        else if (const std::optional<Error> problem =
                     scriptsOnly ? libraryProblem(tool.value()) : std::nullopt)
            m_errors.push_back(*problem);
        else
            addTool(std::move(tool).value(), scriptsOnly);
    }
}

void ToolCatalogue::addTool(Tool tool, bool scriptsOnly)
{
    const auto old = std::find_if(m_tools.begin(), m_tools.end(),
                                  [&tool](const Tool& other) { return other.name == tool.name; });
    if (old == m_tools.end()) {
        m_tools.push_back(std::move(tool));
    } else if (scriptsOnly) {
        std::erase_if(old->implementations,
                      [](const ToolImplementation& one) { return one.kind == Implementation::Script; });
        old->implementations.push_back(std::move(tool.implementations.front()));
    } else {
        *old = std::move(tool);
    }
}

void ToolCatalogue::readScripts(const CatalogueLayer& layer)
{
    const QFileInfoList files = QDir(layer.folder + QStringLiteral("/scripts"))
                                    .entryInfoList({QStringLiteral("*.bt")}, QDir::Files, QDir::Name);
    for (const QFileInfo& info : files) {
        const QString path = info.filePath();
        const QString name = info.fileName().chopped(3);
        if (!isScriptName(name)) {
            m_errors.push_back(
                {QCoreApplication::translate("ToolCatalogue", "%1 has a name that no tool can have.")
                     .arg(path),
                 {},
                 QCoreApplication::translate("ToolCatalogue",
                                             "Use letters, digits, “.”, “_” and “-” only.")});
            continue;
        }
        const Result<QByteArray> text = readScript(path);
        if (!text.hasValue()) {
            m_errors.push_back(text.error());
            continue;
        }
        bool isUsed = false;
        for (Tool& tool : m_tools)
            for (ToolImplementation& one : tool.implementations)
                if (one.kind == Implementation::Script && one.script == info.fileName()) {
                    one.scriptText = text.value();
                    one.scriptFile = path;
                    isUsed = true;
                }
        if (isUsed)
            continue;
        const auto known = std::find_if(m_tools.begin(), m_tools.end(),
                                        [&name](const Tool& tool) { return tool.name == name; });
        if (known == m_tools.end())
            m_tools.push_back(makeScriptTool(name, text.value(), path, layer.group));
        else if (const ToolImplementation* other = known->implementation(Implementation::Script))
            m_errors.push_back(
                {QCoreApplication::translate("ToolCatalogue", "%1 is not used.").arg(path),
                 QCoreApplication::translate("ToolCatalogue", "The tool %1 runs the script %2.")
                     .arg(name, other->script),
                 QCoreApplication::translate("ToolCatalogue",
                                             "Rename it to %1 to replace that one, or give it a new name.")
                     .arg(other->script)});
        else
            known->implementations.push_back(makeScriptImplementation(info.fileName(), text.value(), path));
    }
}

ToolCatalogue ToolCatalogue::builtIn()
{
    return load({QStringLiteral(":/tools")});
}

const Tool* ToolCatalogue::find(QStringView name) const
{
    const auto it =
        std::find_if(m_tools.begin(), m_tools.end(), [name](const Tool& tool) { return tool.name == name; });
    return it == m_tools.end() ? nullptr : &*it;
}

} // namespace bee

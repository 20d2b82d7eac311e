// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/tools/toolcatalogue.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace bee {

ToolCatalogue ToolCatalogue::load(const QStringList& directories)
{
    ToolCatalogue catalogue;
    for (const QString& directory : directories) {
        const QFileInfoList files = QDir(directory).entryInfoList({QStringLiteral("*.json")},
                                                                  QDir::Files | QDir::Readable, QDir::Name);
        for (const QFileInfo& info : files) {
            QFile file(info.filePath());
            if (!file.open(QIODevice::ReadOnly)) {
                catalogue.m_errors.push_back(
                    {QCoreApplication::translate("ToolCatalogue", "%1 cannot be read.").arg(info.filePath()),
                     file.errorString(),
                     {}});
                continue;
            }
            // One byte more than parseTool() takes, so that a huge file is refused and not read.
            Result<Tool> tool = parseTool(file.read((1 << 20) + 1), info.filePath());
            if (!tool.hasValue()) {
                catalogue.m_errors.push_back(tool.error());
                continue;
            }
            auto& tools = catalogue.m_tools;
            const auto old = std::find_if(tools.begin(), tools.end(), [&tool](const Tool& other) {
                return other.name == tool.value().name;
            });
            if (old == tools.end())
                tools.push_back(std::move(tool).value());
            else
                *old = std::move(tool).value();
        }
    }
    return catalogue;
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

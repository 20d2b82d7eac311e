// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/tools/tool.h"

#include <QCoreApplication>

#include <algorithm>

namespace bee {

QString overheadText(const QString& overheadClass)
{
    if (overheadClass == QLatin1String("negligible"))
        return QCoreApplication::translate("Catalogue", "negligible");
    if (overheadClass == QLatin1String("low"))
        return QCoreApplication::translate("Catalogue", "low");
    if (overheadClass == QLatin1String("noticeable"))
        return QCoreApplication::translate("Catalogue", "noticeable");
    return overheadClass == QLatin1String("high") ? QCoreApplication::translate("Catalogue", "high")
                                                  : overheadClass;
}

QString implementationName(Implementation implementation)
{
    switch (implementation) {
    case Implementation::Libbpf:
        return QStringLiteral("libbpf");
    case Implementation::Bcc:
        return QStringLiteral("bcc");
    case Implementation::Bpftrace:
        return QStringLiteral("bpftrace");
    case Implementation::Script:
        return QStringLiteral("script");
    }
    return {};
}

std::optional<Implementation> implementationFromName(QStringView name)
{
    for (const Implementation implementation : allImplementations)
        if (implementationName(implementation) == name)
            return implementation;
    return std::nullopt;
}

const ToolImplementation* Tool::implementation(Implementation kind) const
{
    const auto it = std::find_if(implementations.begin(), implementations.end(),
                                 [kind](const ToolImplementation& one) { return one.kind == kind; });
    return it == implementations.end() ? nullptr : &*it;
}

const ToolOption* Tool::option(QStringView optionName) const
{
    const auto it = std::find_if(options.begin(), options.end(),
                                 [optionName](const ToolOption& one) { return one.name == optionName; });
    return it == options.end() ? nullptr : &*it;
}

} // namespace bee

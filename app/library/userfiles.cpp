// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/userfiles.h"

#include "app/library/scriptlibrary.h"
#include "remote/tools/scripttool.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>

namespace bee::userfiles {

namespace {
const QString addressesKey = QStringLiteral("library/addresses");
constexpr qsizetype mostLibraries = 50;
} // namespace

QString configFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/beescope");
}

QString scriptsFolder()
{
    return configFolder() + QStringLiteral("/scripts");
}

QString acceptedScripts()
{
    return configFolder() + QStringLiteral("/accepted-scripts.json");
}

QString libraryStore()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/library");
}

QStringList libraryAddresses()
{
    return QSettings().value(addressesKey).toStringList().mid(0, mostLibraries);
}

void setLibraryAddresses(const QStringList& addresses)
{
    QSettings settings;
    settings.setValue(addressesKey, addresses);
    settings.sync();
}

ToolCatalogue loadCatalogue()
{
    std::vector<CatalogueLayer> layers;
    for (const QString& text : libraryAddresses())
        if (const Result<LibraryAddress> address = parseLibraryAddress(text); address.hasValue()) {
            const ScriptLibrary library(address.value(), libraryStore());
            layers.push_back({library.folder(), library.manifest().library, true});
        }
    layers.push_back({configFolder(), {}, false});
    return ToolCatalogue::withLayers(layers);
}

Result<QString> saveScript(const QString& name, const QByteArray& text)
{
    if (!isScriptName(name))
        return Error{
            QCoreApplication::translate("UserFiles", "“%1” is no name for a script.").arg(name.left(80)),
            {},
            QCoreApplication::translate("UserFiles", "Use letters, digits, “.”, “_” and “-” only.")};
    const QString path = scriptsFolder() + u'/' + name + QStringLiteral(".bt");
    if (const std::optional<Error> error = checkScriptText(text, path))
        return *error;
    QSaveFile file(path);
    if (!QDir().mkpath(scriptsFolder()) || !file.open(QIODevice::WriteOnly) ||
        file.write(text) != text.size() || !file.commit())
        return Error{QCoreApplication::translate("UserFiles", "%1 cannot be written.").arg(path),
                     file.errorString(),
                     QCoreApplication::translate("UserFiles", "Make the folder writable.")};
    return path;
}

} // namespace bee::userfiles

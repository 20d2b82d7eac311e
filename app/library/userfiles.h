// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/tools/toolcatalogue.h"

/// Files of the person who runs the program: their own tools and scripts, and what they fetched.
namespace bee::userfiles {

QString configFolder();    ///< ~/.config/beescope: tools/*.json, scripts/*.bt
QString scriptsFolder();   ///< configFolder()/scripts
QString acceptedScripts(); ///< configFolder()/accepted-scripts.json
QString libraryStore();    ///< folder that holds one folder for each script library

QStringList libraryAddresses(); ///< in the order in which they lie over each other
void setLibraryAddresses(const QStringList& addresses);

/// The built-in tools, over them the libraries', over them the person's own. errors() names the files that
/// were skipped.
ToolCatalogue loadCatalogue();

/// Writes scriptsFolder()/NAME.bt. Errors: a name or text that cannot be, a folder that cannot be written.
Result<QString> saveScript(const QString& name, const QByteArray& text);

} // namespace bee::userfiles

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/manifest.h"

#include "remote/tools/jsonreader.h"
#include "remote/tools/scripttool.h"

#include <QCoreApplication>

#include <algorithm>

namespace bee {

namespace {

constexpr qsizetype longestName = 80;
constexpr qsizetype longestVersion = 40;
constexpr qsizetype longestDescription = 500;

QString checkedHash(const JsonObject& json)
{
    const QString hash = json.requiredText("sha256").toLower();
    const bool isHash = hash.size() == 64 && std::all_of(hash.begin(), hash.end(), [](QChar c) {
                            return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
                        });
    if (!isHash)
        json.fail("sha256", QCoreApplication::translate("ScriptLibrary", "This is no SHA-256."),
                  QCoreApplication::translate("ScriptLibrary", "Write what sha256sum prints: 64 digits."));
    return hash;
}

/// A name is the only thing that finds a file: anything else is refused, so that no path comes from outside.
void checkFile(const JsonObject& json, const QString& expected)
{
    if (json.requiredText("file") != expected)
        json.fail("file",
                  QCoreApplication::translate("ScriptLibrary", "The file must be called %1.").arg(expected),
                  QCoreApplication::translate("ScriptLibrary",
                                              "Put it beside the manifest and name it after the script."));
}

LibraryScript readScriptEntry(const JsonObject& json)
{
    LibraryScript script;
    script.name = json.requiredText("name");
    if (!isScriptName(script.name)) {
        json.fail(
            "name",
            QCoreApplication::translate("ScriptLibrary", "“%1” is no name for a script.")
                .arg(script.name.left(longestName)),
            QCoreApplication::translate("ScriptLibrary", "Use letters, digits, “.”, “_” and “-” only."));
        return script;
    }
    checkFile(json, script.name + QStringLiteral(".bt"));
    script.sha256 = checkedHash(json);
    script.version = json.text("version").simplified().left(longestVersion);
    script.description = json.text("description").simplified().left(longestDescription);
    if (const std::optional<JsonObject> tool = json.object("tool", {})) {
        checkFile(*tool, script.name + QStringLiteral(".json"));
        script.toolSha256 = checkedHash(*tool);
    }
    return script;
}

} // namespace

Result<Manifest> parseManifest(const QByteArray& json, const QString& file)
{
    JsonFile source(json, file);
    if (source.error())
        return *source.error();
    // Keys that are not known are passed over: libraries outlive versions of this program.
    const JsonObject root(source, source.root(), {}, {});
    Manifest manifest;
    manifest.library = root.requiredText("library").simplified().left(longestName);
    for (const JsonObject& one : root.objects("scripts", {})) {
        if (manifest.scripts.size() == mostLibraryScripts) {
            root.fail("scripts",
                      QCoreApplication::translate("ScriptLibrary", "There are more than %1 scripts.")
                          .arg(mostLibraryScripts),
                      QCoreApplication::translate("ScriptLibrary", "Make two libraries of it."));
            break;
        }
        LibraryScript script = readScriptEntry(one);
        const bool isTwice =
            std::any_of(manifest.scripts.begin(), manifest.scripts.end(),
                        [&script](const LibraryScript& other) { return other.name == script.name; });
        if (isTwice)
            one.fail(
                "name",
                QCoreApplication::translate("ScriptLibrary", "Two scripts are called %1.").arg(script.name),
                QCoreApplication::translate("ScriptLibrary", "Rename one."));
        manifest.scripts.push_back(std::move(script));
    }
    if (source.error())
        return *source.error();
    return manifest;
}

} // namespace bee

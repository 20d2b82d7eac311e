// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/library/scriptacceptance.h"
#include "app/library/scriptlibrary.h"
#include "app/library/userfiles.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bee::cli {

namespace {

QString text(const char* words)
{
    return QCoreApplication::translate("Cli", words);
}

/// As it stands in JSON; a person sees it translated.
QString stateWord(LibraryEntry::State state)
{
    switch (state) {
    case LibraryEntry::State::New:
        return QStringLiteral("new");
    case LibraryEntry::State::Changed:
        return QStringLiteral("changed");
    case LibraryEntry::State::Accepted:
        return QStringLiteral("accepted");
    }
    return {};
}

QString stateText(LibraryEntry::State state)
{
    switch (state) {
    case LibraryEntry::State::New:
        return text(QT_TRANSLATE_NOOP("Cli", "new"));
    case LibraryEntry::State::Changed:
        return text(QT_TRANSLATE_NOOP("Cli", "changed"));
    case LibraryEntry::State::Accepted:
        return text(QT_TRANSLATE_NOOP("Cli", "accepted"));
    }
    return {};
}

/// Runs until the library answers.
std::optional<Error> refresh(ScriptLibrary& library)
{
    std::optional<Error> problem;
    QEventLoop loop;
    QObject::connect(&library, &ScriptLibrary::refreshed, &loop, &QEventLoop::quit);
    QObject::connect(&library, &ScriptLibrary::failed, &loop, [&](const Error& error) {
        problem = error;
        loop.quit();
    });
    library.refresh();
    loop.exec();
    return problem;
}

QString listText(const ScriptLibrary& library, const ScriptAcceptance& acceptance)
{
    QString all = library.manifest().library.isEmpty()
                      ? library.address().text
                      : QStringLiteral("%1 (%2)").arg(library.address().text, library.manifest().library);
    all += u'\n';
    for (const LibraryEntry& entry : library.entries(acceptance))
        all += QStringLiteral("  %1 %2 %3 %4\n")
                   .arg(entry.script.name, -20)
                   .arg(entry.script.version, -10)
                   .arg(stateText(entry.state), -10)
                   .arg(entry.script.description);
    return all;
}

QJsonObject listJson(const ScriptLibrary& library, const ScriptAcceptance& acceptance)
{
    QJsonArray scripts;
    for (const LibraryEntry& entry : library.entries(acceptance))
        scripts += QJsonObject{{QStringLiteral("name"), entry.script.name},
                               {QStringLiteral("version"), entry.script.version},
                               {QStringLiteral("description"), entry.script.description},
                               {QStringLiteral("sha256"), entry.script.sha256},
                               {QStringLiteral("state"), stateWord(entry.state)}};
    return {{QStringLiteral("address"), library.address().text},
            {QStringLiteral("library"), library.manifest().library},
            {QStringLiteral("scripts"), scripts}};
}

int list(bool json)
{
    const ScriptAcceptance acceptance(userfiles::acceptedScripts());
    QJsonArray all;
    for (const QString& one : userfiles::libraryAddresses()) {
        const Result<LibraryAddress> address = parseLibraryAddress(one);
        if (!address.hasValue()) {
            printErr(address.error().text());
            continue;
        }
        const ScriptLibrary library(address.value(), userfiles::libraryStore());
        if (json)
            all += listJson(library, acceptance);
        else
            printOut(listText(library, acceptance));
    }
    if (json)
        printOut(QJsonDocument(all).toJson());
    else if (userfiles::libraryAddresses().isEmpty())
        printOut(text(QT_TRANSLATE_NOOP("Cli", "There is no script library.\n")));
    return Done;
}

int refreshAll(const QStringList& addresses)
{
    int code = Done;
    const ScriptAcceptance acceptance(userfiles::acceptedScripts());
    for (const QString& one : addresses) {
        const Result<LibraryAddress> address = parseLibraryAddress(one);
        if (!address.hasValue()) {
            code = fail(Usage, address.error());
            continue;
        }
        ScriptLibrary library(address.value(), userfiles::libraryStore());
        if (const std::optional<Error> problem = refresh(library))
            code = fail(FileUnusable, *problem);
        else
            printOut(listText(library, acceptance));
    }
    return code;
}

int add(const LibraryAddress& address)
{
    // Stored when it answered: an address that never did would be a riddle later.
    if (const int code = refreshAll({address.text}); code != Done)
        return code;
    QStringList addresses = userfiles::libraryAddresses();
    if (!addresses.contains(address.text))
        userfiles::setLibraryAddresses(addresses << address.text);
    return Done;
}

int remove(const LibraryAddress& address)
{
    QStringList addresses = userfiles::libraryAddresses();
    if (addresses.removeAll(address.text) == 0)
        return fail(
            Usage, {text(QT_TRANSLATE_NOOP("Cli", "%1 is not among the script libraries.")).arg(address.text),
                    {},
                    text(QT_TRANSLATE_NOOP("Cli", "beescope library list shows them."))});
    userfiles::setLibraryAddresses(addresses);
    const Result<void> removed = ScriptLibrary(address, userfiles::libraryStore()).removeStored();
    return removed.hasValue() ? Done : fail(FileUnusable, removed.error());
}

} // namespace

int runLibrary(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        text(QT_TRANSLATE_NOOP("Cli", "Script libraries: folders or https addresses with a manifest.json.")));
    const QCommandLineOption json(QStringLiteral("json"), text(QT_TRANSLATE_NOOP("Cli", "Print JSON.")));
    parser.addOption(json);
    parser.addPositionalArgument(QStringLiteral("add|remove|list|refresh"),
                                 text(QT_TRANSLATE_NOOP("Cli", "What to do; list shows what was fetched.")));
    parser.addPositionalArgument(QStringLiteral("ADDRESS"),
                                 text(QT_TRANSLATE_NOOP("Cli", "Of the library; refresh takes all without.")),
                                 QStringLiteral("[ADDRESS]"));
    if (const auto code = parse(parser, arguments))
        return *code;
    const QStringList words = parser.positionalArguments();
    const QString verb = words.value(0);
    if (verb == QLatin1String("list") && words.size() == 1)
        return list(parser.isSet(json));
    if (verb == QLatin1String("refresh") && words.size() == 1)
        return refreshAll(userfiles::libraryAddresses());
    const bool takesAddress =
        verb == QLatin1String("add") || verb == QLatin1String("remove") || verb == QLatin1String("refresh");
    if (!takesAddress || words.size() != 2)
        return fail(Usage,
                    {text(QT_TRANSLATE_NOOP("Cli", "Say add, remove, list or refresh, and an address.")),
                     {},
                     text(QT_TRANSLATE_NOOP("Cli", "See beescope library --help."))});
    const Result<LibraryAddress> address = parseLibraryAddress(words.at(1));
    if (!address.hasValue())
        return fail(Usage, address.error());
    if (verb == QLatin1String("add"))
        return add(address.value());
    if (verb == QLatin1String("remove"))
        return remove(address.value());
    return refreshAll({address.value().text});
}

} // namespace bee::cli

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/dialogs/preferences.h"
#include "app/library/userfiles.h"
#include "app/window/mainwindow.h"
#include "app/window/windowsettings.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QLoggingCategory>
#include <QStandardPaths>
#include <QTranslator>

#include <csignal>
#include <future>

namespace {

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

void installTranslations(QCoreApplication& app, const QString& language = {})
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    auto* own = new QTranslator(&app);
    if (own->load(locale, QStringLiteral("beescope"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        app.installTranslator(own);
    auto* qt = new QTranslator(&app);
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        app.installTranslator(qt);
}

int runWindow(QApplication& app)
{
    using namespace bee;
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "main", "Runs eBPF tools on Linux hosts and shows what they say.\n\n"
                "Commands: check, tools, library, run, import, info, export; see beescope COMMAND --help."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {QStringLiteral("host"),
         QCoreApplication::translate("main", "Connect to local or [user@]name[:port]."),
         QStringLiteral("HOST")},
        {QStringLiteral("tool"), QCoreApplication::translate("main", "Run these tools there."),
         QStringLiteral("NAME[,NAME…]")},
    });
    parser.addPositionalArgument(QStringLiteral("SESSION"),
                                 QCoreApplication::translate("main", "A session to open."),
                                 QStringLiteral("[SESSION]"));
    parser.process(app);

    // Reading fifty descriptions takes as long as fonts and style sheet: both at once.
    std::future<ToolCatalogue> catalogue = std::async(std::launch::async, userfiles::loadCatalogue);
    const Preferences preferences = settings::preferences();
    applyTheme(app, preferences.theme, preferences.fonts);
    Workspace workspace(catalogue.get(), QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
                                             QStringLiteral("/recordings"));
    MainWindow window(workspace);
    window.show();
    if (parser.isSet(QStringLiteral("host")))
        window.connectTo(parser.value(QStringLiteral("host")),
                         parser.value(QStringLiteral("tool")).split(QLatin1Char(','), Qt::SkipEmptyParts));
    else if (!parser.positionalArguments().isEmpty())
        window.openSession(parser.positionalArguments().first());
    else
        window.startAsPreferred();
    return QApplication::exec();
}

} // namespace

int main(int argc, char* argv[])
{
    // A peer that goes away is an error of that write, not the end of the program.
    std::signal(SIGPIPE, SIG_IGN);
    QCoreApplication::setApplicationName(QStringLiteral("beescope"));
    QCoreApplication::setOrganizationName(QStringLiteral("beescope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BEESCOPE_VERSION));

    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (bee::cli::isCommand(first)) {
        std::unique_ptr<QCoreApplication> app;
        if (bee::cli::needsFonts(first)) {
            qputenv("QT_QPA_PLATFORM", "offscreen");
            // Qt's advice about the desktop session is no business of a command.
            QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
            app = std::make_unique<QApplication>(argc, argv); // charts are made of widgets' scenes
        } else {
            app = std::make_unique<QCoreApplication>(argc, argv);
        }
        installTranslations(*app);
        return bee::cli::run(QCoreApplication::arguments());
    }
    if (!hasDisplay()) {
        const bool wantsText = first == QLatin1String("--help") || first == QLatin1String("-h") ||
                               first == QLatin1String("--version") || first == QLatin1String("-v");
        if (!wantsText) {
            bee::cli::printErr(QStringLiteral(
                "beescope: there is no display for a window.\n"
                "Use a command: check, tools, library, run, import, info, export; see beescope --help."));
            return bee::cli::Usage;
        }
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication app(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("beescope"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/beescope.svg")));
    installTranslations(app, bee::settings::preferences().language);
    return runWindow(app);
}

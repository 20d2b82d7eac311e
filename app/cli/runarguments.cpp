// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runcommand.h"

#include <QCoreApplication>

namespace bee::cli {

namespace {

constexpr int longestRun = 7 * 24 * 3600;

void addRunOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        {QStringLiteral("tool"), QCoreApplication::translate("Cli", "One or more tools."),
         QStringLiteral("NAME[,NAME…]")},
        {QStringLiteral("checklist"),
         QCoreApplication::translate("Cli", "Run the ten tools of the checklist, 30 s unless --duration "
                                            "says otherwise.")},
        {QStringLiteral("implementation"),
         QCoreApplication::translate("Cli", "auto, libbpf, bcc, bpftrace or script."),
         QStringLiteral("NAME")},
        {QStringLiteral("duration"),
         QCoreApplication::translate("Cli", "Stop that long after the tool is ready; default: until Ctrl-C."),
         QStringLiteral("SECONDS")},
        {QStringLiteral("allow-long"),
         QCoreApplication::translate("Cli", "Let tools whose overhead is felt run longer than advised.")},
        {QStringLiteral("limit-cpu"),
         QCoreApplication::translate("Cli", "Stop a tool that uses more of a CPU for 10 s; 0: never."),
         QStringLiteral("PERCENT"), QStringLiteral("90")},
        {QStringLiteral("limit-memory"),
         QCoreApplication::translate("Cli", "Stop a tool that holds more memory for 10 s; 0: never."),
         QStringLiteral("MIB"), QStringLiteral("1024")},
        {QStringLiteral("limit-events"),
         QCoreApplication::translate("Cli", "Stop a tool that prints more events a second for 10 s; 0: "
                                            "never; default: the tool's own limit."),
         QStringLiteral("NUMBER")},
        {QStringLiteral("accept-script"),
         QCoreApplication::translate("Cli", "Run a new or changed script of this SHA-256 as root."),
         QStringLiteral("SHA256")},
        {QStringLiteral("set"),
         QCoreApplication::translate("Cli", "An option of the tool, see tools --json."),
         QStringLiteral("OPTION=VALUE")},
        {QStringLiteral("output"), QCoreApplication::translate("Cli", "Record into this session."),
         QStringLiteral("FILE.bscope")},
        {QStringLiteral("format"), QCoreApplication::translate("Cli", "text, csv, ndjson, folded or none."),
         QStringLiteral("NAME"), QStringLiteral("text")},
    });
}

Result<std::vector<const Tool*>> toolsOf(const QCommandLineParser& parser)
{
    std::vector<const Tool*> tools;
    for (const QString& name :
         parser.value(QStringLiteral("tool")).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const Tool* tool = catalogue().find(name);
        if (!tool)
            return Error{QCoreApplication::translate("Cli", "There is no tool “%1”.").arg(name),
                         {},
                         QCoreApplication::translate("Cli", "beescope tools lists them.")};
        tools.push_back(tool);
    }
    const bool checklist = parser.isSet(QStringLiteral("checklist"));
    if (tools.empty() && !checklist)
        return Error{QCoreApplication::translate("Cli", "No tool is named."),
                     {},
                     QCoreApplication::translate(
                         "Cli", "Give --tool NAME or --checklist; beescope tools lists the names.")};
    if (!tools.empty() && checklist)
        return Error{QCoreApplication::translate("Cli", "--checklist names its tools itself."),
                     {},
                     QCoreApplication::translate("Cli", "Leave --tool out.")};
    return tools;
}

Result<std::optional<std::chrono::seconds>> durationOf(const QCommandLineParser& parser,
                                                       const std::vector<const Tool*>& tools)
{
    std::optional<std::chrono::seconds> duration;
    if (!parser.isSet(QStringLiteral("duration"))) {
        if (parser.isSet(QStringLiteral("checklist")))
            duration = Checklist::usualDuration;
        return duration;
    }
    bool valid = false;
    const int seconds = parser.value(QStringLiteral("duration")).toInt(&valid);
    if (!valid || seconds < 1 || seconds > longestRun)
        return Error{QCoreApplication::translate("Cli", "“%1” is not a duration.")
                         .arg(parser.value(QStringLiteral("duration"))),
                     {},
                     QCoreApplication::translate("Cli", "Give whole seconds, 1 to 604800.")};
    duration = std::chrono::seconds(seconds);
    for (const Tool* tool : tools)
        if (tool->limitSeconds > 0 && seconds > tool->limitSeconds &&
            !parser.isSet(QStringLiteral("allow-long")))
            return Error{
                QCoreApplication::translate("Cli", "%1 is advised to run for %2 s at most.")
                    .arg(tool->name)
                    .arg(tool->limitSeconds),
                tool->overheadReason,
                QCoreApplication::translate("Cli", "Choose a shorter --duration, or add --allow-long.")};
    return duration;
}

Result<QMap<QString, QString>> optionsOf(const QCommandLineParser& parser,
                                         const std::vector<const Tool*>& tools)
{
    QMap<QString, QString> options;
    for (const QString& pair : parser.values(QStringLiteral("set"))) {
        const qsizetype equals = pair.indexOf(QLatin1Char('='));
        const QString name = pair.left(equals);
        const bool known = std::any_of(tools.begin(), tools.end(),
                                       [&name](const Tool* tool) { return tool->option(name) != nullptr; });
        if (equals < 1 || !known)
            return Error{QCoreApplication::translate("Cli", "“%1” is no option of these tools.").arg(pair),
                         {},
                         QCoreApplication::translate(
                             "Cli", "Give --set OPTION=VALUE; beescope tools --json lists the options.")};
        options[name] = pair.mid(equals + 1);
    }
    return options;
}

Result<RunFormat> formatOf(const QCommandLineParser& parser, std::size_t tools)
{
    static const QMap<QString, RunFormat> formats{{QStringLiteral("text"), RunFormat::Text},
                                                  {QStringLiteral("csv"), RunFormat::Csv},
                                                  {QStringLiteral("ndjson"), RunFormat::Ndjson},
                                                  {QStringLiteral("folded"), RunFormat::Folded},
                                                  {QStringLiteral("none"), RunFormat::None}};
    const bool checklist = parser.isSet(QStringLiteral("checklist"));
    if (checklist && !parser.isSet(QStringLiteral("format")))
        return RunFormat::None;
    const QString format = parser.value(QStringLiteral("format"));
    if (!formats.contains(format))
        return Error{QCoreApplication::translate("Cli", "“%1” is not a format.").arg(format),
                     {},
                     QCoreApplication::translate("Cli", "Use text, csv, ndjson, folded or none.")};
    if (formats[format] == RunFormat::Csv && (tools > 1 || checklist))
        return Error{QCoreApplication::translate("Cli", "CSV has one header, so it takes one tool."),
                     {},
                     QCoreApplication::translate("Cli", "Use --format ndjson for several.")};
    return formats[format];
}

Result<GuardLimits> guardOf(const QCommandLineParser& parser)
{
    GuardLimits limits;
    std::optional<Error> error;
    const auto number = [&](const char* option, double fallback) {
        const QString name = QString::fromLatin1(option);
        const QString text = parser.value(name);
        if (text.isEmpty())
            return fallback;
        bool valid = false;
        const double value = text.toDouble(&valid);
        if (valid && value >= 0 && value <= 1e12)
            return value;
        error = Error{QCoreApplication::translate("Cli", "“%1” is no limit for --%2.").arg(text, name),
                      {},
                      QCoreApplication::translate("Cli", "Give a number, 0 for no limit.")};
        return fallback;
    };
    limits.cpuPercent = number("limit-cpu", limits.cpuPercent);
    limits.residentBytes = static_cast<quint64>(number("limit-memory", 1024) * 1024 * 1024);
    limits.eventsPerSecond = number("limit-events", -1);
    if (error)
        return *error;
    return limits;
}

Result<RunSettings> settingsOf(const QCommandLineParser& parser)
{
    if (!parser.positionalArguments().isEmpty())
        return Error{QCoreApplication::translate("Cli", "“%1” is not an option.")
                         .arg(parser.positionalArguments().first()),
                     {},
                     {}};
    RunSettings settings;
    settings.checklist = parser.isSet(QStringLiteral("checklist"));
    settings.acceptedScripts = parser.values(QStringLiteral("accept-script"));
    settings.mayRunLong = parser.isSet(QStringLiteral("allow-long"));
    settings.output = parser.value(QStringLiteral("output"));

    Result<std::vector<const Tool*>> tools = toolsOf(parser);
    if (!tools.hasValue())
        return tools.error();
    settings.tools = tools.value();
    const Result<std::optional<Implementation>> implementation = implementationOption(parser);
    if (!implementation.hasValue())
        return implementation.error();
    settings.implementation = implementation.value();
    const auto duration = durationOf(parser, settings.tools);
    if (!duration.hasValue())
        return duration.error();
    settings.duration = duration.value();
    const Result<QMap<QString, QString>> options = optionsOf(parser, settings.tools);
    if (!options.hasValue())
        return options.error();
    settings.options = options.value();
    const Result<RunFormat> format = formatOf(parser, settings.tools.size());
    if (!format.hasValue())
        return format.error();
    settings.format = format.value();
    const Result<GuardLimits> guard = guardOf(parser);
    if (!guard.hasValue())
        return guard.error();
    settings.guard = guard.value();
    return settings;
}

} // namespace

int runRun(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Cli", "Runs tools on a host, prints what they say and records it."));
    addHostOptions(parser);
    addRunOptions(parser);
    if (const auto code = parse(parser, arguments))
        return *code;
    Result<RunSettings> settings = settingsOf(parser);
    if (!settings.hasValue())
        return fail(Usage, settings.error());
    Result<std::unique_ptr<HostConnection>> host = makeHost(parser, catalogue());
    if (!host.hasValue())
        return fail(Usage, host.error());
    RunCommand command(*host.value(), std::move(settings).value());
    QObject::connect(&command, &RunCommand::done, qApp, [](int code) { QCoreApplication::exit(code); });
    onInterrupt(&command, [&command] { command.interrupt(); });
    QMetaObject::invokeMethod(&command, &RunCommand::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace bee::cli

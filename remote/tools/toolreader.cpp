// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/tools/jsonreader.h"
#include "remote/tools/scripttool.h"
#include "remote/tools/toolcatalogue.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace bee {

namespace {

/// Words of the catalogue that a person reads; cataloguetexts.cpp lists them for the translators.
QString catalogueText(const QString& text)
{
    return QCoreApplication::translate("Catalogue", text.toUtf8().constData());
}

// Names as they stand in the files, in the order of the enumerations.
const QStringList shapeNames{QStringLiteral("events"), QStringLiteral("histogram"), QStringLiteral("stacks"),
                             QStringLiteral("bpftrace"), QStringLiteral("raw")};
const QStringList formatNames{
    QStringLiteral("integer"),      QStringLiteral("octal"),     QStringLiteral("hex"),
    QStringLiteral("real"),         QStringLiteral("word"),      QStringLiteral("comm"),
    QStringLiteral("rest"),         QStringLiteral("clock"),     QStringLiteral("sinceStart"),
    QStringLiteral("sinceStartMs"), QStringLiteral("sinceBoot"), QStringLiteral("pair"),
    QStringLiteral("frames")};
const QStringList unitNames{QStringLiteral("none"),         QStringLiteral("nanoseconds"),
                            QStringLiteral("microseconds"), QStringLiteral("milliseconds"),
                            QStringLiteral("seconds"),      QStringLiteral("bytes"),
                            QStringLiteral("kibibytes"),    QStringLiteral("percent"),
                            QStringLiteral("count"),        QStringLiteral("samples")};
const QStringList optionTypeNames{QStringLiteral("flag"), QStringLiteral("integer"), QStringLiteral("real"),
                                  QStringLiteral("text"), QStringLiteral("choice")};
const QStringList suggestNames{QStringLiteral(""), QStringLiteral("disk"), QStringLiteral("fileSystem"),
                               QStringLiteral("user")};
const QStringList effectNames{QStringLiteral("fails"), QStringLiteral("wrong"),
                              QStringLiteral("silentLosses")};
const QStringList viewNames{QStringLiteral("table"), QStringLiteral("heatmap"), QStringLiteral("flamegraph"),
                            QStringLiteral("linechart"), QStringLiteral("distribution")};
const QStringList overheadNames{QStringLiteral("negligible"), QStringLiteral("low"),
                                QStringLiteral("noticeable"), QStringLiteral("high")};

const QStringList toolKeys{
    QStringLiteral("$schema"),         QStringLiteral("name"),       QStringLiteral("title"),
    QStringLiteral("description"),     QStringLiteral("group"),      QStringLiteral("overhead"),
    QStringLiteral("documentation"),   QStringLiteral("view"),       QStringLiteral("defaultSeconds"),
    QStringLiteral("columns"),         QStringLiteral("ignore"),     QStringLiteral("options"),
    QStringLiteral("implementations"), QStringLiteral("samples"),    QStringLiteral("limits"),
    QStringLiteral("checklist"),       QStringLiteral("fileSystem"), QStringLiteral("rows"),
    QStringLiteral("headers")};
const QStringList limitKeys{QStringLiteral("seconds"), QStringLiteral("eventsPerSecond")};
const QStringList checklistKeys{QStringLiteral("position"), QStringLiteral("alone")};
const QStringList problemKeys{QStringLiteral("effect"),         QStringLiteral("toolFrom"),
                              QStringLiteral("toolBefore"),     QStringLiteral("kernelFrom"),
                              QStringLiteral("kernelBefore"),   QStringLiteral("missingFunctions"),
                              QStringLiteral("withoutKprobes"), QStringLiteral("reason")};
const QStringList overheadKeys{QStringLiteral("class"), QStringLiteral("reason")};
const QStringList columnKeys{QStringLiteral("name"), QStringLiteral("header"), QStringLiteral("format"),
                             QStringLiteral("unit"), QStringLiteral("width"),  QStringLiteral("description")};
const QStringList optionKeys{QStringLiteral("name"),        QStringLiteral("label"),
                             QStringLiteral("type"),        QStringLiteral("default"),
                             QStringLiteral("minimum"),     QStringLiteral("maximum"),
                             QStringLiteral("description"), QStringLiteral("choices"),
                             QStringLiteral("suggest"),     QStringLiteral("unit")};
const QStringList implementationKeys{
    QStringLiteral("shape"),     QStringLiteral("binaries"), QStringLiteral("script"),
    QStringLiteral("arguments"), QStringLiteral("options"),  QStringLiteral("ignore"),
    QStringLiteral("countUnit"), QStringLiteral("duration"), QStringLiteral("problems")};
const QStringList sampleKeys{QStringLiteral("name"),      QStringLiteral("implementation"),
                             QStringLiteral("text"),      QStringLiteral("rows"),
                             QStringLiteral("intervals"), QStringLiteral("samples"),
                             QStringLiteral("firstRow")};

constexpr qint64 day = 24 * 3600;

struct FormatOfKind {
    ColumnKind kind;
    int base;
};
/// What a cell's format makes of the column.
constexpr std::array formatKinds{FormatOfKind{ColumnKind::Integer, 10}, FormatOfKind{ColumnKind::Integer, 8},
                                 FormatOfKind{ColumnKind::Integer, 16}, FormatOfKind{ColumnKind::Real, 10},
                                 FormatOfKind{ColumnKind::Text, 10},    FormatOfKind{ColumnKind::Text, 10},
                                 FormatOfKind{ColumnKind::Text, 10},    FormatOfKind{ColumnKind::Time, 10},
                                 FormatOfKind{ColumnKind::Time, 10},    FormatOfKind{ColumnKind::Time, 10},
                                 FormatOfKind{ColumnKind::Time, 10},    FormatOfKind{ColumnKind::Text, 10},
                                 FormatOfKind{ColumnKind::Text, 10}};

std::vector<CellSpec> readColumns(const JsonObject& tool)
{
    std::vector<CellSpec> cells;
    for (const JsonObject& column : tool.objects("columns", columnKeys)) {
        CellSpec cell;
        cell.column.name = column.requiredText("name");
        cell.column.description = catalogueText(column.text("description"));
        cell.column.unit = static_cast<Unit>(column.choice("unit", unitNames));
        cell.headerNames = column.has("header") ? column.texts("header") : QStringList{cell.column.name};
        if (!column.has("format"))
            column.requiredText("format");
        const std::size_t format = column.choice("format", formatNames);
        cell.format = static_cast<CellFormat>(format);
        cell.column.kind = formatKinds.at(format).kind;
        cell.column.base = formatKinds.at(format).base;
        cell.width = static_cast<int>(column.integer("width", 16, 1, 4096));
        if (column.has("width") && cell.format != CellFormat::Comm)
            column.fail(
                "width",
                QCoreApplication::translate("ToolCatalogue", "Only a column of format “comm” has a width."),
                QCoreApplication::translate("ToolCatalogue",
                                            "Leave it out: the widths of other columns are never trusted."));
        const bool isTwice = std::any_of(cells.begin(), cells.end(), [&cell](const CellSpec& other) {
            return other.column.name == cell.column.name;
        });
        if (isTwice)
            column.fail("name",
                        QCoreApplication::translate("ToolCatalogue", "Two columns are called “%1”.")
                            .arg(cell.column.name),
                        QCoreApplication::translate(
                            "ToolCatalogue", "Rename one; “header” may list the words that tools print."));
        cells.push_back(cell);
    }
    return cells;
}

std::vector<ToolOption> readOptions(const JsonObject& tool)
{
    std::vector<ToolOption> options;
    for (const JsonObject& json : tool.objects("options", optionKeys)) {
        ToolOption option;
        option.name = json.requiredText("name");
        option.label = catalogueText(json.requiredText("label"));
        option.description = catalogueText(json.text("description"));
        option.type = static_cast<OptionType>(json.choice("type", optionTypeNames));
        option.defaultValue = json.text("default");
        constexpr qint64 most = std::numeric_limits<qint64>::max() - 1;
        if (json.has("minimum"))
            option.minimum = json.integer("minimum", 0, -most, most);
        if (json.has("maximum"))
            option.maximum = json.integer("maximum", 0, -most, most);
        option.choices = json.texts("choices");
        option.suggest = suggestNames.at(static_cast<qsizetype>(json.choice("suggest", suggestNames)));
        option.unit = json.text("unit");
        if ((option.type == OptionType::Choice) == option.choices.isEmpty())
            json.fail("choices",
                      QCoreApplication::translate(
                          "ToolCatalogue", "Only an option of type “choice” has choices, and it must."),
                      QCoreApplication::translate("ToolCatalogue",
                                                  "List the values under “choices”, or change the type."));
        options.push_back(option);
    }
    return options;
}

void readOptionArguments(const JsonObject& json, const Tool& tool, ToolImplementation& implementation)
{
    const std::optional<JsonObject> words = json.object("options", {});
    if (!words)
        return;
    for (const QString& name : words->keys()) {
        const QByteArray key = name.toUtf8();
        const ToolOption* option = tool.option(name);
        if (!option) {
            words->fail(key.constData(),
                        QCoreApplication::translate("ToolCatalogue", "There is no option “%1”.").arg(name),
                        QCoreApplication::translate("ToolCatalogue",
                                                    "Describe it under “options” of the tool first."));
            continue;
        }
        const QStringList argv = words->texts(key.constData());
        const bool takesValue = argv.join(u' ').contains(QLatin1String("%1"));
        if (argv.isEmpty() || takesValue != (option->type != OptionType::Flag))
            words->fail(
                key.constData(),
                QCoreApplication::translate("ToolCatalogue", "The words for “%1” do not fit its type.")
                    .arg(name),
                QCoreApplication::translate(
                    "ToolCatalogue",
                    "List the command line words; %1 stands for the value, which a flag has not."));
        implementation.optionArguments.insert(name, argv);
    }
}

std::vector<KnownProblem> readProblems(const JsonObject& json)
{
    std::vector<KnownProblem> problems;
    for (const JsonObject& one : json.objects("problems", problemKeys)) {
        KnownProblem problem;
        problem.effect = static_cast<KnownProblem::Effect>(one.choice("effect", effectNames));
        problem.toolFrom = one.text("toolFrom");
        problem.toolBefore = one.text("toolBefore");
        problem.kernelFrom = one.text("kernelFrom");
        problem.kernelBefore = one.text("kernelBefore");
        problem.missingFunctions = one.texts("missingFunctions");
        problem.withoutKprobes = one.flag("withoutKprobes");
        problem.reason = catalogueText(one.requiredText("reason"));
        problems.push_back(std::move(problem));
    }
    return problems;
}

/// The text of a script that lies beside the tools' folder, or of a built-in one.
void readScriptText(ToolImplementation& implementation, const QString& toolFile)
{
    // A name, not a path: a tool file leads to no other file of this machine.
    const QString& name = implementation.script;
    if (name.isEmpty() || name.contains(u'/'))
        return;
    const bool isBuiltIn = toolFile.startsWith(u':');
    const QString beside = QFileInfo(toolFile).path() + QStringLiteral("/../scripts/") + name;
    if (!isBuiltIn && QFileInfo::exists(beside)) {
        const Result<QByteArray> text = readScript(QDir::cleanPath(beside));
        if (text.hasValue()) {
            implementation.scriptText = text.value();
            implementation.scriptFile = QDir::cleanPath(beside);
        }
        return; // what is wrong with it is said when the scripts are read
    }
    QFile file(QStringLiteral(":/scripts/") + name);
    if (file.open(QIODevice::ReadOnly))
        implementation.scriptText = file.readAll();
}

ToolImplementation readImplementation(const JsonObject& json, Implementation kind, const Tool& tool,
                                      const DecodeSpec& common)
{
    ToolImplementation implementation;
    implementation.kind = kind;
    implementation.decode = common;
    implementation.arguments = json.texts("arguments");
    implementation.script = json.text("script");
    implementation.binaries = json.texts("binaries");
    const bool runsInBpftrace = kind == Implementation::Bpftrace || kind == Implementation::Script;
    if (runsInBpftrace) {
        implementation.decode.shape = Shape::Bpftrace;
        json.requiredText("script");
        if (kind == Implementation::Script)
            readScriptText(implementation, tool.file);
    } else {
        if (!json.has("shape"))
            json.requiredText("shape");
        implementation.decode.shape = static_cast<Shape>(json.choice("shape", shapeNames));
        if (implementation.binaries.isEmpty())
            json.requiredText("binaries");
    }
    for (QRegularExpression& pattern : json.patterns("ignore"))
        implementation.decode.ignore.push_back(std::move(pattern));
    if (json.has("countUnit"))
        implementation.decode.countUnit = static_cast<Unit>(json.choice("countUnit", unitNames));
    implementation.durationArguments = json.texts("duration");
    if (json.has("duration") && !implementation.durationArguments.join(u' ').contains(QLatin1String("%1")))
        json.fail("duration",
                  QCoreApplication::translate("ToolCatalogue",
                                              "The words for the duration do not say where it goes."),
                  QCoreApplication::translate("ToolCatalogue", "%1 stands for the seconds.")
                      .arg(QLatin1String("%1")));
    implementation.problems = readProblems(json);
    readOptionArguments(json, tool, implementation);
    return implementation;
}

void readImplementations(const JsonObject& json, Tool& tool, const DecodeSpec& common)
{
    QStringList names;
    for (const Implementation kind : allImplementations)
        names += implementationName(kind);
    const std::optional<JsonObject> all = json.object("implementations", names);
    for (std::size_t i = 0; all && i < allImplementations.size(); ++i) {
        const QByteArray key = names.at(static_cast<qsizetype>(i)).toLatin1();
        if (const auto one = all->object(key.constData(), implementationKeys))
            tool.implementations.push_back(readImplementation(*one, allImplementations.at(i), tool, common));
    }
    if (tool.implementations.empty())
        json.fail("implementations",
                  QCoreApplication::translate("ToolCatalogue", "The tool has no implementation."),
                  QCoreApplication::translate("ToolCatalogue", "Describe at least one of %1.")
                      .arg(names.join(QStringLiteral(", "))));
}

void readSamples(const JsonObject& json, Tool& tool)
{
    constexpr qint64 most = std::numeric_limits<qint64>::max() - 1;
    for (const JsonObject& one : json.objects("samples", sampleKeys)) {
        ToolSample sample;
        sample.name = one.requiredText("name");
        for (const QString& line : one.texts("text"))
            sample.text += line.toUtf8() + '\n';
        const std::optional<Implementation> kind = implementationFromName(one.requiredText("implementation"));
        if (!kind || !tool.implementation(*kind))
            one.fail("implementation",
                     QCoreApplication::translate("ToolCatalogue", "The tool has no such implementation."),
                     QCoreApplication::translate("ToolCatalogue",
                                                 "Name one that stands under “implementations”."));
        else
            sample.implementation = *kind;
        sample.rows = static_cast<quint64>(one.integer("rows", 0, 0, most));
        sample.intervals = static_cast<quint64>(one.integer("intervals", 0, 0, most));
        sample.samples = static_cast<quint64>(one.integer("samples", 0, 0, most));
        if (const auto row = one.object("firstRow", {}))
            for (const QString& column : row->keys())
                sample.firstRow.insert(column, row->text(column.toUtf8().constData()));
        tool.samples.push_back(sample);
    }
}

} // namespace

Result<Tool> parseTool(const QByteArray& json, const QString& file)
{
    JsonFile source(json, file);
    if (source.error())
        return *source.error();
    const JsonObject root(source, source.root(), {}, toolKeys);

    Tool tool;
    tool.file = file;
    tool.name = root.requiredText("name");
    tool.title = catalogueText(root.requiredText("title"));
    tool.description = catalogueText(root.requiredText("description"));
    tool.documentation = root.text("documentation");
    tool.group = catalogueText(root.requiredText("group"));
    tool.view = viewNames.at(static_cast<qsizetype>(root.choice("view", viewNames)));
    tool.defaultSeconds = static_cast<int>(root.integer("defaultSeconds", 0, 0, day));
    if (const auto overhead = root.object("overhead", overheadKeys)) {
        tool.overhead = overheadNames.at(static_cast<qsizetype>(overhead->choice("class", overheadNames)));
        tool.overheadReason = catalogueText(overhead->text("reason"));
    } else {
        root.requiredText("overhead");
    }
    if (const auto limits = root.object("limits", limitKeys)) {
        tool.limitSeconds = static_cast<int>(limits->integer("seconds", 0, 0, day));
        tool.limitEventsPerSecond = limits->integer("eventsPerSecond", 0, 0, 1'000'000'000);
    }
    if (const auto checklist = root.object("checklist", checklistKeys)) {
        tool.checklistPosition = static_cast<int>(checklist->integer("position", 0, 1, 10));
        tool.checklistAlone = checklist->flag("alone");
    }
    tool.fileSystem = root.text("fileSystem");
    tool.options = readOptions(root);

    DecodeSpec common;
    common.cells = readColumns(root);
    common.ignore = root.patterns("ignore");
    common.rows = root.patterns("rows");
    common.headers = root.texts("headers");
    readImplementations(root, tool, common);
    readSamples(root, tool);
    if (source.error())
        return *source.error();
    return tool;
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/tools/failurerules.h"

#include "remote/tools/jsonreader.h"
#include "remote/tools/launchplan.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace bee {

namespace {

// A failure is told in the first or last lines; a tool that ran for hours before has megabytes between them.
constexpr qsizetype headBytes = 64 * 1024;
constexpr qsizetype tailBytes = 64 * 1024;
constexpr qsizetype longestLine = 2048;
constexpr qsizetype longestShown = 500;

QString printable(QString text)
{
    text.removeIf([](QChar c) { return !c.isPrint(); });
    return text.trimmed().left(longestShown);
}

QStringList linesOf(const QByteArray& output)
{
    const QByteArray bytes = output.size() <= headBytes + tailBytes
                                 ? output
                                 : QByteArray(output.left(headBytes) + '\n' + output.right(tailBytes));
    QStringList lines;
    for (QByteArray line : bytes.split('\n')) {
        if (line.endsWith('\r')) // through a terminal
            line.chop(1);
        if (!line.trimmed().isEmpty())
            lines += QString::fromUtf8(line.left(longestLine));
    }
    return lines;
}

bool isSpoken(const FailureRule& rule, FailureRule::Stream stream)
{
    return rule.stream == FailureRule::Stream::Any || rule.stream == stream;
}

Error explain(const FailureRule& rule, const QRegularExpressionMatch& match, const QString& line)
{
    Error error{rule.cause, printable(line), rule.remedy};
    for (int i = 1; i <= 2; ++i) {
        const QString place = u'%' + QString::number(i);
        const QString captured = printable(match.captured(i));
        error.message.replace(place, captured);
        error.remedy.replace(place, captured);
    }
    return error;
}

std::optional<Error> explainExitStatus(int status)
{
    switch (status) {
    case 126:
        return Error{
            QCoreApplication::translate("FailureRules", "The program may not be executed on the host."),
            QCoreApplication::translate("FailureRules", "Exit status 126."),
            QCoreApplication::translate(
                "FailureRules", "Check its permissions, and that its file system is not mounted noexec.")};
    case 127:
        return Error{QCoreApplication::translate("FailureRules", "The program was not found on the host."),
                     QCoreApplication::translate("FailureRules", "Exit status 127."),
                     QCoreApplication::translate(
                         "FailureRules", "Check the host again, and install the tool if it is gone.")};
    case 137:
        return Error{QCoreApplication::translate("FailureRules", "The tool was killed on the host."),
                     QCoreApplication::translate("FailureRules", "Exit status 137."),
                     QCoreApplication::translate(
                         "FailureRules",
                         "Most likely the host ran out of memory: use the libbpf implementation, which "
                         "compiles nothing there.")};
    default:
        return std::nullopt;
    }
}

bool isHarmless(const QString& line)
{
    return std::any_of(failureRules().begin(), failureRules().end(), [&line](const FailureRule& rule) {
        return rule.severity == FailureRule::Severity::Harmless && rule.pattern.match(line).hasMatch();
    });
}

/// Lines of a Python traceback, of clang, and of our own interrupt: they lead to what matters.
bool isNoise(const QString& line)
{
    static const QRegularExpression noise(QStringLiteral(
        "^\\s|^Traceback \\(most recent call last\\):|^During handling of the above exception|"
        "^Exception ignored |^KeyboardInterrupt$|^BrokenPipeError|^SystemExit|^\\^C$|^In file included from |"
        "^\\S+:\\d+:\\d+: (warning|note): |^\\d+ warnings? generated|^Detaching\\.\\.\\."));
    return noise.match(line).hasMatch();
}

} // namespace

Result<std::vector<FailureRule>> parseFailureRules(const QByteArray& json, const QString& file)
{
    JsonFile source(json, file);
    if (source.error())
        return *source.error();
    const JsonObject root(source, source.root(), {}, {QStringLiteral("$schema"), QStringLiteral("rules")});
    const QStringList keys{QStringLiteral("id"),       QStringLiteral("pattern"), QStringLiteral("stream"),
                           QStringLiteral("severity"), QStringLiteral("cause"),   QStringLiteral("remedy"),
                           QStringLiteral("sample")};
    std::vector<FailureRule> rules;
    for (const JsonObject& one : root.objects("rules", keys)) {
        FailureRule rule;
        rule.id = one.requiredText("id");
        rule.pattern = one.pattern("pattern");
        rule.pattern.setPatternOptions(QRegularExpression::CaseInsensitiveOption);
        rule.stream = static_cast<FailureRule::Stream>(one.choice(
            "stream", {QStringLiteral("any"), QStringLiteral("stdout"), QStringLiteral("stderr")}));
        rule.severity = static_cast<FailureRule::Severity>(one.choice(
            "severity", {QStringLiteral("error"), QStringLiteral("warning"), QStringLiteral("harmless")}));
        rule.cause = QCoreApplication::translate("Catalogue", one.requiredText("cause").toUtf8().constData());
        rule.remedy =
            QCoreApplication::translate("Catalogue", one.requiredText("remedy").toUtf8().constData());
        rule.sample = one.requiredText("sample");
        rules.push_back(std::move(rule));
    }
    if (source.error())
        return *source.error();
    return rules;
}

const std::vector<FailureRule>& failureRules()
{
    static const std::vector<FailureRule> rules = [] {
        std::vector<FailureRule> all;
        const QDir directory(QStringLiteral(":/failures"));
        for (const QString& name : directory.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            QFile file(directory.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            Result<std::vector<FailureRule>> some = parseFailureRules(file.readAll(), file.fileName());
            if (some.hasValue())
                std::move(some.value().begin(), some.value().end(), std::back_inserter(all));
            else
                qWarning("%s", qPrintable(some.error().text()));
        }
        return all;
    }();
    return rules;
}

std::optional<Explanation> explainFailure(const QByteArray& standardOutput, const QByteArray& standardError,
                                          std::optional<int> exitStatus, const HostFacts* facts)
{
    Q_UNUSED(facts)
    const QStringList output = linesOf(standardOutput);
    const QStringList errors = linesOf(standardError);
    for (const auto severity : {FailureRule::Severity::Error, FailureRule::Severity::Warning})
        for (const FailureRule& rule : failureRules()) {
            if (rule.severity != severity)
                continue;
            for (const auto& [lines, stream] : {std::pair{&errors, FailureRule::Stream::Stderr},
                                                std::pair{&output, FailureRule::Stream::Stdout}})
                for (const QString& line : isSpoken(rule, stream) ? *lines : QStringList())
                    if (const QRegularExpressionMatch match = rule.pattern.match(line); match.hasMatch())
                        return Explanation{explain(rule, match, line), rule.id, FailureAction::None};
        }
    if (const std::optional<Error> error = exitStatus ? explainExitStatus(*exitStatus) : std::nullopt)
        return Explanation{*error, {}, FailureAction::None};
    return std::nullopt;
}

bool isOwnStop(const QByteArray& standardError)
{
    static const QRegularExpression stop(QStringLiteral("^(KeyboardInterrupt|BrokenPipeError)\\b"));
    const QStringList lines = linesOf(standardError);
    const bool stopped = std::any_of(lines.begin(), lines.end(),
                                     [](const QString& line) { return stop.match(line).hasMatch(); });
    return stopped && lastMeaningfulLine(standardError).isEmpty() && !explainFailure({}, standardError);
}

QString lastMeaningfulLine(const QByteArray& standardError)
{
    const QStringList lines = linesOf(standardError);
    for (auto it = lines.rbegin(); it != lines.rend(); ++it)
        if (!isNoise(*it) && !isHarmless(*it))
            if (const QString text = printable(*it); !text.isEmpty())
                return text;
    return {};
}

} // namespace bee

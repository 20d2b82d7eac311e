// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/tools/failurerules.h"

#include "remote/tools/jsonreader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>

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

/// Replaces %1 and %2 in one pass: a captured "%2" stays what the host said.
QString withCaptures(const QString& text, const QRegularExpressionMatch& match)
{
    QString filled;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPlace =
            text[i] == u'%' && i + 1 < text.size() && (text[i + 1] == u'1' || text[i + 1] == u'2');
        if (isPlace)
            filled += printable(match.captured(text[++i].digitValue()));
        else
            filled += text[i];
    }
    return filled;
}

/// What stands for a command in a remedy, what installCommand() knows it as, and what to say where the host's
/// distribution is not known or has no such package.
struct CommandPlace {
    QLatin1String place;
    QLatin1String name;
    const char* otherwise;
};

constexpr std::array commandPlaces{
    CommandPlace{QLatin1String("{install:bcc}"), QLatin1String("bcc"),
                 QT_TRANSLATE_NOOP("FailureRules",
                                   "the package bpfcc-tools (Debian, Ubuntu) or bcc-tools (others), with the "
                                   "headers of the running kernel")},
    CommandPlace{QLatin1String("{install:libbpf}"), QLatin1String("libbpf"),
                 QT_TRANSLATE_NOOP("FailureRules", "the package libbpf-tools")},
    CommandPlace{QLatin1String("{install:bpftrace}"), QLatin1String("bpftrace"),
                 QT_TRANSLATE_NOOP("FailureRules", "the package bpftrace")},
    CommandPlace{QLatin1String("{headers}"), QLatin1String("headers"),
                 QT_TRANSLATE_NOOP("FailureRules",
                                   "the package linux-headers-$(uname -r) (Debian, Ubuntu) or "
                                   "kernel-devel-$(uname -r) (Fedora, RHEL)")},
};

/// Puts the distribution's own commands into the remedy, and notes what the button would install.
void fillCommands(Explanation& explanation, const HostFacts* facts)
{
    QString& remedy = explanation.error.remedy;
    for (const CommandPlace& one : commandPlaces) {
        const qsizetype at = remedy.indexOf(one.place);
        if (at < 0)
            continue;
        const QString command = facts ? installCommand(*facts, one.name) : QString();
        remedy.replace(at, one.place.size(),
                       command.isEmpty() ? QCoreApplication::translate("FailureRules", one.otherwise)
                                         : command);
        if (explanation.action == FailureAction::Install && explanation.install.isEmpty())
            explanation.install = one.name;
    }
}

/// The button must be able to do something on this host.
FailureAction possibleAction(const Explanation& explanation, const HostFacts* facts)
{
    const FailureAction action = explanation.action;
    if (facts && action == FailureAction::Elevate && facts->privilege == Privilege::Root)
        return FailureAction::OtherImplementation; // it was root already: a container, lockdown
    if (facts && action == FailureAction::Install && !explanation.install.isEmpty() &&
        installCommand(*facts, explanation.install).isEmpty())
        return FailureAction::OtherImplementation;
    return action;
}

Explanation explain(const FailureRule& rule, const QRegularExpressionMatch& match, const QString& line,
                    const HostFacts* facts)
{
    Explanation explanation{{rule.cause, printable(line), rule.remedy}, rule.id, rule.action, {}};
    fillCommands(explanation, facts); // before words of the host come in
    explanation.action = possibleAction(explanation, facts);
    if (explanation.action != FailureAction::Install)
        explanation.install.clear();
    Error& error = explanation.error;
    error.message = withCaptures(error.message, match);
    error.remedy = withCaptures(error.remedy, match);
    return explanation;
}

struct ExitMeaning {
    int status;
    FailureAction action;
    const char* cause;
    const char* remedy;
};

/// 128 + N is what the shell makes of an end by signal N.
constexpr std::array exitMeanings{
    ExitMeaning{124, FailureAction::None,
                QT_TRANSLATE_NOOP("FailureRules", "A time limit on the host (timeout) ended the tool."),
                QT_TRANSLATE_NOOP("FailureRules", "Run it for a shorter time, or raise the limit.")},
    ExitMeaning{126, FailureAction::None,
                QT_TRANSLATE_NOOP("FailureRules", "The program may not be executed on the host."),
                QT_TRANSLATE_NOOP("FailureRules",
                                  "Check its permissions, and that its file system is not mounted noexec.")},
    ExitMeaning{
        127, FailureAction::Install,
        QT_TRANSLATE_NOOP("FailureRules", "The program was not found on the host."),
        QT_TRANSLATE_NOOP("FailureRules", "Check the host again, and install the tool if it is gone.")},
    ExitMeaning{134, FailureAction::OtherImplementation,
                QT_TRANSLATE_NOOP("FailureRules", "The tool gave up on the host (it aborted itself)."),
                QT_TRANSLATE_NOOP("FailureRules", "Use another implementation of the tool, or update it.")},
    ExitMeaning{
        137, FailureAction::OtherImplementation,
        QT_TRANSLATE_NOOP("FailureRules", "The tool was killed on the host."),
        QT_TRANSLATE_NOOP("FailureRules",
                          "Most likely the host ran out of memory: use the libbpf implementation, which "
                          "compiles nothing there.")},
    ExitMeaning{139, FailureAction::OtherImplementation,
                QT_TRANSLATE_NOOP("FailureRules", "The tool crashed on the host."),
                QT_TRANSLATE_NOOP("FailureRules", "Use another implementation of the tool, or update it.")},
    ExitMeaning{143, FailureAction::None,
                QT_TRANSLATE_NOOP("FailureRules", "Somebody or something on the host ended the tool."),
                QT_TRANSLATE_NOOP("FailureRules", "Look who did: a service manager, another person. Run it "
                                                  "again.")},
};

std::optional<Explanation> explainExitStatus(int status)
{
    for (const ExitMeaning& meaning : exitMeanings)
        if (meaning.status == status)
            return Explanation{{QCoreApplication::translate("FailureRules", meaning.cause),
                                QCoreApplication::translate("FailureRules", "Exit status %1.").arg(status),
                                QCoreApplication::translate("FailureRules", meaning.remedy)},
                               {},
                               meaning.action,
                               {}};
    return std::nullopt;
}

/// Harmless, or a loss, which has its own place: neither explains an end.
bool isHarmless(const QString& line)
{
    return std::any_of(failureRules().begin(), failureRules().end(), [&line](const FailureRule& rule) {
        return rule.severity >= FailureRule::Severity::Loss && rule.pattern.match(line).hasMatch();
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
                           QStringLiteral("severity"), QStringLiteral("action"),  QStringLiteral("cause"),
                           QStringLiteral("remedy"),   QStringLiteral("sample")};
    std::vector<FailureRule> rules;
    for (const JsonObject& one : root.objects("rules", keys)) {
        FailureRule rule;
        rule.id = one.requiredText("id");
        rule.pattern = one.pattern("pattern");
        rule.pattern.setPatternOptions(QRegularExpression::CaseInsensitiveOption);
        rule.stream = static_cast<FailureRule::Stream>(one.choice(
            "stream", {QStringLiteral("any"), QStringLiteral("stdout"), QStringLiteral("stderr")}));
        rule.severity = static_cast<FailureRule::Severity>(
            one.choice("severity", {QStringLiteral("ended"), QStringLiteral("warning"),
                                    QStringLiteral("loss"), QStringLiteral("harmless")}));
        rule.action = static_cast<FailureAction>(
            one.choice("action", {QStringLiteral("none"), QStringLiteral("install"),
                                  QStringLiteral("otherImplementation"), QStringLiteral("elevate"),
                                  QStringLiteral("filter")}));
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
    const QStringList output = linesOf(standardOutput);
    const QStringList errors = linesOf(standardError);
    for (const auto severity : {FailureRule::Severity::Ended, FailureRule::Severity::Warning})
        for (const FailureRule& rule : failureRules()) {
            if (rule.severity != severity)
                continue;
            for (const auto& [lines, stream] : {std::pair{&errors, FailureRule::Stream::Stderr},
                                                std::pair{&output, FailureRule::Stream::Stdout}})
                for (const QString& line : isSpoken(rule, stream) ? *lines : QStringList())
                    if (const QRegularExpressionMatch match = rule.pattern.match(line); match.hasMatch())
                        return explain(rule, match, line, facts);
        }
    return exitStatus ? explainExitStatus(*exitStatus) : std::nullopt;
}

std::optional<Explanation> explainLoss(const QString& line, const HostFacts* facts)
{
    for (const FailureRule& rule : failureRules())
        if (rule.severity == FailureRule::Severity::Loss)
            if (const QRegularExpressionMatch match = rule.pattern.match(line.left(longestLine));
                match.hasMatch())
                return explain(rule, match, line, facts);
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

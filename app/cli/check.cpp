// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "remote/host/facttext.h"
#include "remote/tools/readiness.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace bee::cli {

namespace {

QString privilegeName(Privilege privilege)
{
    switch (privilege) {
    case Privilege::Root:
        return QStringLiteral("root");
    case Privilege::SudoWithoutPassword:
        return QStringLiteral("sudo");
    case Privilege::Pkexec:
        return QStringLiteral("pkexec");
    case Privilege::None:
        break;
    }
    return QStringLiteral("none");
}

/// For scripts: not translated.
QString stateName(Readiness::State state)
{
    switch (state) {
    case Readiness::State::Ready:
        return QStringLiteral("ready");
    case Readiness::State::Wrong:
        return QStringLiteral("wrong");
    case Readiness::State::Fails:
        return QStringLiteral("fails");
    case Readiness::State::NotInstalled:
        return QStringLiteral("not-installed");
    case Readiness::State::Unsupported:
        break;
    }
    return {};
}

struct ToolStates {
    QString tool;
    std::vector<Readiness> states;
};

std::vector<ToolStates> matrixOf(const HostFacts& facts)
{
    std::vector<ToolStates> matrix;
    for (const Tool& tool : catalogue().tools())
        matrix.push_back({tool.name, readiness(tool, facts)});
    return matrix;
}

QJsonObject factsToJson(const HostFacts& facts)
{
    QJsonArray disks;
    for (const Disk& disk : facts.disks)
        disks += QJsonObject{{QStringLiteral("name"), disk.name},
                             {QStringLiteral("bytes"), static_cast<qint64>(disk.bytes)}};
    QJsonArray mounts;
    for (const MountPoint& mount : facts.mounts)
        mounts += QJsonObject{{QStringLiteral("path"), mount.path},
                              {QStringLiteral("fileSystem"), mount.fileSystem}};
    QJsonObject json{
        {QStringLiteral("hostName"), facts.hostName},
        {QStringLiteral("distribution"), facts.distribution},
        {QStringLiteral("kernel"), facts.kernel},
        {QStringLiteral("architecture"), facts.architecture},
        {QStringLiteral("container"), facts.container},
        {QStringLiteral("user"), facts.user},
        {QStringLiteral("privilege"), privilegeName(facts.privilege)},
        {QStringLiteral("sudo"), facts.hasSudo},
        {QStringLiteral("capabilities"), facts.capabilities},
        {QStringLiteral("memlock"), facts.memlockLimit},
        {QStringLiteral("btf"), facts.hasBtf},
        {QStringLiteral("tracefs"), facts.hasTracefs},
        {QStringLiteral("kernelHeaders"), facts.hasKernelHeaders},
        {QStringLiteral("kernelHeadersPath"), facts.kernelHeaders},
        {QStringLiteral("kheaders"), facts.hasKheaders},
        {QStringLiteral("kernelSource"), facts.kernelSource},
        {QStringLiteral("lockdown"), facts.lockdown},
        {QStringLiteral("bpftrace"), facts.bpftraceVersion},
        {QStringLiteral("bcc"), facts.bccVersion},
        {QStringLiteral("libbpfTools"), facts.libbpfToolsVersion},
        {QStringLiteral("python"), facts.pythonVersion},
        {QStringLiteral("upgradable"), QJsonArray::fromStringList(facts.upgradable)},
        {QStringLiteral("disks"), disks},
        {QStringLiteral("mounts"), mounts},
        {QStringLiteral("missingFunctions"), QJsonArray::fromStringList(facts.missingFunctions)},
        {QStringLiteral("cpus"), facts.cpus},
        {QStringLiteral("timeZone"), facts.timeZone},
        {QStringLiteral("utcOffsetSeconds"), facts.utcOffsetSeconds},
    };
    if (facts.hasKprobes != Known::Unknown)
        json[QStringLiteral("kprobes")] = facts.hasKprobes == Known::Yes;
    if (facts.kptrRestrict)
        json[QStringLiteral("kptrRestrict")] = *facts.kptrRestrict;
    if (facts.perfEventParanoid)
        json[QStringLiteral("perfEventParanoid")] = *facts.perfEventParanoid;
    if (facts.clockOffset) {
        json[QStringLiteral("clockOffsetMs")] = static_cast<double>(facts.clockOffset->count()) / 1e6;
        json[QStringLiteral("clockUncertaintyMs")] =
            static_cast<double>(facts.clockUncertainty.count()) / 1e6;
    }
    return json;
}

/// "tools": what is ready, in the order in which it is tried; "readiness": all that is known of each.
void addMatrix(QJsonObject& json, const std::vector<ToolStates>& matrix)
{
    QJsonObject ready;
    QJsonObject all;
    for (const ToolStates& row : matrix) {
        QJsonArray names;
        QJsonObject cells;
        for (const Readiness& one : row.states) {
            if (one.state == Readiness::State::Unsupported)
                continue;
            if (one.state == Readiness::State::Ready)
                names += implementationName(one.kind);
            QJsonObject cell{{QStringLiteral("state"), stateName(one.state)}};
            for (const auto& [key, value] :
                 {std::pair{"path", one.path}, std::pair{"version", one.version},
                  std::pair{"reason", one.reason}, std::pair{"install", one.installCommand},
                  std::pair{"silentLosses", one.silentLosses}})
                if (!value.isEmpty())
                    cell[QLatin1String(key)] = value;
            cells[implementationName(one.kind)] = cell;
        }
        ready[row.tool] = names;
        all[row.tool] = cells;
    }
    json[QStringLiteral("tools")] = ready;
    json[QStringLiteral("readiness")] = all;
}

constexpr int nameWidth = 20;
constexpr int cellWidth = 15;

QString factsText(const HostConnection& host)
{
    QString text = host.name() + QLatin1Char('\n');
    for (const FactGroup& group : factGroups(host.facts(), host.isLocal())) {
        text += QLatin1Char('\n') + group.title + QLatin1Char('\n');
        for (const FactRow& row : group.rows) {
            text += QStringLiteral("  %1 %2\n").arg(row.name, -nameWidth).arg(row.value);
            if (!row.concern.isEmpty())
                text += QStringLiteral("  %1 ! %2\n").arg(QString(), -nameWidth).arg(row.concern);
        }
    }
    if (!host.kernelSource().isEmpty() && host.facts().kernelSource != host.kernelSource())
        text += QLatin1Char('\n') +
                QCoreApplication::translate("Cli", "No kernel headers are in %1 on that host.")
                    .arg(host.kernelSource()) +
                QLatin1Char('\n');
    return text + QLatin1Char('\n');
}

/// The table, then each reason once with all that it holds for, then what to install.
QString matrixText(const std::vector<ToolStates>& matrix)
{
    QString text = QStringLiteral("%1").arg(QString(), -nameWidth);
    for (const Implementation kind : allImplementations)
        text += QStringLiteral("%1").arg(implementationName(kind), -cellWidth);
    text = text.trimmed().prepend(QString(nameWidth, QLatin1Char(' '))) + QLatin1Char('\n');
    std::vector<std::pair<QString, QStringList>> reasons; // in the order of their first mention
    QMap<QString, int> commands;
    for (const ToolStates& row : matrix) {
        QString line = QStringLiteral("%1").arg(row.tool, -nameWidth);
        for (const Readiness& one : row.states) {
            const QString state = readinessText(one.state);
            line += QStringLiteral("%1").arg(state.isEmpty() ? QStringLiteral("-") : state, -cellWidth);
            if (!one.installCommand.isEmpty())
                ++commands[one.installCommand];
            if (one.state != Readiness::State::Fails && one.state != Readiness::State::Wrong)
                continue;
            const QString what = row.tool + QLatin1Char(' ') + implementationName(one.kind);
            const auto known = std::find_if(reasons.begin(), reasons.end(),
                                            [&](const auto& entry) { return entry.first == one.reason; });
            if (known == reasons.end())
                reasons.push_back({one.reason, {what}});
            else
                known->second += what;
        }
        text += line.trimmed() + QLatin1Char('\n');
    }
    for (const auto& [reason, cells] : reasons)
        text += QLatin1Char('\n') + reason + QStringLiteral("\n  ") + cells.join(QStringLiteral(", ")) +
                QLatin1Char('\n');
    if (!commands.isEmpty())
        text += QLatin1Char('\n') + QCoreApplication::translate("Cli", "To install what is missing:") +
                QLatin1Char('\n');
    for (auto it = commands.begin(); it != commands.end(); ++it)
        text += QStringLiteral("  %1  (%2)\n")
                    .arg(it.key(), QCoreApplication::translate("Cli", "for %1 of them").arg(it.value()));
    return text;
}

} // namespace

int runCheck(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Cli", "Shows what a host is and which tools can run there."));
    const QCommandLineOption json(QStringLiteral("json"), QCoreApplication::translate("Cli", "Print JSON."));
    parser.addOption(json);
    addHostOptions(parser);
    if (const auto code = parse(parser, arguments))
        return *code;
    Result<std::unique_ptr<HostConnection>> made = makeHost(parser, catalogue());
    if (!made.hasValue())
        return fail(Usage, made.error());
    HostConnection& host = *made.value();

    QEventLoop loop;
    std::optional<Error> error;
    QObject::connect(&host, &HostConnection::ready, &loop, &QEventLoop::quit);
    QObject::connect(&host, &HostConnection::failed, &loop, [&](const Error& why) {
        error = why;
        loop.quit();
    });
    onInterrupt(&loop, [&loop] { loop.exit(1); });
    QMetaObject::invokeMethod(&host, &HostConnection::open, Qt::QueuedConnection);
    if (loop.exec() != 0)
        return NoConnection;
    if (error)
        return fail(NoConnection, *error);

    const std::vector<ToolStates> matrix = matrixOf(host.facts());
    if (parser.isSet(json)) {
        QJsonObject answer = factsToJson(host.facts());
        answer[QStringLiteral("host")] = host.name();
        addMatrix(answer, matrix);
        printOut(QJsonDocument(answer).toJson());
    } else {
        printOut(factsText(host) + matrixText(matrix));
    }
    host.close();
    return Done;
}

} // namespace bee::cli

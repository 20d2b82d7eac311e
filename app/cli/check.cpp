// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "remote/tools/launchplan.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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

QJsonObject toJson(const HostConnection& host, const QJsonObject& tools)
{
    const HostFacts& facts = host.facts();
    QJsonObject json{
        {QStringLiteral("host"), host.name()},
        {QStringLiteral("hostName"), facts.hostName},
        {QStringLiteral("distribution"), facts.distribution},
        {QStringLiteral("kernel"), facts.kernel},
        {QStringLiteral("architecture"), facts.architecture},
        {QStringLiteral("user"), facts.user},
        {QStringLiteral("privilege"), privilegeName(facts.privilege)},
        {QStringLiteral("btf"), facts.hasBtf},
        {QStringLiteral("tracefs"), facts.hasTracefs},
        {QStringLiteral("kernelHeaders"), facts.hasKernelHeaders},
        {QStringLiteral("lockdown"), facts.lockdown},
        {QStringLiteral("bpftrace"), facts.bpftraceVersion},
        {QStringLiteral("bcc"), facts.bccVersion},
        {QStringLiteral("libbpfTools"), facts.libbpfToolsVersion},
        {QStringLiteral("cpus"), facts.cpus},
        {QStringLiteral("utcOffsetSeconds"), facts.utcOffsetSeconds},
        {QStringLiteral("tools"), tools},
    };
    if (facts.clockOffset) {
        json[QStringLiteral("clockOffsetMs")] = static_cast<double>(facts.clockOffset->count()) / 1e6;
        json[QStringLiteral("clockUncertaintyMs")] =
            static_cast<double>(facts.clockUncertainty.count()) / 1e6;
    }
    return json;
}

QString summary(const HostConnection& host)
{
    const HostFacts& facts = host.facts();
    const auto yes = [](bool value) {
        return value ? QCoreApplication::translate("Cli", "yes") : QCoreApplication::translate("Cli", "no");
    };
    const auto orNone = [](const QString& text) {
        return text.isEmpty() ? QCoreApplication::translate("Cli", "not found") : text;
    };
    QString text;
    const auto line = [&text](const QString& name, const QString& value) {
        text += QStringLiteral("%1 %2\n").arg(name, -16).arg(value);
    };
    line(QCoreApplication::translate("Cli", "host"),
         host.name() + QStringLiteral(" (%1)").arg(facts.hostName));
    line(QCoreApplication::translate("Cli", "distribution"), facts.distribution);
    line(QCoreApplication::translate("Cli", "kernel"), facts.kernel + QLatin1Char(' ') + facts.architecture);
    line(QCoreApplication::translate("Cli", "privilege"), privilegeName(facts.privilege));
    line(QCoreApplication::translate("Cli", "BTF"), yes(facts.hasBtf));
    line(QCoreApplication::translate("Cli", "tracefs"), yes(facts.hasTracefs));
    line(QCoreApplication::translate("Cli", "kernel headers"), yes(facts.hasKernelHeaders));
    line(QStringLiteral("libbpf-tools"), orNone(facts.libbpfToolsVersion));
    line(QStringLiteral("bcc"), orNone(facts.bccVersion));
    line(QStringLiteral("bpftrace"), orNone(facts.bpftraceVersion));
    if (facts.clockOffset)
        line(QCoreApplication::translate("Cli", "clock offset"),
             QStringLiteral("%1 ± %2 ms")
                 .arg(static_cast<double>(facts.clockOffset->count()) / 1e6, 0, 'f', 1)
                 .arg(static_cast<double>(facts.clockUncertainty.count()) / 1e6, 0, 'f', 1));
    return text + QLatin1Char('\n');
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

    QJsonObject tools;
    QString text = summary(host);
    for (const Tool& tool : catalogue().tools()) {
        QJsonArray found;
        QStringList names;
        for (const Implementation kind : availableImplementations(tool, host.facts())) {
            names += implementationName(kind);
            found += names.last();
        }
        tools[tool.name] = found;
        text += QStringLiteral("%1 %2\n")
                    .arg(tool.name, -16)
                    .arg(names.isEmpty() ? QCoreApplication::translate("Cli", "not installed")
                                         : names.join(QStringLiteral(", ")));
    }
    if (parser.isSet(json))
        printOut(QJsonDocument(toJson(host, tools)).toJson());
    else
        printOut(text);
    host.close();
    return Done;
}

} // namespace bee::cli

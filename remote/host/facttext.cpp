// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/host/facttext.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <utility>

namespace bee {

namespace {

class FactTexts {
    Q_DECLARE_TR_FUNCTIONS(HostFacts)
public:
    FactTexts(const HostFacts& facts, bool isLocal) : m_facts(facts), m_isLocal(isLocal) {}

    [[nodiscard]] FactGroup system() const;
    [[nodiscard]] FactGroup kernel() const;
    [[nodiscard]] FactGroup rights() const;
    [[nodiscard]] FactGroup packages() const;
    [[nodiscard]] FactGroup storage() const;
    [[nodiscard]] QString privilege() const;

private:
    [[nodiscard]] QString headers() const;
    [[nodiscard]] QString capabilities() const;
    [[nodiscard]] QString clock() const;

    const HostFacts& m_facts;
    bool m_isLocal;
};

QString yesNo(bool value)
{
    return value ? FactTexts::tr("yes") : FactTexts::tr("no");
}

QString orNotFound(const QString& text)
{
    return text.isEmpty() ? FactTexts::tr("not found") : text;
}

FactGroup FactTexts::system() const
{
    FactGroup group{tr("System"), {}};
    group.rows.push_back({tr("name"), m_facts.hostName, {}});
    group.rows.push_back({tr("distribution"), orNotFound(m_facts.distribution), {}});
    group.rows.push_back({tr("kernel"), m_facts.kernel, {}});
    group.rows.push_back({tr("architecture"), m_facts.architecture, {}});
    group.rows.push_back({tr("CPUs"), QString::number(m_facts.cpus), {}});
    if (!m_facts.container.isEmpty())
        group.rows.push_back({tr("container"), m_facts.container,
                              tr("Tracing sees the whole machine, and often needs rights that a container "
                                 "has not: connect to the container's host instead.")});
    if (!m_facts.timeZone.isEmpty())
        group.rows.push_back({tr("time zone"), m_facts.timeZone, {}});
    group.rows.push_back({tr("clock offset"), clock(), {}});
    return group;
}

QString FactTexts::clock() const
{
    if (m_isLocal)
        return tr("none: this machine");
    if (!m_facts.clockOffset)
        return tr("not known");
    const auto milliseconds = [](Duration time) { return static_cast<double>(time.count()) / 1e6; };
    return tr("%1 ± %2 ms")
        .arg(milliseconds(*m_facts.clockOffset), 0, 'f', 1)
        .arg(milliseconds(m_facts.clockUncertainty), 0, 'f', 1);
}

QString FactTexts::headers() const
{
    if (!m_facts.kernelSource.isEmpty())
        return m_facts.kernelSource;
    if (!m_facts.kernelHeaders.isEmpty())
        return m_facts.kernelHeaders;
    return m_facts.hasKheaders ? tr("in the kernel (kheaders)") : tr("not found");
}

FactGroup FactTexts::kernel() const
{
    FactGroup group{tr("Kernel"), {}};
    group.rows.push_back({tr("BTF"), yesNo(m_facts.hasBtf),
                          m_facts.hasBtf ? QString()
                                         : tr("libbpf-tools cannot run: they need a kernel built with "
                                              "CONFIG_DEBUG_INFO_BTF.")});
    group.rows.push_back(
        {tr("headers"), headers(),
         m_facts.hasKernelHeaders ? QString() : tr("bcc cannot compile its programs without them.")});
    const QString kprobes =
        m_facts.hasKprobes == Known::Unknown ? tr("not known") : yesNo(m_facts.hasKprobes == Known::Yes);
    group.rows.push_back({tr("kprobes"), kprobes,
                          m_facts.hasKprobes == Known::No
                              ? tr("Tools that attach to kernel functions cannot run.")
                              : QString()});
    group.rows.push_back({tr("tracefs"), yesNo(m_facts.hasTracefs),
                          m_facts.hasTracefs
                              ? QString()
                              : tr("Most tools need it: mount -t tracefs tracefs /sys/kernel/tracing")});
    const bool isLocked = m_facts.lockdown == QLatin1String("confidentiality");
    group.rows.push_back({tr("lockdown"), m_facts.lockdown.isEmpty() ? tr("none") : m_facts.lockdown,
                          isLocked ? tr("It forbids all tracing, root's too.") : QString()});
    return group;
}

/// Of the 41 and more capabilities those that decide about tracing.
QString FactTexts::capabilities() const
{
    static constexpr std::array relevant{std::pair{21, "sys_admin"}, std::pair{38, "perfmon"},
                                         std::pair{39, "bpf"}};
    bool isNumber = false;
    const quint64 mask = m_facts.capabilities.toULongLong(&isNumber, 16);
    if (!isNumber)
        return tr("not known");
    QStringList names;
    for (const auto& [bit, name] : relevant)
        if (mask >> bit & 1)
            names += QString::fromLatin1(name);
    return names.isEmpty() ? tr("none that tracing needs") : names.join(QStringLiteral(", "));
}

QString FactTexts::privilege() const
{
    switch (m_facts.privilege) {
    case Privilege::Root:
        return tr("root");
    case Privilege::SudoWithoutPassword:
        return tr("sudo without a password");
    case Privilege::Pkexec:
    case Privilege::None:
        break;
    }
    return m_facts.hasSudo ? tr("sudo with a password") : tr("none");
}

FactGroup FactTexts::rights() const
{
    FactGroup group{tr("Rights"), {}};
    group.rows.push_back({tr("account"), m_facts.user, {}});
    group.rows.push_back(
        {tr("privilege"), privilege(),
         m_facts.privilege == Privilege::None && !(m_isLocal && m_facts.hasPkexec)
             ? tr("Tools need root: log in as root, or allow sudo without a password for this account.")
             : QString()});
    group.rows.push_back({tr("capabilities"), capabilities(), {}});
    const auto number = [](std::optional<int> value) {
        return value ? QString::number(*value) : tr("not known");
    };
    group.rows.push_back({tr("kptr_restrict"), number(m_facts.kptrRestrict), {}});
    group.rows.push_back({tr("perf_event_paranoid"), number(m_facts.perfEventParanoid), {}});
    bool isKilobytes = false;
    const qint64 kilobytes = m_facts.memlockLimit.toLongLong(&isKilobytes);
    group.rows.push_back({tr("locked memory"),
                          isKilobytes
                              ? QLocale().formattedDataSize(kilobytes * 1024, 1)
                              : (m_facts.memlockLimit.isEmpty() ? tr("not known") : m_facts.memlockLimit),
                          {}});
    return group;
}

FactGroup FactTexts::packages() const
{
    FactGroup group{tr("Packages"), {}};
    group.rows.push_back({QStringLiteral("libbpf-tools"), orNotFound(m_facts.libbpfToolsVersion), {}});
    group.rows.push_back({QStringLiteral("bcc"), orNotFound(m_facts.bccVersion), {}});
    group.rows.push_back({QStringLiteral("bpftrace"), orNotFound(m_facts.bpftraceVersion), {}});
    group.rows.push_back({QStringLiteral("Python"), orNotFound(m_facts.pythonVersion), {}});
    if (!m_facts.upgradable.isEmpty())
        group.rows.push_back({tr("behind"), m_facts.upgradable.join(QStringLiteral(", ")),
                              tr("The distribution has newer packages.")});
    return group;
}

FactGroup FactTexts::storage() const
{
    FactGroup group{tr("Storage"), {}};
    QStringList disks;
    for (const Disk& disk : m_facts.disks)
        disks += QStringLiteral("%1 (%2)").arg(
            disk.name, QLocale().formattedDataSize(static_cast<qint64>(disk.bytes), 0,
                                                   QLocale::DataSizeTraditionalFormat));
    QStringList mounts;
    for (const MountPoint& mount : m_facts.mounts)
        mounts += QStringLiteral("%1 (%2)").arg(mount.path, mount.fileSystem);
    group.rows.push_back({tr("disks"), orNotFound(disks.join(QStringLiteral(", "))), {}});
    group.rows.push_back({tr("file systems"), orNotFound(mounts.join(QStringLiteral(", "))), {}});
    return group;
}

} // namespace

std::vector<FactGroup> factGroups(const HostFacts& facts, bool isLocal)
{
    const FactTexts texts(facts, isLocal);
    return {texts.system(), texts.kernel(), texts.rights(), texts.packages(), texts.storage()};
}

QString privilegeText(const HostFacts& facts)
{
    return FactTexts(facts, false).privilege();
}

} // namespace bee

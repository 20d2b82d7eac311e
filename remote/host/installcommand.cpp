// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/host/hostfacts.h"
#include "remote/host/installation.h"

#include <array>
#include <utility>

namespace bee {

namespace {

/// A family of distributions: what its package manager is called and where each implementation is.
/// FORMATS.md section 7. An empty package is one that the family does not have.
struct Family {
    QLatin1String ids; ///< ID or ID_LIKE words, blank separated
    QLatin1String install;
    QLatin1String bcc;
    QLatin1String libbpf;
    QLatin1String bpftrace;
    QLatin1String headers; ///< of the running kernel
};

constexpr std::array families{
    Family{QLatin1String("debian ubuntu"), QLatin1String("apt install"),
           QLatin1String("bpfcc-tools linux-headers-$(uname -r)"), QLatin1String("libbpf-tools"),
           QLatin1String("bpftrace"), QLatin1String("linux-headers-$(uname -r)")},
    Family{QLatin1String("amzn fedora rhel centos rocky almalinux"), QLatin1String("dnf install"),
           QLatin1String("bcc-tools kernel-devel-$(uname -r)"), QLatin1String("libbpf-tools"),
           QLatin1String("bpftrace"), QLatin1String("kernel-devel-$(uname -r)")},
    Family{QLatin1String("arch"), QLatin1String("pacman -S"), QLatin1String(),
           QLatin1String("bcc-libbpf-tools"), QLatin1String("bpftrace"), QLatin1String("linux-headers")},
    Family{QLatin1String("alpine"), QLatin1String("apk add"), QLatin1String("bcc-tools"), QLatin1String(),
           QLatin1String("bpftrace bpftrace-tools"), QLatin1String("linux-lts-dev")},
    Family{QLatin1String("suse opensuse sles opensuse-leap opensuse-tumbleweed"),
           QLatin1String("zypper install"), QLatin1String("bcc-tools kernel-default-devel"), QLatin1String(),
           QLatin1String("bpftrace bpftrace-tools"), QLatin1String("kernel-default-devel")},
};

const Family* familyOf(const HostFacts& facts)
{
    const QStringList words =
        QStringList{facts.distributionId} + facts.distributionLike.split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words)
        for (const Family& family : families)
            if (!word.isEmpty() && QString(family.ids).split(u' ').contains(word))
                return &family;
    return nullptr;
}

/// libbpf-tools came with Debian 12 and Ubuntu 24.04; Amazon Linux 2 has yum only.
bool isBefore(const HostFacts& facts, QLatin1String id, double version)
{
    bool isNumber = false;
    const double own = facts.distributionVersion.toDouble(&isNumber);
    return facts.distributionId == id && isNumber && own < version;
}

} // namespace

QString installCommand(const HostFacts& facts, const QString& implementation)
{
    const Family* family = familyOf(facts);
    if (!family)
        return {};
    const QString prefix = facts.privilege == Privilege::Root ? QString() : QStringLiteral("sudo ");
    if (isBefore(facts, QLatin1String("amzn"), 2023))
        return implementation == QLatin1String("bcc")
                   ? prefix + QLatin1String("amazon-linux-extras install BCC")
                   : QString();

    QLatin1String package;
    if (implementation == QLatin1String("bcc"))
        package = family->bcc;
    else if (implementation == QLatin1String("libbpf"))
        package = isBefore(facts, QLatin1String("debian"), 12) || isBefore(facts, QLatin1String("ubuntu"), 24)
                      ? QLatin1String()
                      : family->libbpf;
    else if (implementation == QLatin1String("bpftrace") || implementation == QLatin1String("script"))
        package = family->bpftrace;
    else if (implementation == QLatin1String("headers"))
        package = family->headers;
    if (package.isEmpty())
        return {};
    return prefix + family->install + u' ' + package;
}

QString unattendedCommand(const QString& installCommand)
{
    static constexpr std::array answers{
        std::pair{"apt install ", "env DEBIAN_FRONTEND=noninteractive apt-get install -y "},
        std::pair{"dnf install ", "dnf install -y "}, std::pair{"pacman -S ", "pacman -S --noconfirm "},
        std::pair{"zypper install ", "zypper --non-interactive install "},
        std::pair{"amazon-linux-extras install ", "amazon-linux-extras install -y "}};
    QString command = installCommand;
    if (command.startsWith(QLatin1String("sudo ")))
        command.remove(0, 5);
    for (const auto& [asks, doesNotAsk] : answers)
        if (command.startsWith(QLatin1String(asks)))
            return QLatin1String(doesNotAsk) + command.mid(QLatin1String(asks).size());
    return command;
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/result.h"
#include "remote/data/time.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace bee {

enum class Privilege : quint8 { Root, SudoWithoutPassword, Pkexec, None };

/// What a host says to a yes-or-no question that it may not be able to answer.
enum class Known : quint8 { Unknown, Yes, No };

struct MountPoint {
    QString path;       ///< "/var"
    QString fileSystem; ///< "ext4"
};

struct Disk {
    QString name;      ///< "sda", "nvme0n1": as tools name it
    quint64 bytes = 0; ///< size
};

/// A file on the host that may be a tool, told apart by its first bytes, not by its name.
struct InstalledBinary {
    QString path;
    enum class Type : quint8 { Elf, Python, Bpftrace, OtherScript } type = Type::Elf;
};

/// What one round trip of the host check found out.
struct HostFacts {
    QString hostName;
    QString distribution;        ///< PRETTY_NAME of os-release
    QString distributionId;      ///< ID of os-release: "debian"
    QString distributionLike;    ///< ID_LIKE: "rhel fedora"
    QString distributionVersion; ///< VERSION_ID: "12"
    QString kernel;              ///< uname -r
    QString architecture;        ///< uname -m
    QString user;
    Privilege privilege = Privilege::None;
    bool hasBtf = false;     ///< /sys/kernel/btf/vmlinux
    bool hasTracefs = false; ///< events directory readable (only root can see it: true when unknown)
    bool hasKernelHeaders = false;
    Known hasKprobes = Known::Unknown;
    QString kernelHeaders;    ///< where they are: "/lib/modules/6.1.0-13-amd64/build"; empty: none found
    bool hasKheaders = false; ///< the kernel carries its own (CONFIG_IKHEADERS), module loaded or not
    /// A header tree that the host or the person names for BCC_KERNEL_SOURCE and BPFTRACE_KERNEL_SOURCE.
    QString kernelSource;
    std::optional<int> kptrRestrict, perfEventParanoid;
    QString memlockLimit; ///< "unlimited" or KiB, of the account that connects
    QString capabilities; ///< effective, hexadecimal, of the account that connects
    bool hasSudo = false; ///< sudo is there, whether or not it asks for a password
    QString pythonVersion;
    QString container;      ///< "docker", "lxc", "wsl" …: tracing belongs on its host; empty: none seen
    QStringList upgradable; ///< packages behind the distribution's newest, as its lists on the host say
    QList<Disk> disks;
    QList<MountPoint> mounts;     ///< of real file systems
    QStringList missingFunctions; ///< asked-for kernel functions that /proc/kallsyms has not
    bool functionsKnown = false;  ///< /proc/kallsyms could be read
    bool hasPkexec = false;
    bool hasStdbuf = false;
    bool hasDefaultSignal = false; ///< env --default-signal
    QString lockdown;              ///< "none", "integrity", "confidentiality" or empty
    QString bpftracePath, bpftraceVersion;
    QString bccVersion, libbpfToolsVersion; ///< package versions; empty when not known
    int cpus = 0;
    int utcOffsetSeconds = 0;
    QString timeZone;             ///< IANA name when known
    Duration clockUncertainty{0}; ///< the true offset is within this of clockOffset: half the round trip
    std::optional<Duration> clockOffset; ///< host clock minus this machine's, half the round trip corrected
    QMap<QString, QList<InstalledBinary>>
        binaries; ///< base name ("execsnoop", "execsnoop-bpfcc", "execsnoop.bt") to files
};

/// The POSIX shell script that prints the facts as key=value lines; names: base names of the tools to look
/// for; functions: kernel functions to look for. Runs unprivileged, writes nothing, one round trip.
QByteArray hostCheckScript(const QStringList& names, const QStringList& functions = {});

/// Reads what the script printed. sent, received: this machine's clock around the round trip.
/// privilege is never Pkexec: that is for the caller to choose, on this machine with a display (hasPkexec).
/// An Error when the output is not the script's (no shell, a menu, garbage).
Result<HostFacts> parseHostFacts(const QByteArray& output, Time sent, Time received);

/// The command that installs the named implementation's package on that distribution, or empty. "headers":
/// those of the running kernel.
QString installCommand(const HostFacts& facts, const QString& implementation);

} // namespace bee

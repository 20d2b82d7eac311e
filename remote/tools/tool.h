// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/result.h"
#include "remote/decode/decoder.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace bee {

enum class Implementation : quint8 { Libbpf, Bcc, Bpftrace, Script }; ///< DESIGN.md's order of preference
inline constexpr std::array allImplementations{Implementation::Libbpf, Implementation::Bcc,
                                               Implementation::Bpftrace, Implementation::Script};
QString implementationName(Implementation implementation); ///< "libbpf", "bcc", "bpftrace", "script"
std::optional<Implementation> implementationFromName(QStringView name);
QString overheadText(const QString& overheadClass); ///< Tool::overhead in the person's language

enum class OptionType : quint8 { Flag, Integer, Real, Text, Choice };

/// An option of a tool as a person sees it; each implementation says which flag it uses.
struct ToolOption {
    QString name; ///< "pid": what --set uses
    QString label;
    QString description;
    OptionType type = OptionType::Flag;
    QString defaultValue; ///< given when the person sets nothing; empty: the tool's own default
    std::optional<qint64> minimum, maximum; ///< Integer only, inclusive
    QStringList choices;                    ///< Choice only: the values to pick from
    /// What the host offers as values in a form: "disk", "fileSystem" (mount points), "user"; empty: nothing.
    QString suggest;
    QString unit; ///< of the number, for the form: "ms", "µs", "Hz", "bytes"; empty: none
};

/// A combination of tool version and kernel that is known to go wrong. All conditions that are given must
/// hold; a version that is not known meets none that asks for one.
struct KnownProblem {
    enum class Effect : quint8 {
        Fails,        ///< does not start
        Wrong,        ///< runs, but its numbers are not true: never picked by itself, marked when it runs
        SilentLosses, ///< runs, but what it loses cannot be known
    };
    Effect effect = Effect::Fails;
    QString toolFrom, toolBefore;     ///< version of the implementation's package, "0.29"; half-open
    QString kernelFrom, kernelBefore; ///< kernel release, "5.16"; half-open
    QStringList missingFunctions;     ///< the kernel has none of these functions (/proc/kallsyms)
    bool withoutKprobes = false;      ///< the kernel is known to have no kprobes
    QString reason;                   ///< why, for a person; translated
};

/// One way to run a tool: what to start and how its output reads.
struct ToolImplementation {
    Implementation kind = Implementation::Libbpf;
    QStringList
        binaries; ///< base names to look for: "execsnoop" (prefixes and suffixes of distributions are added)
    QStringList arguments; ///< always given
    QString script;        ///< Bpftrace: "execsnoop.bt"; Script: the carried script's file name
    QMap<QString, QStringList> optionArguments; ///< option name to argv words, "%1" is the value
    /// Words that give the tool its duration, "%1" is seconds: only for tools that are silent until their end
    /// (libbpf offcputime, bcc profile -f and offcputime -f); all others are ended by the leash.
    QStringList durationArguments;
    DecodeSpec decode;
    std::vector<KnownProblem> problems;
    QByteArray scriptText; ///< Script: the text that runs, read with the catalogue
    QString scriptFile;    ///< Script: the file scriptText is from; empty for one that Beescope carries
};

struct ToolSample {
    QString name;
    Implementation implementation = Implementation::Libbpf;
    QByteArray text;
    quint64 rows = 0, intervals = 0, samples = 0; ///< what it must decode to
    QMap<QString, QString> firstRow;              ///< column name to text
};

/// A tool of the catalogue; one JSON file each.
struct Tool {
    QString name;  ///< "execsnoop"
    QString title; ///< "New processes"
    QString description;
    QString documentation; ///< address of the manual page
    QString group;         ///< "Processes", "Disk", "CPU", …
    QString overhead;      ///< "negligible", "low", "noticeable", "high"
    QString overheadReason;
    QString view;           ///< "table", "heatmap", "flamegraph", "linechart", "distribution"
    int defaultSeconds = 0; ///< suggested duration; 0 runs until stopped
    /// Longest duration that is not asked for knowingly, and the rate at which the overhead guard stops the
    /// tool; both from its manual page, 0: no limit.
    int limitSeconds = 0;
    qint64 limitEventsPerSecond = 0;
    int checklistPosition = 0;   ///< 1 to 10 in the checklist; 0: not in it. ext4slower and its kin share one
    bool checklistAlone = false; ///< runs when no other does, because its overhead is felt
    QString fileSystem;          ///< only for hosts with this file system ("ext4"); empty: any
    std::vector<ToolOption> options;
    std::vector<ToolImplementation> implementations;
    std::vector<ToolSample> samples;
    QString file;

    /// nullptr when the tool has no such implementation.
    [[nodiscard]] const ToolImplementation* implementation(Implementation kind) const;
    [[nodiscard]] const ToolOption* option(QStringView optionName) const;
};

} // namespace bee

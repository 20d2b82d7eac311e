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

enum class OptionType : quint8 { Flag, Integer, Real, Text };

/// An option of a tool as a person sees it; each implementation says which flag it uses.
struct ToolOption {
    QString name; ///< "pid": what --set uses
    QString label;
    QString description;
    OptionType type = OptionType::Flag;
    QString defaultValue; ///< given when the person sets nothing; empty: the tool's own default
    std::optional<qint64> minimum, maximum; ///< Integer only, inclusive
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
    QString view;           ///< "table", "heatmap", "flamegraph"
    int defaultSeconds = 0; ///< suggested duration; 0 runs until stopped
    std::vector<ToolOption> options;
    std::vector<ToolImplementation> implementations;
    std::vector<ToolSample> samples;
    QString file;

    /// nullptr when the tool has no such implementation.
    [[nodiscard]] const ToolImplementation* implementation(Implementation kind) const;
    [[nodiscard]] const ToolOption* option(QStringView optionName) const;
};

} // namespace bee

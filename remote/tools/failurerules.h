// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/tools/launchplan.h"

#include <QRegularExpression>

#include <vector>

namespace bee {

/// One known failure text: what it means and what to do about it. One line of output is looked at at a time.
struct FailureRule {
    enum class Stream : quint8 { Any, Stdout, Stderr };
    enum class Severity : quint8 {
        Ended,    ///< the tool ended because of it
        Warning,  ///< the cause where nothing worse was said
        Loss,     ///< the tool went on, data is missing: never the cause of a failure
        Harmless, ///< never the cause either, and not worth a line
    };

    QString id;
    QRegularExpression pattern; ///< case-insensitive
    Stream stream = Stream::Any;
    Severity severity = Severity::Ended;
    FailureAction action = FailureAction::None;
    QString cause;  ///< %1, %2: what the pattern captured; translated
    QString remedy; ///< the same; {install:bcc}, {install:libbpf}, {install:bpftrace}, {headers}: the command
    QString sample; ///< a line that this rule matches, and no other
};

/// Reads one file of resources/failures.
Result<std::vector<FailureRule>> parseFailureRules(const QByteArray& json, const QString& file);

/// Cause and remedy of a line that tells of lost or missing data (DecodeStats counts how much); nullopt for
/// any other line. facts: as for explainFailure().
std::optional<Explanation> explainLoss(const QString& line, const HostFacts* facts = nullptr);

/// The built-in rules (":/failures"), the likeliest cause first. Read once; shareable between threads.
const std::vector<FailureRule>& failureRules();

} // namespace bee

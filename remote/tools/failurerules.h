// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/result.h"

#include <QRegularExpression>

#include <vector>

namespace bee {

/// One known failure text: what it means and what to do about it. One line of output is looked at at a time.
struct FailureRule {
    enum class Stream : quint8 { Any, Stdout, Stderr };
    enum class Severity : quint8 { Error, Warning, Harmless }; ///< harmless texts never are the cause

    QString id;
    QRegularExpression pattern; ///< case-insensitive
    Stream stream = Stream::Any;
    Severity severity = Severity::Error;
    QString cause;  ///< %1, %2: what the pattern captured; translated
    QString remedy; ///< the same
    QString sample; ///< a line that this rule matches, and no other
};

/// Reads one file of resources/failures.
Result<std::vector<FailureRule>> parseFailureRules(const QByteArray& json, const QString& file);

/// The built-in rules (":/failures"), the likeliest cause first. Read once; shareable between threads.
const std::vector<FailureRule>& failureRules();

} // namespace bee

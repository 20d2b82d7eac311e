// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace bee {

/// A short program to begin with; each prints something that has a view of its own.
struct ScriptExample {
    QString name;  ///< isScriptName()
    QString title; ///< in the person's language
    QByteArray text;
};

const std::vector<ScriptExample>& scriptExamples();

} // namespace bee

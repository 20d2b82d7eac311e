// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace bee::test {

/// What a command of an example document printed.
struct Transcript {
    QString command;
    QByteArray output;
};

/// One of the documents that bcc and bpftrace ship: prose, commands and what they printed, help texts. Lines
/// are told apart by their look, never by whether a decoder understands them. Empty lines are not counted.
struct ExampleDocument {
    std::vector<Transcript> transcripts; ///< of the tool itself
    int outputLines = 0;                 ///< of the transcripts
    int prose = 0;                       ///< what the author says
    int help = 0;                        ///< usage text
    int otherCommands = 0;               ///< the commands themselves, and what other programs printed
    int marks = 0;                       ///< "[...]" and the like, where the author left lines out
};

/// tool: "biosnoop".
ExampleDocument readExampleDocument(const QByteArray& text, const QString& tool);

} // namespace bee::test

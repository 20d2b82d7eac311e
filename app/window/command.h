// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace bee {

/// One thing the window can do, as the palette offers it. All texts are plain.
struct Command {
    QString id;     ///< stable between starts: "tool/biolatency"
    QString group;  ///< heading it stands under
    QString title;  ///< "Run biolatency"
    QString detail; ///< what it is, searched too: "Block I/O latency"
    QString hint;   ///< at the right edge: its shortcut, a state
    QString reason; ///< why it cannot be done now; empty: it can
    std::function<void()> run;
};

struct FuzzyMatch {
    int score = 0;         ///< the higher the better
    QList<qsizetype> hits; ///< positions in the text, ascending
};

/// Whether each word of the pattern is found in text, its letters in their order with others between them,
/// and how well: a prefix before the start of a word, that before letters together, those before scattered
/// ones. Case does not matter. nullopt: not found. Texts over 256 characters are looked at that far.
std::optional<FuzzyMatch> fuzzyMatch(const QString& pattern, const QString& text);

struct RankedCommand {
    std::size_t index = 0; ///< into the commands
    QString group;         ///< to show it under
    QList<qsizetype> hits; ///< in the title
};

/// The commands that the pattern finds, group by group, the best first; recent: ids, the newest first. With
/// no pattern: those used recently under a heading of their own, then all in their order. What cannot be done
/// now comes last in its group.
std::vector<RankedCommand> rankCommands(const std::vector<Command>& commands, const QString& pattern,
                                        const QStringList& recent);

} // namespace bee

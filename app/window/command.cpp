// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/command.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <limits>

namespace bee {

namespace {

constexpr qsizetype longestText = 256;
constexpr qsizetype longestPattern = 64;
constexpr qsizetype mostRecent = 6;
constexpr int none = std::numeric_limits<int>::min() / 2;

constexpr int letter = 1;
constexpr int together = 8;
constexpr int wordStart = 10;
constexpr int textStart = 14;
constexpr int wholeWord = 6;
constexpr int recentBonus = 5; ///< decides between equals, not against a better match
constexpr int detailMalus = 30;

bool startsWord(const QString& text, qsizetype i)
{
    if (i == 0)
        return true;
    const QChar before = text[i - 1];
    return !before.isLetterOrNumber() || (before.isLower() && text[i].isUpper()) ||
           (!before.isDigit() && text[i].isDigit());
}

/// The best way to find the letters of one word, by dynamic programming over (letter, position).
std::optional<FuzzyMatch> matchWord(const QString& word, const QString& text)
{
    const qsizetype n = word.size();
    const qsizetype m = text.size();
    if (n > m)
        return std::nullopt;
    const auto at = [m](qsizetype i, qsizetype j) { return static_cast<std::size_t>(i * m + j); };
    // best: with letter i at position j; from: where letter i - 1 was then.
    std::vector<int> best(static_cast<std::size_t>(n * m), none);
    std::vector<qsizetype> from(best.size(), -1);
    for (qsizetype i = 0; i < n; ++i) {
        int earlier = none; // the best of letter i - 1 anywhere before j - 1
        qsizetype earlierAt = -1;
        for (qsizetype j = i; j < m; ++j) {
            if (i > 0 && j > 1 && best[at(i - 1, j - 2)] > earlier) {
                earlier = best[at(i - 1, j - 2)];
                earlierAt = j - 2;
            }
            if (text[j].toCaseFolded() != word[i])
                continue;
            const int here = letter + (j == 0 ? textStart : startsWord(text, j) ? wordStart : 0);
            if (i == 0) {
                best[at(i, j)] = here;
                continue;
            }
            const int adjacent = best[at(i - 1, j - 1)];
            const int joined = adjacent > none ? adjacent + together : none;
            if (std::max(joined, earlier) <= none)
                continue;
            const bool isJoined = joined >= earlier;
            best[at(i, j)] = here + (isJoined ? joined : earlier);
            from[at(i, j)] = isJoined ? j - 1 : earlierAt;
        }
    }
    qsizetype end = -1;
    for (qsizetype j = 0; j < m; ++j)
        if (best[at(n - 1, j)] > (end < 0 ? none : best[at(n - 1, end)]))
            end = j;
    if (end < 0)
        return std::nullopt;
    FuzzyMatch match{best[at(n - 1, end)], {}};
    const bool endsWord = end + 1 == m || !text[end + 1].isLetterOrNumber();
    for (qsizetype i = n - 1, j = end; i >= 0; --i) {
        match.hits.prepend(j);
        j = from[at(i, j)];
    }
    if (endsWord && match.hits.last() - match.hits.first() == n - 1)
        match.score += wholeWord;
    return match;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& pattern, const QString& text)
{
    const QString shortened = text.left(longestText);
    FuzzyMatch all;
    for (const QString& word :
         pattern.left(longestPattern).toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const std::optional<FuzzyMatch> match = matchWord(word, shortened);
        if (!match)
            return std::nullopt;
        all.score += match->score;
        all.hits += match->hits;
    }
    std::sort(all.hits.begin(), all.hits.end());
    all.hits.erase(std::unique(all.hits.begin(), all.hits.end()), all.hits.end());
    return all;
}

std::vector<RankedCommand> rankCommands(const std::vector<Command>& commands, const QString& pattern,
                                        const QStringList& recent)
{
    struct Scored {
        RankedCommand ranked;
        int score = 0;
        bool possible = true;
        int order = 0; ///< of its group
    };
    std::vector<Scored> found;
    QHash<QString, int> groupOrder;
    const bool all = pattern.trimmed().isEmpty();
    for (std::size_t i = 0; i < commands.size(); ++i) {
        const Command& command = commands[i];
        if (!groupOrder.contains(command.group))
            groupOrder.insert(command.group, static_cast<int>(groupOrder.size()));
        const int order = groupOrder.value(command.group);
        Scored scored{{i, command.group, {}}, 0, command.reason.isEmpty(), order};
        const qsizetype age = recent.indexOf(command.id);
        if (all) {
            if (age >= 0 && age < mostRecent && scored.possible) {
                Scored again = scored;
                again.ranked.group = QCoreApplication::translate("CommandPalette", "Used recently");
                again.order = -1;
                again.score = -static_cast<int>(age);
                found.push_back(again);
            }
        } else {
            if (const auto inTitle = fuzzyMatch(pattern, command.title)) {
                scored.score = inTitle->score;
                scored.ranked.hits = inTitle->hits;
            } else if (const auto anywhere =
                           fuzzyMatch(pattern, command.title + QLatin1Char(' ') + command.detail)) {
                scored.score = anywhere->score - detailMalus;
                for (const qsizetype hit : anywhere->hits)
                    if (hit < command.title.size())
                        scored.ranked.hits += hit;
            } else {
                continue;
            }
            if (age >= 0)
                scored.score += recentBonus;
        }
        found.push_back(std::move(scored));
    }
    // Among groups the one with the best command leads.
    QHash<QString, int> groupScore;
    if (!all)
        for (const Scored& one : found) {
            const int best = groupScore.value(one.ranked.group, none);
            groupScore[one.ranked.group] = std::max(best, one.possible ? one.score : one.score - detailMalus);
        }
    std::stable_sort(found.begin(), found.end(), [&](const Scored& a, const Scored& b) {
        if (a.ranked.group != b.ranked.group) {
            const int x = groupScore.value(a.ranked.group);
            const int y = groupScore.value(b.ranked.group);
            return x != y ? x > y : a.order < b.order;
        }
        if (a.possible != b.possible)
            return a.possible;
        return a.score > b.score;
    });
    std::vector<RankedCommand> ranked;
    ranked.reserve(found.size());
    for (Scored& one : found)
        ranked.push_back(std::move(one.ranked));
    return ranked;
}

} // namespace bee

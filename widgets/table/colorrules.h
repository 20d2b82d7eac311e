// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/roworder.h"
#include "widgets/table/rowcoloring.h"

#include <QJsonArray>
#include <QString>

#include <vector>

namespace bee {

/// Rows that a filter lets through stand out in a role's colour and shape. A value.
struct ColorRule {
    QString name;   ///< "Slow": plain text
    QString filter; ///< in the filter language
    RowRole role = RowRole::Warning;
    bool enabled = true;
    friend bool operator==(const ColorRule&, const ColorRule&) = default;
};

/// "error", "warning", "ok", "accent", "muted": as files name a role.
[[nodiscard]] QString roleKey(RowRole role);
/// What a person reads: "Error", "Warning" …
[[nodiscard]] QString roleTitle(RowRole role);

[[nodiscard]] QJsonArray colorRulesToJson(const std::vector<ColorRule>& rules);
/// Whatever a file says: what is no rule is left out, at most 100 are taken.
[[nodiscard]] std::vector<ColorRule> colorRulesFromJson(const QJsonArray& json);

/// Colours rows by the first rule whose filter lets them through. Rules that are switched off, wrong, or
/// about columns the table does not have, are passed over. Window thread.
class ColorRules : public RowColoring {
public:
    void setRules(std::vector<ColorRule> rules, const FilterClock& clock);
    [[nodiscard]] const std::vector<ColorRule>& rules() const { return m_rules; }
    [[nodiscard]] RowRole roleOf(const EventSnapshot& snapshot, qsizetype row) override;
    /// The rule that gave a row its role, for its tooltip; nullptr: none.
    [[nodiscard]] const ColorRule* ruleOf(const EventSnapshot& snapshot, qsizetype row);

private:
    struct Test {
        std::size_t rule = 0;
        std::unique_ptr<RowMatcher> matcher;
    };
    void compile(const EventSnapshot& snapshot);

    std::vector<ColorRule> m_rules;
    FilterClock m_clock;
    std::vector<Test> m_tests;
    Schema m_schema;                        ///< the tests are made for
    std::shared_ptr<const TextPool> m_pool; ///< and what they remember of texts
};

} // namespace bee

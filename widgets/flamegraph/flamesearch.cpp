// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamesearch.h"

#include "widgets/theme/format.h"

#include <QRegularExpression>

namespace bee {

FlameMatches searchFlames(const FlameLayout& layout, const FlameQuery& query, const FlameStop& stop)
{
    FlameMatches matches;
    if (query.text.isEmpty() || layout.isEmpty())
        return matches;
    QRegularExpression expression;
    if (query.regularExpression) {
        expression = QRegularExpression(query.text, QRegularExpression::CaseInsensitiveOption);
        if (!expression.isValid()) {
            matches.error = expression.errorString();
            return matches;
        }
    }
    matches.names.resize(layout.nameCount());
    for (quint32 name = 1; name < layout.nameCount(); ++name) {
        if (name % 256 == 0 && stop && stop())
            return {};
        const auto matchesText = [&](std::string_view bytes) {
            const QString text = displayText(bytes);
            return query.regularExpression ? expression.match(text).hasMatch()
                                           : text.contains(query.text, Qt::CaseInsensitive);
        };
        const std::string_view raw = layout.nameText(name);
        const std::string_view readable = layout.readableText(name);
        matches.names[name] = matchesText(raw) || (readable != raw && matchesText(readable));
    }
    for (std::size_t i = 0; i < layout.frames().size(); ++i)
        if (matches.contains(layout.frames()[i].name))
            matches.places.push_back(static_cast<quint32>(i));
    matches.frames = matches.places.size();
    matches.total = coveredTotal(layout, matches.names);
    return matches;
}

} // namespace bee

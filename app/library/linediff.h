// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace bee {

struct DiffLine {
    enum class Kind : quint8 { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;    ///< without its line end
    int oldLine = 0; ///< from 1; 0 when it is not in that text
    int newLine = 0;
};

/// The lines of both texts in order, as few of them marked as possible. Texts whose changed part is very long
/// are not compared line by line: the old part is removed as a whole and the new one added.
std::vector<DiffLine> lineDiff(const QByteArray& before, const QByteArray& after);

/// As plain text: "- ", "+ " or "  " before each line; of what did not change, context lines beside a change
/// only (-1: all), the rest as "…".
QString diffText(const std::vector<DiffLine>& lines, int context = 3);

} // namespace bee

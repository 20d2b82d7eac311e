// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/celltext.h"

#include "remote/query/filtertest.h"

#include <array>

namespace bee {

QString plainCellText(const EventSnapshot& snapshot, qsizetype row, int column, std::size_t longest)
{
    const Column& meta = snapshot.schema()[static_cast<std::size_t>(column)];
    if (meta.kind != ColumnKind::Text) {
        std::array<char, 40> text{};
        const std::size_t length = plainInteger(snapshot.integer(row, column), meta.base, text.data());
        return QString::fromLatin1(text.data(), static_cast<qsizetype>(length));
    }
    const std::string_view bytes = snapshot.text(row, column).substr(0, longest);
    QString text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    for (QChar& c : text)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
            c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph)
            c = QChar(QChar::ReplacementCharacter);
    return text;
}

} // namespace bee

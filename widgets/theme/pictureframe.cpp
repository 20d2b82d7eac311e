// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/pictureframe.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr double gap = 8;

QFont titleFont(QFont font)
{
    font.setBold(true);
    font.setPixelSize(font.pixelSize() * 5 / 4);
    return font;
}

QFont footerFont(QFont font)
{
    font.setPixelSize(std::max(6, font.pixelSize() - 1));
    return font;
}

/// A text in lines that fit, broken at blanks, and within words where these are too long.
QStringList wrapped(const QString& text, double width, const QFontMetricsF& metrics)
{
    QStringList lines;
    QString line;
    for (QString word : text.split(QLatin1Char(' '))) {
        const QString longer = line.isEmpty() ? word : line + QLatin1Char(' ') + word;
        if (metrics.horizontalAdvance(longer) <= width) {
            line = longer;
            continue;
        }
        if (!line.isEmpty())
            lines += line;
        while (word.size() > 1 && metrics.horizontalAdvance(word) > width) {
            const double share = width / metrics.horizontalAdvance(word);
            auto fits = std::clamp<qsizetype>(
                static_cast<qsizetype>(share * static_cast<double>(word.size())), 1, word.size() - 1);
            while (fits > 1 && metrics.horizontalAdvance(word.left(fits)) > width)
                --fits;
            lines += word.left(fits);
            word = word.mid(fits);
        }
        line = word;
    }
    return lines + QStringList{line};
}

QStringList wrapped(const QStringList& texts, double width, const QFont& font)
{
    const QFontMetricsF metrics(font);
    QStringList lines;
    for (const QString& text : texts)
        lines += wrapped(text, std::max(1., width - 2 * pictureMargin), metrics);
    return lines;
}

/// Leaves what a share of the height has room for.
void cut(QStringList& lines, double height, const QFont& font)
{
    const auto most =
        std::max<qsizetype>(2, static_cast<qsizetype>(height / QFontMetricsF(font).lineSpacing()));
    if (lines.size() <= most)
        return;
    lines = lines.first(most);
    lines.last() += QStringLiteral(" …");
}

double heightOf(const QStringList& lines, const QFont& font)
{
    return static_cast<double>(lines.size()) * QFontMetricsF(font).lineSpacing();
}

struct Parts {
    QFont titleFont;
    QFont footerFont;
    QStringList title; ///< one line or none
    QStringList above;
    QStringList footer;
    double top = 0; ///< heights, with the gaps to the content
    double bottom = 0;

    void measure(const PictureStyle& style)
    {
        if (!title.isEmpty() || !above.isEmpty())
            top = std::ceil(pictureMargin + heightOf(title, titleFont) + heightOf(above, style.font) + gap);
        if (!footer.isEmpty())
            bottom = std::ceil(gap + heightOf(footer, footerFont) + pictureMargin * 0.75);
        else if (top > 0)
            bottom = pictureMargin;
    }
};

Parts partsOf(double width, const PictureText& text, const PictureStyle& style)
{
    Parts parts;
    parts.titleFont = titleFont(style.font);
    parts.footerFont = footerFont(style.font);
    if (!text.title.isEmpty())
        parts.title += QFontMetricsF(parts.titleFont)
                           .elidedText(text.title, Qt::ElideRight, std::max(1., width - 2 * pictureMargin));
    parts.above = wrapped(text.above, width, style.font);
    parts.footer = wrapped(text.footer, width, parts.footerFont);
    parts.measure(style);
    return parts;
}

} // namespace

double pictureFrameHeight(double width, const PictureText& text, const PictureStyle& style)
{
    const Parts parts = partsOf(width, text, style);
    return parts.top + parts.bottom;
}

PictureFrame pictureFrame(QSizeF size, const PictureText& text, const PictureStyle& style)
{
    Parts parts = partsOf(size.width(), text, style);
    if (parts.top + parts.bottom > size.height() / 2) {
        cut(parts.above, size.height() / 5, style.font);
        cut(parts.footer, size.height() / 4, parts.footerFont);
        parts.measure(style);
    }
    PictureFrame frame;
    // Views paint up to the edges of what they are given: in line with the texts.
    const bool bare = parts.top + parts.bottom <= 0;
    const double side = bare ? 0 : std::min(pictureMargin, size.width() / 8);
    frame.content = QRectF(side, parts.top, size.width() - 2 * side,
                           std::max(0., std::floor(size.height()) - parts.top - parts.bottom));
    double y = pictureMargin;
    const auto write = [&](const QStringList& lines, const QFont& font, const QColor& color) {
        const QFontMetricsF metrics(font);
        for (const QString& line : lines) {
            frame.lines.push_back({{pictureMargin, y + metrics.ascent()}, line, font, color});
            y += metrics.lineSpacing();
        }
    };
    write(parts.title, parts.titleFont, style.theme.text);
    write(parts.above, style.font, style.theme.mutedText);
    y = frame.content.bottom() + gap;
    write(parts.footer, parts.footerFont, style.theme.mutedText);
    return frame;
}

} // namespace bee

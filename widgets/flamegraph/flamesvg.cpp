// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamesvg.h"

#include "widgets/flamegraph/flamesvgscript.h"
#include "widgets/theme/format.h"
#include "widgets/theme/pictureframe.h"
#include "widgets/theme/timeaxis.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace bee {

namespace {

constexpr double controlsHeight = 30; ///< search and reset, above the frames
constexpr double toldHeight = 22;     ///< what is pointed at, below them
constexpr double textPadding = 4;
constexpr double minimumTextWidth = 34;
constexpr double metricReserve = 0.9; ///< of a frame's width: browsers take other fonts than Qt
constexpr std::size_t mostBars = 60'000;
constexpr qsizetype longestName = 1000;
constexpr qsizetype shortenedName = 100; ///< once the document is large
constexpr qsizetype largeDocument = 32 << 20;
constexpr double defaultWidth = 1200;
constexpr double largestHeight = 20'000;

/// XML text or attribute value: quotes and brackets escaped, what XML forbids replaced.
QByteArray escaped(const QString& text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            const char32_t code = QChar::surrogateToUcs4(c, text[i + 1]);
            if ((code & 0xfffe) == 0xfffe) // a noncharacter
                out += QChar::ReplacementCharacter;
            else
                out.append(c).append(text[i + 1]);
            ++i;
        } else if (c.isSurrogate() || c.unicode() >= 0xfffe || (c.unicode() < 0x20 && c != u'\n')) {
            out += QChar::ReplacementCharacter;
        } else if (c == u'&') {
            out += QLatin1String("&amp;");
        } else if (c == u'<') {
            out += QLatin1String("&lt;");
        } else if (c == u'>') {
            out += QLatin1String("&gt;");
        } else if (c == u'"') {
            out += QLatin1String("&quot;");
        } else if (c == u'\'') {
            out += QLatin1String("&#39;");
        } else {
            out += c;
        }
    }
    return out.toUtf8();
}

QByteArray number(double value)
{
    QByteArray text = QByteArray::number(value, 'f', 2);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text;
}

QByteArray attribute(const char* name, const QByteArray& value)
{
    return QByteArray(" ") + name + "=\"" + value + '"';
}

QByteArray rectangle(const QRectF& rect, const QColor& fill, const QByteArray& more = {})
{
    return "<rect" + attribute("x", number(rect.x())) + attribute("y", number(rect.y())) +
           attribute("width", number(rect.width())) + attribute("height", number(rect.height())) +
           attribute("fill", fill.name().toLatin1()) + more + "/>";
}

QByteArray label(QPointF baseline, const QString& text, const QColor& color, const QByteArray& more = {})
{
    return "<text" + attribute("x", number(baseline.x())) + attribute("y", number(baseline.y())) +
           attribute("fill", color.name().toLatin1()) + more + '>' + escaped(text) + "</text>";
}

/// As many letters of a name as are sure to fit.
QString fitting(const QString& name, double room, const QFontMetricsF& metrics)
{
    qsizetype fits = 0;
    qsizetype fitsNot = std::min<qsizetype>(name.size(), static_cast<qsizetype>(room)) + 1;
    while (fitsNot - fits > 1) {
        const qsizetype middle = (fits + fitsNot) / 2;
        (metrics.horizontalAdvance(name.left(middle)) <= room ? fits : fitsNot) = middle;
    }
    if (fits > 0 && name[fits - 1].isHighSurrogate())
        --fits;
    return fits < std::min<qsizetype>(3, name.size()) ? QString() : name.left(fits);
}

QString say(const char* text)
{
    return QCoreApplication::translate("FlameSvg", text);
}

/// Below a frame's name: count, share, what of it is its own, the baseline's, the name as it was printed.
QString detailsOf(const FlameLayout& layout, std::size_t index, bool normalised)
{
    const FlameFrame& frame = layout.frames()[index];
    const quint64 total = index == 0 ? layout.total() : frame.total;
    QStringList lines{say(QT_TRANSLATE_NOOP("FlameSvg", "%1, %2 of all"))
                          .arg(flameCount(total, layout.unit()), flameShare(total, layout.total()))};
    if (frame.self > 0)
        lines +=
            say(QT_TRANSLATE_NOOP("FlameSvg", "%1 in itself")).arg(flameCount(frame.self, layout.unit()));
    if (layout.hasBaseline()) {
        const auto baseline = static_cast<quint64>(std::llround(layout.baseline(index, normalised)));
        lines += say(QT_TRANSLATE_NOOP("FlameSvg", "baseline: %1")).arg(flameCount(baseline, layout.unit()));
    }
    if (index > 0 && layout.name(index) != layout.readableName(index))
        lines += displayText(layout.name(index), 400);
    return lines.join(QLatin1Char('\n'));
}

class Writer {
public:
    Writer(const std::shared_ptr<const FlameLayout>& layout, const FlameLook& look,
           const FlamePictureOptions& options, QSizeF size, const PictureText& text,
           const PictureStyle& style)
        : m_layout(layout), m_look(look), m_options(options), m_size(size), m_text(text), m_style(style),
          m_frame(pictureFrame(size, text, style)), m_metrics(style.font)
    {
        m_parts = flamePictureParts(*layout, look, options,
                                    m_frame.content.adjusted(0, controlsHeight, 0, -toldHeight), style);
    }

    QByteArray write()
    {
        head();
        for (const PictureFrame::Line& line : m_frame.lines)
            m_out += label(line.baseline, line.text, line.color,
                           attribute("font-size", QByteArray::number(line.font.pixelSize())) +
                               (line.font.bold() ? attribute("font-weight", "bold") : QByteArray())) +
                     '\n';
        axis();
        m_out += "<rect id=\"area\" fill=\"none\"" + attribute("x", number(m_parts.graph.area.x())) +
                 attribute("y", number(m_parts.graph.area.y())) +
                 attribute("width", number(m_parts.graph.area.width())) +
                 attribute("height", number(m_parts.graph.area.height())) + "/>\n<g id=\"frames\">\n";
        bars(*m_layout, m_look, m_parts.graph);
        m_out += "</g>\n";
        if (!m_parts.elided.area.isEmpty()) {
            m_out += label(m_parts.elidedTitle.topLeft() + QPointF(0, m_metrics.ascent()),
                           say(QT_TRANSLATE_NOOP("FlameSvg", "Only in %1")).arg(m_options.baselineLabel),
                           m_style.theme.mutedText);
            m_out += "\n<g id=\"elided\">\n";
            FlameLook kinds = m_look;
            kinds.coloring = FlameColoring::Kind;
            bars(*m_options.elided, kinds, m_parts.elided, m_options.elided);
            m_out += "</g>\n";
        }
        legend();
        m_out += "<script type=\"text/ecmascript\"><![CDATA[\n";
        m_out += flameSvgScript;
        m_out += "]]></script>\n</svg>\n";
        return std::move(m_out);
    }

private:
    void data(const char* name, const QString& text)
    {
        m_out += attribute(QByteArray("data-").append(name).constData(), escaped(text));
    }

    [[nodiscard]] bool textFits(double rowHeight) const { return rowHeight >= m_metrics.ascent() + 2; }

    void head()
    {
        const Theme& theme = m_style.theme;
        m_out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                 "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" role=\"img\"";
        m_out += attribute("width", number(m_size.width())) + attribute("height", number(m_size.height())) +
                 attribute("viewBox", "0 0 " + number(m_size.width()) + ' ' + number(m_size.height())) +
                 attribute("font-size", QByteArray::number(m_style.font.pixelSize())) +
                 attribute("font-family", escaped(QLatin1Char('\'') + family() +
                                                  QStringLiteral("', 'DejaVu Sans', Verdana, sans-serif")));
        data("total", QString::number(m_layout->total()));
        data("row", QString::fromLatin1(number(m_frame.content.top() + controlsHeight - 12)));
        data("told", QString::fromLatin1(number(m_frame.content.bottom() - 6)));
        data("ink", theme.text.name());
        if (textFits(m_parts.graph.rowHeight))
            data("texts", QStringLiteral("1"));
        if (m_look.icicle)
            data("icicle", QStringLiteral("1"));
        if (!m_options.search.text.isEmpty())
            data("search", m_options.search.regularExpression
                               ? m_options.search.text
                               : QRegularExpression::escape(m_options.search.text));
        if (m_parts.graph.focus != 0)
            data("zoom", QStringLiteral("%1,%2")
                             .arg(m_layout->depthOf(m_parts.graph.focus))
                             .arg(m_layout->frames()[m_parts.graph.focus].start));
        data("find", say(QT_TRANSLATE_NOOP("FlameSvg", "Search: text or regular expression")));
        data("reset", say(QT_TRANSLATE_NOOP("FlameSvg", "◂ Show all")));
        data("matched", say(QT_TRANSLATE_NOOP("FlameSvg", "%1 frames match: %2")));
        data("invalid", say(QT_TRANSLATE_NOOP("FlameSvg", "This is no regular expression.")));
        m_out += ">\n<title>" + escaped(m_text.title) + "</title>\n<desc>" +
                 escaped((m_text.above + m_text.footer).join(QLatin1Char('\n'))) + "</desc>\n<style>\n";
        const QByteArray ink = theme.text.name().toLatin1();
        m_out += "#frames text,#elided text{pointer-events:none}\n"
                 "#frames g{cursor:pointer}\n#frames g:hover rect{stroke:" +
                 ink + "}\n.light{fill:" + flameLight().name().toLatin1() +
                 "}\n.hit rect{fill:" + flameMatchColor().name().toLatin1() +
                 "}\n.hit text{fill:" + flameTextColor(flameMatchColor(), theme).name().toLatin1() +
                 "}\n.muted rect{opacity:" + (theme.dark ? "0.34" : "0.5") + "}\n.muted text{fill:" + ink +
                 "}\n.told{fill:" + ink + "}\n.button{fill:" + theme.accent.name().toLatin1() +
                 ";cursor:pointer}\n.button:hover{text-decoration:underline}\n"
                 "input{width:100%;height:100%;box-sizing:border-box;font:inherit;padding:2px 6px;color:" +
                 ink + ";background:" + theme.panel.name().toLatin1() + ";border:1px solid " +
                 theme.faintText.name().toLatin1() + ";border-radius:4px}\n</style>\n";
        m_out += rectangle(QRectF(QPointF(), m_size), theme.panel) + '\n';
    }

    [[nodiscard]] QString family() const
    {
        QString family = QFontInfo(m_style.font).family();
        return family.remove(QLatin1Char('\'')).remove(QLatin1Char('\\'));
    }

    /// Text on dark fills.
    [[nodiscard]] QColor flameLight() const { return flameTextColor(Qt::black, m_style.theme); }

    void bars(const FlameLayout& layout, const FlameLook& look, const FlameViewport& wanted,
              std::shared_ptr<const FlameLayout> other = {})
    {
        const FlamePalette palette(other ? other : m_layout, look, m_style.theme);
        // A wider graph makes flameBars() merge what is narrower than a part of a pixel.
        std::vector<FlameBar> all;
        FlameViewport fine;
        double finer = 10;
        for (const double factor : {10., 4., 2., 1.}) {
            finer = factor;
            fine = wanted;
            fine.focus = 0;
            fine.area.setWidth(wanted.area.width() * finer);
            all = flameBars(layout, fine);
            if (all.size() <= mostBars)
                break;
        }
        for (FlameBar& bar : all) {
            bar.rect = QRectF(wanted.area.left() + (bar.rect.left() - fine.area.left()) / finer,
                              bar.rect.top(), bar.rect.width() / finer, bar.rect.height());
            writeBar(layout, palette, bar, wanted.rowHeight);
        }
    }

    void writeBar(const FlameLayout& layout, const FlamePalette& palette, const FlameBar& bar,
                  double rowHeight)
    {
        const FlameFrame& first = layout.frames()[bar.frame];
        const FlameFrame& last = layout.frames()[bar.last];
        const bool merged = bar.frame != bar.last;
        const QColor fill(palette.fill(bar.frame));
        const bool light = QColor(palette.textOn(palette.fill(bar.frame))) == flameLight();
        const double gap = rowHeight > 6 ? 1 : 0;
        QRectF rect = bar.rect.adjusted(0, 0, 0, -gap);
        if (rect.width() > 4)
            rect.setRight(rect.right() - 1);
        const double baseline = rect.top() + (rect.height() - m_metrics.height()) / 2 + m_metrics.ascent();
        const QString name =
            flameName(layout, bar.frame).left(m_out.size() > largeDocument ? shortenedName : longestName);

        m_out += "<g" + attribute("data-s", QByteArray::number(first.start)) +
                 attribute("data-n", QByteArray::number(last.start + last.total - first.start)) +
                 attribute("data-d", QByteArray::number(layout.depthOf(bar.frame)));
        if (merged)
            m_out += " data-m=\"1\"";
        else
            m_out += attribute("data-y", number(baseline));
        if (light)
            m_out += " data-light=\"1\"";
        m_out += "><title>";
        if (merged)
            m_out += escaped(say(QT_TRANSLATE_NOOP("FlameSvg", "%1 frames too narrow to be told apart"))
                                 .arg(formatCount(quint64{bar.last - bar.frame + 1})));
        else
            m_out += escaped(name + QLatin1Char('\n') + detailsOf(layout, bar.frame, m_look.normalised));
        m_out += "</title>" + rectangle(rect, fill, gap > 0 && rect.width() > 6 ? " rx=\"1.5\"" : "");
        if (!merged && rect.width() >= minimumTextWidth && textFits(rowHeight)) {
            const QString shown = fitting(name, (rect.width() - 2 * textPadding) * metricReserve, m_metrics);
            if (!shown.isEmpty())
                m_out += "<text" + attribute("x", number(rect.left() + textPadding)) +
                         attribute("y", number(baseline)) + (light ? " class=\"light\"" : "") + '>' +
                         escaped(shown) + "</text>";
        }
        m_out += "</g>\n";
    }

    /// The times below a flame chart; hidden while it is zoomed.
    void axis()
    {
        const auto& slices = m_layout->slices();
        if (slices.empty() || m_parts.axis.isEmpty() || m_layout->span() == 0)
            return;
        const TimeTicks ticks =
            timeTicks({slices.front().start, slices.back().end},
                      std::max(1, static_cast<int>(m_parts.axis.width() / 100)), m_options.clock);
        m_out += "<g id=\"axis\">\n";
        double taken = 0;
        for (const Time time : ticks.times) {
            const std::optional<quint64> position = m_layout->positionAt(time);
            if (!position)
                continue;
            const double x = m_parts.axis.left() + m_parts.axis.width() * static_cast<double>(*position) /
                                                       static_cast<double>(m_layout->span());
            if (x < taken)
                continue;
            const QString text = timeTickText(time, ticks, m_options.clock);
            taken = x + m_metrics.horizontalAdvance(text) + 12;
            m_out += rectangle({x, m_parts.axis.top(), 1, 4}, m_style.theme.mutedText) +
                     label({x, m_parts.axis.top() + 4 + m_metrics.ascent()}, text, m_style.theme.mutedText) +
                     '\n';
        }
        m_out += "</g>\n";
    }

    void legend()
    {
        const auto entries = flameLegend(*m_layout, m_look, m_style.theme, m_options.packages);
        const double swatch = std::round(m_metrics.ascent() * 0.8);
        QPointF at = m_parts.legend.topLeft();
        for (const FlameLegendEntry& entry : entries) {
            const double width = swatch + 5 + m_metrics.horizontalAdvance(entry.text) + 16;
            if (at.x() + width > m_parts.legend.right() + 16 && at.x() > m_parts.legend.left())
                at = {m_parts.legend.left(), at.y() + m_metrics.height() + 2};
            const double baseline = at.y() + m_metrics.ascent();
            m_out += rectangle({at.x(), baseline - swatch, swatch, swatch}, entry.color) +
                     label({at.x() + swatch + 5, baseline}, entry.text, m_style.theme.mutedText) + '\n';
            at.rx() += width;
        }
    }

    const std::shared_ptr<const FlameLayout>& m_layout;
    const FlameLook& m_look;
    const FlamePictureOptions& m_options;
    QSizeF m_size;
    const PictureText& m_text;
    const PictureStyle& m_style;
    PictureFrame m_frame;
    QFontMetricsF m_metrics;
    FlamePictureParts m_parts;
    QByteArray m_out;
};

} // namespace

QByteArray flameSvg(const std::shared_ptr<const FlameLayout>& layout, const FlameLook& look,
                    const FlamePictureOptions& options, QSizeF size, const PictureText& text,
                    const PictureStyle& style)
{
    if (!layout || layout->isEmpty())
        return {};
    if (size.width() <= 0)
        size.setWidth(defaultWidth);
    if (size.height() <= 0) {
        const Picture picture = flamePicture(layout, look, options);
        const double height = pictureFrameHeight(size.width(), text, style) + controlsHeight + toldHeight +
                              picture.heightFor(size.width() - 2 * pictureMargin, style);
        size.setHeight(std::min(std::ceil(height), largestHeight));
    }
    return Writer(layout, look, options, size, text, style).write();
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamecard.h"

#include "widgets/flamegraph/flamenames.h"
#include "widgets/flamegraph/flamepaint.h"
#include "widgets/theme/format.h"

#include <QCoreApplication>

#include <cmath>

namespace bee {

namespace {

constexpr qsizetype longestName = 400;

QString say(const char* text)
{
    return QCoreApplication::translate("FlameGraph", text);
}

/// Rows of a table: what it is, how much, and its shares.
class Rows {
public:
    void add(const QString& name, const QString& value, const QString& note = {})
    {
        m_html += QStringLiteral("<tr><td style='padding-right:14px'>") + name.toHtmlEscaped() +
                  QStringLiteral("</td><td align='right' style='white-space:pre'>") + value.toHtmlEscaped() +
                  QStringLiteral("</td><td style='padding-left:14px;white-space:pre'>") +
                  note.toHtmlEscaped() + QStringLiteral("</td></tr>");
    }
    [[nodiscard]] QString html() const
    {
        return QStringLiteral("<table cellspacing='0' cellpadding='1'>") + m_html +
               QStringLiteral("</table>");
    }

private:
    QString m_html;
};

void addDifference(Rows& rows, const FlameLayout& layout, std::size_t frame, const FlameCardContext& context)
{
    const quint64 counted = layout.baselineCount(frame);
    const double then = layout.baseline(frame, context.normalised);
    const double now = static_cast<double>(layout.frames()[frame].total);
    const QString name = context.baselineLabel.isEmpty()
                             ? say(QT_TRANSLATE_NOOP("FlameGraph", "baseline"))
                             : displayText(context.baselineLabel.toStdString(), 60);
    const QString scaled = flameCount(static_cast<quint64>(std::llround(then)), layout.unit());
    rows.add(name, context.normalised ? scaled : flameCount(counted, layout.unit()),
             context.normalised ? say(QT_TRANSLATE_NOOP("FlameGraph", "normalised from %1"))
                                      .arg(flameCount(counted, layout.unit()))
                                : QString());
    const QString change = then <= 0     ? say(QT_TRANSLATE_NOOP("FlameGraph", "new"))
                           : now == then ? say(QT_TRANSLATE_NOOP("FlameGraph", "the same"))
                                         : (now > then ? QStringLiteral("+") : QStringLiteral("−")) +
                                               formatPercent(std::abs(now - then) / then);
    rows.add(say(QT_TRANSLATE_NOOP("FlameGraph", "change")), change);
}

} // namespace

QString flameDetails(const FlameLayout& layout, std::size_t frame)
{
    const FlameFrame& f = layout.frames()[frame];
    const QString count = flameCount(frame == 0 ? layout.total() : f.total, layout.unit());
    if (frame == 0)
        return count;
    const quint64 parent = f.parent == 0 ? layout.total() : layout.frames()[f.parent].total;
    return say(QT_TRANSLATE_NOOP("FlameGraph", "%1, %2 of all, %3 of parent"))
        .arg(count, flameShare(f.total, layout.total()), flameShare(f.total, parent));
}

QString flameKindText(FlameKind kind)
{
    switch (kind) {
    case FlameKind::All:
        break;
    case FlameKind::Process:
        return say(QT_TRANSLATE_NOOP("FlameGraph", "process"));
    case FlameKind::Thread:
        return say(QT_TRANSLATE_NOOP("FlameGraph", "thread"));
    case FlameKind::User:
        return say(QT_TRANSLATE_NOOP("FlameGraph", "program"));
    case FlameKind::Kernel:
        return say(QT_TRANSLATE_NOOP("FlameGraph", "kernel"));
    case FlameKind::Library:
        return say(QT_TRANSLATE_NOOP("FlameGraph", "library"));
    case FlameKind::Inlined:
        return say(QT_TRANSLATE_NOOP("FlameGraph", "inlined"));
    case FlameKind::Jit:
        return say(QT_TRANSLATE_NOOP("FlameGraph", "compiled at run time"));
    case FlameKind::Unknown:
        return say(QT_TRANSLATE_NOOP("FlameGraph", "name not known"));
    case FlameKind::Missed:
        return say(QT_TRANSLATE_NOOP("FlameGraph", "missed stack"));
    }
    return {};
}

QString flameSeconds(quint64 count, Unit unit, double hertz)
{
    if (unit != Unit::Samples || hertz <= 0)
        return {};
    return say(QT_TRANSLATE_NOOP("FlameGraph", "%1 of CPU time at %2 Hz"))
        .arg(formatDurationNs(static_cast<double>(count) / hertz * 1e9), QString::number(hertz));
}

QString flameCard(const FlameLayout& layout, std::size_t frame, const FlameCardContext& context)
{
    const FlameFrame& f = layout.frames()[frame];
    const quint64 total = frame == 0 ? layout.total() : f.total;
    const QString name = flameName(layout, frame).left(longestName);
    QString html = QStringLiteral("<p style='white-space:pre-wrap;margin:0 0 4px 0'><b>") +
                   name.toHtmlEscaped() + QStringLiteral("</b>");
    const QString raw = displayText(layout.name(frame)).left(longestName);
    if (frame != 0 && raw != name)
        html += QStringLiteral("<br>") + raw.toHtmlEscaped();
    QStringList nature;
    if (const QString kind = flameKindText(layout.kind(frame)); !kind.isEmpty())
        nature += kind;
    if (const FlameKind kind = layout.kind(frame); kind != FlameKind::All && kind != FlameKind::Process &&
                                                   kind != FlameKind::Thread && kind != FlameKind::Missed)
        if (const std::string package = framePackage(layout.name(frame)); !package.empty())
            nature += displayText(package, 120);
    if (!nature.isEmpty())
        html += QStringLiteral("<br>") + nature.join(QStringLiteral(" · ")).toHtmlEscaped();
    html += QStringLiteral("</p>");

    Rows rows;
    rows.add(say(QT_TRANSLATE_NOOP("FlameGraph", "with callees")), flameCount(total, layout.unit()));
    if (frame != 0) {
        rows.add(say(QT_TRANSLATE_NOOP("FlameGraph", "of all")), flameShare(total, layout.total()));
        const quint64 parent = f.parent == 0 ? layout.total() : layout.frames()[f.parent].total;
        rows.add(say(QT_TRANSLATE_NOOP("FlameGraph", "of parent")), flameShare(total, parent));
        if (context.focus != 0 && layout.isAncestor(context.focus, frame))
            rows.add(say(QT_TRANSLATE_NOOP("FlameGraph", "of what is zoomed to")),
                     flameShare(total, layout.frames()[context.focus].total));
    }
    if (f.self > 0)
        rows.add(say(QT_TRANSLATE_NOOP("FlameGraph", "in itself")), flameCount(f.self, layout.unit()),
                 flameShare(f.self, layout.total()));
    if (layout.hasBaseline())
        addDifference(rows, layout, frame, context);
    html += rows.html();
    if (const QString seconds = flameSeconds(total, layout.unit(), context.hertz); !seconds.isEmpty())
        html +=
            QStringLiteral("<p style='margin:4px 0 0 0'>") + seconds.toHtmlEscaped() + QStringLiteral("</p>");
    return html;
}

} // namespace bee

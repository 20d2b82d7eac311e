// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/cellmenu.h"

#include "remote/query/field.h"
#include "widgets/theme/format.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <array>

namespace bee {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype longestLabel = 40;

QString shortened(const QString& text)
{
    return text.size() <= longestLabel ? text : text.left(longestLabel - 1) + QChar(0x2026);
}

/// Keys are the table's own, at work also without the menu: it only shows them.
QString withKey(const QString& text, const QKeySequence& key)
{
    return text + QLatin1Char('\t') + key.toString(QKeySequence::NativeText);
}

QString forMenu(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

/// Fields that mean the same in the tables of several tools, so that all views may be narrowed by them.
bool isShared(const QString& field)
{
    static constexpr std::array shared{"comm", "pid",  "ppid",  "tid",   "uid",
                                       "path", "disk", "raddr", "rport", "laddr"};
    return std::any_of(shared.begin(), shared.end(),
                       [&field](const char* name) { return field == QLatin1String(name); });
}

} // namespace

CellMenu::CellMenu(const CellPlace& place, QWidget* parent) : QMenu(parent), m_place(place)
{
    if (m_place.canFilter) {
        addFilters();
        addSeparator();
        addNarrowing();
        addSeparator();
    }
    addCopies();
    addSeparator();
    addAction(withKey(place.isMarked ? tr("Remove the mark") : tr("Mark"), Qt::Key_Space), this,
              &CellMenu::markRequested);
}

void CellMenu::addFilters()
{
    const Column& meta = m_place.snapshot.schema()[static_cast<std::size_t>(m_place.column)];
    const QString value =
        forMenu(shortened(cellText(m_place.snapshot, m_place.row, m_place.column, m_place.style)));
    const auto offer = [this](const QString& text, const char* op) {
        const QString expression = filterForCell(m_place.snapshot, m_place.row, m_place.column,
                                                 QString::fromLatin1(op), m_place.clock);
        if (!expression.isEmpty())
            addAction(text, this, [this, expression] { Q_EMIT filterRequested(expression); });
    };
    offer(tr("Only “%1”").arg(value), "==");
    offer(tr("Not “%1”").arg(value), "!=");
    const bool ordered = meta.kind != ColumnKind::Text && meta.base == 10;
    if (!ordered || m_place.snapshot.isNull(m_place.row, m_place.column))
        return;
    if (meta.kind == ColumnKind::Time) {
        offer(tr("Later than “%1”").arg(value), ">");
        offer(tr("Earlier than “%1”").arg(value), "<");
    } else {
        offer(tr("More than “%1”").arg(value), ">");
        offer(tr("Less than “%1”").arg(value), "<");
    }
}

void CellMenu::addNarrowing()
{
    const Schema& schema = m_place.snapshot.schema();
    std::vector<int> columns{m_place.column};
    for (const QLatin1String field : {QLatin1String("comm"), QLatin1String("pid")})
        if (const int column = fieldColumn(schema, QString(field)); column >= 0 && column != m_place.column)
            columns.push_back(column);
    for (const int column : columns) {
        const QString field = fieldName(schema, column);
        if (!isShared(field) || m_place.snapshot.isNull(m_place.row, column))
            continue;
        const QString value = shortened(cellText(m_place.snapshot, m_place.row, column, m_place.style));
        const QString expression = filterForCell(m_place.snapshot, m_place.row, column, u"==", m_place.clock);
        const bool isName = field == QLatin1String("comm");
        const QString label = isName ? value : field + QLatin1Char(' ') + value;
        addAction(tr("Only “%1” in all views").arg(forMenu(label)), this,
                  [this, expression, label] { Q_EMIT narrowRequested(expression, label); });
    }
    const int timeColumn = firstTimeColumn(schema);
    if (timeColumn < 0)
        return;
    if (!m_place.snapshot.isNull(m_place.row, timeColumn)) {
        const Time second =
            std::chrono::floor<std::chrono::seconds>(m_place.snapshot.time(m_place.row, timeColumn));
        addAction(tr("Only this second in all views"), this, [this, second] {
            Q_EMIT timeRequested({second, second + 1s});
        });
    }
    if (m_place.selected.size() < 2)
        return;
    TimeRange span{Time::max(), Time::min()};
    for (const quint32 row : m_place.selected) {
        if (m_place.snapshot.isNull(row, timeColumn))
            continue;
        const Time time = m_place.snapshot.time(row, timeColumn);
        span.from = std::min(span.from, time);
        span.to = std::max(span.to, time + 1ns);
    }
    if (span.from < span.to) {
        addAction(withKey(tr("Only the time of the selected rows in all views"), Qt::CTRL | Qt::Key_Return),
                  this, [this, span] { Q_EMIT timeRequested(span); });
    }
}

void CellMenu::addCopies()
{
    const QString raw = cellRaw(m_place.snapshot, m_place.row, m_place.column, m_place.style);
    addAction(withKey(tr("Copy the value"), Qt::CTRL | Qt::SHIFT | Qt::Key_C), this,
              [raw] { QGuiApplication::clipboard()->setText(raw); });
    addAction(withKey(tr("Copy the rows"), QKeySequence::Copy), this,
              [this] { Q_EMIT copyRequested(CopyFormat::Tsv); });
    QMenu* as = addMenu(tr("Copy the rows as"));
    const std::array<std::pair<QString, CopyFormat>, 4> formats{{{tr("Text in columns"), CopyFormat::Text},
                                                                 {tr("TSV"), CopyFormat::Tsv},
                                                                 {tr("JSON"), CopyFormat::Json},
                                                                 {tr("Markdown"), CopyFormat::Markdown}}};
    for (const auto& [name, format] : formats)
        as->addAction(name, this, [this, format = format] { Q_EMIT copyRequested(format); });
    addSeparator();
    const Column& meta = m_place.snapshot.schema()[static_cast<std::size_t>(m_place.column)];
    const QString title = forMenu(columnTitle(meta));
    if (m_place.canGroup)
        addAction(tr("Group by %1").arg(title), this, [this] { Q_EMIT groupRequested(m_place.column); });
    addAction(tr("Column %1…").arg(title), this, &CellMenu::columnMenuRequested);
}

} // namespace bee

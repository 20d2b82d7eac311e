// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/columnglance.h"

#include "widgets/table/cells.h"
#include "widgets/table/grouppresets.h"
#include "widgets/theme/format.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr int wantedWidth = 300;
constexpr int margin = 12;
constexpr int valueHeight = 20;
constexpr int chartHeight = 72;
constexpr int mostValues = 10;

} // namespace

ColumnGlance::ColumnGlance(const EventSnapshot& snapshot, const std::shared_ptr<const RowList>& rows,
                           int column, QWidget* parent)
    : QWidget(parent), m_column(snapshot.schema()[static_cast<std::size_t>(column)]),
      m_isAmount(m_column.kind == ColumnKind::Real || m_column.kind == ColumnKind::Time ||
                 isMeasurable(snapshot.schema(), column))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("%1 at a glance").arg(columnTitle(m_column)));
    m_query.ask(
        [snapshot, rows, column](const std::stop_token& stop) {
            if (!rows)
                return summarizeColumn(snapshot, nullptr, column, stop);
            const std::vector<quint32> list = rows->toVector();
            return summarizeColumn(snapshot, &list, column, stop);
        },
        [this](ColumnSummary& summary) {
            m_summary = std::move(summary);
            m_ready = true;
            describe();
            update();
            Q_EMIT ready();
        });
}

QSize ColumnGlance::sizeHint() const
{
    // The same before and after: a menu must not jump under the pointer.
    const int lines = fontMetrics().height() + 4;
    const int body = m_isAmount ? chartHeight + 3 * lines : mostValues * valueHeight;
    return {wantedWidth, body + lines + margin};
}

QString ColumnGlance::valueText(double value) const
{
    if (m_column.unit == Unit::None)
        return QString::number(value, 'g', 6);
    return formatValue(value, m_column.unit);
}

void ColumnGlance::describe()
{
    QString text = m_summary.rows == 1 ? tr("1 row") : tr("%1 rows").arg(formatCount(m_summary.rows));
    if (showsValues()) {
        for (const ColumnSummary::Value& value : m_summary.top)
            text += QStringLiteral(", %1: %2").arg(value.text, formatCount(value.count));
    } else if (m_summary.rows > m_summary.missing && !m_summary.bins.empty()) {
        text += tr(", smallest %1, median %2, p95 %3, p99 %4, greatest %5")
                    .arg(valueText(m_summary.min), valueText(m_summary.p50), valueText(m_summary.p95),
                         valueText(m_summary.p99), valueText(m_summary.max));
    }
    setAccessibleDescription(text);
}

int ColumnGlance::valueAt(const QPoint& at) const
{
    if (!showsValues())
        return -1;
    const int top = fontMetrics().height() + 4 + margin / 2;
    const int index = at.y() < top ? -1 : (at.y() - top) / valueHeight;
    return index < static_cast<int>(m_summary.top.size()) ? index : -1;
}

void ColumnGlance::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.setPen(theme.mutedText);
    const QRect line(margin, margin / 2, width() - 2 * margin, fontMetrics().height());
    if (!m_ready) {
        painter.drawText(rect(), static_cast<int>(Qt::AlignCenter), tr("Looking through the rows…"));
        return;
    }
    if (m_summary.rows == 0 || m_summary.rows == m_summary.missing) {
        painter.drawText(rect(), static_cast<int>(Qt::AlignCenter), tr("No values"));
        return;
    }
    QString caption = showsValues() ? tr("%1 different").arg(formatCount(m_summary.distinct))
                                    : tr("%1 values").arg(formatCount(m_summary.rows - m_summary.missing));
    if (m_summary.missing > 0)
        caption += tr(", %1 missing").arg(formatCount(m_summary.missing));
    painter.drawText(line, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), caption);
    painter.translate(0, line.bottom() + 5);
    if (showsValues())
        paintValues(painter);
    else
        paintHistogram(painter);
}

void ColumnGlance::paintValues(QPainter& painter) const
{
    const Theme& theme = themeOf(this);
    const qint64 most = std::max<qint64>(1, m_summary.top.front().count);
    const QFont mono = monospaceFont(-1);
    for (std::size_t i = 0; i < m_summary.top.size(); ++i) {
        const ColumnSummary::Value& value = m_summary.top[i];
        const QRect row(margin / 2, static_cast<int>(i) * valueHeight, width() - margin, valueHeight);
        const bool current = static_cast<int>(i) == m_current;
        if (current)
            painter.fillRect(row, theme.selection);
        const double share = static_cast<double>(value.count) / static_cast<double>(most);
        const QRectF bar(row.left(), row.bottom() - 2, std::max(2.0, share * row.width()), 2);
        painter.fillRect(bar, theme.accent);
        const QRect space = row.adjusted(margin / 2, 0, -margin / 2, -2);
        painter.setFont(mono);
        const QString count = formatCount(value.count);
        const int countWidth = painter.fontMetrics().horizontalAdvance(count);
        painter.setPen(current ? theme.text : theme.mutedText);
        painter.drawText(space, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), count);
        painter.setPen(theme.text);
        painter.drawText(space, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                         painter.fontMetrics().elidedText(displayText(value.text.toStdString(), 200),
                                                          Qt::ElideMiddle, space.width() - countWidth - 12));
    }
}

void ColumnGlance::paintHistogram(QPainter& painter) const
{
    const Theme& theme = themeOf(this);
    const int bins = static_cast<int>(m_summary.bins.size());
    if (bins == 0)
        return;
    const qint64 most = std::max<qint64>(1, *std::max_element(m_summary.bins.begin(), m_summary.bins.end()));
    const QRect area(margin, 2, width() - 2 * margin, chartHeight);
    painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), theme.border);
    for (int i = 0; i < bins; ++i) {
        const qint64 count = m_summary.bins[static_cast<std::size_t>(i)];
        if (count == 0)
            continue;
        const int left = area.left() + i * area.width() / bins;
        const int right = area.left() + (i + 1) * area.width() / bins - 1;
        // A bin with a single row is seen too.
        const int height =
            std::max(2, static_cast<int>(std::lround(static_cast<double>(count) / static_cast<double>(most) *
                                                     (area.height() - 2))));
        painter.fillRect(QRect(left, area.bottom() - height, std::max(1, right - left), height),
                         theme.accent);
    }
    const int lineHeight = fontMetrics().height() + 4;
    QRect line(margin, area.bottom() + 3, width() - 2 * margin, lineHeight);
    painter.setPen(theme.mutedText);
    painter.drawText(line, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), valueText(m_summary.min));
    painter.drawText(line, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), valueText(m_summary.max));
    if (m_summary.logarithmic)
        painter.drawText(line, static_cast<int>(Qt::AlignHCenter | Qt::AlignVCenter), tr("logarithmic"));
    painter.setPen(theme.text);
    const std::array<std::pair<const char*, double>, 3> marks{
        {{"p50", m_summary.p50}, {"p95", m_summary.p95}, {"p99", m_summary.p99}}};
    line.translate(0, lineHeight);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const QRect third(line.left() + static_cast<int>(i) * line.width() / 3, line.top(), line.width() / 3,
                          line.height());
        const auto side = i == 0 ? Qt::AlignLeft : i == 1 ? Qt::AlignHCenter : Qt::AlignRight;
        painter.drawText(third, static_cast<int>(side | Qt::AlignVCenter),
                         QLatin1String(marks[i].first) + QLatin1Char(' ') + valueText(marks[i].second));
    }
}

void ColumnGlance::mouseMoveEvent(QMouseEvent* event)
{
    const int value = valueAt(event->pos());
    if (value != m_current) {
        m_current = value;
        update();
    }
}

void ColumnGlance::leaveEvent(QEvent*)
{
    m_current = -1;
    update();
}

void ColumnGlance::mouseReleaseEvent(QMouseEvent* event)
{
    const int value = valueAt(event->pos());
    if (event->button() == Qt::LeftButton && value >= 0)
        Q_EMIT valuePicked(m_summary.top[static_cast<std::size_t>(value)].row);
}

bool ColumnGlance::event(QEvent* event)
{
    if (event->type() == QEvent::FocusOut && m_current >= 0) {
        m_current = -1;
        update();
    }
    return QWidget::event(event);
}

void ColumnGlance::keyPressEvent(QKeyEvent* event)
{
    const int count = showsValues() ? static_cast<int>(m_summary.top.size()) : 0;
    const bool down = event->key() == Qt::Key_Down;
    if ((down && m_current + 1 < count) || (event->key() == Qt::Key_Up && m_current > 0)) {
        m_current += down ? 1 : -1;
        setAccessibleDescription(m_summary.top[static_cast<std::size_t>(m_current)].text);
        update();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_current >= 0) {
        Q_EMIT valuePicked(m_summary.top[static_cast<std::size_t>(m_current)].row);
        return;
    }
    event->ignore(); // the menu's: to the next entry
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/cellpainter.h"

#include "widgets/table/eventtablemodel.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace bee {

namespace {

constexpr int smallestRow = 22;

/// A shape for each role, told apart without colour.
QPainterPath shapeOf(RowRole role, QPointF centre)
{
    constexpr double r = 3.5;
    QPainterPath path;
    switch (role) {
    case RowRole::Plain:
        break;
    case RowRole::Error: // a cross
        for (const double turn : {1.0, -1.0}) {
            path.moveTo(centre.x() - r, centre.y() - turn * (r - 1));
            path.lineTo(centre.x() - r + 1, centre.y() - turn * r);
            path.lineTo(centre.x() + r, centre.y() + turn * (r - 1));
            path.lineTo(centre.x() + r - 1, centre.y() + turn * r);
            path.closeSubpath();
        }
        path.setFillRule(Qt::WindingFill);
        break;
    case RowRole::Warning: // a triangle
        path.moveTo(centre.x(), centre.y() - r);
        path.lineTo(centre.x() + r + 0.5, centre.y() + r - 0.5);
        path.lineTo(centre.x() - r - 0.5, centre.y() + r - 0.5);
        path.closeSubpath();
        break;
    case RowRole::Ok:
        path.addEllipse(centre, r - 0.5, r - 0.5);
        break;
    case RowRole::Accent: // a diamond
        path.moveTo(centre.x(), centre.y() - r - 0.5);
        path.lineTo(centre.x() + r + 0.5, centre.y());
        path.lineTo(centre.x(), centre.y() + r + 0.5);
        path.lineTo(centre.x() - r - 0.5, centre.y());
        path.closeSubpath();
        break;
    case RowRole::Muted: // a dash
        path.addRect(centre.x() - r, centre.y() - 1, 2 * r, 2);
        break;
    }
    return path;
}

bool isCommandName(const Column& column)
{
    return column.kind == ColumnKind::Text &&
           (column.name == QLatin1String("COMM") || column.name == QLatin1String("PCOMM") ||
            column.name == QLatin1String("TASK"));
}

} // namespace

QColor roleColor(RowRole role, const Theme& theme, bool selected)
{
    switch (role) {
    case RowRole::Plain:
        break;
    case RowRole::Error:
        return theme.error;
    case RowRole::Warning:
        return theme.warning;
    case RowRole::Ok:
        return selected ? theme.text : theme.ok;
    case RowRole::Accent:
        return theme.accent;
    case RowRole::Muted:
        return selected ? theme.text : theme.mutedText;
    }
    return theme.text;
}

void CellPainter::Face::set(const QFont& wanted, int rowHeight)
{
    font = wanted;
    metrics = QFontMetricsF(font);
    baseline = std::floor((rowHeight - metrics.height()) / 2 + metrics.ascent());
    // Text of which no letter depends on its neighbours is painted without a layout.
    font.setKerning(false);
    font.setStyleStrategy(QFont::PreferNoShaping);
    raw = QRawFont::fromFont(font);
    glyphs.fill(0);
    advances.fill(0);
    for (ushort c = 0x20; c < 0x7f; ++c) {
        const QList<quint32> found = raw.glyphIndexesForString(QString(QChar(c)));
        if (found.size() != 1 || found[0] == 0)
            continue;
        glyphs[c] = found[0];
        advances[c] = QFontMetricsF(font).horizontalAdvance(QChar(c));
    }
}

double CellPainter::Face::plainWidth(QStringView text) const
{
    double sum = 0;
    for (const QChar c : text) {
        if (c.unicode() >= glyphs.size() || glyphs[c.unicode()] == 0)
            return -1;
        sum += advances[c.unicode()];
    }
    return sum;
}

double CellPainter::Face::width(const QString& text) const
{
    const double plain = plainWidth(text);
    return plain >= 0 ? plain : metrics.horizontalAdvance(text);
}

CellPainter::CellPainter(const EventTableModel& model) : m_model(model)
{
    setFont(QFont());
}

void CellPainter::setFont(const QFont& interfaceFont)
{
    const QFont mono = monospaceFont();
    const double highest = std::max(QFontMetricsF(mono).height(), QFontMetricsF(interfaceFont).height());
    m_rowHeight = std::max(smallestRow, static_cast<int>(std::ceil(highest)) + 5);
    m_mono.set(mono, m_rowHeight);
    m_interface.set(interfaceFont, m_rowHeight);
}

const CellPainter::Face& CellPainter::face(int column) const
{
    return isCommandName(m_model.snapshot().schema()[static_cast<std::size_t>(column)]) ? m_interface
                                                                                        : m_mono;
}

/// The tree is drawn in the command's column, or where there is none in the first.
bool CellPainter::isTreeColumn(int column) const
{
    const Schema& schema = m_model.snapshot().schema();
    const auto command = std::find_if(schema.begin(), schema.end(), isCommandName);
    return column == (command == schema.end() ? 0 : static_cast<int>(command - schema.begin()));
}

int CellPainter::cellWidth(int row, int column) const
{
    const QString text =
        cellText(m_model.snapshot(), m_model.snapshotRow(row), column, m_model.cellStyle()).left(200);
    int step = 0;
    if (m_model.isTree() && isTreeColumn(column))
        step = std::min(m_model.depth(row), 20) * indent;
    return static_cast<int>(std::ceil(face(column).width(text))) + 2 * margin + step;
}

void CellPainter::paintGround(QPainter& painter, const QRect& rect, const RowLook& look,
                              const Theme& theme) const
{
    painter.fillRect(rect, look.selected ? theme.selection : look.row % 2 == 0 ? theme.raised : theme.panel);
}

void CellPainter::paintGutter(QPainter& painter, const QRect& rect, const RowLook& look,
                              const Theme& theme) const
{
    const QColor color = roleColor(look.role, theme, false);
    if (look.role != RowRole::Plain)
        painter.fillRect(QRect(rect.topLeft(), QSize(2, rect.height())), color);
    else if (look.selected)
        painter.fillRect(QRect(rect.topLeft(), QSize(2, rect.height())), theme.accent);
    if (look.role == RowRole::Plain && !look.marked)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    // A marked row shows its flag above the smaller half of the gutter, and its role by bar and text.
    const QPointF centre(rect.left() + 8.5, rect.top() + rect.height() / 2.0);
    if (look.marked) {
        QPainterPath flag;
        flag.moveTo(centre.x() - 3.5, centre.y() - 6);
        flag.lineTo(centre.x() + 5, centre.y() - 2.5);
        flag.lineTo(centre.x() - 2, centre.y() + 1);
        flag.lineTo(centre.x() - 2, centre.y() + 6.5);
        flag.lineTo(centre.x() - 3.5, centre.y() + 6.5);
        flag.closeSubpath();
        painter.fillPath(flag, theme.accent);
    } else {
        painter.fillPath(shapeOf(look.role, centre), color);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void CellPainter::paintCell(QPainter& painter, const QRect& rect, int column, const RowLook& look,
                            const Theme& theme) const
{
    QRectF space(rect.adjusted(margin, 0, -margin, 0));
    if (m_model.isTree() && isTreeColumn(column)) {
        const int depth = std::min(m_model.depth(look.row), 20);
        if (depth > 0) {
            // The elbow that leads down from the parent.
            const double x = space.left() + (depth - 1) * indent + 3;
            painter.fillRect(QRectF(x, space.top() + 3, 1, space.height() / 2 - 3), theme.faintText);
            painter.fillRect(QRectF(x, space.top() + std::floor(space.height() / 2), 6, 1), theme.faintText);
        }
        space.setLeft(space.left() + depth * indent);
    }
    if (space.width() <= 0)
        return;
    QString text = cellText(m_model.snapshot(), m_model.snapshotRow(look.row), column, m_model.cellStyle());
    // Measuring 4 kB of text for each cell would cost more than painting what fits.
    const auto most = static_cast<qsizetype>(space.width() / 2);
    const Face& written = face(column);
    if (text.size() > most)
        text.truncate(most);
    double width = written.width(text);
    if (width > space.width()) {
        text = elided(written, std::move(text), space.width());
        width = written.width(text);
    }
    if (isRightAligned(m_model.snapshot().schema()[static_cast<std::size_t>(column)]))
        space.setLeft(std::floor(space.right() + 1 - width));
    if (!m_highlight.isEmpty())
        paintHits(painter, written, space, text, theme);
    painter.setPen(roleColor(look.role, theme, look.selected));
    drawText(painter, written, {space.left(), space.top() + written.baseline}, text);
}

void CellPainter::paintHits(QPainter& painter, const Face& face, const QRectF& space, const QString& text,
                            const Theme& theme) const
{
    qsizetype at = 0;
    while ((at = text.indexOf(m_highlight, at, Qt::CaseInsensitive)) >= 0) {
        const double from = face.width(text.left(at));
        const double to = face.width(text.left(at + m_highlight.size()));
        const QRectF hit(space.left() + from - 1, space.top() + 3, to - from + 2, space.height() - 6);
        painter.fillRect(hit, theme.brush);
        painter.fillRect(QRectF(hit.left(), hit.bottom(), hit.width(), 1), theme.accent);
        at += m_highlight.size();
    }
}

void CellPainter::drawText(QPainter& painter, const Face& face, QPointF at, const QString& text) const
{
    if (face.plainWidth(text) < 0) {
        painter.setFont(face.font);
        painter.drawText(at, text);
        return;
    }
    QList<quint32> glyphs;
    QList<QPointF> positions;
    glyphs.reserve(text.size());
    positions.reserve(text.size());
    double x = 0;
    for (const QChar c : text) {
        if (c != QLatin1Char(' ')) {
            glyphs.append(face.glyphs[c.unicode()]);
            positions.append({x, 0});
        }
        x += face.advances[c.unicode()];
    }
    QGlyphRun run;
    run.setRawFont(face.raw);
    run.setGlyphIndexes(glyphs);
    run.setPositions(positions);
    painter.drawGlyphRun(at, run);
}

QString CellPainter::elided(const Face& face, QString text, double width)
{
    if (face.plainWidth(text) < 0)
        return face.metrics.elidedText(text, Qt::ElideRight, width);
    const QString dots(QChar(0x2026));
    double left = width - face.metrics.horizontalAdvance(dots);
    qsizetype fits = 0;
    while (fits < text.size() && (left -= face.advances[text[fits].unicode()]) >= 0)
        ++fits;
    return text.left(fits) + dots;
}

} // namespace bee

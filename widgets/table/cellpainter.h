// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/table/rowcoloring.h"

#include <QFont>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QRawFont>

#include <array>

class QPainter;

namespace bee {

class EventTableModel;
struct Theme;

/// How one row is painted.
struct RowLook {
    int row = 0; ///< of the view
    RowRole role = RowRole::Plain;
    bool selected = false;
    bool marked = false;
};

/// Paints rows of an EventTableModel without a QVariant, a style sheet look-up or a text layout a cell.
class CellPainter {
public:
    static constexpr int margin = 8;  ///< left and right of a cell's text
    static constexpr int gutter = 15; ///< left of the first cell: bar, shape, mark
    static constexpr int indent = 14; ///< of a step down in the tree

    explicit CellPainter(const EventTableModel& model);
    /// Takes the fonts anew.
    void setFont(const QFont& interfaceFont);
    [[nodiscard]] int rowHeight() const { return m_rowHeight; }
    /// Hits of this text in the cells are shown; empty: none.
    void setHighlight(const QString& text) { m_highlight = text; }

    void paintGround(QPainter& painter, const QRect& rect, const RowLook& look, const Theme& theme) const;
    void paintGutter(QPainter& painter, const QRect& rect, const RowLook& look, const Theme& theme) const;
    void paintCell(QPainter& painter, const QRect& rect, int column, const RowLook& look,
                   const Theme& theme) const;
    /// What a cell's text takes with its margins.
    [[nodiscard]] int cellWidth(int row, int column) const;

private:
    struct Face {
        QFont font;
        QFontMetricsF metrics{QFont()};
        QRawFont raw;
        std::array<quint32, 128> glyphs{}; ///< of printable ASCII; 0: none
        std::array<double, 128> advances{};
        double baseline = 0; ///< from the top of a row
        void set(const QFont& wanted, int rowHeight);
        /// Width of a text of printable ASCII, which needs no shaping; -1: it has other characters.
        [[nodiscard]] double plainWidth(QStringView text) const;
        [[nodiscard]] double width(const QString& text) const;
    };
    [[nodiscard]] const Face& face(int column) const;
    [[nodiscard]] bool isTreeColumn(int column) const;
    void drawText(QPainter& painter, const Face& face, QPointF at, const QString& text) const;
    void paintHits(QPainter& painter, const Face& face, const QRectF& space, const QString& text,
                   const Theme& theme) const;
    static QString elided(const Face& face, QString text, double width);

    const EventTableModel& m_model;
    Face m_mono;
    Face m_interface; ///< names of commands; data is written in the fixed one
    int m_rowHeight = 22;
    QString m_highlight;
};

/// Colour of a row's text. On a selected row only some colours can be read.
[[nodiscard]] QColor roleColor(RowRole role, const Theme& theme, bool selected);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/timedisplay.h"
#include "widgets/console/logsearch.h"
#include "widgets/console/rawlog.h"

#include <QAbstractScrollArea>
#include <QFont>

#include <memory>

namespace bee {

class ConsoleBar;

/// The raw output of a capture: number and arrival time, then the line; standard error marked. Paints only
/// what is in sight and cuts lines at 4 kB, so neither a gigabyte nor a line of 100 MB is felt. Nothing a
/// host prints is interpreted. Follows the end until the person scrolls up. Window thread.
class ConsoleView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit ConsoleView(QWidget* parent = nullptr);
    ~ConsoleView() override;

    void setLog(std::shared_ptr<RawLog> log); ///< null: none
    void logChanged();                        ///< call after RawLog::append(), once a frame
    void setTimeDisplay(const TimeDisplay& display);
    void setEmptyText(const QString& text); ///< the default is "No output yet"

    [[nodiscard]] bool isFollowing() const { return m_following; }
    void setFollowing(bool following);
    void openFind();
    void openGoTo();
    /// Selects lines by their numbers: "120" or "120-180" (also with an en dash, also backwards), counted
    /// from
    /// 1. False when it is neither or there is no such line.
    bool goTo(const QString& lines);
    void find(const QString& text, bool forward);
    [[nodiscard]] qsizetype currentLine() const { return m_current; } ///< -1: none
    /// The selected lines as they are shown, without times. Output over 16 MiB is cut with a note.
    [[nodiscard]] QString selectedText() const;
    void copy() const;

Q_SIGNALS:
    void searchFinished(bool found);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct ShownLine {
        RawLog::Line line;
        QString text; ///< safe, cut
        QString note; ///< "… 104,857,600 bytes"
    };

    [[nodiscard]] ShownLine shownLine(qsizetype index) const;
    void paintLine(QPainter& painter, int y, qsizetype index);
    void paintMatches(QPainter& painter, const ShownLine& shown, int x, int y) const;
    void updateScrollBars();
    void updateFonts();
    void placeConsoleBar();
    void closeFind();
    void showFound(qsizetype line);
    void showSearchStatus();
    void updateGutter();
    void paintErrorMark(QPainter& painter, int y) const;
    void select(qsizetype line, bool extend);
    [[nodiscard]] qsizetype lineAt(int y) const;
    [[nodiscard]] int visibleLines() const;
    [[nodiscard]] qsizetype lineCount() const { return m_log ? m_log->lineCount() : 0; }

    std::shared_ptr<RawLog> m_log;
    QString m_emptyText;
    TimeDisplay m_clock;
    QFont m_font;
    int m_rowHeight = 16;
    int m_charWidth = 8;
    int m_timeX = 0;  ///< where the times begin, behind the numbers
    int m_textX = 0;  ///< where the lines begin, before horizontal scrolling
    int m_widest = 0; ///< of the lines painted so far, pixels
    bool m_following = true;
    bool m_scrolling = false; ///< we scroll, not the person
    qsizetype m_anchor = -1;
    qsizetype m_current = -1;
    ConsoleBar* m_find = nullptr;
    QString m_searched;
    LogSearch m_search;
    qsizetype m_found = -1;   ///< by the last search
    qsizetype m_matches = -1; ///< lines; -1: not counted yet
};

} // namespace bee

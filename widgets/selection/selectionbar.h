// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/timedisplay.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace bee {

class SelectionModel;

/// One line that says what is selected: back and forward, a chip for the time and for each condition, which a
/// click, Enter or Delete takes away, and a button that clears all. As high when nothing is selected.
class SelectionBar : public QWidget {
    Q_OBJECT
public:
    explicit SelectionBar(SelectionModel& model, QWidget* parent = nullptr);

    void setTimeDisplay(const TimeDisplay& display);
    /// Said while nothing is selected.
    void setHint(const QString& text);
    /// What the selection leaves, at the end of the line; plain text, may be empty.
    void setResult(const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Makes the chips anew.
    void rebuild();
    QToolButton* addChip(const QString& text, const QString& description);
    void removeChip(int chip);
    /// Shows as many as there is room for; the rest is in a menu.
    void fit();

    SelectionModel& m_model;
    TimeDisplay m_clock;
    QToolButton* m_back;
    QToolButton* m_forward;
    QToolButton* m_clear;
    QToolButton* m_more;
    QLabel* m_hint;
    QLabel* m_result;
    QWidget* m_room;
    QHBoxLayout* m_row;
    std::vector<QToolButton*> m_chips; ///< the time's first, if there is one
};

/// "14:03:33.1 – 14:03:35.4 · 2.3 s"; what is open is said in words. Empty for all of time.
[[nodiscard]] QString selectedTimeText(TimeRange range, const TimeDisplay& display);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/query/filter.h"
#include "widgets/table/filterhistory.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QMenu;
class QToolButton;

namespace bee {

class FilterField;

/// The filter of one table: a FilterField and a menu of recent and named filters. A valid text is applied
/// after a short pause or at once by Enter; while the text is wrong, the last valid filter stays. Window
/// thread.
class FilterBar : public QWidget {
    Q_OBJECT

public:
    explicit FilterBar(QWidget* parent = nullptr);

    void setSource(std::function<EventSnapshot()> source); ///< see FilterField
    /// The columns may have changed: looks at the text again and applies it if it is valid now. A filter in
    /// force that does not fit them is dropped.
    void sourceChanged();

    /// Written and, when it is valid, applied at once.
    void setText(const QString& text);
    /// Joins an expression to the present filter with "and".
    void narrow(const QString& expression);
    [[nodiscard]] const FilterExpression& filter() const { return m_filter; } ///< what is applied
    [[nodiscard]] bool isPending() const; ///< what is written is not what is applied, since it is wrong

    [[nodiscard]] const FilterHistory& history() const { return m_history; }
    void setHistory(const FilterHistory& history);

    [[nodiscard]] FilterField* field() const { return m_field; }

Q_SIGNALS:
    void filterChanged();
    void historyChanged(); ///< by the person
    void left();           ///< Enter or Escape: the table may have the focus

private:
    void apply();
    void remember();
    void updateConsequence();
    void fillMenu();
    void askForName();

    std::function<EventSnapshot()> m_source;
    FilterField* m_field;
    QToolButton* m_button;
    QMenu* m_menu;
    QTimer m_delay;
    FilterExpression m_filter;
    FilterHistory m_history;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/time.h"
#include "remote/query/filter.h"
#include "remote/query/subsecond.h"

#include <QObject>
#include <QPointer>

#include <vector>

namespace bee {

/// One thing that narrows the views, shown as a chip. A value.
struct SelectionCondition {
    enum class Kind : quint8 {
        Rows,   ///< an expression over columns by their common names (field.h): "comm == \"nginx\""
        Frame,  ///< stacks with a frame of exactly that name
        Offset, ///< a part of every second
    };
    Kind kind = Kind::Rows;
    QString label;               ///< on the chip: plain text, safe to show
    FilterExpression expression; ///< Kind::Rows. A table without such a column is not narrowed by it
    QString frame;               ///< Kind::Frame
    SubsecondRange offset{};     ///< Kind::Offset
    QString scope; ///< group of tools it concerns ("Disks"), as the catalogue names it; empty: all
    friend bool operator==(const SelectionCondition&, const SelectionCondition&) = default;
};

/// What is selected in all views at once: a range of time and conditions, all of which must hold.
struct Selection {
    TimeRange time; ///< default: all
    std::vector<SelectionCondition> conditions;
    [[nodiscard]] bool isAll() const { return time == TimeRange{} && conditions.empty(); }
    friend bool operator==(const Selection&, const Selection&) = default;
};

/// The one selection that all views of a window listen to, with its history. A view that changes it names
/// itself as source, and may stay as it is while the others narrow. Window thread.
class SelectionModel : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const Selection& selection() const { return m_selection; }
    /// The view that made the present selection; nullptr: none that still lives, or a chip, or the history.
    [[nodiscard]] const QObject* source() const { return m_source; }

    /// Becomes the present selection and a step of the history; what was ahead in it is forgotten. Equal to
    /// the present one: nothing happens. replacesLast: while a gesture goes on, only its last state is a
    /// step.
    void setSelection(const Selection& selection, const QObject* source = nullptr, bool replacesLast = false);
    void setTime(TimeRange range, const QObject* source = nullptr, bool replacesLast = false);
    /// A condition with the same label and kind is replaced.
    void add(const SelectionCondition& condition, const QObject* source = nullptr);
    void remove(std::size_t condition); ///< index into selection().conditions
    /// Escape: takes away what was added last, the time range at the end. False when nothing was left.
    bool widen();
    void clear();
    /// All, without a history: what could be selected is gone.
    void forget();

    [[nodiscard]] bool canGoBack() const { return !m_back.empty(); }
    [[nodiscard]] bool canGoForward() const { return !m_forward.empty(); }
    void goBack();
    void goForward();

Q_SIGNALS:
    void changed(); ///< selection() or the history

private:
    void apply(const Selection& selection, const QObject* source);
    void step(std::vector<Selection>& from, std::vector<Selection>& to);

    Selection m_selection;
    QPointer<const QObject> m_source;
    std::vector<Selection> m_back; ///< at most 100
    std::vector<Selection> m_forward;
};

} // namespace bee

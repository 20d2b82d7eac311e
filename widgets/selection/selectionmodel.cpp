// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/selection/selectionmodel.h"

#include <algorithm>
#include <utility>

namespace bee {

namespace {

constexpr std::size_t longestHistory = 100;

} // namespace

void SelectionModel::apply(const Selection& selection, const QObject* source)
{
    m_selection = selection;
    m_source = source;
    Q_EMIT changed();
}

void SelectionModel::setSelection(const Selection& selection, const QObject* source, bool replacesLast)
{
    if (selection == m_selection)
        return;
    if (!replacesLast) {
        if (m_back.size() == longestHistory)
            m_back.erase(m_back.begin());
        m_back.push_back(m_selection);
    }
    m_forward.clear();
    apply(selection, source);
}

void SelectionModel::setTime(TimeRange range, const QObject* source, bool replacesLast)
{
    Selection selection = m_selection;
    selection.time = range;
    setSelection(selection, source, replacesLast);
}

void SelectionModel::add(const SelectionCondition& condition, const QObject* source)
{
    Selection selection = m_selection;
    const auto same = std::find_if(selection.conditions.begin(), selection.conditions.end(),
                                   [&](const SelectionCondition& other) {
                                       return other.kind == condition.kind && other.label == condition.label;
                                   });
    if (same != selection.conditions.end())
        *same = condition;
    else
        selection.conditions.push_back(condition);
    setSelection(selection, source);
}

void SelectionModel::remove(std::size_t condition)
{
    if (condition >= m_selection.conditions.size())
        return;
    Selection selection = m_selection;
    selection.conditions.erase(selection.conditions.begin() + static_cast<std::ptrdiff_t>(condition));
    setSelection(selection);
}

bool SelectionModel::widen()
{
    if (m_selection.isAll())
        return false;
    if (m_selection.conditions.empty())
        setTime({});
    else
        remove(m_selection.conditions.size() - 1);
    return true;
}

void SelectionModel::clear()
{
    setSelection({});
}

void SelectionModel::forget()
{
    m_back.clear();
    m_forward.clear();
    apply({}, nullptr);
}

void SelectionModel::step(std::vector<Selection>& from, std::vector<Selection>& to)
{
    if (from.empty())
        return;
    to.push_back(m_selection);
    const Selection next = std::move(from.back());
    from.pop_back();
    apply(next, nullptr);
}

void SelectionModel::goBack()
{
    step(m_back, m_forward);
}

void SelectionModel::goForward()
{
    step(m_forward, m_back);
}

} // namespace bee

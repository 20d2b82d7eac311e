// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamediff.h"

#include "widgets/flamegraph/flamelayoutbuilder.h"

#include <QCoreApplication>

namespace bee {

Result<FlameDifference> FlameDifference::between(std::shared_ptr<const StackProfile> profile,
                                                 const FlameShape& shape,
                                                 std::shared_ptr<const StackProfile> baseline,
                                                 const FlameFilter& baselineFilter, const FlameStop& stop)
{
    const FlameDifference nothing{std::make_shared<FlameLayout>(), std::make_shared<FlameLayout>()};
    if (!profile || !baseline)
        return nothing;
    if (profile->unit() != baseline->unit())
        return Error{QCoreApplication::translate("FlameGraph", "The two captures cannot be compared."),
                     QCoreApplication::translate("FlameGraph", "They do not count the same thing."),
                     QCoreApplication::translate("FlameGraph", "Compare captures of the same tool.")};

    // Two, even where they are one: of several, processes are told apart by their names.
    const auto tree = FlameTree::of({profile, baseline}, shape, stop);
    if (!tree)
        return nothing;
    const auto layout = std::make_shared<FlameLayout>();
    FlameLayout::Builder builder(*layout, tree, shape, stop);
    const FlameCounts present = builder.sum(builder.count(0, shape.filter));
    FlameCounts before = builder.sum(builder.count(1, baselineFilter));
    bool done = builder.arrange(present, &before.total);
    layout->m_baselineTotal = before.total[0];
    builder.finish(done ? present.total[0] : 0);

    for (std::size_t node = 0; node < present.total.size(); ++node)
        if (present.total[node] > 0)
            before.self[node] = 0;
    const auto elided = std::make_shared<FlameLayout>();
    FlameLayout::Builder gone(*elided, tree, shape, stop);
    const FlameCounts vanished = gone.sum(std::move(before.self));
    done = done && gone.arrange(vanished);
    gone.finish(done ? vanished.total[0] : 0);
    return done ? FlameDifference{layout, elided} : nothing;
}

} // namespace bee

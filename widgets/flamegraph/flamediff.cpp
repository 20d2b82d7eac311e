// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamediff.h"

#include <QCoreApplication>

namespace bee {

Result<FlameDifference> FlameDifference::between(std::shared_ptr<const StackProfile> profile,
                                                 const FlameShape& shape,
                                                 std::shared_ptr<const StackProfile> baseline,
                                                 const FlameFilter& baselineFilter, const FlameStop& stop)
{
    (void)baselineFilter;
    if (profile && baseline && profile->unit() != baseline->unit())
        return Error{QCoreApplication::translate("FlameGraph", "The two captures cannot be compared."),
                     QCoreApplication::translate("FlameGraph", "They do not count the same thing."),
                     QCoreApplication::translate("FlameGraph", "Compare captures of the same tool.")};
    return FlameDifference{std::make_shared<FlameLayout>(std::move(profile), shape, stop),
                           std::make_shared<FlameLayout>()};
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamefunctions.h"

#include <algorithm>

namespace bee {

namespace {

constexpr quint32 Nothing = ~quint32{0};

/// The children of a frame stand side by side: the first one and their number.
struct Children {
    quint32 first = 0;
    quint32 count = 0;
};

std::vector<Children> childrenOf(const std::vector<FlameFrame>& frames)
{
    std::vector<Children> children(frames.size());
    for (std::size_t i = frames.size(); i-- > 1;) {
        Children& mine = children[frames[i].parent];
        mine.first = static_cast<quint32>(i);
        ++mine.count;
    }
    return children;
}

} // namespace

std::vector<FlameFunction> flameFunctions(const FlameLayout& layout, const FlameStop& stop)
{
    const auto& frames = layout.frames();
    if (frames.empty())
        return {};
    std::vector<FlameFunction> functions(layout.nameCount());
    std::vector<quint32> open(layout.nameCount()); ///< how often a name is on the path at hand
    const std::vector<Children> children = childrenOf(frames);
    const bool hasBaseline = layout.hasBaseline();

    // Depth first, without recursion: a path may be very deep.
    struct Visit {
        quint32 frame;
        quint32 child = 0; ///< the next one
    };
    std::vector<Visit> path{{0}};
    quint32 polls = 0;
    quint32 entered = 0;
    while (!path.empty()) {
        Visit& visit = path.back();
        const FlameFrame& frame = frames[visit.frame];
        if (entered != Nothing) {
            FlameFunction& function = functions[frame.name];
            function.self += frame.self;
            ++function.places;
            if (open[frame.name]++ == 0) {
                function.total += frame.total;
                function.baselineTotal += hasBaseline ? layout.baselineCount(visit.frame) : 0;
            }
            if (hasBaseline) {
                quint64 below = 0;
                for (quint32 c = 0; c < children[visit.frame].count; ++c)
                    below += layout.baselineCount(children[visit.frame].first + c);
                function.baselineSelf += layout.baselineCount(visit.frame) - below;
            }
            if (++polls % 65536 == 0 && stop && stop())
                return {};
        }
        if (visit.child < children[visit.frame].count) {
            entered = children[visit.frame].first + visit.child++;
            path.push_back({entered});
        } else {
            --open[frame.name];
            path.pop_back();
            entered = Nothing;
        }
    }

    for (quint32 name = 0; name < functions.size(); ++name)
        functions[name].name = name;
    std::erase_if(functions, [&layout](const FlameFunction& function) {
        const FlameKind kind = layout.kindOfName(function.name);
        return function.places == 0 || kind == FlameKind::All || kind == FlameKind::Process ||
               kind == FlameKind::Thread;
    });
    return functions;
}

} // namespace bee

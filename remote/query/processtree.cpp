// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/query/denseids.h"
#include "remote/query/field.h"
#include "remote/query/grouping.h"
#include "remote/query/rowblocks.h"

#include <numeric>

namespace bee {

namespace {

constexpr quint32 nobody = std::numeric_limits<quint32>::max();

/// The parent of each row, by place in the list of rows; nobody when it is not there. Empty when stopped.
std::vector<quint32> parentsOf(const EventSnapshot& snapshot, const std::vector<quint32>& rows, int pid,
                               int ppid, const std::stop_token& stop)
{
    DenseIds pids;
    std::vector<quint32> newest; ///< row of a PID, so far
    std::vector<quint32> parents(rows.size(), nobody);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % 65536 == 0 && stop.stop_requested())
            return {};
        if (!snapshot.isNull(rows[i], ppid)) {
            const quint32 parent = pids.known(static_cast<quint64>(snapshot.integer(rows[i], ppid)));
            if (parent != DenseIds::none)
                parents[i] = newest[parent];
        }
        if (snapshot.isNull(rows[i], pid))
            continue;
        const quint32 own = pids.idOf(static_cast<quint64>(snapshot.integer(rows[i], pid)));
        if (own == newest.size())
            newest.push_back(0);
        newest[own] = static_cast<quint32>(i);
    }
    return parents;
}

} // namespace

ProcessTree processTree(const EventSnapshot& snapshot, const std::vector<quint32>* rows,
                        const std::stop_token& stop)
{
    const Schema& schema = snapshot.schema();
    const int pid = fieldColumn(schema, u"pid");
    const int ppid = fieldColumn(schema, u"ppid");
    const auto isInteger = [&](int column) {
        return column >= 0 && schema[static_cast<std::size_t>(column)].kind == ColumnKind::Integer;
    };
    if (!isInteger(pid) || !isInteger(ppid) || pid == ppid)
        return {};
    std::vector<quint32> all;
    if (rows) {
        all = *rows;
    } else {
        all.resize(static_cast<std::size_t>(snapshot.rowCount()));
        std::iota(all.begin(), all.end(), quint32(0));
    }
    const std::vector<quint32> parents = parentsOf(snapshot, all, pid, ppid, stop);
    if (parents.size() != all.size())
        return {};

    // Parents come before their children: from the last row on, each becomes the first child of its parent,
    // which leaves the children in order.
    std::vector<quint32> firstChild(all.size(), nobody);
    std::vector<quint32> nextSibling(all.size(), nobody);
    for (std::size_t i = all.size(); i-- > 0;)
        if (parents[i] != nobody)
            nextSibling[i] = std::exchange(firstChild[parents[i]], static_cast<quint32>(i));

    ProcessTree tree;
    tree.rows.reserve(all.size());
    tree.depths.reserve(all.size());
    for (std::size_t root = 0; root < all.size(); ++root) {
        if (root % 65536 == 0 && stop.stop_requested())
            return {};
        if (parents[root] != nobody)
            continue;
        auto at = static_cast<quint32>(root);
        std::size_t depth = 0;
        while (at != nobody) {
            tree.rows.push_back(all[at]);
            tree.depths.push_back(static_cast<quint16>(std::min<std::size_t>(depth, 65535)));
            if (firstChild[at] != nobody) {
                at = firstChild[at];
                ++depth;
                continue;
            }
            while (at != nobody && nextSibling[at] == nobody) {
                at = parents[at];
                --depth;
            }
            if (at != nobody)
                at = nextSibling[at];
        }
    }
    return tree;
}

} // namespace bee

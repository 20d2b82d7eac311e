// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flametree.h"

#include "remote/data/hash.h"
#include "remote/data/indexset.h"

#include <algorithm>
#include <mutex>
#include <numeric>

namespace bee {

namespace {

constexpr std::size_t mostNodes = 1U << 25; ///< a hostile profile is cut at some depth

/// What of a shape makes another tree; the rest only makes other counts.
struct Structure {
    FlameSplit split;
    FlameDirection direction;
    QString hiddenFrames;
    QString function;
    bool recursionCollapsed;
    friend bool operator==(const Structure&, const Structure&) = default;
};

Structure structureOf(const FlameShape& shape)
{
    return {shape.split, shape.direction, shape.hiddenFrames, shape.function, shape.recursionCollapsed};
}

} // namespace

/// First in the order in which paths are met, then sorted.
class FlameTree::Builder {
public:
    Builder(FlameTree& tree, const Structure& structure, const FlameStop& stop)
        : m_tree(tree), m_structure(structure), m_stop(stop)
    {
    }

    bool build()
    {
        m_parents.push_back(0);
        m_names.push_back(0);
        m_firsts.push_back(none);
        m_bases.assign(m_tree.m_names.count(), none);
        m_isUnique = m_tree.m_profiles.size() == 1 && m_structure.direction == FlameDirection::Callees &&
                     m_structure.hiddenFrames.isEmpty() && m_structure.function.isEmpty() &&
                     !m_structure.recursionCollapsed;
        m_tree.m_samples.resize(m_tree.m_profiles.size());
        for (std::size_t i = 0; i < m_tree.m_profiles.size(); ++i)
            if (!enter(i))
                return false;
        forget(m_firsts);
        m_children = {};
        return arrange();
    }

private:
    /// A call path in one process, when another one has it too.
    struct Shared {
        quint32 base;
        quint32 path;
        quint32 node;
    };

    [[nodiscard]] bool stopped() const { return m_stop && m_stop(); }

    template <typename T>
    static void forget(std::vector<T>& values)
    {
        std::vector<T>().swap(values);
    }

    bool enter(std::size_t index)
    {
        m_index = index;
        m_profile = &m_tree.profile(index);
        m_nodeOf.assign(m_profile->nodeCount(), none);
        m_baseOf.assign(m_profile->nodeCount(), none);
        m_shared.clear();
        m_sharedSet = {};
        m_hidden = framesMatching(*m_profile, m_structure.hiddenFrames);
        findFunction();
        const auto& samples = m_profile->samples();
        const std::size_t slices = m_profile->slices().size();
        std::vector<quint32>& ends = m_tree.m_samples[index];
        ends.reserve(samples.size());
        for (std::size_t i = 0; i < samples.size(); ++i) {
            if (i % 4096 == 0 && stopped())
                return false;
            const StackProfile::Sample& sample = samples[i];
            ends.push_back(sample.slice < slices && sample.count > 0 ? endOf(sample) : none);
        }
        forget(m_nodeOf);
        forget(m_baseOf);
        forget(m_function);
        m_shared.clear();
        return true;
    }

    /// By frame: whether it is the one that everything is to be seen from.
    void findFunction()
    {
        m_function.clear();
        if (m_structure.function.isEmpty())
            return;
        const std::string wanted = m_structure.function.toStdString();
        m_function.resize(m_profile->frameCount());
        for (quint32 i = 0; i < m_function.size(); ++i)
            m_function[i] = m_profile->frameName(FrameId{i}) == wanted;
    }

    quint32 endOf(const StackProfile::Sample& sample)
    {
        const FlameNames::Owner& owner = m_tree.m_names.ofProcess(m_index, sample.process);
        const auto path = static_cast<quint32>(sample.stack);
        if (m_structure.direction == FlameDirection::Callers)
            return callersOf(owner, path);
        return m_function.empty() ? calleesOf(base(owner), path) : calleesOfFunction(owner, path);
    }

    /// The node that the stacks of a process stand on.
    quint32 base(const FlameNames::Owner& owner)
    {
        quint32 node = 0;
        for (const quint32 name : {owner.process, owner.thread}) {
            if (name == 0)
                continue;
            quint32& own = m_bases[name];
            if (own == none)
                own = add(node, name);
            node = own;
        }
        return node;
    }

    /// What became of a call path on that base; none when it was not met.
    [[nodiscard]] quint32 known(quint32 base, quint32 path) const
    {
        if (m_baseOf[path] == base)
            return m_nodeOf[path];
        if (m_baseOf[path] == none || m_shared.empty())
            return none;
        const quint32 found = m_sharedSet.find(hashPair(base, path, m_seed), [&](quint32 i) {
            return m_shared[i].base == base && m_shared[i].path == path;
        });
        return found == IndexSet::none ? none : m_shared[found].node;
    }

    void keep(quint32 base, quint32 path, quint32 node)
    {
        if (m_baseOf[path] == none) {
            m_baseOf[path] = base;
            m_nodeOf[path] = node;
            return;
        }
        (void)m_sharedSet.findOrAdd(
            hashPair(base, path, m_seed), [](quint32) { return false; },
            [&] {
                m_shared.push_back({base, path, node});
                return static_cast<quint32>(m_shared.size() - 1);
            },
            [this](quint32 i) { return hashPair(m_shared[i].base, m_shared[i].path, m_seed); });
    }

    [[nodiscard]] quint32 parentOf(quint32 path) const
    {
        return static_cast<quint32>(m_profile->parent(StackId{path}));
    }
    [[nodiscard]] quint32 frameOf(quint32 path) const
    {
        return static_cast<quint32>(m_profile->leafFrame(StackId{path}));
    }
    [[nodiscard]] bool isFunction(quint32 path) const { return m_function[frameOf(path)]; }
    [[nodiscard]] bool isHidden(quint32 path) const { return !m_hidden.empty() && m_hidden[frameOf(path)]; }

    quint32 calleesOf(quint32 base, quint32 path)
    {
        m_path.clear();
        quint32 node = base;
        for (; path != 0; path = parentOf(path)) {
            const quint32 met = known(base, path);
            if (met != none) {
                node = met;
                break;
            }
            m_path.push_back(path);
        }
        for (auto missing = m_path.rbegin(); missing != m_path.rend(); ++missing) {
            node = step(node, *missing);
            keep(base, *missing, node);
        }
        return node;
    }

    /// From the outermost call of the function on; none for a path without it.
    quint32 calleesOfFunction(const FlameNames::Owner& owner, quint32 path)
    {
        m_path.clear();
        std::size_t wanted = 0;
        for (; path != 0; path = parentOf(path)) {
            m_path.push_back(path);
            if (isFunction(path) && !isHidden(path))
                wanted = m_path.size();
        }
        if (wanted == 0)
            return none;
        quint32 node = base(owner);
        while (wanted > 0)
            node = step(node, m_path[--wanted]);
        return node;
    }

    /// From the leaf, or the outermost call of the function, to the root.
    quint32 callersOf(const FlameNames::Owner& owner, quint32 path)
    {
        if (!m_function.empty()) {
            quint32 outermost = none;
            for (; path != 0; path = parentOf(path))
                if (isFunction(path) && !isHidden(path))
                    outermost = path;
            if (outermost == none)
                return none;
            path = outermost;
        }
        const quint32 on = base(owner);
        const quint32 met = path == 0 ? on : known(on, path);
        if (met != none)
            return met;
        quint32 node = on;
        for (quint32 at = path; at != 0; at = parentOf(at))
            node = step(node, at);
        keep(on, path, node);
        return node;
    }

    /// The node one frame further.
    quint32 step(quint32 node, quint32 path)
    {
        if (isHidden(path))
            return node;
        const quint32 name = m_tree.m_names.ofFrame(m_index, FrameId{frameOf(path)});
        if (m_structure.recursionCollapsed && m_names[node] == name)
            return node;
        return m_isUnique ? add(node, name) : child(node, name);
    }

    quint32 child(quint32 node, quint32 name)
    {
        const quint32 first = m_firsts[node];
        if (first == none) {
            const quint32 added = add(node, name);
            if (added != node)
                m_firsts[node] = added;
            return added;
        }
        if (m_names[first] == name)
            return first;
        if (m_parents.size() >= mostNodes)
            return node;
        return m_children.findOrAdd(
            hashPair(node, name, m_seed),
            [&](quint32 i) { return m_parents[i] == node && m_names[i] == name; },
            [&] { return add(node, name); },
            [this](quint32 i) { return hashPair(m_parents[i], m_names[i], m_seed); });
    }

    quint32 add(quint32 parent, quint32 name)
    {
        const auto index = static_cast<quint32>(m_parents.size());
        if (index >= mostNodes)
            return parent;
        m_parents.push_back(parent);
        m_names.push_back(name);
        if (!m_isUnique)
            m_firsts.push_back(none);
        return index;
    }

    /// From the root, children in order of their names: each takes the next place of its row. So a row is
    /// sorted by the places of the parents.
    bool arrange()
    {
        const std::size_t count = m_parents.size();
        std::vector<quint32> first(count, none);
        std::vector<quint32> next(count);
        for (std::size_t i = count; i-- > 1;) {
            next[i] = first[m_parents[i]];
            first[m_parents[i]] = static_cast<quint32>(i);
        }
        std::vector<quint32> place(count); // at first the depth
        quint32 deepest = 0;
        for (std::size_t i = 1; i < count; ++i) {
            place[i] = place[m_parents[i]] + 1;
            deepest = std::max(deepest, place[i]);
        }
        auto& rows = m_tree.m_rows;
        rows.assign(deepest + 2, 0);
        for (const quint32 depth : place)
            ++rows[depth + 1];
        std::partial_sum(rows.begin(), rows.end(), rows.begin());
        if (stopped())
            return false;

        const std::vector<quint32> ranks = m_tree.m_names.ranks();
        std::vector<std::size_t> free(rows.begin(), rows.end() - 1);
        m_tree.m_parents.resize(count);
        m_tree.m_nodeNames.resize(count);
        std::vector<quint32> waiting{0};
        std::vector<quint32> children;
        while (!waiting.empty()) {
            const quint32 node = waiting.back();
            waiting.pop_back();
            const auto at = static_cast<quint32>(free[place[node]]++);
            m_tree.m_parents[at] = node == 0 ? 0 : place[m_parents[node]];
            m_tree.m_nodeNames[at] = m_names[node];
            place[node] = at;
            const quint32 child = first[node];
            if (child == none)
                continue;
            if (next[child] == none) {
                waiting.push_back(child);
                continue;
            }
            children.clear();
            for (quint32 c = child; c != none; c = next[c])
                children.push_back(c);
            std::sort(children.begin(), children.end(),
                      [&](quint32 a, quint32 b) { return ranks[m_names[a]] > ranks[m_names[b]]; });
            waiting.insert(waiting.end(), children.begin(), children.end());
        }
        for (std::vector<quint32>& ends : m_tree.m_samples)
            for (quint32& end : ends)
                end = end == none ? none : place[end];
        return !stopped();
    }

    FlameTree& m_tree;
    const Structure& m_structure;
    const FlameStop& m_stop;
    bool m_isUnique = false; ///< different paths of a process are different nodes

    std::vector<quint32> m_parents;
    std::vector<quint32> m_names;
    std::vector<quint32> m_firsts; ///< unless unique: the first child that was met; m_children has the others
    IndexSet m_children;
    std::vector<quint32> m_bases; ///< by name of a process or thread
    const quint64 m_seed = hashSeed();

    // Of the profile at hand:
    std::size_t m_index = 0;
    const StackProfile* m_profile = nullptr;
    std::vector<bool> m_hidden;              ///< by frame
    std::vector<bool> m_function;            ///< by frame
    std::vector<quint32> m_nodeOf, m_baseOf; ///< by call path, of the base that met it first
    std::vector<Shared> m_shared;            ///< of the other bases
    IndexSet m_sharedSet;
    std::vector<quint32> m_path;
};

std::shared_ptr<const FlameTree> FlameTree::of(FlameProfiles profiles, const FlameShape& shape,
                                               const FlameStop& stop)
{
    /// The trees that someone still holds.
    struct Held {
        std::vector<std::weak_ptr<const StackProfile>> profiles;
        Structure structure;
        std::weak_ptr<const FlameTree> tree;
    };
    static std::mutex mutex;
    static std::vector<Held> held;
    const Structure structure = structureOf(shape);
    const auto isSame = [&](const Held& entry) {
        return entry.structure == structure &&
               std::equal(entry.profiles.begin(), entry.profiles.end(), profiles.begin(), profiles.end(),
                          [](const auto& weak, const auto& profile) { return weak.lock() == profile; });
    };
    {
        const std::lock_guard lock(mutex);
        std::erase_if(held, [](const Held& entry) { return entry.tree.expired(); });
        for (const Held& entry : held)
            if (isSame(entry))
                if (auto tree = entry.tree.lock())
                    return tree;
    }
    std::shared_ptr<FlameTree> tree(new FlameTree(profiles, structure.split));
    if (!Builder(*tree, structure, stop).build())
        return nullptr;
    const std::lock_guard lock(mutex);
    held.push_back({{profiles.begin(), profiles.end()}, structure, tree});
    return tree;
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/decode/foldedreader.h"

#include "remote/data/hash.h"

#include <algorithm>
#include <charconv>

namespace bee {

namespace {

constexpr std::size_t smallestTable = 256;

struct Annotation {
    std::string_view suffix;
    FrameKind kind;
};
constexpr Annotation annotations[] = {
    {"_[k]", FrameKind::Kernel}, {"_[i]", FrameKind::Inlined}, {"_[j]", FrameKind::Jit}};

} // namespace

FoldedReader::FoldedReader(ProfileWriter& writer)
    : m_writer(writer), m_seed(hashSeed()), m_keys(smallestTable), m_stacks(smallestTable)
{
}

bool FoldedReader::line(std::string_view line, Time arrival)
{
    const std::size_t blank = line.rfind(' ');
    if (blank == std::string_view::npos || blank == 0 || blank + 1 == line.size() || line[blank + 1] < '0')
        return false;
    quint64 value = 0;
    const char* const end = line.data() + line.size();
    const auto [stop, error] = std::from_chars(line.data() + blank + 1, end, value);
    if (error != std::errc() || stop != end)
        return false;

    split(line.substr(0, blank));
    StackProfile& profile = m_writer.profile();
    const std::string_view process = line.substr(0, m_ends.front());
    if (!m_hasProcess || process != m_processName) {
        m_process = profile.process(process);
        m_processName.assign(process);
        m_hasProcess = true;
    }
    if (m_isDelimited)
        profile.setDelimited();
    auto [stack, known] = longestKnown();
    for (std::size_t i = known; i < m_elements.size(); ++i) {
        stack = profile.child(stack, frame(profile, m_elements[i]));
        keep(m_elements[i].key, stack);
    }
    const quint32 slice = m_writer.slice(arrival);
    profile.add(slice, m_process, stack, value);
    return true;
}

void FoldedReader::split(std::string_view path)
{
    m_ends.clear();
    bool delimited = false;
    for (std::size_t at = path.find(';'); at != std::string_view::npos; at = path.find(';', at + 1)) {
        delimited = delimited || (!m_ends.empty() && at - m_ends.back() == 2 && path[at - 1] == '-');
        m_ends.push_back(at);
    }
    m_ends.push_back(path.size());

    m_elements.clear();
    FrameKind kind = delimited ? FrameKind::User : FrameKind::Unspecified;
    quint64 key = 1;
    for (std::size_t i = 1; i < m_ends.size(); ++i) {
        const std::size_t begin = m_ends[i - 1] + 1;
        const std::string_view name = path.substr(begin, m_ends[i] - begin);
        if (kind == FrameKind::User && name == "-") {
            kind = FrameKind::Kernel;
            m_isDelimited = true;
            continue;
        }
        const quint64 hash = hashText(name, m_seed);
        key = hashPair(key, hash + static_cast<quint64>(kind), m_seed);
        key += key == 0 ? 1 : 0;
        m_elements.push_back({{name, hash}, kind, key});
    }
}

FoldedReader::Found FoldedReader::longestKnown() const
{
    const std::size_t mask = m_keys.size() - 1;
    constexpr std::size_t ahead = 8;
    std::size_t fetched = m_elements.size();
    for (std::size_t i = m_elements.size(); i > 0; --i) {
        // A miss of the cache for each: they overlap.
        for (; fetched > 0 && fetched + ahead > i; --fetched)
            __builtin_prefetch(&m_keys[m_elements[fetched - 1].key & mask]);
        const quint64 key = m_elements[i - 1].key;
        for (std::size_t at = key & mask; m_keys[at] != 0; at = (at + 1) & mask)
            if (m_keys[at] == key)
                return {m_stacks[at], i};
    }
    return {};
}

FrameId FoldedReader::frame(StackProfile& profile, const Element& element) const
{
    const std::string_view name = element.text.text;
    if (name.ends_with(']') || name.starts_with('[')) {
        for (const Annotation& annotation : annotations)
            if (name.ends_with(annotation.suffix)) {
                profile.setAnnotated();
                return profile.frame(name.substr(0, name.size() - annotation.suffix.size()), annotation.kind);
            }
        if (name.starts_with("[Missed "))
            return profile.frame(name, FrameKind::Missed);
    }
    return profile.frame(element.text, element.kind);
}

void FoldedReader::keep(quint64 key, StackId stack)
{
    if ((m_used + 1) * 4 > m_keys.size() * 3)
        grow();
    const std::size_t mask = m_keys.size() - 1;
    std::size_t at = key & mask;
    while (m_keys[at] != 0)
        at = (at + 1) & mask;
    m_keys[at] = key;
    m_stacks[at] = stack;
    ++m_used;
}

void FoldedReader::grow()
{
    std::vector<quint64> keys(m_keys.size() * 2);
    std::vector<StackId> stacks(keys.size());
    const std::size_t mask = keys.size() - 1;
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        if (m_keys[i] == 0)
            continue;
        std::size_t at = m_keys[i] & mask;
        while (keys[at] != 0)
            at = (at + 1) & mask;
        keys[at] = m_keys[i];
        stacks[at] = m_stacks[i];
    }
    m_keys.swap(keys);
    m_stacks.swap(stacks);
}

void FoldedReader::finish()
{
    m_keys = std::vector<quint64>(smallestTable);
    m_stacks = std::vector<StackId>(smallestTable);
    m_used = 0;
}

} // namespace bee

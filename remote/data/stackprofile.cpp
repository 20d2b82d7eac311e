// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/data/stackprofile.h"

#include "remote/data/hash.h"
#include "remote/data/indexset.h"

#include <algorithm>
#include <array>

namespace bee {

namespace {

struct Frame {
    TextId name;
    FrameKind kind;
};

struct Node {
    quint32 parent;
    quint32 frame;
    quint32 firstChild =
        0; ///< most nodes have one child: it is found without the set, which holds the others
};

constexpr std::size_t kinds = 7;
constexpr quint32 none = ~quint32{0};

/// A name as it may stand in folded text.
void appendClean(std::string& out, std::string_view name)
{
    for (const char c : name)
        out += c == ';' ? ':' : (c == '\n' || c == '\r') ? ' ' : c;
}

std::string_view annotationOf(FrameKind kind)
{
    return kind == FrameKind::Kernel    ? "_[k]"
           : kind == FrameKind::Inlined ? "_[i]"
           : kind == FrameKind::Jit     ? "_[j]"
                                        : "";
}

} // namespace

struct StackProfile::Impl {
    Unit unit = Unit::Samples;
    bool annotated = false;
    bool delimited = false;
    std::unique_ptr<TextPool> names = std::make_unique<TextPool>();
    std::vector<Frame> frames;
    std::vector<std::array<quint32, kinds>> frameOfName; ///< by TextId and kind
    std::vector<TextId> processes;
    std::vector<quint32> processOfName; ///< by TextId
    std::vector<Node> nodes{Node{0, none}};
    IndexSet nodeSet;
    std::vector<Slice> slices;
    std::vector<Sample> samples;
    IndexSet sampleSet;
    quint64 total = 0;
    quint64 seed = hashSeed();

    Impl() = default;
    Impl(const Impl& o)
        : unit(o.unit), annotated(o.annotated), delimited(o.delimited), frames(o.frames),
          frameOfName(o.frameOfName), processes(o.processes), processOfName(o.processOfName), nodes(o.nodes),
          nodeSet(o.nodeSet), slices(o.slices), samples(o.samples), sampleSet(o.sampleSet), total(o.total),
          seed(o.seed)
    {
        for (quint32 id = 0; id < o.names->size(); ++id) // the same order gives the same ids
            names->intern(o.names->text(TextId{id}));
    }

    [[nodiscard]] quint64 nodeHash(quint32 node) const
    {
        return hashPair(nodes[node].parent, nodes[node].frame, seed);
    }
    [[nodiscard]] quint64 sampleHash(const Sample& s) const
    {
        const quint64 where = (quint64{s.slice} << 32) | static_cast<quint32>(s.process);
        return hashPair(where, static_cast<quint32>(s.stack), seed);
    }

    /// "process;root;…;leaf " of one call path.
    void appendPath(std::string& out, ProcessId process, StackId stack, std::vector<quint32>& scratch) const
    {
        scratch.clear();
        for (auto node = static_cast<quint32>(stack); node != 0; node = nodes[node].parent)
            scratch.push_back(nodes[node].frame);
        appendClean(out, names->text(processes[static_cast<quint32>(process)]));
        bool inUser = false; // only then a delimiter follows
        for (auto frame = scratch.rbegin(); frame != scratch.rend(); ++frame) {
            const FrameKind kind = frames[*frame].kind;
            if (delimited && inUser && kind == FrameKind::Kernel)
                out += ";-";
            inUser = kind != FrameKind::Kernel;
            out += ';';
            appendClean(out, names->text(frames[*frame].name));
            if (annotated)
                out += annotationOf(frames[*frame].kind);
        }
        out += ' ';
    }
};

StackProfile::StackProfile() : d(std::make_unique<Impl>()) {}
StackProfile::StackProfile(const StackProfile& other) : d(std::make_unique<Impl>(*other.d)) {}
StackProfile::StackProfile(StackProfile&& other) noexcept = default;
StackProfile& StackProfile::operator=(StackProfile&& other) noexcept = default;
StackProfile::~StackProfile() = default;

StackProfile& StackProfile::operator=(const StackProfile& other)
{
    if (this != &other)
        d = std::make_unique<Impl>(*other.d);
    return *this;
}

void StackProfile::setUnit(Unit unit)
{
    d->unit = unit;
}

void StackProfile::setAnnotated()
{
    d->annotated = true;
}

void StackProfile::setDelimited()
{
    d->delimited = true;
}

Unit StackProfile::unit() const
{
    return d->unit;
}

FrameId StackProfile::frame(std::string_view name, FrameKind kind)
{
    return frame(HashedText{name, hashText(name, hashSeed())}, kind);
}

FrameId StackProfile::frame(const HashedText& name, FrameKind kind)
{
    TextId text{};
    d->names->intern(&name, 1, &text);
    const auto at = static_cast<std::size_t>(text);
    if (at >= d->frameOfName.size()) {
        std::array<quint32, kinds> unknown{};
        unknown.fill(none);
        d->frameOfName.resize(at + 1, unknown);
    }
    quint32& id = d->frameOfName[at][static_cast<std::size_t>(kind)];
    if (id == none) {
        id = static_cast<quint32>(d->frames.size());
        d->frames.push_back({text, kind});
    }
    return FrameId{id};
}

ProcessId StackProfile::process(std::string_view name)
{
    const TextId text = d->names->intern(name);
    const auto at = static_cast<std::size_t>(text);
    if (at >= d->processOfName.size())
        d->processOfName.resize(at + 1, none);
    if (d->processOfName[at] == none) {
        d->processOfName[at] = static_cast<quint32>(d->processes.size());
        d->processes.push_back(text);
    }
    return ProcessId{d->processOfName[at]};
}

StackId StackProfile::child(StackId parent, FrameId frame)
{
    const Node wanted{static_cast<quint32>(parent), static_cast<quint32>(frame)};
    auto& nodes = d->nodes;
    const quint32 first = nodes[wanted.parent].firstChild;
    if (first == 0) {
        nodes.push_back(wanted);
        const auto added = static_cast<quint32>(nodes.size() - 1);
        nodes[wanted.parent].firstChild = added;
        return StackId{added};
    }
    if (nodes[first].frame == wanted.frame)
        return StackId{first};
    return StackId{d->nodeSet.findOrAdd(
        hashPair(wanted.parent, wanted.frame, d->seed),
        [&](quint32 i) { return nodes[i].parent == wanted.parent && nodes[i].frame == wanted.frame; },
        [&] {
            nodes.push_back(wanted);
            return static_cast<quint32>(nodes.size() - 1);
        },
        [this](quint32 i) { return d->nodeHash(i); })};
}

quint32 StackProfile::addSlice(Slice slice)
{
    if (!d->slices.empty() && d->slices.back().start == slice.start)
        d->slices.back().end = std::max(d->slices.back().end, slice.end);
    else
        d->slices.push_back(slice);
    return static_cast<quint32>(d->slices.size() - 1);
}

void StackProfile::add(quint32 slice, ProcessId process, StackId stack, quint64 count)
{
    const Sample wanted{slice, process, stack, count};
    auto& samples = d->samples;
    bool added = false;
    const quint32 index = d->sampleSet.findOrAdd(
        d->sampleHash(wanted),
        [&](quint32 i) {
            const Sample& s = samples[i];
            return s.stack == stack && s.process == process && s.slice == slice;
        },
        [&] {
            samples.push_back(wanted);
            added = true;
            return static_cast<quint32>(samples.size() - 1);
        },
        [this](quint32 i) { return d->sampleHash(d->samples[i]); });
    if (!added)
        samples[index].count += count;
    d->total += count;
}

std::string_view StackProfile::frameName(FrameId id) const
{
    const auto at = static_cast<quint32>(id);
    return at < d->frames.size() ? d->names->text(d->frames[at].name) : std::string_view();
}

FrameKind StackProfile::frameKind(FrameId id) const
{
    const auto at = static_cast<quint32>(id);
    return at < d->frames.size() ? d->frames[at].kind : FrameKind::Unspecified;
}

std::string_view StackProfile::processName(ProcessId id) const
{
    return d->names->text(d->processes[static_cast<quint32>(id)]);
}

std::size_t StackProfile::frameCount() const
{
    return d->frames.size();
}

std::size_t StackProfile::processCount() const
{
    return d->processes.size();
}

std::size_t StackProfile::nodeCount() const
{
    return d->nodes.size();
}

StackId StackProfile::parent(StackId id) const
{
    return StackId{d->nodes[static_cast<quint32>(id)].parent};
}

FrameId StackProfile::leafFrame(StackId id) const
{
    return FrameId{d->nodes[static_cast<quint32>(id)].frame};
}

std::span<const StackProfile::Slice> StackProfile::slices() const
{
    return d->slices;
}

std::span<const StackProfile::Sample> StackProfile::samples() const
{
    return d->samples;
}

quint64 StackProfile::totalCount() const
{
    return d->total;
}

std::size_t StackProfile::memoryBytes() const
{
    return sizeof(Impl) + d->names->memoryBytes() + d->frames.capacity() * sizeof(Frame) +
           d->frameOfName.capacity() * sizeof(d->frameOfName[0]) + d->processes.capacity() * sizeof(TextId) +
           d->processOfName.capacity() * sizeof(quint32) + d->nodes.capacity() * sizeof(Node) +
           d->nodeSet.memoryBytes() + d->slices.capacity() * sizeof(Slice) +
           d->samples.capacity() * sizeof(Sample) + d->sampleSet.memoryBytes();
}

std::string StackProfile::toFolded(TimeRange range) const
{
    struct Line {
        std::size_t at;
        std::size_t length;
        quint64 count;
    };
    std::string text;
    std::vector<Line> lines;
    std::vector<quint32> scratch;
    for (const Sample& sample : d->samples) {
        const Slice& slice = d->slices[sample.slice];
        const bool inside =
            range.contains(slice.start) || (slice.start < range.from && slice.end > range.from);
        if (!inside)
            continue;
        const std::size_t at = text.size();
        d->appendPath(text, sample.process, sample.stack, scratch);
        lines.push_back({at, text.size() - at, sample.count});
    }
    const auto path = [&text](const Line& line) {
        return std::string_view(text).substr(line.at, line.length);
    };
    std::sort(lines.begin(), lines.end(), [&](const Line& a, const Line& b) { return path(a) < path(b); });

    std::string folded;
    folded.reserve(text.size() + lines.size() * 6);
    for (std::size_t i = 0; i < lines.size();) {
        quint64 count = 0;
        std::size_t same = i;
        for (; same < lines.size() && path(lines[same]) == path(lines[i]); ++same)
            count += lines[same].count;
        folded += path(lines[i]);
        folded += std::to_string(count);
        folded += '\n';
        i = same;
    }
    return folded;
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamenames.h"
#include "widgets/flamegraph/flameprocess.h"
#include "widgets/flamegraph/flametree.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

namespace bee {

namespace {

bool isAddress(std::string_view name)
{
    const bool marked = name.starts_with("0x");
    if (marked)
        name.remove_prefix(2);
    return name.size() >= (marked ? 1U : 8U) && std::all_of(name.begin(), name.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
           });
}

bool isJitName(std::string_view name)
{
    for (const std::string_view prefix : {"LazyCompile:", "JS:", "Function:", "Script:", "Eval:", "py::"})
        if (name.starts_with(prefix))
            return true;
    return name == "Interpreter" || isJavaName(name);
}

FlameKind kindFor(std::string_view name, FrameKind kind)
{
    if (kind == FrameKind::Missed || name.starts_with("[Missed ") || name.starts_with("[missed "))
        return FlameKind::Missed;
    if (name.empty() || name == "[unknown]" || name == "unknown" || name == "??" || isAddress(name))
        return FlameKind::Unknown;
    switch (kind) {
    case FrameKind::Kernel:
        return FlameKind::Kernel;
    case FrameKind::Library:
        return FlameKind::Library;
    case FrameKind::Inlined:
        return FlameKind::Inlined;
    case FrameKind::Jit:
        return FlameKind::Jit;
    case FrameKind::Unspecified:
    case FrameKind::User:
    case FrameKind::Missed:
        break;
    }
    return isJitName(name) ? FlameKind::Jit : FlameKind::User;
}

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

FlameNames::FlameNames(const FlameProfiles& profiles, FlameSplit split)
{
    m_names.emplace_back(); // the root
    addOwners(profiles, split);
    addFrames(profiles);
}

quint32 FlameNames::add(std::string_view text, FlameKind kind)
{
    m_names.push_back({text, text, kind});
    return static_cast<quint32>(m_names.size() - 1);
}

void FlameNames::addOwners(const FlameProfiles& profiles, FlameSplit split)
{
    /// The threads of one process, or the processes of one name.
    struct Group {
        std::vector<std::string_view> texts; ///< distinct
        std::map<std::string_view, quint64> comms;
        std::string_view leader; ///< the comm of the thread that has the number of the process
        qint64 pid = 0;
        bool hasThreads = false;
        quint32 name = 0;
        std::map<std::string_view, quint32> threads;
    };
    // Numbers of processes differ from capture to capture.
    const bool byComm = profiles.size() > 1 || split == FlameSplit::Program;
    std::map<std::pair<qint64, std::string_view>, Group> groups;
    constexpr qint64 noPid = -1;
    const auto groupOf = [&](std::string_view text, const FlameProcess& process) -> Group& {
        if (byComm)
            return groups[{noPid, process.comm}];
        return process.pid ? groups[{*process.pid, {}}] : groups[{noPid, text}];
    };
    for (const auto& profile : profiles) {
        std::vector<quint64> weights(profile->processCount());
        for (const StackProfile::Sample& sample : profile->samples())
            weights[static_cast<std::size_t>(sample.process)] += 1;
        for (quint32 i = 0; i < profile->processCount(); ++i) {
            const std::string_view text = profile->processName(ProcessId{i});
            const FlameProcess process = flameProcess(text);
            Group& group = groupOf(text, process);
            group.texts.push_back(text);
            group.comms[process.comm] += weights[i];
            group.pid = process.pid.value_or(0);
            group.hasThreads = group.hasThreads || process.tid;
            if (process.tid && process.tid == process.pid)
                group.leader = process.comm;
        }
    }
    const auto groupText = [&](Group& group) -> std::string_view {
        if (byComm)
            return group.comms.begin()->first;
        if (group.texts.size() == 1 && !group.hasThreads)
            return group.texts.front();
        std::string_view comm = group.leader;
        if (comm.empty())
            comm = std::max_element(group.comms.begin(), group.comms.end(), [](const auto& a, const auto& b) {
                       return a.second < b.second;
                   })->first;
        m_own.push_back(std::string(comm) + " (" + std::to_string(group.pid) + ")");
        return m_own.back();
    };
    m_owners.resize(profiles.size());
    for (std::size_t p = 0; p < profiles.size(); ++p) {
        for (quint32 i = 0; i < profiles[p]->processCount(); ++i) {
            Owner& owner = m_owners[p].emplace_back();
            const std::string_view text = profiles[p]->processName(ProcessId{i});
            if (split == FlameSplit::Merged || text.empty()) // such a profile begins with its first frames
                continue;
            Group& group = groupOf(text, flameProcess(text));
            if (group.name == 0)
                group.name = add(groupText(group), FlameKind::Process);
            owner.process = group.name;
            if (split != FlameSplit::Thread || byComm || (!group.hasThreads && group.texts.size() == 1))
                continue;
            quint32& thread = group.threads[text];
            if (thread == 0)
                thread = add(text, FlameKind::Thread);
            owner.thread = thread;
        }
    }
}

void FlameNames::addFrames(const FlameProfiles& profiles)
{
    std::unordered_map<std::string_view, std::vector<quint32>> known; // of a second profile
    m_frames.resize(profiles.size());
    for (std::size_t p = 0; p < profiles.size(); ++p) {
        const StackProfile& profile = *profiles[p];
        m_frames[p].reserve(profile.frameCount());
        for (quint32 i = 0; i < profile.frameCount(); ++i) {
            const std::string_view text = profile.frameName(FrameId{i});
            const FlameKind kind = kindFor(text, profile.frameKind(FrameId{i}));
            if (profiles.size() > 1) {
                std::vector<quint32>& same = known[text];
                const auto found = std::find_if(same.begin(), same.end(),
                                                [&](quint32 name) { return m_names[name].kind == kind; });
                if (found != same.end()) {
                    m_frames[p].push_back(*found);
                    continue;
                }
                same.push_back(static_cast<quint32>(m_names.size()));
            }
            const quint32 name = add(text, kind);
            m_frames[p].push_back(name);
            if (mayNeedReading(text)) {
                m_own.push_back(readableFrameName(text));
                m_names[name].readable = m_own.back();
            }
        }
    }
}

std::vector<quint32> FlameNames::ranks() const
{
    std::vector<quint32> order(m_names.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [this](quint32 a, quint32 b) {
        const int compared = m_names[a].readable.compare(m_names[b].readable);
        return compared != 0 ? compared < 0 : a < b;
    });
    std::vector<quint32> ranks(order.size());
    for (quint32 rank = 0; rank < order.size(); ++rank)
        ranks[order[rank]] = rank;
    return ranks;
}

std::vector<bool> framesMatching(const StackProfile& profile, const QString& expression)
{
    if (expression.isEmpty())
        return {};
    const QRegularExpression matcher(expression, QRegularExpression::CaseInsensitiveOption);
    if (!matcher.isValid())
        return {};
    std::vector<bool> matching(profile.frameCount());
    for (quint32 i = 0; i < matching.size(); ++i) {
        const std::string_view raw = profile.frameName(FrameId{i});
        matching[i] = matcher.match(textOf(raw)).hasMatch() ||
                      (mayNeedReading(raw) && matcher.match(textOf(readableFrameName(raw))).hasMatch());
    }
    return matching;
}

} // namespace bee

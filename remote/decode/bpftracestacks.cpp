// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/decode/bpftracestacks.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <string>
#include <vector>

namespace bee {

namespace {

constexpr std::string_view frameStart = "\n    ";

/// Takes "\n    f\n    g\n" off the key and returns it without the last newline.
std::string_view takeStack(std::string_view& key)
{
    std::size_t end = 0;
    while (key.substr(end).starts_with(frameStart))
        end = std::min(key.find('\n', end + 1), key.size());
    const std::string_view stack = key.substr(0, end);
    key.remove_prefix(std::min(end + 1, key.size()));
    return stack;
}

/// Takes text up to the next stack or the end.
std::string_view takeText(std::string_view& key)
{
    std::size_t end = 0;
    for (;; ++end) {
        end = std::min(key.find(',', end), key.size());
        if (end == key.size() || key.substr(end + 1).starts_with(frameStart) ||
            key.substr(end + 1).starts_with(" \n    "))
            break;
    }
    const std::string_view text = key.substr(0, end);
    key.remove_prefix(end);
    return text;
}

std::string_view nameOf(std::string_view frame)
{
    if (frame.starts_with("0x"))
        return "[unknown]";
    const std::size_t plus = frame.rfind('+');
    if (plus == std::string_view::npos || plus == 0 || plus + 1 == frame.size())
        return frame;
    const std::string_view offset = frame.substr(plus + 1);
    const bool digits =
        std::all_of(offset.begin(), offset.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits ? frame.substr(0, plus) : frame;
}

/// The frames of one part, printed leaf first, below the path.
StackId enter(StackProfile& profile, StackId path, std::string_view stack, FrameKind kind)
{
    while (!stack.empty()) {
        const std::size_t at = stack.rfind('\n');
        std::string_view frame = stack.substr(at == std::string_view::npos ? 0 : at + 1);
        stack = stack.substr(0, at == std::string_view::npos ? 0 : at);
        frame.remove_prefix(std::min(frame.find_first_not_of(' '), frame.size()));
        if (!frame.empty())
            path = profile.child(path, profile.frame(nameOf(frame), kind));
    }
    return path;
}

/// Takes "TICK,PID,TID," off a process and writes it as "comm (pid/tid)"; of another one, nothing.
Duration takeThread(std::string& process)
{
    const std::string_view all = process;
    std::array<qint64, 3> numbers{};
    std::array<std::string_view, 3> texts;
    const char* at = all.data();
    const char* const end = at + all.size();
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto [next, error] = std::from_chars(at, end, numbers[i]);
        if (error != std::errc() || next == end || *next != ',' || numbers[i] < 0)
            return {};
        texts[i] = std::string_view(at, static_cast<std::size_t>(next - at));
        at = next + 1;
        while (at != end && *at == ' ')
            ++at;
    }
    std::string thread(at, end);
    thread.append(" (").append(texts[1]).append("/").append(texts[2]).append(")");
    process = std::move(thread);
    constexpr qint64 most = std::numeric_limits<qint64>::max() / 2'000'000;
    return std::chrono::milliseconds(std::min(numbers[0], most));
}

} // namespace

bool holdsStack(std::string_view key)
{
    return key.find(frameStart) != std::string_view::npos;
}

StackKey enterStackKey(StackProfile& profile, std::string_view key, bool byThread)
{
    std::vector<std::string_view> stacks;
    std::string process;
    while (!key.empty()) {
        if (key.starts_with(frameStart)) {
            stacks.push_back(takeStack(key));
        } else if (key.starts_with(',')) {
            stacks.emplace_back(); // it could not be looked up
        } else {
            const std::string_view text = takeText(key);
            if (!process.empty())
                process += ", ";
            process += text;
        }
        if (key.starts_with(','))
            key.remove_prefix(1);
        if (key.starts_with(' '))
            key.remove_prefix(1);
    }
    while (process.ends_with(',')) // the script names the stacks last, and they are empty
        process.pop_back();

    StackKey entered;
    if (byThread)
        entered.tick = takeThread(process);
    entered.process = profile.process(process);
    const bool both = stacks.size() > 1;
    for (auto stack = stacks.rbegin(); stack != stacks.rend(); ++stack) {
        const bool isFirst = stack == stacks.rend() - 1;
        const FrameKind kind = !both ? FrameKind::Unspecified : isFirst ? FrameKind::Kernel : FrameKind::User;
        entered.stack = enter(profile, entered.stack, *stack, kind);
    }
    return entered;
}

} // namespace bee

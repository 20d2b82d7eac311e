// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flameprocess.h"

#include <charconv>

namespace bee {

namespace {

std::optional<qint64> number(std::string_view digits)
{
    qint64 value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || value < 0)
        return std::nullopt;
    return value;
}

} // namespace

FlameProcess flameProcess(std::string_view name)
{
    std::string_view numbers;
    std::size_t commEnd = std::string_view::npos;
    if (name.ends_with(')') || name.ends_with(']')) {
        commEnd = name.rfind(name.ends_with(')') ? " (" : " [");
        if (commEnd != std::string_view::npos)
            numbers = name.substr(commEnd + 2, name.size() - commEnd - 3);
    } else {
        commEnd = name.rfind(',');
        if (commEnd != std::string_view::npos && commEnd > 0)
            numbers = name.substr(commEnd + 1);
        if (numbers.starts_with(' '))
            numbers.remove_prefix(1);
    }
    const std::size_t slash = numbers.find('/');
    const std::optional<qint64> pid = number(numbers.substr(0, slash));
    if (!pid)
        return {name};
    if (slash == std::string_view::npos)
        return {name.substr(0, commEnd), pid};
    const std::optional<qint64> tid = number(numbers.substr(slash + 1));
    return tid ? FlameProcess{name.substr(0, commEnd), pid, tid} : FlameProcess{name};
}

} // namespace bee

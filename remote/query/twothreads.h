// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <thread>

namespace bee {

/// Calls work(part, from, to) for both halves of [0, count), each on a thread of its own; a little is done as
/// one part 0.
template <typename Work>
void inHalves(std::size_t count, Work work)
{
    constexpr std::size_t worthwhile = 200'000;
    if (count < worthwhile) {
        work(std::size_t(0), std::size_t(0), count);
        return;
    }
    const std::size_t half = count / 2;
    std::thread other([&work, half, count] { work(std::size_t(1), half, count); });
    work(std::size_t(0), std::size_t(0), half);
    other.join();
}

} // namespace bee

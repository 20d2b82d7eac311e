// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Prints what libbpf-tools opensnoop -T would on a host that opens files all the time, in steps of 10 ms.
// The two numbers, rows a second and seconds, stand in a file beside the program: NAME.rate. Its arguments
// are those of the tool in whose place it runs.
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

int main()
{
    long rate = 100'000;
    long seconds = 60;
    std::error_code error;
    std::ifstream(std::filesystem::read_symlink("/proc/self/exe", error).string() + ".rate") >> rate >>
        seconds;
    constexpr long steps = 100; // a second
    std::vector<std::string> paths;
    for (int i = 0; i < 20'000; ++i)
        paths.push_back("/usr/lib/x86_64-linux-gnu/" + std::to_string(i % 900) + "/" +
                        std::string(static_cast<std::size_t>(3 + i % 18), static_cast<char>('a' + i % 26)) +
                        std::to_string(i) + ".conf");
    std::fputs("TIME     PID    COMM              FD ERR PATH\n", stdout);
    std::fflush(stdout);
    const auto start = std::chrono::steady_clock::now();
    std::string block;
    unsigned long row = 0;
    for (long step = 0; step < seconds * steps; ++step) {
        std::this_thread::sleep_until(start + std::chrono::milliseconds(step * 1000 / steps));
        const std::time_t now = std::time(nullptr);
        std::tm time{};
        localtime_r(&now, &time);
        char clock[16];
        std::strftime(clock, sizeof clock, "%H:%M:%S", &time);
        block.clear();
        const long until = (step + 1) * rate / steps - step * rate / steps;
        for (long i = 0; i < until; ++i, ++row) {
            char line[128];
            const unsigned long mixed = (row * 2654435761UL) >> 7;
            const std::string name = "worker-" + std::to_string(mixed % 50);
            const bool failed = mixed % 4 == 0;
            const int length =
                std::snprintf(line, sizeof line, "%s %-6lu %-16s %3d %3d ", clock, 3000 + mixed % 200,
                              name.c_str(), failed ? -1 : static_cast<int>(3 + mixed % 60), failed ? 2 : 0);
            block.append(line, static_cast<std::size_t>(length));
            block += paths[mixed % 3 == 0 ? mixed % paths.size() : mixed % 200];
            block += '\n';
        }
        if (std::fwrite(block.data(), 1, block.size(), stdout) != block.size() || std::fflush(stdout) != 0)
            return 1;
    }
    return 0;
}

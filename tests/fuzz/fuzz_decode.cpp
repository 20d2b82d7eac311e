// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes, as the output of any tool, cut into any chunks: no crash, no promise broken, and the same values
// as from one chunk. Input: 1 byte shape, 4 bytes seed of the splits, the rest is output ('\x01' switches
// between the two streams).
#include "tests/fuzz/decodecheck.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>

using namespace bee;
using namespace bee::test;

namespace {

struct Part {
    Stream stream;
    QByteArray bytes;
};

std::vector<Part> partsOf(const QByteArray& text)
{
    std::vector<Part> parts;
    Stream stream = Stream::Stdout;
    for (const QByteArray& bytes : text.split('\x01')) {
        parts.push_back({stream, bytes});
        stream = stream == Stream::Stdout ? Stream::Stderr : Stream::Stdout;
    }
    return parts;
}

const DecodeSpec& specOfByte(std::uint8_t byte)
{
    static const std::vector<DecodeSpec> specs = [] {
        std::vector<DecodeSpec> all;
        for (const Shape shape :
             {Shape::Events, Shape::Histogram, Shape::Stacks, Shape::Bpftrace, Shape::Raw})
            all.push_back(specOf(shape));
        all.push_back(specOf(Shape::Bpftrace));
        all.back().cells = anyTableSpec().cells;
        return all;
    }();
    return specs[byte % specs.size()];
}

[[noreturn]] void fail(const char* what)
{
    std::fprintf(stderr, "fuzz_decode: %s\n", what);
    std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 5)
        return 0;
    const DecodeSpec& spec = specOfByte(data[0]);
    std::uint32_t seed = 0;
    std::memcpy(&seed, data + 1, sizeof seed);
    std::mt19937 random(seed);
    const QByteArray text(reinterpret_cast<const char*>(data + 5), static_cast<qsizetype>(size - 5));
    const Time arrival(std::chrono::seconds(1795356000));
    const DecodeContext context{arrival - std::chrono::seconds(10), static_cast<int>(seed % 7) * 1800};
    const std::vector<Part> parts = partsOf(text);

    const auto whole = makeDecoder(spec, context);
    for (const Part& part : parts)
        whole->feed({part.stream, part.bytes, arrival});
    whole->finish();
    const DecodedValues values = whole->values();
    if (const char* broken = brokenPromise(values))
        fail(broken);

    const auto split = makeDecoder(spec, context);
    const qsizetype most = qsizetype{1} << (seed % 12);
    int looks = 0;
    for (const Part& part : parts) {
        for (qsizetype from = 0; from < part.bytes.size();) {
            const qsizetype length = std::uniform_int_distribution<qsizetype>(1, most)(random);
            split->feed({part.stream, part.bytes.mid(from, length), arrival});
            from += length;
            if (seed % 13 == 0 && looks++ < 8)
                static_cast<void>(split->values()); // a look in between changes nothing
        }
    }
    split->finish();
    if (fingerprint(split->values()) != fingerprint(values))
        fail("the split changed the values");
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/tools/readiness.h"

#include <algorithm>

namespace bee {

namespace {

/// The numbers at the front of a version, "0.26.0+ds-1" to 0, 26, 0. An epoch ("1:0.26") is left out.
std::vector<int> numbersOf(QStringView version)
{
    if (const qsizetype colon = version.indexOf(u':'); colon >= 0)
        version = version.mid(colon + 1);
    if (version.startsWith(u'v'))
        version = version.mid(1);
    std::vector<int> numbers;
    qsizetype at = 0;
    while (at < version.size() && version[at].isDigit()) {
        qsizetype end = at;
        while (end < version.size() && version[end].isDigit())
            ++end;
        numbers.push_back(version.mid(at, end - at).toInt());
        at = end;
        if (at < version.size() && version[at] == u'.')
            ++at;
        else
            break;
    }
    return numbers;
}

} // namespace

int compareVersions(QStringView a, QStringView b)
{
    std::vector<int> left = numbersOf(a);
    std::vector<int> right = numbersOf(b);
    const std::size_t parts = std::max(left.size(), right.size());
    left.resize(parts);
    right.resize(parts);
    return left < right ? -1 : right < left ? 1 : 0;
}

std::vector<Readiness> readiness(const Tool& tool, const HostFacts& facts)
{
    std::vector<Readiness> all;
    for (const Implementation kind : allImplementations)
        all.push_back(readiness(tool, kind, facts));
    return all;
}

Readiness readiness(const Tool& tool, Implementation kind, const HostFacts& facts)
{
    Q_UNUSED(facts)
    Readiness result;
    result.kind = kind;
    if (tool.implementation(kind))
        result.state = Readiness::State::Ready;
    return result;
}

} // namespace bee

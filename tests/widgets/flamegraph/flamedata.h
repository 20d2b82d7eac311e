// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/stackprofile.h"

#include <QByteArray>
#include <QFile>

#include <map>
#include <string>

namespace bee::test {

/// Folded lines "process;root;…;leaf count" into one slice, by a parser of its own.
inline void addFolded(StackProfile& profile, const QByteArray& text, StackProfile::Slice slice,
                      FrameKind kind = FrameKind::Unspecified)
{
    const quint32 index = profile.addSlice(slice);
    for (const QByteArray& line : text.split('\n')) {
        const qsizetype space = line.lastIndexOf(' ');
        if (space < 0)
            continue;
        const QByteArrayList names = line.left(space).split(';');
        StackId stack{};
        for (qsizetype i = 1; i < names.size(); ++i)
            stack = profile.child(stack, profile.frame(names[i].toStdString(), kind));
        profile.add(index, profile.process(names[0].toStdString()), stack, line.mid(space + 1).toULongLong());
    }
}

inline std::shared_ptr<StackProfile> profileOf(const QByteArray& folded)
{
    auto profile = std::make_shared<StackProfile>();
    addFolded(*profile, folded, {Time(Duration(0)), Time(Duration(1'000'000'000))});
    return profile;
}

inline QByteArray captureText()
{
    QFile file(QStringLiteral(BEESCOPE_TEST_DATA "/captures/bcc-profile-f-pipe.out"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Counts by path "process;a;b", every prefix of every line included: what a flame graph must show.
inline std::map<std::string, quint64> prefixSums(const QByteArray& folded)
{
    std::map<std::string, quint64> sums;
    for (const QByteArray& line : folded.split('\n')) {
        const qsizetype space = line.lastIndexOf(' ');
        if (space < 0)
            continue;
        const quint64 count = line.mid(space + 1).toULongLong();
        const std::string path = line.left(space).toStdString();
        sums[""] += count;
        for (std::size_t at = path.find(';'); at != std::string::npos; at = path.find(';', at + 1))
            sums[path.substr(0, at)] += count;
        sums[path] += count;
    }
    return sums;
}

} // namespace bee::test

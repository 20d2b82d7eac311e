// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/decode/linerules.h"

#include <memory>
#include <optional>
#include <string_view>

namespace bee {

/// A StackProfile being written, of which snapshots are taken: what was handed out is never written again.
class ProfileWriter {
public:
    ProfileWriter(const DecodeSpec& spec, const DecodeContext& context);

    /// To write to. Copies the profile when the last one was handed out.
    StackProfile& profile();
    /// The tool printed a time: the samples that follow belong to the slice that ends then.
    void beginSlice(Time end);
    /// The same, where the samples that follow name a part of it: slices of that width, which begin at
    /// multiples of it by a clock of the host, and the slice that such a number falls in. Of a width that
    /// would make thousands, one slice.
    struct HostTicks {
        Duration now{};   ///< at the end of the slice
        Duration width{}; ///< 0: one slice
    };
    void beginSlices(Time end, const HostTicks& ticks);
    quint32 sliceAt(Duration tick, Time arrival);
    /// The samples that follow belong to a slice that starts where the last one ended (the first: when the
    /// tool was started) and ends with their last arrival.
    void beginUntimedSlice();
    /// The slice of a sample that arrived just now.
    quint32 slice(Time arrival);
    void collect(DecodedValues& values) const;
    /// No sample was written yet.
    [[nodiscard]] bool isEmpty() const { return !m_used; }

private:
    void addSlices(Time start, Time end);

    Duration m_interval;
    Time m_started;
    std::shared_ptr<StackProfile> m_profile;
    mutable bool m_shared = false;
    bool m_used = false;
    std::optional<quint32> m_timedSlice; ///< the last of them
    quint32 m_firstInOrder = 0;  ///< from it on slices ascend: the host's clock was not put back since
    Duration m_ticksAhead{};     ///< of the host's clock before this one's
    Duration m_width{};          ///< of slices that samples name
    bool m_readAhead = false;    ///< slices after the printed time were begun
    std::optional<Time> m_start; ///< of an untimed slice that has samples
    std::optional<Time> m_end;   ///< of the last slice
    TimeRange m_extent{Time::max(), Time::min()};
};

} // namespace bee

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
    /// The samples that follow belong to a slice that starts where the last one ended (the first: when the
    /// tool was started) and ends with their last arrival.
    void beginUntimedSlice();
    /// The slice of a sample that arrived just now.
    quint32 slice(Time arrival);
    void collect(DecodedValues& values) const;
    /// No sample was written yet.
    [[nodiscard]] bool isEmpty() const { return !m_used; }

private:
    Duration m_interval;
    Time m_started;
    std::shared_ptr<StackProfile> m_profile;
    mutable bool m_shared = false;
    bool m_used = false;
    std::optional<quint32> m_timedSlice;
    std::optional<Time> m_start; ///< of an untimed slice that has samples
    std::optional<Time> m_end;   ///< of the last slice
    TimeRange m_extent{Time::max(), Time::min()};
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace bee {

/// a + b, or the largest number where that would not fit: counts come from a file anyone can write.
inline quint64 saturatingAdd(quint64 a, quint64 b)
{
    return a > ~quint64{0} - b ? ~quint64{0} : a + b;
}

} // namespace bee

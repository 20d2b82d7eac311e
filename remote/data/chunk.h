// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/time.h"

#include <QByteArray>
#include <QMetaType>

namespace bee {

enum class Stream : quint8 { Stdout = 1, Stderr = 2 };

/// Bytes as they came from a tool, unchanged, with the moment they arrived here (this machine's clock).
struct Chunk {
    Stream stream = Stream::Stdout;
    QByteArray bytes;
    Time arrival;
};

} // namespace bee

Q_DECLARE_METATYPE(bee::Chunk)

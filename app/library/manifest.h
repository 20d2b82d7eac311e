// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/result.h"

#include <QByteArray>

#include <vector>

namespace bee {

/// One script of a library. Its file is NAME.bt, its tool's file NAME.json: no other name is taken from
/// outside.
struct LibraryScript {
    QString name; ///< isScriptName()
    QString version;
    QString description;
    QString sha256;     ///< of NAME.bt, 64 lower-case hex digits
    QString toolSha256; ///< of NAME.json; empty when the script has none
};

/// What a library holds: its manifest.json, read and checked.
struct Manifest {
    QString library;
    std::vector<LibraryScript> scripts;
};

inline constexpr qint64 longestManifest = 1024 * 1024;    ///< bytes
inline constexpr qint64 longestLibraryFile = 1024 * 1024; ///< bytes
inline constexpr std::size_t mostLibraryScripts = 200;

/// file: named in the Error, with the line.
Result<Manifest> parseManifest(const QByteArray& json, const QString& file);

} // namespace bee

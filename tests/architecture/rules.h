// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/architecture/sourcetree.h"

namespace bee::architecture {

// The rules of ARCHITECTURE.md that a compiler does not hold. Each returns one line for each breach,
// "path:line: what and why", and nothing when all is well.

inline constexpr int maximumCppLines = 600;
inline constexpr int maximumHeaderLines = 150;

/// remote/ knows Qt Core and Qt Network alone, widgets/ neither Network nor Sql.
QStringList checkQtModules(const SourceFile& file);

/// app -> widgets -> remote/data and app -> remote; written from the root, never by "..".
QStringList checkLayers(const SourceFile& file);

/// A folder includes only what its CMake target links; `closure` from linkClosure().
QStringList checkLinkLines(const SourceFile& file, const QHash<QString, QSet<QString>>& closure);

/// Only remote/transport (and its tests) include libssh.
QStringList checkLibssh(const SourceFile& file);

/// Only app/ reads settings.
QStringList checkSettings(const SourceFile& file);

/// A .cpp ends at 600 lines, a header at 150.
QStringList checkSize(const SourceFile& file);

/// A file that can hold a comment starts with its copyright and licence.
QStringList checkLicenceHeader(const SourceFile& file);

/// Any other file is named in .reuse/dep5.
QStringList checkLicenceCoverage(const SourceFile& file, const QStringList& dep5Patterns);
QStringList dep5Patterns(const QString& dep5);

/// A translation is finished, is not empty, and keeps every %1, %2, %n of its source.
QStringList checkTranslations(const SourceFile& file);

/// The texts (context, source and comment, each on a line) of a .ts file.
QSet<QString> translationSources(const QString& ts);

} // namespace bee::architecture

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace bee::architecture {

/// One file of the repository: its path from the root ("remote/data/time.h") and its text.
struct SourceFile {
    QString path;
    QString text;

    QString folder() const { return path.contains(u'/') ? path.section(u'/', 0, -2) : QString(); }
    QString layer() const { return path.section(u'/', 0, 0); }
    bool isCpp() const { return path.endsWith(QLatin1String(".cpp")); }
    bool isHeader() const { return path.endsWith(QLatin1String(".h")); }
};

/// An #include line: `name` without its quotes or brackets.
struct Include {
    int line = 0;
    QString name;
    bool quoted = false;
};

std::vector<Include> includesOf(const SourceFile& file);

/// All files of the repository below `root` but build trees and what git keeps for itself. Binary files have
/// empty text.
std::vector<SourceFile> readTree(const QString& root);

/// Folder -> folders whose headers it may include: itself, and what its CMake target links, all the way down.
/// Read from the beescope_library, add_executable and target_link_libraries lines of each folder.
QHash<QString, QSet<QString>> linkClosure(const std::vector<SourceFile>& files);

/// The Qt modules (directories of Qt's own headers) that hold `include` ("QPainter", "QtGui/QPainter",
/// "QtGui").
QStringList qtModulesOf(const QString& include);

} // namespace bee::architecture

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace bee {

/// Which of two package versions is older, as dpkg, pacman and apk order them: "1:0.26.0+ds-1~rc1" with its
/// epoch, numbers as numbers, "~" before everything. Negative: a is older.
int comparePackageVersions(QStringView a, QStringView b);

} // namespace bee

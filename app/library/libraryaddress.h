// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/result.h"

#include <QUrl>

namespace bee {

/// Where a script library is: a folder of this machine or an https address.
struct LibraryAddress {
    QString text;   ///< as it is shown and stored
    QString folder; ///< absolute; empty for an address
    QUrl manifest;  ///< of manifest.json; empty for a folder

    /// Of a file beside the manifest.
    [[nodiscard]] QUrl fileUrl(const QString& name) const;
    /// Name of the folder that keeps what was fetched from here: hex digits only.
    [[nodiscard]] QString storeName() const;
};

/// "https://host/path/[NAME.json]" or the path of a folder. Anything else is an Error, http as well: the
/// scripts run as root.
Result<LibraryAddress> parseLibraryAddress(const QString& text);

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bee {

/// Plain text, lines and all, as a tooltip: escaped alone, Qt would show the escapes of a text without tags,
/// and unescaped, run the tags of a hostile one.
inline QString plainToolTip(const QString& text)
{
    return text.isEmpty() ? QString()
                          : QStringLiteral("<p style='white-space:pre-wrap'>") + text.toHtmlEscaped() +
                                QStringLiteral("</p>");
}

} // namespace bee

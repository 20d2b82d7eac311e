// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/format.h"

namespace bee {

/// Plain text, lines and all, as a tooltip: escaped alone, Qt would show the escapes of a text without tags,
/// and unescaped, run the tags of a hostile one.
inline QString plainToolTip(const QString& text)
{
    return text.isEmpty() ? QString()
                          : QStringLiteral("<p style='white-space:pre-wrap'>") + text.toHtmlEscaped() +
                                QStringLiteral("</p>");
}

/// A text as a menu shows it: displayText(), and no part of it is a mnemonic.
inline QString plainMenuText(const QString& text, std::size_t limit = 4096)
{
    return displayText(text.toStdString(), limit).replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace bee

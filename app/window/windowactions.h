// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;
class QWidget;

/// The window's actions are registered on it (QWidget::addAction) under object names; palette and the page of
/// keys read them from there.
namespace bee::windowactions {

/// name: stable, "session.open". group: heading in the palette and the page of keys.
void add(QWidget& window, QAction* action, const QString& name, const QString& group);

QString group(const QAction& action);
void setGroup(QAction& action, const QString& group);
QString title(const QAction& action); ///< without mnemonics, signs and the dots of a dialog
QString keys(const QAction& action);  ///< "Ctrl+K, Ctrl+Shift+P"; empty: none
/// Why the action cannot be done now, as its maker said (setReason()); empty while it is enabled.
QString reason(const QAction& action);
void setReason(QAction& action, const QString& reason);

} // namespace bee::windowactions

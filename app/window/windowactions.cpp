// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowactions.h"

#include <QAction>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QWidget>

namespace bee::windowactions {

namespace {

constexpr const char* groupProperty = "group";
constexpr const char* reasonProperty = "reason";

} // namespace

void add(QWidget& window, QAction* action, const QString& name, const QString& group)
{
    action->setObjectName(name);
    setGroup(*action, group);
    window.addAction(action);
}

QString group(const QAction& action)
{
    return action.property(groupProperty).toString();
}

void setGroup(QAction& action, const QString& group)
{
    action.setProperty(groupProperty, group);
}

QString title(const QAction& action)
{
    // Chinese menus write the mnemonic behind the text: "打开(&O)…".
    static const QRegularExpression mnemonic(QStringLiteral("\\(&.\\)|&(?=.)"));
    static const QRegularExpression sign(QStringLiteral("^[^\\w(]+|…$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    QString text = action.text();
    return text.remove(mnemonic).remove(sign).trimmed();
}

QString keys(const QAction& action)
{
    QStringList all;
    for (const QKeySequence& keys : action.shortcuts())
        all += keys.toString(QKeySequence::NativeText);
    return all.join(QStringLiteral(", "));
}

QString reason(const QAction& action)
{
    if (action.isEnabled())
        return {};
    const QString said = action.property(reasonProperty).toString();
    return said.isEmpty() ? QCoreApplication::translate("WindowActions", "There is nothing to do this with.")
                          : said;
}

void setReason(QAction& action, const QString& reason)
{
    action.setProperty(reasonProperty, reason);
}

} // namespace bee::windowactions

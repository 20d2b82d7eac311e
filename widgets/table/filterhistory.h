// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace bee {

/// A filter that the person has given a name.
struct NamedFilter {
    QString name;
    QString text;
    friend bool operator==(const NamedFilter&, const NamedFilter&) = default;
};

/// The filters a person has used on one tool's table. A value: the program stores it.
struct FilterHistory {
    static constexpr qsizetype mostRecent = 20;
    static constexpr std::size_t mostNamed = 100;

    QStringList recent;             ///< newest first
    std::vector<NamedFilter> named; ///< in order of their names

    void remember(const QString& text);                  ///< becomes the newest; blank ones are not kept
    void save(const QString& name, const QString& text); ///< replaces one of the same name
    void remove(const QString& name);

    [[nodiscard]] QJsonObject toJson() const;
    /// Whatever a file says: wrong types and oversized texts are left out.
    [[nodiscard]] static FilterHistory fromJson(const QJsonObject& json);
    friend bool operator==(const FilterHistory&, const FilterHistory&) = default;
};

} // namespace bee

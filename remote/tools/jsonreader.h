// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/result.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QStringList>

#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

namespace bee {

/// One JSON file of the catalogue while it is read: keeps the first thing that is wrong with it, with file
/// and line, so that the code that reads need not look after every step.
class JsonFile {
public:
    JsonFile(QByteArray text, QString file);

    /// The whole file; null when it is no JSON (error() says why).
    [[nodiscard]] const nlohmann::json& root() const { return m_root; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    /// path: keys and texts that lead to the place, outermost first. Later errors are dropped.
    void fail(const QStringList& path, const QString& reason, const QString& remedy);

private:
    [[nodiscard]] int lineAt(qsizetype offset) const;
    [[nodiscard]] int lineOf(const QStringList& path) const;

    QByteArray m_text;
    QString m_file;
    nlohmann::json m_root;
    std::optional<Error> m_error;
};

/// A JSON object of a known set of keys. A missing key reads as the default; a wrong type, an unknown key or
/// a bad value is an error of the file.
class JsonObject {
public:
    JsonObject(JsonFile& file, const nlohmann::json& value, QStringList path, const QStringList& known);

    [[nodiscard]] bool has(const char* key) const;
    QString requiredText(const char* key) const;
    QString text(const char* key) const;
    qint64 integer(const char* key, qint64 fallback, qint64 minimum, qint64 maximum) const;
    bool flag(const char* key) const; ///< true or false; false when it is not there
    QStringList texts(const char* key) const;
    QRegularExpression pattern(const char* key) const;
    std::vector<QRegularExpression> patterns(const char* key) const;
    /// The objects of an array, or nothing.
    std::vector<JsonObject> objects(const char* key, const QStringList& known) const;
    [[nodiscard]] std::optional<JsonObject> object(const char* key, const QStringList& known) const;
    /// A text that must be one of the names; returns its index, 0 when it is not there or wrong.
    std::size_t choice(const char* key, const QStringList& names) const;

    [[nodiscard]] QStringList keys() const;
    [[nodiscard]] QStringList pathOf(const char* key) const;
    [[nodiscard]] JsonFile& file() const { return *m_file; }
    void fail(const char* key, const QString& reason, const QString& remedy) const;

private:
    [[nodiscard]] const nlohmann::json* find(const char* key) const;

    JsonFile* m_file;
    const nlohmann::json* m_value;
    QStringList m_path;
};

} // namespace bee

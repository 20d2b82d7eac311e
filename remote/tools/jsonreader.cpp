// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/tools/jsonreader.h"

#include <QCoreApplication>

#include <algorithm>

namespace bee {

namespace {

constexpr qsizetype longestFile = 1 << 20;
constexpr qsizetype longestText = 1 << 16;

QString fromStd(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

JsonFile::JsonFile(QByteArray text, QString file) : m_text(std::move(text)), m_file(std::move(file))
{
    if (m_text.size() > longestFile) {
        fail({}, QCoreApplication::translate("ToolCatalogue", "The file is longer than 1 MiB."),
             QCoreApplication::translate("ToolCatalogue", "Is it the right file?"));
        return;
    }
    try {
        m_root = nlohmann::json::parse(m_text.constBegin(), m_text.constEnd());
    } catch (const nlohmann::json::exception& exception) {
        qsizetype offset = 0;
        if (const auto* at = dynamic_cast<const nlohmann::json::parse_error*>(&exception))
            offset = static_cast<qsizetype>(at->byte);
        // "[json.exception.parse_error.101] parse error at line 3, column 5: …": the words after the place.
        QString reason = QString::fromUtf8(exception.what());
        reason = reason.mid(reason.indexOf(QLatin1String(": ")) + 2);
        m_root = nullptr;
        m_error = Error{QCoreApplication::translate("ToolCatalogue", "%1, line %2, cannot be used.")
                            .arg(m_file)
                            .arg(lineAt(std::min(offset, m_text.size()))),
                        reason,
                        QCoreApplication::translate("ToolCatalogue",
                                                    "Correct the JSON of that line or the one before it.")};
    }
}

void JsonFile::fail(const QStringList& path, const QString& reason, const QString& remedy)
{
    if (m_error)
        return;
    m_error =
        Error{QCoreApplication::translate("ToolCatalogue", "%1, line %2, cannot be used.")
                  .arg(m_file)
                  .arg(lineOf(path)),
              reason,
              remedy.isEmpty() ? QCoreApplication::translate("ToolCatalogue", "Correct that line.") : remedy};
}

int JsonFile::lineAt(qsizetype offset) const
{
    return 1 + static_cast<int>(
                   std::count(m_text.begin(), m_text.begin() + std::max<qsizetype>(offset, 0), '\n'));
}

/// The parser keeps no places: walk the text from word to word as the path names them.
int JsonFile::lineOf(const QStringList& path) const
{
    qsizetype offset = 0;
    for (const QString& word : path) {
        const qsizetype next = m_text.indexOf(QByteArray('"' + word.toUtf8() + '"'), offset);
        if (next >= 0)
            offset = next;
    }
    return lineAt(offset);
}

JsonObject::JsonObject(JsonFile& file, const nlohmann::json& value, QStringList path,
                       const QStringList& known)
    : m_file(&file), m_value(&value), m_path(std::move(path))
{
    if (!value.is_object()) {
        file.fail(m_path,
                  QCoreApplication::translate("ToolCatalogue", "An object in braces is expected here."), {});
        return;
    }
    for (const QString& key : keys())
        if (!known.isEmpty() && !known.contains(key))
            file.fail(
                m_path + QStringList{key},
                QCoreApplication::translate("ToolCatalogue", "The key “%1” is not known here.").arg(key),
                QCoreApplication::translate("ToolCatalogue", "Known keys: %1.")
                    .arg(known.join(QStringLiteral(", "))));
}

const nlohmann::json* JsonObject::find(const char* key) const
{
    if (!m_value->is_object())
        return nullptr;
    const auto it = m_value->find(key);
    return it == m_value->end() ? nullptr : &*it;
}

bool JsonObject::has(const char* key) const
{
    return find(key) != nullptr;
}

QStringList JsonObject::keys() const
{
    QStringList all;
    if (m_value->is_object())
        for (const auto& item : m_value->items())
            all += fromStd(item.key());
    return all;
}

QStringList JsonObject::pathOf(const char* key) const
{
    return m_path + QStringList{QString::fromLatin1(key)};
}

void JsonObject::fail(const char* key, const QString& reason, const QString& remedy) const
{
    m_file->fail(pathOf(key), reason, remedy);
}

QString JsonObject::requiredText(const char* key) const
{
    const QString value = text(key);
    if (!has(key))
        m_file->fail(m_path,
                     QCoreApplication::translate("ToolCatalogue", "The key “%1” is missing.")
                         .arg(QString::fromLatin1(key)),
                     QCoreApplication::translate("ToolCatalogue", "Add it."));
    else if (value.isEmpty())
        fail(key,
             QCoreApplication::translate("ToolCatalogue", "“%1” is empty.").arg(QString::fromLatin1(key)),
             QCoreApplication::translate("ToolCatalogue", "Give it a value."));
    return value;
}

QString JsonObject::text(const char* key) const
{
    const nlohmann::json* value = find(key);
    if (!value)
        return {};
    if (!value->is_string()) {
        fail(key,
             QCoreApplication::translate("ToolCatalogue", "“%1” must be a text in quotes.")
                 .arg(QString::fromLatin1(key)),
             {});
        return {};
    }
    return fromStd(value->get_ref<const std::string&>()).left(longestText);
}

qint64 JsonObject::integer(const char* key, qint64 fallback, qint64 minimum, qint64 maximum) const
{
    const nlohmann::json* value = find(key);
    if (!value)
        return fallback;
    const qint64 number = value->is_number_integer() ? value->get<qint64>() : minimum - 1;
    if (number >= minimum && number <= maximum)
        return number;
    fail(key,
         QCoreApplication::translate("ToolCatalogue", "“%1” must be a whole number from %2 to %3.")
             .arg(QString::fromLatin1(key))
             .arg(minimum)
             .arg(maximum),
         {});
    return fallback;
}

bool JsonObject::flag(const char* key) const
{
    const nlohmann::json* value = find(key);
    if (!value)
        return false;
    if (!value->is_boolean())
        fail(key,
             QCoreApplication::translate("ToolCatalogue", "“%1” must be true or false.")
                 .arg(QString::fromLatin1(key)),
             {});
    return value->is_boolean() && value->get<bool>();
}

QStringList JsonObject::texts(const char* key) const
{
    const nlohmann::json* value = find(key);
    if (!value)
        return {};
    QStringList all;
    const bool isList = value->is_array() && std::all_of(value->begin(), value->end(),
                                                         [](const auto& one) { return one.is_string(); });
    if (!isList)
        fail(key,
             QCoreApplication::translate("ToolCatalogue", "“%1” must be a list of texts in brackets.")
                 .arg(QString::fromLatin1(key)),
             {});
    else
        for (const auto& one : *value)
            all += fromStd(one.template get_ref<const std::string&>()).left(longestText);
    return all;
}

QRegularExpression JsonObject::pattern(const char* key) const
{
    QRegularExpression expression(requiredText(key));
    if (!expression.isValid())
        fail(key,
             QCoreApplication::translate("ToolCatalogue", "“%1” is not a regular expression: %2")
                 .arg(expression.pattern(), expression.errorString()),
             QCoreApplication::translate(
                 "ToolCatalogue",
                 "Test it as a Perl-compatible expression; a backslash is written twice in JSON."));
    return expression;
}

std::vector<QRegularExpression> JsonObject::patterns(const char* key) const
{
    std::vector<QRegularExpression> all;
    for (const QString& text : texts(key)) {
        all.emplace_back(text);
        if (!all.back().isValid())
            fail(key,
                 QCoreApplication::translate("ToolCatalogue", "“%1” is not a regular expression: %2")
                     .arg(text, all.back().errorString()),
                 QCoreApplication::translate(
                     "ToolCatalogue",
                     "Test it as a Perl-compatible expression; a backslash is written twice in JSON."));
    }
    return all;
}

std::vector<JsonObject> JsonObject::objects(const char* key, const QStringList& known) const
{
    const nlohmann::json* value = find(key);
    std::vector<JsonObject> all;
    if (!value)
        return all;
    if (!value->is_array()) {
        fail(key,
             QCoreApplication::translate("ToolCatalogue", "“%1” must be a list of objects in brackets.")
                 .arg(QString::fromLatin1(key)),
             {});
        return all;
    }
    for (const auto& one : *value) {
        // The element's name leads to its line.
        QStringList path = pathOf(key);
        if (one.is_object())
            for (const char* name : {"name", "id"})
                if (const auto it = one.find(name); it != one.end() && it->is_string())
                    path += fromStd(it->template get_ref<const std::string&>());
        all.emplace_back(*m_file, one, path, known);
    }
    return all;
}

std::optional<JsonObject> JsonObject::object(const char* key, const QStringList& known) const
{
    const nlohmann::json* value = find(key);
    if (!value)
        return std::nullopt;
    return JsonObject(*m_file, *value, pathOf(key), known);
}

std::size_t JsonObject::choice(const char* key, const QStringList& names) const
{
    const QString value = text(key);
    if (value.isEmpty())
        return 0;
    const qsizetype index = names.indexOf(value);
    if (index < 0)
        fail(key,
             QCoreApplication::translate("ToolCatalogue", "“%1” is no value for “%2”.")
                 .arg(value, QString::fromLatin1(key)),
             QCoreApplication::translate("ToolCatalogue", "Possible values: %1.")
                 .arg(names.join(QStringLiteral(", "))));
    return static_cast<std::size_t>(std::max<qsizetype>(index, 0));
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/decode/orderedjson.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

namespace bee {

namespace {

constexpr std::size_t deepest = 64;

// Bytes above 0x7f pass through the JSON parser, which accepts UTF-8 only, as U+F780 … U+F7FF.
void appendAsPlaceholder(std::string& out, unsigned char byte)
{
    const unsigned code = 0xf700U + byte;
    out += static_cast<char>(0xe0U | (code >> 12));
    out += static_cast<char>(0x80U | ((code >> 6) & 0x3fU));
    out += static_cast<char>(0x80U | (code & 0x3fU));
}

std::string withoutPlaceholders(std::string text)
{
    std::size_t to = 0;
    for (std::size_t at = 0; at < text.size(); ++at, ++to) {
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
        if (at + 2 < text.size() && byte(at) == 0xef && (byte(at + 1) == 0x9e || byte(at + 1) == 0x9f)) {
            text[to] = static_cast<char>(((byte(at + 1) & 0x3U) << 6) | (byte(at + 2) & 0x3fU));
            at += 2;
        } else {
            text[to] = text[at];
        }
    }
    text.resize(to);
    return text;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

/// Every byte above 0x7f, raw or written as \uffffffXX, becomes its placeholder.
std::string withPlaceholders(std::string_view line)
{
    constexpr std::string_view extended = "\\uffffff";
    std::string out;
    out.reserve(line.size() + 16);
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (static_cast<unsigned char>(c) > 0x7f) {
            appendAsPlaceholder(out, static_cast<unsigned char>(c));
            continue;
        }
        const std::string_view rest = line.substr(at);
        if (c == '\\' && rest.starts_with(extended) && rest.size() >= extended.size() + 2) {
            const int high = hexDigit(rest[extended.size()]);
            const int low = hexDigit(rest[extended.size() + 1]);
            if (high >= 8 && low >= 0) {
                appendAsPlaceholder(out, static_cast<unsigned char>(high * 16 + low));
                at += extended.size() + 1;
                continue;
            }
        }
        out += c;
        if (c == '\\' && at + 1 < line.size()) { // "\\u…" is a backslash and letters
            if (static_cast<unsigned char>(line[at + 1]) <= 0x7f)
                out += line[++at];
        }
    }
    return out;
}

bool isJsonScalar(std::string_view token)
{
    return nlohmann::json::accept(token.begin(), token.end());
}

/// Quotes the bare words in value position: {"type": "value", "data": 14:19:57}.
std::string withQuotes(std::string_view line)
{
    std::string out;
    out.reserve(line.size() + 16);
    bool valueExpected = false;
    for (std::size_t at = 0; at < line.size();) {
        const char c = line[at];
        if (c == '"') {
            std::size_t end = at + 1;
            while (end < line.size() && line[end] != '"')
                end += line[end] == '\\' ? 2 : 1;
            end = std::min(end + 1, line.size());
            out += line.substr(at, end - at);
            at = end;
            valueExpected = false;
        } else if (valueExpected && c != ' ' && c != '{' && c != '[' && c != ']') {
            const std::size_t end = std::min(line.find_first_of(",}]", at), line.size());
            const std::string_view token = line.substr(at, end - at);
            if (isJsonScalar(token))
                out += token;
            else
                out += nlohmann::json(std::string(token))
                           .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
            at = end;
            valueExpected = false;
        } else {
            valueExpected = c == ':' || c == '[' || (valueExpected && c == ' ');
            out += c;
            ++at;
        }
    }
    return out;
}

/// Builds an OrderedJson from nlohmann's parser, which does not recurse.
class Builder : public nlohmann::json::json_sax_t {
public:
    using json = nlohmann::json;
    OrderedJson root;

    bool null() override { return place({}); }
    bool boolean(bool value) override { return integer(OrderedJson::Kind::Bool, value ? 1 : 0); }
    bool number_integer(json::number_integer_t value) override
    {
        return integer(OrderedJson::Kind::Integer, value);
    }
    bool number_unsigned(json::number_unsigned_t value) override
    {
        constexpr auto most = static_cast<quint64>(std::numeric_limits<qint64>::max());
        return integer(OrderedJson::Kind::Integer, static_cast<qint64>(std::min<quint64>(value, most)));
    }
    bool number_float(json::number_float_t value, const json::string_t&) override
    {
        OrderedJson made;
        made.kind = OrderedJson::Kind::Real;
        made.real = value;
        return place(std::move(made));
    }
    bool string(json::string_t& value) override
    {
        OrderedJson made;
        made.kind = OrderedJson::Kind::Text;
        made.text = withoutPlaceholders(std::move(value));
        return place(std::move(made));
    }
    bool binary(json::binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(OrderedJson::Kind::Object); }
    bool key(json::string_t& value) override
    {
        m_key = withoutPlaceholders(std::move(value));
        return true;
    }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(OrderedJson::Kind::Array); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string&, const json::exception&) override { return false; }

private:
    bool integer(OrderedJson::Kind kind, qint64 value)
    {
        OrderedJson made;
        made.kind = kind;
        made.integer = value;
        return place(std::move(made));
    }
    bool place(OrderedJson&& value)
    {
        if (m_open.empty())
            root = std::move(value);
        else
            m_open.back()->members.push_back({std::exchange(m_key, {}), std::move(value)});
        return true;
    }
    bool open(OrderedJson::Kind kind)
    {
        if (m_open.size() == deepest)
            return false;
        OrderedJson made;
        made.kind = kind;
        place(std::move(made));
        // Stays where it is until it is closed: only the innermost open value grows.
        m_open.push_back(m_open.empty() ? &root : &m_open.back()->members.back().value);
        return true;
    }
    bool close()
    {
        m_open.pop_back();
        return true;
    }

    std::vector<OrderedJson*> m_open;
    std::string m_key;
};

std::optional<OrderedJson> parseStrict(std::string_view text)
{
    Builder builder;
    if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder))
        return std::nullopt;
    return std::move(builder.root);
}

} // namespace

const OrderedJson* OrderedJson::find(std::string_view name) const
{
    if (kind != Kind::Object)
        return nullptr;
    for (const auto& [key, value] : members)
        if (key == name)
            return &value;
    return nullptr;
}

std::optional<qint64> OrderedJson::number() const
{
    if (kind == Kind::Integer || kind == Kind::Bool)
        return integer;
    if (kind != Kind::Text || text.empty())
        return std::nullopt;
    const char* const last = text.data() + text.size();
    qint64 value = 0;
    const auto [end, error] = std::from_chars(text.data(), last, value);
    if (end != last)
        return std::nullopt;
    if (error == std::errc::result_out_of_range)
        return text.front() == '-' ? std::numeric_limits<qint64>::min() : std::numeric_limits<qint64>::max();
    return error == std::errc() ? std::optional(value) : std::nullopt;
}

std::optional<OrderedJson> OrderedJson::parse(std::string_view line)
{
    const bool plain =
        std::none_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) > 0x7f; }) &&
        line.find("\\uffffff") == std::string_view::npos;
    std::string repaired;
    if (!plain) {
        repaired = withPlaceholders(line);
        line = repaired;
    }
    if (std::optional<OrderedJson> parsed = parseStrict(line))
        return parsed;
    return parseStrict(withQuotes(line));
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bee {

/// One JSON value of bpftrace's output. Objects keep the order they were written in (bpftrace prints maps
/// ascending by value) and double keys.
struct OrderedJson {
    struct Member;
    enum class Kind : quint8 { Null, Bool, Integer, Real, Text, Array, Object };
    Kind kind = Kind::Null;
    qint64 integer = 0;          ///< Integer (saturated at the ends of 64 bits) and Bool
    double real = 0;             ///< Real
    std::string text;            ///< Text: the bytes the tool meant, not always UTF-8
    std::vector<Member> members; ///< Object; Array with empty names

    [[nodiscard]] const OrderedJson* find(std::string_view name) const;
    /// An Integer, a Bool, or a Text that is a number: bpftrace 0.24+ writes large integers as strings.
    [[nodiscard]] std::optional<qint64> number() const;
    [[nodiscard]] bool isObject() const { return kind == Kind::Object; }
    [[nodiscard]] bool isArray() const { return kind == Kind::Array; }
    [[nodiscard]] bool isText() const { return kind == Kind::Text; }

    /// One line as bpftrace 0.17 and later print it, its known faults repaired: bytes above 0x7f written as
    /// \uffffffc3, raw bytes that are not UTF-8, and values without their quotes (strftime, macaddr …).
    /// nullopt when it is no JSON even so.
    static std::optional<OrderedJson> parse(std::string_view line);
};

struct OrderedJson::Member {
    std::string name;
    OrderedJson value;
};

} // namespace bee

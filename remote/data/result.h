// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace bee {

/// A failure as it reaches the person: what happened, why, and what to do about it.
/// All texts are plain text (never rich text) and already translated.
struct Error {
    QString message; ///< one sentence: what did not work
    QString reason;  ///< the cause, or the raw words of the host; may be empty
    QString remedy;  ///< what the person can do; may be empty

    /// The three parts on one line each, empty ones left out.
    [[nodiscard]] QString text() const
    {
        QString all = message;
        for (const QString& part : {reason, remedy})
            if (!part.isEmpty())
                all += QLatin1Char('\n') + part;
        return all;
    }
};

/// A value or an Error (std::expected is C++23). Check hasValue() before value().
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::move(value)) {}
    Result(Error error) : m_state(std::move(error)) {}

    [[nodiscard]] bool hasValue() const { return m_state.index() == 0; }
    [[nodiscard]] const T& value() const& { return std::get<0>(m_state); }
    [[nodiscard]] T& value() & { return std::get<0>(m_state); }
    [[nodiscard]] T&& value() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_state(std::move(error)) {}

    [[nodiscard]] bool hasValue() const { return m_state.index() == 0; }
    [[nodiscard]] const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<std::monostate, Error> m_state;
};

} // namespace bee

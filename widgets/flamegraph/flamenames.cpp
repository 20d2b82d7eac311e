// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamenames.h"

#include <libiberty/demangle.h>

#include <algorithm>
#include <csetjmp>
#include <cstdlib>
#include <memory>

namespace bee {

namespace {

constexpr std::size_t longestRaw = 8192;
constexpr std::size_t longestReadable = 65536;

/// What the demangler has said so far. A short name can stand for a text of any length, and the demangler
/// has no way to be told to stop: it is left by a jump. Its callback interface holds no memory of the heap.
struct Printed {
    std::string text;
    std::jmp_buf enough;
};

void append(const char* bytes, std::size_t size, void* opaque)
{
    auto* printed = static_cast<Printed*>(opaque);
    if (printed->text.size() + size > longestReadable)
        std::longjmp(printed->enough, 1); // NOLINT: see Printed
    printed->text.append(bytes, size);
}

using Demangler = int (*)(const char*, int, demangle_callbackref, void*);

/// Empty when the name is none of that language.
std::string demangled(Demangler demangle, const std::string& name)
{
    const auto printed = std::make_unique<Printed>(); // what changes after setjmp() is not on the stack
    if (setjmp(printed->enough) != 0)                 // NOLINT
        return {};
    if (demangle(name.c_str(), DMGL_PARAMS | DMGL_ANSI, &append, printed.get()) == 0)
        return {};
    return std::move(printed->text);
}

std::string demangledD(const std::string& name)
{
    // References back may be nested, each doubling the text.
    if (std::count(name.begin(), name.end(), 'Q') > 8)
        return {};
    char* text = dlang_demangle(name.c_str(), DMGL_PARAMS);
    std::string readable = text ? text : "";
    std::free(text); // NOLINT
    return readable.size() > longestReadable ? std::string() : readable;
}

void replaceAll(std::string& text, std::string_view from, std::string_view to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// The length of Rust's "::h0123456789abcdef", which C++'s demangler leaves at the end, or 0.
std::size_t rustHash(std::string_view name)
{
    constexpr std::size_t length = 19;
    if (name.size() <= length || name.substr(name.size() - length, 3) != "::h")
        return 0;
    const std::string_view digits = name.substr(name.size() - 16);
    const bool isHex = std::all_of(digits.begin(), digits.end(),
                                   [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
    return isHex ? length : 0;
}

/// "_$LT$alloc..vec..Vec$LT$T$GT$$GT$::push::h0123456789abcdef" as demangled for C++.
std::string readableRust(std::string_view name)
{
    std::string text(name.substr(0, name.size() - rustHash(name)));
    constexpr std::pair<std::string_view, std::string_view> escapes[] = {
        {"$SP$", "@"},  {"$BP$", "*"},  {"$RF$", "&"},  {"$LT$", "<"},  {"$GT$", ">"},  {"$LP$", "("},
        {"$RP$", ")"},  {"$C$", ","},   {"$u20$", " "}, {"$u27$", "'"}, {"$u5b$", "["}, {"$u5d$", "]"},
        {"$u7b$", "{"}, {"$u7d$", "}"}, {"$u3b$", ";"}, {"$u2b$", "+"}, {"$u22$", "\""}};
    replaceAll(text, "_$LT$", "$LT$");
    for (const auto& [from, to] : escapes)
        replaceAll(text, from, to);
    replaceAll(text, "..", "::");
    return text;
}

/// Go writes "%2e" for a dot within a package's last element.
std::string readableGo(std::string_view name)
{
    std::string text;
    const auto digit = [](char c) {
        return c >= '0' && c <= '9'   ? c - '0'
               : c >= 'a' && c <= 'f' ? c - 'a' + 10
               : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                      : -1;
    };
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name[i] == '%' && i + 2 < name.size() && digit(name[i + 1]) >= 2 && digit(name[i + 1]) < 8 &&
            digit(name[i + 2]) >= 0) {
            text += static_cast<char>(digit(name[i + 1]) * 16 + digit(name[i + 2]));
            i += 2;
        } else {
            text += name[i];
        }
    }
    replaceAll(text, "\xc2\xb7", ".");     // the middle dot of its assembler
    replaceAll(text, "\xe2\x88\x95", "/"); // and the division slash
    return text;
}

std::string readableJava(std::string_view name)
{
    const std::size_t end = name.find("::") - (name[name.find("::") - 1] == ';' ? 1 : 0);
    std::string text(name.substr(1, end - 1));
    std::replace(text.begin(), text.end(), '/', '.');
    std::string_view method = name.substr(end);
    while (method.starts_with(':') || method.starts_with(';'))
        method.remove_prefix(1);
    return text + '.' + std::string(method);
}

bool isGoEscaped(std::string_view name)
{
    return name.find('%') != std::string_view::npos || name.find("\xc2\xb7") != std::string_view::npos ||
           name.find("\xe2\x88\x95") != std::string_view::npos;
}

bool isMangled(std::string_view name)
{
    return name.starts_with("_Z") || name.starts_with("_R") || name.starts_with("_D") ||
           name.starts_with("__Z");
}

} // namespace

bool isJavaName(std::string_view name)
{
    if (name.size() < 5 || name.front() != 'L')
        return false;
    const std::size_t colons = name.find("::");
    if (colons == std::string_view::npos || colons < 3)
        return false;
    // "Lcom/foo/Bar;::m", or "Lcom/foo/Bar:::m" where a ';' separates frames
    return name[colons - 1] == ';' || name.substr(colons).starts_with(":::");
}

bool mayNeedReading(std::string_view raw)
{
    return raw.size() <= longestRaw && (isMangled(raw) || isJavaName(raw) || rustHash(raw) > 0 ||
                                        raw.find('$') != std::string_view::npos || isGoEscaped(raw));
}

std::string readableFrameName(std::string_view raw)
{
    std::string name(raw);
    if (!mayNeedReading(raw) || name.find('\0') != std::string::npos)
        return name;
    if (isMangled(raw)) {
        if (name.starts_with("__Z"))
            name.erase(0, 1);
        std::string_view suffix; // "@plt", "@@GLIBCXX_3.4"
        if (const std::size_t at = name.find('@'); at != std::string::npos) {
            suffix = raw.substr(raw.size() - (name.size() - at));
            name.resize(at);
        }
        for (const Demangler demangle : {&rust_demangle_callback, &cplus_demangle_v3_callback})
            if (const std::string readable = demangled(demangle, name); !readable.empty())
                return readable + std::string(suffix);
        if (name.starts_with("_D"))
            if (const std::string readable = demangledD(name); !readable.empty())
                return readable;
        return std::string(raw);
    }
    if (isJavaName(raw))
        return readableJava(raw);
    if (rustHash(raw) > 0 || raw.find("$LT$") != std::string_view::npos)
        return readableRust(raw);
    return isGoEscaped(raw) ? readableGo(raw) : name;
}

namespace {

/// The outermost namespace, crate or class of "int net::http::read<a::B>(c::D const&)": "net".
std::string_view scopeOf(std::string_view name)
{
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        if (c == '<' || c == '(')
            ++depth;
        else if ((c == '>' || c == ')') && depth > 0)
            --depth;
        else if (c == ' ' && depth == 0)
            begin = i + 1; // what was before is the type it returns
        else if (depth == 0 && name.substr(i).starts_with("::") && i > begin)
            return name.substr(begin, i - begin);
    }
    return {};
}

} // namespace

std::string framePackage(std::string_view raw)
{
    if (raw.ends_with(']') && raw.size() > 2) { // "func [module]"
        const std::size_t open = raw.rfind('[');
        if (open != std::string_view::npos && (open == 0 || raw[open - 1] == ' '))
            return open == 0 ? std::string() : std::string(raw.substr(open + 1, raw.size() - open - 2));
    }
    const std::string readable = readableFrameName(raw);
    std::string_view name = readable;
    if (isJavaName(raw)) { // com.foo.Bar.method: the package
        name = name.substr(0, std::min(name.rfind('.'), name.size()));
        return std::string(name.substr(0, std::min(name.rfind('.'), name.size())));
    }
    if (name.find("::") != std::string_view::npos) {
        while (name.starts_with('<') || name.starts_with('&') || name.starts_with('*'))
            name.remove_prefix(1); // "<alloc::vec::Vec<T> as core::fmt::Debug>::fmt"
        return std::string(scopeOf(name));
    }
    // "github.com/foo/bar.(*T).Method", "runtime.mallocgc": the package's path
    const std::size_t slash = name.rfind('/');
    const std::size_t dot = name.find('.', slash == std::string_view::npos ? 0 : slash);
    if (dot != std::string_view::npos && dot > 0 && dot + 1 < name.size() &&
        name.find_first_of(" []@$") == std::string_view::npos) {
        // "do_syscall.isra.0" and "f.part.1" are the compiler's own dots.
        const std::string_view rest = name.substr(dot + 1);
        for (const std::string_view own : {"isra", "part", "constprop", "cold", "llvm", "lto_priv"})
            if (rest.starts_with(own))
                return {};
        return std::string(name.substr(0, dot));
    }
    return {};
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamepalette.h"

#include "widgets/flamegraph/flamenames.h"
#include "widgets/theme/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace bee {

namespace {

constexpr double wantedContrast = 4.5;
constexpr std::size_t longestPackage = 36; ///< letters, in the legend
const QColor ink(0x1d, 0x21, 0x27);
const QColor matchFill(0xe8, 0x6c, 0xdc);

QString say(const char* text)
{
    return QCoreApplication::translate("FlameGraph", text);
}

quint32 hashOf(std::string_view text)
{
    quint32 hash = 2166136261U; // FNV-1a: the same colour in every run and on every machine
    for (const char c : text.substr(0, 256))
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash ^ (hash >> 15);
}

QColor mix(const QColor& a, const QColor& b, double shareOfB)
{
    const auto channel = [shareOfB](int x, int y) {
        return static_cast<int>(std::lround(x + (y - x) * shareOfB));
    };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

QColor hsl(double hue, double saturation, double lightness)
{
    return QColor::fromHslF(static_cast<float>(hue / 360), static_cast<float>(saturation),
                            static_cast<float>(lightness));
}

/// Steps of a hash onto a range, so that neighbours differ visibly.
double spread(quint32 bits, int steps, double low, double high)
{
    return low + (high - low) * static_cast<double>(bits % static_cast<quint32>(steps)) / (steps - 1);
}

struct HueRange {
    double low, high, saturation, lightness;
};

QColor within(const HueRange& range, quint32 hash)
{
    return hsl(spread(hash, 13, range.low, range.high),
               spread(hash >> 8, 5, range.saturation - 0.05, range.saturation + 0.05),
               spread(hash >> 16, 5, range.lightness - 0.035, range.lightness + 0.035));
}

HueRange rangeOf(FlameKind kind)
{
    switch (kind) {
    case FlameKind::Kernel:
        return {198, 214, 0.52, 0.66};
    case FlameKind::Library:
        return {44, 54, 0.72, 0.62};
    case FlameKind::Inlined:
        return {168, 180, 0.42, 0.62};
    case FlameKind::Jit:
        return {96, 122, 0.42, 0.63};
    case FlameKind::Process:
    case FlameKind::Thread:
        return {28, 36, 0.20, 0.72};
    case FlameKind::All:
    case FlameKind::Unknown:
    case FlameKind::Missed:
    case FlameKind::User:
        break;
    }
    return {12, 32, 0.82, 0.64};
}

HueRange offCpuRangeOf(FlameKind kind)
{
    switch (kind) {
    case FlameKind::Kernel:
        return {212, 228, 0.50, 0.66};
    case FlameKind::Process:
    case FlameKind::Thread:
        return {208, 216, 0.18, 0.74};
    default:
        return {184, 202, 0.46, 0.66};
    }
}

QColor greyOf(FlameKind kind, const Theme& theme)
{
    if (kind == FlameKind::All)
        return theme.dark ? QColor(0x8e, 0x99, 0xa8) : QColor(0xc3, 0xcb, 0xd6);
    if (kind == FlameKind::Missed)
        return theme.dark ? QColor(0x78, 0x7e, 0x88) : QColor(0x98, 0x9e, 0xa8);
    return theme.dark ? QColor(0x9a, 0xa1, 0xab) : QColor(0xb9, 0xbf, 0xc8);
}

/// A hue from all around the circle but for the one that marks what was found.
QColor anyHue(quint32 hash)
{
    return hsl(std::fmod(330 + spread(hash, 59, 0, 300), 360), spread(hash >> 8, 5, 0.46, 0.58),
               spread(hash >> 16, 5, 0.62, 0.70));
}

QColor muted(const QColor& color, const Theme& theme)
{
    return mix(color, theme.panel, theme.dark ? 0.66 : 0.5);
}

} // namespace

FlameColoring effectiveColoring(const FlameLayout& layout, FlameColoring coloring)
{
    if (coloring == FlameColoring::Automatic && layout.hasBaseline())
        return FlameColoring::Difference;
    if (coloring != FlameColoring::Automatic &&
        !(coloring == FlameColoring::Difference && !layout.hasBaseline()))
        return coloring;
    switch (layout.unit()) {
    case Unit::Nanoseconds:
    case Unit::Microseconds:
    case Unit::Milliseconds:
    case Unit::Seconds:
        return FlameColoring::OffCpu;
    default:
        return FlameColoring::Kind;
    }
}

double flameChange(const FlameLayout& layout, std::size_t frame, bool normalised)
{
    const auto now = static_cast<double>(frame == 0 ? layout.total() : layout.frames()[frame].total);
    const double then = layout.baseline(frame, normalised);
    const double most = std::max(now, then);
    return most <= 0 ? 0 : (now - then) / most;
}

QColor flameColor(FlameKind kind, std::string_view name, const Theme& theme, bool isMuted,
                  FlameColoring coloring)
{
    if (isMuted)
        return muted(flameColor(kind, name, theme, false, coloring), theme);
    if (kind == FlameKind::All || kind == FlameKind::Unknown || kind == FlameKind::Missed)
        return greyOf(kind, theme);
    if (coloring == FlameColoring::Name)
        return anyHue(hashOf(name));
    return within(coloring == FlameColoring::OffCpu ? offCpuRangeOf(kind) : rangeOf(kind), hashOf(name));
}

QColor flameDifferenceColor(double change, const Theme& theme)
{
    const QColor neutral = theme.dark ? QColor(0xd9, 0xdb, 0xde) : QColor(0xe9, 0xea, 0xec);
    // The ends of ColorBrewer's RdBu, which people with any colour vision tell apart.
    const QColor more(0xc4, 0x3c, 0x39);
    const QColor less(0x2f, 0x79, 0xb5);
    const double strength = std::clamp(std::abs(change), 0., 1.);
    return mix(neutral, change > 0 ? more : less, strength);
}

QColor flameTextColor(const QColor& fill, const Theme& theme)
{
    const QColor light = theme.dark ? theme.text : QColor(Qt::white);
    const QColor best = contrastRatio(ink, fill) >= contrastRatio(light, fill) ? ink : light;
    if (contrastRatio(best, fill) >= wantedContrast)
        return best;
    // On a middling fill one of the two extremes always has it.
    return contrastRatio(Qt::black, fill) >= contrastRatio(Qt::white, fill) ? Qt::black : Qt::white;
}

QColor flameMatchColor()
{
    return matchFill;
}

FlamePalette::FlamePalette(std::shared_ptr<const FlameLayout> layout, const FlameLook& look,
                           const Theme& theme)
    : m_layout(std::move(layout)), m_theme(theme), m_coloring(effectiveColoring(*m_layout, look.coloring)),
      m_normalised(look.normalised), m_fills(m_layout->isEmpty() ? 0 : m_layout->nameCount(), 0)
{
}

QRgb FlamePalette::fill(std::size_t frame) const
{
    if (m_coloring == FlameColoring::Difference)
        return flameDifferenceColor(flameChange(*m_layout, frame, m_normalised), m_theme).rgb();
    const quint32 name = m_layout->frames()[frame].name;
    QRgb& fill = m_fills[name];
    if (fill == 0) {
        const FlameKind kind = m_layout->kindOfName(name);
        const std::string_view text = m_layout->nameText(name);
        const bool isFunction = kind != FlameKind::All && kind != FlameKind::Process &&
                                kind != FlameKind::Thread && kind != FlameKind::Unknown &&
                                kind != FlameKind::Missed;
        if (m_coloring == FlameColoring::Package && isFunction) {
            const std::string package = framePackage(text);
            fill =
                package.empty() ? greyOf(FlameKind::Unknown, m_theme).rgb() : anyHue(hashOf(package)).rgb();
        } else {
            fill = flameColor(kind, text, m_theme, false, m_coloring).rgb();
        }
    }
    return fill;
}

QRgb FlamePalette::mutedFill(std::size_t frame) const
{
    return muted(QColor(fill(frame)), m_theme).rgb();
}

QRgb FlamePalette::textOn(QRgb fill) const
{
    const auto known = m_texts.constFind(fill);
    return known != m_texts.constEnd() ? *known
                                       : *m_texts.insert(fill, flameTextColor(QColor(fill), m_theme).rgb());
}

namespace {

std::vector<FlameLegendEntry> kindLegend(const FlameLayout& layout, const Theme& theme,
                                         FlameColoring coloring)
{
    std::array<bool, 16> present{};
    for (quint32 name = 0; name < layout.nameCount(); ++name)
        present[static_cast<std::size_t>(layout.kindOfName(name)) % present.size()] = true;
    struct Kind {
        FlameKind kind;
        const char* text;
    };
    static constexpr std::array kinds = {
        Kind{FlameKind::User, QT_TRANSLATE_NOOP("FlameGraph", "program")},
        Kind{FlameKind::Library, QT_TRANSLATE_NOOP("FlameGraph", "library")},
        Kind{FlameKind::Inlined, QT_TRANSLATE_NOOP("FlameGraph", "inlined")},
        Kind{FlameKind::Jit, QT_TRANSLATE_NOOP("FlameGraph", "compiled at run time")},
        Kind{FlameKind::Kernel, QT_TRANSLATE_NOOP("FlameGraph", "kernel")},
        Kind{FlameKind::Process, QT_TRANSLATE_NOOP("FlameGraph", "process")},
        Kind{FlameKind::Thread, QT_TRANSLATE_NOOP("FlameGraph", "thread")},
        Kind{FlameKind::Unknown, QT_TRANSLATE_NOOP("FlameGraph", "unknown")},
        Kind{FlameKind::Missed, QT_TRANSLATE_NOOP("FlameGraph", "missed stack")},
    };
    std::vector<FlameLegendEntry> entries;
    bool hasPrograms = false; // off the CPU all that is not the kernel has one colour
    for (const Kind& k : kinds) {
        if (!present[static_cast<std::size_t>(k.kind)])
            continue;
        const bool isProgram = k.kind == FlameKind::User || k.kind == FlameKind::Library ||
                               k.kind == FlameKind::Inlined || k.kind == FlameKind::Jit;
        if (coloring == FlameColoring::OffCpu && isProgram) {
            if (std::exchange(hasPrograms, true))
                continue;
            entries.push_back({flameColor(FlameKind::User, {}, theme, false, coloring),
                               say(QT_TRANSLATE_NOOP("FlameGraph", "program"))});
            continue;
        }
        entries.push_back({flameColor(k.kind, {}, theme, false, coloring), say(k.text)});
    }
    return entries;
}

} // namespace

std::vector<FlameLegendEntry> flameLegend(const FlameLayout& layout, const FlameLook& look,
                                          const Theme& theme, const std::vector<std::string>& packages)
{
    if (layout.isEmpty())
        return {};
    switch (const FlameColoring coloring = effectiveColoring(layout, look.coloring)) {
    case FlameColoring::Difference:
        return {
            {flameDifferenceColor(-0.99, theme), say(QT_TRANSLATE_NOOP("FlameGraph", "almost gone"))},
            {flameDifferenceColor(-0.5, theme), say(QT_TRANSLATE_NOOP("FlameGraph", "half"))},
            {flameDifferenceColor(0, theme), say(QT_TRANSLATE_NOOP("FlameGraph", "the same"))},
            {flameDifferenceColor(0.5, theme), say(QT_TRANSLATE_NOOP("FlameGraph", "double"))},
            {flameDifferenceColor(1, theme), say(QT_TRANSLATE_NOOP("FlameGraph", "new"))},
        };
    case FlameColoring::Package: {
        std::vector<FlameLegendEntry> entries;
        for (const std::string& package : packages)
            entries.push_back({anyHue(hashOf(package)), displayText(package, longestPackage)});
        for (quint32 name = 0; name < layout.nameCount(); ++name)
            if (layout.kindOfName(name) == FlameKind::Kernel) {
                entries.push_back({flameColor(FlameKind::Kernel, {}, theme),
                                   say(QT_TRANSLATE_NOOP("FlameGraph", "kernel"))});
                break;
            }
        entries.push_back(
            {greyOf(FlameKind::Unknown, theme), say(QT_TRANSLATE_NOOP("FlameGraph", "package not known"))});
        return entries;
    }
    case FlameColoring::Name:
        return {{{}, say(QT_TRANSLATE_NOOP("FlameGraph", "each name has its colour"))}};
    default:
        return kindLegend(layout, theme, coloring);
    }
}

} // namespace bee

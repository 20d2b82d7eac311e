// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamegeometry.h"

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

/// Counts of the focused frame to pixels. Counts stay whole numbers up to here, so that neighbours never
/// overlap and a zoom into one part in 10^12 is as sharp as the whole.
class Transform {
public:
    Transform(const FlameLayout& layout, const FlameViewport& viewport)
        : m_viewport(viewport), m_start(layout.frames()[viewport.focus].start),
          m_total(layout.frames()[viewport.focus].total),
          m_pixelsPerCount(viewport.area.width() / static_cast<double>(m_total))
    {
    }

    [[nodiscard]] quint64 start() const { return m_start; }
    [[nodiscard]] quint64 total() const { return m_total; }
    [[nodiscard]] double width(quint64 counts) const
    {
        return static_cast<double>(counts) * m_pixelsPerCount;
    }
    /// Pixels from the left edge of the area.
    [[nodiscard]] double offset(quint64 position) const { return width(position - m_start); }
    /// The count under a pixel offset, within the focused frame.
    [[nodiscard]] quint64 position(double offset) const
    {
        const double share = std::clamp(offset / m_viewport.area.width(), 0., 1.);
        const double counts = share * static_cast<double>(m_total);
        return m_start +
               (counts >= static_cast<double>(m_total - 1) ? m_total - 1 : static_cast<quint64>(counts));
    }
    [[nodiscard]] double top(int depth) const
    {
        return m_viewport.icicle
                   ? m_viewport.area.top() - m_viewport.scroll + depth * m_viewport.rowHeight
                   : m_viewport.area.bottom() + m_viewport.scroll - (depth + 1) * m_viewport.rowHeight;
    }
    [[nodiscard]] QRectF rect(int depth, double offset, double width) const
    {
        return {m_viewport.area.left() + offset, top(depth), width, m_viewport.rowHeight};
    }

private:
    const FlameViewport& m_viewport;
    quint64 m_start;
    quint64 m_total;
    double m_pixelsPerCount;
};

bool isDrawable(const FlameLayout& layout, const FlameViewport& viewport)
{
    return !layout.isEmpty() && viewport.focus < layout.frames().size() && viewport.area.width() > 0 &&
           viewport.area.height() > 0 && viewport.rowHeight > 0;
}

std::size_t ancestorAt(const FlameLayout& layout, std::size_t frame, int up)
{
    for (; up > 0; --up)
        frame = layout.frames()[frame].parent;
    return frame;
}

/// Index of the first frame of a row that starts at or after a position.
std::size_t firstFrom(const FlameLayout& layout, std::size_t begin, std::size_t end, quint64 position)
{
    const auto& frames = layout.frames();
    const auto found = std::partition_point(frames.begin() + static_cast<std::ptrdiff_t>(begin),
                                            frames.begin() + static_cast<std::ptrdiff_t>(end),
                                            [&](const FlameFrame& f) { return f.start < position; });
    return static_cast<std::size_t>(found - frames.begin());
}

/// After the frames that start in the pixel of a frame that is narrower than one; only the last of them can
/// be wider, and is left out then.
std::size_t endOfPixel(const FlameLayout& layout, const Transform& transform, std::size_t frame,
                       std::size_t rowEnd, double pixel)
{
    const auto& frames = layout.frames();
    std::size_t next = frame + 1;
    if (next >= rowEnd)
        return next;
    const quint64 boundary = transform.position(pixel + 1);
    // The end of the pixel is near, the end of the row can be far: galloping.
    std::size_t stride = 1;
    while (next + stride < rowEnd && frames[next + stride].start < boundary)
        stride *= 2;
    next = std::max(next, firstFrom(layout, next + stride / 2, std::min(rowEnd, next + stride), boundary));
    return next - 1 > frame && transform.width(frames[next - 1].total) >= 1 ? next - 1 : next;
}

/// After the blocks from that of a frame on in which every frame starts within a pixel of the one before, as
/// far as they are in sight.
std::size_t endOfSmallBlocks(const FlameLayout& layout, const Transform& transform, std::size_t frame)
{
    constexpr std::size_t size = FlameLayout::blockSize;
    const auto& frames = layout.frames();
    std::size_t block = frame / size;
    while (transform.width(layout.largestStep(block)) < 1 &&
           frames[(block + 1) * size - 1].start - transform.start() < transform.total())
        ++block;
    return block == frame / size ? 0 : block * size;
}

void appendRow(std::vector<FlameBar>& bars, const FlameLayout& layout, const Transform& transform, int depth)
{
    const auto& frames = layout.frames();
    const std::size_t rowEnd = layout.rowBegin(depth + 1);
    std::size_t i = firstFrom(layout, layout.rowBegin(depth), rowEnd, transform.start());
    bool inRun = false;
    double free = 0; // where the last bar ends: bars of a row never overlap
    while (i < rowEnd && frames[i].start - transform.start() < transform.total()) {
        const double left = transform.offset(frames[i].start);
        const double width = transform.width(frames[i].total);
        if (width >= 1) {
            const QRectF rect = transform.rect(depth, left, width);
            if (inRun && bars.back().rect.right() > rect.left())
                bars.back().rect.setRight(rect.left());
            bars.push_back({rect, i, i, false});
            inRun = false;
            free = left + width;
            ++i;
            continue;
        }
        const double pixel = std::floor(left);
        const std::size_t next =
            std::max(endOfSmallBlocks(layout, transform, i), endOfPixel(layout, transform, i, rowEnd, pixel));
        const double last = std::floor(transform.offset(frames[next - 1].start));
        const double right = std::min(last + 1, transform.width(transform.total()));
        if (inRun && free >= pixel) {
            bars.back().rect.setRight(transform.rect(depth, right, 0).left());
            bars.back().last = next - 1;
        } else {
            const double from = std::max(pixel, free);
            bars.push_back({transform.rect(depth, from, right - from), i, next - 1, false});
        }
        free = right;
        inRun = true;
        i = next;
    }
}

} // namespace

std::vector<FlameBar> flameBars(const FlameLayout& layout, const FlameViewport& viewport)
{
    std::vector<FlameBar> bars;
    if (!isDrawable(layout, viewport))
        return bars;
    const Transform transform(layout, viewport);
    const int focusDepth = layout.depthOf(viewport.focus);
    const auto depthAt = [&](double above) {
        return static_cast<int>(std::clamp(std::floor(above / viewport.rowHeight), 0.,
                                           static_cast<double>(layout.depthCount() - 1)));
    };
    const int first = depthAt(viewport.scroll);
    const int last = depthAt(viewport.scroll + viewport.area.height());
    for (int depth = first; depth <= last; ++depth) {
        if (depth <= focusDepth) {
            const std::size_t frame = ancestorAt(layout, viewport.focus, focusDepth - depth);
            bars.push_back(
                {transform.rect(depth, 0, viewport.area.width()), frame, frame, depth < focusDepth});
        } else {
            appendRow(bars, layout, transform, depth);
        }
    }
    return bars;
}

std::optional<std::size_t> flameFrameAt(const FlameLayout& layout, const FlameViewport& viewport,
                                        QPointF point)
{
    if (!isDrawable(layout, viewport) || !viewport.area.contains(point))
        return std::nullopt;
    const Transform transform(layout, viewport);
    const double fromRoot = viewport.scroll + (viewport.icicle ? point.y() - viewport.area.top()
                                                               : viewport.area.bottom() - point.y());
    const double row = std::floor(fromRoot / viewport.rowHeight);
    if (row < 0 || row >= layout.depthCount())
        return std::nullopt;
    const int depth = static_cast<int>(row);
    const int focusDepth = layout.depthOf(viewport.focus);
    if (depth <= focusDepth)
        return ancestorAt(layout, viewport.focus, focusDepth - depth);

    const double offset = point.x() - viewport.area.left();
    // Frames under a pixel are drawn as the whole pixel they start in.
    const double pixel = std::floor(offset);
    const auto inPixel = [&](std::size_t frame) {
        const FlameFrame& f = layout.frames()[frame];
        return f.start >= transform.start() && f.start - transform.start() < transform.total() &&
               transform.width(f.total) < 1 && std::floor(transform.offset(f.start)) == pixel;
    };
    if (const auto frame = layout.frameAt(depth, transform.position(offset));
        frame && (transform.width(layout.frames()[*frame].total) >= 1 || inPixel(*frame)))
        return frame;
    const std::size_t begin = layout.rowBegin(depth);
    const std::size_t end = layout.rowBegin(depth + 1);
    const std::size_t after = firstFrom(layout, begin, end, transform.position(offset) + 1);
    if (after > begin && inPixel(after - 1))
        return after - 1;
    if (after < end && inPixel(after))
        return after;
    return std::nullopt;
}

QRectF flameFrameRect(const FlameLayout& layout, const FlameViewport& viewport, std::size_t frame)
{
    if (!isDrawable(layout, viewport) || frame >= layout.frames().size())
        return {};
    const Transform transform(layout, viewport);
    const int depth = layout.depthOf(frame);
    const FlameFrame& f = layout.frames()[frame];
    if (layout.isAncestor(frame, viewport.focus))
        return transform.rect(depth, 0, viewport.area.width());
    if (f.start < transform.start() || f.start - transform.start() >= transform.total() ||
        !layout.isAncestor(viewport.focus, frame))
        return {};
    const double left = transform.offset(f.start);
    const double width = transform.width(f.total);
    return width >= 1 ? transform.rect(depth, left, width) : transform.rect(depth, std::floor(left), 1);
}

} // namespace bee

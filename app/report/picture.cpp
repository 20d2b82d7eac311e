// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/picture.h"

#include "app/report/remarks.h"
#include "widgets/flamegraph/flamepaint.h"
#include "widgets/heatmap/heatmaplayout.h"
#include "widgets/theme/format.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <functional>

namespace bee {

namespace {

constexpr QSize defaultHeatmapSize{1200, 600};
constexpr int defaultFlameGraphWidth = 1200;
constexpr int largestSide = 20000;

QString shown(const QString& hostText)
{
    return displayText(hostText.toStdString());
}

QStringList titleLines(const CaptureRecord& record, const DecodedValues& values, TimeRange range)
{
    const TimeRange extent{std::max(range.from, values.extent.from), std::min(range.to, values.extent.to)};
    QStringList lines{
        QCoreApplication::translate("Picture", "%1 on %2").arg(shown(record.tool), shown(record.host))};
    if (extent.from <= extent.to)
        lines += QCoreApplication::translate("Picture", "%1 to %2, host time")
                     .arg(formatDateTime(extent.from, record.hostClock(), 0),
                          formatTime(extent.to, record.hostClock(), 0));
    return lines;
}

/// No footer of a picture is written larger than that.
QFontMetricsF footerMetrics()
{
    QFont font;
    font.setPixelSize(std::max(6, QFontInfo(font).pixelSize()));
    return QFontMetricsF(font);
}

/// A text in lines that fit, broken at blanks.
QStringList wrapped(const QString& text, double width, const QFontMetricsF& metrics)
{
    QStringList lines;
    QString line;
    for (const QString& word : text.split(QLatin1Char(' '))) {
        const QString longer = line.isEmpty() ? word : line + QLatin1Char(' ') + word;
        if (line.isEmpty() || metrics.horizontalAdvance(longer) <= width) {
            line = longer;
            continue;
        }
        lines += line;
        line = word;
    }
    return lines + QStringList{line};
}

/// Where it comes from, what it lost, and what to be careful with: never cut, while the picture is tall
/// enough that this leaves it three quarters.
QStringList footerLines(const CaptureRecord& record, const DecodedValues& values, QSize size)
{
    const QFontMetricsF metrics = footerMetrics();
    constexpr double margins = 40;
    const double width = size.width() - margins;
    QStringList source{shown(record.command)};
    for (const char* key : {"package", "kernel", "distribution"})
        if (const QString fact = record.provenance[QLatin1String(key)].toString(); !fact.isEmpty())
            source += shown(fact);
    const Remarks remarks = remarksOf(record, values);
    QStringList lines{source.join(QStringLiteral(" · "))};
    const QString state = QCoreApplication::translate("Picture", "%1, %2")
                              .arg(shown(record.implementation), captureStateName(record.state));
    lines += wrapped((QStringList{state} + remarks.losses).join(QStringLiteral(" · ")), width, metrics);
    for (const QString& caution : remarks.cautions)
        lines += wrapped(QCoreApplication::translate("Picture", "Caution: %1").arg(caution), width, metrics);
    for (const QString& doubt : remarks.doubts)
        lines += wrapped(QCoreApplication::translate("Picture", "Doubt: %1").arg(doubt), width, metrics);
    const auto room =
        std::max<qsizetype>(2, static_cast<qsizetype>(size.height() / 4. / metrics.lineSpacing()));
    if (lines.size() > room) {
        lines = lines.first(room);
        lines.last() += QStringLiteral(" …");
    }
    return lines;
}

Result<void> write(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{QCoreApplication::translate("Picture", "%1 cannot be written.").arg(path),
                     file.errorString(), QCoreApplication::translate("Picture", "Write to another folder.")};
    return {};
}

Result<void> render(const QString& path, QSize size, const QString& title,
                    const std::function<void(QPainter&)>& paint)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize(size);
        svg.setViewBox(QRect(QPoint(), size));
        svg.setTitle(title.toHtmlEscaped());
        QPainter painter(&svg);
        paint(painter);
    } else {
        QImage image(size, QImage::Format_RGB32);
        image.fill(themeFor(false).panel);
        {
            QPainter painter(&image);
            paint(painter);
        }
        image.save(&buffer, "PNG");
    }
    return write(path, buffer.data());
}

} // namespace

Result<void> exportPicture(PictureView view, const CaptureRecord& record, const DecodedValues& values,
                           const QString& path, QSize size, TimeRange range)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix != QLatin1String("png") && suffix != QLatin1String("svg"))
        return Error{QCoreApplication::translate("Picture", "“.%1” is not a kind of picture.").arg(suffix),
                     {},
                     QCoreApplication::translate("Picture", "Name the file .png or .svg.")};
    if (size.width() > largestSide || size.height() > largestSide)
        return Error{
            QCoreApplication::translate("Picture", "The picture would be too large."),
            {},
            QCoreApplication::translate("Picture", "Ask for at most %1 pixels a side.").arg(largestSide)};
    const QStringList title = titleLines(record, values, range);
    if (view == PictureView::Heatmap) {
        if (!values.histogram)
            return Error{QCoreApplication::translate("Picture", "Capture %1 has no heat map.").arg(record.id),
                         {},
                         QCoreApplication::translate("Picture", "beescope info lists what it has.")};
        HeatmapOptions options;
        options.visible = range;
        options.clock = record.hostClock();
        options.titleLines = title;
        options.losses = lossMarks(values);
        if (size.isEmpty())
            size = defaultHeatmapSize;
        options.footerLines = footerLines(record, values, size);
        return render(path, size, title.first(),
                      [&](QPainter& painter) { paintHeatmap(painter, size, values.histogram, options); });
    }
    if (!values.stacks)
        return Error{QCoreApplication::translate("Picture", "Capture %1 has no flame graph.").arg(record.id),
                     {},
                     QCoreApplication::translate("Picture", "beescope info lists what it has.")};
    const FlameLayout layout(values.stacks, {range});
    FlameGraphOptions options;
    options.titleLines = title;
    const bool chooseSize = size.isEmpty();
    if (chooseSize)
        size = {defaultFlameGraphWidth, largestSide};
    options.footerLines = footerLines(record, values, size);
    if (chooseSize)
        size.setHeight(std::min(flameGraphHeight(layout, options), largestSide));
    return render(path, size, title.first(),
                  [&](QPainter& painter) { paintFlameGraph(painter, size, layout, options); });
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/picture.h"

#include "widgets/theme/format.h"
#include "widgets/theme/pictureframe.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QMimeData>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace bee {

namespace {

constexpr QSize defaultSize{1200, 640};
constexpr int largestSide = 20000;   ///< in pixels
constexpr double mostPixels = 150e6; ///< 600 MB while it is painted
constexpr double largestScale = 4;
constexpr double rasterScaleInVectors = 2;
constexpr int fontPixels = 12; ///< the same on every screen and without one
constexpr int unitsPerInch = 96;
constexpr double pointsPerUnit = 72. / unitsPerInch;

PictureStyle styleOf(const PictureOptions& options, double scale)
{
    PictureStyle style;
    style.theme = options.theme;
    style.font.setPixelSize(fontPixels);
    style.scale = scale;
    return style;
}

PictureText textAround(const PictureText& text, const PictureOptions& options)
{
    return options.titled ? text : PictureText{};
}

/// Characters that no XML may hold, whatever a host wrote: QSvgGenerator lets them through.
void removeWhatXmlForbids(QByteArray& xml)
{
    for (qsizetype i = 0; i < xml.size(); ++i) {
        const auto byte = static_cast<unsigned char>(xml[i]);
        if (byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t')
            xml[i] = '?';
        else if (byte == 0xef && i + 2 < xml.size() && static_cast<unsigned char>(xml[i + 1]) == 0xbf &&
                 static_cast<unsigned char>(xml[i + 2]) >= 0xbe)
            xml[i + 2] = static_cast<char>(0xbd); // U+FFFE and U+FFFF become U+FFFD
    }
}

QByteArray paintedSvg(QSize size, const Picture& picture, const PictureText& text,
                      const PictureOptions& options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(size);
    svg.setViewBox(QRect(QPoint(), size));
    svg.setResolution(unitsPerInch);
    svg.setTitle(text.title.toHtmlEscaped());
    svg.setDescription((text.above + text.footer).join(QLatin1Char('\n')).toHtmlEscaped());
    {
        QPainter painter(&svg);
        PictureOptions fine = options;
        fine.scale = std::max(options.scale, rasterScaleInVectors);
        paintPicture(painter, size, picture, text, fine);
    }
    QByteArray bytes = buffer.data();
    removeWhatXmlForbids(bytes);
    // Elsewhere the font may be missing. Within texts quotes are escaped: only attributes look like that.
    static const QRegularExpression family(QStringLiteral("font-family=\"([^\"]*)\""));
    return QString::fromUtf8(bytes)
        .replace(family, QStringLiteral("font-family=\"'\\1', 'DejaVu Sans', Verdana, sans-serif\""))
        .toUtf8();
}

QByteArray pdf(QSize size, const Picture& picture, const PictureText& text, const PictureOptions& options)
{
    constexpr double largestPage = 14400; // of points, in any reader
    constexpr int resolution = 1200;
    const double points = std::min(pointsPerUnit, largestPage / std::max(size.width(), size.height()));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(text.title);
    writer.setCreator(QCoreApplication::applicationName() + QLatin1Char(' ') +
                      QCoreApplication::applicationVersion());
    writer.setResolution(resolution);
    writer.setPageSize(QPageSize(QSizeF(size) * points, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    const double dots = points * resolution / 72;
    painter.scale(dots, dots);
    PictureOptions fine = options;
    fine.scale = std::max(options.scale, rasterScaleInVectors);
    paintPicture(painter, size, picture, text, fine);
    painter.end();
    return buffer.data();
}

/// What cannot be made, before it is tried.
std::optional<Error> refusal(const Picture& picture, QSize size, double scale)
{
    if (!picture.paint)
        return Error{QCoreApplication::translate("Picture", "There is nothing to make a picture of."),
                     {},
                     QCoreApplication::translate("Picture", "Choose a view that shows something.")};
    const QSizeF pixels = QSizeF(size) * scale;
    if (!(scale > 0) || scale > largestScale || pixels.width() > largestSide ||
        pixels.height() > largestSide || pixels.width() * pixels.height() > mostPixels)
        return Error{
            QCoreApplication::translate("Picture", "The picture would be too large."),
            {},
            QCoreApplication::translate("Picture", "Ask for at most %1 pixels a side and %2 million in all.")
                .arg(largestSide)
                .arg(mostPixels / 1e6)};
    return {};
}

QString shown(const QString& hostText)
{
    return displayText(hostText.toStdString());
}

} // namespace

std::optional<PictureFormat> pictureFormatOf(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("png"))
        return PictureFormat::Png;
    if (suffix == QLatin1String("svg"))
        return PictureFormat::Svg;
    if (suffix == QLatin1String("pdf"))
        return PictureFormat::Pdf;
    return {};
}

PictureText pictureText(const CaptureRecord& record, const Remarks& remarks, TimeRange extent,
                        const TimeDisplay& clock, const Picture& picture)
{
    PictureText text;
    text.title =
        QCoreApplication::translate("Picture", "%1 on %2").arg(shown(record.tool), shown(record.host));
    QStringList what;
    if (!picture.view.isEmpty())
        what += picture.view;
    const TimeRange time{std::max(picture.time.from, extent.from), std::min(picture.time.to, extent.to)};
    if (time.from <= time.to) {
        const QString from = formatDateTime(time.from, clock, 0);
        const QString to = clock.mode == TimeDisplay::Mode::SinceStart ? formatTime(time.to, clock, 0)
                                                                       : formatDateTime(time.to, clock, 0);
        // The day is said once, where it is the same.
        const qsizetype day = from.indexOf(QLatin1Char(' ')) + 1;
        const bool sameDay = day > 0 && from.left(day) == to.left(day);
        what += QCoreApplication::translate("Picture", "%1 to %2").arg(from, sameDay ? to.mid(day) : to) +
                (clock.mode == TimeDisplay::Mode::Host ? QCoreApplication::translate("Picture", ", host time")
                 : clock.mode == TimeDisplay::Mode::Utc ? QStringLiteral(" UTC")
                                                        : QString());
    }
    if (!what.isEmpty())
        text.above += what.join(QStringLiteral(" · "));
    text.above += picture.notes;

    text.footer += (QStringList{captureStateName(record.state)} + remarks.losses).join(QStringLiteral(" · "));
    QStringList source{displayText(record.command.toStdString(), 300), shown(record.implementation)};
    const auto fact = [&record](const char* key) {
        return displayText(record.provenance[QLatin1String(key)].toString().toStdString(), 200);
    };
    source += fact("package");
    if (const QString kernel = fact("kernel"); !kernel.isEmpty())
        source += QCoreApplication::translate("Picture", "kernel %1").arg(kernel);
    source += fact("distribution");
    source += QStringLiteral("Beescope ") + QCoreApplication::applicationVersion();
    source.removeAll(QString());
    text.footer += source.join(QStringLiteral(" · "));
    for (const QString& caution : remarks.cautions)
        text.footer += QCoreApplication::translate("Picture", "Caution: %1").arg(caution);
    for (const QString& doubt : remarks.doubts)
        text.footer += QCoreApplication::translate("Picture", "Doubt: %1").arg(doubt);
    return text;
}

PictureText pictureText(const CaptureRecord& record, const DecodedValues& values, const Picture& picture)
{
    return pictureText(record, remarksOf(record, values), values.extent, record.hostClock(), picture);
}

QSize pictureSize(const Picture& picture, const PictureText& text, const PictureOptions& options)
{
    QSize size = options.size;
    if (size.width() <= 0)
        size.setWidth(defaultSize.width());
    if (size.height() > 0)
        return size;
    size.setHeight(defaultSize.height());
    if (!picture.heightFor)
        return size;
    const PictureStyle style = styleOf(options, options.scale);
    const double height = pictureFrameHeight(size.width(), textAround(text, options), style) +
                          picture.heightFor(size.width() - 2 * (options.titled ? pictureMargin : 0), style);
    size.setHeight(static_cast<int>(
        std::clamp(std::ceil(height), 60., std::floor(largestSide / std::max(1., options.scale)))));
    return size;
}

QRectF pictureContent(QSizeF size, const PictureText& text, const PictureOptions& options)
{
    return pictureFrame(size, textAround(text, options), styleOf(options, options.scale)).content;
}

void paintPicture(QPainter& painter, QSizeF size, const Picture& picture, const PictureText& text,
                  const PictureOptions& options)
{
    const PictureStyle style = styleOf(options, options.scale);
    const PictureFrame frame = pictureFrame(size, textAround(text, options), style);
    painter.save();
    painter.fillRect(QRectF(QPointF(), size), style.theme.panel);
    for (const PictureFrame::Line& line : frame.lines) {
        painter.setFont(line.font);
        painter.setPen(line.color);
        painter.drawText(line.baseline, line.text);
    }
    if (picture.paint && !frame.content.isEmpty()) {
        painter.save();
        picture.paint(painter, frame.content, style);
        painter.restore();
    }
    painter.restore();
}

Result<QImage> pictureImage(const Picture& picture, const PictureText& text, const PictureOptions& options)
{
    const QSize size = pictureSize(picture, text, options);
    if (const auto error = refusal(picture, size, options.scale))
        return *error;
    QImage image((QSizeF(size) * options.scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return Error{QCoreApplication::translate("Picture", "There is not enough memory for the picture."),
                     {},
                     QCoreApplication::translate("Picture", "Ask for a smaller size or scale.")};
    constexpr double unitsPerMetre = unitsPerInch / 0.0254;
    image.setDotsPerMeterX(static_cast<int>(std::lround(unitsPerMetre * options.scale)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.fill(options.theme.panel);
    QPainter painter(&image);
    painter.scale(options.scale, options.scale);
    paintPicture(painter, size, picture, text, options);
    painter.end();
    return image;
}

Result<QByteArray> pictureBytes(const Picture& picture, const PictureText& text, PictureFormat format,
                                const PictureOptions& options)
{
    if (format == PictureFormat::Png) {
        Result<QImage> image = pictureImage(picture, text, options);
        if (!image.hasValue())
            return image.error();
        image.value().setText(QStringLiteral("Title"), text.title);
        image.value().setText(QStringLiteral("Description"),
                              (text.above + text.footer).join(QLatin1Char('\n')));
        image.value().setText(QStringLiteral("Software"), QCoreApplication::applicationName());
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        image.value().save(&buffer, "PNG");
        return buffer.data();
    }
    const QSize size = pictureSize(picture, text, options);
    if (const auto error = refusal(picture, size, 1))
        return *error;
    if (format == PictureFormat::Pdf)
        return pdf(size, picture, text, options);
    if (options.interactive && picture.interactiveSvg)
        return picture.interactiveSvg(options.size, textAround(text, options),
                                      styleOf(options, options.scale));
    return paintedSvg(size, picture, text, options);
}

Result<std::unique_ptr<QMimeData>> pictureMimeData(const Picture& picture, const PictureText& text,
                                                   const PictureOptions& options)
{
    Result<QImage> image = pictureImage(picture, text, options);
    if (!image.hasValue())
        return image.error();
    auto data = std::make_unique<QMimeData>();
    data->setImageData(image.value());
    PictureOptions still = options;
    still.interactive = false;
    if (const Result<QByteArray> svg = pictureBytes(picture, text, PictureFormat::Svg, still); svg.hasValue())
        data->setData(QStringLiteral("image/svg+xml"), svg.value());
    return data;
}

Result<void> writePicture(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{QCoreApplication::translate("Picture", "%1 cannot be written.").arg(path),
                     file.errorString(), QCoreApplication::translate("Picture", "Write to another folder.")};
    return {};
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/remarks.h"
#include "widgets/theme/picture.h"

#include <QImage>
#include <QSize>

#include <memory>
#include <optional>

class QMimeData;

namespace bee {

enum class PictureFormat : quint8 { Png, Svg, Pdf };

/// By a file's ending; nothing where it is not that of a picture.
[[nodiscard]] std::optional<PictureFormat> pictureFormatOf(const QString& path);

/// How a picture is made. Sizes are in units: pixels at scale 1, 1/96 inch on paper.
struct PictureOptions {
    QSize size;                    ///< a side that is 0 is chosen to suit the picture
    double scale = 1;              ///< pixels a unit, of a PNG and of what is rasterised in a PDF: 1 to 4
    Theme theme = themeFor(false); ///< light: for print
    bool titled = true;            ///< title above, losses and provenance below
    bool interactive = true;       ///< an SVG zooms and searches by itself where the view can do so
};

/// What has to stand around a view of a capture: what, where, when; losses, cautions and doubts; command,
/// package, kernel, distribution and this program. Times in that clock.
[[nodiscard]] PictureText pictureText(const CaptureRecord& record, const Remarks& remarks, TimeRange extent,
                                      const TimeDisplay& clock, const Picture& picture);
[[nodiscard]] PictureText pictureText(const CaptureRecord& record, const DecodedValues& values,
                                      const Picture& picture);

/// The size in units with both sides chosen. What needs more room than the largest picture gets that.
[[nodiscard]] QSize pictureSize(const Picture& picture, const PictureText& text,
                                const PictureOptions& options);
/// Where within a picture of that size the view's own part is.
[[nodiscard]] QRectF pictureContent(QSizeF size, const PictureText& text, const PictureOptions& options);
/// All of it, at the painter's origin.
void paintPicture(QPainter& painter, QSizeF size, const Picture& picture, const PictureText& text,
                  const PictureOptions& options);

// Window thread, or the one the picture was made on. Errors: nothing to show, a size beyond the limits.

[[nodiscard]] Result<QImage> pictureImage(const Picture& picture, const PictureText& text,
                                          const PictureOptions& options);
[[nodiscard]] Result<QByteArray> pictureBytes(const Picture& picture, const PictureText& text,
                                              PictureFormat format, const PictureOptions& options);
/// For the clipboard: an image, and the same as SVG ("image/svg+xml") where it is painted.
[[nodiscard]] Result<std::unique_ptr<QMimeData>>
pictureMimeData(const Picture& picture, const PictureText& text, const PictureOptions& options);
/// Replaces the file only when all of it could be written.
[[nodiscard]] Result<void> writePicture(const QString& path, const QByteArray& bytes);

} // namespace bee

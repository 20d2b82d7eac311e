// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/picturedialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <chrono>

namespace bee {

namespace {

constexpr int mostUnits = 20000;
constexpr int fewestUnits = 100;
constexpr std::array<const char*, 3> endings{"png", "svg", "pdf"};

const char* endingOf(PictureFormat format)
{
    return endings[static_cast<std::size_t>(format)];
}

} // namespace

PictureOptions PictureChoice::options() const
{
    PictureOptions options;
    options.size = {width, height};
    options.scale = scale;
    options.theme = themeFor(dark);
    options.titled = titled;
    options.interactive = interactive;
    return options;
}

QByteArray PictureChoice::toJson() const
{
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), QLatin1String(endingOf(format))},
                                     {QStringLiteral("width"), width},
                                     {QStringLiteral("height"), height},
                                     {QStringLiteral("scale"), scale},
                                     {QStringLiteral("dark"), dark},
                                     {QStringLiteral("titled"), titled},
                                     {QStringLiteral("interactive"), interactive}})
        .toJson(QJsonDocument::Compact);
}

PictureChoice PictureChoice::fromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    PictureChoice choice;
    const auto number = [&object](const char* key, int low, int high, int& value) {
        const int kept = object[QLatin1String(key)].toInt(value);
        if (kept >= low && kept <= high)
            value = kept;
    };
    const auto flag = [&object](const char* key, bool& value) {
        value = object[QLatin1String(key)].toBool(value);
    };
    choice.format = pictureFormatOf(QLatin1String("x.") + object[QLatin1String("format")].toString())
                        .value_or(choice.format);
    number("width", fewestUnits, mostUnits, choice.width);
    number("height", 0, mostUnits, choice.height);
    number("scale", 1, 4, choice.scale);
    flag("dark", choice.dark);
    flag("titled", choice.titled);
    flag("interactive", choice.interactive);
    return choice;
}

PictureDialog::PictureDialog(Picture picture, PictureText text, const PictureChoice& choice, QString baseName,
                             QWidget* parent)
    : QDialog(parent), m_picture(std::move(picture)), m_text(std::move(text)),
      m_baseName(std::move(baseName)), m_preview(new QLabel), m_facts(new QLabel), m_format(new QComboBox),
      m_width(new QSpinBox), m_height(new QSpinBox), m_scale(new QComboBox), m_theme(new QComboBox),
      m_titled(new QCheckBox(tr("&Title, losses and provenance"))),
      m_interactive(new QCheckBox(tr("&Zoom and search in a browser")))
{
    setWindowTitle(tr("Export picture"));
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setMinimumSize(480, 320);
    m_preview->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setWordWrap(true);
    m_preview->setAccessibleName(tr("Preview"));
    m_format->addItems({tr("PNG image"), tr("SVG drawing"), tr("PDF document")});
    m_scale->addItems({tr("1 ×"), tr("2 ×"), tr("3 ×"), tr("4 ×")});
    m_theme->addItems({tr("Light, for print"), tr("Dark")});
    for (QSpinBox* side : {m_width, m_height}) {
        side->setRange(fewestUnits, mostUnits);
        side->setSingleStep(100);
        side->setSuffix(tr(" px"));
        side->setKeyboardTracking(false);
    }
    m_height->setMinimum(0);
    m_height->setSpecialValueText(tr("as it suits"));
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_facts->setProperty("muted", true);

    m_format->setCurrentIndex(static_cast<int>(choice.format));
    m_width->setValue(choice.width);
    m_height->setValue(choice.height);
    m_scale->setCurrentIndex(choice.scale - 1);
    m_theme->setCurrentIndex(choice.dark ? 1 : 0);
    m_titled->setChecked(choice.titled);
    m_interactive->setChecked(choice.interactive);

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto add = [form](const QString& name, QWidget* field) {
        form->addRow(name, field);
        field->setAccessibleName(QString(name).remove(QLatin1Char('&')));
    };
    add(tr("&Format"), m_format);
    add(tr("&Width"), m_width);
    add(tr("&Height"), m_height);
    add(tr("&Scale"), m_scale);
    add(tr("&Colours"), m_theme);
    form->addRow(m_titled);
    form->addRow(m_interactive);
    form->addRow(m_facts);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_copy = buttons->addButton(tr("C&opy"), QDialogButtonBox::ActionRole);
    m_save = buttons->addButton(tr("Sa&ve…"), QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);
    m_save->setProperty("primary", true);
    connect(m_copy, &QPushButton::clicked, this, &PictureDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &PictureDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* body = new QHBoxLayout;
    body->setSpacing(16);
    body->addWidget(m_preview, 1);
    auto* side = new QVBoxLayout;
    side->addLayout(form);
    side->addStretch(1);
    body->addLayout(side);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(body, 1);
    layout->addWidget(buttons);
    resize(940, 560);

    m_delay.setSingleShot(true);
    m_delay.setInterval(std::chrono::milliseconds(120));
    connect(&m_delay, &QTimer::timeout, this, &PictureDialog::preview);
    for (QComboBox* box : {m_format, m_scale, m_theme})
        connect(box, &QComboBox::currentIndexChanged, this, &PictureDialog::changed);
    for (QSpinBox* box : {m_width, m_height})
        connect(box, &QSpinBox::valueChanged, this, &PictureDialog::changed);
    for (QCheckBox* box : {m_titled, m_interactive})
        connect(box, &QCheckBox::toggled, this, &PictureDialog::changed);
    changed();
}

PictureChoice PictureDialog::choice() const
{
    PictureChoice choice;
    choice.format = static_cast<PictureFormat>(m_format->currentIndex());
    choice.width = m_width->value();
    choice.height = m_height->value();
    choice.scale = m_scale->currentIndex() + 1;
    choice.dark = m_theme->currentIndex() == 1;
    choice.titled = m_titled->isChecked();
    choice.interactive = m_interactive->isChecked();
    return choice;
}

void PictureDialog::changed()
{
    const PictureChoice now = choice();
    m_scale->setEnabled(now.format == PictureFormat::Png);
    m_interactive->setVisible(now.format == PictureFormat::Svg && m_picture.interactiveSvg);
    m_delay.start();
}

void PictureDialog::preview()
{
    const PictureChoice now = choice();
    PictureOptions options = now.options();
    const QSize size = pictureSize(m_picture, m_text, options);
    const double scale = now.format == PictureFormat::Png ? now.scale : 1;
    // Painted as small as it is shown: a large picture costs no more than a small one.
    options.size = size;
    const double ratio = devicePixelRatioF();
    options.scale = std::min({1.0, double(m_preview->width()) / size.width(),
                              double(m_preview->height()) / size.height()}) *
                    ratio;
    Result<QImage> image = pictureImage(m_picture, m_text, options);
    m_copy->setEnabled(image.hasValue());
    m_save->setEnabled(image.hasValue());
    if (!image.hasValue())
        return say(image.error());
    image.value().setDevicePixelRatio(ratio);
    m_preview->setPixmap(QPixmap::fromImage(image.value()));
    const QSize pixels = (QSizeF(size) * scale).toSize();
    m_facts->setText(now.format == PictureFormat::Png
                         ? tr("%1 × %2 pixels").arg(pixels.width()).arg(pixels.height())
                         : tr("%1 × %2 units, sharp at any size").arg(pixels.width()).arg(pixels.height()));
}

void PictureDialog::say(const Error& error)
{
    m_facts->clear();
    m_preview->setText(error.text());
}

void PictureDialog::copy()
{
    PictureOptions options = choice().options();
    if (choice().format != PictureFormat::Png)
        options.scale = 1;
    Result<std::unique_ptr<QMimeData>> copied = pictureMimeData(m_picture, m_text, options);
    if (!copied.hasValue())
        return say(copied.error());
    QGuiApplication::clipboard()->setMimeData(std::move(copied).value().release());
    m_facts->setText(tr("Copied."));
}

void PictureDialog::save()
{
    const QString ending = QLatin1String(endingOf(choice().format));
    const QString folder = QDir::current().exists()
                               ? QDir::currentPath()
                               : QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export picture"), folder + QLatin1Char('/') + m_baseName + QLatin1Char('.') + ending,
        tr("Pictures (*.%1)").arg(ending));
    if (!path.isEmpty() && saveAs(path))
        accept();
}

bool PictureDialog::saveAs(const QString& path)
{
    const PictureChoice now = choice();
    PictureOptions options = now.options();
    if (now.format != PictureFormat::Png)
        options.scale = 1;
    // The file is what its name says, whatever the field says.
    const QString named =
        pictureFormatOf(path) ? path : path + QLatin1Char('.') + QLatin1String(endingOf(now.format));
    const Result<QByteArray> bytes = pictureBytes(m_picture, m_text, *pictureFormatOf(named), options);
    const Result<void> written =
        bytes.hasValue() ? writePicture(named, bytes.value()) : Result<void>(bytes.error());
    if (!written.hasValue()) {
        say(written.error());
        return false;
    }
    m_path = named;
    return true;
}

void PictureDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    m_delay.start();
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/picture.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace bee {

/// What a person chose for pictures, kept for the next one. A value.
struct PictureChoice {
    PictureFormat format = PictureFormat::Png;
    int width = 1200;
    int height = 0; ///< 0: suits the picture
    int scale = 2;
    bool dark = false;
    bool titled = true;
    bool interactive = true;

    [[nodiscard]] PictureOptions options() const;
    [[nodiscard]] QByteArray toJson() const;
    /// What is missing or senseless keeps its default.
    [[nodiscard]] static PictureChoice fromJson(const QByteArray& json);
    friend bool operator==(const PictureChoice&, const PictureChoice&) = default;
};

/// Shows a picture as it will be, at any size and in any format; copies it or asks for a file to write it to.
class PictureDialog : public QDialog {
    Q_OBJECT
public:
    /// baseName: of the file that is proposed.
    PictureDialog(Picture picture, PictureText text, const PictureChoice& choice, QString baseName,
                  QWidget* parent = nullptr);

    [[nodiscard]] PictureChoice choice() const;
    /// The file that was written; empty: none.
    [[nodiscard]] QString path() const { return m_path; }

public Q_SLOTS:
    void copy();
    void save(); ///< asks where to
    bool saveAs(const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void changed();
    void preview();
    void say(const Error& error);

    Picture m_picture;
    PictureText m_text;
    QString m_baseName;
    QString m_path;
    QLabel* m_preview;
    QLabel* m_facts;
    QComboBox* m_format;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QComboBox* m_scale;
    QComboBox* m_theme;
    QCheckBox* m_titled;
    QCheckBox* m_interactive;
    QPushButton* m_copy;
    QPushButton* m_save;
    QTimer m_delay;
};

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/picturedialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace bee;

namespace {

Picture picture()
{
    Picture picture;
    picture.paint = [](QPainter& painter, const QRectF& rect, const PictureStyle&) {
        painter.fillRect(rect, Qt::red);
    };
    return picture;
}

const PictureText text{QStringLiteral("profile on db-2"), {}, {QStringLiteral("finished")}};

QPushButton* button(const PictureDialog& dialog, const QString& name)
{
    for (auto* one : dialog.findChildren<QPushButton*>())
        if (one->text().remove(QLatin1Char('&')) == name)
            return one;
    return nullptr;
}

} // namespace

class TestPictureDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void choiceIsRemembered();
    void fileIsWhatItsNameSays();
    void showsAndCopies();
    void nothingToShowIsSaid();
};

void TestPictureDialog::choiceIsRemembered()
{
    const PictureChoice choice{PictureFormat::Pdf, 1600, 900, 3, true, false, false};
    QCOMPARE(PictureChoice::fromJson(choice.toJson()), choice);
    QCOMPARE(PictureDialog(picture(), text, choice, QStringLiteral("p")).choice(), choice);
    for (const char* bad : {"", "[]", "{\"width\":-5,\"height\":1e99,\"scale\":0,\"format\":\"exe\"}"})
        QCOMPARE(PictureChoice::fromJson(bad), PictureChoice());
}

void TestPictureDialog::fileIsWhatItsNameSays()
{
    const QTemporaryDir folder;
    PictureDialog dialog(picture(), text, {}, QStringLiteral("p"));
    for (const auto& [name, written, magic] :
         {std::tuple("a.png", "a.png", "\x89PNG"), std::tuple("a.svg", "a.svg", "<?xml"),
          std::tuple("a.pdf", "a.pdf", "%PDF-"), std::tuple("plain", "plain.png", "\x89PNG")}) {
        QVERIFY(dialog.saveAs(folder.filePath(QLatin1String(name))));
        QCOMPARE(dialog.path(), folder.filePath(QLatin1String(written)));
        QFile file(dialog.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(magic));
    }
    QVERIFY(!dialog.saveAs(QStringLiteral("/nonexistent/p.png")));
}

void TestPictureDialog::showsAndCopies()
{
    PictureDialog dialog(picture(), text, {}, QStringLiteral("p"));
    dialog.show();
    QLabel* preview = nullptr;
    for (auto* label : dialog.findChildren<QLabel*>())
        if (label->accessibleName() == QLatin1String("Preview"))
            preview = label;
    QVERIFY(preview);
    QTRY_VERIFY(!preview->pixmap(Qt::ReturnByValue).isNull());
    const QImage shown = preview->pixmap(Qt::ReturnByValue).toImage();
    QCOMPARE(shown.pixelColor(shown.width() / 2, shown.height() / 2), QColor(Qt::red));
    dialog.copy();
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasImage());
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(QStringLiteral("image/svg+xml")));
    // A drawing has no pixels to choose.
    for (auto* box : dialog.findChildren<QComboBox*>())
        if (box->accessibleName() == QLatin1String("Format"))
            box->setCurrentIndex(static_cast<int>(PictureFormat::Svg));
    for (auto* box : dialog.findChildren<QComboBox*>())
        if (box->accessibleName() == QLatin1String("Scale"))
            QVERIFY(!box->isEnabled());
}

void TestPictureDialog::nothingToShowIsSaid()
{
    PictureDialog dialog({}, text, {}, QStringLiteral("p"));
    dialog.show();
    QTRY_VERIFY(!button(dialog, QStringLiteral("Save…"))->isEnabled());
    QVERIFY(!button(dialog, QStringLiteral("Copy"))->isEnabled());
    bool said = false;
    for (auto* label : dialog.findChildren<QLabel*>())
        said = said || label->text().contains(QLatin1String("nothing to make a picture of"));
    QVERIFY(said);
}

QTEST_MAIN(TestPictureDialog)
#include "tst_picturedialog.moc"

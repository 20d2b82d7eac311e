// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/librarydialog.h"
#include "app/dialogs/scriptreview.h"
#include "app/library/userfiles.h"
#include "remote/tools/scripttool.h"
#include "widgets/theme/theme.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTimer>
#include <QTreeWidget>

using namespace bee;

namespace {

const QByteArray first = "// One\nBEGIN { exit(); }\n";
const QByteArray second = "// Two\nBEGIN { exit(); }\n";

QPushButton* button(const QWidget& window, const QString& text)
{
    for (QPushButton* one : window.findChildren<QPushButton*>())
        if (one->text() == text)
            return one;
    return nullptr;
}

/// Waits for the review, looks at what it shows and answers.
void answerReview(const QString& answer, QString* shown)
{
    QTimer::singleShot(0, qApp, [answer, shown] {
        auto* dialog = qobject_cast<ScriptReviewDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        *shown = dialog->findChild<DiffView*>()->toPlainText();
        QPushButton* choice = button(*dialog, answer);
        if (choice)
            choice->click();
        else
            dialog->reject();
    });
}

} // namespace

class TestLibraryDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aLibraryIsAddedReviewedAndRemoved();
    void whatCannotBeFetchedIsNotAdded();
    void addressesAreChecked();
    void aReviewShowsSignsAndColours();
    void cancelAcceptsNothing();
    void aHostileTextIsShownAsItIs();

private:
    QString source() const { return m_home->filePath(QStringLiteral("source")); }
    void publish(const QByteArray& text, const QString& description = QStringLiteral("Counts.")) const
    {
        QVERIFY(QDir().mkpath(source()));
        QFile script(source() + QStringLiteral("/one.bt")),
            manifest(source() + QStringLiteral("/manifest.json"));
        QVERIFY(script.open(QIODevice::WriteOnly) && manifest.open(QIODevice::WriteOnly));
        script.write(text);
        const QJsonObject entry{{QStringLiteral("name"), QStringLiteral("one")},
                                {QStringLiteral("file"), QStringLiteral("one.bt")},
                                {QStringLiteral("version"), QStringLiteral("1.2")},
                                {QStringLiteral("description"), description},
                                {QStringLiteral("sha256"), scriptHash(text)}};
        manifest.write(QJsonDocument(QJsonObject{{QStringLiteral("library"), QStringLiteral("Team")},
                                                 {QStringLiteral("scripts"), QJsonArray{entry}}})
                           .toJson());
    }
    static QString problemOf(const QWidget& dialog)
    {
        QString all;
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            if (label->textFormat() == Qt::PlainText)
                all += label->text();
        return all;
    }
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestLibraryDialog::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_home->path().toUtf8());
    qputenv("XDG_DATA_HOME", m_home->path().toUtf8());
    QCoreApplication::setOrganizationName(QStringLiteral("beescope"));
    QCoreApplication::setApplicationName(QStringLiteral("beescope"));
    userfiles::setLibraryAddresses({});
}

void TestLibraryDialog::aLibraryIsAddedReviewedAndRemoved()
{
    publish(first);
    LibraryDialog dialog;
    dialog.show();
    QSignalSpy changed(&dialog, &LibraryDialog::catalogueChanged);
    auto* list = dialog.findChild<QTreeWidget*>();
    dialog.findChild<QLineEdit*>()->setText(source());
    button(dialog, QStringLiteral("Add"))->click();
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(userfiles::libraryAddresses(), QStringList{source()});
    QCOMPARE(list->topLevelItemCount(), 1);
    const auto script = [list] { return list->topLevelItem(0)->child(0); };
    QCOMPARE(script()->text(0), QStringLiteral("one"));
    QCOMPARE(script()->text(1), QStringLiteral("1.2"));
    QCOMPARE(script()->text(2), QStringLiteral("new"));
    QVERIFY(userfiles::loadCatalogue().find(u"one"));

    list->setCurrentItem(script());
    QString shown;
    answerReview(QStringLiteral("Accept"), &shown);
    button(dialog, QStringLiteral("Show difference…"))->click();
    QVERIFY2(shown.contains(QLatin1String("1 + // One")), qPrintable(shown));
    QCOMPARE(script()->text(2), QStringLiteral("accepted"));
    QVERIFY(ScriptAcceptance(userfiles::acceptedScripts()).isAccepted(first));

    publish(second);
    button(dialog, QStringLiteral("Refresh"))->click();
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(script()->text(2), QStringLiteral("changed"));
    QCOMPARE(list->currentItem(), script()); // what was chosen stays chosen
    answerReview(QStringLiteral("Cancel"), &shown);
    button(dialog, QStringLiteral("Show difference…"))->click();
    QVERIFY2(shown.contains(QLatin1String("- // One")) && shown.contains(QLatin1String("+ // Two")),
             qPrintable(shown));
    QCOMPARE(script()->text(2), QStringLiteral("changed"));

    button(dialog, QStringLiteral("Remove library"))->click();
    QCOMPARE(changed.size(), 3);
    QCOMPARE(list->topLevelItemCount(), 0);
    QVERIFY(userfiles::libraryAddresses().isEmpty());
    QVERIFY(!userfiles::loadCatalogue().find(u"one"));
}

void TestLibraryDialog::whatCannotBeFetchedIsNotAdded()
{
    LibraryDialog dialog;
    dialog.show();
    dialog.findChild<QLineEdit*>()->setText(source()); // does not exist
    button(dialog, QStringLiteral("Add"))->click();
    QTRY_VERIFY(problemOf(dialog).contains(source() + QStringLiteral("/manifest.json")));
    QVERIFY(userfiles::libraryAddresses().isEmpty());
    QCOMPARE(dialog.findChild<QTreeWidget*>()->topLevelItemCount(), 0);
    QVERIFY(button(dialog, QStringLiteral("Add"))->isEnabled()); // to correct the address
}

void TestLibraryDialog::addressesAreChecked()
{
    LibraryDialog dialog;
    dialog.show();
    dialog.findChild<QLineEdit*>()->setText(QStringLiteral("http://example.org/scripts"));
    button(dialog, QStringLiteral("Add"))->click();
    QVERIFY(problemOf(dialog).contains(QLatin1String("https")));
    QVERIFY(userfiles::libraryAddresses().isEmpty());
}

void TestLibraryDialog::aReviewShowsSignsAndColours()
{
    applyTheme(*qApp, ThemeChoice::Light);
    const ScriptReview review{QStringLiteral("x.bt"), {}, scriptHash(second), second, first};
    ScriptReviewDialog dialog(review, QStringLiteral("root@db-2"), ScriptReviewDialog::Purpose::Run);
    dialog.show();
    const auto* view = dialog.findChild<DiffView*>();
    QCOMPARE(view->toPlainText(), QStringLiteral("1 - // One\n1 + // Two\n2   BEGIN { exit(); }"));
    const QColor removed = view->document()->findBlockByNumber(0).blockFormat().background().color();
    const QColor added = view->document()->findBlockByNumber(1).blockFormat().background().color();
    QVERIFY(removed != added && removed.alpha() > 0 && added.alpha() > 0);
    QCOMPARE(view->document()->findBlockByNumber(2).blockFormat().background().style(), Qt::NoBrush);
    QVERIFY(problemOf(dialog).contains(QLatin1String("root@db-2")));
    QVERIFY(problemOf(dialog).contains(review.hash));
    QVERIFY(button(dialog, QStringLiteral("Accept and run")));
    QVERIFY(!button(dialog, QStringLiteral("Accept and run"))->isDefault());
}

void TestLibraryDialog::cancelAcceptsNothing()
{
    ScriptAcceptance acceptance(userfiles::acceptedScripts());
    const ScriptReview review{QStringLiteral("x.bt"), {}, scriptHash(first), first, {}};
    QString shown;
    answerReview(QStringLiteral("Cancel"), &shown);
    QVERIFY(!ScriptReviewDialog::ask(acceptance, review, QStringLiteral("local"), nullptr));
    QVERIFY(!shown.isEmpty());
    QVERIFY(!acceptance.isAccepted(first));
    answerReview(QStringLiteral("Accept and run"), &shown);
    QVERIFY(ScriptReviewDialog::ask(acceptance, review, QStringLiteral("local"), nullptr));
    QVERIFY(acceptance.isAccepted(first));
}

void TestLibraryDialog::aHostileTextIsShownAsItIs()
{
    publish(first, QStringLiteral("<b>x</b>\u001b[2J\u202e"));
    userfiles::setLibraryAddresses({source()});
    LibraryDialog dialog;
    dialog.show();
    QSignalSpy changed(&dialog, &LibraryDialog::catalogueChanged);
    button(dialog, QStringLiteral("Refresh"))->click();
    QTRY_COMPARE(changed.size(), 1);
    const QTreeWidgetItem* script = dialog.findChild<QTreeWidget*>()->topLevelItem(0)->child(0);
    QVERIFY(script->text(3).startsWith(QLatin1String("<b>x</b>")));
    QVERIFY(!script->text(3).contains(QChar(0x1b)) && !script->text(3).contains(QChar(0x202e)));
    QVERIFY(!script->toolTip(3).contains(QLatin1String("<b>")));
}

QTEST_MAIN(TestLibraryDialog)
#include "tst_librarydialog.moc"

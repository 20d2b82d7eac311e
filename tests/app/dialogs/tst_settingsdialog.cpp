// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/settingsdialog.h"

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace bee;

class TestSettingsDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsWhatIsSet();
    void tellsEachChange();
    void resetsToDefaults();
    void leavesBadPathsOut();
    void eachPageByKeyboard();
};

namespace {

Preferences unusual()
{
    Preferences all;
    all.theme = ThemeChoice::HighContrastLight;
    all.fonts.points = 13;
    all.times = TimeDisplay::Mode::Utc;
    all.limits = {.cpuPercent = 40, .residentBytes = quint64(512) << 20, .eventsPerSecond = 7000};
    all.toolPaths = {QStringLiteral("/opt/bcc/bin"), QStringLiteral("/opt/my tools")};
    all.language = QStringLiteral("zh_CN");
    all.start = Preferences::Start::LastSession;
    return all;
}

void compare(const Preferences& a, const Preferences& b)
{
    QCOMPARE(a.theme, b.theme);
    QCOMPARE(a.fonts.points, b.fonts.points);
    QCOMPARE(a.fonts.dataFamily, b.fonts.dataFamily);
    QCOMPARE(a.times, b.times);
    QCOMPARE(a.limits.cpuPercent, b.limits.cpuPercent);
    QCOMPARE(a.limits.residentBytes, b.limits.residentBytes);
    QCOMPARE(a.limits.eventsPerSecond, b.limits.eventsPerSecond);
    QCOMPARE(a.toolPaths, b.toolPaths);
    QCOMPARE(a.language, b.language);
    QCOMPARE(a.start, b.start);
}

} // namespace

void TestSettingsDialog::showsWhatIsSet()
{
    compare(SettingsDialog(unusual()).preferences(), unusual());
    compare(SettingsDialog(Preferences()).preferences(), Preferences());
}

void TestSettingsDialog::tellsEachChange()
{
    SettingsDialog dialog{Preferences()};
    int told = 0;
    Preferences last;
    connect(&dialog, &SettingsDialog::changed, this, [&](const Preferences& now) {
        ++told;
        last = now;
    });
    for (auto* button : dialog.findChildren<QAbstractButton*>())
        if (button->text() == SettingsDialog::themeName(ThemeChoice::Dark))
            button->click();
    QCOMPARE(told, 1);
    QCOMPARE(last.theme, ThemeChoice::Dark);
    for (auto* box : dialog.findChildren<QSpinBox*>())
        box->stepUp();
    QCOMPARE(told, 5); // the font's size and three limits
    QVERIFY(last.fonts.points > 0);
    QVERIFY(last.limits.cpuPercent > GuardLimits().cpuPercent);
}

void TestSettingsDialog::resetsToDefaults()
{
    SettingsDialog dialog(unusual());
    int told = 0;
    connect(&dialog, &SettingsDialog::changed, this, [&] { ++told; });
    dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::RestoreDefaults)->click();
    QCOMPARE(told, 1);
    compare(dialog.preferences(), Preferences());
}

void TestSettingsDialog::leavesBadPathsOut()
{
    QStringList bad;
    QCOMPARE(
        toolPathsOf(QStringLiteral(" /opt/a \n\nrelative/b\n/c:/d\n/e\x1b[0m\n/opt/a\n/f $(reboot)"), &bad),
        (QStringList{QStringLiteral("/opt/a"), QStringLiteral("/f $(reboot)")}));
    QCOMPARE(bad.size(), 3);
    QCOMPARE(toolPathsOf(QStringLiteral("/x\n").repeated(3)).size(), 1);
    QString many;
    for (int i = 0; i < 1000; ++i)
        many += QStringLiteral("/p%1\n").arg(i);
    QVERIFY(toolPathsOf(many).size() < 100);

    SettingsDialog dialog{Preferences()};
    dialog.findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("/good\n<b>bad</b>"));
    QCOMPARE(dialog.preferences().toolPaths, QStringList(QStringLiteral("/good")));
    bool named = false;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        if (label->text().contains(QLatin1String("<b>bad</b>"))) {
            named = true;
            QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    QVERIFY(named);
}

void TestSettingsDialog::eachPageByKeyboard()
{
    SettingsDialog dialog{Preferences()};
    dialog.show();
    dialog.showPage(SettingsDialog::Page::Appearance);
    auto* pages = dialog.findChild<QListWidget*>();
    pages->setFocus();
    for (int row = 0; row < pages->count(); ++row) {
        QCOMPARE(pages->currentRow(), row);
        // From the list Tab leads into the page.
        QTest::keyClick(pages, Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget() != pages);
        pages->setFocus();
        QTest::keyClick(pages, Qt::Key_Down);
    }
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/failurepanel.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace bee;

namespace {

const Error failure{QStringLiteral("The tool is <b>older</b> than the kernel."),
                    QStringLiteral("Exception: Failed to attach"), QStringLiteral("Use another one.")};

QStringList visibleTexts(const FailurePanel& panel)
{
    QStringList texts;
    for (const QLabel* label : panel.findChildren<QLabel*>())
        if (label->isVisibleTo(&panel))
            texts += label->text();
    return texts;
}

QPushButton* primaryButton(const FailurePanel& panel)
{
    for (QPushButton* button : panel.findChildren<QPushButton*>())
        if (button->property("primary").toBool() && button->isVisibleTo(&panel))
            return button;
    return nullptr;
}

} // namespace

class TestFailurePanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachActionHasItsButton_data();
    void eachActionHasItsButton();
    void ownErrorsHaveNone();
    void wordsOfAHostArePlainAndFit();
};

void TestFailurePanel::eachActionHasItsButton_data()
{
    QTest::addColumn<FailureAction>("action");
    QTest::addColumn<QString>("text");
    QTest::newRow("install") << FailureAction::Install << QStringLiteral("Install…");
    QTest::newRow("other") << FailureAction::OtherImplementation
                           << QStringLiteral("Use another implementation");
    QTest::newRow("elevate") << FailureAction::Elevate << QStringLiteral("Run as root");
    QTest::newRow("filter") << FailureAction::Filter << QStringLiteral("Run again with a filter…");
}

void TestFailurePanel::eachActionHasItsButton()
{
    QFETCH(FailureAction, action);
    QFETCH(QString, text);
    FailurePanel panel;
    int asked = 0;
    connect(&panel, &FailurePanel::actionRequested, this,
            [&](FailureAction one) { asked += one == action ? 1 : 100; });
    panel.setExplanation(failure, action);
    const QStringList texts = visibleTexts(panel);
    for (const QString& part : {failure.message, failure.reason, failure.remedy, QStringLiteral("IT SAID")})
        QVERIFY2(texts.contains(part), qPrintable(part));
    QPushButton* button = primaryButton(panel);
    QVERIFY(button);
    QCOMPARE(button->text(), text);
    button->click();
    QCOMPARE(asked, 1);
    panel.setExplanation(failure, FailureAction::None);
    QVERIFY(!primaryButton(panel));
}

/// The reason of a lost connection is Beescope's own sentence, not what a tool said.
void TestFailurePanel::ownErrorsHaveNone()
{
    FailurePanel panel;
    panel.setExplanation(failure, FailureAction::Install);
    panel.setError(failure);
    QVERIFY(!primaryButton(panel));
    QVERIFY(visibleTexts(panel).contains(QStringLiteral("CAUSE")));
    QVERIFY(!visibleTexts(panel).contains(QStringLiteral("IT SAID")));
}

/// A symbol of hundreds of characters is wrapped, not cut off at the edge.
void TestFailurePanel::wordsOfAHostArePlainAndFit()
{
    FailurePanel panel;
    panel.setExplanation({QString(400, u'x'), QString(500, u'y'), {}}, FailureAction::None);
    int longLabels = 0;
    for (const QLabel* label : panel.findChildren<QLabel*>()) {
        if (!label->wordWrap())
            continue;
        QCOMPARE(label->textFormat(), Qt::PlainText);
        if (label->text().size() < 400)
            continue;
        ++longLabels;
        QVERIFY(label->heightForWidth(label->maximumWidth()) > 3 * label->fontMetrics().height());
    }
    QCOMPARE(longLabels, 2);
}

QTEST_MAIN(TestFailurePanel)
#include "tst_failurepanel.moc"

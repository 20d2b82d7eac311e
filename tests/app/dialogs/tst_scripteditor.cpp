// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/scripteditor.h"
#include "app/dialogs/scripteditorexamples.h"
#include "app/dialogs/scripteditorhighlighter.h"
#include "app/dialogs/scripteditortext.h"
#include "app/library/userfiles.h"
#include "remote/tools/scripttool.h"
#include "widgets/theme/theme.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QTimer>

using namespace bee;

namespace {

const QByteArray hello = "// Says hello\nBEGIN\n{\n\tprintf(\"hello\\n\");\n\texit();\n}\n";

/// Presses this button of the next question.
void answerNext(QMessageBox::StandardButton button, bool* asked)
{
    QTimer::singleShot(0, qApp, [button, asked] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        *asked = box != nullptr;
        if (box)
            box->button(button)->click();
    });
}

} // namespace

class TestScriptEditor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void messages_data();
    void messages();
    void runsWhatIsWritten();
    void runsNothingWithoutHostNameOrText();
    void savesAToolOfOnesOwn();
    void asksBeforeTextIsLost();
    void anotherScriptIsNotOverwrittenSilently();
    void marksTheLineOfAFailure();
    void hostileMessagesArePlainText();
    void newLinesAreIndented();
    void colours_data();
    void colours();
    void examplesPass_data();
    void examplesPass();
    void themesKeepTheTextUnmodified();

private:
    ScriptEditorText* textOf(const ScriptEditor& editor) const
    {
        return editor.findChild<ScriptEditorText*>();
    }
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestScriptEditor::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_home->path().toUtf8());
}

void TestScriptEditor::messages_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("endColumn");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* words, int line, int column, int end, const char* text) {
        QTest::newRow(words) << line << column << end << QString::fromLatin1(text);
    };
    // As bpftrace 0.17 and later print them.
    row("stdin:3:3-6: ERROR: Unknown function: foo", 3, 3, 6, "Unknown function: foo");
    row("stdin:2:4-16: ERROR: Type mismatch for '==': comparing", 2, 4, 16,
        "Type mismatch for '==': comparing");
    row("stdin:2-4: ERROR: something of three lines", 2, 0, 0, "something of three lines");
    row("<expr>:1:2 invalid type", 0, 0, 0, "");
    row("<expr>:1:2: invalid type", 1, 2, 0, "invalid type");
    row("stdin:0:1-2: ERROR: no line", 0, 0, 0, "");
    row("stdin:99999999999:1-2: ERROR: far", 0, 0, 0, "");
    row("ERROR: Could not resolve symbol: /bin/x:1", 0, 0, 0, "");
}

void TestScriptEditor::messages()
{
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(int, endColumn);
    QFETCH(QString, text);
    const std::vector<ScriptMessage> found =
        scriptMessages(QByteArray("Attaching 1 probe...\n") + QTest::currentDataTag() + "\n  foo\n  ~~~\n");
    QCOMPARE(found.size(), line ? std::size_t(1) : std::size_t(0));
    if (line) {
        QCOMPARE(found[0].line, line);
        QCOMPARE(found[0].column, column);
        QCOMPARE(found[0].endColumn, endColumn);
        QCOMPARE(found[0].text, text);
    }
}

void TestScriptEditor::runsWhatIsWritten()
{
    ScriptEditor editor;
    editor.setHost(QStringLiteral("root@db-2"));
    editor.show();
    editor.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    QVERIFY(editor.openScript(QStringLiteral("hello"), {}));
    textOf(editor)->setFocus();
    textOf(editor)->insertPlainText(QString::fromUtf8(hello));
    std::optional<Tool> ran;
    connect(&editor, &ScriptEditor::runRequested, &editor, [&ran](const Tool& tool) { ran = tool; });
    QTest::keyClick(textOf(editor), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(ran);
    QCOMPARE(ran->name, QStringLiteral("hello"));
    QCOMPARE(ran->implementation(Implementation::Script)->scriptText, hello); // and no line was added
    QVERIFY(!ScriptAcceptance(userfiles::acceptedScripts()).reviewNeeded(*ran, Implementation::Script));
}

void TestScriptEditor::runsNothingWithoutHostNameOrText()
{
    ScriptEditor editor;
    editor.show();
    int runs = 0;
    connect(&editor, &ScriptEditor::runRequested, &editor, [&runs] { ++runs; });
    QVERIFY(editor.openScript(QStringLiteral("hello"), hello));
    editor.run();
    editor.setHost(QStringLiteral("local"));
    editor.openScript(QStringLiteral("../hello"), hello);
    editor.run();
    editor.openScript(QStringLiteral("hello"), "  \n");
    editor.run();
    QCOMPARE(runs, 0);
    editor.openScript(QString(), hello); // a name is found for it
    editor.run();
    QCOMPARE(runs, 1);
}

void TestScriptEditor::savesAToolOfOnesOwn()
{
    ScriptEditor editor;
    editor.show();
    editor.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    editor.findChild<QLineEdit*>()->setText(QStringLiteral("hello"));
    textOf(editor)->setPlainText(QString::fromUtf8(hello));
    textOf(editor)->document()->setModified(true);
    QSignalSpy saved(&editor, &ScriptEditor::saved);
    QTest::keyClick(textOf(editor), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(saved.size(), 1);
    QVERIFY(!editor.isModified());
    const ToolCatalogue catalogue = userfiles::loadCatalogue();
    const Tool* tool = catalogue.find(u"hello");
    QVERIFY(tool);
    QCOMPARE(tool->implementations.front().scriptText, hello);
    QVERIFY(!ScriptAcceptance(userfiles::acceptedScripts()).reviewNeeded(*tool, Implementation::Script));
}

void TestScriptEditor::asksBeforeTextIsLost()
{
    ScriptEditor editor;
    editor.show();
    QVERIFY(editor.openScript(QStringLiteral("hello"), hello));
    QVERIFY(editor.mayClose()); // nothing was typed: no question
    textOf(editor)->insertPlainText(QStringLiteral("// more\n"));
    bool asked = false;
    answerNext(QMessageBox::Cancel, &asked);
    QVERIFY(!editor.close());
    QVERIFY(asked && editor.isVisible());
    asked = false;
    answerNext(QMessageBox::Save, &asked);
    QVERIFY(editor.close());
    QVERIFY(asked && !editor.isVisible());
    QVERIFY(userfiles::loadCatalogue().find(u"hello"));
}

void TestScriptEditor::anotherScriptIsNotOverwrittenSilently()
{
    QVERIFY(userfiles::saveScript(QStringLiteral("mine"), "// old\n" + hello).hasValue());
    ScriptEditor editor;
    editor.show();
    QVERIFY(editor.openScript(QStringLiteral("mine"), hello));
    bool asked = false;
    answerNext(QMessageBox::Cancel, &asked);
    QVERIFY(!editor.save());
    QVERIFY(asked);
    QVERIFY(
        userfiles::loadCatalogue().find(u"mine")->implementations.front().scriptText.startsWith("// old"));
    // The one that was opened is its own to replace.
    QVERIFY(editor.openFile(userfiles::scriptsFolder() + QStringLiteral("/mine.bt")));
    textOf(editor)->setPlainText(QString::fromUtf8(hello));
    QVERIFY(editor.save());
    QCOMPARE(userfiles::loadCatalogue().find(u"mine")->implementations.front().scriptText, hello);
}

void TestScriptEditor::marksTheLineOfAFailure()
{
    ScriptEditor editor;
    editor.setHost(QStringLiteral("local"));
    editor.show();
    QVERIFY(editor.openScript(QStringLiteral("hello"), hello));
    const QByteArray errors =
        "stdin:4:2-8: ERROR: Unknown function: primtf\n\tprimtf(\"hello\\n\");\n\t~~~~~~\n";
    editor.showEnd(Error{QStringLiteral("The script does not compile."), {}, QStringLiteral("Correct it.")},
                   errors);
    QCOMPARE(textOf(editor)->textCursor().blockNumber(), 3);
    QCOMPARE(textOf(editor)->messages().size(), std::size_t(1));
    QVERIFY(textOf(editor)->extraSelections().size() > 1);
    bool shown = false;
    for (const QPlainTextEdit* view : editor.findChildren<QPlainTextEdit*>())
        shown |= view != textOf(editor) && view->isVisible() &&
                 view->toPlainText().contains(QLatin1String("primtf")) &&
                 view->toPlainText().contains(QLatin1String("Correct it."));
    QVERIFY(shown);
    // The next run begins without marks.
    editor.run();
    QVERIFY(textOf(editor)->messages().empty());
    // A place that is not in the text marks nothing.
    editor.showEnd(Error{QStringLiteral("x"), {}, {}},
                   "stdin:900:70-90: ERROR: far\nstdin:6:500-600: ERROR: wide\n");
    QCOMPARE(textOf(editor)->document()->blockCount(), 7);
}

void TestScriptEditor::hostileMessagesArePlainText()
{
    ScriptEditor editor;
    editor.show();
    editor.showEnd(Error{QStringLiteral("<b>x</b>\x1b[2J"), QStringLiteral("<img src=x>"), {}},
                   "\x1b]0;title\x07 stdin:1:1-2: ERROR: <b>\n" + QByteArray(300'000, 'x'));
    for (const QLabel* label : editor.findChildren<QLabel*>()) {
        if (label->text().contains(QLatin1Char('<')))
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!label->text().contains(QChar(0x1b)));
    }
    for (const QPlainTextEdit* view : editor.findChildren<QPlainTextEdit*>()) {
        QVERIFY(view->toPlainText().size() < 100'000);
        QVERIFY(!view->toPlainText().contains(QChar(0x1b)));
    }
}

void TestScriptEditor::newLinesAreIndented()
{
    ScriptEditor editor;
    editor.show();
    ScriptEditorText* text = textOf(editor);
    text->setFocus();
    QTest::keyClicks(text, QStringLiteral("BEGIN {"));
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, QStringLiteral("exit();"));
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, QStringLiteral("}"));
    QCOMPARE(text->toPlainText(), QStringLiteral("BEGIN {\n\texit();\n\t}"));
}

void TestScriptEditor::colours_data()
{
    QTest::addColumn<QString>("plain"); ///< what no colour is on, blanks left out
    QTest::newRow("a { /* b { */ c") << QStringLiteral("a{c");
    QTest::newRow("x = 1; // 2 { pid") << QStringLiteral("x=;");
    QTest::newRow("f(\"// no { comment\", y)") << QStringLiteral("f(,y)");
    QTest::newRow("z /*/ q") << QStringLiteral("z");
    QTest::newRow("\"open { end") << QString();
    QTest::newRow("@m[pid, $v] = count(); w") << QStringLiteral("[,]=();w");
}

void TestScriptEditor::colours()
{
    QFETCH(QString, plain);
    QTextDocument document;
    ScriptHighlighter highlighter(&document, themeFor(true));
    document.setPlainText(QString::fromUtf8(QTest::currentDataTag()));
    highlighter.rehighlight();
    const QTextBlock block = document.firstBlock();
    QString rest = block.text();
    for (const QTextLayout::FormatRange& range : block.layout()->formats())
        rest.replace(range.start, range.length, QString(range.length, u' '));
    QCOMPARE(rest.remove(u' '), plain);
}

void TestScriptEditor::examplesPass_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const ScriptExample& example : scriptExamples())
        QTest::newRow(qPrintable(example.name)) << example.text;
}

/// The machine's own bpftrace reads each example and finds its probes.
void TestScriptEditor::examplesPass()
{
    QFETCH(QByteArray, text);
    QVERIFY(!checkScriptText(text, {}));
    QVERIFY(!scriptDescription(text).isEmpty());
    const QString bpftrace = QStandardPaths::findExecutable(QStringLiteral("bpftrace"));
    if (bpftrace.isEmpty() || !QFile::exists(QStringLiteral("/sys/kernel/tracing/events/syscalls")))
        QSKIP("no bpftrace, no rights or no tracepoints here");
    QProcess process;
    process.start(bpftrace, {QStringLiteral("-d"), QStringLiteral("-e"), QString::fromUtf8(text)});
    QVERIFY(process.waitForFinished(60000));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
}

void TestScriptEditor::themesKeepTheTextUnmodified()
{
    applyTheme(*qApp, ThemeChoice::Light);
    ScriptEditor editor;
    editor.show();
    QVERIFY(editor.openScript(QStringLiteral("hello"), hello));
    applyTheme(*qApp, ThemeChoice::Dark);
    QTest::qWait(1);
    QVERIFY(!editor.isModified());
    QCOMPARE(editor.text(), hello);
}

QTEST_MAIN(TestScriptEditor)
#include "tst_scripteditor.moc"

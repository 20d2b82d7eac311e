// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/capturepage.h"
#include "app/window/captureview.h"
#include "app/window/detailspanel.h"
#include "app/window/notecard.h"
#include "app/window/notespanel.h"
#include "app/window/selectionjson.h"
#include "app/window/viewpoint.h"
#include "widgets/table/eventtablemodel.h"
#include "widgets/table/eventtableview.h"

#include <QFile>
#include <QJsonArray>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace bee;
using namespace std::chrono_literals;

namespace {

const Time start{std::chrono::sys_days{std::chrono::year(2026) / 11 / 22} + 14h};

void record(const QString& path)
{
    const Result<std::unique_ptr<SessionWriter>> writer = SessionWriter::create(path);
    QVERIFY(writer.hasValue());
    CaptureRecord record;
    record.tool = QStringLiteral("execsnoop");
    record.implementation = QStringLiteral("libbpf");
    record.host = QStringLiteral("root@db-2");
    record.started = start;
    const int id = writer.value()->beginCapture(record);
    QFile file(QStringLiteral(BEESCOPE_TEST_DATA "/captures/lb-execsnoop-T.out"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    writer.value()->append(id, {Stream::Stdout, file.readAll(), start + 5s});
    writer.value()->endCapture(id, CaptureState::Finished, start + 30s, {});
    QVERIFY(writer.value()->flush().hasValue());
}

FilterExpression filter(const char* text)
{
    return std::get<FilterExpression>(FilterExpression::parse(QString::fromLatin1(text)));
}

Selection someSelection()
{
    Selection selection;
    selection.time = {start + 1s, start + 2s + 1ns};
    SelectionCondition rows;
    rows.label = QStringLiteral("comm is bash");
    rows.expression = filter("comm == \"bash\"");
    rows.scope = QStringLiteral("Processes");
    SelectionCondition frame;
    frame.kind = SelectionCondition::Kind::Frame;
    frame.label = QStringLiteral("frame x");
    frame.frame = QStringLiteral("x");
    selection.conditions = {rows, frame};
    SelectionCondition offset;
    offset.kind = SelectionCondition::Kind::Offset;
    offset.label = QStringLiteral("200 ms – 300 ms of every second");
    offset.offset = {200ms, 300ms};
    selection.conditions.push_back(offset);
    return selection;
}

} // namespace

class TestNotes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_session = m_folder->filePath(QStringLiteral("session.bscope"));
        record(m_session);
        open(m_session);
    }
    void cleanup() { close(); }

    void aNoteOnTheSelectionComesBackWithTheSession()
    {
        Viewpoint& viewpoint = Viewpoint::of(*m_workspace);
        viewpoint.selection().setSelection(someSelection());
        write(QStringLiteral("Here it stalls.\n<b>not bold</b>"));
        QVERIFY(m_workspace->isUnsaved());
        viewpoint.selection().clear();
        QVERIFY(m_workspace->saveSession(m_session).hasValue());
        QVERIFY(!m_workspace->isUnsaved());
        const std::vector<Annotation> before = m_workspace->notes();
        close();
        open(m_session);
        QCOMPARE(m_workspace->notes(), before);
        QCOMPARE(before.size(), std::size_t(1));
        QCOMPARE(before[0].range, someSelection().time);
        QVERIFY(!before[0].author.isEmpty());
        // A click goes back to what was selected.
        QVERIFY(Viewpoint::of(*m_workspace).selection().selection() != someSelection());
        const auto cards = m_panel->notes().cards();
        QCOMPARE(cards.size(), std::size_t(1));
        QTest::keyClick(cards[0], Qt::Key_Return);
        QCOMPARE(Viewpoint::of(*m_workspace).selection().selection(), someSelection());
        QVERIFY(texts(cards[0]).contains(QLatin1String("<b>not bold</b>")));
    }

    void aSessionOpensAsItWasLeft()
    {
        Viewpoint::of(*m_workspace).selection().setSelection(someSelection());
        QVERIFY(!m_workspace->isUnsaved()); // nobody is asked to save a selection
        QVERIFY(m_workspace->saveSession(m_session).hasValue());
        close();
        open(m_session);
        QCOMPARE(Viewpoint::of(*m_workspace).selection().selection(), someSelection());
        m_workspace->closeSession();
        QVERIFY(Viewpoint::of(*m_workspace).selection().selection().isAll());
        QVERIFY(m_workspace->openSession(m_session).hasValue());
        QCOMPARE(Viewpoint::of(*m_workspace).selection().selection(), someSelection());
    }

    void notesStandInTheOrderOfTime()
    {
        for (const int second : {20, 3, 11}) {
            Viewpoint::of(*m_workspace).selection().setTime({start + 1s * second, start + 1s * second + 1s});
            write(QString::number(second));
        }
        QStringList order;
        for (const NoteCard* card : m_panel->notes().cards())
            order += card->note().text;
        QCOMPARE(order.join(QLatin1Char(' ')), QStringLiteral("3 11 20"));
    }

    void aNoteIsChangedAndTakenAwayByKeys()
    {
        write(QStringLiteral("first"));
        QTest::keyClick(m_panel->notes().cards()[0], Qt::Key_F2);
        auto* editor = m_panel->findChild<QPlainTextEdit*>();
        QCOMPARE(editor->toPlainText(), QStringLiteral("first"));
        editor->setPlainText(QStringLiteral("second"));
        QTest::keyClick(editor, Qt::Key_Escape); // nothing happened
        QCOMPARE(m_workspace->notes()[0].text, QStringLiteral("first"));
        QTest::keyClick(m_panel->notes().cards()[0], Qt::Key_F2);
        editor->setPlainText(QStringLiteral("second"));
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_workspace->notes()[0].text, QStringLiteral("second"));
        QCOMPARE(m_workspace->notes().size(), std::size_t(1));
        QTest::keyClick(m_panel->notes().cards()[0], Qt::Key_Delete);
        QVERIFY(m_workspace->notes().empty());
        QVERIFY(m_panel->notes().cards().empty());
        m_panel->notes().beginNote();
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier); // empty: none
        QVERIFY(m_workspace->notes().empty());
    }

    void notesGoIntoARecordingAndThroughAMerge()
    {
        write(QStringLiteral("before"));
        HostConnection* host = m_workspace->addHost(parseHostAddress(QStringLiteral("local")).value(), {});
        QVERIFY(m_workspace->addRefusal(*host, *m_workspace->catalogue().find(u"runqlat"),
                                        {QStringLiteral("No."), {}, {}}));
        write(QStringLiteral("after"));
        const QString merged = m_folder->filePath(QStringLiteral("merged.bscope"));
        QVERIFY(m_workspace->saveSession(merged).hasValue());
        // What a crash would leave behind has them too.
        const QStringList recordings =
            QDir(m_folder->filePath(QStringLiteral("recordings"))).entryList({QStringLiteral("*.bscope")});
        QCOMPARE(recordings.size(), 1);
        QTRY_COMPARE(notesIn(m_folder->filePath(QStringLiteral("recordings/")) + recordings[0]), 2u);
        close();
        open(merged);
        QCOMPARE(m_workspace->notes().size(), std::size_t(2));
        QCOMPARE(m_workspace->captures().size(), std::size_t(2));
    }

    void aHostileSessionIsShownPlainlyAndNotAllAtOnce()
    {
        SessionNotes notes;
        for (qint64 i = 1; i <= 500; ++i) {
            Annotation note;
            note.id = i;
            note.range = i % 2 ? TimeRange() : TimeRange{start, start};
            note.text =
                i == 1 ? QString(10000, QLatin1Char('x')) : QStringLiteral("<img src=x>\x1b[31m\u202e");
            note.author = QStringLiteral("<i>\u202e");
            note.selection = {
                {QStringLiteral("time"), QStringLiteral("always")},
                {QStringLiteral("conditions"),
                 QJsonArray{7, QJsonObject{{QStringLiteral("filter"), QStringLiteral("((((")}}}}};
            notes.annotations.push_back(note);
        }
        close();
        QVERIFY(replaceNotes(m_session, notes).hasValue());
        open(m_session);
        QCOMPARE(m_panel->notes().cards().size(), NotesPanel::shownAtOnce);
        NoteCard* card = m_panel->notes().cards()[0];
        QTRY_VERIFY(card->width() <= m_panel->width());
        QTest::keyClick(card, Qt::Key_Return);
        QVERIFY(Viewpoint::of(*m_workspace).selection().selection().isAll());
        for (const QLabel* label : m_panel->findChildren<QLabel*>())
            QVERIFY(!label->text().contains(QChar(0x202e)) && label->textFormat() != Qt::RichText);
    }

    void theRowThatIsPickedIsShownInFull()
    {
        CaptureEntry& capture = *m_workspace->captures()[0];
        CapturePage page(capture);
        page.resize(900, 600);
        page.show();
        m_panel->setCapture(&capture, &page.view());
        QTRY_VERIFY(page.findChild<EventTableView*>());
        auto* table = page.findChild<EventTableView*>();
        QTRY_COMPARE(table->model()->snapshot().rowCount(), 145);
        for (const qsizetype row : {7, 9}) {
            table->setCurrentRow(row);
            const EventSnapshot& snapshot = table->model()->snapshot();
            const auto* facts = m_panel->findChild<FactsView*>();
            QTRY_COMPARE(facts->facts().size(), snapshot.schema().size());
            for (std::size_t column = 0; column < snapshot.schema().size(); ++column)
                if (snapshot.schema()[column].kind == ColumnKind::Text)
                    QTRY_COMPARE(
                        facts->facts()[column].value,
                        cellRaw(snapshot, row, static_cast<int>(column), table->model()->cellStyle()));
            QVERIFY(facts->isVisible() && facts->height() > 60);
            QVERIFY(facts->toPlainText().contains(QLatin1String("PID")));
        }
        m_panel->setCapture(&capture, nullptr);
        QVERIFY(!m_panel->findChild<FactsView*>()->isVisible());
    }

    void aSelectionSurvivesJson()
    {
        QCOMPARE(selectionFromJson(selectionToJson(someSelection())), someSelection());
        QVERIFY(selectionToJson({}).isEmpty());
        QVERIFY(selectionFromJson({}).isAll());
        QJsonArray many;
        for (int i = 0; i < 1000; ++i)
            many += QJsonObject{{QStringLiteral("frame"), QStringLiteral("f")},
                                {QStringLiteral("label"), QString(5000, QChar(0x202e))}};
        const Selection read = selectionFromJson(
            {{QStringLiteral("conditions"), many},
             {QStringLiteral("time"), QJsonArray{QStringLiteral("9"), QStringLiteral("1")}}});
        QVERIFY(read.conditions.size() <= 32);
        QVERIFY(read.time == TimeRange{});
        QVERIFY(!read.conditions[0].label.contains(QChar(0x202e)) && read.conditions[0].label.size() < 500);
    }

private:
    void open(const QString& path)
    {
        m_workspace = std::make_unique<Workspace>(ToolCatalogue::builtIn(),
                                                  m_folder->filePath(QStringLiteral("recordings")));
        m_panel = std::make_unique<DetailsPanel>(*m_workspace);
        m_panel->resize(260, 700);
        m_panel->show();
        QVERIFY(m_workspace->openSession(path).hasValue());
        QTRY_VERIFY(std::none_of(m_workspace->captures().begin(), m_workspace->captures().end(),
                                 [](const auto& capture) { return capture->isLoading(); }));
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    void close()
    {
        m_panel.reset();
        m_workspace.reset();
    }
    void write(const QString& text)
    {
        m_panel->notes().beginNote();
        auto* editor = m_panel->findChild<QPlainTextEdit*>();
        QVERIFY(editor->isVisible());
        editor->setPlainText(text);
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!editor->isVisible());
    }
    static QString texts(const QWidget* widget)
    {
        QString texts;
        for (const FactsView* view : widget->findChildren<FactsView*>())
            texts += view->toPlainText();
        return texts;
    }
    static std::size_t notesIn(const QString& path)
    {
        const auto reader = SessionReader::open(path);
        return reader.hasValue() ? reader.value()->notes().annotations.size() : 0;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_session;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<DetailsPanel> m_panel;
};

QTEST_MAIN(TestNotes)
#include "tst_notes.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/capturepage.h"
#include "app/window/failurepanel.h"
#include "app/window/mainwindow.h"
#include "widgets/flamegraph/flamegraphview.h"
#include "widgets/heatmap/heatmapview.h"
#include "widgets/table/eventtablemodel.h"
#include "widgets/table/eventtableview.h"
#include "widgets/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace bee;

/// The window over a session that holds one capture of each shape, and one that failed.
class TestMainWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void welcomesFirst();
    void opensASessionIntoViews();
    void aFailedCaptureShowsCauseAndRemedy();
    void savesACopyThatIsEqual();
    void refusesAForeignFileInPlace();
    void themesChange();

private:
    void record(const QString& path);
    static void show(const MainWindow& window, const QString& tool);
    template <typename View>
    View* viewOf(const MainWindow& window, const QString& tool) const;
    QTemporaryDir m_folder;
    QString m_session;
};

void TestMainWindow::initTestCase()
{
    m_session = m_folder.filePath(QStringLiteral("four.bscope"));
    record(m_session);
}

void TestMainWindow::record(const QString& path)
{
    Result<std::unique_ptr<SessionWriter>> writer = SessionWriter::create(path);
    QVERIFY(writer.hasValue());
    const auto add = [&](const char* tool, const char* implementation, const char* file) {
        QFile capture(QStringLiteral(BEESCOPE_TEST_DATA "/captures/") + QLatin1String(file));
        QVERIFY(capture.open(QIODevice::ReadOnly));
        CaptureRecord record;
        record.tool = QLatin1String(tool);
        record.implementation = QLatin1String(implementation);
        record.host = QStringLiteral("root@db-2");
        record.command = QLatin1String(tool);
        record.started = now();
        const int id = writer.value()->beginCapture(record);
        writer.value()->append(id, {Stream::Stdout, capture.readAll(), now()});
        writer.value()->endCapture(id, CaptureState::Finished, now(), {});
    };
    add("execsnoop", "libbpf", "lb-execsnoop-T.out");
    add("runqlat", "libbpf", "lb-runqlat-T.out");
    add("profile", "bcc", "bcc-profile-f-pipe.out");
    CaptureRecord failed;
    failed.tool = QStringLiteral("biolatency");
    failed.implementation = QStringLiteral("bcc");
    failed.host = QStringLiteral("root@db-2");
    failed.started = now();
    const int id = writer.value()->beginCapture(failed);
    writer.value()->endCapture(id, CaptureState::Failed, now(),
                               QStringLiteral("It <b>failed</b>.\nThe cause.\nThe remedy."));
    QVERIFY(writer.value()->flush().hasValue());
}

template <typename View>
View* TestMainWindow::viewOf(const MainWindow& window, const QString& tool) const
{
    for (CapturePage* page : window.findChildren<CapturePage*>())
        if (page->capture().record().tool == tool)
            return page->findChild<View*>();
    return nullptr;
}

void TestMainWindow::show(const MainWindow& window, const QString& tool)
{
    auto* tabs = window.findChild<QTabWidget*>();
    for (CapturePage* page : window.findChildren<CapturePage*>())
        if (page->capture().record().tool == tool)
            tabs->setCurrentWidget(page);
}

void TestMainWindow::welcomesFirst()
{
    Workspace workspace(ToolCatalogue::builtIn(), m_folder.filePath(QStringLiteral("recordings")));
    MainWindow window(workspace);
    window.show();
    QStringList buttons;
    for (const QPushButton* button : window.findChildren<QPushButton*>())
        if (button->isVisible())
            buttons += button->text();
    QVERIFY(buttons.contains(QStringLiteral("Trace this machine")));
    QVERIFY(buttons.contains(QStringLiteral("Connect")));
    QVERIFY(workspace.leftRecordings().isEmpty());
}

void TestMainWindow::opensASessionIntoViews()
{
    Workspace workspace(ToolCatalogue::builtIn(), m_folder.filePath(QStringLiteral("recordings")));
    MainWindow window(workspace);
    window.show();
    window.openSession(m_session);
    QCOMPARE(workspace.captures().size(), 4u);
    QTRY_VERIFY((viewOf<EventTableView>(window, QStringLiteral("execsnoop"))));
    auto* table = viewOf<EventTableView>(window, QStringLiteral("execsnoop"));
    QFile capture(QStringLiteral(BEESCOPE_TEST_DATA "/captures/lb-execsnoop-T.out"));
    QVERIFY(capture.open(QIODevice::ReadOnly));
    const int rows = static_cast<int>(capture.readAll().count('\n') - 1);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), rows, 10000);
    table->setFilterText(QStringLiteral("iperf3"));
    QTRY_VERIFY(table->model()->rowCount() > 0 && table->model()->rowCount() < 100);
    // A view is made when its tab is first seen.
    show(window, QStringLiteral("runqlat"));
    QTRY_VERIFY_WITH_TIMEOUT(viewOf<HeatmapView>(window, QStringLiteral("runqlat")) &&
                                 viewOf<HeatmapView>(window, QStringLiteral("runqlat"))->series(),
                             10000);
    show(window, QStringLiteral("profile"));
    QTRY_VERIFY_WITH_TIMEOUT(
        viewOf<FlameGraphView>(window, QStringLiteral("profile")) &&
            viewOf<FlameGraphView>(window, QStringLiteral("profile"))->flameLayout()->total() > 0,
        10000);
    QVERIFY(!workspace.isUnsaved());
}

void TestMainWindow::aFailedCaptureShowsCauseAndRemedy()
{
    Workspace workspace(ToolCatalogue::builtIn(), m_folder.filePath(QStringLiteral("recordings")));
    MainWindow window(workspace);
    window.show();
    window.openSession(m_session);
    QTRY_VERIFY_WITH_TIMEOUT((viewOf<FailurePanel>(window, QStringLiteral("biolatency"))), 10000);
    QStringList texts;
    for (const QLabel* label :
         viewOf<FailurePanel>(window, QStringLiteral("biolatency"))->findChildren<QLabel*>()) {
        texts += label->text();
        if (label->text().contains(QLatin1Char('<')))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY(texts.contains(QStringLiteral("The cause.")));
    QVERIFY(texts.contains(QStringLiteral("The remedy.")));
}

void TestMainWindow::savesACopyThatIsEqual()
{
    Workspace workspace(ToolCatalogue::builtIn(), m_folder.filePath(QStringLiteral("recordings")));
    QVERIFY(workspace.openSession(m_session).hasValue());
    const QString copy = m_folder.filePath(QStringLiteral("copy.bscope"));
    QVERIFY(workspace.saveSession(copy).hasValue());
    const auto bytesOf = [](const QString& path) {
        QByteArray all;
        const auto reader = SessionReader::open(path);
        for (const CaptureRecord& record : reader.value()->captures())
            if (!reader.value()
                     ->readChunks(record.id, [&](const Chunk& chunk) { return all += chunk.bytes, true; })
                     .hasValue())
                return QByteArray();
        return all;
    };
    QVERIFY(!bytesOf(copy).isEmpty());
    QCOMPARE(bytesOf(copy), bytesOf(m_session));
}

void TestMainWindow::refusesAForeignFileInPlace()
{
    Workspace workspace(ToolCatalogue::builtIn(), m_folder.filePath(QStringLiteral("recordings")));
    MainWindow window(workspace);
    window.show();
    window.openSession(m_session);
    window.openSession(QStringLiteral("/etc/passwd"));
    // What was open stays, and the reason is on the screen.
    QCOMPARE(workspace.captures().size(), 4u);
    bool said = false;
    for (const QLabel* label : window.findChildren<QLabel*>())
        said |= label->isVisible() && label->text().contains(QLatin1String("passwd"));
    QVERIFY(said);
}

void TestMainWindow::themesChange()
{
    Workspace workspace(ToolCatalogue::builtIn(), m_folder.filePath(QStringLiteral("recordings")));
    MainWindow window(workspace);
    window.show();
    applyTheme(*qApp, ThemeChoice::Dark);
    QTRY_VERIFY(window.palette().window().color().lightness() < 100);
    applyTheme(*qApp, ThemeChoice::Light);
    QTRY_VERIFY(window.palette().window().color().lightness() > 150);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dashboard.h"
#include "app/window/dashboardpanel.h"

#include <QAction>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace bee;

namespace {

const QStringList tools{QStringLiteral("execsnoop"),  QStringLiteral("opensnoop"),
                        QStringLiteral("biolatency"), QStringLiteral("cachestat"),
                        QStringLiteral("runqlat"),    QStringLiteral("profile")};

void record(const QString& path)
{
    const Result<std::unique_ptr<SessionWriter>> writer = SessionWriter::create(path);
    QVERIFY(writer.hasValue());
    for (const QString& tool : tools) {
        CaptureRecord record;
        record.tool = tool;
        record.implementation = QStringLiteral("libbpf");
        record.host = QStringLiteral("root@db-2");
        record.started = now();
        const int id = writer.value()->beginCapture(record);
        writer.value()->endCapture(id, CaptureState::Finished, now(), {});
    }
    QVERIFY(writer.value()->flush().hasValue());
}

QStringList order(const Dashboard& dashboard)
{
    QStringList names;
    for (const DashboardPanel* panel : dashboard.panels())
        names += panel->toolName();
    return names;
}

} // namespace

/// Arranging the dashboard as a person does it: by keys and by dragging.
class TestArrangement : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("beescope-test"));
        QCoreApplication::setApplicationName(QStringLiteral("arrangement"));
    }
    void init()
    {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_session = m_folder->filePath(QStringLiteral("session.bscope"));
        record(m_session);
        start(m_session);
    }
    void cleanup() { stop(); }

    void keysMoveAPanel()
    {
        focus(0);
        press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(order(*m_dashboard).mid(0, 3), (QStringList{tools[1], tools[0], tools[2]}));
        QCOMPARE(m_dashboard->focusedCapture()->record().tool, tools[0]); // it keeps the focus
        press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(order(*m_dashboard).indexOf(tools[0]), 3);
        press(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(order(*m_dashboard).indexOf(tools[0]), 1);
        press(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(order(*m_dashboard), tools);
        press(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        press(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(order(*m_dashboard), tools); // there is nothing further
    }

    void keysChangeItsSize()
    {
        focus(0);
        const QSize before = panel(0)->size();
        press(Qt::Key_Right, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(panel(0)->width() > 2 * before.width());
        press(Qt::Key_Down, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(panel(0)->height() > before.height());
        apart();
        press(Qt::Key_Left, Qt::ControlModifier | Qt::AltModifier);
        press(Qt::Key_Up, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(panel(0)->width(), before.width());
        press(Qt::Key_Plus);
        QVERIFY(panel(0)->width() > 2 * before.width());
        press(Qt::Key_Minus);
        QCOMPARE(panel(0)->width(), before.width());
        for (int i = 0; i < 20; ++i)
            press(Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(m_dashboard->grid().items()[0].rows, DashboardGrid::largestSpan);
        apart();
    }

    void aTitleIsDragged()
    {
        const QPoint from = title(0);
        const QPoint to =
            panel(3)->geometry().center() - QPoint(0, m_dashboard->verticalScrollBar()->value());
        drag(from, to, true);
        QCOMPARE(order(*m_dashboard).indexOf(tools[0]), 3);
        apart();
        // Escape puts it back.
        const QStringList before = order(*m_dashboard);
        drag(title(0), panel(2)->geometry().center(), false);
        QVERIFY(order(*m_dashboard) != before);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(order(*m_dashboard), before);
        QTest::mouseRelease(m_dashboard->windowHandle(), Qt::LeftButton, {}, title(0));
        QCOMPARE(order(*m_dashboard), before);
    }

    void anEdgeIsDragged()
    {
        const QSize before = panel(0)->size();
        const QPoint corner =
            panel(0)->mapTo(m_dashboard.get(), panel(0)->rect().bottomRight() - QPoint(2, 2));
        drag(corner, corner + QPoint(before.width(), before.height()), true);
        QCOMPARE(m_dashboard->grid().items()[0].columns, 2);
        QCOMPARE(m_dashboard->grid().items()[0].rows, 2);
        apart();
        const QPoint edge = panel(0)->mapTo(m_dashboard.get(), QPoint(panel(0)->width() - 2, 100));
        drag(edge, edge - QPoint(before.width(), 0), true);
        QCOMPARE(m_dashboard->grid().items()[0].columns, 1);
        QCOMPARE(m_dashboard->grid().items()[0].rows, 2);
    }

    void theSessionKeepsIt()
    {
        focus(0);
        press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        press(Qt::Key_Right, Qt::ControlModifier | Qt::AltModifier);
        const DashboardGrid arranged = m_dashboard->grid();
        QVERIFY(!m_workspace->isUnsaved()); // nobody is asked to save a layout
        QVERIFY(m_workspace->saveSession(m_session).hasValue());
        stop();
        start(m_session);
        QCOMPARE(m_dashboard->grid(), arranged);
        const QString copy = m_folder->filePath(QStringLiteral("copy.bscope"));
        QVERIFY(m_workspace->saveSession(copy).hasValue());
        stop();
        start(copy);
        QCOMPARE(m_dashboard->grid(), arranged);
        m_dashboard->resetAction()->trigger();
        QCOMPARE(order(*m_dashboard), tools);
        QCOMPARE(m_dashboard->grid().items()[2].columns, 1);
    }

    void theDefaultIsForOtherSessionsToo()
    {
        const QString other = m_folder->filePath(QStringLiteral("other.bscope"));
        record(other);
        focus(5);
        press(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        press(Qt::Key_Down, Qt::ControlModifier | Qt::AltModifier);
        m_dashboard->defaultAction()->trigger();
        const QStringList arranged = order(*m_dashboard);
        QVERIFY(arranged != tools);
        stop();
        start(other);
        QCOMPARE(order(*m_dashboard), arranged);
        QCOMPARE(m_dashboard->grid().items()[4].rows, 2);
        m_dashboard->resetAction()->trigger();
        QCOMPARE(order(*m_dashboard), tools);
    }

    void itFlowsWhenThereIsLessRoom()
    {
        focus(1);
        press(Qt::Key_Right, Qt::ControlModifier | Qt::AltModifier);
        for (const int width : {1500, 980, 500, 320, 1920}) {
            m_dashboard->resize(width, 700);
            QCoreApplication::processEvents();
            apart();
            for (const DashboardPanel* one : m_dashboard->panels())
                QVERIFY(one->geometry().right() < m_dashboard->viewport()->width() && one->width() >= 280);
        }
        QCOMPARE(m_dashboard->grid().items()[1].columns, 2);
    }

private:
    void start(const QString& session)
    {
        m_workspace = std::make_unique<Workspace>(ToolCatalogue::builtIn(),
                                                  m_folder->filePath(QStringLiteral("recordings")));
        m_dashboard = std::make_unique<Dashboard>(*m_workspace);
        m_dashboard->resize(980, 1100);
        m_dashboard->show();
        QVERIFY(m_workspace->openSession(session).hasValue());
        QTRY_VERIFY(std::none_of(m_workspace->captures().begin(), m_workspace->captures().end(),
                                 [](const auto& capture) { return capture->isLoading(); }));
        QVERIFY(QTest::qWaitForWindowExposed(m_dashboard.get()));
        m_dashboard->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dashboard.get()));
        QCOMPARE(m_dashboard->columnCount(), 2);
    }
    void stop()
    {
        if (m_workspace)
            m_workspace->closeSession();
        m_dashboard.reset();
        m_workspace.reset();
    }
    DashboardPanel* panel(std::size_t index) { return m_dashboard->panels().at(index); }
    void focus(std::size_t index)
    {
        m_dashboard->focusCapture(panel(index)->capture());
        QVERIFY(panel(index)->hasFocus());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    QPoint title(std::size_t index) { return panel(index)->mapTo(m_dashboard.get(), QPoint(30, 16)); }
    void drag(QPoint from, QPoint to, bool drop)
    {
        QWindow* window = m_dashboard->windowHandle();
        QTest::mousePress(window, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 10; ++step)
            QTest::mouseMove(window, from + (to - from) * step / 10);
        if (drop)
            QTest::mouseRelease(window, Qt::LeftButton, {}, to);
    }
    void apart()
    {
        const auto panels = m_dashboard->panels();
        for (std::size_t a = 0; a < panels.size(); ++a)
            for (std::size_t b = 0; b < a; ++b)
                QVERIFY(!panels[a]->geometry().intersects(panels[b]->geometry()));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_session;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Dashboard> m_dashboard;
};

QTEST_MAIN(TestArrangement)
#include "tst_arrangement.moc"

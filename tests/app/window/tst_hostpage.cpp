// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/hostpage.h"
#include "app/window/readinesstable.h"
#include "remote/tools/launchplan.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bee;

namespace {

bool shows(const QWidget& widget, const QString& text)
{
    const auto labels = widget.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        return label->isVisibleTo(&widget) && label->text().contains(text);
    });
}

QPushButton* button(const QWidget& widget, const QString& text)
{
    const auto buttons = widget.findChildren<QPushButton*>();
    for (QPushButton* one : buttons)
        if (one->text() == text)
            return one;
    return nullptr;
}

} // namespace

/// The page over this machine, checked as any host is.
class TestHostPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void showsFactsAndMatrix();
    void pickedCellSaysWhyAndRuns();
    void namesAnotherPlaceForHeaders();
    void tableKeepsWhatIsPicked();
    void followsTheTheme();

private:
    ToolCatalogue m_catalogue = ToolCatalogue::builtIn();
    std::unique_ptr<HostConnection> m_host;
};

void TestHostPage::init()
{
    m_host = std::make_unique<HostConnection>(parseHostAddress(QStringLiteral("local")).value(), SshOptions(),
                                              binaryNames(m_catalogue.tools()),
                                              functionNames(m_catalogue.tools()));
}

void TestHostPage::showsFactsAndMatrix()
{
    HostPage page(*m_host, m_catalogue);
    page.resize(1100, 700);
    page.show();
    QVERIFY(shows(page, HostPage::tr("Not connected")));
    QVERIFY(!button(page, HostPage::tr("Run"))->isEnabled());
    button(page, HostPage::tr("Connect"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_host->state(), HostConnection::State::Ready, 30000);
    QVERIFY(shows(page, m_host->facts().kernel));
    QVERIFY(shows(page, m_host->facts().distribution));
    const auto* table = page.findChild<ReadinessTable*>();
    QStringList names;
    for (int row = 0; row < table->rowCount(); ++row)
        names += table->item(row, 0)->text();
    for (const Tool& tool : m_catalogue.tools())
        QVERIFY2(names.contains(tool.name), qPrintable(tool.name));

    QSignalSpy ready(m_host.get(), &HostConnection::ready);
    button(page, HostPage::tr("Check again"))->click();
    QVERIFY(ready.wait(30000));
}

void TestHostPage::pickedCellSaysWhyAndRuns()
{
    HostFacts facts;
    facts.hasBtf = true;
    facts.distributionId = QStringLiteral("debian");
    facts.distributionVersion = QStringLiteral("12");
    facts.binaries[QStringLiteral("execsnoop")] = {
        {QStringLiteral("/usr/sbin/execsnoop"), InstalledBinary::Type::Elf}};
    ReadinessTable table(m_catalogue);
    table.setFacts(facts);
    QVERIFY(!table.picked());
    const auto pick = [&](const char* tool, Implementation kind) {
        for (int row = 0; row < table.rowCount(); ++row)
            if (table.item(row, 0)->text() == QLatin1String(tool))
                table.setCurrentCell(row, 2 + static_cast<int>(kind));
        return table.picked();
    };
    QSignalSpy changed(&table, &ReadinessTable::pickedChanged);
    auto picked = pick("execsnoop", Implementation::Libbpf);
    QVERIFY(picked && !changed.isEmpty());
    QCOMPARE(picked->tool->name, QStringLiteral("execsnoop"));
    QCOMPARE(picked->readiness.state, Readiness::State::Ready);
    picked = pick("execsnoop", Implementation::Bcc);
    QCOMPARE(picked->readiness.state, Readiness::State::NotInstalled);
    QVERIFY(picked->readiness.installCommand.contains(QLatin1String("apt install")));
    QCOMPARE(table.toolsReady(), 1);
    table.setCurrentCell(table.currentRow(), 0);
    QVERIFY(!table.picked());

    // On a page the buttons follow.
    HostPage page(*m_host, m_catalogue);
    page.show();
    m_host->open();
    QTRY_COMPARE_WITH_TIMEOUT(m_host->state(), HostConnection::State::Ready, 30000);
    auto* live = page.findChild<ReadinessTable*>();
    QSignalSpy wanted(&page, &HostPage::runRequested);
    for (int row = 0; row < live->rowCount(); ++row) {
        for (int column = 2; column < live->columnCount(); ++column) {
            live->setCurrentCell(row, column);
            const auto one = live->picked();
            if (!one || one->readiness.state != Readiness::State::Ready)
                continue;
            QVERIFY(shows(page, one->readiness.path));
            QVERIFY(button(page, HostPage::tr("Run"))->isEnabled());
            button(page, HostPage::tr("Run"))->click();
            QCOMPARE(wanted.size(), 1);
            return;
        }
    }
    QSKIP("no tool is ready on this machine");
}

void TestHostPage::namesAnotherPlaceForHeaders()
{
    m_host->open();
    QTRY_COMPARE_WITH_TIMEOUT(m_host->state(), HostConnection::State::Ready, 30000);
    HostPage page(*m_host, m_catalogue);
    page.show();
    QTemporaryDir tree;
    QVERIFY(QDir(tree.path()).mkpath(QStringLiteral("include")));
    QLineEdit* place = nullptr;
    for (QLineEdit* one : page.findChildren<QLineEdit*>())
        if (one->placeholderText() == HostPage::tr("a folder on the host"))
            place = one;
    QVERIFY(place);
    QSignalSpy changed(&page, &HostPage::kernelSourceChanged);
    const auto enter = [&](const QString& path) {
        QSignalSpy ready(m_host.get(), &HostConnection::ready);
        place->setText(path);
        QTest::keyClick(place, Qt::Key_Return);
        return ready.wait(30000);
    };
    QVERIFY(enter(tree.filePath(QStringLiteral("nowhere"))));
    QVERIFY(shows(page, HostPage::tr("No kernel headers are there.")));
    QVERIFY(enter(tree.path()));
    QVERIFY(!shows(page, HostPage::tr("No kernel headers are there.")));
    QCOMPARE(m_host->facts().kernelSource, tree.path());
    QCOMPARE(changed.size(), 2);
}

void TestHostPage::tableKeepsWhatIsPicked()
{
    ReadinessTable table(m_catalogue);
    table.setFacts({});
    table.setCurrentCell(3, 3);
    table.setFacts({});
    QCOMPARE(table.currentRow(), 3);
    QCOMPARE(table.currentColumn(), 3);
    table.filter(QStringLiteral("execsnoop"));
    int visible = 0;
    for (int row = 0; row < table.rowCount(); ++row)
        visible += !table.isRowHidden(row);
    QCOMPARE(visible, 2); // its group and itself
    table.filter(QStringLiteral("no such tool"));
    for (int row = 0; row < table.rowCount(); ++row)
        QVERIFY(table.isRowHidden(row));
}

/// Also where a picture of it is wanted: BEESCOPE_PICTURES names a folder.
void TestHostPage::followsTheTheme()
{
    m_host->open();
    QTRY_COMPARE_WITH_TIMEOUT(m_host->state(), HostConnection::State::Ready, 30000);
    HostPage page(*m_host, m_catalogue);
    page.resize(1130, 720);
    page.show();
    auto* table = page.findChild<ReadinessTable*>();
    for (int row = 0; row < table->rowCount(); ++row)
        if (table->item(row, 0)->text() == QLatin1String("biosnoop"))
            table->setCurrentCell(row, 2);
    for (const bool dark : {true, false}) {
        applyTheme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
        QTRY_COMPARE(themeOf(&page).dark, dark);
        const QImage image = page.grab().toImage();
        QCOMPARE(qGray(image.pixel(2, 2)) < 128, dark);
        QTest::qWait(qEnvironmentVariableIsEmpty("BEESCOPE_PICTURES") ? 0 : 1000);
        if (const QByteArray folder = qgetenv("BEESCOPE_PICTURES"); !folder.isEmpty())
            page.grab().save(QString::fromLocal8Bit(folder) + (dark ? QLatin1String("/hostpage-dark.png")
                                                                    : QLatin1String("/hostpage-light.png")));
    }
}

QTEST_MAIN(TestHostPage)
#include "tst_hostpage.moc"

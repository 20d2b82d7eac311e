// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/tools/failurerules.h"
#include "tests/remote/tools/toolsupport.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bee;
using namespace bee::test;

class TestToolCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hasTheTools_data();
    void hasTheTools();
    void everyImplementationHasASample();
    void samples_data();
    void samples();
    void captures_data();
    void captures();
    void userDirectoryReplacesAndAdds();
    void badFileIsSkippedAndReported();

private:
    ToolCatalogue m_catalogue;
};

void TestToolCatalogue::initTestCase()
{
    m_catalogue = ToolCatalogue::builtIn();
    for (const Error& error : m_catalogue.errors())
        qWarning("%s", qPrintable(error.text()));
    QVERIFY(m_catalogue.errors().empty());
}

void TestToolCatalogue::hasTheTools_data()
{
    QTest::addColumn<QString>("implementations");
    QTest::addColumn<QString>("view");
    QTest::newRow("execsnoop") << QStringLiteral("libbpf bcc bpftrace script") << QStringLiteral("table");
    QTest::newRow("opensnoop") << QStringLiteral("libbpf bcc bpftrace script") << QStringLiteral("table");
    QTest::newRow("biolatency") << QStringLiteral("libbpf bcc bpftrace script") << QStringLiteral("heatmap");
    QTest::newRow("runqlat") << QStringLiteral("libbpf bcc bpftrace script") << QStringLiteral("heatmap");
    QTest::newRow("ext4slower") << QStringLiteral("libbpf bcc") << QStringLiteral("table");
    QTest::newRow("xfsslower") << QStringLiteral("libbpf bcc") << QStringLiteral("table");
    QTest::newRow("btrfsslower") << QStringLiteral("libbpf bcc") << QStringLiteral("table");
    QTest::newRow("nfsslower") << QStringLiteral("libbpf bcc") << QStringLiteral("table");
    QTest::newRow("zfsslower") << QStringLiteral("bcc") << QStringLiteral("table");
    QTest::newRow("biosnoop") << QStringLiteral("libbpf bcc bpftrace script") << QStringLiteral("table");
    QTest::newRow("cachestat") << QStringLiteral("libbpf bcc") << QStringLiteral("linechart");
    QTest::newRow("tcplife") << QStringLiteral("libbpf bcc bpftrace script") << QStringLiteral("table");
    QTest::newRow("tcpretrans") << QStringLiteral("bcc bpftrace script") << QStringLiteral("table");
    QTest::newRow("statsnoop") << QStringLiteral("libbpf bcc bpftrace") << QStringLiteral("table");
    QTest::newRow("syncsnoop") << QStringLiteral("libbpf bcc bpftrace") << QStringLiteral("table");
    QTest::newRow("killsnoop") << QStringLiteral("libbpf bcc bpftrace") << QStringLiteral("table");
    QTest::newRow("mountsnoop") << QStringLiteral("libbpf bcc") << QStringLiteral("table");
    QTest::newRow("oomkill") << QStringLiteral("libbpf bcc bpftrace") << QStringLiteral("table");
    QTest::newRow("capable") << QStringLiteral("libbpf bcc bpftrace") << QStringLiteral("table");
    QTest::newRow("gethostlatency") << QStringLiteral("libbpf bcc bpftrace") << QStringLiteral("table");
    QTest::newRow("tcpconnect") << QStringLiteral("libbpf bcc bpftrace") << QStringLiteral("table");
    QTest::newRow("tcpaccept") << QStringLiteral("bcc bpftrace") << QStringLiteral("table");
    QTest::newRow("tcpconnlat") << QStringLiteral("libbpf bcc") << QStringLiteral("table");
    QTest::newRow("tcpdrop") << QStringLiteral("bcc bpftrace") << QStringLiteral("table");
    QTest::newRow("tcpstates") << QStringLiteral("libbpf bcc") << QStringLiteral("table");
    QTest::newRow("tcptop") << QStringLiteral("libbpf bcc") << QStringLiteral("table");
    QTest::newRow("solisten") << QStringLiteral("libbpf bcc") << QStringLiteral("table");
    QTest::newRow("biotop") << QStringLiteral("libbpf bcc") << QStringLiteral("table");
    QTest::newRow("filetop") << QStringLiteral("libbpf bcc") << QStringLiteral("table");
    QTest::newRow("fileslower") << QStringLiteral("bcc") << QStringLiteral("table");
    QTest::newRow("vfsstat") << QStringLiteral("libbpf bcc bpftrace") << QStringLiteral("linechart");
    QTest::newRow("runqslower") << QStringLiteral("libbpf bcc") << QStringLiteral("table");
    QTest::newRow("exitsnoop") << QStringLiteral("libbpf bcc") << QStringLiteral("table");
    QTest::newRow("syscount") << QStringLiteral("libbpf bcc bpftrace") << QStringLiteral("linechart");
    QTest::newRow("cpudist") << QStringLiteral("libbpf bcc") << QStringLiteral("heatmap");
    QTest::newRow("runqlen") << QStringLiteral("libbpf bcc bpftrace") << QStringLiteral("heatmap");
    QTest::newRow("bitesize") << QStringLiteral("libbpf bcc bpftrace") << QStringLiteral("heatmap");
    QTest::newRow("ext4dist") << QStringLiteral("libbpf bcc") << QStringLiteral("heatmap");
    QTest::newRow("xfsdist") << QStringLiteral("libbpf bcc bpftrace") << QStringLiteral("heatmap");
    QTest::newRow("btrfsdist") << QStringLiteral("libbpf bcc") << QStringLiteral("heatmap");
    QTest::newRow("nfsdist") << QStringLiteral("libbpf bcc") << QStringLiteral("heatmap");
    QTest::newRow("zfsdist") << QStringLiteral("bcc") << QStringLiteral("heatmap");
    QTest::newRow("tcprtt") << QStringLiteral("libbpf bcc") << QStringLiteral("heatmap");
    QTest::newRow("softirqs") << QStringLiteral("libbpf bcc") << QStringLiteral("linechart");
    QTest::newRow("hardirqs") << QStringLiteral("libbpf bcc") << QStringLiteral("linechart");
    QTest::newRow("wakeuptime") << QStringLiteral("libbpf bcc") << QStringLiteral("flamegraph");
    QTest::newRow("offwaketime") << QStringLiteral("bcc") << QStringLiteral("flamegraph");
    QTest::newRow("memleak") << QStringLiteral("libbpf bcc") << QStringLiteral("flamegraph");
    QTest::newRow("offcputime") << QStringLiteral("libbpf bcc script") << QStringLiteral("flamegraph");
    QTest::newRow("profile") << QStringLiteral("libbpf bcc script") << QStringLiteral("flamegraph");
}

void TestToolCatalogue::hasTheTools()
{
    QFETCH(QString, implementations);
    QFETCH(QString, view);
    const Tool* tool = m_catalogue.find(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(tool);
    QStringList names;
    for (const ToolImplementation& one : tool->implementations)
        names += implementationName(one.kind);
    QCOMPARE(names.join(u' '), implementations);
    QCOMPARE(tool->view, view);
    for (const QString& text : {tool->title, tool->description, tool->group, tool->overhead,
                                tool->overheadReason, tool->documentation})
        QVERIFY(!text.isEmpty());
}

void TestToolCatalogue::everyImplementationHasASample()
{
    for (const Tool& tool : m_catalogue.tools())
        for (const ToolImplementation& one : tool.implementations) {
            const bool hasSample =
                std::any_of(tool.samples.begin(), tool.samples.end(), [&one](const ToolSample& sample) {
                    return sample.implementation == one.kind && sample.rows + sample.samples > 0;
                });
            QVERIFY2(hasSample, qPrintable(tool.name + u' ' + implementationName(one.kind)));
        }
}

void TestToolCatalogue::samples_data()
{
    QTest::addColumn<int>("tool");
    QTest::addColumn<int>("sample");
    for (int t = 0; t < static_cast<int>(m_catalogue.tools().size()); ++t) {
        const Tool& tool = m_catalogue.tools()[static_cast<std::size_t>(t)];
        for (int s = 0; s < static_cast<int>(tool.samples.size()); ++s)
            QTest::addRow("%s: %s", qPrintable(tool.name),
                          qPrintable(tool.samples[static_cast<std::size_t>(s)].name))
                << t << s;
    }
}

/// Each sample is understood whole, as the file says.
void TestToolCatalogue::samples()
{
    QFETCH(int, tool);
    QFETCH(int, sample);
    const Tool& one = m_catalogue.tools()[static_cast<std::size_t>(tool)];
    const ToolSample& expected = one.samples[static_cast<std::size_t>(sample)];
    const DecodedValues values = decode(one.implementation(expected.implementation)->decode, expected.text);
    QVERIFY2(values.stats.unmatchedLines == 0, unmatched(values).constData());
    QCOMPARE(values.rows(), expected.rows);
    QCOMPARE(values.intervals(), expected.intervals);
    QCOMPARE(values.samples(), expected.samples);
    for (auto it = expected.firstRow.begin(); it != expected.firstRow.end(); ++it) {
        const int column = values.events->columnIndex(it.key());
        QVERIFY2(column >= 0, qPrintable(it.key()));
        QCOMPARE(cellText(*values.events, 0, column).trimmed(), it.value());
    }
}

void TestToolCatalogue::captures_data()
{
    QTest::addColumn<QString>("tool");
    QTest::addColumn<Implementation>("implementation");
    // bcc-biolatency-T-pipe and bt-biolatency-json failed to attach: they hold no data.
    const auto row = [](const char* file, const char* tool, Implementation implementation) {
        QTest::newRow(file) << QString::fromLatin1(tool) << implementation;
    };
    row("bcc-execsnoop-T-pipe.out", "execsnoop", Implementation::Bcc);
    row("bcc-execsnoop-T-unbuf.out", "execsnoop", Implementation::Bcc);
    row("lb-execsnoop-T.out", "execsnoop", Implementation::Libbpf);
    row("bt-execsnoop-json.out", "execsnoop", Implementation::Bpftrace);
    row("bcc-opensnoop-T-pipe.out", "opensnoop", Implementation::Bcc);
    row("lb-opensnoop.out", "opensnoop", Implementation::Libbpf);
    row("bcc-ext4slower-pipe.out", "ext4slower", Implementation::Bcc);
    row("lb-ext4slower.out", "ext4slower", Implementation::Libbpf);
    row("bcc-cachestat-T-pipe.out", "cachestat", Implementation::Bcc);
    row("bcc-tcplife-T-unbuf.out", "tcplife", Implementation::Bcc);
    row("lb-tcplife.out", "tcplife", Implementation::Libbpf);
    row("bcc-tcpretrans-unbuf.out", "tcpretrans", Implementation::Bcc);
    row("host-6.18/bcc-tcplife-T-t.stdout", "tcplife", Implementation::Bcc);
    row("host-6.18/bcc-tcplife-w.stdout", "tcplife", Implementation::Bcc);
    row("host-6.18/libbpf-tcplife-T.stdout", "tcplife", Implementation::Libbpf);
    row("host-6.18/libbpf-tcplife-w.stdout", "tcplife", Implementation::Libbpf);
    row("host-6.18/bcc-runqslower-P.stdout", "runqslower", Implementation::Bcc);
    row("host-6.18/bcc-tcpstates-w.stdout", "tcpstates", Implementation::Bcc);
    row("host-6.18/bt-killsnoop-json.stdout", "killsnoop", Implementation::Bpftrace);
    row("host-6.18/bt-syncsnoop-json.stdout", "syncsnoop", Implementation::Bpftrace);
    row("host-6.18/libbpf-gethostlatency.stdout", "gethostlatency", Implementation::Libbpf);
    row("host-6.18/libbpf-mountsnoop-t.stdout", "mountsnoop", Implementation::Libbpf);
    row("host-6.18/libbpf-tcpstates-T.stdout", "tcpstates", Implementation::Libbpf);
    row("lb-biolatency-T.out", "biolatency", Implementation::Libbpf);
    row("lb-runqlat-T.out", "runqlat", Implementation::Libbpf);
    row("bcc-runqlat-T-pipe.out", "runqlat", Implementation::Bcc);
    row("bt-runqlat-json.out", "runqlat", Implementation::Bpftrace);
    row("lb-offcputime.out", "offcputime", Implementation::Libbpf);
    row("bcc-profile-f-pipe.out", "profile", Implementation::Bcc);
    row("bt-profile-json.out", "profile", Implementation::Script);
    row("bt-profile-slices-json.out", "profile", Implementation::Script);
    row("host-6.18/bcc-exitsnoop-t.stdout", "exitsnoop", Implementation::Bcc);
    row("host-6.18/bcc-profile-f.stdout", "profile", Implementation::Bcc);
    row("host-6.18/bcc-profile.stdout", "profile", Implementation::Bcc);
    row("host-6.18/bcc-runqlat.stdout", "runqlat", Implementation::Bcc);
    row("host-6.18/bcc-syscount-L-m.stdout", "syscount", Implementation::Bcc);
    row("host-6.18/bcc-syscount-i1.stdout", "syscount", Implementation::Bcc);
    row("host-6.18/bt-biolatency-tp-json.stdout", "biolatency", Implementation::Bpftrace);
    row("host-6.18/bt-execsnoop-json.stdout", "execsnoop", Implementation::Bpftrace);
    row("host-6.18/bt-profile-kstack-json.stdout", "profile", Implementation::Script);
    row("host-6.18/bt-syscount-json.stdout", "syscount", Implementation::Bpftrace);
    row("host-6.18/libbpf-biolatency-D.stdout", "biolatency", Implementation::Libbpf);
    row("host-6.18/libbpf-biolatency-T-1-3.stdout", "biolatency", Implementation::Libbpf);
    row("host-6.18/libbpf-biolatency.stdout", "biolatency", Implementation::Libbpf);
    row("host-6.18/libbpf-cpudist.stdout", "cpudist", Implementation::Libbpf);
    row("host-6.18/libbpf-execsnoop-q.stdout", "execsnoop", Implementation::Libbpf);
    row("host-6.18/libbpf-execsnoop.stdout", "execsnoop", Implementation::Libbpf);
    row("host-6.18/libbpf-offcputime-p.stdout", "offcputime", Implementation::Libbpf);
    row("host-6.18/libbpf-opensnoop-x-d2.stdout", "opensnoop", Implementation::Libbpf);
    row("host-6.18/libbpf-opensnoop.stdout", "opensnoop", Implementation::Libbpf);
    row("host-6.18/libbpf-runqlat-T-1-3.stdout", "runqlat", Implementation::Libbpf);
    row("host-6.18/libbpf-runqlat-m.stdout", "runqlat", Implementation::Libbpf);
    row("host-6.18/libbpf-syscount-i1.stdout", "syscount", Implementation::Libbpf);
}

/// Every line of the real captures is understood with the catalogue's own descriptions.
void TestToolCatalogue::captures()
{
    QFETCH(QString, tool);
    QFETCH(Implementation, implementation);
    QFile file(QStringLiteral(BEESCOPE_TEST_DATA "/captures/") +
               QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    const DecodedValues values =
        decode(m_catalogue.find(tool)->implementation(implementation)->decode, file.readAll());
    // This one was cut after 6,000 lines, amid a stack: its frames have no count.
    const quint64 cut = file.fileName().endsWith(QLatin1String("lb-offcputime.out")) ? 14 : 0;
    QVERIFY2(values.stats.unmatchedLines == cut, unmatched(values).constData());
    QVERIFY(values.stats.ready);
    // bcc exitsnoop, bcc runqslower and mountsnoop saw no events there, and bpftrace's profile was stopped
    // before its first slice.
    const bool isEmpty = file.fileName().endsWith(QLatin1String("bcc-exitsnoop-t.stdout")) ||
                         file.fileName().endsWith(QLatin1String("bcc-runqslower-P.stdout")) ||
                         file.fileName().endsWith(QLatin1String("libbpf-mountsnoop-t.stdout")) ||
                         file.fileName().endsWith(QLatin1String("bt-profile-json.out"));
    QCOMPARE(values.rows() + values.samples() == 0, isEmpty);
}

namespace {

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray builtInText(const char* name)
{
    QFile file(QStringLiteral(":/tools/%1.json").arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestToolCatalogue::userDirectoryReplacesAndAdds()
{
    QTemporaryDir home;
    write(home.filePath(QStringLiteral("a.json")),
          builtInText("runqlat").replace("CPU scheduler latency", "My latency"));
    write(home.filePath(QStringLiteral("b.json")),
          builtInText("runqlat").replace("\"name\": \"runqlat\"", "\"name\": \"mine\""));
    const ToolCatalogue catalogue =
        ToolCatalogue::load({QStringLiteral(":/tools"), home.path(), QStringLiteral("/nowhere")});
    QVERIFY(catalogue.errors().empty());
    QCOMPARE(catalogue.tools().size(), m_catalogue.tools().size() + 1);
    QCOMPARE(catalogue.find(u"runqlat")->title, QStringLiteral("My latency"));
    QVERIFY(catalogue.find(u"mine"));
    QVERIFY(!catalogue.find(u"theirs"));
}

void TestToolCatalogue::badFileIsSkippedAndReported()
{
    QTemporaryDir home;
    const QString bad = home.filePath(QStringLiteral("bad.json"));
    write(bad, "{\n  \"name\": \"x\",\n  oops\n}\n");
    write(home.filePath(QStringLiteral("good.json")), builtInText("runqlat"));
    write(home.filePath(QStringLiteral("huge.json")), QByteArray(3 << 20, ' '));
    const ToolCatalogue catalogue = ToolCatalogue::load({home.path()});
    QCOMPARE(catalogue.tools().size(), std::size_t(1));
    QCOMPARE(catalogue.errors().size(), std::size_t(2));
    const Error& error = catalogue.errors().front();
    QVERIFY2(error.message.contains(bad) && error.message.contains(QStringLiteral("line 3")),
             qPrintable(error.text()));
    QVERIFY(!error.reason.isEmpty());
    QVERIFY(!error.remedy.isEmpty());
}

QTEST_GUILESS_MAIN(TestToolCatalogue)
#include "tst_toolcatalogue.moc"

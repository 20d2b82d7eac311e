// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/capture/capture.h"
#include "remote/tools/toolcatalogue.h"
#include "tests/remote/transport/sshdfixture.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <unistd.h>

using namespace bee;
using namespace std::chrono_literals;

namespace {

/// Something to see: processes, files, disk writes.
const QString loadScript = QStringLiteral(
    "while :; do /bin/true; echo x >\"$1/f\"; dd if=/dev/zero of=\"$1/file\" bs=4k count=4 "
    "conv=fsync 2>/dev/null; i=0; while [ $i -lt 3000 ]; do i=$((i+1)); done; sleep 0.05; done");

/// Debian splits a kernel's headers into -common and -ARCH: what bcc takes as one tree (BCC_KERNEL_SOURCE)
/// when the running kernel's own are not there. Links only. Empty with the reason in why when they are not
/// installed.
QString mergedHeaders(const QString& folder, QString& why)
{
    const QDir sources(QStringLiteral("/usr/src"));
    for (const QString& common : sources.entryList({QStringLiteral("linux-headers-*-common")}, QDir::Dirs,
                                                   QDir::Name | QDir::Reversed)) {
        const QString arch = common.chopped(6) + QStringLiteral("amd64");
        if (!sources.exists(arch))
            continue;
        const QString merged = folder + QStringLiteral("/headers");
        QProcess shell;
        shell.start(QStringLiteral("sh"),
                    {QStringLiteral("-ec"),
                     QStringLiteral(
                         "mkdir \"$1\"; cp -rs \"$2/.\" \"$1\"; rm \"$1/Makefile\"; cp -rsf \"$3/.\" \"$1\""),
                     QStringLiteral("sh"), merged, sources.filePath(common), sources.filePath(arch)});
        if (shell.waitForFinished(60000) && shell.exitCode() == 0)
            return merged;
        why = QString::fromUtf8(shell.readAllStandardError());
        return {};
    }
    why = QStringLiteral("no kernel headers in /usr/src (apt-get install linux-headers-amd64)");
    return {};
}

} // namespace

/// The stock tools of this machine on this machine's kernel, over a real sshd: launched as planned, decoded
/// as they come, ended by their time.
class TestRealHost : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void runs_data();
    void runs();

private:
    void connectOnce();

    QTemporaryDir m_folder;
    testing::SshdFixture m_sshd;
    ToolCatalogue m_catalogue = ToolCatalogue::builtIn();
    std::unique_ptr<HostConnection> m_host;
    QProcess m_load;
    QTcpServer m_server;
    QTimer m_connect;
    QString m_noHeaders;
};

void TestRealHost::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("tracing needs root");
    const QString why = m_sshd.start();
    if (!why.isEmpty())
        QSKIP(qPrintable(why));
    const SshOptions options = m_sshd.options();
    m_host = std::make_unique<HostConnection>(HostAddress{false, options.user, options.host, options.port},
                                              options, binaryNames(m_catalogue.tools()),
                                              functionNames(m_catalogue.tools()));
    m_host->setKernelSource(mergedHeaders(m_folder.path(), m_noHeaders));
    QSignalSpy ready(m_host.get(), &HostConnection::ready);
    QSignalSpy failed(m_host.get(), &HostConnection::failed);
    m_host->open();
    QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty() || !failed.isEmpty(), 30000);
    QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(0).value<Error>().text()));
    if (!m_host->facts().hasTracefs)
        QSKIP("tracefs is not mounted here");

    m_load.start(QStringLiteral("sh"),
                 {QStringLiteral("-c"), loadScript, QStringLiteral("sh"), m_folder.path()});
    QVERIFY(m_load.waitForStarted());
    QVERIFY(m_server.listen(QHostAddress::LocalHost));
    connect(&m_connect, &QTimer::timeout, this, &TestRealHost::connectOnce);
    m_connect.start(100);
}

void TestRealHost::connectOnce()
{
    while (QTcpSocket* peer = m_server.nextPendingConnection())
        peer->deleteLater();
    auto* socket = new QTcpSocket(this);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    socket->connectToHost(QHostAddress(QHostAddress::LocalHost), m_server.serverPort());
    QTimer::singleShot(50, socket, [socket] { socket->disconnectFromHost(); });
}

void TestRealHost::cleanupTestCase()
{
    m_connect.stop();
    m_load.kill();
    m_load.waitForFinished();
    m_host.reset();
    m_sshd.stop();
}

void TestRealHost::runs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Implementation>("implementation");
    const auto row = [this](const char* name, Implementation kind) {
        if (m_catalogue.find(QString::fromLatin1(name)))
            QTest::addRow("%s %s", name, qPrintable(implementationName(kind)))
                << QString::fromLatin1(name) << kind;
    };
    for (const char* name :
         {"execsnoop", "opensnoop", "biolatency", "tcplife", "runqlat", "softirqs", "syscount"})
        row(name, Implementation::Libbpf);
    // On tracepoints and sampling only: they compile with headers of another version and need no kprobes.
    for (const char* name : {"runqlat", "profile", "syscount", "softirqs", "tcplife"})
        row(name, Implementation::Bcc);
    row("execsnoop", Implementation::Bpftrace);
    for (const char* name : {"execsnoop", "tcplife", "profile"})
        row(name, Implementation::Script);
}

void TestRealHost::runs()
{
    QFETCH(QString, name);
    QFETCH(Implementation, implementation);
    if (implementation == Implementation::Bcc && m_host->facts().kernelSource.isEmpty() &&
        !m_host->facts().hasKernelHeaders)
        QSKIP(qPrintable(m_noHeaders));
    const Result<LaunchPlan> plan =
        planLaunch(*m_catalogue.find(name), implementation, {}, m_host->facts(), 3s);
    if (!plan.hasValue())
        QSKIP(qPrintable(plan.error().text()));
    const Result<Elevation> elevation = m_host->elevation();
    QVERIFY(elevation.hasValue());

    Capture capture(*m_host, {plan.value()}, elevation.value(), 3s);
    QSignalSpy done(&capture, &Capture::done);
    capture.start();
    QTRY_VERIFY_WITH_TIMEOUT(!done.isEmpty(), 150000);
    if (capture.state() == Capture::State::Failed) {
        // A kernel that cannot run it must be explained: a rule's words, not the tool's last line alone.
        QVERIFY2(
            capture.failure() && !capture.failure()->remedy.isEmpty(),
            qPrintable(capture.failure() ? capture.failure()->text() : QStringLiteral("no words at all")));
        QSKIP(qPrintable(capture.failure()->text()));
    }
    const DecodedValues& values = capture.values();
    QCOMPARE(capture.state(), Capture::State::Finished);
    QVERIFY2(values.rows() + values.intervals() + values.samples() > 0, "it ran and saw nothing");
    QVERIFY2(values.stats.unmatchedLines == 0, values.stats.unmatchedExamples.empty()
                                                   ? ""
                                                   : values.stats.unmatchedExamples.front().constData());
    qInfo("ready after %lld ms: %llu rows, %llu intervals, %llu samples",
          static_cast<long long>((capture.sinceLaunch() - capture.sinceReady()).count()), values.rows(),
          values.intervals(), values.samples());
}

QTEST_GUILESS_MAIN(TestRealHost)
#include "tst_realhost.moc"

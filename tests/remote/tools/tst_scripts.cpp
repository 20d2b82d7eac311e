// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/tools/launchplan.h"
#include "tests/remote/tools/toolsupport.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>

using namespace bee;
using namespace bee::test;
using namespace std::chrono_literals;

namespace {

/// Connections of this machine to itself, closed with the object.
class Loopback {
public:
    Loopback()
    {
        m_listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        m_works = bind(m_listener, reinterpret_cast<const sockaddr*>(&address), size) == 0 &&
                  listen(m_listener, 0) == 0 &&
                  getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) == 0;
        m_address = address;
    }
    ~Loopback()
    {
        for (const int one : m_clients)
            ::close(one);
        ::close(m_listener);
    }
    Q_DISABLE_COPY_MOVE(Loopback)

    [[nodiscard]] bool works() const { return m_works; }
    [[nodiscard]] int port() const { return ntohs(m_address.sin_port); }
    void connectOne()
    {
        const int client = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        connect(client, reinterpret_cast<const sockaddr*>(&m_address), sizeof m_address);
        m_clients.push_back(client);
    }
    /// A session from its begin to its end.
    void session(int milliseconds)
    {
        connectOne();
        const int server = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        QTest::qSleep(milliseconds);
        ::close(m_clients.back());
        m_clients.pop_back();
        ::close(server);
    }

private:
    int m_listener = -1;
    sockaddr_in m_address{};
    std::vector<int> m_clients;
    bool m_works = false;
};

struct Run {
    DecodedValues values;
    QByteArray output, errors;
    Time from, to;
    QString failure; ///< why nothing can be said of it
};

QByteArray textOf(const EventSnapshot& events, qsizetype row, QStringView column)
{
    return cellText(events, row, events.columnIndex(column)).toUtf8();
}

} // namespace

/// Runs each carried script with this machine's bpftrace, as it is planned, under a load made for it.
class TestScripts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void execsnoop();
    void opensnoop();
    void biolatency_data();
    void biolatency();
    void biosnoop();
    void tcplife();
    void tcpretrans();
    void runqlat();
    void profile_data();
    void profile();
    void offcputime();

private:
    template <typename Load>
    Run run(const char* tool, const QMap<QString, QString>& options, Load load);
    void writeToDisk();

    ToolCatalogue m_catalogue;
    HostFacts m_facts;
    QTemporaryDir m_directory;
};

void TestScripts::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("tracing needs root");
    m_catalogue = ToolCatalogue::builtIn();
    QProcess shell;
    shell.start(QStringLiteral("sh"), {QStringLiteral("-s")});
    const Time sent = now();
    shell.write(hostCheckScript(binaryNames(m_catalogue.tools())));
    shell.closeWriteChannel();
    QVERIFY(shell.waitForFinished(60000));
    const Result<HostFacts> facts = parseHostFacts(shell.readAllStandardOutput(), sent, now());
    QVERIFY(facts.hasValue());
    m_facts = facts.value();
    if (m_facts.bpftracePath.isEmpty())
        QSKIP("bpftrace is not installed here");
    if (!m_facts.hasBtf)
        QSKIP("this kernel has no BTF");
    if (!m_facts.hasTracefs)
        QSKIP("tracefs is not mounted here");
}

/// load: called again and again for 2.3 seconds from the moment at which the probes are attached.
template <typename Load>
Run TestScripts::run(const char* tool, const QMap<QString, QString>& options, Load load)
{
    Run run;
    const Result<LaunchPlan> plan =
        planLaunch(*m_catalogue.find(QString::fromLatin1(tool)), Implementation::Script, options, m_facts,
                   std::chrono::seconds(3));
    if (!plan.hasValue()) {
        run.failure = plan.error().text();
        return run;
    }
    run.from = now();
    const int offset = QDateTime::currentDateTime().offsetFromUtc();
    const auto decoder = makeDecoder(plan.value().decode, {run.from, offset});
    QProcess script;
    script.start(plan.value().argv.first(), plan.value().argv.mid(1));
    const auto read = [&] {
        const QByteArray output = script.readAllStandardOutput();
        run.output += output;
        run.errors += script.readAllStandardError();
        decoder->feed({Stream::Stdout, output, now()});
    };
    QElapsedTimer timer;
    timer.start();
    while (script.state() != QProcess::NotRunning && timer.elapsed() < 60000 &&
           !run.output.contains("attached_probes")) {
        script.waitForReadyRead(100);
        read();
    }
    QTest::qSleep(200); // the header of tables, after 100 ms
    timer.restart();
    while (script.state() == QProcess::Running && timer.elapsed() < 2300) {
        load();
        script.waitForReadyRead(20);
        read();
    }
    if (script.state() == QProcess::Running)
        ::kill(static_cast<pid_t>(script.processId()), SIGINT);
    while (script.state() == QProcess::Running && timer.elapsed() < 60000) {
        script.waitForReadyRead(100);
        read();
    }
    script.waitForFinished(5000);
    read();
    decoder->finish();
    run.to = now();
    run.values = decoder->values();
    if (script.exitStatus() != QProcess::NormalExit || script.exitCode() != 0)
        run.failure = QString::fromUtf8(run.errors.right(1000));
    return run;
}

/// Small writes that must reach the disk.
void TestScripts::writeToDisk()
{
    QFile file(m_directory.filePath(QStringLiteral("data")));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(QByteArray(65536, 'x'));
    file.flush();
    fsync(file.handle());
}

// A script that does not run here is a failure: the machine has all that they ask for.
#define VERIFY_RUN(result)                                                                                   \
    QVERIFY2((result).failure.isEmpty(), qPrintable((result).failure));                                      \
    QVERIFY2((result).values.stats.unmatchedLines == 0, unmatched((result).values).constData());             \
    QVERIFY((result).values.stats.ready);

void TestScripts::execsnoop()
{
    const Run result = run("execsnoop", {}, [] {
        QProcess child;
        child.start(QStringLiteral("/bin/true"),
                    {QStringLiteral("beescope-test"), QStringLiteral("two\nlines")});
        child.waitForFinished();
    });
    VERIFY_RUN(result)
    const EventSnapshot& events = *result.values.events;
    QCOMPARE(events.schema().front().name, QStringLiteral("TIME"));
    int found = 0;
    for (qsizetype row = 0; row < events.rowCount(); ++row) {
        if (!textOf(events, row, u"ARGS").contains("beescope-test"))
            continue;
        ++found;
        QCOMPARE(textOf(events, row, u"ARGS"), QByteArray("/bin/true beescope-test two\\nlines"));
        QCOMPARE(textOf(events, row, u"PPID").toLongLong(), static_cast<qint64>(getpid()));
        QCOMPARE(textOf(events, row, u"UID"), QByteArray("0"));
        QVERIFY(events.time(row, 0) > result.from - 1s && events.time(row, 0) < result.to + 1s);
    }
    QVERIFY(found > 0);
}

void TestScripts::opensnoop()
{
    const QString missing = m_directory.filePath(QStringLiteral("no such file"));
    const QString present = m_directory.filePath(QStringLiteral("present"));
    const auto load = [&] {
        for (const QString& path : {missing, present}) {
            const int file = ::open(path.toLocal8Bit().constData(), O_RDONLY | O_CLOEXEC);
            if (file >= 0)
                ::close(file);
        }
    };
    QFile file(present);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QMap<QString, QString> own{{QStringLiteral("pid"), QString::number(getpid())}};
    const Run all = run("opensnoop", own, load);
    VERIFY_RUN(all)
    const EventSnapshot& events = *all.values.events;
    int failed = 0;
    int opened = 0;
    for (qsizetype row = 0; row < events.rowCount(); ++row) {
        QCOMPARE(textOf(events, row, u"PID").toLongLong(), static_cast<qint64>(getpid()));
        const QByteArray path = textOf(events, row, u"PATH");
        if (path == missing.toUtf8()) {
            ++failed;
            QCOMPARE(textOf(events, row, u"ERR"), QByteArray::number(ENOENT));
            QCOMPARE(textOf(events, row, u"FD"), QByteArray("-1"));
        } else if (path == present.toUtf8()) {
            ++opened;
            QCOMPARE(textOf(events, row, u"ERR"), QByteArray("0"));
            QVERIFY(textOf(events, row, u"FD").toInt() > 2);
        }
    }
    QVERIFY(failed > 0);
    QVERIFY(opened > 0);

    const Run onlyFailed = run("opensnoop", {{QStringLiteral("failed"), QStringLiteral("yes")}}, load);
    VERIFY_RUN(onlyFailed)
    QVERIFY(onlyFailed.values.rows() > 0);
    for (qsizetype row = 0; row < onlyFailed.values.events->rowCount(); ++row)
        QVERIFY(textOf(*onlyFailed.values.events, row, u"ERR") != "0");
}

void TestScripts::biolatency_data()
{
    QTest::addColumn<QMap<QString, QString>>("options");
    const auto on = [](const char* name) {
        return QMap<QString, QString>{{QLatin1String(name), QStringLiteral("1")}};
    };
    QTest::newRow("all") << QMap<QString, QString>();
    QTest::newRow("by disk") << on("per-disk");
    QTest::newRow("queued") << on("queued");
}

void TestScripts::biolatency()
{
    using Options = QMap<QString, QString>;
    QFETCH(Options, options);
    const Run result = run("biolatency", options, [this] { writeToDisk(); });
    VERIFY_RUN(result)
    if (!result.values.histogram || result.values.samples() == 0)
        QSKIP("nothing that is written here reaches a disk");
    QCOMPARE(result.values.histogram->unit, Unit::Microseconds);
    QVERIFY(!result.values.events);
    QVERIFY(result.values.intervals() >= 2);
    for (const auto& interval : result.values.histogram->intervals) {
        QVERIFY(interval->end > result.from && interval->end < result.to + 2s);
        if (!interval->buckets.empty())
            QCOMPARE(interval->key.contains(u','), options.contains(QStringLiteral("per-disk")));
    }
}

void TestScripts::biosnoop()
{
    const Run result = run("biosnoop", {}, [this] { writeToDisk(); });
    VERIFY_RUN(result)
    if (result.values.rows() == 0)
        QSKIP("nothing that is written here reaches a disk");
    const EventSnapshot& events = *result.values.events;
    int own = 0;
    for (qsizetype row = 0; row < events.rowCount(); ++row) {
        QVERIFY(textOf(events, row, u"DISK").contains(':'));
        QVERIFY(textOf(events, row, u"LAT(ms)").toDouble() > 0);
        own += textOf(events, row, u"PID").toLongLong() == getpid() ? 1 : 0;
    }
    QVERIFY(own > 0);
}

void TestScripts::tcplife()
{
    Loopback loopback;
    QVERIFY(loopback.works());
    const Run result = run("tcplife", {}, [&] { loopback.session(50); });
    VERIFY_RUN(result)
    const EventSnapshot& events = *result.values.events;
    int found = 0;
    for (qsizetype row = 0; row < events.rowCount(); ++row) {
        if (textOf(events, row, u"RPORT").toInt() != loopback.port())
            continue;
        ++found;
        QCOMPARE(textOf(events, row, u"RADDR"), QByteArray("127.0.0.1"));
        QCOMPARE(textOf(events, row, u"IP"), QByteArray("4"));
        QCOMPARE(textOf(events, row, u"PID").toLongLong(), static_cast<qint64>(getpid()));
        QVERIFY(textOf(events, row, u"MS").toDouble() >= 50);
        QVERIFY(textOf(events, row, u"MS").toDouble() < 60000);
    }
    QVERIFY(found > 0);
}

void TestScripts::tcpretrans()
{
    // Nobody accepts: when the queue is full the kernel drops what begins a connection, and sends it again.
    Loopback loopback;
    QVERIFY(loopback.works());
    int begun = 0;
    const Run result = run("tcpretrans", {}, [&] {
        if (begun++ < 8)
            loopback.connectOne();
        else
            QTest::qSleep(20);
    });
    VERIFY_RUN(result)
    const QByteArray remote = "127.0.0.1:" + QByteArray::number(loopback.port());
    int found = 0;
    for (qsizetype row = 0; row < result.values.events->rowCount(); ++row)
        if (textOf(*result.values.events, row, u"RADDR:RPORT") == remote) {
            ++found;
            QCOMPARE(textOf(*result.values.events, row, u"STATE"), QByteArray("SYN_SENT"));
            QCOMPARE(textOf(*result.values.events, row, u"IP"), QByteArray("4"));
        }
    QVERIFY(found > 0);
}

void TestScripts::runqlat()
{
    const Run result = run("runqlat", {}, [] { QTest::qSleep(1); });
    VERIFY_RUN(result)
    QVERIFY(result.values.histogram && !result.values.events);
    QCOMPARE(result.values.histogram->unit, Unit::Microseconds);
    QVERIFY(result.values.intervals() >= 2);
    QVERIFY(result.values.samples() > 50);
    for (const auto& interval : result.values.histogram->intervals)
        for (const Bucket& bucket : interval->buckets) // no thread waited longer than this ran
            QVERIFY(bucket.count == 0 || bucket.low < 60'000'000);
}

void TestScripts::profile_data()
{
    QTest::addColumn<QString>("slice");
    QTest::newRow("whole seconds") << QString();
    QTest::newRow("20 ms") << QStringLiteral("20");
}

void TestScripts::profile()
{
    QFETCH(QString, slice);
    QMap<QString, QString> options{{QStringLiteral("frequency"), QStringLiteral("99")}};
    if (!slice.isEmpty())
        options.insert(QStringLiteral("slice"), slice);
    const Run result = run("profile", options, [] {
        QElapsedTimer spin;
        spin.start();
        while (spin.elapsed() < 20) {
        }
    });
    VERIFY_RUN(result)
    QVERIFY(result.values.stacks && !result.values.events);
    QCOMPARE(result.values.stacks->unit(), Unit::Samples);
    QVERIFY(result.values.stacks->slices().size() >= 2);
    // This process burnt a CPU for more than a second.
    QVERIFY2(result.values.samples() > 50, qPrintable(QString::number(result.values.samples())));
    QVERIFY(result.values.stacks->toFolded().find("tst_scripts (" + std::to_string(getpid()) + "/") !=
            std::string::npos);
    if (slice.isEmpty())
        return;
    for (const auto& part : result.values.stacks->slices())
        QVERIFY(part.end - part.start <= std::chrono::milliseconds(20));
}

void TestScripts::offcputime()
{
    const Run result =
        run("offcputime", {{QStringLiteral("pid"), QString::number(getpid())}}, [] { QTest::qSleep(50); });
    VERIFY_RUN(result)
    QVERIFY(result.values.stacks && !result.values.events);
    QCOMPARE(result.values.stacks->unit(), Unit::Microseconds);
    QVERIFY2(result.values.samples() > 500'000, qPrintable(QString::number(result.values.samples())));
    for (std::size_t i = 0; i < result.values.stacks->processCount(); ++i) {
        const std::string_view name = result.values.stacks->processName(static_cast<ProcessId>(i));
        QVERIFY2(name.empty() || name.find("tst_scripts") != std::string_view::npos ||
                     name.find("QProcess") != std::string_view::npos ||
                     name.find("Watchdog") != std::string_view::npos,
                 std::string(name).c_str());
    }
}

QTEST_GUILESS_MAIN(TestScripts)
#include "tst_scripts.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/transport/sshconfigscan.h"
#include "tests/remote/transport/fakesshserver.h"
#include "tests/remote/transport/sshdfixture.h"
#include "tests/remote/transport/transporttesting.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <signal.h>

using namespace bee;
using namespace bee::testing;

namespace {

/// How one attempt to connect went.
struct Attempt {
    explicit Attempt(const SshOptions& options) : transport(makeSshTransport(options))
    {
        QObject::connect(transport.get(), &Transport::failed, transport.get(),
                         [this](const Error& e) { error = e; });
        QObject::connect(transport.get(), &Transport::warning, transport.get(),
                         [this](const QString& text) { warnings += text; });
    }
    /// Answers host keys with this; without it nobody can be asked.
    void confirm(bool accept)
    {
        QObject::connect(transport.get(), &Transport::hostKeyUnknown, transport.get(),
                         [this, accept](const HostKeyQuestion& asked) {
                             question = asked;
                             transport->answerHostKey(accept);
                         });
    }
    /// Answers prompts in this order, then cancels.
    void answer(const QStringList& list)
    {
        answers = list;
        QObject::connect(
            transport.get(), &Transport::promptNeeded, transport.get(), [this](const AuthPrompt& asked) {
                prompts.append(asked);
                transport->answerPrompt(answers.isEmpty() ? std::nullopt
                                                          : std::optional<QString>(answers.takeFirst()));
            });
    }
    bool run(int milliseconds = 15000)
    {
        transport->open();
        waitUntil([this] { return transport->state() != Transport::State::Opening; }, milliseconds);
        return transport->state() == Transport::State::Open;
    }

    std::unique_ptr<Transport> transport;
    std::optional<Error> error;
    std::optional<HostKeyQuestion> question;
    QList<AuthPrompt> prompts;
    QStringList answers;
    QStringList warnings;
};

bool write(const QString& file, const QByteArray& text)
{
    QFile f(file);
    return f.open(QIODevice::WriteOnly) && f.write(text) == text.size();
}

QByteArray read(const QString& file)
{
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

// Each failure is one sentence with cause and remedy, and leaves the transport ready for another try.
#define VERIFY_EXPLAINED(attempt)                                                                            \
    QVERIFY((attempt).error);                                                                                \
    QVERIFY(!(attempt).error->message.isEmpty() && !(attempt).error->remedy.isEmpty());                      \
    QCOMPARE((attempt).transport->state(), Transport::State::Closed)

} // namespace

/// Connecting: every way in, and every way it fails.
class TestSshConnect final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void keyFile();
    void keyFileWithPassphrase();
    void keyFileOfAnother();
    void keyFileThatIsNone();
    void agent();
    void unknownHostKeyIsAskedFor();
    void unknownHostKeyInAScript();
    void changedHostKeyIsRefused();
    void otherKeyTypeIsRefused();
    void passwords_data();
    void passwords();
    void passwordIsAskedThreeTimes();
    void promptCanBeCancelled();
    void closeWhileAsking();
    void nobodyToAsk();
    void refusedPort();
    void unresolvableName();
    void notAnSshServer_data();
    void notAnSshServer();
    void silentServer();
    void closeWhileConnecting();
    void destroyWhileConnecting();
    void badConfigFile();
    void proxyIsWarnedAbout();
    void ignoredConfigOptions();

private:
    SshOptions passwordOptions(int port) const;
    SshdFixture m_sshd;
    QString m_skip;
};

void TestSshConnect::initTestCase()
{
    qunsetenv("SSH_AUTH_SOCK"); // the agent of whoever runs the tests has no part in them
    m_skip = m_sshd.start();
}

void TestSshConnect::init()
{
    if (!m_skip.isEmpty())
        QSKIP(qPrintable(m_skip));
}

SshOptions TestSshConnect::passwordOptions(int port) const
{
    SshOptions options;
    options.host = QStringLiteral("127.0.0.1");
    options.user = QStringLiteral("someone");
    options.port = port;
    options.configFile = QStringLiteral("/dev/null");
    options.knownHostsFile = m_sshd.path("other_known_hosts");
    options.acceptNewHostKey = true;
    return options;
}

void TestSshConnect::keyFile()
{
    Attempt attempt(m_sshd.options());
    QVERIFY2(attempt.run(), qPrintable(attempt.error ? attempt.error->text() : QString()));
    CommandLog log(attempt.transport->start(shortCommand(QStringLiteral("id -un"))));
    QVERIFY(log.waitForEnd());
    QCOMPARE(QString::fromLocal8Bit(log.out.trimmed()), m_sshd.user());
    QVERIFY(attempt.warnings.isEmpty());
}

void TestSshConnect::keyFileWithPassphrase()
{
    const QString key = m_sshd.path("locked_key");
    QVERIFY(write(key, read(m_sshd.identityFile())));
    QVERIFY(QFile::setPermissions(key, QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(QProcess::execute(QStringLiteral("ssh-keygen"),
                               {QStringLiteral("-q"), QStringLiteral("-p"), QStringLiteral("-N"),
                                QStringLiteral("s3cret words"), QStringLiteral("-f"), key}),
             0);
    SshOptions options = m_sshd.options();
    options.identityFile = key;
    Attempt right(options);
    right.answer({QStringLiteral("wrong"), QStringLiteral("s3cret words")});
    QVERIFY2(right.run(), qPrintable(right.error ? right.error->text() : QString()));
    QCOMPARE(right.prompts.size(), 2);
    QVERIFY(!right.prompts.first().echo);
    QVERIFY(right.prompts.first().text.contains(QLatin1String("locked_key")));

    Attempt wrong(options);
    wrong.answer(
        {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("s3cret words")});
    QVERIFY(!wrong.run());
    QCOMPARE(wrong.prompts.size(), 3);
    VERIFY_EXPLAINED(wrong);
    QVERIFY(!QFile::exists(key + QStringLiteral(".pub"))); // nothing is written beside a person's key
}

void TestSshConnect::keyFileOfAnother()
{
    SshOptions options = m_sshd.options();
    options.identityFile = m_sshd.path("host_key"); // a good key, but not an authorized one
    Attempt attempt(options);
    attempt.answer({});
    QVERIFY(!attempt.run());
    VERIFY_EXPLAINED(attempt);
    QVERIFY2(attempt.error->reason.contains(QLatin1String("publickey")), qPrintable(attempt.error->text()));
    QVERIFY(attempt.prompts.isEmpty());
}

void TestSshConnect::keyFileThatIsNone()
{
    SshOptions options = m_sshd.options();
    options.identityFile = m_sshd.path("no_such_key");
    Attempt missing(options);
    QVERIFY(!missing.run());
    VERIFY_EXPLAINED(missing);
    QVERIFY(missing.error->message.contains(QLatin1String("no_such_key")));

    options.identityFile = m_sshd.knownHostsFile();
    Attempt foreign(options);
    QVERIFY(!foreign.run());
    VERIFY_EXPLAINED(foreign);
    QVERIFY(foreign.error->message.contains(QLatin1String("known_hosts")));
}

void TestSshConnect::agent()
{
    QProcess agent;
    const QString socket = m_sshd.path("agent.sock");
    agent.start(QStringLiteral("ssh-agent"), {QStringLiteral("-D"), QStringLiteral("-a"), socket});
    if (!agent.waitForStarted())
        QSKIP("no ssh-agent here");
    QVERIFY(waitUntil([&] { return QFile::exists(socket); }));
    qputenv("SSH_AUTH_SOCK", QFile::encodeName(socket));
    QCOMPARE(QProcess::execute(QStringLiteral("ssh-add"), {QStringLiteral("-q"), m_sshd.identityFile()}), 0);
    SshOptions options = m_sshd.options();
    options.identityFile.clear();
    Attempt attempt(options);
    const bool open = attempt.run();
    qunsetenv("SSH_AUTH_SOCK");
    agent.terminate();
    agent.waitForFinished();
    QVERIFY2(open, qPrintable(attempt.error ? attempt.error->text() : QString()));
}

void TestSshConnect::unknownHostKeyIsAskedFor()
{
    SshOptions options = m_sshd.options();
    options.knownHostsFile = m_sshd.path("new_known_hosts");
    QFile::remove(options.knownHostsFile);

    Attempt refused(options);
    refused.confirm(false);
    QVERIFY(!refused.run());
    VERIFY_EXPLAINED(refused);
    QCOMPARE(refused.question->sha256, m_sshd.hostKeyFingerprint());
    QCOMPARE(refused.question->keyType, QStringLiteral("ED25519"));
    QVERIFY(!QFile::exists(options.knownHostsFile));

    Attempt accepted(options);
    accepted.confirm(true);
    QVERIFY(accepted.run());
    QVERIFY(read(options.knownHostsFile).contains(read(m_sshd.path("host_key.pub")).split(' ').value(1)));

    Attempt again(options); // now known: nobody is asked
    QVERIFY(again.run());
}

void TestSshConnect::unknownHostKeyInAScript()
{
    SshOptions options = m_sshd.options();
    options.knownHostsFile = m_sshd.path("script_known_hosts");
    QFile::remove(options.knownHostsFile);
    Attempt refused(options);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(!refused.run());
    QVERIFY(clock.elapsed() < 5000);
    VERIFY_EXPLAINED(refused);
    QVERIFY(refused.error->reason.contains(m_sshd.hostKeyFingerprint()));

    options.acceptNewHostKey = true;
    Attempt accepted(options);
    QVERIFY(accepted.run());
    QVERIFY(!read(options.knownHostsFile).isEmpty());
}

void TestSshConnect::changedHostKeyIsRefused()
{
    SshdFixture host;
    QCOMPARE(host.start(), QString());
    QVERIFY(host.changeHostKey());
    const QByteArray before = read(host.knownHostsFile());
    SshOptions options = host.options();
    options.acceptNewHostKey = true; // even so
    Attempt attempt(options);
    attempt.confirm(true);
    QVERIFY(!attempt.run());
    VERIFY_EXPLAINED(attempt);
    QVERIFY(!attempt.question);
    // The comment is line 1.
    QVERIFY2(attempt.error->reason.contains(host.knownHostsFile() + QStringLiteral(":2")),
             qPrintable(attempt.error->text()));
    QVERIFY(attempt.error->reason.contains(host.hostKeyFingerprint()));
    QVERIFY(attempt.error->remedy.contains(QLatin1String("ssh-keygen")));
    QCOMPARE(read(host.knownHostsFile()), before);

    // The command of the remedy does what it says, and then the host is a new one.
    const QString command =
        attempt.error->remedy.mid(attempt.error->remedy.indexOf(QLatin1String("ssh-keygen")));
    QCOMPARE(QProcess::execute(QStringLiteral("sh"),
                               {QStringLiteral("-c"), command + QStringLiteral(" 2>/dev/null")}),
             0);
    Attempt again(options);
    QVERIFY2(again.run(), qPrintable(again.error ? again.error->text() : QString()));
}

void TestSshConnect::otherKeyTypeIsRefused()
{
    const QString key = m_sshd.path("ecdsa_key");
    QFile::remove(key);
    QCOMPARE(QProcess::execute(QStringLiteral("ssh-keygen"),
                               {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ecdsa"),
                                QStringLiteral("-N"), QString(), QStringLiteral("-f"), key}),
             0);
    SshOptions options = m_sshd.options();
    options.knownHostsFile = m_sshd.path("ecdsa_known_hosts");
    options.acceptNewHostKey = true;
    QVERIFY(write(options.knownHostsFile, QByteArray("[127.0.0.1]:")
                                              .append(QByteArray::number(m_sshd.port()))
                                              .append(' ')
                                              .append(read(key + QStringLiteral(".pub")))));
    Attempt attempt(options);
    attempt.confirm(true);
    QVERIFY(!attempt.run());
    VERIFY_EXPLAINED(attempt);
    QVERIFY2(attempt.error->reason.contains(options.knownHostsFile + QStringLiteral(":1")),
             qPrintable(attempt.error->text()));
}

void TestSshConnect::passwords_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<QStringList>("answers");
    QTest::addColumn<int>("prompts");
    const QString good = QStringLiteral("gr\u00fcn & 'good'");
    const QString token = QStringLiteral("1234");
    QTest::newRow("password") << int(PasswordServer::Password) << QStringList{good} << 1;
    QTest::newRow("password, second time")
        << int(PasswordServer::Password) << QStringList{QStringLiteral("bad"), good} << 2;
    QTest::newRow("interactive") << int(PasswordServer::Interactive) << QStringList{token, good} << 2;
    QTest::newRow("interactive, second time")
        << int(PasswordServer::Interactive) << QStringList{token, QStringLiteral("bad"), token, good} << 4;
    QTest::newRow("both") << int(PasswordServer::PasswordAfterInteractive) << QStringList{token, good, good}
                          << 3;
}

void TestSshConnect::passwords()
{
    QFETCH(int, method);
    QFETCH(QStringList, answers);
    PasswordServer server(PasswordServer::Method(method), QStringLiteral("gr\u00fcn & 'good'").toUtf8());
    Attempt attempt(passwordOptions(server.port()));
    attempt.answer(answers);
    QVERIFY2(attempt.run(), qPrintable(attempt.error ? attempt.error->text() : QString()));
    QTEST(int(attempt.prompts.size()), "prompts");
    if (method != PasswordServer::Password) {
        QCOMPARE(attempt.prompts.at(0).title, QStringLiteral("Two questions"));
        QVERIFY(attempt.prompts.at(0).echo);
        QVERIFY(!attempt.prompts.at(1).echo);
        QVERIFY(!attempt.prompts.at(0).text.contains(QChar(0x1b))); // a host's words are plain text
    }
}

void TestSshConnect::passwordIsAskedThreeTimes()
{
    PasswordServer server(PasswordServer::Password, "good");
    Attempt attempt(passwordOptions(server.port()));
    attempt.answer({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("good")});
    QVERIFY(!attempt.run());
    VERIFY_EXPLAINED(attempt);
    QCOMPARE(attempt.prompts.size(), 3);
    QCOMPARE(server.attempts(), 3);
    QVERIFY(attempt.error->reason.contains(QLatin1String("password")));
}

void TestSshConnect::promptCanBeCancelled()
{
    PasswordServer server(PasswordServer::Password, "good");
    Attempt attempt(passwordOptions(server.port()));
    attempt.answer({});
    QVERIFY(!attempt.run());
    QVERIFY(attempt.error);
    QCOMPARE(server.attempts(), 0);
}

void TestSshConnect::closeWhileAsking()
{
    PasswordServer server(PasswordServer::Password, "good");
    Attempt attempt(passwordOptions(server.port()));
    bool asked = false;
    connect(attempt.transport.get(), &Transport::promptNeeded, this, [&] { asked = true; });
    attempt.transport->open();
    QVERIFY(waitUntil([&] { return asked; }, 10000));
    attempt.transport->close();
    QCOMPARE(attempt.transport->state(), Transport::State::Closed);
    attempt.transport->answerPrompt(QStringLiteral("good")); // too late: nothing happens
    QTest::qWait(200);
    QVERIFY(!attempt.error);
    QCOMPARE(server.attempts(), 0);
}

void TestSshConnect::nobodyToAsk()
{
    PasswordServer server(PasswordServer::Password, "good");
    Attempt attempt(passwordOptions(server.port()));
    QElapsedTimer clock;
    clock.start();
    QVERIFY(!attempt.run());
    QVERIFY(clock.elapsed() < 5000);
    VERIFY_EXPLAINED(attempt);
    QCOMPARE(server.attempts(), 0);
}

void TestSshConnect::refusedPort()
{
    SshOptions options = m_sshd.options();
    options.port = 1; // wins over the configuration; nobody listens there
    Attempt attempt(options);
    QVERIFY(!attempt.run());
    VERIFY_EXPLAINED(attempt);
    QVERIFY2(attempt.error->message.contains(QLatin1String("127.0.0.1:1 refused")),
             qPrintable(attempt.error->text()));
}

void TestSshConnect::unresolvableName()
{
    SshOptions options = m_sshd.options();
    options.host = QStringLiteral("no-such-host.invalid");
    Attempt attempt(options);
    QVERIFY(!attempt.run());
    VERIFY_EXPLAINED(attempt);
    QVERIFY(attempt.error->message.contains(QLatin1String("no-such-host.invalid")));
}

void TestSshConnect::notAnSshServer_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::addColumn<bool>("hangsUp");
    QTest::newRow("mail") << QByteArray("220 mail.example ESMTP\r\n") << false;
    QTest::newRow("mail, hangs up") << QByteArray("220 mail.example ESMTP\r\n") << true;
    QTest::newRow("busy sshd") << QByteArray("Exceeded MaxStartups\r\n") << true;
    QTest::newRow("nothing, hangs up") << QByteArray() << true;
    QTest::newRow("endless") << QByteArray(100'000, 'x') << false;
    QTest::newRow("binary") << QByteArray("\0\x01\xff\x1b[2J", 8) << false;
    QTest::newRow("almost") << QByteArray("SSH-\n") << true;
    QTest::newRow("SSH without end") << QByteArray("SSH-2.0-").append(QByteArray(100'000, 'x')) << true;
    QTest::newRow("old protocol") << QByteArray("SSH-1.5-old\r\n") << true;
}

void TestSshConnect::notAnSshServer()
{
    QFETCH(QByteArray, greeting);
    QFETCH(bool, hangsUp);
    PlainServer server(greeting, hangsUp ? PlainServer::HangUp : PlainServer::StaySilent);
    Attempt attempt(passwordOptions(server.port()));
    QElapsedTimer clock;
    clock.start();
    QVERIFY(!attempt.run());
    QVERIFY(clock.elapsed() < 6000);
    VERIFY_EXPLAINED(attempt);
    QVERIFY(attempt.error->text().size() < 1000);
    QVERIFY(!attempt.error->text().contains(QChar(0x1b)));
    if (greeting.startsWith("Exceeded"))
        QVERIFY2(attempt.error->reason.contains(QLatin1String("MaxStartups")),
                 qPrintable(attempt.error->text()));
    if (greeting.startsWith("220"))
        QVERIFY2(attempt.error->reason.contains(QLatin1String("mail.example")),
                 qPrintable(attempt.error->text()));
}

void TestSshConnect::silentServer()
{
    PlainServer server({}, PlainServer::StaySilent);
    SshOptions options = passwordOptions(server.port());
    options.timeout = std::chrono::milliseconds(1500);
    Attempt attempt(options);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(!attempt.run());
    QVERIFY(clock.elapsed() >= 1400 && clock.elapsed() < 8000);
    VERIFY_EXPLAINED(attempt);

    // And one that goes silent in the middle of the handshake.
    PlainServer half("SSH-2.0-half\r\n", PlainServer::StaySilent);
    options.port = half.port();
    Attempt second(options);
    clock.restart();
    QVERIFY(!second.run());
    QVERIFY(clock.elapsed() < 6000);
    VERIFY_EXPLAINED(second);
}

void TestSshConnect::closeWhileConnecting()
{
    for (const QByteArray& greeting : {QByteArray(), QByteArray("SSH-2.0-half\r\n")}) {
        PlainServer server(greeting, PlainServer::StaySilent);
        Attempt attempt(passwordOptions(server.port()));
        attempt.transport->open();
        QTest::qWait(300);
        QCOMPARE(attempt.transport->state(), Transport::State::Opening);
        attempt.transport->close();
        QCOMPARE(attempt.transport->state(), Transport::State::Closed);
        QTest::qWait(200);
        QVERIFY(!attempt.error);   // the person knows
        attempt.transport->open(); // and may try again
        QCOMPARE(attempt.transport->state(), Transport::State::Opening);
        attempt.transport->close();
    }
}

void TestSshConnect::destroyWhileConnecting()
{
    PlainServer server("SSH-2.0-half\r\n", PlainServer::StaySilent);
    auto attempt = std::make_unique<Attempt>(passwordOptions(server.port()));
    attempt->transport->open();
    QTest::qWait(300);
    QElapsedTimer clock;
    clock.start();
    attempt.reset();
    QVERIFY2(clock.elapsed() < 5000, "the thread was not woken");
}

void TestSshConnect::badConfigFile()
{
    SshOptions options = m_sshd.options();
    options.configFile = m_sshd.path("no_such_config");
    Attempt attempt(options);
    QVERIFY(!attempt.run());
    VERIFY_EXPLAINED(attempt);
    QVERIFY(attempt.error->message.contains(QLatin1String("no_such_config")));
}

void TestSshConnect::proxyIsWarnedAbout()
{
    SshOptions options = m_sshd.options();
    options.configFile = m_sshd.path("proxy_config");
    QVERIFY(write(options.configFile, read(m_sshd.configFile()) + "  ProxyJump jump.example\n"));
    Attempt attempt(options);
    QVERIFY(attempt.run());
    QCOMPARE(attempt.warnings.size(), 1);
    QVERIFY(attempt.warnings.first().contains(QLatin1String("ProxyJump")));
}

void TestSshConnect::ignoredConfigOptions()
{
    const QString file = m_sshd.path("scan_config");
    QVERIFY(write(file, "IdentitiesOnly no\n"
                        "Host web-* !web-9\n"
                        "\tHostKeyAlias=other\n"
                        "  identitiesonly \"yes\"\n"
                        "Host db\n"
                        "  AddressFamily inet\n"
                        "Match exec \"true\"\n"
                        "  ForwardAgent yes\n"
                        "Match all\n"
                        "  # CertificateFile x\n"
                        "  CertificateFile x\n"));
    const auto names = [&file](const char* host) {
        QStringList list;
        for (const IgnoredOption& option : ignoredOptions(file, QString::fromLatin1(host)))
            list += option.name + u':' + QString::number(option.line);
        return list.join(u' ');
    };
    QCOMPARE(names("web-1"), QStringLiteral("HostKeyAlias:3 identitiesonly:4 CertificateFile:11"));
    QCOMPARE(names("web-9"), QStringLiteral("CertificateFile:11"));
    QCOMPARE(names("db"), QStringLiteral("AddressFamily:6 CertificateFile:11"));
    QVERIFY(ignoredOptions(m_sshd.path("nowhere"), QStringLiteral("db")).isEmpty());
}

QTEST_GUILESS_MAIN(TestSshConnect)
#include "tst_sshconnect.moc"

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programrunner.h"

#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace bee::testing;

class TestCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void importedRowsAgreeEverywhere_data();
    void importedRowsAgreeEverywhere();
    void rowsAreFiltered_data();
    void rowsAreFiltered();
    void wrongFilterIsMarked();
    void heatMapAndFlameGraphBecomePictures();
    void everyViewBecomesAPicture_data();
    void everyViewBecomesAPicture();
    void badPicturesSayWhatIsPossible_data();
    void badPicturesSayWhatIsPossible();
    void filteredStacksAreThoseOfTheProcess();
    void foldedTextComesBackAsItWent();
    void badInputIsRefusedWithItsExitCode_data();
    void badInputIsRefusedWithItsExitCode();
    void binaryGarbageIsKeptAndCounted();
    void oneEndlessLineIsKept();
    void damagedSessionsAreRefused();
    void toolsListsTheCatalogue();
    void checkSaysWhatRunsAndWhy();

private:
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    static QString capture(const char* name)
    {
        return QStringLiteral(BEESCOPE_TEST_DATA "/captures/") + QLatin1String(name);
    }
    /// What bcc's biosnoop prints, 40 rows of it; QTest::newRow() comes before the folder does.
    QString biosnoopText() const
    {
        QFile file(path("biosnoop.out"));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("TIME(s)     COMM           PID     DISK      T SECTOR     BYTES  LAT(ms)\n");
        for (int i = 0; i < 40; ++i)
            file.write(QStringLiteral("%1    dd             %2    %3       R %4    4096      %5\n")
                           .arg(i * 0.125, 0, 'f', 6)
                           .arg(100 + i % 3)
                           .arg(QLatin1String(i % 2 ? "vda" : "vdb"))
                           .arg(1000 * i)
                           .arg(0.1 * (i + 1), 0, 'f', 2)
                           .toLatin1());
        return file.fileName();
    }
    void import(const QString& file, const char* tool, const char* implementation, const QString& session)
    {
        QFile::remove(session);
        const ProgramResult result =
            runProgram({QStringLiteral("import"), file, QStringLiteral("--tool"), QLatin1String(tool),
                        QStringLiteral("--implementation"), QLatin1String(implementation),
                        QStringLiteral("--output"), session});
        QVERIFY2(result.ended && result.exitCode == 0, result.err.constData());
    }
    QTemporaryDir m_folder;
};

void TestCommands::importedRowsAgreeEverywhere_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("tool");
    QTest::addColumn<QString>("implementation");
    QTest::addColumn<int>("notRows"); ///< lines of the capture that are no rows: headers and the like
    QTest::newRow("libbpf execsnoop") << capture("lb-execsnoop-T.out") << "execsnoop"
                                      << "libbpf" << 1;
    QTest::newRow("libbpf opensnoop") << capture("lb-opensnoop.out") << "opensnoop"
                                      << "libbpf" << 1;
    QTest::newRow("bcc execsnoop") << capture("bcc-execsnoop-T-unbuf.out") << "execsnoop"
                                   << "bcc" << 1;
    QTest::newRow("bcc execsnoop, header broken by buffering")
        << capture("bcc-execsnoop-T-pipe.out") << "execsnoop"
        << "bcc" << 1;
    QTest::newRow("bcc opensnoop, header broken by buffering")
        << capture("bcc-opensnoop-T-pipe.out") << "opensnoop"
        << "bcc" << 1;
}

void TestCommands::importedRowsAgreeEverywhere()
{
    QFETCH(const QString, file);
    QFETCH(const QString, tool);
    QFETCH(const QString, implementation);
    QFETCH(const int, notRows);
    const QString session = path("import.bscope");
    import(file, qPrintable(tool), qPrintable(implementation), session);
    const QJsonObject info = capturesOf(session).first().toObject();
    const QByteArray raw = contentOf(file);
    const qsizetype rows = raw.count('\n') - notRows;
    QCOMPARE(info[QLatin1String("unmatchedLines")].toInt(), 0);
    QCOMPARE(info[QLatin1String("rows")].toInteger(), rows);
    QCOMPARE(info[QLatin1String("tool")].toString(), tool);
    QCOMPARE(info[QLatin1String("state")].toString(), QStringLiteral("finished"));

    const auto exportAs = [&](const char* view, const char* name) {
        const ProgramResult result =
            runProgram({QStringLiteral("export"), session, QStringLiteral("--view"), QLatin1String(view),
                        QStringLiteral("--output"), path(name)});
        return result.exitCode == 0 ? contentOf(path(name)) : QByteArray("failed: " + result.err);
    };
    QCOMPARE(exportAs("raw", "raw.txt"), raw);
    const QByteArray ndjson = exportAs("table", "rows.ndjson");
    QCOMPARE(ndjson.count('\n'), rows);
    const QJsonObject first = QJsonDocument::fromJson(ndjson.first(ndjson.indexOf('\n'))).object();
    QCOMPARE(first[QLatin1String("tool")].toString(), tool);
    // No field of these captures holds a line end, so lines are records here too.
    QCOMPARE(exportAs("table", "rows.csv").count('\n'), rows + 1);
}

void TestCommands::rowsAreFiltered_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QList<QByteArray>>("paths");
    const auto row = [](const char* name, const QStringList& options, const QList<QByteArray>& paths) {
        QTest::newRow(name) << options << paths;
    };
    const QString filter = QStringLiteral("--filter"), from = QStringLiteral("--from"),
                  to = QStringLiteral("--to");
    row("all", {}, {"/a", "/b c", "/d", "/e"});
    row("by program", {filter, QStringLiteral("comm == cat")}, {"/a", "/d"});
    row("by both", {filter, QStringLiteral("comm == cat && path ~ \"d$\"")}, {"/d"});
    row("by number", {filter, QStringLiteral("pid in {2, 4..9} or err != 0")}, {"/b c", "/d", "/e"});
    row("anywhere", {filter, QStringLiteral("\"b c\"")}, {"/b c"});
    row("by time", {filter, QStringLiteral("time >= 14:00:02")}, {"/d", "/e"});
    row("from", {from, QStringLiteral("14:00:02")}, {"/d", "/e"});
    row("to", {to, QStringLiteral("14:00:02.5")}, {"/a", "/b c", "/d"});
    row("both ends", {from, QStringLiteral("14:00:01"), to, QStringLiteral("14:00:02")}, {"/b c"});
    row("since the start", {from, QStringLiteral("+2s")}, {"/d", "/e"});
    row("seconds", {from, QStringLiteral("3")}, {"/e"});
    row("with a filter", {from, QStringLiteral("14:00:01"), filter, QStringLiteral("comm == cat")}, {"/d"});
    row("none", {filter, QStringLiteral("comm == nobody")}, {});
}

void TestCommands::rowsAreFiltered()
{
    QFETCH(QStringList, options);
    QFETCH(const QList<QByteArray>, paths);
    QFile file(path("opens.txt"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("TIME     PID    COMM              FD ERR PATH\n"
               "14:00:00 1      cat                3   0 /a\n"
               "14:00:01 2      sh                 3   0 /b c\n"
               "14:00:02 3      cat               -1   2 /d\n"
               "14:00:03 4      sh                 3   0 /e\n");
    file.close();
    const QString session = path("opens.bscope");
    import(file.fileName(), "opensnoop", "libbpf", session);
    const ProgramResult result =
        runProgram(QStringList{QStringLiteral("export"), session, QStringLiteral("--view"),
                               QStringLiteral("table"), QStringLiteral("--output"), path("opens.ndjson")} +
                   options);
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QList<QByteArray> found;
    for (const QByteArray& line : contentOf(path("opens.ndjson")).split('\n'))
        if (!line.isEmpty())
            found += QJsonDocument::fromJson(line).object()[QLatin1String("PATH")].toString().toUtf8();
    QCOMPARE(found, paths);
}

void TestCommands::wrongFilterIsMarked()
{
    const QString session = path("marked.bscope");
    import(capture("lb-opensnoop.out"), "opensnoop", "libbpf", session);
    const auto filtered = [&](const char* filter, const char* view) {
        return runProgram({QStringLiteral("export"), session, QStringLiteral("--view"), QLatin1String(view),
                           QStringLiteral("--output"), path("never.csv"), QStringLiteral("--filter"),
                           QString::fromUtf8(filter)});
    };
    const ProgramResult unfinished = filtered("comm == cat and pid ==", "table");
    QCOMPARE(unfinished.exitCode, 2);
    QVERIFY2(unfinished.err.contains(
                 "Expected a value after ==\n  comm == cat and pid ==\n                        ^\n"),
             unfinished.err.constData());
    const ProgramResult unknown = filtered("pdi == 5", "table");
    QCOMPARE(unknown.exitCode, 2);
    QVERIFY2(unknown.err.contains("  pdi == 5\n  ^~~\n  Did you mean pid?\n"), unknown.err.constData());
    QCOMPARE(filtered("pid == 5", "raw").exitCode, 2);
    QVERIFY(!QFile::exists(path("never.csv")));
}

void TestCommands::heatMapAndFlameGraphBecomePictures()
{
    const QString histograms = path("runqlat.bscope");
    import(capture("lb-runqlat-T.out"), "runqlat", "libbpf", histograms);
    const QString stacks = path("profile.bscope");
    import(capture("bcc-profile-f-pipe.out"), "profile", "bcc", stacks);
    for (const auto& [session, view] : {std::pair(histograms, QStringLiteral("heatmap")),
                                        std::pair(stacks, QStringLiteral("flamegraph"))}) {
        const QString png = path("picture.png"), svg = path("picture.svg");
        QCOMPARE(
            runProgram({QStringLiteral("export"), session, QStringLiteral("--view"), view,
                        QStringLiteral("--size"), QStringLiteral("640x320"), QStringLiteral("--output"), png})
                .exitCode,
            0);
        const QByteArray bytes = contentOf(png);
        QVERIFY(bytes.startsWith("\x89PNG"));
        QCOMPARE(runProgram({QStringLiteral("export"), session, QStringLiteral("--view"), view,
                             QStringLiteral("--output"), svg})
                     .exitCode,
                 0);
        QVERIFY(contentOf(svg).contains("<svg"));
        QVERIFY(contentOf(svg).contains(view == QLatin1String("heatmap") ? "runqlat" : "profile"));
    }
}

void TestCommands::everyViewBecomesAPicture_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("tool");
    QTest::addColumn<QString>("options");
    const auto row = [](const char* name, const char* file, const char* tool, const char* options) {
        QTest::newRow(name) << (*file ? capture(file) : QString()) << QString::fromLatin1(tool)
                            << QString::fromLatin1(options);
    };
    row("events over time", "", "biosnoop", "--view heatmap --column lat");
    row("a heat map for each disk", "", "biosnoop", "--view heatmap --by disk");
    row("sectors by latency", "", "biosnoop", "--view heatmap --column SECTOR,lat");
    row("in the second", "", "biosnoop", "--view heatmap --column offset");
    row("for print", "bcc-runqlat-T-pipe.out", "runqlat",
        "--view heatmap --palette print --color rank --percentiles none --axis log --theme light");
    row("lines", "bcc-cachestat-T-pipe.out", "cachestat", "--view linechart --lines apart");
    row("some lines", "bcc-cachestat-T-pipe.out", "cachestat", "--view linechart --column HITS,MISSES");
    row("distribution", "bcc-tcplife-T-unbuf.out", "tcplife", "--view distribution --column MS --axis log");
    row("boxes", "bcc-tcplife-T-unbuf.out", "tcplife", "--view distribution --column MS --by comm");
    row("scatter", "bcc-tcplife-T-unbuf.out", "tcplife", "--view distribution --column MS,TX_KB");
    row("of buckets", "bcc-runqlat-T-pipe.out", "runqlat", "--view distribution");
    row("filtered", "bcc-tcplife-T-unbuf.out", "tcplife", "--view distribution --filter pid>0");
    row("flames", "bcc-profile-f-pipe.out", "profile",
        "--view flamegraph --order count --split merged --icicle --search /^.*read/ --color name");
    row("untitled", "bcc-profile-f-pipe.out", "profile", "--view flamegraph --untitled --still --theme dark");
    row("a difference", "bcc-profile-f-pipe.out", "profile", "--view flamegraph --baseline 1");
}

void TestCommands::everyViewBecomesAPicture()
{
    QFETCH(const QString, file);
    QFETCH(const QString, tool);
    QFETCH(const QString, options);
    const QString session = path("pictures.bscope");
    QFile::remove(session);
    import(file.isEmpty() ? biosnoopText() : file, tool.toLatin1().constData(), "bcc", session);
    for (const auto& [name, magic] :
         {std::pair("p.png", "\x89PNG"), std::pair("p.svg", "<"), std::pair("p.pdf", "%PDF-")}) {
        const ProgramResult result =
            runProgram(QStringList{QStringLiteral("export"), session, QStringLiteral("--output"), path(name),
                                   QStringLiteral("--size"), QStringLiteral("700x500")} +
                       options.split(QLatin1Char(' ')));
        QVERIFY2(result.exitCode == 0, result.err.constData());
        QVERIFY(contentOf(path(name)).startsWith(magic));
    }
    const ProgramResult fine =
        runProgram(QStringList{QStringLiteral("export"), session, QStringLiteral("--output"), path("p.png"),
                               QStringLiteral("--size"), QStringLiteral("300x200"), QStringLiteral("--scale"),
                               QStringLiteral("2")} +
                   options.split(QLatin1Char(' ')));
    QVERIFY2(fine.exitCode == 0, fine.err.constData());
    const QByteArray png = contentOf(path("p.png"));
    // Width and height are the first words of the first block.
    QCOMPARE(qFromBigEndian<quint32>(png.constData() + 16), 600U);
    QCOMPARE(qFromBigEndian<quint32>(png.constData() + 20), 400U);
}

void TestCommands::badPicturesSayWhatIsPossible_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* options, const char* says) {
        QTest::newRow(options) << QString::fromLatin1(options) << QByteArray(says);
    };
    row("--view heatmap --palette pink --output x.png", "viridis");
    row("--view heatmap --order count --output x.png", "flamegraph");
    row("--view heatmap --column NOPE --output x.png", "LAT(ms)");
    row("--view heatmap --column COMM --output x.png", "no numbers");
    row("--view heatmap --key floppy --by DISK --output x.png", "vda");
    row("--view heatmap --output x.folded", ".png, .svg, .pdf");
    row("--view heatmap --scale 9 --output x.png", "1 to 4");
    row("--view heatmap --size big --output x.png", "1200x600");
    row("--view heatmap --size 90000x90000 --output x.png", "too large");
    row("--view heatmap --percentiles 50,101 --output x.png", "none");
    row("--view heatmap --theme pink --output x.png", "light, dark");
    row("--view table --output x.png", ".csv, .ndjson");
    row("--view linechart --by NOPE --output x.png", "COMM");
    row("--view flamegraph --output x.png", "No capture");
}

void TestCommands::badPicturesSayWhatIsPossible()
{
    QFETCH(const QString, options);
    QFETCH(const QByteArray, says);
    const QString session = path("bad.bscope");
    if (!QFile::exists(session))
        import(biosnoopText(), "biosnoop", "bcc", session);
    QStringList words = options.split(QLatin1Char(' '));
    words.last().prepend(path(""));
    const ProgramResult result = runProgram(QStringList{QStringLiteral("export"), session} + words);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains(says), result.err.constData());
    QVERIFY(!QFile::exists(words.last()));
}

void TestCommands::filteredStacksAreThoseOfTheProcess()
{
    const QString session = path("processes.bscope");
    QFile file(path("processes.folded"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("nginx;main;read 7\nbash;main;read 2\nnginx;main 1\n");
    file.close();
    import(file.fileName(), "profile", "bcc", session);
    const auto exportAs = [&](const char* name) {
        const ProgramResult result =
            runProgram({QStringLiteral("export"), session, QStringLiteral("--view"),
                        QStringLiteral("flamegraph"), QStringLiteral("--filter"),
                        QStringLiteral("comm == nginx"), QStringLiteral("--output"), path(name)});
        return result.exitCode == 0 ? contentOf(path(name)) : result.err;
    };
    QList<QByteArray> lines = exportAs("only.folded").trimmed().split('\n');
    std::sort(lines.begin(), lines.end());
    QCOMPARE(lines, (QList<QByteArray>{"nginx;main 1", "nginx;main;read 7"}));
    QCOMPARE(QJsonDocument::fromJson(exportAs("only.speedscope.json"))
                 .object()[QLatin1String("profiles")]
                 .toArray()
                 .at(0)[QLatin1String("endValue")]
                 .toInt(),
             8);
    QVERIFY(exportAs("only.svg").contains("data-n=\"8\""));
}

void TestCommands::foldedTextComesBackAsItWent()
{
    const QString session = path("folded.bscope");
    const QByteArray text = "a process;main;read file;memcpy 7\na process;main;read file 2\nother;start 5\n";
    QFile file(path("stacks.folded"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    file.close();
    import(file.fileName(), "profile", "bcc", session);
    QCOMPARE(runProgram({QStringLiteral("export"), session, QStringLiteral("--view"),
                         QStringLiteral("flamegraph"), QStringLiteral("--output"), path("out.folded")})
                 .exitCode,
             0);
    QList<QByteArray> sent = text.trimmed().split('\n'),
                      got = contentOf(path("out.folded")).trimmed().split('\n');
    std::sort(sent.begin(), sent.end());
    std::sort(got.begin(), got.end());
    QCOMPARE(got, sent);
    QCOMPARE(capturesOf(session).first().toObject()[QLatin1String("samples")].toInt(), 14);
}

void TestCommands::badInputIsRefusedWithItsExitCode_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("says");
    const auto words = [](const char* line) { return QString::fromLatin1(line).split(QLatin1Char(' ')); };
    QTest::newRow("unknown option") << words("run --nonsense") << 2 << QByteArray("nonsense");
    QTest::newRow("no tool") << words("run --host local") << 2 << QByteArray("--tool");
    QTest::newRow("unknown tool") << words("run --tool doomsnoop") << 2 << QByteArray("doomsnoop");
    QTest::newRow("unknown option of a tool")
        << words("run --tool execsnoop --set colour=red") << 2 << QByteArray("colour");
    QTest::newRow("bad duration") << words("run --tool execsnoop --duration soon") << 2 << QByteArray("soon");
    QTest::newRow("bad format") << words("run --tool execsnoop --format xml") << 2 << QByteArray("xml");
    QTest::newRow("bad implementation")
        << words("run --tool execsnoop --implementation dtrace") << 2 << QByteArray("dtrace");
    QTest::newRow("bad host") << words("check --host user@host:99999999") << 2 << QByteArray("99999999");
    QTest::newRow("unresolvable host")
        << words("check --host no-such-host.invalid") << 3 << QByteArray("no-such-host.invalid");
    QTest::newRow("refused port") << words("check --host 127.0.0.1:1") << 3 << QByteArray("refuse");
    QTest::newRow("missing session") << words("info /nonexistent.bscope") << 5 << QByteArray("nonexistent");
    QTest::newRow("session is a folder") << words("info /tmp") << 5 << QByteArray("/tmp");
    QTest::newRow("foreign file") << words("info /etc/passwd") << 5 << QByteArray("passwd");
    QTest::newRow("import of nothing")
        << words("import /nonexistent --tool execsnoop --output /tmp/never.bscope") << 5
        << QByteArray("nonexistent");
    QTest::newRow("no view") << words("export /tmp/x.bscope --view pie --output /tmp/x.png") << 2
                             << QByteArray("pie");
}

void TestCommands::badInputIsRefusedWithItsExitCode()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    QFETCH(const QByteArray, says);
    const ProgramResult result = runProgram(arguments);
    QVERIFY(result.ended);
    QVERIFY2(result.exitCode == exitCode,
             qPrintable(QStringLiteral("%1: %2").arg(result.exitCode).arg(QString::fromUtf8(result.err))));
    QVERIFY2(result.err.contains(says), result.err.constData());
}

void TestCommands::binaryGarbageIsKeptAndCounted()
{
    QByteArray garbage;
    for (int i = 0; i < 100000; ++i)
        garbage += static_cast<char>((i * 7919 + (i >> 3) * 104729) & 0xff);
    QFile file(path("garbage"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(garbage) == garbage.size());
    file.close();
    const QString session = path("garbage.bscope");
    import(file.fileName(), "opensnoop", "libbpf", session);
    const QJsonObject info = capturesOf(session).first().toObject();
    QCOMPARE(info[QLatin1String("rows")].toInt(), 0);
    QVERIFY(info[QLatin1String("unmatchedLines")].toInt() > 0);
    QCOMPARE(runProgram({QStringLiteral("export"), session, QStringLiteral("--view"), QStringLiteral("raw"),
                         QStringLiteral("--output"), path("garbage.txt")})
                 .exitCode,
             0);
    QCOMPARE(contentOf(path("garbage.txt")), garbage);
}

void TestCommands::oneEndlessLineIsKept()
{
    QFile file(path("endless"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray block(1 << 20, 'x');
    for (int i = 0; i < 100; ++i)
        QCOMPARE(file.write(block), block.size());
    file.close();
    const QString session = path("endless.bscope");
    import(file.fileName(), "execsnoop", "libbpf", session);
    const QJsonObject info = capturesOf(session).first().toObject();
    QCOMPARE(info[QLatin1String("unmatchedLines")].toInt(), 1);
    QCOMPARE(info[QLatin1String("bytes")].toInteger(), qint64(100) << 20);
}

void TestCommands::damagedSessionsAreRefused()
{
    const QString session = path("whole.bscope");
    import(capture("lb-opensnoop.out"), "opensnoop", "libbpf", session);
    const QByteArray whole = contentOf(session);
    for (const qsizetype length : {qsizetype(0), qsizetype(50), whole.size() / 2, whole.size() - 4096}) {
        QFile cut(path("cut.bscope"));
        QVERIFY(cut.open(QIODevice::WriteOnly) && cut.write(whole.first(length)) == length);
        cut.close();
        const ProgramResult result = runProgram({QStringLiteral("info"), cut.fileName()});
        QVERIFY2(result.ended, "it did not end by itself");
        QVERIFY2(result.exitCode == 5,
                 qPrintable(QStringLiteral("%1 bytes: exit %2").arg(length).arg(result.exitCode)));
        QVERIFY(result.err.size() > 20);
    }
}

void TestCommands::toolsListsTheCatalogue()
{
    const QJsonArray tools =
        QJsonDocument::fromJson(runProgram({QStringLiteral("tools"), QStringLiteral("--json")}).out).array();
    QStringList names;
    for (const auto& tool : tools)
        names += tool.toObject()[QLatin1String("name")].toString();
    for (const char* name : {"execsnoop", "opensnoop", "biolatency", "runqlat", "exitsnoop", "syscount",
                             "cpudist", "offcputime", "profile"})
        QVERIFY2(names.contains(QLatin1String(name)), name);
}

/// This machine, through the same check that any host gets.
void TestCommands::checkSaysWhatRunsAndWhy()
{
    const ProgramResult json =
        runProgram({QStringLiteral("check"), QStringLiteral("--host"), QStringLiteral("local"),
                    QStringLiteral("--json"), QStringLiteral("--kernel-source"), m_folder.path()});
    QVERIFY2(json.exitCode == 0, json.err.constData());
    const QJsonObject facts = QJsonDocument::fromJson(json.out).object();
    QCOMPARE(facts[QLatin1String("kernel")].toString(), QSysInfo::kernelVersion());
    for (const char* key : {"distribution", "privilege", "btf", "kernelHeaders", "lockdown", "tracefs",
                            "memlock", "capabilities", "python", "bcc", "bpftrace", "libbpfTools",
                            "upgradable", "cpus", "disks", "mounts", "kernelSource"})
        QVERIFY2(facts.contains(QLatin1String(key)), key);
    QCOMPARE(facts[QLatin1String("kernelSource")].toString(), QString()); // no headers are there
    QVERIFY(!facts[QLatin1String("mounts")].toArray().isEmpty());

    const QJsonObject ready = facts[QLatin1String("tools")].toObject();
    const QJsonObject matrix = facts[QLatin1String("readiness")].toObject();
    const QJsonArray tools =
        QJsonDocument::fromJson(runProgram({QStringLiteral("tools"), QStringLiteral("--json")}).out).array();
    QVERIFY(!tools.isEmpty());
    for (const auto& value : tools) {
        const QString tool = value.toObject()[QLatin1String("name")].toString();
        const QJsonObject row = matrix[tool].toObject();
        QVERIFY2(!row.isEmpty(), qPrintable(tool));
        for (auto cell = row.begin(); cell != row.end(); ++cell) {
            const QJsonObject one = cell.value().toObject();
            const QString state = one[QLatin1String("state")].toString();
            const bool isReady = state == QLatin1String("ready");
            QCOMPARE(ready[tool].toArray().contains(QJsonValue(cell.key())), isReady);
            QVERIFY2(isReady || !one[QLatin1String("reason")].toString().isEmpty(),
                     qPrintable(tool + QLatin1Char(' ') + cell.key()));
        }
    }

    const ProgramResult text =
        runProgram({QStringLiteral("check"), QStringLiteral("--host"), QStringLiteral("local"),
                    QStringLiteral("--kernel-source"), m_folder.path()});
    QCOMPARE(text.exitCode, 0);
    QVERIFY(text.out.contains(QSysInfo::kernelVersion().toUtf8()));
    QVERIFY(text.out.contains("\nexecsnoop "));
    QVERIFY2(text.out.contains(m_folder.path().toUtf8()), "a place without headers is said to be one");
}

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"

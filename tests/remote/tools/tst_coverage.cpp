// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/remote/tools/exampledocument.h"
#include "tests/remote/tools/toolsupport.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <cstdio>

using namespace bee;
using namespace bee::test;

namespace {

/// A line of the table: one file.
struct FileCoverage {
    QString file;
    QString tool; ///< empty: no tool of the catalogue
    QString implementation;
    int position = 0; ///< of the tool in the checklist
    quint64 lines = 0, understood = 0, notUnderstood = 0;
    quint64 prose = 0, help = 0, other = 0, marks = 0; ///< ignored, with their reasons
    quint64 rows = 0, intervals = 0, samples = 0;      ///< what the lines became
    QByteArray examples;                               ///< of lines that were not understood
};

quint64 linesIn(const QByteArray& text)
{
    quint64 lines = 0;
    for (const QByteArray& line : text.split('\n'))
        lines += line.trimmed().isEmpty() ? 0 : 1;
    return lines;
}

/// Lines without their end: nobody could read them.
quint64 cutLines(const QString& file)
{
    if (file.endsWith(QLatin1String("captures/lb-offcputime.out"))) // recorded up to line 6,000, amid a stack
        return 14;
    if (file.endsWith(QLatin1String("guest-6.1/lb-vfsstat.out"))) // it dies by SIGINT, amid a row
        return 1;
    return file.endsWith(QLatin1String("profile_example.txt")) ? 3 : 0; // the author left a stack's count out
}

/// The name that begins the text and ends at its end, "-", "." or "_": "opensnoop" of "opensnoop-x-d2".
const Tool* toolOf(const ToolCatalogue& catalogue, const QString& text)
{
    const Tool* longest = nullptr;
    for (const Tool& tool : catalogue.tools()) {
        QStringList names{tool.name};
        for (const ToolImplementation& one : tool.implementations)
            names += one.binaries;
        for (const QString& name : names) {
            const bool ends =
                text.size() == name.size() ||
                (text.size() > name.size() && QStringLiteral("-._").contains(text[name.size()]));
            if (text.startsWith(name) && ends && (!longest || longest->name.size() < name.size()))
                longest = &tool;
        }
    }
    return longest;
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// How much of what real tools printed is understood, file by file. Prints a table; BEESCOPE_COVERAGE_OUT
/// names a file that gets it too, BEESCOPE_CORPUS the folder of the example documents.
class TestCoverage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void documentsAreCut();
    void captures();
    void corpus();
    void cleanupTestCase();

private:
    void cover(FileCoverage& row, const ToolImplementation& implementation, const QByteArray& output,
               const QByteArray& errors = {}) const;
    void coverDocument(const QString& path, const QString& file, Implementation kind);
    void coverRecords(const QString& path, const QString& file);
    void addRow(FileCoverage row);
    void check(std::size_t first) const;
    [[nodiscard]] QByteArray table() const;

    ToolCatalogue m_catalogue;
    std::vector<FileCoverage> m_rows;
};

void TestCoverage::initTestCase()
{
    m_catalogue = ToolCatalogue::builtIn();
    QVERIFY(m_catalogue.errors().empty());
}

void TestCoverage::cover(FileCoverage& row, const ToolImplementation& implementation,
                         const QByteArray& output, const QByteArray& errors) const
{
    const DecodedValues values = decode(implementation.decode, output, errors);
    const quint64 lines = linesIn(output);
    const quint64 unknown = std::min(lines, values.stats.unmatchedLines);
    row.lines += lines;
    row.understood += lines - unknown;
    row.notUnderstood += unknown;
    row.rows += values.rows();
    row.intervals += values.intervals();
    row.samples += values.samples();
    for (const QByteArray& line : values.stats.unmatchedExamples)
        row.examples += "    " + row.file.toUtf8() + ": " + line.left(150) + '\n';
}

void TestCoverage::documentsAreCut()
{
    const QByteArray text = "Demonstrations of x.\n\nThis shows it:\n\n"
                            "# ./x -a\nTracing x... Hit Ctrl-C to end.\nPID COMM\n1   a\n[...]\n\n2   b\n\n"
                            "The first line is about a.\n\n"
                            "# ls | wc\n3 4\n\n# x\n7   the a\n\nUSAGE message:\n\n# ./x -h\nusage: x [-h]\n";
    const ExampleDocument document = readExampleDocument(text, QStringLiteral("x"));
    QCOMPARE(document.transcripts.size(), std::size_t(2));
    QCOMPARE(document.transcripts[0].output,
             QByteArray("Tracing x... Hit Ctrl-C to end.\nPID COMM\n1   a\n\n2   b\n\n\n"));
    QCOMPARE(document.transcripts[1].output, QByteArray("7   the a\n\n"));
    QCOMPARE(document.outputLines, 5);
    QCOMPARE(document.prose, 3);
    QCOMPARE(document.otherCommands, 5);
    QCOMPARE(document.help, 2);
    QCOMPARE(document.marks, 1);
}

void TestCoverage::captures()
{
    const std::size_t first = m_rows.size();
    const QDir folder(QStringLiteral(BEESCOPE_TEST_DATA "/captures"));
    QDirIterator files(folder.path(), {QStringLiteral("*.out"), QStringLiteral("*.stdout")}, QDir::Files,
                       QDirIterator::Subdirectories);
    QStringList paths;
    while (files.hasNext())
        paths += files.next();
    paths.sort();
    QVERIFY(paths.size() > 50);
    for (const QString& path : paths) {
        const QString base = QFileInfo(path).completeBaseName();
        const QString from = base.section(u'-', 0, 0);
        const Tool* tool = toolOf(m_catalogue, base.section(u'-', 1));
        FileCoverage row;
        row.file = QStringLiteral("captures/") + folder.relativeFilePath(path);
        const ToolImplementation* implementation = nullptr;
        if (tool) {
            implementation = from == QLatin1String("bcc")  ? tool->implementation(Implementation::Bcc)
                             : from == QLatin1String("bt") ? tool->implementation(Implementation::Bpftrace)
                                                           : tool->implementation(Implementation::Libbpf);
            if (!implementation && from == QLatin1String("bt"))
                implementation = tool->implementation(Implementation::Script);
        }
        const QByteArray output = contents(path);
        if (implementation) {
            row.tool = tool->name;
            row.implementation = implementationName(implementation->kind);
            row.position = tool->checklistPosition;
            QString errors = path;
            errors.replace(QLatin1String(".stdout"), QLatin1String(".stderr"));
            errors.replace(QLatin1String(".out"), QLatin1String(".err"));
            cover(row, *implementation, output, contents(errors));
        } else {
            row.lines = linesIn(output);
        }
        addRow(row);
    }
    check(first);
}

void TestCoverage::coverDocument(const QString& path, const QString& file, Implementation kind)
{
    FileCoverage row;
    row.file = file;
    const Tool* tool = toolOf(m_catalogue, QFileInfo(path).fileName());
    const ToolImplementation* implementation = tool ? tool->implementation(kind) : nullptr;
    const QByteArray text = contents(path);
    if (!implementation) {
        row.lines = linesIn(text);
        addRow(row);
        return;
    }
    row.tool = tool->name;
    row.implementation = implementationName(kind);
    row.position = tool->checklistPosition;
    const QString name = QFileInfo(path).fileName().section(QRegularExpression(QStringLiteral("[_.]")), 0, 0);
    const ExampleDocument document = readExampleDocument(text, name);
    for (const Transcript& transcript : document.transcripts)
        cover(row, *implementation, transcript.output);
    QCOMPARE(row.lines, static_cast<quint64>(document.outputLines));
    row.prose = static_cast<quint64>(document.prose);
    row.help = static_cast<quint64>(document.help);
    row.other = static_cast<quint64>(document.otherCommands);
    row.marks = static_cast<quint64>(document.marks);
    row.lines += row.prose + row.help + row.other + row.marks;
    QCOMPARE(row.lines, linesIn(text));
    addRow(row);
}

/// Records of bpftrace's own tests: each file is one record, set in lines for people.
void TestCoverage::coverRecords(const QString& path, const QString& file)
{
    ToolImplementation any;
    any.decode.shape = Shape::Bpftrace;
    FileCoverage row;
    row.file = file;
    row.tool = QStringLiteral("(any script)");
    row.implementation = QStringLiteral("bpftrace");
    QByteArray text = contents(path);
    if (path.endsWith(QLatin1String(".tsv"))) { // a list of tests, no output
        row.lines = row.prose = linesIn(text);
        addRow(row);
        return;
    }
    if (path.endsWith(QLatin1String(".json")))
        text = text.simplified() + '\n';
    cover(row, any, text);
    addRow(row);
}

void TestCoverage::corpus()
{
    const QString folder =
        qEnvironmentVariable("BEESCOPE_CORPUS", QStringLiteral(BEESCOPE_SOURCE_DIR "/../shared/corpus"));
    const QDir root(folder);
    if (!root.exists())
        QSKIP("the example documents are not here; BEESCOPE_CORPUS names their folder");
    const std::size_t first = m_rows.size();
    for (const QString& source : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir documents(root.filePath(source));
        for (const QString& name : documents.entryList(QDir::Files, QDir::Name)) {
            const QString path = documents.filePath(name);
            const QString file = source + u'/' + name;
            if (source.startsWith(QLatin1String("bpftrace-tests")))
                coverRecords(path, file);
            else
                coverDocument(path, file,
                              source.startsWith(QLatin1String("bcc"))        ? Implementation::Bcc
                              : source.startsWith(QLatin1String("bpftrace")) ? Implementation::Bpftrace
                                                                             : Implementation::Libbpf);
        }
    }
    QVERIFY(m_rows.size() - first > 300);
    check(first);
}

void TestCoverage::addRow(FileCoverage row)
{
    const quint64 cut = std::min(cutLines(row.file), row.notUnderstood);
    row.notUnderstood -= cut;
    row.marks += cut;
    m_rows.push_back(std::move(row));
}

/// Nothing of the ten tools may be left over, of all others less than one line in a hundred.
void TestCoverage::check(std::size_t first) const
{
    quint64 ofTen = 0;
    quint64 lines = 0;
    quint64 others = 0;
    QByteArray examples;
    for (std::size_t i = first; i < m_rows.size(); ++i) {
        const FileCoverage& row = m_rows[i];
        if (row.tool.isEmpty())
            continue;
        if (row.position > 0)
            ofTen += row.notUnderstood;
        lines += row.position > 0 ? 0 : row.understood + row.notUnderstood;
        others += row.position > 0 ? 0 : row.notUnderstood;
        examples += row.examples;
        // Where lines were understood, values came of them: a banner alone is no output.
        if (row.understood > 6)
            QVERIFY2(row.rows + row.samples > 0, qPrintable(row.file));
    }
    if (!examples.isEmpty())
        qWarning("not understood:\n%s", examples.constData());
    QVERIFY(lines > 0);
    QCOMPARE(ofTen, quint64(0));
    QVERIFY2(others * 100 < lines,
             qPrintable(QStringLiteral("%1 of %2 lines are not understood").arg(others).arg(lines)));
}

QByteArray TestCoverage::table() const
{
    QString text =
        QStringLiteral("| file | tool | implementation | lines | understood | prose | help | "
                       "other commands | left out | not understood | rows | intervals | samples |\n"
                       "|---|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
    const auto add = [&text](const QString& file, const FileCoverage& row) {
        text += QStringLiteral("| %1 | %2 | %3 | %4 | %5 | %6 | %7 | %8 | %9 |")
                    .arg(file, row.tool.isEmpty() ? QStringLiteral("not in the catalogue") : row.tool,
                         row.implementation)
                    .arg(row.lines)
                    .arg(row.understood)
                    .arg(row.prose)
                    .arg(row.help)
                    .arg(row.other)
                    .arg(row.marks) +
                QStringLiteral(" %1 | %2 | %3 | %4 |\n")
                    .arg(row.notUnderstood)
                    .arg(row.rows)
                    .arg(row.intervals)
                    .arg(row.samples);
    };
    FileCoverage ten;
    FileCoverage others;
    FileCoverage unknown;
    ten.tool = QStringLiteral("the ten");
    others.tool = QStringLiteral("all others");
    for (const FileCoverage& row : m_rows) {
        add(row.file, row);
        FileCoverage& sum = row.tool.isEmpty() ? unknown : row.position > 0 ? ten : others;
        sum.lines += row.lines;
        sum.understood += row.understood;
        sum.notUnderstood += row.notUnderstood;
        sum.prose += row.prose;
        sum.help += row.help;
        sum.other += row.other;
        sum.marks += row.marks;
        sum.rows += row.rows;
        sum.intervals += row.intervals;
        sum.samples += row.samples;
    }
    for (const FileCoverage* sum : {&ten, &others, &unknown})
        add(QStringLiteral("**all files**"), *sum);
    return text.toUtf8();
}

void TestCoverage::cleanupTestCase()
{
    const QByteArray text = table();
    std::fputs(text.constData(), stdout);
    std::fflush(stdout);
    const QString path = qEnvironmentVariable("BEESCOPE_COVERAGE_OUT");
    if (path.isEmpty())
        return;
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(file.errorString()));
    file.write(text);
}

QTEST_GUILESS_MAIN(TestCoverage)
#include "tst_coverage.moc"

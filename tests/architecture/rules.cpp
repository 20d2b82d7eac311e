// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include <QRegularExpression>

namespace bee::architecture {

namespace {

const QStringList codeLayers{QStringLiteral("remote"), QStringLiteral("widgets"), QStringLiteral("app")};

bool isCode(const SourceFile& file)
{
    return file.isCpp() || file.isHeader();
}

bool isProgram(const SourceFile& file)
{
    return isCode(file) && codeLayers.contains(file.layer());
}

QString at(const SourceFile& file, int line, const QString& what)
{
    return QStringLiteral("%1:%2: %3").arg(file.path).arg(line).arg(what);
}

bool mayInclude(const SourceFile& file, const QString& name)
{
    if (file.layer() == QLatin1String("app"))
        return true;
    if (file.layer() == QLatin1String("widgets"))
        return name.startsWith(QLatin1String("widgets/")) || name.startsWith(QLatin1String("remote/data/")) ||
               name.startsWith(QLatin1String("remote/query/"));
    return name.startsWith(QLatin1String("remote/"));
}

// CMake's own language, shell, awk, C++ and bpftrace can say it in a comment.
bool canHoldComment(const SourceFile& file)
{
    static const QStringList endings{
        QStringLiteral(".cpp"), QStringLiteral(".h"),  QStringLiteral(".cmake"),        QStringLiteral(".sh"),
        QStringLiteral(".awk"), QStringLiteral(".bt"), QStringLiteral("CMakeLists.txt")};
    for (const QString& ending : endings) {
        if (file.path.endsWith(ending))
            return true;
    }
    return file.text.startsWith(QLatin1String("#!"));
}

} // namespace

QStringList checkQtModules(const SourceFile& file)
{
    if (!isProgram(file) || file.layer() == QLatin1String("app"))
        return {};
    const bool remote = file.layer() == QLatin1String("remote");
    const QStringList allowed =
        remote ? QStringList{QStringLiteral("QtCore"), QStringLiteral("QtNetwork")}
               : QStringList{QStringLiteral("QtCore"), QStringLiteral("QtGui"), QStringLiteral("QtWidgets"),
                             QStringLiteral("QtSvg"), QStringLiteral("QtCharts")};
    QStringList breaches;
    for (const Include& include : includesOf(file)) {
        if (include.quoted)
            continue;
        const QStringList modules = qtModulesOf(include.name);
        bool fine = modules.isEmpty();
        for (const QString& module : modules)
            fine = fine || allowed.contains(module);
        if (!fine) {
            breaches +=
                at(file, include.line,
                   QStringLiteral("<%1> is of %2: %3/ uses %4 only")
                       .arg(include.name, modules.first(), file.layer(), allowed.join(QLatin1String(", "))));
        }
    }
    return breaches;
}

QStringList checkLayers(const SourceFile& file)
{
    if (!isProgram(file))
        return {};
    QStringList breaches;
    for (const Include& include : includesOf(file)) {
        const QString layer = include.name.section(u'/', 0, 0);
        if (codeLayers.contains(layer)) {
            if (!mayInclude(file, include.name)) {
                breaches += at(file, include.line,
                               QStringLiteral("%1/ must not know \"%2\"").arg(file.layer(), include.name));
            }
        } else if (include.quoted && !include.name.endsWith(QLatin1String(".moc"))) {
            breaches += at(file, include.line,
                           QStringLiteral("write \"%1\" from the root of the repository").arg(include.name));
        }
    }
    return breaches;
}

QStringList checkLinkLines(const SourceFile& file, const QHash<QString, QSet<QString>>& closure)
{
    // main.cpp, in app/ itself, puts everything together.
    if (!isProgram(file) || !closure.contains(file.folder()))
        return {};
    QStringList breaches;
    for (const Include& include : includesOf(file)) {
        const QString folder = include.name.section(u'/', 0, -2);
        if (closure.contains(folder) && !closure[file.folder()].contains(folder)) {
            breaches +=
                at(file, include.line,
                   QStringLiteral("%1 does not link the target of \"%2\"").arg(file.folder(), include.name));
        }
    }
    return breaches;
}

QStringList checkLibssh(const SourceFile& file)
{
    if (!isCode(file) || file.folder() == QLatin1String("remote/transport") ||
        file.folder() == QLatin1String("tests/remote/transport"))
        return {};
    QStringList breaches;
    for (const Include& include : includesOf(file)) {
        if (include.name.startsWith(QLatin1String("libssh")))
            breaches += at(file, include.line, QStringLiteral("libssh is included in remote/transport only"));
    }
    return breaches;
}

QStringList checkSettings(const SourceFile& file)
{
    if (!isProgram(file) || file.layer() == QLatin1String("app"))
        return {};
    QStringList breaches;
    int number = 0;
    for (const QString& line : file.text.split(u'\n')) {
        ++number;
        if (line.contains(QLatin1String("QSettings")))
            breaches +=
                at(file, number, QStringLiteral("only app/ reads settings: take a small option struct"));
    }
    return breaches;
}

QStringList checkSize(const SourceFile& file)
{
    // A list that is made for lupdate, never read by a person and never compiled.
    if (!isCode(file) || file.path == QLatin1String("translations/cataloguetexts.cpp"))
        return {};
    const qsizetype lines = file.text.count(u'\n');
    const int limit = file.isCpp() ? maximumCppLines : maximumHeaderLines;
    if (lines <= limit)
        return {};
    return {QStringLiteral("%1: %2 lines, the limit is %3: split it").arg(file.path).arg(lines).arg(limit)};
}

QStringList checkLicenceHeader(const SourceFile& file)
{
    if (!canHoldComment(file))
        return {};
    const QStringList lines = file.text.split(u'\n');
    const QString head = lines.mid(0, 5).join(u'\n');
    QStringList breaches;
    // REUSE-IgnoreStart
    if (!head.contains(QLatin1String("SPDX-FileCopyrightText: ")))
        breaches += at(file, 1, QStringLiteral("no SPDX-FileCopyrightText line"));
    if (!head.contains(QLatin1String("SPDX-License-Identifier: GPL-3.0-or-later")))
        breaches += at(file, 1, QStringLiteral("no SPDX-License-Identifier line"));
    // REUSE-IgnoreEnd
    return breaches;
}

QStringList dep5Patterns(const QString& dep5)
{
    static const QRegularExpression blank(QStringLiteral("\\s+"));
    QStringList patterns;
    bool inFiles = false;
    for (const QString& line : dep5.split(u'\n')) {
        const bool starts = line.startsWith(QLatin1String("Files:"));
        inFiles = starts || (inFiles && line.startsWith(u' '));
        if (inFiles)
            patterns += line.mid(starts ? 6 : 0).split(blank, Qt::SkipEmptyParts);
    }
    return patterns;
}

QStringList checkLicenceCoverage(const SourceFile& file, const QStringList& patterns)
{
    if (canHoldComment(file) || file.path == QLatin1String("LICENSE") ||
        file.path == QLatin1String(".reuse/dep5"))
        return {};
    if (file.text.left(400).contains(QLatin1String("SPDX-License-Identifier: "))) // REUSE-IgnoreLine
        return {};
    for (const QString& pattern : patterns) {
        // In dep5 a star stands for any text, slashes too.
        const QString expression =
            QRegularExpression::escape(pattern).replace(QLatin1String("\\*"), QLatin1String(".*"));
        if (QRegularExpression(QRegularExpression::anchoredPattern(expression)).match(file.path).hasMatch())
            return {};
    }
    return {QStringLiteral("%1: no licence: name it in .reuse/dep5").arg(file.path)};
}

} // namespace bee::architecture

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>

#include <functional>

namespace bee::architecture {

std::vector<Include> includesOf(const SourceFile& file)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"));
    std::vector<Include> found;
    int number = 0;
    for (const QString& line : file.text.split(u'\n')) {
        ++number;
        const auto match = pattern.match(line);
        if (match.hasMatch())
            found.push_back({number, match.captured(2), match.captured(1) == QLatin1String("\"")});
    }
    return found;
}

std::vector<SourceFile> readTree(const QString& root)
{
    std::vector<SourceFile> files;
    const QDir dir(root);
    const auto filters = QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot;
    const auto add = [&](const QString& path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        const QByteArray bytes = file.readAll();
        files.push_back(
            {dir.relativeFilePath(path), bytes.contains('\0') ? QString() : QString::fromUtf8(bytes)});
    };
    for (const QString& name : dir.entryList(filters))
        add(dir.filePath(name));
    for (const QString& name : dir.entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (name.startsWith(QLatin1String("build")) || name == QLatin1String(".git") ||
            name == QLatin1String(".cache") || name == QLatin1String(".ccache"))
            continue;
        QDirIterator walk(dir.filePath(name), filters, QDirIterator::Subdirectories);
        while (walk.hasNext())
            add(walk.next());
    }
    return files;
}

namespace {

QString folderOfTarget(QString target)
{
    return target.replace(u'_', u'/');
}

} // namespace

QHash<QString, QSet<QString>> linkClosure(const std::vector<SourceFile>& files)
{
    static const QRegularExpression call(
        QStringLiteral(R"((beescope_library|target_link_libraries)\s*\(([^)]*)\))"));
    static const QRegularExpression blank(QStringLiteral("\\s+"));
    QHash<QString, QSet<QString>> direct;
    for (const SourceFile& file : files) {
        if (!file.path.endsWith(QLatin1String("/CMakeLists.txt")))
            continue;
        for (auto it = call.globalMatch(file.text); it.hasNext();) {
            const auto match = it.next();
            const QStringList words = match.captured(2).split(blank, Qt::SkipEmptyParts);
            const qsizetype link = match.captured(1) == QLatin1String("beescope_library")
                                       ? words.indexOf(QStringLiteral("LINK"))
                                       : qsizetype(0);
            if (words.isEmpty() || folderOfTarget(words.first()) != file.folder())
                continue;
            QSet<QString>& links = direct[file.folder()];
            for (qsizetype i = link + 1; link >= 0 && i < words.size(); ++i) {
                if (words[i].startsWith(QLatin1String("remote_")) ||
                    words[i].startsWith(QLatin1String("widgets_")) ||
                    words[i].startsWith(QLatin1String("app_")))
                    links.insert(folderOfTarget(words[i]));
            }
        }
    }
    QHash<QString, QSet<QString>> closure;
    const std::function<void(const QString&, QSet<QString>&)> visit = [&](const QString& folder,
                                                                          QSet<QString>& seen) {
        if (seen.contains(folder))
            return;
        seen.insert(folder);
        for (const QString& next : direct.value(folder))
            visit(next, seen);
    };
    for (auto it = direct.cbegin(); it != direct.cend(); ++it)
        visit(it.key(), closure[it.key()]);
    return closure;
}

QStringList qtModulesOf(const QString& include)
{
    const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    if (include.startsWith(QLatin1String("Qt")) && headers.exists(include))
        return {include.section(u'/', 0, 0)};
    QStringList modules;
    for (const QString& module : headers.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (headers.exists(module + u'/' + include))
            modules += module;
    }
    return modules;
}

} // namespace bee::architecture

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"
#include "app/session/sessiondatabase.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QVariant>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace bee {

namespace {

Error copyError(const QString& to, const QString& reason)
{
    return {QCoreApplication::translate("Session", "The session could not be saved as %1.").arg(to), reason,
            QCoreApplication::translate("Session", "Choose another place, or free some space there.")};
}

QString systemReason()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

/// Flushes a file or folder to the disk.
bool sync(const QString& path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool ok = ::fsync(fd) == 0;
    ::close(fd);
    return ok;
}

} // namespace

Result<void> SessionWriter::saveCopy(const QString& from, const QString& to)
{
    const QFileInfo source(from);
    const QFileInfo target(to);
    if (source.canonicalFilePath() == target.canonicalFilePath() && target.exists())
        return copyError(to, QCoreApplication::translate("Session", "It is the same file."));
    {
        // Also undoes what a crash left half written, and refuses what is no session.
        const Result<std::unique_ptr<SessionReader>> reader = SessionReader::open(from);
        if (!reader.hasValue())
            return reader.error();
    }
    // Beside the target, so that the rename at the end stays on one file system.
    const QTemporaryDir folder(target.absolutePath() + QLatin1String("/.beescope-save-XXXXXX"));
    if (!folder.isValid())
        return copyError(to, folder.errorString());
    const QString copy = folder.filePath(QStringLiteral("copy"));
    {
        SessionDatabase database(from);
        if (!database.open(SessionDatabase::Mode::ReadOnly))
            return copyError(to, database.errorText());
        QSqlQuery query = database.prepare(QStringLiteral("VACUUM INTO ?"));
        query.addBindValue(copy);
        if (!database.run(query))
            return copyError(to, database.errorText());
    }
    if (!sync(copy) || std::rename(QFile::encodeName(copy).constData(),
                                   QFile::encodeName(target.absoluteFilePath()).constData()) != 0)
        return copyError(to, systemReason());
    sync(target.absolutePath());
    return {};
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/libraryaddress.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>

namespace bee {

namespace {

constexpr qsizetype storeNameLength = 32;

Error badAddress(const QString& text, const QString& reason, const QString& remedy)
{
    return Error{QCoreApplication::translate("ScriptLibrary", "“%1” is no address of a script library.")
                     .arg(text.left(200)),
                 reason, remedy};
}

} // namespace

QUrl LibraryAddress::fileUrl(const QString& name) const
{
    QUrl url = manifest;
    url.setPath(url.path().section(u'/', 0, -2) + u'/' + name);
    return url;
}

QString LibraryAddress::storeName() const
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex()).left(storeNameLength);
}

Result<LibraryAddress> parseLibraryAddress(const QString& text)
{
    const QString trimmed = text.trimmed();
    const QString remedy = QCoreApplication::translate(
        "ScriptLibrary", "Give a folder or an address that begins with https://.");
    if (trimmed.isEmpty())
        return badAddress(trimmed, {}, remedy);
    LibraryAddress address;
    if (!trimmed.contains(QLatin1String("://"))) {
        const QString path =
            trimmed.startsWith(QLatin1String("~/")) ? QDir::homePath() + trimmed.mid(1) : trimmed;
        address.folder = QDir::cleanPath(QDir(path).absolutePath());
        address.text = address.folder;
        return address;
    }
    QUrl url(trimmed, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.scheme() != QLatin1String("https"))
        return badAddress(trimmed,
                          QCoreApplication::translate("ScriptLibrary",
                                                      "Scripts run as root, so they come over https only."),
                          remedy);
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return badAddress(
            trimmed,
            QCoreApplication::translate("ScriptLibrary",
                                        "A name, a password, a query or a fragment would be stored with it."),
            QCoreApplication::translate("ScriptLibrary", "Leave that part out."));
    QString path = url.path();
    if (!path.endsWith(QLatin1String(".json")))
        path += (path.endsWith(u'/') ? QStringLiteral("manifest.json") : QStringLiteral("/manifest.json"));
    address.text = url.toString(QUrl::FullyEncoded);
    url.setPath(path);
    address.manifest = url;
    return address;
}

} // namespace bee

// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/libraryfetch.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QNetworkReply>
#include <QTimer>

#include <memory>

namespace bee {

namespace {

constexpr int mostRedirects = 5;

Error unreadable(const QString& what, const QString& reason, const QString& remedy)
{
    return Error{QCoreApplication::translate("ScriptLibrary", "%1 cannot be fetched.").arg(what), reason,
                 remedy};
}

Error tooLong(const QString& what, qint64 limit)
{
    return unreadable(
        what, QCoreApplication::translate("ScriptLibrary", "It is longer than %1 KiB.").arg(limit / 1024),
        QCoreApplication::translate("ScriptLibrary", "Ask whoever keeps the library to make it shorter."));
}

/// One download: what came so far and why it was given up.
struct Download {
    QByteArray bytes;
    std::optional<Error> problem;
};

Error networkError(const QNetworkReply& reply)
{
    const QString what = reply.url().toDisplayString();
    switch (reply.error()) {
    case QNetworkReply::InsecureRedirectError:
        return unreadable(
            what,
            QCoreApplication::translate("ScriptLibrary", "The server leads to an address without https."),
            QCoreApplication::translate("ScriptLibrary",
                                        "Scripts run as root: use an address that stays with https."));
    case QNetworkReply::SslHandshakeFailedError:
        return unreadable(
            what, reply.errorString(),
            QCoreApplication::translate(
                "ScriptLibrary",
                "Install the certificate of whoever signed the server's, or correct the server."));
    case QNetworkReply::ContentNotFoundError:
        return unreadable(what, QCoreApplication::translate("ScriptLibrary", "The server has no such file."),
                          QCoreApplication::translate("ScriptLibrary", "Check the address."));
    case QNetworkReply::OperationCanceledError:
    case QNetworkReply::TimeoutError:
        return unreadable(what, QCoreApplication::translate("ScriptLibrary", "The server fell silent."),
                          QCoreApplication::translate("ScriptLibrary", "Try again later."));
    default:
        return unreadable(what, reply.errorString(),
                          QCoreApplication::translate("ScriptLibrary", "Check the address and the network."));
    }
}

} // namespace

LibraryFetch::LibraryFetch(LibraryAddress address, FetchOptions options, QObject* parent)
    : QObject(parent), m_address(std::move(address)), m_options(std::move(options))
{
    m_network.setRedirectPolicy(QNetworkRequest::NoLessSafeRedirectPolicy);
    m_network.setTransferTimeout(static_cast<int>(m_options.silence.count()));
}

void LibraryFetch::get(const QString& name, qint64 limit, Handler handler)
{
    if (m_address.folder.isEmpty())
        return download(name.isEmpty() ? m_address.manifest : m_address.fileUrl(name), limit,
                        std::move(handler));
    const QString path = m_address.folder + u'/' + (name.isEmpty() ? QStringLiteral("manifest.json") : name);
    QMetaObject::invokeMethod(
        this, [this, path, limit, handler = std::move(handler)] { handler(readFile(path, limit)); },
        Qt::QueuedConnection);
}

Result<QByteArray> LibraryFetch::readFile(const QString& path, qint64 limit) const
{
    QFile file(path);
    const bool isFile = QFileInfo(path).isFile(); // a pipe or a device would be read for ever
    if (!isFile || !file.open(QIODevice::ReadOnly))
        return unreadable(path, isFile ? file.errorString() : QString(),
                          QCoreApplication::translate("ScriptLibrary", "Check the folder."));
    QByteArray bytes = file.read(limit + 1);
    if (bytes.size() > limit)
        return tooLong(path, limit);
    return bytes;
}

void LibraryFetch::download(const QUrl& url, qint64 limit, Handler handler)
{
    QNetworkRequest request(url);
    request.setSslConfiguration(m_options.ssl);
    request.setMaximumRedirectsAllowed(mostRedirects);
    request.setRawHeader("Accept-Encoding", "identity"); // no archive that unpacks to more than it said
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    QNetworkReply* reply = m_network.get(request);
    reply->setReadBufferSize(64 * 1024);
    auto state = std::make_shared<Download>();
    const auto giveUp = [reply, state](const Error& error) {
        if (!state->problem)
            state->problem = error;
        reply->abort();
    };
    const auto take = [reply, state, limit, giveUp] {
        state->bytes += reply->read(limit + 1 - state->bytes.size());
        if (state->bytes.size() > limit)
            giveUp(tooLong(reply->url().toDisplayString(), limit));
    };
    connect(reply, &QNetworkReply::readyRead, this, [state, take] {
        if (!state->problem)
            take();
    });
    QTimer::singleShot(m_options.total, reply, [reply, giveUp] {
        giveUp(unreadable(reply->url().toDisplayString(),
                          QCoreApplication::translate("ScriptLibrary", "It takes too long."),
                          QCoreApplication::translate("ScriptLibrary", "Try again later.")));
    });
    connect(reply, &QNetworkReply::finished, this, [reply, state, take, handler = std::move(handler)] {
        reply->deleteLater();
        if (!state->problem && reply->error() != QNetworkReply::NoError)
            state->problem = networkError(*reply);
        while (!state->problem && reply->bytesAvailable() > 0)
            take();
        if (state->problem)
            handler(*state->problem);
        else
            handler(std::move(state->bytes));
    });
}

} // namespace bee

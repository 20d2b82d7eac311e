// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/httpsserver.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QStandardPaths>

namespace bee::testing {

QByteArray httpAnswer(const QByteArray& body, const QByteArray& status, const QByteArray& more)
{
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\nConnection: close\r\n" + more + "\r\n" + body;
}

bool HttpsServer::start()
{
    const QString openssl = QStandardPaths::findExecutable(QStringLiteral("openssl"));
    if (openssl.isEmpty() || !QSslSocket::supportsSsl()) {
        m_problem = QStringLiteral("no openssl program or no TLS in this Qt");
        return false;
    }
    const QString key = m_folder.filePath(QStringLiteral("key.pem"));
    const QString certificate = m_folder.filePath(QStringLiteral("cert.pem"));
    QProcess make;
    make.start(openssl,
               {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-days"),
                QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=localhost"),
                QStringLiteral("-addext"), QStringLiteral("subjectAltName=DNS:localhost,IP:127.0.0.1"),
                QStringLiteral("-keyout"), key, QStringLiteral("-out"), certificate});
    if (!make.waitForFinished(60000) || make.exitCode() != 0) {
        m_problem = QString::fromUtf8(make.readAllStandardError());
        return false;
    }
    QFile keyFile(key);
    const QList<QSslCertificate> certificates = QSslCertificate::fromPath(certificate);
    if (certificates.isEmpty() || !keyFile.open(QIODevice::ReadOnly)) {
        m_problem = QStringLiteral("the certificate cannot be read");
        return false;
    }
    QSslConfiguration ssl;
    ssl.setLocalCertificate(certificates.first());
    ssl.setPrivateKey(QSslKey(keyFile.readAll(), QSsl::Rsa));
    setSslConfiguration(ssl);
    connect(this, &QSslServer::pendingConnectionAvailable, this, [this] {
        while (auto* socket = qobject_cast<QSslSocket*>(nextPendingConnection()))
            serve(socket);
    });
    return listen(QHostAddress::LocalHost);
}

QString HttpsServer::address(const QString& path) const
{
    return QStringLiteral("https://127.0.0.1:%1%2").arg(serverPort()).arg(path);
}

QSslConfiguration HttpsServer::trust() const
{
    QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
    ssl.setCaCertificates({sslConfiguration().localCertificate()});
    return ssl;
}

void HttpsServer::serve(QSslSocket* socket)
{
    socket->setParent(this);
    const auto answer = [this, socket] {
        if (!socket->canReadLine())
            return;
        const QByteArray path = socket->readLine().split(' ').value(1);
        socket->readAll();
        requests += path;
        if (silent)
            return;
        if (endless) {
            socket->write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
            connect(socket, &QSslSocket::encryptedBytesWritten, socket, [socket] {
                if (socket->encryptedBytesToWrite() == 0)
                    socket->write(QByteArray(64 * 1024, ' '));
            });
            socket->write(QByteArray(64 * 1024, ' '));
            return;
        }
        socket->write(answers.value(path, httpAnswer("no", "404 Not Found")));
        socket->disconnectFromHost();
    };
    connect(socket, &QSslSocket::readyRead, this, answer);
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    answer();
}

} // namespace bee::testing

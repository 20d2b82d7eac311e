// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTemporaryDir>

namespace bee::testing {

/// What the server answers to one path; sent as it is, head and body.
QByteArray httpAnswer(const QByteArray& body, const QByteArray& status = "200 OK",
                      const QByteArray& more = {});

/// An HTTPS server on loopback with a certificate of its own making. One request a connection.
class HttpsServer : public QSslServer {
    Q_OBJECT
public:
    /// False, with the reason in problem(), where no certificate can be made.
    bool start();
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString address(const QString& path = QStringLiteral("/lib/")) const;
    /// Trusts this server's certificate only.
    [[nodiscard]] QSslConfiguration trust() const;

    QMap<QByteArray, QByteArray> answers; ///< "/lib/a.bt" to the whole answer; others are 404
    QByteArrayList requests;              ///< paths asked for, in order
    bool silent = false;                  ///< takes requests and never answers
    bool endless = false;                 ///< sends a body that never ends, without saying how long it is

private:
    void serve(QSslSocket* socket);

    QTemporaryDir m_folder;
    QString m_problem;
};

} // namespace bee::testing

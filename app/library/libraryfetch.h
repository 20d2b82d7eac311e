// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/libraryaddress.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>

#include <chrono>
#include <functional>

namespace bee {

struct FetchOptions {
    QSslConfiguration ssl = QSslConfiguration::defaultConfiguration(); ///< whom to trust
    std::chrono::milliseconds silence{15'000}; ///< gives up after that long without a byte
    std::chrono::milliseconds total{60'000};   ///< and when one file takes longer than that
};

/// Reads files of a library, one at a time, without ever holding more than it was told. Lives on the thread
/// that made it; needs its event loop. Redirects are followed from https to https only.
class LibraryFetch : public QObject {
    Q_OBJECT
public:
    using Handler = std::function<void(Result<QByteArray>)>;

    LibraryFetch(LibraryAddress address, FetchOptions options, QObject* parent = nullptr);

    /// name: of a file beside the manifest; empty: the manifest. The handler is called once, later, unless
    /// this object is deleted first. A file of more than limit bytes is an Error.
    void get(const QString& name, qint64 limit, Handler handler);

private:
    [[nodiscard]] Result<QByteArray> readFile(const QString& path, qint64 limit) const;
    void download(const QUrl& url, qint64 limit, Handler handler);

    LibraryAddress m_address;
    FetchOptions m_options;
    QNetworkAccessManager m_network;
};

} // namespace bee

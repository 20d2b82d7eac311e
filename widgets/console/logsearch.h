// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/console/rawlog.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <thread>

namespace bee {

/// Looks for a text in a log on a thread of its own: the nearest line that has it, then how many have. ASCII
/// letters match in either case. A match may span the pieces of a line, not lines. Lives on the window
/// thread; only the newest search is heard.
class LogSearch : public QObject {
    Q_OBJECT
public:
    explicit LogSearch(QObject* parent = nullptr);
    ~LogSearch() override;

    /// Begins behind `after` (-1: at the first line; forward) or before it, and comes round at the end.
    void start(std::shared_ptr<const RawLog> log, const QString& text, qsizetype after, bool forward);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void progressed(double fraction); ///< a few times a second
    void found(qsizetype line);       ///< -1: nowhere
    /// Follows found(), when all was looked through: lines that have the text.
    void counted(qsizetype lines);

private:
    struct Job;
    struct Counted {
        std::string needle;
        qint64 bytes = -1; ///< of the log then
        qsizetype lines = 0;
    };
    void arrive(quint64 job, const std::function<void()>& tell);

    std::jthread m_thread;
    quint64 m_job = 0;
    bool m_running = false;
    std::weak_ptr<const RawLog> m_log;
    Counted m_counted; ///< the last count: going from match to match does not count again
};

/// Lines that begin in a page and have the needle, which is in lower case. Any thread.
std::vector<qsizetype> linesWith(const RawLog& log, std::size_t page, const std::string& needle,
                                 const std::stop_token& stop = {});

} // namespace bee

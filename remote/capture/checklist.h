// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/capture/capture.h"
#include "remote/tools/toolcatalogue.h"

#include <QPointer>

namespace bee {

/// The tools of the checklist in its order, one for each position: of the siblings for file systems the one
/// whose file system the host has, the root's first.
std::vector<const Tool*> checklistTools(const ToolCatalogue& catalogue, const HostFacts& facts);

/// One run of the checklist on one host: the cheap tools together, their durations counted from the moment
/// when the last of them is ready, so that they show the same stretch of time; then those whose overhead is
/// felt, one after the other. Lives on the window's thread.
class Checklist : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds usualDuration{30}; ///< of each tool, unless the person says another

    /// Plans and starts the tool's capture and has it recorded; nullptr when it could not even be planned
    /// (whoever starts it tells the person why). holdDuration: call Capture::holdDuration() before start().
    using Starter = std::function<Capture*(const Tool& tool, bool holdDuration)>;

    Checklist(std::vector<const Tool*> tools, Starter starter, QObject* parent = nullptr);

    void start();
    void stop(); ///< ends what runs; what has not begun is left out

    [[nodiscard]] int count() const { return static_cast<int>(m_tools.size()); }
    [[nodiscard]] int finishedCount() const { return m_finished; }
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// "3 of 10 done, waiting for biosnoop, cachestat"
    [[nodiscard]] QString progressText() const;

Q_SIGNALS:
    void progressed();
    void finished();

private:
    void launch(const Tool& tool, bool together);
    void startNextAlone();
    void beginTogether();
    void finishOne();

    std::vector<const Tool*> m_tools;
    std::vector<const Tool*> m_alone; ///< still to run, in reverse
    Starter m_starter;
    std::vector<QPointer<Capture>> m_live;
    int m_finished = 0;
    int m_togetherLive = 0;
    bool m_begun = false; ///< the durations of the cheap tools count
    bool m_running = false;
    bool m_stopped = false;
};

} // namespace bee

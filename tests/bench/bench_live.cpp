// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A host behind a private sshd prints opensnoop rows at a steady rate; the real window shows them with table,
// overview and console open, 1920 x 1080, and records them. Prints what a person would feel.
// bench_live [ROWS_A_SECOND] [SECONDS]
#include "app/window/capturepage.h"
#include "app/window/mainwindow.h"
#include "app/window/overview.h"
#include "tests/remote/transport/sshdfixture.h"
#include "tests/remote/transport/transporttesting.h"
#include "widgets/console/consoleview.h"
#include "widgets/table/eventtableview.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTimer>

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <map>

using namespace bee;

namespace {

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

/// Times every event the window thread handles, from outside in.
class Application : public QApplication {
public:
    using QApplication::QApplication;

    struct Longest {
        double wall = 0;
        double cpu = 0;
        QByteArray what;
    };
    bool measures = false;
    double longestWall = 0; ///< milliseconds
    double longestCpu = 0;  ///< the thread's own: what it would be on a machine with nothing else to do
    int over16Wall = 0;
    int over16Cpu = 0;
    std::map<QByteArray, Longest> byReceiver;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (!measures || m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        const QByteArray what = QByteArray(receiver->metaObject()->className()) + " event " +
                                QByteArray::number(static_cast<int>(event->type()));
        QElapsedTimer timer;
        timer.start();
        const double before = threadMilliseconds();
        const bool result = QApplication::notify(receiver, event);
        const double cpu = threadMilliseconds() - before;
        const double wall = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        --m_depth;
        longestWall = std::max(longestWall, wall);
        longestCpu = std::max(longestCpu, cpu);
        over16Wall += wall > 16 ? 1 : 0;
        over16Cpu += cpu > 16 ? 1 : 0;
        Longest& longest = byReceiver[what];
        longest.wall = std::max(longest.wall, wall);
        longest.cpu = std::max(longest.cpu, cpu);
        return result;
    }

private:
    int m_depth = 0;
};

/// Counts the pictures a widget paints.
class FrameCounter : public QObject {
public:
    explicit FrameCounter(QWidget* widget) : QObject(widget) { widget->installEventFilter(this); }
    int frames = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        frames += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

struct Setup {
    long rate;
    long seconds;
    QTemporaryDir folder;
    testing::SshdFixture sshd;
};

/// Puts an "opensnoop" on the host that replays: a program, as those of libbpf-tools are told by that. Empty,
/// or why not.
QString prepareHost(Setup& setup)
{
    const QString tool = setup.folder.filePath(QStringLiteral("opensnoop"));
    QFile rate(tool + QStringLiteral(".rate"));
    if (!QFile::copy(QCoreApplication::applicationDirPath() + QStringLiteral("/replay"), tool) ||
        !rate.open(QIODevice::WriteOnly))
        return QStringLiteral("the temporary folder is not writable");
    rate.write(QByteArray::number(qint64{setup.rate}) + ' ' + QByteArray::number(qint64{setup.seconds}));
    return setup.sshd.start();
}

int measure(Application& application, Setup& setup)
{
    applyTheme(application, ThemeChoice::Dark);
    Workspace workspace(ToolCatalogue::builtIn(), setup.folder.filePath(QStringLiteral("recordings")));
    MainWindow window(workspace);
    window.resize(1920, 1080);
    window.show();
    HostAddress address;
    address.name = setup.sshd.alias();
    HostConnection* host = workspace.addHost(address, setup.sshd.options());
    host->setToolPaths({setup.folder.path()});
    bool failed = false;
    QObject::connect(host, &HostConnection::failed, &window, [&](const Error& error) {
        std::printf("skipped: %s\n", qPrintable(error.text()));
        failed = true;
    });
    host->open();
    if (!testing::waitUntil([&] { return failed || host->state() == HostConnection::State::Ready; }, 60000) ||
        failed)
        return 77;

    RunRequest request;
    request.tool = workspace.catalogue().find(QStringLiteral("opensnoop"));
    request.implementation = Implementation::Libbpf;
    const Result<CaptureEntry*> run = workspace.run(*host, request);
    if (!run.hasValue()) {
        std::printf("skipped: %s\n", qPrintable(run.error().text()));
        return 77;
    }
    CaptureEntry* entry = run.value();
    for (QAction* action : window.findChildren<QAction*>())
        if (action->objectName() == QLatin1String("view.console") || action->shortcut() == Qt::Key_F12)
            action->setChecked(true);
    for (CapturePage* page : window.findChildren<CapturePage*>())
        window.findChild<QTabWidget*>()->setCurrentWidget(page);
    const auto table = [&] {
        EventTableView* found = nullptr;
        for (auto* view : window.findChildren<EventTableView*>())
            found = view->isVisible() ? view : found;
        return found;
    };
    if (!testing::waitUntil([&] { return entry->values().rows() > 0 && table(); }, 20000)) {
        std::printf("nothing came: %s\n", entry->failure() ? qPrintable(entry->failure()->text()) : "");
        return 1;
    }

    auto* console = window.findChild<ConsoleView*>();
    auto* overview = window.findChild<Overview*>();
    std::printf("console %s, overview %s, table %d x %d\n", console->isVisible() ? "open" : "CLOSED",
                overview->isVisible() ? "open" : "CLOSED", table()->width(), table()->height());
    // The largest part of the table that scrolls is what shows rows.
    QWidget* grid = table();
    for (auto* area : table()->findChildren<QAbstractScrollArea*>())
        if (area->isVisible() && area->height() > 200)
            grid = area->viewport();
    const FrameCounter& frames = *new FrameCounter(grid);
    const FrameCounter& consoleFrames = *new FrameCounter(console->viewport());
    const double baseline = residentMegabytes();
    const auto rowsBefore = static_cast<double>(entry->values().rows());
    const double cpuBefore = cpuSeconds();
    QElapsedTimer clock;
    clock.start();
    application.measures = true;

    std::vector<int> perSecond;
    double peak = baseline;
    int counted = 0;
    QTimer second;
    second.setTimerType(Qt::PreciseTimer);
    QObject::connect(&second, &QTimer::timeout, &window, [&] {
        perSecond.push_back(frames.frames - counted);
        counted = frames.frames;
        peak = std::max(peak, residentMegabytes());
        if (perSecond.size() % 10 == 0)
            std::printf("  %3zu s: %llu rows, %d frames in the last second, %.0f MB\n", perSecond.size(),
                        static_cast<unsigned long long>(entry->values().rows()), perSecond.back(),
                        residentMegabytes());
    });
    second.start(1000);
    const bool ended =
        testing::waitUntil([&] { return !entry->isLive(); }, static_cast<int>(setup.seconds * 4000 + 60000));
    second.stop();
    const double seconds = static_cast<double>(clock.elapsed()) / 1000;
    const double cpu = cpuSeconds() - cpuBefore;
    testing::waitUntil([] { return false; }, 1500); // what follows the end
    application.measures = false;

    const auto rows = entry->values().rows();
    const auto expected = static_cast<quint64>(setup.rate * setup.seconds);
    const double resident = residentMegabytes();
    int worst = perSecond.empty() ? 0 : perSecond.front();
    double mean = 0;
    for (const int one : perSecond) {
        worst = std::min(worst, one);
        mean += one / static_cast<double>(perSecond.size());
    }
    const double added = static_cast<double>(rows) - rowsBefore;
    std::printf("rows %llu of %llu, %lld lines in the console; %.1f s%s\n",
                static_cast<unsigned long long>(rows), static_cast<unsigned long long>(expected),
                static_cast<long long>(entry->log()->lineCount()), seconds, ended ? "" : " (not ended)");
    std::printf("frames a second: mean %.1f, worst %d; of the console %.1f\n", mean, worst,
                consoleFrames.frames / seconds);
    std::printf("longest event of the window thread: %.1f ms (%.1f ms of CPU); over 16 ms: %d (%d by CPU)\n",
                application.longestWall, application.longestCpu, application.over16Wall,
                application.over16Cpu);
    std::printf("memory: %.0f MB more at the end, %.0f MB at most: %.1f and %.1f bytes a row; table %.1f, "
                "console %.2f bytes a row\n",
                resident - baseline, peak - baseline, (resident - baseline) * 1e6 / added,
                (peak - baseline) * 1e6 / added,
                static_cast<double>(entry->values().events->memoryBytes()) / static_cast<double>(rows),
                static_cast<double>(entry->log()->memoryBytes()) / static_cast<double>(rows));
    std::printf("CPU: %.0f %% of one core\n", cpu / seconds * 100);
    std::vector<std::pair<double, QByteArray>> slow;
    for (const auto& [what, longest] : application.byReceiver)
        slow.emplace_back(longest.wall, what + ": " + QByteArray::number(longest.cpu, 'f', 1) + " ms of CPU");
    std::sort(slow.rbegin(), slow.rend());
    for (std::size_t i = 0; i < std::min<std::size_t>(8, slow.size()); ++i)
        std::printf("  %.1f ms %s\n", slow[i].first, slow[i].second.constData());
    const bool whole =
        ended && rows == expected && entry->log()->lineCount() >= static_cast<qsizetype>(expected) + 1;
    std::printf("%s\n", whole ? "every row is there" : "ROWS ARE MISSING");
    return whole ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    Setup setup{argc > 1 ? std::atol(argv[1]) : 100'000, argc > 2 ? std::atol(argv[2]) : 60, {}, {}};
    for (const char* home : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(home, setup.folder.path().toLocal8Bit());
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    Application application(argc, argv);
    if (const QString reason = prepareHost(setup); !reason.isEmpty()) {
        std::printf("skipped: %s\n", qPrintable(reason));
        return 77;
    }
    return measure(application, setup);
}

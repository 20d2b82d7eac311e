// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/capture/loadsampler.h"

namespace bee {

namespace {

// Answers each line of process ids with their lines of /proc/PID/stat and statm. POSIX sh; a process that
// is gone gives nothing.
const char samplerScript[] =
    "echo \"page $(getconf PAGESIZE 2>/dev/null || echo 4096)\"; "
    "while read -r pids; do for p in $pids; do s=; m=; "
    "{ IFS= read -r s </proc/$p/stat; IFS= read -r m </proc/$p/statm; } 2>/dev/null; "
    "[ \"$s\" ] && [ \"$m\" ] && printf \"%s | %s\\n\" \"$s\" \"$m\"; done; done";

constexpr int ticksPerSecond = 100; ///< USER_HZ, the same on all of today's architectures (proc(5))
constexpr qsizetype longestLine = 4096;

} // namespace

LoadSampler::LoadSampler(Transport& transport, QObject* parent) : QObject(parent), m_transport(transport)
{
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &LoadSampler::ask);
}

LoadSampler::~LoadSampler()
{
    delete m_command;
}

void LoadSampler::watch(qint64 pid)
{
    if (pid <= 0)
        return;
    m_watched.insert(pid, {});
    if (!m_command)
        start();
    m_timer.start();
    ask();
}

void LoadSampler::unwatch(qint64 pid)
{
    m_watched.remove(pid);
    if (!m_watched.isEmpty())
        return;
    m_timer.stop();
    delete m_command; // its standard input ends, and with it the shell
    m_command = nullptr;
}

void LoadSampler::start()
{
    CommandSpec spec;
    spec.argv = {QStringLiteral("sh"), QStringLiteral("-c"), QString::fromLatin1(samplerScript)};
    spec.leashed = false;
    spec.keepsInput = true;
    m_line.clear();
    m_command = m_transport.start(spec);
    m_command->setParent(nullptr);
    connect(m_command, &RemoteCommand::received, this, [this](const Chunk& chunk) {
        if (chunk.stream == Stream::Stdout)
            receive(chunk.bytes);
    });
    // A host that allows no further channel goes unmeasured.
    connect(m_command, &RemoteCommand::finished, this, [this] {
        m_command->deleteLater();
        m_command = nullptr;
        m_timer.stop();
    });
}

void LoadSampler::ask()
{
    if (!m_command)
        return;
    QByteArray line;
    for (auto it = m_watched.keyBegin(); it != m_watched.keyEnd(); ++it)
        line += QByteArray::number(*it) + ' ';
    m_command->send(line + '\n');
}

void LoadSampler::receive(const QByteArray& bytes)
{
    m_line += bytes;
    qsizetype end = 0;
    while ((end = m_line.indexOf('\n')) >= 0) {
        const QByteArray line = m_line.left(end);
        m_line.remove(0, end + 1);
        readLine(line);
    }
    if (m_line.size() > longestLine)
        m_line.clear();
}

/// "PID (comm) S …utime stime… | size resident …" (proc(5): utime is field 14, stime 15).
void LoadSampler::readLine(const QByteArray& line)
{
    if (line.startsWith("page ")) {
        const quint64 size = line.mid(5).trimmed().toULongLong();
        if (size >= 1024 && size <= (1 << 20))
            m_pageSize = size;
        return;
    }
    const qint64 pid = line.left(line.indexOf(' ')).toLongLong();
    const auto watched = m_watched.find(pid);
    const qsizetype bar = line.lastIndexOf('|');
    const qsizetype bracket = line.lastIndexOf(')', bar); // the name before it may hold anything
    if (watched == m_watched.end() || bracket < 0 || bar < 0)
        return;
    const QList<QByteArray> stat = line.mid(bracket + 2, bar - bracket - 2).split(' ');
    const QList<QByteArray> statm = line.mid(bar + 1).trimmed().split(' ');
    if (stat.size() < 13 || statm.size() < 2)
        return;
    ToolLoad load;
    load.cpuTime =
        std::chrono::milliseconds((stat[11].toLongLong() + stat[12].toLongLong()) * 1000 / ticksPerSecond);
    load.residentBytes = statm[1].toULongLong() * m_pageSize;
    if (watched->cpuTime && watched->since.elapsed() > 0)
        load.cpuPercent = 100.0 * static_cast<double>((load.cpuTime - *watched->cpuTime).count()) /
                          static_cast<double>(watched->since.elapsed());
    watched->cpuTime = load.cpuTime;
    watched->since.start();
    Q_EMIT measured(pid, load);
}

} // namespace bee

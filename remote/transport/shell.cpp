// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/transport/leash.h"
#include "remote/transport/transport.h"

#include <algorithm>

namespace bee {

namespace {

// The leash: what runs beside a tool so that it never outlives the person who started it.
//
// The tool is exec'ed in the foreground: it keeps the default action of SIGINT (a background job of sh has
// it ignored, and Python then never raises KeyboardInterrupt) and its exit status is the channel's own. The
// watcher is a grandchild, so that the tool has no child it did not make, and holds neither stdout nor
// stderr, so that the channel closes when the tool ends. It reads control lines from the saved standard
// input: "beat", "stop" and "limit SECONDS"; end of file means that nobody listens any more.
//
// No signal is sent to a process id alone: hit() compares the start time (field 22 of /proc/PID/stat, after
// the last ")" since the name may hold anything) so that a reused id is never struck. A nap is a background
// sleep that die() takes along, by SIGKILL: a fork of dash that is not a sleep yet swallows SIGTERM. dash has
// no `read -t`, hence the timer; two missed naps are a lost beat, so the host sees one sleep in ten seconds
// and not one for every beat.
//
// One line, POSIX sh (dash, busybox ash, bash), no single quotes.
const char leashScript[] =
    "age() { s=; while IFS= read -r l || [ \"$l\" ]; do s=\"$s $l\"; done </proc/$1/stat; "
    "set -- ${s##*)}; a=; case $1 in Z|X) ;; *) a=${20};; esac; }; "
    "hit() { age $2; [ \"$a\" ] && [ \"$a\" = \"$3\" ] && kill -$1 $2; }; "
    "die() { [ \"$z\" ] && kill -KILL $!; exit 0; }; "
    "nap() { z=1; sleep $1 & while wait $!; [ $? -gt 128 ]; do :; done; z=; }; "
    "rest() { i=$1; while [ $i -gt 0 ]; do age $p; [ \"$a\" = \"$b\" ] || exit 0; nap 1; i=$((i-1)); done; "
    "}; "
    "finish() { trap die TERM; hit INT $p $b; rest $1; hit TERM $p $b; rest $2; hit KILL $p $b; exit 0; }; "
    "late() { trap die TERM; nap $1; finish 10 2; }; "
    "beat() { m=0; }; "
    "dog() { trap die TERM; trap beat USR1; m=0; "
    "while [ $m -lt 2 ]; do m=$((m+1)); nap @NAP@; done; finish 2 1; }; "
    "watch() { trap \"\" HUP; dog & d=$!; age $d; da=$a; e=; t=; "
    "while read -r c n <&3; do case $c in beat) hit USR1 $d $da;; "
    "stop) [ \"$e\" ] || { finish 10 2 & e=$!; age $e; ea=$a; };; "
    "limit) case $n in \"\"|*[!0-9]*) ;; "
    "*) [ \"$t\" ] && hit TERM $t $ta; late $n & t=$!; age $t; ta=$a;; esac;; esac; done; "
    "hit TERM $d $da; [ \"$t\" ] && hit TERM $t $ta; [ \"$e\" ] && hit TERM $e $ea; finish 2 1; }; "
    "exec 3<&0 </dev/null; p=$$; age $p; b=$a; ( watch & ) >/dev/null 2>&1; "
    "echo \"@beescope-pid $p\" >&2; exec @TOOL@ 3<&-";

// For the user's login shell, which may be fish or csh: inside single quotes only these differ between
// shells, so they stand outside, behind a backslash, which all of them read alike.
QString loginQuote(const QString& script)
{
    QString quoted = QStringLiteral("'");
    for (const QChar c : script) {
        if (c == u'\'' || c == u'\\' || c == u'!')
            quoted += QStringLiteral("'\\") + c + u'\'';
        else
            quoted += c;
    }
    return quoted + u'\'';
}

// csh takes no line break inside quotes; only arguments can bring one, so most commands stay readable.
QString onOneLine(QString script)
{
    if (!script.contains(u'\n'))
        return script;
    script.replace(u'\\', QStringLiteral("\\\\")).replace(u'\n', QStringLiteral("\\n"));
    return QStringLiteral("eval \"$(printf %b ") + shellQuote(script) + QStringLiteral(")\"");
}

} // namespace

QString shellQuote(const QString& word)
{
    QString quoted = word;
    quoted.remove(QChar(0)); // no argument of a process can hold it, and the shell would end there
    quoted.replace(u'\'', QStringLiteral("'\\''"));
    return u'\'' + quoted + u'\'';
}

QString shellCommand(const CommandSpec& spec)
{
    QStringList words;
    for (const QString& word : spec.argv)
        words += shellQuote(word);
    const QString tool = words.join(u' ');

    QString script;
    if (spec.leashed) {
        const auto nap = std::max<qint64>(1, spec.beatLoss.count() / 2);
        script = QString::fromLatin1(leashScript);
        script.replace(QStringLiteral("@NAP@"), QString::number(nap));
        script.replace(QStringLiteral("@TOOL@"), tool); // last: its words may hold anything
    } else {
        script = QStringLiteral("exec ") + tool;
    }

    const QString shell = QStringLiteral("sh -c ") + loginQuote(onOneLine(script));
    switch (spec.elevation) {
    case Elevation::None:
        break;
    case Elevation::Sudo:
        return QStringLiteral("exec sudo -n /bin/") + shell;
    case Elevation::Pkexec:
        return QStringLiteral("exec pkexec /bin/") + shell;
    }
    return QStringLiteral("exec ") + shell;
}

std::optional<QByteArray> PidLine::take(QByteArray& bytes)
{
    // Announced or given up: everything passes.
    if (m_done)
        return std::exchange(bytes, {});
    m_held += std::exchange(bytes, {});
    QByteArray before;
    qsizetype end = 0;
    while ((end = m_held.indexOf('\n')) >= 0) {
        const QByteArray line = m_held.left(end);
        m_held.remove(0, end + 1);
        if (line.startsWith(marker)) {
            bool ok = false;
            const qint64 pid = line.mid(qsizetype(sizeof(marker)) - 1).trimmed().toLongLong(&ok);
            if (ok) {
                m_pid = pid;
                m_done = true;
                return before + std::exchange(m_held, {});
            }
        }
        before += line + '\n'; // what sudo or a login shell had to say first
    }
    if (m_held.size() > maxHeld)
        before += giveUp();
    if (before.isEmpty())
        return std::nullopt;
    return before;
}

QByteArray PidLine::giveUp()
{
    m_done = true;
    return std::exchange(m_held, {});
}

} // namespace bee

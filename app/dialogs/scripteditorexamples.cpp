// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/scripteditorexamples.h"

#include <QCoreApplication>

namespace bee {

namespace {

// Stable tracepoints only, and nothing that needs a kernel's headers.

const char readLatency[] = R"(// Latency of read() in microseconds
tracepoint:syscalls:sys_enter_read
{
	@start[tid] = nsecs;
}

tracepoint:syscalls:sys_exit_read
/@start[tid]/
{
	@us = hist((nsecs - @start[tid]) / 1000);
	delete(@start[tid]);
}

interval:s:1
{
	time("%H:%M:%S\n");
	print(@us);
	clear(@us);
}

END
{
	clear(@start);
}
)";

const char openStacks[] = R"(// Stacks that open files
tracepoint:syscalls:sys_enter_openat
{
	@[kstack, ustack, comm] = count();
}

interval:s:1
{
	time("%H:%M:%S\n");
	print(@);
	clear(@);
}
)";

const char signalRows[] = R"(// Signals: who sent which to whom
BEGIN
{
	printf("%-8s %-16s %-8s %s\n", "PID", "COMM", "TARGET", "SIGNAL");
}

tracepoint:signal:signal_generate
{
	printf("%-8d %-16s %-8d %d\n", pid, comm, args->pid, args->sig);
}
)";

} // namespace

const std::vector<ScriptExample>& scriptExamples()
{
    static const std::vector<ScriptExample> examples{
        {QStringLiteral("readlatency"),
         QCoreApplication::translate("ScriptEditor", "Latency heat map: hist() once a second"), readLatency},
        {QStringLiteral("openstacks"),
         QCoreApplication::translate("ScriptEditor", "Flame graph: a map of stacks"), openStacks},
        {QStringLiteral("signals"),
         QCoreApplication::translate("ScriptEditor", "Table: a line an event, printf()"), signalRows},
    };
    return examples;
}

} // namespace bee

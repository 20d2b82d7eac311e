<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BpftraceMaps</name>
    <message>
        <source>When the map was printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the script&apos;s map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key within the map; its parts are joined by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of the key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Capture</name>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It printed nothing and exited with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was ended by signal %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the console for all that it printed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaptureEntry</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CapturePage</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tool this version does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The implementation that ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events the tool reported as lost: the numbers here are too small by as many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines no rule understands. They are kept; the console shows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the session…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tool printed no data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bcc is compiling its program on the host, %1 s. This can take more than a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting on %1, %2 s…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collecting. This tool prints everything at its end, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping: waiting for the last output…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running. Nothing was seen yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Disk I/O latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long block device I/O takes, as a histogram for each second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negligible below 10,000 disk operations a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buckets in milliseconds instead of microseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include queueing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the time in the queue of the operating system too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One per disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One histogram per disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One per kind of I/O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One histogram per set of I/O flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace this disk only, for example sda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU time per turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long threads run before they leave the CPU, as a histogram for each second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It looks at every context switch: run it for 10 to 60 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace this process only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time off the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure the time between two turns instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One per process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One histogram per process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One per thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One histogram per thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each new process with its parent and its command line, as it starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs start less than 1000 times a second on most hosts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed ones too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also show attempts that failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace this user only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only commands whose name contains this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only command lines with an argument that contains this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most arguments of a command line (20 unless set)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show user ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a column with the user ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put each argument in quotes, so that their borders can be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it happened, local time of the host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds since the tool started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milliseconds since the tool started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the parent process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process ID of the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor on which it started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return value of execve(): 0, or the negative error number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each process that ends: its age, and how it ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processes end less than 1000 times a second on most hosts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those that ended with an error or a signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it ended, local time of the host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thread ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time it lived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0, its exit code, or the signal that ended it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time off the CPU by stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where threads wait: the time they were off the CPU, by call stack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It looks at every context switch and walks the stack each time: start with a few seconds, and with one process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace this thread only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User threads only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No kernel threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel threads only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No user threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User stacks only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No kernel frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel stacks only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No user frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortest wait (µs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out waits shorter than this many microseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest wait (µs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out waits longer than this many microseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thread state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only waits in this state, as a bit mask (2: uninterruptible)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each attempt to open a file: who, which path, and whether it worked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files are opened less than 1000 times a second on most hosts; try it first where it is more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only processes whose name contains this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only attempts that failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add columns with the flags of open()</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds since the first event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File descriptor, -1 when the attempt failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error number, 0 when it worked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags given to open()</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permissions given to open() for a new file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path as the process gave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where CPU time goes: call stacks sampled many times a second on all CPUs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negligible at 49 samples a second and CPU; the symbols are looked up on the host, which takes a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per CPU; an odd number keeps out of step with timers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle time too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include the idle loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU scheduler latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long threads wait for a CPU when they could run, as a histogram for each second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One per container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One histogram per process ID namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which system calls are made most, or which processes make most of them, second by second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts every system call: a program that does little else can be slowed to half its speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count by process instead of by system call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only calls that failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only calls that failed with this error, for example ENOENT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure the time spent in the calls too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times in milliseconds instead of microseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this many (10 unless set)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls in that second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time spent in them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo on the host asks for a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect as root, or let this account run the tools without a password (NOPASSWD in the sudoers file).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo on the host refuses to run without a terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its administrator for “Defaults:USER !requiretty” in the sudoers file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sudo password was not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the password of this account on the host again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no right to use sudo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect with another account, or ask the administrator of the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo does not allow this account to run the command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator to allow it in the sudoers file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is inside a container that forbids more privileges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to the host itself instead of the container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo on the host is broken: it is not installed setuid root, or its file system is mounted nosuid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect as root, or repair sudo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is locked or has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator of the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel is locked down (%1) and forbids tracing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a decision of the host&apos;s administrator: tracing needs a kernel without lockdown, often by turning off Secure Boot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit of locked memory is too low for the tool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise it for this account on the host: ulimit -l unlimited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel did not permit the program: no root rights, a container, or kernel lockdown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it as root on the host itself, outside of containers; look into /sys/kernel/security/lockdown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel&apos;s verifier refused the tool&apos;s program %1: the tool and the kernel do not fit together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another implementation of the tool, or update it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tool&apos;s program is too large for this kernel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another implementation of the tool, or a newer kernel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel is too old: %1 came with Linux %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tool needs root rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect as root, or let this account use sudo without a password. As root, look into /sys/kernel/security/lockdown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python on the host has no bcc module.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the distribution&apos;s python3-bpfcc (Debian, Ubuntu) or python3-bcc package. A Python of another place (venv, pyenv, conda) that comes first in PATH hides it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Python package called bcc hides the real one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it on the host (pip uninstall bcc) and install the distribution&apos;s package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tool and the bcc library on the host are of different versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update both together with the package manager of the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bcc library is missing on the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install libbpfcc (Debian, Ubuntu) or bcc (others), then run ldconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tool asks for a “python” that the host has not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Python there, on Debian and Ubuntu also the package python-is-python3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bpftrace of the host is too old for JSON output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update bpftrace to 0.10 or later, or use another implementation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tool&apos;s version on the host does not know one of its options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the option out, or use another implementation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bpftrace cannot read the script %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bpftrace from a snap may not read it: install the distribution&apos;s package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The headers of the running kernel are not installed on the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install linux-headers-$(uname -r) (Debian, Ubuntu) or kernel-devel-$(uname -r) (Fedora, RHEL); after a kernel update reboot first. Tools of libbpf-tools need none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compiling on the host failed: the header %1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the kernel&apos;s headers, and for sys/… the C library&apos;s (libc6-dev). Tools of libbpf-tools need none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The compiler inside bcc is older than the kernel&apos;s headers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update bcc, or use the libbpf implementation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tool is older than the kernel: a kernel structure has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compiling on the host failed: the headers found do not fit (%1 is unknown).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the headers of the running kernel. Tools of libbpf-tools need none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host has not enough memory to compile the tool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the libbpf implementation: it compiles nothing on the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host&apos;s tracefs is not mounted, so the tool finds no tracepoints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mount it there as root: mount -t tracefs tracefs /sys/kernel/tracing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host&apos;s tracefs cannot be read: it is not mounted, or this is a container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mount it as root on the host itself: mount -t tracefs tracefs /sys/kernel/tracing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kernel was built without kprobes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an implementation that needs tracepoints only (libbpf or the carried script), or a kernel with CONFIG_KPROBES.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tool probes the kernel function %1, and this kernel does not let it: it has no such function, or no kprobes at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tool probes the kernel function %1, which this kernel has not, or not for probing: the tool is older than the kernel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the libbpf implementation, or update bcc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bpftrace could not attach a probe of the script: this kernel has no such place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another implementation of the tool, or update bpftrace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tool probes a kernel function that this kernel has not, or not for probing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel did not give the tool a sampling clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As root set kernel.perf_event_paranoid to 1 or less; in a virtual machine without performance counters use the carried script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tool would need more probes than its limit allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow what it traces, or raise BCC_PROBE_LIMIT or BPFTRACE_MAX_PROBES on the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host has no disk of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a name that lsblk shows on the host, or leave the option out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host has no process with that ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look the process ID up again: the process may have ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel has no type information (BTF), which the tools of libbpf-tools need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the bcc implementation with the kernel&apos;s headers, or a kernel built with CONFIG_DEBUG_INFO_BTF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel has no function %1, which the tool traces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel is too old: the tool needs Linux %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the bcc implementation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tool cannot read the kernel&apos;s symbols.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it as root, and set kernel.kptr_restrict to 1 or less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program may not be executed on the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions, and that its file system is not mounted noexec.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program is not there on the host any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the host again, and install the tool if it is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel did not accept the tool&apos;s program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tool could not attach its programs to this kernel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bcc could not compile the tool for this kernel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo does not find the host&apos;s own name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harmless: add the name to /etc/hosts to be rid of the message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bpftrace could not raise its limit of locked memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harmless as long as the program loads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symbols of a process that had ended could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harmless: its frames are shown as [unknown].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stack could not be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harmless: the capture counts them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two stacks shared a place in bpftrace&apos;s table, and one is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harmless: sample less often if there are many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An optional probe of the script is not in this kernel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harmless when another of its probes is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tool wanted to clear a screen that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harmless.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See beescope %1 --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local or [user@]name[:port]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this file instead of ~/.ssh/config.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this file instead of ~/.ssh/known_hosts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in with this private key only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept and store the key of a host that is not known yet; never a changed one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host %1 is not known. Its %2 key is %3.
Connect and remember it? (yes/no) </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an implementation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use auto, libbpf, bcc, bpftrace or script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>privilege</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BTF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tracefs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what a host is and which tools can run there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads a tool&apos;s saved output into a session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tool that printed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto, libbpf, bcc, bpftrace or script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output; - is standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a file, --tool and --output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tool “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beescope tools lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no implementation %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no implementation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could be read only in part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the captures of a session, what they hold and what was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A .bscope file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one session file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session holds no capture.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the tools that Beescope knows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Connect to a host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[user@]name[:port]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agent and default keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>~/.ssh/config is honoured: host name, user, port and key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in the list of known hosts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its %1 key has the fingerprint
%2

Compare it with one you got from somebody who knows the host. The key is remembered when you connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember and connect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsoleView</name>
    <message>
        <source>No output yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… %1 more lines were not copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching… %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>NOTHING SELECTED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAPTURE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missed stacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PROVENANCE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ABOUT THIS TOOL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HOST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TRACING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lockdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventTable</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Err</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dirtied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hit ratio</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventTableView</name>
    <message>
        <source>Waiting for the first event…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only rows with this text in any column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume  +%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through the rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row matches “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row in this range of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the newest row in sight (End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the rows that came meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the rows still; new ones wait, none is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only rows with “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FailurePanel</name>
    <message>
        <source>CAUSE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHAT TO DO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what it printed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FailureRules</name>
    <message>
        <source>The program may not be executed on the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status 126.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions, and that its file system is not mounted noexec.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program was not found on the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status 127.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the host again, and install the tool if it is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tool was killed on the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status 137.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most likely the host ran out of memory: use the libbpf implementation, which compiles nothing there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlameCanvas</name>
    <message>
        <source>%1 in itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to this frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy function name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlameGraph</name>
    <message>
        <source>%1, %2 of all, %3 of parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stacks in this range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” matches %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlameGraphView</name>
    <message>
        <source>No stacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missed stacks %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown frames %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of stacks with at least one frame whose name the tool could not find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 matched</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeatmapLayout</name>
    <message>
        <source>%1 events · %2 intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times of arrival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No histogram in this range</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeatmapView</name>
    <message>
        <source>No histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No histogram in this range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the column, %2 of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 intervals</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HostAddress</name>
    <message>
        <source>This is not a host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “local” or [user@]name[:port], for example root@web-1:2222.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the user before “@” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The closing bracket “]” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After “]” only “:” and a port may follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the host is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds a character that no host or user name has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a port between 1 and 65535.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HostConnection</name>
    <message>
        <source>%1 may not trace on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eBPF tools need root, and sudo asks for a password here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in as root, or allow sudo without a password for this user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host check on %1 did not end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The login shell gave no answer within 20 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in by hand once and see what the shell waits for.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HostFacts</name>
    <message>
        <source>It answered: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host check could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make sure that the account may run commands with a POSIX shell (sh) over SSH, and that its start files print no menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is far longer than a host check&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host printed something else than the check&apos;s answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer broke off before its end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HostPanel</name>
    <message>
        <source>HOSTS AND CAPTURES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts and captures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no root</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaunchPlan</name>
    <message>
        <source>“%1” is no value for the option “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is switched on or off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use yes or no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is out of range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is empty or too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text that begins with “-” would be read as another option.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with another character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has control characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no option “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no options at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its options: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not installed on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked for: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install bcc, libbpf-tools or bpftrace there with its package manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it there: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The libbpf %1 cannot run on this kernel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel has no type information (BTF): /sys/kernel/btf/vmlinux is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another implementation, or a kernel built with CONFIG_DEBUG_INFO_BTF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script %1 is not part of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct “script” in the tool description.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no %2 implementation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 implementation of %2 has no option “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is known to: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the option out, or choose an implementation that has it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LocalTransport</name>
    <message>
        <source>The host was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine is not open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Beescope sessions (*.bscope)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session %1 holds no capture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No host is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a host, or choose this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved captures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools are still running. They will be stopped. Save what was captured?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what was captured?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Beescope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workbench for the eBPF tools of Linux.
Free software, GPL-3.0-or-later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The example session is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lies in resources/examples of the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host that tools run on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run with options…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▶  Run tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a tool runs, counted from the moment it is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggested time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>■  Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the tool that is shown; its last block still comes (Ctrl+.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This &amp;machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run with options…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hel&amp;p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Beescope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a host…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a host</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) connected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n capture(s), %1 running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n capture(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host clock %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The output could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place, or free some space there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunCommand</name>
    <message>
        <source>Standard output cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: starting %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3 rows, %4 intervals, %5 samples, %6 lines not understood, %7 lost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunDialog</name>
    <message>
        <source>Run a tool on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Implementation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overhead: %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>there is not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it claims a size that no recording has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its compressed data is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its size is not the one it claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its parts do not fit together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session could not be saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place, or free some space there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the same file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes of the recording are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written for too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free space on the disk and record again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionStore</name>
    <message>
        <source>The recording cannot be written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrives is kept in memory for now and saved as soon as that works again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program keeps the file locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the file there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was moved, deleted or made read-only while it was being recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back, or stop and record again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk, its quota and your rights there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SshTransport</name>
    <message>
        <source>Connecting was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection could not be prepared: %1 is not usable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it in the host&apos;s address, the options or ~/.ssh/config.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SSH configuration %1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file exists and may be read, or leave the option out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host name %1 could not be resolved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name service did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling and the VPN, or use an address or an alias of ~/.ssh/config.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens on port %1 there, or a firewall rejects it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port, and that sshd runs on the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host is off, or a firewall drops the connection without a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the host, the VPN and the firewall or security group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no route to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and the VPN of this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network between this machine and the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accepted the connection but did not answer as an SSH server in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host is overloaded, a proxy holds the connection, or another service listens there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port, and try again when the host is less busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sshd refuses new connections (MaxStartups, a penalty for failed logins, hosts.deny), or another service listens there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It said: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the connection before the handshake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port, wait a minute and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an SSH server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and this machine have no encryption method in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the host&apos;s sshd, or allow the method for this host in ~/.ssh/config.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SSH handshake with %1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays so, look at sshd&apos;s log on the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host key of %1 has changed; the connection was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It now shows the %1 key %2, which does not fit the entry at %3. The host was reinstalled, or somebody stands between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the host&apos;s owner for the new fingerprint. Only if it is this one, remove the old entry and connect again: ssh-keygen -f %1 -R %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host key of %1 is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shows the %1 key %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with the host&apos;s own (ssh-keygen -lf on the host), then connect once with ssh or use --accept-new-host-key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host key of %1 was not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the host&apos;s owner for the fingerprint, then connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host key could not be stored in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the file and its folder writable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The known host keys could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make ~/.ssh/known_hosts readable, or name another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file %1 could not be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a private key in OpenSSH or PEM format that you may read (ssh-keygen converts others).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase of the key file %1 is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect again with the right one, or load the key into the SSH agent (ssh-add).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host offers no method of authentication.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host still accepts: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not let %2 in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the user&apos;s name, load the right key into the agent or name it, and see that its public half is in the host&apos;s authorized_keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants %3 from %2, and nobody can be asked here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a key into the SSH agent or use a key without a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logging in to %1 as %2 was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its tools end by themselves within seconds. Connect again when the host can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs no further command over this connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sshd&apos;s MaxSessions (10 unless set) bounds the commands of a connection: stop a tool, or raise it in the host&apos;s sshd_config.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the command without saying how it ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at sshd&apos;s log on the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused to run the command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account may be bound to another command or have no shell: use another user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ProxyJump and ProxyCommand are not supported yet: %1 is connected to directly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not supported and was ignored (%2:%3).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableGrid</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the passphrase of the key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds no private key that this program can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an answer to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>The file is longer than 1 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it the right file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2, is not a tool description.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the JSON of that line or the one before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object in braces is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known keys: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a text in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a whole number from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a list of texts in brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a regular expression: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test it as a Perl-compatible expression; a backslash is written twice in JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a list of objects in brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no value for “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible values: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToolCatalogue</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a column of format “comm” has a width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out: the widths of other columns are never trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two columns are called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename one; “header” may list the words that tools print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe it under “options” of the tool first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words for “%1” do not fit its type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the command line words; %1 stands for the value, which a flag has not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words for the duration do not say where it goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands for the seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tool has no implementation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe at least one of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tool has no such implementation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one that stands under “implementations”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>RECOVERED AFTER A CRASH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the eBPF tools that are installed on a Linux host, and see what they say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over SSH, as in a terminal: keys, agent and ~/.ssh/config are used. Nothing is installed there and nothing stays behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[user@]name[:port]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace the machine Beescope runs on. Needs root, or sudo without a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A .bscope file: every capture with its raw output, where it came from, and what was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at an example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session recorded from real tools on a busy machine: processes, scheduler latency and CPU stacks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RECENT HOSTS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RECENT SESSIONS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings are kept there until they are saved; make it writable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it in another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bee</name>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 (%3 s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes; %2 lines, %3 of messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events, by the tool&apos;s own count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missed stacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2, host time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stacks missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“.%1” is not a kind of picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the file .png or .svg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture would be too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for at most %1 pixels a side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture %1 has no heat map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beescope info lists what it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture %1 has no flame graph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session %1 cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a Beescope session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a .bscope file. The text output of a tool is read with Import (beescope import).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a link to a file that does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a .bscope file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a device or a pipe, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a .bscope file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its owner, or change its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty: nothing was recorded into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session %1 is cut short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of the file is missing, for example after an incomplete copy or download.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again. What is left of it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a database of another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its version is not readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was written by a newer Beescope (format %1; this one reads up to %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Beescope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds something else than plain tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its table %1 is not as Beescope writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is another kind of file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program keeps it locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk and your rights there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session %1 is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another copy of the file, or the tool&apos;s own output if you have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 beside it is not Beescope&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move that file away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No temporary file can be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session file %1 exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session file %1 could not be created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the folder first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place where you may write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the row arrived here: the tool prints no time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed by the tool, host clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bee::Reader</name>
    <message>
        <source>Its list of hosts is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry after capture %1 is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provenance of capture %1 is not readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session has no capture %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one that is listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not what a recording writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture %1 (%2) is damaged at block %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was recorded before it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bee::cli</name>
    <message>
        <source>%1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A %1 cannot be written as .%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table: csv, ndjson; heatmap: png, svg, csv, ndjson; flamegraph: png, svg, folded; raw: txt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is there room on the disk?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a view of a capture into a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The capture&apos;s number; default: the first that has the view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table, heatmap, flamegraph or raw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file; its ending says how: csv, ndjson, png, svg, folded, txt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a picture, in pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds since the start, or an ISO 8601 time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likewise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A .bscope file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one session file and --output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use table, heatmap, flamegraph or raw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write 1200x600; at least 100x60.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a capture&apos;s number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write seconds since the start, or 2026-11-22T14:03:31Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture %1 has no %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beescope info lists what it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no capture %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No capture of this session has a %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs tools on a host, prints what they say and records it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One or more tools.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto, libbpf, bcc, bpftrace or script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop that long after the tool is ready; default: until Ctrl-C.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An option of the tool, see tools --json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record into this session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text, csv, ndjson, folded or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an option.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tool “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beescope tools lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tool is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --tool NAME; beescope tools lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a duration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give whole seconds, 1 to 604800.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no option of these tools.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --set OPTION=VALUE; beescope tools --json lists the options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use text, csv, ndjson, folded or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV has one header, so it takes one tool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use --format ndjson for several.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Runs eBPF tools on Linux hosts and shows what they say.

Commands: check, tools, run, import, info, export; see beescope COMMAND --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to local or [user@]name[:port].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run these tools there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session to open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

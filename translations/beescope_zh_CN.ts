<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BpftraceMaps</name>
    <message>
        <source>When the map was printed</source>
        <translation>映射打印的时间</translation>
    </message>
    <message>
        <source>Name of the script&apos;s map</source>
        <translation>脚本中映射的名称</translation>
    </message>
    <message>
        <source>Value of the key</source>
        <translation>键对应的值</translation>
    </message>
    <message>
        <source>Key within the map, or a part of it</source>
        <translation>映射中的键，或键的一部分</translation>
    </message>
</context>
<context>
    <name>CaptureChips</name>
    <message>
        <source>Events the tool reported as lost: the numbers here are too small by as many.</source>
        <translation>工具报告丢失的事件数：此处的数值相应偏小。</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%2：%1 个</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Disk I/O latency</source>
        <translation>磁盘 I/O 延迟</translation>
    </message>
    <message>
        <source>How long block device I/O takes, as a histogram for each second.</source>
        <translation>块设备 I/O 的耗时，每秒一个直方图。</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>Buckets in milliseconds instead of microseconds</source>
        <translation>以毫秒而非微秒划分区间</translation>
    </message>
    <message>
        <source>Include queueing</source>
        <translation>包含排队时间</translation>
    </message>
    <message>
        <source>Count the time in the queue of the operating system too</source>
        <translation>同时计入在操作系统队列中的时间</translation>
    </message>
    <message>
        <source>One per disk</source>
        <translation>按磁盘分开</translation>
    </message>
    <message>
        <source>One histogram per disk</source>
        <translation>每个磁盘一个直方图</translation>
    </message>
    <message>
        <source>One per kind of I/O</source>
        <translation>按 I/O 类型分开</translation>
    </message>
    <message>
        <source>One histogram per set of I/O flags</source>
        <translation>每组 I/O 标志一个直方图</translation>
    </message>
    <message>
        <source>Trace this disk only, for example sda</source>
        <translation>仅跟踪此磁盘，例如 sda</translation>
    </message>
    <message>
        <source>CPU time per turn</source>
        <translation>单次 CPU 运行时间</translation>
    </message>
    <message>
        <source>How long threads run before they leave the CPU, as a histogram for each second.</source>
        <translation>线程在让出 CPU 之前运行多久，每秒一个直方图。</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Process ID</source>
        <translation>进程 ID</translation>
    </message>
    <message>
        <source>Trace this process only</source>
        <translation>仅跟踪此进程</translation>
    </message>
    <message>
        <source>Time off the CPU</source>
        <translation>off-CPU 时间</translation>
    </message>
    <message>
        <source>Measure the time between two turns instead</source>
        <translation>改为测量两次运行之间的时间</translation>
    </message>
    <message>
        <source>One per process</source>
        <translation>按进程分开</translation>
    </message>
    <message>
        <source>One histogram per process</source>
        <translation>每个进程一个直方图</translation>
    </message>
    <message>
        <source>One per thread</source>
        <translation>按线程分开</translation>
    </message>
    <message>
        <source>One histogram per thread</source>
        <translation>每个线程一个直方图</translation>
    </message>
    <message>
        <source>New processes</source>
        <translation>新进程</translation>
    </message>
    <message>
        <source>Each new process with its parent and its command line, as it starts.</source>
        <translation>每个新进程启动时的父进程和命令行。</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Failed ones too</source>
        <translation>包含失败的</translation>
    </message>
    <message>
        <source>Also show attempts that failed</source>
        <translation>同时显示失败的尝试</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>用户 ID</translation>
    </message>
    <message>
        <source>Trace this user only</source>
        <translation>仅跟踪此用户</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Only commands whose name contains this</source>
        <translation>仅名称包含此文本的命令</translation>
    </message>
    <message>
        <source>Argument</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Only command lines with an argument that contains this</source>
        <translation>仅含有包含此文本的参数的命令行</translation>
    </message>
    <message>
        <source>Arguments shown</source>
        <translation>显示的参数数</translation>
    </message>
    <message>
        <source>Most arguments of a command line (20 unless set)</source>
        <translation>命令行最多显示的参数数（默认 20）</translation>
    </message>
    <message>
        <source>Show user ID</source>
        <translation>显示用户 ID</translation>
    </message>
    <message>
        <source>Add a column with the user ID</source>
        <translation>增加用户 ID 列</translation>
    </message>
    <message>
        <source>Quote arguments</source>
        <translation>为参数加引号</translation>
    </message>
    <message>
        <source>Put each argument in quotes, so that their borders can be told</source>
        <translation>将每个参数放在引号中，以便区分边界</translation>
    </message>
    <message>
        <source>When it happened, local time of the host</source>
        <translation>发生的时间，主机本地时间</translation>
    </message>
    <message>
        <source>Seconds since the tool started</source>
        <translation>自工具启动起的秒数</translation>
    </message>
    <message>
        <source>Milliseconds since the tool started</source>
        <translation>自工具启动起的毫秒数</translation>
    </message>
    <message>
        <source>Name of the new process</source>
        <translation>新进程的名称</translation>
    </message>
    <message>
        <source>Name of the parent process</source>
        <translation>父进程的名称</translation>
    </message>
    <message>
        <source>Process ID of the parent</source>
        <translation>父进程的进程 ID</translation>
    </message>
    <message>
        <source>Processor on which it started</source>
        <translation>启动时所在的处理器</translation>
    </message>
    <message>
        <source>Return value of execve(): 0, or the negative error number</source>
        <translation>execve() 的返回值：0，或负的错误号</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Ended processes</source>
        <translation>已结束的进程</translation>
    </message>
    <message>
        <source>Each process that ends: its age, and how it ended.</source>
        <translation>每个结束的进程：存活多久，以及如何结束。</translation>
    </message>
    <message>
        <source>Processes end less than 1000 times a second on most hosts.</source>
        <translation>在大多数主机上，每秒结束的进程不到 1000 个。</translation>
    </message>
    <message>
        <source>Failed only</source>
        <translation>仅失败的</translation>
    </message>
    <message>
        <source>Only those that ended with an error or a signal</source>
        <translation>仅因错误或信号而结束的进程</translation>
    </message>
    <message>
        <source>Threads too</source>
        <translation>包含线程</translation>
    </message>
    <message>
        <source>One row per thread</source>
        <translation>每个线程一行</translation>
    </message>
    <message>
        <source>When it ended, local time of the host</source>
        <translation>结束的时间，主机本地时间</translation>
    </message>
    <message>
        <source>Label of the run</source>
        <translation>本次运行的标签</translation>
    </message>
    <message>
        <source>Name of the process</source>
        <translation>进程的名称</translation>
    </message>
    <message>
        <source>Thread ID</source>
        <translation>线程 ID</translation>
    </message>
    <message>
        <source>Time it lived</source>
        <translation>存活时间</translation>
    </message>
    <message>
        <source>0, its exit code, or the signal that ended it</source>
        <translation>0、退出码，或使其结束的信号</translation>
    </message>
    <message>
        <source>Time off the CPU by stack</source>
        <translation>按调用栈统计 off-CPU 时间</translation>
    </message>
    <message>
        <source>Where threads wait: the time they were off the CPU, by call stack.</source>
        <translation>线程在何处等待：按调用栈统计 off-CPU 时间。</translation>
    </message>
    <message>
        <source>It looks at every context switch and walks the stack each time: start with a few seconds, and with one process.</source>
        <translation>它会检查每一次上下文切换，并每次遍历调用栈：请先只运行几秒，并只针对一个进程。</translation>
    </message>
    <message>
        <source>Trace this thread only</source>
        <translation>仅跟踪此线程</translation>
    </message>
    <message>
        <source>User threads only</source>
        <translation>仅用户线程</translation>
    </message>
    <message>
        <source>No kernel threads</source>
        <translation>不含内核线程</translation>
    </message>
    <message>
        <source>Kernel threads only</source>
        <translation>仅内核线程</translation>
    </message>
    <message>
        <source>No user threads</source>
        <translation>不含用户线程</translation>
    </message>
    <message>
        <source>User stacks only</source>
        <translation>仅用户栈</translation>
    </message>
    <message>
        <source>No kernel frames</source>
        <translation>不含内核栈帧</translation>
    </message>
    <message>
        <source>Kernel stacks only</source>
        <translation>仅内核栈</translation>
    </message>
    <message>
        <source>No user frames</source>
        <translation>不含用户栈帧</translation>
    </message>
    <message>
        <source>Leave out waits shorter than this many microseconds</source>
        <translation>忽略短于此微秒数的等待</translation>
    </message>
    <message>
        <source>Leave out waits longer than this many microseconds</source>
        <translation>忽略长于此微秒数的等待</translation>
    </message>
    <message>
        <source>Thread state</source>
        <translation>线程状态</translation>
    </message>
    <message>
        <source>Only waits in this state, as a bit mask (2: uninterruptible)</source>
        <translation>仅处于此状态的等待，以位掩码表示（2：不可中断）</translation>
    </message>
    <message>
        <source>Files opened</source>
        <translation>打开的文件</translation>
    </message>
    <message>
        <source>Each attempt to open a file: who, which path, and whether it worked.</source>
        <translation>每次打开文件的尝试：谁、哪个路径、是否成功。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Process name</source>
        <translation>进程名</translation>
    </message>
    <message>
        <source>Only processes whose name contains this</source>
        <translation>仅名称包含此文本的进程</translation>
    </message>
    <message>
        <source>Only attempts that failed</source>
        <translation>仅失败的尝试</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Add columns with the flags of open()</source>
        <translation>增加 open() 的标志列</translation>
    </message>
    <message>
        <source>Seconds since the first event</source>
        <translation>自首个事件起的秒数</translation>
    </message>
    <message>
        <source>File descriptor, -1 when the attempt failed</source>
        <translation>文件描述符，尝试失败时为 -1</translation>
    </message>
    <message>
        <source>Error number, 0 when it worked</source>
        <translation>错误号，成功时为 0</translation>
    </message>
    <message>
        <source>Flags given to open()</source>
        <translation>传给 open() 的标志</translation>
    </message>
    <message>
        <source>Permissions given to open() for a new file</source>
        <translation>传给 open() 的新文件权限</translation>
    </message>
    <message>
        <source>Path as the process gave it</source>
        <translation>进程给出的路径</translation>
    </message>
    <message>
        <source>CPU profile</source>
        <translation>CPU 剖析</translation>
    </message>
    <message>
        <source>Where CPU time goes: call stacks sampled many times a second on all CPUs.</source>
        <translation>CPU 时间花在何处：在所有 CPU 上每秒多次采样调用栈。</translation>
    </message>
    <message>
        <source>Samples a second</source>
        <translation>每秒样本数</translation>
    </message>
    <message>
        <source>Per CPU; an odd number keeps out of step with timers</source>
        <translation>每个 CPU；奇数可避免与定时器同步</translation>
    </message>
    <message>
        <source>Idle time too</source>
        <translation>包含空闲时间</translation>
    </message>
    <message>
        <source>Include the idle loop</source>
        <translation>包含空闲循环</translation>
    </message>
    <message>
        <source>CPU scheduler latency</source>
        <translation>CPU 调度延迟</translation>
    </message>
    <message>
        <source>How long threads wait for a CPU when they could run, as a histogram for each second.</source>
        <translation>可运行的线程等待 CPU 多久，每秒一个直方图。</translation>
    </message>
    <message>
        <source>One per container</source>
        <translation>按容器分开</translation>
    </message>
    <message>
        <source>One histogram per process ID namespace</source>
        <translation>每个进程 ID 命名空间一个直方图</translation>
    </message>
    <message>
        <source>System calls</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>Which system calls are made most, or which processes make most of them, second by second.</source>
        <translation>逐秒统计哪些系统调用最多，或哪些进程发起的系统调用最多。</translation>
    </message>
    <message>
        <source>It counts every system call: a program that does little else can be slowed to half its speed.</source>
        <translation>它统计每一次系统调用：几乎只做系统调用的程序，速度可能降至一半。</translation>
    </message>
    <message>
        <source>By process</source>
        <translation>按进程</translation>
    </message>
    <message>
        <source>Count by process instead of by system call</source>
        <translation>按进程而非按系统调用计数</translation>
    </message>
    <message>
        <source>Only calls that failed</source>
        <translation>仅失败的调用</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Only calls that failed with this error, for example ENOENT</source>
        <translation>仅因此错误而失败的调用，例如 ENOENT</translation>
    </message>
    <message>
        <source>Time spent</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Measure the time spent in the calls too</source>
        <translation>同时测量调用所花的时间</translation>
    </message>
    <message>
        <source>Times in milliseconds instead of microseconds</source>
        <translation>时间以毫秒而非微秒计</translation>
    </message>
    <message>
        <source>Rows a second</source>
        <translation>每秒行数</translation>
    </message>
    <message>
        <source>Print this many (10 unless set)</source>
        <translation>输出的行数（默认 10）</translation>
    </message>
    <message>
        <source>System call</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>Calls in that second</source>
        <translation>该秒内的调用次数</translation>
    </message>
    <message>
        <source>Time spent in them</source>
        <translation>调用所花的时间</translation>
    </message>
    <message>
        <source>sudo on the host asks for a password.</source>
        <translation>主机上的 sudo 要求输入密码。</translation>
    </message>
    <message>
        <source>Connect as root, or let this account run the tools without a password (NOPASSWD in the sudoers file).</source>
        <translation>请以 root 连接，或允许此账户免密码运行这些工具（sudoers 文件中的 NOPASSWD）。</translation>
    </message>
    <message>
        <source>sudo on the host refuses to run without a terminal.</source>
        <translation>主机上的 sudo 拒绝在没有终端的情况下运行。</translation>
    </message>
    <message>
        <source>Ask its administrator for “Defaults:USER !requiretty” in the sudoers file.</source>
        <translation>请管理员在 sudoers 文件中加入“Defaults:USER !requiretty”。</translation>
    </message>
    <message>
        <source>The sudo password was not accepted.</source>
        <translation>sudo 密码未被接受。</translation>
    </message>
    <message>
        <source>Enter the password of this account on the host again.</source>
        <translation>请重新输入此账户在主机上的密码。</translation>
    </message>
    <message>
        <source>This account has no right to use sudo.</source>
        <translation>此账户无权使用 sudo。</translation>
    </message>
    <message>
        <source>Connect with another account, or ask the administrator of the host.</source>
        <translation>请换用其他账户连接，或联系主机管理员。</translation>
    </message>
    <message>
        <source>sudo does not allow this account to run the command.</source>
        <translation>sudo 不允许此账户运行该命令。</translation>
    </message>
    <message>
        <source>Ask the administrator to allow it in the sudoers file: %1</source>
        <translation>请管理员在 sudoers 文件中允许它：%1</translation>
    </message>
    <message>
        <source>The account is inside a container that forbids more privileges.</source>
        <translation>该账户处于禁止提升权限的容器内。</translation>
    </message>
    <message>
        <source>Connect to the host itself instead of the container.</source>
        <translation>请连接到主机本身，而不是容器。</translation>
    </message>
    <message>
        <source>sudo on the host is broken: it is not installed setuid root, or its file system is mounted nosuid.</source>
        <translation>主机上的 sudo 已损坏：未以 setuid root 安装，或其文件系统以 nosuid 挂载。</translation>
    </message>
    <message>
        <source>Connect as root, or repair sudo.</source>
        <translation>请以 root 连接，或修复 sudo。</translation>
    </message>
    <message>
        <source>Ask the administrator of the host.</source>
        <translation>请联系主机管理员。</translation>
    </message>
    <message>
        <source>The kernel is locked down (%1) and forbids tracing.</source>
        <translation>内核处于锁定（lockdown）状态（%1），禁止跟踪。</translation>
    </message>
    <message>
        <source>This is a decision of the host&apos;s administrator: tracing needs a kernel without lockdown, often by turning off Secure Boot.</source>
        <translation>这是主机管理员的决定：跟踪需要未启用 lockdown 的内核，通常可通过关闭 Secure Boot 实现。</translation>
    </message>
    <message>
        <source>The limit of locked memory is too low for the tool.</source>
        <translation>锁定内存的上限对该工具来说过低。</translation>
    </message>
    <message>
        <source>Raise it for this account on the host: ulimit -l unlimited</source>
        <translation>请在主机上为此账户提高上限：ulimit -l unlimited</translation>
    </message>
    <message>
        <source>The kernel did not permit the program: no root rights, a container, or kernel lockdown.</source>
        <translation>内核不允许该程序：没有 root 权限、处于容器内，或内核已锁定（lockdown）。</translation>
    </message>
    <message>
        <source>Run it as root on the host itself, outside of containers; look into /sys/kernel/security/lockdown.</source>
        <translation>请在主机本身（容器之外）以 root 运行；并查看 /sys/kernel/security/lockdown。</translation>
    </message>
    <message>
        <source>The kernel&apos;s verifier refused the tool&apos;s program %1: the tool and the kernel do not fit together.</source>
        <translation>内核验证器拒绝了工具的程序 %1：工具与内核不匹配。</translation>
    </message>
    <message>
        <source>Use another implementation of the tool, or update it.</source>
        <translation>请使用该工具的其他实现，或更新它。</translation>
    </message>
    <message>
        <source>The tool&apos;s program is too large for this kernel.</source>
        <translation>该工具的程序对此内核来说过大。</translation>
    </message>
    <message>
        <source>Use another implementation of the tool, or a newer kernel.</source>
        <translation>请使用该工具的其他实现，或使用更新的内核。</translation>
    </message>
    <message>
        <source>The kernel is too old: %1 came with Linux %2.</source>
        <translation>内核过旧：%1 自 Linux %2 起才提供。</translation>
    </message>
    <message>
        <source>The tool needs root rights.</source>
        <translation>该工具需要 root 权限。</translation>
    </message>
    <message>
        <source>Connect as root, or let this account use sudo without a password. As root, look into /sys/kernel/security/lockdown.</source>
        <translation>请以 root 连接，或允许此账户免密码使用 sudo。若已是 root，请查看 /sys/kernel/security/lockdown。</translation>
    </message>
    <message>
        <source>Python on the host has no bcc module.</source>
        <translation>主机上的 Python 没有 bcc 模块。</translation>
    </message>
    <message>
        <source>Another Python package called bcc hides the real one.</source>
        <translation>另一个名为 bcc 的 Python 包遮蔽了真正的 bcc。</translation>
    </message>
    <message>
        <source>The tool and the bcc library on the host are of different versions.</source>
        <translation>主机上的工具与 bcc 库版本不一致。</translation>
    </message>
    <message>
        <source>Update both together with the package manager of the host.</source>
        <translation>请用主机的包管理器同时更新二者。</translation>
    </message>
    <message>
        <source>The bcc library is missing on the host.</source>
        <translation>主机上缺少 bcc 库。</translation>
    </message>
    <message>
        <source>The tool asks for a “python” that the host has not.</source>
        <translation>该工具需要名为“python”的程序，而主机上没有。</translation>
    </message>
    <message>
        <source>Install Python there, on Debian and Ubuntu also the package python-is-python3.</source>
        <translation>请在主机上安装 Python；在 Debian 和 Ubuntu 上还需安装软件包 python-is-python3。</translation>
    </message>
    <message>
        <source>The bpftrace of the host is too old for JSON output.</source>
        <translation>主机的 bpftrace 过旧，不支持 JSON 输出。</translation>
    </message>
    <message>
        <source>Update bpftrace to 0.10 or later, or use another implementation.</source>
        <translation>请将 bpftrace 更新到 0.10 或更高版本，或使用其他实现。</translation>
    </message>
    <message>
        <source>The tool&apos;s version on the host does not know one of its options.</source>
        <translation>主机上该版本的工具不认识其中一个选项。</translation>
    </message>
    <message>
        <source>Leave the option out, or use another implementation.</source>
        <translation>请去掉该选项，或使用其他实现。</translation>
    </message>
    <message>
        <source>bpftrace cannot read the script %1.</source>
        <translation>bpftrace 无法读取脚本 %1。</translation>
    </message>
    <message>
        <source>The headers of the running kernel are not installed on the host.</source>
        <translation>未安装当前运行内核的头文件。</translation>
    </message>
    <message>
        <source>The compiler inside bcc is older than the kernel&apos;s headers.</source>
        <translation>bcc 内置的编译器比内核头文件旧。</translation>
    </message>
    <message>
        <source>Update bcc, or use the libbpf implementation.</source>
        <translation>请更新 bcc，或使用 libbpf 实现。</translation>
    </message>
    <message>
        <source>Compiling on the host failed: the headers found do not fit (%1 is unknown).</source>
        <translation>在主机上编译失败：找到的头文件不匹配（%1 未知）。</translation>
    </message>
    <message>
        <source>The host has not enough memory to compile the tool.</source>
        <translation>主机内存不足，无法编译该工具。</translation>
    </message>
    <message>
        <source>Use the libbpf implementation: it compiles nothing on the host.</source>
        <translation>请使用 libbpf 实现：它不在主机上编译任何东西。</translation>
    </message>
    <message>
        <source>Mount it there as root: mount -t tracefs tracefs /sys/kernel/tracing</source>
        <translation>请在主机上以 root 挂载：mount -t tracefs tracefs /sys/kernel/tracing</translation>
    </message>
    <message>
        <source>The host&apos;s tracefs cannot be read: it is not mounted, or this is a container.</source>
        <translation>无法读取主机的 tracefs：未挂载，或处于容器内。</translation>
    </message>
    <message>
        <source>Mount it as root on the host itself: mount -t tracefs tracefs /sys/kernel/tracing</source>
        <translation>请在主机本身以 root 挂载：mount -t tracefs tracefs /sys/kernel/tracing</translation>
    </message>
    <message>
        <source>This kernel was built without kprobes.</source>
        <translation>此内核编译时未启用 kprobes。</translation>
    </message>
    <message>
        <source>Use an implementation that needs tracepoints only (libbpf or the carried script), or a kernel with CONFIG_KPROBES.</source>
        <translation>请使用只需要跟踪点的实现（libbpf 或自带脚本），或启用了 CONFIG_KPROBES 的内核。</translation>
    </message>
    <message>
        <source>The tool probes the kernel function %1, and this kernel does not let it: it has no such function, or no kprobes at all.</source>
        <translation>该工具要探测内核函数 %1，但此内核不允许：没有该函数，或完全没有 kprobes。</translation>
    </message>
    <message>
        <source>The tool probes the kernel function %1, which this kernel has not, or not for probing: the tool is older than the kernel.</source>
        <translation>该工具要探测内核函数 %1，但此内核没有该函数，或不允许探测：工具比内核旧。</translation>
    </message>
    <message>
        <source>Use the libbpf implementation, or update bcc.</source>
        <translation>请使用 libbpf 实现，或更新 bcc。</translation>
    </message>
    <message>
        <source>bpftrace could not attach a probe of the script: this kernel has no such place.</source>
        <translation>bpftrace 无法附加脚本中的某个探针：此内核没有相应的位置。</translation>
    </message>
    <message>
        <source>Use another implementation of the tool, or update bpftrace.</source>
        <translation>请使用该工具的其他实现，或更新 bpftrace。</translation>
    </message>
    <message>
        <source>The tool probes a kernel function that this kernel has not, or not for probing.</source>
        <translation>该工具要探测的内核函数在此内核中不存在，或不允许探测。</translation>
    </message>
    <message>
        <source>The kernel did not give the tool a sampling clock.</source>
        <translation>内核没有为该工具提供采样时钟。</translation>
    </message>
    <message>
        <source>As root set kernel.perf_event_paranoid to 1 or less; in a virtual machine without performance counters use the carried script.</source>
        <translation>请以 root 将 kernel.perf_event_paranoid 设为 1 或更小；在没有性能计数器的虚拟机中请使用自带脚本。</translation>
    </message>
    <message>
        <source>The tool would need more probes than its limit allows.</source>
        <translation>该工具所需的探针数超出其上限。</translation>
    </message>
    <message>
        <source>Narrow what it traces, or raise BCC_PROBE_LIMIT or BPFTRACE_MAX_PROBES on the host.</source>
        <translation>请缩小跟踪范围，或在主机上提高 BCC_PROBE_LIMIT 或 BPFTRACE_MAX_PROBES。</translation>
    </message>
    <message>
        <source>The host has no disk of that name.</source>
        <translation>主机上没有该名称的磁盘。</translation>
    </message>
    <message>
        <source>Choose a name that lsblk shows on the host, or leave the option out.</source>
        <translation>请选择主机上 lsblk 显示的名称，或去掉该选项。</translation>
    </message>
    <message>
        <source>The host has no process with that ID.</source>
        <translation>主机上没有该 ID 的进程。</translation>
    </message>
    <message>
        <source>Look the process ID up again: the process may have ended.</source>
        <translation>请重新查找进程 ID：该进程可能已结束。</translation>
    </message>
    <message>
        <source>The kernel has no type information (BTF), which the tools of libbpf-tools need.</source>
        <translation>内核没有类型信息（BTF），而 libbpf-tools 的工具需要它。</translation>
    </message>
    <message>
        <source>The kernel has no function %1, which the tool traces.</source>
        <translation>内核没有该工具要跟踪的函数 %1。</translation>
    </message>
    <message>
        <source>The kernel is too old: the tool needs Linux %1.</source>
        <translation>内核过旧：该工具需要 Linux %1。</translation>
    </message>
    <message>
        <source>Use the bcc implementation.</source>
        <translation>请使用 bcc 实现。</translation>
    </message>
    <message>
        <source>The tool cannot read the kernel&apos;s symbols.</source>
        <translation>该工具无法读取内核符号。</translation>
    </message>
    <message>
        <source>Run it as root, and set kernel.kptr_restrict to 1 or less.</source>
        <translation>请以 root 运行，并将 kernel.kptr_restrict 设为 1 或更小。</translation>
    </message>
    <message>
        <source>The program may not be executed on the host.</source>
        <translation>主机上不允许执行该程序。</translation>
    </message>
    <message>
        <source>Check its permissions, and that its file system is not mounted noexec.</source>
        <translation>请检查其权限，并确认其文件系统未以 noexec 挂载。</translation>
    </message>
    <message>
        <source>The program is not there on the host any more.</source>
        <translation>该程序已不在主机上。</translation>
    </message>
    <message>
        <source>Check the host again, and install the tool if it is gone.</source>
        <translation>请重新检查主机；如果该工具已不存在，请安装它。</translation>
    </message>
    <message>
        <source>The kernel did not accept the tool&apos;s program.</source>
        <translation>内核没有接受该工具的程序。</translation>
    </message>
    <message>
        <source>The tool could not attach its programs to this kernel.</source>
        <translation>该工具无法将其程序附加到此内核。</translation>
    </message>
    <message>
        <source>bcc could not compile the tool for this kernel.</source>
        <translation>bcc 无法针对此内核编译该工具。</translation>
    </message>
    <message>
        <source>sudo does not find the host&apos;s own name.</source>
        <translation>sudo 无法解析主机自己的名称。</translation>
    </message>
    <message>
        <source>Harmless: add the name to /etc/hosts to be rid of the message.</source>
        <translation>无害：将该名称加入 /etc/hosts 即可消除此消息。</translation>
    </message>
    <message>
        <source>bpftrace could not raise its limit of locked memory.</source>
        <translation>bpftrace 无法提高其锁定内存的上限。</translation>
    </message>
    <message>
        <source>Harmless as long as the program loads.</source>
        <translation>只要程序能加载就无害。</translation>
    </message>
    <message>
        <source>Symbols of a process that had ended could not be read.</source>
        <translation>无法读取已结束进程的符号。</translation>
    </message>
    <message>
        <source>Harmless: its frames are shown as [unknown].</source>
        <translation>无害：其栈帧显示为 [unknown]。</translation>
    </message>
    <message>
        <source>An optional probe of the script is not in this kernel.</source>
        <translation>脚本中的某个可选探针不在此内核中。</translation>
    </message>
    <message>
        <source>Harmless when another of its probes is.</source>
        <translation>只要脚本的另一个探针存在就无害。</translation>
    </message>
    <message>
        <source>The tool wanted to clear a screen that is not there.</source>
        <translation>该工具试图清屏，但没有屏幕。</translation>
    </message>
    <message>
        <source>Harmless.</source>
        <translation>无害。</translation>
    </message>
    <message>
        <source>negligible</source>
        <translation>可忽略</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>noticeable</source>
        <translation>明显</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Negligible below 10,000 disk operations a second; above, test before you let it run.</source>
        <translation>磁盘操作每秒不到 10,000 次时可忽略；超过时，请先测试再运行。</translation>
    </message>
    <message>
        <source>Control group</source>
        <translation>控制组</translation>
    </message>
    <message>
        <source>Trace processes of this control group only, for example /sys/fs/cgroup/system.slice</source>
        <translation>仅跟踪此控制组的进程，例如 /sys/fs/cgroup/system.slice</translation>
    </message>
    <message>
        <source>Disk I/O</source>
        <translation>磁盘 I/O</translation>
    </message>
    <message>
        <source>Each I/O of the disks: who asked for it, where on the disk, how large, and how long the disk took.</source>
        <translation>磁盘的每次 I/O：由谁发起、位于磁盘何处、多大，以及磁盘耗时多久。</translation>
    </message>
    <message>
        <source>Disks do less than 10,000 I/Os a second on most hosts; where they do more, try it first: fast disks can make it lose events.</source>
        <translation>在大多数主机上，磁盘每秒的 I/O 不到 10,000 次；更多时请先试用：快速磁盘可能使它丢失事件。</translation>
    </message>
    <message>
        <source>Only this disk</source>
        <translation>仅此磁盘</translation>
    </message>
    <message>
        <source>Time in queue</source>
        <translation>排队时间</translation>
    </message>
    <message>
        <source>Also show the time each I/O waited in the kernel’s queue</source>
        <translation>同时显示每次 I/O 在内核队列中等待的时间</translation>
    </message>
    <message>
        <source>Minimum latency</source>
        <translation>最小延迟</translation>
    </message>
    <message>
        <source>Only I/Os that took this long; libbpf-tools 0.28 or newer</source>
        <translation>仅耗时达到此值的 I/O；需要 libbpf-tools 0.28 或更新版本</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>访问模式</translation>
    </message>
    <message>
        <source>Say whether each I/O follows the one before it on the disk or not</source>
        <translation>说明每次 I/O 在磁盘上是否紧接前一次</translation>
    </message>
    <message>
        <source>Only processes of the control group with this path, for example /sys/fs/cgroup/system.slice</source>
        <translation>仅具有此路径的控制组中的进程，例如 /sys/fs/cgroup/system.slice</translation>
    </message>
    <message>
        <source>Major and minor number of the disk</source>
        <translation>磁盘的主、次设备号</translation>
    </message>
    <message>
        <source>Name of the disk</source>
        <translation>磁盘的名称</translation>
    </message>
    <message>
        <source>R: read, W: write; more letters: F flush, D discard, S sync, M metadata, A read-ahead</source>
        <translation>R：读，W：写；其他字母：F 刷新，D 丢弃，S 同步，M 元数据，A 预读</translation>
    </message>
    <message>
        <source>Where on the disk, in sectors of 512 bytes</source>
        <translation>在磁盘上的位置，以 512 字节的扇区计</translation>
    </message>
    <message>
        <source>Size of the I/O</source>
        <translation>I/O 的大小</translation>
    </message>
    <message>
        <source>S: sequential, R: random</source>
        <translation>S：顺序，R：随机</translation>
    </message>
    <message>
        <source>Time it waited in the kernel’s queue</source>
        <translation>在内核队列中等待的时间</translation>
    </message>
    <message>
        <source>Time the disk took</source>
        <translation>磁盘所花的时间</translation>
    </message>
    <message>
        <source>Disk I/O by process</source>
        <translation>按进程统计磁盘 I/O</translation>
    </message>
    <message>
        <source>Which processes read from and wrote to disks most, second by second.</source>
        <translation>逐秒统计哪些进程读写磁盘最多。</translation>
    </message>
    <message>
        <source>Disks do less than 10,000 I/Os a second on most hosts; where they do more, try it first.</source>
        <translation>在大多数主机上，磁盘每秒的 I/O 不到 10,000 次；更多时请先试用。</translation>
    </message>
    <message>
        <source>Print this many (20 unless set)</source>
        <translation>输出的行数（默认 20）</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <source>What the rows are sorted by</source>
        <translation>各行的排序依据</translation>
    </message>
    <message>
        <source>R: read, W: write</source>
        <translation>R：读，W：写</translation>
    </message>
    <message>
        <source>Major number of the disk</source>
        <translation>磁盘的主设备号</translation>
    </message>
    <message>
        <source>Minor number of the disk</source>
        <translation>磁盘的次设备号</translation>
    </message>
    <message>
        <source>I/Os in that second</source>
        <translation>该秒内的 I/O 次数</translation>
    </message>
    <message>
        <source>Data in that second</source>
        <translation>该秒内的数据量</translation>
    </message>
    <message>
        <source>Average time of an I/O</source>
        <translation>单次 I/O 的平均时间</translation>
    </message>
    <message>
        <source>Disk I/O size</source>
        <translation>磁盘 I/O 大小</translation>
    </message>
    <message>
        <source>How large disk I/Os are, as a histogram per program.</source>
        <translation>磁盘 I/O 的大小，每个程序一个直方图。</translation>
    </message>
    <message>
        <source>Trace this program only, for example fio</source>
        <translation>仅跟踪此程序，例如 fio</translation>
    </message>
    <message>
        <source>btrfs latency</source>
        <translation>btrfs 延迟</translation>
    </message>
    <message>
        <source>How long operations of btrfs take, as a histogram for each second and operation.</source>
        <translation>btrfs 操作的耗时，每秒、每种操作一个直方图。</translation>
    </message>
    <message>
        <source>Reads and writes from the cache count too: near a million file operations a second the overhead becomes noticeable.</source>
        <translation>来自缓存的读写也计入：文件操作接近每秒一百万次时，开销会变得明显。</translation>
    </message>
    <message>
        <source>Slow btrfs operations</source>
        <translation>缓慢的 btrfs 操作</translation>
    </message>
    <message>
        <source>File operations on btrfs that take longer than a limit: reads, writes, opens and syncs, as the process feels them.</source>
        <translation>btrfs 上耗时超过限值的文件操作：读、写、打开和同步，以进程感受到的时间计。</translation>
    </message>
    <message>
        <source>All reads and opens of the host are looked at, those from the cache too: near a million a second the overhead may become noticeable.</source>
        <translation>它会检查主机上的所有读取和打开操作，包括来自缓存的：接近每秒一百万次时，开销可能变得明显。</translation>
    </message>
    <message>
        <source>Only operations that took this long; 0 shows all</source>
        <translation>仅耗时达到此值的操作；0 表示显示全部</translation>
    </message>
    <message>
        <source>When it ended, microseconds since the host started</source>
        <translation>结束的时间，自主机启动起的微秒数</translation>
    </message>
    <message>
        <source>When it ended, nanoseconds since the host started</source>
        <translation>结束的时间，自主机启动起的纳秒数</translation>
    </message>
    <message>
        <source>R: read, W: write, O: open, S or F: sync</source>
        <translation>R：读，W：写，O：打开，S 或 F：同步</translation>
    </message>
    <message>
        <source>Size of the operation</source>
        <translation>操作的大小</translation>
    </message>
    <message>
        <source>Where in the file it began</source>
        <translation>在文件中的起始位置</translation>
    </message>
    <message>
        <source>Time from the file system’s call to its end</source>
        <translation>从文件系统调用开始到结束的时间</translation>
    </message>
    <message>
        <source>Name of the file, without its folder</source>
        <translation>文件名，不含所在文件夹</translation>
    </message>
    <message>
        <source>Page cache</source>
        <translation>页缓存</translation>
    </message>
    <message>
        <source>Hits and misses of the page cache, second by second, and its size.</source>
        <translation>逐秒统计页缓存的命中与未命中次数及其大小。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>It counts every access to the page cache: small for normal loads, up to a third of the processor time at more than a thousand million accesses a second.</source>
        <translation>它统计对页缓存的每次访问：正常负载下开销很小；超过每秒十亿次访问时，可达处理器时间的三分之一。</translation>
    </message>
    <message>
        <source>Pages asked for in that second</source>
        <translation>该秒内请求的页数</translation>
    </message>
    <message>
        <source>Pages found in the cache in that second</source>
        <translation>该秒内在缓存中找到的页数</translation>
    </message>
    <message>
        <source>Pages that had to be read from disk</source>
        <translation>必须从磁盘读取的页数</translation>
    </message>
    <message>
        <source>Pages written to in the cache</source>
        <translation>在缓存中被写入的页数</translation>
    </message>
    <message>
        <source>Share of the pages found in the cache</source>
        <translation>在缓存中找到的页所占比例</translation>
    </message>
    <message>
        <source>Share of the reads found in the cache</source>
        <translation>在缓存中命中的读取所占比例</translation>
    </message>
    <message>
        <source>Share of the writes found in the cache</source>
        <translation>在缓存中命中的写入所占比例</translation>
    </message>
    <message>
        <source>Size of the buffers of block devices, MiB</source>
        <translation>块设备缓冲区的大小，MiB</translation>
    </message>
    <message>
        <source>Size of the page cache, MiB</source>
        <translation>页缓存的大小，MiB</translation>
    </message>
    <message>
        <source>Capability checks</source>
        <translation>权能检查</translation>
    </message>
    <message>
        <source>Each time the kernel asks whether a process has a privilege: which one, and for whom.</source>
        <translation>内核每次询问进程是否具有某项特权：哪一项，针对谁。</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Such checks are rare on most hosts, but that depends on what runs there.</source>
        <translation>在大多数主机上此类检查很少，但取决于其上运行的程序。</translation>
    </message>
    <message>
        <source>All checks</source>
        <translation>所有检查</translation>
    </message>
    <message>
        <source>Also those that the audit log does not count</source>
        <translation>同时包含审计日志不计入的检查</translation>
    </message>
    <message>
        <source>More columns</source>
        <translation>更多列</translation>
    </message>
    <message>
        <source>Add columns with the thread and with what the check is for</source>
        <translation>增加线程以及检查用途的列</translation>
    </message>
    <message>
        <source>Kernel stacks</source>
        <translation>内核栈</translation>
    </message>
    <message>
        <source>Show the kernel functions that led to each check</source>
        <translation>显示导致每次检查的内核函数</translation>
    </message>
    <message>
        <source>User stacks</source>
        <translation>用户栈</translation>
    </message>
    <message>
        <source>Show the functions of the program that led to each check</source>
        <translation>显示导致每次检查的程序函数</translation>
    </message>
    <message>
        <source>Once for each</source>
        <translation>各显示一次</translation>
    </message>
    <message>
        <source>Show the same check only once for each process or control group</source>
        <translation>对每个进程或控制组，相同的检查只显示一次</translation>
    </message>
    <message>
        <source>Number of the capability</source>
        <translation>权能的编号</translation>
    </message>
    <message>
        <source>Capability</source>
        <translation>权能</translation>
    </message>
    <message>
        <source>1: the check is one that the audit log counts</source>
        <translation>1：该检查会计入审计日志</translation>
    </message>
    <message>
        <source>Whether it was allowed</source>
        <translation>是否允许</translation>
    </message>
    <message>
        <source>1: the check is for a change of user or group</source>
        <translation>1：该检查用于更改用户或组</translation>
    </message>
    <message>
        <source>Kernel functions that led to it, the innermost first</source>
        <translation>导致该检查的内核函数，最内层在前</translation>
    </message>
    <message>
        <source>It looks at every context switch, and may cost much on busy hosts: run it for 10 to 60 seconds.</source>
        <translation>它会检查每一次上下文切换，在繁忙的主机上可能开销很大：请运行 10 到 60 秒。</translation>
    </message>
    <message>
        <source>Include the idle task</source>
        <translation>包含空闲任务</translation>
    </message>
    <message>
        <source>Programs start less than 1000 times a second on most hosts; below that it costs next to nothing.</source>
        <translation>在大多数主机上，每秒启动的程序不到 1000 个；低于此值时几乎没有开销。</translation>
    </message>
    <message>
        <source>Parent process ID</source>
        <translation>父进程 ID</translation>
    </message>
    <message>
        <source>Only the children of this process</source>
        <translation>仅此进程的子进程</translation>
    </message>
    <message>
        <source>ext4 latency</source>
        <translation>ext4 延迟</translation>
    </message>
    <message>
        <source>How long operations of ext4 take, as a histogram for each second and operation.</source>
        <translation>ext4 操作的耗时，每秒、每种操作一个直方图。</translation>
    </message>
    <message>
        <source>Slow ext4 operations</source>
        <translation>缓慢的 ext4 操作</translation>
    </message>
    <message>
        <source>File operations on ext4 that take longer than a limit: reads, writes, opens and syncs, as the process feels them.</source>
        <translation>ext4 上耗时超过限值的文件操作：读、写、打开和同步，以进程感受到的时间计。</translation>
    </message>
    <message>
        <source>Reads and writes from the cache count too: near a million file operations a second the overhead becomes significant, even if nothing is slow enough to be shown.</source>
        <translation>来自缓存的读写也计入：文件操作接近每秒一百万次时，即使没有慢到需要显示的操作，开销也会变得显著。</translation>
    </message>
    <message>
        <source>Slow reads and writes</source>
        <translation>缓慢的读写</translation>
    </message>
    <message>
        <source>Reads and writes of files that take longer than a limit, on any file system, as the process feels them.</source>
        <translation>任何文件系统上耗时超过限值的文件读写，以进程感受到的时间计。</translation>
    </message>
    <message>
        <source>It looks at every read and write of every file: in the worst case programs run at half their speed. ext4slower and its kin cost less.</source>
        <translation>它会检查每个文件的每次读写：最坏情况下程序的速度会降至一半。ext4slower 及同类工具开销更小。</translation>
    </message>
    <message>
        <source>Only operations that took this long</source>
        <translation>仅耗时达到此值的操作</translation>
    </message>
    <message>
        <source>Other files too</source>
        <translation>包含其他文件</translation>
    </message>
    <message>
        <source>Also sockets, pipes and other special files</source>
        <translation>同时包含套接字、管道和其他特殊文件</translation>
    </message>
    <message>
        <source>Thread ID, or process ID in old versions</source>
        <translation>线程 ID，旧版本中为进程 ID</translation>
    </message>
    <message>
        <source>How long it took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>File reads and writes</source>
        <translation>文件读写</translation>
    </message>
    <message>
        <source>Which files were read and written most, by which process, second by second.</source>
        <translation>逐秒统计哪些文件的读写最多，以及由哪个进程进行。</translation>
    </message>
    <message>
        <source>It looks at every read and write of every file: in the worst case programs run at half their speed.</source>
        <translation>它会检查每个文件的每次读写：最坏情况下程序的速度会降至一半。</translation>
    </message>
    <message>
        <source>Reads in that second</source>
        <translation>该秒内的读取次数</translation>
    </message>
    <message>
        <source>Writes in that second</source>
        <translation>该秒内的写入次数</translation>
    </message>
    <message>
        <source>Data read in that second</source>
        <translation>该秒内读取的数据量</translation>
    </message>
    <message>
        <source>Data written in that second</source>
        <translation>该秒内写入的数据量</translation>
    </message>
    <message>
        <source>R: regular file, S: socket, O: other</source>
        <translation>R：普通文件，S：套接字，O：其他</translation>
    </message>
    <message>
        <source>Host name look-ups</source>
        <translation>主机名查询</translation>
    </message>
    <message>
        <source>Each look-up of a host name by getaddrinfo() and its kin: who, which name, how long it took.</source>
        <translation>通过 getaddrinfo() 及同类函数对主机名的每次查询：谁、哪个名称、耗时多久。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Names are looked up rarely.</source>
        <translation>名称查询很少发生。</translation>
    </message>
    <message>
        <source>Name that was looked up</source>
        <translation>所查询的名称</translation>
    </message>
    <message>
        <source>Hard interrupts</source>
        <translation>硬中断</translation>
    </message>
    <message>
        <source>How much time each hardware interrupt spends, second by second, or how long each takes.</source>
        <translation>逐秒统计每个硬件中断花费的时间，或每次中断的耗时。</translation>
    </message>
    <message>
        <source>Small for normal loads; there can be more than a million interrupts a second, and then it is felt.</source>
        <translation>正常负载下开销很小；中断可能超过每秒一百万次，此时会有所感觉。</translation>
    </message>
    <message>
        <source>As histograms</source>
        <translation>以直方图显示</translation>
    </message>
    <message>
        <source>How long each took, as a histogram, instead of their sum</source>
        <translation>以直方图显示每次的耗时，而非其总和</translation>
    </message>
    <message>
        <source>Nanoseconds</source>
        <translation>纳秒</translation>
    </message>
    <message>
        <source>Times in nanoseconds instead of microseconds</source>
        <translation>时间以纳秒而非微秒计</translation>
    </message>
    <message>
        <source>Count only</source>
        <translation>仅计数</translation>
    </message>
    <message>
        <source>How often they came instead of their time</source>
        <translation>统计发生的次数，而非时间</translation>
    </message>
    <message>
        <source>Trace this CPU only</source>
        <translation>仅跟踪此 CPU</translation>
    </message>
    <message>
        <source>Interrupt</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>How often in that second</source>
        <translation>该秒内的次数</translation>
    </message>
    <message>
        <source>Time spent in that second</source>
        <translation>该秒内花费的时间</translation>
    </message>
    <message>
        <source>The longest of them</source>
        <translation>其中最长的一次</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Each signal that a process sends with kill(): who to whom, which, and whether it worked.</source>
        <translation>进程用 kill() 发送的每个信号：由谁发给谁、哪个信号、是否成功。</translation>
    </message>
    <message>
        <source>Signals are sent less than 100 times a second on most hosts.</source>
        <translation>在大多数主机上，每秒发送的信号不到 100 个。</translation>
    </message>
    <message>
        <source>Only signals that this process sends</source>
        <translation>仅此进程发送的信号</translation>
    </message>
    <message>
        <source>To process</source>
        <translation>目标进程</translation>
    </message>
    <message>
        <source>Only signals to this process</source>
        <translation>仅发往此进程的信号</translation>
    </message>
    <message>
        <source>Only those that failed</source>
        <translation>仅失败的</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Only this signal, by its number</source>
        <translation>仅此信号，以编号指定</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Show names instead of numbers</source>
        <translation>显示名称而非编号</translation>
    </message>
    <message>
        <source>Process that sends it</source>
        <translation>发送信号的进程</translation>
    </message>
    <message>
        <source>Name of the process that sends it</source>
        <translation>发送信号的进程的名称</translation>
    </message>
    <message>
        <source>Signal: number or name</source>
        <translation>信号：编号或名称</translation>
    </message>
    <message>
        <source>Process that it is sent to</source>
        <translation>接收信号的进程</translation>
    </message>
    <message>
        <source>Name of the process that it is sent to</source>
        <translation>接收信号的进程的名称</translation>
    </message>
    <message>
        <source>0, or the negative error number</source>
        <translation>0，或负的错误号</translation>
    </message>
    <message>
        <source>Memory not freed</source>
        <translation>未释放的内存</translation>
    </message>
    <message>
        <source>Memory that was allocated and not freed yet, by call stack. The flame graph shows the last report.</source>
        <translation>已分配但尚未释放的内存，按调用栈统计。火焰图显示最后一次报告。</translation>
    </message>
    <message>
        <source>It looks at every allocation: a program that allocates much can run 100 times slower. Trace one process, every Nth allocation, or large ones only.</source>
        <translation>它会检查每次内存分配：大量分配内存的程序可能慢 100 倍。请只跟踪一个进程、每 N 次分配中的一次，或仅较大的分配。</translation>
    </message>
    <message>
        <source>Trace this process; the kernel&apos;s own memory unless set</source>
        <translation>跟踪此进程；默认为内核自身的内存</translation>
    </message>
    <message>
        <source>Every Nth only</source>
        <translation>仅每 N 次中的一次</translation>
    </message>
    <message>
        <source>Look at every Nth allocation only</source>
        <translation>每 N 次分配中只检查一次</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Leave out smaller allocations</source>
        <translation>忽略更小的分配</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Leave out larger allocations</source>
        <translation>忽略更大的分配</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>存活时间</translation>
    </message>
    <message>
        <source>Leave out allocations younger than this (500 unless set)</source>
        <translation>忽略存在时间短于此值的分配（默认 500）</translation>
    </message>
    <message>
        <source>Stacks</source>
        <translation>调用栈</translation>
    </message>
    <message>
        <source>Print this many stacks, those with most memory (10 unless set)</source>
        <translation>输出的调用栈数，取内存最多的（默认 10）</translation>
    </message>
    <message>
        <source>Missing frees</source>
        <translation>缺失的释放</translation>
    </message>
    <message>
        <source>Be more exact where the program&apos;s frees are not seen</source>
        <translation>在看不到程序释放操作的情况下更精确</translation>
    </message>
    <message>
        <source>Mounts</source>
        <translation>挂载</translation>
    </message>
    <message>
        <source>Each mount() and umount(): who, in which mount namespace, with what result.</source>
        <translation>每次 mount() 和 umount()：谁、在哪个挂载命名空间、结果如何。</translation>
    </message>
    <message>
        <source>File systems are hardly ever mounted.</source>
        <translation>文件系统极少被挂载。</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>父进程</translation>
    </message>
    <message>
        <source>Add columns with the parent process</source>
        <translation>增加父进程的列</translation>
    </message>
    <message>
        <source>Mount namespace</source>
        <translation>挂载命名空间</translation>
    </message>
    <message>
        <source>The call and its result</source>
        <translation>调用及其结果</translation>
    </message>
    <message>
        <source>NFS latency</source>
        <translation>NFS 延迟</translation>
    </message>
    <message>
        <source>How long operations of NFS take, as a histogram for each second and operation.</source>
        <translation>NFS 操作的耗时，每秒、每种操作一个直方图。</translation>
    </message>
    <message>
        <source>Slow NFS operations</source>
        <translation>缓慢的 NFS 操作</translation>
    </message>
    <message>
        <source>File operations on NFS that take longer than a limit: reads, writes, opens, attribute look-ups and commits, as the process feels them.</source>
        <translation>NFS 上耗时超过限值的文件操作：读、写、打开、属性查询和提交，以进程感受到的时间计。</translation>
    </message>
    <message>
        <source>R: read, W: write, O: open, G: attributes, C: commit, F: sync</source>
        <translation>R：读，W：写，O：打开，G：属性，C：提交，F：同步</translation>
    </message>
    <message>
        <source>Shortest wait</source>
        <translation>最短等待</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>最长等待</translation>
    </message>
    <message>
        <source>Time off the CPU, with its waker</source>
        <translation>off-CPU 时间及其唤醒者</translation>
    </message>
    <message>
        <source>How long threads were blocked, by the stack with which they blocked and the stack that woke them.</source>
        <translation>线程被阻塞多久，按阻塞时的调用栈和唤醒它的调用栈统计。</translation>
    </message>
    <message>
        <source>It looks at every context switch, of which there can be more than a million a second, and walks a stack each time: start with a few seconds, and with one process.</source>
        <translation>它会检查每一次上下文切换（可能超过每秒一百万次），并每次遍历调用栈：请先只运行几秒，并只针对一个进程。</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>内存耗尽</translation>
    </message>
    <message>
        <source>Each process that the kernel kills because memory ran out, and who asked for more at that moment.</source>
        <translation>因内存耗尽而被内核终止的每个进程，以及当时是谁请求了更多内存。</translation>
    </message>
    <message>
        <source>It happens hardly ever.</source>
        <translation>极少发生。</translation>
    </message>
    <message>
        <source>Process that asked for memory</source>
        <translation>请求内存的进程</translation>
    </message>
    <message>
        <source>Name of the process that asked for memory</source>
        <translation>请求内存的进程的名称</translation>
    </message>
    <message>
        <source>Process that was killed</source>
        <translation>被终止的进程</translation>
    </message>
    <message>
        <source>Name of the process that was killed</source>
        <translation>被终止的进程的名称</translation>
    </message>
    <message>
        <source>Size of the memory that was to be shared, in pages</source>
        <translation>可供分配的内存总量，以页计</translation>
    </message>
    <message>
        <source>Control group whose memory ran out</source>
        <translation>内存耗尽的控制组</translation>
    </message>
    <message>
        <source>Path of the control group</source>
        <translation>控制组的路径</translation>
    </message>
    <message>
        <source>Load averages of 1, 5 and 15 minutes, tasks running and in all, last process ID</source>
        <translation>1、5 和 15 分钟的平均负载，运行中的任务数和任务总数，最后的进程 ID</translation>
    </message>
    <message>
        <source>Files are opened less than 1000 times a second on most hosts; it has kept up with 100,000 a second, but try it first where there are so many.</source>
        <translation>在大多数主机上，每秒打开的文件不到 1000 个；它曾应付过每秒 100,000 个，但打开如此之多时请先试用。</translation>
    </message>
    <message>
        <source>Full paths</source>
        <translation>完整路径</translation>
    </message>
    <message>
        <source>Complete relative paths with the directory they start from</source>
        <translation>为相对路径补全其起始目录</translation>
    </message>
    <message>
        <source>Buffer pages</source>
        <translation>缓冲区页数</translation>
    </message>
    <message>
        <source>Size of the buffer between kernel and tool for each processor; a power of two, 64 unless set. Larger loses less</source>
        <translation>每个处理器在内核与工具之间的缓冲区大小；须为 2 的幂，默认 64。越大丢失越少</translation>
    </message>
    <message>
        <source>Negligible at 49 samples a second and CPU, more at higher rates; the symbols are looked up on the host at the end, which takes a moment.</source>
        <translation>每个 CPU 每秒 49 个样本时可忽略，频率更高时开销更大；符号在结束时于主机上解析，需要片刻。</translation>
    </message>
    <message>
        <source>Sample this CPU only</source>
        <translation>仅对此 CPU 采样</translation>
    </message>
    <message>
        <source>CPU run queue length</source>
        <translation>CPU 运行队列长度</translation>
    </message>
    <message>
        <source>How many threads wait for a CPU, sampled 99 times a second on each, as a histogram for each second.</source>
        <translation>有多少线程在等待 CPU，每个 CPU 每秒采样 99 次，每秒一个直方图。</translation>
    </message>
    <message>
        <source>Negligible: 99 samples a second and CPU, summed up in the kernel.</source>
        <translation>可忽略：每个 CPU 每秒 99 个样本，在内核中汇总。</translation>
    </message>
    <message>
        <source>One per CPU</source>
        <translation>按 CPU 分开</translation>
    </message>
    <message>
        <source>One histogram per CPU</source>
        <translation>每个 CPU 一个直方图</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>占用率</translation>
    </message>
    <message>
        <source>The share of the time in which threads waited, instead of a histogram</source>
        <translation>线程处于等待状态的时间所占比例，而非直方图</translation>
    </message>
    <message>
        <source>Per CPU (99 unless set)</source>
        <translation>每个 CPU（默认 99）</translation>
    </message>
    <message>
        <source>Share of the time in which threads waited</source>
        <translation>线程处于等待状态的时间所占比例</translation>
    </message>
    <message>
        <source>Slow scheduling</source>
        <translation>缓慢的调度</translation>
    </message>
    <message>
        <source>Each thread that was ready to run and had to wait for a processor longer than a limit.</source>
        <translation>每个已可运行、但等待处理器的时间超过限值的线程。</translation>
    </message>
    <message>
        <source>It looks at every switch between threads, which can be very frequent: measure it in a lab first.</source>
        <translation>它会检查每一次线程切换，而线程切换可能非常频繁：请先在实验环境中测量。</translation>
    </message>
    <message>
        <source>Only waits that took this long</source>
        <translation>仅时长达到此值的等待</translation>
    </message>
    <message>
        <source>Who ran before</source>
        <translation>先前运行者</translation>
    </message>
    <message>
        <source>Add columns with the thread that ran before</source>
        <translation>增加先前运行的线程的列</translation>
    </message>
    <message>
        <source>How long it waited</source>
        <translation>等待的时间</translation>
    </message>
    <message>
        <source>Name of the thread that ran before it</source>
        <translation>在其之前运行的线程的名称</translation>
    </message>
    <message>
        <source>Thread that ran before it</source>
        <translation>在其之前运行的线程</translation>
    </message>
    <message>
        <source>Soft interrupts</source>
        <translation>软中断</translation>
    </message>
    <message>
        <source>How much time each soft interrupt spends, second by second, or how long each takes.</source>
        <translation>逐秒统计每种软中断花费的时间，或每次软中断的耗时。</translation>
    </message>
    <message>
        <source>How often they came; libbpf-tools 0.27 or newer shows it beside their time</source>
        <translation>发生的次数；libbpf-tools 0.27 或更新版本会将其与时间一并显示</translation>
    </message>
    <message>
        <source>Servers started</source>
        <translation>启动的服务器</translation>
    </message>
    <message>
        <source>Each socket that begins to listen for TCP connections: who, on which port, how many may wait.</source>
        <translation>每个开始监听 TCP 连接的套接字：谁、在哪个端口、允许多少连接等待。</translation>
    </message>
    <message>
        <source>Programs begin to listen rarely.</source>
        <translation>程序很少开始监听。</translation>
    </message>
    <message>
        <source>Namespaces</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>Add a column with the network namespace</source>
        <translation>增加网络命名空间列</translation>
    </message>
    <message>
        <source>Network namespace</source>
        <translation>网络命名空间</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Connections that may wait to be accepted</source>
        <translation>允许等待接受的连接数</translation>
    </message>
    <message>
        <source>Local port</source>
        <translation>本地端口</translation>
    </message>
    <message>
        <source>Local address</source>
        <translation>本地地址</translation>
    </message>
    <message>
        <source>File look-ups</source>
        <translation>文件查询</translation>
    </message>
    <message>
        <source>Each attempt to look up a file’s attributes: who, which path, and whether it was there.</source>
        <translation>每次查询文件属性的尝试：谁、哪个路径、文件是否存在。</translation>
    </message>
    <message>
        <source>Attributes are looked up less than 1000 times a second on most hosts; try it first where it is more.</source>
        <translation>在大多数主机上，每秒查询属性不到 1000 次；更多时请先试用。</translation>
    </message>
    <message>
        <source>Add a column with the system call; version 0.34 or newer</source>
        <translation>增加系统调用列；需要 0.34 或更新版本</translation>
    </message>
    <message>
        <source>Return value, -1 when the attempt failed</source>
        <translation>返回值，尝试失败时为 -1</translation>
    </message>
    <message>
        <source>Forced writes</source>
        <translation>强制写入</translation>
    </message>
    <message>
        <source>Each call that forces data to disk: sync(), fsync() and their kin.</source>
        <translation>强制将数据写入磁盘的每次调用：sync()、fsync() 及同类调用。</translation>
    </message>
    <message>
        <source>Such calls are rare: far fewer than 100 a second.</source>
        <translation>此类调用很少：远少于每秒 100 次。</translation>
    </message>
    <message>
        <source>When it happened; printed as seconds since the host started</source>
        <translation>发生的时间；输出为自主机启动起的秒数</translation>
    </message>
    <message>
        <source>System call; bpftrace’s script: the tracepoint</source>
        <translation>系统调用；bpftrace 脚本中为跟踪点</translation>
    </message>
    <message>
        <source>Only this system call, for example openat</source>
        <translation>仅此系统调用，例如 openat</translation>
    </message>
    <message>
        <source>Connections accepted</source>
        <translation>接受的连接</translation>
    </message>
    <message>
        <source>Each TCP connection that a server of the host accepts: who, from where.</source>
        <translation>主机上的服务器接受的每个 TCP 连接：谁、来自何处。</translation>
    </message>
    <message>
        <source>Below 1000 connections a second it costs next to nothing; at tens of thousands it may be measurable.</source>
        <translation>每秒连接不到 1000 个时几乎没有开销；达到数万个时可能可以测出。</translation>
    </message>
    <message>
        <source>Local ports</source>
        <translation>本地端口</translation>
    </message>
    <message>
        <source>Only these local ports, separated by commas</source>
        <translation>仅这些本地端口，以逗号分隔</translation>
    </message>
    <message>
        <source>IP version</source>
        <translation>IP 版本</translation>
    </message>
    <message>
        <source>Only IPv4 or only IPv6</source>
        <translation>仅 IPv4 或仅 IPv6</translation>
    </message>
    <message>
        <source>Remote address</source>
        <translation>远程地址</translation>
    </message>
    <message>
        <source>Remote port</source>
        <translation>远程端口</translation>
    </message>
    <message>
        <source>Connections waiting to be accepted, and how many may wait</source>
        <translation>等待接受的连接数，以及允许等待的连接数</translation>
    </message>
    <message>
        <source>Connections made</source>
        <translation>发起的连接</translation>
    </message>
    <message>
        <source>Each TCP connection that a process of the host asks for: who, to where.</source>
        <translation>主机上的进程请求的每个 TCP 连接：谁、连往何处。</translation>
    </message>
    <message>
        <source>Connections are asked for less than 1000 times a second on most hosts; try it first on a proxy.</source>
        <translation>在大多数主机上，每秒请求的连接不到 1000 个；在代理服务器上请先试用。</translation>
    </message>
    <message>
        <source>Remote ports</source>
        <translation>远程端口</translation>
    </message>
    <message>
        <source>Only these remote ports, separated by commas</source>
        <translation>仅这些远程端口，以逗号分隔</translation>
    </message>
    <message>
        <source>Add a column with the local port</source>
        <translation>增加本地端口列</translation>
    </message>
    <message>
        <source>Show the name whose look-up gave the address; needs the Python modules dnslib and cachetools on the host</source>
        <translation>显示查询得到该地址的名称；主机上需要 Python 模块 dnslib 和 cachetools</translation>
    </message>
    <message>
        <source>Name whose look-up gave the address</source>
        <translation>查询得到该地址的名称</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connection latency</source>
        <translation>连接延迟</translation>
    </message>
    <message>
        <source>How long each TCP connection that the host asks for takes: from SYN to the answer.</source>
        <translation>主机请求的每个 TCP 连接的耗时：从 SYN 到应答。</translation>
    </message>
    <message>
        <source>Only connections that took this long</source>
        <translation>仅耗时达到此值的连接</translation>
    </message>
    <message>
        <source>From SYN to the answer</source>
        <translation>从 SYN 到应答</translation>
    </message>
    <message>
        <source>TCP drops</source>
        <translation>TCP 丢包</translation>
    </message>
    <message>
        <source>Each TCP packet that the kernel throws away: of which session, and the functions that led to it.</source>
        <translation>内核丢弃的每个 TCP 数据包：属于哪个会话，以及导致丢弃的函数。</translation>
    </message>
    <message>
        <source>Packets are dropped rarely.</source>
        <translation>数据包很少被丢弃。</translation>
    </message>
    <message>
        <source>Source address and port</source>
        <translation>源地址和端口</translation>
    </message>
    <message>
        <source>Destination address and port</source>
        <translation>目标地址和端口</translation>
    </message>
    <message>
        <source>State of the session</source>
        <translation>会话的状态</translation>
    </message>
    <message>
        <source>TCP flags of the packet</source>
        <translation>数据包的 TCP 标志</translation>
    </message>
    <message>
        <source>Why, and the number of the reason</source>
        <translation>原因及其编号</translation>
    </message>
    <message>
        <source>TCP sessions</source>
        <translation>TCP 会话</translation>
    </message>
    <message>
        <source>Each TCP session as it ends: who, with whom, how long, how much in both directions.</source>
        <translation>每个结束的 TCP 会话：谁、与谁通信、持续多久、双向各传输多少数据。</translation>
    </message>
    <message>
        <source>It prints one line for each session: above 10,000 new sessions a second the printing is felt.</source>
        <translation>它为每个会话输出一行：每秒新会话超过 10,000 个时，输出的开销会有所感觉。</translation>
    </message>
    <message>
        <source>Data sent</source>
        <translation>发送的数据量</translation>
    </message>
    <message>
        <source>Data received</source>
        <translation>接收的数据量</translation>
    </message>
    <message>
        <source>How long the session lasted</source>
        <translation>会话持续的时间</translation>
    </message>
    <message>
        <source>TCP retransmits</source>
        <translation>TCP 重传</translation>
    </message>
    <message>
        <source>Each TCP segment that the kernel sends again: who talks to whom, and the state of the session.</source>
        <translation>内核重新发送的每个 TCP 报文段：谁与谁通信，以及会话的状态。</translation>
    </message>
    <message>
        <source>Retransmits are rare: less than 1000 a second.</source>
        <translation>重传很少：每秒不到 1000 次。</translation>
    </message>
    <message>
        <source>Loss probes</source>
        <translation>丢失探测</translation>
    </message>
    <message>
        <source>Also show tail loss probes: segments sent again to find out whether the last one was lost</source>
        <translation>同时显示尾部丢失探测：为查明最后一个报文段是否丢失而重新发送的报文段</translation>
    </message>
    <message>
        <source>Sequence numbers</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Add a column with the sequence number</source>
        <translation>增加序列号列</translation>
    </message>
    <message>
        <source>Process that ran at that moment; 0: none, the kernel’s timer</source>
        <translation>当时运行的进程；0：没有进程，由内核定时器触发</translation>
    </message>
    <message>
        <source>Local address and port</source>
        <translation>本地地址和端口</translation>
    </message>
    <message>
        <source>R&gt;: retransmit, L&gt;: tail loss probe</source>
        <translation>R&gt;：重传，L&gt;：尾部丢失探测</translation>
    </message>
    <message>
        <source>Remote address and port</source>
        <translation>远程地址和端口</translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Retransmits of that session</source>
        <translation>该会话的重传次数</translation>
    </message>
    <message>
        <source>TCP round-trip time</source>
        <translation>TCP 往返时间</translation>
    </message>
    <message>
        <source>How long TCP segments take there and back, as the kernel estimates it with each received segment, as a histogram for each second.</source>
        <translation>TCP 报文段的往返耗时，由内核在每次收到报文段时估算，每秒一个直方图。</translation>
    </message>
    <message>
        <source>It looks at every received TCP segment: the overhead grows with the network traffic of the host.</source>
        <translation>它会检查每个收到的 TCP 报文段：开销随主机的网络流量增长。</translation>
    </message>
    <message>
        <source>Only connections of this local port</source>
        <translation>仅此本地端口的连接</translation>
    </message>
    <message>
        <source>Only connections to this remote port</source>
        <translation>仅到此远程端口的连接</translation>
    </message>
    <message>
        <source>Only connections of this local address</source>
        <translation>仅此本地地址的连接</translation>
    </message>
    <message>
        <source>Only connections to this remote address</source>
        <translation>仅到此远程地址的连接</translation>
    </message>
    <message>
        <source>One per local address</source>
        <translation>按本地地址分开</translation>
    </message>
    <message>
        <source>One histogram per local address</source>
        <translation>每个本地地址一个直方图</translation>
    </message>
    <message>
        <source>One per remote address</source>
        <translation>按远程地址分开</translation>
    </message>
    <message>
        <source>One histogram per remote address</source>
        <translation>每个远程地址一个直方图</translation>
    </message>
    <message>
        <source>IPv4 only</source>
        <translation>仅 IPv4</translation>
    </message>
    <message>
        <source>Trace IPv4 only</source>
        <translation>仅跟踪 IPv4</translation>
    </message>
    <message>
        <source>IPv6 only</source>
        <translation>仅 IPv6</translation>
    </message>
    <message>
        <source>Trace IPv6 only</source>
        <translation>仅跟踪 IPv6</translation>
    </message>
    <message>
        <source>TCP states</source>
        <translation>TCP 状态</translation>
    </message>
    <message>
        <source>Each change of a TCP session’s state, and how long it was in the state before.</source>
        <translation>TCP 会话的每次状态变化，以及在先前状态中停留了多久。</translation>
    </message>
    <message>
        <source>It prints some lines for each session: above 10,000 new sessions a second the printing is felt.</source>
        <translation>它为每个会话输出若干行：每秒新会话超过 10,000 个时，输出的开销会有所感觉。</translation>
    </message>
    <message>
        <source>Address of the socket in the kernel: the same for all lines of a session</source>
        <translation>套接字在内核中的地址：同一会话的所有行均相同</translation>
    </message>
    <message>
        <source>Process that ran at that moment</source>
        <translation>当时运行的进程</translation>
    </message>
    <message>
        <source>Name of the process that ran at that moment</source>
        <translation>当时运行的进程的名称</translation>
    </message>
    <message>
        <source>State before</source>
        <translation>先前状态</translation>
    </message>
    <message>
        <source>State after</source>
        <translation>之后状态</translation>
    </message>
    <message>
        <source>How long it was in the state before</source>
        <translation>在先前状态中停留的时间</translation>
    </message>
    <message>
        <source>TCP throughput</source>
        <translation>TCP 吞吐量</translation>
    </message>
    <message>
        <source>Which TCP sessions sent and received most, second by second.</source>
        <translation>逐秒统计哪些 TCP 会话发送和接收的数据最多。</translation>
    </message>
    <message>
        <source>It looks at every send and receive: about 13 % of one processor at 100,000 a second, 0.5 to 2 % at the 4,000 to 15,000 of usual servers.</source>
        <translation>它会检查每次发送和接收：每秒 100,000 次时约占一个处理器的 13 %，普通服务器每秒 4,000 到 15,000 次时占 0.5 到 2 %。</translation>
    </message>
    <message>
        <source>Data received in that second</source>
        <translation>该秒内接收的数据量</translation>
    </message>
    <message>
        <source>Data sent in that second</source>
        <translation>该秒内发送的数据量</translation>
    </message>
    <message>
        <source>File operations</source>
        <translation>文件操作</translation>
    </message>
    <message>
        <source>How many files are read, written, opened, created and synced, second by second.</source>
        <translation>逐秒统计读取、写入、打开、创建和同步文件的次数。</translation>
    </message>
    <message>
        <source>It only counts, but it counts all file operations: small for normal loads, to be measured first above a million a second.</source>
        <translation>它只计数，但会统计所有文件操作：正常负载下开销很小，超过每秒一百万次时请先测量。</translation>
    </message>
    <message>
        <source>Reads a second</source>
        <translation>每秒读取次数</translation>
    </message>
    <message>
        <source>Writes a second</source>
        <translation>每秒写入次数</translation>
    </message>
    <message>
        <source>Calls of fsync() a second</source>
        <translation>每秒 fsync() 调用次数</translation>
    </message>
    <message>
        <source>Files opened a second</source>
        <translation>每秒打开的文件数</translation>
    </message>
    <message>
        <source>Files created a second</source>
        <translation>每秒创建的文件数</translation>
    </message>
    <message>
        <source>Files removed a second</source>
        <translation>每秒删除的文件数</translation>
    </message>
    <message>
        <source>Folders created a second</source>
        <translation>每秒创建的文件夹数</translation>
    </message>
    <message>
        <source>Folders removed a second</source>
        <translation>每秒删除的文件夹数</translation>
    </message>
    <message>
        <source>Time until a wakeup, by waker</source>
        <translation>按唤醒者统计被唤醒前的时间</translation>
    </message>
    <message>
        <source>How long threads were blocked, by the stack that woke them.</source>
        <translation>线程被阻塞多久，按唤醒它的调用栈统计。</translation>
    </message>
    <message>
        <source>XFS latency</source>
        <translation>XFS 延迟</translation>
    </message>
    <message>
        <source>How long operations of XFS take, as a histogram for each second and operation.</source>
        <translation>XFS 操作的耗时，每秒、每种操作一个直方图。</translation>
    </message>
    <message>
        <source>Slow XFS operations</source>
        <translation>缓慢的 XFS 操作</translation>
    </message>
    <message>
        <source>File operations on XFS that take longer than a limit: reads, writes, opens and syncs, as the process feels them.</source>
        <translation>XFS 上耗时超过限值的文件操作：读、写、打开和同步，以进程感受到的时间计。</translation>
    </message>
    <message>
        <source>ZFS latency</source>
        <translation>ZFS 延迟</translation>
    </message>
    <message>
        <source>How long operations of ZFS take, as a histogram for each second and operation.</source>
        <translation>ZFS 操作的耗时，每秒、每种操作一个直方图。</translation>
    </message>
    <message>
        <source>Slow ZFS operations</source>
        <translation>缓慢的 ZFS 操作</translation>
    </message>
    <message>
        <source>File operations on ZFS that take longer than a limit: reads, writes, opens and syncs, as the process feels them.</source>
        <translation>ZFS 上耗时超过限值的文件操作：读、写、打开和同步，以进程感受到的时间计。</translation>
    </message>
    <message>
        <source>Nothing answers at %1: no sshd on that port, or a firewall rejects it.</source>
        <translation>%1 处没有应答：该端口上没有 sshd，或被防火墙拒绝。</translation>
    </message>
    <message>
        <source>Check the port, and that sshd runs on that host.</source>
        <translation>请检查端口，以及该主机上是否运行着 sshd。</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>无法到达 %1。</translation>
    </message>
    <message>
        <source>Check the network, the VPN, and the firewall or security group of that host.</source>
        <translation>请检查网络、VPN，以及该主机的防火墙或安全组。</translation>
    </message>
    <message>
        <source>The host name %1 could not be resolved.</source>
        <translation>无法解析主机名 %1。</translation>
    </message>
    <message>
        <source>Check the spelling and the VPN, or use an address or an alias of ~/.ssh/config.</source>
        <translation>请检查拼写和 VPN，或使用 IP 地址或 ~/.ssh/config 中的别名。</translation>
    </message>
    <message>
        <source>The host key of a host on the way has changed: it was reinstalled, or somebody stands between.</source>
        <translation>途经的某台主机的主机密钥已更改：可能是重新安装过，也可能有人在中间截取连接。</translation>
    </message>
    <message>
        <source>Ask its owner for the new fingerprint. Only if it is the one shown, remove the old entry with ssh-keygen -R and connect again.</source>
        <translation>请向其所有者索取新的指纹。仅当与所示指纹一致时，才用 ssh-keygen -R 移除旧记录并重新连接。</translation>
    </message>
    <message>
        <source>The host key of a host on the way is not known yet.</source>
        <translation>途经的某台主机的主机密钥尚未知晓。</translation>
    </message>
    <message>
        <source>Connect to that host once with ssh, and compare the fingerprint with its own.</source>
        <translation>请用 ssh 连接该主机一次，并将指纹与其自身的指纹比对。</translation>
    </message>
    <message>
        <source>%1 is not let in. The host still accepts: %2.</source>
        <translation>%1 未获准登录。主机仍接受：%2。</translation>
    </message>
    <message>
        <source>Load the right key into the SSH agent or name it, and check the user&apos;s name.</source>
        <translation>请将正确的密钥加载到 SSH agent 或指定它，并检查用户名。</translation>
    </message>
    <message>
        <source>The SSH agent offered more keys than the host lets one try.</source>
        <translation>SSH agent 提供的密钥数超出主机允许尝试的数量。</translation>
    </message>
    <message>
        <source>Name the one key for this host in ~/.ssh/config (IdentityFile) and set IdentitiesOnly yes.</source>
        <translation>请在 ~/.ssh/config 中为此主机指定唯一的密钥（IdentityFile），并设置 IdentitiesOnly yes。</translation>
    </message>
    <message>
        <source>The SSH agent did not sign: it is locked, or a hardware key waits for a touch.</source>
        <translation>SSH agent 没有签名：它已锁定，或硬件密钥正在等待触碰。</translation>
    </message>
    <message>
        <source>Unlock the agent, or touch the key when it blinks, and run it again.</source>
        <translation>请解锁 agent，或在硬件密钥闪烁时触碰它，然后重新运行。</translation>
    </message>
    <message>
        <source>The private key may be read by others, so it is not used.</source>
        <translation>该私钥可被他人读取，因此未使用。</translation>
    </message>
    <message>
        <source>Make it readable by you alone: chmod 600 FILE</source>
        <translation>请将其设为仅您本人可读：chmod 600 FILE</translation>
    </message>
    <message>
        <source>The key file %1 cannot be used: %2.</source>
        <translation>无法使用密钥文件 %1：%2。</translation>
    </message>
    <message>
        <source>Name a private key in OpenSSH format; ssh-keygen -i and puttygen convert others.</source>
        <translation>请指定 OpenSSH 格式的私钥；其他格式可用 ssh-keygen -i 和 puttygen 转换。</translation>
    </message>
    <message>
        <source>This machine and %1 have no %2 in common.</source>
        <translation>本机与 %1 没有共同的 %2。</translation>
    </message>
    <message>
        <source>Update that host&apos;s sshd, or allow the method for this host alone in ~/.ssh/config.</source>
        <translation>请更新该主机的 sshd，或在 ~/.ssh/config 中仅为此主机允许该方法。</translation>
    </message>
    <message>
        <source>A host on the way closed the connection before the handshake: it limits new connections, it is overloaded, or another service listens there.</source>
        <translation>途经的某台主机在握手之前关闭了连接：它限制新连接、已过载，或该端口上监听的是其他服务。</translation>
    </message>
    <message>
        <source>Check the port, wait a minute and try again.</source>
        <translation>请检查端口，稍等一分钟后重试。</translation>
    </message>
    <message>
        <source>The jump host does not allow connections to be passed on.</source>
        <translation>跳板主机不允许转发连接。</translation>
    </message>
    <message>
        <source>Use another jump host, or ask its administrator for AllowTcpForwarding.</source>
        <translation>请使用其他跳板主机，或请其管理员启用 AllowTcpForwarding。</translation>
    </message>
    <message>
        <source>The SSH configuration has an option that its ssh does not know: %2.</source>
        <translation>SSH 配置中含有其 ssh 不认识的选项：%2。</translation>
    </message>
    <message>
        <source>Remove or correct line %1 of the file that is named.</source>
        <translation>请删除或更正所示文件的第 %1 行。</translation>
    </message>
    <message>
        <source>The connection was cut: the host or the network went down, or it was idle too long.</source>
        <translation>连接被切断：主机或网络中断，或连接空闲过久。</translation>
    </message>
    <message>
        <source>Connect again when the host can be reached; its tools end by themselves.</source>
        <translation>请在主机可达时重新连接；其上的工具会自行结束。</translation>
    </message>
    <message>
        <source>The account has no shell, so it can run nothing.</source>
        <translation>该账户没有 shell，因此无法运行任何命令。</translation>
    </message>
    <message>
        <source>Connect with an account that has one, or ask the administrator of the host.</source>
        <translation>请换用有 shell 的账户连接，或联系主机管理员。</translation>
    </message>
    <message>
        <source>The account&apos;s password has expired, and the host runs nothing until it is changed.</source>
        <translation>该账户的密码已过期，更改之前主机不会运行任何命令。</translation>
    </message>
    <message>
        <source>Log in once with ssh in a terminal and set a new password.</source>
        <translation>请在终端中用 ssh 登录一次，并设置新密码。</translation>
    </message>
    <message>
        <source>The account has expired.</source>
        <translation>该账户已过期。</translation>
    </message>
    <message>
        <source>sudo was told to ask with a helper program, and there is none.</source>
        <translation>sudo 被要求通过辅助程序询问密码，但没有这样的程序。</translation>
    </message>
    <message>
        <source>sudo does not allow this account to set what the tool needs: %1.</source>
        <translation>sudo 不允许此账户设置工具所需的环境变量：%1。</translation>
    </message>
    <message>
        <source>Ask the administrator for the SETENV tag of the tools in the sudoers file.</source>
        <translation>请管理员在 sudoers 文件中为这些工具加上 SETENV 标签。</translation>
    </message>
    <message>
        <source>sudo does not find %1: its secure_path leaves out the folder.</source>
        <translation>sudo 找不到 %1：其 secure_path 不含该文件夹。</translation>
    </message>
    <message>
        <source>Check the host again: Beescope starts tools by their full path. Install the tool if it is gone.</source>
        <translation>请重新检查主机：Beescope 以完整路径启动工具。如果该工具已不存在，请安装它。</translation>
    </message>
    <message>
        <source>The account is locked or has expired, or its password has.</source>
        <translation>该账户已锁定或已过期，或其密码已过期。</translation>
    </message>
    <message>
        <source>Log in once with ssh in a terminal to set a new password, or ask the administrator of the host.</source>
        <translation>请在终端中用 ssh 登录一次以设置新密码，或联系主机管理员。</translation>
    </message>
    <message>
        <source>sudo&apos;s own configuration on the host is broken.</source>
        <translation>主机上 sudo 自身的配置已损坏。</translation>
    </message>
    <message>
        <source>Connect as root and repair it with visudo.</source>
        <translation>请以 root 连接，并用 visudo 修复。</translation>
    </message>
    <message>
        <source>sudo wants a terminal of its own, and the host has none left.</source>
        <translation>sudo 需要自己的终端，而主机已没有可用的终端。</translation>
    </message>
    <message>
        <source>Close sessions on the host, or raise kernel.pty.max.</source>
        <translation>请关闭主机上的一些会话，或提高 kernel.pty.max。</translation>
    </message>
    <message>
        <source>The request for root rights was dismissed.</source>
        <translation>获取 root 权限的请求已被取消。</translation>
    </message>
    <message>
        <source>Run it again and enter the password.</source>
        <translation>请重新运行并输入密码。</translation>
    </message>
    <message>
        <source>This machine did not give root rights: no password was entered, or nobody could be asked.</source>
        <translation>本机没有授予 root 权限：未输入密码，或无法询问任何人。</translation>
    </message>
    <message>
        <source>Run it again and enter the password, or start Beescope from a desktop session with an authentication agent.</source>
        <translation>请重新运行并输入密码，或从带有认证代理的桌面会话中启动 Beescope。</translation>
    </message>
    <message>
        <source>pkexec wants a terminal to ask for the password, and there is none.</source>
        <translation>pkexec 需要终端来询问密码，而此处没有终端。</translation>
    </message>
    <message>
        <source>Start Beescope from a desktop session, or run it as root.</source>
        <translation>请从桌面会话中启动 Beescope，或以 root 运行它。</translation>
    </message>
    <message>
        <source>The kernel is locked down and forbids kprobes.</source>
        <translation>内核处于锁定（lockdown）状态，禁止 kprobes。</translation>
    </message>
    <message>
        <source>The kernel did not permit the table %1: no root rights, a container, or kernel lockdown.</source>
        <translation>内核不允许表 %1：没有 root 权限、处于容器内，或内核已锁定（lockdown）。</translation>
    </message>
    <message>
        <source>The kernel had no memory for the tool&apos;s tables: the control group or the limit of locked memory is too small.</source>
        <translation>内核没有内存用于该工具的表：控制组或锁定内存的上限过小。</translation>
    </message>
    <message>
        <source>Ask for smaller tables if the tool has an option for it, or raise the limit: ulimit -l unlimited</source>
        <translation>如果该工具有相应选项，请使用更小的表；或提高上限：ulimit -l unlimited</translation>
    </message>
    <message>
        <source>This kernel does not know a kind of table that the tool uses.</source>
        <translation>此内核不认识该工具使用的某种表。</translation>
    </message>
    <message>
        <source>The kernel does not let the tool use %1: it is locked down, or too old.</source>
        <translation>内核不允许该工具使用 %1：内核已锁定（lockdown），或过旧。</translation>
    </message>
    <message>
        <source>Look into /sys/kernel/security/lockdown; else use another implementation of the tool.</source>
        <translation>请查看 /sys/kernel/security/lockdown；否则请使用该工具的其他实现。</translation>
    </message>
    <message>
        <source>The tool&apos;s program needs more stack than BPF has.</source>
        <translation>该工具的程序所需的栈超出 BPF 的栈大小。</translation>
    </message>
    <message>
        <source>Ask for shorter texts or fewer arguments if the tool has an option for it, or use another implementation.</source>
        <translation>如果该工具有相应选项，请使用更短的文本或更少的参数；或使用其他实现。</translation>
    </message>
    <message>
        <source>The kernel&apos;s verifier refused the tool&apos;s program: it reads memory in a way this kernel forbids.</source>
        <translation>内核验证器拒绝了该工具的程序：它读取内存的方式被此内核禁止。</translation>
    </message>
    <message>
        <source>bpftrace needs root rights.</source>
        <translation>bpftrace 需要 root 权限。</translation>
    </message>
    <message>
        <source>Connect as root, or let this account use sudo without a password.</source>
        <translation>请以 root 连接，或允许此账户免密码使用 sudo。</translation>
    </message>
    <message>
        <source>The kernel did not permit sampling.</source>
        <translation>内核不允许采样。</translation>
    </message>
    <message>
        <source>Run it as root, or set kernel.perf_event_paranoid to 1 or less on the host.</source>
        <translation>请以 root 运行，或在主机上将 kernel.perf_event_paranoid 设为 1 或更小。</translation>
    </message>
    <message>
        <source>A Python of another place (venv, pyenv, conda) that comes first in PATH hides it; else install bcc: {install:bcc}</source>
        <translation>PATH 中排在前面的其他 Python（venv、pyenv、conda）遮蔽了它；否则请安装 bcc：{install:bcc}</translation>
    </message>
    <message>
        <source>Remove it on the host (pip uninstall bcc) and install the distribution&apos;s package: {install:bcc}</source>
        <translation>请在主机上移除它（pip uninstall bcc），并安装发行版的软件包：{install:bcc}</translation>
    </message>
    <message>
        <source>Install bcc, then run ldconfig: {install:bcc}</source>
        <translation>请安装 bcc，然后运行 ldconfig：{install:bcc}</translation>
    </message>
    <message>
        <source>Python on the host has no module %1, which the tool needs.</source>
        <translation>主机上的 Python 没有该工具需要的模块 %1。</translation>
    </message>
    <message>
        <source>Install it with the package manager of the host (on Debian and Ubuntu python3-NAME), or use another implementation.</source>
        <translation>请用主机的包管理器安装它（在 Debian 和 Ubuntu 上为 python3-NAME），或使用其他实现。</translation>
    </message>
    <message>
        <source>The tool was written for Python 2 and is run by Python 3.</source>
        <translation>该工具是为 Python 2 编写的，却由 Python 3 运行。</translation>
    </message>
    <message>
        <source>Install the distribution&apos;s own tools: {install:bcc}</source>
        <translation>请安装发行版自带的工具：{install:bcc}</translation>
    </message>
    <message>
        <source>The tool could not write or read a name that is not plain ASCII (%1).</source>
        <translation>该工具无法写入或读取含有非 ASCII 字符的名称（%1）。</translation>
    </message>
    <message>
        <source>Use the libbpf implementation, or update bcc and Python.</source>
        <translation>请使用 libbpf 实现，或更新 bcc 和 Python。</translation>
    </message>
    <message>
        <source>The tool needs the library %1, which the host has not.</source>
        <translation>该工具需要库 %1，而主机上没有。</translation>
    </message>
    <message>
        <source>Install the distribution&apos;s own package of the tool: {install:libbpf}</source>
        <translation>请安装发行版自带的该工具软件包：{install:libbpf}</translation>
    </message>
    <message>
        <source>The tool was built for a newer system (C library %1).</source>
        <translation>该工具是为更新的系统构建的（C 库 %1）。</translation>
    </message>
    <message>
        <source>The file is a program for another kind of processor, or damaged.</source>
        <translation>该文件是其他处理器类型的程序，或已损坏。</translation>
    </message>
    <message>
        <source>stdbuf on the host is incomplete: without it the tool&apos;s output would be held back.</source>
        <translation>主机上的 stdbuf 不完整：没有它，工具的输出会被滞留。</translation>
    </message>
    <message>
        <source>Install the package coreutils there again.</source>
        <translation>请在主机上重新安装软件包 coreutils。</translation>
    </message>
    <message>
        <source>The tool does not accept the value of one of its options.</source>
        <translation>该工具不接受其中一个选项的值。</translation>
    </message>
    <message>
        <source>Correct the value; the line above says which.</source>
        <translation>请更正该值；上面一行指出了是哪一个。</translation>
    </message>
    <message>
        <source>Two of the tool&apos;s options exclude each other.</source>
        <translation>该工具的两个选项互相排斥。</translation>
    </message>
    <message>
        <source>Leave one of them out.</source>
        <translation>请去掉其中一个。</translation>
    </message>
    <message>
        <source>This version of the tool knows the option %1 but does nothing with it.</source>
        <translation>该版本的工具认识选项 %1，但不起任何作用。</translation>
    </message>
    <message>
        <source>The tool does not accept an interval of zero.</source>
        <translation>该工具不接受为零的时间间隔。</translation>
    </message>
    <message>
        <source>Give an interval of one second or more.</source>
        <translation>请给出一秒或更长的时间间隔。</translation>
    </message>
    <message>
        <source>A bpftrace from a snap may not read it: install the distribution&apos;s package: {install:bpftrace}</source>
        <translation>以 snap 安装的 bpftrace 可能无权读取它：请安装发行版的软件包：{install:bpftrace}</translation>
    </message>
    <message>
        <source>The script calls %1(), which bpftrace allows only with --unsafe.</source>
        <translation>脚本调用了 %1()，bpftrace 仅在使用 --unsafe 时允许。</translation>
    </message>
    <message>
        <source>Beescope does not run unsafe scripts: remove the call.</source>
        <translation>Beescope 不运行不安全的脚本：请去掉该调用。</translation>
    </message>
    <message>
        <source>This kernel has no tracepoint %1.</source>
        <translation>此内核没有跟踪点 %1。</translation>
    </message>
    <message>
        <source>bpftrace does not understand the script: unexpected %1.</source>
        <translation>bpftrace 无法理解该脚本：意外的 %1。</translation>
    </message>
    <message>
        <source>Correct the script, or update bpftrace: older versions lack newer words.</source>
        <translation>请更正脚本，或更新 bpftrace：旧版本缺少较新的语法。</translation>
    </message>
    <message>
        <source>bpftrace on the host does not know %1.</source>
        <translation>主机上的 bpftrace 不认识 %1。</translation>
    </message>
    <message>
        <source>Correct the script, or update bpftrace: {install:bpftrace}</source>
        <translation>请更正脚本，或更新 bpftrace：{install:bpftrace}</translation>
    </message>
    <message>
        <source>The kernel or this bpftrace lacks something that the script needs.</source>
        <translation>内核或此 bpftrace 缺少脚本所需的功能。</translation>
    </message>
    <message>
        <source>After a kernel update reboot first. The tools of libbpf-tools need none; for bcc install them: {headers}</source>
        <translation>如果更新过内核，请先重启。libbpf-tools 的工具不需要头文件；若使用 bcc，请安装头文件：{headers}</translation>
    </message>
    <message>
        <source>bpftrace found no headers of the running kernel in %1.</source>
        <translation>bpftrace 在 %1 中没有找到当前运行内核的头文件。</translation>
    </message>
    <message>
        <source>After a kernel update reboot first. The tools of libbpf-tools need none; for bpftrace install them: {headers}</source>
        <translation>如果更新过内核，请先重启。libbpf-tools 的工具不需要头文件；若使用 bpftrace，请安装头文件：{headers}</translation>
    </message>
    <message>
        <source>Compiling on the host failed: the C library&apos;s header %1 is missing.</source>
        <translation>在主机上编译失败：缺少 C 库的头文件 %1。</translation>
    </message>
    <message>
        <source>Install the C library&apos;s headers (libc6-dev on Debian and Ubuntu, glibc-devel on others), or use an implementation that needs none.</source>
        <translation>请安装 C 库的头文件（Debian 和 Ubuntu 上为 libc6-dev，其他系统上为 glibc-devel），或使用不需要头文件的实现。</translation>
    </message>
    <message>
        <source>Compiling on the host failed: the kernel&apos;s header %1 is missing.</source>
        <translation>在主机上编译失败：缺少内核头文件 %1。</translation>
    </message>
    <message>
        <source>The tools of libbpf-tools need none; for bcc install the kernel&apos;s headers: {headers}</source>
        <translation>libbpf-tools 的工具不需要头文件；若使用 bcc，请安装内核头文件：{headers}</translation>
    </message>
    <message>
        <source>The kernel is newer than what the tool&apos;s compiler understands: its headers do not compile (known for bcc on kernels 6.19 and later).</source>
        <translation>内核过新，超出该工具的编译器所能理解的范围：其头文件无法编译（已知 bcc 在 6.19 及更高版本的内核上如此）。</translation>
    </message>
    <message>
        <source>Use the libbpf or bpftrace implementation; they need no kernel headers.</source>
        <translation>请使用 libbpf 或 bpftrace 实现；它们不需要内核头文件。</translation>
    </message>
    <message>
        <source>The tool is older than the kernel: struct %2 has no %1 any more.</source>
        <translation>工具比内核旧：struct %2 中已没有 %1。</translation>
    </message>
    <message>
        <source>The tool and the kernel do not fit together: this kernel has no %1.</source>
        <translation>工具与内核不匹配：此内核没有 %1。</translation>
    </message>
    <message>
        <source>Compiling on the host failed: the headers found do not tell what a %1 is.</source>
        <translation>在主机上编译失败：找到的头文件没有说明 %1 是什么。</translation>
    </message>
    <message>
        <source>The tools of libbpf-tools need none; for bcc install those of the running kernel: {headers}</source>
        <translation>libbpf-tools 的工具不需要头文件；若使用 bcc，请安装当前运行内核的头文件：{headers}</translation>
    </message>
    <message>
        <source>Compiling on the host failed: the tool and the kernel&apos;s headers both define %1, so they are of different ages.</source>
        <translation>在主机上编译失败：工具与内核头文件都定义了 %1，说明二者版本新旧不一。</translation>
    </message>
    <message>
        <source>bpftrace does not know the structure %1: the kernel has no BTF, or the header that has it is missing.</source>
        <translation>bpftrace 不认识结构体 %1：内核没有 BTF，或缺少定义它的头文件。</translation>
    </message>
    <message>
        <source>Use another implementation of the tool, or install the kernel&apos;s headers: {headers}</source>
        <translation>请使用该工具的其他实现，或安装内核头文件：{headers}</translation>
    </message>
    <message>
        <source>The script is older than the kernel: a structure has no %1 any more.</source>
        <translation>脚本比内核旧：某个结构体中已没有 %1。</translation>
    </message>
    <message>
        <source>The script defines a structure that the kernel&apos;s BTF defines too.</source>
        <translation>脚本定义了内核 BTF 中也已定义的结构体。</translation>
    </message>
    <message>
        <source>Update bpftrace and its scripts, or use another implementation.</source>
        <translation>请更新 bpftrace 及其脚本，或使用其他实现。</translation>
    </message>
    <message>
        <source>The compiler could not write its temporary files on the host.</source>
        <translation>编译器无法在主机上写入其临时文件。</translation>
    </message>
    <message>
        <source>Make room in /tmp and /var/tmp there, and check that they may be written.</source>
        <translation>请在主机的 /tmp 和 /var/tmp 中腾出空间，并确认二者可写。</translation>
    </message>
    <message>
        <source>The kernel did not take the compiled program: most likely the headers are of another version than the kernel.</source>
        <translation>内核没有接受编译好的程序：很可能是头文件与内核版本不一致。</translation>
    </message>
    <message>
        <source>After a kernel update reboot first; then install the headers of the running kernel: {headers}</source>
        <translation>如果更新过内核，请先重启；然后安装当前运行内核的头文件：{headers}</translation>
    </message>
    <message>
        <source>The compiler inside the tool failed: %1</source>
        <translation>工具内置的编译器失败：%1</translation>
    </message>
    <message>
        <source>The program to trace has no such static probe, or one that the tool does not understand.</source>
        <translation>要跟踪的程序没有这样的静态探针，或该工具无法理解它。</translation>
    </message>
    <message>
        <source>Name a process that runs the program to trace.</source>
        <translation>请指定一个正在运行要跟踪的程序的进程。</translation>
    </message>
    <message>
        <source>The tool finds no tracepoint %1: the host&apos;s tracefs is not mounted, or this kernel has no such tracepoint.</source>
        <translation>该工具找不到跟踪点 %1：主机的 tracefs 未挂载，或此内核没有该跟踪点。</translation>
    </message>
    <message>
        <source>Mount it there as root: mount -t tracefs tracefs /sys/kernel/tracing. If it is mounted, use another implementation.</source>
        <translation>请在主机上以 root 挂载：mount -t tracefs tracefs /sys/kernel/tracing。如果已挂载，请使用其他实现。</translation>
    </message>
    <message>
        <source>The host&apos;s tracefs or debugfs is not mounted, so the tool finds no events.</source>
        <translation>主机的 tracefs 或 debugfs 未挂载，因此该工具找不到任何事件。</translation>
    </message>
    <message>
        <source>The tool probes the return of the kernel function %1, and this kernel does not let it.</source>
        <translation>该工具要探测内核函数 %1 的返回，但此内核不允许。</translation>
    </message>
    <message>
        <source>The tool could not attach to a function of a program or library on the host.</source>
        <translation>该工具无法附加到主机上某个程序或库的函数。</translation>
    </message>
    <message>
        <source>Check that the program it traces is the one in use (container, other C library), or use another implementation.</source>
        <translation>请确认所跟踪的程序正是在用的那个（容器、其他 C 库），或使用其他实现。</translation>
    </message>
    <message>
        <source>The tool looks for %1 in %2, which has no such symbol.</source>
        <translation>该工具在 %2 中查找 %1，但其中没有该符号。</translation>
    </message>
    <message>
        <source>Name the right program or library, or install its symbols.</source>
        <translation>请指定正确的程序或库，或安装其符号。</translation>
    </message>
    <message>
        <source>The tool did not find the library or program that it traces.</source>
        <translation>该工具没有找到它要跟踪的库或程序。</translation>
    </message>
    <message>
        <source>Name the program, or a process that uses it; programs inside containers have their own libraries.</source>
        <translation>请指定该程序，或使用它的进程；容器内的程序有各自的库。</translation>
    </message>
    <message>
        <source>This kernel has no tracepoint %1, or tracefs is not mounted.</source>
        <translation>此内核没有跟踪点 %1，或 tracefs 未挂载。</translation>
    </message>
    <message>
        <source>Mount tracefs there as root (mount -t tracefs tracefs /sys/kernel/tracing), or use another implementation.</source>
        <translation>请在主机上以 root 挂载 tracefs（mount -t tracefs tracefs /sys/kernel/tracing），或使用其他实现。</translation>
    </message>
    <message>
        <source>This kernel does not let the tool attach to a raw tracepoint.</source>
        <translation>此内核不允许该工具附加到原始跟踪点。</translation>
    </message>
    <message>
        <source>The tool attaches to a kernel function by BTF, which this kernel does not offer.</source>
        <translation>该工具通过 BTF 附加到内核函数，而此内核不提供 BTF。</translation>
    </message>
    <message>
        <source>None of the places in the kernel that the tool knows is there.</source>
        <translation>该工具所知的内核位置在此内核中一个都不存在。</translation>
    </message>
    <message>
        <source>The kernel shows no %1: the file system&apos;s module is not loaded, or the symbols are hidden (kptr_restrict).</source>
        <translation>内核没有显示 %1：文件系统的模块未加载，或符号被隐藏（kptr_restrict）。</translation>
    </message>
    <message>
        <source>Choose the tool of the file system that is mounted there (xfsslower, btrfsslower, nfsslower …); else set kernel.kptr_restrict to 1 or less.</source>
        <translation>请选择与主机上所挂载文件系统对应的工具（xfsslower、btrfsslower、nfsslower …）；否则请将 kernel.kptr_restrict 设为 1 或更小。</translation>
    </message>
    <message>
        <source>The kernel does not show its memory counters (vm_stat).</source>
        <translation>内核没有显示其内存计数器（vm_stat）。</translation>
    </message>
    <message>
        <source>Run it as root with kernel.kptr_restrict at 1 or less, or use another implementation.</source>
        <translation>请以 root 运行，并将 kernel.kptr_restrict 设为 1 或更小，或使用其他实现。</translation>
    </message>
    <message>
        <source>No probe of the script exists in this kernel.</source>
        <translation>脚本中的探针在此内核中都不存在。</translation>
    </message>
    <message>
        <source>The kernel did not take bpftrace&apos;s program for a probe of the script.</source>
        <translation>内核没有接受 bpftrace 为脚本中某个探针生成的程序。</translation>
    </message>
    <message>
        <source>bpftrace got no buffer for its output.</source>
        <translation>bpftrace 没有获得用于输出的缓冲区。</translation>
    </message>
    <message>
        <source>Run it as root; with many processors set BPFTRACE_PERF_RB_PAGES to a smaller number.</source>
        <translation>请以 root 运行；处理器很多时，请将 BPFTRACE_PERF_RB_PAGES 设为更小的数值。</translation>
    </message>
    <message>
        <source>The kernel has no channel for the tool&apos;s output: it is older than 4.4, or forbids it.</source>
        <translation>内核没有用于该工具输出的通道：内核早于 4.4，或禁止使用。</translation>
    </message>
    <message>
        <source>Run it as root; on a kernel that old nothing of bcc works.</source>
        <translation>请以 root 运行；在如此旧的内核上，bcc 完全无法工作。</translation>
    </message>
    <message>
        <source>The kernel refused to connect the tool&apos;s program to an event.</source>
        <translation>内核拒绝将该工具的程序连接到事件。</translation>
    </message>
    <message>
        <source>The kernel&apos;s limit of the stack depth (kernel.perf_event_max_stack) is lower than what the tool asks for.</source>
        <translation>内核的栈深度上限（kernel.perf_event_max_stack）低于该工具的要求。</translation>
    </message>
    <message>
        <source>Set it to 127 or more on the host, or ask for less depth.</source>
        <translation>请在主机上将其设为 127 或更大，或使用更小的深度。</translation>
    </message>
    <message>
        <source>The tool could not read the list of disks (/proc/partitions).</source>
        <translation>该工具无法读取磁盘列表（/proc/partitions）。</translation>
    </message>
    <message>
        <source>Use another implementation of the tool; inside a container connect to the host itself.</source>
        <translation>请使用该工具的其他实现；若在容器内，请连接到主机本身。</translation>
    </message>
    <message>
        <source>The tool does not know which file system to trace.</source>
        <translation>该工具不知道要跟踪哪个文件系统。</translation>
    </message>
    <message>
        <source>Run it by the name of the file system (ext4slower, xfsslower …) or choose one in the form.</source>
        <translation>请按文件系统的名称运行它（ext4slower、xfsslower …），或在表单中选择一个。</translation>
    </message>
    <message>
        <source>The control group was not found on the host.</source>
        <translation>在主机上未找到该控制组。</translation>
    </message>
    <message>
        <source>Give its full path below /sys/fs/cgroup, or leave the option out.</source>
        <translation>请给出其在 /sys/fs/cgroup 下的完整路径，或去掉该选项。</translation>
    </message>
    <message>
        <source>Use the bcc implementation with the kernel&apos;s headers, or a kernel built with CONFIG_DEBUG_INFO_BTF. To install bcc: {install:bcc}</source>
        <translation>请使用 bcc 实现并配合内核头文件，或使用启用了 CONFIG_DEBUG_INFO_BTF 的内核。安装 bcc：{install:bcc}</translation>
    </message>
    <message>
        <source>The tool found no type information (BTF) of this kernel: %1</source>
        <translation>该工具没有找到此内核的类型信息（BTF）：%1</translation>
    </message>
    <message>
        <source>Use the bcc implementation with the kernel&apos;s headers. To install it: {install:bcc}</source>
        <translation>请使用 bcc 实现并配合内核头文件。安装 bcc：{install:bcc}</translation>
    </message>
    <message>
        <source>The kernel&apos;s type information (BTF) cannot be read by the tool: it is damaged, or newer than the tool.</source>
        <translation>该工具无法读取内核的类型信息（BTF）：它已损坏，或比该工具新。</translation>
    </message>
    <message>
        <source>Update the tool, or use the bcc implementation.</source>
        <translation>请更新该工具，或使用 bcc 实现。</translation>
    </message>
    <message>
        <source>A structure or function that the tool reads is not in this kernel any more: the tool is older than the kernel.</source>
        <translation>该工具读取的某个结构体或函数已不在此内核中：工具比内核旧。</translation>
    </message>
    <message>
        <source>The kernel function that the tool wants to attach to is not there.</source>
        <translation>该工具要附加的内核函数不存在。</translation>
    </message>
    <message>
        <source>Use the bcc implementation of the tool, or update it.</source>
        <translation>请使用该工具的 bcc 实现，或更新它。</translation>
    </message>
    <message>
        <source>This kernel or processor cannot attach programs this way (fentry).</source>
        <translation>此内核或处理器无法以这种方式（fentry）附加程序。</translation>
    </message>
    <message>
        <source>Use the bcc implementation of the tool.</source>
        <translation>请使用该工具的 bcc 实现。</translation>
    </message>
    <message>
        <source>The kernel refused the tool&apos;s program %1: %2</source>
        <translation>内核拒绝了该工具的程序 %1：%2</translation>
    </message>
    <message>
        <source>The tool got no buffer for its output: the host is short of memory, or of locked memory.</source>
        <translation>该工具没有获得用于输出的缓冲区：主机的内存或锁定内存不足。</translation>
    </message>
    <message>
        <source>Close other tools on the host and run it again.</source>
        <translation>请关闭主机上的其他工具，然后重新运行。</translation>
    </message>
    <message>
        <source>Reading the tool&apos;s output buffer ended: %1</source>
        <translation>读取该工具的输出缓冲区时中止：%1</translation>
    </message>
    <message>
        <source>Run it again; if it stays so, use another implementation.</source>
        <translation>请重新运行；如仍如此，请使用其他实现。</translation>
    </message>
    <message>
        <source>A disk on the host is full.</source>
        <translation>主机上的某个磁盘已满。</translation>
    </message>
    <message>
        <source>Make room there (df -h shows where), and run it again.</source>
        <translation>请在主机上腾出空间（df -h 可显示位置），然后重新运行。</translation>
    </message>
    <message>
        <source>The tool needs more open files than its limit allows.</source>
        <translation>该工具需要打开的文件数超出其上限。</translation>
    </message>
    <message>
        <source>Raise it for this account on the host: ulimit -n 65536</source>
        <translation>请在主机上为此账户提高上限：ulimit -n 65536</translation>
    </message>
    <message>
        <source>The host cannot start another process: a limit is reached, or it is out of memory.</source>
        <translation>主机无法再启动进程：已达到上限，或内存耗尽。</translation>
    </message>
    <message>
        <source>End processes there, or raise the limit of processes of this account (ulimit -u).</source>
        <translation>请结束主机上的一些进程，或提高此账户的进程数上限（ulimit -u）。</translation>
    </message>
    <message>
        <source>A file system on the host cannot be written.</source>
        <translation>主机上的某个文件系统无法写入。</translation>
    </message>
    <message>
        <source>Look into the host&apos;s log: a disk with errors is mounted read-only.</source>
        <translation>请查看主机的日志：出错的磁盘会以只读方式挂载。</translation>
    </message>
    <message>
        <source>The tool crashed on the host.</source>
        <translation>该工具在主机上崩溃。</translation>
    </message>
    <message>
        <source>The tool was killed on the host: most likely it ran out of memory.</source>
        <translation>该工具在主机上被终止：很可能是内存耗尽。</translation>
    </message>
    <message>
        <source>Use the libbpf implementation, which compiles nothing there; the host&apos;s kernel log (dmesg) tells who was killed.</source>
        <translation>请使用 libbpf 实现，它不在主机上编译任何东西；主机的内核日志（dmesg）会指出被终止的是哪个进程。</translation>
    </message>
    <message>
        <source>Somebody or something on the host ended the tool.</source>
        <translation>主机上的某人或某个程序结束了该工具。</translation>
    </message>
    <message>
        <source>Look who did: a time limit, a service manager, another person. Run it again.</source>
        <translation>请查明是谁所为：时间限制、服务管理器或其他人。然后重新运行。</translation>
    </message>
    <message>
        <source>The kernel did not take the tool&apos;s program %1: %2</source>
        <translation>内核没有接受该工具的程序 %1：%2</translation>
    </message>
    <message>
        <source>The kernel did not take bpftrace&apos;s program.</source>
        <translation>内核没有接受 bpftrace 的程序。</translation>
    </message>
    <message>
        <source>The tool could not keep up: its buffer was full, and events are missing.</source>
        <translation>该工具处理不过来：其缓冲区已满，有事件缺失。</translation>
    </message>
    <message>
        <source>Trace less: one process, a minimum latency, a disk.</source>
        <translation>请缩小跟踪范围：一个进程、最小延迟或一个磁盘。</translation>
    </message>
    <message>
        <source>The tool (of an older bcc) could not keep up: its buffer was full, and events are missing.</source>
        <translation>该工具（来自较旧的 bcc）处理不过来：其缓冲区已满，有事件缺失。</translation>
    </message>
    <message>
        <source>The buffer of processor %2 was full, and %1 events are missing.</source>
        <translation>处理器 %2 的缓冲区已满，缺失 %1 个事件。</translation>
    </message>
    <message>
        <source>bpftrace could not keep up: its buffer was full, and %1 events are missing.</source>
        <translation>bpftrace 处理不过来：其缓冲区已满，缺失 %1 个事件。</translation>
    </message>
    <message>
        <source>Trace less: one process, a minimum latency, a disk. A larger buffer helps too (BPFTRACE_PERF_RB_PAGES on the host).</source>
        <translation>请缩小跟踪范围：一个进程、最小延迟或一个磁盘。增大缓冲区也有帮助（主机上的 BPFTRACE_PERF_RB_PAGES）。</translation>
    </message>
    <message>
        <source>bpftrace lost %1 events in all: its buffer was full.</source>
        <translation>bpftrace 共丢失 %1 个事件：其缓冲区已满。</translation>
    </message>
    <message>
        <source>A table of the script is full: further processes, stacks or keys are not counted.</source>
        <translation>脚本的某个表已满：后续的进程、调用栈或键不再计入。</translation>
    </message>
    <message>
        <source>Trace less, or set BPFTRACE_MAP_KEYS_MAX (max_map_keys) higher on the host.</source>
        <translation>请缩小跟踪范围，或在主机上提高 BPFTRACE_MAP_KEYS_MAX（max_map_keys）。</translation>
    </message>
    <message>
        <source>%1 stacks are missing: the tool&apos;s table of stacks was full, or two stacks met in one place.</source>
        <translation>缺失 %1 个调用栈：该工具的调用栈表已满，或两个调用栈落在同一位置。</translation>
    </message>
    <message>
        <source>Raise the size of its table (--stack-storage-size 65536), sample less often, or choose one process.</source>
        <translation>请增大其表（--stack-storage-size 65536）、降低采样频率，或选择一个进程。</translation>
    </message>
    <message>
        <source>The tool&apos;s table of counts is full: stacks seen later are not counted.</source>
        <translation>该工具的计数表已满：之后出现的调用栈不再计入。</translation>
    </message>
    <message>
        <source>Raise its size (--hash-storage-size), sample less often, or choose one process.</source>
        <translation>请增大该表（--hash-storage-size）、降低采样频率，或选择一个进程。</translation>
    </message>
    <message>
        <source>A stack could not be kept or read.</source>
        <translation>有调用栈无法保存或读取。</translation>
    </message>
    <message>
        <source>The capture counts them. Programs built without frame pointers have no readable stacks (-fno-omit-frame-pointer).</source>
        <translation>捕获会统计其数量。未使用帧指针构建的程序没有可读的调用栈（-fno-omit-frame-pointer）。</translation>
    </message>
    <message>
        <source>Two stacks shared a place in the tool&apos;s table, and one is missing.</source>
        <translation>两个调用栈在该工具的表中占用了同一位置，其中一个缺失。</translation>
    </message>
    <message>
        <source>Sample less often, choose one process, or raise the size of the table if the tool has an option for it.</source>
        <translation>请降低采样频率、选择一个进程，或在该工具有相应选项时增大该表。</translation>
    </message>
    <message>
        <source>The samples of the processors did not arrive together, so the tool could not compare them.</source>
        <translation>各处理器的样本没有同时到达，因此该工具无法比较它们。</translation>
    </message>
    <message>
        <source>Run it again when the host is less busy, or use another implementation.</source>
        <translation>请在主机不太繁忙时重新运行，或使用其他实现。</translation>
    </message>
    <message>
        <source>bpftrace could not raise its limit of open files.</source>
        <translation>bpftrace 无法提高其打开文件数的上限。</translation>
    </message>
    <message>
        <source>Harmless as long as the probes attach.</source>
        <translation>只要探针能附加就无害。</translation>
    </message>
    <message>
        <source>The kernel function tcp_drop() cannot be traced any more.</source>
        <translation>内核函数 tcp_drop() 已无法跟踪。</translation>
    </message>
    <message>
        <source>Harmless: the tool uses the tracepoint skb:kfree_skb instead.</source>
        <translation>无害：该工具改用跟踪点 skb:kfree_skb。</translation>
    </message>
    <message>
        <source>The account&apos;s start-up files want a terminal.</source>
        <translation>该账户的启动文件需要终端。</translation>
    </message>
    <message>
        <source>Harmless: guard the line in ~/.profile or ~/.bashrc with “tty -s &amp;&amp;” to be rid of the message.</source>
        <translation>无害：在 ~/.profile 或 ~/.bashrc 中为该行加上“tty -s &amp;&amp;”即可消除此消息。</translation>
    </message>
    <message>
        <source>The host has no such locale.</source>
        <translation>主机上没有该区域设置（locale）。</translation>
    </message>
    <message>
        <source>The account has no home directory.</source>
        <translation>该账户没有主目录。</translation>
    </message>
    <message>
        <source>Harmless: the tools need none.</source>
        <translation>无害：这些工具不需要主目录。</translation>
    </message>
    <message>
        <source>libbpf tells what it does.</source>
        <translation>libbpf 报告它正在做什么。</translation>
    </message>
    <message>
        <source>stdbuf&apos;s library cannot be loaded into the tool.</source>
        <translation>stdbuf 的库无法加载到该工具中。</translation>
    </message>
    <message>
        <source>Harmless, but its output arrives in blocks, so times are those of the blocks.</source>
        <translation>无害，但其输出会成块到达，因此时间是各块到达的时间。</translation>
    </message>
    <message>
        <source>bpftrace is not sure whether an address is the kernel&apos;s or the program&apos;s.</source>
        <translation>bpftrace 无法确定某个地址属于内核还是程序。</translation>
    </message>
    <message>
        <source>Harmless where kernel and programs share their addresses, as on x86-64.</source>
        <translation>在内核与程序共用地址空间的平台（如 x86-64）上无害。</translation>
    </message>
    <message>
        <source>The compiler inside the tool warns.</source>
        <translation>工具内置的编译器发出警告。</translation>
    </message>
    <message>
        <source>Harmless: the kernel&apos;s headers are written for another compiler.</source>
        <translation>无害：内核头文件是为另一种编译器编写的。</translation>
    </message>
    <message>
        <source>The tool tells how it reads start times on this kernel.</source>
        <translation>该工具说明它在此内核上如何读取启动时间。</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Kill signal</source>
        <translation>KILL 信号</translation>
    </message>
    <message>
        <source>Very slow</source>
        <translation>非常慢</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>慢</translation>
    </message>
    <message>
        <source>No answer to a new connection</source>
        <translation>新连接无应答</translation>
    </message>
    <message>
        <source>Retransmit</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Long session</source>
        <translation>长会话</translation>
    </message>
    <message>
        <source>Many misses</source>
        <translation>大量未命中</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>切片</translation>
    </message>
    <message>
        <source>Tells moments that far apart from each other, for heat maps of what happens within a second; 20 suits 49 samples a second. Without it slices are one second long</source>
        <translation>能够区分相隔这么久的时刻，用于显示一秒之内情况的热图；每秒 49 个样本时宜取 20。不设置时每个切片长一秒</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Show this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>See beescope %1 --help.</source>
        <translation>请参阅 beescope %1 --help。</translation>
    </message>
    <message>
        <source>local or [user@]name[:port]</source>
        <translation>local 或 [user@]name[:port]</translation>
    </message>
    <message>
        <source>Use this file instead of ~/.ssh/config.</source>
        <translation>使用此文件代替 ~/.ssh/config。</translation>
    </message>
    <message>
        <source>Use this file instead of ~/.ssh/known_hosts.</source>
        <translation>使用此文件代替 ~/.ssh/known_hosts。</translation>
    </message>
    <message>
        <source>Log in with this private key only.</source>
        <translation>仅使用此私钥登录。</translation>
    </message>
    <message>
        <source>Accept and store the key of a host that is not known yet; never a changed one.</source>
        <translation>接受并保存未知主机的密钥；绝不接受已更改的密钥。</translation>
    </message>
    <message>
        <source>The host %1 is not known. Its %2 key is %3.
Connect and remember it? (yes/no) </source>
        <translation>主机 %1 未知。其 %2 密钥为 %3。
要连接并记住它吗？(yes/no) </translation>
    </message>
    <message>
        <source>“%1” is not an implementation.</source>
        <translation>“%1”不是一种实现。</translation>
    </message>
    <message>
        <source>Use auto, libbpf, bcc, bpftrace or script.</source>
        <translation>请使用 auto、libbpf、bcc、bpftrace 或 script。</translation>
    </message>
    <message>
        <source>Shows what a host is and which tools can run there.</source>
        <translation>显示主机的情况以及可在其上运行的工具。</translation>
    </message>
    <message>
        <source>Print JSON.</source>
        <translation>输出 JSON。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Write to another folder.</source>
        <translation>请写入其他文件夹。</translation>
    </message>
    <message>
        <source>A %1 cannot be written as .%2.</source>
        <translation>%1 无法写为 .%2。</translation>
    </message>
    <message>
        <source>Is there room on the disk?</source>
        <translation>磁盘上还有空间吗？</translation>
    </message>
    <message>
        <source>Writes a view of a capture into a file.</source>
        <translation>将捕获的一个视图写入文件。</translation>
    </message>
    <message>
        <source>The capture&apos;s number; default: the first that has the view.</source>
        <translation>捕获的编号；默认：首个具有该视图的捕获。</translation>
    </message>
    <message>
        <source>A .bscope file.</source>
        <translation>一个 .bscope 文件。</translation>
    </message>
    <message>
        <source>Give one session file and --output.</source>
        <translation>请给出一个会话文件和 --output。</translation>
    </message>
    <message>
        <source>“%1” is not a view.</source>
        <translation>“%1”不是视图。</translation>
    </message>
    <message>
        <source>“%1” is not a size.</source>
        <translation>“%1”不是有效尺寸。</translation>
    </message>
    <message>
        <source>Write 1200x600; at least 100x60.</source>
        <translation>请写成 1200x600 的形式；至少 100x60。</translation>
    </message>
    <message>
        <source>“%1” is not a capture&apos;s number.</source>
        <translation>“%1”不是捕获的编号。</translation>
    </message>
    <message>
        <source>“%1” is not a time.</source>
        <translation>“%1”不是时间。</translation>
    </message>
    <message>
        <source>Capture %1 has no %2.</source>
        <translation>捕获 %1 没有 %2。</translation>
    </message>
    <message>
        <source>beescope info lists what it has.</source>
        <translation>beescope info 会列出其内容。</translation>
    </message>
    <message>
        <source>There is no capture %1.</source>
        <translation>没有捕获 %1。</translation>
    </message>
    <message>
        <source>No capture of this session has a %1.</source>
        <translation>此会话中没有任何捕获具有 %1。</translation>
    </message>
    <message>
        <source>Reads a tool&apos;s saved output into a session.</source>
        <translation>将工具保存的输出读入会话。</translation>
    </message>
    <message>
        <source>The tool that printed it.</source>
        <translation>产生该输出的工具。</translation>
    </message>
    <message>
        <source>auto, libbpf, bcc, bpftrace or script.</source>
        <translation>auto、libbpf、bcc、bpftrace 或 script。</translation>
    </message>
    <message>
        <source>The session to write.</source>
        <translation>要写入的会话。</translation>
    </message>
    <message>
        <source>The output; - is standard input.</source>
        <translation>工具的输出；- 表示标准输入。</translation>
    </message>
    <message>
        <source>Give a file, --tool and --output.</source>
        <translation>请给出文件、--tool 和 --output。</translation>
    </message>
    <message>
        <source>There is no tool “%1”.</source>
        <translation>没有工具“%1”。</translation>
    </message>
    <message>
        <source>beescope tools lists them.</source>
        <translation>beescope tools 会列出所有工具。</translation>
    </message>
    <message>
        <source>%1 has no implementation %2.</source>
        <translation>%1 没有 %2 实现。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1 has no implementation.</source>
        <translation>%1 没有任何实现。</translation>
    </message>
    <message>
        <source>%1 could be read only in part.</source>
        <translation>%1 只能读取一部分。</translation>
    </message>
    <message>
        <source>Shows the captures of a session, what they hold and what was lost.</source>
        <translation>显示会话中的捕获、其内容以及丢失的数据。</translation>
    </message>
    <message>
        <source>Give one session file.</source>
        <translation>请给出一个会话文件。</translation>
    </message>
    <message>
        <source>The session holds no capture.
</source>
        <translation>该会话不含任何捕获。
</translation>
    </message>
    <message>
        <source>Lists the tools that Beescope knows.</source>
        <translation>列出 Beescope 认识的工具。</translation>
    </message>
    <message>
        <source>Kernel headers on the host for bcc and bpftrace, when they are in another place than the distribution&apos;s.</source>
        <translation>主机上供 bcc 和 bpftrace 使用的内核头文件，用于其位置与发行版不同的情况。</translation>
    </message>
    <message>
        <source>No kernel headers are in %1 on that host.</source>
        <translation>该主机的 %1 中没有内核头文件。</translation>
    </message>
    <message>
        <source>To install what is missing:</source>
        <translation>安装缺失的内容：</translation>
    </message>
    <message>
        <source>for %1 of them</source>
        <translation>用于其中 %1 个</translation>
    </message>
    <message>
        <source>%1: note: %2</source>
        <translation>%1：注意：%2</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>There is no script library.
</source>
        <translation>没有脚本库。
</translation>
    </message>
    <message>
        <source>%1 is not among the script libraries.</source>
        <translation>%1 不在脚本库之中。</translation>
    </message>
    <message>
        <source>beescope library list shows them.</source>
        <translation>beescope library list 会列出它们。</translation>
    </message>
    <message>
        <source>Script libraries: folders or https addresses with a manifest.json.</source>
        <translation>脚本库：含有 manifest.json 的文件夹或 https 地址。</translation>
    </message>
    <message>
        <source>What to do; list shows what was fetched.</source>
        <translation>要执行的操作；list 显示已获取的内容。</translation>
    </message>
    <message>
        <source>Of the library; refresh takes all without.</source>
        <translation>库的地址；不给出地址时，refresh 处理所有库。</translation>
    </message>
    <message>
        <source>Say add, remove, list or refresh, and an address.</source>
        <translation>请给出 add、remove、list 或 refresh，以及一个地址。</translation>
    </message>
    <message>
        <source>See beescope library --help.</source>
        <translation>请参阅 beescope library --help。</translation>
    </message>
    <message>
        <source>One or more tools.</source>
        <translation>一个或多个工具。</translation>
    </message>
    <message>
        <source>Run the ten tools of the checklist, 30 s unless --duration says otherwise.</source>
        <translation>运行检查清单中的十个工具，除非用 --duration 另行指定，否则为 30 s。</translation>
    </message>
    <message>
        <source>Stop that long after the tool is ready; default: until Ctrl-C.</source>
        <translation>工具就绪后经过该时长即停止；默认：直到按 Ctrl-C。</translation>
    </message>
    <message>
        <source>Let tools whose overhead is felt run longer than advised.</source>
        <translation>允许开销明显的工具运行得比建议的更久。</translation>
    </message>
    <message>
        <source>Stop a tool that uses more of a CPU for 10 s; 0: never.</source>
        <translation>工具占用的单个 CPU 超过此值达 10 s 时将其停止；0：从不。</translation>
    </message>
    <message>
        <source>Stop a tool that holds more memory for 10 s; 0: never.</source>
        <translation>工具占用的内存超过此值达 10 s 时将其停止；0：从不。</translation>
    </message>
    <message>
        <source>Stop a tool that prints more events a second for 10 s; 0: never; default: the tool&apos;s own limit.</source>
        <translation>工具每秒输出的事件超过此值达 10 s 时将其停止；0：从不；默认：工具自身的上限。</translation>
    </message>
    <message>
        <source>Run a new or changed script of this SHA-256 as root.</source>
        <translation>以 root 运行具有此 SHA-256 的新脚本或已更改的脚本。</translation>
    </message>
    <message>
        <source>An option of the tool, see tools --json.</source>
        <translation>工具的选项，参见 tools --json。</translation>
    </message>
    <message>
        <source>Record into this session.</source>
        <translation>录制到此会话。</translation>
    </message>
    <message>
        <source>text, csv, ndjson, folded or none.</source>
        <translation>text、csv、ndjson、folded 或 none。</translation>
    </message>
    <message>
        <source>No tool is named.</source>
        <translation>没有指定工具。</translation>
    </message>
    <message>
        <source>Give --tool NAME or --checklist; beescope tools lists the names.</source>
        <translation>请给出 --tool NAME 或 --checklist；beescope tools 会列出名称。</translation>
    </message>
    <message>
        <source>--checklist names its tools itself.</source>
        <translation>--checklist 已自行指定其工具。</translation>
    </message>
    <message>
        <source>Leave --tool out.</source>
        <translation>请去掉 --tool。</translation>
    </message>
    <message>
        <source>“%1” is not a duration.</source>
        <translation>“%1”不是有效的持续时间。</translation>
    </message>
    <message>
        <source>Give whole seconds, 1 to 604800.</source>
        <translation>请给出整数秒，1 到 604800。</translation>
    </message>
    <message>
        <source>%1 is advised to run for %2 s at most.</source>
        <translation>建议 %1 最多运行 %2 s。</translation>
    </message>
    <message>
        <source>Choose a shorter --duration, or add --allow-long.</source>
        <translation>请选择更短的 --duration，或添加 --allow-long。</translation>
    </message>
    <message>
        <source>“%1” is no option of these tools.</source>
        <translation>“%1”不是这些工具的选项。</translation>
    </message>
    <message>
        <source>Give --set OPTION=VALUE; beescope tools --json lists the options.</source>
        <translation>请给出 --set OPTION=VALUE；beescope tools --json 会列出各选项。</translation>
    </message>
    <message>
        <source>“%1” is not a format.</source>
        <translation>“%1”不是有效格式。</translation>
    </message>
    <message>
        <source>Use text, csv, ndjson, folded or none.</source>
        <translation>请使用 text、csv、ndjson、folded 或 none。</translation>
    </message>
    <message>
        <source>CSV has one header, so it takes one tool.</source>
        <translation>CSV 只有一个表头，因此只能用于一个工具。</translation>
    </message>
    <message>
        <source>Use --format ndjson for several.</source>
        <translation>多个工具请使用 --format ndjson。</translation>
    </message>
    <message>
        <source>“%1” is no limit for --%2.</source>
        <translation>“%1”不是 --%2 的有效上限。</translation>
    </message>
    <message>
        <source>Give a number, 0 for no limit.</source>
        <translation>请给出数值，0 表示没有上限。</translation>
    </message>
    <message>
        <source>“%1” is not an option.</source>
        <translation>“%1”不是选项。</translation>
    </message>
    <message>
        <source>Runs tools on a host, prints what they say and records it.</source>
        <translation>在主机上运行工具，输出其结果并录制。</translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>无法写入标准输出。</translation>
    </message>
    <message>
        <source>%1: stops after %2 s because of its overhead; --allow-long lifts that</source>
        <translation>%1：因其开销，将在 %2 s 后停止；--allow-long 可取消此限制</translation>
    </message>
    <message>
        <source>%1: %2 did not work: %3</source>
        <translation>%1：%2 未能运行：%3</translation>
    </message>
    <message>
        <source>%1: running</source>
        <translation>%1：运行中</translation>
    </message>
    <message>
        <source>The script %1 is new and was not accepted yet.</source>
        <translation>脚本 %1 是新脚本，尚未被接受。</translation>
    </message>
    <message>
        <source>The script %1 has changed since it was accepted.</source>
        <translation>脚本 %1 自被接受后已更改。</translation>
    </message>
    <message>
        <source>It would run as root; what it does, or how it differs, stands above.</source>
        <translation>它将以 root 运行；其作用或差异见上文。</translation>
    </message>
    <message>
        <source>If that is right, add --accept-script %1</source>
        <translation>如无问题，请添加 --accept-script %1</translation>
    </message>
    <message>
        <source>%1: starting %2: %3</source>
        <translation>%1：正在启动 %2：%3</translation>
    </message>
    <message>
        <source>%1: caution: %2</source>
        <translation>%1：警告：%2</translation>
    </message>
    <message>
        <source>%1: %2, %3 rows, %4 intervals, %5 samples, %6 lines not understood, %7 lost</source>
        <translation>%1：%2，%3 行，%4 个时间间隔，%5 个样本，%6 行未识别，丢失 %7</translation>
    </message>
    <message>
        <source>%1: doubt: %2</source>
        <translation>%1：存疑：%2</translation>
    </message>
    <message>
        <source>Only what happened from then on: 14:03:31.5 or &quot;2026-11-22 14:03:31&quot; in the host&apos;s time, +5s since the start.</source>
        <translation>仅包含该时刻及之后发生的内容：14:03:31.5 或 &quot;2026-11-22 14:03:31&quot; 为主机时间，+5s 表示从开始起计算。</translation>
    </message>
    <message>
        <source>Only what happened before that, likewise.</source>
        <translation>仅包含该时刻之前发生的内容，写法相同。</translation>
    </message>
    <message>
        <source>Write 14:03:31, &quot;2026-11-22 14:03:31&quot;, 2026-11-22T14:03:31Z or +5s.</source>
        <translation>请写成 14:03:31、&quot;2026-11-22 14:03:31&quot;、2026-11-22T14:03:31Z 或 +5s。</translation>
    </message>
    <message>
        <source>The heat map of a table has no intervals of its own.</source>
        <translation>表格的热图没有自己的时间间隔。</translation>
    </message>
    <message>
        <source>Export its rows: --view table.</source>
        <translation>请导出其各行：--view table。</translation>
    </message>
    <message>
        <source>%1, capture %2</source>
        <translation>%1，捕获 %2</translation>
    </message>
    <message>
        <source>“%1” is no baseline.</source>
        <translation>“%1”不是有效的基线。</translation>
    </message>
    <message>
        <source>Give a capture&apos;s number, or a time: 14:03:00..14:03:30.</source>
        <translation>请给出捕获的编号或时间：14:03:00..14:03:30。</translation>
    </message>
    <message>
        <source>table, heatmap, linechart, distribution, flamegraph or raw.</source>
        <translation>table、heatmap、linechart、distribution、flamegraph 或 raw。</translation>
    </message>
    <message>
        <source>The file; its ending says how: png, svg, pdf; csv, ndjson, folded, speedscope.json, txt.</source>
        <translation>文件；格式由扩展名决定：png、svg、pdf；csv、ndjson、folded、speedscope.json、txt。</translation>
    </message>
    <message>
        <source>Only rows that pass, or stacks by comm, pid and tid, as: comm == &quot;nginx&quot; &amp;&amp; lat &gt; 10ms &amp;&amp; path ~ &quot;^/var&quot;.</source>
        <translation>仅包含符合条件的行，或按 comm、pid 和 tid 筛选的调用栈，例如：comm == &quot;nginx&quot; &amp;&amp; lat &gt; 10ms &amp;&amp; path ~ &quot;^/var&quot;。</translation>
    </message>
    <message>
        <source>Of a table: the numbers to show. A second one colours a heat map by its mean, or makes a scatter plot. Heat map: &quot;offset&quot; is the place in the second.</source>
        <translation>用于表格：要显示的数值列。给出第二列时，热图按其平均值着色，或绘制散点图。热图：&quot;offset&quot; 表示在一秒内的位置。</translation>
    </message>
    <message>
        <source>Split by this column: heat maps side by side, a line or a box for each.</source>
        <translation>按此列拆分：热图并排显示，折线图或箱线图则每个值各一条折线或一个箱体。</translation>
    </message>
    <message>
        <source>Only this disk, flag, … of a heat map, or this value of the --by column.</source>
        <translation>仅热图中的此磁盘、标志等，或 --by 列的此值。</translation>
    </message>
    <message>
        <source>Colours: viridis, cividis, inferno, magma or print.</source>
        <translation>颜色：viridis、cividis、inferno、magma 或 print。</translation>
    </message>
    <message>
        <source>Heat map: linear, log, rank or column. Flame graph: kind, package, name, difference or offcpu.</source>
        <translation>热图：linear、log、rank 或 column。火焰图：kind、package、name、difference 或 offcpu。</translation>
    </message>
    <message>
        <source>log or linear; default: what suits the values.</source>
        <translation>log 或 linear；默认：取适合这些值的一种。</translation>
    </message>
    <message>
        <source>Drawn over a heat map: 50,95,99,99.9, or none.</source>
        <translation>绘制在热图上的百分位数：50,95,99,99.9，或 none。</translation>
    </message>
    <message>
        <source>together, stacked or apart.</source>
        <translation>together、stacked 或 apart。</translation>
    </message>
    <message>
        <source>Of a flame graph: name, count or time.</source>
        <translation>用于火焰图：name、count 或 time。</translation>
    </message>
    <message>
        <source>A flame graph from the top down.</source>
        <translation>自上而下的火焰图。</translation>
    </message>
    <message>
        <source>Marks what matches in a flame graph; /TEXT/ is a regular expression.</source>
        <translation>标记火焰图中的匹配项；/TEXT/ 为正则表达式。</translation>
    </message>
    <message>
        <source>Compares a flame graph with another capture&apos;s number, or with another time of the same: T..T.</source>
        <translation>将火焰图与另一捕获（给出编号）或同一捕获的另一段时间比较：T..T。</translation>
    </message>
    <message>
        <source>Of a picture: 1200x600; 1200 chooses the height.</source>
        <translation>用于图片：1200x600；只写 1200 则自动选择高度。</translation>
    </message>
    <message>
        <source>Pixels a unit of a PNG: 1 to 4.</source>
        <translation>PNG 每单位的像素数：1 到 4。</translation>
    </message>
    <message>
        <source>Of a picture: light (default) or dark.</source>
        <translation>用于图片：light（默认）或 dark。</translation>
    </message>
    <message>
        <source>A picture without title, losses and provenance.</source>
        <translation>图片不含标题、丢失情况和来源。</translation>
    </message>
    <message>
        <source>An SVG without zoom and search.</source>
        <translation>SVG 不含缩放和搜索功能。</translation>
    </message>
    <message>
        <source>“%1” is nothing for --%2.</source>
        <translation>“%1”不是 --%2 的有效值。</translation>
    </message>
    <message>
        <source>Use one of these: %1.</source>
        <translation>请使用其中之一：%1。</translation>
    </message>
    <message>
        <source>Use table, heatmap, linechart, distribution, flamegraph or raw.</source>
        <translation>请使用 table、heatmap、linechart、distribution、flamegraph 或 raw。</translation>
    </message>
    <message>
        <source>--%1 is not for --view %2.</source>
        <translation>--%1 不适用于 --view %2。</translation>
    </message>
    <message>
        <source>It is for: %1.</source>
        <translation>它适用于：%1。</translation>
    </message>
    <message>
        <source>Name the file .%1.</source>
        <translation>请将文件命名为 .%1。</translation>
    </message>
    <message>
        <source>Write a number from 1 to 4.</source>
        <translation>请写 1 到 4 之间的数值。</translation>
    </message>
    <message>
        <source>Write up to eight: 50,95,99,99.9; or none.</source>
        <translation>最多写八个：50,95,99,99.9；或 none。</translation>
    </message>
    <message>
        <source>Of a flame graph: merged, program, process or thread.</source>
        <translation>火焰图的划分：merged（合并）、program（按程序）、process（按进程）或 thread（按线程）。</translation>
    </message>
</context>
<context>
    <name>ColorRules</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Highlighted</source>
        <translation>突出显示</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>淡化</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>普通</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Used recently</source>
        <translation>最近使用</translation>
    </message>
</context>
<context>
    <name>DistributionPlot</name>
    <message>
        <source>Box: p25 to p75, line: median · whiskers: p5 and p95 · tick: p99 · dots: least and greatest · right: number of values</source>
        <translation>箱体：p25 到 p75，线：中位数 · 须线：p5 和 p95 · 刻度：p99 · 圆点：最小值和最大值 · 右侧：值的数量</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>1 more group with %1 values</source>
        <translation>另有 1 个分组，含 %1 个值</translation>
    </message>
    <message>
        <source>%1 more groups with %2 values</source>
        <translation>另有 %1 个分组，含 %2 个值</translation>
    </message>
    <message>
        <source>1 value</source>
        <translation>1 个值</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 个值</translation>
    </message>
    <message>
        <source>%1 of all</source>
        <translation>占全部的 %1</translation>
    </message>
    <message>
        <source>least %1, p5 %2, p25 %3</source>
        <translation>最小 %1，p5 %2，p25 %3</translation>
    </message>
    <message>
        <source>median %1, mean %2</source>
        <translation>中位数 %1，平均 %2</translation>
    </message>
    <message>
        <source>p75 %1, p95 %2, p99 %3</source>
        <translation>p75 %1，p95 %2，p99 %3</translation>
    </message>
    <message>
        <source>greatest %1</source>
        <translation>最大 %1</translation>
    </message>
    <message>
        <source>%1: %2 values, median %3, p95 %4</source>
        <translation>%1：%2 个值，中位数 %3，p95 %4</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Greatest</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>总和</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>零值</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>负值</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>%1 are below %2</source>
        <translation>%1 低于 %2</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 个缺失</translation>
    </message>
    <message>
        <source>Rows in a cell: %1</source>
        <translation>单元格中的行数：%1</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 against %2, %3 rows</source>
        <translation>%1 对 %2，%3 行</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>%1 stayed at %2 in all intervals while %3 moved. The tool probably does not see it on this kernel; do not trust %4.</source>
        <translation>%1 在所有时间间隔中都停留在 %2，而 %3 有变化。该工具在此内核上很可能观测不到它；请勿相信 %4。</translation>
    </message>
    <message>
        <source>%1 is under 0 % or over 100 %.</source>
        <translation>%1 低于 0 % 或高于 100 %。</translation>
    </message>
    <message>
        <source>%1 is longer than ten years: a difference that fell below zero.</source>
        <translation>%1 超过十年：这是降到零以下的差值。</translation>
    </message>
    <message>
        <source>Times go backwards, by up to %1 s.</source>
        <translation>时间发生倒退，最多 %1 s。</translation>
    </message>
    <message>
        <source>There are counts in buckets that no value can reach: differences that fell below zero. They are no latencies.</source>
        <translation>有计数落在任何值都无法到达的区间中：这是降到零以下的差值，并非延迟。</translation>
    </message>
    <message>
        <source>Histograms do not sum up to the count printed below them: %1.</source>
        <translation>直方图各桶之和与其下打印的总数不符：%1。</translation>
    </message>
</context>
<context>
    <name>EventTable</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Ret</source>
        <translation>返回值</translation>
    </message>
    <message>
        <source>Err</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>退出码</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>存活时间</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>扇区</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队时间</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Local address</source>
        <translation>本地地址</translation>
    </message>
    <message>
        <source>Remote address</source>
        <translation>远程地址</translation>
    </message>
    <message>
        <source>Local port</source>
        <translation>本地端口</translation>
    </message>
    <message>
        <source>Remote port</source>
        <translation>远程端口</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>持续时间</translation>
    </message>
    <message>
        <source>System call</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>Misses</source>
        <translation>未命中</translation>
    </message>
    <message>
        <source>Dirtied</source>
        <translation>脏页</translation>
    </message>
    <message>
        <source>Hit ratio</source>
        <translation>命中率</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>到达时间</translation>
    </message>
    <message>
        <source>When the row arrived here: the tool prints no time</source>
        <translation>该行到达此处的时间：工具不输出时间</translation>
    </message>
    <message>
        <source>Printed by the tool, host clock</source>
        <translation>由工具输出，主机时钟</translation>
    </message>
    <message>
        <source>Printed in %1</source>
        <translation>以 %1 为单位输出</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>FailureRules</name>
    <message>
        <source>The program may not be executed on the host.</source>
        <translation>主机上不允许执行该程序。</translation>
    </message>
    <message>
        <source>Check its permissions, and that its file system is not mounted noexec.</source>
        <translation>请检查其权限，并确认其文件系统未以 noexec 挂载。</translation>
    </message>
    <message>
        <source>The program was not found on the host.</source>
        <translation>在主机上未找到该程序。</translation>
    </message>
    <message>
        <source>Check the host again, and install the tool if it is gone.</source>
        <translation>请重新检查主机；如果该工具已不存在，请安装它。</translation>
    </message>
    <message>
        <source>The tool was killed on the host.</source>
        <translation>该工具在主机上被终止。</translation>
    </message>
    <message>
        <source>Most likely the host ran out of memory: use the libbpf implementation, which compiles nothing there.</source>
        <translation>很可能是主机内存不足：请使用 libbpf 实现，它不在主机上编译任何东西。</translation>
    </message>
    <message>
        <source>the package bpfcc-tools (Debian, Ubuntu) or bcc-tools (others), with the headers of the running kernel</source>
        <translation>软件包 bpfcc-tools（Debian、Ubuntu）或 bcc-tools（其他发行版），以及当前运行内核的头文件</translation>
    </message>
    <message>
        <source>the package libbpf-tools</source>
        <translation>软件包 libbpf-tools</translation>
    </message>
    <message>
        <source>the package bpftrace</source>
        <translation>软件包 bpftrace</translation>
    </message>
    <message>
        <source>the package linux-headers-$(uname -r) (Debian, Ubuntu) or kernel-devel-$(uname -r) (Fedora, RHEL)</source>
        <translation>软件包 linux-headers-$(uname -r)（Debian、Ubuntu）或 kernel-devel-$(uname -r)（Fedora、RHEL）</translation>
    </message>
    <message>
        <source>A time limit on the host (timeout) ended the tool.</source>
        <translation>主机上的时间限制（timeout）结束了该工具。</translation>
    </message>
    <message>
        <source>Run it for a shorter time, or raise the limit.</source>
        <translation>请缩短运行时间，或提高该限制。</translation>
    </message>
    <message>
        <source>The tool gave up on the host (it aborted itself).</source>
        <translation>该工具在主机上放弃运行（自行中止）。</translation>
    </message>
    <message>
        <source>Use another implementation of the tool, or update it.</source>
        <translation>请使用该工具的其他实现，或更新它。</translation>
    </message>
    <message>
        <source>The tool crashed on the host.</source>
        <translation>该工具在主机上崩溃。</translation>
    </message>
    <message>
        <source>Somebody or something on the host ended the tool.</source>
        <translation>主机上的某人或某个程序结束了该工具。</translation>
    </message>
    <message>
        <source>Look who did: a service manager, another person. Run it again.</source>
        <translation>请查明是谁所为：服务管理器或其他人。然后重新运行。</translation>
    </message>
    <message>
        <source>Exit status %1.</source>
        <translation>退出状态 %1。</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>Did you mean %1?</source>
        <translation>您是否指 %1？</translation>
    </message>
    <message>
        <source>Its columns: %1</source>
        <translation>其中的列：%1</translation>
    </message>
    <message>
        <source>This table has no column “%1”</source>
        <translation>此表格没有列“%1”</translation>
    </message>
    <message>
        <source>%1 is text: it has no order</source>
        <translation>%1 是文本：没有大小顺序</translation>
    </message>
    <message>
        <source>Write single texts: {&quot;a&quot;, &quot;b&quot;}</source>
        <translation>请逐个写出文本：{&quot;a&quot;, &quot;b&quot;}</translation>
    </message>
    <message>
        <source>Use ==, !=, contains, ~ or in.</source>
        <translation>请使用 ==、!=、contains、~ 或 in。</translation>
    </message>
    <message>
        <source>The range ends before it begins</source>
        <translation>范围的终点在起点之前</translation>
    </message>
    <message>
        <source>Write the lower value first.</source>
        <translation>请先写较小的值。</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>column · %1</source>
        <translation>列 · %1</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>under 1 % of the rows</source>
        <translation>不到 1 % 的行</translation>
    </message>
    <message>
        <source>about %1 % of the rows</source>
        <translation>约 %1 % 的行</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>%1 % of the rows are at or below</source>
        <translation>%1 % 的行小于或等于此值</translation>
    </message>
    <message>
        <source>“%1” alone means nothing</source>
        <translation>单独的“%1”没有意义</translation>
    </message>
    <message>
        <source>Write %1, or put the text in quotes.</source>
        <translation>请写成 %1，或为文本加上引号。</translation>
    </message>
    <message>
        <source>The quoted text does not end</source>
        <translation>引号中的文本没有结束</translation>
    </message>
    <message>
        <source>Close it with %1</source>
        <translation>请用 %1 结束</translation>
    </message>
    <message>
        <source>Put a text with blanks in quotes: &quot;two words&quot;</source>
        <translation>请为含空格的文本加上引号：&quot;two words&quot;</translation>
    </message>
    <message>
        <source>This bracket is not closed</source>
        <translation>此括号没有闭合</translation>
    </message>
    <message>
        <source>Write ) where it ends.</source>
        <translation>请在其结束处写上 )。</translation>
    </message>
    <message>
        <source>A set is compared with “in” only</source>
        <translation>集合只能用“in”比较</translation>
    </message>
    <message>
        <source>Write %1 in {…}</source>
        <translation>请写成 %1 in {…}</translation>
    </message>
    <message>
        <source>Expected a set after “in”</source>
        <translation>“in”之后应为集合</translation>
    </message>
    <message>
        <source>Write %1 in {1, 80..90}</source>
        <translation>请写成 %1 in {1, 80..90}</translation>
    </message>
    <message>
        <source>The set is empty</source>
        <translation>集合为空</translation>
    </message>
    <message>
        <source>Write values between the brackets: {1, 80..90}</source>
        <translation>请在括号之间写上值：{1, 80..90}</translation>
    </message>
    <message>
        <source>The set has too many values</source>
        <translation>集合中的值过多</translation>
    </message>
    <message>
        <source>This set is not closed</source>
        <translation>此集合没有闭合</translation>
    </message>
    <message>
        <source>Write } where it ends.</source>
        <translation>请在其结束处写上 }。</translation>
    </message>
    <message>
        <source>Expected , or } in the set</source>
        <translation>集合中应为 , 或 }</translation>
    </message>
    <message>
        <source>Expected a value after %1</source>
        <translation>%1 之后应为值</translation>
    </message>
    <message>
        <source>Expected a value after %1, not %2</source>
        <translation>%1 之后应为值，而不是 %2</translation>
    </message>
    <message>
        <source>Put the text in quotes if you look for “%1”.</source>
        <translation>如果要查找“%1”，请为文本加上引号。</translation>
    </message>
    <message>
        <source>The filter has too many terms</source>
        <translation>筛选条件的项过多</translation>
    </message>
    <message>
        <source>Use a set: pid in {1, 80..90}</source>
        <translation>请使用集合：pid in {1, 80..90}</translation>
    </message>
    <message>
        <source>Too many brackets in each other</source>
        <translation>括号嵌套过多</translation>
    </message>
    <message>
        <source>Expected a column or a text after %1</source>
        <translation>%1 之后应为列或文本</translation>
    </message>
    <message>
        <source>This bracket closes nothing</source>
        <translation>此括号没有对应的左括号</translation>
    </message>
    <message>
        <source>Expected a column before %1</source>
        <translation>%1 之前应为列</translation>
    </message>
    <message>
        <source>Write pid %1 1, for example</source>
        <translation>例如写成 pid %1 1</translation>
    </message>
    <message>
        <source>Expected a column or a text, not %1</source>
        <translation>应为列或文本，而不是 %1</translation>
    </message>
    <message>
        <source>Expected “and” or “or” before %1</source>
        <translation>%1 之前应为“and”或“or”</translation>
    </message>
    <message>
        <source>Write lat &gt; 1ms and lat &lt; 5ms</source>
        <translation>请写成 lat &gt; 1ms and lat &lt; 5ms</translation>
    </message>
    <message>
        <source>The filter is too long</source>
        <translation>筛选条件过长</translation>
    </message>
    <message>
        <source>64 KiB are the most.</source>
        <translation>最多 64 KiB。</translation>
    </message>
    <message>
        <source>“%1” is not a number</source>
        <translation>“%1”不是数值</translation>
    </message>
    <message>
        <source>%1 holds numbers: write one, or search its text with ~.</source>
        <translation>%1 的内容是数值：请写数值，或用 ~ 搜索其文本。</translation>
    </message>
    <message>
        <source>“%1” is not a unit</source>
        <translation>“%1”不是单位</translation>
    </message>
    <message>
        <source>%1 has no unit</source>
        <translation>%1 没有单位</translation>
    </message>
    <message>
        <source>%1 is not measured in %2</source>
        <translation>%1 不以 %2 为单位</translation>
    </message>
    <message>
        <source>Write the number alone.</source>
        <translation>请只写数值。</translation>
    </message>
    <message>
        <source>Use one of these: %1</source>
        <translation>请使用其中之一：%1</translation>
    </message>
    <message>
        <source>“%1” is not a time</source>
        <translation>“%1”不是时间</translation>
    </message>
    <message>
        <source>Write 10:02:03, &quot;2026-11-22 10:02:03.5&quot; or +5s.</source>
        <translation>请写成 10:02:03、&quot;2026-11-22 10:02:03.5&quot; 或 +5s。</translation>
    </message>
    <message>
        <source>Bad regular expression: %1</source>
        <translation>正则表达式有误：%1</translation>
    </message>
</context>
<context>
    <name>FlameGraph</name>
    <message>
        <source>%1, %2 of all, %3 of parent</source>
        <translation>%1，占全部的 %2，占父级的 %3</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 个样本</translation>
    </message>
    <message>
        <source>“%1” matches %2</source>
        <translation>“%1”匹配 %2</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>normalised from %1</source>
        <translation>由 %1 归一化</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>thread</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>library</source>
        <translation>库</translation>
    </message>
    <message>
        <source>inlined</source>
        <translation>内联</translation>
    </message>
    <message>
        <source>compiled at run time</source>
        <translation>运行时编译</translation>
    </message>
    <message>
        <source>name not known</source>
        <translation>名称未知</translation>
    </message>
    <message>
        <source>missed stack</source>
        <translation>缺失调用栈</translation>
    </message>
    <message>
        <source>%1 of CPU time at %2 Hz</source>
        <translation>CPU 时间 %1（%2 Hz）</translation>
    </message>
    <message>
        <source>with callees</source>
        <translation>含被调用者</translation>
    </message>
    <message>
        <source>of all</source>
        <translation>占全部</translation>
    </message>
    <message>
        <source>of parent</source>
        <translation>占父级</translation>
    </message>
    <message>
        <source>of what is zoomed to</source>
        <translation>占缩放目标</translation>
    </message>
    <message>
        <source>in itself</source>
        <translation>自身</translation>
    </message>
    <message>
        <source>The two captures cannot be compared.</source>
        <translation>无法比较这两个捕获。</translation>
    </message>
    <message>
        <source>They do not count the same thing.</source>
        <translation>它们统计的不是同一种量。</translation>
    </message>
    <message>
        <source>Compare captures of the same tool.</source>
        <translation>请比较同一工具的捕获。</translation>
    </message>
    <message>
        <source>1 sample</source>
        <translation>1 个样本</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>almost gone</source>
        <translation>几乎消失</translation>
    </message>
    <message>
        <source>half</source>
        <translation>减半</translation>
    </message>
    <message>
        <source>double</source>
        <translation>加倍</translation>
    </message>
    <message>
        <source>package not known</source>
        <translation>包未知</translation>
    </message>
    <message>
        <source>each name has its colour</source>
        <translation>每个名称各有颜色</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <translation>仅在 %1 中</translation>
    </message>
    <message>
        <source>zoomed to %1</source>
        <translation>已缩放到 %1</translation>
    </message>
    <message>
        <source>compared with %1 (%2), normalised</source>
        <translation>与 %1（%2）比较，已归一化</translation>
    </message>
    <message>
        <source>compared with %1 (%2), as counted</source>
        <translation>与 %1（%2）比较，按原始计数</translation>
    </message>
    <message>
        <source>flame graph</source>
        <translation>火焰图</translation>
    </message>
    <message>
        <source>flame chart</source>
        <translation>时序火焰图</translation>
    </message>
    <message>
        <source>Rows that do not fit: %1</source>
        <translation>放不下的行数：%1</translation>
    </message>
</context>
<context>
    <name>FlameSvg</name>
    <message>
        <source>%1, %2 of all</source>
        <translation>%1，占全部的 %2</translation>
    </message>
    <message>
        <source>%1 in itself</source>
        <translation>自身 %1</translation>
    </message>
    <message>
        <source>baseline: %1</source>
        <translation>基线：%1</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <translation>仅在 %1 中</translation>
    </message>
    <message>
        <source>Search: text or regular expression</source>
        <translation>搜索：文本或正则表达式</translation>
    </message>
    <message>
        <source>◂ Show all</source>
        <translation>◂ 全部显示</translation>
    </message>
    <message>
        <source>%1 frames match: %2</source>
        <translation>%1 个栈帧匹配：%2</translation>
    </message>
    <message>
        <source>This is no regular expression.</source>
        <translation>这不是正则表达式。</translation>
    </message>
    <message>
        <source>%1 frames too narrow to be told apart</source>
        <translation>%1 个栈帧过窄，无法分辨</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 个样本</translation>
    </message>
</context>
<context>
    <name>GroupPresets</name>
    <message>
        <source>Programs by number</source>
        <translation>程序（按次数）</translation>
    </message>
    <message>
        <source>Programs by latency</source>
        <translation>程序（按延迟）</translation>
    </message>
    <message>
        <source>Files by number</source>
        <translation>文件（按次数）</translation>
    </message>
    <message>
        <source>Files by latency</source>
        <translation>文件（按延迟）</translation>
    </message>
    <message>
        <source>Disks by latency</source>
        <translation>磁盘（按延迟）</translation>
    </message>
    <message>
        <source>Peers by number</source>
        <translation>对端（按次数）</translation>
    </message>
    <message>
        <source>Peers by bytes</source>
        <translation>对端（按字节）</translation>
    </message>
    <message>
        <source>Programs by bytes</source>
        <translation>程序（按字节）</translation>
    </message>
    <message>
        <source>Errors by number</source>
        <translation>错误（按次数）</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>HeatmapLayout</name>
    <message>
        <source>No histogram in this range</source>
        <translation>此范围内没有直方图</translation>
    </message>
</context>
<context>
    <name>HeatmapSheet</name>
    <message>
        <source>heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>(no key)</source>
        <translation>（无键）</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 个事件</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 / %2 个事件</translation>
    </message>
    <message>
        <source>%1 intervals</source>
        <translation>%1 个时间间隔</translation>
    </message>
    <message>
        <source>%1 more keys are not shown</source>
        <translation>另有 %1 个键未显示</translation>
    </message>
    <message>
        <source>times of arrival</source>
        <translation>到达时间</translation>
    </message>
    <message>
        <source>of the highest in its column</source>
        <translation>占所在列最高值的比例</translation>
    </message>
    <message>
        <source>per interval</source>
        <translation>每个时间间隔</translation>
    </message>
    <message>
        <source>events</source>
        <translation>事件数</translation>
    </message>
    <message>
        <source> (linear)</source>
        <translation> (线性)</translation>
    </message>
    <message>
        <source> (log)</source>
        <translation> (对数)</translation>
    </message>
    <message>
        <source> (rank)</source>
        <translation> (排名)</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>no events</source>
        <translation>无事件</translation>
    </message>
    <message>
        <source>events lost</source>
        <translation>事件丢失</translation>
    </message>
    <message>
        <source>percentile is in this bucket</source>
        <translation>百分位数位于此区间</translation>
    </message>
</context>
<context>
    <name>HeatmapSource</name>
    <message>
        <source>offset in the second</source>
        <translation>一秒内的偏移</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>sector</source>
        <translation>扇区</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>平均 %1</translation>
    </message>
    <message>
        <source>pid %1</source>
        <translation>pid %1</translation>
    </message>
    <message>
        <source>Offset in the second</source>
        <translation>一秒内的偏移</translation>
    </message>
    <message>
        <source>%1 over time, by mean %2</source>
        <translation>%1 随时间的变化，按平均 %2 着色</translation>
    </message>
    <message>
        <source>%1 over time</source>
        <translation>%1 随时间的变化</translation>
    </message>
    <message>
        <source>size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>key</source>
        <translation>键</translation>
    </message>
</context>
<context>
    <name>HeatmapView</name>
    <message>
        <source>1 event</source>
        <translation>1 个事件</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 个事件</translation>
    </message>
    <message>
        <source>%1 intervals</source>
        <translation>%1 个时间间隔</translation>
    </message>
    <message>
        <source>%1 of the column, %2 of all</source>
        <translation>占该列的 %1，占全部的 %2</translation>
    </message>
    <message>
        <source>%1 of the column: %2</source>
        <translation>该列的 %1：%2</translation>
    </message>
    <message>
        <source>%1 events were lost here</source>
        <translation>此处丢失了 %1 个事件</translation>
    </message>
</context>
<context>
    <name>HostAddress</name>
    <message>
        <source>This is not a host.</source>
        <translation>这不是主机。</translation>
    </message>
    <message>
        <source>Write “local” or [user@]name[:port], for example root@web-1:2222.</source>
        <translation>请输入“local”或 [user@]name[:port]，例如 root@web-1:2222。</translation>
    </message>
    <message>
        <source>The name of the user before “@” is missing.</source>
        <translation>“@”之前缺少用户名。</translation>
    </message>
    <message>
        <source>The closing bracket “]” is missing.</source>
        <translation>缺少右方括号“]”。</translation>
    </message>
    <message>
        <source>After “]” only “:” and a port may follow.</source>
        <translation>“]”之后只能跟“:”和端口。</translation>
    </message>
    <message>
        <source>The name of the host is missing.</source>
        <translation>缺少主机名。</translation>
    </message>
    <message>
        <source>It holds a character that no host or user name has.</source>
        <translation>其中含有主机名或用户名中不会出现的字符。</translation>
    </message>
    <message>
        <source>“%1” is not a port between 1 and 65535.</source>
        <translation>“%1”不是 1 到 65535 之间的端口。</translation>
    </message>
</context>
<context>
    <name>HostFacts</name>
    <message>
        <source>It answered: %1</source>
        <translation>其应答为：%1</translation>
    </message>
    <message>
        <source>The host check could not be read.</source>
        <translation>无法读取主机检查的结果。</translation>
    </message>
    <message>
        <source>Make sure that the account may run commands with a POSIX shell (sh) over SSH, and that its start files print no menu.</source>
        <translation>请确认该账户可以通过 SSH 用 POSIX shell (sh) 运行命令，并且其启动文件不输出菜单。</translation>
    </message>
    <message>
        <source>The answer is far longer than a host check&apos;s.</source>
        <translation>应答远长于主机检查应有的长度。</translation>
    </message>
    <message>
        <source>The host printed something else than the check&apos;s answer.</source>
        <translation>主机输出的不是主机检查的应答。</translation>
    </message>
    <message>
        <source>The answer broke off before its end.</source>
        <translation>应答在结束前中断。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>distribution</source>
        <translation>发行版</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPU 数</translation>
    </message>
    <message>
        <source>container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>Tracing sees the whole machine, and often needs rights that a container has not: connect to the container&apos;s host instead.</source>
        <translation>跟踪会看到整台机器，且往往需要容器没有的权限：请改为连接到容器所在的主机。</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>clock offset</source>
        <translation>时钟偏差</translation>
    </message>
    <message>
        <source>none: this machine</source>
        <translation>无：本机</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 ± %2 ms</source>
        <translation>%1 ± %2 ms</translation>
    </message>
    <message>
        <source>in the kernel (kheaders)</source>
        <translation>在内核中（kheaders）</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>BTF</source>
        <translation>BTF</translation>
    </message>
    <message>
        <source>libbpf-tools cannot run: they need a kernel built with CONFIG_DEBUG_INFO_BTF.</source>
        <translation>libbpf-tools 无法运行：它们需要启用了 CONFIG_DEBUG_INFO_BTF 的内核。</translation>
    </message>
    <message>
        <source>headers</source>
        <translation>头文件</translation>
    </message>
    <message>
        <source>bcc cannot compile its programs without them.</source>
        <translation>没有头文件，bcc 无法编译其程序。</translation>
    </message>
    <message>
        <source>kprobes</source>
        <translation>kprobes</translation>
    </message>
    <message>
        <source>Tools that attach to kernel functions cannot run.</source>
        <translation>附加到内核函数的工具无法运行。</translation>
    </message>
    <message>
        <source>tracefs</source>
        <translation>tracefs</translation>
    </message>
    <message>
        <source>Most tools need it: mount -t tracefs tracefs /sys/kernel/tracing</source>
        <translation>大多数工具需要它：mount -t tracefs tracefs /sys/kernel/tracing</translation>
    </message>
    <message>
        <source>lockdown</source>
        <translation>内核锁定</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>It forbids all tracing, root&apos;s too.</source>
        <translation>它禁止一切跟踪，root 也不例外。</translation>
    </message>
    <message>
        <source>none that tracing needs</source>
        <translation>没有跟踪所需的权能</translation>
    </message>
    <message>
        <source>root</source>
        <translation>root</translation>
    </message>
    <message>
        <source>sudo without a password</source>
        <translation>免密码 sudo</translation>
    </message>
    <message>
        <source>sudo with a password</source>
        <translation>需要密码的 sudo</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>账户权限</translation>
    </message>
    <message>
        <source>account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>privilege</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Tools need root: log in as root, or allow sudo without a password for this account.</source>
        <translation>工具需要 root：请以 root 登录，或允许此账户免密码使用 sudo。</translation>
    </message>
    <message>
        <source>capabilities</source>
        <translation>权能</translation>
    </message>
    <message>
        <source>kptr_restrict</source>
        <translation>kptr_restrict</translation>
    </message>
    <message>
        <source>perf_event_paranoid</source>
        <translation>perf_event_paranoid</translation>
    </message>
    <message>
        <source>locked memory</source>
        <translation>锁定内存</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>落后</translation>
    </message>
    <message>
        <source>The distribution has newer packages.</source>
        <translation>发行版有更新的软件包。</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>disks</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>file systems</source>
        <translation>文件系统</translation>
    </message>
</context>
<context>
    <name>LaunchPlan</name>
    <message>
        <source>“%1” is no value for the option “%2”.</source>
        <translation>“%1”不是选项“%2”的有效值。</translation>
    </message>
    <message>
        <source>It is switched on or off.</source>
        <translation>它只能开启或关闭。</translation>
    </message>
    <message>
        <source>Use yes or no.</source>
        <translation>请使用 yes 或 no。</translation>
    </message>
    <message>
        <source>It takes a whole number.</source>
        <translation>它需要整数。</translation>
    </message>
    <message>
        <source>The number is out of range.</source>
        <translation>数值超出范围。</translation>
    </message>
    <message>
        <source>Use %1 to %2.</source>
        <translation>请使用 %1 到 %2。</translation>
    </message>
    <message>
        <source>It takes a number.</source>
        <translation>它需要数值。</translation>
    </message>
    <message>
        <source>The text is empty or too long.</source>
        <translation>文本为空或过长。</translation>
    </message>
    <message>
        <source>A text that begins with “-” would be read as another option.</source>
        <translation>以“-”开头的文本会被当作另一个选项。</translation>
    </message>
    <message>
        <source>Begin with another character.</source>
        <translation>请以其他字符开头。</translation>
    </message>
    <message>
        <source>The text has control characters.</source>
        <translation>文本含有控制字符。</translation>
    </message>
    <message>
        <source>Leave them out.</source>
        <translation>请去掉它们。</translation>
    </message>
    <message>
        <source>%1 has no option “%2”.</source>
        <translation>%1 没有选项“%2”。</translation>
    </message>
    <message>
        <source>It has no options at all.</source>
        <translation>它没有任何选项。</translation>
    </message>
    <message>
        <source>Its options: %1.</source>
        <translation>它的选项：%1。</translation>
    </message>
    <message>
        <source>the host</source>
        <translation>该主机</translation>
    </message>
    <message>
        <source>%1 is not installed on %2.</source>
        <translation>%2 上未安装 %1。</translation>
    </message>
    <message>
        <source>Install bcc, libbpf-tools or bpftrace there with its package manager.</source>
        <translation>请用包管理器在主机上安装 bcc、libbpf-tools 或 bpftrace。</translation>
    </message>
    <message>
        <source>Install it there: %1</source>
        <translation>请在主机上安装：%1</translation>
    </message>
    <message>
        <source>The script %1 is not part of this program.</source>
        <translation>脚本 %1 不属于本程序。</translation>
    </message>
    <message>
        <source>Correct “script” in the tool description.</source>
        <translation>请更正工具描述中的“script”。</translation>
    </message>
    <message>
        <source>%1 has no %2 implementation.</source>
        <translation>%1 没有 %2 实现。</translation>
    </message>
    <message>
        <source>It has: %1.</source>
        <translation>可用的实现：%1。</translation>
    </message>
    <message>
        <source>The %1 implementation of %2 has no option “%3”.</source>
        <translation>%2 的 %1 实现没有选项“%3”。</translation>
    </message>
    <message>
        <source>It is known to: %1.</source>
        <translation>支持该选项的实现：%1。</translation>
    </message>
    <message>
        <source>Leave the option out, or choose an implementation that has it.</source>
        <translation>请去掉该选项，或选择支持它的实现。</translation>
    </message>
    <message>
        <source>%1: not installed. %2</source>
        <translation>%1：未安装。%2</translation>
    </message>
    <message>
        <source>%1: its numbers are wrong. %2</source>
        <translation>%1：其数值有误。%2</translation>
    </message>
    <message>
        <source>%1: would fail. %2</source>
        <translation>%1：会失败。%2</translation>
    </message>
    <message>
        <source>Choose an implementation to run it all the same.</source>
        <translation>如仍要运行，请选择一种实现。</translation>
    </message>
    <message>
        <source>No %1 on %2 gives true numbers.</source>
        <translation>%2 上没有能给出正确数值的 %1。</translation>
    </message>
    <message>
        <source>No %1 can run on %2.</source>
        <translation>%2 上没有可运行的 %1。</translation>
    </message>
    <message>
        <source>Predicted to fail: %1</source>
        <translation>预计会失败：%1</translation>
    </message>
    <message>
        <source>Its numbers are known to be wrong: %1</source>
        <translation>已知其数值有误：%1</translation>
    </message>
    <message>
        <source>Use %1 here instead.</source>
        <translation>请在此改用 %1。</translation>
    </message>
    <message>
        <source>Whether it lost anything cannot be known: %1</source>
        <translation>无法得知它是否有丢失：%1</translation>
    </message>
    <message>
        <source>%1 is a container (%2): what is traced is its whole host, and the tool may lack the rights or the kernel files it needs.</source>
        <translation>%1 是容器（%2）：跟踪的是其所在的整台主机，且该工具可能缺少所需的权限或内核文件。</translation>
    </message>
    <message>
        <source>The script %1 stands in for the one that Beescope carries.</source>
        <translation>脚本 %1 替代了 Beescope 自带的脚本。</translation>
    </message>
    <message>
        <source>Use one of: %1.</source>
        <translation>请使用其中之一：%1。</translation>
    </message>
</context>
<context>
    <name>LineLayout</name>
    <message>
        <source>per second</source>
        <translation>每秒</translation>
    </message>
    <message>
        <source>per %1</source>
        <translation>每 %1</translation>
    </message>
    <message>
        <source>No room for 1 more chart</source>
        <translation>另有 1 个图表没有空间显示</translation>
    </message>
    <message>
        <source>No room for %1 more charts</source>
        <translation>另有 %1 个图表没有空间显示</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均值</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Rows per second</source>
        <translation>每秒行数</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>每秒 %1</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1（按 %2）</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>LocalTransport</name>
    <message>
        <source>The host was closed.</source>
        <translation>与主机的连接已关闭。</translation>
    </message>
    <message>
        <source>The command could not be started.</source>
        <translation>无法启动该命令。</translation>
    </message>
    <message>
        <source>This machine is not open.</source>
        <translation>本机尚未打开。</translation>
    </message>
</context>
<context>
    <name>OverheadGuard</name>
    <message>
        <source>It used %1 % of a CPU on the host; the limit is %2 %.</source>
        <translation>它在主机上占用了单个 CPU 的 %1 %；上限为 %2 %。</translation>
    </message>
    <message>
        <source>It held %1 MiB of memory on the host; the limit is %2 MiB.</source>
        <translation>它在主机上占用了 %1 MiB 内存；上限为 %2 MiB。</translation>
    </message>
    <message>
        <source>It printed %1 events a second; the limit is %2.</source>
        <translation>它每秒输出了 %1 个事件；上限为 %2。</translation>
    </message>
    <message>
        <source>%1 was stopped because it cost too much.</source>
        <translation>%1 因开销过大而被停止。</translation>
    </message>
    <message>
        <source>Narrow it with a filter, or raise the limit if the host can bear it.</source>
        <translation>请用筛选条件缩小其范围；如果主机能够承受，也可提高上限。</translation>
    </message>
</context>
<context>
    <name>PickedDetails</name>
    <message>
        <source>ROW %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>CELL</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>of its column</source>
        <translation>占该列</translation>
    </message>
    <message>
        <source>of all shown</source>
        <translation>占全部所示</translation>
    </message>
    <message>
        <source>intervals</source>
        <translation>时间间隔</translation>
    </message>
    <message>
        <source>lost meanwhile</source>
        <translation>期间丢失</translation>
    </message>
    <message>
        <source>FRAME</source>
        <translation>栈帧</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>the program&apos;s own code</source>
        <translation>程序自身的代码</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>with callees</source>
        <translation>含被调用者</translation>
    </message>
    <message>
        <source>in itself</source>
        <translation>自身</translation>
    </message>
    <message>
        <source>called by</source>
        <translation>调用者</translation>
    </message>
    <message>
        <source>key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>mean of what colours it</source>
        <translation>着色值的平均值</translation>
    </message>
    <message>
        <source>INTERVAL</source>
        <translation>时间间隔</translation>
    </message>
    <message>
        <source>a second</source>
        <translation>每秒</translation>
    </message>
    <message>
        <source>VALUES</source>
        <translation>值</translation>
    </message>
    <message>
        <source>thread</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>library</source>
        <translation>库</translation>
    </message>
    <message>
        <source>inlined into its caller</source>
        <translation>内联到其调用者中</translation>
    </message>
    <message>
        <source>compiled while running</source>
        <translation>运行时编译</translation>
    </message>
    <message>
        <source>readable</source>
        <translation>可读名称</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>%1 on %2</source>
        <translation>%2 上的 %1</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Write to another folder.</source>
        <translation>请写入其他文件夹。</translation>
    </message>
    <message>
        <source>The picture would be too large.</source>
        <translation>图片会过大。</translation>
    </message>
    <message>
        <source>beescope info lists what it has.</source>
        <translation>beescope info 会列出其内容。</translation>
    </message>
    <message>
        <source>Caution: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>Doubt: %1</source>
        <translation>存疑：%1</translation>
    </message>
    <message>
        <source>There is nothing to make a picture of.</source>
        <translation>没有可生成图片的内容。</translation>
    </message>
    <message>
        <source>Choose a view that shows something.</source>
        <translation>请选择有内容显示的视图。</translation>
    </message>
    <message>
        <source>Ask for at most %1 pixels a side and %2 million in all.</source>
        <translation>请指定每边最多 %1 像素、总计最多 %2 百万像素的尺寸。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>, host time</source>
        <translation>，主机时间</translation>
    </message>
    <message>
        <source>kernel %1</source>
        <translation>内核 %1</translation>
    </message>
    <message>
        <source>There is not enough memory for the picture.</source>
        <translation>内存不足，无法生成图片。</translation>
    </message>
    <message>
        <source>Ask for a smaller size or scale.</source>
        <translation>请指定较小的尺寸或缩放比例。</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>现有：%1。</translation>
    </message>
    <message>
        <source>Column %1 holds no numbers.</source>
        <translation>列 %1 不含数值。</translation>
    </message>
    <message>
        <source>The table has no column %1.</source>
        <translation>表格没有列 %1。</translation>
    </message>
    <message>
        <source>This picture shows at most %1 columns.</source>
        <translation>此图片最多显示 %1 列。</translation>
    </message>
    <message>
        <source>A filter is for rows and stacks; a %1 of a tool&apos;s own histograms has none.</source>
        <translation>筛选条件适用于行和调用栈；由工具自身直方图得到的 %1 不能筛选。</translation>
    </message>
    <message>
        <source>Leave out the filter; a range of time is possible.</source>
        <translation>请去掉筛选条件；可以指定时间范围。</translation>
    </message>
    <message>
        <source>This table has no times.</source>
        <translation>此表格没有时间。</translation>
    </message>
    <message>
        <source>heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>A tool&apos;s own histograms have no columns.</source>
        <translation>工具自身的直方图没有列。</translation>
    </message>
    <message>
        <source>There is nothing to make a heat map of.</source>
        <translation>没有可生成热图的内容。</translation>
    </message>
    <message>
        <source>Nothing was counted for “%1”.</source>
        <translation>“%1”没有任何计数。</translation>
    </message>
    <message>
        <source>This heat map has no keys.</source>
        <translation>此热图没有键。</translation>
    </message>
    <message>
        <source>distribution</source>
        <translation>发行版</translation>
    </message>
    <message>
        <source>Stacks cannot be filtered so: %1</source>
        <translation>不能这样筛选调用栈：%1</translation>
    </message>
    <message>
        <source>Filter them by comm, pid or tid.</source>
        <translation>请按 comm、pid 或 tid 筛选。</translation>
    </message>
    <message>
        <source>These stacks were counted over the whole run.</source>
        <translation>这些调用栈是对整个运行过程统计的。</translation>
    </message>
    <message>
        <source>A range or an order of time needs slices: run Beescope&apos;s own script.</source>
        <translation>时间范围或时间顺序需要切片：请运行 Beescope 自带的脚本。</translation>
    </message>
    <message>
        <source>“%1” is no regular expression.</source>
        <translation>“%1”不是正则表达式。</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>Capture %1 has no such view.</source>
        <translation>捕获 %1 没有此视图。</translation>
    </message>
    <message>
        <source>A table is no picture.</source>
        <translation>表格不是图片。</translation>
    </message>
    <message>
        <source>Write it as .csv or .ndjson.</source>
        <translation>请写为 .csv 或 .ndjson。</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>The kernel is locked down (confidentiality), which forbids tracing.</source>
        <translation>内核处于锁定（lockdown）状态（confidentiality），禁止跟踪。</translation>
    </message>
    <message>
        <source>No %1 file system is mounted here.</source>
        <translation>此处未挂载 %1 文件系统。</translation>
    </message>
    <message>
        <source>The kernel has no type information (BTF): /sys/kernel/btf/vmlinux is missing.</source>
        <translation>内核没有类型信息（BTF）：缺少 /sys/kernel/btf/vmlinux。</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>数值有误</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>会失败</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>未安装</translation>
    </message>
    <message>
        <source>Not found: %1.</source>
        <translation>未找到：%1。</translation>
    </message>
    <message>
        <source>The package that is installed (%1) does not have it.</source>
        <translation>已安装的软件包（%1）不含它。</translation>
    </message>
    <message>
        <source>No kernel headers: bcc compiles its programs against those of %1.</source>
        <translation>没有内核头文件：bcc 需针对 %1 的头文件编译其程序。</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>%1 (at %2)</source>
        <translation>%1（于 %2）</translation>
    </message>
    <message>
        <source>%1 (%2 times, first at %3)</source>
        <translation>%1（%2 次，首次于 %3）</translation>
    </message>
    <message>
        <source>%1 events lost</source>
        <translation>丢失 %1 个事件</translation>
    </message>
    <message>
        <source>%1 events lost, first at %2</source>
        <translation>丢失 %1 个事件，首次于 %2</translation>
    </message>
    <message>
        <source>%1 stacks missed</source>
        <translation>缺失 %1 个调用栈</translation>
    </message>
    <message>
        <source>%1 lines not understood</source>
        <translation>%1 行未识别</translation>
    </message>
    <message>
        <source>losses are not known</source>
        <translation>丢失情况未知</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <translation>%2 上的 %1：%3</translation>
    </message>
    <message>
        <source>command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>%1 to %2 (%3 s)</source>
        <translation>%1 至 %2（%3 s）</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>intervals</source>
        <translation>时间间隔</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>%1 bytes; %2 lines, %3 of messages</source>
        <translation>%1 字节；%2 行，%3 行消息</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>未识别</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>%1 events, by the tool&apos;s own count</source>
        <translation>%1 个事件（按工具自身的计数）</translation>
    </message>
    <message>
        <source>missed stacks</source>
        <translation>缺失调用栈</translation>
    </message>
    <message>
        <source>failure</source>
        <translation>失败原因</translation>
    </message>
    <message>
        <source>The output could not be written.</source>
        <translation>无法写入输出。</translation>
    </message>
    <message>
        <source>Choose another place, or free some space there.</source>
        <translation>请选择其他位置，或在该处释放一些空间。</translation>
    </message>
    <message>
        <source>not known: this tool does not tell</source>
        <translation>未知：该工具不报告</translation>
    </message>
    <message>
        <source>caution</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>doubt</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>tried before</source>
        <translation>此前尝试过</translation>
    </message>
    <message>
        <source>Note on %1 (%2 s) by %3</source>
        <translation>%3 对 %1（%2 s）的备注</translation>
    </message>
</context>
<context>
    <name>ScriptAcceptance</name>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>What you accepted is kept there; make it writable.</source>
        <translation>您已接受的脚本记录保存在该处；请将其设为可写。</translation>
    </message>
</context>
<context>
    <name>ScriptEditor</name>
    <message>
        <source>Latency heat map: hist() once a second</source>
        <translation>延迟热图：每秒一次 hist()</translation>
    </message>
    <message>
        <source>Flame graph: a map of stacks</source>
        <translation>火焰图：调用栈映射</translation>
    </message>
    <message>
        <source>Table: a line an event, printf()</source>
        <translation>表格：每个事件一行，printf()</translation>
    </message>
</context>
<context>
    <name>ScriptLibrary</name>
    <message>
        <source>“%1” is no address of a script library.</source>
        <translation>“%1”不是有效的脚本库地址。</translation>
    </message>
    <message>
        <source>Give a folder or an address that begins with https://.</source>
        <translation>请给出文件夹，或以 https:// 开头的地址。</translation>
    </message>
    <message>
        <source>Scripts run as root, so they come over https only.</source>
        <translation>脚本以 root 运行，因此只能通过 https 获取。</translation>
    </message>
    <message>
        <source>A name, a password, a query or a fragment would be stored with it.</source>
        <translation>名称、密码、查询或片段会随地址一并保存。</translation>
    </message>
    <message>
        <source>Leave that part out.</source>
        <translation>请去掉该部分。</translation>
    </message>
    <message>
        <source>%1 cannot be fetched.</source>
        <translation>无法获取 %1。</translation>
    </message>
    <message>
        <source>It is longer than %1 KiB.</source>
        <translation>它超过 %1 KiB。</translation>
    </message>
    <message>
        <source>Ask whoever keeps the library to make it shorter.</source>
        <translation>请联系脚本库的维护者将其缩短。</translation>
    </message>
    <message>
        <source>The server leads to an address without https.</source>
        <translation>服务器转向了不使用 https 的地址。</translation>
    </message>
    <message>
        <source>Scripts run as root: use an address that stays with https.</source>
        <translation>脚本以 root 运行：请使用始终保持 https 的地址。</translation>
    </message>
    <message>
        <source>Install the certificate of whoever signed the server&apos;s, or correct the server.</source>
        <translation>请安装为服务器证书签名的机构的证书，或更正服务器。</translation>
    </message>
    <message>
        <source>The server has no such file.</source>
        <translation>服务器上没有该文件。</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>请检查地址。</translation>
    </message>
    <message>
        <source>The server fell silent.</source>
        <translation>服务器没有响应。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>Check the address and the network.</source>
        <translation>请检查地址和网络。</translation>
    </message>
    <message>
        <source>Check the folder.</source>
        <translation>请检查该文件夹。</translation>
    </message>
    <message>
        <source>It takes too long.</source>
        <translation>耗时过长。</translation>
    </message>
    <message>
        <source>This is no SHA-256.</source>
        <translation>这不是 SHA-256。</translation>
    </message>
    <message>
        <source>Write what sha256sum prints: 64 digits.</source>
        <translation>请写入 sha256sum 的输出：64 位数字。</translation>
    </message>
    <message>
        <source>The file must be called %1.</source>
        <translation>该文件必须命名为 %1。</translation>
    </message>
    <message>
        <source>Put it beside the manifest and name it after the script.</source>
        <translation>请将其放在 manifest 旁边，并以脚本命名。</translation>
    </message>
    <message>
        <source>“%1” is no name for a script.</source>
        <translation>“%1”不是有效的脚本名称。</translation>
    </message>
    <message>
        <source>Use letters, digits, “.”, “_” and “-” only.</source>
        <translation>请只使用字母、数字、“.”、“_”和“-”。</translation>
    </message>
    <message>
        <source>There are more than %1 scripts.</source>
        <translation>脚本超过 %1 个。</translation>
    </message>
    <message>
        <source>Make two libraries of it.</source>
        <translation>请将其拆分为两个库。</translation>
    </message>
    <message>
        <source>Two scripts are called %1.</source>
        <translation>有两个脚本都名为 %1。</translation>
    </message>
    <message>
        <source>Rename one.</source>
        <translation>请重命名其中一个。</translation>
    </message>
    <message>
        <source>%1 is not the file that the manifest names.</source>
        <translation>%1 不是 manifest 中指定的文件。</translation>
    </message>
    <message>
        <source>Its SHA-256 is %1, expected was %2.</source>
        <translation>其 SHA-256 为 %1，预期为 %2。</translation>
    </message>
    <message>
        <source>Nothing was replaced. Ask whoever keeps the library to correct the manifest.</source>
        <translation>没有替换任何内容。请联系脚本库的维护者更正 manifest。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written.</source>
        <translation>无法写入文件夹 %1。</translation>
    </message>
    <message>
        <source>Scripts of libraries are kept there; make it writable.</source>
        <translation>脚本库的脚本存放于该处；请将其设为可写。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be removed.</source>
        <translation>无法移除文件夹 %1。</translation>
    </message>
</context>
<context>
    <name>ScriptTool</name>
    <message>
        <source>Line %1 of the script</source>
        <translation>脚本的第 %1 行</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1 第 %2 行</translation>
    </message>
    <message>
        <source>The script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>%1 is too long.</source>
        <translation>%1 过长。</translation>
    </message>
    <message>
        <source>A script travels on a command line, which takes %1 KiB of it.</source>
        <translation>脚本通过命令行传送，而命令行最多容纳 %1 KiB。</translation>
    </message>
    <message>
        <source>Shorten it, or run it on the host itself.</source>
        <translation>请将其缩短，或在主机本身运行它。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 为空。</translation>
    </message>
    <message>
        <source>Write a bpftrace program into it.</source>
        <translation>请在其中编写 bpftrace 程序。</translation>
    </message>
    <message>
        <source>%1: this is no text.</source>
        <translation>%1：这不是文本。</translation>
    </message>
    <message>
        <source>Its bytes are not UTF-8.</source>
        <translation>其字节不是 UTF-8。</translation>
    </message>
    <message>
        <source>Save the script as UTF-8.</source>
        <translation>请将脚本保存为 UTF-8。</translation>
    </message>
    <message>
        <source>%1: there is an invisible character, U+%2.</source>
        <translation>%1：有一个不可见字符 U+%2。</translation>
    </message>
    <message>
        <source>Such characters make a script read otherwise than it runs.</source>
        <translation>此类字符会使脚本看起来与实际运行的不同。</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>请将其移除。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>Check that it is a readable file.</source>
        <translation>请检查它是否为可读取的文件。</translation>
    </message>
    <message>
        <source>A bpftrace script</source>
        <translation>bpftrace 脚本</translation>
    </message>
    <message>
        <source>Own scripts</source>
        <translation>自定义脚本</translation>
    </message>
    <message>
        <source>Not known: it depends on how often the script&apos;s probes fire.</source>
        <translation>未知：取决于脚本的探针触发得有多频繁。</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>there is not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>it claims a size that no recording has</source>
        <translation>其声明的大小不可能来自任何录制</translation>
    </message>
    <message>
        <source>its compressed data is damaged</source>
        <translation>其压缩数据已损坏</translation>
    </message>
    <message>
        <source>its size is not the one it claims</source>
        <translation>其大小与声明的不符</translation>
    </message>
    <message>
        <source>its parts do not fit together</source>
        <translation>其各部分互不相符</translation>
    </message>
    <message>
        <source>The session could not be saved as %1.</source>
        <translation>会话无法保存为 %1。</translation>
    </message>
    <message>
        <source>Choose another place, or free some space there.</source>
        <translation>请选择其他位置，或在该处释放一些空间。</translation>
    </message>
    <message>
        <source>It is the same file.</source>
        <translation>这是同一个文件。</translation>
    </message>
    <message>
        <source>The session %1 cannot be opened.</source>
        <translation>无法打开会话 %1。</translation>
    </message>
    <message>
        <source>%1 is not a Beescope session.</source>
        <translation>%1 不是 Beescope 会话。</translation>
    </message>
    <message>
        <source>Choose a .bscope file. The text output of a tool is read with Import (beescope import).</source>
        <translation>请选择 .bscope 文件。工具的文本输出请用“导入”读取（beescope import）。</translation>
    </message>
    <message>
        <source>It is a link to a file that does not exist.</source>
        <translation>它是指向不存在文件的链接。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有该文件。</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>请检查名称和文件夹。</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>它是一个文件夹。</translation>
    </message>
    <message>
        <source>Choose a .bscope file in it.</source>
        <translation>请选择其中的 .bscope 文件。</translation>
    </message>
    <message>
        <source>It is a device or a pipe, not a file.</source>
        <translation>它是设备或管道，不是文件。</translation>
    </message>
    <message>
        <source>Choose a .bscope file.</source>
        <translation>请选择 .bscope 文件。</translation>
    </message>
    <message>
        <source>You may not read it.</source>
        <translation>您无权读取它。</translation>
    </message>
    <message>
        <source>Ask its owner, or change its permissions.</source>
        <translation>请联系其所有者，或更改其权限。</translation>
    </message>
    <message>
        <source>The file is empty: nothing was recorded into it.</source>
        <translation>文件为空：没有任何内容录制到其中。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请选择其他文件。</translation>
    </message>
    <message>
        <source>The session %1 is cut short.</source>
        <translation>会话 %1 不完整。</translation>
    </message>
    <message>
        <source>The end of the file is missing, for example after an incomplete copy or download.</source>
        <translation>文件末尾缺失，例如复制或下载未完成。</translation>
    </message>
    <message>
        <source>Copy it again. What is left of it is shown.</source>
        <translation>请重新复制。剩余的部分会显示出来。</translation>
    </message>
    <message>
        <source>It is a database of another program.</source>
        <translation>它是其他程序的数据库。</translation>
    </message>
    <message>
        <source>Its version is not readable.</source>
        <translation>其版本无法读取。</translation>
    </message>
    <message>
        <source>It was written by a newer Beescope (format %1; this one reads up to %2).</source>
        <translation>它由更新版本的 Beescope 写入（格式 %1；此版本最高可读 %2）。</translation>
    </message>
    <message>
        <source>Update Beescope.</source>
        <translation>请更新 Beescope。</translation>
    </message>
    <message>
        <source>It holds something else than plain tables.</source>
        <translation>它含有普通表以外的内容。</translation>
    </message>
    <message>
        <source>Its table %1 is not as Beescope writes it.</source>
        <translation>其表 %1 与 Beescope 写入的不同。</translation>
    </message>
    <message>
        <source>It is another kind of file.</source>
        <translation>它是另一种文件。</translation>
    </message>
    <message>
        <source>Another program keeps it locked.</source>
        <translation>另一个程序锁定了它。</translation>
    </message>
    <message>
        <source>Close it there.</source>
        <translation>请在那个程序中关闭它。</translation>
    </message>
    <message>
        <source>Check the disk and your rights there.</source>
        <translation>请检查磁盘以及您在该处的权限。</translation>
    </message>
    <message>
        <source>The session %1 is damaged.</source>
        <translation>会话 %1 已损坏。</translation>
    </message>
    <message>
        <source>Use another copy of the file, or the tool&apos;s own output if you have it.</source>
        <translation>请使用该文件的其他副本，或工具自身的输出（如果有）。</translation>
    </message>
    <message>
        <source>The file %1 beside it is not Beescope&apos;s.</source>
        <translation>旁边的文件 %1 不属于 Beescope。</translation>
    </message>
    <message>
        <source>Move that file away.</source>
        <translation>请将该文件移走。</translation>
    </message>
    <message>
        <source>No temporary file can be made.</source>
        <translation>无法创建临时文件。</translation>
    </message>
    <message>
        <source>Free some space on the disk.</source>
        <translation>请在磁盘上释放一些空间。</translation>
    </message>
    <message>
        <source>Its list of hosts is damaged.</source>
        <translation>其主机列表已损坏。</translation>
    </message>
    <message>
        <source>The entry after capture %1 is damaged.</source>
        <translation>捕获 %1 之后的条目已损坏。</translation>
    </message>
    <message>
        <source>The provenance of capture %1 is not readable.</source>
        <translation>捕获 %1 的来源无法读取。</translation>
    </message>
    <message>
        <source>The session has no capture %1.</source>
        <translation>会话中没有捕获 %1。</translation>
    </message>
    <message>
        <source>Choose one that is listed.</source>
        <translation>请选择列出的捕获。</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>它不存在</translation>
    </message>
    <message>
        <source>it is not what a recording writes</source>
        <translation>它不是录制所写入的内容</translation>
    </message>
    <message>
        <source>Capture %1 (%2) is damaged at block %3.</source>
        <translation>捕获 %1（%2）在块 %3 处损坏。</translation>
    </message>
    <message>
        <source>The block cannot be read: %1.</source>
        <translation>无法读取该块：%1。</translation>
    </message>
    <message>
        <source>Nothing of it could be read.</source>
        <translation>其中没有任何内容可读取。</translation>
    </message>
    <message>
        <source>What was recorded before it is shown.</source>
        <translation>在此之前录制的内容会显示出来。</translation>
    </message>
    <message>
        <source>The session file %1 exists already.</source>
        <translation>会话文件 %1 已存在。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请选择其他名称。</translation>
    </message>
    <message>
        <source>The session file %1 could not be created.</source>
        <translation>无法创建会话文件 %1。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>Create the folder first.</source>
        <translation>请先创建该文件夹。</translation>
    </message>
    <message>
        <source>Choose a place where you may write.</source>
        <translation>请选择您可写入的位置。</translation>
    </message>
    <message>
        <source>The recording cannot be written to %1.</source>
        <translation>录制无法写入 %1。</translation>
    </message>
    <message>
        <source>What arrives is kept in memory for now and saved as soon as that works again.</source>
        <translation>到达的数据暂存于内存中，一旦可以写入便会保存。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>Free some space on it.</source>
        <translation>请在该磁盘上释放一些空间。</translation>
    </message>
    <message>
        <source>Another program keeps the file locked.</source>
        <translation>另一个程序锁定了该文件。</translation>
    </message>
    <message>
        <source>Close the file there.</source>
        <translation>请在那个程序中关闭该文件。</translation>
    </message>
    <message>
        <source>The file was moved, deleted or made read-only while it was being recorded.</source>
        <translation>该文件在录制期间被移动、删除或设为只读。</translation>
    </message>
    <message>
        <source>Put it back, or stop and record again.</source>
        <translation>请将其恢复，或停止后重新录制。</translation>
    </message>
    <message>
        <source>Check the disk, its quota and your rights there.</source>
        <translation>请检查磁盘、磁盘配额以及您在该处的权限。</translation>
    </message>
    <message>
        <source>%1 bytes of the recording are lost.</source>
        <translation>录制丢失了 %1 字节。</translation>
    </message>
    <message>
        <source>%1 could not be written for too long.</source>
        <translation>%1 长时间无法写入。</translation>
    </message>
    <message>
        <source>Free space on the disk and record again.</source>
        <translation>请释放磁盘空间，然后重新录制。</translation>
    </message>
    <message>
        <source>The notes could not be saved in %1.</source>
        <translation>无法将备注保存到 %1。</translation>
    </message>
    <message>
        <source>Save the session under another name.</source>
        <translation>请将会话另存为其他名称。</translation>
    </message>
    <message>
        <source>Some of its notes are not readable.</source>
        <translation>其中部分备注无法读取。</translation>
    </message>
</context>
<context>
    <name>SshTransport</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Passphrase of the key %1</source>
        <translation>密钥 %1 的口令</translation>
    </message>
    <message>
        <source>the passphrase of the key %1</source>
        <translation>密钥 %1 的口令</translation>
    </message>
    <message>
        <source>It holds no private key that this program can read.</source>
        <translation>其中没有本程序可读取的私钥。</translation>
    </message>
    <message>
        <source>an answer to “%1”</source>
        <translation>对“%1”的回答</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password of %1 on %2</source>
        <translation>%2 上 %1 的密码</translation>
    </message>
    <message>
        <source>a password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Connecting was cancelled.</source>
        <translation>连接已取消。</translation>
    </message>
    <message>
        <source>The connection could not be prepared: %1 is not usable.</source>
        <translation>无法准备连接：%1 不可用。</translation>
    </message>
    <message>
        <source>Correct it in the host&apos;s address, the options or ~/.ssh/config.</source>
        <translation>请在主机地址、选项或 ~/.ssh/config 中更正。</translation>
    </message>
    <message>
        <source>The SSH configuration %1 could not be read.</source>
        <translation>无法读取 SSH 配置 %1。</translation>
    </message>
    <message>
        <source>Check that the file exists and may be read, or leave the option out.</source>
        <translation>请检查该文件是否存在且可读，或去掉该选项。</translation>
    </message>
    <message>
        <source>The host name %1 could not be resolved.</source>
        <translation>无法解析主机名 %1。</translation>
    </message>
    <message>
        <source>The name service did not answer in time.</source>
        <translation>名称服务未及时应答。</translation>
    </message>
    <message>
        <source>Check the spelling and the VPN, or use an address or an alias of ~/.ssh/config.</source>
        <translation>请检查拼写和 VPN，或使用 IP 地址或 ~/.ssh/config 中的别名。</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 拒绝了连接。</translation>
    </message>
    <message>
        <source>Nothing listens on port %1 there, or a firewall rejects it.</source>
        <translation>那里没有程序监听端口 %1，或被防火墙拒绝。</translation>
    </message>
    <message>
        <source>Check the port, and that sshd runs on the host.</source>
        <translation>请检查端口，以及主机上是否运行着 sshd。</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 未及时应答。</translation>
    </message>
    <message>
        <source>The host is off, or a firewall drops the connection without a word.</source>
        <translation>主机已关机，或防火墙静默丢弃了连接。</translation>
    </message>
    <message>
        <source>Check the host, the VPN and the firewall or security group.</source>
        <translation>请检查主机、VPN 以及防火墙或安全组。</translation>
    </message>
    <message>
        <source>There is no route to %1.</source>
        <translation>没有到 %1 的路由。</translation>
    </message>
    <message>
        <source>Check the network and the VPN of this machine.</source>
        <translation>请检查本机的网络和 VPN。</translation>
    </message>
    <message>
        <source>Connecting to %1 failed.</source>
        <translation>连接到 %1 失败。</translation>
    </message>
    <message>
        <source>Check the network between this machine and the host.</source>
        <translation>请检查本机与主机之间的网络。</translation>
    </message>
    <message>
        <source>%1 accepted the connection but did not answer as an SSH server in time.</source>
        <translation>%1 接受了连接，但未及时作为 SSH 服务器应答。</translation>
    </message>
    <message>
        <source>The host is overloaded, a proxy holds the connection, or another service listens there.</source>
        <translation>主机过载、代理占住了连接，或该端口上监听的是其他服务。</translation>
    </message>
    <message>
        <source>Check the port, and try again when the host is less busy.</source>
        <translation>请检查端口，并在主机不太繁忙时重试。</translation>
    </message>
    <message>
        <source>sshd refuses new connections (MaxStartups, a penalty for failed logins, hosts.deny), or another service listens there.</source>
        <translation>sshd 拒绝新连接（MaxStartups、登录失败惩罚、hosts.deny），或该端口上监听的是其他服务。</translation>
    </message>
    <message>
        <source>It said: %1</source>
        <translation>它的回应：%1</translation>
    </message>
    <message>
        <source>%1 closed the connection before the handshake.</source>
        <translation>%1 在握手之前关闭了连接。</translation>
    </message>
    <message>
        <source>Check the port, wait a minute and try again.</source>
        <translation>请检查端口，稍等一分钟后重试。</translation>
    </message>
    <message>
        <source>%1 is not an SSH server.</source>
        <translation>%1 不是 SSH 服务器。</translation>
    </message>
    <message>
        <source>Check the port.</source>
        <translation>请检查端口。</translation>
    </message>
    <message>
        <source>%1 and this machine have no encryption method in common.</source>
        <translation>%1 与本机没有共同的加密方法。</translation>
    </message>
    <message>
        <source>Update the host&apos;s sshd, or allow the method for this host in ~/.ssh/config.</source>
        <translation>请更新主机的 sshd，或在 ~/.ssh/config 中为此主机允许该方法。</translation>
    </message>
    <message>
        <source>The SSH handshake with %1 failed.</source>
        <translation>与 %1 的 SSH 握手失败。</translation>
    </message>
    <message>
        <source>Try again; if it stays so, look at sshd&apos;s log on the host.</source>
        <translation>请重试；如仍失败，请查看主机上的 sshd 日志。</translation>
    </message>
    <message>
        <source>The host key of %1 has changed; the connection was refused.</source>
        <translation>%1 的主机密钥已更改；连接被拒绝。</translation>
    </message>
    <message>
        <source>It now shows the %1 key %2, which does not fit the entry at %3. The host was reinstalled, or somebody stands between.</source>
        <translation>它现在出示的 %1 密钥 %2 与 %3 处的记录不符。可能是主机重新安装过，也可能有人在中间截取连接。</translation>
    </message>
    <message>
        <source>Ask the host&apos;s owner for the new fingerprint. Only if it is this one, remove the old entry and connect again: ssh-keygen -f %1 -R %2</source>
        <translation>请向主机的所有者索取新的指纹。仅当与此一致时，才移除旧记录并重新连接：ssh-keygen -f %1 -R %2</translation>
    </message>
    <message>
        <source>The host key of %1 is not known yet.</source>
        <translation>%1 的主机密钥尚未知晓。</translation>
    </message>
    <message>
        <source>It shows the %1 key %2.</source>
        <translation>它出示的 %1 密钥为 %2。</translation>
    </message>
    <message>
        <source>Compare it with the host&apos;s own (ssh-keygen -lf on the host), then connect once with ssh or use --accept-new-host-key.</source>
        <translation>请与主机自身的密钥比对（在主机上运行 ssh-keygen -lf），然后用 ssh 连接一次，或使用 --accept-new-host-key。</translation>
    </message>
    <message>
        <source>The host key of %1 was not accepted.</source>
        <translation>%1 的主机密钥未被接受。</translation>
    </message>
    <message>
        <source>Ask the host&apos;s owner for the fingerprint, then connect again.</source>
        <translation>请向主机的所有者索取指纹，然后重新连接。</translation>
    </message>
    <message>
        <source>The host key could not be stored in %1.</source>
        <translation>无法将主机密钥保存到 %1。</translation>
    </message>
    <message>
        <source>Make the file and its folder writable.</source>
        <translation>请将该文件及其所在文件夹设为可写。</translation>
    </message>
    <message>
        <source>The known host keys could not be read.</source>
        <translation>无法读取已知主机密钥。</translation>
    </message>
    <message>
        <source>Make ~/.ssh/known_hosts readable, or name another file.</source>
        <translation>请将 ~/.ssh/known_hosts 设为可读，或指定其他文件。</translation>
    </message>
    <message>
        <source>The key file %1 could not be used.</source>
        <translation>无法使用密钥文件 %1。</translation>
    </message>
    <message>
        <source>Name a private key in OpenSSH or PEM format that you may read (ssh-keygen converts others).</source>
        <translation>请指定一个您可读取的 OpenSSH 或 PEM 格式私钥（其他格式可用 ssh-keygen 转换）。</translation>
    </message>
    <message>
        <source>The passphrase of the key file %1 is wrong.</source>
        <translation>密钥文件 %1 的口令错误。</translation>
    </message>
    <message>
        <source>Connect again with the right one, or load the key into the SSH agent (ssh-add).</source>
        <translation>请用正确的口令重新连接，或将密钥加载到 SSH agent（ssh-add）。</translation>
    </message>
    <message>
        <source>The host offers no method of authentication.</source>
        <translation>主机没有提供任何认证方法。</translation>
    </message>
    <message>
        <source>The host still accepts: %1.</source>
        <translation>主机仍接受：%1。</translation>
    </message>
    <message>
        <source>%1 does not let %2 in.</source>
        <translation>%1 不允许 %2 登录。</translation>
    </message>
    <message>
        <source>Check the user&apos;s name, load the right key into the agent or name it, and see that its public half is in the host&apos;s authorized_keys.</source>
        <translation>请检查用户名，将正确的密钥加载到 agent 或指定它，并确认其公钥已在主机的 authorized_keys 中。</translation>
    </message>
    <message>
        <source>%1 wants %3 from %2, and nobody can be asked here.</source>
        <translation>%1 要求 %2 提供%3，而此处无法询问任何人。</translation>
    </message>
    <message>
        <source>Load a key into the SSH agent or use a key without a passphrase.</source>
        <translation>请将密钥加载到 SSH agent，或使用没有口令的密钥。</translation>
    </message>
    <message>
        <source>Logging in to %1 as %2 was cancelled.</source>
        <translation>以 %2 登录 %1 已取消。</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>与 %1 的连接已断开。</translation>
    </message>
    <message>
        <source>Its tools end by themselves within seconds. Connect again when the host can be reached.</source>
        <translation>其上的工具会在数秒内自行结束。待主机可达时请重新连接。</translation>
    </message>
    <message>
        <source>The connection to %1 was closed.</source>
        <translation>与 %1 的连接已关闭。</translation>
    </message>
    <message>
        <source>%1 runs no further command over this connection.</source>
        <translation>%1 不再通过此连接运行更多命令。</translation>
    </message>
    <message>
        <source>sshd&apos;s MaxSessions (10 unless set) bounds the commands of a connection: stop a tool, or raise it in the host&apos;s sshd_config.</source>
        <translation>sshd 的 MaxSessions（默认 10）限制了每个连接的命令数：请停止一个工具，或在主机的 sshd_config 中提高它。</translation>
    </message>
    <message>
        <source>%1 closed the command without saying how it ended.</source>
        <translation>%1 关闭了命令，但没有说明其结束方式。</translation>
    </message>
    <message>
        <source>Look at sshd&apos;s log on the host.</source>
        <translation>请查看主机上的 sshd 日志。</translation>
    </message>
    <message>
        <source>%1 refused to run the command.</source>
        <translation>%1 拒绝运行该命令。</translation>
    </message>
    <message>
        <source>The account may be bound to another command or have no shell: use another user.</source>
        <translation>该账户可能被限定为其他命令，或没有 shell：请使用其他用户。</translation>
    </message>
    <message>
        <source>ProxyJump and ProxyCommand are not supported yet: %1 is connected to directly.</source>
        <translation>尚不支持 ProxyJump 和 ProxyCommand：将直接连接到 %1。</translation>
    </message>
    <message>
        <source>%1 is not supported and was ignored (%2:%3).</source>
        <translation>不支持 %1，已忽略（%2:%3）。</translation>
    </message>
</context>
<context>
    <name>TimelineLayout</name>
    <message>
        <source>%1 on %2</source>
        <translation>%2 上的 %1</translation>
    </message>
    <message>
        <source>%1 lost in all</source>
        <translation>共丢失 %1</translation>
    </message>
    <message>
        <source>No interval from %1 to %2: nothing happened, or the tool could not keep up.</source>
        <translation>%1 至 %2 之间没有时间间隔：没有发生任何事件，或该工具处理不过来。</translation>
    </message>
    <message>
        <source>%1 lost at %2</source>
        <translation>%2 丢失 %1</translation>
    </message>
    <message>
        <source>selected: %1</source>
        <translation>已选择：%1</translation>
    </message>
</context>
<context>
    <name>ToolCatalogue</name>
    <message>
        <source>The file is longer than 1 MiB.</source>
        <translation>该文件超过 1 MiB。</translation>
    </message>
    <message>
        <source>Is it the right file?</source>
        <translation>文件是否正确？</translation>
    </message>
    <message>
        <source>Correct the JSON of that line or the one before it.</source>
        <translation>请更正该行或其前一行的 JSON。</translation>
    </message>
    <message>
        <source>An object in braces is expected here.</source>
        <translation>此处应为花括号中的对象。</translation>
    </message>
    <message>
        <source>The key “%1” is not known here.</source>
        <translation>此处不认识键“%1”。</translation>
    </message>
    <message>
        <source>Known keys: %1.</source>
        <translation>已知的键：%1。</translation>
    </message>
    <message>
        <source>The key “%1” is missing.</source>
        <translation>缺少键“%1”。</translation>
    </message>
    <message>
        <source>Add it.</source>
        <translation>请添加它。</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>“%1”为空。</translation>
    </message>
    <message>
        <source>Give it a value.</source>
        <translation>请为其赋值。</translation>
    </message>
    <message>
        <source>“%1” must be a text in quotes.</source>
        <translation>“%1”必须是引号中的文本。</translation>
    </message>
    <message>
        <source>“%1” must be a whole number from %2 to %3.</source>
        <translation>“%1”必须是 %2 到 %3 的整数。</translation>
    </message>
    <message>
        <source>“%1” must be a list of texts in brackets.</source>
        <translation>“%1”必须是方括号中的文本列表。</translation>
    </message>
    <message>
        <source>“%1” is not a regular expression: %2</source>
        <translation>“%1”不是正则表达式：%2</translation>
    </message>
    <message>
        <source>Test it as a Perl-compatible expression; a backslash is written twice in JSON.</source>
        <translation>请将其作为 Perl 兼容表达式测试；在 JSON 中反斜杠需写两次。</translation>
    </message>
    <message>
        <source>“%1” must be a list of objects in brackets.</source>
        <translation>“%1”必须是方括号中的对象列表。</translation>
    </message>
    <message>
        <source>“%1” is no value for “%2”.</source>
        <translation>“%1”不是“%2”的有效值。</translation>
    </message>
    <message>
        <source>Possible values: %1.</source>
        <translation>可能的值：%1。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>Only a column of format “comm” has a width.</source>
        <translation>只有格式为“comm”的列才有宽度。</translation>
    </message>
    <message>
        <source>Leave it out: the widths of other columns are never trusted.</source>
        <translation>请去掉它：其他列的宽度从不作为依据。</translation>
    </message>
    <message>
        <source>Two columns are called “%1”.</source>
        <translation>有两列都名为“%1”。</translation>
    </message>
    <message>
        <source>Rename one; “header” may list the words that tools print.</source>
        <translation>请重命名其中一个；“header”可列出工具输出的词。</translation>
    </message>
    <message>
        <source>There is no option “%1”.</source>
        <translation>没有选项“%1”。</translation>
    </message>
    <message>
        <source>Describe it under “options” of the tool first.</source>
        <translation>请先在该工具的“options”下描述它。</translation>
    </message>
    <message>
        <source>The words for “%1” do not fit its type.</source>
        <translation>“%1”的命令行词与其类型不符。</translation>
    </message>
    <message>
        <source>List the command line words; %1 stands for the value, which a flag has not.</source>
        <translation>请列出命令行词；%1 代表值，而标志没有值。</translation>
    </message>
    <message>
        <source>The words for the duration do not say where it goes.</source>
        <translation>持续时间的命令行词没有说明数值放在何处。</translation>
    </message>
    <message>
        <source>%1 stands for the seconds.</source>
        <translation>%1 代表秒数。</translation>
    </message>
    <message>
        <source>The tool has no implementation.</source>
        <translation>该工具没有任何实现。</translation>
    </message>
    <message>
        <source>Describe at least one of %1.</source>
        <translation>请至少描述 %1 之一。</translation>
    </message>
    <message>
        <source>The tool has no such implementation.</source>
        <translation>该工具没有这种实现。</translation>
    </message>
    <message>
        <source>Name one that stands under “implementations”.</source>
        <translation>请指定“implementations”下的某一个。</translation>
    </message>
    <message>
        <source>%1, line %2, cannot be used.</source>
        <translation>%1 第 %2 行无法使用。</translation>
    </message>
    <message>
        <source>Correct that line.</source>
        <translation>请更正该行。</translation>
    </message>
    <message>
        <source>“%1” must be true or false.</source>
        <translation>“%1”必须是 true 或 false。</translation>
    </message>
    <message>
        <source>Describe the script implementation only.</source>
        <translation>请只描述 script 实现。</translation>
    </message>
    <message>
        <source>%1 describes more than a script.</source>
        <translation>%1 描述的内容不止脚本。</translation>
    </message>
    <message>
        <source>A library may not start other programs of a host.</source>
        <translation>脚本库不得启动主机上的其他程序。</translation>
    </message>
    <message>
        <source>%1 gives bpftrace the option %2.</source>
        <translation>%1 为 bpftrace 指定了选项 %2。</translation>
    </message>
    <message>
        <source>A library may give its script positional words only.</source>
        <translation>脚本库只能为其脚本提供位置参数。</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>请去掉它。</translation>
    </message>
    <message>
        <source>%1 has a name that no tool can have.</source>
        <translation>%1 的名称不能用作工具名称。</translation>
    </message>
    <message>
        <source>Use letters, digits, “.”, “_” and “-” only.</source>
        <translation>请只使用字母、数字、“.”、“_”和“-”。</translation>
    </message>
    <message>
        <source>%1 is not used.</source>
        <translation>未使用 %1。</translation>
    </message>
    <message>
        <source>The tool %1 runs the script %2.</source>
        <translation>工具 %1 运行脚本 %2。</translation>
    </message>
    <message>
        <source>Rename it to %1 to replace that one, or give it a new name.</source>
        <translation>请将其重命名为 %1 以替换它，或另取新名称。</translation>
    </message>
    <message>
        <source>Only an option of type “choice” has choices, and it must.</source>
        <translation>只有类型为“choice”的选项才有可选值，且必须有。</translation>
    </message>
    <message>
        <source>List the values under “choices”, or change the type.</source>
        <translation>请在“choices”下列出各个值，或更改类型。</translation>
    </message>
</context>
<context>
    <name>UserFiles</name>
    <message>
        <source>“%1” is no name for a script.</source>
        <translation>“%1”不是有效的脚本名称。</translation>
    </message>
    <message>
        <source>Use letters, digits, “.”, “_” and “-” only.</source>
        <translation>请只使用字母、数字、“.”、“_”和“-”。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Make the folder writable.</source>
        <translation>请将该文件夹设为可写。</translation>
    </message>
</context>
<context>
    <name>ViewChoice</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>折线</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Flame graph</source>
        <translation>火焰图</translation>
    </message>
</context>
<context>
    <name>ViewKeys</name>
    <message>
        <source>Everywhere</source>
        <translation>所有位置</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab、Shift+Tab</translation>
    </message>
    <message>
        <source>go to the next or previous control</source>
        <translation>转到下一个或上一个控件</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>widen the selection by a step; then leave the page</source>
        <translation>将选择范围放宽一步；然后离开页面</translation>
    </message>
    <message>
        <source>Menu, Shift+F10</source>
        <translation>Menu、Shift+F10</translation>
    </message>
    <message>
        <source>open the menu of what has the focus</source>
        <translation>打开焦点所在项的菜单</translation>
    </message>
    <message>
        <source>Time overview</source>
        <translation>时间概览</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Left、Right</translation>
    </message>
    <message>
        <source>move the time cursor</source>
        <translation>移动时间光标</translation>
    </message>
    <message>
        <source>Shift+Left, Shift+Right</source>
        <translation>Shift+Left、Shift+Right</translation>
    </message>
    <message>
        <source>select a stretch of time</source>
        <translation>选择一段时间</translation>
    </message>
    <message>
        <source>+, −</source>
        <translation>+、−</translation>
    </message>
    <message>
        <source>zoom in or out</source>
        <translation>放大或缩小</translation>
    </message>
    <message>
        <source>0, Home</source>
        <translation>0、Home</translation>
    </message>
    <message>
        <source>show all of the time</source>
        <translation>显示全部时间</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Up、Down</translation>
    </message>
    <message>
        <source>choose a lane</source>
        <translation>选择泳道</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>show the capture of the lane</source>
        <translation>显示该泳道的捕获</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>仪表板</translation>
    </message>
    <message>
        <source>Arrow keys, Home, End</source>
        <translation>方向键、Home、End</translation>
    </message>
    <message>
        <source>go from panel to panel</source>
        <translation>在面板之间移动</translation>
    </message>
    <message>
        <source>open the panel in full</source>
        <translation>完整打开面板</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Arrow keys</source>
        <translation>Ctrl+Shift+方向键</translation>
    </message>
    <message>
        <source>move the panel</source>
        <translation>移动面板</translation>
    </message>
    <message>
        <source>Ctrl+Alt+Arrow keys</source>
        <translation>Ctrl+Alt+方向键</translation>
    </message>
    <message>
        <source>make the panel wider, narrower, taller or lower</source>
        <translation>使面板变宽、变窄、变高或变矮</translation>
    </message>
    <message>
        <source>make the panel wider or narrower</source>
        <translation>使面板变宽或变窄</translation>
    </message>
    <message>
        <source>Ctrl++, Ctrl+−</source>
        <translation>Ctrl++、Ctrl+−</translation>
    </message>
    <message>
        <source>make the panel taller or lower</source>
        <translation>使面板变高或变矮</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Arrow keys, Page Up, Page Down, Home</source>
        <translation>方向键、Page Up、Page Down、Home</translation>
    </message>
    <message>
        <source>move the current row; with Shift select</source>
        <translation>移动当前行；按住 Shift 则选择</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>follow what arrives, or go to the last row</source>
        <translation>跟随新到达的内容，或转到最后一行</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+Space</translation>
    </message>
    <message>
        <source>add the row to the selection, or take it out</source>
        <translation>将该行加入选择，或从中移除</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Ctrl+A</translation>
    </message>
    <message>
        <source>select all rows</source>
        <translation>选择所有行</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>copy the selected rows</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>copy the value of the cell</source>
        <translation>复制单元格的值</translation>
    </message>
    <message>
        <source>Ctrl+L, /</source>
        <translation>Ctrl+L、/</translation>
    </message>
    <message>
        <source>go to the filter</source>
        <translation>转到筛选条件</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>F3, Shift+F3</source>
        <translation>F3、Shift+F3</translation>
    </message>
    <message>
        <source>find the next or previous</source>
        <translation>查找下一个或上一个</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>go to a time</source>
        <translation>转到某个时间</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>mark the row, or remove its mark</source>
        <translation>标记该行，或移除其标记</translation>
    </message>
    <message>
        <source>F2, Shift+F2</source>
        <translation>F2、Shift+F2</translation>
    </message>
    <message>
        <source>go to the next or previous mark</source>
        <translation>转到下一个或上一个标记</translation>
    </message>
    <message>
        <source>open a group</source>
        <translation>打开分组</translation>
    </message>
    <message>
        <source>Backspace, Alt+Left</source>
        <translation>Backspace、Alt+Left</translation>
    </message>
    <message>
        <source>go back from a group or a filter step</source>
        <translation>从分组或筛选步骤返回</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>narrow all views to the time of the selected rows</source>
        <translation>将所有视图缩小到所选行的时间</translation>
    </message>
    <message>
        <source>select nothing</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Filter of a table</source>
        <translation>表格的筛选条件</translation>
    </message>
    <message>
        <source>Ctrl+Space, Down</source>
        <translation>Ctrl+Space、Down</translation>
    </message>
    <message>
        <source>offer what may stand here</source>
        <translation>提示此处可填写的内容</translation>
    </message>
    <message>
        <source>Tab, Enter</source>
        <translation>Tab、Enter</translation>
    </message>
    <message>
        <source>take what is offered</source>
        <translation>采用所提示的内容</translation>
    </message>
    <message>
        <source>put the offers away</source>
        <translation>收起提示</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Flame graph</source>
        <translation>火焰图</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>go from frame to frame</source>
        <translation>在栈帧之间移动</translation>
    </message>
    <message>
        <source>zoom to the frame</source>
        <translation>缩放到该栈帧</translation>
    </message>
    <message>
        <source>0, Escape</source>
        <translation>0、Escape</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>Up, Down, Page Up, Page Down, Home</source>
        <translation>Up、Down、Page Up、Page Down、Home</translation>
    </message>
    <message>
        <source>choose a line; with Shift several</source>
        <translation>选择一行；按住 Shift 选择多行</translation>
    </message>
    <message>
        <source>follow what arrives</source>
        <translation>跟随新到达的内容</translation>
    </message>
    <message>
        <source>copy the chosen lines</source>
        <translation>复制所选的行</translation>
    </message>
    <message>
        <source>choose all lines</source>
        <translation>选择所有行</translation>
    </message>
    <message>
        <source>put the search away, choose nothing</source>
        <translation>收起搜索，取消选择</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>go to what the note is about</source>
        <translation>转到备注所指的内容</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>change the note</source>
        <translation>更改备注</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>delete the note</source>
        <translation>删除备注</translation>
    </message>
    <message>
        <source>keep what was written</source>
        <translation>保留所写内容</translation>
    </message>
    <message>
        <source>Script editor</source>
        <translation>脚本编辑器</translation>
    </message>
    <message>
        <source>run the script</source>
        <translation>运行脚本</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>save the script</source>
        <translation>保存脚本</translation>
    </message>
    <message>
        <source>go from cell to cell; with Shift draw a box</source>
        <translation>在单元格之间移动；按住 Shift 框选</translation>
    </message>
    <message>
        <source>select the box, the cell, or what is shown, in all views</source>
        <translation>在所有视图中选择框选区域、单元格或当前显示的内容</translation>
    </message>
    <message>
        <source>zoom the time in or out</source>
        <translation>放大或缩小时间</translation>
    </message>
    <message>
        <source>zoom the values in or out</source>
        <translation>放大或缩小值的范围</translation>
    </message>
    <message>
        <source>Ctrl+Arrow keys</source>
        <translation>Ctrl+方向键</translation>
    </message>
    <message>
        <source>move along the time or the values</source>
        <translation>沿时间或值移动</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page Up、Page Down</translation>
    </message>
    <message>
        <source>go to another of the small heat maps</source>
        <translation>转到另一个小热图</translation>
    </message>
    <message>
        <source>Backspace, Shift+Backspace</source>
        <translation>Backspace、Shift+Backspace</translation>
    </message>
    <message>
        <source>back to the zoom before, forward again</source>
        <translation>返回之前的缩放，或再次前进</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>show who calls the function and what it calls</source>
        <translation>显示该函数的调用者及其所调用的函数</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>There is nothing to do this with.</source>
        <translation>没有可执行此操作的对象。</translation>
    </message>
</context>
<context>
    <name>bee::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>bee::Capture</name>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>与 %1 的连接已断开。</translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <translation>%1 失败。</translation>
    </message>
    <message>
        <source>It printed nothing and exited with %1.</source>
        <translation>它没有任何输出，退出码为 %1。</translation>
    </message>
    <message>
        <source>It was ended by signal %1.</source>
        <translation>它被信号 %1 终止。</translation>
    </message>
    <message>
        <source>See the console for all that it printed.</source>
        <translation>全部输出请查看控制台。</translation>
    </message>
</context>
<context>
    <name>bee::CaptureChips</name>
    <message>
        <source>The implementation that ran</source>
        <translation>实际运行的实现</translation>
    </message>
    <message>
        <source>%1 · %2/s</source>
        <translation>%1 · %2/s</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>丢失 %1</translation>
    </message>
    <message>
        <source>losses not known</source>
        <translation>丢失情况未知</translation>
    </message>
    <message>
        <source>%1 stacks missed</source>
        <translation>缺失 %1 个调用栈</translation>
    </message>
    <message>
        <source>Stacks the tool could not keep: the flame graph shows them as missed, or not at all.</source>
        <translation>工具未能保存的调用栈：火焰图将其显示为缺失，或完全不显示。</translation>
    </message>
    <message>
        <source>%1 not understood</source>
        <translation>%1 行未识别</translation>
    </message>
    <message>
        <source>Lines no rule understands. They are kept; the console shows them.</source>
        <translation>没有规则能识别的行。它们均已保留，可在控制台中查看。</translation>
    </message>
    <message>
        <source>caution</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>未运行</translation>
    </message>
</context>
<context>
    <name>bee::CaptureEntry</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>starting, %1</source>
        <translation>正在启动，%1</translation>
    </message>
    <message>
        <source>%1 of %2 s</source>
        <translation>%1 / %2 s</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>%1 intervals</source>
        <translation>%1 个时间间隔</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 个样本</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>ready, waiting for the others</source>
        <translation>就绪，等待其他工具</translation>
    </message>
    <message>
        <source>%1 % CPU, %2</source>
        <translation>%1 % CPU，%2</translation>
    </message>
    <message>
        <source>1 interval</source>
        <translation>1 个时间间隔</translation>
    </message>
    <message>
        <source>1 sample</source>
        <translation>1 个样本</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
</context>
<context>
    <name>bee::CapturePage</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>a tool this version does not know</source>
        <translation>此版本不认识的工具</translation>
    </message>
    <message>
        <source>What the tool costs its host: CPU time of one CPU, and memory</source>
        <translation>该工具对主机的开销：单个 CPU 的 CPU 时间，以及内存</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选择 %1</translation>
    </message>
    <message>
        <source>not narrowed by %1</source>
        <translation>未按 %1 缩小范围</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>Show what is more and what is less than in other stacks</source>
        <translation>显示与其他调用栈相比的增减</translation>
    </message>
</context>
<context>
    <name>bee::CaptureSelection</name>
    <message>
        <source>%1 of %2</source>
        <comment>number of rows</comment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>bee::CaptureView</name>
    <message>
        <source>Compiling on the host, %1 s</source>
        <translation>正在主机上编译，%1 s</translation>
    </message>
    <message>
        <source>bcc builds its program before it measures. This can take more than a minute.</source>
        <translation>bcc 在测量之前先构建其程序，这可能超过一分钟。</translation>
    </message>
    <message>
        <source>Starting on %1, %2 s</source>
        <translation>正在 %1 上启动，%2 s</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Waiting for the last output.</source>
        <translation>正在等待最后的输出。</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>It waits for the other tools, so that all show the same stretch of time.</source>
        <translation>它正在等待其他工具，以便全部显示同一段时间。</translation>
    </message>
    <message>
        <source>Collecting, %1</source>
        <translation>正在收集，%1</translation>
    </message>
    <message>
        <source>This tool prints everything at its end.</source>
        <translation>此工具在结束时才输出全部内容。</translation>
    </message>
    <message>
        <source>Running, %1</source>
        <translation>运行中，%1</translation>
    </message>
    <message>
        <source>Nothing was seen yet.</source>
        <translation>尚未观测到任何内容。</translation>
    </message>
    <message>
        <source>Reading the session…</source>
        <translation>正在读取会话…</translation>
    </message>
    <message>
        <source>Nothing was seen</source>
        <translation>未观测到任何内容</translation>
    </message>
    <message>
        <source>The tool ran for %1 s and printed no data.</source>
        <translation>该工具运行了 %1 s，没有输出任何数据。</translation>
    </message>
    <message>
        <source>The tool printed no data.</source>
        <translation>工具没有输出任何数据。</translation>
    </message>
</context>
<context>
    <name>bee::CellMenu</name>
    <message>
        <source>Remove the mark</source>
        <translation>移除标记</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Only “%1”</source>
        <translation>仅“%1”</translation>
    </message>
    <message>
        <source>Not “%1”</source>
        <translation>排除“%1”</translation>
    </message>
    <message>
        <source>Later than “%1”</source>
        <translation>晚于“%1”</translation>
    </message>
    <message>
        <source>Earlier than “%1”</source>
        <translation>早于“%1”</translation>
    </message>
    <message>
        <source>More than “%1”</source>
        <translation>大于“%1”</translation>
    </message>
    <message>
        <source>Less than “%1”</source>
        <translation>小于“%1”</translation>
    </message>
    <message>
        <source>Only “%1” in all views</source>
        <translation>在所有视图中仅显示“%1”</translation>
    </message>
    <message>
        <source>Only this second in all views</source>
        <translation>在所有视图中仅显示这一秒</translation>
    </message>
    <message>
        <source>Only the time of the selected rows in all views</source>
        <translation>在所有视图中仅显示所选行的时间</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>复制值</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy the rows as</source>
        <translation>将行复制为</translation>
    </message>
    <message>
        <source>Text in columns</source>
        <translation>按列对齐的文本</translation>
    </message>
    <message>
        <source>TSV</source>
        <translation>TSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Group by %1</source>
        <translation>按 %1 分组</translation>
    </message>
    <message>
        <source>Column %1…</source>
        <translation>列 %1…</translation>
    </message>
</context>
<context>
    <name>bee::Checklist</name>
    <message>
        <source>%1 of %2 tools done</source>
        <translation>已完成 %1 / %2 个工具</translation>
    </message>
    <message>
        <source>, starting: %1</source>
        <translation>，正在启动：%1</translation>
    </message>
</context>
<context>
    <name>bee::ColorRulesDialog</name>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Colour rules of %1</source>
        <translation>%1 的颜色规则</translation>
    </message>
    <message>
        <source>The first rule that fits a row gives it its colour and its shape. A rule about a column that a table does not have is passed over.</source>
        <translation>行的颜色和形状由首个与其匹配的规则决定。如果规则涉及表格中没有的列，则跳过该规则。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Shown as</source>
        <translation>显示为(&amp;S)</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新规则</translation>
    </message>
    <message>
        <source>Say which rows it means: lat &gt; 10ms</source>
        <translation>请指明规则适用于哪些行：lat &gt; 10ms</translation>
    </message>
</context>
<context>
    <name>bee::ColumnGlance</name>
    <message>
        <source>%1 at a glance</source>
        <translation>%1 一览</translation>
    </message>
    <message>
        <source>, smallest %1, median %2, p95 %3, p99 %4, greatest %5</source>
        <translation>，最小 %1，中位数 %2，p95 %3，p99 %4，最大 %5</translation>
    </message>
    <message>
        <source>Looking through the rows…</source>
        <translation>正在查找各行…</translation>
    </message>
    <message>
        <source>No values</source>
        <translation>没有值</translation>
    </message>
    <message>
        <source>%1 different</source>
        <translation>%1 个不同的值</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 个值</translation>
    </message>
    <message>
        <source>, %1 missing</source>
        <translation>，%1 个缺失</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
</context>
<context>
    <name>bee::ColumnMenu</name>
    <message>
        <source>Group by %1</source>
        <translation>按 %1 分组</translation>
    </message>
    <message>
        <source>Keep at the left</source>
        <translation>固定在左侧</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>升序排序</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>降序排序</translation>
    </message>
    <message>
        <source>Then by this, ascending</source>
        <translation>再按此列升序</translation>
    </message>
    <message>
        <source>Then by this, descending</source>
        <translation>再按此列降序</translation>
    </message>
    <message>
        <source>Order of arrival</source>
        <translation>到达顺序</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>隐藏此列</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>重置列</translation>
    </message>
</context>
<context>
    <name>bee::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Search for a command, tool, host or capture</source>
        <translation>搜索命令、工具、主机或捕获</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>找到的命令</translation>
    </message>
    <message>
        <source>Not now: %1</source>
        <translation>暂不可用：%1</translation>
    </message>
    <message>
        <source>Nothing is called like that.</source>
        <translation>没有此名称的项。</translation>
    </message>
    <message>
        <source>Enter does it, Escape puts this away.</source>
        <translation>Enter 执行，Escape 关闭。</translation>
    </message>
</context>
<context>
    <name>bee::Comparison</name>
    <message>
        <source>%1 on %2</source>
        <translation>%2 上的 %1</translation>
    </message>
    <message>
        <source>Its stacks were summed over the whole run: they have no times.</source>
        <translation>其调用栈是对整个运行过程汇总的：没有时间。</translation>
    </message>
    <message>
        <source>Select a stretch of time first, in the time overview for example.</source>
        <translation>请先选择一段时间，例如在时间概览中选择。</translation>
    </message>
    <message>
        <source>all of the time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Baseline: %1. Now select the time to compare with it.</source>
        <translation>基线：%1。现在请选择要与其比较的时间。</translation>
    </message>
    <message>
        <source>%1 compared with the baseline %2</source>
        <translation>%1 与基线 %2 比较</translation>
    </message>
</context>
<context>
    <name>bee::ComparisonBar</name>
    <message>
        <source>Swap</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>The baseline is shown, what is shown becomes the baseline</source>
        <translation>显示基线，并将当前显示的内容作为基线</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>结束比较</translation>
    </message>
    <message>
        <source>The session has no other stacks that count the same</source>
        <translation>会话中没有统计同一种量的其他调用栈</translation>
    </message>
    <message>
        <source>Use the selected time as the baseline</source>
        <translation>将所选时间作为基线</translation>
    </message>
</context>
<context>
    <name>bee::ConnectDialog</name>
    <message>
        <source>Connect to a host</source>
        <translation>连接到主机</translation>
    </message>
    <message>
        <source>[user@]name[:port]</source>
        <translation>[user@]name[:port]</translation>
    </message>
    <message>
        <source>agent and default keys</source>
        <translation>agent 与默认密钥</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>私钥</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>主机(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Key file</source>
        <translation>密钥文件(&amp;K)</translation>
    </message>
    <message>
        <source>~/.ssh/config is honoured: host name, user, port and key.</source>
        <translation>遵循 ~/.ssh/config：主机名、用户、端口和密钥。</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Unknown host</source>
        <translation>未知主机</translation>
    </message>
    <message>
        <source>%1 is not in the list of known hosts.</source>
        <translation>%1 不在已知主机列表中。</translation>
    </message>
    <message>
        <source>Its %1 key has the fingerprint
%2

Compare it with one you got from somebody who knows the host. The key is remembered when you connect.</source>
        <translation>其 %1 密钥的指纹为
%2

请与了解该主机的人提供的指纹进行比对。连接时会记住此密钥。</translation>
    </message>
    <message>
        <source>Remember and connect</source>
        <translation>记住并连接</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>密钥文件</translation>
    </message>
</context>
<context>
    <name>bee::ConsoleBar</name>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>上一个匹配 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>下一个匹配 (Enter)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>关闭 (Escape)</translation>
    </message>
    <message>
        <source>Find in output</source>
        <translation>在输出中查找</translation>
    </message>
    <message>
        <source>Go to line, or lines 120-180</source>
        <translation>转到行，或行范围，例如 120-180</translation>
    </message>
</context>
<context>
    <name>bee::ConsoleView</name>
    <message>
        <source>No output yet</source>
        <translation>尚无输出</translation>
    </message>
    <message>
        <source>Raw output</source>
        <translation>原始输出</translation>
    </message>
    <message>
        <source>… %1 bytes</source>
        <translation>… %1 字节</translation>
    </message>
    <message>
        <source>… %1 more lines were not copied</source>
        <translation>… 另有 %1 行未复制</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>转到末尾</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>There is no such line. The last one is %1.</source>
        <translation>没有这一行。最后一行是第 %1 行。</translation>
    </message>
    <message>
        <source>Searching… %1 (Escape stops)</source>
        <translation>正在搜索… %1（Escape 停止）</translation>
    </message>
    <message>
        <source>Line %1, counting… %2 (Escape stops)</source>
        <translation>第 %1 行，正在计数… %2（Escape 停止）</translation>
    </message>
    <message>
        <source>The disk is full: all output is kept in memory.</source>
        <translation>磁盘已满：所有输出都保留在内存中。</translation>
    </message>
    <message>
        <source>Go to line…</source>
        <translation>转到行…</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Line %1, in %2 of %3 lines</source>
        <translation>第 %1 行，%3 行中有 %2 行匹配</translation>
    </message>
</context>
<context>
    <name>bee::Dashboard</name>
    <message>
        <source>Nothing was captured yet. Run the checklist, or a tool.</source>
        <translation>尚未捕获任何内容。请运行检查清单或某个工具。</translation>
    </message>
    <message>
        <source>Reset the dashboard&apos;s layout</source>
        <translation>重置仪表板布局</translation>
    </message>
    <message>
        <source>Use the dashboard&apos;s layout as default</source>
        <translation>将此仪表板布局设为默认</translation>
    </message>
    <message>
        <source>Panel %1 of %2, width %3, height %4. Enter opens it in full; Ctrl+Shift and an arrow key move it; Ctrl+Alt and an arrow key change its size.</source>
        <translation>面板 %1 / %2，宽 %3，高 %4。Enter 完整打开；Ctrl+Shift 加方向键移动；Ctrl+Alt 加方向键更改大小。</translation>
    </message>
    <message>
        <source>Open in full</source>
        <translation>完整打开</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>变宽</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>变窄</translation>
    </message>
    <message>
        <source>Taller</source>
        <translation>变高</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>变矮</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Move on</source>
        <translation>后移</translation>
    </message>
</context>
<context>
    <name>bee::DashboardPanel</name>
    <message>
        <source>a tool this version does not know</source>
        <translation>此版本不认识的工具</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队时间</translation>
    </message>
    <message>
        <source>It runs when no other tool does, because its overhead is felt.</source>
        <translation>它在没有其他工具运行时才运行，因为其开销明显。</translation>
    </message>
    <message>
        <source>It has not begun yet.</source>
        <translation>它尚未开始。</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2 上的 %1</translation>
    </message>
    <message>
        <source>What the tool costs its host: CPU time of one CPU, and memory</source>
        <translation>该工具对主机的开销：单个 CPU 的 CPU 时间，以及内存</translation>
    </message>
    <message>
        <source>Place, size and layout</source>
        <translation>位置、大小和布局</translation>
    </message>
    <message>
        <source>Menu of the panel %1</source>
        <translation>面板 %1 的菜单</translation>
    </message>
    <message>
        <source>Not narrowed by %1</source>
        <translation>未按 %1 缩小范围</translation>
    </message>
</context>
<context>
    <name>bee::DetailsPanel</name>
    <message>
        <source>CAPTURE</source>
        <translation>捕获</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>数据量</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>missed stacks</source>
        <translation>缺失调用栈</translation>
    </message>
    <message>
        <source>overhead</source>
        <translation>开销</translation>
    </message>
    <message>
        <source>PROVENANCE</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>system</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>host clock</source>
        <translation>主机时钟</translation>
    </message>
    <message>
        <source>%1 ms ahead</source>
        <translation>快 %1 ms</translation>
    </message>
    <message>
        <source>ABOUT THIS TOOL</source>
        <translation>关于此工具</translation>
    </message>
    <message>
        <source>HOST</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>%1 ± %2 ms ahead</source>
        <translation>快 %1 ± %2 ms</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>costs now</source>
        <translation>当前开销</translation>
    </message>
    <message>
        <source>cost at most</source>
        <translation>最大开销</translation>
    </message>
    <message>
        <source>tried before</source>
        <translation>此前尝试过</translation>
    </message>
    <message>
        <source>What is picked</source>
        <translation>所选内容</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
</context>
<context>
    <name>bee::DiffView</name>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>bee::DistributionBar</name>
    <message>
        <source>Number of values</source>
        <translation>值的数量</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Whose values are shown</source>
        <translation>显示哪一列的值</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Histogram, a box for each group, or two columns against each other</source>
        <translation>直方图、每个分组一个箱体，或两列对照</translation>
    </message>
    <message>
        <source>Second column</source>
        <translation>第二列</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Axes, cumulative curve, percentiles, colours</source>
        <translation>坐标轴、累积曲线、百分位数、颜色</translation>
    </message>
    <message>
        <source>Show all values (0)</source>
        <translation>显示全部数值 (0)</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>Box per group</source>
        <translation>分组箱线图</translation>
    </message>
    <message>
        <source>Scatter of two columns</source>
        <translation>两列的散点图</translation>
    </message>
    <message>
        <source>Whichever suits</source>
        <translation>自动选择</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Value axis</source>
        <translation>数值轴</translation>
    </message>
    <message>
        <source>Upward axis</source>
        <translation>纵轴</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation>Cividis</translation>
    </message>
    <message>
        <source>Inferno</source>
        <translation>Inferno</translation>
    </message>
    <message>
        <source>Magma</source>
        <translation>Magma</translation>
    </message>
    <message>
        <source>For print</source>
        <translation>适合打印</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Logarithmic counts</source>
        <translation>对数计数</translation>
    </message>
    <message>
        <source>Cumulative curve</source>
        <translation>累积曲线</translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation>百分位数</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>按 %1</translation>
    </message>
    <message>
        <source>What makes a group</source>
        <translation>分组依据</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>散点图</translation>
    </message>
    <message>
        <source>against %1</source>
        <translation>相对于 %1</translation>
    </message>
    <message>
        <source>The column upwards</source>
        <translation>纵轴所用的列</translation>
    </message>
</context>
<context>
    <name>bee::DistributionCanvas</name>
    <message>
        <source>No values</source>
        <translation>没有值</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>No row has a value here</source>
        <translation>此处没有任何行有值</translation>
    </message>
</context>
<context>
    <name>bee::DistributionView</name>
    <message>
        <source>1 value</source>
        <translation>1 个值</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 个值</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 个缺失</translation>
    </message>
    <message>
        <source>in buckets: percentiles are ranges</source>
        <translation>按区间计数：百分位数为范围</translation>
    </message>
    <message>
        <source>distribution</source>
        <translation>发行版</translation>
    </message>
</context>
<context>
    <name>bee::EventTableView</name>
    <message>
        <source>Waiting for the first event…</source>
        <translation>正在等待首个事件…</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Looking through the rows…</source>
        <translation>正在查找各行…</translation>
    </message>
    <message>
        <source>No row matches “%1”</source>
        <translation>没有与“%1”匹配的行</translation>
    </message>
    <message>
        <source>No row in this range of time</source>
        <translation>此时间范围内没有行</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>1 group</source>
        <translation>1 个分组</translation>
    </message>
    <message>
        <source>%1 groups</source>
        <translation>%1 个分组</translation>
    </message>
    <message>
        <source>No row fits what is selected</source>
        <translation>没有符合选择的行</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Went round to the other end</source>
        <translation>已绕到另一端</translation>
    </message>
    <message>
        <source>1 row has it</source>
        <translation>1 行含有它</translation>
    </message>
    <message>
        <source>%1 rows have it</source>
        <translation>%1 行含有它</translation>
    </message>
    <message>
        <source>At most %1 rows are copied at once. A session can be exported whole.</source>
        <translation>一次最多复制 %1 行。会话可以完整导出。</translation>
    </message>
    <message>
        <source>There are no rows yet</source>
        <translation>尚无任何行</translation>
    </message>
    <message>
        <source>By column</source>
        <translation>按列</translation>
    </message>
    <message>
        <source>Back to the rows</source>
        <translation>返回各行</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>重置列</translation>
    </message>
    <message>
        <source>Process tree</source>
        <translation>进程树</translation>
    </message>
    <message>
        <source>Children below the process that started them</source>
        <translation>子进程显示在启动它的进程之下</translation>
    </message>
    <message>
        <source>Colour rules…</source>
        <translation>颜色规则…</translation>
    </message>
    <message>
        <source>Find text…</source>
        <translation>查找文本…</translation>
    </message>
    <message>
        <source>Go to time…</source>
        <translation>转到时间…</translation>
    </message>
    <message>
        <source>Mark rows</source>
        <translation>标记行</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>下一个标记</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>上一个标记</translation>
    </message>
    <message>
        <source>Remove all marks</source>
        <translation>移除所有标记</translation>
    </message>
</context>
<context>
    <name>bee::FailurePanel</name>
    <message>
        <source>CAUSE</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>WHAT TO DO</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>Show what it printed</source>
        <translation>显示其输出</translation>
    </message>
    <message>
        <source>IT SAID</source>
        <translation>工具输出</translation>
    </message>
    <message>
        <source>Install…</source>
        <translation>安装…</translation>
    </message>
    <message>
        <source>Use another implementation</source>
        <translation>使用其他实现</translation>
    </message>
    <message>
        <source>Run as root</source>
        <translation>以 root 运行</translation>
    </message>
    <message>
        <source>Run again with a filter…</source>
        <translation>使用筛选条件重新运行…</translation>
    </message>
</context>
<context>
    <name>bee::FilterBar</name>
    <message>
        <source>Filter rows: comm == &quot;nginx&quot; &amp;&amp; lat &gt; 10ms</source>
        <translation>筛选行：comm == &quot;nginx&quot; &amp;&amp; lat &gt; 10ms</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>筛选行</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>Recent and named filters</source>
        <translation>最近使用和已命名的筛选条件</translation>
    </message>
    <message>
        <source>All rows are shown meanwhile.</source>
        <translation>在此期间显示所有行。</translation>
    </message>
    <message>
        <source>Meanwhile this filter stays: %1</source>
        <translation>在此期间保留此筛选条件：%1</translation>
    </message>
    <message>
        <source>No filter was used yet</source>
        <translation>尚未使用过筛选条件</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>保存此筛选条件…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Forget recent filters</source>
        <translation>清除最近的筛选条件</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>保存筛选条件</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>筛选条件的名称</translation>
    </message>
</context>
<context>
    <name>bee::FilterPopup</name>
    <message>
        <source>Completions</source>
        <translation>补全建议</translation>
    </message>
</context>
<context>
    <name>bee::FindBar</name>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>关闭 (Escape)</translation>
    </message>
    <message>
        <source>Previous row with this text (Shift+F3)</source>
        <translation>含有此文本的上一行 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next row with this text (F3)</source>
        <translation>含有此文本的下一行 (F3)</translation>
    </message>
    <message>
        <source>Result of the search</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Go to time</source>
        <translation>转到时间</translation>
    </message>
    <message>
        <source>Text in any column</source>
        <translation>任意列中的文本</translation>
    </message>
    <message>
        <source>10:02:03.5, 2026-11-22 10:02:03 or +5s</source>
        <translation>10:02:03.5、2026-11-22 10:02:03 或 +5s</translation>
    </message>
</context>
<context>
    <name>bee::FlameBreadcrumb</name>
    <message>
        <source>Way to what is zoomed to</source>
        <translation>到缩放位置的路径</translation>
    </message>
    <message>
        <source>Frames between</source>
        <translation>中间的栈帧</translation>
    </message>
</context>
<context>
    <name>bee::FlameCanvas</name>
    <message>
        <source>Zoom to this frame</source>
        <translation>缩放到此栈帧</translation>
    </message>
    <message>
        <source>Search for this name</source>
        <translation>搜索此名称</translation>
    </message>
    <message>
        <source>Copy function name</source>
        <translation>复制函数名</translation>
    </message>
    <message>
        <source>Copy stack</source>
        <translation>复制调用栈</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>重置缩放</translation>
    </message>
    <message>
        <source>Flame graph</source>
        <translation>火焰图</translation>
    </message>
    <message>
        <source>Only this process, everywhere</source>
        <translation>所有视图中仅显示此进程</translation>
    </message>
    <message>
        <source>Callers and callees</source>
        <translation>调用者和被调用者</translation>
    </message>
    <message>
        <source>Focus: only stacks with this function, here</source>
        <translation>聚焦：此处仅显示含有此函数的调用栈</translation>
    </message>
    <message>
        <source>Hide this function&apos;s frames, here</source>
        <translation>此处隐藏此函数的栈帧</translation>
    </message>
    <message>
        <source>Only stacks with this frame, everywhere</source>
        <translation>所有视图中仅显示含有此栈帧的调用栈</translation>
    </message>
    <message>
        <source>Copy raw name</source>
        <translation>复制原始名称</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
</context>
<context>
    <name>bee::FlameControls</name>
    <message>
        <source>Search by regular expression</source>
        <translation>以正则表达式搜索</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter, Shift+F3)</source>
        <translation>上一个匹配 (Shift+Enter、Shift+F3)</translation>
    </message>
    <message>
        <source>Next match (Enter, F3)</source>
        <translation>下一个匹配 (Enter、F3)</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Smallest share</source>
        <translation>最小占比</translation>
    </message>
    <message>
        <source>Search frames</source>
        <translation>搜索栈帧</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>In which order frames stand side by side</source>
        <translation>栈帧并排的顺序</translation>
    </message>
    <message>
        <source>What stands below the stacks</source>
        <translation>调用栈最底层显示的内容</translation>
    </message>
    <message>
        <source>What the colours tell</source>
        <translation>颜色表示的内容</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Table of functions by self and total</source>
        <translation>函数表，按自身和总计列出</translation>
    </message>
    <message>
        <source>Frames, depth and direction</source>
        <translation>栈帧、深度和方向</translation>
    </message>
    <message>
        <source>Alphabetical</source>
        <translation>按字母顺序</translation>
    </message>
    <message>
        <source>Widest first</source>
        <translation>最宽的在前</translation>
    </message>
    <message>
        <source>In time (flame chart)</source>
        <translation>按时间（火焰时序图）</translation>
    </message>
    <message>
        <source>All processes together</source>
        <translation>所有进程合并</translation>
    </message>
    <message>
        <source>By process</source>
        <translation>按进程</translation>
    </message>
    <message>
        <source>By thread</source>
        <translation>按线程</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>按类型</translation>
    </message>
    <message>
        <source>By package</source>
        <translation>按包</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Off-CPU</source>
        <translation>Off-CPU</translation>
    </message>
    <message>
        <source>Show or hide frames…</source>
        <translation>显示或隐藏栈帧…</translation>
    </message>
    <message>
        <source>Collapse recursion</source>
        <translation>折叠递归</translation>
    </message>
    <message>
        <source>All frames</source>
        <translation>所有栈帧</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>%1 个栈帧</translation>
    </message>
    <message>
        <source>At least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>From the top down (icicle)</source>
        <translation>自上而下（冰柱图）</translation>
    </message>
    <message>
        <source>From what ran to its callers</source>
        <translation>从运行的函数到其调用者</translation>
    </message>
    <message>
        <source>Normalise the baseline</source>
        <translation>归一化基线</translation>
    </message>
    <message>
        <source>Table of functions</source>
        <translation>函数表</translation>
    </message>
    <message>
        <source>A difference has no order in time.</source>
        <translation>差异没有时间顺序。</translation>
    </message>
    <message>
        <source>Time from left to right, as the slices came</source>
        <translation>时间从左到右，按切片到达的顺序</translation>
    </message>
    <message>
        <source>These stacks were summed over the whole capture: an order in time needs stacks that were recorded in slices.</source>
        <translation>这些调用栈是整个捕获的汇总：按时间排序需要以切片录制的调用栈。</translation>
    </message>
    <message>
        <source>By program</source>
        <translation>按程序</translation>
    </message>
</context>
<context>
    <name>bee::FlameFrameFields</name>
    <message>
        <source>Only stacks with…</source>
        <translation>仅含有…的调用栈</translation>
    </message>
    <message>
        <source>Only stacks with a frame that matches this regular expression</source>
        <translation>仅显示含有与此正则表达式匹配的栈帧的调用栈</translation>
    </message>
    <message>
        <source>Without stacks with…</source>
        <translation>排除含有…的调用栈</translation>
    </message>
    <message>
        <source>Leaves out stacks with a frame that matches this regular expression</source>
        <translation>排除含有与此正则表达式匹配的栈帧的调用栈</translation>
    </message>
    <message>
        <source>Hide frames…</source>
        <translation>隐藏栈帧…</translation>
    </message>
    <message>
        <source>Leaves out frames that match this regular expression; what they called joins their caller</source>
        <translation>略去与此正则表达式匹配的栈帧；它们所调用的函数归入其调用者</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Show all frames again</source>
        <translation>重新显示所有栈帧</translation>
    </message>
</context>
<context>
    <name>bee::FlameFunctionList</name>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Filter functions</source>
        <translation>筛选函数</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>1 function</source>
        <translation>1 个函数</translation>
    </message>
    <message>
        <source>%1 functions</source>
        <translation>%1 个函数</translation>
    </message>
</context>
<context>
    <name>bee::FlameFunctionModel</name>
    <message>
        <source>%1 in itself, %2 with callees</source>
        <translation>自身 %1，含被调用者 %2</translation>
    </message>
    <message>
        <source>in one place</source>
        <translation>出现在 1 处</translation>
    </message>
    <message>
        <source>in %1 places</source>
        <translation>出现在 %1 处</translation>
    </message>
    <message>
        <source>What ended in the function</source>
        <translation>在该函数处结束的部分</translation>
    </message>
    <message>
        <source>With what it called; recursion counts once</source>
        <translation>含其调用的函数；递归只计一次</translation>
    </message>
    <message>
        <source>More or less than in the baseline, with callees</source>
        <translation>与基线相比的增减，含被调用者</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>自身</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
</context>
<context>
    <name>bee::FlameGraphView</name>
    <message>
        <source>No stacks</source>
        <translation>没有调用栈</translation>
    </message>
    <message>
        <source>missed stacks %1</source>
        <translation>缺失调用栈 %1</translation>
    </message>
    <message>
        <source>unknown frames %1</source>
        <translation>未知栈帧 %1</translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation>不是正则表达式：%1</translation>
    </message>
    <message>
        <source>No stacks in the selection</source>
        <translation>选择范围内没有调用栈</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Back to the zoom before (Backspace)</source>
        <translation>返回上一次缩放 (Backspace)</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Forward again (Shift+Backspace)</source>
        <translation>再次前进 (Shift+Backspace)</translation>
    </message>
    <message>
        <source>Record with slices</source>
        <translation>以切片录制</translation>
    </message>
    <message>
        <source>Stacks that only the baseline has</source>
        <translation>仅基线中有的调用栈</translation>
    </message>
    <message>
        <source>Only in %1: %2</source>
        <translation>仅在 %1 中：%2</translation>
    </message>
    <message>
        <source>only stacks with %1</source>
        <translation>仅含有 %1 的调用栈</translation>
    </message>
    <message>
        <source>without stacks with %1</source>
        <translation>排除含有 %1 的调用栈</translation>
    </message>
    <message>
        <source>without frames %1</source>
        <translation>不含栈帧 %1</translation>
    </message>
    <message>
        <source>%1 vs %2 in %3, normalised</source>
        <translation>%1，%3 中为 %2，已归一化</translation>
    </message>
    <message>
        <source>%1 vs %2 in %3, as counted</source>
        <translation>%1，%3 中为 %2，按原始计数</translation>
    </message>
    <message>
        <source>No comparison: %1</source>
        <translation>无法比较：%1</translation>
    </message>
    <message>
        <source>These stacks were summed over the whole capture and have no time: a range needs stacks recorded in slices.</source>
        <translation>这些调用栈是整个捕获的汇总，没有时间：选择范围需要以切片录制的调用栈。</translation>
    </message>
    <message>
        <source>%1 of %2 · %3 matched</source>
        <translation>%1 / %2 · 匹配 %3</translation>
    </message>
    <message>
        <source>nothing matches</source>
        <translation>没有匹配</translation>
    </message>
    <message>
        <source>%1 frames · %2 matched</source>
        <translation>%1 个栈帧 · 匹配 %2</translation>
    </message>
    <message>
        <source>Laying out the stacks…</source>
        <translation>正在布局调用栈…</translation>
    </message>
</context>
<context>
    <name>bee::FlameLegend</name>
    <message>
        <source>Colours: %1</source>
        <translation>颜色：%1</translation>
    </message>
</context>
<context>
    <name>bee::FlameSandwich</name>
    <message>
        <source>Callers</source>
        <translation>调用者</translation>
    </message>
    <message>
        <source>Callees</source>
        <translation>被调用者</translation>
    </message>
    <message>
        <source>Whole graph</source>
        <translation>完整火焰图</translation>
    </message>
    <message>
        <source>Back to the whole flame graph (Escape)</source>
        <translation>返回完整火焰图 (Escape)</translation>
    </message>
    <message>
        <source>No stacks with this function</source>
        <translation>没有含有此函数的调用栈</translation>
    </message>
    <message>
        <source>%1, %2 of all, %3 in itself</source>
        <translation>%1，占全部的 %2，自身 %3</translation>
    </message>
</context>
<context>
    <name>bee::GroupBar</name>
    <message>
        <source>Back to the rows</source>
        <translation>返回各行</translation>
    </message>
    <message>
        <source>Show the rows again (Alt+Left)</source>
        <translation>重新显示各行 (Alt+Left)</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>分组依据</translation>
    </message>
    <message>
        <source>Grouped by %1</source>
        <translation>按 %1 分组</translation>
    </message>
    <message>
        <source>Group by another column</source>
        <translation>再按另一列分组</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>Measured: %1</source>
        <translation>度量：%1</translation>
    </message>
    <message>
        <source>Measure something else too</source>
        <translation>增加其他度量</translation>
    </message>
</context>
<context>
    <name>bee::GroupChip</name>
    <message>
        <source>Delete removes it, Ctrl+Left and Ctrl+Right move it</source>
        <translation>Delete 移除，Ctrl+Left 和 Ctrl+Right 移动</translation>
    </message>
    <message>
        <source>Ctrl+Left and Ctrl+Right move it</source>
        <translation>Ctrl+Left 和 Ctrl+Right 移动</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>bee::GroupView</name>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
</context>
<context>
    <name>bee::HeatmapBar</name>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Show all keys summed, one of them, or a small heat map for each</source>
        <translation>显示所有键的合计、其中一个键，或每个键一个小热图</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>坐标轴</translation>
    </message>
    <message>
        <source>What the colours stand for, and which</source>
        <translation>颜色表示的内容，以及所用的配色</translation>
    </message>
    <message>
        <source>Percentiles and totals</source>
        <translation>百分位数和总计</translation>
    </message>
    <message>
        <source>Logarithmic or linear values</source>
        <translation>对数或线性数值</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Colours, percentiles, totals and axis</source>
        <translation>颜色、百分位数、总计和坐标轴</translation>
    </message>
    <message>
        <source>Show all of the time and all values (0)</source>
        <translation>显示全部时间和全部数值 (0)</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>标度</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Twice the count, twice as far along the colours</source>
        <translation>计数加倍，在色阶上的位置也加倍</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Rare events are seen beside frequent ones</source>
        <translation>罕见事件与频繁事件均可看清</translation>
    </message>
    <message>
        <source>By rank</source>
        <translation>按排名</translation>
    </message>
    <message>
        <source>As many cells of each colour</source>
        <translation>每种颜色的单元格数量相同</translation>
    </message>
    <message>
        <source>Per column</source>
        <translation>按列</translation>
    </message>
    <message>
        <source>Each column by its own highest cell</source>
        <translation>每列以自身的最高单元格为准</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation>Cividis</translation>
    </message>
    <message>
        <source>Inferno</source>
        <translation>Inferno</translation>
    </message>
    <message>
        <source>Magma</source>
        <translation>Magma</translation>
    </message>
    <message>
        <source>For print</source>
        <translation>适合打印</translation>
    </message>
    <message>
        <source>Light to dark, also without colour</source>
        <translation>由浅到深，无彩色时也可分辨</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>As suits the values</source>
        <translation>根据数值自动选择</translation>
    </message>
    <message>
        <source>All keys summed</source>
        <translation>所有键合计</translation>
    </message>
    <message>
        <source>Small multiples</source>
        <translation>多个小图</translation>
    </message>
    <message>
        <source>(no key)</source>
        <translation>（无键）</translation>
    </message>
</context>
<context>
    <name>bee::HeatmapView</name>
    <message>
        <source>No histogram</source>
        <translation>没有直方图</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>No histogram in this range</source>
        <translation>此范围内没有直方图</translation>
    </message>
</context>
<context>
    <name>bee::HostConnection</name>
    <message>
        <source>%1 may not trace on %2.</source>
        <translation>%1 无权在 %2 上进行跟踪。</translation>
    </message>
    <message>
        <source>eBPF tools need root, and sudo asks for a password here.</source>
        <translation>eBPF 工具需要 root 权限，而此处的 sudo 要求输入密码。</translation>
    </message>
    <message>
        <source>Log in as root, or allow sudo without a password for this user.</source>
        <translation>请以 root 登录，或允许此用户免密码使用 sudo。</translation>
    </message>
    <message>
        <source>The host check on %1 did not end.</source>
        <translation>对 %1 的主机检查没有结束。</translation>
    </message>
    <message>
        <source>Log in by hand once and see what the shell waits for.</source>
        <translation>请手动登录一次，看看 shell 在等待什么。</translation>
    </message>
    <message>
        <source>The login shell said nothing for a minute, or was not done after three.</source>
        <translation>登录 shell 一分钟没有任何输出，或三分钟后仍未结束。</translation>
    </message>
</context>
<context>
    <name>bee::HostPage</name>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Install…</source>
        <translation>安装…</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>KERNEL HEADERS IN ANOTHER PLACE</source>
        <translation>位于其他位置的内核头文件</translation>
    </message>
    <message>
        <source>a folder on the host</source>
        <translation>主机上的文件夹</translation>
    </message>
    <message>
        <source>Kernel headers on the host</source>
        <translation>主机上的内核头文件</translation>
    </message>
    <message>
        <source>For bcc and bpftrace, as BCC_KERNEL_SOURCE and BPFTRACE_KERNEL_SOURCE.</source>
        <translation>供 bcc 和 bpftrace 使用，作为 BCC_KERNEL_SOURCE 和 BPFTRACE_KERNEL_SOURCE。</translation>
    </message>
    <message>
        <source>What runs here</source>
        <translation>此处可运行的工具</translation>
    </message>
    <message>
        <source>Find a tool</source>
        <translation>查找工具</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>%1 of %2 ready</source>
        <translation>%1 / %2 就绪</translation>
    </message>
    <message>
        <source>No kernel headers are there.</source>
        <translation>该处没有内核头文件。</translation>
    </message>
    <message>
        <source>Run anyway</source>
        <translation>仍然运行</translation>
    </message>
    <message>
        <source>Pick a cell to see why.</source>
        <translation>选择一个单元格以查看原因。</translation>
    </message>
    <message>
        <source>Whether it loses anything cannot be known: %1</source>
        <translation>无法得知它是否会有丢失：%1</translation>
    </message>
</context>
<context>
    <name>bee::HostPanel</name>
    <message>
        <source>HOSTS AND CAPTURES</source>
        <translation>主机与捕获</translation>
    </message>
    <message>
        <source>Hosts and captures</source>
        <translation>主机与捕获</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>root</source>
        <translation>root</translation>
    </message>
    <message>
        <source>sudo</source>
        <translation>sudo</translation>
    </message>
    <message>
        <source>no root</source>
        <translation>无 root 权限</translation>
    </message>
</context>
<context>
    <name>bee::InstallDialog</name>
    <message>
        <source>Install on %1</source>
        <translation>在 %1 上安装</translation>
    </message>
    <message>
        <source>This runs as root on %1 and changes what is installed there:</source>
        <translation>以下命令将以 root 在 %1 上运行，并更改其上安装的内容：</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>What it prints appears here.</source>
        <translation>其输出显示在此处。</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>The host is not connected.</source>
        <translation>主机未连接。</translation>
    </message>
    <message>
        <source>Installing…</source>
        <translation>正在安装…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Installed. The host is checked again.</source>
        <translation>已安装。正在重新检查主机。</translation>
    </message>
    <message>
        <source>It was not installed; the last lines above say why.</source>
        <translation>未能安装；原因见上面最后几行。</translation>
    </message>
    <message>
        <source>If packages are not found, run apt-get update there first.</source>
        <translation>如果找不到软件包，请先在主机上运行 apt-get update。</translation>
    </message>
</context>
<context>
    <name>bee::LibraryDialog</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Show difference…</source>
        <translation>显示差异…</translation>
    </message>
    <message>
        <source>Remove library</source>
        <translation>移除库</translation>
    </message>
    <message>
        <source>Script libraries</source>
        <translation>脚本库</translation>
    </message>
    <message>
        <source>A team keeps its bpftrace scripts in one place: a folder or an https address with a manifest.json. They are fetched when you ask for it, and a new or changed one runs only after you accepted it.</source>
        <translation>团队将其 bpftrace 脚本集中存放在一处：含有 manifest.json 的文件夹或 https 地址。脚本仅在您要求时获取，新脚本或已更改的脚本只有在您接受之后才会运行。</translation>
    </message>
    <message>
        <source>https://host/scripts/ or /path/of/a/folder</source>
        <translation>https://host/scripts/ 或 /path/of/a/folder</translation>
    </message>
    <message>
        <source>Address of a library</source>
        <translation>库的地址</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Scripts of the libraries</source>
        <translation>各库的脚本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 is in the list already.</source>
        <translation>%1 已在列表中。</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>正在获取…</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
</context>
<context>
    <name>bee::LimitsForm</name>
    <message>
        <source>Tools are measured on the host every two seconds. One that stays above a limit for ten seconds is stopped, and its capture says why.</source>
        <translation>每两秒在主机上测量一次工具的开销。持续十秒超过上限的工具会被停止，其捕获会说明原因。</translation>
    </message>
    <message>
        <source>&amp;CPU time</source>
        <translation>CPU 时间(&amp;C)</translation>
    </message>
    <message>
        <source> % of a CPU</source>
        <translation> %（单个 CPU）</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无上限</translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation>内存(&amp;M)</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>事件(&amp;E)</translation>
    </message>
    <message>
        <source> a second</source>
        <translation> 个/秒</translation>
    </message>
    <message>
        <source>each tool&apos;s own limit</source>
        <translation>各工具自身的上限</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>CPU 时间</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Events a second</source>
        <translation>每秒事件数</translation>
    </message>
</context>
<context>
    <name>bee::LineBar</name>
    <message>
        <source>Lines</source>
        <translation>折线</translation>
    </message>
    <message>
        <source>Which columns, and what splits them</source>
        <translation>显示哪些列，以及按什么拆分</translation>
    </message>
    <message>
        <source>As suits the lines</source>
        <translation>根据折线自动选择</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>堆叠</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>分开</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Second axis for a second unit</source>
        <translation>第二种单位使用第二坐标轴</translation>
    </message>
    <message>
        <source>Show hidden lines</source>
        <translation>显示隐藏的折线</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>How lines share charts, and their axes</source>
        <translation>折线如何共用图表，以及其坐标轴</translation>
    </message>
    <message>
        <source>Show all of the time (0)</source>
        <translation>显示全部时间 (0)</translation>
    </message>
</context>
<context>
    <name>bee::LineCanvas</name>
    <message>
        <source>No lines</source>
        <translation>没有折线</translation>
    </message>
    <message>
        <source>Line chart</source>
        <translation>折线图</translation>
    </message>
    <message>
        <source>All lines are hidden: click one in the legend</source>
        <translation>所有折线均已隐藏：请点击图例中的一项</translation>
    </message>
    <message>
        <source>No interval in this range</source>
        <translation>此范围内没有时间间隔</translation>
    </message>
    <message>
        <source>%1 events were lost here</source>
        <translation>此处丢失了 %1 个事件</translation>
    </message>
    <message>
        <source>Least %1, greatest %2</source>
        <translation>最小 %1，最大 %2</translation>
    </message>
    <message>
        <source>Click to show or hide it, double click to show it alone</source>
        <translation>点击可显示或隐藏，双击可单独显示</translation>
    </message>
</context>
<context>
    <name>bee::LineChartView</name>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>1 interval</source>
        <translation>1 个时间间隔</translation>
    </message>
    <message>
        <source>%1 intervals of %2</source>
        <translation>%1 个时间间隔，每个 %2</translation>
    </message>
    <message>
        <source>1 gap</source>
        <translation>1 处间断</translation>
    </message>
    <message>
        <source>%1 gaps</source>
        <translation>%1 处间断</translation>
    </message>
    <message>
        <source>%1 of %2 keys</source>
        <translation>%1 / %2 个键</translation>
    </message>
    <message>
        <source>times of arrival</source>
        <translation>到达时间</translation>
    </message>
    <message>
        <source>line chart</source>
        <translation>折线图</translation>
    </message>
</context>
<context>
    <name>bee::MainWindow</name>
    <message>
        <source>Beescope sessions (*.bscope)</source>
        <translation>Beescope 会话 (*.bscope)</translation>
    </message>
    <message>
        <source>Open a session</source>
        <translation>打开会话</translation>
    </message>
    <message>
        <source>The session %1 holds no capture.</source>
        <translation>会话 %1 不含任何捕获。</translation>
    </message>
    <message>
        <source>No host is connected.</source>
        <translation>没有已连接的主机。</translation>
    </message>
    <message>
        <source>Connect to a host, or choose this machine.</source>
        <translation>请连接到主机，或选择本机。</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>Unsaved captures</source>
        <translation>未保存的捕获</translation>
    </message>
    <message>
        <source>Tools are still running. They will be stopped. Save what was captured?</source>
        <translation>仍有工具在运行，它们将被停止。要保存已捕获的内容吗？</translation>
    </message>
    <message>
        <source>Save what was captured?</source>
        <translation>要保存已捕获的内容吗？</translation>
    </message>
    <message>
        <source>About Beescope</source>
        <translation>关于 Beescope</translation>
    </message>
    <message>
        <source>A workbench for the eBPF tools of Linux.
Free software, GPL-3.0-or-later.</source>
        <translation>Linux eBPF 工具的工作台。
自由软件，GPL-3.0-or-later。</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>The example session is not installed.</source>
        <translation>未安装示例会话。</translation>
    </message>
    <message>
        <source>It lies in resources/examples of the source.</source>
        <translation>它位于源代码的 resources/examples 中。</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <source>The host that tools run on</source>
        <translation>运行工具的主机</translation>
    </message>
    <message>
        <source>How long a tool runs, counted from the moment it is ready</source>
        <translation>工具运行多久，从其就绪时起计算</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>持续时间</translation>
    </message>
    <message>
        <source>suggested time</source>
        <translation>建议时长</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation>直到停止</translation>
    </message>
    <message>
        <source>■  Stop</source>
        <translation>■  停止</translation>
    </message>
    <message>
        <source>Stop the tool that is shown; its last block still comes (Ctrl+.)</source>
        <translation>停止当前显示的工具；其最后一段输出仍会到达 (Ctrl+.)</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>会话(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>主机(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>连接(&amp;C)…</translation>
    </message>
    <message>
        <source>This &amp;machine</source>
        <translation>本机(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>断开连接(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Capture</source>
        <translation>捕获(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Run with options…</source>
        <translation>使用选项运行(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Find in view</source>
        <translation>在视图中查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation>控制台(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详细信息(&amp;D)</translation>
    </message>
    <message>
        <source>Hel&amp;p</source>
        <translation>帮助(&amp;P)</translation>
    </message>
    <message>
        <source>Open the &amp;example</source>
        <translation>打开示例(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;About Beescope</source>
        <translation>关于 Beescope(&amp;A)</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Connect to a host…</source>
        <translation>连接到主机…</translation>
    </message>
    <message>
        <source>Choose a host</source>
        <translation>选择主机</translation>
    </message>
    <message>
        <source>host clock %1 ms</source>
        <translation>主机时钟 %1 ms</translation>
    </message>
    <message>
        <source>Unsaved session</source>
        <translation>未保存的会话</translation>
    </message>
    <message>
        <source>Hosts connected: %1</source>
        <translation>已连接主机：%1</translation>
    </message>
    <message>
        <source>Captures: %1, running: %2</source>
        <translation>捕获：%1，运行中：%2</translation>
    </message>
    <message>
        <source>Captures: %1</source>
        <translation>捕获：%1</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>行数：%1</translation>
    </message>
    <message>
        <source>Lost events: %1</source>
        <translation>丢失事件：%1</translation>
    </message>
    <message>
        <source>How %1 is installed on %2 is not known.</source>
        <translation>不知道如何在 %2 上安装 %1。</translation>
    </message>
    <message>
        <source>Install it there with the distribution&apos;s package manager.</source>
        <translation>请用发行版的包管理器在主机上安装它。</translation>
    </message>
    <message>
        <source>%1 is not connected.</source>
        <translation>%1 未连接。</translation>
    </message>
    <message>
        <source>▶  Run checklist</source>
        <translation>▶  运行检查清单</translation>
    </message>
    <message>
        <source>Run tool</source>
        <translation>运行工具</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>All tools</source>
        <translation>所有工具</translation>
    </message>
    <message>
        <source>Script li&amp;braries…</source>
        <translation>脚本库(&amp;B)…</translation>
    </message>
    <message>
        <source>Overhead &amp;limits…</source>
        <translation>开销上限(&amp;L)…</translation>
    </message>
    <message>
        <source>Das&amp;hboard</source>
        <translation>仪表板(&amp;H)</translation>
    </message>
    <message>
        <source>■  Stop checklist</source>
        <translation>■  停止检查清单</translation>
    </message>
    <message>
        <source>End the tools of the checklist; their last blocks still come</source>
        <translation>结束检查清单中的工具；其最后一段输出仍会到达</translation>
    </message>
    <message>
        <source>Run the ten tools of the first look, the costly ones in turn</source>
        <translation>运行初步检查的十个工具，开销大的依次运行</translation>
    </message>
    <message>
        <source>Checklist: %1</source>
        <translation>检查清单：%1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>%1 is not connected</source>
        <translation>%1 未连接</translation>
    </message>
    <message>
        <source>no host is connected</source>
        <translation>没有已连接的主机</translation>
    </message>
    <message>
        <source>nothing on %1 runs it</source>
        <translation>%1 上没有可运行它的实现</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>连接到 %1</translation>
    </message>
    <message>
        <source>Captures</source>
        <translation>捕获</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>Recent sessions</source>
        <translation>最近的会话</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>主题：%1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Times: %1</source>
        <translation>时间：%1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>设置：%1</translation>
    </message>
    <message>
        <source>Write a &amp;note…</source>
        <translation>撰写备注(&amp;N)…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Write a script…</source>
        <translation>编写脚本(&amp;W)…</translation>
    </message>
    <message>
        <source>Command &amp;palette…</source>
        <translation>命令面板(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>下一页(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious page</source>
        <translation>上一页(&amp;V)</translation>
    </message>
    <message>
        <source>Next pa&amp;ne</source>
        <translation>下一个窗格(&amp;N)</translation>
    </message>
    <message>
        <source>Previous pan&amp;e</source>
        <translation>上一个窗格(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>No running tool is in front.</source>
        <translation>前台没有正在运行的工具。</translation>
    </message>
    <message>
        <source>Nothing is captured.</source>
        <translation>没有正在进行的捕获。</translation>
    </message>
    <message>
        <source>No capture is in front.</source>
        <translation>前台没有捕获。</translation>
    </message>
    <message>
        <source>No host and no capture is open.</source>
        <translation>没有打开的主机或捕获。</translation>
    </message>
    <message>
        <source>Filter &amp;rows</source>
        <translation>筛选行(&amp;R)</translation>
    </message>
    <message>
        <source>Show %1 as: %2</source>
        <translation>将 %1 显示为：%2</translation>
    </message>
</context>
<context>
    <name>bee::NoteCard</name>
    <message>
        <source>Note on %1: %2</source>
        <translation>对 %1 的备注：%2</translation>
    </message>
    <message>
        <source>Enter shows what it is about, F2 changes it, Delete takes it away.</source>
        <translation>Enter 显示备注所指的内容，F2 更改备注，Delete 删除备注。</translation>
    </message>
    <message>
        <source>Show what this note is about (Enter)</source>
        <translation>显示此备注所指的内容 (Enter)</translation>
    </message>
    <message>
        <source>Change this note (F2)</source>
        <translation>更改此备注 (F2)</translation>
    </message>
    <message>
        <source>Delete this note (Del)</source>
        <translation>删除此备注 (Del)</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>备注的文本</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>bee::NotesPanel</name>
    <message>
        <source>Add note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>Select a stretch of time and note what you see there.</source>
        <translation>选择一段时间，并记下您在其中看到的情况。</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>NOTES</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Write a note on what is selected now</source>
        <translation>为当前选择的内容撰写备注</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>备注的文本</translation>
    </message>
    <message>
        <source>What was seen, and what it means</source>
        <translation>看到了什么，以及它意味着什么</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>On the whole session</source>
        <translation>针对整个会话</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>针对 %1</translation>
    </message>
</context>
<context>
    <name>bee::OptionForm</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>the tool&apos;s own choice</source>
        <translation>由工具决定</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1（默认）</translation>
    </message>
    <message>
        <source>The chosen implementation has no such option.</source>
        <translation>所选的实现没有此选项。</translation>
    </message>
</context>
<context>
    <name>bee::PictureActions</name>
    <message>
        <source>Export &amp;picture…</source>
        <translation>导出图片(&amp;P)…</translation>
    </message>
    <message>
        <source>Cop&amp;y picture</source>
        <translation>复制图片(&amp;Y)</translation>
    </message>
    <message>
        <source>No capture is in front.</source>
        <translation>前台没有捕获。</translation>
    </message>
    <message>
        <source>The picture is in %1.</source>
        <translation>图片已保存到 %1。</translation>
    </message>
    <message>
        <source>The picture was copied.</source>
        <translation>图片已复制。</translation>
    </message>
</context>
<context>
    <name>bee::PictureDialog</name>
    <message>
        <source>&amp;Title, losses and provenance</source>
        <translation>标题、丢失情况和来源(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Zoom and search in a browser</source>
        <translation>可在浏览器中缩放和搜索(&amp;Z)</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>PNG 图像</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 矢量图</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>1 ×</source>
        <translation>1 ×</translation>
    </message>
    <message>
        <source>2 ×</source>
        <translation>2 ×</translation>
    </message>
    <message>
        <source>3 ×</source>
        <translation>3 ×</translation>
    </message>
    <message>
        <source>4 ×</source>
        <translation>4 ×</translation>
    </message>
    <message>
        <source>Light, for print</source>
        <translation>浅色，适合打印</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>as it suits</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>高度(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Scale</source>
        <translation>缩放倍数(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>保存(&amp;V)…</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>%1 × %2 units, sharp at any size</source>
        <translation>%1 × %2 单位，任意大小下均清晰</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Pictures (*.%1)</source>
        <translation>图片 (*.%1)</translation>
    </message>
</context>
<context>
    <name>bee::ProgressItem</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>取消：%1</translation>
    </message>
</context>
<context>
    <name>bee::ReadinessTable</name>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Tools and implementations</source>
        <translation>工具与实现</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>bee::RunController</name>
    <message>
        <source>No other implementation of %1 is ready on %2.</source>
        <translation>%2 上没有其他已就绪的 %1 实现。</translation>
    </message>
    <message>
        <source>The host page says which could be installed.</source>
        <translation>主机页面会说明可以安装哪些实现。</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>%1 is to run for %2 s; %3 s at most are advised.</source>
        <translation>%1 将运行 %2 s；建议最多 %3 s。</translation>
    </message>
    <message>
        <source>%1 is to run until it is stopped; %2 s at most are advised.</source>
        <translation>%1 将运行到被停止为止；建议最多 %2 s。</translation>
    </message>
    <message>
        <source>Run all the same</source>
        <translation>仍然运行</translation>
    </message>
    <message>
        <source>%1 is not connected.</source>
        <translation>%1 未连接。</translation>
    </message>
    <message>
        <source>Connect to it again.</source>
        <translation>请重新连接到它。</translation>
    </message>
    <message>
        <source>%1 has no script that keeps the time of its stacks.</source>
        <translation>%1 没有可保留调用栈时间的脚本。</translation>
    </message>
    <message>
        <source>Run it once for each stretch of time, and compare the captures.</source>
        <translation>请为每段时间各运行一次，然后比较这些捕获。</translation>
    </message>
</context>
<context>
    <name>bee::RunDialog</name>
    <message>
        <source>Run a tool on %1</source>
        <translation>在 %1 上运行工具</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation>直到停止</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Implementation</source>
        <translation>实现(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation>持续时间(&amp;D)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Overhead: %1. %2</source>
        <translation>开销：%1。%2</translation>
    </message>
    <message>
        <source>Find a tool</source>
        <translation>查找工具</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Nothing on this host can run it now.</source>
        <translation>此主机上目前没有可运行它的实现。</translation>
    </message>
    <message>
        <source>automatic: none is ready</source>
        <translation>自动：没有就绪的实现</translation>
    </message>
    <message>
        <source>automatic: %1</source>
        <translation>自动：%1</translation>
    </message>
    <message>
        <source>Longer than %1 s. %2</source>
        <translation>超过 %1 s。%2</translation>
    </message>
</context>
<context>
    <name>bee::ScriptEditor</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>A bpftrace program. hist() becomes a heat map, a map of stacks a flame graph, a map of numbers lines, printf() a table.</source>
        <translation>一个 bpftrace 程序。hist() 显示为热图，调用栈映射显示为火焰图，数值映射显示为折线，printf() 显示为表格。</translation>
    </message>
    <message>
        <source>Messages of bpftrace</source>
        <translation>bpftrace 的消息</translation>
    </message>
    <message>
        <source>New from example</source>
        <translation>从示例新建</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keeps it as a tool of your own (Ctrl+S)</source>
        <translation>保存为您自己的工具 (Ctrl+S)</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>第 %1 行，第 %2 列</translation>
    </message>
    <message>
        <source>Connect to a host to run it.</source>
        <translation>请连接到主机以运行它。</translation>
    </message>
    <message>
        <source>Connect to a host first</source>
        <translation>请先连接到主机</translation>
    </message>
    <message>
        <source>Runs it as root on %1 (Ctrl+Enter)</source>
        <translation>在 %1 上以 root 运行它 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>The script is not saved.</source>
        <translation>脚本尚未保存。</translation>
    </message>
    <message>
        <source>Own script</source>
        <translation>自定义脚本</translation>
    </message>
    <message>
        <source>Open a script</source>
        <translation>打开脚本</translation>
    </message>
    <message>
        <source>bpftrace scripts (*.bt);;All files (*)</source>
        <translation>bpftrace 脚本 (*.bt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The script has no name.</source>
        <translation>脚本没有名称。</translation>
    </message>
    <message>
        <source>“%1” is no name for a script.</source>
        <translation>“%1”不是有效的脚本名称。</translation>
    </message>
    <message>
        <source>Use letters, digits, “.”, “_” and “-” only.</source>
        <translation>请只使用字母、数字、“.”、“_”和“-”。</translation>
    </message>
    <message>
        <source>You have a script %1 already. Replace it?</source>
        <translation>您已有脚本 %1。要替换它吗？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Saved. It stands in for the script %1 that Beescope carries.</source>
        <translation>已保存。它替代了 Beescope 自带的脚本 %1。</translation>
    </message>
    <message>
        <source>Saved as the tool %1.</source>
        <translation>已保存为工具 %1。</translation>
    </message>
    <message>
        <source>Connect to a host first.</source>
        <translation>请先连接到主机。</translation>
    </message>
    <message>
        <source>Starting on %1…</source>
        <translation>正在 %1 上启动…</translation>
    </message>
    <message>
        <source>Running on %1.</source>
        <translation>正在 %1 上运行。</translation>
    </message>
    <message>
        <source>It did not start.</source>
        <translation>它没有启动。</translation>
    </message>
    <message>
        <source>Finished.</source>
        <translation>已完成。</translation>
    </message>
    <message>
        <source>%1 — own script</source>
        <translation>%1 — 自定义脚本</translation>
    </message>
</context>
<context>
    <name>bee::ScriptEditorText</name>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
</context>
<context>
    <name>bee::ScriptReviewDialog</name>
    <message>
        <source>Review a script</source>
        <translation>审查脚本</translation>
    </message>
    <message>
        <source>%1 is new</source>
        <translation>%1 是新脚本</translation>
    </message>
    <message>
        <source>%1 is as you accepted it</source>
        <translation>%1 与您接受时相同</translation>
    </message>
    <message>
        <source>%1 has changed</source>
        <translation>%1 已更改</translation>
    </message>
    <message>
        <source>Scripts run as root. Accept it when you know what it does: after that it runs without a question, until it changes.</source>
        <translation>脚本以 root 运行。请在了解其作用后再接受：此后它无需询问即可运行，直到它发生更改。</translation>
    </message>
    <message>
        <source>It would run as root on %1. Accept it when you know what it does: after that it runs without a question, until it changes.</source>
        <translation>它将在 %1 上以 root 运行。请在了解其作用后再接受：此后它无需询问即可运行，直到它发生更改。</translation>
    </message>
    <message>
        <source>%1 added, %2 removed</source>
        <translation>新增 %1，移除 %2</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Accept and run</source>
        <translation>接受并运行</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
</context>
<context>
    <name>bee::SelectionBar</name>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Previous selection</source>
        <translation>上一个选择</translation>
    </message>
    <message>
        <source>Previous selection (Alt+Left)</source>
        <translation>上一个选择 (Alt+Left)</translation>
    </message>
    <message>
        <source>Next selection</source>
        <translation>下一个选择</translation>
    </message>
    <message>
        <source>Next selection (Alt+Right)</source>
        <translation>下一个选择 (Alt+Right)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>清除选择</translation>
    </message>
    <message>
        <source>Clear the selection; Escape widens it step by step</source>
        <translation>清除选择；Escape 逐步放宽选择</translation>
    </message>
    <message>
        <source>More conditions</source>
        <translation>更多条件</translation>
    </message>
    <message>
        <source>Conditions there is no room for</source>
        <translation>无法全部显示的其他条件</translation>
    </message>
    <message>
        <source>A stretch of time; click to show all of it</source>
        <translation>一段时间；点击可显示全部时间</translation>
    </message>
    <message>
        <source>Only stacks with that frame</source>
        <translation>仅含有该栈帧的调用栈</translation>
    </message>
    <message>
        <source>%1, in tools of “%2”</source>
        <translation>%1，在“%2”的工具中</translation>
    </message>
    <message>
        <source>Everything is shown</source>
        <translation>已显示全部</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>移除“%1”</translation>
    </message>
    <message>
        <source>Only that part of every second</source>
        <translation>仅每秒中的该部分</translation>
    </message>
</context>
<context>
    <name>bee::SelectionBinding</name>
    <message>
        <source>%1 – %2 of every second</source>
        <translation>每秒的 %1 – %2</translation>
    </message>
</context>
<context>
    <name>bee::SessionLoader</name>
    <message>
        <source>Reading was stopped: a part of the session is shown.</source>
        <translation>读取已停止：仅显示会话的一部分。</translation>
    </message>
    <message>
        <source>Open the session again to see all of it.</source>
        <translation>请重新打开会话以查看全部内容。</translation>
    </message>
</context>
<context>
    <name>bee::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>设置的各页</translation>
    </message>
    <message>
        <source>Reset to defaults</source>
        <translation>重置为默认值</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Overhead limits</source>
        <translation>开销上限</translation>
    </message>
    <message>
        <source>Tools on hosts</source>
        <translation>主机上的工具</translation>
    </message>
    <message>
        <source>Start and language</source>
        <translation>启动与语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>高对比度（浅色）</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>高对比度（深色）</translation>
    </message>
    <message>
        <source>The host&apos;s local time</source>
        <translation>主机的本地时间</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>This machine&apos;s local time</source>
        <translation>本机的本地时间</translation>
    </message>
    <message>
        <source>Since the start of the session</source>
        <translation>自会话开始起</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Size of the interface&apos;s font</source>
        <translation>界面字体大小</translation>
    </message>
    <message>
        <source>Font of data</source>
        <translation>数据字体</translation>
    </message>
    <message>
        <source>The best that is installed</source>
        <translation>已安装的最佳字体</translation>
    </message>
    <message>
        <source>&amp;Interface</source>
        <translation>界面(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>数据(&amp;D)</translation>
    </message>
    <message>
        <source>Numbers and raw text take the new font after a restart.</source>
        <translation>数值和原始文本将在重启后使用新字体。</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Times are written as</source>
        <translation>时间显示为</translation>
    </message>
    <message>
        <source>The tool bar changes it too. Files that are exported keep the host&apos;s time.</source>
        <translation>也可在工具栏中更改。导出的文件保留主机的时间。</translation>
    </message>
    <message>
        <source>A tool is stopped above</source>
        <translation>工具超过以下上限时将被停止</translation>
    </message>
    <message>
        <source>Runs that start from now on.</source>
        <translation>适用于从现在起启动的运行。</translation>
    </message>
    <message>
        <source>Directories with tools, one a line</source>
        <translation>含有工具的目录，每行一个</translation>
    </message>
    <message>
        <source>Where tools are looked for on hosts</source>
        <translation>在主机上查找工具的位置</translation>
    </message>
    <message>
        <source>Directories on the host, one a line. They come before the known places.</source>
        <translation>主机上的目录，每行一个，优先于已知位置。</translation>
    </message>
    <message>
        <source>A connected host uses them at its next check.</source>
        <translation>已连接的主机将在下次检查时使用它们。</translation>
    </message>
    <message>
        <source>Show the welcome page</source>
        <translation>显示欢迎页面</translation>
    </message>
    <message>
        <source>Open the last session</source>
        <translation>打开上次的会话</translation>
    </message>
    <message>
        <source>Connect to the last host</source>
        <translation>连接到上次的主机</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>启动时</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The window speaks the new language after a restart.</source>
        <translation>窗口将在重启后使用新语言。</translation>
    </message>
    <message>
        <source>Left out, not an absolute directory: %1</source>
        <translation>已忽略，不是绝对目录：%1</translation>
    </message>
</context>
<context>
    <name>bee::ShortcutsPage</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Search for a key or what it does</source>
        <translation>搜索按键或其作用</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>按键及其作用</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>No key is called like that.</source>
        <translation>没有此名称的按键。</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
</context>
<context>
    <name>bee::TableGrid</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>bee::TableTools</name>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Back to where these rows come from (Alt+Left)</source>
        <translation>返回这些行的来源 (Alt+Left)</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Put rows with the same values together</source>
        <translation>将值相同的行归为一组</translation>
    </message>
    <message>
        <source>Columns, colours, search, marks</source>
        <translation>列、颜色、搜索、标记</translation>
    </message>
    <message>
        <source>Keep the newest row in sight (End)</source>
        <translation>使最新的行保持可见 (End)</translation>
    </message>
    <message>
        <source>Resume  +%1</source>
        <translation>继续  +%1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Show the rows that came meanwhile</source>
        <translation>显示期间到达的行</translation>
    </message>
    <message>
        <source>Hold the rows still; new ones wait, none is lost</source>
        <translation>固定显示的行；新行会等待，不会丢失</translation>
    </message>
</context>
<context>
    <name>bee::TimelineView</name>
    <message>
        <source>No captures yet</source>
        <translation>尚无捕获</translation>
    </message>
    <message>
        <source>Time overview</source>
        <translation>时间概览</translation>
    </message>
    <message>
        <source>Captures: %1, lost events: %2</source>
        <translation>捕获：%1，丢失事件：%2</translation>
    </message>
    <message>
        <source>Selected: %1, %2</source>
        <translation>已选择：%1，%2</translation>
    </message>
    <message>
        <source>%1: %2 selected</source>
        <translation>%1：已选择 %2</translation>
    </message>
</context>
<context>
    <name>bee::TimesButton</name>
    <message>
        <source>The host&apos;s local time</source>
        <translation>主机的本地时间</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>This machine&apos;s local time</source>
        <translation>本机的本地时间</translation>
    </message>
    <message>
        <source>Since the start</source>
        <translation>自开始起</translation>
    </message>
    <message>
        <source>time: host</source>
        <translation>时间：主机</translation>
    </message>
    <message>
        <source>time: UTC</source>
        <translation>时间：UTC</translation>
    </message>
    <message>
        <source>time: local</source>
        <translation>时间：本地</translation>
    </message>
    <message>
        <source>time: since start</source>
        <translation>时间：自开始起</translation>
    </message>
    <message>
        <source>Clock that times are written in</source>
        <translation>显示时间所用的时钟</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Each view is in the time of its own host, the overview in that of %1.</source>
        <translation>各视图使用其自身主机的时间，概览使用 %1 的时间。</translation>
    </message>
    <message>
        <source>%1: %2, its clock is %3 ahead of this machine&apos;s; captures are lined up in spite of it</source>
        <translation>%1：%2，其时钟比本机快 %3；各捕获已据此对齐</translation>
    </message>
    <message>
        <source>%1: %2, its clock is %3 behind this machine&apos;s; captures are lined up in spite of it</source>
        <translation>%1：%2，其时钟比本机慢 %3；各捕获已据此对齐</translation>
    </message>
</context>
<context>
    <name>bee::ViewActions</name>
    <message>
        <source>&amp;Compare with…</source>
        <translation>比较(&amp;C)…</translation>
    </message>
    <message>
        <source>Show as: %1</source>
        <translation>显示为：%1</translation>
    </message>
    <message>
        <source>What the capture measured cannot be shown like that.</source>
        <translation>该捕获测量的内容无法以此方式显示。</translation>
    </message>
    <message>
        <source>No capture is in front.</source>
        <translation>前台没有捕获。</translation>
    </message>
    <message>
        <source>No flame graph is in front.</source>
        <translation>前台没有火焰图。</translation>
    </message>
</context>
<context>
    <name>bee::ViewBar</name>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
</context>
<context>
    <name>bee::ViewSwitch</name>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>%1 (Alt+%2)</source>
        <translation>%1 (Alt+%2)</translation>
    </message>
    <message>
        <source>What the view shows</source>
        <translation>视图显示的内容</translation>
    </message>
    <message>
        <source>What the view shows: %1</source>
        <translation>视图显示的内容：%1</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>显示的内容</translation>
    </message>
</context>
<context>
    <name>bee::Viewpoint</name>
    <message>
        <source>%1 time</source>
        <translation>%1 时间</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>this machine&apos;s time</source>
        <translation>本机时间</translation>
    </message>
    <message>
        <source>since start</source>
        <translation>自开始起</translation>
    </message>
</context>
<context>
    <name>bee::WelcomePage</name>
    <message>
        <source>RECOVERED AFTER A CRASH</source>
        <translation>崩溃后恢复</translation>
    </message>
    <message>
        <source>Run the eBPF tools that are installed on a Linux host, and see what they say.</source>
        <translation>运行 Linux 主机上已安装的 eBPF 工具，并查看其结果。</translation>
    </message>
    <message>
        <source>Connect to a host</source>
        <translation>连接到主机</translation>
    </message>
    <message>
        <source>Over SSH, as in a terminal: keys, agent and ~/.ssh/config are used. Nothing is installed there and nothing stays behind.</source>
        <translation>通过 SSH，与在终端中相同：使用密钥、agent 和 ~/.ssh/config。不在主机上安装任何东西，也不留下任何东西。</translation>
    </message>
    <message>
        <source>[user@]name[:port]</source>
        <translation>[user@]name[:port]</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Trace the machine Beescope runs on. Needs root, or sudo without a password.</source>
        <translation>跟踪运行 Beescope 的机器。需要 root，或免密码的 sudo。</translation>
    </message>
    <message>
        <source>Trace this machine</source>
        <translation>跟踪本机</translation>
    </message>
    <message>
        <source>Open a session</source>
        <translation>打开会话</translation>
    </message>
    <message>
        <source>A .bscope file: every capture with its raw output, where it came from, and what was lost.</source>
        <translation>一个 .bscope 文件：每个捕获及其原始输出、来源，以及丢失的数据。</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Look at an example</source>
        <translation>查看示例</translation>
    </message>
    <message>
        <source>A session recorded from real tools on a busy machine: processes, scheduler latency and CPU stacks.</source>
        <translation>在繁忙的机器上用真实工具录制的会话：进程、调度延迟和 CPU 调用栈。</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>RECENT HOSTS</source>
        <translation>最近的主机</translation>
    </message>
    <message>
        <source>RECENT SESSIONS</source>
        <translation>最近的会话</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Recording of %1</source>
        <translation>%1 的录制</translation>
    </message>
</context>
<context>
    <name>bee::WorkArea</name>
    <message>
        <source>Dashboard</source>
        <translation>仪表板</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Previous selection</source>
        <translation>上一个选择</translation>
    </message>
    <message>
        <source>Next selection</source>
        <translation>下一个选择</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>清除选择</translation>
    </message>
    <message>
        <source>Drag over times to narrow all views</source>
        <translation>拖选一段时间可缩小所有视图的范围</translation>
    </message>
</context>
<context>
    <name>bee::Workspace</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>Recordings are kept there until they are saved; make it writable.</source>
        <translation>录制在保存之前存放于该处；请将其设为可写。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Save it in another folder.</source>
        <translation>请保存到其他文件夹。</translation>
    </message>
    <message>
        <source>The script %1 did not run.</source>
        <translation>脚本 %1 没有运行。</translation>
    </message>
    <message>
        <source>It is new or has changed, and nobody has accepted it.</source>
        <translation>它是新脚本或已更改，且无人接受过它。</translation>
    </message>
    <message>
        <source>Run the tool by itself: the script is shown first.</source>
        <translation>请单独运行该工具：会先显示脚本。</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Connect to local or [user@]name[:port].</source>
        <translation>连接到 local 或 [user@]name[:port]。</translation>
    </message>
    <message>
        <source>Run these tools there.</source>
        <translation>在该主机上运行这些工具。</translation>
    </message>
    <message>
        <source>A session to open.</source>
        <translation>要打开的会话。</translation>
    </message>
    <message>
        <source>Runs eBPF tools on Linux hosts and shows what they say.

Commands: check, tools, library, run, import, info, export; see beescope COMMAND --help.</source>
        <translation>在 Linux 主机上运行 eBPF 工具并显示其结果。

命令：check、tools、library、run、import、info、export；请参阅 beescope COMMAND --help。</translation>
    </message>
</context>
</TS>

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
        <source>Key within the map; its parts are joined by commas</source>
        <translation>映射中的键；各部分以逗号连接</translation>
    </message>
    <message>
        <source>Value of the key</source>
        <translation>键对应的值</translation>
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
        <source>Negligible below 10,000 disk operations a second.</source>
        <translation>磁盘操作低于每秒 10,000 次时可忽略。</translation>
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
        <source>It looks at every context switch: run it for 10 to 60 seconds.</source>
        <translation>它会检查每一次上下文切换：请运行 10 到 60 秒。</translation>
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
        <source>Programs start less than 1000 times a second on most hosts.</source>
        <translation>在大多数主机上，每秒启动的程序不到 1000 个。</translation>
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
        <source>Shortest wait (µs)</source>
        <translation>最短等待（µs）</translation>
    </message>
    <message>
        <source>Leave out waits shorter than this many microseconds</source>
        <translation>忽略短于此微秒数的等待</translation>
    </message>
    <message>
        <source>Longest wait (µs)</source>
        <translation>最长等待（µs）</translation>
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
        <source>Files are opened less than 1000 times a second on most hosts; try it first where it is more.</source>
        <translation>在大多数主机上，每秒打开的文件不到 1000 个；若更频繁，请先短时间试运行。</translation>
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
        <source>Negligible at 49 samples a second and CPU; the symbols are looked up on the host, which takes a moment.</source>
        <translation>每个 CPU 每秒 49 个样本时可忽略；符号在主机上解析，需要片刻。</translation>
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
        <source>The account is locked or has expired.</source>
        <translation>该账户已锁定或已过期。</translation>
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
        <source>Install the distribution&apos;s python3-bpfcc (Debian, Ubuntu) or python3-bcc package. A Python of another place (venv, pyenv, conda) that comes first in PATH hides it.</source>
        <translation>请安装发行版的 python3-bpfcc（Debian、Ubuntu）或 python3-bcc 软件包。如果 PATH 中排在前面的是其他位置的 Python（venv、pyenv、conda），该模块会被遮蔽。</translation>
    </message>
    <message>
        <source>Another Python package called bcc hides the real one.</source>
        <translation>另一个名为 bcc 的 Python 包遮蔽了真正的 bcc。</translation>
    </message>
    <message>
        <source>Remove it on the host (pip uninstall bcc) and install the distribution&apos;s package.</source>
        <translation>请在主机上将其移除（pip uninstall bcc），并安装发行版的软件包。</translation>
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
        <source>Install libbpfcc (Debian, Ubuntu) or bcc (others), then run ldconfig.</source>
        <translation>请安装 libbpfcc（Debian、Ubuntu）或 bcc（其他发行版），然后运行 ldconfig。</translation>
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
        <source>A bpftrace from a snap may not read it: install the distribution&apos;s package.</source>
        <translation>snap 版的 bpftrace 可能无权读取它：请安装发行版的软件包。</translation>
    </message>
    <message>
        <source>The headers of the running kernel are not installed on the host.</source>
        <translation>未安装当前运行内核的头文件。</translation>
    </message>
    <message>
        <source>Install linux-headers-$(uname -r) (Debian, Ubuntu) or kernel-devel-$(uname -r) (Fedora, RHEL); after a kernel update reboot first. Tools of libbpf-tools need none.</source>
        <translation>请安装 linux-headers-$(uname -r)（Debian、Ubuntu）或 kernel-devel-$(uname -r)（Fedora、RHEL）；内核更新后请先重启。libbpf-tools 的工具不需要头文件。</translation>
    </message>
    <message>
        <source>Compiling on the host failed: the header %1 is missing.</source>
        <translation>在主机上编译失败：缺少头文件 %1。</translation>
    </message>
    <message>
        <source>Install the kernel&apos;s headers, and for sys/… the C library&apos;s (libc6-dev). Tools of libbpf-tools need none.</source>
        <translation>请安装内核头文件；对于 sys/…，还需安装 C 库头文件（libc6-dev）。libbpf-tools 的工具不需要头文件。</translation>
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
        <source>The tool is older than the kernel: a kernel structure has changed.</source>
        <translation>该工具比内核旧：某个内核结构已改变。</translation>
    </message>
    <message>
        <source>Compiling on the host failed: the headers found do not fit (%1 is unknown).</source>
        <translation>在主机上编译失败：找到的头文件不匹配（%1 未知）。</translation>
    </message>
    <message>
        <source>Install the headers of the running kernel. Tools of libbpf-tools need none.</source>
        <translation>请安装当前运行内核的头文件。libbpf-tools 的工具不需要头文件。</translation>
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
        <source>The host&apos;s tracefs is not mounted, so the tool finds no tracepoints.</source>
        <translation>主机未挂载 tracefs，因此工具找不到跟踪点。</translation>
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
        <source>Use the bcc implementation with the kernel&apos;s headers, or a kernel built with CONFIG_DEBUG_INFO_BTF.</source>
        <translation>请配合内核头文件使用 bcc 实现，或使用启用 CONFIG_DEBUG_INFO_BTF 编译的内核。</translation>
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
        <source>A stack could not be kept.</source>
        <translation>有一个调用栈未能保留。</translation>
    </message>
    <message>
        <source>Harmless: the capture counts them.</source>
        <translation>无害：捕获会统计其数量。</translation>
    </message>
    <message>
        <source>Two stacks shared a place in bpftrace&apos;s table, and one is missing.</source>
        <translation>两个调用栈在 bpftrace 的表中占用了同一位置，其中一个丢失。</translation>
    </message>
    <message>
        <source>Harmless: sample less often if there are many.</source>
        <translation>无害：如果数量较多，请降低采样频率。</translation>
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
        <source>host</source>
        <translation>主机</translation>
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
        <source>privilege</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>BTF</source>
        <translation>BTF</translation>
    </message>
    <message>
        <source>tracefs</source>
        <translation>tracefs</translation>
    </message>
    <message>
        <source>kernel headers</source>
        <translation>内核头文件</translation>
    </message>
    <message>
        <source>clock offset</source>
        <translation>时钟偏差</translation>
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
        <source>not installed</source>
        <translation>未安装</translation>
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
        <source>table: csv, ndjson; heatmap: png, svg, csv, ndjson; flamegraph: png, svg, folded; raw: txt.</source>
        <translation>table：csv、ndjson；heatmap：png、svg、csv、ndjson；flamegraph：png、svg、folded；raw：txt。</translation>
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
        <source>table, heatmap, flamegraph or raw.</source>
        <translation>table、heatmap、flamegraph 或 raw。</translation>
    </message>
    <message>
        <source>The file; its ending says how: csv, ndjson, png, svg, folded, txt.</source>
        <translation>文件；其扩展名决定格式：csv、ndjson、png、svg、folded、txt。</translation>
    </message>
    <message>
        <source>Of a picture, in pixels.</source>
        <translation>图片的尺寸，以像素计。</translation>
    </message>
    <message>
        <source>Seconds since the start, or an ISO 8601 time.</source>
        <translation>自开始起的秒数，或 ISO 8601 时间。</translation>
    </message>
    <message>
        <source>Likewise.</source>
        <translation>同上。</translation>
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
        <source>Use table, heatmap, flamegraph or raw.</source>
        <translation>请使用 table、heatmap、flamegraph 或 raw。</translation>
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
        <source>Write seconds since the start, or 2026-11-22T14:03:31Z.</source>
        <translation>请写自开始起的秒数，或 2026-11-22T14:03:31Z 的形式。</translation>
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
</context>
<context>
    <name>FailureRules</name>
    <message>
        <source>The program may not be executed on the host.</source>
        <translation>主机上不允许执行该程序。</translation>
    </message>
    <message>
        <source>Exit status 126.</source>
        <translation>退出状态 126。</translation>
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
        <source>Exit status 127.</source>
        <translation>退出状态 127。</translation>
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
        <source>Exit status 137.</source>
        <translation>退出状态 137。</translation>
    </message>
    <message>
        <source>Most likely the host ran out of memory: use the libbpf implementation, which compiles nothing there.</source>
        <translation>很可能是主机内存不足：请使用 libbpf 实现，它不在主机上编译任何东西。</translation>
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
        <source>No stacks in this range</source>
        <translation>此范围内没有调用栈</translation>
    </message>
    <message>
        <source>“%1” matches %2</source>
        <translation>“%1”匹配 %2</translation>
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
    <name>HeatmapLayout</name>
    <message>
        <source>%1 events · %2 intervals</source>
        <translation>%1 个事件 · %2 个时间间隔</translation>
    </message>
    <message>
        <source>times of arrival</source>
        <translation>到达时间</translation>
    </message>
    <message>
        <source>%1 per interval</source>
        <translation>每个时间间隔 %1</translation>
    </message>
    <message>
        <source>No histogram in this range</source>
        <translation>此范围内没有直方图</translation>
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
        <source>Looked for: %1.</source>
        <translation>已查找：%1。</translation>
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
        <source>The libbpf %1 cannot run on this kernel.</source>
        <translation>libbpf 版 %1 无法在此内核上运行。</translation>
    </message>
    <message>
        <source>The kernel has no type information (BTF): /sys/kernel/btf/vmlinux is missing.</source>
        <translation>内核没有类型信息（BTF）：缺少 /sys/kernel/btf/vmlinux。</translation>
    </message>
    <message>
        <source>Use another implementation, or a kernel built with CONFIG_DEBUG_INFO_BTF.</source>
        <translation>请使用其他实现，或使用启用 CONFIG_DEBUG_INFO_BTF 编译的内核。</translation>
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
    <name>Picture</name>
    <message>
        <source>%1 on %2</source>
        <translation>%2 上的 %1</translation>
    </message>
    <message>
        <source>%1 to %2, host time</source>
        <translation>%1 至 %2，主机时间</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 events lost</source>
        <translation>丢失 %1 个事件</translation>
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
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Write to another folder.</source>
        <translation>请写入其他文件夹。</translation>
    </message>
    <message>
        <source>“.%1” is not a kind of picture.</source>
        <translation>“.%1”不是图片格式。</translation>
    </message>
    <message>
        <source>Name the file .png or .svg.</source>
        <translation>请将文件命名为 .png 或 .svg。</translation>
    </message>
    <message>
        <source>The picture would be too large.</source>
        <translation>图片会过大。</translation>
    </message>
    <message>
        <source>Ask for at most %1 pixels a side.</source>
        <translation>每边最多 %1 像素。</translation>
    </message>
    <message>
        <source>Capture %1 has no heat map.</source>
        <translation>捕获 %1 没有热图。</translation>
    </message>
    <message>
        <source>beescope info lists what it has.</source>
        <translation>beescope info 会列出其内容。</translation>
    </message>
    <message>
        <source>Capture %1 has no flame graph.</source>
        <translation>捕获 %1 没有火焰图。</translation>
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
        <source>%1, line %2, is not a tool description.</source>
        <translation>%1 第 %2 行不是工具描述。</translation>
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
        <source>The implementation that ran</source>
        <translation>实际运行的实现</translation>
    </message>
    <message>
        <source>Events the tool reported as lost: the numbers here are too small by as many.</source>
        <translation>工具报告丢失的事件数：此处的数值相应偏小。</translation>
    </message>
    <message>
        <source>Lines no rule understands. They are kept; the console shows them.</source>
        <translation>没有规则能识别的行。它们均已保留，可在控制台中查看。</translation>
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
        <source>%1 not understood</source>
        <translation>%1 行未识别</translation>
    </message>
    <message>
        <source>Reading the session…</source>
        <translation>正在读取会话…</translation>
    </message>
    <message>
        <source>The tool printed no data.</source>
        <translation>工具没有输出任何数据。</translation>
    </message>
    <message>
        <source>bcc is compiling its program on the host, %1 s. This can take more than a minute.</source>
        <translation>bcc 正在主机上编译其程序，已用 %1 s。可能需要一分钟以上。</translation>
    </message>
    <message>
        <source>Starting on %1, %2 s…</source>
        <translation>正在 %1 上启动，%2 s…</translation>
    </message>
    <message>
        <source>Collecting. This tool prints everything at its end, %1.</source>
        <translation>正在采集。此工具在结束时一次性输出，%1。</translation>
    </message>
    <message>
        <source>Stopping: waiting for the last output…</source>
        <translation>正在停止：等待最后的输出…</translation>
    </message>
    <message>
        <source>Running. Nothing was seen yet.</source>
        <translation>运行中。尚未观察到任何数据。</translation>
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
        <source>Searching… %1</source>
        <translation>正在搜索… %1</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>bee::DetailsPanel</name>
    <message>
        <source>NOTHING SELECTED</source>
        <translation>未选择任何内容</translation>
    </message>
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
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>host name</source>
        <translation>主机名</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPU 数</translation>
    </message>
    <message>
        <source>TRACING</source>
        <translation>跟踪能力</translation>
    </message>
    <message>
        <source>headers</source>
        <translation>头文件</translation>
    </message>
    <message>
        <source>lockdown</source>
        <translation>内核锁定</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 ± %2 ms ahead</source>
        <translation>快 %1 ± %2 ms</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
</context>
<context>
    <name>bee::EventTableView</name>
    <message>
        <source>Waiting for the first event…</source>
        <translation>正在等待首个事件…</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>筛选行</translation>
    </message>
    <message>
        <source>Show only rows with this text in any column</source>
        <translation>仅显示任一列中含有此文本的行</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
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
        <source>Pause</source>
        <translation>暂停</translation>
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
        <source>Keep the newest row in sight (End)</source>
        <translation>使最新的行保持可见 (End)</translation>
    </message>
    <message>
        <source>Show the rows that came meanwhile</source>
        <translation>显示期间到达的行</translation>
    </message>
    <message>
        <source>Hold the rows still; new ones wait, none is lost</source>
        <translation>固定显示的行；新行会等待，不会丢失</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy “%1”</source>
        <translation>复制“%1”</translation>
    </message>
    <message>
        <source>Show only rows with “%1”</source>
        <translation>仅显示含“%1”的行</translation>
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
</context>
<context>
    <name>bee::FindBar</name>
    <message>
        <source>Find in output</source>
        <translation>在输出中查找</translation>
    </message>
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
</context>
<context>
    <name>bee::FlameCanvas</name>
    <message>
        <source>%1 in itself</source>
        <translation>自身 %1</translation>
    </message>
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
</context>
<context>
    <name>bee::FlameGraphView</name>
    <message>
        <source>No stacks</source>
        <translation>没有调用栈</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>重置缩放</translation>
    </message>
    <message>
        <source>Search frames</source>
        <translation>搜索栈帧</translation>
    </message>
    <message>
        <source>Search by regular expression</source>
        <translation>以正则表达式搜索</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
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
        <source>Share of stacks with at least one frame whose name the tool could not find</source>
        <translation>至少含有一个工具无法解析名称的栈帧的调用栈所占比例</translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation>不是正则表达式：%1</translation>
    </message>
    <message>
        <source>%1 matched</source>
        <translation>匹配 %1</translation>
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
    <message>
        <source>%1 events</source>
        <translation>%1 个事件</translation>
    </message>
    <message>
        <source>%1 of the column, %2 of all</source>
        <translation>占该列的 %1，占全部的 %2</translation>
    </message>
    <message>
        <source>%1 intervals</source>
        <translation>%1 个时间间隔</translation>
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
        <source>The login shell gave no answer within 20 seconds.</source>
        <translation>登录 shell 在 20 秒内没有应答。</translation>
    </message>
    <message>
        <source>Log in by hand once and see what the shell waits for.</source>
        <translation>请手动登录一次，看看 shell 在等待什么。</translation>
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
        <source>Run with options…</source>
        <translation>使用选项运行…</translation>
    </message>
    <message>
        <source>▶  Run tool</source>
        <translation>▶  运行工具</translation>
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
        <source>Theme of the &amp;system</source>
        <translation>跟随系统主题(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>深色(&amp;R)</translation>
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
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数值</translation>
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
</context>
<context>
    <name>bee::cli::RunCommand</name>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>无法写入标准输出。</translation>
    </message>
    <message>
        <source>%1: running</source>
        <translation>%1：运行中</translation>
    </message>
    <message>
        <source>%1: starting %2: %3</source>
        <translation>%1：正在启动 %2：%3</translation>
    </message>
    <message>
        <source>%1: %2, %3 rows, %4 intervals, %5 samples, %6 lines not understood, %7 lost</source>
        <translation>%1：%2，%3 行，%4 个时间间隔，%5 个样本，%6 行未识别，丢失 %7</translation>
    </message>
    <message>
        <source>Runs tools on a host, prints what they say and records it.</source>
        <translation>在主机上运行工具，输出其结果并录制。</translation>
    </message>
    <message>
        <source>One or more tools.</source>
        <translation>一个或多个工具。</translation>
    </message>
    <message>
        <source>auto, libbpf, bcc, bpftrace or script.</source>
        <translation>auto、libbpf、bcc、bpftrace 或 script。</translation>
    </message>
    <message>
        <source>Stop that long after the tool is ready; default: until Ctrl-C.</source>
        <translation>工具就绪后经过该时长即停止；默认：直到按 Ctrl-C。</translation>
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
        <source>“%1” is not an option.</source>
        <translation>“%1”不是选项。</translation>
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
        <source>No tool is named.</source>
        <translation>没有指定工具。</translation>
    </message>
    <message>
        <source>Give --tool NAME; beescope tools lists them.</source>
        <translation>请给出 --tool NAME；beescope tools 会列出所有工具。</translation>
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
</context>
<context>
    <name>main</name>
    <message>
        <source>Runs eBPF tools on Linux hosts and shows what they say.

Commands: check, tools, run, import, info, export; see beescope COMMAND --help.</source>
        <translation>在 Linux 主机上运行 eBPF 工具并显示其结果。

命令：check、tools、run、import、info、export；参见 beescope COMMAND --help。</translation>
    </message>
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
</context>
</TS>

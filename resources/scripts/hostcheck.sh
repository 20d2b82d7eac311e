# SPDX-FileCopyrightText: 2026 The Beescope authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# Prints what this host is and which eBPF tools it has, as key=value lines between two marker lines.
# Any POSIX shell (dash, bash, busybox); no privilege; writes nothing; nothing reads standard input, so it may
# itself arrive there (sh -s). $tool_path: directories where tools are looked for first.
LC_ALL=C
export LC_ALL
tools='@NAMES@'
functions='@FUNCTIONS@'

have() { command -v "$1" >/dev/null 2>&1; }
say() { printf '%s=%s\n' "$1" "$2"; }

echo 'beescope-host-check 1 begin'
say clock "$(date +%s.%N)"
PATH=$PATH:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export PATH

release=$(uname -r)
uid=$(id -u)
say host "$(uname -n)"
say kernel "$release"
say architecture "$(uname -m)"
say user "$(id -un 2>/dev/null)"
say uid "$uid"
say utc_offset "$(date +%z)"
say cpus "$(getconf _NPROCESSORS_ONLN 2>/dev/null || grep -c '^processor' /proc/cpuinfo)"

zone=$TZ
[ -n "$zone" ] || zone=$(readlink /etc/localtime 2>/dev/null)
case $zone in */zoneinfo/*) zone=${zone#*/zoneinfo/} ;; /*) zone= ;; esac
[ -n "$zone" ] || { [ -r /etc/timezone ] && IFS= read -r zone </etc/timezone; }
say zone "$zone"

for file in /etc/os-release /usr/lib/os-release; do
    [ -r "$file" ] || continue
    while IFS= read -r line; do
        case $line in ID=* | ID_LIKE=* | VERSION_ID=* | PRETTY_NAME=*) echo "os.$line" ;; esac
    done <"$file"
    break
done

have sudo && say has_sudo 1
if [ "$uid" = 0 ]; then
    say privilege root
elif have sudo && sudo -n true </dev/null >/dev/null 2>&1; then
    say privilege sudo
fi
# shellcheck disable=SC3045 # dash, bash and busybox all have -l
say memlock "$(ulimit -l 2>/dev/null)"
while read -r key value; do
    case $key in CapEff:) say capabilities "$value" ;; esac
done 2>/dev/null </proc/self/status
# Not with read: these files end after the first read(2), and a shell reads byte by byte.
grep -H '' /proc/sys/kernel/kptr_restrict /proc/sys/kernel/perf_event_paranoid 2>/dev/null |
    while IFS=: read -r path value; do say "${path##*/}" "$value"; done
have pkexec && say pkexec 1
have stdbuf && say stdbuf 1
env --default-signal=INT true >/dev/null 2>&1 && say default_signal 1

[ -r /sys/kernel/btf/vmlinux ] && say btf 1
# Only root can look into tracefs; others learn from the mount table, and believe in it when that is hidden.
if [ "$uid" = 0 ]; then
    for events in /sys/kernel/tracing/events /sys/kernel/debug/tracing/events; do
        [ -d "$events" ] && say tracefs 1 && break
    done
elif ! [ -r /proc/mounts ] || grep -qE ' (tracefs|debugfs) ' /proc/mounts; then
    say tracefs 1
fi
for build in "/lib/modules/$release/build" "/lib/modules/$release/source"; do
    [ -d "$build/include" ] && say headers "$build" && break
done
source=${BCC_KERNEL_SOURCE:-$BPFTRACE_KERNEL_SOURCE}
[ -n "$source" ] && [ -d "$source/include" ] && say kernel_source "$source"

# The kernel's own configuration, where a distribution keeps it.
config=
for file in "/boot/config-$release" "/lib/modules/$release/config"; do
    [ -r "$file" ] || continue
    config=$(grep -E '^CONFIG_(KPROBES|IKHEADERS)=' "$file" 2>/dev/null)
    config_read=1
    break
done
if [ -z "$config_read" ] && [ -r /proc/config.gz ] && have zcat; then
    # CONFIG_BPF is there to tell a configuration without kprobes from an unreadable one.
    config=$(zcat /proc/config.gz 2>/dev/null | grep -E '^CONFIG_(KPROBES|IKHEADERS|BPF)=')
    [ -n "$config" ] && config_read=1
fi
if [ -d /sys/bus/event_source/devices/kprobe ] || [ -e /sys/kernel/tracing/kprobe_events ] ||
    [ -e /sys/kernel/debug/tracing/kprobe_events ]; then
    say kprobes 1
elif [ -n "$config_read" ]; then
    case $config in *CONFIG_KPROBES=y*) say kprobes 1 ;; *) say kprobes 0 ;; esac
elif [ "$uid" = 0 ] && [ -d /sys/kernel/tracing/events ]; then
    say kprobes 0
fi
if [ -e /sys/kernel/kheaders.tar.xz ]; then
    say kheaders 1
else
    case $config in *CONFIG_IKHEADERS=[my]*) say kheaders 1 ;; esac
fi
[ -r /sys/kernel/security/lockdown ] && read -r lockdown </sys/kernel/security/lockdown && say lockdown "$lockdown"

# In the first process namespace a container's marks are leftovers of how the machine was built.
case $(readlink /proc/self/ns/pid 2>/dev/null) in
    'pid:[4026531836]') ;;
    *)
        # $container is what systemd and podman tell the processes inside.
        if [ -z "$container" ]; then
            if have systemd-detect-virt; then
                container=$(systemd-detect-virt -c 2>/dev/null)
            elif [ -e /.dockerenv ]; then
                container=docker
            elif [ -e /run/.containerenv ]; then
                container=podman
            fi
        fi
        case $release in *[Mm]icrosoft*) container=wsl ;; esac
        case $container in '' | none) ;; *) say container "$container" ;; esac
        ;;
esac

for directory in /sys/block/*; do
    case ${directory##*/} in loop* | ram* | zram* | sr* | fd* | nbd* | nvme*c*n* | '*') continue ;; esac
    read -r sectors 2>/dev/null <"$directory/size" && [ "$sectors" != 0 ] && say disk "$sectors ${directory##*/}"
done
while read -r _ path type _; do
    case $type in
        ext[234] | xfs | btrfs | zfs | nfs | nfs4 | f2fs | bcachefs | jfs | vfat | exfat | ntfs3 | fuseblk | cifs | smb3 | \
            ceph | 9p | virtiofs | overlay | erofs | ocfs2 | gfs2) say mount "$type $path" ;;
    esac
done 2>/dev/null </proc/mounts

# Names are there even where addresses are hidden (kptr_restrict).
if [ -n "$functions" ] && read -r line 2>/dev/null </proc/kallsyms && [ -n "$line" ]; then
    say functions_known 1
    IFS=' '
    pattern=
    for name in $functions; do pattern="$pattern|$name"; done
    unset IFS
    # shellcheck disable=SC2046 # words on purpose
    set -- $(grep -oE " [tTwW] (${pattern#?})([[:space:]]|\$)" /proc/kallsyms)
    for name in $functions; do
        case " $* " in *" $name "*) ;; *) say missing_function "$name" ;; esac
    done
fi

python=$(readlink /usr/bin/python3 2>/dev/null)
case $python in
    *python3.*) say python "${python##*python}" ;;
    *) [ -x /usr/bin/python3 ] && say python "$(/usr/bin/python3 --version </dev/null 2>/dev/null)" ;;
esac

packages='bpfcc-tools bcc-tools libbpf-tools bcc-libbpf-tools bpftrace'
# shellcheck disable=SC2086,SC2016 # one word a package; ${…} is dpkg's and rpm's own
installed=$({
    if have dpkg-query; then
        dpkg-query -W -f='package=${Package} ${Version}\n' $packages 'linux-image-[a-z]*'
    elif have rpm; then
        rpm -q --qf 'package=%{NAME} %{VERSION}-%{RELEASE}\n' $packages
    elif have pacman; then
        pacman -Q $packages | while read -r line; do say package "$line"; done
    elif have apk; then
        apk list -I $packages | while read -r line _; do say package "${line%-*-*} ${line#"${line%-*-*}"-}"; done
    fi
} </dev/null 2>/dev/null)
printf '%s\n' "$installed"

# The newest that the lists on this host know. dnf and zypper are not asked: they take seconds and write logs.
# apt-cache would write its cache; reading the lists does not.
# shellcheck disable=SC2086
{
    if have dpkg-query; then
        cat='cat'
        [ -x /usr/lib/apt/apt-helper ] && cat='/usr/lib/apt/apt-helper cat-file'
        $cat /var/lib/apt/lists/*_Packages* |
            grep -A12 -E '^Package: (bpfcc-tools|libbpf-tools|bpftrace|linux-image-(amd64|arm64|cloud-amd64|cloud-arm64|generic|virtual|aws|azure|gcp))$' |
            while read -r key value; do
                case $key in Package:) name=$value ;; Version:) say candidate "$name $value" ;; esac
            done
    elif have pacman; then
        pacman -Qu $packages linux linux-lts | while read -r name _ _ version _; do say candidate "$name $version"; done
    elif have apk; then
        apk --no-network version -l '<' $packages linux-lts linux-virt |
            while read -r line _ version _; do say candidate "${line%-*-*} $version"; done
    fi
} </dev/null 2>/dev/null

# bpftrace loads the whole compiler to say its version, seconds on a slow host: its package says it too.
# shellcheck disable=SC2154 # tool_path comes with the call
bpftrace=$(PATH=$tool_path${tool_path:+:}$PATH; command -v bpftrace)
if [ -n "$bpftrace" ]; then
    say bpftrace "$bpftrace"
    case $bpftrace:$installed in
        /usr/bin/bpftrace:*package=bpftrace\ [0-9]*) ;;
        *) say bpftrace_version "$("$bpftrace" --version </dev/null 2>/dev/null)" ;;
    esac
fi

# A file's kind is in its first line, not in its name: Debian's execsnoop is a C program, Nix's is Python.
probe() {
    [ -f "$1" ] && [ -r "$1" ] || return
    IFS= read -r first <"$1" 2>/dev/null
    case $first in
        *ELF*) [ -x "$1" ] && say file "elf $1" ;;
        '#!'*python*) say file "python $1" ;;
        '#!'*bpftrace*) say file "bpftrace $1" ;;
        *) case $1 in *.bt) say file "bpftrace $1" ;; *) [ -x "$1" ] && say file "other $1" ;; esac ;;
    esac
}
seen=:
IFS=:
for directory in $tool_path $PATH /usr/share/bcc/tools /usr/share/bpftrace/tools /snap/bin; do
    case $directory in /*) ;; *) continue ;; esac # never the current directory
    # Merged directories (/bin is /usr/bin) are looked at once.
    real=$(cd -P "$directory" 2>/dev/null && pwd -P) || continue
    case $seen in *:"$real":*) continue ;; esac
    seen=$seen$real:
    IFS=' '
    for tool in $tools; do
        for name in "$tool" "$tool-libbpf" "bpf-$tool" "$tool-bpfcc" "$tool.bt"; do
            probe "$real/$name"
        done
    done
    IFS=:
done
say clock_end "$(date +%s.%N)"
echo 'beescope-host-check 1 end'

# SPDX-FileCopyrightText: 2026 The Beescope authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# Prints what this host is and which eBPF tools it has, as key=value lines between two marker lines.
# Any POSIX shell (dash, bash, busybox); no privilege; writes nothing; nothing reads standard input, so it may
# itself arrive there (sh -s).
LC_ALL=C
export LC_ALL
tools='@NAMES@'

have() { command -v "$1" >/dev/null 2>&1; }
say() { printf '%s=%s\n' "$1" "$2"; }

echo 'beescope-host-check 1 begin'
say clock "$(date +%s.%N)"
PATH=$PATH:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export PATH

say host "$(uname -n)"
say kernel "$(uname -r)"
say architecture "$(uname -m)"
say user "$(id -un 2>/dev/null)"
say uid "$(id -u)"
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

if [ "$(id -u)" = 0 ]; then
    say privilege root
elif have sudo && sudo -n true </dev/null >/dev/null 2>&1; then
    say privilege sudo
fi
have pkexec && say pkexec 1
have stdbuf && say stdbuf 1
env --default-signal=INT true >/dev/null 2>&1 && say default_signal 1

[ -r /sys/kernel/btf/vmlinux ] && say btf 1
# Only root can look into tracefs; others learn from the mount table, and believe in it when that is hidden.
if [ "$(id -u)" = 0 ]; then
    for events in /sys/kernel/tracing/events /sys/kernel/debug/tracing/events; do
        [ -d "$events" ] && say tracefs 1 && break
    done
elif ! [ -r /proc/mounts ] || grep -qE ' (tracefs|debugfs) ' /proc/mounts; then
    say tracefs 1
fi
build=/lib/modules/$(uname -r)/build
{ [ -d "$build/include" ] || [ -e /sys/kernel/kheaders.tar.xz ]; } && say headers 1
[ -r /sys/kernel/security/lockdown ] && read -r lockdown </sys/kernel/security/lockdown && say lockdown "$lockdown"

if have bpftrace; then
    say bpftrace "$(command -v bpftrace)"
    say bpftrace_version "$(bpftrace --version </dev/null 2>/dev/null)"
fi
packages='bpfcc-tools bcc-tools libbpf-tools bcc-libbpf-tools'
# shellcheck disable=SC2086,SC2016 # one word a package; ${…} is dpkg's and rpm's own
{
    if have dpkg-query; then
        dpkg-query -W -f='package=${Package} ${Version}\n' $packages
    elif have rpm; then
        rpm -q --qf 'package=%{NAME} %{VERSION}-%{RELEASE}\n' $packages
    elif have pacman; then
        pacman -Q $packages | while read -r line; do say package "$line"; done
    elif have apk; then
        apk list -I $packages | while read -r line _; do say package "${line%-*-*} ${line#"${line%-*-*}"-}"; done
    fi
} </dev/null 2>/dev/null

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
for directory in $PATH /usr/share/bcc/tools /usr/share/bpftrace/tools /snap/bin; do
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

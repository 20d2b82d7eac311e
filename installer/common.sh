# SPDX-FileCopyrightText: 2026 The Beescope authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034,SC1090
# Read by quickstart and test: the package lists, apt-get, the build. Nothing here runs by itself.

root_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
log_dir=$root_dir/build-logs
os_release=/etc/os-release

# One package a line. "a|b": the first that this distribution has. "a?": left out where it does not exist.
build_packages='
g++
cmake
ninja-build
pkgconf|pkg-config
qt6-base-dev
qt6-svg-dev|libqt6svg6-dev
qt6-l10n-tools
qt6-tools-dev
qt6-tools-dev-tools
libqt6opengl6-dev?
libiberty-dev
libssh-dev
nlohmann-json3-dev
libzstd-dev
'
# What the program needs besides when it runs: SQLite for sessions, a display back end, a font, and tools to run.
run_packages='
libqt6sql6-sqlite
qt6-qpa-plugins
fonts-dejavu-core
openssh-client
libbpf-tools
bpftrace?
fonts-inter?
'
test_packages='
openssh-server
xvfb
xauth
mawk
procps
sqlite3
ccache?
bpfcc-tools?
linux-headers-amd64?
'

# For tests/lab alone: a Debian guest to trace.
lab_packages='
qemu-system-x86
debootstrap
e2fsprogs
python3
'

say() { printf '==> %s\n' "$*"; }
fail() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

# Root's own commands: nothing before them as root, sudo otherwise.
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Under `sudo ./installer/quickstart` in a person's clone, what is built stays the person's.
as_owner() {
    if [ "$(id -u)" = 0 ] && [ -n "${SUDO_UID:-}" ] && [ "$SUDO_UID" != 0 ] &&
        [ "$(stat -c %u "$root_dir")" = "$SUDO_UID" ]; then
        runuser -u "${SUDO_USER:?}" -- "$@"
    else
        "$@"
    fi
}

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null || true)" = installed ]; }
available() { [ -n "$(apt-cache policy "$1" 2>/dev/null | awk '$1 == "Candidate:" && $2 != "(none)"')" ]; }

check_distribution() {
    local id='' like='' version='' name='this system'
    if [ -r "$os_release" ]; then
        id=$(. "$os_release" && echo "${ID:-}")
        like=$(. "$os_release" && echo "${ID_LIKE:-}")
        version=$(. "$os_release" && echo "${VERSION_ID:-}")
        name=$(. "$os_release" && echo "${PRETTY_NAME:-this system}")
    fi
    local by_hand='install the packages named in README.md (Requirements) by hand and run this again with --no-install'
    case " $id $like " in
    *' debian '* | *' ubuntu '*) ;;
    *) fail "$name is not a distribution this script knows (Debian 12 or 13, Ubuntu 24.04): $by_hand" ;;
    esac
    command -v apt-get >/dev/null || fail "$name has no apt-get: $by_hand"
    case "$id:${version%%.*}" in
    debian:[1-9] | debian:10 | debian:11 | ubuntu:1? | ubuntu:20 | ubuntu:22 | ubuntu:23)
        fail "$name is too old (Qt 6.4 and libssh 0.10 are needed): use Debian 12 or 13, or Ubuntu 24.04" ;;
    esac
}

# Whether $1 (a line of a list) has nothing left to install.
satisfied() {
    local names=${1%\?} name
    for name in ${names//|/ }; do
        if installed "$name"; then return 0; fi
    done
    [ "$names" != "$1" ] && ! available "$names"
}

# The package to install for line $1, or nothing when it is optional and does not exist here.
choose() {
    local names=${1%\?} name
    for name in ${names//|/ }; do
        if available "$name"; then
            echo "$name"
            return 0
        fi
    done
    [ "$names" != "$1" ]
}

apt() { # output goes to the log: quiet here, complete there
    as_root env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=a LC_ALL=C.UTF-8 \
        apt-get -q -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" >>"$log_dir/apt.log" 2>&1 </dev/null
}

last_errors() { grep -E '^(E|W|Err|dpkg):?' "$log_dir/apt.log" | tail -n 5 >&2 || true; }

read_missing() { # into the caller's `missing`
    local line
    missing=()
    # shellcheck disable=SC2048 # a list is one argument of many words
    for line in $*; do
        satisfied "$line" || missing+=("$line")
    done
}

# install_packages LIST...: installs what is missing of the lists; does not touch apt when nothing is.
install_packages() {
    local line missing chosen=() name
    read_missing "$@"
    if [ ${#missing[@]} = 0 ]; then
        say 'All packages are installed.'
        return
    fi
    check_distribution
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null ||
            fail "packages are missing (${missing[*]}) and neither root nor sudo is at hand: run this as root, or let root install sudo"
        say "Packages are missing: sudo may ask for your password to install them."
        sudo -v || fail 'sudo did not let you in: run this as root, or as someone whom sudo allows apt-get'
    fi
    say 'Reading the package lists (apt-get update).'
    : >"$log_dir/apt.log"
    apt update || { last_errors; fail "apt-get update failed: check the network and /etc/apt, then run this again (all of it: $log_dir/apt.log)"; }
    read_missing "$@" # again: only now it is known which optional ones exist
    for line in "${missing[@]}"; do
        name=$(choose "$line") || fail "no package '$line' in the package lists: on Ubuntu run 'sudo add-apt-repository universe' first, then this again"
        [ -z "$name" ] || chosen+=("$name")
    done
    say "Installing ${#chosen[@]} packages and what they need: ${chosen[*]}"
    local had_sshd=no
    ! installed openssh-server || had_sshd=yes
    apt install --no-install-recommends "${chosen[@]}" ||
        { last_errors; fail "apt-get install failed: put right what it says above, then run this again (all of it: $log_dir/apt.log)"; }
    # The tests start an sshd of their own on the loopback address; a server on port 22 is not ours to open.
    if [ $had_sshd = no ] && installed openssh-server && [ -d /run/systemd/system ]; then
        as_root systemctl disable --now ssh.service ssh.socket >>"$log_dir/apt.log" 2>&1 || true
        say 'openssh-server was installed for the tests only: its service is left switched off.'
    fi
}

make_log_dir() { # the owner's own files, also where root writes into them
    as_owner mkdir -p "$log_dir" 2>/dev/null || fail "cannot write in $root_dir: clone the repository to a folder of yours"
    as_owner touch "$log_dir"/{apt,release-configure,test-configure}.log 2>/dev/null ||
        fail "cannot write in $log_dir (another user made it): remove it (sudo rm -r '$log_dir'), then run this again"
}

# A linker or compiler run of this program takes up to 1.5 GB.
jobs_for_memory() {
    local by_memory
    by_memory=$(awk '$1 == "MemTotal:" { print int($2 / 1572864) }' /proc/meminfo)
    [ "$by_memory" -ge 1 ] || by_memory=1
    local cores
    cores=$(nproc)
    echo $((by_memory < cores ? by_memory : cores))
}

# build_tree PRESET DIRECTORY [CMAKE ARGUMENT...]
build_tree() {
    local preset=$1 name=$2 dir=$root_dir/$2
    shift 2
    local cache=$dir/CMakeCache.txt
    if [ -f "$cache" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root_dir" "$cache"; then
        say "$dir was configured for another folder: starting it anew."
        rm -rf "$dir"
    fi
    if [ -d "$dir" ] && [ "$(id -u)" != 0 ] && [ ! -w "$dir" ]; then
        fail "cannot write in $dir: it was built by another user; remove it (sudo rm -r '$dir'), then run this again"
    fi
    (cd "$root_dir" && as_owner cmake --preset "$preset" "$@" >"$log_dir/$preset-configure.log" 2>&1) || {
        tail -n 20 "$log_dir/$preset-configure.log" >&2
        fail "configuring failed: the lines above say what is missing (all of it: $log_dir/$preset-configure.log)"
    }
    local jobs
    jobs=$(jobs_for_memory)
    say "Building in $name/ with $jobs job(s)."
    as_owner cmake --build "$dir" -j "$jobs" ||
        fail 'the build failed: the first error above tells why; if the compiler was killed, the memory ran out'
}

# Tools need tracefs. systemd mounts it at boot; a container or a bare chroot may lack it.
tracefs_mounted() { awk '$3 == "tracefs" { found = 1 } END { exit !found }' /proc/mounts; }

can_be_root() { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }

mount_tracefs() {
    tracefs_mounted && return 0
    [ -d /sys/kernel/tracing ] && can_be_root || return 1
    as_root mount -t tracefs -o nosuid,nodev,noexec tracefs /sys/kernel/tracing 2>/dev/null || return 1
    say 'tracefs was not mounted: mounted it at /sys/kernel/tracing, as systemd does at boot.'
}

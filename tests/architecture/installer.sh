#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Beescope authors
# SPDX-License-Identifier: GPL-3.0-or-later
# installer.sh ROOT: what the set-up commands do where they cannot do their work, and how a test run is counted.
# Installs nothing.
set -euo pipefail
root=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

expect() { # expect WHAT WANTED GOT
    if [ "$2" != "$3" ]; then
        printf 'FAILED: %s\n  wanted: %s\n  got:    %s\n' "$1" "$2" "$3"
        failures=$((failures + 1))
    fi
}
expect_match() { # expect_match WHAT PATTERN GOT: one line that holds the pattern
    expect "$1: one line" 1 "$(printf '%s\n' "$3" | wc -l)"
    case $3 in *$2*) ;; *) expect "$1" "…$2…" "$3" ;; esac
}
status_of() { # runs a command; its exit status
    local status=0
    "$@" >"$work/out" 2>&1 || status=$?
    echo $status
}

for script in installer/quickstart installer/test installer/common.sh .ci/run; do
    expect "$script is bash" 0 "$(status_of bash -n "$root/$script")"
done
expect 'quickstart --help' 0 "$(status_of "$root/installer/quickstart" --help)"
expect 'quickstart with an unknown option' 2 "$(status_of "$root/installer/quickstart" --bogus)"

# A function of common.sh in a shell of its own, with $1 run after it is read.
inside() { bash -c "set -euo pipefail; . '$root/installer/common.sh'; log_dir='$work'; $1" installer 2>&1; }

os() { # os ID VERSION [ID_LIKE]
    printf 'ID=%s\nVERSION_ID=%s\nID_LIKE="%s"\nPRETTY_NAME="%s %s"\n' "$1" "$2" "${3:-}" "$1" "$2" >"$work/os"
    inside "os_release='$work/os'; apt-get() { :; }; check_distribution" || true
}
for known in 'debian 12' 'debian 13' 'ubuntu 24.04' 'linuxmint 22'; do
    # shellcheck disable=SC2086
    expect "$known is known" '' "$(os $known 'ubuntu debian')"
done
expect_match 'unknown distribution' 'Requirements' "$(os fedora 43)"
expect_match 'old Debian' 'too old' "$(os debian 11)"
expect_match 'old Ubuntu' 'too old' "$(os ubuntu 22.04 debian)"

choice='available() { [ "$1" = there ]; }; installed() { [ "$1" = here ]; }'
expect 'first available' there "$(inside "$choice; choose 'gone|there'")"
expect 'optional and absent' '' "$(inside "$choice; choose 'gone?'")"
expect 'needed and absent' 1 "$(status_of inside "$choice; choose gone")"
expect 'any of the names will do' 0 "$(status_of inside "$choice; satisfied 'gone|here'")"
expect 'optional that exists is wanted' 1 "$(status_of inside "$choice; satisfied 'there?'")"
expect 'optional that does not exist is not' 0 "$(status_of inside "$choice; satisfied 'gone?'")"
expect 'nothing missing' '==> All packages are installed.' "$(inside "$choice; install_packages 'here gone?'")"

nobody='id() { echo 1000; }; command() { [ "$2" != sudo ] && builtin command "$@"; }'
expect_match 'neither root nor sudo' 'neither root nor sudo' \
    "$(inside "$choice; $nobody; check_distribution() { :; }; install_packages there" || true)"

mkdir "$work/ctest"
printf '\t<testcase name="%s" status="%s">\n' tst_a run tst_crash fail >"$work/ctest/results.xml"
printf '\t<testcase name="%s" status="notrun">\n\t\t<skipped message="%s"/>\n' format SKIP_RETURN_CODE=77 gone \
    'Unable to find executable' >>"$work/ctest/results.xml"
cat >"$work/ctest/log" <<'END'
1/4 Testing: tst_a
Output:
----------------------------------------------------------
********* Start testing of A *********
PASS   : A::initTestCase()
PASS   : A::fine()
XFAIL  : A::known() later
PASS   : A::known()
SKIP   : A::kernel(row 1) no BTF (see README)
   Loc: [a.cpp(1)]
SKIP   : A::kernel(row 2) no BTF (see README)
   Loc: [a.cpp(1)]
FAIL!  : A::wrong() no
PASS   : A::cleanupTestCase()
<end of output>
2/4 Testing: tst_crash
Output:
----------------------------------------------------------
********* Start testing of B *********
PASS   : B::fine()
<end of output>
3/4 Testing: format
Output:
----------------------------------------------------------
no clang-format
<end of output>
4/4 Testing: gone
Output:
----------------------------------------------------------
<end of output>
END
sed -i 's/name="tst_a" status="run"/name="tst_a" status="fail"/' "$work/ctest/results.xml"
summary() { awk -f "$root/installer/summary.awk" "$1/results.xml" "$1/log" 2>&1; }
expect 'a failed run' 1 "$(status_of summary "$work/ctest")"
expect 'plain closing line' '3 passed, 3 failed, 3 skipped' "$(sed -n '$!h; ${x; p}' "$work/out")"
expect 'last line' \
    '6 tests ran: 3 passed, 3 failed; 3 skipped (no BTF (see README) [2 times]; no clang-format)' \
    "$(tail -n 1 "$work/out")"
: >"$work/ctest/log"
expect 'a run of nothing fails' 1 "$(status_of summary "$work/ctest")"

[ $failures = 0 ] || exit 1
echo 'the set-up commands keep to their word'

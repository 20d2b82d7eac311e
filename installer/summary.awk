# SPDX-FileCopyrightText: 2026 The Beescope authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# awk -f summary.awk results.xml LastTest.log (ctest's --output-junit and its log) closes a test run with two
# lines: 'N passed, N failed, N skipped', and the same with the reasons of the skipped. A QtTest program counts
# with its functions and data rows (its own init and cleanup do not count), any other program as one test.
# Exits with 1 when a test failed or none ran.

FNR == 1 { file++ }

# The log calls a skipped test passed, so how each ended is read from results.xml.
file == 1 && /^\t<testcase / {
    split($0, part, "\"")
    xml_name = part[2]
    match($0, /status="[a-z]*"/)
    ended[xml_name] = substr($0, RSTART + 8, RLENGTH - 9)
}
file == 1 && /<skipped message="(SKIP_RETURN_CODE|SKIP_REGULAR)/ { ended[xml_name] = "skip" }
file == 1 { next }

function note_skip() {
    if (reason == "") return
    if (!(reason in times)) order[++reasons] = reason
    times[reason]++
    reason = ""
}

function close_test() {
    if (name == "") return
    note_skip()
    if (ended[name] == "skip") {
        reason = last == "" ? name : last # what a program that gives up prints last is why
        note_skip()
        skipped++
    } else if (qt) {
        passed += p
        skipped += s
        failed += f
    } else if (ended[name] == "run") {
        passed++
    }
    if (ended[name] != "run" && ended[name] != "skip" && f == 0) {
        failed++
        broken = broken " " name
    }
    name = ""
}

/^[0-9]+\/[0-9]+ Testing: / { close_test(); name = $3; qt = p = f = s = in_output = 0; last = ""; next }
/^Output:$/ { in_output = 1; next }
/^<end of output>$/ { note_skip(); in_output = 0; next }
!in_output || /^-+$/ { next }

/^\*+ Start testing of / { qt = 1; next }
/^(PASS|FAIL!|XPASS|SKIP) +: / {
    note_skip()
    if ($1 == "PASS") {
        if ($0 !~ /::(initTestCase|cleanupTestCase)\(\)/) p++
    } else if ($1 == "SKIP") {
        s++
        text = $0
        if (match(text, /::[A-Za-z0-9_]+\(/)) text = substr(text, RSTART + RLENGTH)
        reason = match(text, /\) /) ? substr(text, RSTART + 2) : "no reason given"
    } else {
        f++
    }
    next
}
NF { last = $0 }

END {
    close_test()
    if (broken != "") print "failed outside a test function (see the log above):" broken
    printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
    text = ""
    for (i = 1; i <= reasons; i++) {
        r = order[i]
        text = text (i > 1 ? "; " : "") r (times[r] > 1 ? " [" times[r] " times]" : "")
    }
    printf "%d tests ran: %d passed, %d failed; %d skipped%s\n", passed + failed, passed, failed, skipped,
           text == "" ? "" : " (" text ")"
    exit (failed > 0 || passed == 0) ? 1 : 0
}

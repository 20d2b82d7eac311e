#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Beescope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""judge.py [--smoke] DIRECTORY: what tests/lab/checklist left there is right, or exit code 1 and why not."""
import json
import os
import sys

TEN = ["execsnoop", "opensnoop", "ext4slower", "biolatency", "biosnoop", "cachestat", "tcplife", "tcpretrans",
       "runqlat", "profile"]
# What Debian 12's packages do on Debian 12's kernel: never picked silently.
BAD = {("biolatency", "bcc"): "fails", ("biosnoop", "bcc"): "fails", ("biosnoop", "libbpf"): "fails",
       ("cachestat", "libbpf"): "fails", ("cachestat", "bcc"): "wrong", ("tcplife", "bpftrace"): "fails",
       ("tcpretrans", "bpftrace"): "fails"}

problems = []


def expect(truth, what):
    if not truth:
        problems.append(what)


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def judge_check(facts):
    expect("Debian" in facts["distribution"], f"distribution {facts['distribution']}")
    expect(facts["kernel"].startswith("6.1."), f"kernel {facts['kernel']}")
    for what in ("btf", "kprobes", "kernelHeaders", "tracefs"):
        expect(facts[what] is True, f"the check says {what} is {facts[what]}")
    for (tool, implementation), state in BAD.items():
        found = facts["readiness"][tool][implementation]
        expect(found["state"] == state, f"{tool} {implementation} is {found['state']}, not {state}")
        expect(found.get("reason"), f"{tool} {implementation} gives no reason")
    for tool in TEN:
        states = {kind: one["state"] for kind, one in facts["readiness"][tool].items()}
        print(f"{tool:12}", "  ".join(f"{kind} {state}" for kind, state in states.items()))


def judge_capture(capture):
    name = f"{capture['tool']} ({capture['implementation']})"
    amount = capture["rows"] + capture["intervals"] + capture["samples"]
    print(f"{name:24} {capture['state']:10} {capture['rows']} rows, {capture['intervals']} intervals, "
          f"{capture['samples']} samples, {capture['lostEvents']} lost", capture.get("failure", ""))
    failed = bool(capture.get("failure"))
    expect(amount > 0 or failed, f"{name} shows nothing and says nothing")
    expect(capture["unmatchedLines"] == 0, f"{name}: {capture['unmatchedLines']} lines not understood")
    expect(failed or capture["state"] == "finished", f"{name} is {capture['state']}")
    wrong = BAD.get((capture["tool"], capture["implementation"])) == "wrong"
    expect(not wrong or capture["cautions"], f"{name} is known to be wrong and shown without a word")


def main():
    directory = sys.argv[-1]
    wanted = ["execsnoop", "profile"] if "--smoke" in sys.argv else TEN
    judge_check(read(os.path.join(directory, "check.json")))
    sessions = [name for name in sorted(os.listdir(directory)) if name.endswith(".bscope.json")]
    captures = [one for name in sessions for one in read(os.path.join(directory, name))["captures"]]
    with open(os.path.join(directory, "run.txt"), encoding="utf-8") as file:
        said = file.read()
    for capture in captures:
        judge_capture(capture)
    for tool in wanted:
        if any(capture["tool"] == tool for capture in captures):
            continue
        # Not started at all: then the words must say why ("No cachestat on lab gives true numbers." …).
        reasons = [line for line in said.splitlines() if tool in line and line.startswith("beescope: ")]
        print(f"{tool:24} not run: {' '.join(reasons)}")
        expect(reasons, f"{tool} did not run, and nothing says why")
    for problem in problems:
        print("PROBLEM:", problem)
    return 1 if problems else 0


sys.exit(main())

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Beescope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs tools one after another inside the guest and keeps what they print: record.py LIST DIRECTORY [NAME...]

A line of LIST: NAME SECONDS COMMAND. The command runs through sh as Beescope runs it (no terminal, unbuffered, C
locale), is interrupted SECONDS after its first output (or after the time that compiling may take), and leaves
NAME.out, NAME.err and NAME.cmd (command, seconds until the first output, exit status). A NAME that is there
already is left alone.
"""
import os
import signal
import subprocess
import sys
import time

READY_SECONDS = 400  # bcc compiles for 30 to 90 s on an emulated CPU of its own
PATIENCE_SECONDS = 40  # after the interrupt
LARGEST = 100_000


def cut(path):
    """Keeps whole lines up to the largest size; an empty file goes."""
    size = os.path.getsize(path)
    if size == 0:
        os.remove(path)
    elif size > LARGEST:
        with open(path, "rb+") as file:
            end = file.read(LARGEST).rfind(b"\n") + 1
            file.truncate(end)


def run(name, seconds, command, directory):
    base = os.path.join(directory, name)
    environment = dict(os.environ, LC_ALL="C", PYTHONUNBUFFERED="1")
    with open(base + ".out", "wb") as out, open(base + ".err", "wb") as err:
        process = subprocess.Popen(["sh", "-c", command], stdin=subprocess.DEVNULL, stdout=out, stderr=err,
                                   env=environment, start_new_session=True)
        begin = time.monotonic()
        ready = None
        while process.poll() is None:
            now = time.monotonic()
            if ready is None and os.path.getsize(base + ".out") > 0:
                ready = now
            if (ready is not None and now - ready > seconds) or now - begin > READY_SECONDS:
                break
            time.sleep(0.2)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
            if process.poll() is None:
                os.killpg(process.pid, number)
                try:
                    process.wait(PATIENCE_SECONDS)
                except subprocess.TimeoutExpired:
                    pass
    with open(base + ".cmd", "w", encoding="utf-8") as file:
        file.write(command + "\n")
        file.write("ready=0\n" if ready is None else f"ready=1 after {ready - begin:.0f}s\n")
        file.write(f"rc={process.returncode}\n")
    print(name, process.returncode, f"{time.monotonic() - begin:.0f}s", flush=True)
    for suffix in (".out", ".err"):
        cut(base + suffix)


def main():
    directory = sys.argv[2]
    os.makedirs(directory, exist_ok=True)
    with open(sys.argv[1], encoding="utf-8") as file:
        lines = [line.split(None, 2) for line in file if line.strip() and not line.startswith("#")]
    for name, seconds, command in lines:
        wanted = name in sys.argv[3:] if sys.argv[3:] else not os.path.exists(os.path.join(directory, name + ".cmd"))
        if wanted:
            run(name, float(seconds), command.strip(), directory)


main()

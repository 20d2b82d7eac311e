# SPDX-FileCopyrightText: 2026 The Beescope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the frames of a flame graph of folded text (standard input) must be: "path<TAB>sum", sorted bytewise."""
import sys

sums = {}
for line in sys.stdin.buffer:
    path, separator, count = line.rstrip(b"\n").rpartition(b" ")
    if not separator or not count.isdigit():
        continue
    elements = path.split(b";")
    if elements[0] == b"":  # no process: the stack stands on the root
        elements = elements[1:]
    for end in range(len(elements) + 1):
        key = b";".join(elements[:end])
        sums[key] = sums.get(key, 0) + int(count)
for key in sorted(sums):
    sys.stdout.buffer.write(key + b"\t" + str(sums[key]).encode() + b"\n")

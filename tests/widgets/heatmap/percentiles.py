# SPDX-FileCopyrightText: 2026 The Beescope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nearest-rank percentiles of values in stretches of time, by sorting.

percentiles.py EVENTS COLUMNS SCALE SHARE...

EVENTS has a line "time,value" for each event, times as whole numbers, values as decimals, in any order. COLUMNS
has a line "from,to" for each stretch, to excluded. Prints a line for each stretch: the percentiles times SCALE
as whole numbers, or "none". No number is ever a binary fraction.
"""
import sys
from bisect import bisect_left
from fractions import Fraction

events = []
with open(sys.argv[1], encoding="ascii") as file:
    for line in file:
        time, value = line.strip().split(",")
        events.append((int(time), Fraction(value)))
events.sort()
times = [time for time, _ in events]
scale = int(sys.argv[3])
shares = [Fraction(share) for share in sys.argv[4:]]
with open(sys.argv[2], encoding="ascii") as file:
    for line in file:
        begin, end = (int(part) for part in line.split(","))
        values = sorted(value for _, value in events[bisect_left(times, begin):bisect_left(times, end)])
        if not values:
            print("none")
            continue
        answers = []
        for share in shares:
            exact = share * len(values)
            rank = max(1, -(-exact.numerator // exact.denominator))
            answers.append(str(round(values[rank - 1] * scale)))
        print(",".join(answers))

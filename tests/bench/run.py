"""Print the median of each benchmark: `python tests/bench/run.py [NAME …] [--rounds N]`.

The first run is shown apart, since it starts from an empty home: it builds stores and unpacks fonts. Medians are over
the runs after it, at least five. Not collected by pytest: a figure depends on the machine and is nothing to assert.

Screening on layers of up to a million polygons, beside PostGIS, QGIS and others: `scale/README.md`.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks import BENCHMARKS, ROOT, NotMeasuredError

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST_ROUNDS = 5


def row(name: str, first: float, times: Sequence[float]) -> str:
    """Write one line of the table, milliseconds throughout."""
    figures = (first, median(times), min(times), max(times))
    return f"{name:<13}" + "".join(f"{figure:>10.1f}" for figure in figures) + f"{len(times):>8}"


def measure(name: str, rounds: int) -> str:
    """Run one benchmark in a home of its own: once from nothing, then `rounds` times."""
    with tempfile.TemporaryDirectory(prefix="taixin-bench-") as folder:
        first, *times = [BENCHMARKS[name](Path(folder)) for _ in range(rounds + 1)]
    return row(name, first, times)


def main(arguments: Sequence[str]) -> int:
    """Run the benchmarks named, or all; 1 where one gave no figure."""
    parser = argparse.ArgumentParser(description="Medians of the benchmarks, in milliseconds.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(BENCHMARKS)}; default: all")
    parser.add_argument("--rounds", type=int, default=FEWEST_ROUNDS)
    options = parser.parse_args(arguments)
    unknown = set(options.names) - set(BENCHMARKS)
    if unknown or options.rounds < FEWEST_ROUNDS:
        parser.error(f"unknown: {', '.join(sorted(unknown))}" if unknown else f"at least {FEWEST_ROUNDS} rounds")
    sys.path.insert(0, str(ROOT))
    failed = False
    sys.stdout.write(f"{'ms':<13}{'first':>10}{'median':>10}{'least':>10}{'most':>10}{'runs':>8}\n")
    for name in options.names or BENCHMARKS:
        try:
            line = measure(name, options.rounds)
        except NotMeasuredError as error:
            line, failed = f"{name:<13}not measured: {error}", True
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
    return int(failed)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

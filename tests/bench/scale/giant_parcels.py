"""A thousand parcels on one polygon of 253 000 vertices: stored in pieces, as we do, against the polygon whole."""

from __future__ import annotations

from contextlib import ExitStack
from statistics import median
from typing import TYPE_CHECKING

from comparison import TOLERANCE
from processes import Running
from queries import read_queries
from sides import OURS, WHOLE
from tables import held, say

if TYPE_CHECKING:
    from pathlib import Path

_LAYER, _KIND = "giant", "parcels"
_TARGET = 0.01


def giant_parcels(cache: Path, seed: int, rounds: int) -> bool:
    """Print both times and their ratio; returns whether the answers agree."""
    queries = read_queries(cache, seed)[_KIND]
    replies = {}
    with ExitStack() as stack:
        for side, times in ((OURS, rounds), (WHOLE, 1)):
            process = stack.enter_context(Running(side, cache))
            process.open(_LAYER, seed)
            [way] = process.ways(_KIND)
            asked = [process.ask(_KIND, queries, way) for _ in range(times)]
            replies[side.name] = {**asked[-1], "ms": median(each["ms"] for each in asked)}
            say(
                f"{side.name}: {replies[side.name]['ms']:.1f} ms, {asked[-1]['hits']} hits, {asked[-1]['total']:.3f} m²"
            )
    ours, whole = replies[OURS.name], replies[WHOLE.name]
    off = abs(ours["total"] - whole["total"]) / whole["total"]
    say(f"ours over the polygon whole: {held(ours['ms'] / whole['ms'], _TARGET, 4)}; total off by {off:.1e}")
    fine = ours["hits"] == whole["hits"] and off <= TOLERANCE
    say("both agree" if fine else "THE ANSWERS DIFFER")
    return fine

"""One round-robin over all sides: who is how fast, and whether all give the same answer."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING

from processes import NotMeasuredError, Running
from queries import KINDS, TOGETHER, read_queries
from sides import GEOS, GEOS_PIECES, OURS, PEER_SIDES, PLAIN
from tables import held, row, say

if TYPE_CHECKING:
    from pathlib import Path

TARGETS = {"site": 0.8, "block": 0.10, "road": 0.30, "parcels": 0.40}
GEOS_TARGET, GEOS_KINDS = 1.5, ("block", "road", "parcels")
TOLERANCE = 1e-6  # of a total
_TRIALS, _TRIED = 2, 2  # of each way, before the rounds, with so many questions
_SIDES = (OURS, *PEER_SIDES, GEOS, GEOS_PIECES)


@dataclass
class Result:
    """What one side did for one kind of question: the way it went, its times in ms, its answer."""

    way: str
    times: list[float] = field(default_factory=list)
    hits: int = 0
    total: float = 0.0

    @property
    def ms(self) -> float:
        """Return the median."""
        return median(self.times)


Results = dict[str, dict[str, Result]]  # by the side's name, then by kind


def compare(cache: Path, layer: str, seed: int, rounds: int) -> bool:
    """Compare all sides on a layer; returns whether all answers agree."""
    queries = read_queries(cache, seed)
    missing: dict[str, str] = {}
    with ExitStack() as stack:
        running = _start(stack, cache, layer, seed, missing)
        results = _try_ways(running, queries, missing)
        for number in range(rounds):
            say(f"round {number + 1} of {rounds}")
            _go_round(running, queries, results, missing)
    report(results, f"{layer}, questions of seed {seed}, {rounds} rounds, median ms a question")
    for name, why in missing.items():
        say(f"NOT MEASURED: {name}: {why}")
    return agree(results)


def _start(stack: ExitStack, cache: Path, layer: str, seed: int, missing: dict[str, str]) -> list[Running]:
    running = []
    for side in _SIDES:
        try:
            process = stack.enter_context(Running(side, cache))
            opened = process.open(layer, seed)
        except NotMeasuredError as error:
            missing[side.name] = str(error)
            continue
        say(f"opened {side.name} in {opened['ms'] / 1000:.1f} s")
        running.append(process)
    return running


def _try_ways(running: list[Running], queries: dict[str, list[bytes]], missing: dict[str, str]) -> Results:
    """Ask each side in all its ways, so that pages are warm and each kind goes the side's best way."""
    results: Results = {}
    for process in running:
        for kind in KINDS:
            try:
                ways = process.ways(kind)
                process.ask(kind, queries[kind], ways[0])
                few = queries[kind] if kind in TOGETHER else queries[kind][:_TRIED]
                times = {way: min(process.ask(kind, few, way)["ms"] for _ in range(_TRIALS)) for way in ways}
            except NotMeasuredError as error:
                missing[f"{process.side.name}, {kind}"] = str(error)
                continue
            results.setdefault(process.side.name, {})[kind] = Result(min(times, key=lambda way: times[way]))
            say(f"{process.side.name}, {kind}: " + ", ".join(f"{way} {ms:.1f} ms" for way, ms in times.items()))
    return results


def _go_round(
    running: list[Running], queries: dict[str, list[bytes]], results: Results, missing: dict[str, str]
) -> None:
    for kind in KINDS:
        for process in running:
            result = results.get(process.side.name, {}).get(kind)
            if result is None:
                continue
            try:
                reply = process.ask(kind, queries[kind], result.way)
            except NotMeasuredError as error:
                missing[f"{process.side.name}, {kind}"] = str(error)
                del results[process.side.name][kind]
                continue
            result.times.append(reply["ms"])
            result.hits, result.total = reply["hits"], reply["total"]


def report(results: Results, title: str) -> None:
    """Print the table of times, then how ours stands to each side and to its targets."""
    say(f"\n{title}")
    row("", KINDS)
    for name, by_kind in results.items():
        row(name, [f"{by_kind[kind].ms:.2f}" if kind in by_kind else "-" for kind in KINDS])
    say("\nours over")
    for name in (name for name in results if name != OURS.name):
        row(name, [_written(_over(results, [name], kind)) for kind in KINDS])
    say()
    peers = [side.name for side in PEER_SIDES]
    row("best peer", [_written(_over(results, peers, kind), TARGETS[kind]) for kind in KINDS])
    plain = [side.name for side in PEER_SIDES if not side.tuned]
    row("best untuned peer", [_written(_over(results, plain, kind), TARGETS[kind]) for kind in KINDS])
    asked = dict.fromkeys(GEOS_KINDS, GEOS_TARGET)
    row("GEOS alone", [_written(_over(results, [GEOS.name], kind), asked.get(kind)) for kind in KINDS])
    say("\nthe way each went")
    for name, by_kind in results.items():
        say(f"{name}: " + "; ".join(f"{kind} {result.way}" for kind, result in by_kind.items()))


def _over(results: Results, names: list[str], kind: str) -> float | None:
    """Return our time over the best of the sides named, None where either is unknown."""
    theirs = [results[name][kind].ms for name in names if kind in results.get(name, {})]
    ours = results.get(OURS.name, {}).get(kind)
    return ours.ms / min(theirs) if ours and theirs else None


def _written(ratio: float | None, target: float | None = None) -> str:
    if ratio is None:
        return "-"
    return f"{ratio:.2f}" if target is None else held(ratio, target)


def agree(results: Results) -> bool:
    """Print how far answers are from the plain way's; returns whether hits are equal and totals within `TOLERANCE`.

    GEOS alone cuts only what crosses, so it gives no whole answer. A peer whose own areas are less exact than that is
    named and does not fail the run; hits must be everyone's, totals at least ours.
    """
    say(f"\nanswers against {PLAIN.name}: hits, relative deviation of the total")
    fine = True
    for name in (OURS.name, *(side.name for side in PEER_SIDES)):
        cells = []
        for kind in KINDS:
            mine, true = results.get(name, {}).get(kind), results.get(PLAIN.name, {}).get(kind)
            if mine is None or true is None:
                cells.append("-")
                continue
            off = abs(mine.total - true.total) / true.total
            wrong = mine.hits != true.hits or (off > TOLERANCE and name == OURS.name)
            fine = fine and not wrong
            cells.append(f"{mine.hits} {off:.0e}{' WRONG' if wrong else ' coarse' if off > TOLERANCE else ''}")
        row(name, cells)
    say("all agree" if fine else "THE ANSWERS DIFFER")
    return fine

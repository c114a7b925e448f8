"""How our time grows with the layer: in a fixed region, and at constant density, where the small layer is a crop."""

from __future__ import annotations

import math
from contextlib import ExitStack
from statistics import median
from typing import TYPE_CHECKING

from layers import MILLION
from processes import Running
from queries import KINDS, read_queries
from sides import OURS
from tables import held, row, say

if TYPE_CHECKING:
    from pathlib import Path

_SMALL, _LARGE = 10_000, 1_000_000
_FIXED, _DENSE = 0.5, 0.1  # targets
_NEAR = {"site": "site", "block": "block", "road": "road", "parcels": "near_parcels"}


def growth(cache: Path, seed: int, rounds: int) -> bool:
    """Print times on small and large layers and the exponents between them."""
    queries = read_queries(cache, seed)
    fixed = [f"cells-{count}" for count in (_SMALL, 100_000, _LARGE)]
    crops = {kind: f"crop-{_SMALL}-{near}" for kind, near in _NEAR.items()}
    times: dict[tuple[str, str], list[float]] = {}
    with ExitStack() as stack:
        processes = {name: _open(stack, cache, name, seed) for name in (*fixed, *crops.values())}
        asked = [(name, kind) for name in fixed for kind in KINDS]
        asked += [(name, near) for kind, near in _NEAR.items() for name in (crops[kind], MILLION)]
        for _ in range(rounds + 1):
            for name, kind in asked:
                reply = processes[name].ask(kind, queries[kind], "engine")
                times.setdefault((name, kind), []).append(reply["ms"])
    medians = {each: median(spent[1:]) for each, spent in times.items()}
    _report_fixed(fixed, medians)
    _report_dense(crops, medians)
    return True


def _open(stack: ExitStack, cache: Path, name: str, seed: int) -> Running:
    process = stack.enter_context(Running(OURS, cache))
    process.open(name, seed)
    return process


def _report_fixed(layers: list[str], medians: dict[tuple[str, str], float]) -> None:
    say("fixed region, median ms a question")
    row("", KINDS)
    for name in layers:
        row(name, [f"{medians[name, kind]:.2f}" for kind in KINDS])
    row("exponent", [held(_exponent(medians[layers[0], kind], medians[layers[-1], kind]), _FIXED) for kind in KINDS])


def _report_dense(crops: dict[str, str], medians: dict[tuple[str, str], float]) -> None:
    say("\nconstant density, median ms a question")
    row("", KINDS)
    small = {kind: medians[crops[kind], near] for kind, near in _NEAR.items()}
    large = {kind: medians[MILLION, near] for kind, near in _NEAR.items()}
    row(f"crop of {_SMALL}", [f"{small[kind]:.2f}" for kind in KINDS])
    row(MILLION, [f"{large[kind]:.2f}" for kind in KINDS])
    row("exponent", [held(_exponent(small[kind], large[kind]), _DENSE) for kind in KINDS])


def _exponent(small: float, large: float) -> float:
    return math.log(large / small) / math.log(_LARGE / _SMALL)

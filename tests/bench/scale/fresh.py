"""The first question of a fresh process, its pages warm: how long it takes, and how much memory at most.

Run as a program it is that process: `python fresh.py SOURCE STORE`, the questions on stdin, prints one line of JSON.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from layers import MILLION, layer_file
from processes import Running
from queries import KINDS, TOGETHER, read_queries
from sides import HERE, OURS
from tables import held, row, say
from worker import memory

_FIRST_MS, _PEAK_MB = 100.0, 200.0  # targets; a thousand parcels are no one's first question
_CHUNK = 2**20


def fresh(cache: Path, seed: int, rounds: int) -> bool:
    """Print for each kind of question what a fresh process takes for it."""
    queries = read_queries(cache, seed)
    with Running(OURS, cache) as process:  # which imports the layer where it must, so that no process below does
        process.open(MILLION, seed)
    say(f"{MILLION}, a fresh process with pages warm, medians of {rounds}")
    row("", ["open ms", "first ms", "second ms", "peak MB", "private MB"])
    for kind in KINDS:
        asked = queries[kind] if kind in TOGETHER else queries[kind][:1]
        figures = [_run(layer_file(cache, MILLION, seed), cache, asked) for _ in range(rounds)]
        middle = {name: median(each[name] for each in figures) for name in figures[0]}
        first = f"{middle['first']:.1f}" if kind in TOGETHER else held(middle["first"], _FIRST_MS, 0)
        peak = held(max(each["peak_mb"] for each in figures), _PEAK_MB, 0)
        row(kind, [f"{middle['open']:.1f}", first, f"{middle['second']:.1f}", peak, f"{middle['private_mb']:.0f}"])
    return True


def _run(source: Path, cache: Path, asked: list[bytes]) -> dict[str, float]:
    command = [sys.executable, str(HERE / "fresh.py"), str(source), str(cache / OURS.module / source.stem)]
    texts = json.dumps([query.hex() for query in asked])
    done = subprocess.run(command, input=texts, capture_output=True, text=True, check=True, cwd=HERE)
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def _process(source: Path, store: Path) -> dict[str, float]:
    """Open the layer and ask the same twice; nothing but the imports and the pages is warm."""
    import ours
    import shapely

    desk = ours.desk_of(source, store)
    asked = shapely.from_wkb([bytes.fromhex(text) for text in json.loads(sys.stdin.read())])
    for path in desk.workspace.rglob("*.gpkg"):
        _warm(path)
    start = time.perf_counter()
    with ours.StoreLayerSource(desk.plan_path, desk.workspace) as opened:
        layer = ours.layer_of(opened, store.name)
        ready = time.perf_counter()
        ours.overlaps(asked, layer, opened, desk.measure)
        first = time.perf_counter()
        ours.overlaps(asked, layer, opened, desk.measure)
        second = time.perf_counter()
    spent = {"open": ready - start, "first": first - ready, "second": second - first}
    return {name: seconds * 1000 for name, seconds in spent.items()} | memory()


def _warm(path: Path) -> None:
    with path.open("rb") as file:
        while file.read(_CHUNK):
            pass


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_process(Path(sys.argv[1]), Path(sys.argv[2]))) + "\n")

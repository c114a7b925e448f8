"""One side in a process of its own: reads questions as lines of JSON, answers with times, hits and total area.

`python worker.py MODULE` is started by `processes.py` with the Python that has what the side wants, so this file and
the sides' modules import nothing else. The questions: `{"do": "open", "source": …, "store": …}` opens a layer,
`{"do": "ways", "together": …}` lists the ways of asking, `{"do": "ask", "queries": [hexadecimal WKB], "together": …,
"way": …}` asks.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any


def status(key: str) -> float:
    """Return a figure of /proc/self/status in MB; ru_maxrss would count the parent before exec as well."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(f"{key}:"))


def answer(side: Any, question: dict[str, Any]) -> dict[str, Any]:
    """Answer one question."""
    start = time.perf_counter()
    if question["do"] == "open":
        side.open(Path(question["source"]), Path(question["store"]))
        return {"ms": (time.perf_counter() - start) * 1000, **memory()}
    ways = side.ways(question["together"])
    if question["do"] == "ways":
        return {"ways": list(ways)}
    queries = [bytes.fromhex(text) for text in question["queries"]]
    asked = [queries] if question["together"] else [[query] for query in queries]
    return {**_time(side, ways[question["way"]], asked), **memory()}


def _time(side: Any, way: Any, asked: list[list[bytes]]) -> dict[str, Any]:
    """Time each question; turning it into the side's own form and counting the answer stay outside the time."""
    spent, hits, total = 0.0, 0, 0.0
    for queries in asked:
        ready = side.take(queries)
        start = time.perf_counter()
        areas = way(ready)
        spent += time.perf_counter() - start
        overlaps = [area for area in areas if area is not None and area > 0]
        hits, total = hits + len(overlaps), total + float(sum(overlaps))
    return {"ms": spent * 1000 / len(asked), "hits": hits, "total": total}


def memory() -> dict[str, float]:
    """Return the process's peak and present resident memory, MB."""
    return {"peak_mb": status("VmHWM"), "private_mb": status("RssAnon")}


def main(module: str) -> None:
    """Answer until the questions end; what libraries print goes to stderr."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    with closing(importlib.import_module(module).Side()) as side:
        for line in sys.stdin:
            try:
                reply = answer(side, json.loads(line))
            except Exception as error:  # noqa: BLE001  # the harness reports it and goes on with the other sides
                reply = {"error": f"{type(error).__name__}: {error}"}
            out.write(json.dumps(reply) + "\n")
            out.flush()


if __name__ == "__main__":
    main(sys.argv[1])

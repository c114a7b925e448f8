"""Window to first paint with a thousand cases and a large layer, and findings of a changed site over that layer.

    QT_QPA_PLATFORM=offscreen .venv/bin/python tests/bench/first_paint.py layer.gpkg [--cases 1000]

Prints medians: the first from the start of the process to its first picture, files in the cache; the second from a
change of the site to the findings that stand, as the window's worker makes them.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Final

BENCH: Final = Path(__file__).resolve().parent
ROOT: Final = BENCH.parents[1]
sys.path[:0] = [str(ROOT), str(BENCH)]

from case_list import fill  # noqa: E402  # the paths must stand first
from soak import moved  # noqa: E402  # likewise

_REPEATS: Final = 7


def first_paint(workspace: Path) -> float:
    """Return milliseconds from the start of the process to its first picture."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "app", "--workspace", str(workspace), "--quit-after-first-paint"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        said = process.stdout.readline() if process.stdout else ""
        painted = (time.perf_counter() - start) * 1000
    if said.strip() != "painted":
        raise SystemExit(f"the window did not tell of its first paint, but {said!r}")
    return painted


def reviewed(desk: Any, document: dict[str, Any], memory: Any, by: float) -> float:
    """Return milliseconds that the review of a site takes that was moved by some degrees."""
    from app.ui.session import review_document

    changed = {**document, "site": moved(document["site"], by)}
    start = time.perf_counter()
    outcome = review_document(desk, changed, "2026-11-24", lambda: False, memory)
    took = (time.perf_counter() - start) * 1000
    if outcome.review is None:
        raise SystemExit(f"no review: {outcome.troubles}")
    return took


def main() -> None:
    """Print the medians."""
    asked = argparse.ArgumentParser()
    asked.add_argument("layer", type=Path)
    asked.add_argument("--cases", type=int, default=1000)
    options = asked.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="taixin-paint-") as name:
        os.environ.update(dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"), name))
        from app.services.cases import load_case
        from app.services.desk import open_desk
        from app.services.examples import keep_example, load_example_layers
        from app.services.layer_entries import LayerEntry
        from app.services.layers import import_layers
        from app.services.review_memory import ReviewMemory
        from app.ui.session import REVIEW_DELAY_MS

        workspace = Path(name) / "workspace"
        workspace.mkdir()
        desk = open_desk(workspace)
        fill(workspace, options.cases)
        load_example_layers(desk)
        import_layers(desk, [LayerEntry(options.layer, "farmland", coverage=(), source="lattice")])
        first_paint(workspace)
        paints = [first_paint(workspace) for _ in range(_REPEATS)]
        document = load_case(desk, keep_example(desk, now="2026-11-24T08:30:00+08:00"))
        memory = ReviewMemory()
        reviews = [reviewed(desk, document, memory, at * 1e-5) for at in range(_REPEATS + 1)][1:]
    for words, figures in (("first paint", paints), ("findings", [each + REVIEW_DELAY_MS for each in reviews])):
        sys.stdout.write(f"{words:12s} median {statistics.median(figures):6.0f} ms  most {max(figures):6.0f} ms\n")


if __name__ == "__main__":
    main()

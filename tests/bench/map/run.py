"""How smoothly the map moves at a million polygons, and against QGIS's parallel renderer, in one run.

    python tests/bench/map/run.py LAYER.gpkg SOURCE.gpkg CACHE

LAYER.gpkg is a layer's file in a workspace, SOURCE.gpkg the file that it was imported from (QGIS reads that), CACHE a
folder for the overview. QGIS is asked through /usr/bin/python3; where it has none, our figures alone are printed.
Both sides draw 1920 x 1080, the same middle, the same pixels, outlines of one pixel and a translucent filling. Ours is
complete when the window has drawn the last tile, theirs when the picture is made. Each view is taken `ROUNDS` times in
turn, ours cold each time (an own look, so that no tile of before fits); medians.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.ui.map_view import MapView
    from app.ui.tile_item import TileItem

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SIZE = (1920, 1080)
MIDDLE = (113.0, 38.8)
POWERS = (-9.5, -11, -12, -13, -14, -14.5, -15, -16, -18)  # of two: degrees of latitude a pixel
WIDE = 0.78
METRES = 111e3
STEP, FRAMES, FRAME_S = 12, 200, 1 / 60
ROUNDS = 5
ZOOMS = 20

Extent = tuple[float, float, float, float]


def extent(pixel: float) -> Extent:
    """Return what is shown with pixels so high."""
    wide, high = SIZE[0] * pixel / WIDE / 2, SIZE[1] * pixel / 2
    return MIDDLE[0] - wide, MIDDLE[1] - high, MIDDLE[0] + wide, MIDDLE[1] + high


class Ours:
    """The map with one large layer."""

    def __init__(self, layer: Path, cache: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from app.services.map_tiles import TileSource, make_overview
        from app.store.overview import LayerPlace
        from app.ui.map_style import look
        from app.ui.map_view import MapView
        from app.ui.tile_layers import LargeLayer

        self.app = QApplication([])
        kind = "permanent_basic_farmland"
        source = TileSource("bench", LayerPlace(layer, "feature", ""), cache / f"{layer.stem}.overview")
        if not source.is_ready():
            start = time.perf_counter()
            make_overview(source)
            say(f"overview made in {time.perf_counter() - start:.1f} s")
        self.view: MapView = MapView()
        self.view.resize(*SIZE)
        self.view.show_large([LargeLayer(source, kind, "official")])
        self.view.show()
        (self.item,) = self.view.large.items()
        self.item: TileItem
        self._look, self._turn = look(kind, "official"), 0
        self.go(extent(2.0**-18))
        self.settle()
        time.sleep(2)  # both painters have started

    def go(self, bounds: Extent) -> None:
        """Show these bounds, without drawing yet."""
        west, south, east, north = bounds
        self.view.box.setRange(xRange=(west, east), yRange=(south, north), padding=0)

    def frame(self) -> float:
        """Draw now; return the seconds."""
        start = time.perf_counter()
        self.view.viewport().repaint()
        return time.perf_counter() - start

    def settle(self) -> None:
        """Wait until there is every tile, those around the view too."""
        self.app.processEvents()  # the first frame would still be of the place before
        self.frame()
        while self.item.missing or not self.view.large.pool().is_idle():
            self.app.processEvents()
            time.sleep(0.002)
            self.frame()

    def cold(self, pixel: float) -> float:
        """Return the seconds until a view of which there is nothing is drawn whole."""
        from PySide6.QtCore import QEventLoop

        self.go((0.0, 0.0, 1e-4, 1e-4))  # before the look is a new one, lest the place be painted in that
        self.settle()
        self._turn += 1
        brush = type(self._look.brush)(self._look.brush)
        colour = brush.color()
        colour.setAlpha(40 + self._turn % 2)
        brush.setColor(colour)
        self.item.set_look(replace(self._look, brush=brush))
        self.settle()
        start = time.perf_counter()
        self.go(extent(pixel))
        while not self.item.missing:  # a frame may still be of the place before
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        whole = QEventLoop()
        self.item.completed.connect(whole.quit)
        whole.exec()  # asleep in between, as a window is: no painter's time is taken from it
        self.item.completed.disconnect(whole.quit)
        return time.perf_counter() - start

    def pan(self, pixel: float) -> None:
        """Print how long frames take while the map is drawn along, there and back."""
        self.go(extent(pixel))
        self.settle()
        times, missed = [], 0
        for number in range(FRAMES):
            begin = time.perf_counter()
            self.view.box.translateBy(x=STEP * pixel / WIDE * (1 if number < FRAMES // 2 else -1), y=0)
            times.append(self.frame())
            missed += self.item.missing > 0
            self.app.processEvents()
            time.sleep(max(0.0, FRAME_S - (time.perf_counter() - begin)))
        tell(f"pan at {pixel * METRES:6.1f} m", times, f", {missed} of {FRAMES} frames with a tile missing")

    def zoom(self) -> None:
        """Print how long frames take while the map comes closer and goes away again."""
        times = []
        for number in range(2 * ZOOMS):
            self.view.box.scaleBy((0.7071, 0.7071) if number < ZOOMS else (1.4142, 1.4142))
            times.append(self.frame())
            self.app.processEvents()
            time.sleep(FRAME_S)
        tell("zoom", times, "")


def say(line: str) -> None:
    """Write a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def tell(what: str, times: list[float], more: str) -> None:
    """Print median and 95th percentile of seconds."""
    p95 = sorted(times)[int(len(times) * 0.95)]
    say(f"{what}: median {statistics.median(times) * 1e3:.1f} ms, p95 {p95 * 1e3:.1f} ms{more}")


class Theirs:
    """QGIS in a process of its own that draws what it is asked for; `ask` returns None where there is none."""

    def __init__(self, source: Path) -> None:
        script = Path(__file__).with_name("qgis_views.py")
        self._process = subprocess.Popen(
            ["/usr/bin/python3", str(script), str(source), *map(str, SIZE)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def ask(self, bounds: Extent) -> float | None:
        """Return the seconds that QGIS takes for a view."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.write(json.dumps(bounds) + "\n")
            self._process.stdin.flush()
        except OSError:
            return None
        line = self._process.stdout.readline()
        return float(line) if line else None

    def end(self) -> None:
        """Let it end."""
        self._process.communicate()


def compare(ours: Ours, theirs: Theirs, pixel: float) -> None:
    """Print how long a cold view takes both, in turn."""
    times = [(ours.cold(pixel), theirs.ask(extent(pixel))) for _ in range(ROUNDS)]
    mine = statistics.median(time for time, _ in times)
    line = f"cold view at {pixel * METRES:6.1f} m a pixel: ours {mine * 1e3:6.1f} ms"
    others = [seconds for _, seconds in times if seconds is not None]
    if others:
        line += (
            f", QGIS {statistics.median(others) * 1e3:8.1f} ms, ours over QGIS {mine / statistics.median(others):.3f}"
        )
    say(line)


def main() -> None:
    """Measure what the command line names."""
    layer, source, cache = map(Path, sys.argv[1:4])
    ours, theirs = Ours(layer, cache), Theirs(source)
    for power in POWERS:
        ours.pan(2.0**power)
    ours.zoom()
    for power in POWERS:
        compare(ours, theirs, 2.0**power)
    theirs.end()
    ours.view.large.stop()


if __name__ == "__main__":
    main()

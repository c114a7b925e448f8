"""Eight hours at the window, hurried: memory, open files, threads and QObjects for each quarter hour of simulated use.

A day is what the workstation is made for, forty cases. For each: opening it from the list, 25 entries of the form, 4
changes of the site of which 4 are taken back or made again, 40 pans and zooms, 20 findings looked at, 2 judgements, 11
looks at another page and back, a search in the plan, the palette, a preview of the opinion; every fourth case another
theme. That is 4 900 acts in eight hours, one every six seconds for whoever never rests; a quarter hour is a 32nd part
of them. The window, the store, the review and the pages are the real ones; only the pauses between two acts are left
out.

    QT_QPA_PLATFORM=offscreen .venv/bin/python tests/bench/soak.py [--hours 8] [--layer million.gpkg]
"""

import argparse
import gc
import os
import random
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

BENCH: Final = Path(__file__).resolve().parent
sys.path[:0] = [str(BENCH.parents[1]), str(BENCH)]

from app.errors import WorldError  # noqa: E402  # the paths must stand first
from app.ui.form_fields import TextField  # noqa: E402  # likewise

_CASES_A_DAY: Final = 40
_HOURS_A_DAY: Final = 8
_WARM: Final = 2  # quarter hours
_TEXTS: Final = {
    "name": ("豆罗建材项目", "砂河铸件项目", "阳明堡蔬菜加工项目"),
    "land.total_ha": ("11.5779", "12", "8.25"),
    "water.annual_m3": ("86000", "91000", "120000"),
    "code": ("2026-140902-30-01-000001", "2026-140902-30-01-000002"),
}
_PLAN_WORDS: Final = ("永久基本农田", "泉域", "规划", "采煤沉陷")
_PAGES: Final = (
    "layers",
    "catalogues",
    "register",
    "dashboard",
    "plan",
    "verify",
    "batch",
    "opinion",
    "cases",
    "review",
)
_THEMES: Final = ("dark", "sunlight", "light")
_WAIT_S: Final = 120.0


class Hand:
    """Does what a reviewer does, one act after the other, and waits until the window has done each."""

    def __init__(self, window: Any, chance: random.Random) -> None:
        self.window, self.chance = window, chance

    def settle(self) -> None:
        """Let the window work until all is done."""
        from PySide6.QtTest import QTest

        session, deadline = self.window.session, time.monotonic() + _WAIT_S
        quiet = 0
        while quiet < 2:
            QTest.qWait(2)
            timers = (session._review_timer, self.window.later.review.map._timer)
            busy = self.window.is_busy() or any(timer.isActive() for timer in timers)
            quiet = 0 if busy else quiet + 1
            if time.monotonic() > deadline:
                raise WorldError("窗口两分钟没有做完一件事，请查看工作区的日志。")

    def open(self, case_id: int) -> None:
        """Open a case from the list."""
        self.window.go("page_cases")
        self.settle()
        self.window.session.open(case_id)
        self.settle()

    def type(self) -> None:
        """Type a value into one of the form's lines, letter by letter."""
        path = self.chance.choice(tuple(_TEXTS))
        field = self.window.later.review.form.field(path)
        if isinstance(field, TextField):
            field.line.setFocus()
            text = self.chance.choice(_TEXTS[path])
            for at in range(1, len(text) + 1):
                field.line.setText(text[:at])
                field.line.textEdited.emit(text[:at])

    def move_site(self) -> None:
        """Move the site by some metres."""
        site = self.window.session.document.get("site")
        by = self.chance.uniform(-3e-4, 3e-4)
        self.window.session.set_site(moved(site, by) if site else None)

    def undo(self) -> None:
        """Take a change back, or make it again."""
        self.window.action(self.chance.choice(("undo", "redo"))).trigger()

    def pan(self) -> None:
        """Pan or zoom the map."""
        view = self.window.later.review.map.view
        if self.chance.random() < 0.4:
            view.zoom_by(self.chance.choice((1.4, 1 / 1.4)))
        else:
            view._pan(self.chance.choice((-1, 0, 1)), self.chance.choice((-1, 1)))

    def look(self) -> None:
        """Choose a finding."""
        latest = self.window.session.latest
        if latest is not None and latest.review is not None:
            self.window.later.review.findings.reveal(self.chance.choice(latest.review.findings).rule)

    def judge(self) -> None:
        """Judge a rule, or take the answer back."""
        from app.domain.finding import Judgement

        session = self.window.session
        if session.document.get("judgements"):
            session.withdraw(session.document["judgements"][0]["rule"])
        else:
            session.judge(Judgement("L-01", "clear", "已核对目录", "审查员甲"))

    def turn(self) -> None:
        """Go to another page."""
        self.window.go(f"page_{self.chance.choice(_PAGES)}")

    def read(self) -> None:
        """Search the plan."""
        self.window.go("page_plan")
        self.window.later.plan.ui.search.setText(self.chance.choice(_PLAN_WORDS))
        self.window.later.plan.search()

    def ask(self) -> None:
        """Open the palette and close it."""
        self.window.action("palette").trigger()
        self.settle()
        self.window.commands.close()

    def preview(self) -> None:
        """Preview the opinion."""
        self.window.action("preview").trigger()

    def theme(self) -> None:
        """Take another theme."""
        self.window.looks.set_theme(self.chance.choice(_THEMES))

    def case(self, number: int, case_id: int) -> Iterator[Callable[[], None]]:
        """Give the acts of one case in their order, about 122."""
        yield lambda: self.open(case_id)
        work = (
            [self.type] * 25 + [self.move_site, self.undo] * 4 + [self.pan] * 40 + [self.look] * 20 + [self.judge] * 2
        )
        self.chance.shuffle(work)
        for at, act in enumerate(work):
            if at % 9 == 0:
                yield self.turn
                yield lambda: self.window.go("page_review")
            yield act
        yield from (self.read, self.ask, self.preview)
        if number % 4 == 0:
            yield self.theme


def moved(geometry: dict[str, Any], by: float) -> dict[str, Any]:
    """Return a GeoJSON geometry moved east and north by degrees."""

    def move(part: Any) -> Any:
        return [part[0] + by, part[1] + by] if isinstance(part[0], float) else [move(each) for each in part]

    return {**geometry, "coordinates": move(geometry["coordinates"])}


def figures() -> dict[str, float]:
    """Return resident memory (MB), open files, threads, QObjects, Python objects."""
    from PySide6.QtCore import QCoreApplication, QEvent, QObject
    from PySide6.QtWidgets import QApplication

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    tops = QApplication.topLevelWidgets()
    objects = sum(1 + len(top.findChildren(QObject)) for top in tops if top.parent() is None)
    return {
        "MB": pages * os.sysconf("SC_PAGE_SIZE") / 1e6,
        "files": sum(1 for _ in Path("/proc/self/fd").iterdir()),
        "threads": sum(1 for _ in Path("/proc/self/task").iterdir()),
        "py threads": threading.active_count(),
        "QObjects": objects,
        "windows": len(tops),
        "objects": len(gc.get_objects()),
    }


def fill(desk: Any, layer: Path | None) -> list[int]:
    """Keep a day's cases and the layers of the worked example in a workspace; return the cases' ids."""
    from app.services.cases import load_case, new_case
    from app.services.examples import keep_example, load_example_layers
    from app.services.layer_entries import LayerEntry
    from app.services.layers import import_layers

    load_example_layers(desk)
    if layer is not None:
        import_layers(desk, [LayerEntry(layer, "farmland", coverage=(), source="lattice")])
    now = "2026-11-24T08:30:00+08:00"
    document = load_case(desk, keep_example(desk, now=now)) | {"judgements": []}
    return [new_case(desk, document, now=now) for _ in range(_CASES_A_DAY)]


def soak(window: Any, ids: list[int], hours: float) -> list[dict[str, float]]:
    """Use the window for so many simulated hours; print and return the figures of each quarter."""
    hand = Hand(window, random.Random(6))  # repeatable, not secret
    cases = [ids[at % len(ids)] for at in range(round(hours / _HOURS_A_DAY * _CASES_A_DAY))]
    a_quarter = sum(1 for _ in hand.case(0, ids[0])) * _CASES_A_DAY / _HOURS_A_DAY / 4
    done, start, kept = 0, time.monotonic(), [figures()]
    say(0, 0, 0.0, kept[0])
    for number, case_id in enumerate(cases):
        for act in hand.case(number, case_id):
            act()
            hand.settle()
            done += 1
            if done >= len(kept) * a_quarter:
                say(len(kept), done, time.monotonic() - start, found := figures())
                kept.append(found)
    return kept


def say(quarter: int, acts: int, seconds: float, found: dict[str, float]) -> None:
    """Print one line."""
    words = "  ".join(f"{name} {value:,.0f}" for name, value in found.items())
    sys.stdout.write(f"{quarter / 4:5.2f} h  {acts:6d} acts  {seconds:7.0f} s   {words}\n")
    sys.stdout.flush()


def verdict(kept: list[dict[str, float]]) -> int:
    """Print how much each figure grew after the warm-up, and return 1 where memory grew by more than 5 %."""
    before, after = kept[min(_WARM, len(kept) - 1)], kept[-1]
    for name, value in before.items():
        sys.stdout.write(
            f"{name:12s} {value:12,.0f} → {after[name]:12,.0f}  {(after[name] / value - 1) * 100:+.1f} %\n"
        )
    return int(after["MB"] > 1.05 * before["MB"])


def main() -> int:
    """Run the soak in folders of its own."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--hours", type=float, default=_HOURS_A_DAY)
    asked.add_argument("--layer", type=Path, help="a layer of many polygons to have in the workspace")
    options = asked.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="taixin-soak-") as name:
        home = Path(name)
        os.environ.update({"HOME": name, "XDG_CONFIG_HOME": name, "XDG_DATA_HOME": name, "XDG_CACHE_HOME": name})
        from benchmarks import desk_in

        from app.ui.application import local_now, make_application
        from app.ui.main_window import MainWindow

        application = make_application()
        desk = desk_in(home)
        desk.workspace.mkdir(exist_ok=True)
        ids = fill(desk, options.layer)
        window = MainWindow(desk, local_now)
        window.resize(1366, 768)
        window.show()
        window.later.build()
        kept = soak(window, ids, options.hours)
        window.close()
        application.quit()
    return verdict(kept)


if __name__ == "__main__":
    sys.exit(main())

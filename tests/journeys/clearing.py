"""A folder of case files cleared from end to end by keys: imported, reviewed, judged where a person must, issued."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from screen import ROOT, Screen, wait_for

from app.cli.main import run
from app.domain.vocabulary import LAYER_KINDS
from app.services.cases import list_cases
from app.services.desk import Desk, open_desk
from app.services.examples import DEMO_PASSWORD
from app.services.register import list_opinions
from app.services.signatures import make_demo_keys
from app.store.workspace import open_workspace

_BASE: Final = ROOT / "tests" / "data" / "cases" / "01_conforms.json"
_IN_A_ROW: Final = 8  # sites lie side by side, all of them inside the growth boundary
_EAST, _NORTH = 0.0032, 0.0024  # degrees from one to the next
_JUDGED_BY_HAND: Final = 5  # every fifth lacks the judgement of the block's access conditions


@dataclass(frozen=True)
class Figures:
    """What clearing the folder took.

    Attributes:
        seconds: of each case, from its opening to its entry in the register, the machine's work included.
        presses: keys for each case, the password's letters included.
        judged: how many of them had a finding to judge.
    """

    seconds: tuple[float, ...]
    presses: tuple[int, ...]
    judged: int

    def __str__(self) -> str:
        middle = sorted(self.seconds)[len(self.seconds) // 2]
        usual, most = min(self.presses), max(self.presses)
        return (
            f"{len(self.seconds)} cases, {self.judged} with a judgement: {middle:.1f} s a case (median), "
            f"{usual} keys for an ordinary one and {most} with a judgement, {len(DEMO_PASSWORD)} of them the password"
        )


def write_folder(folder: Path, count: int) -> Path:
    """Write case files with sites side by side; every fifth lacks a judgement."""
    folder.mkdir()
    base = json.loads(_BASE.read_text(encoding="utf-8"))["case"]
    for number in range(count):
        east, north = _EAST * (number % _IN_A_ROW), _NORTH * (number // _IN_A_ROW)
        ring = [[x - 0.012 + east, y + north] for x, y in base["site"]["coordinates"][0]]
        judgements = base["judgements"][: 2 if number % _JUDGED_BY_HAND == 0 else None]
        project = {**base["project"], "name": f"Works {number + 1:02d}", "code": f"2026-140902-30-03-{number + 1:06d}"}
        case = {
            **base,
            "project": project,
            "site": {"type": "Polygon", "coordinates": [ring]},
            "judgements": judgements,
        }
        (folder / f"{number + 1:02d}.json").write_text(json.dumps(case), encoding="utf-8")
    return folder


def import_layers(folder: Path, workspace: Path) -> None:
    """Import the layers of the case that conforms, every other kind loaded empty."""
    spec = json.loads(_BASE.read_text(encoding="utf-8"))
    given: list[dict[str, Any]] = spec["layers"]
    kinds = {entry["kind"] for entry in given} | {"county", "township"}
    empty = {"type": "FeatureCollection", "features": []}
    entries = given + [
        {"kind": kind, "coverage": spec["clear"], "data": empty} for kind in LAYER_KINDS if kind not in kinds
    ]
    declared = []
    for number, entry in enumerate(entries):
        (folder / f"layer_{number}.geojson").write_text(json.dumps(entry["data"]), encoding="utf-8")
        known = {"authority": "official", "source": "test", "effective": "2023-01-17"}
        rest = {key: value for key, value in entry.items() if key != "data"}
        declared.append({"file": f"layer_{number}.geojson", **known, **rest})
    pack = folder / "pack.json"
    pack.write_text(json.dumps({"format": "taixin-layers/1", "layers": declared}), encoding="utf-8")
    assert run(["layers", "import", "--manifest", str(pack), "--workspace", str(workspace)]) == 0


def make_certificate(folder: Path) -> Path:
    """Make the approver's certificate, with a name that can be typed on a bare X server."""
    desk = open_desk(folder / "authority")
    keys = make_demo_keys(desk, folder / "keys", now=datetime.now().astimezone(), password=DEMO_PASSWORD)
    return keys["签发人"].path.rename(folder / "approver.p12")


def import_folder(screen: Screen, desk: Desk, folder: Path, count: int) -> None:
    """Keep every file of the folder as a case, reviewed."""
    screen.keys("ctrl+8")
    screen.press_for("space", "案卷文件所在的文件夹")
    screen.type(str(folder))
    screen.keys("Return")
    screen.back()
    screen.keys("Tab", "space")  # past the button that only reviews
    wait_for(
        lambda: sum(bool(row.verdict) for row in list_cases(desk)) == count, "a verdict for every case", 40 + 4 * count
    )


def clear_folder(screen: Screen, desk: Desk, certificate: Path, count: int) -> Figures:
    """Go through the list case by case."""
    screen.keys("ctrl+1")
    seconds, presses, judged = [], [], 0
    for number in range(count):
        began, before = time.monotonic(), screen.presses
        judged += clear_case(screen, desk, certificate, number)
        seconds.append(time.monotonic() - began)
        presses.append(screen.presses - before)
    return Figures(tuple(seconds), tuple(presses), judged)


def await_review(screen: Screen, desk: Desk, name: str) -> None:
    """Wait until the open case is reviewed, which a person sees: saving keeps its result."""
    case_id = next(row.id for row in list_cases(desk) if row.name == name)

    def kept() -> bool:
        screen.do("key", "ctrl+s")
        return runs(desk, case_id) > before

    before = runs(desk, case_id)
    wait_for(kept, f"the review of {name}")


def runs(desk: Desk, case_id: int) -> int:
    """Return how many results are kept with a case."""
    with open_workspace(desk.workspace) as connection:
        found = connection.execute("SELECT count(*) FROM run WHERE case_id = ?", (case_id,)).fetchone()
    return int(found[0])


def clear_case(screen: Screen, desk: Desk, certificate: Path, number: int) -> bool:
    """Open the next case, judge what is to be judged, sign; return whether there was anything to judge."""
    was = screen.title()
    screen.keys("ctrl+Next")
    wait_for(lambda: screen.title().startswith("Works") and screen.title() != was, "the next case")
    name = screen.title()[: len("Works 00")]
    await_review(screen, desk, name)
    is_open = int(name.split()[1]) % _JUDGED_BY_HAND == 1
    if is_open:
        screen.keys("F8", "F7", "Down", "Tab", "Tab") if number else screen.keys("F8", "F7", "Down", "Tab")
        if not number:
            screen.type("Zhang")
            screen.keys("Tab")
        screen.type("Meets the block's conditions.")
        screen.keys("Return")
    screen.keys("ctrl+shift+p")
    screen.dialog("签发审查意见")
    if not number:
        screen.keys("Return")
        screen.dialog("选择签名证书")
        screen.type(str(certificate))
        screen.keys("Return")
        screen.dialog("签发审查意见")
    screen.type(DEMO_PASSWORD)
    screen.keys("Return")
    screen.back()
    wait_for(lambda: len(list_opinions(desk)) == number + 1, f"{name} in the register")
    return is_open

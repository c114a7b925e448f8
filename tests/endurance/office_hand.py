"""A hand that works until it is killed: it says on a pipe what it begins, and what it has got once it has got it."""

from __future__ import annotations

import json
import os
import random
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "services"), str(ROOT / "tests" / "endurance")]

from issuing_world import NOON, World  # noqa: E402  # the paths must stand first

# Imported before the first fork, as in a window that has been open for a while.
import app.opinion.document  # noqa: E402  # likewise
import app.opinion.signing  # noqa: E402, F401  # likewise
from app.errors import BadInputError  # noqa: E402  # likewise
from app.services import case_exports, case_work, cases, evidence, issuing, layers, register  # noqa: E402  # likewise
from app.services.backups import BackupPlan, back_up, backups_in  # noqa: E402  # likewise
from app.services.desk import Desk, open_desk  # noqa: E402  # likewise
from app.services.layer_entries import LayerEntry  # noqa: E402  # likewise
from app.services.restoring import restore  # noqa: E402  # likewise
from app.services.reviews import review, review_json  # noqa: E402  # likewise

# How often each act is done, against the others.
SHARES: Final = {
    "add": 3,
    "edit": 6,
    "status": 2,
    "keep_run": 3,
    "review": 1,
    "issue": 4,
    "sign": 3,
    "void": 1,
    "import": 4,
    "remove": 1,
    "evidence": 3,
    "drop_evidence": 1,
    "export": 1,
    "back_up": 2,
}
_ACCESSES: Final = ("open", "os.rename", "os.remove", "os.mkdir", "os.link", "os.chmod", "sqlite3.connect")


@dataclass(frozen=True)
class Place:
    """Where a hand works: the workspace, the folder of backups, and a folder for what is brought in and out."""

    workspace: Path
    backups: Path
    desk_top: Path


def blow_at(access: int) -> None:
    """Kill this process at its n-th access of a file from now on."""
    left = access

    def watch(event: str, _arguments: tuple[Any, ...]) -> None:
        nonlocal left
        if event in _ACCESSES:
            left -= 1
            if left <= 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)


def work(link: Connection, place: Place, world: World, name: str, access: int | None, only: str | None) -> None:
    """Do one thing after the other, in an order that `name` decides, until somebody kills this process."""
    hand = Hand(link, place, world, name)
    link.send(("ready",))
    if access is not None:
        blow_at(access)
    while True:
        hand.act(only)


class Hand:
    """Does what people at the office do."""

    def __init__(self, link: Connection, place: Place, world: World, name: str) -> None:
        self._link, self._place, self._world, self._name = link, place, world, name
        self._chance = random.Random(name)  # repeatable, and no secret
        self._desk: Desk = open_desk(place.workspace)
        self._count = 0
        self._acts: dict[str, Callable[[], Any]] = {
            "add": self._add,
            "edit": self._edit,
            "status": self._status,
            "keep_run": self._keep_run,
            "review": self._review,
            "issue": self._issue,
            "sign": self._sign,
            "void": self._void,
            "import": self._import,
            "remove": self._remove,
            "evidence": self._evidence,
            "drop_evidence": self._drop_evidence,
            "export": self._export,
            "back_up": self._back_up,
            "restore": self._restore,
        }

    def act(self, only: str | None) -> None:
        """Do one thing: say that it begins, do it, say what came of it."""
        self._count += 1
        act = only or self._chance.choices(list(SHARES), list(SHARES.values()))[0]
        self._link.send(("begun", act))
        got = self._acts[act]()
        self._link.send(("done", act, got))

    def _begin(self, act: str, *words: Any) -> None:
        """Say what exactly is being done, so that either outcome of it can be told from a third."""
        self._link.send(("trying", act, *words))

    @property
    def _mark(self) -> str:
        return f"{self._name}-{self._count}"

    @property
    def _moment(self) -> datetime:
        return NOON + timedelta(seconds=self._count)

    def _now(self) -> str:
        return self._moment.isoformat()

    def _case(self) -> int | None:
        found = [row.id for row in cases.list_cases(self._desk)]
        return self._chance.choice(found[:20]) if found else None

    def _add(self) -> Any:
        self._begin("add", self._mark)
        document = {"project": {"name": self._mark, "products": [self._mark]}}
        return cases.new_case(self._desk, document, now=self._now()), self._mark

    def _edit(self) -> Any:
        case_id = self._case()
        if case_id is None:
            return None
        document = cases.load_case(self._desk, case_id)
        document["project"] = {**document.get("project", {}), "products": [self._mark]}
        self._begin("edit", case_id, self._mark)
        cases.save_case(self._desk, case_id, document, now=self._now())
        return case_id, self._mark

    def _status(self) -> Any:
        case_id = self._case()
        if case_id is not None:
            case_work.set_dates(self._desk, [case_id], NOON.date(), None, now=self._now())
        return None

    def _keep_run(self) -> Any:
        case_id = self._case()
        if case_id is None:
            return None
        return cases.keep_run(self._desk, case_id, review_json(self._world.result), now=self._now()), case_id

    def _review(self) -> Any:
        review(self._desk, self._world.case, NOON.date().isoformat())

    def _issue(self) -> Any:
        case_id = self._case()
        if case_id is None:
            return None
        roles = ("经办人", "签发人") if self._chance.random() < 0.4 else ("签发人",)
        key = self._world.keys[roles[0]]
        issued = issuing.issue(
            self._desk, case_id, self._world.case, self._world.result, key=key, moment=NOON, roles=roles
        )
        return issued.number, issued.status, len(issued.pdf)

    def _waiting(self) -> str | None:
        found = register.list_opinions(self._desk, register.OpinionFilter(status="signing"))
        return self._chance.choice(found).number if found else None

    def _sign(self) -> Any:
        number = self._waiting()
        if number is None:
            return None
        self._begin("sign", number)
        issued = issuing.sign_next(self._desk, number, key=self._world.keys["签发人"], moment=NOON)
        return issued.number, issued.status, len(issued.pdf)

    def _void(self) -> Any:
        number = self._waiting()
        if number is None:
            return None
        self._begin("void", number)
        row = issuing.void(self._desk, number, reason="重复", moment=NOON)
        return row.number, row.status, None

    def _import(self) -> Any:
        path = self._place.desk_top / f"{self._mark}.geojson"
        path.write_text(json.dumps(_squares(self._chance)), encoding="utf-8")
        entry = LayerEntry(path, "geo_hazard", source=self._mark, coverage=("忻府区",))
        made = layers.import_layers(self._desk, [entry])
        return [layer.id for layer in made]

    def _layer(self) -> str | None:
        found = [each.id for each in layers.list_layers(self._desk) if each.kind == "geo_hazard"]
        found = [each for each in found if not each.startswith("plan:")]
        return self._chance.choice(found) if found else None

    def _remove(self) -> Any:
        layer_id = self._layer()
        if layer_id is None:
            return None
        self._begin("remove", layer_id)
        layers.remove_layer(self._desk, layer_id, force=True)
        return layer_id

    def _evidence(self) -> Any:
        case_id = self._case()
        if case_id is None:
            return None
        path = self._place.desk_top / f"{self._mark}.txt"
        path.write_bytes(self._mark.encode() * self._chance.randrange(1, 20_000))
        evidence.add_evidence(self._desk, case_id, "L-01", [path], now="2026-11-24T09:00:00+08:00")
        return case_id, path.name

    def _drop_evidence(self) -> Any:
        case_id = self._case()
        found = evidence.list_evidence(self._desk, case_id) if case_id is not None else ()
        if not found:
            return None
        self._begin("drop_evidence", case_id, found[0].name)
        evidence.remove_evidence(self._desk, found[0].id)
        return case_id, found[0].name

    def _export(self) -> Any:
        found = [row.id for row in cases.list_cases(self._desk)][:5]
        if not found:
            return None
        case_exports.export_cases(self._desk, found, self._place.desk_top / "out" / self._mark)
        path = self._place.desk_top / f"{self._mark}.zip"
        case_exports.hand_over(self._desk, found, path, now=self._now())
        return path.name, len(found)

    def _back_up(self) -> Any:
        moment = datetime.now().astimezone()
        made = back_up(self._desk, self._place.backups, now=moment, plan=BackupPlan(keep=3, days=0, weeks=0))
        return made.path.stem

    def _restore(self) -> Any:
        oldest = backups_in(self._place.backups)[-1]
        try:
            restore(self._desk, oldest, now=datetime.now().astimezone())
        except BadInputError as error:
            return str(error)
        return oldest.path.name


def _squares(chance: random.Random) -> dict[str, Any]:
    """A few hundred squares that no other call gives."""
    features = []
    for number in range(chance.randrange(20, 400)):
        x, y, side = 112.4 + chance.random() * 0.5, 38.2 + chance.random() * 0.4, 0.001
        ring = [[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]
        geometry = {"type": "Polygon", "coordinates": [ring]}
        features.append({"type": "Feature", "properties": {"name": f"{number}"}, "geometry": geometry})
    return {"type": "FeatureCollection", "features": features}


def at(world: World, folder: Path) -> Place:
    """Make a place to work at: a copy of the world's workspace and empty folders beside it."""
    world.open(folder / "workspace")
    for name in ("backups", "desk"):
        (folder / name).mkdir()
    return Place(folder / "workspace", folder / "backups", folder / "desk")

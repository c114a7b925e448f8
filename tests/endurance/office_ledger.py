"""What was acknowledged, and what must hold after each kill: nothing acknowledged lost, nothing half, no gap."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from office_hand import Place

from app.services import cases, evidence, register
from app.services.audit import check_audit
from app.services.backups import backups_in
from app.services.desk import Desk, open_desk
from app.services.layer_editions import layer_editions
from app.services.layer_writing import report_file
from app.services.leftovers import tidy
from app.services.restoring import check_workspace, look_at
from app.store.connection import Connection, connect_immutable
from app.store.layer_files import is_unchanged
from app.store.layers import list_layers
from app.store.leftovers import is_unfinished, sweep_unfinished
from app.store.workspace import open_workspace

_STATES: Final = {"signing": ("signing", "issued", "void"), "issued": ("issued",), "void": ("void",)}


@dataclass
class Ledger:
    """What the killed process had got, and what it was at when it was killed."""

    cases: dict[int, str] = field(default_factory=dict)
    runs: dict[int, int] = field(default_factory=dict)
    opinions: dict[str, str] = field(default_factory=dict)
    layers: set[str] = field(default_factory=set)
    evidence: set[tuple[int, str]] = field(default_factory=set)
    zips: set[str] = field(default_factory=set)
    backups: list[str] = field(default_factory=list)
    pending: tuple[Any, ...] = ()
    entries: int = 0
    acknowledged: int = 0
    was_restored: bool = False
    either: tuple[frozenset[Any], ...] = ()

    def expect_either(self, place: Place) -> None:
        """From now on the oldest backup is put back: what is there must be that, or what is there now, whole."""
        with open_workspace(place.workspace) as connection:
            now = _cases_in(connection)
        with closing(connect_immutable(backups_in(place.backups)[-1].database)) as connection:
            self.either = (now, _cases_in(connection))
        self.cases, self.runs, self.opinions, self.layers, self.evidence = {}, {}, {}, set(), set()
        self.entries, self.was_restored = 0, True

    def hear(self, message: tuple[Any, ...]) -> None:
        """Take down what a hand says."""
        if message[0] in ("begun", "trying"):
            self.pending = message[1:]
        if message[0] == "done":
            self.pending = ()
            self.acknowledged += 1
            if message[2] is not None:
                self._take(message[1], message[2])

    def _take(self, act: str, got: Any) -> None:
        if act in ("add", "edit"):
            self.cases[got[0]] = got[1]
        elif act == "keep_run":
            self.runs[got[0]] = got[1]
        elif act in ("issue", "sign", "void"):
            self.opinions[got[0]] = got[1]
        elif act == "import":
            self.layers |= set(got)
        elif act == "remove":
            self.layers.discard(got)
        elif act == "evidence":
            self.evidence.add(tuple(got))
        elif act == "drop_evidence":
            self.evidence.discard(tuple(got))
        elif act == "export":
            self.zips.add(got[0])
        elif act == "back_up":
            self.backups.append(got)


def _cases_in(connection: Connection) -> frozenset[Any]:
    cases_ = connection.execute("SELECT id, updated, document FROM case_file")
    opinions = connection.execute("SELECT number, status, pdf_sha256 FROM opinion")
    return frozenset(tuple(row) for rows in (cases_, opinions) for row in rows)


def troubles(place: Place, known: Ledger) -> Iterator[str]:
    """Yield a sentence for each thing that does not hold; then the ledger is as the workspace is."""
    desk = open_desk(place.workspace)
    if not (place.workspace / "workspace.db").exists():
        yield "there is no workspace.db"
    yield from _of_restoring(desk, known)
    yield from (f"workspace: {each}" for each in check_workspace(desk))
    yield from _of_cases(desk, known)
    yield from _of_opinions(desk, known)
    yield from _of_audit(desk, known)
    yield from _of_layers(desk, known)
    yield from _of_evidence(desk, known)
    yield from _of_files(place, known)
    yield from _of_leftovers(desk, place, known)


def _of_restoring(desk: Desk, known: Ledger) -> Iterator[str]:
    with open_workspace(desk.workspace) as connection:
        if known.either and _cases_in(connection) not in known.either:
            yield "what is there is neither what was there nor the backup"
        if known.either:
            known.cases = {row["id"]: "" for row in connection.execute("SELECT id FROM case_file")}
            for case_id in known.cases:
                known.cases[case_id] = cases.load_case(desk, case_id)["project"].get("products", [""])[0]
    known.either = ()


def _of_cases(desk: Desk, known: Ledger) -> Iterator[str]:
    there = {row.id for row in cases.list_cases(desk)}
    for case_id, mark in known.cases.items():
        if case_id not in there:
            yield f"case {case_id} ({mark}) is lost"
            continue
        now = cases.load_case(desk, case_id)["project"].get("products", [""])[0]
        if now != mark and known.pending[:3] != ("edit", case_id, now):
            yield f"case {case_id} holds {now} instead of {mark}, pending {known.pending}"
        known.cases[case_id] = now
    with open_workspace(desk.workspace) as connection:
        runs = dict(connection.execute("SELECT id, case_id FROM run").fetchall())
    yield from (f"run {run} is lost" for run, case_id in known.runs.items() if runs.get(run) != case_id)


def _of_opinions(desk: Desk, known: Ledger) -> Iterator[str]:
    rows = {row.number: row for row in register.list_opinions(desk)}
    serials = sorted(row.serial for row in rows.values() if row.kind == "opinion")
    if serials != list(range(1, len(serials) + 1)):
        yield f"numbers have a gap or a double: {serials}"
    for number, status in known.opinions.items():
        if number not in rows:
            yield f"opinion {number} is lost"
        elif rows[number].status not in _STATES[status] or (
            rows[number].status != status and known.pending[1:2] != (number,)
        ):
            yield f"opinion {number} is {rows[number].status} instead of {status}"
    for number, row in rows.items():
        if row.status != known.opinions.get(number):  # read each document once, when it is new or has changed
            digest = hashlib.sha256(register.opinion_pdf(desk, number)).hexdigest()
            yield from [f"the document of {number} is not what was signed"] * (digest != row.pdf_sha256)
    known.opinions = {number: row.status for number, row in rows.items()}


def _of_audit(desk: Desk, known: Ledger) -> Iterator[str]:
    found = check_audit(desk)
    yield from (f"audit: {each}" for each in found.breaks)
    if found.head.seq < known.entries:
        yield f"audit entries went from {known.entries} to {found.head.seq}"
    known.entries = found.head.seq
    with open_workspace(desk.workspace) as connection:
        signed = connection.execute("SELECT count(*) FROM audit_log WHERE act = 'sign'").fetchone()[0]
        turns = connection.execute("SELECT count(*) FROM opinion_signature WHERE signed IS NOT NULL").fetchone()[0]
    if signed != turns:
        yield f"{turns} signatures and {signed} audit entries of them"


def _of_layers(desk: Desk, known: Ledger) -> Iterator[str]:
    there = {each.layer.id for each in layer_editions(desk) if not each.layer.id.startswith("plan:")}
    lost = known.layers - there - set(known.pending[1:] if known.pending[:1] == ("remove",) else ())
    yield from (f"layer {each} is lost" for each in lost)
    with open_workspace(desk.workspace) as connection:
        rows = list_layers(connection)
    for row in rows:
        if not (desk.workspace / row.file).exists():
            yield f"layer {row.layer.id} has no file"
        elif row.layer.id not in known.layers and not is_unchanged(desk.workspace, row.file):
            yield f"layer {row.layer.id} is half"
    known.layers = there


def _of_evidence(desk: Desk, known: Ledger) -> Iterator[str]:
    rows = {
        (row.id, each.name): each for row in cases.list_cases(desk) for each in evidence.list_evidence(desk, row.id)
    }
    gone = set(known.evidence) - set(rows)
    yield from (f"evidence {each} is lost" for each in gone if known.pending != ("drop_evidence", *each))
    for each in rows.values():
        evidence.evidence_bytes(desk, each)
    known.evidence = set(rows)


def _of_files(place: Place, known: Ledger) -> Iterator[str]:
    for path in place.desk_top.rglob("*"):
        if is_unfinished(path):
            continue
        if path.suffix == ".zip" and zipfile.ZipFile(path).testzip() is not None:
            yield f"{path.name} is half"
        if path.suffix == ".json":
            json.loads(path.read_bytes())
    yield from (f"{each} is lost" for each in known.zips if not (place.desk_top / each).exists())
    if known.backups:
        found = {each.path.stem: each for each in backups_in(place.backups)}
        kept = sorted(found)[-3:]
        yield from (f"backup {each} is lost" for each in known.backups if each >= kept[0] and each not in found)
        yield from (f"backup {name}: {each}" for name in kept[-1:] for each in look_at(found[name]))


def _of_leftovers(desk: Desk, place: Place, known: Ledger) -> Iterator[str]:
    later = datetime.now().astimezone() + timedelta(days=1)
    tidy(desk, now=later)
    for folder in {path.parent for root in (place.backups, place.desk_top) for path in root.rglob("*")}:
        sweep_unfinished(folder, now=later.timestamp())
    roots = (place.workspace, place.backups, place.desk_top)
    yield from (f"left: {path}" for root in roots for path in root.rglob("*") if is_unfinished(path))
    if not known.was_restored:  # what came after the backup is kept, for whoever wants it back
        yield from _orphans(desk)


def _orphans(desk: Desk) -> Iterator[str]:
    with open_workspace(desk.workspace) as connection:
        named = {row[0] for row in connection.execute("SELECT file FROM layer UNION SELECT file FROM evidence")}
        named |= {report_file(each.layer.id) for each in list_layers(connection)}
    for place in ("layers", "evidence"):
        for path in (desk.workspace / place).glob("*"):
            if f"{place}/{path.name}" not in named:
                yield f"orphan: {place}/{path.name}"

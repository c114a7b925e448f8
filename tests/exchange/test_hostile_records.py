"""Records that a known office signed but no workstation wrote: taken or refused in a sentence, never half."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

from package_world import NOON, Office, make_office
from station_world import DOCUMENT, Station

from app.domain.exchange import record_json
from app.errors import BadInputError
from app.opinion.package_signature import sign_digest
from app.services.audit import list_audit
from app.services.exchange import take_package
from app.services.signatures import open_key
from app.store.exchange_package import PackageWriter, write_archive

CASE = "5f2b1f60-6b7e-4a3e-9d38-000000000001"
TEXTS = ("", "x" * 300, "\ud800", "../../x", "\0", "2026-13-45")
ODD: tuple[Any, ...] = (None, True, -1, 0, 2**70, 1e308, *TEXTS, [], [[]], {}, {"a": {"b": []}})


def filled(folder: Path) -> tuple[dict[str, Any], dict[str, bytes]]:
    station = Station(folder)
    station.new_case(CASE, {**DOCUMENT, "site": {"type": "Point", "coordinates": [112.7, 38.4]}})
    station.note(CASE, "有泉眼")
    station.photo(CASE, b"picture")
    station.evidence(CASE, b"paper")
    station.track(CASE, "边界")
    station.run(CASE)
    station.dates(CASE, "2026-12-01")
    return record_json(station.record(CASE)), station.send().parts


def places(value: Any) -> list[tuple[Any, Any]]:
    """Every container with a key of it, at any depth."""
    keys = list(value) if isinstance(value, dict) else list(range(len(value))) if isinstance(value, list) else []
    return [(value, key) for key in keys] + [place for key in keys for place in places(value[key])]


def spoil(record: dict[str, Any], rng: random.Random) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(json.dumps(record))
    for _ in range(rng.choice((1, 1, 1, 2, 4))):
        container, key = rng.choice(places(made))
        if rng.random() < 0.2 and isinstance(container, dict):
            container.pop(key)
        elif rng.random() < 0.2 and isinstance(container, dict):
            container[rng.choice(("unknown/1", "project.x.y", "step/1", "run/x", "opinion/1", "photo/1", ""))] = (
                container[key]
            )
        else:
            container[key] = rng.choice(ODD)
    return made


def wrap(office: Office, path: Path, record: Any, parts: dict[str, bytes]) -> Path:
    def fill(writer: PackageWriter) -> None:
        for digest, data in parts.items():
            writer.add(f"parts/{digest}", data)
        writer.add("cases/000001.json", json.dumps(record).encode())
        told = {"case": CASE, "name": "甲", "member": "cases/000001.json"}
        station = {"id": "x", "name": "x"}
        writer.finish({"format": "taixin-package/1", "station": station, "note": "", "layers": [], "cases": [told]})

    with open_key(office.key, moment=NOON) as credential:
        write_archive(path, fill, lambda digest: sign_digest(digest, credential, moment=NOON))
    return path


def trouble_of(office: Office, path: Path) -> str:
    try:
        take_package(office.desk, path, moment=NOON)
    except BadInputError as error:
        return str(error)
    return ""


def test_spoilt_records_are_taken_whole_or_refused_whole(tmp_path: Path) -> None:
    laptop, office = make_office(tmp_path / "a", "外业组", kind="ec"), make_office(tmp_path / "b", "规划科", kind="ec")
    office.knows(laptop)
    record, parts = filled(tmp_path / "source")
    rng, refused = random.Random(6), 0
    station = Station(office.desk.workspace)
    for number in range(150):
        spoilt = spoil(record, rng)
        path = wrap(laptop, tmp_path / "a.tpkg", spoilt, parts)
        acts, cases = len(list_audit(office.desk)), station.rows("case_file")
        error = trouble_of(office, path)
        refused += bool(error)
        assert len(error) < 800, number
        assert len(list_audit(office.desk)) == acts + (not error)
        assert station.rows("case_file") >= cases
        assert not error or station.rows("case_file") == cases
        for case in [each for each in (CASE,) if station.rows("case_file")]:
            station.record(case)  # what was taken can be read and sent on
    assert 0 < refused < 150

"""Two workstations edit the same cases and exchange packages in random order; both must end equal, nothing lost.

    python tests/bench/exchange.py [--cases 200] [--exchanges 100] [--seed 6]

Packages are written, kept for a while, and taken late, in any order and some of them twice. In between both stations
change fields, judge, add notes, evidence and photographs, and settle what waits. At the end both exchange once more;
then every record and every document must be equal, and everything that was ever added must be on both.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
import tempfile
import time
import uuid
from dataclasses import dataclass, field
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1] / "exchange")]

from package_world import NOON, Office, make_office  # noqa: E402  # the paths must stand first
from station_world import DOCUMENT, Station  # noqa: E402  # likewise

from app.domain.exchange import record_json  # noqa: E402  # likewise
from app.services.exchange import take_package, write_package  # noqa: E402  # likewise
from app.services.exchange_choices import choose_values, list_conflicts  # noqa: E402  # likewise


@dataclass
class Seen:
    """What was added, and how long things took."""

    added: dict[str, list[str]] = field(default_factory=dict)
    writing: list[float] = field(default_factory=list)
    taking: list[float] = field(default_factory=list)
    conflicts: int = 0
    repeats: int = 0


def edit(station: Station, case: str, rng: random.Random, seen: Seen) -> None:
    """Change one thing of a case."""
    what, mark = rng.randrange(6), uuid.UUID(int=rng.getrandbits(128)).hex
    if what == 0:
        station.edit(case, name=f"项目{mark[:6]}")
    elif what == 1:
        station.edit(case, land={"total_ha": rng.randrange(1, 500) / 10}, township=rng.choice(["豆罗镇", "播明镇"]))
    elif what == 2:  # one of the kinds
        document = station.document(case)
        rule = rng.choice(["L-01", "L-02", "E-04"])
        rows = [row for row in document.get("judgements") or [] if row["rule"] != rule]
        row = {"rule": rule, "answer": rng.choice(["clear", "hit", "exception"]), "reason": mark, "by": "李经办"}
        station.save(case, {**document, "judgements": [*rows, row]})
    elif what == 3:  # likewise
        station.note(case, mark, mark)
        seen.added.setdefault(case, []).append(mark)
    elif what == 4:  # likewise
        station.evidence(case, mark.encode())
        seen.added.setdefault(case, []).append(mark)
    else:
        station.photo(case, mark.encode())
        seen.added.setdefault(case, []).append(mark)


def settle(office: Office, rng: random.Random, seen: Seen) -> None:
    """Choose in some of what waits."""
    for waiting in list_conflicts(office.desk):
        seen.conflicts += 1
        if rng.random() < 0.5:  # half of them
            text = rng.choice(waiting.choices).text
            choose_values(office.desk, waiting.case_id, {waiting.key: text}, moment=NOON)


def lost(stations: tuple[Station, Station], cases: list[str], seen: Seen) -> tuple[int, int]:
    """Return how many cases differ, and how many added things are missing on either station."""
    differ = missing = 0
    for case in cases:
        ends = [json.dumps(record_json(each.record(case)), ensure_ascii=False, sort_keys=True) for each in stations]
        documents = [_document(each, case) for each in stations]
        differ += ends[0] != ends[1] or documents[0] != documents[1]
        for station in stations:
            words = json.dumps(station.values(case), ensure_ascii=False)
            missing += sum(not _has(station, mark, words) for mark in seen.added.get(case, []))
    return differ, missing


def _document(station: Station, case: str) -> str:
    """A case's document; in which order it was judged says nothing."""
    document = station.document(case)
    rows = sorted(document.get("judgements") or [], key=lambda row: row["rule"])
    return json.dumps({**document, "judgements": rows}, ensure_ascii=False, sort_keys=True)


def _has(station: Station, mark: str, words: str) -> bool:
    return mark in words or any(
        station.has_bytes(place, mark.encode(), suffix) for place, suffix in (("evidence", ".pdf"), ("photos", ".jpg"))
    )


def run(folder: Path, *, cases: int, exchanges: int, rng: random.Random, edits: int = 12) -> tuple[Seen, int, int]:
    """Do it all and return what was seen, how many cases differ and how many things are missing at the end."""
    offices = make_office(folder / "laptop", "外业组"), make_office(folder / "office", "规划科")
    offices[0].knows(offices[1])
    offices[1].knows(offices[0])
    stations = Station(offices[0].desk.workspace, "2026-11-23T09:00:00+08:00"), Station(offices[1].desk.workspace)
    known = [str(uuid.UUID(int=rng.getrandbits(128))) for _ in range(cases)]
    for case in known:
        stations[0].new_case(case, {**DOCUMENT, "judgements": []})
    seen, waiting = Seen(), list[tuple[int, Path]]()
    exchange(offices, 0, folder / "first.tpkg", seen)
    for number in range(exchanges):
        for side in (0, 1):
            for case in rng.choices(known, k=edits):
                edit(stations[side], case, rng, seen)
        side, path = rng.randrange(2), folder / f"{number}.tpkg"
        write(offices[side], path, seen)
        waiting.append((1 - side, path))
        rng.shuffle(waiting)
        while waiting and rng.random() < 0.7:  # most are taken soon, some late
            to, late = waiting[-1]
            take(offices[to], late, seen)
            if rng.random() < 0.8:  # one in five is taken again
                waiting.pop()
            else:
                seen.repeats += 1
        settle(offices[rng.randrange(2)], rng, seen)
    for to, late in waiting:
        take(offices[to], late, seen)
    for last in (0, 1, 0):
        exchange(offices, last, folder / f"last{last}.tpkg", seen)
    return seen, *lost(stations, known, seen)


def exchange(offices: tuple[Office, Office], side: int, path: Path, seen: Seen) -> None:
    """Let one side send all that it knows, and the other take it."""
    write(offices[side], path, seen)
    take(offices[1 - side], path, seen)


def write(office: Office, path: Path, seen: Seen) -> None:
    """Write a package and take the time."""
    begun = time.perf_counter()
    write_package(office.desk, path, None, key=office.key, moment=NOON)
    seen.writing.append(time.perf_counter() - begun)


def take(office: Office, path: Path, seen: Seen) -> None:
    """Take a package and take the time."""
    begun = time.perf_counter()
    take_package(office.desk, path, moment=NOON)
    seen.taking.append(time.perf_counter() - begun)


def main() -> int:
    """Run and print the figures; 1 where anything differs or is missing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, value in (("cases", 200), ("exchanges", 100), ("seed", 6)):
        parser.add_argument(f"--{name}", type=int, default=value)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rng = random.Random(wanted.seed)  # a choice of edits, no secret
        seen, differ, missing = run(Path(folder), cases=wanted.cases, exchanges=wanted.exchanges, rng=rng)
    added = sum(map(len, seen.added.values()))
    writing, taking = statistics.median(seen.writing), statistics.median(seen.taking)
    lines = (
        f"{wanted.cases} cases, {wanted.exchanges} exchanges, {len(seen.taking)} packages taken, {seen.repeats} again",
        f"{added} things added, {seen.conflicts} choices waited; cases that differ {differ}, missing {missing}",
        f"median seconds: writing {writing:.2f}, taking {taking:.2f}",
    )
    print("\n".join(lines))  # noqa: T201  # what it is for
    return 1 if differ or missing else 0


if __name__ == "__main__":
    sys.exit(main())

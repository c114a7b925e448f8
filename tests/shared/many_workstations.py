"""Many workstations issuing against one server while their processes, their lines and the server itself are killed.

    python tests/shared/many_workstations.py [--stations 8] [--each 250] [--seed 1] [--pause 4]

Prints what was killed how often and what the register holds afterwards; the code is 1 where a number is missing or
double, the ledger is not exact, or an acknowledged document is not there to the byte.
"""

from __future__ import annotations

import argparse
import math
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "services"))

from issuing_world import NOON, World, make_world
from shared_cluster import Cluster
from workstation import LAND_HA, WATER_M3

from app.services.audit import check_audit
from app.services.desk import Desk
from app.services.register import list_opinions
from app.services.shared import join, sync
from app.store.shared_connection import SharedConnection, open_shared
from app.store.shared_ledger import taken
from app.store.shared_schema import prepare


@dataclass
class Station:
    """A workstation, its process, and what it has acknowledged."""

    folder: Path
    process: subprocess.Popen[str] | None = None
    acknowledged: Path = field(init=False)

    def __post_init__(self) -> None:
        self.acknowledged = self.folder.with_suffix(".out")

    def run(self, count: int, key: Path) -> None:
        """Start its process, or start it again."""
        command = [
            sys.executable,
            str(Path(__file__).with_name("workstation.py")),
            str(self.folder),
            str(count),
            str(key),
        ]
        with self.acknowledged.open("a") as out, self.folder.with_suffix(".err").open("a") as err:
            self.process = subprocess.Popen(command, stdout=out, stderr=err, text=True)

    def numbers(self) -> list[str]:
        """What it said that it has given, but for a line that it was killed in."""
        lines = self.acknowledged.read_text(encoding="utf-8").splitlines(keepends=True)
        return [line.strip() for line in lines if line.endswith("\n")]


@dataclass(frozen=True)
class Outcome:
    """What the register holds when all have ended; `faults` are sentences about what is wrong."""

    killed: Counter[str]
    documents: int
    acknowledged: int
    land_ha: float
    seconds: float
    faults: tuple[str, ...]


def run_many(
    cluster: Cluster, world: World, folder: Path, *, stations: int, each: int, seed: int, pause: float
) -> Outcome:
    """Let so many workstations give `each` numbers, killing something at random every `pause` seconds or so."""
    begun = time.monotonic()
    key = world.keys["签发人"].path
    desks = [world.open(folder / f"station-{number}") for number in range(1, stations + 1)]
    for number, desk in enumerate(desks, start=1):
        join(desk, cluster.line, f"{number}号机", now=NOON)
    running = [Station(desk.workspace) for desk in desks]
    try:
        for station in running:
            station.run(each, key)
        killed = _kill_at_random(cluster, running, random.Random(seed), each=each, key=key, pause=pause)
    finally:
        for station in running:
            if station.process and station.process.poll() is None:
                station.process.kill()
                station.process.wait()
    said = [number for station in running for number in station.numbers()]
    with open_shared(cluster.line) as connection:
        faults = (*_faults(connection, desks, said, stations * each),)
        count = int((connection.execute("SELECT count(*) FROM document").fetchone() or (0,))[0])
        land = taken(connection, "land")
    return Outcome(killed, count, len(said), land, time.monotonic() - begun, faults)


def _kill_at_random(
    cluster: Cluster, running: list[Station], chance: random.Random, *, each: int, key: Path, pause: float
) -> Counter[str]:
    killed = Counter[str]()
    while any(station.process and station.process.poll() is None for station in running):
        time.sleep(chance.uniform(0.5, 1.5) * pause)
        what = chance.choice(("a line", "a line", "a line", "a workstation", "a workstation", "the server"))
        if what == "a line":
            killed[what] += cluster.kill_a_backend(chance.randrange(1000))
        elif what == "a workstation":
            station = chance.choice(running)
            if station.process and station.process.poll() is None:
                station.process.kill()
                station.process.wait()
                station.run(each, key)
                killed[what] += 1
        else:
            cluster.stop()
            time.sleep(chance.uniform(0.0, 1.0))
            cluster.start()
            killed[what] += 1
    return killed


def _faults(connection: SharedConnection, desks: list[Desk], said: list[str], wanted: int) -> Iterator[str]:
    rows = connection.execute("SELECT number, serial, pdf_sha256 FROM document ORDER BY serial").fetchall()
    there = {number: digest for number, _, digest in rows}
    if [serial for _, serial, _ in rows] != list(range(1, wanted + 1)):
        yield f"the serials are not 1 to {wanted}: {len(rows)} of them"
    if len(said) != len(set(said)) or not set(said) <= set(there):
        yield "an acknowledged number is double or missing"
    shares = connection.execute("SELECT count(*), count(DISTINCT number) FROM share").fetchone()
    if shares != (wanted, wanted):
        yield f"shares {shares} for {wanted} documents"
    for measure, one in (("land", LAND_HA), ("water", WATER_M3)):
        if taken(connection, measure) != math.fsum([one] * wanted):
            yield f"the ledger of {measure} holds {taken(connection, measure)}"
    for desk in (desks[0], desks[-1]):
        sync(desk, now=NOON)
        mine = {row.number: row.pdf_sha256 for row in list_opinions(desk)}
        if mine != there:
            yield f"{desk.workspace.name} has {len(mine)} documents, not the register's"
    for desk in desks:
        if check_audit(desk).breaks:
            yield f"the audit log of {desk.workspace.name} is broken"


def main() -> int:
    """Run it and print the figures."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    options.add_argument("--stations", type=int, default=8)
    options.add_argument("--each", type=int, default=250)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--pause", type=float, default=4.0)
    given = options.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="taixin-many-"))
    try:
        with Cluster() as cluster:
            with open_shared(cluster.line) as connection:
                prepare(connection)
            world = make_world(folder)
            found = run_many(
                cluster, world, folder, stations=given.stations, each=given.each, seed=given.seed, pause=given.pause
            )
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    killed = ", ".join(f"{what} {count} times" for what, count in sorted(found.killed.items()))
    told = (
        f"{found.documents} opinions of {given.stations} workstations in {found.seconds:.0f} s; killed: {killed}",
        f"{found.acknowledged} acknowledged, the others found after a kill; {found.land_ha:.4f} ha booked",
        *(found.faults or ("no gap, no double, nothing half-booked, the ledger exact",)),
    )
    sys.stdout.write("\n".join(told) + "\n")
    return 1 if found.faults else 0


if __name__ == "__main__":
    raise SystemExit(main())

"""One workstation of many, as a process of its own: issues until it has given so many numbers, whatever happens.

    python workstation.py FOLDER COUNT KEY

The folder holds a workspace that has joined a register. Each number that was given is written to standard output once
the service has returned; a line that breaks is tried again, and so is what a killed process left behind.
"""

from __future__ import annotations

import os
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "services"))

from issuing_world import NOON, PASSWORD

from app.errors import ReviewError
from app.services.case_files import read_case
from app.services.desk import Desk, open_desk
from app.services.examples import example_case, keep_example
from app.services.issuing import issue
from app.services.reviews import review
from app.services.shared import sync
from app.services.signatures import P12Key
from app.store.workspace import open_workspace

LAND_HA, WATER_M3 = 0.0011, 7.0  # so small that thousands stay within every limit of the plan


def given(desk: Desk) -> int:
    """How many numbers this workstation has given, once what it may not have heard of has come down."""
    sync(desk, now=NOON)
    with open_workspace(desk.workspace) as connection:
        sql = "SELECT count(*) FROM opinion WHERE kind = 'opinion' AND elsewhere = 0"
        return int(connection.execute(sql).fetchone()[0])


def work(folder: Path, count: int, key: Path) -> None:
    """Issue until `count` numbers were given here."""
    desk = open_desk(folder)
    case = read_case(desk, example_case(desk))
    small = replace(case.project.land, new_construction_ha=LAND_HA)
    project = replace(case.project, land=small, water=replace(case.project.water, annual_m3=WATER_M3))
    case = replace(case, project=project)
    result = review(desk, case, NOON.date().isoformat())
    signer = P12Key(key, PASSWORD)
    while True:
        try:
            if given(desk) >= count:
                return
            case_id = keep_example(desk, now=NOON.isoformat())
            number = issue(desk, case_id, case, result, key=signer, moment=NOON).number
            os.write(sys.stdout.fileno(), f"{number}\n".encode())  # whole, or killed before
        except ReviewError as error:
            sys.stderr.write(f"{type(error).__name__} {error}\n")
            time.sleep(0.2)


if __name__ == "__main__":
    work(Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))

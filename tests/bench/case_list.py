"""Medians of what the case list does with many cases: find, sort, count, fetch a page; cases are made up, seeded."""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.domain.vocabulary import COUNTIES, KINDS
from app.domain.workflow import STATUSES
from app.store.case_list import CaseQuery, case_ids, case_rows, scope_counts
from app.store.cases import add_case
from app.store.connection import atomic
from app.store.workspace import open_workspace

TODAY: Final = date(2026, 11, 24)
_PLACES: Final = ("豆罗", "砂河", "阳明堡", "云中河", "滹沱", "神山", "东冶", "凤凰", "南城", "轩岗")
_WHATS: Final = ("水泥熟料", "铸件", "光伏发电", "蔬菜加工", "铁矿", "储能", "污水处理", "法兰", "冷链物流", "旅游服务")
_ENDS: Final = ("项目", "技改项目", "扩建工程", "产业园", "配套道路")
_REPEATS: Final = 7


def a_case(chance: random.Random, number: int) -> dict[str, Any]:
    """Return a case that no one has ever filed."""
    name = f"{chance.choice(_PLACES)}{chance.choice(_WHATS)}{chance.choice(_ENDS)}{number}"
    county = chance.choice(COUNTIES)
    code = f"2026-140900-30-01-{number:06d}"
    return {
        "format": "taixin-case/1",
        "project": {
            "name": name,
            "code": code,
            "applicant": {"name": f"{chance.choice(_PLACES)}{chance.choice(_WHATS)}有限公司"},
            "county": county,
            "kind": chance.choice(KINDS),
        },
        "judgements": [],
    }


def fill(folder: Path, count: int, seed: int = 1) -> None:
    """Keep made-up cases in a workspace."""
    chance = random.Random(seed)  # repeatable, not secret
    statuses = tuple(STATUSES)
    with open_workspace(folder) as connection, atomic(connection):
        for number in range(count):
            made = f"2026-{chance.randint(1, 11):02d}-{chance.randint(1, 28):02d}T09:{number % 60:02d}:00+08:00"
            case = add_case(
                connection, a_case(chance, number), uuid=str(number), now=made, status=chance.choice(statuses)
            )
            due = (TODAY + timedelta(days=chance.randint(-30, 30))).isoformat() if chance.random() < 0.7 else None
            connection.execute("UPDATE case_file SET due = ? WHERE id = ?", (due, case))


def timed(act: Callable[[], object]) -> float:
    """Return the median time of an act, in milliseconds."""
    times = []
    for _ in range(_REPEATS):
        start = time.perf_counter()
        act()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def main(count: int) -> None:
    """Print the medians, the opening of the workspace included."""
    queries = {
        "queue by due date": CaseQuery(scope="waiting", sort="due", descending=False),
        "all, newest first": CaseQuery(),
        "all by name": CaseQuery(sort="name", descending=False),
        "all by applicant": CaseQuery(sort="applicant", descending=False),
        "two characters": CaseQuery("水泥", sort="due", descending=False),
        "two words": CaseQuery("豆罗 技改"),
        "initials": CaseQuery("dlsn"),
        "no such word": CaseQuery("无此案卷"),
        "county and verdict": CaseQuery(county="代县", verdict=""),
    }
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fill(folder, count)

        def find(query: CaseQuery) -> int:
            with open_workspace(folder) as connection:
                return len(case_ids(connection, query, TODAY))

        def count_scopes() -> object:
            with open_workspace(folder) as connection:
                return scope_counts(connection, TODAY)

        def page() -> object:
            with open_workspace(folder) as connection:
                return case_rows(connection, range(count // 2, count // 2 + 100))

        for words, query in queries.items():
            took = timed(partial(find, query))
            sys.stdout.write(f"{words:24s} {took:7.1f} ms  {find(query)} cases\n")
        sys.stdout.write(f"{'counts of the queue':24s} {timed(count_scopes):7.1f} ms\n")
        sys.stdout.write(f"{'a page of 100 rows':24s} {timed(page):7.1f} ms\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)

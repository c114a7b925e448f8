"""Put the rule base together from the seeds, under the hash of everything it was made of."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from app.domain.plan import PlanContent, PlanLine, PlanTable, SeedLayer
from app.errors import BadInputError
from app.plan.inconsistencies import inconsistency_table
from app.plan.rules import load_rules, read_edition
from app.plan.seed_digest import seeds_digest
from app.plan.tables import INDEX, load_tables
from app.plan.text import read_plan

RuleBase = PlanContent
EDITION: Final = "edition"


def load_rule_base(seeds: Path, layers: tuple[SeedLayer, ...]) -> RuleBase:
    """Read text, tables, lists and rules; the layers come read.

    Raises:
        BadInputError: naming file, line and reason, where any seed is wrong.
    """
    plan = read_plan(seeds / "plan" / "plan.txt")
    rules = load_rules(seeds / "rules", plan.lines, plan.place_of)
    lines = tuple(
        PlanLine(number, plan.place_of(number), text.strip())
        for number, text in enumerate(plan.lines, start=1)
        if text.strip()
    )
    tables = (*_plan_tables(seeds / "plan"), *_tables(seeds / "reference"), *_tables(seeds / "layers"))
    tables += (_edition(seeds / "rules"), inconsistency_table(tables, lines))
    return PlanContent(rules.edition, seeds_digest(seeds), rules.rules, lines, tables, layers)


def _edition(folder: Path) -> PlanTable:
    """Return what the edition says of itself (name, date and the like) as a table of one row."""
    said = {key: value for key, value in read_edition(folder).items() if isinstance(value, str)}
    return PlanTable(EDITION, (said,))


def _plan_tables(folder: Path) -> Iterator[PlanTable]:
    """Yield the plan's tables, every row held to a place, and the index that names them, by file name."""
    loaded = {name: table.rows for name, table in load_tables(folder).items()}
    index = _table(folder / f"{INDEX}.csv")
    yield from (PlanTable(name, rows) for name, rows in sorted({**loaded, index.id: index.rows}.items()))


def _tables(folder: Path) -> Iterator[PlanTable]:
    yield from map(_table, sorted(folder.glob("*.csv")))


def _table(path: Path) -> PlanTable:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = tuple(csv.DictReader(file, strict=True))
    except (csv.Error, UnicodeDecodeError) as error:
        raise BadInputError(f"种子文件“{path.name}”读不出（{error}），请恢复该文件。") from error
    for number, row in enumerate(rows, start=2):
        if None in row or None in row.values():
            raise BadInputError(f"种子文件“{path.name}”第{number}行的列数与表头不符，请修正。")
    return PlanTable(path.stem, rows)

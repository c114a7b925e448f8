"""Read plan.gpkg: the plan's rules, tables, text and schematic layers, which nobody changes."""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.domain.layer import Layer
from app.domain.plan import PlanLine
from app.domain.rule import Citation, Rule
from app.errors import BadInputError, StoreError
from app.store.connection import connect_immutable

if TYPE_CHECKING:
    from app.store.search_index import Hit

FORMAT: Final = "taixin-plan/4"
REBUILD: Final = "请重新启动程序以重建该文件；若仍不行，请重新安装程序。"


@dataclass(frozen=True, slots=True)
class Metadata:
    """Which plan it is: edition, hash of the seeds it was built from, format of the file."""

    edition: str
    sha256: str
    format: str


class Reference:
    """The open plan.gpkg; belongs to the thread and job that opened it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    @cached_property
    def metadata(self) -> Metadata:
        """Edition, hash and format."""
        return Metadata(**dict(self.connection.execute("SELECT key, value FROM metadata").fetchall()))

    def rules(self) -> tuple[Rule, ...]:
        """Return every rule in the rule base's order."""
        return tuple(map(_rule, self.connection.execute("SELECT * FROM rule ORDER BY seq")))

    def table_ids(self) -> tuple[str, ...]:
        """Return the ids of the tables that have rows, in the plan's order."""
        rows = self.connection.execute("SELECT table_id FROM plan_table_row GROUP BY table_id ORDER BY min(seq)")
        return tuple(row[0] for row in rows)

    def table(self, table_id: str) -> tuple[Mapping[str, str], ...]:
        """Return a table's rows, each a mapping of column to the words as printed.

        Raises:
            BadInputError: the plan has no such table.
        """
        rows = self.connection.execute("SELECT cells FROM plan_table_row WHERE table_id = ? ORDER BY row", (table_id,))
        cells = tuple(json.loads(row[0]) for row in rows)
        if not cells:
            raise BadInputError(f"规划中没有编号为“{table_id}”的表。请用规划目录中列出的表号。")
        return cells

    def lines(self) -> tuple[PlanLine, ...]:
        """Return the plan's text by line."""
        rows = self.connection.execute("SELECT line, place, text FROM plan_line ORDER BY line")
        return tuple(PlanLine(*row) for row in rows)

    def line(self, number: int) -> PlanLine | None:
        """Return one line of the plan's text, or None where there is none of that number."""
        row = self.connection.execute("SELECT line, place, text FROM plan_line WHERE line = ?", (number,)).fetchone()
        return None if row is None else PlanLine(*row)

    def around(self, number: int, before: int, after: int) -> tuple[PlanLine, ...]:
        """Return a line with as many lines that say something before and after it, blank ones not counted."""
        sql = """SELECT * FROM (SELECT line, place, text FROM plan_line WHERE line < ? ORDER BY line DESC LIMIT ?)
            UNION SELECT * FROM (SELECT line, place, text FROM plan_line WHERE line >= ? ORDER BY line LIMIT ?)
            ORDER BY line"""
        rows = self.connection.execute(sql, (number, before, number, after + 1))
        return tuple(PlanLine(*row) for row in rows)

    def search(self, words: str, limit: int = 100, kinds: Sequence[str] | None = None) -> "tuple[Hit, ...]":
        """Return what holds every one of `words` (parted by spaces), in the plan's order (see search_index)."""
        from app.store.search_index import search

        return search(self.connection, words, limit, kinds)

    def layers(self) -> tuple[Layer, ...]:
        """Return the schematic layers that come with the plan."""
        from app.store.layers import layers_from

        return layers_from(self.connection.execute("SELECT * FROM layer ORDER BY seq").fetchall())


@contextmanager
def open_reference(path: Path) -> Iterator[Reference]:
    """Open plan.gpkg for one job.

    Raises:
        StoreError: the file is missing, damaged or of another release.
    """
    with plan_trouble(path):
        connection = connect_immutable(path)
        try:
            reference = Reference(connection)
            check_format(path, reference.metadata)
            yield reference
        finally:
            connection.close()


def is_current(path: Path) -> bool:
    """Whether there is a plan.gpkg that this release can read."""
    if not path.exists():
        return False
    try:
        with open_reference(path):
            return True
    except StoreError:
        return False


@contextmanager
def plan_trouble(path: Path) -> Iterator[None]:
    """Turn SQLite's errors on plan.gpkg into StoreError.

    Raises:
        StoreError: the file is missing or damaged.
    """
    try:
        yield
    except sqlite3.Error as error:
        state = "已损坏" if path.exists() else "不存在"
        raise StoreError(f"规划资料库 {path} {state}，无法读取规划的规则和图层。{REBUILD}") from error


def check_format(path: Path, metadata: Metadata) -> None:
    """Refuse a file of another release.

    Raises:
        StoreError: the format is not this release's.
    """
    if metadata.format != FORMAT:
        raise StoreError(f"规划资料库 {path} 的格式是 {metadata.format}，本程序需要 {FORMAT}。{REBUILD}")


def _rule(row: sqlite3.Row) -> Rule:
    return Rule(
        id=row["id"],
        effect=row["effect"],
        title=row["title"],
        relevant_when=row["relevant_when"],
        hit_when=row["hit_when"],
        citation=Citation(row["quote"], row["place"], row["line"]),
        questions=tuple((key, text) for key, text in json.loads(row["questions"])),
        details=tuple(json.loads(row["details"])),
        advice=row["advice"],
        valid_from=row["valid_from"],
        valid_to=row["valid_to"],
    )

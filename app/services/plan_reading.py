"""The plan as it is read: chapters and annexes as leaves, with their lines, and their tables as tables."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from app.domain.plan import PlanLine
from app.domain.rule import Rule
from app.services.batch_tables import to_csv
from app.services.desk import Desk
from app.services.plan import check_plan

if TYPE_CHECKING:
    from app.plan.checks import Inconsistency
    from app.plan.text_parts import Part

_ABOVE: Final = "_above"
_INDEX, _HEADINGS = "tables", "columns"
_FRONT: Final = "印发通知、导言"
_LEVELS: Final = {"chapter": 1, "annex": 1, "front": 1, "section": 2, "box": 3, "table": 3}
# What our tables hold besides what the plan prints as a heading.
_WORDS: Final = {
    "number": "序号",
    "ordinal": "序号",
    "name": "名称",
    "label": "项目",
    "text": "内容",
    "part": "部分",
    "group": "分组",
    "field": "栏目",
    "county": "县（市、区）",
    "level": "级别",
    "scope": "范围",
}
Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ShownTable:
    """A table, box or annex of the plan as a grid.

    Attributes:
        id: as in the seeds, `table_6_1`.
        kind: table, box or annex.
        number: as printed, `表6-1`.
        title: as printed.
        unit: of all its figures; empty where the headings say it.
        headings: of its columns.
        rows: its cells; a cell that the plan joins with the one above repeats that one's words.
        lines: of the plan's text, where each row begins.
        last: the last line.
    """

    id: str
    kind: str
    number: str
    title: str
    unit: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]
    first: int
    last: int

    @property
    def name(self) -> str:
        """Number and title."""
        return f"{self.number} {self.title}".strip()

    def spans(self) -> tuple[tuple[int, int], ...]:
        """Return the first and the last line of each row; what stands above the first row counts to it."""
        starts = (self.first, *self.lines[1:])
        return tuple(zip(starts, (*(line - 1 for line in starts[1:]), self.last), strict=True))


@dataclass(frozen=True, slots=True)
class Passage:
    """One piece of a leaf: a heading, paragraph or line of a box, or a whole table.

    `kind` is chapter, section, heading, subheading, paragraph, box, annex or table; of a table (or an annex) the grid
    stands beside.
    """

    kind: str
    line: int
    text: str
    table: ShownTable | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the outline; `level` is 1 for chapters and annexes, 2 for sections, 3 for boxes and tables."""

    kind: str
    level: int
    words: str
    line: int
    table: str = ""


@dataclass(frozen=True, slots=True)
class Leaf:
    """What is read in one piece: a chapter or an annex, lines `first` to `last`."""

    words: str
    first: int
    last: int
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class PlanText:
    """The whole plan."""

    leaves: tuple[Leaf, ...]
    outline: tuple[Entry, ...]
    tables: tuple[ShownTable, ...]

    def leaf_at(self, line: int) -> int:
        """Return the number of the leaf that holds a line."""
        return next((number for number, leaf in enumerate(self.leaves) if line <= leaf.last), len(self.leaves) - 1)

    def table_at(self, line: int) -> ShownTable | None:
        """Return the table that a line stands in, None where it is running text."""
        return next((table for table in self.tables if table.first <= line <= table.last), None)


@dataclass(frozen=True)
class PlanNotes:
    """What is to be told beside the plan's text: the rules that cite it, and where it does not agree with itself."""

    rules: tuple[Rule, ...]
    checks: "tuple[Inconsistency, ...]"

    @cached_property
    def _cited(self) -> tuple[tuple[int, int], ...]:
        return tuple(sorted((rule.citation.line, at) for at, rule in enumerate(self.rules)))

    @cached_property
    def _spoken_of(self) -> tuple[tuple[int, int], ...]:
        return tuple(sorted((line, at) for at, found in enumerate(self.checks) for line in found.lines))

    def rules_in(self, first: int, last: int) -> tuple[Rule, ...]:
        """Return the rules that cite a line from `first` to `last`, in the order of reporting."""
        return tuple(self.rules[at] for at in _between(self._cited, first, last))

    def checks_in(self, first: int, last: int) -> tuple[int, ...]:
        """Return the numbers (places in `checks`) of what speaks of a line from `first` to `last`."""
        return _between(self._spoken_of, first, last)


def _between(pairs: Sequence[tuple[int, int]], first: int, last: int) -> tuple[int, ...]:
    """Return the second numbers of the pairs whose first lies between two lines."""
    found = pairs[bisect_left(pairs, (first, -1)) : bisect_left(pairs, (last + 1, -1))]
    return tuple(sorted({at for _, at in found}))


def plan_notes(desk: Desk) -> PlanNotes:
    """Return the rules and what the plan's self-check found."""
    return PlanNotes(tuple(ready.rule for ready in desk.rules), tuple(check_plan(desk)))


def plan_text(desk: Desk) -> PlanText:
    """Return the plan for reading, as the desk's edition has it."""
    with desk.plan() as plan:
        lines, index, names = plan.lines(), plan.table(_INDEX), plan.table(_HEADINGS)
        tables = tuple(_table(row, plan.table(row["table"]), names) for row in index if row["line"])
    passages = tuple(_passages(lines, tables))
    return PlanText(tuple(_leaves(passages, lines[-1].line)), tuple(map(_entry, filter(_is_listed, passages))), tables)


def table_csv(table: ShownTable) -> bytes:
    """Return a table as CSV for spreadsheets, each row with its line in the plan."""
    pairs = zip(table.rows, table.lines, strict=True)
    return to_csv((*table.headings, "规划文本行号"), ([*cells, str(line)] for cells, line in pairs))


def _table(entry: Row, rows: Sequence[Row], names: Sequence[Row]) -> ShownTable:
    keys = tuple(_columns(rows))
    printed = _printed(entry["table"], names)
    return ShownTable(
        id=entry["table"],
        kind=entry["table"].partition("_")[0],
        number=entry["number"],
        title=entry["title"],
        unit=entry["unit"],
        headings=tuple(printed.get(key) or _WORDS.get(key.removesuffix(_ABOVE), key) for key in keys),
        rows=tuple(tuple(_cell(row, key, printed) for key in keys) for row in rows),
        lines=tuple(int(row["line"]) for row in rows),
        first=int(entry["line"]),
        last=int(entry["last_line"]),
    )


def _printed(table_id: str, names: Sequence[Row]) -> Mapping[str, str]:
    """Return the headings as printed; where a table heads one column in several ways, all of them."""
    found: dict[str, dict[str, None]] = {}
    for row in names:
        if row["table"] == table_id:
            found.setdefault(row["column"], {})[row["heading"]] = None
    return {column: "／".join(headings) for column, headings in found.items()}


def _columns(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the columns that say something; what stands above counts as the column it repeats, if there is one."""
    keys = tuple(rows[0])
    for key in keys[1:]:
        repeats = key.endswith(_ABOVE) and key.removesuffix(_ABOVE) in keys
        if not repeats and any(row[key] or row.get(key + _ABOVE) for row in rows):
            yield key


def _cell(row: Row, key: str, printed: Mapping[str, str]) -> str:
    words = row[key] or row.get(key + _ABOVE, "")
    return printed.get(words, words) if key == "field" else words


def _passages(lines: Sequence[PlanLine], tables: Sequence[ShownTable]) -> Iterator[Passage]:
    """Yield the plan's passages in order: tables and annexes whole, boxes line by line."""
    inside = {number: table for table in tables for number in range(table.first, table.last + 1)}
    parts = {part.first: part for part in _parts(lines, inside)}
    for line in lines:
        table = inside.get(line.line)
        if table is None:
            part = parts.get(line.line)
            if part is not None:  # else it goes on with a heading above
                yield Passage(part.kind, line.line, _heading(part, line.text))
        elif line.line == table.first:
            yield Passage(table.kind, line.line, table.name, table)
        elif table.kind == "box":
            yield Passage("boxed", line.line, line.text)


def _parts(lines: Sequence[PlanLine], inside: Mapping[int, ShownTable]) -> "Iterator[Part]":
    from app.plan.text_parts import parts_of

    running = [""] * lines[-1].line
    for line in lines:
        if line.line not in inside:
            running[line.line - 1] = line.text
    return parts_of(running)


def _heading(part: "Part", text: str) -> str:
    return f"{part.number}　{part.title}" if part.kind in ("chapter", "section") else text


def _leaves(passages: Sequence[Passage], last: int) -> Iterator[Leaf]:
    starts = [number for number, each in enumerate(passages) if _LEVELS.get(each.kind) == 1]
    bounds = [0, *starts, len(passages)] if not starts or starts[0] else [*starts, len(passages)]
    for start, stop in pairwise(bounds):
        own = passages[start:stop]
        is_front = _LEVELS.get(own[0].kind) != 1
        end = passages[stop].line - 1 if stop < len(passages) else last
        yield Leaf(_FRONT if is_front else own[0].text, 1 if is_front else own[0].line, end, tuple(own))


def _is_listed(passage: Passage) -> bool:
    return passage.kind in _LEVELS


def _entry(passage: Passage) -> Entry:
    table = passage.table.id if passage.table else ""
    return Entry(passage.kind, _LEVELS[passage.kind], passage.text, passage.line, table)

"""What can be found in the plan: its lines, its table rows, the rules and the articles at hand, each as one entry."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from app.domain.plan import PlanContent, PlanLine
from app.domain.rule import Rule

KINDS: Final = {"text": "正文", "table": "表格", "rule": "规则", "regulation": "法规（转述）"}
_ORDER: Final = {kind: number for number, kind in enumerate(KINDS)}
_GAP: Final = "　"
_NOT_PRINTED: Final = ("line", "ordinal", "field")
Row = Mapping[str, str]
Rows = Sequence[Row]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be found; `line` (of the plan) is None for an article, `rule_id` names a rule."""

    kind: str
    title: str
    place: str
    line: int | None
    text: str
    rule_id: str | None = None


def entries_of(content: PlanContent) -> tuple[Entry, ...]:
    """Return everything that can be found, in the plan's order; articles, which have no line, come last."""
    tables = {table.id: table.rows for table in content.tables}
    printed = [row for row in tables.get("tables", ()) if row["line"]]
    grids = [row for row in printed if not _is_box(row)]
    found = [
        *_line_entries(content.lines, printed, _covered(content.lines, grids, tables)),
        *(entry for row in grids for entry in _row_entries(row, tables[row["table"]], content.lines)),
        *map(_rule_entry, content.rules),
        *map(_article_entry, tables.get("regulations", ())),
    ]
    return tuple(sorted(found, key=lambda entry: (entry.line is None, entry.line or 0, _ORDER[entry.kind])))


def _is_box(table: Row) -> bool:
    """Boxes are prose: their lines as printed say more than cells would."""
    return table["table"].startswith("box_")


def _title(table: Row) -> str:
    return f"{table['number']} {table['title']}".strip()


def _line_entries(lines: Sequence[PlanLine], printed: Rows, covered: set[int]) -> Iterator[Entry]:
    boxes = {
        number: _title(row)
        for row in printed
        if _is_box(row)
        for number in range(int(row["line"]) + 1, int(row["last_line"]) + 1)
    }
    for line in lines:
        if line.line not in covered:
            title = boxes.get(line.line, "")
            yield Entry("table" if title else "text", title, line.place, line.line, line.text)


def _row_entries(table: Row, rows: Rows, lines: Sequence[PlanLine]) -> Iterator[Entry]:
    places = {line.line: line.place for line in lines}
    for row in rows:
        number = int(row["line"])
        yield Entry("table", _title(table), places.get(number, ""), number, _joined(row))


def _joined(row: Row) -> str:
    """Join the cells as printed; what our tables repeat or count besides is left out."""
    printed = (value for key, value in row.items() if key not in _NOT_PRINTED and not key.endswith("_above"))
    return _GAP.join(value for value in printed if value)


def _covered(lines: Sequence[PlanLine], grids: Rows, tables: Mapping[str, Rows]) -> set[int]:
    """Return the lines of tables whose every letter is found again in their row: nobody wants to find them twice."""
    letters = {line.line: _letters(line.text) for line in lines}
    covered = set[int]()
    for table in grids:
        starts = [(int(row["line"]), _letters(_joined(row))) for row in tables[table["table"]]]
        for (first, text), (end, _) in pairwise([*starts, (int(table["last_line"]) + 1, "")]):
            covered.update(number for number in range(first, end) if letters.get(number, "…") in text)
    return covered


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _rule_entry(rule: Rule) -> Entry:
    cited = rule.citation
    words = (f"{rule.id} {rule.title}", cited.quote, *(text for _, text in rule.questions), rule.advice)
    return Entry("rule", rule.title, cited.place, cited.line, _GAP.join(filter(None, words)), rule.id)


def _article_entry(row: Row) -> Entry:
    name = f"{row['regulation']}{row['article']}"
    text = f"{name}{_GAP}{row['paraphrase']}{_GAP}适用情形：{row['trigger']}（转述）"
    return Entry("regulation", name, f"{name}（{row['version']}，转述）", None, text)

"""Check numbering: gaps, repeats, a first item without its number, and rows that stand twice."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from app.plan.checks_common import Inconsistency, Material, Row, at, number_of

# Tables whose rows are numbered, and the columns within which the numbers run on from 1.
NUMBERED: Final[Mapping[str, tuple[str, ...]]] = {
    "table_2_1": (),
    "table_2_5": ("part_above",),
    "table_6_1": (),
    "table_6_2": (),
    "table_6_3": (),
    "table_6_4": (),
    "table_7_2": (),
    "annex_1": ("board", "field"),
    "annex_3": (),
    "annex_4": ("part_above",),
    "box_6_1": (),
    "box_6_3": ("part_above",),
    "box_6_4": ("part_above",),
    "box_7_1": (),
}
# Tables in which a name is to stand once, and the columns that tell namesakes apart.
NAMED_ONCE: Final[Mapping[str, tuple[str, ...]]] = {
    "annex_2": ("county",),
    "annex_3": ("place",),
    "annex_4": ("part_above", "address"),
    "table_2_5": ("part_above",),
}
_HEADING: Final = re.compile(r"\s*第([一二三四五六七八九十]+)([章节])\s")
_DIGITS: Final = "零一二三四五六七八九十"


def check_numbers(material: Material) -> Iterator[Inconsistency]:
    """Find numbers that do not run on: a number twice, a gap, a first item without number."""
    for table_id, columns in NUMBERED.items():
        for rows in _groups(material.table(table_id), columns).values():
            numbered = [row for row in rows if row["number"].isdecimal()]
            if numbered and table_id == "annex_1" and not rows[0]["number"]:
                yield _unnumbered(material, table_id, rows)
            yield from _broken(material, table_id, numbered)


def _groups(rows: Sequence[Row], columns: Sequence[str]) -> Mapping[tuple[str, ...], list[Row]]:
    found: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        found.setdefault(tuple(row[column] for column in columns), []).append(row)
    return found


def _unnumbered(material: Material, table_id: str, rows: Sequence[Row]) -> Inconsistency:
    return material.finding(
        f"number:{table_id}:{at(rows[0])}",
        f"{number_of(table_id)}“{rows[0]['board']}”有一组条款首条漏印序号",
        (at(rows[0]), at(rows[1])),
        (rows[0]["text"], f"{rows[1]['number']}.{rows[1]['text']}"),
        "按序号引用该条会引错，引用时应写全文。",
    )


def _broken(material: Material, table_id: str, rows: Sequence[Row]) -> Iterator[Inconsistency]:
    for one, other in pairwise(rows):
        if int(other["number"]) != int(one["number"]) + 1 and at(one) != at(other):
            what = "重复" if one["number"] == other["number"] else "不连续"
            yield material.finding(
                f"number:{table_id}:{at(other)}",
                f"{number_of(table_id)}的序号{what}：{one['number']}之后为{other['number']}",
                (at(one), at(other)),
                [f"{row['number']} {row.get('name', '')}".strip() for row in (one, other)],
                "按序号引用该表会指向另一项，引用时应同时写项目名称。",
            )


def check_headings(material: Material) -> Iterator[Inconsistency]:
    """Find chapters and sections whose numbers do not run on."""
    expected = {"章": 1, "节": 1}
    for line in material.lines:
        match = _HEADING.match(line.text + " ")
        if match is None:
            continue
        kind, number = match[2], _numeral(match[1])
        if number != expected[kind]:
            yield material.finding(
                f"heading:{line.line}",
                f"第{match[1]}{kind}的编号不连续",
                (line.line,),
                (line.text.strip(),),
                "章节编号有误，引用时应写标题全文。",
            )
        expected[kind] = number + 1
        if kind == "章":
            expected["节"] = 1


def _numeral(text: str) -> int:
    """Read a Chinese numeral below 20."""
    return 10 * text.startswith("十") + _DIGITS.index(text.removeprefix("十") or "零") if text != "十" else 10


def check_repeats(material: Material) -> Iterator[Inconsistency]:
    """Find things that a list names twice in the same place."""
    for table_id, columns in NAMED_ONCE.items():
        for key, rows in _groups(material.table(table_id), ("name", *columns)).items():
            if key[0] and len(rows) > 1:
                yield material.finding(
                    f"repeat:{table_id}:{at(rows[1])}",
                    f"{number_of(table_id)}中“{key[0]}”列了{len(rows)}次",
                    map(at, rows),
                    [_words(row) for row in rows],
                    "同一名称重复列出，统计个数和规模时不得重复计算；应核实是否为不同对象。",
                )


def _words(row: Row) -> str:
    skipped = {"line", "ordinal", "name"}
    return " ".join(text for column, text in row.items() if text and column not in skipped and "above" not in column)

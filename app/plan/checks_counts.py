"""Check numbers of things against the lists that hold them."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from app.plan.checks_common import TOTAL, Inconsistency, Material, Row, at, number_of, span
from app.plan.checks_declared import BLOCK_TABLES, COUNTED, Counted

_OF_KIND: Final = re.compile(r"(.+?)（(\d+)个）")
_IN_ALL: Final = re.compile(r"(\d+)类共(\d+)个产业板块")
_WITHIN: Final = re.compile(r"([^。（）]+)（(\d+)个）：([^。]+)")
_CHINESE: Final = {word: number for number, word in enumerate("一二三四五六七八九十", start=1)}
_COUNTIES: Final = re.compile(r"([一二三四五六七八九十])县")
# Only plain lists: an opened bracket, a title or 等 leaves open what is counted.
_INLINE: Final = re.compile(
    r"(?<=[，。；：])(?:依托|围绕|新建|保护|支持)?"
    r"((?:[^，。；：、“”（）《》等\d]+、)+[^，。；：、“”（）《》等\d]+?)(?:共|这)?(\d+)(?:个|座|条)(?=\D)"
)


def check_kinds(material: Material) -> Iterator[Inconsistency]:
    """Find kinds of blocks whose stated number is neither what box 6-2 names nor what their table has."""
    kinds = [(kind, list(rows)) for kind, rows in groupby(material.table("box_6_2"), lambda row: row["part_above"])]
    stated = 0
    for (kind, named), table_id in zip(kinds, BLOCK_TABLES, strict=False):
        match = _OF_KIND.search(kind)
        if match is None:
            continue
        stated += int(match[2])
        rows = [row for row in material.table(table_id) if TOTAL not in row.values()]
        if not int(match[2]) == len(named) == len(rows):
            yield _wrong_kind(material, match, named, (table_id, rows))
    yield from _in_all(material, stated, kinds)


def _wrong_kind(
    material: Material, match: re.Match[str], named: Sequence[Row], table: tuple[str, Sequence[Row]]
) -> Inconsistency:
    return material.finding(
        f"count:box_6_2:{at(named[0])}",
        f"专栏6-2“{match[1]}”称{match[2]}个，与所列名称和{number_of(table[0])}不符",
        (at(named[0]) - 1, at(named[0])),
        (f"标题：{match[2]}个", f"列名：{len(named)}项", f"{number_of(table[0])}：{len(table[1])}行"),
        "有的板块没有名称、范围和面积；项目所称板块不在列名之中的，不能当然认作规划板块。",
        [span(table[0], table[1])] if table[1] else (),
    )


def _in_all(material: Material, stated: int, kinds: Sequence[tuple[str, Sequence[Row]]]) -> Iterator[Inconsistency]:
    for line in material.lines:
        match = _IN_ALL.search(line.text)
        if match and kinds and (int(match[1]), int(match[2])) != (len(kinds), stated):
            yield material.finding(
                "count:blocks",
                f"文字称产业板块共{match[2]}个，专栏6-2各类个数相加为{stated}个",
                (line.line, *(at(rows[0]) - 1 for _, rows in kinds)),
                (f"文字：{match[0]}", f"专栏6-2：{'、'.join(kind for kind, _ in kinds)}"),
                "同一板块列入两类是差额的可能来源；统计板块时应去重，不能两数并用。",
            )


def check_lists(material: Material) -> Iterator[Inconsistency]:
    """Find cells that state a number beside a list of another length (table 2-7)."""
    for row in material.table("table_2_7"):
        match = _OF_KIND.fullmatch(row["type"])
        within = [(each[1], int(each[2]), each[3]) for each in _WITHIN.finditer(row["names"])]
        names = "、".join(each[2] for each in within) or row["names"]
        groups = [*within, *([(match[1], int(match[2]), names)] if match else [])]
        for name, number, items in groups:
            if len(items.split("、")) != number:
                yield material.finding(
                    f"count:table_2_7:{at(row)}:{name}",
                    f"表2-7“{name}”称{number}个，列出{len(items.split('、'))}个",
                    (at(row),),
                    (f"{number}个", items),
                    "列名不全或个数有误，未列名的不能认定。",
                )


def check_counted(material: Material) -> Iterator[Inconsistency]:
    """Find numbers in the text that are not those of the lists they speak of."""
    for counted in COUNTED:
        rows = [row for row in material.table(counted.table) if _is_meant(row, counted)]
        for line in material.lines if material.table(counted.table) else ():
            match = counted.phrase.search(line.text)
            if match and int(match[1]) != len(rows):
                yield material.finding(
                    f"count:{counted.id}:{line.line}",
                    f"文字称“{match[0]}”，{number_of(counted.table)}所列为{len(rows)}处（个）",
                    (line.line,),
                    (match[0], f"{number_of(counted.table)}：{len(rows)}", *_of_all(material, counted, len(rows))),
                    "名录不全或个数有误；不在附表中的对象仍可能受保护，应查主管部门最新公布的名录。",
                    [span(counted.table, rows or material.table(counted.table))],
                )


def _of_all(material: Material, counted: Counted, found: int) -> Iterator[str]:
    part = [row for row in material.table(counted.table) if counted.part in row.get("part_above", "")]
    if counted.word and len(part) != found:
        yield f"“{part[0].get('part_above') or number_of(counted.table)}”共{len(part)}行"


def _is_meant(row: Row, counted: Counted) -> bool:
    word = row[counted.column] if counted.column else ""
    in_part = counted.part in row.get("part_above", "")
    return in_part and (re.fullmatch(r"\d+", word) is not None if counted.word == "." else counted.word in word)


def check_pairs(material: Material) -> Iterator[Inconsistency]:
    """Find partners of table 6-5 that are `N counties` where another number of counties' zones is listed."""
    for row in material.table("table_6_5"):
        match = _COUNTIES.search(row["pair"])
        own = row["origin"].split("太原市：")[0]
        zones = [zone for zone in own.split("：")[-1].split("、") if zone]
        if match and _CHINESE[match[1]] != len(zones):
            yield material.finding(
                f"count:table_6_5:{at(row)}",
                f"表6-5“{row['pair'].split('、')[0]}”与所列飞出地园区个数不符",
                (at(row), at(row) + 1),
                (f"结对子县（市、区）：{row['pair']}", f"忻州市飞出地{len(zones)}个：{'、'.join(zones)}"),
                "结对名称与园区所在县不一致，认定飞地结对关系时应以所列园区为准并请太忻办核实。",
            )


def check_inline(material: Material) -> Iterator[Inconsistency]:
    """Find sentences that list things and then count them wrongly (`甲、乙、丙3个`)."""
    for line in material.lines:
        for match in _INLINE.finditer(line.text):
            items = _items(match[1])
            if len(items) != int(match[2]):
                yield material.finding(
                    f"inline:{line.line}:{match.start()}",
                    f"文中列举{len(items)}项而称{match[2]}个（座、条）",
                    (line.line,),
                    (match[0],),
                    "列举与个数不符，未列名的不能认定。",
                )


def _items(text: str) -> Sequence[str]:
    return [item for each in text.split("、") for item in re.split("和|及", each) if item]

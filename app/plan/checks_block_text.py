"""Compare the figures that boxes give for industry blocks in words with the tables, whatever the unit."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from app.plan.checks_blocks import HA_PER_KM2, Placed, blocks_by_name, name_of, rows_by_block
from app.plan.checks_common import Inconsistency, Material, Printed, at, number_of, plain, printed, span
from app.plan.checks_declared import BLOCK_TABLES, BLOCK_TEXTS

_KINDS: Final = {
    "规划": "area",
    "": "area",
    "现状建设用地": "built",
    "新增可拓展空间": "expandable",
    "新增可扩展空间": "expandable",
}
_FIGURE: Final = re.compile(r"(规划|现状建设用地|新增可[拓扩]展空间|)面积约?(\d+(?:\.\d+)?)(平方千米|平方公里|公顷)")
_HA: Final = {"平方千米": HA_PER_KM2, "平方公里": HA_PER_KM2, "公顷": 1}
_PIECES: Final = re.compile(r"由(\d+)个区块组成")
_TRUNCATED: Final = 2  # the plan cuts 8.088 to 8.08 as often as it rounds, so a whole unit of the last digit is sound


@dataclass(frozen=True, slots=True)
class Said:
    """A figure that the text gives for a block, beside the table's."""

    block: str
    column: str
    words: str
    number: Printed  # in ha
    line: int
    placed: Placed

    @property
    def is_wrong(self) -> bool:
        """Whether it is not the table's figure, rounded or cut."""
        stated = printed(self.placed[1][self.column])
        return stated is not None and abs(stated.value - self.number.value) >= _TRUNCATED * self.number.half


def check_block_texts(material: Material) -> Iterator[Inconsistency]:
    """Find figures in boxes that are not the tables'; two blocks with each other's figures are one finding."""
    wrong = [said for said in _figures(material) if said.is_wrong]
    swapped = {id(one): other for one in wrong for other in wrong if _is_swapped(one, other)}
    for said in wrong:
        other = swapped.get(id(said))
        if other is None:
            yield _differs(material, said)
        elif said.column == "area" and wrong.index(said) < wrong.index(other):
            yield _swap(material, said, other)


def _figures(material: Material) -> Iterator[Said]:
    names, rows = blocks_by_name(material), rows_by_block(material)
    for table_id in BLOCK_TEXTS:
        for row in material.table(table_id):
            for sentence in re.split(r"[。；]", row["text"]):
                block = names.get(row["name_above"]) or _subject(sentence, names)
                if block and rows.get(block) and not _is_of_pieces(row["text"], sentence):
                    yield from _of_sentence(sentence, block, at(row), rows[block][0])


def _is_of_pieces(text: str, sentence: str) -> bool:
    return bool(_PIECES.search(text)) and "区块" in sentence and not _PIECES.search(sentence)


def _subject(sentence: str, names: Mapping[str, str]) -> str | None:
    """Return the block that a sentence begins with; what follows 包括 is a list, not the subject."""
    head = sentence.removeprefix("其中").lstrip("，、")
    found = max((name for name in names if head.startswith(name)), key=len, default=None)
    return names[found] if found else None


def _of_sentence(sentence: str, block: str, line: int, placed: Placed) -> Iterator[Said]:
    for match in _FIGURE.finditer(sentence):
        number = printed(match[2])
        if number is not None:
            factor = _HA[match[3]]
            scaled = Printed(number.value * factor, number.half * factor)
            yield Said(block, _KINDS[match[1]], match[0], scaled, line, placed)


def _is_swapped(one: Said, other: Said) -> bool:
    return (
        one.block != other.block
        and one.column == other.column
        and not Said(one.block, one.column, "", one.number, one.line, other.placed).is_wrong
        and not Said(other.block, other.column, "", other.number, other.line, one.placed).is_wrong
    )


def _differs(material: Material, said: Said) -> Inconsistency:
    table_id, row = said.placed
    label = material.heading(table_id, said.column)
    return material.finding(
        f"text:{said.line}:{said.block}:{said.column}",
        f"“{name_of(said.placed)}”的{label}在文字与{number_of(table_id)}中不一致",
        (said.line, at(row)),
        (said.words, f"{number_of(table_id)}：{row[said.column]}公顷"),
        "文字与表格两个数字不能同真，引用前应请编制单位核实；宜以表格为准并注明。",
    )


def _swap(material: Material, one: Said, other: Said) -> Inconsistency:
    names = name_of(one.placed), name_of(other.placed)
    return material.finding(
        f"swapped:{one.block}:{other.block}",
        f"“{names[0]}”与“{names[1]}”在文字中的数字对调",
        (one.line, other.line, at(one.placed[1]), at(other.placed[1])),
        (
            f"第{one.line}行“{names[0]}”：{one.words}；{number_of(one.placed[0])}：{one.placed[1]['area']}公顷",
            f"第{other.line}行“{names[1]}”：{other.words}；{number_of(other.placed[0])}：{other.placed[1]['area']}公顷",
        ),
        "两个板块的描述串行，按名称取用会得到另一板块的面积；应以表格为准。",
    )


def check_pieces(material: Material) -> Iterator[Inconsistency]:
    """Find blocks made of several pieces whose areas do not add up, and say where another unit would make them."""
    for table_id in BLOCK_TEXTS:
        for row in material.table(table_id):
            figures = [match for match in _FIGURE.finditer(row["text"]) if match[1] == "规划"]
            pieces = _PIECES.search(row["text"])
            if pieces and len(figures) == int(pieces[1]) + 1:
                yield from _pieces(material, at(row), row["name_above"], figures)


def _pieces(material: Material, line: int, name: str, figures: Sequence[re.Match[str]]) -> Iterator[Inconsistency]:
    areas = [Decimal(match[2]) * _HA[match[3]] for match in figures]
    exact = sum(areas[1:], Decimal(0))
    if abs(exact - areas[0]) <= len(figures):  # a hundredth of a square kilometre, 1 ha, for each figure
        return
    units = {match[3] for match in figures}
    same_unit = sum((Decimal(match[2]) for match in figures[1:]), Decimal(0))
    hint = f"；若各区块单位均为{figures[0][3]}则合计{plain(same_unit)}，与总面积相符" if len(units) > 1 else ""
    yield material.finding(
        f"pieces:{line}",
        f"“{name}”各区块面积之和不等于规划面积{'，其中一个单位有误' if hint else ''}",
        (line,),
        [match[0] for match in figures],
        f"各区块合计{plain(exact)}公顷，规划面积{plain(areas[0])}公顷{hint}。",
    )


_CLAIM: Final = re.compile(r"产业板块内城镇开发边界面积约([\d.]+)平方千米，新增可拓展空间面积约([\d.]+)平方千米")


def check_claim(material: Material) -> Iterator[Inconsistency]:
    """Find the sums over all industry blocks stated in the text that no reading of the five tables gives."""
    for line in material.lines:
        match = _CLAIM.search(line.text)
        if match is None:
            continue
        for column, text in zip(("growth_boundary", "expandable"), match.groups(), strict=True):
            readings = _readings(material, column)
            stated = printed(text)
            if stated and all(abs(stated.value - value) > stated.half for value in readings.values()):
                yield material.finding(
                    f"claim:{line.line}:{column}",
                    f"文字所称产业板块{material.heading('table_6_1', column)}合计与五张板块表均不相符",
                    (line.line,),
                    (
                        f"文字：{text}平方千米",
                        *(f"{label}：{plain(value)}平方千米" for label, value in readings.items()),
                    ),
                    "同一板块列入两张表、板块套板块，使总量有多种算法；核算规模不能直接引用文字中的合计。",
                    [span(name, material.table(name)) for name in BLOCK_TABLES],
                )


def _readings(material: Material, column: str) -> Mapping[str, Decimal]:
    rows = rows_by_block(material)
    outer = {row["block_id"]: row["within"] for row in material.table("blocks")}
    each = {block: [row for name, row in placed if name in BLOCK_TABLES] for block, placed in rows.items()}
    sets = {
        "各表相加": [row for found in each.values() for row in found],
        "同一板块只计一次": [found[0] for found in each.values() if found],
        "再扣除位于其他板块之内的板块": [found[0] for block, found in each.items() if found and not outer[block]],
    }
    return {
        label: sum((number.value for row in found if (number := printed(row[column]))), Decimal(0)) / HA_PER_KM2
        for label, found in sets.items()
    }

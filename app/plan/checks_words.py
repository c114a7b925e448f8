"""Check words: titles cited in two ways, units that are none, letters for digits, misspellings, open brackets."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

from app.domain.plan import PlanLine
from app.plan.checks_common import Inconsistency, Material, at
from app.plan.checks_declared import NO_MISPRINTS, TERMS, UNITS

_TITLE: Final = re.compile(r"《([^》]+)》")
_INNER: Final = re.compile(r"<([^>]+)>")
_UNIT: Final = re.compile(
    r"[\d.]*\d((?:[^\d\W]{0,2}?(?:平方|立方)?(?:千米|公里|里|顷|亩|米))(?:/[百千万]?(?:平方|立方)?(?:千米|公里|公顷))?)(?!\w*线)"
)
_UNIT_OF: Final = re.compile(r"（([^）\d]*?(?:米|里|顷|亩))）")
_LETTERS: Final = re.compile(r"(?<![A-Za-z])[0-9]*[lO][0-9lO]*(?=MW|GW|kV)")
_BRACKETS: Final = (("（(", "）)"), ("“", "”"), ("《", "》"))
_ANNEXES: Final = ("annex_2", "annex_3", "annex_4")
_ZONE: Final = re.compile(r"((?:雁门关|[一-鿿]{2})(?:现代农业产业|生态文化旅游|农业现代化))(开发区|示范区|园区)")
_ANNEX: Final = re.compile(r"(附?表)(\d)：")
_CITED: Final = re.compile(r"见附([件表])(\d)")
_SHOWN: Final = 60  # characters of a long line
_MAX_CHANGES: Final = 2
_LONG_TERM: Final = 6  # from this length on, two neighbouring characters may be misprinted


def check_titles(material: Material) -> Iterator[Inconsistency]:
    """Find documents cited under titles that differ by one or two characters, and titles cut in the wrong place."""
    lines = _titles(material.lines)
    for one, other in combinations(lines, 2):
        if len(one) == len(other) and 0 < sum(a != b for a, b in zip(one, other, strict=True)) <= _MAX_CHANGES:
            common, rare = sorted((one, other), key=lambda title: -len(lines[title]))
            yield material.finding(
                f"title:{lines[rare][0]}:{rare}",
                f"同一文件的名称前后不一：《{common}》与《{rare}》",
                (lines[rare][0], lines[common][0]),
                (f"《{common}》（{len(lines[common])}处）", f"《{rare}》（{len(lines[rare])}处）"),
                "应为同一文件，引用时用正式名称并核对现行版本；不得以名称不符为由认为条款不适用。",
            )
    for inner, line in _inner(material.lines):
        root = next((title for title in lines if inner != title and inner.startswith(title)), None)
        if root:
            yield material.finding(
                f"title:{line}:{inner}",
                f"法规名称的括号位置有误：<{inner}>",
                (line, lines[root][0]),
                (f"<{inner}>", f"《{root}》"),
                f"应引作实施《{root}》的办法，引用时用正式名称。",
            )


def _titles(lines: Sequence[PlanLine]) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = {}
    for line in lines:
        for title in _TITLE.findall(line.text):
            found.setdefault(title, []).append(line.line)
    return found


def _inner(lines: Sequence[PlanLine]) -> Iterator[tuple[str, int]]:
    return (
        (inner, line.line) for line in lines for title in _TITLE.findall(line.text) for inner in _INNER.findall(title)
    )


def check_units(material: Material) -> Iterator[Inconsistency]:
    """Find units after numbers, or in brackets after what is measured, that are none."""
    for line in material.lines:
        wrong: dict[str, list[str]] = {}
        for match in (*_UNIT.finditer(line.text), *_UNIT_OF.finditer(line.text)):
            if match[1] not in UNITS:
                wrong.setdefault(match[1], []).append(match[0])
        for unit, words in wrong.items():
            yield material.finding(
                f"unit:{line.line}:{unit}",
                f"计量单位“{unit}”有误",
                (line.line,),
                words,
                "单位误印会使数值相差数量级，引用该数前应核实单位。",
            )


def check_letters(material: Material) -> Iterator[Inconsistency]:
    """Find numbers printed with the letters l and O for the digits 1 and 0."""
    for line in material.lines:
        found = _LETTERS.findall(line.text)
        if found:
            read = [text.replace("l", "1").replace("O", "0") for text in found]
            yield material.finding(
                f"letters:{line.line}",
                f"数字中误印字母：{'、'.join(found)}",
                (line.line,),
                [f"{text}（应为{number}）" for text, number in zip(found, read, strict=True)],
                "按数字检索查不到该处；装机容量应按改正后的数字理解。",
            )


def check_spellings(material: Material) -> Iterator[Inconsistency]:
    """Find standard terms and proper names that the plan also spells otherwise."""
    for term in TERMS:
        own = [line.line for line in material.lines if term in line.text]
        variants: dict[str, list[int]] = {}
        pattern = _pattern(term)
        for line in material.lines if own else ():
            for found in pattern.findall(line.text):
                if found != term and not any(word in found or found in word for word in NO_MISPRINTS):
                    variants.setdefault(found, []).append(line.line)
        yield from (_spelling(material, term, own, found, lines) for found, lines in variants.items())


def _pattern(term: str) -> re.Pattern[str]:
    """Match the term with one character changed, one inner character left out, or (if long) two changed."""
    cut = [term[:i] + r"[一-鿿]" + term[i + 1 :] for i in range(len(term))]
    cut += [term[:i] + term[i + 1 :] for i in range(1, len(term) - 1)]
    if len(term) >= _LONG_TERM:
        cut += [term[:i] + r"[一-鿿]{2}" + term[i + 2 :] for i in range(2, len(term) - 2)]
    return re.compile("|".join(cut))


def _spelling(material: Material, term: str, own: Sequence[int], found: str, lines: Sequence[int]) -> Inconsistency:
    return material.finding(
        f"spelling:{lines[0]}:{found}",
        f"“{term}”又写作“{found}”",
        (*lines, own[0]),
        (f"{term}（{len(own)}行）", f"{found}（{len(lines)}行）"),
        "两种写法所指相同，按规范写法检索会漏掉此处，条文适用不受影响。",
    )


def check_brackets(material: Material) -> Iterator[Inconsistency]:
    """Find lines of the text, and names in the annexes (which run over several lines), with open brackets or quotes."""
    for line in material.lines:
        if not line.place.startswith("附表") and _is_open(line.text):
            yield _open(material, [line.line], [line.text.strip()])
    for table_id in _ANNEXES:
        wrong = [row for row in material.table(table_id) if _is_open(row["name"])]
        if wrong:
            yield _open(material, [at(row) for row in wrong], [row["name"] for row in wrong])


def _open(material: Material, lines: Sequence[int], texts: Sequence[str]) -> Inconsistency:
    return material.finding(
        f"bracket:{lines[0]}",
        f"括号或引号不配对（{len(lines)}处）",
        lines,
        [text if len(text) <= _SHOWN else f"{text[:_SHOWN]}……" for text in texts],
        "不配对处可能漏印文字，引用时应照录原文，不得自行补字。",
    )


def _is_open(text: str) -> bool:
    return any(sum(map(text.count, left)) != sum(map(text.count, right)) for left, right in _BRACKETS)


def check_zone_names(material: Material) -> Iterator[Inconsistency]:
    """Find development zones named with two kinds of zone: one place as 开发区 here and 示范区 there."""
    found: dict[str, dict[str, list[int]]] = {}
    for line in material.lines:
        for root, kind in _ZONE.findall(line.text):
            found.setdefault(root, {}).setdefault(kind, []).append(line.line)
    for root, kinds in found.items():
        if len(kinds) > 1:
            yield material.finding(
                f"zone_name:{root}",
                f"“{root}”一处而名称不一：{'、'.join(root + kind for kind in kinds)}",
                (lines[0] for lines in kinds.values()),
                [f"{root}{kind}（{len(lines)}处）" for kind, lines in kinds.items()],
                "应为同一园区，认定飞出地、飞入地时不得因名称不同而分作两处。",
            )


def check_annex_names(material: Material) -> Iterator[Inconsistency]:
    """Find annexes whose heading or citation is not of the form that the others have (附表4 cited as 附件4)."""
    headings = {match[2]: line for line in material.lines if (match := _ANNEX.match(line.text.strip()))}
    for number, line in headings.items():
        if not line.text.strip().startswith("附"):
            yield _annex(material, line, f"附表{number}的标题写作“{line.text.strip()[:3]}”", None)
    for line in material.lines:
        for kind, number in _CITED.findall(line.text):
            if kind == "件" and number in headings:
                yield _annex(material, line, f"文字称“见附件{number}”，规划只有附表{number}", headings[number])


def _annex(material: Material, line: PlanLine, title: str, other: PlanLine | None) -> Inconsistency:
    lines = [each for each in (line, other) if each]
    return material.finding(
        f"annex_name:{line.line}",
        title,
        [each.line for each in lines],
        [each.text.strip()[-40:] for each in lines],
        "所指应为同一附表，引用时写附表全称。",
    )

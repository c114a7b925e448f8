"""Check shares against their areas, and the total area they rest on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from app.domain.plan import PlanLine
from app.plan.checks_common import Inconsistency, Material, Printed, plain, printed

_MU_PER_KM2: Final = 1500
_WAN_MU: Final = {"万亩": Decimal(1), "万公顷": Decimal(15), "万平方千米": Decimal(_MU_PER_KM2)}
_USES: Final = re.compile(r"农用地面积约([\d.]+)万亩，建设用地面积约([\d.]+)万亩，未利用地面积约([\d.]+)万亩")
_REGION: Final = re.compile(r"国土面积约([\d.]+)万平方千米")
_OF_REGION: Final = "(?:忻州区国土面积|区域国土面积|区域总面积)"
_SHARE: Final = re.compile(rf"([\d.]+)(万亩|万公顷)，占{_OF_REGION}的([\d.]+)%")
_SHARES: Final = re.compile(
    r"((?:[\d.]+万亩[^。；%]*?)+)，分别占(忻州区国土面积|生态保护红线总面积)的((?:[\d.]+%[、和])+[\d.]+%)"
)
_WHOLE_OF: Final = re.compile(r"生态保护红线面积([\d.]+)万亩")
_HUNDRED: Final = Decimal(100)
_NEAR: Final = Decimal(5)  # percentages that come so near to 100 are meant to make it


@dataclass(frozen=True, slots=True)
class _Whole:
    """An area in 万亩 that shares may be of, between `low` and `high`, and the line that states it."""

    name: str
    low: Decimal
    high: Decimal
    line: int


def check_region(material: Material) -> Iterator[Inconsistency]:
    """Find a total area of the region that is not the sum of its land uses."""
    uses, region = _uses(material.lines), _region(material.lines)
    if uses and region and (uses.low > region.high or uses.high < region.low):
        yield material.finding(
            "region:area",
            "忻州区国土面积与三类用地面积之和不一致",
            (region.line, uses.line),
            (region.name, uses.name),
            "同一总面积有两个数，各处比例因所用总面积不同而不可比；核算比例时应先统一分母。",
        )


def _uses(lines: Sequence[PlanLine]) -> _Whole | None:
    for line in lines:
        match = _USES.search(line.text)
        numbers = [number for text in (match.groups() if match else ()) if (number := printed(text))]
        if numbers:
            low, high = (
                sum((each.low for each in numbers), Decimal(0)),
                sum((each.high for each in numbers), Decimal(0)),
            )
            return _Whole(f"三类用地之和{plain((low + high) / 2)}万亩", low, high, line.line)
    return None


def _region(lines: Sequence[PlanLine]) -> _Whole | None:
    for line in lines:
        match = _REGION.search(line.text)
        number = printed(match[1]) if match else None
        if match and number:
            factor = _WAN_MU["万平方千米"]
            name = f"国土面积{match[1]}万平方千米（{plain(number.value * factor)}万亩）"
            return _Whole(name, number.low * factor, number.high * factor, line.line)
    return None


def check_shares(material: Material) -> Iterator[Inconsistency]:
    """Find shares of the region that do not follow from their areas and the sum of the land uses.

    Rounding: area, whole and share each may be off by half a unit of their last digit.
    """
    region = _uses(material.lines)
    for line in material.lines if region else ():
        for area, share, whole in _claims(line, region):
            number, percent = printed(area[0]), printed(share)
            if number and percent and not _follows(number, _WAN_MU[area[1]], percent, whole):
                exact = number.value * _WAN_MU[area[1]] / ((whole.low + whole.high) / 2) * _HUNDRED
                yield material.finding(
                    f"share:{line.line}:{area[0]}",
                    f"“{area[0]}{area[1]}”所占比例与面积不符",
                    (line.line, whole.line),
                    (f"文字：{share}%", f"按{whole.name}计算：{exact:.2f}%"),
                    "该比例误算，或所用总面积与他处不同；引用时用面积，不用比例。",
                )


def _claims(line: PlanLine, region: _Whole | None) -> Iterator[tuple[tuple[str, str], str, _Whole]]:
    for match in _SHARE.finditer(line.text):
        if region:
            yield (match[1], match[2]), match[3], region
    for match in _SHARES.finditer(line.text):
        shares = re.findall(r"[\d.]+", match[3])
        areas = re.findall(r"([\d.]+)万亩", match[1])[-len(shares) :]
        whole = region if match[2].startswith("忻州区") else _named_whole(line)
        if whole and len(areas) == len(shares):
            yield from (((area, "万亩"), share, whole) for area, share in zip(areas, shares, strict=True))


def _named_whole(line: PlanLine) -> _Whole | None:
    match = _WHOLE_OF.search(line.text)
    number = printed(match[1]) if match else None
    return _Whole(f"总面积{match[1]}万亩", number.low, number.high, line.line) if match and number else None


def _follows(area: Printed, factor: Decimal, share: Printed, whole: _Whole) -> bool:
    low, high = area.low * factor / whole.high * _HUNDRED, area.high * factor / whole.low * _HUNDRED
    return low <= share.high and high >= share.low


def check_hundred(material: Material) -> Iterator[Inconsistency]:
    """Find three or more shares given together that nearly make 100 % and do not."""
    for line in material.lines:
        for text in re.findall(r"(?:[\d.]+%[、和]){2,}[\d.]+%", line.text):
            shares = [number for each in re.findall(r"[\d.]+", text) if (number := printed(each))]
            total = sum((each.value for each in shares), Decimal(0))
            slack = sum((each.half for each in shares), Decimal(0))
            if slack < abs(total - _HUNDRED) <= _NEAR:
                yield material.finding(
                    f"hundred:{line.line}",
                    f"各部分比例之和为{plain(total)}%，不是100%",
                    (line.line,),
                    (text,),
                    "至少一个比例有误，引用时用面积，不用比例。",
                )

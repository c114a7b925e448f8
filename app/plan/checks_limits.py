"""Check the plan's own projects against the plan's limits, targets and places."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from app.plan.checks_common import Inconsistency, Material, Row, at, plain, printed, span

_WAN: Final = 10_000  # 亩 in a 万亩
_TARGET: Final = re.compile(r"到(\d{4})年，规划新建高标准农田([\d.]+)万亩")
_FARMLAND: Final = re.compile(r"([\d.]+)万亩高标准")
_COUNTIES: Final = ("忻府区", "定襄县", "原平市", "繁峙县", "代县", "五台县")
_YEARS: Final = (("year_2025", 2025), ("year_2035", 2035))


def _mu(row: Row) -> Decimal:
    number = printed(row["new_construction_mu"])
    return number.value if number else Decimal(0)


def _end(period: str) -> int | None:
    years = re.findall(r"\d{4}", period)
    return int(years[-1]) if years else None


def check_new_construction(material: Material) -> Iterator[Inconsistency]:
    """Find limits of new construction land that annex 2's projects exceed, together or alone."""
    rows = material.table("annex_2")
    limits = [row for row in material.table("table_2_1") if "新增建设用地规模" in row["indicator"]]
    for limit in limits if rows else ():
        for column, year in _YEARS:
            stated = printed(limit[column])
            due = [row for row in rows if (_end(row["period"]) or year + 1) <= year]
            total = sum(map(_mu, due), Decimal(0))
            if stated and total > stated.value * _WAN:
                yield _over_limit(material, limit, (column, year), due)
            if stated and year == _YEARS[-1][1]:
                single = [row for row in rows if _mu(row) > stated.value * _WAN]
                yield from (_alone(material, limit, column, row) for row in single)


def _over_limit(material: Material, limit: Row, when: tuple[str, int], due: Sequence[Row]) -> Inconsistency:
    total = sum(map(_mu, due), Decimal(0)) / _WAN
    return material.finding(
        f"limit:annex_2:{when[1]}",
        f"附表2至{when[1]}年完成的项目新增建设用地合计超过表2-1的控制规模",
        (at(limit),),
        (f"表2-1：{limit[when[0]]}万亩", f"附表2：{len(due)}项合计{plain(total)}万亩"),
        "列入附表2不等于新增建设用地指标已落实；交通、水利等单列指标不计入的，应由主管部门逐项说明。",
        [span("annex_2", due)],
    )


def _alone(material: Material, limit: Row, column: str, row: Row) -> Inconsistency:
    return material.finding(
        f"limit:annex_2:line{at(row)}",
        f"附表2“{row['name']}”一项的新增建设用地即超过表2-1的控制规模",
        (at(limit), at(row)),
        (f"表2-1：{limit[column]}万亩", f"附表2：{row['new_construction_mu']}亩"),
        "该数可能误印（多一位或误用单位），审查该项目须以立项和用地预审文件的面积为准。",
    )


def check_part_of_total(material: Material) -> Iterator[Inconsistency]:
    """Find annex 2's rows whose new construction land exceeds their whole."""
    rows = material.table("annex_2")
    for row in rows:
        whole = printed(row["total_mu"])
        if whole and _mu(row) > whole.value:
            yield material.finding(
                f"part:annex_2:{at(row)}",
                f"附表2“{row['name']}”的新增建设用地大于总规模",
                (at(row),),
                (f"总规模{row['total_mu']}亩", f"新增建设用地{row['new_construction_mu']}亩"),
                "部分大于整体，两数至少一误。",
            )


def check_farmland_target(material: Material) -> Iterator[Inconsistency]:
    """Find the target of high-standard farmland that annex 3's projects of the same years do not make."""
    for line in material.lines:
        target = _TARGET.search(line.text)
        named = [(row, _FARMLAND.search(row["name"])) for row in material.table("annex_3")]
        due = [(row, found) for row, found in named if found and target and _end(row["period"]) == int(target[1])]
        total = sum((Decimal(found[1]) for _, found in due), Decimal(0))
        if target and due and total != Decimal(target[2]):
            yield material.finding(
                f"target:{line.line}",
                f"到{target[1]}年新建高标准农田的目标与附表3同期项目之和不符",
                (line.line, *(at(row) for row, _ in due)),
                (f"文字：{target[2]}万亩", f"附表3：{len(due)}项合计{plain(total)}万亩"),
                "项目清单与目标不能互证，核定补充耕地和建设任务时应以下达的年度计划为准。",
            )


def check_places(material: Material) -> Iterator[Inconsistency]:
    """Find projects of annex 2 whose name begins with one county and whose place is another."""
    for row in material.table("annex_2"):
        named = next((county for county in _COUNTIES if row["name"].startswith(county)), None)
        if named and row["county"] and named not in row["county"]:
            yield material.finding(
                f"place:annex_2:{at(row)}",
                f"附表2“{row['name']}”的地区与项目名称不符",
                (at(row),),
                (f"名称：{named}", f"地区：{row['county']}"),
                "地区一栏可能串行，认定项目是否列入附表时应看名称与实际选址。",
            )


def check_townships(material: Material) -> Iterator[Inconsistency]:
    """Find places of annex 3 that put a township in a county which has none of that name, where another has one."""
    divisions = material.table("admin_divisions_2023")
    names = {row["code12"]: row["name"] for row in divisions}
    owners: dict[str, set[str]] = {}
    for row in divisions:
        if row["level"] == "乡级":
            owners.setdefault(row["name"][:-1], set()).add(names[row["parent_code12"]])
    for row in material.table("annex_3"):
        for county, town in re.findall(f"({'|'.join(_COUNTIES)})([一-鿿]{{2,3}})[镇乡]", row["place"]):
            own = owners.get(town, set())
            if own and county not in own and own <= set(_COUNTIES):
                yield material.finding(
                    f"place:annex_3:{at(row)}",
                    f"附表3“{row['name']}”的建设地点不属所写的县",
                    (at(row),),
                    (f"建设地点：{row['place']}", f"2023年区划：{town}属{'、'.join(sorted(own))}"),
                    "建设地点有误或与相邻项目串行，按县筛选会漏掉该项目。",
                )

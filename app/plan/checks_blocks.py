"""Compare what several tables say of one industry block: its figures, its name, its county, the zone it is part of."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations
from typing import Final

from app.plan.checks_common import Inconsistency, Material, Row, at, number_of, plain, printed
from app.plan.checks_declared import BLOCK_FIGURES, BLOCK_TABLES, SAME_AREA

HA_PER_KM2: Final = 100
_COUNTIES: Final = ("忻府", "定襄", "原平", "代县", "繁峙", "五台")
Placed = tuple[str, Row]  # a table's id and a row of it


def rows_by_block(material: Material) -> Mapping[str, Sequence[Placed]]:
    """Return for each block the table rows that speak of it, in the plan's order."""
    rows = {row["line"]: (name, row) for name in (*BLOCK_TABLES, "table_10_1") for row in material.table(name)}
    return {
        block["block_id"]: [rows[line] for line in block["table_lines"].split(";") if line in rows]
        for block in material.table("blocks")
    }


def blocks_by_name(material: Material) -> Mapping[str, str]:
    """Return the id of the block that a name of it means; a name that two blocks bear means neither."""
    found: dict[str, set[str]] = {}
    for row in (*material.table("block_aliases"),):
        found.setdefault(row["alias"], set()).add(row["block_id"])
    return {name: next(iter(blocks)) for name, blocks in found.items() if len(blocks) == 1}


def named_in_box(row: Row, names: Mapping[str, str]) -> str | None:
    """Return the block that a row of box 6-2 names, by itself or as `zone（block）`."""
    return names.get(row["name"]) or names.get(f"{row['group_above']}（{row['name']}）")


def name_of(placed: Placed) -> str:
    """Return the name a block has in a row."""
    return placed[1].get("block") or placed[1]["name"]


def check_block_figures(material: Material) -> Iterator[Inconsistency]:
    """Find blocks that have different figures in two tables of the same precision."""
    for block, placed in rows_by_block(material).items():
        for column in BLOCK_FIGURES:
            known = [(each, number) for each in placed if (number := printed(each[1][column]))]
            if len({number.value for _, number in known}) > 1:
                yield material.finding(
                    f"block:{block}:{column}",
                    f"“{name_of(known[0][0])}”的{material.heading(known[0][0][0], column)}在各表中不一致",
                    [at(each[1]) for each, _ in known],
                    [f"{number_of(each[0])}：{each[1][column]}公顷" for each, _ in known],
                    "同一板块有两个数字，引用时应写明出自哪张表；差值只在末位的，多为取舍所致。",
                )


def check_block_names(material: Material) -> Iterator[Inconsistency]:
    """Find blocks whose names in two tables differ by one character: a misprint, not another way to say it."""
    for block, placed in rows_by_block(material).items():
        for one, other in combinations(placed, 2):
            names = name_of(one), name_of(other)
            if len(names[0]) == len(names[1]) and sum(a != b for a, b in zip(*names, strict=True)) == 1:
                yield material.finding(
                    f"name:{block}",
                    f"同一板块在{number_of(one[0])}、{number_of(other[0])}中名称不同：“{names[0]}”“{names[1]}”",
                    (at(one[1]), at(other[1])),
                    names,
                    "两名所指相同（面积各列一致），不应当作两个板块，面积不得相加。",
                )


def check_block_counties(material: Material) -> Iterator[Inconsistency]:
    """Find blocks that a table puts in one county and box 6-2 in a zone of another."""
    names = blocks_by_name(material)
    zones = {block: row for row in material.table("box_6_2") if (block := named_in_box(row, names))}
    for table_id in BLOCK_TABLES:
        wrong = [
            (row, zones[block])
            for block, placed in rows_by_block(material).items()
            for table, row in placed
            if table == table_id and block in zones and _is_elsewhere(row["county_above"], zones[block]["group_above"])
        ]
        if wrong:
            yield material.finding(
                f"county:{table_id}",
                f"{number_of(table_id)}中{'、'.join(row['block'] for row, _ in wrong)}所在县名与专栏6-2不符",
                (*(at(row) for row, _ in wrong), at(wrong[0][1])),
                [
                    f"“{row['block']}”：表中列在{row['county_above']}，专栏6-2属{zone['group_above']}"
                    for row, zone in wrong
                ],
                "表中漏印或错印县名，按表查县会张冠李戴；板块所在县应以专栏6-2和实际位置为准。",
            )


def _is_elsewhere(county: str, zone: str) -> bool:
    stated = [each for each in _COUNTIES if zone.startswith(each)]
    return bool(stated) and bool(county) and not county.startswith(stated[0])


def check_zones(material: Material) -> Iterator[Inconsistency]:
    """Find development zones of table 4-1 that are smaller than the blocks that box 6-2 puts within them."""
    names, rows = blocks_by_name(material), rows_by_block(material)
    for zone in material.table("table_4_1"):
        own = (row for row in material.table("box_6_2") if row["group_above"] == zone["name"])
        inside = {block for row in own if (block := named_in_box(row, names))}
        parts = {block: rows[block][0] for block in sorted(inside) if rows[block]}
        areas = {block: number.value for block, each in parts.items() if (number := printed(each[1]["area"]))}
        stated, exact = printed(zone["area"]), sum(areas.values(), Decimal(0)) / HA_PER_KM2
        if stated and exact > stated.high:
            yield material.finding(
                f"zone:{at(zone)}",
                f"“{zone['name']}”在表4-1中的面积小于专栏6-2所列其各板块面积之和",
                (at(zone), *(at(each[1]) for each in parts.values())),
                (f"表4-1：{zone['area']}平方千米", f"各板块之和：{plain(exact)}平方千米"),
                "部分大于整体：表4-1可能是批复范围，板块则超出其外；不能据板块范围推定项目在开发区之内。",
            )


def check_named_areas(material: Material) -> Iterator[Inconsistency]:
    """Find things that table 4-1, table 2-5 and the block tables give different areas (in km2, ha)."""
    names, rows = blocks_by_name(material), rows_by_block(material)
    pairs = [
        ("table_4_1", row, "area", names[row["name"]]) for row in material.table("table_4_1") if row["name"] in names
    ]
    for table_id, name, column, block in SAME_AREA:
        pairs += [(table_id, row, column, block) for row in material.table(table_id) if row["name"] == name]
    for table_id, row, column, block in pairs:
        stated, own = printed(row[column]), rows.get(block)
        area = printed(own[0][1]["area"]) if own else None
        if own and stated and area and abs(stated.value - area.value / HA_PER_KM2) > _slack(row[column]):
            yield material.finding(
                f"area:{table_id}:{at(row)}",
                f"“{row['name']}”的面积在{number_of(table_id)}与{number_of(own[0][0])}中不一致",
                (at(row), at(own[0][1])),
                (
                    f"{number_of(table_id)}：{row[column]}平方千米",
                    f"{number_of(own[0][0])}“{name_of(own[0])}”：{own[0][1]['area']}公顷",
                ),
                "同名而范围不同，引用面积或判断项目是否在内时应写明用的是哪个范围。",
            )


def _slack(text: str) -> Decimal:
    """Return half a unit of the last digit that is no idle zero: 100 may stand for 100.95."""
    zeros = 0 if "." in text else len(text) - len(text.rstrip("0"))
    number = printed(text)
    return number.half.scaleb(zeros) if number else Decimal(0)

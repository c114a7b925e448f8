"""Check totals against their rows, wholes against their parts, and totals that count nested areas twice."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from typing import Final

from app.plan.checks_common import TOTAL, Inconsistency, Material, Row, at, finest, number_of, plain, printed, span
from app.plan.checks_declared import PARTS, TOTALLED

_CENT: Final = Decimal("0.01")


def check_totals(material: Material) -> Iterator[Inconsistency]:
    """Find totals that are not the sum of their rows.

    Rounding: each row may be off by half a unit of the column's last digit, and so may the total.
    """
    for table_id in TOTALLED:
        rows = material.table(table_id)
        for total in filter(_is_total, rows):
            wrong = tuple(_wrong_columns(_members(rows, total), total))
            if wrong:
                yield _wrong_total(material, table_id, total, wrong)


def _is_total(row: Row) -> bool:
    return TOTAL in row.values()


def _members(rows: Sequence[Row], total: Row) -> Sequence[Row]:
    part = total.get("part_above")
    return [row for row in rows if row.get("part_above") == part and at(row) < at(total)]


def _wrong_columns(rows: Sequence[Row], total: Row) -> Iterator[tuple[str, str, Decimal]]:
    for column in total:
        stated = printed(total[column])
        if column in {"line", "number"} or stated is None:
            continue
        terms = [number.value for row in rows if (number := printed(row[column]))]
        exact, slack = sum(terms, Decimal(0)), finest([*rows, total], column) * (len(terms) + 1)
        if abs(exact - stated.value) > slack:
            yield column, total[column], exact


def _wrong_total(
    material: Material, table_id: str, total: Row, wrong: Sequence[tuple[str, str, Decimal]]
) -> Inconsistency:
    part = total.get("part_above", "")
    where = number_of(table_id) + (f"“{part}”" if part else "")
    values = [
        f"{material.heading(table_id, column)}：合计{stated}，各行之和{plain(exact)}" for column, stated, exact in wrong
    ]
    rows = _members(material.table(table_id), total)
    return material.finding(
        f"sum:{table_id}:{at(total)}",
        f"{where}的合计不等于各行之和",
        (at(total),),
        values,
        "合计不能用作审查依据，应以各行数字相加，并请编制单位核实。",
        [span(table_id, rows)],
    )


def check_parts(material: Material) -> Iterator[Inconsistency]:
    """Find rows whose parts do not add up to their whole."""
    for table_id, (whole, parts) in PARTS.items():
        rows = material.table(table_id)
        slack = sum((finest(rows, column) for column in (whole, *parts)), Decimal(0))
        for row in rows:
            numbers = [printed(row[column]) for column in (whole, *parts)]
            known = [number.value for number in numbers if number is not None]
            if _is_total(row) or len(known) < len(numbers):
                continue
            if abs(known[0] - sum(known[1:], Decimal(0))) > slack:
                yield _wrong_parts(material, table_id, row, sum(known[1:], Decimal(0)))


def _wrong_parts(material: Material, table_id: str, row: Row, exact: Decimal) -> Inconsistency:
    whole, parts = PARTS[table_id]
    name = next(row[column] for column in ("name", "block", "county") if row.get(column))
    values = [f"{material.heading(table_id, column)}{row[column]}" for column in (whole, *parts)]
    return material.finding(
        f"parts:{table_id}:{at(row)}",
        f"{number_of(table_id)}“{name}”的{material.heading(table_id, whole)}不等于其各部分之和",
        (at(row),),
        (*values, f"各部分之和{plain(exact)}"),
        "该行至少有一个数字有误，涉及该对象的面积应向主管部门核实后再引用。",
    )


def check_nested(material: Material) -> Iterator[Inconsistency]:
    """Find totals that count an area and, once more, an area within it (`within` of the list of blocks)."""
    outer = {row["block_id"]: row["within"] for row in material.table("blocks")}
    lines = {line: row["block_id"] for row in material.table("blocks") for line in row["table_lines"].split(";")}
    for table_id in TOTALLED:
        rows = material.table(table_id)
        blocks = {lines[row["line"]]: row for row in rows if row["line"] in lines}
        inner = [row for block, row in blocks.items() if _is_inside(block, outer, blocks)]
        total = next(filter(_is_total, rows), None)
        if inner and total and not tuple(_wrong_columns(_members(rows, total), total)):
            yield _counted_twice(material, table_id, total, inner)


def _is_inside(block: str, outer: Mapping[str, str], blocks: Mapping[str, Row]) -> bool:
    above = outer[block]
    return bool(above) and (above in blocks or _is_inside(above, outer, blocks))


def _counted_twice(material: Material, table_id: str, total: Row, inner: Sequence[Row]) -> Inconsistency:
    values = []
    for column in ("area", "expandable"):
        twice = sum((number.value for row in inner if (number := printed(row[column]))), Decimal(0))
        label = material.heading(table_id, column)
        values.append(
            f"{label}：合计{total[column]}，其中重复{plain(twice)}，净{plain(Decimal(total[column]) - twice)}"
        )
    names = "、".join(row.get("block") or row["name"] for row in inner)
    quoting = list(_quoting(material, total))
    return material.finding(
        f"nested:{table_id}",
        f"{number_of(table_id)}的合计重复计算了位于其他行范围之内的{names}",
        (at(total), *quoting),
        values,
        "合计大于实际面积；核算新增可扩展空间等总量时应扣除重复部分。"
        + (f"第{'、'.join(map(str, quoting))}行文字沿用了该合计。" if quoting else ""),
        map(material.place, map(at, inner)),
    )


def _quoting(material: Material, total: Row) -> Iterator[int]:
    """Return the lines of the text that give a total, cut or rounded, in square kilometres."""
    km2 = [number.value / 100 for column in ("area", "expandable") if (number := printed(total[column]))]
    words = {f"{value.quantize(_CENT, mode)}平方千米" for value in km2 for mode in (ROUND_HALF_UP, ROUND_DOWN)}
    return (line.line for line in material.lines if any(word in line.text for word in words))

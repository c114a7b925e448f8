"""图数一致: what an imported layer draws, compared with what the plan's tables state of the same things."""

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING, Any, Final

from app.domain.layer import Feature, Layer
from app.domain.site import Measure
from app.domain.vocabulary import LAYER_KINDS
from app.errors import BadInputError, CancelledError
from app.plan.statements import RULES, Statement, Statements, statements
from app.services.comparison_results import ComparedRow, Comparison
from app.services.desk import Desk
from app.services.layer_editions import layer_editions, layer_source_for

if TYPE_CHECKING:
    from numpy.typing import NDArray

Cancel = Callable[[], bool]
_NAME_FIELDS: Final = ("name", "NAME", "Name", "名称", "MC", "mc")  # tried first where two fields match equally often
_WORLD: Final = (-180.0, -90.0, 180.0, 90.0)
_REGION: Final = (111.0, 37.0, 115.0, 41.0)  # degrees; far beyond the six counties
_TILE: Final = 0.25
_AT_ONCE: Final = 20_000  # features that are read at one go


@dataclass(slots=True)
class _Drawn:
    """What a layer draws under one name."""

    name: str
    features: int = 0
    area_m2: float = 0.0
    counties: tuple[str, ...] = ()


def comparable_kinds(desk: Desk) -> frozenset[str]:
    """Return the kinds about which the plan's tables state something that can be compared."""
    with desk.plan() as plan:
        try:
            return frozenset(row["kind"] for row in plan.table(RULES))
        except BadInputError:  # a rule base of before, without that list
            return frozenset()


def compare_with_plan(desk: Desk, layer_id: str, *, cancel: Cancel = lambda: False) -> Comparison:
    """Compare an imported layer (or one of the plan's own) with the plan's tables.

    Raises:
        BadInputError: there is no such layer, its kind stands in no table, or its features bear no names.
        CancelledError: `cancel` said so.
    """
    layer = next((each.layer for each in layer_editions(desk) if each.layer.id == layer_id), None)
    if layer is None:
        raise BadInputError(f"没有编号为“{layer_id}”的图层，请在图层清单中核对编号。")
    with desk.plan() as plan:
        stated = statements(plan.table, layer.kind)
    if stated is None:
        raise BadInputError(f"规划各表没有列出“{LAYER_KINDS[layer.kind]}”的名称和面积，图层“{layer_id}”无从对照。")
    if stated.by_county and layer.coverage_names:
        stated = replace(stated, rows=tuple(row for row in stated.rows if row.names[0] in layer.coverage_names))
    drawn, notes = _by_county(desk, layer, cancel) if stated.by_county else _by_name(desk, layer, stated, cancel)
    return _compared(layer, stated, drawn, (stated.basis, *notes))


def _compared(layer: Layer, stated: Statements, drawn: Mapping[str, _Drawn], notes: tuple[str, ...]) -> Comparison:
    rows, missing, met = [], [], set()
    for each in stated.rows:
        found = next((name for name in map(_folded, each.names) if name in drawn), None)
        if found is None:
            missing.append(each)
            continue
        met.add(found)
        rows.append(_row(each, drawn[found], stated))
    only_drawn = tuple(each.name for name, each in drawn.items() if name not in met)
    return Comparison(layer, stated.unit, tuple(rows), only_drawn, tuple(missing), notes)


def _row(each: Statement, found: _Drawn, stated: Statements) -> ComparedRow:
    tolerance = (each.area_m2 or 0.0) * stated.tolerance + each.half_m2
    return ComparedRow(
        each.names[0],
        found.name,
        found.features,
        each.place,
        each.line,
        each.printed,
        each.area_m2,
        found.area_m2,
        tolerance,
        each.counties,
        found.counties,
    )


def _folded(name: str) -> str:
    """Return a name without white space, its brackets and quotation marks in one form."""
    plain = re.sub(r"\s", "", name)
    return plain.translate(str.maketrans("()“”\"'‘’「」", "（）" + "'" * 8)).replace("'", "")


def _by_name(desk: Desk, layer: Layer, stated: Statements, cancel: Cancel) -> tuple[dict[str, _Drawn], tuple[str, ...]]:
    """Put the features of one name together; the name stands in the field that fits the plan's names best."""
    features = [feature for batch in _batches(desk, layer, cancel) for feature in batch]
    field = _name_field(features, {_folded(name) for each in stated.rows for name in each.names})
    if features and field is None:
        raise BadInputError(f"图层“{layer.name}”（{layer.id}）的要素没有名称字段，无法与规划表对照。")
    groups: dict[str, list[Feature]] = {}
    for feature in features:
        name = str(feature.attributes.get(field or "") or "").strip() or f"（无名，第{feature.fid}个要素）"
        groups.setdefault(name, []).append(feature)
    drawn = {_folded(name): _drawn(desk, name, group) for name, group in groups.items()}
    return drawn, (f"名称取自字段“{field}”；图上所在县按县界（示意）判断。",)


def _name_field(features: Iterable[Feature], names: set[str]) -> str | None:
    hits: dict[str, int] = {}
    for feature in features:
        for field, value in feature.attributes.items():
            if isinstance(value, str) and value.strip():
                hits[field] = hits.get(field, 0) + (_folded(value) in names)
    usual = [field for field in _NAME_FIELDS if field in hits]
    best = max(hits, key=lambda field: (hits[field], field in usual), default=None)
    if best is not None and hits[best]:
        return best
    return usual[0] if usual else None


def _drawn(desk: Desk, name: str, features: list[Feature]) -> _Drawn:
    area = math.fsum(desk.measure.area_m2(feature.geometry) for feature in features)
    counties = tuple(
        county
        for county, outline in desk.outlines.items()
        if any(outline.intersects(feature.geometry.representative_point()) for feature in features)
    )
    return _Drawn(name, len(features), area, counties)


def _by_county(desk: Desk, layer: Layer, cancel: Cancel) -> tuple[dict[str, _Drawn], tuple[str, ...]]:
    """Add up areas county by county, by the county outlines."""
    outlines = {name: each for name, each in desk.outlines.items() if name in (layer.coverage_names or desk.outlines)}
    drawn = {county: _Drawn(county, counties=(county,)) for county in outlines}
    read = 0
    for batch in _batches(desk, layer, cancel):
        shapes = _array(feature.geometry for feature in batch)
        for county, outline in outlines.items():
            count, area = _within(desk.measure, shapes, outline)
            drawn[county].features += count
            drawn[county].area_m2 += area
        read += len(batch)
    notes = ["按县界（示意）分县合计；要素互相重叠的部分重复计入。"]
    if layer.coverage_names:
        notes.append(f"只对照声明完整覆盖的县：{'、'.join(layer.coverage_names)}。")
    if read < layer.feature_count:
        notes.append(f"另有{layer.feature_count - read}个要素远在六县（市、区）之外，未计入。")
    return {name: each for name, each in drawn.items() if each.features}, tuple(notes)


def _within(measure: Measure, shapes: "NDArray[Any]", outline: Any) -> tuple[int, float]:
    """Return how many areas lie in an outline, wholly or in part, and their area (m²) there."""
    import shapely

    shapely.prepare(outline)
    whole = shapely.contains_properly(outline, shapes)
    partly = shapely.intersects(outline, shapes) & ~whole
    parts = shapely.intersection(shapes[partly], outline)
    return int(whole.sum() + partly.sum()), float(measure.areas_m2(shapes[whole]).sum() + measure.areas_m2(parts).sum())


def _array(shapes: Iterable[Any]) -> "NDArray[Any]":
    import numpy as np

    found = list(shapes)
    made: NDArray[Any] = np.empty(len(found), dtype=object)
    made[:] = found
    return made


def _batches(desk: Desk, layer: Layer, cancel: Cancel) -> Iterator[list[Feature]]:
    """Yield a layer's features, each once: a small layer at one go, a large one tile by tile."""
    with layer_source_for(desk, [layer.id]) as source:
        if layer.feature_count <= _AT_ONCE:
            yield list(source.features(layer, _WORLD))
            return
        for west, south in product(_steps(_REGION[0], _REGION[2]), _steps(_REGION[1], _REGION[3])):
            if cancel():
                raise CancelledError("对照已取消。")
            found = source.features(layer, (west, south, west + _TILE, south + _TILE))
            yield [each for each in found if _is_of_tile(each.geometry.bounds, west, south)]


def _steps(first: float, last: float) -> Iterator[float]:
    yield from (first + at * _TILE for at in range(round((last - first) / _TILE)))


def _is_of_tile(bounds: tuple[float, ...], west: float, south: float) -> bool:
    """Say whether a box's south-west corner (drawn into the region where it lies outside) is in a tile."""
    x, y = max(bounds[0], _REGION[0]), max(bounds[1], _REGION[1])
    return west <= x < west + _TILE and south <= y < south + _TILE

"""Make the layers that come with the plan from the seeds: county outlines and anchors, all of them 示意.

None of it is survey data and none may decide pass or fail. So no layer but the counties claims to be complete anywhere,
and an anchor's circle, which has the right area but not the right shape, is never certain anywhere inside.
"""

import csv
import hashlib
import json
import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import shapely
from shapely.geometry.base import BaseGeometry

from app.domain.layer import Layer
from app.domain.plan import SeedFeature, SeedLayer
from app.domain.site import Measure
from app.domain.vocabulary import LAYER_KINDS
from app.errors import BadInputError
from app.geodata.areas import geod
from app.geodata.geojson import geometry_of

_OSM: Final = "县界 © OpenStreetMap contributors（ODbL 1.0），示意，与其他界线相差至1.9千米"
_WALL: Final = "长城线 © 2022 Adl3rAi（MIT），手工描绘，示意，不是保护范围；误差2000米为本项目估计"
_PLACES: Final = "地名 GeoNames（CC BY 4.0），示意，抽查误差0.2至3千米"
_OWN: Final = "由规划文本、地名和县界估计的位置（本项目编制），示意，图形为与表列面积相等的圆，不代表实际边界"
_OWN_POINTS: Final = "由规划文本、地名和县界估计的位置（本项目编制），示意"
_WALL_M: Final = 2_000.0
_PLACE_M: Final = 3_000.0
_COUNTY_M: Final = 600.0
_REGION: Final = (100.0, 30.0, 125.0, 45.0)  # the outlines speak for all of it: beyond them is none of the six counties
_VERTICES: Final = 64
_NAMES: Final = {"heritage_site": "文物保护单位（示意位置）", "great_wall_pass": "长城关隘", "place": "地名"}
_RESERVES: Final = {"nature_reserve": "自然保护区", "nature_park": "自然公园", "scenic_area": "风景名胜区"}
_WATERS: Final = {
    "spring_key_protection": "岩溶大泉重点保护区",
    "river_source_protection": "河源重点保护区",
    "groundwater_overdraft": "地下水超采区",
    "water_conservation": "生态保护红线内重要水源涵养区",
}

Row = Mapping[str, str]


def seed_layers(folder: Path, measure: Measure) -> tuple[SeedLayer, ...]:
    """Return the plan's layers in a stable order; equal seeds give equal hashes.

    Args:
        folder: `seeds/layers`.
        measure: for circles of exactly the areas in the plan's tables.

    Raises:
        BadInputError: naming the seed file, the row and the reason.
    """
    blocks, reserves = _rows(folder / "block_anchors.csv"), _rows(folder / "reserve_anchors.csv")
    waters, heritage = _rows(folder / "water_anchors.csv"), _rows(folder / "heritage_anchors.csv")
    startup = [row for row in blocks if row["block_id"].startswith("10-1")]
    circles: list[tuple[str, list[SeedFeature]]] = [
        ("block", list(_blocks([row for row in blocks if not row["block_id"].startswith("10-1")], measure))),
        ("startup_area", list(_blocks(startup, measure))),
        *((kind, list(_reserves(reserves, word, measure))) for kind, word in _RESERVES.items()),
        *((kind, list(_waters(waters, word, measure))) for kind, word in _WATERS.items()),
    ]
    return (
        _county(folder),
        *(_layer(kind, features, _OWN) for kind, features in circles),
        _layer("great_wall", _features(folder / "greatwall_lines.geojson", _WALL_M), _WALL),
        _layer("great_wall_pass", _features(folder / "greatwall_passes.geojson", _WALL_M), _WALL),
        _layer("heritage_site", list(_points(heritage)), _OWN_POINTS),
        _layer("place", _features(folder / "places.geojson", _PLACE_M), _PLACES),
    )


def _county(folder: Path) -> SeedLayer:
    features = _features(folder / "counties.geojson", _COUNTY_M)
    west, south, east, north = _REGION
    said = f"东经{west:.0f}°—{east:.0f}°、北纬{south:.0f}°—{north:.0f}°"
    return _layer("county", features, _OSM, coverage=shapely.box(*_REGION), coverage_names=(said,))


def _layer(
    kind: str,
    features: list[SeedFeature],
    source: str,
    coverage: BaseGeometry | None = None,
    coverage_names: tuple[str, ...] = (),
) -> SeedLayer:
    name = _NAMES.get(kind) or f"{LAYER_KINDS[kind]}（示意）"
    uncertainty = max((feature.uncertainty_m for feature in features), default=0.0)
    declared = [kind, name, "schematic", uncertainty, coverage.wkb_hex if coverage is not None else None, source]
    layer = Layer(
        id=f"plan:{kind}",
        kind=kind,
        name=name,
        authority="schematic",
        uncertainty_m=uncertainty,
        coverage=coverage,
        coverage_names=coverage_names,
        effective=None,
        source=source,
        sha256=_hash(declared, features),
        feature_count=len(features),
    )
    return SeedLayer(layer, tuple(features))


def _hash(declared: list[Any], features: Iterable[SeedFeature]) -> str:
    rows = [[dict(each.attributes), each.geometry.wkb_hex, each.uncertainty_m] for each in features]
    text = json.dumps([declared, rows], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _rows(path: Path) -> list[Row]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))
    except (OSError, UnicodeError, csv.Error) as error:
        raise BadInputError(f"种子文件“{path.name}”无法读取（{error}），请重新安装程序。") from error


def _features(path: Path, uncertainty_m: float) -> list[SeedFeature]:
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        return [
            SeedFeature(
                geometry_of(feature["geometry"], f"“{path.name}”第{number}个要素"),
                _flat(feature["properties"]),
                uncertainty_m,
            )
            for number, feature in enumerate(document["features"], 1)
        ]
    except (OSError, ValueError, KeyError) as error:
        raise BadInputError(f"种子文件“{path.name}”无法读取（{error}），请重新安装程序。") from error


def _flat(properties: Mapping[str, Any]) -> dict[str, Any]:
    flat = {key: "、".join(map(str, value)) if isinstance(value, list) else value for key, value in properties.items()}
    return {**flat, "示意": True}


def _blocks(rows: Iterable[Row], measure: Measure) -> Iterator[SeedFeature]:
    for row in _located(rows):
        area = _figure(row, "table_area_ha")
        attributes = {"name": row["name"], "block_id": row["block_id"], "county": row["county"]}
        yield _circle(row, area * 10_000.0, {**attributes, "table_area_ha": area}, measure)


def _reserves(rows: Iterable[Row], category: str, measure: Measure) -> Iterator[SeedFeature]:
    yield from _zones(rows, category, "reserve_id", measure)


def _waters(rows: Iterable[Row], category: str, measure: Measure) -> Iterator[SeedFeature]:
    yield from _zones(rows, category, "zone_id", measure)


def _zones(rows: Iterable[Row], category: str, key: str, measure: Measure) -> Iterator[SeedFeature]:
    for row in _located(row for row in rows if row["category"] == category):
        area = _figure(row, "table_area_km2")
        attributes = {"name": row["name"], key: row[key], "county": row["county"], "table_area_km2": area}
        yield _circle(row, area * 1e6, attributes, measure)


def _points(rows: Iterable[Row]) -> Iterator[SeedFeature]:
    for row in _located(rows):
        attributes = {key: row[key] for key in ("name", "site_id", "level", "county", "note") if row[key]}
        point = shapely.Point(_figure(row, "lon"), _figure(row, "lat"))
        yield SeedFeature(point, {**attributes, "示意": True}, _figure(row, "uncertainty_m"))


def _located(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows with a place; the others stay in the CSV, from which rules take the names without one."""
    return (row for row in rows if row["lon"] and row["lat"])


def _figure(row: Row, column: str) -> float:
    try:
        return float(row[column])
    except ValueError as error:
        name = row.get("name", "")
        raise BadInputError(f"种子表中“{name}”的{column}“{row[column]}”不是数，请改正该行。") from error


def _circle(row: Row, area_m2: float, attributes: dict[str, Any], measure: Measure) -> SeedFeature:
    centre = (_figure(row, "lon"), _figure(row, "lat"))
    shape, radius = circle_of_area(centre, area_m2, measure.area_m2)
    uncertainty = max(_figure(row, "uncertainty_m"), math.ceil(radius) + 1.0)
    return SeedFeature(shape, {**attributes, "示意": True}, uncertainty)


def circle_of_area(
    centre: tuple[float, float], area_m2: float, area_of: Callable[[BaseGeometry], float]
) -> tuple[shapely.Polygon, float]:
    """Return a polygon of 64 corners around a place (degrees) with a given ellipsoidal area, and its radius (m)."""
    radius = math.sqrt(area_m2 / math.pi)
    shape = _polygon(centre, radius)
    for _ in range(4):  # the area goes with the radius squared but for curvature: two rounds reach the last digits
        radius *= math.sqrt(area_m2 / area_of(shape))
        shape = _polygon(centre, radius)
    return shape, radius


def _polygon(centre: tuple[float, float], radius: float) -> shapely.Polygon:
    azimuths = [-360.0 * at / _VERTICES for at in range(_VERTICES)]
    lon, lat, _back = geod().fwd([centre[0]] * _VERTICES, [centre[1]] * _VERTICES, azimuths, [radius] * _VERTICES)
    # Rounded to a tenth of a micrometre: mathematical libraries differ in the last digits, hashes must not.
    return shapely.Polygon([(round(x, 12), round(y, 12)) for x, y in zip(lon, lat, strict=True)])

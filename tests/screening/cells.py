"""Layers and sites of many cells, made from a seed, kept in real files as an import keeps them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from app.domain.layer import Layer
from app.geodata.measure import EllipsoidMeasure
from app.store.layer_files import write_features
from app.store.layer_source import StoreLayerSource
from app.store.layers import StoredLayer, register_layers, seal_layer
from app.store.reference_build import build_reference
from app.store.workspace import open_workspace

MEASURE = EllipsoidMeasure()
NOW = "2026-11-23T09:00:00+08:00"
REGION = shapely.box(112.5, 38.3, 112.7, 38.45)
NAMES = "fid"


def coverage(count: int = 1500, seed: int = 1) -> list[Any]:
    """Return cells that tile the region, no two of which share ground; some lose a hole, some become multiparts."""
    random = np.random.default_rng(seed)
    points = random.uniform(REGION.bounds[:2], REGION.bounds[2:], (count, 2))
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.MultiPoint(points), extend_to=REGION))
    cells = shapely.intersection(cells, REGION)
    holed = [
        cell.difference(cell.centroid.buffer(0.2 * cell.area**0.5)) if number % 7 == 0 else cell
        for number, cell in enumerate(cells)
    ]
    far = [shapely.unary_union([holed[number], holed[-number]]) for number in range(1, 40)]
    return [*far, *holed[40:-40]]


def sites(count: int, seed: int = 2, size: tuple[float, float] = (0.004, 0.02)) -> list[Any]:
    """Return star-shaped sites over the region and its edge, each of some 10 to 300 hectares."""
    random = np.random.default_rng(seed)
    west, south, east, north = REGION.bounds
    found = []
    for _ in range(count):
        corners = int(random.integers(5, 60))
        angles = np.sort(random.uniform(0, 2 * np.pi, corners))
        angles = angles + np.linspace(0, 1e-6, corners)
        radius = random.uniform(0.5, 1, corners) * random.uniform(*size)
        x, y = random.uniform(west, east), random.uniform(south, north)
        points = np.column_stack([x + radius * np.cos(angles), y + radius * np.sin(angles)])
        found.append(shapely.Polygon(points).buffer(0))
    return [site for site in found if site.geom_type == "Polygon" and site.area > 1e-5]


def road(metres: float = 50) -> Any:
    """Return a winding road across the region."""
    x = np.linspace(112.48, 112.72, 300)
    y = 38.37 + 0.03 * np.sin((x - 112.5) * 40) + 0.004 * np.sin((x - 112.5) * 300)
    return MEASURE.buffer_m(shapely.LineString(np.column_stack([x, y])), metres / 2)


def keep(folder: Path, shapes: list[Any], **declared: Any) -> StoredLayer:
    """Keep shapes as an imported layer; each has its number as `fid` among its attributes."""
    batch = [(shape, {NAMES: number}) for number, shape in enumerate(shapes)]
    said = {"authority": "official", "uncertainty_m": 0.0, "coverage": shapely.box(111, 37, 115, 40), **declared}
    layer = Layer(
        "", "farmland", "耕地", coverage_names=(), effective=None, source="", sha256="", feature_count=0, **said
    )
    stored = seal_layer(layer, write_features(folder, [batch], areas=MEASURE.areas_m2))
    with open_workspace(folder) as connection:
        register_layers(connection, [stored], now=NOW)
    return stored


@contextmanager
def opened(folder: Path) -> Iterator[StoreLayerSource]:
    """Open what was kept, beside an empty plan."""
    from app.domain.plan import PlanContent

    plan = folder / "plan.gpkg"
    if not plan.exists():
        build_reference(PlanContent("", "", (), (), (), ()), plan, areas=MEASURE.areas_m2)
    with StoreLayerSource(plan, folder) as source:
        yield source

"""The layers by name, each written once to the cache as a GeoPackage: the source that every side starts from.

`cells-100000` is the clean tiling of that many polygons, `cells-100000-holes` an untidy variant of it (`variants.py`),
`crop-10000-block` the ten thousand cells of the layer of a million that lie nearest to the blocks asked about (the same
density, a smaller layer), `giant` one polygon of 253 000 vertices. Features come as deliveries do: village by village,
in no order within one. `id` numbers them in the file's order; two more columns make rows as wide as a land survey's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from giant import giant
from lattice import tile
from queries import read_queries
from region import to_metres
from variants import VARIANTS

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    Array = NDArray[Any]

LAYER = "cells"  # the table's name in every file
SEED = 4490
MILLION = "cells-1000000"
_VILLAGE_M = 5_000.0
_LAND = np.array(["水田", "水浇地", "旱地"], dtype=object)


def layer_file(cache: Path, name: str, seed: int) -> Path:
    """Return a layer's file, written when it is not there yet; `seed` names the queries that crops lie about."""
    path = cache / (f"{name}-{seed}.gpkg" if name.startswith("crop-") else f"{name}.gpkg")
    if not path.exists():
        cache.mkdir(parents=True, exist_ok=True)
        partial = path.with_name(f".{path.name}")
        partial.unlink(missing_ok=True)
        _write(partial, _features(cache, name, seed))
        partial.replace(path)
    return path


def _features(cache: Path, name: str, seed: int) -> Array:
    match name.split("-"):
        case ["giant"]:
            return np.array([giant()])
        case ["crop", count, kind]:
            return _crop(cache, int(count), kind, seed)
        case ["cells", count, *variant]:
            rng = np.random.default_rng((SEED, int(count)))
            shapes = VARIANTS[variant[0] if variant else "clean"](tile(int(count), SEED), rng)
            return shapes[_by_village(shapes, rng)]
    raise ValueError(f"no layer of this name: {name}")


def _by_village(shapes: Array, rng: np.random.Generator) -> Array:
    """Return an order that goes through squares of 5 km, and within each at random."""
    boxes = shapely.bounds(shapes)
    column, row = np.floor(to_metres((boxes[:, :2] + boxes[:, 2:]) / 2) / _VILLAGE_M).T
    return np.lexsort((rng.random(len(shapes)), column, row))


def _crop(cache: Path, count: int, kind: str, seed: int) -> Array:
    from pyogrio.raw import read

    shapes = shapely.from_wkb(read(layer_file(cache, MILLION, seed), columns=[], read_geometry=True)[2])
    boxes = shapely.bounds(shapes)
    asked = shapely.union_all(shapely.from_wkb(read_queries(cache, seed)[kind]))
    about = shapely.convex_hull(asked) if kind.endswith("parcels") else asked
    shapely.prepare(about)
    away = shapely.distance(about, shapely.points((boxes[:, :2] + boxes[:, 2:]) / 2))
    return shapes[np.sort(np.argsort(away, kind="stable")[:count])]


def _write(path: Path, shapes: Array) -> None:
    from pyogrio.raw import write

    number = np.arange(len(shapes), dtype=np.int64)
    code = np.array([f"140902{each:013d}" for each in number.tolist()], dtype=object)
    kinds = {each.geom_type for each in shapes}
    write(
        path,
        geometry=shapely.to_wkb(shapes),
        field_data=[number, code, _LAND[number % len(_LAND)]],
        fields=["id", "BSM", "DLMC"],
        layer=LAYER,
        driver="GPKG",
        geometry_type=kinds.pop() if len(kinds) == 1 else "Unknown",
        crs="EPSG:4490",
    )

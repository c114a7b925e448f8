"""The questions that every side answers: seeded shapes over the region, kept as hexadecimal WKB in the cache."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from region import HALF_HEIGHT, HALF_WIDTH, to_degrees

if TYPE_CHECKING:
    from pathlib import Path

KINDS = ("site", "block", "road", "parcels")
TOGETHER = ("parcels", "near_parcels")  # asked all at once; of the other kinds each is asked alone
PARCELS = 1_000
_SITE_M2, _BLOCK_M2 = 5e4, 20e6
_CELL_M2 = 12_300.0  # a cell of the layer of a million
_ROAD_LENGTH, _ROAD_WIDTH = 60e3, 50.0
_COUNTS = {"site": 24, "block": 3, "road": 2}


def read_queries(cache: Path, seed: int) -> dict[str, list[bytes]]:
    """Return the questions of a seed by kind, as WKB (EPSG:4490), made when they are not there yet.

    `near_parcels` are a thousand within the middle 100 km², for the comparison at constant density.
    """
    path = cache / f"queries-{seed}.json"
    if not path.exists():
        made = {kind: shapely.to_wkb(shapes, hex=True).tolist() for kind, shapes in _make(seed).items()}
        path.write_text(json.dumps(made), encoding="utf-8")
    texts: dict[str, list[str]] = json.loads(path.read_text(encoding="utf-8"))
    return {kind: [bytes.fromhex(text) for text in each] for kind, each in texts.items()}


def _make(seed: int) -> dict[str, Any]:
    rng = np.random.default_rng((seed, 4490))
    return {
        "site": _blobs(rng, _COUNTS["site"], 0.6, np.full(_COUNTS["site"], _SITE_M2), 24),
        "block": _blobs(rng, _COUNTS["block"], 0.6, np.full(_COUNTS["block"], _BLOCK_M2), 300),
        "road": np.array([_road(rng) for _ in range(_COUNTS["road"])]),
        "parcels": _blobs(rng, PARCELS, 0.85, _sizes(rng), 24),
        "near_parcels": _blobs(rng, PARCELS, 0.09, _sizes(rng), 24),
    }


def _sizes(rng: np.random.Generator) -> Any:
    return rng.lognormal(np.log(_CELL_M2), 0.6, PARCELS)


def _blobs(rng: np.random.Generator, count: int, reach: float, sizes: Any, points: int) -> Any:
    """Return irregular closed shapes of given areas (m2), spread evenly over the middle of the region."""
    radius, angle = np.sqrt(rng.uniform(0, 1, count)) * reach, rng.uniform(0, 2 * np.pi, count)
    centres = np.column_stack([radius * np.cos(angle) * HALF_WIDTH, radius * np.sin(angle) * HALF_HEIGHT])
    return np.array([_blob(rng, centre, size, points) for centre, size in zip(centres, sizes, strict=True)])


def _blob(rng: np.random.Generator, centre: Any, size: float, points: int) -> Any:
    angle = (np.arange(points) + rng.uniform(-0.4, 0.4, points)) / points * 2 * np.pi
    waves = sum(
        share * np.sin(times * angle + rng.uniform(0, 6)) for times, share in ((2, 0.12), (5, 0.08), (11, 0.04))
    )
    radius = 1 + waves + rng.uniform(-0.03, 0.03, points)
    shape = np.column_stack([1.25 * radius * np.cos(angle), 0.8 * radius * np.sin(angle)])
    return shapely.polygons(to_degrees(shape * np.sqrt(size / shapely.polygons(shape).area) + centre))


def _road(rng: np.random.Generator) -> Any:
    """Return the ground of a winding road through the middle of the region."""
    run = np.linspace(-_ROAD_LENGTH / 2, _ROAD_LENGTH / 2, 240)
    aside = 3_500 * np.sin(run / 9e3 + rng.uniform(0, 6)) + 600 * np.sin(run / 2.1e3 + rng.uniform(0, 6))
    angle = rng.uniform(-0.6, 0.6)
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    line = np.column_stack([run, aside]) @ turn + rng.uniform(-8e3, 8e3, 2)
    ground = shapely.LineString(line).buffer(_ROAD_WIDTH / 2, quad_segs=4)
    return shapely.transform(ground, to_degrees)

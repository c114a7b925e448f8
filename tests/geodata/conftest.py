"""County outlines from the seeds, and a way to write real files of any format."""

from __future__ import annotations

import json
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import shapely
from pyogrio import raw
from shapely.geometry import shape

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from shapely.geometry.base import BaseGeometry

LAYERS = Path(__file__).resolve().parents[2] / "seeds" / "layers"


@pytest.fixture(scope="session")
def layers_folder() -> Path:
    """The folder of the seeds' layers."""
    return LAYERS


@pytest.fixture(scope="session")
def outlines() -> dict[str, BaseGeometry]:
    """County outlines by name."""
    document = json.loads((LAYERS / "counties.geojson").read_text(encoding="utf-8"))
    return {feature["properties"]["name"]: shape(feature["geometry"]) for feature in document["features"]}


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write geometries with columns to a file by pyogrio: `write("a.shp", [polygon], crs=..., 名称=["甲"])`."""

    def make(
        name: str,
        shapes: Sequence[BaseGeometry | None],
        *,
        crs: str | None = "EPSG:4490",
        kind: str | None = None,
        encoding: str | None = None,
        driver: str | None = None,
        layer: str | None = None,
        append: bool = False,
        **columns: Any,
    ) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        own = kind or next(each.geom_type for each in shapes if each is not None)
        with warnings.catch_warnings():  # of fields cut to ten bytes, of a file without coordinate system
            warnings.simplefilter("ignore")
            raw.write(
                path,
                shapely.to_wkb(np.array(shapes, dtype=object)),
                [
                    values if isinstance(values, np.ndarray) else np.array(values, dtype=object)
                    for values in columns.values()
                ],
                list(columns),
                crs=crs,
                geometry_type=own,
                encoding=encoding,
                driver=driver,
                layer=layer,
                append=append,
            )
        return path

    return make

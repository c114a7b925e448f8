"""This project's own side: layers imported as reviewers import them, asked through screening's engine.

The only file here that knows the product. The imported layers stand in the cache under the hash of the code that stores
them, so that a changed engine imports anew.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shapely

BENCH = Path(__file__).resolve().parents[1]
ROOT = BENCH.parents[1]
sys.path[:0] = [str(ROOT), str(BENCH)]

from benchmarks import desk_in  # noqa: E402  # the paths must stand first

from app.domain.layer import Layer  # noqa: E402
from app.services.layers import LayerEntry, import_layers  # noqa: E402
from app.store.layer_source import StoreLayerSource  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.desk import Desk

KIND = "permanent_basic_farmland"


class Side:
    """Answers from an imported layer."""

    def __init__(self) -> None:
        self._stack = ExitStack()

    def open(self, source: Path, store: Path) -> None:
        """Open the layer, imported when it is not there yet."""
        desk = desk_of(source, store)
        self._source = self._stack.enter_context(StoreLayerSource(desk.plan_path, desk.workspace))
        self._layer = layer_of(self._source, store.name)
        self._measure = desk.measure

    def take(self, queries: list[bytes]) -> Any:
        """Return the queries as shapely geometries."""
        return shapely.from_wkb(queries)

    def ways(self, _together: bool) -> dict[str, Callable[[Any], list[float]]]:
        """Return the one way."""
        return {"engine": self._ask}

    def _ask(self, areas: Any) -> list[float]:
        return overlaps(areas, self._layer, self._source, self._measure)

    def close(self) -> None:
        """Close the layer."""
        self._stack.close()


def layer_of(source: StoreLayerSource, name: str) -> Layer:
    """Return the imported layer of this name."""
    return next(layer for layer in source.layers(KIND) if layer.name == name)


def overlaps(areas: Any, layer: Layer, source: StoreLayerSource, measure: Any) -> list[float]:
    """Return the area (m2) of each overlap of an area with a feature."""
    from app.screening.crossing import overlap_areas

    return overlap_areas(areas, layer, source, measure)[2].tolist()


def desk_of(source: Path, store: Path) -> Desk:
    """Return a desk whose workspace holds the layer, named after its store."""
    home = store.with_name(f"{store.name}-{_code()}")
    if not home.exists():
        partial = home.with_name(f".{home.name}")
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir(parents=True)
        import_layers(desk_in(partial), [entry(source, store.name)])
        partial.rename(home)
    return desk_in(home)


def entry(source: Path, name: str) -> LayerEntry:
    """Declare a layer of the cache."""
    return LayerEntry(source, KIND, name=name, source="bench", effective="2026-01-01")


def _code() -> str:
    """Return a short hash of the code that imports and stores layers."""
    digest = hashlib.sha256()
    for path in sorted([*ROOT.glob("app/store/*.py"), *ROOT.glob("app/geodata/*.py"), *ROOT.glob("db/*.sql")]):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]

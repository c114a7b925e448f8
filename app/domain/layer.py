"""Layers: control lines and reference data sets, with what they claim and how far to trust it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from shapely.geometry.base import BaseGeometry

RANK: Final = {"official": 0, "digitised": 1, "schematic": 2}


@dataclass(frozen=True, slots=True)
class Layer:
    """One edition of one data set.

    Attributes:
        id: stable name made of the kind and the content's hash, so that a review is the same on every machine.
        coverage: where the layer claims to be complete (EPSG:4490); None claims nothing anywhere.
        coverage_names: the counties it was declared for, for people to read.
        uncertainty_m: how far a boundary may be off, metres, at most; a feature's own figure goes before it.
        sha256: hash of the features and of all that is declared about them.
    """

    id: str
    kind: str
    name: str
    authority: str
    uncertainty_m: float
    coverage: BaseGeometry | None
    coverage_names: tuple[str, ...]
    effective: str | None
    source: str
    sha256: str
    feature_count: int


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature of a layer; `uncertainty_m` is its own where it has one, the layer's otherwise."""

    fid: int
    geometry: BaseGeometry
    attributes: Mapping[str, Any]
    uncertainty_m: float


class LayerSource(Protocol):
    """Where screening gets its layers; the store is the one that answers."""

    def layers(self, kind: str) -> Sequence[Layer]:
        """Return the layers of a kind in a stable order."""

    def features(self, layer: Layer, bounds: tuple[float, float, float, float]) -> Sequence[Feature]:
        """Return the features whose boxes meet `bounds` (west, south, east, north in degrees), by fid."""

"""Layers: control lines and reference data sets, with what they claim and how far to trust it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from app.domain.boxes import Boxes
    from app.domain.outlines import Outlines


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
    coverage: "BaseGeometry | None"
    coverage_names: tuple[str, ...]
    effective: str | None
    source: str
    sha256: str
    feature_count: int


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature of a layer; `uncertainty_m` is its own where it has one, the layer's otherwise."""

    fid: int
    geometry: "BaseGeometry"
    attributes: Mapping[str, Any]
    uncertainty_m: float


@dataclass(frozen=True, slots=True)
class Traits:
    """What holds for a whole layer, so that a search need not ask each feature.

    Attributes:
        areal: every feature is a polygon or a set of polygons.
        exact: no feature has an uncertainty of its own.
        named: some feature has a name.
    """

    areal: bool = True
    exact: bool = True
    named: bool = False


@dataclass(frozen=True, slots=True)
class Pieces:
    """What pieces of one large feature there are; each is the feature exactly within its frame.

    Attributes:
        id: names of the pieces; what lies together has names that are near.
        frame: n x 4, west, south, east, north in degrees.
        size: bytes of each, for choosing the cheaper one.
    """

    id: "NDArray[np.int64]"
    frame: "NDArray[np.float64]"
    size: "NDArray[np.int64]"


class LayerIndex(Protocol):
    """A layer's features by place: pages of some that lie together, in the order of a space-filling curve."""

    @property
    def traits(self) -> Traits:
        """Return what holds for the whole layer."""

    @property
    def levels(self) -> "tuple[NDArray[np.float32], ...]":
        """Return the box of each page, n x 4 as in `Boxes`; then of each `FAN` of these, and so on to a short list."""

    def boxes(self, pages: "NDArray[np.int64]") -> "tuple[NDArray[np.int64], Boxes]":
        """Return the features on some pages (ascending numbers), and for each the position of its page in `pages`."""

    def geometries(self, fids: "NDArray[np.int64]") -> "NDArray[Any]":
        """Return the exact geometries of features (ascending fids) in degrees."""

    def outlines(self, fids: "NDArray[np.int64]") -> "Outlines":
        """Return the exact outlines of features (ascending fids) that are polygons, none empty."""

    def features(self, fids: "NDArray[np.int64]") -> Sequence[Feature]:
        """Return whole features (ascending fids)."""

    def pieces(self, fid: int) -> Pieces:
        """Return what pieces there are of a feature that is kept in pieces."""

    def piece_geometries(self, ids: "NDArray[np.int64]") -> "NDArray[Any]":
        """Return pieces (ascending ids)."""


class LayerSource(Protocol):
    """Where screening gets its layers; the store is the one that answers."""

    def layers(self, kind: str) -> Sequence[Layer]:
        """Return the layers of a kind in a stable order."""

    def features(self, layer: Layer, bounds: tuple[float, float, float, float]) -> Sequence[Feature]:
        """Return the features whose boxes meet `bounds` (west, south, east, north in degrees), by fid."""

    def index(self, layer: Layer) -> LayerIndex:
        """Return the index of a layer that has features."""

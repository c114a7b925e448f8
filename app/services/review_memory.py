"""Keep how a site meets the layers between reviews, so that an edit of the form lays it over nothing anew."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.domain.layer import Feature, Layer, LayerIndex, LayerSource, Pieces, Traits
from app.domain.site import Site
from app.domain.vocabulary import LAYER_KINDS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from app.domain.boxes import Boxes
    from app.domain.outlines import Outlines
    from app.screening.overlay import Meeting

Key = tuple[bytes, tuple[tuple[str, str], ...]]


class PassingSource:
    """A source that passes every question on to the job's own."""

    job: LayerSource

    def layers(self, kind: str) -> Sequence[Layer]:
        """Return the layers of a kind."""
        return self.job.layers(kind)

    def features(self, layer: Layer, bounds: tuple[float, float, float, float]) -> Sequence[Feature]:
        """Return the features whose boxes meet `bounds`."""
        return self.job.features(layer, bounds)

    def index(self, layer: Layer) -> LayerIndex:
        """Return an index that passes its questions on likewise."""
        return _PassingIndex(self, layer)


@dataclass(frozen=True, slots=True)
class _PassingIndex:
    """A layer's index by way of the job that is under way."""

    source: "PassingSource"
    layer: Layer

    @property
    def _index(self) -> LayerIndex:
        return self.source.job.index(self.layer)

    @property
    def traits(self) -> Traits:
        """Return what holds for the whole layer."""
        return self._index.traits

    @property
    def levels(self) -> "tuple[NDArray[np.float32], ...]":
        """Return the boxes of pages, level by level."""
        return self._index.levels

    def boxes(self, pages: "NDArray[np.int64]") -> "tuple[NDArray[np.int64], Boxes]":
        """Return the features on some pages."""
        return self._index.boxes(pages)

    def geometries(self, fids: "NDArray[np.int64]") -> "NDArray[Any]":
        """Return exact geometries."""
        return self._index.geometries(fids)

    def outlines(self, fids: "NDArray[np.int64]") -> "Outlines":
        """Return exact outlines."""
        return self._index.outlines(fids)

    def features(self, fids: "NDArray[np.int64]") -> Sequence[Feature]:
        """Return whole features."""
        return self._index.features(fids)

    def pieces(self, fid: int) -> Pieces:
        """Return the pieces of a feature."""
        return self._index.pieces(fid)

    def piece_geometries(self, ids: "NDArray[np.int64]") -> "NDArray[Any]":
        """Return pieces."""
        return self._index.piece_geometries(ids)


@dataclass
class ReviewMemory:
    """Meetings of one site with one set of layers; another site or other layers start it afresh.

    Meetings read on from their source when geometry is asked of them, and a source lives as long as its job: so they
    are given this memory's `source`, which hands every question to the source of the job that is under way. For that
    a memory serves one job at a time; each session has its own.
    """

    source: PassingSource = field(default_factory=PassingSource)
    _meetings: "dict[tuple[str, str], Meeting]" = field(default_factory=dict)
    _key: Key | None = None

    def meetings(self, site: Site | None, source: LayerSource) -> "dict[tuple[str, str], Meeting]":
        """Return what is kept of this site with this job's layers; what is put in is kept for the next."""
        self.source.job = source
        key = None if site is None else (site.geometry.wkb, _layers(source))
        if key is None or key != self._key:
            self._key, self._meetings = key, {}
        return self._meetings


def _layers(source: LayerSource) -> tuple[tuple[str, str], ...]:
    return tuple((layer.id, layer.sha256) for kind in LAYER_KINDS for layer in source.layers(kind))

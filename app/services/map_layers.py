"""What a map shows of each layer, what lies at a place of it, and which rules ask for a kind of layer."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from app.domain.layer import Feature, Layer
from app.domain.rule import Rule
from app.domain.vocabulary import LAYER_KINDS
from app.screening.rules import ReadyRule
from app.services.desk import Desk
from app.store.layer_source import StoreLayerSource

Bounds = tuple[float, float, float, float]
_MANY_PAGES: Final = 64  # so many pages of features in view: surely one of the features is


@dataclass(frozen=True, slots=True)
class ViewedLayer:
    """A layer and those of its features whose boxes meet what is viewed."""

    layer: Layer
    features: tuple[Feature, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A feature at a place.

    Attributes:
        layer: the layer that it belongs to.
        feature: the feature, its exact geometry in degrees.
        area_m2: ellipsoidal; 0 for lines and points.
        rules: every rule that asks for the layer's kind, by id.
    """

    layer: Layer
    feature: Feature
    area_m2: float
    rules: tuple[Rule, ...]

    @property
    def name(self) -> str:
        """The feature's own name; empty where it has none."""
        return str(self.feature.attributes.get("name") or "")

    @property
    def attributes(self) -> Mapping[str, Any]:
        """What the file says of the feature."""
        return self.feature.attributes


def layers_in_view(desk: Desk, bounds: Bounds, ids: Collection[str]) -> tuple[ViewedLayer, ...]:
    """Return these layers with the features that `bounds` (west, south, east, north in degrees) meets."""
    with desk.layer_source() as source:
        return tuple(
            ViewedLayer(layer, tuple(source.features(layer, bounds))) for layer in _layers(source) if layer.id in ids
        )


def layers_meeting(desk: Desk, bounds: Bounds) -> frozenset[str]:
    """Return the ids of the layers that have anything within `bounds`, without reading any geometry."""
    with desk.layer_source() as source:
        return frozenset(layer.id for layer in _layers(source) if _meets(source, layer, bounds))


def layer_bounds(desk: Desk, layer_id: str) -> Bounds | None:
    """Return the box around all of a layer's features; None where it has none."""
    with desk.layer_source() as source:
        layer = next((each for each in _layers(source) if each.id == layer_id), None)
        if layer is None:
            return None
        boxes = source.index(layer).levels[-1]
        west, south = np.nanmin(boxes[:, :2], axis=0).tolist()
        east, north = np.nanmax(boxes[:, 2:], axis=0).tolist()
        return west, south, east, north


def features_at(
    desk: Desk, place: tuple[float, float], reach: float, ids: Collection[str] | None = None
) -> tuple[Found, ...]:
    """Return what lies at a place, in the order of the kinds, the most authoritative layer first.

    Args:
        desk: the open desk.
        place: longitude and latitude in degrees.
        reach: how far off, in degrees of latitude, a line or a point may lie; areas count where they hold the place.
        ids: the layers to look at; None for all.
    """
    x, y = place
    wide = reach / max(0.1, float(np.cos(np.radians(y))))
    bounds = (x - wide, y - reach, x + wide, y + reach)
    with desk.layer_source() as source:
        met = [
            (layer, feature)
            for layer in _layers(source)
            if ids is None or layer.id in ids
            for feature in source.features(layer, bounds)
            if _holds(feature.geometry, shapely.Point(x, y), wide)
        ]
    rules = {kind: rules_on(desk, kind) for kind in {layer.kind for layer, _ in met}}
    return tuple(
        Found(layer, feature, desk.measure.area_m2(feature.geometry), rules[layer.kind]) for layer, feature in met
    )


def rules_on(desk: Desk, kind: str) -> tuple[Rule, ...]:
    """Return the rules that ask how a site lies to layers of a kind."""
    return tuple(ready.rule for ready in desk.rules if kind in kinds_asked(ready))


def kinds_asked(ready: ReadyRule) -> frozenset[str]:
    """Return the kinds of layer that a rule's conditions speak of."""
    words = (word for atom in ready.atoms for word in atom.call.words)
    return frozenset(str(word) for word in words if word in LAYER_KINDS)


def _layers(source: StoreLayerSource) -> Iterator[Layer]:
    for kind in LAYER_KINDS:
        yield from (layer for layer in source.layers(kind) if layer.feature_count)


def _meets(source: StoreLayerSource, layer: Layer, bounds: Bounds) -> bool:
    index = source.index(layer)
    pages = np.flatnonzero(_boxes_meet(index.levels[0], bounds))
    if not 0 < len(pages) < _MANY_PAGES:
        return len(pages) > 0
    _, boxes = index.boxes(pages)
    return bool(_boxes_meet(boxes.box, bounds).any())


def _boxes_meet(boxes: Any, bounds: Bounds) -> Any:
    west, south, east, north = bounds
    return (boxes[:, 2] >= west) & (boxes[:, 0] <= east) & (boxes[:, 3] >= south) & (boxes[:, 1] <= north)


def _holds(geometry: BaseGeometry, point: shapely.Point, reach: float) -> bool:
    if shapely.get_dimensions(geometry) == 2:  # noqa: PLR2004  # an area
        return bool(shapely.intersects_xy(geometry, point.x, point.y))
    return bool(geometry.distance(point) <= reach)

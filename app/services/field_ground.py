"""What is under one's feet: towards the site's boundary and on which control lines, as far as the position can tell."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import shapely
from shapely.geometry.base import BaseGeometry

from app.domain.layer import Feature, Layer
from app.domain.vocabulary import LAYER_KINDS
from app.errors import BadInputError
from app.geodata.standing import Reach, box_about, contains, edge_reach, reach
from app.services.desk import Desk
from app.store.layer_source import StoreLayerSource

Place = tuple[float, float]
_OWN_REACH_M: Final = 5_000.0  # of features with an uncertainty of their own: none is further off than that
_PLACES: Final = frozenset({"county", "township"})  # where one is, not what one stands on


@dataclass(frozen=True, slots=True)
class SiteStanding:
    """Towards the site: `state` is inside, outside or unknown (nearer to the boundary than the position can tell)."""

    state: str
    nearest: Reach


@dataclass(frozen=True, slots=True)
class Here:
    """A feature that is here, or may be: `state` is hit or unknown.

    Attributes:
        distance_m: to its edge.
        margin_m: how far the position and the line may be off together; None where the position's is not known.
    """

    kind: str
    name: str
    layer: str
    authority: str
    state: str
    distance_m: float
    margin_m: float | None


@dataclass(frozen=True, slots=True)
class Standing:
    """All that is known of a place.

    Attributes:
        radius_m: how far off the place may be; None where the receiver does not say: then nothing is certain.
        site: None where the case has no site.
        here: control lines, those that are hit first.
        places: names of county and township, by the plan's outlines.
        clear: kinds of which a complete layer says that there is none here.
        no_data: kinds of which nobody knows here.
    """

    place: Place
    radius_m: float | None
    site: SiteStanding | None
    here: tuple[Here, ...]
    places: tuple[str, ...]
    clear: tuple[str, ...]
    no_data: tuple[str, ...]


def stand(desk: Desk, place: Place, radius_m: float | None, site: BaseGeometry | None = None) -> Standing:
    """Return what is known of a place.

    Args:
        desk: the open desk.
        place: longitude and latitude, EPSG:4490.
        radius_m: how far off it may be, None where that is not known.
        site: the case's site, degrees.

    Raises:
        StoreError: a layer cannot be read.
    """
    with desk.layer_source() as source:
        kinds = {kind: tuple(_layers_here(source, kind, place)) for kind in LAYER_KINDS}
        found = {kind: tuple(_here(source, layers, place, radius_m)) for kind, layers in kinds.items()}
    here = [each for kind, those in found.items() if kind not in _PLACES for each in those]
    certain = sorted(here, key=lambda each: (each.state != "hit", -each.distance_m))
    asked = [kind for kind in LAYER_KINDS if kind not in _PLACES and not found[kind]]
    return Standing(
        place,
        radius_m,
        None if site is None or site.is_empty else site_standing(site, place, radius_m),
        tuple(certain),
        tuple(each.name for kind in _PLACES for each in found[kind] if each.name),
        tuple(kind for kind in asked if kinds[kind]),
        tuple(kind for kind in asked if not kinds[kind]),
    )


def site_standing(site: BaseGeometry, place: Place, radius_m: float | None) -> SiteStanding:
    """Return whether a place is in a site, as far as its accuracy can tell, and the nearest point of the boundary."""
    nearest = edge_reach(site, place)
    if nearest is None:
        raise BadInputError("本案卷的用地范围是空的，请先打开或绘制用地范围。", field="site")
    side = "inside" if contains(site, place) else "outside"
    is_near = radius_m is None or nearest.distance_m <= radius_m
    return SiteStanding("unknown" if is_near else side, nearest)


def _layers_here(source: StoreLayerSource, kind: str, place: Place) -> Iterator[Layer]:
    """Yield the layers of a kind that speak of a place: an official one that covers it, or all that do."""
    for layer in source.layers(kind):
        is_covering = layer.coverage is not None and bool(shapely.contains_xy(layer.coverage, *place))
        if is_covering or layer.coverage is None:
            yield layer
        if is_covering and layer.authority == "official":
            return


def _here(source: StoreLayerSource, layers: tuple[Layer, ...], place: Place, radius_m: float | None) -> Iterator[Here]:
    for layer in layers:
        if layer.feature_count:
            is_exact = source.index(layer).traits.exact
            far = (radius_m or 0.0) + layer.uncertainty_m + (0.0 if is_exact else _OWN_REACH_M)
            for feature in source.features(layer, box_about(place, far + 1)):
                yield from _feature_here(layer, feature, place, radius_m)


def _feature_here(layer: Layer, feature: Feature, place: Place, radius_m: float | None) -> Iterator[Here]:
    nearest, is_within = edge_reach(feature.geometry, place), contains(feature.geometry, place)
    if nearest is None:
        return
    margin = feature.uncertainty_m + (radius_m or 0.0)
    is_near = nearest.distance_m <= margin
    if not is_within and not is_near:
        return
    is_certain = is_within and not is_near and radius_m is not None
    name = str(feature.attributes.get("name") or "")
    state = "hit" if is_certain else "unknown"
    known = None if radius_m is None else margin
    yield Here(layer.kind, name, layer.name, layer.authority, state, nearest.distance_m, known)


def corners_of(site: BaseGeometry) -> tuple[Place, ...]:
    """Return the boundary points of a site in order, ring by ring, without the closing ones."""
    rings = shapely.get_rings(shapely.get_parts(site))
    return tuple((float(x), float(y)) for ring in rings for x, y in shapely.get_coordinates(ring)[:-1])


def way_to(place: Place, target: Place) -> Reach:
    """Return distance and bearing from a place to a target."""
    return reach(place, target)

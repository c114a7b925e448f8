"""Make the picture of each layer in the worker's thread: its features, and the bands of those that are uncertain."""

from collections.abc import Iterable

from PySide6.QtGui import QPainterPath

from app.domain.opinion import MapFeature
from app.services.map_layers import ViewedLayer
from app.ui.map_bands import band_path
from app.ui.map_paths import DrawnLayer, drawn_layers


def painted_layers(
    viewed: Iterable[ViewedLayer], degrees_per_pixel: float, *, has_bands: bool
) -> tuple[DrawnLayer, ...]:
    """Return one picture for each layer that has anything in view."""
    return tuple(_painted(each, degrees_per_pixel, has_bands=has_bands) for each in viewed if each.features)


def _painted(viewed: ViewedLayer, degrees_per_pixel: float, *, has_bands: bool) -> DrawnLayer:
    layer = viewed.layer
    shapes = [
        MapFeature(feature.geometry, layer.kind, layer.authority, str(feature.attributes.get("name") or ""))
        for feature in viewed.features
    ]
    (drawn,) = drawn_layers(shapes, degrees_per_pixel)
    band = band_path(viewed.features, degrees_per_pixel) if has_bands else QPainterPath()
    return DrawnLayer(drawn.kind, drawn.authority, drawn.path, drawn.labels, layer.id, band)

"""How sites are told in words: places in degrees and on the plane, areas and lengths, coordinate systems."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from app.services.site_edits import Figures, plane_place
from app.ui.finding_words import area_words

_IN_CHINA: Final = (73.0, 136.0, 3.0, 54.0)
_KILOMETRE_M: Final = 1_000
_LONG_M: Final = 10_000


def _say(words: str) -> str:
    return QCoreApplication.translate("SiteWords", words)


def place_words(longitude: float, latitude: float) -> str:
    """Return a place in degrees and, where zones are defined, on the plane of its 3-degree zone."""
    said = _say("东经{x:.6f}° 北纬{y:.6f}°").format(x=longitude, y=latitude)
    west, east, south, north = _IN_CHINA
    if not (west < longitude < east and south < latitude < north):
        return said
    zone, x, y = plane_place(longitude, latitude)
    return said + _say("　{zone}带 X={x:.2f} Y={y:.2f}").format(zone=zone, x=x, y=y)


def length_words(metres: float) -> str:
    """Return a length in metres, a long one in kilometres."""
    if metres >= _LONG_M:
        return _say("{length:.3f}千米").format(length=metres / _KILOMETRE_M)
    return _say("{length:.2f}米").format(length=metres)


def figures_words(figures: Figures, *, is_area: bool) -> str:
    """Return what is being drawn or stands: the area with its outline's length, or the length of a line."""
    length = length_words(figures.length_m)
    if not is_area:
        return _say("长%s") % length
    return _say("面积{area}　周长{length}").format(area=area_words(figures.area_m2), length=length)

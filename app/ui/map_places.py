"""A place on the map in the four forms that reviewers read: each can be copied, pasted and gone to again."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from app.services.site_edits import plane_place
from app.ui.marks import QT_TRANSLATE_NOOP

_MILLION: Final = 1_000_000
_IN_CHINA: Final = (73.0, 136.0, 3.0, 54.0)
_SECONDS: Final = 3600
_SECOND_DIGITS: Final = 3
FORMS: Final = {
    "degrees": QT_TRANSLATE_NOOP("MapPlaces", "经纬度（度）"),
    "dms": QT_TRANSLATE_NOOP("MapPlaces", "经纬度（度分秒）"),
    "plane": QT_TRANSLATE_NOOP("MapPlaces", "高斯克吕格3度带（Y带带号）"),
    "plane_bare": QT_TRANSLATE_NOOP("MapPlaces", "高斯克吕格3度带（Y不带带号）"),
}
_DEGREES: Final = QT_TRANSLATE_NOOP("MapPlaces", "东经{x}　北纬{y}")
_PLANE: Final = QT_TRANSLATE_NOOP("MapPlaces", "{zone}带　X={x:.2f}　Y={y:.2f}")


def place_words(longitude: float, latitude: float, form: str) -> str:
    """Return a place as one reads it; outside China, where no zone is defined, in degrees."""
    if form in ("plane", "plane_bare") and has_zone(longitude, latitude):
        zone, north, east = plane_place(longitude, latitude)
        y = east % _MILLION if form == "plane_bare" else east
        return QCoreApplication.translate("MapPlaces", _PLANE).format(zone=zone, x=north, y=y)
    x, y_words = (dms(longitude), dms(latitude)) if form == "dms" else (f"{longitude:.6f}°", f"{latitude:.6f}°")
    return QCoreApplication.translate("MapPlaces", _DEGREES).format(x=x, y=y_words)


def place_text(longitude: float, latitude: float, form: str) -> str:
    """Return a place as other programs take it: figures and a space, to a tenth of a millimetre or finer."""
    if form in ("plane", "plane_bare") and has_zone(longitude, latitude):
        _, north, east = plane_place(longitude, latitude)
        return f"{north:.4f} {east % _MILLION if form == 'plane_bare' else east:.4f}"
    if form == "dms":
        return f"{dms(longitude, 5)} {dms(latitude, 5)}"
    return f"{longitude:.9f} {latitude:.9f}"


def dms(angle: float, digits: int = _SECOND_DIGITS) -> str:
    """Return an angle in degrees, minutes and seconds; 60 seconds are a minute."""
    whole = round(abs(angle) * _SECONDS * 10**digits)
    minutes, seconds = divmod(whole, 60 * 10**digits)
    degrees, minutes = divmod(minutes, 60)
    sign = "-" if angle < 0 else ""
    return f"{sign}{degrees}°{minutes:02d}′{seconds / 10**digits:0{digits + 3}.{digits}f}″"


def has_zone(longitude: float, latitude: float) -> bool:
    """Return whether a 3-degree zone is defined at a place."""
    west, east, south, north = _IN_CHINA
    return west < longitude < east and south < latitude < north

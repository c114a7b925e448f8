"""Measured figures in words: lengths in metres and kilometres, areas in square metres, 公顷 and 亩."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from app.services.site_edits import Figures

PURPOSES: Final = ("distance", "area")
_KILOMETRE_M: Final = 1_000.0
_HECTARE_M2: Final = 10_000.0
_MU_PER_HECTARE: Final = 15.0


def measured_words(figures: Figures, purpose: str) -> str:
    """Return what was measured, on the ellipsoid."""
    length = _length(figures.length_m)
    if purpose == "distance":
        return QCoreApplication.translate("MapMeasure", "长{length}（椭球面）").format(length=length)
    hectares = figures.area_m2 / _HECTARE_M2
    words = QCoreApplication.translate(
        "MapMeasure", "面积{m2:,.1f}平方米＝{ha:.4f}公顷＝{mu:.2f}亩，周长{length}（椭球面）"
    )
    return words.format(m2=figures.area_m2, ha=hectares, mu=hectares * _MU_PER_HECTARE, length=length)


def _length(metres: float) -> str:
    if metres < _KILOMETRE_M:
        return QCoreApplication.translate("MapMeasure", "{metres:.2f}米").format(metres=metres)
    words = QCoreApplication.translate("MapMeasure", "{metres:,.1f}米＝{km:.4f}千米")
    return words.format(metres=metres, km=metres / _KILOMETRE_M)

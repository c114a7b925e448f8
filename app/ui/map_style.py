"""How the map shows each kind of layer: outline and fill; what is schematic is hatched, its lines are dashed."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QBrush, QColor, QIcon, QPainter, QPen, QPixmap

from app.domain.vocabulary import LAYER_KINDS
from app.ui.theme import colour as theme_colour
from app.ui.theme import readable

_FILL_ALPHA, _HATCH_ALPHA, _BAND_ALPHA, _BAND_LINE_ALPHA = 46, 60, 20, 150
_COLOURS: Final = {
    "permanent_basic_farmland": "#c98a00",
    "farmland": "#d9b44a",
    "eco_redline_core": "#8e1b3a",
    "eco_redline_general": "#c0392b",
    "urban_growth_boundary": "#d35400",
    "nature_reserve": "#1e7d46",
    "nature_park": "#3a9d5d",
    "scenic_area": "#5a8f3c",
    "spring_key_protection": "#0e6ba8",
    "spring_basin": "#4a90c2",
    "river_source_protection": "#16808f",
    "drinking_water_protection": "#0b5fa5",
    "groundwater_overdraft": "#7d6bb3",
    "water_conservation": "#3f8f8a",
    "river_shoreline": "#2475b0",
    "heritage_protection": "#8c5a2b",
    "heritage_control": "#b07d4f",
    "underground_relics": "#a0673a",
    "great_wall": "#7a3e1d",
    "mining_concentrated": "#5b5f66",
    "mining_planned": "#777c85",
    "mine_governance": "#8a6d5a",
    "subsidence": "#6b5b73",
    "geo_hazard": "#a3541f",
    "contaminated_land": "#6a3d6f",
    "wildlife_habitat": "#4d7f2b",
    "block": "#3454a4",
    "startup_area": "#5a3ea4",
    "county": "#5f6c7b",
    "township": "#8d99a6",
    "restoration": "#5e8c61",
    "corridor": "#6c5b4c",
}
_OUTLINE_ONLY: Final = frozenset({"county", "township", "great_wall", "corridor"})
SHOWN_AT_FIRST: Final = frozenset(LAYER_KINDS) - {"township", "corridor", "restoration", "great_wall"}

SITE_COLOUR: Final = "#c2185b"
LEFT_COLOUR: Final = "#2e6b3a"
OVERLAP_COLOUR: Final = "#6a1b9a"


@dataclass(frozen=True, slots=True)
class Look:
    """Pen and brush of one kind at one authority."""

    pen: QPen
    brush: QBrush


def colour(kind: str) -> QColor:
    """Return a kind's colour."""
    return readable(_COLOURS.get(kind, "#5f6c7b"))


def look(kind: str, authority: str) -> Look:
    """Return how to draw a kind; only official lines are solid, what is schematic is hatched."""
    pen = QPen(colour(kind), 2 if kind == "county" else 1)
    pen.setCosmetic(True)
    if authority != "official":
        pen.setStyle(Qt.PenStyle.DashLine)
    is_hatched = authority == "schematic"
    fill = colour(kind)
    fill.setAlpha(0 if kind in _OUTLINE_ONLY else _HATCH_ALPHA if is_hatched else _FILL_ALPHA)
    return Look(pen, QBrush(fill, Qt.BrushStyle.BDiagPattern if is_hatched else Qt.BrushStyle.SolidPattern))


def band_look(kind: str) -> Look:
    """Return how to draw the band in which a kind's uncertain lines may really lie."""
    line, fill = colour(kind), colour(kind)
    line.setAlpha(_BAND_LINE_ALPHA)
    fill.setAlpha(_BAND_ALPHA)
    pen = QPen(line, 1, Qt.PenStyle.DotLine)
    pen.setCosmetic(True)
    return Look(pen, QBrush(fill))


def swatch(kind: str, authority: str) -> QIcon:
    """Return a small picture of how a kind is drawn."""
    picture = QPixmap(QSize(22, 14))
    picture.fill(theme_colour("ground"))
    style = look(kind, authority)
    painter = QPainter(picture)
    painter.setPen(style.pen)
    painter.setBrush(style.brush)
    painter.drawRect(1, 1, 19, 11)
    painter.end()
    return QIcon(picture)


def site_look() -> Look:
    """Return how to draw the site."""
    pen = QPen(readable(SITE_COLOUR), 2)
    pen.setCosmetic(True)
    fill = readable(SITE_COLOUR)
    fill.setAlpha(30)
    return Look(pen, QBrush(fill))


def left_look() -> Look:
    """Return how to draw what is left of the site."""
    pen = QPen(readable(LEFT_COLOUR), 3)
    pen.setCosmetic(True)
    fill = readable(LEFT_COLOUR)
    fill.setAlpha(90)
    return Look(pen, QBrush(fill))


def overlap_look() -> Look:
    """Return how to draw where the site meets what a finding speaks of."""
    pen = QPen(readable(OVERLAP_COLOUR), 3)
    pen.setCosmetic(True)
    fill = readable(OVERLAP_COLOUR)
    fill.setAlpha(120)
    return Look(pen, QBrush(fill))

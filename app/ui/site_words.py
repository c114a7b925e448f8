"""How sites are told in words: areas and lengths."""

from typing import Final

from app.services.site_edits import Figures
from app.ui.finding_words import area_words
from app.ui.marks import say

_KILOMETRE_M: Final = 1_000
_LONG_M: Final = 10_000


def length_words(metres: float) -> str:
    """Return a length in metres, a long one in kilometres."""
    if metres >= _LONG_M:
        return say("{length:.3f}千米").format(length=metres / _KILOMETRE_M)
    return say("{length:.2f}米").format(length=metres)


def figures_words(figures: Figures, *, is_area: bool) -> str:
    """Return what is being drawn or stands: the area with its outline's length, or the length of a line."""
    length = length_words(figures.length_m)
    if not is_area:
        return say("长%s") % length
    return say("面积{area}　周长{length}").format(area=area_words(figures.area_m2), length=length)

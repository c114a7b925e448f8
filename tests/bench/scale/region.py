"""The made-up region: 12 300 km² about a centre in Xinzhou, with plain metres for drawing and degrees for the files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

AREA_M2 = 12_300e6
CENTRE = (113.0, 38.8)  # degrees
HALF_WIDTH, HALF_HEIGHT = 75e3, 52e3  # metres: the ellipse that the outline wavers about
METRES_PER_DEGREE = (111_319.49 * np.cos(np.radians(CENTRE[1])), 110_985.0)  # for drawing only: nothing is measured so
DECIMALS = 10  # of a degree: a hundredth of a millimetre
_WAVES = ((3, 0.045), (7, 0.03), (17, 0.015), (41, 0.008))


def to_degrees(metres: NDArray[Any]) -> NDArray[Any]:
    """Place n x 2 metres east and north of the centre; returns degrees, rounded as files carry them."""
    return np.round(metres / METRES_PER_DEGREE + CENTRE, DECIMALS)


def to_metres(degrees: NDArray[Any]) -> NDArray[Any]:
    """Undo `to_degrees`."""
    return (degrees - CENTRE) * METRES_PER_DEGREE


def outwardness(metres: NDArray[Any]) -> NDArray[Any]:
    """Return for n x 2 metres how far out each point lies: 0 at the centre, about 1 on the wavering outline."""
    x, y = metres[:, 0] / HALF_WIDTH, metres[:, 1] / HALF_HEIGHT
    angle = np.arctan2(y, x)
    outline = 1 + sum(share * np.sin(times * angle + times) for times, share in _WAVES)
    return np.hypot(x, y) / outline

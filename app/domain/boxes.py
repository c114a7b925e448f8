"""Boxes around features: what a search looks at before it reads any geometry."""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

FAN: Final = 16  # boxes of one level under a box of the next


@dataclass(frozen=True, slots=True)
class Boxes:
    """What a layer's index knows of n features without reading their geometry.

    Attributes:
        fid: the features.
        box: n x 4, west, south, east, north in degrees, rounded outward to single precision; NaN where empty.
        area_m2: ellipsoidal areas of the exact geometries.
        alone: whether the feature surely shares no ground with another of its layer.
        cut: whether the feature is so large that it is kept in pieces as well.
    """

    fid: NDArray[np.int64]
    box: NDArray[np.float32]
    area_m2: NDArray[np.float64]
    alone: NDArray[np.bool_]
    cut: NDArray[np.bool_]

    def where(self, chosen: NDArray[Any]) -> "Boxes":
        """Return the chosen features."""
        return Boxes(self.fid[chosen], self.box[chosen], self.area_m2[chosen], self.alone[chosen], self.cut[chosen])


def outward(boxes: NDArray[Any]) -> NDArray[np.float32]:
    """Return boxes (n x 4) in single precision, never smaller than they were."""
    single = boxes.astype(np.float32)
    low = np.where(single > boxes, np.nextafter(single, np.float32(-np.inf)), single)
    high = np.where(single < boxes, np.nextafter(single, np.float32(np.inf)), single)
    return np.column_stack([low[:, :2], high[:, 2:]])


def united(boxes: NDArray[Any], fan: int = FAN) -> NDArray[np.float32]:
    """Return the box around each `fan` boxes in a row (n x 4, west, south, east, north); NaN ones do not count."""
    starts = np.arange(0, len(boxes), fan)
    low, high = np.fmin.reduceat(boxes[:, :2], starts), np.fmax.reduceat(boxes[:, 2:], starts)
    return np.column_stack([low, high]).astype("<f4")


def levels_of(boxes: NDArray[np.float32]) -> tuple[NDArray[np.float32], ...]:
    """Return boxes, and the boxes around each `FAN` of them, level by level, until a level is short."""
    levels = [boxes]
    while len(levels[-1]) > FAN:
        levels.append(united(levels[-1]))
    return tuple(levels)

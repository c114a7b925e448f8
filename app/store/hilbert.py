"""Order places along a Hilbert curve, so that what lies together on the ground lies together in the file."""

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BITS: Final = 16


def hilbert_order(boxes: "NDArray[Any]") -> "NDArray[np.int64]":
    """Return the positions of boxes in the order of their centres along the curve; equal ones as they came.

    Args:
        boxes: n x 4, west, south, east, north; NaN where empty, and such ones come last.
    """
    import numpy as np

    if not len(boxes):
        return np.empty(0, dtype=np.int64)
    empty = np.isnan(boxes[:, 0])
    keys = np.full(len(boxes), np.iinfo(np.int64).max)
    keys[~empty] = _keys(_cells(boxes[~empty, 0] + boxes[~empty, 2]), _cells(boxes[~empty, 1] + boxes[~empty, 3]))
    return np.argsort(keys, kind="stable")


def _cells(values: "NDArray[np.float64]") -> "NDArray[np.int64]":
    import numpy as np

    low, high = (values.min(), values.max()) if values.size else (0.0, 0.0)
    scale = (2**_BITS - 1) / (high - low) if high > low else 0.0
    return ((values - low) * scale).astype(np.int64)


def _keys(x: "NDArray[np.int64]", y: "NDArray[np.int64]") -> "NDArray[np.int64]":
    """Return distances along the curve (the usual algorithm, quadrant by quadrant from the coarsest)."""
    import numpy as np

    keys = np.zeros_like(x)
    side = 1 << (_BITS - 1)
    while side:
        east, north = (x & side) > 0, (y & side) > 0
        keys += side * side * ((3 * east) ^ north)
        turn = ~north
        flip = turn & east
        x, y = np.where(flip, side - 1 - x, x) & (side - 1), np.where(flip, side - 1 - y, y) & (side - 1)
        x, y = np.where(turn, y, x), np.where(turn, x, y)
        side >>= 1
    return keys

"""Find pairs of windows and features whose boxes meet, from the coarsest level of an index down to its pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.domain.boxes import FAN, Boxes
from app.domain.layer import LayerIndex

_AT_ONCE: Final = 1 << 20  # pairs of boxes compared at a time

_Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Features whose boxes meet windows.

    Attributes:
        boxes: the features that were looked at, by ascending fid.
        window, row: k pairs: position of the window, and of the feature in `boxes`.
        via: for each pair, which pair of window and page it came by.
    """

    boxes: Boxes
    window: _Numbers
    row: _Numbers
    via: _Numbers


def distinct(values: _Numbers) -> _Numbers:
    """Return whole numbers in order, each once; `np.unique` alone would first load all of numpy's masked arrays."""
    ordered = np.sort(values)
    return ordered[np.flatnonzero(np.diff(ordered, prepend=ordered[:1] - 1))]


def pages_near(levels: Sequence[NDArray[np.float32]], windows: NDArray[np.float64]) -> tuple[_Numbers, _Numbers]:
    """Return pairs of windows (n x 4, degrees) and boxes of the first level that meet; see `LayerIndex.levels`."""
    window, box = _all_pairs(windows, levels[-1])
    for level in levels[-2::-1]:
        window, box = np.repeat(window, FAN), (box[:, None] * FAN + np.arange(FAN)).ravel()
        there = box < len(level)
        window, box = _meeting(window[there], box[there], windows, level)
    return window, box


def pages_near_one(levels: Sequence[NDArray[np.float32]], window: tuple[float, float, float, float]) -> list[int]:
    """Return the boxes of the first level that meet one window; as `pages_near`, but faster for a small one."""
    west, south, east, north = window
    starts = [0]
    for level in reversed(levels):
        found = [
            start + at
            for start in starts
            for at, (left, low, right, high) in enumerate(level[start : start + FAN].tolist())
            if left <= east and right >= west and low <= north and high >= south
        ]
        starts = [FAN * at for at in found]
    return found


def candidates(index: LayerIndex, windows: NDArray[np.float64], near: tuple[_Numbers, _Numbers]) -> Candidates:
    """Look into pages for the features whose boxes meet the windows.

    Args:
        index: the layer's.
        windows: n x 4, degrees.
        near: pairs of windows and pages, from `pages_near`.
    """
    window, page = near
    pages, place = np.unique(page, return_inverse=True)
    position, boxes = index.boxes(pages)
    counts = np.bincount(position, minlength=len(pages))
    starts = np.cumsum(counts) - counts
    repeats = counts[place]
    within = np.arange(repeats.sum()) - np.repeat(np.cumsum(repeats) - repeats, repeats)
    rows = np.repeat(starts[place], repeats) + within
    via = np.repeat(np.arange(len(window)), repeats)
    meets = meet(windows[window[via]], boxes.box[rows])
    return Candidates(boxes, window[via[meets]], rows[meets], via[meets])


def _all_pairs(windows: NDArray[np.float64], boxes: NDArray[np.float32]) -> tuple[_Numbers, _Numbers]:
    step = max(1, _AT_ONCE // max(1, len(boxes)))
    found = [
        _meeting(
            np.repeat(np.arange(at, min(at + step, len(windows))), len(boxes)),
            np.tile(np.arange(len(boxes)), min(step, len(windows) - at)),
            windows,
            boxes,
        )
        for at in range(0, len(windows), step)
    ]
    nothing = np.empty(0, dtype=np.int64)
    return (
        np.concatenate([nothing, *(pair[0] for pair in found)]),
        np.concatenate([nothing, *(pair[1] for pair in found)]),
    )


def _meeting(one: _Numbers, other: _Numbers, windows: NDArray[np.float64], boxes: NDArray[Any]) -> tuple[_Numbers, ...]:
    """Keep the pairs whose boxes meet."""
    meets = meet(windows[one], boxes[other])
    return one[meets], other[meets]


def meet(one: NDArray[Any], other: NDArray[Any]) -> NDArray[np.bool_]:
    """Tell which boxes meet, row by row, or one box and each; an empty box is NaN and meets nothing."""
    meets: NDArray[np.bool_] = (
        (one[:, 0] <= other[:, 2])
        & (one[:, 2] >= other[:, 0])
        & (one[:, 1] <= other[:, 3])
        & (one[:, 3] >= other[:, 1])
    )
    return meets

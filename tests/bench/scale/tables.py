"""Print tables: a name, then figures in columns."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_NAME, _FIGURE = 28, 20


def say(text: str = "") -> None:
    """Print a line at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def row(name: str, cells: Iterable[str]) -> None:
    """Print a row, the figures set to the right."""
    say(f"{name:<{_NAME}}" + "".join(f"{cell:>{_FIGURE}}" for cell in cells))


def held(figure: float, target: float, digits: int = 2) -> str:
    """Write a figure with its target, marked where it misses it."""
    return f"{figure:.{digits}f} {'≤' if figure <= target else 'MISSES'} {target:g}"

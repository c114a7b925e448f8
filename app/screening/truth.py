"""Three-valued logic (Kleene's strong tables) and intervals; None is unknown."""

import math
import operator
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

Truth = bool | None


def all_of(values: Iterable[Truth]) -> Truth:
    """Return False where one is false, otherwise None where one is unknown, otherwise True."""
    known = tuple(values)
    if any(value is False for value in known):
        return False
    return None if any(value is None for value in known) else True


def any_of(values: Iterable[Truth]) -> Truth:
    """Return True where one is true, otherwise None where one is unknown, otherwise False."""
    return negate(all_of(negate(value) for value in values))


def negate(value: Truth) -> Truth:
    """Return the opposite; unknown stays unknown."""
    return None if value is None else not value


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure known only to lie between two bounds, both included."""

    low: float
    high: float = math.inf


def exceeds(figure: float, limit: float) -> bool:
    """Whether a sum or product goes beyond a limit by more than binary floating point adds of itself."""
    return figure > limit and not math.isclose(figure, limit, rel_tol=1e-9)


ORDERINGS: Final[dict[str, Callable[[float, float], bool]]] = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
}


def compare(figure: float | Interval, sign: str, limit: float) -> Truth:
    """Compare a figure or an interval with a limit; unknown where the limit falls inside the interval."""
    order = ORDERINGS[sign]
    if not isinstance(figure, Interval):
        return order(figure, limit)
    ends = {order(figure.low, limit), order(figure.high, limit)}
    return ends.pop() if len(ends) == 1 else None

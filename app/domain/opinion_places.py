"""Where a finished opinion speaks of a rule: page and box, so that a finding and its page find each other."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RulePlace:
    """One mention of a rule on a page.

    Attributes:
        rule: its id.
        page: from 0.
        left, top, right, bottom: the words' box in points, from the page's upper left corner.
        is_main: whether it opens what section six says of the rule.
    """

    rule: str
    page: int
    left: float
    top: float
    right: float
    bottom: float
    is_main: bool = False


def places_of(places: Sequence[RulePlace], rule: str) -> tuple[RulePlace, ...]:
    """Return a rule's mentions in the order of the pages, but from the main one on, round and round."""
    found = tuple(each for each in places if each.rule == rule)
    start = next((number for number, each in enumerate(found) if each.is_main), 0)
    return found[start:] + found[:start]


def place_at(places: Sequence[RulePlace], page: int, y: float) -> RulePlace | None:
    """Return the mention that a place on a page (points from above) belongs to: the last that begins at it or above.

    None where the page has none above it.
    """
    above = [each for each in places if each.page == page and each.top <= y]
    return max(above, key=lambda each: each.top, default=None)

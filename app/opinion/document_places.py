"""Find where the pages of a PDF speak of rules."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Final

from app.domain.opinion_places import RulePlace
from app.opinion.document_preview import open_pdf

_ITEM: Final = "（{rule}，"  # how section six opens what it says of a rule
_FIRST_COLUMN: Final = 110.0  # points from the left: where tables name the rule that a row is about


def rule_places(pdf: bytes, rules: Iterable[str]) -> tuple[RulePlace, ...]:
    """Return every mention of the rules, page by page, in the order of the text.

    A rule's main mention is its item in section six, else the first row of a table that is about it.

    Raises:
        BadInputError: where it is no PDF.
    """
    wanted = "|".join(map(re.escape, sorted(rules, key=len, reverse=True)))
    if not wanted:
        return ()
    pattern = re.compile(rf"(?<![A-Za-z0-9-])(?:{wanted})(?![A-Za-z0-9-])")
    with open_pdf(pdf) as document:
        found = [each for number in range(len(document)) for each in _on_page(document, number, pattern)]
    best = dict[str, tuple[int, int]]()  # by rule: weight, and its number with the first before the later ones
    for number, (place, weight) in enumerate(found):
        best[place.rule] = max(best.get(place.rule, (0, 0)), (weight, -number))
    main = {-number for weight, number in best.values() if weight}
    return tuple(replace(place, is_main=number in main) for number, (place, _) in enumerate(found))


def _on_page(document: Any, number: int, pattern: re.Pattern[str]) -> Iterator[tuple[RulePlace, int]]:
    """Yield the mentions on a page with their weight: 2 an item, 1 in a table's first column, else 0."""
    page = document[number]
    height, text = page.get_height(), page.get_textpage()
    words = text.get_text_range()
    for found in pattern.finditer(words):
        boxes = [text.get_charbox(place) for place in range(*found.span())]
        left, bottom = min(box[0] for box in boxes), min(box[1] for box in boxes)
        right, top = max(box[2] for box in boxes), max(box[3] for box in boxes)
        is_item = words[found.start() - 1 : found.end() + 1] == _ITEM.format(rule=found[0])
        is_alone = not words[max(0, found.start() - 1) : found.start()].strip()
        weight = 2 if is_item else 1 if is_alone and left < _FIRST_COLUMN else 0
        yield RulePlace(found[0], number, left, height - top, right, height - bottom), weight

"""Check the plan against itself: every place where its own figures, lists and words do not agree."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from app.domain.plan import PlanLine
from app.plan import (
    checks_block_text,
    checks_blocks,
    checks_counts,
    checks_limits,
    checks_numbering,
    checks_shares,
    checks_sums,
    checks_words,
)
from app.plan.checks_common import Inconsistency, Material, TableOf

__all__ = ["Inconsistency", "check_plan", "check_tables", "disputed_lines"]

Check = Callable[[Material], Iterator[Inconsistency]]
# In the order in which they are told: figures first, words last.
FIGURES: Final[tuple[Check, ...]] = (
    checks_sums.check_totals,
    checks_sums.check_parts,
    checks_sums.check_nested,
    checks_shares.check_region,
    checks_shares.check_shares,
    checks_shares.check_hundred,
    checks_blocks.check_block_figures,
    checks_block_text.check_block_texts,
    checks_block_text.check_pieces,
    checks_block_text.check_claim,
    checks_blocks.check_zones,
    checks_blocks.check_named_areas,
    checks_limits.check_new_construction,
    checks_limits.check_part_of_total,
    checks_limits.check_farmland_target,
    checks_counts.check_kinds,
    checks_counts.check_lists,
    checks_counts.check_counted,
    checks_counts.check_pairs,
    checks_counts.check_inline,
)
WORDS: Final[tuple[Check, ...]] = (
    checks_blocks.check_block_names,
    checks_blocks.check_block_counties,
    checks_limits.check_places,
    checks_limits.check_townships,
    checks_numbering.check_numbers,
    checks_numbering.check_headings,
    checks_numbering.check_repeats,
    checks_words.check_titles,
    checks_words.check_units,
    checks_words.check_letters,
    checks_words.check_spellings,
    checks_words.check_brackets,
    checks_words.check_zone_names,
    checks_words.check_annex_names,
)


# Findings about words and numbers of things: a line they name still has sound figures.
NO_FIGURES: Final = frozenset(
    (
        "name",
        "county",
        "place",
        "number",
        "heading",
        "repeat",
        "title",
        "letters",
        "spelling",
        "bracket",
        "zone_name",
        "annex_name",
        "count",
        "inline",
    )
)


def check_plan(table: TableOf, lines: Sequence[PlanLine]) -> tuple[Inconsistency, ...]:
    """Return what does not agree, in a stable order; `table(id)` returns a table's rows, `lines` the plan's text."""
    material = Material(table, tuple(lines))
    figures = _found(FIGURES, material)
    return (*_refer(figures), *_found(WORDS, material))


def check_tables(table: TableOf) -> tuple[Inconsistency, ...]:
    """Return what does not agree in the tables alone."""
    return check_plan(table, ())


def disputed_lines(found: Iterable[Inconsistency]) -> Mapping[int, tuple[str, ...]]:
    """Return the lines of the plan with a disputed figure, each with the ids of what disputes it.

    A finding of a rule that cites such a line, or uses a table row that begins there, can say so.
    """
    disputed: dict[int, tuple[str, ...]] = {}
    for each in found:
        if _kind(each.id) not in NO_FIGURES:
            for line in each.lines:
                disputed[line] = (*disputed.get(line, ()), each.id)
    return disputed


def _found(checks: Iterable[Check], material: Material) -> tuple[Inconsistency, ...]:
    return tuple(each for check in checks for each in check(material))


def _refer(found: Sequence[Inconsistency]) -> Iterator[Inconsistency]:
    """Tell of each finding which others, of another kind, dispute the figures it rests on."""
    disputed = disputed_lines(found)
    for each in found:
        ids = dict.fromkeys(other for line in each.lines for other in disputed.get(line, ()))
        others = [other for other in ids if _kind(other) != _kind(each.id)]
        note = f"（所涉数字另有疑问，见{'、'.join(others)}）" if others else ""
        yield replace(each, meaning=each.meaning + note)


def _kind(finding_id: str) -> str:
    return finding_id.partition(":")[0]

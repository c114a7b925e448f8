"""Facts that the application itself states: activities, industry, water, what was given at all."""

from typing import Final

from app.domain.plan_facts import NamedRow
from app.domain.vocabulary import COUNTIES, SCENIC_COMMITTEE
from app.screening.expression import Word
from app.screening.facts import Answer, Context, Fact, field_answer, missing_field, words_of
from app.screening.truth import Truth, any_of

_SCENIC_COUNTIES: Final = ("五台县", "繁峙县")


def activity(context: Context, *names: Word) -> Answer:
    """Whether the project carries out one of the named activities; the list is complete where it is present."""
    stated = context.project.activities
    if stated is None:
        return Answer(None, (("activities", None),), (missing_field("activities"),))
    found = [name for name in words_of(names) if name in stated]
    return Answer(bool(found), (("activities", found or list(stated)),))


def only_activities(context: Context, *names: Word) -> Answer:
    """Whether the project carries out the named activities and no other."""
    stated = context.project.activities
    if stated is None:
        return Answer(None, (("activities", None),), (missing_field("activities"),))
    return Answer(bool(stated) and set(stated) <= set(words_of(names)), (("activities", list(stated)),))


def covers(code: str, prefix: str) -> Truth:
    """Whether a GB/T 4754-2017 code lies under a prefix; a code coarser than the prefix leaves it open."""
    if code.startswith(prefix):
        return True
    return None if prefix.startswith(code) else False


def industry(context: Context, *prefixes: Word) -> Answer:
    """Whether the project's industry lies under one of the code prefixes (sections are single letters)."""
    code = context.project.industry
    if code is None:
        return Answer(None, (("industry", None),), (missing_field("industry"),))
    truth = any_of(covers(code, prefix) for prefix in words_of(prefixes))
    return Answer(truth, (("industry", code),), () if truth is not None else (missing_field("industry"),))


def water_source(context: Context, *names: Word) -> Answer:
    """Whether water comes from one of the named sources."""
    stated = context.project.water.sources
    if stated is None:
        return Answer(None, (("water.sources", None),), (missing_field("water.sources"),))
    return Answer(any(name in stated for name in words_of(names)), (("water.sources", list(stated)),))


def given(context: Context, path: Word) -> Answer:
    """Whether the application states a field, or any field of a group (`pollution`), at all."""
    if path == "pollution":
        group = context.project.pollution
        stated = (group.high, group.high_concentration_wastewater, group.affects_water_environment)
        return Answer(any(value is not None for value in stated))
    if path in ("mining", "enclave"):
        return Answer(getattr(context.project, str(path)) is not None)
    return Answer(field_answer(context.project, str(path)).value is not None and _declared(context, str(path)))


def _declared(context: Context, path: str) -> bool:
    return path not in ("block", "listed_as") or getattr(context.project, path) is not None


def known_false(context: Context, path: Word) -> Answer:
    """Whether a field is known to be no."""
    answer = field_answer(context.project, str(path))
    return Answer(answer.value is False, answer.facts)


def counties_of(context: Context) -> tuple[str, ...]:
    """Return the counties to look lists up for: the declared one, or else those that the site lies in.

    The scenic committee is no county: without a site it stands for the two counties that it lies in.
    """
    declared = context.project.county
    if declared in COUNTIES:
        return (declared,)
    if declared == SCENIC_COMMITTEE and not context.counties:
        return _SCENIC_COUNTIES
    return context.counties


def declared_counties(context: Context) -> tuple[str, ...]:
    """Return the counties that may decide a rule: those declared; outlines that are 示意 never decide one alone."""
    return counties_of(context) if context.project.county is not None else ()


def contaminated_rows(context: Context) -> tuple[NamedRow, ...]:
    """Return the plots of annex 3 part 6 in the counties in question."""
    counties = counties_of(context)
    return tuple(row for row in context.plan.contaminated if any(county in row.place for county in counties))


def county(context: Context, *names: Word) -> Answer:
    """Whether the project lies in one of the named counties, as declared."""
    found = declared_counties(context)
    if not found:
        return Answer(None, (("county", None),), (missing_field("county"),))
    return Answer(any(name in found for name in words_of(names)), (("county", list(found)),))


def towns_of(context: Context) -> tuple[str, ...]:
    """Return the project's township under all of its names, the plan's and those of 2023; empty where not known."""
    township = context.project.township
    return (township, *context.plan.other_names.get(township, ())) if township else ()


def ground_of(context: Context) -> tuple[str, ...]:
    """Return the township's names and those of the townships that were merged into it: where it may lie by the plan."""
    towns = towns_of(context)
    return (*towns, *(former for town in towns for former in context.plan.former_towns.get(town, ())))


def board_of(context: Context) -> str | None:
    """Return the board of annex 1: the scenic area's own for its committee and townships, otherwise the county's."""
    project, plan = context.project, context.plan
    if project.county == SCENIC_COMMITTEE:
        return SCENIC_COMMITTEE
    for town in towns_of(context):
        if town in plan.board_of_town:
            return plan.board_of_town[town]
    found = declared_counties(context)
    return plan.board_of_county.get(found[0]) if len(found) == 1 else None


def board(context: Context, *names: Word) -> Answer:
    """Whether the project belongs to one of the named boards of annex 1."""
    found = board_of(context)
    if found is None:
        return Answer(None, (("board", None),), (missing_field("county"),))
    return Answer(found in words_of(names), (("board", found),))


FACTS: Final[dict[str, Fact]] = {
    "activity": activity,
    "only_activities": only_activities,
    "industry": industry,
    "water_source": water_source,
    "given": given,
    "known_false": known_false,
    "county": county,
    "board": board,
}

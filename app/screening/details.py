"""Facts shown beside a finding that do not decide it: which articles, which of the nine, which plots."""

from collections.abc import Callable
from typing import Any, Final

from app.domain.vocabulary import ACTIVITIES
from app.screening.facts import Context
from app.screening.facts_project import board_of, contaminated_rows, counties_of, ground_of

Detail = Callable[[Context], tuple[tuple[str, Any], ...]]
_AREAS: Final = {
    "nature_reserve": "自然保护区",
    "scenic_area": "风景名胜区",
    "drinking_water_protection": "饮用水水源",
}


def permitted_activities(context: Context) -> tuple[tuple[str, Any], ...]:
    """Name which of the nine kinds of limited activity the project declares."""
    stated = [name for name in context.project.activities or () if name.startswith("redline_")]
    return (("permitted_activities", [f"{name} {ACTIVITIES[name]}" for name in stated]),)


def articles(context: Context) -> tuple[tuple[str, Any], ...]:
    """List the articles (paraphrased by us) for the special areas that the site overlaps."""
    words = [word for kind, word in _AREAS.items() if (met := context.meeting(kind)) and met.overlaps_it is not False]
    found = [each for each in context.plan.articles if any(word in each.trigger for word in words)]
    return (("articles", [f"{each.regulation}{each.article}：{each.paraphrase}（转述）" for each in found]),)


def mining_traits(context: Context) -> tuple[tuple[str, Any], ...]:
    """Show the mining right as declared."""
    mining = context.project.mining
    return (("mining", None if mining is None else [mining.right, mining.mineral, mining.strategic]),)


def access_conditions(context: Context) -> tuple[tuple[str, Any], ...]:
    """Quote the board's access conditions (annex 1)."""
    conditions = context.plan.access.get(board_of(context) or "", ())
    return (("access_conditions", [f"{each.text}（第{each.line}行）" for each in conditions]),)


def contaminated_plots(context: Context) -> tuple[tuple[str, Any], ...]:
    """Name the county's plots of annex 3 part 6."""
    return (("contaminated_plots", [f"{row.name}（第{row.line}行）" for row in contaminated_rows(context)]),)


def industry_name(context: Context) -> tuple[tuple[str, Any], ...]:
    """Show the industry's name in GB/T 4754-2017 beside its code."""
    code = context.project.industry
    return (("industry_name", None if code is None else context.plan.industry_names.get(code)),)


def declared_redline(context: Context) -> tuple[tuple[str, Any], ...]:
    """Show overlap areas with farmland and redlines that rule A-01 lets a person weigh."""
    kinds = ("permanent_basic_farmland", "eco_redline_core", "eco_redline_general")
    return tuple((f"overlaps.{kind}", met.overlaps_it) for kind in kinds if (met := context.meeting(kind)) is not None)


def mining_zones(context: Context) -> tuple[tuple[str, Any], ...]:
    """Name the zones of table 2-7: those of the counties in question, and those that name no county."""
    counties = counties_of(context)
    rows = [row for row in context.plan.mining_zones if row.place in ("", *counties)]
    return (("mining_zones", [f"{row.name}（第{row.line}行）" for row in rows]),)


def corridors(context: Context) -> tuple[tuple[str, Any], ...]:
    """Name the rows of boxes 4-1 to 4-5 and 9-1 to 9-4 that speak of the township, or else of the county."""
    rows = context.plan.infrastructure
    stems = [name.rstrip("县区市镇乡") for name in ground_of(context)]
    by_town = [row for row in rows if any(len(stem) > 1 and stem in row.place for stem in stems)]
    counties = [name.rstrip("县区市") for name in counties_of(context)]
    found = by_town or [row for row in rows if any(name in row.place for name in counties)]
    return (("corridors", [f"{row.name}：{row.place}（第{row.line}行）" for row in found]),)


DETAILS: Final[dict[str, Detail]] = {
    "permitted_activities": permitted_activities,
    "articles": articles,
    "mining_traits": mining_traits,
    "access_conditions": access_conditions,
    "contaminated_plots": contaminated_plots,
    "mining_zones": mining_zones,
    "corridors": corridors,
    "industry_name": industry_name,
    "declared_redline": declared_redline,
}

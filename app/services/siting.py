"""Where a project could go by the plan's blocks, and what is left of its site where prohibitions bite."""

from dataclasses import replace
from typing import Any

from app.domain.finding import Finding
from app.domain.review import CaseFile, Review
from app.errors import BadInputError
from app.screening.left import Left
from app.screening.left import what_is_left as left_of
from app.screening.run import screen
from app.screening.siting import Place, rank_blocks
from app.services.desk import Desk
from app.services.ledger import totals
from app.services.reviews import review, screening_context, site_figures
from app.services.sites import site_geojson

__all__ = ["Left", "Place", "left_json", "place_json", "rank", "review_left", "what_is_left"]


def rank(desk: Desk, case: CaseFile, as_of: str) -> tuple[Place, ...]:
    """Return the plan's blocks for a case's project, best first; blocks that a prohibition closes come last."""
    counties = site_figures(desk, case.site).counties if case.site else ()
    with desk.layer_source() as source:
        context = screening_context(desk, case, counties, source, totals(desk), as_of)
        return rank_blocks(desk.rules, context, case.judgements)


def what_is_left(desk: Desk, case: CaseFile, as_of: str) -> Left | None:
    """Return what is left of a case's site; None where no prohibition is hit.

    Raises:
        BadInputError: where the case has no site.
    """
    if case.site is None:
        raise BadInputError("案卷没有用地范围，无法计算剩余可用部分，请先提供用地范围（site）。", field="site")
    counties = site_figures(desk, case.site).counties
    with desk.layer_source() as source:
        context = screening_context(desk, case, counties, source, totals(desk), as_of)
        return left_of(desk.rules, screen(desk.rules, context, case.judgements), context)


def review_left(desk: Desk, case: CaseFile, as_of: str, left: Left) -> Review | None:
    """Review the project on what is left of its site; None where nothing is left.

    Judgements on the rules that were avoided were made on the ground that is gone, and are not taken over.
    """
    if case.site is None or left.geometry.is_empty:
        return None
    judgements = tuple(each for each in case.judgements if each.rule not in left.avoided)
    site = replace(case.site, geometry=left.geometry)
    return review(desk, replace(case, site=site, judgements=judgements), as_of)


def place_json(place: Place) -> dict[str, Any]:
    """Return a ranked block as JSON, its reasons with it."""
    return {
        "block": place.block.id,
        "name": place.block.name,
        "county": place.block.county,
        "line": place.block.line,
        "excluded": place.excluded,
        "fits": place.fits or None,
        "leading": list(place.phrases),
        "expandable_ha": place.block.expandable_ha,
        "land_left_ha": place.land_left_ha,
        "has_room": place.has_room,
        "against": [_reason(finding) for finding in place.against],
        "to_settle": [_reason(finding) for finding in place.to_settle],
    }


def _reason(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "effect": finding.effect,
        "outcome": finding.outcome,
        "title": finding.title,
        "quote": finding.quote,
        "place": finding.place,
        "line": finding.line,
        "missing": [missing.text for missing in finding.missing],
    }


def left_json(case: CaseFile, left: Left) -> dict[str, Any]:
    """Return what is left as a GeoJSON feature (CGCS2000 longitude and latitude); no geometry where nothing is."""
    geometry = None
    if case.site is not None and not left.geometry.is_empty:
        geometry = site_geojson(replace(case.site, geometry=left.geometry))
    properties = {
        "area_m2": left.area_m2,
        "taken_m2": left.taken_m2,
        "avoided": list(left.avoided),
        "everywhere": list(left.everywhere),
        "crs": "EPSG:4490",
    }
    return {"type": "Feature", "geometry": geometry, "properties": properties}

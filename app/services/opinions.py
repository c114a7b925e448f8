"""From a review to the pages of an opinion: draft, record, render, preview."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from app.domain.finding import Finding, Judgement
from app.domain.opinion import FreeText, MapFeature, Office, Opinion, PrintedCode
from app.domain.opinion_places import RulePlace
from app.domain.project import Applicant, Project
from app.domain.review import CaseFile, Review
from app.domain.rule import Rule
from app.domain.site import Site
from app.services.desk import Desk
from app.services.layer_marks import internal_layers
from app.services.layers import map_features
from app.services.offices import (
    OfficeSettings,
    changed_templates,
    document_fonts,
    office_settings,
    own_templates,
    sample_number,
)
from app.services.reviews import review_json
from app.services.sites import site_geojson
from app.store.evidence import evidence_of
from app.store.opinion_texts import opinion_texts
from app.store.workspace import open_workspace

if TYPE_CHECKING:  # reportlab takes its time to import; only what renders needs it
    from app.opinion.document import RenderedOpinion

ATTRIBUTIONS: Final = (
    "县界 © OpenStreetMap contributors (ODbL 1.0)",
    "地名 GeoNames (CC BY 4.0)",
    "长城线 © 2022 Adl3rAi (MIT)",
)
_AROUND: Final = 0.35  # how much of the site's extent the map shows around it, at least 2 km
_LEAST_DEGREES: Final = 0.02
_SAMPLE_CODE: Final = PrintedCode("0" * 230, "0" * 12)  # as long as a real one


def draft(
    desk: Desk,
    case: CaseFile,
    result: Review,
    *,
    date: str,
    office: Office | None = None,
    number: str | None = None,
    case_id: int | None = None,
) -> Opinion:
    """Put together what an opinion says; without a number it is a draft, without an office it is the settings'.

    Of a kept case (`case_id`) its own words for free clauses are taken; the record tells them, and the evidence.
    """
    made = Opinion(
        number=number,
        date=date,
        office=office or office_settings(desk),
        project=case.project,
        site=case.site,
        review=result,
        map_features=() if case.site is None else tuple(_surroundings(desk, case.site)),
        points=() if case.site is None else _points(case.site),
        attributions=ATTRIBUTIONS,
        record=record_of(case, result),
        templates=own_templates(desk),
    )
    return made if case_id is None else _with_own(desk, made, case_id)


def _with_own(desk: Desk, opinion: Opinion, case_id: int) -> Opinion:
    """Add what a kept case has of its own: words for free clauses, evidence for judgements."""
    with open_workspace(desk.workspace) as connection:
        texts, evidence = opinion_texts(connection, case_id), evidence_of(connection, case_id)
    opinion = replace(opinion, texts=texts)
    more: dict[str, Any] = {}
    edited = [each for each in free_texts(opinion) if each.is_edited]
    if edited:
        more["edited"] = [
            {"section": each.section, "clause": each.name, "template": each.shipped, "text": each.text}
            for each in edited
        ]
    if evidence:
        more["evidence"] = [
            {"rule": each.rule, "name": each.name, "size": each.size, "sha256": each.sha256} for each in evidence
        ]
    return replace(opinion, record={**opinion.record, **more})


def free_texts(opinion: Opinion) -> tuple[FreeText, ...]:
    """Return the clauses of an opinion that a case may have words of its own for, in the order of the document."""
    from app.opinion.content_rules import free_texts as texts
    from app.opinion.templates import PARTS, read_templates

    words = read_templates(opinion.templates)
    return tuple(each for part in PARTS for each in texts(opinion, part, words) if each.is_free)


def _points(site: Site) -> Any:
    from app.geodata.plane import plane_points

    return plane_points(site)


def _surroundings(desk: Desk, site: Site) -> Iterator[MapFeature]:
    west, south, east, north = site.geometry.bounds
    more = max(_LEAST_DEGREES, _AROUND * max(east - west, north - south))
    bounds = (west - more, south - more, east + more, north + more)
    yield from map_features(desk, bounds, without=internal_layers(desk))  # an opinion goes out: figures alone of those
    for name, outline in desk.outlines.items():
        yield MapFeature(outline, "county", "schematic", name)


def record_of(case: CaseFile, result: Review) -> dict[str, Any]:
    """Return the record that an opinion carries: the case with its site inline, and the result."""
    document = dict(case.raw)
    if case.site is not None:
        document["site"] = site_geojson(case.site)
    document["judgements"] = [_judgement(judgement) for judgement in case.judgements]
    ledger = {
        "land_ha": result.ledger.land_ha,
        "water_m3": result.ledger.water_m3,
        "block_ha": dict(result.ledger.block_ha),
    }
    return {"format": "taixin-record/1", "case": document, "ledger": ledger, "review": review_json(result)}


def _judgement(judgement: Judgement) -> dict[str, str]:
    return {"rule": judgement.rule, "answer": judgement.answer, "reason": judgement.reason, "by": judgement.by}


def render_opinion(opinion: Opinion) -> "RenderedOpinion":
    """Render an opinion to PDF; the same opinion gives the same bytes."""
    from app.opinion.document import render

    return render(opinion)


def sample_opinion(desk: Desk, date: str) -> Opinion:
    """Return an opinion about nothing in particular, to show what settings do where there is no case at hand."""
    project = Project(name="示例项目", applicant=Applicant(name="示例申请单位"))
    found = tuple(_untouched(ready.rule) for ready in desk.rules)
    result = Review("conforms", date, desk.edition, None, (), found)
    return draft(desk, CaseFile(project, None), result, date=date)


def _untouched(rule: Rule) -> Finding:
    cited = rule.citation
    state = "not_relevant"
    return Finding(rule.id, rule.effect, rule.title, state, state, None, cited.quote, cited.place, cited.line)


@dataclass(frozen=True, slots=True)
class SettingsPreview:
    """What settings give: a document and its pages, the first number of the year, which family sets what."""

    pdf: bytes
    pages: int
    number: str
    fonts: Mapping[str, str]


def preview_settings(opinion: Opinion, settings: OfficeSettings) -> SettingsPreview:
    """Render what an opinion would look like with settings that are not kept yet.

    Raises:
        BadInputError: where one of the settings will not do.
    """
    number = sample_number(settings.pattern, int(opinion.date[:4]))
    made = render_opinion(
        replace(
            opinion,
            number=number,
            office=settings.office,
            templates=changed_templates(settings),
            printed_code=_SAMPLE_CODE,
        )
    )
    return SettingsPreview(made.pdf, made.pages, number, document_fonts(settings.office.fonts))


def page_image(pdf: bytes, page: int, dpi: int) -> bytes:
    """Return a page (from 0) as PNG."""
    from app.opinion.document_preview import page_png

    return page_png(pdf, page, dpi)


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    from app.opinion.document_preview import page_count as count

    return count(pdf)


@dataclass(frozen=True, slots=True)
class PagedOpinion:
    """A finished document with how many pages it has and where they speak of rules."""

    pdf: bytes
    pages: int
    places: tuple[RulePlace, ...]


def paged(desk: Desk, pdf: bytes) -> PagedOpinion:
    """Look through a finished document for its pages and for where they speak of the rules."""
    from app.opinion.document_places import rule_places

    return PagedOpinion(pdf, page_count(pdf), rule_places(pdf, [each.rule.id for each in desk.rules]))

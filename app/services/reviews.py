"""Review a case: screen it against the rules and the layers, and say what is odd."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from app.domain.finding import Finding, Overlap, verdict_of
from app.domain.layer import Layer, LayerSource
from app.domain.plan_facts import LedgerTotals
from app.domain.project import Project
from app.domain.review import CaseFile, Review, SiteFigures
from app.domain.site import Site
from app.domain.vocabulary import COUNTIES, LAYER_KINDS, SCENIC_COMMITTEE
from app.screening.facts import Context
from app.screening.overlay import SLIVER_M2
from app.screening.run import control_lines, screen
from app.services.catalogues import list_catalogues
from app.services.desk import Desk
from app.services.ledger import totals
from app.services.review_memory import ReviewMemory

Step = Callable[[int, int], None]


def review(
    desk: Desk,
    case: CaseFile,
    as_of: str,
    *,
    ledger: LedgerTotals | None = None,
    step: Step | None = None,
    cancel: Callable[[], bool] = lambda: False,
    memory: ReviewMemory | None = None,
) -> Review:
    """Review a case as of an ISO date; `step(done, all)` is called after each rule and may raise CancelledError.

    `ledger` is what other opinions have taken; None reads the register. `cancel` is asked before each reading of a
    layer and stops the review with CancelledError, so that no layer is too large to be left. `memory` keeps how the
    site meets the layers for the next review; without one everything is read anew.
    """
    taken = totals(desk) if ledger is None else ledger
    figures = None if case.site is None else site_figures(desk, case.site)
    with desk.layer_source(cancel=cancel) as source:
        context = screening_context(desk, case, figures.counties if figures else (), source, taken, as_of)
        if memory is not None:
            context = replace(context, source=memory.source, meetings=memory.meetings(case.site, source))
        findings = screen(desk.rules, context, case.judgements, step)
        lines = control_lines(desk.rules, context)
        layers = tuple(layer for kind in LAYER_KINDS for layer in source.layers(kind))
    return Review(
        verdict=verdict_of(findings),
        as_of=as_of,
        edition=desk.edition,
        site=figures,
        layers=layers,
        findings=findings,
        warnings=(*_warnings(desk, case, figures), *_idle_judgements(findings)),
        control_lines=lines,
        ledger=taken,
    )


def screening_context(
    desk: Desk, case: CaseFile, counties: tuple[str, ...], source: LayerSource, taken: LedgerTotals, as_of: str
) -> Context:
    """Return what rules are evaluated against; `counties` are those the site lies in, `taken` is the ledger's share."""
    return Context(
        project=case.project,
        site=case.site,
        counties=counties,
        source=source,
        measure=desk.measure,
        plan=desk.facts,
        ledger=taken,
        as_of=as_of,
        catalogues=list_catalogues(desk),
    )


def site_figures(desk: Desk, site: Site) -> SiteFigures:
    """Return areas (m2), zone, and the counties that the site overlaps by more than a sliver, by the outlines."""
    measure = desk.measure
    counties = tuple(
        name
        for name, outline in desk.outlines.items()
        if outline.intersects(site.geometry) and measure.area_m2(outline.intersection(site.geometry)) > SLIVER_M2
    )
    planar = measure.planar_area_m2(site.geometry, site.zone)
    return SiteFigures(measure.area_m2(site.geometry), planar, counties, site.zone)


_DIFFERENCE = 0.01  # declared and drawn area may differ by 1 % (design, section 5)


def _idle_judgements(findings: tuple[Finding, ...]) -> Iterator[str]:
    for finding in findings:
        if finding.judgement is not None and finding.automatic == "not_relevant":
            yield f"规则{finding.rule}（{finding.title}）不涉及本项目，却有人工认定，结论已按认定计入，请核对。"


def _warnings(desk: Desk, case: CaseFile, figures: SiteFigures | None) -> Iterator[str]:
    project = case.project
    yield from case.site.warnings if case.site else ()
    if figures is not None:
        yield from _county_warnings(project, figures)
        yield from _area_warnings(project, figures)
    yield from _block_warnings(desk, project)


def _county_warnings(project: Project, figures: SiteFigures) -> Iterator[str]:
    declared = project.county
    found = "、".join(figures.counties) or "六县（市、区）之外"
    if declared in COUNTIES and figures.counties != (declared,):
        yield f"申请材料所在县为“{declared}”，图上用地范围位于{found}（县界为示意），请核对。"
    if declared == SCENIC_COMMITTEE and not set(figures.counties) <= {"五台县", "繁峙县"}:
        yield f"申请材料所在地为“{declared}”，图上用地范围位于{found}（县界为示意），请核对。"


def _area_warnings(project: Project, figures: SiteFigures) -> Iterator[str]:
    declared, drawn = project.land.total_ha, figures.area_m2 / 10_000
    if declared is not None and abs(declared - drawn) > _DIFFERENCE * drawn:
        yield f"申请用地面积{declared:.4f}公顷与图上面积{drawn:.4f}公顷相差超过1%，请核对。"


def _block_warnings(desk: Desk, project: Project) -> Iterator[str]:
    wanted = project.block
    if wanted is None or any(wanted == block.name for block in desk.facts.blocks):
        return
    block = next((block for block in desk.facts.blocks if wanted in block.aliases), None)
    if block is None:
        yield f"规划中没有名为“{wanted}”的产业板块，请从板块名录中选择。"
    else:
        yield f"产业板块“{wanted}”按别名对应到“{block.name}”。"


def review_json(result: Review) -> dict[str, Any]:
    """Return a review as `taixin-review/1`, in plain JSON values; the same review gives the same object."""
    answer: dict[str, Any] = json.loads(json.dumps(_review(result), ensure_ascii=False))
    return answer


def _review(result: Review) -> dict[str, Any]:
    site = result.site
    return {
        "format": "taixin-review/1",
        "verdict": result.verdict,
        "as_of": result.as_of,
        "rulebase": {"edition": result.edition.edition, "sha256": result.edition.sha256},
        "site": None
        if site is None
        else {
            "area_m2": site.area_m2,
            "planar_area_m2": site.planar_area_m2,
            "counties": list(site.counties),
            "zone": site.zone,
        },
        "layers": [layer_json(layer) for layer in result.layers],
        "findings": [_finding(finding) for finding in result.findings],
        "warnings": list(result.warnings),
    }


def layer_json(layer: Layer) -> dict[str, Any]:
    """Return what a result says of a layer."""
    return {
        "id": layer.id,
        "kind": layer.kind,
        "name": layer.name,
        "authority": layer.authority,
        "uncertainty_m": layer.uncertainty_m,
        "coverage": list(layer.coverage_names),
        "effective": layer.effective,
        "source": layer.source,
        "sha256": layer.sha256,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    judged = finding.judgement
    return {
        "rule": finding.rule,
        "effect": finding.effect,
        "outcome": finding.outcome,
        "automatic": finding.automatic,
        "judgement": None if judged is None else {"answer": judged.answer, "reason": judged.reason, "by": judged.by},
        "title": finding.title,
        "quote": finding.quote,
        "place": finding.place,
        "line": finding.line,
        "facts": dict(finding.facts),
        "missing": [{"what": each.what, "key": each.key, "text": each.text} for each in finding.missing],
        "overlaps": [_overlap(overlap) for overlap in finding.overlaps],
        "atoms": [{"atom": atom.text, "value": atom.value} for atom in finding.atoms],
    }


def _overlap(overlap: Overlap) -> Mapping[str, Any]:
    return {
        "layer": overlap.layer,
        "kind": overlap.kind,
        "area_m2": overlap.area_m2,
        "share": overlap.share,
        "features": overlap.features,
        "distance_m": overlap.distance_m,
    }

"""Opinions to render: made of the real rules, with outcomes set by hand, around a site near 豆罗."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from shapely.geometry import LineString, Polygon, box

from app.domain.finding import Finding, Judgement, Missing, Overlap, verdict_of
from app.domain.layer import Layer
from app.domain.opinion import MapFeature, Office, Opinion, PlanePoint
from app.domain.project import Applicant, Energy, FuelUse, Land, Pollution, Project, Water
from app.domain.review import ControlLine, Edition, Review, SiteFigures
from app.domain.site import Site, SiteSource
from app.domain.vocabulary import LAYER_KINDS

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
SITE = Polygon([(112.70, 38.28), (112.704, 38.28), (112.704, 38.2832), (112.7015, 38.2841), (112.70, 38.283)])
GROUPS = tomllib.loads((SEEDS / "rules" / "edition.toml").read_text(encoding="utf-8"))["groups"]


def rules() -> list[dict[str, Any]]:
    """Every rule of the seeds in the order of reporting."""
    files = [SEEDS / "rules" / f"{group}.toml" for group in GROUPS]
    return [rule for file in files for rule in tomllib.loads(file.read_text(encoding="utf-8")).get("rule", [])]


def findings(outcomes: Mapping[str, str], rest: str = "clear") -> tuple[Finding, ...]:
    """One finding a rule, with the outcomes given and `rest` for all others."""
    return tuple(_finding(rule, outcomes.get(rule["id"], rest)) for rule in rules())


def _finding(rule: Mapping[str, Any], outcome: str) -> Finding:
    missing = Missing("layer", "farmland", "没有覆盖用地范围的“耕地”（farmland）图层，请导入覆盖该处的正式成果。")
    overlap = Overlap("permanent_basic_farmland-0", "permanent_basic_farmland", 12345.678, 0.1034, 3, 0.0)
    return Finding(
        rule=rule["id"],
        effect=rule["effect"],
        title=rule["title"],
        outcome=outcome,
        automatic=outcome,
        judgement=None,
        quote=rule["quote"],
        place="第三章第一节",
        line=rule["line"],
        missing=(missing,) if outcome == "unknown" else (),
        overlaps=(overlap,) if outcome == "hit" and rule["id"].startswith("F") else (),
        advice=rule.get("advice", ""),
    )


def judged(found: tuple[Finding, ...], *judgements: Judgement) -> tuple[Finding, ...]:
    """Apply judgements as screening does."""
    by_rule = {each.rule: each for each in judgements}
    return tuple(
        replace(each, judgement=judgement, outcome="hit" if judgement.answer == "exception" else judgement.answer)
        if (judgement := by_rule.get(each.rule))
        else each
        for each in found
    )


def control_lines() -> tuple[ControlLine, ...]:
    """A row for every kind, in all four states."""
    return tuple(_line(number, kind) for number, kind in enumerate(LAYER_KINDS))


def _line(number: int, kind: str) -> ControlLine:
    ids = ("F-01", "M-02", "A-01")[: number % 3 + 1]
    if number % 4 == 0:
        return ControlLine(kind, "hit", 12345.678, 0.1034, "official", 0.0, "", ids)
    if number % 4 == 1:
        return ControlLine(kind, "clear", 0.0, 0.0, "digitised", 1234.0 if number > 5 else None, "", ids)
    why = f"没有覆盖用地范围的“{LAYER_KINDS[kind]}”（{kind}）图层，请导入覆盖该处的正式成果。"
    return ControlLine(
        kind, *(("no_data", 0.0, 0.0, None) if number % 4 == 2 else ("unknown", 0.0, 0.0, "schematic")), None, why, ids
    )


def review(found: tuple[Finding, ...], *, site: bool = True) -> Review:
    """A review of findings, with layers and every control line."""
    kinds = (("permanent_basic_farmland", "official"), ("spring_basin", "schematic"), ("river_shoreline", "digitised"))
    layers = tuple(
        Layer(
            f"{kind}-{n}",
            kind,
            LAYER_KINDS[kind],
            authority,
            0.0,
            None,
            ("忻府区",),
            "2023-01-17",
            "演示",
            "ab" * 32,
            3,
        )
        for n, (kind, authority) in enumerate(kinds)
    )
    return Review(
        verdict=verdict_of(found),
        as_of="2026-11-23",
        edition=Edition("忻政发〔2023〕2号·规则库2026.1", "0123456789abcdef" * 4),
        site=SiteFigures(119_400.52, 119_436.11, ("忻府区",), 38) if site else None,
        layers=layers,
        findings=found,
        warnings=("申请用地面积12.5000公顷与图上面积11.9401公顷相差超过1%，请核对。",),
        control_lines=control_lines(),
    )


def project() -> Project:
    """A building-materials project at 豆罗."""
    return Project(
        name="豆罗镇年产120万吨新型建筑材料项目",
        code="2026-140902-30-01-000001",
        applicant=Applicant("忻州市豆罗新型建材有限公司（演示）", "91140900MA0K000000"),
        county="忻府区",
        township="豆罗镇",
        block="豆罗建材板块",
        kind="产业",
        construction="new",
        industry="C3021",
        products=("混凝土制品", "蒸压加气混凝土砌块"),
        activities=("urban_construction",),
        land=Land(12.5, 10.0, 0.0),
        energy=Energy(electricity_kwh=2_000_000.0, fuels=(FuelUse("原煤", 1000.0, "t"),)),
        water=Water(120_000.0, ("reclaimed", "surface"), high_consumption=False),
        pollution=Pollution(high=False),
        start_year=2026,
    )


def map_features() -> tuple[MapFeature, ...]:
    """Two counties and control lines of every authority around the site."""
    return (
        MapFeature(box(112.3, 38.1, 112.9, 38.6), "county", "schematic", "忻府区"),
        MapFeature(box(112.9, 38.1, 113.4, 38.6), "county", "schematic", "定襄县"),
        MapFeature(box(112.7025, 38.2815, 112.708, 38.286), "permanent_basic_farmland", "official", "永久基本农田"),
        MapFeature(box(112.69, 38.275, 112.7012, 38.2812), "spring_basin", "schematic", "兰村泉域"),
        MapFeature(
            box(112.695, 38.284, 112.7, 38.288).difference(box(112.697, 38.285, 112.698, 38.287)),
            "river_shoreline",
            "digitised",
            "",
        ),
        MapFeature(LineString([(112.69, 38.29), (112.71, 38.278)]), "great_wall", "schematic", "长城"),
    )


def points() -> tuple[PlanePoint, ...]:
    """A ring of five points that closes with its first."""
    corners = [(0.0, 0.0), (0.0, 350.2), (355.1, 350.2), (455.0, 131.3), (333.0, 0.0), (0.0, 0.0)]
    return tuple(
        PlanePoint(1, f"J{n % 5 + 1}", 4_238_900.123 + x, 38_386_090.456 + y) for n, (x, y) in enumerate(corners)
    )


def make_opinion(outcomes: Mapping[str, str] | None = None, *judgements: Judgement, rest: str = "clear") -> Opinion:
    """An issued opinion with the outcomes given."""
    found = judged(findings(outcomes or {}, rest), *judgements)
    return Opinion(
        number="忻自然资规审〔2026〕12号",
        date="2026-11-23",
        office=Office(
            handler="张三",
            reviewer="李四",
            approver="王五",
            fonts="bundled",
            contact="忻州市忻府区（演示）　0350-0000000",
        ),
        project=project(),
        site=Site(SITE, 38, SiteSource("file", "site.txt", "cd" * 32, "EPSG:4526")),
        review=review(found),
        map_features=map_features(),
        points=points(),
        attributions=("县界 © OpenStreetMap contributors (ODbL 1.0)",),
        record={"format": "taixin-record/1", "case": {"project": {"name": "豆罗"}}, "review": {"verdict": "conforms"}},
    )

"""Small plans, layers, cases and results for the store's tests."""

import sqlite3
from functools import partial
from typing import Any

import shapely

from app.domain.layer import Layer
from app.domain.plan import PlanContent, PlanLine, PlanTable, SeedFeature, SeedLayer
from app.domain.rule import Citation, Rule
from app.geodata.measure import EllipsoidMeasure
from app.store import layer_files, reference_build
from app.store.opinion_numbers import AllottedNumber
from app.store.opinion_states import keep_signed, plan_signatures
from app.store.opinions import NewOpinion, OpinionRow, record_opinion

AREAS = EllipsoidMeasure().areas_m2
write_features = partial(layer_files.write_features, areas=AREAS)
build_reference = partial(reference_build.build_reference, areas=AREAS)
NOW = "2026-11-23T09:00:00+08:00"


def a_layer(kind: str = "farmland", **given: Any) -> Layer:
    facts: dict[str, Any] = {
        "id": "",
        "kind": kind,
        "name": f"图层 {kind}",
        "authority": "official",
        "uncertainty_m": 0.0,
        "coverage": shapely.box(112, 38, 113, 39),
        "coverage_names": ("忻府区",),
        "effective": "2023-01-17",
        "source": "测试",
        "sha256": "",
        "feature_count": 0,
    }
    return Layer(**(facts | given))


def a_document(name: str = "水泥厂", **project: Any) -> dict[str, Any]:
    facts = {"name": name, "code": "0012-140902", "applicant": {"name": "某公司"}, "county": "忻府区"}
    return {"format": "taixin-case/1", "project": facts | project}


def a_result(verdict: str = "conforms") -> dict[str, Any]:
    rulebase = {"edition": "2023", "sha256": "ab"}
    return {"verdict": verdict, "as_of": "2026-11-23", "rulebase": rulebase, "layers": [{"id": "x"}], "findings": []}


def small_plan() -> PlanContent:
    blocks = (
        SeedFeature(shapely.box(112.1, 38.1, 112.2, 38.2), {"name": "豆罗建材板块"}, 2000.0),
        SeedFeature(shapely.box(112.5, 38.5, 112.6, 38.6), {"name": "定襄法兰板块"}, 500.0),
    )
    more = (SeedFeature(shapely.box(112.1, 38.1, 112.3, 38.3), {"name": "另一板块"}, 100.0),)
    counties = (SeedFeature(shapely.MultiPolygon([shapely.box(112, 38, 113, 39)]), {"name": "忻府区"}, 0.0),)
    return PlanContent(
        edition="太忻规划 2022—2035",
        sha256="cd" * 32,
        rules=(_rule("F-01", questions=(("ask", "是否占用？"),), details=("area",)), _rule("A-09", relevant_when="x")),
        lines=(
            PlanLine(1, "第一章", "严守永久基本农田和生态保护红线。"),
            PlanLine(2, "第一章", "水泥熟料、100%自备水源。"),
            PlanLine(4, "第二章", '称为"一体化"的永久基本农田'),
        ),
        tables=(PlanTable("6-1", ({"板块": "豆罗建材板块", "编码": "007"}, {"板块": "定襄法兰板块", "编码": "01"})),),
        layers=(
            _seed("block", "block-b", "schematic", blocks),
            _seed("block", "block-a", "digitised", more),
            _seed("county", "county-a", "digitised", counties),
            _seed("corridor", "corridor-a", "schematic", ()),
        ),
    )


def _rule(identity: str, **given: Any) -> Rule:
    facts: dict[str, Any] = {"relevant_when": None, "hit_when": "a and b", "valid_from": "2023-01-17"}
    return Rule(id=identity, effect="prohibit", title="标题", citation=Citation("原文", "第一章", 1), **(facts | given))


def _seed(kind: str, identity: str, authority: str, features: tuple[SeedFeature, ...]) -> SeedLayer:
    layer = a_layer(kind, id=identity, authority=authority, feature_count=len(features), uncertainty_m=3000.0)
    return SeedLayer(layer, features)


def a_new_opinion(case_id: int, run_id: int, **given: Any) -> NewOpinion:
    said = {"name": "水泥厂", "code": "0012-140902", "applicant": "某公司", "county": "忻府区"}
    facts: dict[str, Any] = {"verdict": "conforms", "issued": NOW[:10], **said}
    return NewOpinion(case_id=case_id, run_id=run_id, **(facts | given))


def enter(opened: sqlite3.Connection, allotted: AllottedNumber, new: NewOpinion, *roles: str) -> OpinionRow:
    opinion = record_opinion(opened, allotted, new, pdf=b"%PDF", now=NOW)
    plan_signatures(opened, opinion.id, roles)
    return keep_signed(opened, opinion.id, role=roles[0], signed=NOW, pdf=b"%PDF")[0]

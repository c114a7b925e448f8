"""No data is never an answer: to forget a fact or a layer leaves every outcome as it was or makes it unknown."""

import itertools
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from case_world import context_of
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.vocabulary import ACTIVITIES, CONSTRUCTIONS, COUNTIES, KINDS, LAYER_KINDS, WATER_SOURCES, ZONES
from app.screening.run import screen
from app.services.desk import Desk, open_desk

# Rules whose rows ask for what is "given", or for what is "known false": silence is part of their words.
SILENCE_SPEAKS = {
    "land.farmland_ha": {"T-03"},
    "land.new_construction_ha": {"B-03", "Q-01"},
    "water.annual_m3": {"Q-02"},
    "activities": {"W-09"},
    "start_year": {"G-01"},
    "pollution.high": {"W-04"},
    "pollution.affects_water_environment": {"W-04"},
    "pollution.high_concentration_wastewater": {"W-04", "L-06"},
    "township": {"Z-01", "Z-02", "B-01", "B-04", "B-05", "B-06", "L-04", "L-05", "L-06", "L-07", "L-08", "L-09"},
    "county": {"B-01", "B-04", "B-05", "B-06", "L-04", "L-05", "L-06", "L-07", "L-08", "L-09"},  # by township alone
}
# A rule whose relevance is open and whose condition does not hold is clear (design, section 5).
MILDER = {"not_relevant": ("clear",)}

MAYBE = st.booleans()
CODES = ["A0111", "B0810", "C2211", "C2521", "C2651", "C3011", "C3511", "D4411", "D4415", "G5941", "N786", "C1314"]
FLAT: dict[str, st.SearchStrategy[Any]] = {
    "county": st.sampled_from([*COUNTIES, "五台山风景名胜区"]),
    "township": st.sampled_from(["豆罗镇", "东冶镇", "台怀镇", "崞阳镇", "三交镇"]),
    "kind": st.sampled_from(KINDS),
    "construction": st.sampled_from(list(CONSTRUCTIONS)),
    "industry": st.sampled_from(CODES),
    "products": st.lists(st.sampled_from(["焦炭", "面粉", "石灰石粉"]), unique=True, max_size=2),
    "activities": st.lists(st.sampled_from(list(ACTIVITIES)), unique=True, max_size=3),
    "land.farmland_ha": st.sampled_from([0, 1.5]),
    "land.new_construction_ha": st.sampled_from([1, 200, 3_000, 4_000]),
    "energy.annual_tce": st.sampled_from([100, 50_000, 90_000]),
    "water.annual_m3": st.sampled_from([1_000, 5.5e8]),
    "water.sources": st.lists(st.sampled_from(list(WATER_SOURCES)), unique=True, max_size=2),
    "water.high_consumption": MAYBE,
    "pollution.high": MAYBE,
    "pollution.high_concentration_wastewater": MAYBE,
    "pollution.affects_water_environment": MAYBE,
    "mining.strategic": MAYBE,
    "ground.hardened": MAYBE,
    "ground.permanent_structure": MAYBE,
    "ground.use_changed": MAYBE,
    "ground.landform_changed": MAYBE,
    "ground.occupies_land": MAYBE,
    "enclave.agreement": MAYBE,
    "enclave.field": st.sampled_from(["新材料", "煤炭洗选"]),
    "start_year": st.sampled_from([2020, 2024, 2030]),
}
DECLARED = {
    "mining": {"right": "new"},
    "enclave": {"from": "河曲县", "to": "原平经济技术开发区"},
    "block": "豆罗建材板块",
}
STATES = st.sampled_from(["on", "part", "off", "vague"])
LAYERS = {kind: STATES for kind in LAYER_KINDS if kind not in ("block", "startup_area", "urban_growth_boundary")} | {
    "block": STATES.map(lambda state: f"{state} 豆罗建材板块"),
    "startup_area": STATES.map(lambda state: f"{state} 豆罗建材板块"),
    "urban_growth_boundary": st.tuples(STATES, st.sampled_from(list(ZONES))).map(" ".join),
}


@cache
def desk() -> Desk:
    with TemporaryDirectory() as workspace:
        return open_desk(Path(workspace))


def nested(flat: dict[str, Any], declared: dict[str, Any]) -> dict[str, Any]:
    project: dict[str, Any] = {
        name: dict(value) if isinstance(value, dict) else value for name, value in declared.items()
    }
    for path, value in flat.items():
        group, _, name = path.rpartition(".")
        if group in ("mining", "enclave") and group not in project:
            continue  # a declaration that was not made has no fields
        (project.setdefault(group, {}) if group else project)[name] = value
    return project


def outcomes(flat: dict[str, Any], declared: dict[str, Any], layers: dict[str, str], **more: Any) -> dict[str, str]:
    case = {"project": nested(flat, declared), "layers": layers, **more}
    return {finding.rule: finding.outcome for finding in screen(desk().rules, context_of(case, desk().facts))}


def changed(before: dict[str, str], after: dict[str, str], spoken: set[str]) -> list[tuple[str, str, str]]:
    return [
        (rule, was, after[rule])
        for rule, was in before.items()
        if rule not in spoken and after[rule] not in (was, "unknown", *MILDER.get(was, ()))
    ]


PROJECTS = st.fixed_dictionaries(FLAT)
DECLARATIONS = st.sampled_from(
    [{name: DECLARED[name] for name in names} for size in range(4) for names in itertools.combinations(DECLARED, size)]
)


@given(
    PROJECTS, DECLARATIONS, st.fixed_dictionaries(LAYERS), st.sets(st.sampled_from(list(FLAT)), min_size=1, max_size=4)
)
@settings(max_examples=6)
def test_to_forget_a_field_never_decides_otherwise(
    flat: dict[str, Any], declared: dict[str, Any], layers: dict[str, str], forgotten: set[str]
) -> None:
    spoken = set().union(*(SILENCE_SPEAKS.get(path, set()) for path in forgotten))
    rest = {path: value for path, value in flat.items() if path not in forgotten}
    assert changed(outcomes(flat, declared, layers), outcomes(rest, declared, layers), spoken) == []


@given(PROJECTS, DECLARATIONS, st.fixed_dictionaries(LAYERS), st.sets(st.sampled_from(list(LAYERS)), min_size=1))
@settings(max_examples=6)
def test_to_lose_a_layer_never_decides_otherwise(
    flat: dict[str, Any], declared: dict[str, Any], layers: dict[str, str], lost: set[str]
) -> None:
    rest = {kind: state for kind, state in layers.items() if kind not in lost}
    assert changed(outcomes(flat, declared, layers), outcomes(flat, declared, rest), set()) == []


@given(PROJECTS, DECLARATIONS, st.fixed_dictionaries(LAYERS))
@settings(max_examples=4)
def test_without_a_site_no_outcome_that_the_site_decided_remains(
    flat: dict[str, Any], declared: dict[str, Any], layers: dict[str, str]
) -> None:
    assert changed(outcomes(flat, declared, layers), outcomes(flat, declared, layers, site=False), set()) == []

"""The project form as data: its sections and fields in the order in which a reviewer reads an application."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from app.domain.vocabulary import CONSTRUCTIONS, COUNTIES, FIELDS, KINDS, SCENIC_COMMITTEE, WATER_SOURCES


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field.

    Attributes:
        path: key path inside `project`, dots between levels.
        widget: text, number, integer, truth, choice, suggest, words, checks, industry or fuels.
        unit: shown after the entry.
        choices: for `choice` and `checks`: value in the document to words on the screen.
        absent: what a missing value means: 未知, or 无 for the four declarations.
        hint: shown in the empty entry.
    """

    path: str
    widget: str = "text"
    unit: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    absent: str = "未知"
    hint: str = ""

    @property
    def label(self) -> str:
        """The field's name as the product's vocabulary has it."""
        return FIELDS[self.path]


@dataclass(frozen=True, slots=True)
class SectionSpec:
    """One section; `declaration` is the key of an object that is there only where the applicant declares it."""

    title: str
    fields: tuple[FieldSpec, ...]
    declaration: str = ""
    question: str = ""
    is_open: bool = True


def _same(words: tuple[str, ...]) -> dict[str, str]:
    return {word: word for word in words}


_NOT_KNOWN: Final = "未知（留空）"

SECTIONS: Final = (
    SectionSpec(
        "基本情况",
        (
            FieldSpec("name", hint="按申请材料填写"),
            FieldSpec("code", hint=_NOT_KNOWN),
            FieldSpec("applicant.name", hint=_NOT_KNOWN),
            FieldSpec("applicant.credit_code", hint=_NOT_KNOWN),
            FieldSpec("county", "choice", choices=_same((*COUNTIES, SCENIC_COMMITTEE))),
            FieldSpec("township", "suggest", hint=_NOT_KNOWN),
            FieldSpec("kind", "choice", choices=_same(KINDS)),
            FieldSpec("construction", "choice", choices=CONSTRUCTIONS),
            FieldSpec("start_year", "integer", unit="年", hint=_NOT_KNOWN),
            FieldSpec("listed_as", "suggest", absent="无", hint="无（未列入重点项目表）"),
        ),
    ),
    SectionSpec(
        "用地",
        (
            FieldSpec("land.total_ha", "number", unit="公顷", hint=_NOT_KNOWN),
            FieldSpec("land.new_construction_ha", "number", unit="公顷", hint=_NOT_KNOWN),
            FieldSpec("land.farmland_ha", "number", unit="公顷", hint=_NOT_KNOWN),
            FieldSpec("ground.hardened", "truth"),
            FieldSpec("ground.permanent_structure", "truth"),
            FieldSpec("ground.use_changed", "truth"),
            FieldSpec("ground.landform_changed", "truth"),
            FieldSpec("ground.occupies_land", "truth"),
        ),
    ),
    SectionSpec("板块", (FieldSpec("block", "suggest", absent="无", hint="无（不入产业板块）"),)),
    SectionSpec(
        "行业与产品",
        (
            FieldSpec("industry", "industry", hint="输入代码或名称，如 C3022 或 水泥"),
            FieldSpec("products", "words", hint="多项用顿号分开"),
            FieldSpec("processes", "words", hint="多项用顿号分开"),
        ),
    ),
    SectionSpec("建设活动", (FieldSpec("activities", "activities"),)),
    SectionSpec(
        "能耗",
        (
            FieldSpec("energy.annual_tce", "number", unit="吨标准煤", hint=_NOT_KNOWN),
            FieldSpec("energy.electricity_kwh", "number", unit="千瓦时", hint=_NOT_KNOWN),
            FieldSpec("energy.grid_kgce_per_kwh", "number", unit="kgce/kWh", hint=_NOT_KNOWN),
            FieldSpec("energy.fuels", "fuels"),
        ),
    ),
    SectionSpec(
        "用水",
        (
            FieldSpec("water.annual_m3", "number", unit="立方米", hint=_NOT_KNOWN),
            FieldSpec("water.sources", "checks", choices=WATER_SOURCES),
            FieldSpec("water.high_consumption", "truth"),
        ),
    ),
    SectionSpec(
        "污染",
        (
            FieldSpec("pollution.high", "truth"),
            FieldSpec("pollution.high_concentration_wastewater", "truth"),
            FieldSpec("pollution.affects_water_environment", "truth"),
        ),
    ),
    SectionSpec(
        "矿业权",
        (
            FieldSpec("mining.right", "choice", choices={"new": "新设", "existing": "已有"}),
            FieldSpec("mining.mineral", hint=_NOT_KNOWN),
            FieldSpec("mining.strategic", "truth"),
        ),
        declaration="mining",
        question="本项目涉及矿业权",
    ),
    SectionSpec(
        "飞地",
        (
            FieldSpec("enclave.from", "suggest", hint=_NOT_KNOWN),
            FieldSpec("enclave.to", "suggest", hint=_NOT_KNOWN),
            FieldSpec("enclave.agreement", "truth"),
            FieldSpec("enclave.field", "suggest", hint=_NOT_KNOWN),
        ),
        declaration="enclave",
        question="本项目为飞地经济项目",
    ),
)

"""The project form as data: its sections and fields in the order in which a reviewer reads an application."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.vocabulary import COUNTIES, SCENIC_COMMITTEE
from app.ui.marks import QT_TR_NOOP
from app.ui.vocabulary import CONSTRUCTIONS, FIELDS, MINING_RIGHTS, PROJECT_KINDS, WATER_SOURCES


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field.

    Attributes:
        path: key path inside `project`, dots between levels.
        widget: text, number, integer, area, truth, choice, suggest, words, checks, industry, block or fuels.
        unit: shown after the entry.
        choices: for `choice` and `checks`: value in the document to words on the screen.
        absent: what a missing value means: 未知, or 无 for the four declarations.
        hint: shown in the empty entry.
    """

    path: str
    widget: str = "text"
    unit: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    absent: str = QT_TR_NOOP("未知")
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


_NOT_KNOWN: Final = str(QT_TRANSLATE_NOOP("FormSpec", "未知"))
_NOT_LISTED: Final = str(QT_TRANSLATE_NOOP("FormSpec", "无（未列入重点项目表）"))
_SEVERAL: Final = str(QT_TRANSLATE_NOOP("FormSpec", "多项用顿号分开"))


def said(words: str) -> str:
    """Return words of this table in the language of the window."""
    return QCoreApplication.translate("FormSpec", words) if words else ""


SECTIONS: Final = (
    SectionSpec(
        str(QT_TRANSLATE_NOOP("FormSpec", "项目与单位")),
        (
            FieldSpec("name", hint=str(QT_TRANSLATE_NOOP("FormSpec", "按申请材料填写"))),
            FieldSpec("code", hint=_NOT_KNOWN),
            FieldSpec("applicant.name", hint=_NOT_KNOWN),
            FieldSpec("applicant.credit_code", hint=_NOT_KNOWN),
            FieldSpec("kind", "choice", choices=PROJECT_KINDS),
            FieldSpec("construction", "choice", choices=CONSTRUCTIONS),
            FieldSpec("start_year", "integer", unit=QT_TR_NOOP("年"), hint=_NOT_KNOWN),
            FieldSpec("listed_as", "suggest", absent=QT_TR_NOOP("无"), hint=_NOT_LISTED),
        ),
    ),
    SectionSpec(
        str(QT_TRANSLATE_NOOP("FormSpec", "位置")),
        (
            FieldSpec("county", "choice", choices=_same((*COUNTIES, SCENIC_COMMITTEE))),
            FieldSpec("township", "suggest", hint=_NOT_KNOWN),
            FieldSpec(
                "block", "block", absent=QT_TR_NOOP("无"), hint=str(QT_TRANSLATE_NOOP("FormSpec", "无（不入产业板块）"))
            ),
        ),
    ),
    SectionSpec(
        str(QT_TRANSLATE_NOOP("FormSpec", "建设内容")),
        (
            FieldSpec("industry", "industry", hint=str(QT_TRANSLATE_NOOP("FormSpec", "代码、名称或拼音"))),
            FieldSpec("products", "words", hint=_SEVERAL),
            FieldSpec("processes", "words", hint=_SEVERAL),
            FieldSpec("activities", "activities"),
        ),
    ),
    SectionSpec(
        str(QT_TRANSLATE_NOOP("FormSpec", "用地")),
        (
            FieldSpec("land.total_ha", "area", unit=QT_TR_NOOP("公顷"), hint=_NOT_KNOWN),
            FieldSpec("land.new_construction_ha", "area", unit=QT_TR_NOOP("公顷"), hint=_NOT_KNOWN),
            FieldSpec("land.farmland_ha", "area", unit=QT_TR_NOOP("公顷"), hint=_NOT_KNOWN),
        ),
    ),
    SectionSpec(
        str(QT_TRANSLATE_NOOP("FormSpec", "能耗")),
        (
            FieldSpec("energy.annual_tce", "number", unit=QT_TR_NOOP("吨标准煤"), hint=_NOT_KNOWN),
            FieldSpec("energy.electricity_kwh", "number", unit=QT_TR_NOOP("千瓦时"), hint=_NOT_KNOWN),
            FieldSpec("energy.grid_kgce_per_kwh", "number", unit="kgce/kWh", hint=_NOT_KNOWN),
            FieldSpec("energy.fuels", "fuels"),
        ),
    ),
    SectionSpec(
        str(QT_TRANSLATE_NOOP("FormSpec", "用水")),
        (
            FieldSpec("water.annual_m3", "number", unit=QT_TR_NOOP("立方米"), hint=_NOT_KNOWN),
            FieldSpec("water.sources", "checks", choices=WATER_SOURCES),
            FieldSpec("water.high_consumption", "truth"),
        ),
    ),
    SectionSpec(
        str(QT_TRANSLATE_NOOP("FormSpec", "污染")),
        (
            FieldSpec("pollution.high", "truth"),
            FieldSpec("pollution.high_concentration_wastewater", "truth"),
            FieldSpec("pollution.affects_water_environment", "truth"),
        ),
    ),
    SectionSpec(
        str(QT_TRANSLATE_NOOP("FormSpec", "矿业权")),
        (
            FieldSpec("mining.right", "choice", choices=MINING_RIGHTS),
            FieldSpec("mining.mineral", hint=_NOT_KNOWN),
            FieldSpec("mining.strategic", "truth"),
        ),
        declaration="mining",
        question=str(QT_TRANSLATE_NOOP("FormSpec", "本项目涉及矿业权")),
    ),
    SectionSpec(
        str(QT_TRANSLATE_NOOP("FormSpec", "对土地的影响")),
        (
            FieldSpec("ground.hardened", "truth"),
            FieldSpec("ground.permanent_structure", "truth"),
            FieldSpec("ground.use_changed", "truth"),
            FieldSpec("ground.landform_changed", "truth"),
            FieldSpec("ground.occupies_land", "truth"),
        ),
    ),
    SectionSpec(
        str(QT_TRANSLATE_NOOP("FormSpec", "飞地")),
        (
            FieldSpec("enclave.from", "suggest", hint=_NOT_KNOWN),
            FieldSpec("enclave.to", "suggest", hint=_NOT_KNOWN),
            FieldSpec("enclave.agreement", "truth"),
            FieldSpec("enclave.field", "suggest", hint=_NOT_KNOWN),
        ),
        declaration="enclave",
        question=str(QT_TRANSLATE_NOOP("FormSpec", "本项目为飞地经济项目")),
    ),
)

"""Sections one and five: the project as it was declared, the site, the land, water and energy it asks for."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from app.domain.opinion import Opinion
from app.domain.project import FuelUse, Project
from app.domain.vocabulary import ACTIVITIES, CONSTRUCTIONS, FIELDS, WATER_SOURCES
from app.opinion.content_blocks import Block, Heading, Table, TableCell, paragraph
from app.opinion.content_rules import rule_table
from app.opinion.content_wording import number, square_metres
from app.opinion.templates import Templates

_UNKNOWN: Final = "未提供"
_GENERAL: Final = [
    "name",
    "code",
    "applicant.name",
    "applicant.credit_code",
    "county",
    "township",
    "block",
    "kind",
    "construction",
    "industry",
    "products",
    "processes",
    "activities",
    "start_year",
    "listed_as",
]
_RESOURCES: Final = [
    "land.total_ha",
    "land.new_construction_ha",
    "land.farmland_ha",
    "energy.annual_tce",
    "energy.electricity_kwh",
    "energy.fuels",
    "water.annual_m3",
    "water.sources",
    "water.high_consumption",
    "pollution.high",
    "pollution.high_concentration_wastewater",
    "pollution.affects_water_environment",
]
_EXTRA: Final = [
    "mining.right",
    "mining.mineral",
    "mining.strategic",
    "ground.hardened",
    "ground.permanent_structure",
    "ground.use_changed",
    "ground.landform_changed",
    "ground.occupies_land",
]
_DECLARATIONS: Final = ("block", "listed_as")
_UNITS: Final = {
    "land.total_ha": "公顷",
    "land.new_construction_ha": "公顷",
    "land.farmland_ha": "公顷",
    "energy.annual_tce": "吨标准煤",
    "energy.electricity_kwh": "千瓦时",
    "water.annual_m3": "立方米",
}
_NAMES: Final = {"construction": CONSTRUCTIONS, "activities": ACTIVITIES, "water.sources": WATER_SOURCES}
_WIDTHS: Final = (35.0, 43.0, 35.0, 43.0)
_WIDE: Final = 14


def project_section(opinion: Opinion, words: Templates) -> Iterator[Block]:
    """一、项目概况."""
    yield Heading(words.say("sections.project"))
    project = opinion.project
    yield _pairs(
        words.say("project.table"), [*_fields(project, _GENERAL), *_enclave(project), *_given(project, _EXTRA)]
    )
    figures = opinion.review.site
    if figures is None:
        yield paragraph(words.say("project.no_site"))
    else:
        yield paragraph(
            words.say(
                "project.site",
                counties="、".join(figures.counties) or "六县（市、区）之外",
                area=square_metres(figures.area_m2),
                planar=square_metres(figures.planar_area_m2),
                zone=figures.zone,
            ),
            _source(opinion, words),
        )
    for warning in opinion.review.warnings:
        yield paragraph(words.say("project.warning", text=warning))


def resources_section(opinion: Opinion, words: Templates) -> Iterator[Block]:
    """五、用地用水与能耗."""
    yield Heading(words.say("sections.resources"))
    yield _pairs(words.say("resources.table"), _fields(opinion.project, _RESOURCES))
    wanted: list[str] = words.sections["groups"]["resources"]
    yield from rule_table(opinion.review, wanted, "resources", words)


def _source(opinion: Opinion, words: Templates) -> str:
    source = opinion.site.source if opinion.site else None
    if source is None or source.file is None:
        return ""
    parts = [f"文件“{source.file}”", source.crs or "", f"SHA-256前12位{source.sha256[:12]}" if source.sha256 else ""]
    return words.say("project.site_source", source="，".join(filter(None, [*parts, *source.repairs])))


def _fields(project: Project, paths: Iterable[str]) -> list[tuple[str, str]]:
    return [(FIELDS[path], _shown(project, path)) for path in paths]


def _given(project: Project, paths: Iterable[str]) -> list[tuple[str, str]]:
    return [(FIELDS[path], _shown(project, path)) for path in paths if _value(project, path) is not None]


def _enclave(project: Project) -> list[tuple[str, str]]:
    pair = project.enclave
    if pair is None:
        return []
    values = {"from": pair.origin, "to": pair.destination, "agreement": pair.agreement, "field": pair.field}
    return [(FIELDS[f"enclave.{key}"], _text(value)) for key, value in values.items()]


def _value(project: Project, path: str) -> Any:
    value: Any = project
    for name in path.split("."):
        value = None if value is None else getattr(value, name)
    return value


def _shown(project: Project, path: str) -> str:
    value = _value(project, path)
    if value is None:
        return "无" if path in _DECLARATIONS else _UNKNOWN
    names = _NAMES.get(path, {})
    if isinstance(value, str):
        return names.get(value, value) or "无"
    if isinstance(value, tuple) and not any(isinstance(each, FuelUse) for each in value):
        return "、".join(names.get(each, each) for each in value) or "无"
    return _text(value) + _UNITS.get(path, "")


def _text(value: Any) -> str:
    if value is None:
        return _UNKNOWN
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float | int):
        return number(value)
    if isinstance(value, tuple):
        return "、".join(_text(each) for each in value) or "无"
    return f"{value.fuel}{number(value.amount)}{value.unit}" if isinstance(value, FuelUse) else str(value)


def _pairs(caption: str, fields: list[tuple[str, str]]) -> Table:
    """Lay fields out two to a row; a long value takes a row of its own."""
    rows: list[tuple[TableCell, ...]] = []
    waiting: tuple[str, str] | None = None
    for label, value in fields:
        if len(value) > _WIDE:
            rows += [_alone(*waiting)] if waiting else []
            rows.append(_alone(label, value))
            waiting = None
        elif waiting:
            rows.append((*_pair(*waiting), *_pair(label, value)))
            waiting = None
        else:
            waiting = (label, value)
    rows += [_alone(*waiting)] if waiting else []
    return Table(caption, (), _WIDTHS, tuple(rows))


def _pair(label: str, value: str) -> tuple[TableCell, TableCell]:
    return TableCell(label, align="center"), TableCell(value, align="left")


def _alone(label: str, value: str) -> tuple[TableCell, TableCell]:
    return TableCell(label, align="center"), TableCell(value, span=3, align="left")

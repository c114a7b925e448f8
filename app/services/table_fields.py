"""Fields of the project form in a table: which field a heading means, and what a cell says in it."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from app.domain.vocabulary import ACTIVITIES, CONSTRUCTIONS, FIELDS, MINING_RIGHTS, WATER_SOURCES
from app.services.desk import Desk
from app.services.documents import read_json
from app.services.figures import HECTARE, UNITS, read_figure

FIELD_UNITS: Final[Mapping[str, str]] = {
    "land.total_ha": HECTARE,
    "land.new_construction_ha": HECTARE,
    "land.farmland_ha": HECTARE,
    "energy.annual_tce": "吨标准煤",
    "energy.electricity_kwh": "千瓦时",
    "energy.grid_kgce_per_kwh": "kgce/kWh",
    "water.annual_m3": "立方米",
    "start_year": "年",
}
CHOICES: Final[Mapping[str, Mapping[str, str]]] = {
    "construction": CONSTRUCTIONS,
    "mining.right": MINING_RIGHTS,
    "activities": ACTIVITIES,
    "water.sources": WATER_SOURCES,
}
LABELS: Final = {label: path for path, label in FIELDS.items() if path != "site"}
_ALSO: Final = {
    "建设单位": "applicant.name",
    "申请人": "applicant.name",
    "信用代码": "applicant.credit_code",
    "所在县": "county",
    "所在乡镇": "township",
    "产业板块": "block",
    "行业代码": "industry",
    "用地面积": "land.total_ha",
    "新增建设用地": "land.new_construction_ha",
    "占用耕地": "land.farmland_ha",
    "年综合能耗": "energy.annual_tce",
}
_YES: Final = {"是": True, "有": True, "true": True, "否": False, "无": False, "false": False}
_UNKNOWN: Final = ("未知", "不详", "待定", "—", "-", "/")
_BETWEEN: Final = re.compile(r"[、;；|]")
_BEHIND: Final = re.compile(r"(.+?)[(](.+)[)]")
_FUEL: Final = re.compile(r"(\S+)\s+([\d.,]+\s*[万亿]?)\s*(\S+)")
_LOOKED_AT: Final = 4000


@dataclass(frozen=True, slots=True)
class Heading:
    """A field that a heading names, and the unit of bare figures below it (empty: the field's own)."""

    path: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a table of fields says: values by path (None: not known), and the headings that are none of the form's."""

    values: Mapping[str, Any]
    strange: tuple[str, ...]


def field_types(desk: Desk) -> dict[str, str]:
    """Return the JSON type of every field of a project by its dotted path."""
    found: dict[str, str] = {}

    def walk(schema: Mapping[str, Any], path: str) -> None:
        kinds = schema.get("type", "string")
        found[path] = next(kind for kind in ([kinds] if isinstance(kinds, str) else kinds) if kind != "null")
        for name, inner in schema.get("properties", {}).items():
            walk(inner, f"{path}.{name}".strip("."))

    walk(read_json(desk.seeds / "schemas" / "case.schema.json")["properties"]["project"], "")
    return found


def heading_of(cell: str) -> Heading | None:
    """Return the field that a heading names: as on the form, by its key, with a unit in brackets; None for others."""
    text = unicodedata.normalize("NFKC", cell).strip().strip("*:").strip()
    path = _path(text)
    behind = _BEHIND.fullmatch(text)
    if path is None and behind is not None:
        path = _path(behind[1].strip())
        known = UNITS.get(FIELD_UNITS.get(path or "", ""), {})
        unit = behind[2].strip() if behind[2].strip() in known else ""
        return Heading(path, unit) if path else None
    return Heading(path) if path else None


def _path(text: str) -> str | None:
    plain = {unicodedata.normalize("NFKC", label): path for label, path in (LABELS | _ALSO).items()}
    return plain.get(text) or (text if text in FIELDS and text != "site" else None)


def cell_value(heading: Heading, cell: str, types: Mapping[str, str], industries: Mapping[str, str]) -> Any:
    """Return a cell as the schema wants it, None where it says not known; what does not fit stays text.

    Args:
        heading: the field.
        cell: what stands in it.
        types: as `field_types` gives them.
        industries: name of every industry by code.
    """
    path, text = heading.path, cell.strip()
    if not text or text in _UNKNOWN:
        return None
    kind = types.get(path, "string")
    if kind in ("number", "integer"):
        return read_figure(text, FIELD_UNITS.get(path, ""), heading.unit)
    if path == "industry":
        return next((code for code, name in industries.items() if name == text), text.split()[0].upper())
    return _fuels(text) if path == "energy.fuels" else _chosen(path, text, kind)


def _chosen(path: str, text: str, kind: str) -> Any:
    """Return the value that words of a closed list stand for, or several of them; other words as they are."""
    choices = {words: value for value, words in CHOICES.get(path, {}).items()}
    if kind == "array":
        parts = [] if text == "无" else [word.strip() for word in _BETWEEN.split(text) if word.strip()]
        return list(dict.fromkeys(choices.get(part, part) for part in parts))
    return _YES.get(text.casefold(), text) if kind == "boolean" else choices.get(text, text)


def _fuels(text: str) -> Any:
    """Return fuels written as 原煤 1000 t；柴油 20 t; the text where it is written otherwise."""
    if text == "无":
        return {}
    found = [_FUEL.fullmatch(part.strip()) for part in _BETWEEN.split(text) if part.strip()]
    if any(each is None for each in found):
        return text
    return {each[1]: {"amount": read_figure(each[2]), "unit": each[3]} for each in found if each is not None}


def pasted_rows(text: str) -> list[list[str]]:
    """Return the cells of what a spreadsheet puts on the clipboard: tabs between cells, quotes around broken lines."""
    return [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text), delimiter="\t")]


def names_fields(text: str) -> bool:
    """Return whether a text from the clipboard is a table that names fields of the form; its first rows tell."""
    return any(
        heading_of(cell) for line in text[:_LOOKED_AT].splitlines() for cell in line.split("\t")[:4] if "\t" in line
    )


def read_fields(rows: Sequence[Sequence[str]], types: Mapping[str, str], industries: Mapping[str, str]) -> Pasted:
    """Read a table of fields: headings above one row of values, or each heading before its value (also several a row).

    Returns:
        Values by path; nothing where no heading is known.
    """
    values: dict[str, Any] = {}
    strange: list[str] = []
    for heading, label, cell in _pairs(rows):
        if heading is None:
            strange.append(label)
        elif cell.strip():
            values[heading.path] = cell_value(heading, cell, types, industries)
    return Pasted(values, tuple(dict.fromkeys(strange)))


def _pairs(rows: Sequence[Sequence[str]]) -> Iterator[tuple[Heading | None, str, str]]:
    filled = [row for row in rows if any(row)]
    if len(filled) > 1 and _is_head(filled[0]):
        for label, cell in zip(filled[0], filled[1], strict=False):
            if label:
                yield heading_of(label), label, cell
        return
    for row in filled:
        yield from _along(row)


def _is_head(row: Sequence[str]) -> bool:
    """Whether a row is of headings alone: two of them side by side are no heading and its value."""
    return len(row) > 1 and all(heading_of(cell) for cell in row[:2])


def _along(row: Sequence[str]) -> Iterable[tuple[Heading | None, str, str]]:
    place = 0
    while place < len(row):
        heading = heading_of(row[place])
        following = row[place + 1] if place + 1 < len(row) else ""
        if heading is None and place == 0 and len(row) > 1 and row[0] and not any(map(heading_of, row)):
            yield None, row[0], following
            return
        if heading is not None:
            yield heading, row[place], following
            place += 1
        place += 1

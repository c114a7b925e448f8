"""Guess what a layer file holds from national table names, words and fields, and say why; never decide."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from app.errors import BadInputError
from app.geodata.gdal_files import layer_names
from app.geodata.packages import find_package
from app.geodata.source import Features, Source
from app.geodata.vector import kind_of, open_vector
from app.geodata.zones import zone_of

Row = Mapping[str, str]
_CODE_FIELD: Final = "XZQDM"
_COUNTY_DIGITS: Final = 6  # GB/T 2260; township codes have nine or twelve


@dataclass(frozen=True, slots=True)
class LayerSurvey:
    """What can be known of one layer of a file before it is read whole.

    Attributes:
        layer: its name in the data set; the file's stem where the format has none.
        values: for each field the distinct values among the first features, as text.
        trouble: why it cannot be read, as a Chinese sentence; then the rest is empty.
    """

    file: str
    layer: str
    features: int = 0
    values: Mapping[str, tuple[str, ...]] | None = None
    trouble: str = ""

    @property
    def fields(self) -> tuple[str, ...]:
        """Return the names of its fields."""
        return tuple(self.values or ())


@dataclass(frozen=True, slots=True)
class KindGuess:
    """What a layer may be.

    Attributes:
        kinds: one where the evidence is plain, several where a person must say which, none where nothing speaks.
        reason: the evidence, as a Chinese sentence.
        zone_field: field that holds the words for the parts of an urban growth boundary.
        only: for a kind that shares a table with others, the condition that picks its features.
    """

    kinds: tuple[str, ...]
    reason: str
    zone_field: str | None
    only: Mapping[str, str]


def survey(path: Path) -> tuple[LayerSurvey, ...]:
    """Look into every layer of a file that has features; a damaged one is told and does not hide the others.

    Raises:
        BadInputError: the file cannot be opened at all.
    """
    package = find_package(path)
    if kind_of(package) in ("text", "table"):
        return (LayerSurvey(package.name, path.stem, 1, {}),)
    if kind_of(package) == "json":
        return (_look(open_vector(path), path),)
    names = layer_names(package)
    if not names:
        return (_look(open_vector(path), path),)  # tells that there is none
    looked = tuple(_try(path, package.name, name) for name in names)
    return tuple(each for each in looked if each.features or each.trouble) or looked[:1]


def _try(path: Path, file: str, layer: str) -> LayerSurvey:
    try:
        return _look(open_vector(path, layer=layer), path)
    except BadInputError as error:
        return LayerSurvey(file, layer, trouble=str(error))


def _look(source: Source, path: Path) -> LayerSurvey:
    page: Features = next(iter(source.pages()), [])
    values = {name: _distinct(attributes.get(name) for _, attributes in page) for name in source.fields}
    return LayerSurvey(source.name, source.layer or path.stem, source.count, values)


def _distinct(values: Iterable[Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(value).strip() for value in values if value not in (None, "")))


def guess_kind(found: LayerSurvey, known: Sequence[Row]) -> KindGuess:
    """Weigh the evidence: the table's name, then zone words, then words in the names, then fields.

    Args:
        found: what `survey` saw.
        known: rows `evidence, text, kind, only, zone_field, status, note` of the table of names.
    """
    zone_field = _zone_field(found)
    rows, reason = _evidence(found, known, zone_field)
    rows = _by_code(rows, found)
    only = {row["kind"]: row["only"] for row in rows if row["only"] and _applies(row["only"], found)}
    kinds = tuple(dict.fromkeys(row["kind"] for row in rows))
    if not kinds and zone_field is not None:
        kinds = ("urban_growth_boundary",)
    return KindGuess(kinds, reason, zone_field if kinds == ("urban_growth_boundary",) else None, only)


def _evidence(found: LayerSurvey, known: Sequence[Row], zone_field: str | None) -> tuple[tuple[Row, ...], str]:
    """Return the rows that the strongest evidence speaks for, and what it is."""
    names = (found.layer, found.file)
    for name in names:
        rows = _longest(row for row in known if row["evidence"] == "table" and _bears(name, row["text"]))
        if rows:
            return rows, f"名称“{name}”含表名{rows[0]['text']}（{_meaning(rows)}）"
    if zone_field is not None:
        return (), f"字段“{zone_field}”的值是城镇开发边界的分区（集中建设区、弹性发展区、特别用途区）"
    for name in names:
        rows = _longest(row for row in known if row["evidence"] == "word" and row["text"] in name)
        if rows:
            return rows, f"名称“{name}”含“{rows[0]['text']}”"
    fields = {field.upper() for field in found.fields}
    rows = _longest(row for row in known if row["evidence"] == "field" and row["text"] in fields)
    if rows:
        return rows, f"有字段{rows[0]['text']}（{_meaning(rows)}）"
    return (), "表名、文件名和字段都认不出图层类型，请选择"


def _meaning(rows: Sequence[Row]) -> str:
    said = dict.fromkeys(row["note"] for row in rows if row["note"])
    doubt = "，所属标准待核" if any(row["status"] == "待核" for row in rows) else ""
    return "；".join(said) + doubt


def _bears(name: str, table: str) -> bool:
    """Say whether a name bears a table's as a word: 140902YJJBNTBHTB_2022 does, XZQJX does not bear XZQ."""
    return table in re.split(r"[^A-Z]+", name.upper())


def _longest(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Keep the rows of the longest text, which says most: 泉域重点保护区 goes before 泉域."""
    kept = tuple(rows)
    most = max((len(row["text"]) for row in kept), default=0)
    best = next((row["text"] for row in kept if len(row["text"]) == most), "")
    return tuple(row for row in kept if row["text"] == best)


def _by_code(rows: tuple[Row, ...], found: LayerSurvey) -> tuple[Row, ...]:
    """Tell counties from townships by the length of their codes."""
    codes = _values(found, _CODE_FIELD)
    if {row["kind"] for row in rows} != {"county", "township"} or not codes:
        return rows
    wanted = "county" if all(len(code) == _COUNTY_DIGITS for code in codes) else "township"
    return tuple(row for row in rows if row["kind"] == wanted)


def _values(found: LayerSurvey, field: str) -> tuple[str, ...]:
    return next((values for name, values in (found.values or {}).items() if name.upper() == field), ())


def _applies(condition: str, found: LayerSurvey) -> bool:
    field = re.split(r"!?=", condition)[0]
    return field.upper() in {name.upper() for name in found.fields}


def _zone_field(found: LayerSurvey) -> str | None:
    """Return the field whose values are zones of an urban growth boundary, all of them."""
    for name, values in (found.values or {}).items():
        if values and all(zone_of(value) for value in values):
            return name
    return None

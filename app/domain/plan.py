"""The plan as data: its text by line, its tables, its schematic layers, its rules, under one edition."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.domain.layer import Layer
from app.domain.rule import Rule

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One line of the plan's text: number (from 1), place as people cite it, the words."""

    line: int
    place: str
    text: str


@dataclass(frozen=True, slots=True)
class PlanTable:
    """One table, box, annex or reviewed list: every row a mapping of column to the words as printed."""

    id: str
    rows: tuple[Mapping[str, str], ...]


@dataclass(frozen=True, slots=True)
class SeedFeature:
    """One feature of a schematic layer: geometry in degrees (EPSG:4490), attributes, its own uncertainty in metres."""

    geometry: "BaseGeometry"
    attributes: Mapping[str, Any]
    uncertainty_m: float


@dataclass(frozen=True, slots=True)
class SeedLayer:
    """A layer that comes with the plan, and its features."""

    layer: Layer
    features: tuple[SeedFeature, ...]


@dataclass(frozen=True, slots=True)
class PlanContent:
    """All that `plan.gpkg` holds; `sha256` is the hash of the seeds it was built from."""

    edition: str
    sha256: str
    rules: tuple[Rule, ...]
    lines: tuple[PlanLine, ...]
    tables: tuple[PlanTable, ...]
    layers: tuple[SeedLayer, ...]

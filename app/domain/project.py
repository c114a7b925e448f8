"""The proposed project as its application states it; what is not known is None, never no."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Applicant:
    """Who applies: name and 统一社会信用代码."""

    name: str | None = None
    credit_code: str | None = None


@dataclass(frozen=True, slots=True)
class Land:
    """Land asked for, in hectares."""

    total_ha: float | None = None
    new_construction_ha: float | None = None
    farmland_ha: float | None = None


@dataclass(frozen=True, slots=True)
class FuelUse:
    """A year's use of one fuel: an amount in the unit the application gives (t, m3, GJ …)."""

    fuel: str
    amount: float
    unit: str


@dataclass(frozen=True, slots=True)
class Energy:
    """A year's energy: tonnes of coal equivalent, or electricity (kWh) and fuels from which they follow."""

    annual_tce: float | None = None
    electricity_kwh: float | None = None
    grid_kgce_per_kwh: float | None = None
    fuels: tuple[FuelUse, ...] | None = None


@dataclass(frozen=True, slots=True)
class Water:
    """A year's water (m3) and where it comes from; `sources` is complete where it is present."""

    annual_m3: float | None = None
    sources: tuple[str, ...] | None = None
    high_consumption: bool | None = None


@dataclass(frozen=True, slots=True)
class Pollution:
    """What the project lets out, as far as it was assessed."""

    high: bool | None = None
    high_concentration_wastewater: bool | None = None
    affects_water_environment: bool | None = None


@dataclass(frozen=True, slots=True)
class Mining:
    """A mining right that the project is about."""

    right: str | None = None
    mineral: str | None = None
    strategic: bool | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """What is done to the ground; article 七章四节 makes land-use relief depend on it."""

    hardened: bool | None = None
    permanent_structure: bool | None = None
    use_changed: bool | None = None
    landform_changed: bool | None = None
    occupies_land: bool | None = None


@dataclass(frozen=True, slots=True)
class Enclave:
    """An enclave-economy pair (飞地经济)."""

    origin: str | None = None
    destination: str | None = None
    agreement: bool | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Project:
    """One proposed project.

    A list that is present is complete. `block`, `mining`, `enclave` and `listed_as` are declarations: None means none.
    """

    name: str
    code: str | None = None
    applicant: Applicant = field(default_factory=Applicant)
    county: str | None = None
    township: str | None = None
    block: str | None = None
    kind: str | None = None
    construction: str | None = None
    industry: str | None = None
    products: tuple[str, ...] | None = None
    processes: tuple[str, ...] | None = None
    activities: tuple[str, ...] | None = None
    land: Land = field(default_factory=Land)
    energy: Energy = field(default_factory=Energy)
    water: Water = field(default_factory=Water)
    pollution: Pollution = field(default_factory=Pollution)
    mining: Mining | None = None
    ground: Ground = field(default_factory=Ground)
    enclave: Enclave | None = None
    start_year: int | None = None
    listed_as: str | None = None


def _tuple(values: list[Any] | None) -> tuple[Any, ...] | None:
    return None if values is None else tuple(values)


def _water(data: Mapping[str, Any]) -> Water:
    return Water(**{**data, "sources": _tuple(data.get("sources"))})


def _energy(data: Mapping[str, Any]) -> Energy:
    fuels = data.get("fuels")
    uses = None if fuels is None else tuple(FuelUse(name, use["amount"], use["unit"]) for name, use in fuels.items())
    return Energy(**{**data, "fuels": uses})


def _enclave(data: Mapping[str, Any]) -> Enclave:
    return Enclave(data.get("from"), data.get("to"), data.get("agreement"), data.get("field"))


def project_from_json(data: Mapping[str, Any]) -> Project:
    """Make a project of the `project` object of a case file that its schema has accepted."""
    plain = ("code", "county", "township", "block", "kind", "construction", "industry", "start_year", "listed_as")
    mining, enclave = data.get("mining"), data.get("enclave")
    return Project(
        name=data["name"],
        **{key: data.get(key) for key in plain},
        products=_tuple(data.get("products")),
        processes=_tuple(data.get("processes")),
        activities=_tuple(data.get("activities")),
        applicant=Applicant(**(data.get("applicant") or {})),
        land=Land(**(data.get("land") or {})),
        energy=_energy(data.get("energy") or {}),
        water=_water(data.get("water") or {}),
        pollution=Pollution(**(data.get("pollution") or {})),
        ground=Ground(**(data.get("ground") or {})),
        mining=None if mining is None else Mining(**mining),
        enclave=None if enclave is None else _enclave(enclave),
    )

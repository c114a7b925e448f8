"""The year's energy in tonnes of coal equivalent, as far as electricity and fuels say it, for the form."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.plan_facts import Coefficient
from app.domain.project import FuelUse
from app.errors import BadInputError
from app.screening.facts_energy import KGCE_PER_KWH, fitting_units, fuel_tce


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What comes of it.

    Attributes:
        parts: by fuel its least and greatest coal equivalent (t); None where it cannot be reckoned yet.
        calorific: least and greatest total (t) with electricity at its calorific value (当量值); None: nothing known.
        equivalent: the same with electricity at the coal it takes to make (等价值); None without the rate.
        is_partial: electricity or fuels are not known, or a fuel could not be reckoned: the totals are lower bounds.
        stated: the yearly total (t) that the application states, where it does.
    """

    parts: Mapping[str, tuple[float, float] | None]
    calorific: tuple[float, float] | None
    equivalent: tuple[float, float] | None
    is_partial: bool
    stated: float | None


def reckon(energy: Mapping[str, Any], coal: Mapping[str, Coefficient]) -> Reckoning:
    """Reckon the energy of a case document's project; what is no number yet counts as not known."""
    kwh, rate = _number(energy.get("electricity_kwh")), _number(energy.get("grid_kgce_per_kwh"))
    fuels = energy.get("fuels")
    parts = {name: _part(name, use, coal) for name, use in (fuels or {}).items()}
    known = [part for part in parts.values() if part is not None]
    low, high = sum(part[0] for part in known), sum(part[1] for part in known)
    is_partial = kwh is None or fuels is None or len(known) < len(parts)
    is_anything = kwh is not None or bool(known) or fuels == {}
    by_heat = (kwh or 0.0) * KGCE_PER_KWH / 1000
    by_coal = None if kwh is None or rate is None else kwh * rate / 1000
    return Reckoning(
        parts,
        (by_heat + low, by_heat + high) if is_anything else None,
        None if by_coal is None else (by_coal + low, by_coal + high),
        is_partial,
        _number(energy.get("annual_tce")),
    )


def units_of(fuel: str, coal: Mapping[str, Coefficient]) -> tuple[str, ...]:
    """Return the units in which a fuel can be given; none for a fuel that the standard's table does not hold."""
    return fitting_units(coal[fuel].unit) if fuel in coal else ()


def _part(name: str, use: Any, coal: Mapping[str, Coefficient]) -> tuple[float, float] | None:
    amount = _number(use.get("amount"))
    if amount is None:
        return None
    try:
        part = fuel_tce(FuelUse(name, amount, str(use.get("unit"))), coal)
    except BadInputError:
        return None
    return part.low, part.high


def _number(value: Any) -> float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) and value >= 0 else None

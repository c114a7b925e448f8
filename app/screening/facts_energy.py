"""Facts for the "two-high" test of annex 1 note 1: the six industries, the named products, the year's energy."""

import math
from collections.abc import Mapping
from typing import Final

from app.domain.finding import Missing
from app.domain.plan_facts import Coefficient, NamedProduct
from app.domain.project import Energy, FuelUse
from app.errors import BadInputError
from app.screening.facts import Answer, Context, Fact, missing_field
from app.screening.facts_project import covers, industry
from app.screening.truth import Interval, Truth, any_of

KGCE_PER_KWH: Final = 0.1229  # 当量值, GB/T 2589-2020
_KILOGRAMS: Final = {"kg": 1.0, "t": 1e3, "吨": 1e3, "千克": 1.0, "万吨": 1e7}
_CUBIC_METRES: Final = {"m3": 1.0, "m³": 1.0, "立方米": 1.0, "万m3": 1e4, "万m³": 1e4, "万立方米": 1e4}
_MEGAJOULES: Final = {"MJ": 1.0, "GJ": 1e3, "百万千焦": 1e3, "kJ": 1e-3}
_KILOWATT_HOURS: Final = {"kWh": 1.0, "千瓦时": 1.0, "kW·h": 1.0, "万kWh": 1e4, "万千瓦时": 1e4}
_UNITS: Final = {
    "kgce/kg": _KILOGRAMS,
    "kgce/t": {unit: kilograms / 1000 for unit, kilograms in _KILOGRAMS.items()},
    "kgce/m³": _CUBIC_METRES,
    "kgce/MJ": _MEGAJOULES,
    "kgce/(kW·h)": _KILOWATT_HOURS,
}


def six(context: Context) -> Answer:
    """Whether the industry is one of the six of note 1."""
    return industry(context, *context.plan.six_sectors)


def _named_by(product: NamedProduct, code: str | None, stated: tuple[str, ...] | None) -> Truth:
    by_code = None if code is None else any_of(covers(code, prefix) for prefix in product.codes)
    by_product = None if stated is None else any_of(_same(text, product.words) for text in stated)
    return any_of((by_code, by_product))


def _same(text: str, words: tuple[str, ...]) -> Truth:
    """Exactly a named word: yes; a word inside a longer name (石灰 in 石灰石粉): a person has to say."""
    if text.strip() in words:
        return True
    return None if any(word in text for word in words) else False


def named(context: Context) -> Answer:
    """Whether note 1 names the industry or one of the products."""
    project = context.project
    verdicts = {each.name: _named_by(each, project.industry, project.products) for each in context.plan.named_products}
    truth = any_of(verdicts.values())
    facts = (("named", [name for name, value in verdicts.items() if value]), ("products", project.products))
    if truth is not None:
        return Answer(truth, facts)
    open_items = "、".join(name for name, value in verdicts.items() if value is None)
    paths = [path for path in ("industry", "products") if getattr(project, path) is None]
    missing = tuple(map(missing_field, paths)) or (
        Missing("question", "products", f"请核对产品是否属于附表1注1列举的：{open_items}。"),
    )
    return Answer(None, facts, missing)


def clean_power(context: Context) -> Answer:
    """Whether the industry is hydro, nuclear, wind or solar power (4413 to 4416)."""
    return industry(context, "D4413", "D4414", "D4415", "D4416")


def tce(context: Context) -> Answer:
    """The year's energy in tonnes of coal equivalent, or the range that electricity and fuels leave."""
    energy = context.project.energy
    if energy.annual_tce is not None:
        return Answer(energy.annual_tce, (("tce", energy.annual_tce),))
    if energy.electricity_kwh is None and energy.fuels is None:
        return Answer(None, (("tce", None),), (missing_field("energy.annual_tce"),))
    power, fuels = _electricity(energy), _fuels(energy.fuels, context.plan.coal)
    total = Interval(power.low + fuels.low, power.high + fuels.high)
    shown = (("tce", [total.low, total.high if math.isfinite(total.high) else None]), *_both_ways(energy, fuels))
    open_paths = [path for path in ("electricity_kwh", "fuels") if getattr(energy, path) is None]
    missing = tuple(missing_field(f"energy.{path}") for path in open_paths)
    if not missing and total.low < total.high:
        missing = (Missing("question", "energy.annual_tce", _TWO_WAYS),)
    return Answer(total, shown, missing)


_TWO_WAYS: Final = (
    "电力当量值与等价值（或折标系数的上下限）折算结果不同，请按节能审查意见填写年综合能源消费量（energy.annual_tce）。"
)


def _both_ways(energy: Energy, fuels: Interval) -> tuple[tuple[str, float], ...]:
    if energy.electricity_kwh is None or energy.grid_kgce_per_kwh is None:
        return ()
    kwh = energy.electricity_kwh
    return (
        ("tce_calorific", kwh * KGCE_PER_KWH / 1000 + fuels.low),
        ("tce_equivalent", kwh * energy.grid_kgce_per_kwh / 1000 + fuels.low),
    )


def _electricity(energy: Energy) -> Interval:
    if energy.electricity_kwh is None:
        return Interval(0.0)
    rates = [KGCE_PER_KWH] + ([energy.grid_kgce_per_kwh] if energy.grid_kgce_per_kwh is not None else [])
    ends = sorted(energy.electricity_kwh * rate / 1000 for rate in rates)
    return Interval(ends[0], ends[-1])


def _fuels(uses: tuple[FuelUse, ...] | None, coal: Mapping[str, Coefficient]) -> Interval:
    if uses is None:
        return Interval(0.0)
    parts = [fuel_tce(use, coal) for use in uses]
    return Interval(sum(part.low for part in parts), sum(part.high for part in parts))


def fitting_units(coefficient_unit: str) -> tuple[str, ...]:
    """Return the units in which a fuel can be given whose coefficient is per such a unit."""
    return tuple(_UNITS.get(coefficient_unit, ()))


def fuel_tce(use: FuelUse, coal: Mapping[str, Coefficient]) -> Interval:
    """Return the coal equivalent (t) of one fuel's use.

    Raises:
        BadInputError: for a fuel that GB/T 2589-2020's table does not hold, or a unit that does not fit it.
    """
    path = f"project.energy.fuels.{use.fuel}"
    if use.fuel not in coal:
        raise BadInputError(
            f"燃料“{use.fuel}”不在GB/T 2589—2020折标系数表中，请改用表中名称或直接填写年综合能源消费量。", field=path
        )
    coefficient = coal[use.fuel]
    factors = _UNITS.get(coefficient.unit, {})
    if use.unit not in factors:
        fitting = "、".join(factors)
        raise BadInputError(
            f"燃料“{use.fuel}”的单位“{use.unit}”与折标系数单位{coefficient.unit}不符，请改用：{fitting}。", field=path
        )
    tonnes = use.amount * factors[use.unit] / 1000
    return Interval(tonnes * coefficient.low, tonnes * coefficient.high)


FACTS: Final[dict[str, Fact]] = {"six": six, "named": named, "clean_power": clean_power, "tce": tce}

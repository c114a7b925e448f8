"""Read a figure as people write it: full-width digits, thousands commas, 万, a unit behind it."""

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from types import MappingProxyType
from typing import Final

HECTARE: Final = "公顷"
MU: Final = "亩"
MU_PER_HECTARE: Final = 15  # 亩, the customary unit: 15 亩 = 1 公顷
_M2: Final = Decimal(1) / 10_000
# What one of each unit is in the unit that the case file keeps the figure in.
AREA: Final[Mapping[str, Decimal]] = MappingProxyType(
    {
        HECTARE: Decimal(1),
        "ha": Decimal(1),
        "hm2": Decimal(1),
        MU: Decimal(1) / MU_PER_HECTARE,
        "平方米": _M2,
        "㎡": _M2,
        "m2": _M2,
        "平方公里": Decimal(100),
        "平方千米": Decimal(100),
        "km2": Decimal(100),
    }
)
UNITS: Final[Mapping[str, Mapping[str, Decimal]]] = MappingProxyType(
    {
        HECTARE: AREA,
        "吨标准煤": MappingProxyType(dict.fromkeys(("吨标准煤", "tce", "吨标煤", "吨"), Decimal(1))),
        "千瓦时": MappingProxyType(dict.fromkeys(("千瓦时", "kwh", "kw·h", "度"), Decimal(1))),
        "kgce/kWh": MappingProxyType(dict.fromkeys(("kgce/kwh", "kgce/(kw·h)"), Decimal(1))),
        "立方米": MappingProxyType(dict.fromkeys(("立方米", "m3", "方", "吨"), Decimal(1))),
        "年": MappingProxyType({"年": Decimal(1)}),
    }
)
_FIGURE: Final = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(万|亿)?(.*)", re.IGNORECASE)
_GROUPED: Final = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?!\d)")
_GROUPS: Final = {None: Decimal(1), "": Decimal(1), "万": Decimal(10_000), "亿": Decimal(100_000_000)}
_DIGITS: Final = 12
_LONGEST: Final = 60
_LARGEST: Final = Decimal(10) ** 300


def read_figure(text: str, unit: str = "", written: str = "") -> int | float | str:
    """Return the number that a text writes, in the unit the case file keeps; the text itself where it writes none.

    Args:
        text: `12.5`, `１２．５`, `1,200`, `6.2万吨标准煤`, `180亩`.
        unit: the unit the case file keeps (a key of `UNITS`); empty for a bare number.
        written: the unit that a figure without one is in, `unit` itself by default.
    """
    clean = unicodedata.normalize("NFKC", text.replace("㎡", "m2")).replace(" ", "").replace("，", ",")
    clean = clean.replace(",", "") if _GROUPED.match(clean) else clean
    found = _FIGURE.fullmatch(clean) if len(clean) <= _LONGEST else None
    factors = UNITS.get(unit, {})
    factor = None if found is None else factors.get(found[3].lower()) if found[3] else factors.get(written, Decimal(1))
    if found is None or factor is None:
        return text
    try:
        return _plain(Decimal(found[1]) * _GROUPS[found[2]] * factor, is_exact=factor == 1)
    except (InvalidOperation, OverflowError):
        return text


def _plain(value: Decimal, *, is_exact: bool) -> int | float:
    if abs(value) > _LARGEST:
        raise OverflowError
    kept = value if is_exact else round(value, _DIGITS)
    return int(kept) if kept == kept.to_integral_value() and abs(kept) < 10**15 else float(kept)


def in_mu(hectares: float) -> float:
    """Return hectares as 亩, so that what was typed in 亩 comes back as it was typed."""
    return _plain(round(Decimal(repr(hectares)) * MU_PER_HECTARE, _DIGITS - 3), is_exact=True)


def figure_words(value: float) -> str:
    """Return a number as it is typed, without an exponent where that loses nothing."""
    if isinstance(value, int):
        return str(value)
    shown = format(value, "f").rstrip("0").rstrip(".")
    return shown if float(shown) == value else format(Decimal(repr(value)), "f")

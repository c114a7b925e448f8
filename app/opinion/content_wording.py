"""How figures and dates are written in an opinion."""

from typing import Final

from app.errors import BadInputError

_MU_PER_M2: Final = 15 / 10_000
_KILOMETRE: Final = 1000


def square_metres(area: float) -> str:
    """Write an area: m2 to two decimals, 公顷 to four, 亩 to two."""
    return f"{area:.2f}平方米（{area / 10_000:.4f}公顷，{area * _MU_PER_M2:.2f}亩）"


def percent(share: float) -> str:
    """Write a share; what is above nothing never reads as nothing."""
    return "不足0.01%" if 0 < share < 0.00005 else f"{share * 100:.2f}%"  # noqa: PLR2004 - half of the last digit shown


def distance(metres: float) -> str:
    """Write a distance in whole metres, tens of metres from a kilometre on."""
    return f"{metres:.0f}" if metres < _KILOMETRE else f"{round(metres, -1):.0f}"


def number(value: float) -> str:
    """Write a number as it was given, without an exponent and without zeros at its end."""
    return f"{value:.6f}".rstrip("0").rstrip(".")


def chinese_date(date: str) -> str:
    """Write an ISO date as an official document does: 2026年3月5日.

    Raises:
        BadInputError: where it is no ISO date.
    """
    parts = date.split("-")
    if len(parts) != 3 or not all(part.isdigit() for part in parts):  # noqa: PLR2004 - year, month, day
        raise BadInputError(f"成文日期“{date}”不是日期，请写成2026-03-05的形式。", field="date")
    year, month, day = (int(part) for part in parts)
    return f"{year}年{month}月{day}日"

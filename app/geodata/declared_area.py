"""Compare the area that a file declares with the one computed: the standard says hectares, many files mean m2."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_UNITS: Final = (("公顷", 10_000.0), ("平方米", 1.0), ("亩", 10_000.0 / 15))
_CLOSE: Final = 0.01


@dataclass(frozen=True, slots=True)
class AreaRemark:
    """The comparison: the declared figure, the unit by which it fits (None: by none), the sentence to show."""

    declared: float
    unit: str | None
    text: str

    @property
    def is_usual(self) -> bool:
        """Whether it fits in hectares, as the standard has it."""
        return self.unit == "公顷"


def area_remark(declared: Sequence[float | None], area_m2: float) -> AreaRemark | None:
    """Compare the sum of declared areas with the computed one; None where not every parcel declares one."""
    figures = [figure for figure in declared if figure is not None]
    if not figures or len(figures) < len(declared):
        return None
    total = sum(figures)
    unit = next((name for name, m2 in _UNITS if abs(total * m2 - area_m2) <= _CLOSE * area_m2), None)
    computed = f"{area_m2:.2f}平方米（{area_m2 / 10_000:.4f}公顷，{area_m2 / 10_000 * 15:.2f}亩）"
    if unit is None:
        text = f"文件中的面积{total:g}按公顷、平方米或亩都与图上面积{computed}不符（相差超过1%），请核对。"
    elif unit == "公顷":
        text = f"文件中的面积{total:g}按公顷与图上面积{computed}相符。"
    else:
        text = f"文件中的面积{total:g}按{unit}（而不是标准的公顷）与图上面积{computed}相符。"
    return AreaRemark(total, unit, text)

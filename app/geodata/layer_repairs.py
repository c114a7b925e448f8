"""What was put right or left out while a layer was read: every one told to a listener, the first ones kept as words."""

from collections.abc import Callable
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from app.geodata.rings import place

INVALID: Final = "invalid"
NO_GEOMETRY: Final = "no_geometry"
NO_AREA: Final = "no_area"
_SAID: Final = MappingProxyType(
    {
        INVALID: "图形无效（自相交等），已修复。",
        NO_GEOMETRY: "没有图形，未导入。",
        NO_AREA: "修复后没有面积，未导入。",
    }
)
_KEPT: Final = 20


@dataclass(frozen=True, slots=True)
class Repair:
    """One feature that was repaired or left out.

    Attributes:
        feature: its number in the file, from 1.
        kind: `invalid`, `no_geometry` or `no_area`.
        x, y: the place in degrees, None for a feature without one.
        reason: what GEOS says of an invalid one, empty otherwise.
    """

    feature: int
    kind: str
    x: float | None = None
    y: float | None = None
    reason: str = ""

    @property
    def action(self) -> str:
        """What was done, in Chinese."""
        return _SAID[self.kind]

    @property
    def sentence(self) -> str:
        """The whole of it as one Chinese sentence."""
        at = "" if self.x is None or self.y is None else f"在{place(self.x, self.y)}附近"
        return f"第{self.feature}个要素{at}{self.action}"


@dataclass(slots=True)
class Repairs:
    """Counts repairs, hands each to `listener`, and keeps the sentences of the first ones only."""

    listener: Callable[[Repair], None] | None = None
    count: int = 0
    sentences: list[str] = field(default_factory=list)

    def add(self, repair: Repair) -> None:
        """Take one repair."""
        self.count += 1
        if len(self.sentences) < _KEPT:
            self.sentences.append(repair.sentence)
        if self.listener is not None:
            self.listener(repair)

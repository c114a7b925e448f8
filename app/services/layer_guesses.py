"""Look into a file before it is imported: which layers it has, what each may be and why."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from app.domain.vocabulary import LAYER_KINDS
from app.errors import BadInputError
from app.services.desk import Desk

TABLE: Final = "layer_tables"


@dataclass(frozen=True, slots=True)
class LayerLook:
    """One layer of a file.

    Attributes:
        layer: its name in the data set, the file's stem where the format has none.
        kinds: what it may be: one, several to choose among, or none.
        reason: why, as a Chinese sentence.
        zone_field: the field of an urban growth boundary's parts.
        only: for each kind that shares the table with others, the condition that picks its features.
        trouble: why it cannot be read, empty where it can.
    """

    layer: str
    features: int
    fields: tuple[str, ...]
    kinds: tuple[str, ...]
    reason: str
    zone_field: str | None
    only: dict[str, str]
    trouble: str

    def as_json(self) -> dict[str, Any]:
        """Return it as plain JSON values."""
        return {
            "layer": self.layer,
            "features": self.features,
            "fields": list(self.fields),
            "kinds": list(self.kinds),
            "reason": self.reason,
            "zone_field": self.zone_field,
            "only": self.only,
            "trouble": self.trouble or None,
        }

    def sentences(self) -> tuple[str, ...]:
        """Return it as lines to read."""
        if self.trouble:
            return (f"图层“{self.layer}”：{self.trouble}",)
        words = "、".join(f"{LAYER_KINDS[kind]}（{kind}）" for kind in self.kinds) or "认不出"
        said = [f"图层“{self.layer}”：{self.features}个要素；可能是：{words}；依据：{self.reason}"]
        said += [f'  {LAYER_KINDS[kind]}可用--only "{condition}"单独导入' for kind, condition in self.only.items()]
        if self.zone_field:
            said.append(f"  分区字段：--zone-field {self.zone_field}")
        return tuple(said)


def look_into(desk: Desk, path: Path) -> tuple[LayerLook, ...]:
    """Return what each layer of a file may be.

    Raises:
        BadInputError: the file cannot be opened at all.
    """
    from app.geodata.layer_guess import guess_kind, survey

    known = _known(desk)
    looks = []
    for found in survey(path):
        guess = guess_kind(found, known)
        looks.append(
            LayerLook(
                found.layer,
                found.features,
                found.fields,
                guess.kinds,
                guess.reason,
                guess.zone_field,
                dict(guess.only),
                found.trouble,
            )
        )
    return tuple(looks)


def _known(desk: Desk) -> tuple[Any, ...]:
    """Return the names that are known; a rule base of before has none."""
    with desk.plan() as plan:
        try:
            return plan.table(TABLE)
        except BadInputError:
            return ()


def ask_for_kind(desk: Desk, path: Path, layer: str | None) -> BadInputError:
    """Return the error for a file whose kind nobody has said: it tells what the file may be, and decides nothing."""
    looks = [look for look in look_into(desk, path) if layer is None or look.layer.casefold() == layer.casefold()]
    likely = [(look, kind) for look in looks for kind in look.kinds]
    if not likely:
        return BadInputError(
            f"没有指明“{path.name}”的图层类型，从名称和字段也认不出，请用--kind指明：{'、'.join(LAYER_KINDS)}。",
            field="kind",
        )
    shown = "，或".join(f"--kind {kind}（{LAYER_KINDS[kind]}）" for _, kind in likely)
    return BadInputError(f"没有指明“{path.name}”的图层类型；{likely[0][0].reason}，请核对后写明{shown}。", field="kind")


def contradiction(desk: Desk, path: Path, layer: str | None, kind: str) -> str | None:
    """Return a sentence where names and fields speak plainly for another kind than the one declared."""
    try:
        looks = [look for look in look_into(desk, path) if layer is None or look.layer.casefold() == layer.casefold()]
    except BadInputError:
        return None  # the reading itself will tell
    if len(looks) != 1 or not looks[0].kinds or kind in looks[0].kinds:
        return None
    likely = "、".join(LAYER_KINDS[each] for each in looks[0].kinds)
    return f"{looks[0].reason}，更像“{likely}”，而声明的是“{LAYER_KINDS[kind]}”，请核对；若有误请移除后重新导入。"

"""Take only some features of a layer file: national tables put into one layer what the rules keep apart."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from app.errors import BadInputError
from app.geodata.source import Source

_SHOWN: Final = 20
Test = Callable[[dict[str, Any]], bool]


@dataclass(frozen=True, slots=True)
class Selection:
    """Features whose `field` holds one of `words`; with `excluded`, those whose field holds none of them."""

    field: str
    words: tuple[str, ...]
    excluded: bool = False


def parse_selection(text: str) -> Selection:
    """Return what `字段=值,值` or `字段!=值,值` means.

    Raises:
        BadInputError: written otherwise.
    """
    plain = text.replace("，", ",").replace("！", "!").replace("＝", "=")
    left, sign, right = plain.partition("=")
    words = tuple(word.strip() for word in right.split(",") if word.strip())
    name = left.removesuffix("!").strip()
    if not (sign and name and words):
        raise BadInputError(
            f"筛选条件“{text}”写法不对，请写成“字段=值”，多个值用逗号分隔，排除用“字段!=值”。", field="only"
        )
    return Selection(name, words, left.endswith("!"))


def selector(source: Source, only: Selection | None) -> tuple[Test | None, tuple[str, ...]]:
    """Return the test for a feature's attributes, and what is odd about the words, as Chinese sentences.

    Raises:
        BadInputError: no such field, or none of the words stands in it, with those that do.
    """
    if only is None:
        return None, ()
    name = field_named(source, only.field, "筛选字段")
    words = frozenset(only.words)
    there = dict.fromkeys(_word(value) for value in source.column(name))
    missing = "、".join(f"“{word}”" for word in only.words if word not in there)
    if not words & there.keys():
        shown = "、".join(f"“{word}”" for word in list(there)[:_SHOWN]) or "无"
        raise BadInputError(
            f"“{source.name}”的字段“{name}”中没有{missing}（现有：{shown}），请核对筛选条件。", field="only"
        )
    said = (f"字段“{name}”中没有{missing}，已按其余值筛选。",) if missing else ()
    excluded = only.excluded
    return (lambda attributes: (_word(attributes.get(name)) in words) != excluded), said


def field_named(source: Source, wanted: str, what: str) -> str:
    """Return a field as the file writes it, capital or small letters alike.

    Raises:
        BadInputError: where there is none, or several that differ only so; the message calls it `what`.
    """
    same = [name for name in source.fields if name == wanted]
    same = same or [name for name in source.fields if name.casefold() == wanted.casefold()]
    if len(same) != 1:
        shown = "、".join(source.fields) or "无"
        raise BadInputError(f"“{source.name}”中没有字段“{wanted}”（现有字段：{shown}），请核对{what}。")
    return same[0]


def _word(value: Any) -> str:
    return "" if value is None else str(value).strip()

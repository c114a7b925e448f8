"""Lay an office's own template over the shipped one: what it leaves out stays, what does not fit is named."""

import re
import string
import tomllib
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any, Final

from app.errors import BadInputError

# Tables whose keys are the office's to add to; the others hold exactly the shipped ones.
_OPEN: Final = frozenset(["sections.toml:facts"])
_KINDS: Final[Mapping[type, str]] = {
    dict: "一组项目（[…]）",
    list: "列表（[…]）",
    str: "文字",
    float: "数字",
    bool: "是否",
}
_PLACE: Final = re.compile(r"line (\d+), column (\d+)")


def parse(file: str, text: str) -> dict[str, Any]:
    """Return a template file's content.

    Raises:
        BadInputError: where it is no TOML; file, line and column are named.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _PLACE.search(str(error))
        place = f"第{found[1]}行第{found[2]}列附近" if found else "末尾附近"
        raise BadInputError(
            f"模板文件“{file}”{place}的写法有误（不是有效的TOML，常见原因是缺少引号或括号），请改正，或恢复原模板。",
            field=file,
        ) from error


def merge(file: str, shipped: Mapping[str, Any], own: Mapping[str, Any], path: str = "") -> dict[str, Any]:
    """Return the shipped template with the office's own values in it.

    Raises:
        BadInputError: an unknown key, a value of another kind, or a sentence that asks for what there is not.
    """
    merged = dict(shipped)
    for key, value in own.items():
        name = f"{path}.{key}".strip(".")
        if key not in shipped:
            if f"{file}:{path}" not in _OPEN:
                raise _unknown_key(file, name, key, tuple(shipped))
            merged[key] = _same_kind(file, name, "", value)
        elif isinstance(shipped[key], Mapping):
            merged[key] = merge(file, shipped[key], _same_kind(file, name, {}, value), name)
        else:
            merged[key] = _checked(file, name, shipped[key], value)
    return merged


def _checked(file: str, name: str, shipped: Any, value: Any) -> Any:
    _same_kind(file, name, shipped, value)
    if isinstance(shipped, str):
        check_sentence(file, name, value, fields_of(shipped))
    if isinstance(shipped, list):
        for each in value:
            _same_kind(file, name, shipped[0] if shipped else "", each)
    return value


def _same_kind(file: str, name: str, shipped: Any, value: Any) -> Any:
    kind, found = _kind(shipped), _kind(value)
    if kind is not found:
        raise trouble(file, name, f"应为{_KINDS[kind]}", "请改正，或删去该项以恢复原值")
    return value


def _kind(value: Any) -> type:
    """Return the kind of a value; whole numbers are numbers, dates and the like are words that do not fit."""
    if isinstance(value, bool):
        return bool
    if isinstance(value, int | float):
        return float
    return next((kind for kind in (dict, list, str) if isinstance(value, kind)), type(value))


def _unknown_key(file: str, name: str, key: str, known: Sequence[str]) -> BadInputError:
    close = get_close_matches(key, known, 1)
    rather = f"是否应为“{close[0]}”" if close else f"可用的项：{'、'.join(known)}"
    return trouble(file, name, f"是不认识的项，{rather}", "请改正或删去")


def fields_of(sentence: str) -> tuple[str, ...]:
    """Return the names in braces of a sentence, in their order.

    Raises:
        ValueError: a brace stands alone.
    """
    return tuple(dict.fromkeys(name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None))


def check_sentence(file: str, name: str, sentence: str, allowed: Sequence[str]) -> None:
    """Refuse a sentence with a lone brace, or with a name in braces that has no value.

    Raises:
        BadInputError: naming file, key, reason and way out.
    """
    try:
        parsed = list(string.Formatter().parse(sentence))
    except ValueError as error:
        raise trouble(file, name, "花括号不成对", "请补全，要印出花括号本身时请写成{{或}}") from error
    for _, found, spec, conversion in parsed:
        if found is not None and (found not in allowed or spec or conversion):
            known = "、".join(f"{{{each}}}" for each in allowed) or "（无）"
            raise trouble(file, name, f"中的“{{{found}}}”不能填入，可用的有：{known}", "请改正或删去")


def trouble(file: str, name: str, reason: str, way_out: str) -> BadInputError:
    """Return the error of one key of a template file."""
    return BadInputError(f"模板文件“{file}”中的“{name}”{reason}；{way_out}。", field=f"{file}:{name}")

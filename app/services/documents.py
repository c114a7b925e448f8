"""Check JSON documents against the schemas in `seeds/schemas`, with every trouble said in a Chinese sentence."""

import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

from app.domain.vocabulary import FIELDS
from app.errors import BadInputError

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

_TYPES: Final = {
    "string": "文字",
    "number": "数字",
    "integer": "整数",
    "boolean": "true或false",
    "object": "对象",
    "array": "列表",
    "null": "null",
}


@dataclass(frozen=True, slots=True)
class FieldTrouble:
    """One thing wrong with a document: the dotted path of the field and the sentence to show beside it."""

    path: str
    message: str


def read_json(path: Path) -> Any:
    """Read a JSON file (UTF-8, with or without BOM).

    Raises:
        BadInputError: where the file cannot be read, is no JSON, repeats a key or holds NaN or Infinity.
    """
    try:
        return json.loads(
            path.read_text(encoding="utf-8-sig"), parse_constant=_refuse_constant, object_pairs_hook=_refuse_repeats
        )
    except OSError as error:
        raise BadInputError(f"无法读取文件“{path}”（{error.strerror}），请检查路径和权限。") from error
    except UnicodeDecodeError as error:
        raise BadInputError(f"文件“{path.name}”不是UTF-8编码，请另存为UTF-8后重试。") from error
    except json.JSONDecodeError as error:
        place = f"第{error.lineno}行第{error.colno}列"
        raise BadInputError(f"文件“{path.name}”{place}附近不是有效的JSON，请修正后重试。") from error
    except ValueError as error:  # Python reads no number of more than 4300 digits
        raise BadInputError(f"文件“{path.name}”中有数值过大的数字，请改为实际数值。") from error
    except RecursionError as error:
        raise BadInputError(f"文件“{path.name}”嵌套层数过多，请检查文件是否损坏。") from error


def _refuse_constant(word: str) -> NoReturn:
    raise BadInputError(f"文件中有“{word}”，它不是有效的数字，请改为具体数值，未知的留空（null）。")


def _refuse_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        repeated = next(name for name in names if names.count(name) > 1)
        raise BadInputError(f"键“{repeated}”重复出现，请只保留一个。", field=repeated)
    return found


@lru_cache(maxsize=4)
def _validator(schema: Path) -> "Draft202012Validator":
    from jsonschema import Draft202012Validator

    return Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))


def troubles_of(document: Any, schema: Path) -> tuple[FieldTrouble, ...]:
    """Return everything that a schema finds wrong, in the order of the document."""
    if _is_too_deep(document):
        return (FieldTrouble("", "“文件”嵌套层数过多，请检查文件是否损坏。"),)
    errors = sorted(_validator(schema).iter_errors(document), key=lambda error: [str(part) for part in error.path])
    found = [FieldTrouble(_path(error), _sentence(error)) for error in errors]
    return tuple(dict.fromkeys([*found, *_impossible_values(document)]))


def check(document: Any, schema: Path, name: str) -> None:
    """Refuse a document with its first trouble, and say how many more there are.

    Raises:
        BadInputError: naming the file, the field, the reason and the way out.
    """
    troubles = troubles_of(document, schema)
    if troubles:
        first, more = troubles[0], len(troubles) - 1
        message = f"{first.message}（另有{more}处问题）" if more else first.message
        raise BadInputError(f"“{name}”：{message}", field=first.path)


_DEEPEST: Final = 100  # GeoJSON needs ten; beyond some 400 checking itself would run out of stack


def _parts(value: Any) -> Iterable[tuple[Any, Any]]:
    return value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()


def _is_too_deep(document: Any) -> bool:
    level = [document]
    for _ in range(_DEEPEST):
        level = [inner for value in level for _key, inner in _parts(value)]
        if not level:
            return False
    return True


def _impossible_values(value: Any, path: str = "") -> list[FieldTrouble]:
    """Find what JSON text can hold and nothing after it can: 1e999 reads as infinity, half a surrogate as text."""
    if isinstance(value, int | float) and not -_LARGEST <= value <= _LARGEST:
        return [FieldTrouble(path, f"“{_label(path)}”的数值过大，请改为实际数值。")]
    if isinstance(value, str) and any(_SURROGATES[0] <= sign <= _SURROGATES[1] for sign in value):
        return [FieldTrouble(path, f"“{_label(path)}”不是有效的文字，请重新填写。")]
    return [
        trouble for key, inner in _parts(value) for trouble in _impossible_values(inner, f"{path}.{key}".strip("."))
    ]


_LARGEST: Final = sys.float_info.max
_SURROGATES: Final = ("\ud800", "\udfff")


def _path(error: "ValidationError") -> str:
    return ".".join(str(part) for part in error.absolute_path)


def _label(path: str) -> str:
    short = path.removeprefix("project.")
    return f"{FIELDS[short]}（{path}）" if short in FIELDS else path or "文件"


def _sentence(error: "ValidationError") -> str:
    if error.validator == "additionalProperties":
        return _unknown_key(error)
    wanted: Any = error.validator_value
    template = _SENTENCES.get(str(error.validator), "“{label}”的值{value}不符合要求，请改正。")
    return template.format(label=_label(_path(error)), value=_short(error.instance), wanted=_wanted(error, wanted))


_SENTENCES: Final = {
    "required": "“{label}”缺少“{wanted}”，请补上。",
    "enum": "“{label}”的值{value}不在可选范围内，请改为：{wanted}。",
    "const": "“{label}”的值{value}不对，应为“{wanted}”，请检查文件格式版本。",
    "type": "“{label}”的值{value}类型不对，应为{wanted}。",
    "minimum": "“{label}”的值{value}不能小于{wanted}，请改正。",
    "maximum": "“{label}”的值{value}不能大于{wanted}，请改正。",
    "pattern": "“{label}”的值{value}写法不对或为空，请改正。",
    "minLength": "“{label}”不能为空，请填写。",
    "minItems": "“{label}”不能为空，请至少写一项。",
    "uniqueItems": "“{label}”中有重复的项，请只保留一个。",
}


def _wanted(error: "ValidationError", wanted: Any) -> str:
    if error.validator == "required":
        present: Any = error.instance
        return "”、“".join(str(key) for key in wanted if key not in present)
    if error.validator == "type":
        return "或".join(_TYPES[each] for each in ([wanted] if isinstance(wanted, str) else wanted))
    if error.validator == "enum":
        return "、".join(str(choice) for choice in wanted if choice is not None)
    return str(wanted)


def _unknown_key(error: "ValidationError") -> str:
    schema: Any = error.schema
    instance: Any = error.instance
    known: Mapping[str, Any] = schema.get("properties", {})
    unknown = "、".join(f"“{key}”" for key in instance if key not in known)
    place = _path(error) or "文件"
    return f"{place}中有不认识的键{unknown}，请检查拼写或删去；可用的键：{'、'.join(known)}。"


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    limit = 40
    return f"“{text if len(text) <= limit else text[:limit] + '…'}”"

"""Read rule files, and find the line in them that an error is about."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from app.errors import BadInputError

_TOML_LINE: Final = re.compile(r"\(at line (\d+), column \d+\)")


def placed(error: BadInputError, path: Path, number: int, row: Mapping[str, Any]) -> BadInputError:
    """Return the error with file, line and rule named; `number` counts the file's rules from 0."""
    line = _line_of(path, number, error.field)
    return BadInputError(f"规则文件“{path.name}”第{line}行，规则{row.get('id', '（无编号）')}：{error}")


def _line_of(path: Path, number: int, key: str | None) -> int:
    """Return the line of a key of the rule, else of its id, else of its head."""
    text = path.read_text(encoding="utf-8").splitlines()
    heads = [line for line, each in enumerate(text, start=1) if each.strip() == "[[rule]]"]
    first, last = (*heads, 1)[number], (*heads[number + 1 :], len(text) + 1)[0]
    found = (line for wanted in (key, "id") for line in range(first, last) if _is_key(text[line - 1], wanted))
    return next(found, first)


def line_of_key(path: Path, key: str | None) -> int:
    """Return the first line that gives a key a value; 1 where none does."""
    text = path.read_text(encoding="utf-8").splitlines()
    return next((number for number, each in enumerate(text, start=1) if _is_key(each, key)), 1)


def _is_key(line: str, key: str | None) -> bool:
    return key is not None and line.partition("=")[0].strip() == key and "=" in line


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file.

    Raises:
        BadInputError: where it is missing or no TOML, naming the line.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise BadInputError(f"缺少规则文件“{path.name}”，请恢复该文件。") from error
    except UnicodeDecodeError as error:
        raise BadInputError(f"规则文件“{path.name}”不是UTF-8编码，请另存为UTF-8后重建。") from error
    except tomllib.TOMLDecodeError as error:
        found = _TOML_LINE.search(str(error))
        place = f"第{found[1]}行" if found else "末尾"
        reason = _TOML_LINE.sub("", str(error)).strip()
        raise BadInputError(f"规则文件“{path.name}”{place}不是有效的TOML（{reason}），请修正后重建。") from error


def rows_of(path: Path) -> Sequence[Mapping[str, Any]]:
    """Return the rules of a file as they stand.

    Raises:
        BadInputError: where it is missing, no TOML, or holds something else.
    """
    rows = read_toml(path).get("rule", ())
    if not isinstance(rows, list | tuple):
        raise BadInputError(f"规则文件“{path.name}”的规则应写成[[rule]]，请改正后重建。")
    return rows

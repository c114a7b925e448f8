"""Read the rules from their TOML files; a wrong quote, date, effect or id stops the build and names its place."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from app.domain.rule import EFFECTS, Citation, Rule
from app.errors import BadInputError

PlaceOf = Callable[[int], str]
_KEYS: Final = {
    "id", "effect", "title", "relevant_when", "hit_when", "quote", "line", "details", "advice", "questions",
    "valid_from", "valid_to",
}  # fmt: skip
_REQUIRED: Final = ("id", "effect", "title", "hit_when", "quote", "line")


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules in the order of reporting, the name and date of their edition."""

    edition: str
    date: str
    rules: tuple[Rule, ...]


def load_rules(folder: Path, lines: Sequence[str], place_of: PlaceOf) -> RuleSet:
    """Read `edition.toml` and one file a group; `lines` is the plan's text, against which every quote is held.

    A name that the edition defines stands in conditions for its definition, so that rules can share one.

    Raises:
        BadInputError: naming file, rule and reason.
    """
    edition = _read(folder / "edition.toml")
    definitions = {name: f"({' '.join(text.split())})" for name, text in edition.get("definitions", {}).items()}
    rules: dict[str, Rule] = {}
    for group in edition["groups"]:
        path = folder / f"{group}.toml"
        for rule in _rules(path, lines, place_of, definitions):
            if rule.id in rules:
                raise BadInputError(f"{path.name}：规则编号“{rule.id}”重复，请改为唯一的编号。")
            rules[rule.id] = rule
    return RuleSet(edition["edition"], str(edition["date"]), tuple(rules.values()))


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise BadInputError(f"缺少规则文件“{path.name}”，请恢复该文件。") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadInputError(f"规则文件“{path.name}”不是有效的TOML（{error}），请修正后重建。") from error


def _rules(path: Path, lines: Sequence[str], place_of: PlaceOf, definitions: Mapping[str, str]) -> Iterator[Rule]:
    for row in _read(path).get("rule", ()):
        try:
            yield _rule(_expand(row, definitions), lines, place_of)
        except BadInputError as error:
            raise BadInputError(
                f"{path.name}{_where(path, row)}，规则{row.get('id', '（无编号）')}：{error}"
            ) from error


def _expand(row: Mapping[str, Any], definitions: Mapping[str, str]) -> dict[str, Any]:
    expanded = dict(row)
    for key in ("relevant_when", "hit_when"):
        for name, condition in definitions.items() if key in row else ():
            expanded[key] = re.sub(rf"\b{name}\b(?!\()", lambda _, text=condition: text, expanded[key])  # type: ignore[misc]
    return expanded


def _where(path: Path, row: Mapping[str, Any]) -> str:
    wanted = f'id = "{row.get("id")}"'
    numbered = enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    return next((f"第{number}行" for number, text in numbered if text.strip() == wanted), "")


def _rule(row: Mapping[str, Any], lines: Sequence[str], place_of: PlaceOf) -> Rule:
    _check_keys(row)
    line, quote = row["line"], row["quote"]
    if not 1 <= line <= len(lines) or quote not in lines[line - 1]:
        raise BadInputError(f"引文“{quote}”不在规划文本第{line}行，请核对引文和行号。")
    return Rule(
        id=row["id"],
        effect=row["effect"],
        title=row["title"],
        relevant_when=row.get("relevant_when"),
        hit_when=" ".join(row["hit_when"].split()),
        citation=Citation(quote, place_of(line), line),
        questions=tuple(row.get("questions", {}).items()),
        details=tuple(row.get("details", ())),
        advice=row.get("advice", ""),
        valid_from=_date(row, "valid_from"),
        valid_to=_date(row, "valid_to"),
    )


def _check_keys(row: Mapping[str, Any]) -> None:
    for key in _REQUIRED:
        if key not in row:
            raise BadInputError(f"缺少“{key}”，请补上。")
    for key in sorted(set(row) - _KEYS):
        raise BadInputError(f"“{key}”不是规则的内容，请删去或改正。")
    if row["effect"] not in EFFECTS:
        raise BadInputError(f"效力“{row['effect']}”不存在，请改用{'、'.join(EFFECTS)}之一。")


def _date(row: Mapping[str, Any], key: str) -> str | None:
    if key not in row:
        return None
    try:
        return date.fromisoformat(str(row[key])).isoformat()
    except ValueError as error:
        raise BadInputError(f"“{key}”的日期“{row[key]}”无效，请写成2026-01-31的形式。") from error

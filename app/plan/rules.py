"""Read the rules from their TOML files; a wrong quote, date, effect or id stops the build and names its place."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from app.domain.rule import EFFECTS, Citation, Rule
from app.errors import BadInputError
from app.plan.rules_files import line_of_key, placed, read_toml, rows_of

PlaceOf = Callable[[int], str]
_KEYS: Final[Mapping[str, type | tuple[type, ...]]] = {
    **dict.fromkeys(("id", "effect", "title", "relevant_when", "hit_when", "quote", "advice"), str),
    **dict.fromkeys(("valid_from", "valid_to"), (str, date)),
    "line": int,
    "details": list,
    "questions": dict,
}
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
        BadInputError: naming file, line, rule and reason.
    """
    edition = read_edition(folder)
    definitions = {name: f"({' '.join(text.split())})" for name, text in edition.get("definitions", {}).items()}
    rules: dict[str, Rule] = {}
    for group in edition["groups"]:
        path = folder / f"{group}.toml"
        for number, row in enumerate(rows_of(path)):
            try:
                rule = _rule(_expand(row, definitions), lines, place_of)
                _check_id(rule, rules)
            except BadInputError as error:
                raise placed(error, path, number, row) from error
            rules[rule.id] = rule
    return RuleSet(edition["edition"], edition["date"], tuple(rules.values()))


def read_edition(folder: Path) -> dict[str, Any]:
    """Return `edition.toml`, its dates as ISO text.

    Raises:
        BadInputError: for what is missing or wrong in it, and for a rule file that it does not list.
    """
    path = folder / "edition.toml"
    edition = read_toml(path)
    try:
        _check_edition(edition, {each.stem for each in folder.glob("*.toml")} - {path.stem})
        return {**edition, **{key: _date(edition, key) for key in ("date", "effective") if key in edition}}
    except BadInputError as error:
        raise BadInputError(f"规则文件“{path.name}”第{line_of_key(path, error.field)}行：{error}") from error


def _check_edition(edition: Mapping[str, Any], files: set[str]) -> None:
    for key, shape in (("edition", str), ("date", (str, date)), ("groups", list)):
        if not isinstance(edition.get(key), shape) or not edition[key]:
            raise BadInputError(f"“{key}”缺失或写法不对，请补上。", field=key)
    unlisted = sorted(files - set(edition["groups"]))
    if unlisted:
        raise BadInputError(f"规则文件“{unlisted[0]}.toml”没有列入groups，请补登该文件或移走。", field="groups")


def _check_id(rule: Rule, known: Mapping[str, Rule]) -> None:
    if rule.id in known:
        raise BadInputError("规则编号重复，请改为唯一的编号。", field="id")


def rule_trouble(folder: Path, rule_id: str, error: BadInputError) -> BadInputError:
    """Return an error that was found in a rule after it was read, with the file and line that the rule stands in."""
    for path in sorted(folder.glob("*.toml")):
        for number, row in enumerate(rows_of(path)):
            if row.get("id") == rule_id:
                return placed(error, path, number, row)
    return error


def _expand(row: Mapping[str, Any], definitions: Mapping[str, str]) -> dict[str, Any]:
    expanded = dict(row)
    for key in ("relevant_when", "hit_when"):
        for name, condition in definitions.items() if key in row else ():
            expanded[key] = re.sub(rf"\b{name}\b(?!\()", lambda _, text=condition: text, expanded[key])  # type: ignore[misc]
    return expanded


def _rule(row: Mapping[str, Any], lines: Sequence[str], place_of: PlaceOf) -> Rule:
    _check_keys(row)
    line, quote = row["line"], row["quote"]
    if not 1 <= line <= len(lines) or quote not in lines[line - 1]:
        raise BadInputError(f"引文“{quote}”不在规划文本第{line}行，请核对引文和行号。", field="quote")
    first, last = _date(row, "valid_from"), _date(row, "valid_to")
    if first and last and first > last:
        raise BadInputError(f"“valid_from”（{first}）晚于“valid_to”（{last}），请改正日期。", field="valid_from")
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
        valid_from=first,
        valid_to=last,
    )


def _check_keys(row: Mapping[str, Any]) -> None:
    for key in _REQUIRED:
        if row.get(key) in (None, ""):
            raise BadInputError(f"缺少“{key}”，请补上。", field=key)
    for key in sorted(set(row) - set(_KEYS)):
        raise BadInputError(f"“{key}”不是规则的内容，请删去或改正。", field=key)
    for key, value in row.items():
        if not isinstance(value, _KEYS[key]) or isinstance(value, bool):
            raise BadInputError(f"“{key}”的值“{value}”写法不对，请对照其他规则改正。", field=key)
    if row["effect"] not in EFFECTS:
        raise BadInputError(f"效力“{row['effect']}”不存在，请改用{'、'.join(EFFECTS)}之一。", field="effect")


def _date(row: Mapping[str, Any], key: str) -> str | None:
    if key not in row:
        return None
    try:
        return date.fromisoformat(str(row[key])).isoformat()
    except ValueError as error:
        raise BadInputError(f"“{key}”的日期“{row[key]}”无效，请写成2026-01-31的形式。", field=key) from error

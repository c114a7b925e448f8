"""The opinion's templates: its sentences, names, clauses, colours and measures, the office's own over the shipped."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from app.domain.finding import VERDICTS
from app.errors import WorldError
from app.opinion.templates_merge import check_sentence, merge, parse, trouble

FOLDER: Final = Path(__file__).resolve().parents[2] / "forms" / "opinion"
FILES: Final = ("wording", "clauses", "sections", "map", "layout")
PARTS: Final = ("basis", "verdict", "requirements")
CLAUSE_FIELDS: Final = ("project", "county", "office", "validity")
_LARGEST_MEASURE: Final = 200.0


@dataclass(frozen=True, slots=True)
class Clause:
    """A standing clause of the office: in which part it stands, and with which verdicts (all where none is named)."""

    part: str
    text: str
    verdicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Templates:
    """All templates, checked; `sections` and `map` are the files' tables."""

    wording: Mapping[str, Mapping[str, str]]
    clauses: tuple[Clause, ...]
    sections: Mapping[str, Any]
    map: Mapping[str, Any]
    layout: Mapping[str, Mapping[str, Any]]

    def say(self, key: str, **values: object) -> str:
        """Return the sentence of a dotted key with its values filled in; the key is one of the shipped file."""
        section, _, name = key.partition(".")
        return self.wording[section][name].format(**values)

    def name_of(self, table: str, key: str) -> str:
        """Return a name of `sections.toml`; a key without a name is its own name."""
        return str(self.sections[table].get(key, key))

    def measure(self, key: str) -> float:
        """Return a measure of `layout.toml` by its dotted key, in the unit that its name ends with."""
        section, _, name = key.partition(".")
        return float(self.layout[section][name])

    def clauses_of(self, part: str, verdict: str) -> tuple[str, ...]:
        """Return the clauses that stand in a part of an opinion with a verdict."""
        return tuple(
            each.text
            for each in self.clauses
            if each.part == part and (not each.verdicts or VERDICTS[verdict] in each.verdicts)
        )


def read_templates(own: Mapping[str, str] = MappingProxyType({})) -> Templates:
    """Return the templates, with an office's own over the shipped ones.

    Args:
        own: TOML text by name (`FILES`); what a file leaves out stays as shipped, but clauses are replaced whole.

    Raises:
        BadInputError: where one of the office's own is faulty; file, key, reason and way out are named.
        WorldError: where a shipped file is missing.
    """
    return _templates(tuple((name, own[name]) for name in FILES if name in own))


@cache
def shipped_text(name: str) -> str:
    """Return a shipped template file as text.

    Raises:
        WorldError: where it is missing or cannot be read.
    """
    path = FOLDER / f"{name}.toml"
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise WorldError(f"审查意见模板“{path.name}”无法读取（{error}），请重新安装本程序。") from error


@cache
def _templates(own: tuple[tuple[str, str], ...]) -> Templates:
    texts = dict(own)
    tables = {name: _table(name, texts) for name in FILES if name != "clauses"}
    _check_numbers(tables["map"], tables["layout"])
    return Templates(clauses=_clauses(texts.get("clauses", shipped_text("clauses"))), **tables)


def _table(name: str, own: Mapping[str, str]) -> dict[str, Any]:
    file = f"{name}.toml"
    shipped = parse(file, shipped_text(name))
    return merge(file, shipped, parse(file, own[name])) if name in own else shipped


def _check_numbers(colours: Mapping[str, Any], layout: Mapping[str, Any]) -> None:
    """Refuse colours that are no three shares of red, green and blue, and measures that no page can have."""
    named = [("map.toml", f"kinds.{key}", value) for key, value in colours["kinds"].items()]
    named += [("map.toml", key, value) for key, value in colours.items() if key != "kinds"]
    named += [("layout.toml", f"colour.{key}", value) for key, value in layout["colour"].items()]
    for file, name, value in named:
        if len(value) != 3 or not all(0 <= each <= 1 for each in value):  # noqa: PLR2004 - red, green, blue
            raise trouble(file, name, "应为红、绿、蓝三个0到1之间的数", "请改正，或删去该项以恢复原值")
    for section, values in layout.items():
        for key, value in values.items():
            if section != "colour" and not 0 < value <= _LARGEST_MEASURE:
                raise trouble("layout.toml", f"{section}.{key}", f"应大于0且不超过{_LARGEST_MEASURE:g}", "请改正")


def _clauses(text: str) -> tuple[Clause, ...]:
    file = "clauses.toml"
    found = parse(file, text)
    entries = found.pop("clause", [])
    if found or not isinstance(entries, list) or not all(isinstance(each, dict) for each in entries):
        name = next(iter(found), "clause")
        raise trouble(file, name, "是不认识的项，本文件只能有若干个[[clause]]", "请改正或删去")
    return tuple(_clause(file, number, each) for number, each in enumerate(entries, 1))


def _clause(file: str, number: int, entry: Mapping[str, Any]) -> Clause:
    name = f"第{number}个[[clause]]"
    for key in entry:
        if key not in ("part", "text", "verdicts"):
            raise trouble(file, f"{name}.{key}", "是不认识的项，可用的项：part、text、verdicts", "请改正或删去")
    part, text, verdicts = entry.get("part"), entry.get("text"), entry.get("verdicts", [])
    if part not in PARTS:
        raise trouble(file, f"{name}.part", f"应为{'、'.join(PARTS)}之一", "请改正")
    if not isinstance(text, str) or not text.strip():
        raise trouble(file, f"{name}.text", "应为不空的文字", "请补上")
    known = tuple(VERDICTS.values())
    if not isinstance(verdicts, list) or not all(each in known for each in verdicts):
        raise trouble(file, f"{name}.verdicts", f"应为列表，其中只能有{'、'.join(known)}", "请改正")
    check_sentence(file, f"{name}.text", text, CLAUSE_FIELDS)
    return Clause(part, text, tuple(verdicts))

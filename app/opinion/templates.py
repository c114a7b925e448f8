"""The opinion's templates: its sentences, names, clauses, colours and measures, the office's own over the shipped."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
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
_CLAUSE_KEYS: Final = ("part", "text", "verdicts", "name", "free")
CLAUSE_FIELDS: Final = ("project", "county", "office", "validity")
_LARGEST_MEASURE: Final = 200.0


@dataclass(frozen=True, slots=True)
class Clause:
    """A standing clause of the office.

    Attributes:
        part: where it stands.
        text: its words; empty only where it is free.
        verdicts: with which it stands; all where none is named.
        name: what the reviewer knows it by; its own words where it has none.
        is_free: whether a case may have words of its own in its place.
    """

    part: str
    text: str
    verdicts: tuple[str, ...] = ()
    name: str = ""
    is_free: bool = False

    @property
    def key(self) -> str:
        """What a case's own words are kept by: another name or, without one, other words are another clause."""
        return f"{self.part}/{self.name or self.text}"


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

    def clauses_of(self, part: str, verdict: str) -> tuple[Clause, ...]:
        """Return the clauses that stand in a part of an opinion with a verdict."""
        return tuple(
            each
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
    made = tuple(_clause(file, number, each) for number, each in enumerate(entries, 1))
    names = [each.key for each in made if each.is_free]
    for number, each in enumerate(made, 1):
        if each.is_free and names.count(each.key) > 1:
            raise trouble(file, f"第{number}个[[clause]].name", f"“{each.name}”与同一部分的另一条同名", "请改正")
    return made


def _clause(file: str, number: int, entry: Mapping[str, Any]) -> Clause:
    name = f"第{number}个[[clause]]"
    for key in entry:
        if key not in _CLAUSE_KEYS:
            allowed = "、".join(_CLAUSE_KEYS)
            raise trouble(file, f"{name}.{key}", f"是不认识的项，可用的项：{allowed}", "请改正或删去")
    part, verdicts = entry.get("part"), entry.get("verdicts", [])
    if part not in PARTS:
        raise trouble(file, f"{name}.part", f"应为{'、'.join(PARTS)}之一", "请改正")
    known = tuple(VERDICTS.values())
    if not isinstance(verdicts, list) or not all(each in known for each in verdicts):
        raise trouble(file, f"{name}.verdicts", f"应为列表，其中只能有{'、'.join(known)}", "请改正")
    made = _named_clause(file, name, entry)
    check_sentence(file, f"{name}.text", made.text, CLAUSE_FIELDS)
    return replace(made, part=part, verdicts=tuple(verdicts))


def _named_clause(file: str, name: str, entry: Mapping[str, Any]) -> Clause:
    """Return a clause's words and name, and whether it is free; its part is not looked at."""
    text, called, is_free = entry.get("text"), entry.get("name", ""), entry.get("free", False)
    if not isinstance(is_free, bool):
        raise trouble(file, f"{name}.free", "应为true或false", "请改正")
    if not isinstance(called, str) or (is_free and not called.strip()):
        raise trouble(file, f"{name}.name", "应为文字，可改写的条款须有名称", "请补上")
    if not isinstance(text, str) or not (text.strip() or is_free):
        raise trouble(file, f"{name}.text", "应为不空的文字", "请补上")
    return Clause("", text, name=called.strip(), is_free=is_free)

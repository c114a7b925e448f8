"""Editions of the rule base: which there are, open one, build another beside them, compare two rule by rule."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Final

from app.domain.rule import Rule
from app.errors import BadInputError
from app.plan.rulebase import EDITION
from app.services.desk import Desk
from app.services.rule_bases import edition_file, edition_files, plan_file
from app.store.reference import open_reference

CHANGES: Final = {"added": "新增", "removed": "删去", "changed": "修改"}


@dataclass(frozen=True, slots=True)
class EditionRow:
    """One rule base: its name and date, the SHA-256 of its seeds, how many rules, whether the desk works with it."""

    edition: str
    date: str
    sha256: str
    rules: int
    current: bool


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One part of a rule that differs: its name and both values, None where there was none."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class RuleChange:
    """One rule that differs between two editions; `change` is one of CHANGES."""

    rule: str
    change: str
    title: str
    fields: tuple[FieldChange, ...] = ()


def list_editions(desk: Desk) -> tuple[EditionRow, ...]:
    """Return the rule bases that have been built, by date and hash."""
    rows = (edition_row(path, current=path == desk.plan_path) for path in edition_files())
    return tuple(sorted(rows, key=lambda row: (row.date, row.sha256)))


def edition_row(path: Path, *, current: bool = False) -> EditionRow:
    """Return what a rule base says of itself."""
    with open_reference(path) as plan:
        date = plan.table(EDITION)[0]["date"]
        return EditionRow(plan.metadata.edition, date, plan.metadata.sha256, len(plan.rules()), current)


def open_edition(desk: Desk, sha256: str) -> Desk:
    """Return the desk with the rule base of a SHA-256 (or how it begins), everything else as it is.

    Raises:
        BadInputError: where there is no such rule base.
    """
    return replace(desk, plan_path=edition_file(sha256))


def build_edition(seeds: Path) -> EditionRow:
    """Build a rule base from a folder of seeds beside those that there are; none of them changes.

    Raises:
        BadInputError: naming file, line and reason, where a seed is wrong; nothing is built then.
    """
    if not seeds.is_dir():
        raise BadInputError(f"种子文件夹“{seeds}”不存在，请核对路径。")
    return edition_row(plan_file(seeds))


def compare(one: Desk, other: Desk) -> tuple[RuleChange, ...]:
    """Return how the rules of `other` differ from those of `one`, in the order of both."""
    before, after = ({ready.rule.id: ready.rule for ready in desk.rules} for desk in (one, other))
    return tuple(_changes(before, after))


def _changes(before: dict[str, Rule], after: dict[str, Rule]) -> Iterator[RuleChange]:
    for rule in dict.fromkeys((*before, *after)):
        if rule not in after:
            yield RuleChange(rule, "removed", before[rule].title)
        elif rule not in before:
            yield RuleChange(rule, "added", after[rule].title)
        elif changed := tuple(_fields(_flat(before[rule]), _flat(after[rule]))):
            yield RuleChange(rule, "changed", after[rule].title, changed)


def _flat(rule: Rule) -> dict[str, Any]:
    """Return a rule's parts, the citation's and the questions' each by itself."""
    parts = {field.name: getattr(rule, field.name) for field in fields(rule)}
    cited, questions = parts.pop("citation"), parts.pop("questions")
    parts |= {"quote": cited.quote, "place": cited.place, "line": cited.line}
    return parts | {"details": list(rule.details)} | {f"questions.{key}": text for key, text in questions}


def _fields(before: dict[str, Any], after: dict[str, Any]) -> Iterator[FieldChange]:
    for name in dict.fromkeys((*before, *after)):
        if before.get(name) != after.get(name):
            yield FieldChange(name, before.get(name), after.get(name))


def edition_json(row: EditionRow) -> dict[str, Any]:
    """Return an edition as JSON."""
    return {field.name: getattr(row, field.name) for field in fields(row)}


def change_json(change: RuleChange) -> dict[str, Any]:
    """Return a difference as JSON."""
    differing = [{"field": each.field, "before": each.before, "after": each.after} for each in change.fields]
    return {"rule": change.rule, "change": change.change, "title": change.title, "fields": differing}

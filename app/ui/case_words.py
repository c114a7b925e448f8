"""A change of a case in a few words, for the menu and the status line: 用地总面积 12.5→10."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.ui.marks import comma, say
from app.ui.vocabulary import ACTIVITIES, CONSTRUCTIONS, FIELDS, MINING_RIGHTS, WATER_SOURCES

_MOST_LETTERS: Final = 16
_DECLARED: Final = ("mining", "enclave")
_NONE: Final = ("block", "listed_as")
_SECTIONS: Final[Mapping[str, str]] = {
    "mining": str(QT_TRANSLATE_NOOP("CaseWords", "涉及矿业权")),
    "enclave": str(QT_TRANSLATE_NOOP("CaseWords", "飞地经济项目")),
}
_CHOICES: Final[Mapping[str, Mapping[Any, str]]] = {
    "construction": CONSTRUCTIONS,
    "activities": ACTIVITIES,
    "water.sources": WATER_SOURCES,
    "mining.right": MINING_RIGHTS,
}


def field_label(path: str) -> str:
    """Return the name of a field, or of a declaration, as reviewers read it."""
    return say(_SECTIONS[path]) if path in _SECTIONS else FIELDS.get(path, path)


def field_value(project: Mapping[str, Any], path: str) -> Any:
    """Return a field's value by its dotted path, None where it is not known; of a declaration whether it is made."""
    found: Any = project
    for name in path.split("."):
        found = found.get(name) if isinstance(found, Mapping) else None
    return (found is not None) if path in _DECLARED else found


def changed_fields(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the paths of the fields and declarations in which two projects differ."""

    def differs(path: str) -> bool:
        old, new = field_value(before, path), field_value(after, path)
        return old != new or isinstance(old, bool) != isinstance(new, bool)  # 0 is no False

    return tuple(path for path in (*FIELDS, *_DECLARED) if path != "site" and differs(path))


def change_words(before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    """Return the difference of two projects in a few words."""
    paths = changed_fields(before, after)
    if len(paths) != 1:
        names = comma().join(field_label(path) for path in paths[:2])
        return say("{fields}等{count}项").format(fields=names, count=len(paths))
    path = paths[0]
    old, new = (value_words(path, field_value(each, path)) for each in (before, after))
    return say("{field} {old}→{new}").format(field=field_label(path), old=old, new=new)


def value_words(path: str, value: Any) -> str:
    """Return a value as the form shows it, cut to what fits a menu."""
    text = comma().join(_words(path, value))
    return text if len(text) <= _MOST_LETTERS else text[: _MOST_LETTERS - 1] + "…"


def _words(path: str, value: Any) -> Iterator[str]:
    if value is None:
        yield say("无") if path in _NONE else say("未知")
    elif isinstance(value, bool):
        yield say("是") if value else say("否")
    elif isinstance(value, Mapping):
        parts = [f"{name} {use.get('amount') or ''}{use.get('unit') or ''}" for name, use in value.items()]
        yield from parts or [say("无")]
    elif isinstance(value, list):
        yield from [_choice(path, each) for each in value] or [say("无")]
    else:
        yield _choice(path, value)


def _choice(path: str, value: Any) -> str:
    words = _CHOICES.get(path, {}).get(value) if isinstance(value, str) else None
    return str(value) if words is None else say(words)

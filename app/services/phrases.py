"""Reasons for judgements that the office keeps as its own, to be offered where one is written."""

from typing import Final

from app.errors import BadInputError
from app.services.desk import Desk
from app.services.permits import ANYBODY, CASEWORK, permit
from app.services.records import note
from app.store.connection import atomic
from app.store.settings import get_setting, set_setting
from app.store.workspace import open_workspace

_KEY: Final = "judgement.phrases"
_MOST: Final = 200


@permit("查看常用语", ANYBODY)
def phrases(desk: Desk) -> tuple[str, ...]:
    """Return the office's phrases, in the order they were kept."""
    with open_workspace(desk.workspace) as connection:
        kept = get_setting(connection, _KEY, [])
    return tuple(each for each in kept if isinstance(each, str)) if isinstance(kept, list) else ()


@permit("保存常用语", CASEWORK)
def keep_phrase(desk: Desk, phrase: str) -> tuple[str, ...]:
    """Keep one more phrase and return all; one that is there already stays where it is.

    Raises:
        BadInputError: it is empty, or there are too many.
    """
    words = " ".join(phrase.split())
    if not words:
        raise BadInputError("没有可保存的文字，请先写下理由，再存为常用语。", field="reason")
    return _change(desk, add=words)


@permit("删除常用语", CASEWORK)
def drop_phrase(desk: Desk, phrase: str) -> tuple[str, ...]:
    """Forget a phrase and return those that are left."""
    return _change(desk, drop=phrase)


def _change(desk: Desk, add: str = "", drop: str = "") -> tuple[str, ...]:
    with open_workspace(desk.workspace) as connection, atomic(connection):
        kept = get_setting(connection, _KEY, [])
        left = [each for each in kept if each != drop] if isinstance(kept, list) else []
        if add and add not in left:
            left.append(add)
        if len(left) > _MOST:
            raise BadInputError(f"常用语最多{_MOST}条，请先删去不用的，再保存。", field="reason")
        set_setting(connection, _KEY, left or None)
        note(connection, desk, "phrase_keep" if add else "phrase_drop", add or drop)
    return tuple(left)

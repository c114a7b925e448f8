"""What a case was before each change, so that any change of it can be taken back and made again."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

_MOST: Final = 200


@dataclass(frozen=True, slots=True)
class Step:
    """One change.

    Attributes:
        words: what was changed, for the menu.
        before: the parts of the document that changed, as they were; a part that was not there is None.
        after: the same parts as they became.
        key: what was being edited; a further change under the same key joins this step while it is open.
    """

    words: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    key: str = ""


class CaseHistory:
    """Past and future of one case: project, site and judgements in one row of steps.

    Letters typed into one field are one step until the field is left (`seal`); what was deleted again is none.
    """

    def __init__(self) -> None:
        self._past: list[Step] = []
        self._future: list[Step] = []
        self._is_open = False

    def clear(self) -> None:
        """Forget everything: another case is open."""
        self._past, self._future, self._is_open = [], [], False

    def changed(self, step: Step) -> Step:
        """Remember a change and return the step it became; what had been taken back can no longer be made again."""
        self._future = []
        joins = self._is_open and bool(step.key) and bool(self._past) and self._past[-1].key == step.key
        made = replace(step, before=self._past.pop().before) if joins else step
        self._is_open = bool(made.key)
        if made.before != made.after:
            self._past = [*self._past[-_MOST + 1 :], made]
        return made

    def reword(self, words: str) -> None:
        """Give the last step other words: another change has joined it."""
        if self._past:
            self._past[-1] = replace(self._past[-1], words=words)

    def seal(self) -> None:
        """Let the next change be a step of its own."""
        self._is_open = False

    def can_undo(self) -> bool:
        """Return whether there is a change to take back."""
        return bool(self._past)

    def can_redo(self) -> bool:
        """Return whether there is a change to make again."""
        return bool(self._future)

    def undo_words(self) -> str:
        """Return what the next step back would take back; empty where there is none."""
        return self._past[-1].words if self._past else ""

    def redo_words(self) -> str:
        """Return what the next step forward would make again; empty where there is none."""
        return self._future[-1].words if self._future else ""

    def undo(self) -> Mapping[str, Any]:
        """Take the last change back and return the parts of the document as they were before it."""
        step = self._past.pop()
        self._future.append(step)
        self._is_open = False
        return step.before

    def redo(self) -> Mapping[str, Any]:
        """Make the change that was taken back last again and return the parts as they are then."""
        step = self._future.pop()
        self._past.append(step)
        self._is_open = False
        return step.after

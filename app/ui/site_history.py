"""What the site was before each change, so that a change can be taken back and made again."""

from collections.abc import Mapping
from typing import Any, Final

SiteDocument = Mapping[str, Any] | None
_MOST: Final = 100


class SiteHistory:
    """Past and future of one case's site; every entry is the GeoJSON geometry that the case kept, or None."""

    def __init__(self) -> None:
        self._past: list[SiteDocument] = []
        self._future: list[SiteDocument] = []

    def clear(self) -> None:
        """Forget everything: another case is open."""
        self._past, self._future = [], []

    def changed(self, before: SiteDocument) -> None:
        """Remember what the site was; what had been taken back can no longer be made again."""
        self._past = [*self._past[-_MOST + 1 :], before]
        self._future = []

    def can_undo(self) -> bool:
        """Return whether there is a change to take back."""
        return bool(self._past)

    def can_redo(self) -> bool:
        """Return whether there is a change to make again."""
        return bool(self._future)

    def undo(self, now: SiteDocument) -> SiteDocument:
        """Take the last change back and return what the site was before it."""
        self._future.append(now)
        return self._past.pop()

    def redo(self, now: SiteDocument) -> SiteDocument:
        """Make the change that was taken back last again and return what the site is then."""
        self._past.append(now)
        return self._future.pop()

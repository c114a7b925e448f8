"""The tiles of all layers, with one limit for the memory that they take; what was drawn longest ago goes first."""

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtGui import QImage

KEPT_BYTES: Final = 192 * 2**20
_EMPTY_BYTES: Final = 512  # of a tile with nothing in it
_AHEAD: Final = 2.5  # times the tiles in view are those in view and around it

Key = tuple[int, tuple[float, float], int, int]


class TileCache:
    """Tiles by whose they are and their key: edition of the look, a pixel's width and height, column and row."""

    def __init__(self, most: int = KEPT_BYTES) -> None:
        self._most = most
        self._tiles: OrderedDict[tuple[object, Key], QImage | None] = OrderedDict()
        self._seen: dict[object, frozenset[Key]] = {}
        self.bytes = 0

    def has(self, owner: object, key: Key) -> bool:
        """Return whether a tile was painted, be there anything in it or not."""
        return (owner, key) in self._tiles

    def get(self, owner: object, key: Key) -> QImage | None:
        """Return a tile; None where it is not there or nothing is in it."""
        return self._tiles.get((owner, key))

    def of(self, owner: object) -> Iterator[tuple[Key, QImage]]:
        """Return an owner's tiles that have anything in them."""
        return ((key, image) for (whose, key), image in self._tiles.items() if whose is owner and image is not None)

    def put(self, owner: object, key: Key, image: QImage | None) -> None:
        """Keep a tile, and let others go where there are too many; those in view stay."""
        self._remove(owner, key)
        self._tiles[owner, key] = image
        self.bytes += _size(image)
        while self.bytes > self._most:
            oldest, its_key = next(iter(self._tiles))
            if its_key in self._seen.get(oldest, ()):
                return
            self._remove(oldest, its_key)

    def see(self, owner: object, keys: Iterable[Key]) -> None:
        """Take the tiles that an owner has in view now: they go last."""
        self._seen[owner] = frozenset(keys)
        for key in self._seen[owner]:
            if (owner, key) in self._tiles:
                self._tiles.move_to_end((owner, key))

    def has_room(self) -> bool:
        """Return whether what is around the view may be painted ahead without driving away what is in view."""
        seen = sum(_size(self._tiles.get((owner, key))) for owner, keys in self._seen.items() for key in keys)
        return seen * _AHEAD <= self._most

    def drop(self, owner: object) -> None:
        """Let all tiles of an owner go."""
        self._seen.pop(owner, None)
        for whose, key in tuple(self._tiles):
            if whose is owner:
                self._remove(whose, key)

    def _remove(self, owner: object, key: Key) -> None:
        if (owner, key) in self._tiles:
            self.bytes -= _size(self._tiles.pop((owner, key)))


def _size(image: QImage | None) -> int:
    return _EMPTY_BYTES if image is None else image.sizeInBytes()

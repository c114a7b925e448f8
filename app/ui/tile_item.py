"""A large layer on the map: tiles that other processes paint, put side by side; older ones stand in until they come."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPen, QRegion
from PySide6.QtWidgets import QGraphicsObject, QStyleOptionGraphicsItem, QWidget
from shiboken6 import isValid

from app.services.map_tiles import TileSource
from app.ui.map_style import Look
from app.ui.tile_cache import Key, TileCache
from app.ui.tile_painter import SIDE, TileLook, TilePlace
from app.ui.tile_pool import TilePool, Wish
from app.ui.tile_process import MOST_TILES, Order

_WORLD: Final = QRectF(-180, -90, 360, 180)
_DIGITS: Final = 10  # of a pixel's size: the same scale reached twice gives the same tiles
_STAND_INS: Final = 2  # other scales that are looked at for what is missing
_LIKE: Final = 3  # powers of two by which such a scale may differ: beyond that there is nothing to make out
_SOON_MS: Final = 40  # some tiles in view are shown that long after they came, lest half views be drawn for nothing
_RING: Final = 2  # tiles around the view that are painted ahead
_RING_ORDER: Final = 8  # tiles: what comes into view meanwhile waits no longer than for so many
_PIECES: Final = 2  # as many as there are painters, so that the view is painted by all of them


def tile_look(look: Look, scale: float = 1.0) -> TileLook:
    """Return a look as plain values; `scale` is the screen's device pixels to one of ours."""
    pen: QPen = look.pen
    return TileLook(
        line=pen.color().rgba(),
        fill=look.brush.color().rgba(),
        width=max(1, round(pen.widthF() * scale)),
        is_dashed=pen.dashPattern() != [],
        pattern=look.brush.style().value,
    )


class TileItem(QGraphicsObject):
    """One layer in degrees; opacity and height above others are the item's own and cost no painting.

    Signals:
        completed: every tile in view is there and drawn.
    """

    completed = Signal()

    def __init__(self, source: TileSource, look: Look, pool: TilePool, cache: TileCache) -> None:
        super().__init__()
        self._source, self._pool, self._cache = source, pool, cache
        self._look = look
        self._edition = 0
        self._pending: set[Key] = set()
        self._is_ended = False
        self.missing = 0
        self._wanted: frozenset[Key] = frozenset()
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.update)
        pool.prepared.connect(self._on_prepared)
        self.visibleChanged.connect(self._on_visible)

    @property
    def source(self) -> TileSource:
        """Where the layer is."""
        return self._source

    def set_look(self, look: Look) -> None:
        """Draw the layer in another way; what there is stands in until that is painted."""
        if tile_look(look) != tile_look(self._look):
            self._look = look
            self._renew()

    def end(self) -> None:
        """Want nothing more, and take nothing that is still painted."""
        self._is_ended = True
        self._pool.want(self, ())
        self._cache.drop(self)
        self.deleteLater()

    def _on_visible(self) -> None:
        if not self.isVisible():
            self._pool.want(self, ())
            self._cache.see(self, ())

    def _renew(self) -> None:
        self._edition += 1
        self.update()

    def _on_prepared(self, layer_id: str) -> None:
        if layer_id == self._source.layer_id:
            self._renew()

    def boundingRect(self) -> QRectF:
        """Return the whole world: what is in view is looked up when it is drawn."""
        return _WORLD

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw the tiles that are there, ask for those that are not and for those around the view."""
        scale = painter.device().devicePixelRatio()
        world = painter.worldTransform()
        pixel = _rounded(1 / (world.m11() * scale)), _rounded(1 / (abs(world.m22()) * scale))
        size = (widget or painter.device()).width(), (widget or painter.device()).height()
        west, north = -world.dx() / world.m11(), -world.dy() / world.m22()
        first = math.floor(west / (SIDE * pixel[0])), math.floor(-north / (SIDE * pixel[1]))
        corner = (
            round((first[0] * SIDE * pixel[0] - west) / pixel[0]),
            round((north + first[1] * SIDE * pixel[1]) / pixel[1]),
        )
        counts = tuple(math.ceil((length * scale - start) / SIDE) for length, start in zip(size, corner, strict=True))
        painter.save()
        painter.resetTransform()
        painter.scale(1 / scale, 1 / scale)
        here = _Grid(self._edition, pixel, first, corner, counts)
        self._cache.see(self, here.tiles())
        missing = [key for key in here.tiles() if not self._cache.has(self, key)]
        self.missing, self._wanted = len(missing), frozenset(missing)
        if missing:
            self._ask(here, missing, scale)  # first, so that the painters work meanwhile
            self._stand_in(painter, here, missing)
        for key in here.tiles():
            self._draw(painter, key, here.rect(key))
        painter.restore()
        if not missing:
            self._ask(here, (), scale)
            self.completed.emit()

    def _draw(self, painter: QPainter, key: Key, onto: QRectF) -> None:
        image = self._cache.get(self, key)
        if image is not None:
            painter.drawImage(onto.topLeft(), image)

    def _stand_in(self, painter: QPainter, here: "_Grid", missing: list[Key]) -> None:
        """Draw what there is of other scales or older looks where tiles are missing."""
        hole = QRegion()
        for key in missing:
            hole += here.rect(key).toAlignedRect()
        levels: dict[tuple[int, Any], list[tuple[Key, QImage]]] = {}
        for key, image in self._cache.of(self):
            if key[:2] != (here.edition, here.pixel):
                levels.setdefault(key[:2], []).append((key, image))
        far = {level: abs(math.log2(level[1][1] / here.pixel[1])) for level in levels}
        nearest = sorted((level for level in levels if far[level] <= _LIKE), key=lambda level: (far[level], -level[0]))
        painter.save()
        for level in nearest[:_STAND_INS]:
            painter.setClipRegion(hole)
            for key, image in levels[level]:
                onto = here.rect_of(key)
                if hole.intersects(onto.toAlignedRect()):
                    painter.drawImage(onto, image)
            for key, _ in levels[level]:  # one level's tiles lie side by side: those of the next show between them
                hole -= here.rect_of(key).toAlignedRect()
        painter.restore()

    def _ask(self, here: "_Grid", missing: Sequence[Key], scale: float) -> None:
        if not self._source.is_ready():
            self._pool.prepare(self._source)
        around = here.ring() if not missing and self._cache.has_room() else []
        ring = [key for key in around if not self._cache.has(self, key) and key not in self._pending]
        missing = [key for key in missing if key not in self._pending]
        look = tile_look(self._look, scale)
        places = [(place, True) for place in blocks(missing, MOST_TILES, _PIECES)]
        places += [(place, False) for place in blocks(ring, _RING_ORDER)]
        self._pool.want(self, [self._wish(here.edition, place, look, is_urgent) for place, is_urgent in places])

    def _wish(self, edition: int, place: TilePlace, look: TileLook, is_urgent: bool) -> Wish:
        keys = [
            (edition, place.pixel, column, row)
            for row in range(place.row, place.row + place.rows)
            for column in range(place.column, place.column + place.columns)
        ]

        def make(number: int, slot: int) -> Order:
            self._pending.update(keys)
            return Order(number, slot, self._source, edition, look, place)

        return Wish(place, make, lambda images: self._take(keys, images), is_urgent)

    def _take(self, keys: Sequence[Key], images: Sequence[QImage | None]) -> None:
        if self._is_ended or not isValid(self):  # the window may be gone by now
            return
        self._pending.difference_update(keys)
        for key, image in zip(keys, images, strict=True):
            self._cache.put(self, key, image)
        if not self._wanted & self._pending:  # all that is in view has come
            self._soon.stop()
            self.update()
        elif not self._soon.isActive():
            self._soon.start()


def blocks(keys: Sequence[Key], most: int, pieces: int = 1) -> list[TilePlace]:
    """Return tiles of one scale as blocks of tiles side by side.

    Args:
        keys: the tiles, row by row.
        most: tiles in a block.
        pieces: into how many blocks of like size at least, as far as there are rows or columns enough.
    """
    wide, high = (len({key[at] for key in keys}) for at in (2, 3))
    broadest, highest = (most, math.ceil(high / pieces)) if high > wide else (math.ceil(wide / pieces), high)
    runs: list[TilePlace] = []
    for _, pixel, column, row in keys:
        last = runs[-1] if runs else None
        if last and (last.row, last.column + last.columns) == (row, column) and last.columns < min(most, broadest):
            runs[-1] = replace(last, columns=last.columns + 1)
        else:
            runs.append(TilePlace(column, row, pixel))
    made: dict[tuple[int, int], TilePlace] = {}
    done: list[TilePlace] = []
    for run in runs:
        above = made.get((run.column, run.columns))
        fits = above and above.row + above.rows == run.row and above.rows < highest
        if above and fits and (above.rows + 1) * above.columns <= most:
            made[run.column, run.columns] = replace(above, rows=above.rows + 1)
        else:
            done += [above] if above else []
            made[run.column, run.columns] = run
    return [*done, *made.values()]


class _Grid:
    """The tiles of one scale that meet the view."""

    def __init__(
        self,
        edition: int,
        pixel: tuple[float, float],
        first: tuple[int, int],
        corner: tuple[int, int],
        counts: tuple[int, ...],
    ) -> None:
        self.edition, self.pixel = edition, pixel
        self._first, self._corner, self._counts = first, corner, counts

    def tiles(self, around: int = 0) -> Iterator[Key]:
        for row in range(-around, self._counts[1] + around):
            for column in range(-around, self._counts[0] + around):
                yield self.edition, self.pixel, self._first[0] + column, self._first[1] + row

    def ring(self) -> list[Key]:
        """Return the tiles around those in view."""
        inner = set(self.tiles())
        return [key for key in self.tiles(_RING) if key not in inner]

    def rect(self, key: Key) -> QRectF:
        """Return where a tile of this scale is, in device pixels."""
        return QRectF(
            self._corner[0] + (key[2] - self._first[0]) * SIDE,
            self._corner[1] + (key[3] - self._first[1]) * SIDE,
            SIDE,
            SIDE,
        )

    def rect_of(self, key: Key) -> QRectF:
        """Return where a tile of another scale is, in device pixels."""
        wide, high = (SIDE * theirs / mine for theirs, mine in zip(key[1], self.pixel, strict=True))
        return QRectF(
            key[2] * wide - self._first[0] * SIDE + self._corner[0],
            key[3] * high - self._first[1] * SIDE + self._corner[1],
            wide,
            high,
        )


def _rounded(value: float) -> float:
    return float(f"{value:.{_DIGITS - 1}e}")

"""The painters' processes: Qt's painting would hold the window's process, so tiles are painted in others.

A process gets orders through its pipe, paints into a slot of the memory that it shares with the window and answers; it
ends with the window, which closes the pipe.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.shared_memory import SharedMemory
from typing import Any, Final

from app.errors import CancelledError, ReviewError
from app.services.map_tiles import LayerReader, TileSource, make_overview, open_source
from app.ui.tile_painter import SIDE, TileLook, TilePlace, filled, paint_tiles

PAINTED, NOTHING, FAILED, PREPARED, PREPARING = "painted", "nothing", "failed", "prepared", "preparing"
_NICENESS: Final = 5  # the window goes first
MOST_TILES: Final = 40  # of an order
SLOTS: Final = 2  # of a painter's memory: one to paint into while the other is read
SLOT_BYTES: Final = MOST_TILES * SIDE * SIDE * 4


@dataclass(frozen=True, slots=True)
class Order:
    """Tiles to be painted: a number, which the answer names, where to lay them, and the layer as it stands."""

    number: int
    slot: int
    source: TileSource
    edition: int
    look: TileLook
    place: TilePlace


class _Readers:
    """Open layers; one whose edition is newer is opened anew."""

    def __init__(self) -> None:
        self._open: dict[str, tuple[tuple[TileSource, int], LayerReader]] = {}

    def get(self, order: Order) -> LayerReader:
        """Return the layer's reader.

        Raises:
            StoreError: the layer's file is missing or damaged.
        """
        layer_id, wanted = order.source.layer_id, (order.source, order.edition)
        if layer_id in self._open:
            known, reader = self._open[layer_id]
            if known == wanted:
                return reader
            del self._open[layer_id]
            reader.close()
        self._open[layer_id] = wanted, open_source(order.source)
        return self._open[layer_id][1]


def slot_of(memory: SharedMemory, slot: int) -> "memoryview[int]":
    """Return one slot of the memory that a painter shares with the window.

    Raises:
        OSError: it is closed.
    """
    if memory.buf is None:
        raise OSError
    return memory.buf[slot * SLOT_BYTES : (slot + 1) * SLOT_BYTES]


def serve_tiles(pipe: "Connection[Any, Any]", memory: SharedMemory) -> None:
    """Paint until the pipe is closed; runs in a process of its own."""
    readers = _Readers()
    with suppress(EOFError, OSError):  # the window is gone
        while True:
            order = pipe.recv()
            pipe.send(_painted(memory, readers, order))
    memory.close()


def _painted(memory: SharedMemory, readers: _Readers, order: Order) -> tuple[str, int, object]:
    """Return what to answer: with painted tiles, of each tile whether there is anything in it."""
    try:
        image = paint_tiles(readers.get(order), order.look, order.place, slot_of(memory, order.slot))
    except ReviewError as error:
        return FAILED, order.number, str(error)
    if image is None:
        return NOTHING, order.number, None
    return PAINTED, order.number, filled(image, order.place)


def serve_overview(pipe: "Connection[Any, Any]", source: TileSource) -> None:
    """Make one overview, say how far it is and how that went; any word stops it. Runs in a process of its own."""
    lower_priority()

    def tell(share: float) -> None:
        if pipe.poll():
            raise CancelledError
        pipe.send((PREPARING, 0, share))

    with suppress(EOFError, OSError, CancelledError):
        try:
            make_overview(source, tell)
        except ReviewError as error:
            if isinstance(error, CancelledError):
                raise
            pipe.send((FAILED, 0, str(error)))
        else:
            pipe.send((PREPARED, 0, 0.0))


def lower_priority(nice: Callable[[int], int] | None = None) -> None:
    """Let the window go first."""
    import os

    lower = nice or getattr(os, "nice", None)
    if lower is not None:
        lower(_NICENESS)

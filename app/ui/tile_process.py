"""The painters' processes: Qt's painting would hold the window's process, so tiles are painted in others.

A process gets messages through its pipe and answers each tile; it ends with the window, which closes the pipe.
"""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, Final

from app.errors import ReviewError
from app.services.map_tiles import LayerReader, TileSource, make_overview, open_source
from app.ui.tile_painter import TileLook, TilePlace, paint_tile

PAINTED, NOTHING, FAILED, PREPARED = "painted", "nothing", "failed", "prepared"
_NICENESS: Final = 5  # the window goes first


@dataclass(frozen=True, slots=True)
class Order:
    """A tile to be painted: its number, which the answer names, and the layer as it stands."""

    number: int
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


def serve_tiles(pipe: "Connection[Any, Any]") -> None:
    """Paint until the pipe is closed; runs in a process of its own."""
    readers = _Readers()
    with suppress(EOFError, OSError):  # the window is gone
        while True:
            order = pipe.recv()
            _paint(pipe, readers, order)


def _paint(pipe: "Connection[Any, Any]", readers: _Readers, order: Order) -> None:
    start = time.perf_counter()
    try:
        image = paint_tile(readers.get(order), order.look, order.place)
    except ReviewError as error:
        pipe.send((FAILED, order.number, str(error)))
        return
    spent = time.perf_counter() - start
    if image is None:
        pipe.send((NOTHING, order.number, spent))
        return
    pipe.send((PAINTED, order.number, spent))
    pipe.send_bytes(image.constBits())


def serve_overview(pipe: "Connection[Any, Any]", source: TileSource) -> None:
    """Make one overview and say how that went; runs in a process of its own."""
    lower_priority()
    with suppress(EOFError, OSError):
        try:
            make_overview(source)
        except ReviewError as error:
            pipe.send((FAILED, 0, str(error)))
        else:
            pipe.send((PREPARED, 0, 0.0))


def lower_priority(nice: Callable[[int], int] | None = None) -> None:
    """Let the window go first."""
    import os

    lower = nice or getattr(os, "nice", None)
    if lower is not None:
        lower(_NICENESS)

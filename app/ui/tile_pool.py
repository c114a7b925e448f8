"""Who paints tiles: a few processes, started when there is something to paint, replaced when one is killed."""

import os
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from multiprocessing.shared_memory import SharedMemory
from typing import Any, Final

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QImage

from app.services.map_tiles import TileSource
from app.ui.tile_painter import FORMAT, SIDE, TilePlace
from app.ui.tile_process import (
    FAILED,
    PAINTED,
    PREPARED,
    PREPARING,
    SLOT_BYTES,
    SLOTS,
    Order,
    serve_overview,
    serve_tiles,
    slot_of,
)

_MOST_PROCESSES: Final = 2
_MOST_DEATHS: Final = 4  # without a tile painted in between: then something is wrong for good
_PATIENCE_S: Final = 2.0

Images = tuple[QImage | None, ...]
Answer = Callable[[Images], None]


@dataclass(slots=True, eq=False)
class _Painter:
    """One process, our end of its pipe, the memory it paints into, and what it has to do by the orders' numbers.

    It has as many orders at a time as its memory has slots: one that it paints, one to go on with.
    """

    process: BaseProcess
    pipe: "Connection[Any, Any]"
    memory: SharedMemory
    orders: dict[int, tuple[int, "Wish"]] = field(default_factory=dict)

    def slot(self) -> int:
        """Return a slot that no order has."""
        taken = {slot for slot, _ in self.orders.values()}
        return next(slot for slot in range(SLOTS) if slot not in taken)

    def images(self, number: int, has_something: Sequence[bool]) -> Images:
        """Return copies of an order's tiles, row by row; None for those with nothing in them."""
        slot, wish = self.orders[number]
        columns, rows = wish.place.columns, wish.place.rows
        corners = [(column * SIDE, row * SIDE) for row in range(rows) for column in range(columns)]
        with slot_of(self.memory, slot) as pixels:  # let go here and now: the memory cannot be closed before
            whole = QImage(pixels, columns * SIDE, rows * SIDE, columns * SIDE * 4, FORMAT)
            return tuple(
                whole.copy(QRect(*corner, SIDE, SIDE)) if is_something else None
                for corner, is_something in zip(corners, has_something, strict=True)
            )

    def close(self) -> None:
        """Let pipe and memory go."""
        self.pipe.close()
        self.memory.close()
        self.memory.unlink()


@dataclass(frozen=True, slots=True, eq=False)
class Wish:
    """Tiles that somebody wants: what to paint and whom to tell; None is told where nothing is there.

    Attributes:
        place: which tiles.
        make: returns the order; given its number and slot.
        answer: told the tiles' images, row by row.
        is_urgent: whether they are in view; others wait until a painter has nothing else to do.
    """

    place: TilePlace
    make: Callable[[int, int], Order]
    answer: Answer
    is_urgent: bool = True


class TilePool(QObject):
    """Hands wishes to the processes, the most urgent first; lives in the GUI thread.

    Signals:
        troubled: a sentence about what cannot be painted.
        preparing: a layer's id and the share of its overview that is made.
        prepared: a layer's id: its overview is there now.
        ended: a layer's id: its overview is there, or was stopped or could not be made.
    """

    troubled = Signal(str)
    preparing = Signal(str, float)
    prepared = Signal(str)
    ended = Signal(str)
    _heard = Signal(object, object, object)
    _lost = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = get_context("spawn")
        self._painters: list[_Painter] = []
        self._makers: dict[str, tuple[BaseProcess, Connection[Any, Any]]] = {}
        self._wishes: dict[object, Sequence[Wish]] = {}
        self._threads: list[threading.Thread] = []
        self._numbers = count(1)
        self._deaths = 0
        self._told: set[str] = set()
        self._is_stopped = False
        self._most = max(1, min(_MOST_PROCESSES, os.cpu_count() or 1))
        self._heard.connect(self._on_heard, Qt.ConnectionType.QueuedConnection)
        self._lost.connect(self._on_lost, Qt.ConnectionType.QueuedConnection)

    def warm_up(self) -> None:
        """Start the processes before they are needed."""
        while len(self._painters) < self._most and not self._is_stopped:
            self._start()

    def want(self, who: object, wishes: Sequence[Wish]) -> None:
        """Replace all that somebody wanted, the most urgent first; what is being painted already is still answered."""
        self._wishes.pop(who, None)
        if wishes:
            self._wishes[who] = list(wishes)
            self._hand_out()

    def prepare(self, source: TileSource) -> None:
        """Have a layer's overview made, once."""
        if self._is_stopped or source.layer_id in self._makers:
            return
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=serve_overview, args=(theirs, source), daemon=True)
        process.start()
        theirs.close()
        self._makers[source.layer_id] = process, ours
        self._listen(ours, source.layer_id)
        self.preparing.emit(source.layer_id, 0.0)

    def stop_preparing(self, layer_id: str) -> None:
        """Stop making a layer's overview; its process removes what it wrote."""
        if layer_id in self._makers:
            with suppress(OSError):  # it has ended
                self._makers[layer_id][1].send(None)

    def processes(self) -> tuple[BaseProcess, ...]:
        """Return the painters' processes."""
        return tuple(painter.process for painter in self._painters)

    def is_idle(self) -> bool:
        """Return whether nothing is wanted or under way."""
        return not any(self._wishes.values()) and not any(painter.orders for painter in self._painters)

    def stop(self) -> None:
        """End all processes; nobody is told anything after this."""
        self._is_stopped = True
        self._wishes.clear()
        for layer_id in self._makers:
            self.stop_preparing(layer_id)
        for process in self.processes():
            process.terminate()
        for process in (*self.processes(), *(maker for maker, _ in self._makers.values())):
            process.join(_PATIENCE_S)
            process.terminate()
        for thread in self._threads:
            thread.join(_PATIENCE_S)
        for painter in self._painters:
            painter.close()
        self._painters.clear()

    def _hand_out(self) -> None:
        if self._is_stopped or self._deaths >= _MOST_DEATHS:
            return
        while any(self._wishes.values()):
            who = next((who for who, wishes in self._wishes.items() if wishes and wishes[0].is_urgent), None)
            who = next(who for who, wishes in self._wishes.items() if wishes) if who is None else who
            is_urgent = self._wishes[who][0].is_urgent
            if not is_urgent and self._is_pressed():  # what is in view must not share the processor with what is not
                return
            painter = self._free(SLOTS if is_urgent else 1)
            if painter is None:
                return
            wish, *rest = self._wishes.pop(who)
            if rest:
                self._wishes[who] = rest  # at the end of the round
            self._send(painter, wish)

    def _is_pressed(self) -> bool:
        """Return whether anything in view is being painted."""
        return any(wish.is_urgent for painter in self._painters for _, wish in painter.orders.values())

    def _free(self, most: int) -> _Painter | None:
        """Return the painter with the fewest orders, where those are less than this."""
        least = min(self._painters, key=lambda painter: len(painter.orders), default=None)
        if (least is None or least.orders) and len(self._painters) < self._most:
            least = self._start()
        return least if least is not None and len(least.orders) < most else None

    def _start(self) -> _Painter:
        ours, theirs = self._context.Pipe()
        memory = SharedMemory(create=True, size=SLOTS * SLOT_BYTES)
        process = self._context.Process(target=serve_tiles, args=(theirs, memory), daemon=True)
        process.start()
        theirs.close()
        painter = _Painter(process, ours, memory)
        self._painters.append(painter)
        self._listen(ours, painter)
        return painter

    def _listen(self, pipe: "Connection[Any, Any]", whose: object) -> None:
        thread = threading.Thread(target=self._hear, args=(pipe, whose), daemon=True)
        self._threads = [*(each for each in self._threads if each.is_alive()), thread]
        thread.start()

    def _hear(self, pipe: "Connection[Any, Any]", whose: object) -> None:
        """Wait for answers; runs in a thread that sleeps in between."""
        try:
            while True:
                kind, number, said = pipe.recv()
                images = whose.images(number, said) if isinstance(whose, _Painter) and kind == PAINTED else ()
                self._heard.emit(whose, (kind, number, said), images)
        except (EOFError, OSError):
            pass
        if not self._is_stopped:
            self._lost.emit(whose)

    def _send(self, painter: _Painter, wish: Wish) -> None:
        number, slot = next(self._numbers), painter.slot()
        painter.orders[number] = slot, wish
        try:
            painter.pipe.send(wish.make(number, slot))
        except OSError:
            return  # it is dead; `_on_lost` will come and give the order to another

    def _on_heard(self, whose: object, word: tuple[str, int, Any], images: Images) -> None:
        if self._is_stopped:
            return
        kind, number, said = word
        if kind == FAILED:
            self._tell(str(said))
        if not isinstance(whose, _Painter):
            if kind == PREPARED:
                self.prepared.emit(whose)
            elif kind == PREPARING:
                self.preparing.emit(whose, said)
            return
        self._deaths = 0
        order = whose.orders.pop(number, None)
        self._hand_out()
        if order is not None:
            _, wish = order
            wish.answer(images or (None,) * (wish.place.columns * wish.place.rows))

    def _on_lost(self, whose: object) -> None:
        """Give what a dead painter had to others."""
        if self._is_stopped:
            return
        if not isinstance(whose, _Painter):
            self.ended.emit(whose)
            return
        self._painters.remove(whose)
        whose.process.join(_PATIENCE_S)
        whose.close()
        self._deaths += 1
        if self._deaths >= _MOST_DEATHS:
            self._tell(self.tr("地图绘制进程反复中断，图斑很多的图层暂不显示；请重新打开窗口，或检查内存是否充足。"))
        self._wishes[whose] = [wish for _, wish in whose.orders.values()]
        self._hand_out()

    def _tell(self, sentence: str) -> None:
        if sentence not in self._told:
            self._told.add(sentence)
            self.troubled.emit(sentence)

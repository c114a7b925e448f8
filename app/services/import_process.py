"""Import layers in a process of its own: GDAL and GEOS hold a thread's lock for longer than a window may stand still.

The process is ended when the import is stopped; what it left is taken away at once. Reports come back through a pipe.
"""

import os
import time
import traceback
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final

from app.domain.layer import Layer
from app.errors import CancelledError, ReviewError
from app.services.desk import Desk
from app.services.layers import LayerEntry, Progress, clear_leftovers, import_layers, import_pack
from app.services.permits import KEEPING, permit
from app.store.cipher import lend_keys, take_keys

Tell = Callable[[str], None]
Cancel = Callable[[], bool]
_POLL_S: Final = 0.1
_PATIENCE_S: Final = 10.0
_NICENESS: Final = 5  # the window goes first


@dataclass(frozen=True, slots=True)
class ImportTask:
    """What to import: entries, or a data pack."""

    entries: tuple[LayerEntry, ...] = ()
    pack: Path | None = None


class ImportProcessError(RuntimeError):
    """The process ended by itself, or with an error that is nobody's bad input; the text is its traceback."""


@permit("导入图层", KEEPING)
def import_in_process(
    desk: Desk, task: ImportTask, *, progress: Progress, cancel: Cancel, tell: Tell
) -> tuple[Layer, ...]:
    """Import as `import_layers` or `import_pack` do, in another process; call it from a thread that may wait.

    Args:
        desk: the open desk.
        task: what to import.
        progress: told how far it is, about ten times a second.
        cancel: asked as often; the process is ended where it says so.
        tell: called with each sentence about what was odd or repaired.

    Raises:
        BadInputError, WorldError, StoreError: as `import_layers` does.
        CancelledError: `cancel` said so and nothing was imported.
        ImportProcessError: a bug, or the system ended the process.
    """
    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_serve, args=(theirs, replace(desk), task, lend_keys()), daemon=True)
    process.start()
    theirs.close()
    try:
        return _listen(ours, {"progress": progress, "tell": tell}, cancel)
    except (CancelledError, EOFError) as stop:
        process.terminate()
        process.join(_PATIENCE_S)
        imported = _last_word(ours)
        if imported is not None:  # it was done before the stop reached it
            return imported
        clear_leftovers(desk)
        if isinstance(stop, EOFError):
            raise ImportProcessError(f"the import process ended with code {process.exitcode}") from stop
        raise
    finally:
        process.join(_PATIENCE_S)
        if process.is_alive():
            process.kill()
            process.join()
        ours.close()


def _listen(ours: "Connection[Any, Any]", heard: dict[str, Callable[[Any], None]], cancel: Cancel) -> tuple[Layer, ...]:
    while True:
        if cancel():
            raise CancelledError("导入已取消，未写入任何内容。")
        if ours.poll(_POLL_S):
            what, value = ours.recv()
            if what in heard:
                heard[what](value)
            else:
                return _outcome(what, value)


def _outcome(what: str, value: Any) -> tuple[Layer, ...]:
    if what == "done":
        layers: tuple[Layer, ...] = value
        return layers
    if what == "refused":
        raise value
    raise ImportProcessError(value)


def _last_word(ours: "Connection[Any, Any]") -> tuple[Layer, ...] | None:
    """Return what was imported where that was said before the process ended."""
    with suppress(EOFError, OSError):
        while ours.poll():
            what, value = ours.recv()
            if what == "done":
                return _outcome(what, value)
    return None


def _serve(theirs: "Connection[Any, Any]", desk: Desk, task: ImportTask, keys: Mapping[bytes, bytes]) -> None:
    """Do the work; runs in the other process."""
    take_keys(keys)
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    progress = _Throttle(lambda step: theirs.send(("progress", step)))

    def tell(sentence: str) -> None:
        theirs.send(("tell", sentence))

    try:
        if task.pack is not None:
            layers = import_pack(desk, task.pack, progress=progress, tell=tell)
        else:
            layers = import_layers(desk, task.entries, progress=progress, tell=tell)
        theirs.send(("done", layers))
    except ReviewError as error:
        theirs.send(("refused", error))
    except Exception:  # noqa: BLE001  # it is raised again in the window's process
        with suppress(OSError):  # the window itself may be gone
            theirs.send(("broke", traceback.format_exc()))


class _Throttle:
    """Passes on the first of many reports, then one each tenth of a second, and every last one of a file."""

    def __init__(self, send: Progress) -> None:
        self._send = send
        self._next = 0.0

    def __call__(self, step: Any) -> None:
        now = time.monotonic()
        if now >= self._next or step.done >= step.total:
            self._next = now + _POLL_S
            self._send(step)

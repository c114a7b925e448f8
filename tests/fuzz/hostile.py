"""Give one importer one input, and hold it to its promise."""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

from importers import IMPORTERS, Importer

from app.errors import ReviewError
from app.services.desk import Desk, open_desk

_CHINESE = re.compile(r"[\u4e00-\u9fff]")


class Feeder:
    """A desk and a folder of its own for one importer."""

    def __init__(self, name: str) -> None:
        self.importer: Importer = IMPORTERS[name]
        self._folder = Path(tempfile.mkdtemp(prefix="taixin-fuzz-"))
        self.desk: Desk = open_desk(self._folder / "workspace")
        self._path = self._folder / f"甲{self.importer.suffix}"
        for suffix, data in self.importer.beside().items():
            self._path.with_suffix(suffix).write_bytes(data)

    def feed(self, data: bytes) -> str:
        """Return what the importer said against the input; nothing where it took it.

        Raises:
            Exception: any but the program's own.
            AssertionError: what it said is no sentence for a reviewer.
        """
        self._path.write_bytes(self.importer.wrap(data))
        try:
            self.importer.take(self.desk, self._path)
        except ReviewError as error:
            said = str(error)
            assert _CHINESE.search(said), f"not Chinese: {said!r}"
            assert len(said) < 2000, f"of {len(said)} characters: {said[:200]!r}"
            return said
        return ""

    def close(self) -> None:
        """Remove the folder."""
        shutil.rmtree(self._folder, ignore_errors=True)

"""Sides as processes: start one, ask it, and be told plainly when it cannot answer."""

from __future__ import annotations

import json
import subprocess
import tempfile
from typing import TYPE_CHECKING, Any, Self

from layers import layer_file
from queries import TOGETHER
from sides import HERE

if TYPE_CHECKING:
    from pathlib import Path

    from sides import Side


class NotMeasuredError(Exception):
    """A side could not answer; the message says why."""


class Running:
    """A side's process; a context manager."""

    def __init__(self, side: Side, cache: Path) -> None:
        """Start the process.

        Raises:
            NotMeasuredError: there is no such Python.
        """
        self.side = side
        self._cache = cache
        python = cache / side.python
        if not python.exists():
            raise NotMeasuredError(f"no {python}; wants {side.wants}")
        command = [str(python), "-u", str(HERE / "worker.py"), side.module]
        pipe = subprocess.PIPE
        self._words = tempfile.TemporaryFile()  # noqa: SIM115  # closed with the process
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=self._words, text=True, cwd=HERE)

    def open(self, name: str, seed: int) -> dict[str, Any]:
        """Open a layer of the cache; returns the time in ms and the memory in MB.

        Raises:
            NotMeasuredError: the side said why not.
        """
        source = layer_file(self._cache, name, seed)
        store = self._cache / self.side.module / source.stem
        store.parent.mkdir(parents=True, exist_ok=True)
        return self._say({"do": "open", "source": str(source), "store": str(store)})

    def ways(self, kind: str) -> list[str]:
        """Return the ways in which the side can answer questions of a kind."""
        return list(self._say({"do": "ways", "together": kind in TOGETHER})["ways"])

    def ask(self, kind: str, queries: list[bytes], way: str) -> dict[str, Any]:
        """Ask; returns `ms` (the mean of one question), `hits` and `total` (m2) of all.

        Raises:
            NotMeasuredError: the side said why not.
        """
        texts = [query.hex() for query in queries]
        return self._say({"do": "ask", "queries": texts, "together": kind in TOGETHER, "way": way})

    def _say(self, question: dict[str, Any]) -> dict[str, Any]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.write(json.dumps(question) + "\n")
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            raise NotMeasuredError(f"{self._last_words()}; wants {self.side.wants}")
        reply: dict[str, Any] = json.loads(line)
        if "error" in reply:
            raise NotMeasuredError(reply["error"])
        return reply

    def _last_words(self) -> str:
        self._process.wait()
        self._words.seek(0)
        words = self._words.read().decode(errors="replace").strip()
        return (words or f"ended with {self._process.returncode}").splitlines()[-1]

    def close(self) -> None:
        """End the process by ending its questions."""
        if self._process.poll() is None:
            self._process.communicate()
        self._words.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

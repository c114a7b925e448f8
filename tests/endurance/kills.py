"""Kill working processes and check after each that nothing acknowledged is lost: `python tests/endurance/kills.py`.

    .venv/bin/python tests/endurance/kills.py [--kills 1000] [--seed 1] [--folder F]

Two of five are killed after a random time, two at a random access of a file (so that the moments between two of them
are met more often than by the clock), and the fifth is a command of the command line. Every fiftieth kill begins with
a new workspace. Prints what was killed at what, and each thing that did not hold; 1 where there was one.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[2]
_PATHS: Final = [str(ROOT), str(ROOT / "tests" / "services"), str(ROOT / "tests" / "endurance")]
sys.path[:0] = [path for path in _PATHS if path not in sys.path]

_ROUND: Final = 50  # kills in one workspace
_LONGEST_S: Final = 2.5
_COMMAND_S: Final = 6.0
_PATIENCE_S: Final = 120.0
_MOST_ACCESSES: Final = 250
_RESTORING: Final = 8  # of every ten kills


class Killer:
    """Starts hands and kills them; `counts` says what they were at.

    Args:
        world: of `issuing_world`.
        folder: an empty one for the workspaces.
        seed: of the random numbers.
    """

    def __init__(self, world: Any, folder: Path, seed: int) -> None:
        os.environ["PYTHONPATH"] = os.pathsep.join(_PATHS)  # of the server that the hands are forked from
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(["office_hand"])
        self._world, self._folder, self._seed = world, folder, seed
        self._chance = random.Random(seed)  # repeatable, and no secret
        self.counts = Counter[str]()
        self.acknowledged = 0

    def rounds(self, kills: int) -> Iterator[tuple[int, str]]:
        """Kill so many times and yield each trouble with the number of the kill that it came after."""
        from office_hand import at
        from office_ledger import Ledger, troubles

        for number in range(kills):
            if number % _ROUND == 0:
                home = self._folder / f"round-{number // _ROUND}"
                shutil.rmtree(self._folder / f"round-{number // _ROUND - 1}", ignore_errors=True)
                place, known = at(self._world, home), Ledger()
            self._kill_once(number, place, known)
            self.counts[self._words(known)] += 1
            yield from ((number, each) for each in troubles(place, known))
            for aside in place.workspace.glob("workspace-*.db*"):
                aside.unlink()
            self.acknowledged, known.acknowledged = self.acknowledged + known.acknowledged, 0
            known.pending = ()

    def _kill_once(self, number: int, place: Any, known: Any) -> None:
        way, only = number % 5, None
        if way == 4:
            self._kill_command(number, place, known)
            return
        if number % 10 == _RESTORING and known.backups:
            only = "restore"
            known.expect_either(place)
        access = self._chance.randrange(1, _MOST_ACCESSES) if way % 2 else None
        self._kill_hand(f"{self._seed}-{number}", place, known, access, only)

    def _kill_hand(self, name: str, place: Any, known: Any, access: int | None, only: str | None) -> None:
        from office_hand import work

        ours, theirs = self._context.Pipe(duplex=False)
        words = (theirs, place, self._world, name, access, only)
        process = self._context.Process(target=work, args=words, daemon=True)
        process.start()
        theirs.close()
        assert ours.poll(_PATIENCE_S), "the hand did not come"
        ours.recv()
        end = time.monotonic() + (_PATIENCE_S if access else self._chance.uniform(0.0, _LONGEST_S))
        _listen(ours, process.sentinel, end, known)
        process.kill()
        process.join()
        with suppress(EOFError, OSError):
            while ours.poll():
                known.hear(ours.recv())
        assert process.exitcode == -9, f"{name} ended by itself with {process.exitcode}"

    def _kill_command(self, number: int, place: Any, known: Any) -> None:
        """Kill one of the commands; what it said before is acknowledged."""
        words, act = self._command(number, place)
        command = [sys.executable, "-m", "app", *words, "--workspace", str(place.workspace)]
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        known.pending = (act,)
        try:
            out, trouble = process.communicate(timeout=self._chance.uniform(0.4, _COMMAND_S))
            assert process.returncode == 0, trouble
        except subprocess.TimeoutExpired:
            process.kill()
            out, _ = process.communicate()
        assert not (process.returncode == 0 and act == "command review" and "%%EOF" not in _end_of(words[-1])), out

    def _command(self, number: int, place: Any) -> tuple[list[str], str]:
        case = str(ROOT / "seeds" / "examples" / "doulou" / "case.json")
        layer = next(place.desk_top.glob("*.geojson"), None)
        if number % 3 == 1 and layer is not None:
            return ["layers", "import", str(layer), "--kind", "geo_hazard"], "command import"
        if number % 3 == 2:
            return ["backup", "make", str(place.backups)], "command back_up"
        return ["review", case, "--pdf", str(place.desk_top / f"{number}.pdf")], "command review"

    def _words(self, known: Any) -> str:
        return str(known.pending[0]) if known.pending else "between two acts"


def _end_of(path: str) -> str:
    return Path(path).read_bytes()[-32:].decode("latin-1")


def _listen(ours: Connection, sentinel: int, end: float, known: Any) -> None:
    """Take down what is said until a moment, or until the process has ended."""
    while (left := end - time.monotonic()) > 0:
        ready = wait([ours, sentinel], left)
        if ours in ready:
            try:
                known.hear(ours.recv())
            except (EOFError, OSError):
                return
        elif ready:
            return


def main(arguments: list[str]) -> int:
    """Make a world, kill, and say what came of it."""
    parser = argparse.ArgumentParser(description="kill working processes at random moments")
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    order = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="taixin-kills-") as folder:
        os.environ |= dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"), folder)
        from issuing_world import make_world

        begin, bad = time.monotonic(), 0
        killer = Killer(make_world(Path(folder) / "world"), Path(folder), order.seed)
        for number, trouble in killer.rounds(order.kills):
            bad += 1
            sys.stdout.write(f"kill {number}: {trouble}\n")
            sys.stdout.flush()
        acts = ", ".join(f"{act} {count}" for act, count in killer.counts.most_common())
        sys.stdout.write(
            f"{order.kills} kills in {time.monotonic() - begin:.0f} s, {killer.acknowledged} acts acknowledged, "
            f"{bad} troubles\nkilled at: {acts}\n"
        )
    return int(bad > 0)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

"""A PostgreSQL server of the tests' own: no port, a socket in a temporary folder, killed and started at will."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from typing import Self

_USER = "postgres"
# What is killed here are processes, not the machine: what they wrote, the operating system still has.
_SETTINGS = {"listen_addresses": "''", "fsync": "off", "max_connections": "60", "shared_buffers": "64MB", "jit": "off"}


def _programs() -> Path:
    """The folder of the newest server that Debian's packages have put here."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: int(path.parts[-3]))
    if not found:
        raise FileNotFoundError("no PostgreSQL server: bootstrap.py test installs postgresql-postgis")
    return found[-1].parent


class Cluster:
    """A running server; `line` is the address of its database, as the owner."""

    def __init__(self) -> None:
        """Make a server and start it."""
        self._bin = _programs()
        self._folder = Path(tempfile.mkdtemp(prefix="taixin-pg-"))
        self._data, self.socket = self._folder / "data", self._folder / "socket"
        for folder in (self._folder, self._data, self.socket):
            folder.mkdir(exist_ok=True)
            _give(folder)
        self._run("initdb", "-D", str(self._data), "-U", _USER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        self.start()
        self._run("createdb", "-h", str(self.socket), "-U", _USER, "taixin")
        self.line = self.line_to("taixin")

    def line_to(self, database: str, user: str = _USER) -> str:
        """The address of one of its databases."""
        return f"postgresql://{user}@/{database}?host={quote(str(self.socket), safe='')}"

    def start(self) -> None:
        """Start it and wait until it answers."""
        options = " ".join(f"-c {key}={value}" for key, value in _SETTINGS.items())
        log = str(self._folder / "socket" / "log")
        self._run("pg_ctl", "-D", str(self._data), "-w", "-l", log, "-o", f"-k {self.socket} {options}", "start")

    def stop(self) -> None:
        """Stop it at once, as a power cut does: it recovers from its log when it starts."""
        self._run("pg_ctl", "-D", str(self._data), "-m", "immediate", "-w", "stop")

    def kill_a_backend(self, choose: int) -> bool:
        """SIGKILL the process that serves one of the lines; the server then throws all lines off and recovers."""
        query = "SELECT pid FROM pg_stat_activity WHERE application_name = 'taixin-review' ORDER BY pid"
        answer = self._run("psql", "-h", str(self.socket), "-U", _USER, "-d", "taixin", "-Atc", query, check=False)
        pids = [int(word) for word in answer.split()]
        if not pids:
            return False
        try:
            os.kill(pids[choose % len(pids)], signal.SIGKILL)
        except ProcessLookupError:
            return False
        return True

    def close(self) -> None:
        """Stop it and leave nothing behind."""
        self._run("pg_ctl", "-D", str(self._data), "-m", "immediate", "-w", "stop", check=False)
        shutil.rmtree(self._folder, ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _run(self, program: str, *arguments: str, check: bool = True) -> str:
        """Run one of PostgreSQL's programs, which refuse to be run by an administrator."""
        become = ["runuser", "-u", _USER, "--"] if os.geteuid() == 0 else []
        command = [*become, str(self._bin / program), *arguments]
        done = subprocess.run(command, check=False, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd="/")
        if check and done.returncode:
            raise RuntimeError(f"{program} failed with code {done.returncode}")
        return done.stdout.decode()


def _give(folder: Path) -> None:
    folder.chmod(0o700)
    if os.geteuid() == 0:
        shutil.chown(folder, _USER)

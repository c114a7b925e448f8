"""A PostgreSQL 15 cluster of our own: data in the cache, a socket in a temporary folder, no port, gone when closed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

_BIN = Path("/usr/lib/postgresql/15/bin")
_USER = "postgres"
SETTINGS = {
    "listen_addresses": "''",
    "shared_buffers": "2GB",
    "work_mem": "128MB",
    "maintenance_work_mem": "1GB",
    "effective_cache_size": "6GB",
    "random_page_cost": "1.1",
    "max_parallel_workers_per_gather": "2",
    "max_wal_size": "4GB",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "jit": "off",
}


class Cluster:
    """A running cluster; `socket` is the folder to connect to, as user postgres."""

    def __init__(self, data: Path) -> None:
        """Start the cluster in `data`, made when it is not there yet.

        Raises:
            FileNotFoundError: PostgreSQL 15 is not installed.
        """
        if not (_BIN / "postgres").exists():
            raise FileNotFoundError(f"no PostgreSQL 15 in {_BIN}")
        self._data = data
        self.socket = Path(tempfile.mkdtemp(prefix="pg-"))
        _give(self.socket)
        if not (data / "PG_VERSION").exists():
            data.mkdir(parents=True, exist_ok=True)
            _give(data)
            _run("initdb", "-D", str(data), "-U", _USER, "-A", "trust", "-E", "UTF8", "--no-sync")
        options = " ".join(f"-c {key}={value}" for key, value in SETTINGS.items())
        _run(
            "pg_ctl",
            "-D",
            str(data),
            "-w",
            "-l",
            str(self.socket / "log"),
            "-o",
            f"-k {self.socket} {options}",
            "start",
        )

    def close(self) -> None:
        """Stop the cluster."""
        _run("pg_ctl", "-D", str(self._data), "-m", "fast", "-w", "stop")
        shutil.rmtree(self.socket, ignore_errors=True)


def _give(folder: Path) -> None:
    folder.chmod(0o700)
    if os.geteuid() == 0:
        shutil.chown(folder, _USER)


def _run(program: str, *arguments: str) -> None:
    """Run one of PostgreSQL's programs, which refuse to be run by root."""
    become = ["runuser", "-u", _USER, "--"] if os.geteuid() == 0 else []
    subprocess.run([*become, str(_BIN / program), *arguments], check=True, stdout=subprocess.DEVNULL, cwd="/")

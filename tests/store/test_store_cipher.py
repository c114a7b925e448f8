"""Looking whether a database is encrypted does no harm to who works on it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from app.store.cipher import is_encrypted
from app.store.connection import atomic
from app.store.workspace import DATABASE_NAME, open_workspace

OTHER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)
try:
    connection.execute("BEGIN IMMEDIATE")
except sqlite3.OperationalError:
    print("locked")
"""


def test_a_look_at_a_database_drops_no_lock_of_a_transaction_under_way(tmp_path: Path) -> None:
    path = tmp_path / DATABASE_NAME
    with open_workspace(tmp_path) as connection:
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()
        (tmp_path / "key-00.json").write_text("{}")
        with atomic(connection):
            assert not is_encrypted(path)
            said = subprocess.run([sys.executable, "-c", OTHER, path], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "locked"

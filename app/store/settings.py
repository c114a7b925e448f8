"""Settings of a workspace: JSON values by name."""

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from app.store.rows import to_json


def get_setting(connection: sqlite3.Connection, key: str, default: Any = None) -> Any:
    """Return a setting's value, or `default` where it was never set."""
    row = connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
    return default if row is None else json.loads(row[0])


def set_setting(connection: sqlite3.Connection, key: str, value: Any) -> None:
    """Set a setting; None takes it back to its default."""
    if value is None:
        connection.execute("DELETE FROM setting WHERE key = ?", (key,))
        return
    connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (key, to_json(value)))


def all_settings(connection: sqlite3.Connection) -> Mapping[str, Any]:
    """Return every setting that was set, by name."""
    rows = connection.execute("SELECT key, value FROM setting ORDER BY key")
    return {key: json.loads(value) for key, value in rows}

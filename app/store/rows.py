"""Small helpers between SQLite rows and values: JSON columns, search patterns, rows that must exist."""

import json
import sqlite3
from typing import Any, TypeVar

from app.errors import BadInputError

Row = TypeVar("Row")


def to_json(value: Any) -> str:
    """Return `value` as compact JSON, Chinese as it is, keys in their order.

    Raises:
        ValueError: the value holds NaN or an infinity, which JSON cannot say.
    """
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def like_pattern(words: str) -> str:
    """Return the LIKE pattern (escape character: backslash) that finds `words` anywhere in a text."""
    escaped = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def found(row: Row | None, what: str) -> Row:
    """Return the row, or say that there is none.

    Args:
        row: what a query returned.
        what: the thing asked for, as the user knows it: `案卷 12`.

    Raises:
        BadInputError: the row is None.
    """
    if row is None:
        raise BadInputError(f"找不到{what}：它不在当前工作库中。请核对编号，或检查打开的是否是正确的工作库。")
    return row


def require_transaction(connection: sqlite3.Connection, what: str) -> None:
    """Refuse to go on outside a transaction.

    Raises:
        RuntimeError: the caller forgot `atomic`; a bug of ours.
    """
    if not connection.in_transaction:
        raise RuntimeError(f"{what} needs a transaction around it and what it is for")

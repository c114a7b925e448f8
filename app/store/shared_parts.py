"""Bytes of the shared register by their hash; the same bytes are kept once."""

import hashlib
from collections.abc import Collection

from app.store.shared_connection import SharedConnection


def keep_part(connection: SharedConnection, data: bytes) -> str:
    """Keep bytes and return their SHA-256."""
    digest = hashlib.sha256(data).hexdigest()
    connection.execute("INSERT INTO part VALUES (%s, %s) ON CONFLICT DO NOTHING", (digest, data))
    return digest


def load_part(connection: SharedConnection, digest: str) -> bytes | None:
    """Return bytes, None where the register has none of that hash."""
    row = connection.execute("SELECT data FROM part WHERE sha256 = %s", (digest,)).fetchone()
    return None if row is None else bytes(row[0])


def missing_parts(connection: SharedConnection, digests: Collection[str]) -> frozenset[str]:
    """Return those of some hashes that the register has no bytes of."""
    rows = connection.execute("SELECT sha256 FROM part WHERE sha256 = ANY(%s)", (list(digests),)).fetchall()
    return frozenset(digests) - {row[0] for row in rows}

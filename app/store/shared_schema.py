"""The schema of the shared register: numbered SQL files of `db/shared`, each applied together with its record."""

import hashlib
from typing import Final

from app.errors import StoreError
from app.store.migrations import MIGRATIONS_DIR, Migration, read_migrations
from app.store.shared_connection import SCHEMA, SharedConnection

SHARED_DIR: Final = MIGRATIONS_DIR / "shared"
_PREPARING: Final = 0x54585352  # "TXSR": the advisory lock of who prepares
_RECORD_TABLE: Final = """
CREATE TABLE IF NOT EXISTS release (
    number integer PRIMARY KEY, name text NOT NULL, sha256 text NOT NULL, applied timestamptz NOT NULL DEFAULT now()
)
"""


def prepare(connection: SharedConnection, *, grant: str | None = None) -> tuple[int, ...]:
    """Bring the database to the schema of this release and return the numbers of what was applied.

    Args:
        connection: an open line, as the owner of the database.
        grant: a role of the server that the workstations sign in with; it may read, add and change, never delete.

    Raises:
        StoreError: a later release prepared it, PostGIS is missing, or the owner's rights do not reach.
    """
    from psycopg import sql

    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(%s)", (_PREPARING,))
        connection.execute(sql.SQL("CREATE SCHEMA IF NOT EXISTS {}").format(sql.Identifier(SCHEMA)))
        connection.execute("CREATE EXTENSION IF NOT EXISTS postgis WITH SCHEMA public")
        connection.execute(_RECORD_TABLE)
        steps = read_migrations(SHARED_DIR)
        version = _refuse_later(connection, steps)
        applied = tuple(_apply(connection, step) for step in steps if step.number > version)
        if grant:
            _grant(connection, grant)
    return applied


def require_prepared(connection: SharedConnection) -> None:
    """Refuse a register that nobody has prepared, or that an earlier or later release has.

    Raises:
        StoreError: saying which.
    """
    found = connection.execute("SELECT to_regclass(%s)", (f"{SCHEMA}.release",)).fetchone()
    steps = read_migrations(SHARED_DIR)
    if found is None or found[0] is None or _refuse_later(connection, steps) < steps[-1].number:
        raise StoreError("共享登记库还没有按本版程序建好。请由数据库管理员运行shared prepare后再连接。")


def _refuse_later(connection: SharedConnection, steps: tuple[Migration, ...]) -> int:
    row = connection.execute("SELECT coalesce(max(number), 0) FROM release").fetchone()
    version = int(row[0]) if row else 0
    if version > steps[-1].number:
        raise StoreError(
            f"共享登记库由更新版本的程序建立（库版本{version}，本程序支持到{steps[-1].number}）。请升级本机程序。"
        )
    return version


def _apply(connection: SharedConnection, step: Migration) -> int:
    connection.execute(step.sql.encode())
    digest = hashlib.sha256(step.sql.encode()).hexdigest()
    connection.execute(
        "INSERT INTO release (number, name, sha256) VALUES (%s, %s, %s)", (step.number, step.name, digest)
    )
    return step.number


def _grant(connection: SharedConnection, role: str) -> None:
    from psycopg import sql

    for right in (
        "GRANT USAGE ON SCHEMA {schema} TO {role}",
        "GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA {schema} TO {role}",
        "GRANT USAGE ON ALL SEQUENCES IN SCHEMA {schema} TO {role}",
        "REVOKE INSERT, UPDATE ON {schema}.release FROM {role}",
    ):
        names = {"schema": sql.Identifier(SCHEMA), "role": sql.Identifier(role)}
        connection.execute(sql.SQL(right).format(**names))

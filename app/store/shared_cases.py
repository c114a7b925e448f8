"""Cases of the shared register: what all workstations know of each, merged field by field as it comes in."""

import json
from collections.abc import Callable, Mapping

from app.domain.exchange import CaseRecord, merge, record_from_json, record_json, shown
from app.domain.exchange_fields import part_hashes
from app.store.rows import to_json
from app.store.shared_connection import SharedConnection
from app.store.shared_parts import keep_part, missing_parts

PartsOf = Callable[[str, object], Mapping[str, bytes]]


def put_record(connection: SharedConnection, mine: CaseRecord, parts: PartsOf, *, station: str) -> CaseRecord:
    """Merge what a workstation knows of a case into what the register does, and return what both know.

    Args:
        connection: an open line.
        mine: the workstation's record.
        parts: gives the bytes that belong to a field's value (its key and the value), by SHA-256.
        station: the workstation.

    Raises:
        KeyError: bytes are missing at the workstation.
    """
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", (mine.case,))
        theirs = load_record(connection, mine.case)
        merged = mine if theirs is None else merge(theirs, mine)
        if merged == theirs:
            return merged
        _keep_parts(connection, merged, parts)
        values = shown(merged)
        site = values.get("site")
        row = {
            "uuid": mine.case,
            "record": to_json(record_json(merged)),
            "name": str(values.get("project.name", "")),
            "county": str(values.get("project.county", "")),
            "status": str(values.get("status", "")),
            "site": None if site is None else to_json(site),
            "station": station,
        }
        connection.execute(
            "INSERT INTO case_record (case_uuid, record, name, county, status, site, station)"
            " VALUES (%(uuid)s, %(record)s, %(name)s, %(county)s, %(status)s, site_of(%(site)s), %(station)s)"
            " ON CONFLICT (case_uuid) DO UPDATE SET record = excluded.record, name = excluded.name,"
            " county = excluded.county, status = excluded.status, site = excluded.site, station = excluded.station,"
            " changed = pg_current_xact_id()",
            row,
        )
    return merged


def load_record(connection: SharedConnection, case: str) -> CaseRecord | None:
    """Return what the register knows of a case, None where it has not heard of it."""
    row = connection.execute("SELECT record::text FROM case_record WHERE case_uuid = %s", (case,)).fetchone()
    return None if row is None else record_from_json(json.loads(row[0]))


def records_since(connection: SharedConnection, cursor: int, station: str) -> tuple[tuple[str, ...], int]:
    """Return the cases that other workstations changed since a cursor, and the cursor to go on from.

    As with `shared_documents.changed_since`, what has been seen already may come again.
    """
    with connection.transaction():
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        row = connection.execute(
            "SELECT pg_snapshot_xmin(now)::text, pg_snapshot_xmax(now)::text FROM pg_current_snapshot() AS now"
        ).fetchone()
        assert row is not None  # noqa: S101  # a function in FROM gives its one row
        since = 0 if cursor > int(row[1]) else cursor
        rows = connection.execute(
            "SELECT case_uuid::text FROM case_record WHERE changed >= %s::text::xid8 AND (station <> %s OR %s = '0')"
            " ORDER BY changed, case_uuid",
            (str(since), station, str(since)),
        ).fetchall()
    return tuple(each[0] for each in rows), int(row[0])


def _keep_parts(connection: SharedConnection, record: CaseRecord, parts: PartsOf) -> None:
    """Keep the bytes that the register lacks; what it has of others' versions it had before."""
    wanted = {
        digest: (key, version.value)
        for key, versions in record.fields.items()
        for version in versions
        for digest in part_hashes(key, version.value)
    }
    for digest in sorted(missing_parts(connection, wanted)):
        keep_part(connection, parts(*wanted[digest])[digest])

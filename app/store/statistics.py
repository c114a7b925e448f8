"""What the office did, read from runs, status changes and the ledger, for counting."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `since` to `until` (ISO, both included), and one county or None for all."""

    since: str = "0000-01-01"
    until: str = "9999-12-31"
    county: str | None = None


# The last run of a case within the span; what lies in the bin counts nothing.
_RUNS = (
    "FROM run JOIN case_file ON case_file.id = case_id WHERE binned IS NULL AND (:county IS NULL OR county = :county)"
    " AND substr(run.created, 1, 10) BETWEEN :since AND :until"
)


def _values(span: Span) -> dict[str, str | None]:
    return {"since": span.since, "until": span.until, "county": span.county}


def verdicts_by_month(connection: sqlite3.Connection, span: Span) -> tuple[tuple[str, str, int], ...]:
    """Return month (2026-11), verdict and number of cases, by the last run of each case in the month."""
    rows = connection.execute(
        f"SELECT month, verdict, count(*) FROM (SELECT substr(run.created, 1, 7) AS month, run.verdict, max(run.id)"  # noqa: S608  # texts of ours
        f" {_RUNS} GROUP BY month, case_id) GROUP BY month, verdict ORDER BY month",
        _values(span),
    )
    return tuple((str(month), str(verdict), int(count)) for month, verdict, count in rows)


def conflicts(connection: sqlite3.Connection, span: Span) -> Iterator[tuple[int, str, float]]:
    """Yield case, layer kind and area (m2) of every overlap of a hit rule in the last run of each case."""
    yield from connection.execute(
        "SELECT case_id, overlap.value ->> '$.kind', overlap.value ->> '$.area_m2'"  # noqa: S608  # texts of ours
        f" FROM (SELECT case_id, result, max(run.id) {_RUNS} GROUP BY case_id) AS latest,"
        " json_each(latest.result, '$.findings') AS finding, json_each(finding.value, '$.overlaps') AS overlap"
        " WHERE finding.value ->> '$.outcome' = 'hit'"
        " AND finding.value ->> '$.effect' IN ('prohibit', 'restrict', 'condition')"
        " AND overlap.value ->> '$.area_m2' > 0",
        _values(span),
    )


def steps(connection: sqlite3.Connection, span: Span) -> Iterator[tuple[str, float]]:
    """Yield status and days that a case stood in it, for every status that ended within the span."""
    yield from connection.execute(
        "SELECT previous, julianday(at) - julianday(coalesce(before, created)) FROM (SELECT *, lag(at)"
        " OVER (PARTITION BY case_id ORDER BY id) AS before FROM case_status) AS step"
        " JOIN case_file ON case_file.id = case_id WHERE binned IS NULL"
        " AND (:county IS NULL OR county = :county) AND substr(at, 1, 10) BETWEEN :since AND :until",
        _values(span),
    )


def shares(connection: sqlite3.Connection, span: Span) -> Iterator[tuple[str, str | None, float | None]]:
    """Yield county, block id and new construction land (ha) of every opinion in force that was issued in the span."""
    yield from connection.execute(
        "SELECT ledger.county, block, new_construction_ha FROM ledger JOIN opinion ON opinion.id = opinion_id"
        " WHERE opinion.status = 'issued' AND (:county IS NULL OR ledger.county = :county)"
        " AND issued BETWEEN :since AND :until",
        _values(span),
    )

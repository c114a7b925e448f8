"""The catalogues that the office imported: whole editions in and out, and a full-text search over their entries."""

import hashlib
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from app.domain.plan_facts import CatalogueEntry, LoadedEdition
from app.store.connection import atomic
from app.store.rows import found, like_pattern, to_json

_ENTRY: Final = "category, part, sector, number, text"
_TRIGRAM: Final = 3  # the full-text index knows no shorter words


@dataclass(frozen=True, slots=True)
class FoundEntry:
    """An entry that a search found, and the edition that it stands in."""

    catalogue: str
    edition: str
    entry: CatalogueEntry


def seal_edition(edition: LoadedEdition) -> LoadedEdition:
    """Give an edition its hash, made of its entries in their order and of all that is declared about them."""
    declared = [edition.catalogue, edition.edition, edition.effective, edition.complete, edition.source]
    said = to_json([declared, [_values(entry) for entry in edition.entries]])
    return replace(edition, sha256=hashlib.sha256(said.encode()).hexdigest())


def save_edition(connection: sqlite3.Connection, edition: LoadedEdition, *, now: str) -> bool:
    """Enter an edition, all or nothing; return whether it took the place of an earlier import of the same edition.

    Args:
        connection: an open workspace.
        edition: what `seal_edition` returned.
        now: the time, ISO 8601.
    """
    head = (edition.catalogue, edition.edition, edition.effective, edition.complete, edition.source, edition.sha256)
    with atomic(connection):
        replaced = _delete(connection, edition.catalogue, edition.edition)
        cursor = connection.execute(
            "INSERT INTO catalogue_edition (catalogue, edition, effective, complete, source, sha256, created)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (*head, now),
        )
        rows = ((cursor.lastrowid, *_values(entry)) for entry in edition.entries)
        sql = f"INSERT INTO catalogue_entry (edition_id, {_ENTRY}) VALUES (?, ?, ?, ?, ?, ?)"  # noqa: S608  # ours
        connection.executemany(sql, rows)
    return replaced


def remove_edition(connection: sqlite3.Connection, catalogue: str, edition: str) -> None:
    """Take an edition out with all its entries.

    Raises:
        BadInputError: it was never imported.
    """
    with atomic(connection):
        found(_delete(connection, catalogue, edition) or None, f"《{catalogue}》（{edition}）")


def load_editions(connection: sqlite3.Connection) -> tuple[LoadedEdition, ...]:
    """Return every edition with its entries in the file's order; by catalogue, then the newest in force first."""
    heads = connection.execute(
        "SELECT id, catalogue, edition, effective, complete, source, sha256 FROM catalogue_edition"
        " ORDER BY catalogue, effective DESC, edition"
    ).fetchall()
    return tuple(
        LoadedEdition(
            catalogue=head["catalogue"],
            edition=head["edition"],
            effective=head["effective"],
            complete=bool(head["complete"]),
            source=head["source"],
            sha256=head["sha256"],
            entries=_entries(connection, head["id"]),
        )
        for head in heads
    )


def search_entries(connection: sqlite3.Connection, words: str, limit: int = 100) -> tuple[FoundEntry, ...]:
    """Return the entries that hold every one of `words`; by catalogue, the newest edition first, in its order.

    Args:
        connection: an open workspace.
        words: parted by spaces (half or full width); a word of one or two characters is found as well as a longer one.
        limit: how many entries at most.
    """
    wanted = words.split()
    if not wanted:
        return ()
    tests, values = _tests(wanted)
    sql = (
        f"SELECT catalogue, edition, {_ENTRY} FROM catalogue_entry"  # noqa: S608  # names of ours, values are bound
        " JOIN catalogue_edition ON catalogue_edition.id = edition_id"
        f" WHERE {' AND '.join(tests)} ORDER BY catalogue, effective DESC, edition, catalogue_entry.id LIMIT ?"
    )
    rows = connection.execute(sql, (*values, limit))
    return tuple(FoundEntry(catalogue, edition, CatalogueEntry(*entry)) for catalogue, edition, *entry in rows)


def _tests(wanted: Sequence[str]) -> tuple[list[str], list[str]]:
    """The SQL tests and their values: long words by the full-text index, short ones by LIKE."""
    long = [word.replace('"', '""').replace("\0", "") for word in wanted if len(word) >= _TRIGRAM]
    short = [word for word in wanted if len(word) < _TRIGRAM]
    tests, values = ["text LIKE ? ESCAPE '\\'"] * len(short), [like_pattern(word) for word in short]
    if long:
        tests.append("catalogue_entry.id IN (SELECT rowid FROM catalogue_entry_fts WHERE catalogue_entry_fts MATCH ?)")
        values.append(" AND ".join(f'"{word}"' for word in long))
    return tests, values


def _delete(connection: sqlite3.Connection, catalogue: str, edition: str) -> bool:
    sql = "DELETE FROM catalogue_edition WHERE catalogue = ? AND edition = ?"
    return connection.execute(sql, (catalogue, edition)).rowcount > 0


def _entries(connection: sqlite3.Connection, edition_id: int) -> tuple[CatalogueEntry, ...]:
    sql = f"SELECT {_ENTRY} FROM catalogue_entry WHERE edition_id = ? ORDER BY id"  # noqa: S608  # names of ours
    return tuple(CatalogueEntry(*row) for row in connection.execute(sql, (edition_id,)))


def _values(entry: CatalogueEntry) -> tuple[str, ...]:
    return (entry.category, entry.part, entry.sector, entry.number, entry.text)

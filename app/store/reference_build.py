"""Build plan.gpkg from the plan's content; the same content always gives the same bytes."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from app.domain.plan import PlanContent, SeedLayer
from app.domain.rule import Rule
from app.store.feature_index import Areas
from app.store.feature_table import FeatureTable
from app.store.geopackage import create_core, register_attributes
from app.store.layers import layer_values
from app.store.publish import publish, temporary_database
from app.store.reference import FORMAT
from app.store.rows import to_json
from app.store.search_entries import entries_of
from app.store.search_index import COLUMNS, fill_index

_TABLES: Final = {
    "metadata": "(id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL)",
    "rule": """(seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, effect TEXT NOT NULL, title TEXT NOT NULL,
    relevant_when TEXT, hit_when TEXT NOT NULL, quote TEXT NOT NULL, place TEXT NOT NULL, line INTEGER NOT NULL,
    questions TEXT NOT NULL, details TEXT NOT NULL, advice TEXT NOT NULL, valid_from TEXT, valid_to TEXT)""",
    "plan_line": "(line INTEGER PRIMARY KEY, place TEXT NOT NULL, text TEXT NOT NULL)",
    "plan_table_row": """(seq INTEGER PRIMARY KEY, table_id TEXT NOT NULL, row INTEGER NOT NULL, cells TEXT NOT NULL,
    UNIQUE (table_id, row))""",
    "layer": """(seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, name TEXT NOT NULL,
    authority TEXT NOT NULL, uncertainty_m REAL NOT NULL, coverage BLOB, coverage_names TEXT NOT NULL, effective TEXT,
    source TEXT NOT NULL, sha256 TEXT NOT NULL, feature_count INTEGER NOT NULL)""",
    "search_entry": COLUMNS,
}


def build_reference(content: PlanContent, path: Path, *, areas: Areas) -> None:
    """Write `plan.gpkg`, a valid GeoPackage: one feature table per layer kind, the rest as attribute tables.

    The file is put in place whole, and read-only.

    Args:
        content: the plan.
        path: where to; an older file is replaced.
        areas: gives the ellipsoidal areas (m2) of n geometries in degrees.

    Raises:
        StoreError: the folder cannot be written, or the disk is full.
    """
    with temporary_database(path.parent) as (connection, temporary):
        create_core(connection)
        for table, columns in _TABLES.items():
            connection.execute(f"CREATE TABLE {table} {columns}")
            register_attributes(connection, table)
        _fill(connection, content)
        _fill_features(connection, content.layers, areas)
        connection.execute("COMMIT")
        connection.close()
        publish(temporary, path)


def _fill(connection: sqlite3.Connection, content: PlanContent) -> None:
    facts = (("edition", content.edition), ("sha256", content.sha256), ("format", FORMAT))
    connection.executemany("INSERT INTO metadata (key, value) VALUES (?, ?)", facts)
    _insert(connection, "rule", (_rule_values(rule) for rule in content.rules))
    lines = ((line.line, line.place, line.text) for line in content.lines)
    connection.executemany("INSERT INTO plan_line VALUES (?, ?, ?)", lines)
    cells = (
        (table.id, number, to_json(dict(row)))
        for table in content.tables
        for number, row in enumerate(table.rows, start=1)
    )
    _insert(connection, "plan_table_row", cells)
    _insert(connection, "layer", (layer_values(seed.layer) for seed in content.layers))
    fill_index(connection, entries_of(content))


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[tuple[object, ...]]) -> None:
    """Fill a table whose first column counts the rows from 1."""
    numbered = ((seq, *row) for seq, row in enumerate(rows, start=1))
    width = len(connection.execute(f"SELECT * FROM {table} LIMIT 0").description)  # noqa: S608  # names of ours
    marks = ", ".join("?" * width)
    connection.executemany(f"INSERT INTO {table} VALUES ({marks})", numbered)  # noqa: S608  # likewise


def _fill_features(connection: sqlite3.Connection, layers: tuple[SeedLayer, ...], areas: Areas) -> None:
    for kind in dict.fromkeys(seed.layer.kind for seed in layers):
        table = FeatureTable(connection, kind, areas=areas, layer_column=True)
        for seed in layers:
            if seed.layer.kind == kind:
                rows = [
                    (feature.geometry, {**feature.attributes, "uncertainty_m": feature.uncertainty_m})
                    for feature in seed.features
                ]
                table.add(rows, layer_id=seed.layer.id)
        table.finish(kind)


def _rule_values(rule: Rule) -> tuple[object, ...]:
    return (
        rule.id,
        rule.effect,
        rule.title,
        rule.relevant_when,
        rule.hit_when,
        rule.citation.quote,
        rule.citation.place,
        rule.citation.line,
        to_json(rule.questions),
        to_json(rule.details),
        rule.advice,
        rule.valid_from,
        rule.valid_to,
    )

"""Fixtures for the catalogues: an empty desk, and a way to import rows as an edition."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from catalogue_samples import ROWS, STRUCTURE, Load, write_csv

from app.services.catalogues import Imported, import_catalogue
from app.services.desk import Desk, open_desk


@pytest.fixture
def desk(workspace: Path) -> Desk:
    """A desk with an empty workspace."""
    return open_desk(workspace)


@pytest.fixture
def load(desk: Desk, tmp_path: Path) -> Load:
    """Import rows as an edition; complete, of the structure catalogue, 2024年本 unless said otherwise."""

    def load_rows(rows: Sequence[Sequence[str]] = ROWS, path: Path | None = None, **declared: Any) -> Imported:
        said = {"catalogue": STRUCTURE, "edition": "2024年本", "complete": True, "effective": None, "source": "虚构"}
        file = path or write_csv(tmp_path / "table.csv", rows)
        return import_catalogue(desk, file, **{**said, **declared}, now="2026-01-05T08:00:00+00:00")

    return load_rows

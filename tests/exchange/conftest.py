"""Two stations for the tests of the exchange."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))

from station_world import Station


@pytest.fixture
def laptop(tmp_path: Path) -> Station:
    """A workspace that goes to the field."""
    return Station(tmp_path / "laptop", "2026-11-23T09:00:00+08:00")


@pytest.fixture
def office(tmp_path: Path) -> Station:
    """A workspace that stays."""
    return Station(tmp_path / "office", "2026-11-23T10:00:00+08:00")

"""Journeys: the program on a screen of its own, real keys and a real mouse; read is what it kept."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))

from screen import Screen


@pytest.fixture
def screen() -> Iterator[Screen]:
    """An X server of its own."""
    made = Screen()
    yield made
    made.close()

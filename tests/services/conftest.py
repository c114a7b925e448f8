"""Give the services' tests an office: one world for the session, a workspace of its own for every test."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))

from issuing_world import World, make_world

from app.services.desk import Desk


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """The office and the example."""
    return make_world(tmp_path_factory.mktemp("world"))


@pytest.fixture
def office(world: World, tmp_path: Path) -> Desk:
    """A desk in a workspace of its own."""
    return world.open(tmp_path / "office")

"""Give the tests of the shared register a server for the session and a prepared database for each test."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "services"))

from issuing_world import World, make_world
from shared_cluster import Cluster

from app.store.shared_connection import open_shared
from app.store.shared_schema import prepare


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A running server."""
    with Cluster() as running:
        yield running


@pytest.fixture
def line(cluster: Cluster) -> str:
    """The address of an empty register."""
    with open_shared(cluster.line) as connection:
        connection.execute("DROP SCHEMA IF EXISTS taixin CASCADE")
        prepare(connection)
    return cluster.line


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """The office and the example."""
    return make_world(tmp_path_factory.mktemp("world"))

"""What the store's tests share: an open workspace and a small plan.gpkg."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from store_samples import build_reference, small_plan

from app.domain.plan import PlanContent
from app.store.workspace import open_workspace


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with open_workspace(tmp_path / "工作区") as connection:
        yield connection


@pytest.fixture(scope="session")
def plan() -> PlanContent:
    return small_plan()


@pytest.fixture(scope="session")
def plan_path(tmp_path_factory: pytest.TempPathFactory, plan: PlanContent) -> Path:
    path = tmp_path_factory.mktemp("plan") / "plan.gpkg"
    build_reference(plan, path)
    return path

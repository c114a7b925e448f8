"""A full or read-only disk under what writes: one sentence, nothing half-written, and on it goes once there is room."""

from __future__ import annotations

from pathlib import Path

import pytest
from full_disk import ALL, command_troubles, made, troubles
from issuing_world import World, make_world

# Of each kind one; the script beside this tries all of them, and a real volume.
NAMES = (
    "cases.save_case",
    "issuing.issue",
    "layers.import_layers",
    "evidence.add_evidence",
    "field_photos.add_photos",
    "backups.back_up",
    "restoring.restore",
    "restoring.recover",
    "offices.keep_settings",
    "exports.export",
    "exports.export.gpkg",
    "exports.export.shp",
    "case_exports.hand_over",
    "records.write_out",
    "catalogues.import_catalogue",
    "trust.trust",
    "signatures.keep_seal",
)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """The office and the example."""
    return make_world(tmp_path_factory.mktemp("world"))


@pytest.mark.parametrize("name", NAMES)
def test_a_disk_that_fails_leaves_nothing_half_and_says_so(world: World, tmp_path: Path, name: str) -> None:
    assert name in ALL
    assert list(troubles(made(world, tmp_path / "it"), name, tmp_path / "it")) == []


def test_a_command_on_a_full_disk_says_one_sentence(world: World, tmp_path: Path) -> None:
    assert list(command_troubles(world, tmp_path, "review")) == []

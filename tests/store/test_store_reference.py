"""plan.gpkg: a valid GeoPackage, the same bytes each time, and what is read from it."""

import stat
import subprocess
from dataclasses import replace
from pathlib import Path

import pyogrio
import pytest
from store_samples import build_reference

from app.domain.plan import PlanContent
from app.errors import BadInputError, StoreError
from app.store.reference import FORMAT, is_current, open_reference


def test_the_same_content_gives_the_same_bytes(tmp_path: Path, plan: PlanContent, plan_path: Path) -> None:
    other = tmp_path / "other.gpkg"
    build_reference(plan, other)
    assert other.read_bytes() == plan_path.read_bytes()


def test_building_again_replaces_a_read_only_file(tmp_path: Path, plan: PlanContent) -> None:
    path = tmp_path / "plan.gpkg"
    build_reference(plan, path)
    build_reference(replace(plan, edition="二"), path)
    assert stat.S_IMODE(path.stat().st_mode) & 0o222 == 0
    assert list(tmp_path.iterdir()) == [path]
    with open_reference(path) as reference:
        assert reference.metadata.edition == "二"


def test_other_programs_open_every_layer(plan_path: Path) -> None:
    listed = dict(pyogrio.list_layers(plan_path).tolist())
    assert {name for name, kind in listed.items() if kind} == {"block", "county", "corridor"}
    assert {name for name, kind in listed.items() if not kind} == {
        "metadata",
        "rule",
        "plan_line",
        "plan_table_row",
        "layer",
        "search_entry",
    }
    for name in listed:
        pyogrio.read_info(plan_path, layer=name)
    assert pyogrio.read_info(plan_path, layer="block")["crs"] == "EPSG:4490"
    assert pyogrio.read_info(plan_path, layer="county")["geometry_type"] == "MultiPolygon"


def test_ogrinfo_opens_every_layer_without_complaint(plan_path: Path) -> None:
    said = subprocess.run(["ogrinfo", "-ro", "-so", "-al", str(plan_path)], capture_output=True, text=True, check=True)
    assert said.stdout.count("Layer name:") == 9
    assert said.stderr == ""


def test_the_content_comes_back(plan: PlanContent, plan_path: Path) -> None:
    with open_reference(plan_path) as reference:
        assert (reference.metadata.edition, reference.metadata.sha256) == (plan.edition, plan.sha256)
        assert reference.rules() == plan.rules
        assert reference.lines() == plan.lines
        assert reference.line(4) == plan.lines[2]
        assert reference.line(3) is None
        assert reference.table_ids() == ("6-1",)
        assert reference.table("6-1") == plan.tables[0].rows
        assert reference.layers() == tuple(seed.layer for seed in plan.layers)


def test_a_table_that_is_not_there_is_named(plan_path: Path) -> None:
    with open_reference(plan_path) as reference, pytest.raises(BadInputError, match="9-9"):
        reference.table("9-9")


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("农", [1, 4]),
        ("农田", [1, 4]),
        ("永久基本农田", [1, 4]),
        ("永久基本农田 红线", [1]),
        ("永久基本农田　生态保护红线", [1]),
        ("水泥熟料", [2]),
        ("0%", [2]),
        ("%", [2]),
        ("_", []),
        ('"一体化"', [4]),
        ("永久基本农田 OR 水泥", []),
        ("没有这样的话", []),
        ("", []),
        ("  ", []),
        ("\0\0\0", []),
        ("NOT*(", []),
    ],
)
def test_search_finds_every_word_long_or_short(plan_path: Path, words: str, lines: list[int]) -> None:
    with open_reference(plan_path) as reference:
        assert [found.line for found in reference.search(words, kinds=("text",))] == lines


def test_search_stops_at_its_limit(plan_path: Path) -> None:
    with open_reference(plan_path) as reference:
        assert [found.line for found in reference.search("农", 1)] == [1]


def test_a_line_is_found_among_its_neighbours(plan_path: Path) -> None:
    with open_reference(plan_path) as reference:
        assert [line.line for line in reference.around(4, 1, 1)] == [2, 4]
        assert [line.line for line in reference.around(1, 5, 1)] == [1, 2]
        assert reference.around(9, 0, 0) == ()


def test_a_file_of_this_release_is_told_from_others(tmp_path: Path, plan_path: Path) -> None:
    damaged = tmp_path / "plan.gpkg"
    damaged.write_bytes(b"\xff" * 5000)
    assert [is_current(path) for path in (plan_path, damaged, tmp_path / "nowhere.gpkg")] == [True, False, False]


def test_nothing_can_be_written(plan_path: Path) -> None:
    with pytest.raises(StoreError), open_reference(plan_path) as reference:
        reference.connection.execute("DELETE FROM rule")


def test_a_missing_plan_says_so(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"不存在.*重新启动"), open_reference(tmp_path / "plan.gpkg"):
        pass


def test_a_damaged_plan_says_so(tmp_path: Path) -> None:
    path = tmp_path / "plan.gpkg"
    path.write_bytes(b"\xff" * 5000)
    with pytest.raises(StoreError, match=r"已损坏.*重新安装"), open_reference(path):
        pass


def test_a_plan_of_another_format_says_so(tmp_path: Path, plan: PlanContent, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.gpkg"
    monkeypatch.setattr("app.store.reference_build.FORMAT", "taixin-plan/0")
    build_reference(plan, path)
    with pytest.raises(StoreError, match=rf"taixin-plan/0.*{FORMAT}"), open_reference(path):
        pass

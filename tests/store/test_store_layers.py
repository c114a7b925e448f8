"""Imported layers: their files, their register, and what screening gets of them."""

import math
import sqlite3
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from store_samples import NOW, a_layer, write_features

from app.domain.outlines import Outlines, outlines_of
from app.errors import BadInputError, CancelledError, StoreError
from app.store.connection import open_immutable
from app.store.feature_table import batches_of
from app.store.layer_files import EMPTY_SHA256, FeatureFile, drop_file, is_unchanged
from app.store.layer_source import StoreLayerSource
from app.store.layers import StoredLayer, list_layers, register_layers, remove_layer, seal_layer
from app.store.workspace import open_workspace

Pair = tuple[Any, dict[str, Any]]


def squares(count: int, seed: int = 1) -> list[Pair]:
    points = np.random.default_rng(seed).uniform((112, 38), (114, 39.5), (count, 2))
    return [(shapely.box(x, y, x + 0.01, y + 0.01), {"name": f"图斑{i}"}) for i, (x, y) in enumerate(points.tolist())]


def add(folder: Path, features: list[Pair], **declared: Any) -> StoredLayer:
    stored = seal_layer(a_layer(**declared), write_features(folder, [features]))
    with open_workspace(folder) as connection:
        register_layers(connection, [stored], now=NOW)
    return stored


def test_a_feature_file_is_a_geopackage_to_others(tmp_path: Path) -> None:
    file = write_features(tmp_path, [squares(30)])
    assert pyogrio.list_layers(file.path).tolist() == [["feature", "Polygon"]]
    info = pyogrio.read_info(file.path)
    assert (info["features"], info["crs"], info["geometry_type"]) == (30, "EPSG:4490", "Polygon")
    assert pyogrio.raw.read(file.path, bbox=(112, 38, 114, 40))[2].size == 30


def test_ogrinfo_reads_a_feature_file(tmp_path: Path) -> None:
    file = write_features(tmp_path, [[*squares(3), (shapely.Point(112, 38), {})]])
    said = subprocess.run(["ogrinfo", "-ro", "-so", "-al", str(file.path)], capture_output=True, text=True, check=True)
    assert "Feature Count: 4" in said.stdout
    assert "ERROR" not in said.stderr + said.stdout
    assert "Warning" not in said.stderr


def test_the_same_features_give_one_file_with_the_same_bytes(tmp_path: Path) -> None:
    one = write_features(tmp_path / "one", [squares(100)])
    two = write_features(tmp_path / "two", batches_of(iter(squares(100)), 7))
    assert one.sha256 == two.sha256 == one.path.stem
    assert one.path.read_bytes() == two.path.read_bytes()
    assert write_features(tmp_path / "one", [squares(100)]) == one
    assert len(list(one.path.parent.iterdir())) == 1


def test_other_features_or_attributes_give_another_file(tmp_path: Path) -> None:
    shape = shapely.box(112, 38, 113, 39)
    hashes = {
        write_features(tmp_path, [[(shape, attributes)]]).sha256
        for attributes in ({"a": "1"}, {"a": 1}, {"b": "1"}, {"a": "01"})
    }
    assert len(hashes) == 4


def test_empty_layers_share_one_file(tmp_path: Path) -> None:
    files = [write_features(tmp_path, batches) for batches in ([], [[]], [[], []])]
    assert files == [FeatureFile(files[0].path, EMPTY_SHA256, 0)] * 3
    assert pyogrio.read_info(files[0].path)["features"] == 0


def test_a_stop_leaves_nothing(tmp_path: Path) -> None:
    told: list[int] = []
    with pytest.raises(CancelledError):
        write_features(tmp_path, [squares(5), squares(5)], progress=told.append, cancel=lambda: len(told) == 2)
    assert told == [5, 10]
    assert list((tmp_path / "layers").iterdir()) == []


def test_an_error_in_the_stream_leaves_nothing(tmp_path: Path) -> None:
    def breaking() -> Any:
        yield squares(5)
        raise BadInputError("第2圈自相交。")

    with pytest.raises(BadInputError):
        write_features(tmp_path, breaking())
    assert list((tmp_path / "layers").iterdir()) == []


def test_a_cut_off_file_is_written_anew(tmp_path: Path) -> None:
    file = write_features(tmp_path, [squares(5)])
    whole = file.path.read_bytes()
    file.path.chmod(0o644)
    file.path.write_bytes(whole[:1000])
    assert write_features(tmp_path, [squares(5)]).path.read_bytes() == whole


def test_a_layers_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "layers").write_text("in the way")
    with pytest.raises(StoreError, match="layers"):
        write_features(tmp_path, [squares(1)])


def test_attributes_come_back_as_json_knows_them(tmp_path: Path, plan_path: Path) -> None:
    given_attributes = {
        "名称": "甲",
        "代码": "007",
        "n": np.int64(3),
        "x": math.nan,
        "d": date(2023, 1, 17),
        "b": b"\x01",
        "l": (1, [2.5, None]),
        "m": {1: "a"},
    }
    layer = add(tmp_path, [(shapely.box(112, 38, 113, 39), given_attributes)]).layer
    with StoreLayerSource(plan_path, tmp_path) as source:
        (feature,) = source.features(layer, (112, 38, 113, 39))
    assert feature.attributes == {
        "名称": "甲",
        "代码": "007",
        "n": 3,
        "x": None,
        "d": "2023-01-17",
        "b": "01",
        "l": [1, [2.5, None]],
        "m": {"1": "a"},
    }


def test_a_features_own_uncertainty_goes_before_the_layers(tmp_path: Path, plan_path: Path) -> None:
    shape = shapely.box(112, 38, 113, 39)
    given_values = [12, 0.0, None, "12", True, -1, math.nan]
    layer = add(tmp_path, [(shape, {"uncertainty_m": value}) for value in given_values], uncertainty_m=30.0).layer
    with StoreLayerSource(plan_path, tmp_path) as source:
        known = [feature.uncertainty_m for feature in source.features(layer, (112, 38, 113, 39))]
    assert known == [12.0, 0.0, 30.0, 30.0, 30.0, 30.0, 30.0]


def test_a_layers_id_says_all_that_was_declared(tmp_path: Path) -> None:
    file = write_features(tmp_path, [squares(2)])
    sealed = seal_layer(a_layer(), file).layer
    assert sealed.id == f"farmland-{sealed.sha256[:16]}"
    assert sealed.feature_count == 2
    changes: list[dict[str, Any]] = [
        {"name": "x"}, {"authority": "schematic"}, {"uncertainty_m": 5}, {"coverage": None},
        {"coverage_names": ()}, {"effective": None}, {"source": "别处"}, {"kind": "block"},
    ]  # fmt: skip
    others = {seal_layer(a_layer(**{"kind": "farmland", **change}), file).layer.id for change in changes}
    assert len(others | {sealed.id}) == len(changes) + 1
    assert seal_layer(a_layer(id="y", sha256="z"), file).layer == sealed


def test_layers_come_back_as_they_were_registered(opened: sqlite3.Connection, tmp_path: Path) -> None:
    declared = [a_layer(coverage=None, coverage_names=(), effective=None), a_layer("block", authority="digitised")]
    stored = [seal_layer(layer, write_features(tmp_path, [squares(2)])) for layer in declared]
    assert register_layers(opened, stored, now=NOW) == tuple(each.layer.id for each in stored)
    assert register_layers(opened, stored, now=NOW) == ()
    assert set(list_layers(opened)) == set(stored)
    assert list_layers(opened, kind="block") == (stored[1],)


def test_one_bad_layer_registers_none(opened: sqlite3.Connection, tmp_path: Path) -> None:
    file = write_features(tmp_path, [])
    stored = [seal_layer(a_layer(), file), seal_layer(a_layer(authority="whoever"), file)]
    with pytest.raises(sqlite3.IntegrityError):
        register_layers(opened, stored, now=NOW)
    assert list_layers(opened) == ()


def test_removing_a_layer_keeps_a_file_that_another_shares(opened: sqlite3.Connection, tmp_path: Path) -> None:
    file = write_features(tmp_path, [])
    first, second = (seal_layer(a_layer(kind), file) for kind in ("farmland", "block"))
    register_layers(opened, [first, second], now=NOW)
    assert remove_layer(opened, first.layer.id) is None
    orphan = remove_layer(opened, second.layer.id)
    assert orphan == first.file
    drop_file(tmp_path, orphan)
    drop_file(tmp_path, orphan)
    assert not file.path.exists()
    with pytest.raises(BadInputError, match="找不到图层"):
        remove_layer(opened, second.layer.id)


@pytest.mark.parametrize("count", [1, 51, 52, 51 * 51, 51 * 51 + 1, 9000])
def test_the_packed_index_is_sound_to_sqlite_itself(tmp_path: Path, count: int) -> None:
    file = write_features(tmp_path, [squares(count)])
    with open_immutable(file.path) as connection:
        assert connection.execute("SELECT rtreecheck('rtree_feature_geom')").fetchone()[0] == "ok"
        assert connection.execute("SELECT count(*) FROM rtree_feature_geom").fetchone()[0] == count


def test_an_empty_geometry_is_kept_but_in_no_index(tmp_path: Path) -> None:
    file = write_features(tmp_path, [[(shapely.Polygon(), {}), *squares(1)], [(shapely.Polygon(), {})]])
    assert file.count == pyogrio.read_info(file.path)["features"] == 3
    with open_immutable(file.path) as connection:
        assert [row[0] for row in connection.execute("SELECT id FROM rtree_feature_geom")] == [1]


def test_another_program_may_edit_a_copy(tmp_path: Path) -> None:
    copy = tmp_path / "copy.gpkg"
    copy.write_bytes(write_features(tmp_path, [squares(60)]).path.read_bytes())
    sql = "DELETE FROM feature WHERE fid <= 50"
    subprocess.run(["ogrinfo", str(copy), "-sql", sql], capture_output=True, check=True)
    with open_immutable(copy) as connection:
        assert connection.execute("SELECT count(*) FROM rtree_feature_geom").fetchone()[0] == 10
        assert connection.execute("SELECT rtreecheck('rtree_feature_geom')").fetchone()[0] == "ok"


@pytest.fixture(scope="module")
def scattered(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, StoredLayer, list[Pair]]:
    folder = tmp_path_factory.mktemp("scattered")
    features = squares(3000)
    return folder, add(folder, features), features


@settings(max_examples=60, deadline=None)
@given(st.floats(111.9, 114.1), st.floats(37.9, 39.6), st.floats(0, 0.5), st.floats(0, 0.5))
def test_the_index_finds_what_brute_force_finds(
    scattered: tuple[Path, StoredLayer, list[Pair]],
    plan_path: Path,
    west: float,
    south: float,
    width: float,
    height: float,
) -> None:
    folder, stored, features = scattered
    east, north = west + width, south + height
    expected = {
        named["name"]: shape
        for shape, named in features
        if shape.bounds[0] <= east and shape.bounds[2] >= west and shape.bounds[1] <= north and shape.bounds[3] >= south
    }
    with StoreLayerSource(plan_path, folder) as source:
        answered = source.features(stored.layer, (west, south, east, north))
    assert {feature.attributes["name"] for feature in answered} == set(expected)
    assert all(feature.geometry.equals_exact(expected[feature.attributes["name"]]) for feature in answered)
    assert [feature.fid for feature in answered] == sorted(feature.fid for feature in answered)


def test_a_box_that_only_touches_is_met_exactly(
    scattered: tuple[Path, StoredLayer, list[Pair]], plan_path: Path
) -> None:
    folder, stored, features = scattered
    _, south, east, north = features[0][0].bounds
    beyond = math.nextafter(east, math.inf)
    with StoreLayerSource(plan_path, folder) as source:
        touching = source.features(stored.layer, (east, south, east + 1, north))
        missing = source.features(stored.layer, (beyond, south, east + 1, north))
    assert "图斑0" in [feature.attributes["name"] for feature in touching]
    assert "图斑0" not in [feature.attributes["name"] for feature in missing]


def test_layers_come_in_order_of_authority_then_id(tmp_path: Path, plan_path: Path) -> None:
    imported = add(tmp_path, squares(2), kind="block", authority="official")
    rough = add(tmp_path, squares(3), kind="block", authority="schematic")
    with StoreLayerSource(plan_path, tmp_path) as source:
        ids = [layer.id for layer in source.layers("block")]
        assert ids == [imported.layer.id, "block-a", *sorted(["block-b", rough.layer.id])]
        assert source.layers("farmland") == ()
        assert source.kinds() == ("block", "corridor", "county")


def test_layers_of_the_plan_that_share_a_kind_stay_apart(tmp_path: Path, plan_path: Path) -> None:
    with StoreLayerSource(plan_path, tmp_path / "none yet") as source:
        by_id = {layer.id: source.features(layer, (112, 38, 113, 39)) for layer in source.layers("block")}
    assert [f.attributes["name"] for f in by_id["block-b"]] == ["豆罗建材板块", "定襄法兰板块"]
    assert [f.uncertainty_m for f in by_id["block-b"]] == [2000.0, 500.0]
    assert [f.attributes["name"] for f in by_id["block-a"]] == ["另一板块"]


def test_an_empty_layer_opens_no_file(tmp_path: Path, plan_path: Path) -> None:
    layer = add(tmp_path, []).layer
    with StoreLayerSource(plan_path, tmp_path) as source:
        assert source.features(layer, (112, 38, 113, 39)) == ()
        assert list(source._connections) == [plan_path]
    assert source._connections == {}


def test_a_missing_layer_file_names_the_layer(tmp_path: Path, plan_path: Path) -> None:
    stored = add(tmp_path, squares(2))
    (tmp_path / stored.file).unlink()
    with (
        StoreLayerSource(plan_path, tmp_path) as source,
        pytest.raises(StoreError, match=r"图层“图层 farmland”.*不存在.*重新导入"),
    ):
        source.features(stored.layer, (112, 38, 113, 39))


def test_a_coordinate_that_was_changed_is_noticed(tmp_path: Path) -> None:
    stored = add(tmp_path, squares(20))
    path = tmp_path / stored.file
    assert is_unchanged(tmp_path, stored.file)
    path.chmod(0o644)
    with sqlite3.connect(path) as connection:
        for number in range(1, 5):
            connection.execute(f"DROP TRIGGER rtree_feature_geom_update{number}")
        connection.execute("UPDATE feature SET geom = (SELECT geom FROM feature WHERE fid = 2) WHERE fid = 1")
    connection.close()
    assert not is_unchanged(tmp_path, stored.file)


def test_a_damaged_plan_names_the_layer_and_its_own_way_out(tmp_path: Path, plan_path: Path) -> None:
    copy = tmp_path / "plan.gpkg"
    copy.write_bytes(plan_path.read_bytes().replace(b'{"name":', b'["name":'))
    with StoreLayerSource(copy, None) as source, pytest.raises(StoreError, match=r"block-a.*重新启动程序"):
        source.features(source.layers("block")[0], (112, 38, 113, 39))


@pytest.mark.parametrize("keep", [0, 100, 20_000])
def test_a_damaged_layer_file_names_the_layer(tmp_path: Path, plan_path: Path, keep: int) -> None:
    stored = add(tmp_path, squares(500))
    path = tmp_path / stored.file
    whole = path.read_bytes()
    path.chmod(0o644)
    path.write_bytes(whole[:keep] + b"\xff" * (len(whole) - keep))
    with StoreLayerSource(plan_path, tmp_path) as source, pytest.raises(StoreError, match=r"已损坏.*重新导入"):
        source.features(stored.layer, (112, 38, 114, 40))


def test_outlines_are_read_as_shapes_are(tmp_path: Path, plan_path: Path) -> None:
    plain = [shape for shape, _ in squares(30)]
    holed = shapely.box(112, 38, 112.1, 38.1).difference(shapely.box(112.04, 38.04, 112.06, 38.06))
    parts = shapely.MultiPolygon([shapely.box(113, 38, 113.1, 38.1), shapely.box(113.2, 38, 113.3, 38.1)])
    stored = add(tmp_path, [(shape, {}) for shape in (*plain[:10], holed, *plain[10:], parts)])
    with StoreLayerSource(plan_path, tmp_path) as source:
        index = source.index(stored.layer)
        fids = np.arange(1, 33)
        read, made = index.outlines(fids), outlines_of(index.geometries(fids))
        assert [points_of(read, at) for at in range(32)] == [points_of(made, at) for at in range(32)]
        assert read.holes.sum() == made.holes.sum() == 1
        assert len(read.rings) == len(made.rings)


def points_of(outlines: Outlines, at: int) -> list[list[float]]:
    """Points of one polygon."""
    first = outlines.first[at]
    points: list[list[float]] = outlines.points[first : first + outlines.size[at]].tolist()
    return points

"""Internal layers: figures go out, geometry does not, whichever way is tried."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest
import shapely

from app.cli.main import run
from app.errors import BadInputError, RefusedError
from app.services import people
from app.services.audit import list_audit
from app.services.case_files import read_case
from app.services.desk import Desk, open_desk
from app.services.exchange_layers import layers_to_send
from app.services.exports import conflicts, export
from app.services.layer_editions import layer_editions
from app.services.layer_marks import internal_kinds, internal_layers, mark_internal
from app.services.layers import LayerEntry, import_layers, import_pack, map_features

DAY = "2026-11-23"
NOW = datetime.fromisoformat("2026-11-24T09:00:00+08:00")
SITE = shapely.box(112.72, 38.41, 112.73, 38.42)
WEST, EAST = shapely.box(112.715, 38.405, 112.722, 38.425), shapely.box(112.728, 38.405, 112.735, 38.425)


def layer_file(folder: Path, name: str, geometry: shapely.Geometry) -> Path:
    path = folder / f"{name}.geojson"
    feature = {"type": "Feature", "properties": {}, "geometry": shapely.geometry.mapping(geometry)}
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8")
    return path


@pytest.fixture
def desk(workspace: Path, tmp_path: Path) -> Desk:
    """A desk with internal basic farmland in the west of the site, and a redline that is not in the east."""
    opened = open_desk(workspace)
    farmland = LayerEntry(layer_file(tmp_path, "pbf", WEST), "permanent_basic_farmland", internal=True)
    import_layers(opened, [farmland, LayerEntry(layer_file(tmp_path, "red", EAST), "eco_redline_core")])
    return opened


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.json"
    project = {"name": "项目", "county": "忻府区", "activities": ["urban_construction"], "construction": "new"}
    site = json.loads(json.dumps(shapely.geometry.mapping(SITE)))
    path.write_text(json.dumps({"format": "taixin-case/1", "project": project, "site": site}), encoding="utf-8")
    return path


def farmland(desk: Desk) -> str:
    return next(each.layer.id for each in layer_editions(desk) if each.internal)


def test_conflicts_go_out_without_the_internal_one_whose_area_is_told(desk: Desk, case: Path, tmp_path: Path) -> None:
    read = read_case(desk, case)
    assert {each.kind for each in conflicts(desk, read, DAY)} >= {"permanent_basic_farmland", "eco_redline_core"}
    done = export(desk, read, tmp_path / "out.geojson", DAY, what="conflicts")
    assert done is not None
    assert "永久基本农田" in done.withheld
    assert "公顷" in done.withheld
    kinds = {each["properties"]["kind"] for each in json.loads((tmp_path / "out.geojson").read_text())["features"]}
    assert "eco_redline_core" in kinds
    assert "permanent_basic_farmland" not in kinds


def test_what_is_left_beside_an_internal_layer_is_told_in_figures(desk: Desk, case: Path, tmp_path: Path) -> None:
    read = read_case(desk, case)
    with pytest.raises(BadInputError, match="剩余部分的边界取自内部图层（永久基本农田）"):
        export(desk, read, tmp_path / "left.geojson", DAY, what="left")
    assert not (tmp_path / "left.geojson").exists()
    options = ["--workspace", str(desk.workspace), "--as-of", DAY]
    assert run(["left", str(case), "--geojson", str(tmp_path / "left2.geojson"), *options]) == 2
    assert not (tmp_path / "left2.geojson").exists()
    assert run(["left", str(case), *options]) == 0  # figures alone are told


def test_the_site_itself_goes_out_as_before(desk: Desk, case: Path, tmp_path: Path) -> None:
    done = export(desk, read_case(desk, case), tmp_path / "site.geojson", DAY)
    assert done is not None
    assert done.withheld == ""


def test_an_internal_layer_goes_into_no_package(desk: Desk) -> None:
    with pytest.raises(BadInputError, match="标为内部"):
        layers_to_send(desk, [farmland(desk)])


def test_an_opinions_map_leaves_it_out(desk: Desk) -> None:
    shown = {each.kind for each in map_features(desk, SITE.bounds, without=internal_layers(desk))}
    assert "permanent_basic_farmland" not in shown
    assert "eco_redline_core" in shown


def test_the_mark_is_set_and_taken_away_and_logged(desk: Desk) -> None:
    layer = farmland(desk)
    mark_internal(desk, layer, is_internal=False)
    assert internal_kinds(desk) == frozenset()
    mark_internal(desk, layer, is_internal=True)
    assert internal_kinds(desk) == {"permanent_basic_farmland"}
    assert list_audit(desk)[0].act == "layer_internal"
    with pytest.raises(BadInputError, match="没有编号"):
        mark_internal(desk, "nothing", is_internal=True)


def test_only_who_decides_takes_the_mark_away(desk: Desk) -> None:
    layer = farmland(desk)
    admin = people.make_administrator(desk, "王管理", "忻州三月里看杏花", now=NOW)
    people.add_person(admin, "赵经办", "忻州三月里看杏花", ("经办人",), now=NOW)
    handler = people.sign_in(desk, "赵经办", "忻州三月里看杏花", now=NOW)
    mark_internal(handler, layer, is_internal=True)
    with pytest.raises(RefusedError, match="取消图层的内部标记"):
        mark_internal(handler, layer, is_internal=False)
    assert layer in internal_layers(admin)


def test_what_replaces_an_internal_layer_is_internal_too(desk: Desk, tmp_path: Path) -> None:
    newer = layer_file(tmp_path, "newer", shapely.box(112.715, 38.405, 112.723, 38.425))
    (made,) = import_layers(desk, [LayerEntry(newer, "permanent_basic_farmland", replaces=(farmland(desk),))])
    assert made.id in internal_layers(desk)


def test_a_data_pack_may_say_that_a_layer_is_internal(desk: Desk, tmp_path: Path) -> None:
    layer_file(tmp_path, "spring", WEST)
    pack = tmp_path / "pack.json"
    row = {"file": "spring.geojson", "kind": "spring_basin", "internal": True}
    pack.write_text(json.dumps({"format": "taixin-layers/1", "layers": [row]}), encoding="utf-8")
    (made,) = import_pack(desk, pack)
    assert made.id in internal_layers(desk)

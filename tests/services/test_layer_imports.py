"""Imports of layers as services: repairs kept whole, editions, packs, and an import in a process of its own."""

from __future__ import annotations

import csv
import json
import multiprocessing
import threading
from pathlib import Path
from typing import Any

import pytest
import shapely

from app.errors import BadInputError, CancelledError, StoreError
from app.services.case_files import read_case
from app.services.desk import Desk, open_desk
from app.services.examples import example_case
from app.services.import_process import ImportProcessError, ImportTask, import_in_process
from app.services.layer_editions import export_repairs, layer_editions, layer_source_for, missing_layers, repairs_of
from app.services.layer_guesses import look_into
from app.services.layers import ImportProgress, LayerEntry, import_layers, import_pack, list_layers, remove_layer
from app.services.reviews import review

SQUARE = shapely.box(112.72, 38.41, 112.73, 38.42)
BOW_TIE = shapely.Polygon([(112.7, 38.4), (112.71, 38.41), (112.71, 38.4), (112.7, 38.41)])


@pytest.fixture
def desk(workspace: Path) -> Desk:
    """A desk in an empty workspace."""
    return open_desk(workspace)


def layer_file(folder: Path, name: str, *shapes: Any, **properties: Any) -> Path:
    rows = [
        {"type": "Feature", "properties": properties, "geometry": shapely.geometry.mapping(shape)} for shape in shapes
    ]
    path = folder / name
    path.write_text(json.dumps({"type": "FeatureCollection", "features": rows}), encoding="utf-8")
    return path


def entry(path: Path, **given: Any) -> LayerEntry:
    facts = {"kind": "farmland", "coverage": ("忻府区",), "effective": "2023-01-17", "source": "测试"}
    return LayerEntry(path=path, **(facts | given))


def imported(desk: Desk) -> list[str]:
    return [layer.id for layer in list_layers(desk) if not layer.id.startswith("plan:")]


def files(desk: Desk) -> list[str]:
    return sorted(path.name for path in (desk.workspace / "layers").iterdir())


def test_every_repair_is_in_the_report_and_few_in_the_messages(desk: Desk, tmp_path: Path) -> None:
    said: list[str] = []
    (layer,) = import_layers(desk, [entry(layer_file(tmp_path, "a.geojson", *[BOW_TIE] * 60))], tell=said.append)
    assert len([sentence for sentence in said if "已修复" in sentence]) == 20
    assert any("共修复或略去60个要素" in sentence and layer.id in sentence for sentence in said)
    head, *rows = repairs_of(desk, layer.id)
    assert head == ("要素", "经度", "纬度", "问题", "处理")
    assert [row[0] for row in rows] == [str(number) for number in range(1, 61)]
    assert rows[0][1:3] == ("112.70500000", "38.40500000")
    out = tmp_path / "清单.csv"
    assert export_repairs(desk, layer.id, out) == 60
    assert len(list(csv.reader(out.read_text(encoding="utf-8-sig").splitlines()))) == 61
    remove_layer(desk, layer.id)
    assert files(desk) == []


def test_a_layer_without_repairs_has_no_report(desk: Desk, tmp_path: Path) -> None:
    (layer,) = import_layers(desk, [entry(layer_file(tmp_path, "a.geojson", SQUARE))])
    assert repairs_of(desk, layer.id) == ()
    with pytest.raises(BadInputError, match="没有修复或略去任何要素"):
        export_repairs(desk, layer.id, tmp_path / "x.csv")
    with pytest.raises(BadInputError, match="没有编号为“x”"):
        repairs_of(desk, "x")


def test_what_an_opinion_will_lack_is_said(desk: Desk, tmp_path: Path) -> None:
    said: list[str] = []
    path = layer_file(tmp_path, "永久基本农田.geojson", SQUARE)
    bare = LayerEntry(path=path, kind="farmland", authority="schematic")
    import_layers(desk, [bare], tell=said.append)
    for words in ("没有填写生效日期、来源", "没有声明完整覆盖", "边界误差填为0米", "更像“永久基本农田”"):
        assert any(words in sentence for sentence in said), words


def test_a_newer_edition_is_reviewed_with_and_the_older_one_kept(desk: Desk, tmp_path: Path) -> None:
    case = read_case(desk, example_case(desk))
    (old,) = import_layers(desk, [entry(layer_file(tmp_path, "a.geojson", SQUARE))])
    then = review(desk, case, "2026-11-23")
    newer = entry(layer_file(tmp_path, "b.geojson", shapely.box(113.5, 39.2, 113.6, 39.3)), replaces=(old.id,))
    (new,) = import_layers(desk, [newer])
    now = review(desk, case, "2026-11-23")
    assert old.id in {layer.id for layer in then.layers}
    assert old.id not in {layer.id for layer in now.layers}
    with layer_source_for(desk, [old.id]) as source:
        assert [layer.id for layer in source.layers("farmland")] == [old.id]
    editions = {each.layer.id: each for each in layer_editions(desk)}
    assert editions[old.id].replaced_by == new.id
    assert editions[new.id].replaces == (old.id,)
    assert missing_layers(desk, [old.id, "plan:county", "gone"]) == ("gone",)


def test_a_pack_with_one_wrong_replacement_imports_nothing(desk: Desk, tmp_path: Path) -> None:
    layer_file(tmp_path, "a.geojson", SQUARE)
    layer_file(tmp_path, "b.geojson", BOW_TIE)
    rows = [{"file": "a.geojson", "kind": "farmland"}, {"file": "b.geojson", "kind": "county", "replaces": ["nope"]}]
    pack = tmp_path / "pack.json"
    pack.write_text(json.dumps({"format": "taixin-layers/1", "layers": rows}), encoding="utf-8")
    with pytest.raises(BadInputError, match="图层 nope"):
        import_pack(desk, pack)
    assert (imported(desk), files(desk)) == ([], [])


def test_an_import_tells_how_far_it_is(desk: Desk, tmp_path: Path) -> None:
    told: list[ImportProgress] = []
    entries = [entry(layer_file(tmp_path, f"{name}.geojson", SQUARE), name=name) for name in ("a", "b")]
    import_layers(desk, entries, progress=told.append)
    assert told[0] == ImportProgress(1, 2, "a.geojson", 0, 1)
    assert told[-1] == ImportProgress(2, 2, "b.geojson", 1, 1)


def test_the_look_into_a_file_speaks_for_its_kind(desk: Desk, tmp_path: Path) -> None:
    (look,) = look_into(desk, layer_file(tmp_path, "STBHHX.geojson", SQUARE, ZRBHDFQ="核心保护区"))
    assert look.kinds == ("eco_redline_core", "eco_redline_general")
    said = " ".join(look.sentences())
    assert "STBHHX" in said
    assert '--only "ZRBHDFQ=核心保护区"' in said


def in_process(desk: Desk, *entries: LayerEntry, cancel: Any = lambda: False, **heard: Any) -> Any:
    quiet = {"progress": lambda _step: None, "tell": lambda _sentence: None}
    return import_in_process(desk, ImportTask(entries), cancel=cancel, **(quiet | heard))


def test_an_import_beside_the_window_gives_the_same_layer(desk: Desk, tmp_path: Path) -> None:
    said: list[str] = []
    steps: list[ImportProgress] = []
    path = layer_file(tmp_path, "a.geojson", SQUARE, BOW_TIE)
    (beside,) = in_process(desk, entry(path), tell=said.append, progress=steps.append)
    (within,) = import_layers(desk, [entry(path)])
    assert beside == within
    assert steps[-1].done == 2
    assert any("第2个要素" in sentence for sentence in said)


def test_bad_input_comes_back_from_the_process_as_it_was(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="找不到文件") as caught:
        in_process(desk, entry(tmp_path / "nothing.gpkg"))
    assert caught.value.field is None
    with pytest.raises(BadInputError) as caught:
        in_process(desk, entry(tmp_path / "nothing.gpkg", kind="x"))
    assert caught.value.field == "kind"


@pytest.fixture(scope="module")
def many_pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of several pages, so that an import is under way when it first tells how far it is."""
    return layer_file(tmp_path_factory.mktemp("many"), "a.geojson", *[SQUARE] * 20_000)


def leftovers(desk: Desk) -> list[Path]:
    return [path for path in desk.workspace.rglob("*") if path.suffix in (".tmp", ".gpkg", ".lock")]


def test_a_stopped_import_leaves_nothing(desk: Desk, many_pages: Path) -> None:
    steps: list[ImportProgress] = []
    with pytest.raises(CancelledError):
        in_process(desk, entry(many_pages), progress=steps.append, cancel=lambda: bool(steps))
    assert (imported(desk), leftovers(desk)) == ([], [])


def test_a_killed_process_is_told_and_swept(desk: Desk, many_pages: Path) -> None:
    def kill(_step: ImportProgress) -> None:
        for child in multiprocessing.active_children():
            child.kill()

    with pytest.raises(ImportProcessError):
        in_process(desk, entry(many_pages), progress=kill)
    assert (imported(desk), leftovers(desk)) == ([], [])


def test_a_second_import_waits_for_no_one(desk: Desk, tmp_path: Path) -> None:
    path = layer_file(tmp_path, "a.geojson", SQUARE)
    begun, go_on = threading.Event(), threading.Event()

    def hold(_step: ImportProgress) -> None:
        begun.set()
        go_on.wait(30)

    first = threading.Thread(target=lambda: import_layers(desk, [entry(path)], progress=hold))
    first.start()
    assert begun.wait(30)
    with pytest.raises(StoreError, match="正在导入另一批图层"):
        import_layers(desk, [entry(path, name="乙")])
    go_on.set()
    first.join()
    assert len(imported(desk)) == 1

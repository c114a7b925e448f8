"""The layers page: the guess and its reason, an import that goes on beside everything, editions, lists, removal."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import shapely
from PySide6.QtCore import Qt
from ui_helpers import PATIENCE_MS, AnsweringDialogs, quiet

from app.services.case_files import read_case
from app.services.desk import Desk
from app.services.examples import DEMO_PASSWORD, example_case, keep_example
from app.services.issuing import issue
from app.services.layers import LayerEntry, import_layers, list_layers
from app.services.reviews import review
from app.services.signatures import P12Key, make_demo_certificate
from app.ui.import_dialog import ImportDialog
from app.ui.layer_columns import LAYER_COLUMNS
from app.ui.list_dialog import ListDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.ui.layers_page import LayersPage
    from app.ui.main_window import MainWindow

SQUARE = shapely.box(112.72, 38.41, 112.73, 38.42)
BOW_TIE = shapely.Polygon([(112.7, 38.4), (112.71, 38.41), (112.71, 38.4), (112.7, 38.41)])


def layer_file(folder: Path, file: str, *shapes: Any, **properties: Any) -> Path:
    rows = [
        {"type": "Feature", "properties": properties, "geometry": shapely.geometry.mapping(shape)} for shape in shapes
    ]
    path = folder / file
    path.write_text(json.dumps({"type": "FeatureCollection", "features": rows}), encoding="utf-8")
    return path


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> LayersPage:
    """The page, shown."""
    window.go("page_layers")
    quiet(qtbot, window)
    return window.later.layers


def choose(page: LayersPage, kind: str, *, current: bool = True) -> str:
    """Choose the imported layer of a kind and return its id."""
    proxy = page.ui.table.model()
    for row in range(proxy.rowCount()):
        edition = proxy.index(row, 0).data(Qt.ItemDataRole.UserRole)
        if edition.layer.kind == kind and edition.is_current == current and not edition.layer.id.startswith("plan:"):
            page.ui.table.selectRow(row)
            return str(edition.layer.id)
    raise AssertionError(kind)


def test_the_guess_is_chosen_and_says_why(
    qtbot: QtBot, window: MainWindow, page: LayersPage, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    seen: list[str] = []

    def look(dialog: Any) -> None:
        assert isinstance(dialog, ImportDialog)
        seen.extend((dialog.ui.kind.currentData(), dialog.ui.reason.text(), dialog.ui.zone.text()))

    dialogs.files, dialogs.fill = [layer_file(tmp_path, "CZKFBJ.geojson", SQUARE, GHFQMC="集中建设区")], look
    qtbot.mouseClick(page.ui.importLayer, Qt.MouseButton.LeftButton)
    quiet(qtbot, window)
    assert seen[0] == "urban_growth_boundary"
    assert "CZKFBJ" in seen[1]
    assert "请核对" in seen[1]
    assert seen[2] == "GHFQMC"
    choose(page, "urban_growth_boundary")


def test_where_the_evidence_leaves_two_kinds_a_person_chooses(
    qtbot: QtBot, window: MainWindow, page: LayersPage, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    def look(dialog: Any) -> None:
        assert "请选择" in dialog.ui.reason.text()
        assert "类型" in dialog.trouble()
        dialog.ui.kind.setCurrentIndex(dialog.ui.kind.findData("eco_redline_core"))
        assert dialog.ui.only.text() == "ZRBHDFQ=核心保护区"
        dialog.ui.kind.setCurrentIndex(dialog.ui.kind.findData("eco_redline_general"))
        assert dialog.ui.only.text() == "ZRBHDFQ!=核心保护区"
        dialog.ui.kind.setCurrentIndex(dialog.ui.kind.findData("eco_redline_core"))

    dialogs.files, dialogs.fill = [layer_file(tmp_path, "STBHHX.geojson", SQUARE, ZRBHDFQ="核心保护区")], look
    page.import_file()
    quiet(qtbot, window)
    choose(page, "eco_redline_core")


def test_an_import_under_way_is_seen_from_every_page_and_can_be_stopped(
    qtbot: QtBot, window: MainWindow, page: LayersPage, desk: Desk, tmp_path: Path
) -> None:
    path = layer_file(tmp_path, "a.geojson", *[SQUARE] * 20_000)
    page.import_entry(LayerEntry(path=path, kind="farmland"))
    qtbot.waitUntil(lambda: "/ 20,000" in page.ui.stage.text(), timeout=PATIENCE_MS)
    assert not page.ui.importLayer.isEnabled()
    assert page.ui.cancel.isVisibleTo(page)
    window.go("page_plan")
    assert window.task_button.isVisible()
    assert "a.geojson" in window.task_button.text()
    window.go("page_layers")
    qtbot.mouseClick(page.ui.cancel, Qt.MouseButton.LeftButton)
    quiet(qtbot, window)
    assert not window.task_button.isVisible()
    assert page.ui.importLayer.isEnabled()
    assert all(layer.id.startswith("plan:") for layer in list_layers(desk))
    assert not list((desk.workspace / "layers").iterdir())


def test_a_window_that_closes_ends_its_import(
    qtbot: QtBot, window: MainWindow, page: LayersPage, desk: Desk, tmp_path: Path
) -> None:
    page.import_entry(LayerEntry(path=layer_file(tmp_path, "a.geojson", *[SQUARE] * 20_000), kind="farmland"))
    qtbot.waitUntil(lambda: "/ 20,000" in page.ui.stage.text(), timeout=PATIENCE_MS)
    window.close()
    assert all(layer.id.startswith("plan:") for layer in list_layers(desk))
    assert not list((desk.workspace / "layers").iterdir())


def test_what_was_repaired_is_shown_and_listed(
    qtbot: QtBot, window: MainWindow, page: LayersPage, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    path = layer_file(tmp_path, "a.geojson", SQUARE, *[BOW_TIE] * 30)
    page.import_entry(LayerEntry(path=path, kind="farmland", effective="2023-01-17", source="甲", coverage=("代县",)))
    quiet(qtbot, window)
    assert "第2个要素" in page.ui.result.text()
    assert "另有" in page.ui.result.text()
    assert "对照规划" in page.ui.result.text()
    choose(page, "farmland")
    shown: list[ListDialog] = []
    dialogs.fill = shown.append
    out = tmp_path / "修复.csv"
    dialogs.files = [out]
    qtbot.mouseClick(page.ui.repairs, Qt.MouseButton.LeftButton)
    quiet(qtbot, window)
    assert len(shown[0].model.rows) == 30
    assert len(out.read_text(encoding="utf-8-sig").splitlines()) == 31


def test_a_file_that_cannot_be_read_leaves_a_sentence(
    qtbot: QtBot, window: MainWindow, page: LayersPage, tmp_path: Path
) -> None:
    page.import_entry(LayerEntry(path=tmp_path / "没有.gpkg", kind="farmland"))
    quiet(qtbot, window)
    assert "没有.gpkg" in window.messages.text()
    assert page.ui.importLayer.isEnabled()


def test_a_newer_edition_takes_the_place_of_the_chosen_layer(
    qtbot: QtBot, window: MainWindow, page: LayersPage, dialogs: AnsweringDialogs, desk: Desk, tmp_path: Path
) -> None:
    entry = LayerEntry(path=layer_file(tmp_path, "a.geojson", SQUARE), kind="farmland", coverage=("忻府区",))
    import_layers(desk, [entry])
    page.refresh()
    quiet(qtbot, window)
    old = choose(page, "farmland")

    def look(dialog: Any) -> None:
        assert dialog.ui.kind.currentData() == "farmland"
        assert dialog.coverage.checked() == ["忻府区"]
        assert dialog.replaces.checked() == [old]

    dialogs.files, dialogs.fill = [layer_file(tmp_path, "b.geojson", SQUARE, SQUARE)], look
    qtbot.mouseClick(page.ui.replace, Qt.MouseButton.LeftButton)
    quiet(qtbot, window)
    new = choose(page, "farmland")
    assert new != old
    assert choose(page, "farmland", current=False) == old
    assert not page.ui.replace.isEnabled()
    assert "已被替换1个" in page.ui.count.text()


def test_a_layer_is_compared_with_the_plan(
    qtbot: QtBot, window: MainWindow, page: LayersPage, dialogs: AnsweringDialogs, desk: Desk, tmp_path: Path
) -> None:
    path = layer_file(tmp_path, "a.geojson", SQUARE, name="豆罗建材板块")
    import_layers(desk, [LayerEntry(path=path, kind="block")])
    page.refresh()
    quiet(qtbot, window)
    choose(page, "block")
    shown: list[ListDialog] = []
    dialogs.fill = shown.append
    qtbot.mouseClick(page.ui.compare, Qt.MouseButton.LeftButton)
    quiet(qtbot, window)
    first = shown[0].model.rows[0]
    assert first[0] == "豆罗建材板块"
    assert first[1] == "1278.55公顷"
    assert first[-1] == "面积不一致"
    assert any(row[-1] == "图上没有" for row in shown[0].model.rows)


def test_a_layer_that_an_opinion_rests_on_asks_twice(
    qtbot: QtBot, window: MainWindow, page: LayersPage, dialogs: AnsweringDialogs, desk: Desk, tmp_path: Path
) -> None:
    import_layers(desk, [LayerEntry(path=desk.seeds / "examples" / "doulou" / "farmland.geojson", kind="farmland")])
    moment = datetime(2026, 11, 23, 12, tzinfo=UTC)
    case = read_case(desk, example_case(desk))
    p12 = make_demo_certificate(desk, tmp_path / "c", now=moment, password=DEMO_PASSWORD)
    case_id = keep_example(desk, now=moment.isoformat())
    result = review(desk, case, "2026-11-23")
    number = issue(desk, case_id, case, result, key=P12Key(p12, DEMO_PASSWORD), moment=moment).number
    page.refresh()
    quiet(qtbot, window)
    layer_id = choose(page, "farmland")
    asked: list[str] = []
    answers = [True, False, True, True]

    def confirm(_parent: Any, _title: str, question: str, _action: str) -> bool:
        asked.append(question)
        return answers.pop(0)

    dialogs.confirm = confirm  # type: ignore[method-assign]  # answers differ from question to question
    qtbot.mouseClick(page.ui.remove, Qt.MouseButton.LeftButton)
    quiet(qtbot, window)
    assert number in asked[1]
    assert "导入新版" in asked[1]
    assert layer_id in [layer.id for layer in list_layers(desk)]
    choose(page, "farmland")
    qtbot.mouseClick(page.ui.remove, Qt.MouseButton.LeftButton)
    quiet(qtbot, window)
    assert layer_id not in [layer.id for layer in list_layers(desk)]


def test_a_layer_is_marked_as_internal_and_the_list_says_so(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    path = layer_file(tmp_path, "farmland.geojson", SQUARE)
    (layer,) = import_layers(desk, [LayerEntry(path, "permanent_basic_farmland")])
    window.go("page_layers")
    quiet(qtbot, window)
    page = window.later.layers
    page._wanted = layer.id
    page.refresh()
    quiet(qtbot, window)
    assert page.mark.text() == "标为内部"
    qtbot.keyClick(page.mark, Qt.Key.Key_Space)
    quiet(qtbot, window)
    page._wanted = layer.id
    page.refresh()
    quiet(qtbot, window)
    assert page.mark.text() == "取消内部"
    at = [column.head for column in LAYER_COLUMNS].index("使用范围")
    shown = [page.model.index(row, at).data() for row in range(page.model.rowCount())]
    assert shown.count("■ 内部") == 1

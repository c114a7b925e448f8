"""Sites pasted, dropped and written out through the window's dialogs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from pytestqt.qtbot import QtBot
from shapely.geometry import box, mapping
from ui_helpers import EXAMPLE, PATIENCE_MS, AnsweringDialogs, quiet

from app.ui.choose_dialog import ChooseDialog, data_sets
from app.ui.export_dialog import ExportDialog, file_name
from app.ui.main_window import MainWindow
from app.ui.paste_dialog import PasteDialog

ROWS = "J1,4254900.123,38389090.456\nJ2,4254900.0,38389390.0\nJ3,4254600.0,38389390.0\nJ4,4254600.0,38389090.0"


def shown(qtbot: QtBot, window: MainWindow, act: Callable[[Any], None]) -> Callable[[Any], None]:
    """What a person does with a dialog: it stands there, and what they do is worked off before they go on."""

    def fill(dialog: Any) -> None:
        dialog.show()
        qtbot.waitUntil(lambda: not window.worker.is_busy(), timeout=PATIENCE_MS)
        act(dialog)
        qtbot.waitUntil(lambda: not window.worker.is_busy(), timeout=PATIENCE_MS)
        dialog.hide()

    return fill


def understood(qtbot: QtBot, window: MainWindow, dialog: PasteDialog) -> None:
    qtbot.waitUntil(lambda: dialog.is_current and not window.worker.is_busy(), timeout=PATIENCE_MS)


def test_coordinates_on_the_clipboard_become_the_site_by_ctrl_v_and_enter(
    qtbot: QtBot, case: MainWindow, dialogs: AnsweringDialogs
) -> None:
    QGuiApplication.clipboard().setText(ROWS)

    def act(dialog: Any) -> None:
        assert isinstance(dialog, PasteDialog)
        understood(qtbot, case, dialog)
        words = dialog.understood.text()
        assert "4个点、1圈、1块" in words
        assert "8.9923公顷（134.88亩）" in words
        assert "3度带38带（带号前缀" in words
        assert dialog.accept_button.isDefault()
        qtbot.keyClick(dialog.crs, Qt.Key.Key_Return)
        assert dialog.result() == PasteDialog.DialogCode.Accepted

    dialogs.fill = shown(qtbot, case, act)
    view = case.later.review.map.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    quiet(qtbot, case)
    assert case.session.document["site"]["type"] in ("Polygon", "MultiPolygon")


def test_what_is_typed_is_understood_as_it_is_typed_and_the_wrong_row_is_marked(
    qtbot: QtBot, case: MainWindow, dialogs: AnsweringDialogs
) -> None:
    QGuiApplication.clipboard().clear()

    def act(dialog: Any) -> None:
        assert not dialog.accept_button.isEnabled()
        for row in ("38.40 112.72", "38.40 112.73", "38.41 112.73"):
            qtbot.keyClicks(dialog.text, row)
            qtbot.keyClick(dialog.text, Qt.Key.Key_Return)
        assert not dialog.accept_button.isEnabled()  # not before it is understood
        understood(qtbot, case, dialog)
        assert "3个点" in dialog.understood.text()
        qtbot.keyClicks(dialog.text, "38.41 112.72 7 8")
        understood(qtbot, case, dialog)
        assert dialog.marked_rows()[0] == 4
        assert "第4行" in dialog.trouble_label.text()
        dialog.text.clear()
        understood(qtbot, case, dialog)
        assert dialog.marked_rows() == ()

    dialogs.fill = shown(qtbot, case, act)
    qtbot.mouseClick(case.later.review.map.buttons["paste"], Qt.MouseButton.LeftButton)
    quiet(qtbot, case)
    assert "site" not in case.session.document


def test_a_pasted_system_is_chosen_in_words_or_typed(qtbot: QtBot, case: MainWindow, dialogs: AnsweringDialogs) -> None:
    def act(dialog: Any) -> None:
        dialog.crs.setCurrentIndex(dialog.crs.findData("GCJ-02"))
        dialog.crs.activated.emit(dialog.crs.currentIndex())
        understood(qtbot, case, dialog)
        assert "GCJ-02" in dialog.trouble_label.text()
        dialog.crs.setEditText("epsg:4490")
        dialog.crs.lineEdit().editingFinished.emit()
        understood(qtbot, case, dialog)
        assert dialog.crs.code() == "EPSG:4490"
        assert "CGCS2000 经纬度" in dialog.understood.text()

    dialogs.fill = shown(qtbot, case, act)
    case.later.review.paste_site("112.72 38.40\n112.73 38.40\n112.73 38.41")


def test_line_breaks_above_do_not_shift_the_mark(qtbot: QtBot, case: MainWindow, dialogs: AnsweringDialogs) -> None:
    def act(dialog: Any) -> None:
        understood(qtbot, case, dialog)
        assert dialog.marked_rows()[0] == 5

    dialogs.fill = shown(qtbot, case, act)
    case.later.review.paste_site("\n\n112.72 38.40\n112.73 38.40\n112.73")


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(700, 400), action, data, Qt.MouseButton.LeftButton, none))


def test_of_several_dropped_files_a_person_chooses_one(
    qtbot: QtBot, case: MainWindow, dialogs: AnsweringDialogs
) -> None:
    asked: list[Any] = []

    def fill(dialog: Any) -> None:
        asked.append(dialog)
        if isinstance(dialog, ChooseDialog):
            dialog.list.setCurrentIndex(dialog.list.model().index(1, 0))

    dialogs.fill = fill
    drop(case, EXAMPLE / "farmland.geojson", EXAMPLE / "site.txt")
    qtbot.waitUntil(lambda: bool(case.session.document.get("site")), timeout=PATIENCE_MS)
    quiet(qtbot, case)
    assert isinstance(asked[0], ChooseDialog)


def test_the_parts_of_a_shapefile_are_one_file() -> None:
    names = ("a.shp", "a.dbf", "a.shx", "a.prj", "b.txt")
    assert data_sets([Path(name) for name in names]) == (Path("a.shp"), Path("b.txt"))


def test_the_site_goes_out_and_comes_in_again(
    qtbot: QtBot, case: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    case.session.set_site(mapping(box(112.722, 38.402, 112.728, 38.408)))
    case.session.set_project({"name": "某项目"})
    quiet(qtbot, case)
    target = tmp_path / "范围.txt"

    def act(dialog: Any) -> None:
        assert isinstance(dialog, ExportDialog)
        dialog.format.setCurrentIndex(dialog.format.findData("txt"))
        dialog.crs.choose("EPSG:4490")
        dialogs.files = [target]
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: bool(dialog.trouble_label.text()), timeout=PATIENCE_MS)
        assert "3度带" in dialog.trouble_label.text()  # told where it can be put right
        assert not target.exists()
        dialog.crs.choose("EPSG:4526")
        dialogs.files = [tmp_path / "范围"]
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    dialogs.fill = shown(qtbot, case, act)
    qtbot.keyClick(case, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert "坐标系=2000国家大地坐标系" in target.read_text(encoding="utf-8")
    assert "范围.txt" in case.statusBar().currentMessage()
    before = case.session.document["site"]
    dialogs.fill = lambda _dialog: None
    case.case_desk.take_file(target)
    quiet(qtbot, case)
    assert case.session.document["site"] != before
    case.later.undo_site()
    quiet(qtbot, case)
    assert case.session.document["site"] == before


def test_what_there_is_none_of_is_not_written(
    qtbot: QtBot, case: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    case.session.set_site(mapping(box(112.722, 38.402, 112.728, 38.408)))
    case.session.set_project({"name": "某项目"})
    quiet(qtbot, case)
    target = tmp_path / "压占.kml"

    def act(dialog: Any) -> None:
        dialog.what.setCurrentIndex(dialog.what.findData("conflicts"))
        dialog.format.setCurrentIndex(dialog.format.findData("kml"))
        assert not dialog.crs.isEnabled()
        dialogs.files = [target]
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: bool(dialog.trouble_label.text()), timeout=PATIENCE_MS)
        assert "没有压占部分" in dialog.trouble_label.text()

    dialogs.fill = shown(qtbot, case, act)
    case.later.export_site()
    assert not target.exists()


def test_a_case_without_a_site_has_nothing_to_write(case: MainWindow) -> None:
    assert not case.later.review.map.buttons["export"].isEnabled()
    case.action("export_site").trigger()
    assert "没有用地范围" in case.statusBar().currentMessage()


def test_a_project_name_gives_a_file_name_that_every_system_takes() -> None:
    assert file_name('甲/乙:丙"?') == "甲_乙_丙__"


def test_a_repair_of_what_was_pasted_is_done_only_when_ticked(
    qtbot: QtBot, case: MainWindow, dialogs: AnsweringDialogs
) -> None:
    def act(dialog: Any) -> None:
        understood(qtbot, case, dialog)
        assert dialog.answer() is None
        assert dialog.defect_table.isVisibleTo(dialog)
        assert dialog.defect_table.focus_first_offer()
        qtbot.keyClick(dialog.defect_table, Qt.Key.Key_Space)
        understood(qtbot, case, dialog)
        assert dialog.answer() is not None

    dialogs.fill = shown(qtbot, case, act)
    spike = "4254750,38389390\n4254750,38389500\n4254750,38389390.01\n"
    rows = [row.partition(",")[2] + "\n" for row in ROWS.splitlines()]
    case.later.review.paste_site("".join([*rows[:2], spike, *rows[2:]]))
    quiet(qtbot, case)
    assert any("尖刺" in remark for remark in case.session.document["site"]["remarks"])

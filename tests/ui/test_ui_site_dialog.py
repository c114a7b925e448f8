"""Opening a file: what it holds is shown first, what it settles is not asked, what is done to it is chosen."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import pytest
import shapely
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shapely.geometry import box, shape
from ui_helpers import PATIENCE_MS, AnsweringDialogs, nameless, quiet

from app.services.desk import Desk
from app.ui.choose_dialog import ChooseDialog
from app.ui.dialogs import Dialogs
from app.ui.export_dialog import ExportDialog
from app.ui.main_window import MainWindow
from app.ui.paste_dialog import PasteDialog
from app.ui.site_dialog import SiteDialog

Corners = list[tuple[float, float]]
LEFT = Qt.MouseButton.LeftButton
HEAD = "[属性描述]\n坐标系=2000国家大地坐标系\n几度分带=3\n计量单位=米\n带号=38\n[地块坐标]\n"
SQUARE: Corners = [(4254900, 38389090), (4254900, 38389390), (4254600, 38389390), (4254600, 38389090)]
SPIKE: Corners = [*SQUARE[:2], (4254750, 38389390), (4254750, 38389500), (4254750, 38389390.01), *SQUARE[2:]]
BOWTIE: Corners = [SQUARE[0], SQUARE[2], SQUARE[1], SQUARE[3]]


def write_text(path: Path, corners: Corners, area: float = 8.9973) -> Path:
    closed = [*corners, corners[0]]
    rows = "".join(f"J{at},1,{x},{y}\n" for at, (x, y) in enumerate(closed, 1))
    path.write_text(f"{HEAD}{len(closed)},{area},1,地块,面,,,,@\n{rows}", encoding="gb18030")
    return path


def write_layers(path: Path, *names: str) -> Path:
    for at, name in enumerate(names):
        square = shapely.to_wkb(box(112.722 + at / 100, 38.402, 112.728 + at / 100, 38.408))
        geometry = np.array([square], dtype=object)
        known = {"geometry_type": "Polygon", "crs": "EPSG:4490", "layer": name, "append": at > 0}
        pyogrio.raw.write(str(path), geometry, [np.array([name], dtype=object)], ["name"], **known)
    return path


@pytest.fixture
def opened(
    qtbot: QtBot, case: MainWindow, dialogs: AnsweringDialogs
) -> Callable[[Path, Callable[[SiteDialog], None]], None]:
    """Open a file and do something with the dialog that stands there then."""

    def run(path: Path, act: Callable[[SiteDialog], None]) -> None:
        seen: list[SiteDialog] = []

        def fill(dialog: Any) -> None:
            assert isinstance(dialog, SiteDialog)
            seen.append(dialog)
            dialog.show()
            dialog.activateWindow()
            settled(qtbot, case, dialog)
            act(dialog)
            settled(qtbot, case, dialog)
            dialog.hide()

        dialogs.fill = fill
        case.case_desk.take_file(path)
        qtbot.waitUntil(lambda: bool(seen), timeout=PATIENCE_MS)
        quiet(qtbot, case)

    return run


def settled(qtbot: QtBot, window: MainWindow, dialog: SiteDialog) -> None:
    qtbot.waitUntil(lambda: dialog.is_current and not window.worker.is_busy(), timeout=PATIENCE_MS)


def facts(dialog: SiteDialog) -> str:
    rows = range(dialog.facts.rowCount())
    return "\n".join(dialog.facts.itemAt(row, dialog.facts.ItemRole.FieldRole).widget().text() for row in rows)


def row_of(dialog: SiteDialog, kind: str) -> int:
    return next(at for at, defect in enumerate(dialog.defect_table.defects.defects) if defect.kind == kind)


def area_of(window: MainWindow) -> float:
    return window.desk.measure.area_m2(shape(window.session.document["site"]))


Open = Callable[[Path, Callable[[SiteDialog], None]], None]


def test_a_clean_file_needs_one_enter(qtbot: QtBot, case: MainWindow, opened: Open, tmp_path: Path) -> None:
    def act(dialog: SiteDialog) -> None:
        assert dialog.focusWidget() is dialog.accept_button
        words = facts(dialog)
        for expected in ("界址点TXT", "GB18030", "3度带38带（带号前缀", "Y坐标以带号38开头", "X为北、Y为东"):
            assert expected in words
        for expected in ("89,972.82平方米，8.9973公顷（134.96亩）", "8.9973按公顷", "忻府区"):
            assert expected in words
        assert not dialog.choices.isRowVisible(dialog.layer)
        assert not dialog.choices.isRowVisible(dialog.width_m)
        assert dialog.defect_table.defects.defects == ()
        qtbot.keyClick(dialog.accept_button, Qt.Key.Key_Return)
        assert dialog.result() == SiteDialog.DialogCode.Accepted

    opened(write_text(tmp_path / "范围.txt", SQUARE), act)
    assert area_of(case) == pytest.approx(89_972.82, abs=0.01)
    assert "remarks" not in case.session.document["site"]


def test_a_repair_is_done_only_when_ticked_and_stands_with_the_site(
    qtbot: QtBot, case: MainWindow, opened: Open, tmp_path: Path
) -> None:
    def act(dialog: SiteDialog) -> None:
        assert not dialog.accept_button.isEnabled()
        assert "自相交" in dialog.trouble_label.text()
        assert dialog.answer() is None
        table, row = dialog.defect_table, row_of(dialog, "spike")
        assert table.hasFocus()
        table.setCurrentIndex(dialog.defect_table.defects.index(row, 2))
        assert "8点" not in dialog.defect_table.defects.index(row, 1).data()
        assert "→" in dialog.defect_table.defects.index(row, 2).data()
        qtbot.keyClick(table, Qt.Key.Key_Space)
        assert not dialog.accept_button.isEnabled()  # not before it was looked at anew
        settled(qtbot, case, dialog)
        assert dialog.accept_button.isEnabled()
        assert not dialog.map._before.path().isEmpty()
        assert not dialog.map._site.path().isEmpty()
        qtbot.keyClick(table, Qt.Key.Key_Space)
        settled(qtbot, case, dialog)
        assert dialog.answer() is None
        qtbot.keyClick(table, Qt.Key.Key_Space)

    opened(write_text(tmp_path / "尖刺.txt", SPIKE), act)
    assert area_of(case) == pytest.approx(89_972.82, abs=1.0)
    assert any("删除尖刺点" in remark for remark in case.session.document["site"]["remarks"])


def test_repairs_that_do_each_others_work_may_all_be_ticked(
    qtbot: QtBot, case: MainWindow, opened: Open, tmp_path: Path
) -> None:
    def act(dialog: SiteDialog) -> None:
        for kind in ("crossing", "spike"):
            index = dialog.defect_table.defects.index(row_of(dialog, kind), 2)
            dialog.defect_table.defects.setData(index, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
            settled(qtbot, case, dialog)
        assert dialog.trouble_label.text() == ""

    opened(write_text(tmp_path / "尖刺.txt", SPIKE), act)
    assert case.session.document.get("site")


def test_the_map_goes_to_a_defect_that_is_clicked(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    def act(dialog: SiteDialog) -> None:
        row = row_of(dialog, "crossing")
        rect = dialog.defect_table.visualRect(dialog.defect_table.defects.index(row, 1))
        qtbot.mouseClick(dialog.defect_table.viewport(), LEFT, pos=rect.center())
        x, y = dialog.defect_table.defects.defects[row].degrees[0]
        assert dialog.map.middle() == pytest.approx((x, y), abs=1e-5)
        qtbot.keyClick(dialog.defect_table, Qt.Key.Key_Up)
        assert dialog.answer() is None

    opened(write_text(tmp_path / "蝴蝶.txt", BOWTIE), act)


def test_a_file_that_is_no_site_leaves_the_case_as_it_was(case: MainWindow, opened: Open, tmp_path: Path) -> None:
    opened(write_text(tmp_path / "蝴蝶.txt", BOWTIE), lambda dialog: dialog.reject())
    assert "site" not in case.session.document
    assert case.messages.text() == ""  # it stood in the dialog


def test_a_declared_area_that_does_not_fit_is_told(opened: Open, tmp_path: Path) -> None:
    def act(dialog: SiteDialog) -> None:
        assert "不符" in dialog.defect_table.defects.index(row_of(dialog, "area"), 1).data()
        assert dialog.answer() is not None

    opened(write_text(tmp_path / "面积.txt", SQUARE, area=12.0), act)


def test_of_several_layers_a_person_chooses(qtbot: QtBot, case: MainWindow, opened: Open, tmp_path: Path) -> None:
    def act(dialog: SiteDialog) -> None:
        assert dialog.focusWidget() is dialog.layer
        assert "2个图层" in dialog.trouble_label.text()
        assert dialog.layer.currentIndex() == -1  # nothing is guessed
        qtbot.keyClick(dialog.layer, Qt.Key.Key_Down)
        dialog.layer.setCurrentIndex(1)
        dialog.layer.activated.emit(1)
        settled(qtbot, case, dialog)
        assert dialog.answer() is not None

    opened(write_layers(tmp_path / "多层.gpkg", "用地", "红线"), act)
    assert shape(case.session.document["site"]).bounds[0] == pytest.approx(112.732)


def test_a_line_asks_for_its_width(qtbot: QtBot, case: MainWindow, opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "道路.geojson"
    path.write_text(json.dumps({"type": "LineString", "coordinates": [[112.72, 38.4], [112.73, 38.4]]}))

    def act(dialog: SiteDialog) -> None:
        assert dialog.width_m.hasFocus()
        assert "宽度" in dialog.trouble_label.text()
        assert dialog.defect_table.defects.defects == ()
        dialog.width_m.selectAll()
        qtbot.keyClicks(dialog.width_m, "40")
        qtbot.keyClick(dialog.width_m, Qt.Key.Key_Tab)
        settled(qtbot, case, dialog)
        assert dialog.answer() is not None

    opened(path, act)
    assert area_of(case) == pytest.approx(873.0 * 40, rel=0.01)


def test_a_system_that_is_not_settled_is_chosen_in_words(
    qtbot: QtBot, case: MainWindow, opened: Open, tmp_path: Path
) -> None:
    path = tmp_path / "度.geojson"
    path.write_text(json.dumps(shapely.geometry.mapping(box(112.722, 38.402, 112.728, 38.408))))
    places: list[tuple[float, ...]] = []

    def act(dialog: SiteDialog) -> None:
        assert "GCJ-02" in facts(dialog)  # whether it is a phone map's cannot be seen
        places.append(shapely.total_bounds([dialog.look.site.geometry]) if dialog.look.site else ())
        at = dialog.crs.findData("GCJ-02")
        assert "偏移坐标" in dialog.crs.itemText(at)
        dialog.crs.setFocus()
        dialog.crs.setCurrentIndex(at)
        dialog.crs.activated.emit(at)
        settled(qtbot, case, dialog)
        assert dialog.look.site is not None
        assert dialog.look.site.source.crs == "GCJ-02"

    opened(path, act)
    site = shape(case.session.document["site"])
    assert case.desk.measure.distance_m(shapely.Point(site.bounds[:2]), shapely.Point(*places[0][:2])) > 300
    assert any("GCJ-02" in remark for remark in case.session.document["site"]["remarks"])


def test_a_file_that_cannot_be_read_is_told_in_the_window(
    qtbot: QtBot, case: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    asked: list[Any] = []
    dialogs.fill = asked.append
    broken = tmp_path / "坏.gpkg"
    broken.write_bytes(b"no database")
    case.case_desk.take_file(broken)
    quiet(qtbot, case)
    assert asked == []
    assert "坏.gpkg" in case.messages.text()


def test_every_control_of_the_dialogs_of_a_site_has_an_accessible_name(
    qtbot: QtBot, case: MainWindow, desk: Desk, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    from app.services.site_looks import Choice
    from app.ui.site_dialog import see

    path = write_text(tmp_path / "范围.txt", SQUARE)
    made = [
        SiteDialog(desk, case.worker, path, see(desk, path, Choice())),
        PasteDialog(desk, case.worker),
        ExportDialog(case.session, case.worker, dialogs),
        ChooseDialog([path]),
    ]
    for dialog in made:
        qtbot.addWidget(dialog)
        dialog.show()
        assert nameless(dialog) == []
        assert dialog.width() <= 1366
        assert dialog.height() <= 700
    quiet(qtbot, case)


def test_the_dialog_itself_works_off_what_it_asks_for_while_it_waits(
    qtbot: QtBot, case: MainWindow, tmp_path: Path
) -> None:
    case.later.review.door._dialogs = Dialogs()  # the real ones: the window waits in the dialog's own loop
    hands = QTimer()
    done: list[str] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, SiteDialog) or not dialog.isVisible() or not dialog.is_current:
            return
        if not done:
            done.append("ticked")
            qtbot.keyClick(dialog.defect_table, Qt.Key.Key_Space)
        elif dialog.accept_button.isEnabled():
            done.append("taken")
            hands.stop()
            qtbot.keyClick(dialog, Qt.Key.Key_Return)

    hands.timeout.connect(act)
    hands.start(20)
    case.case_desk.take_file(write_text(tmp_path / "尖刺.txt", SPIKE))
    qtbot.waitUntil(lambda: bool(case.session.document.get("site")), timeout=PATIENCE_MS)
    quiet(qtbot, case)
    assert done == ["ticked", "taken"]

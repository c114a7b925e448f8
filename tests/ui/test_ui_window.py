"""The window as a whole: compiled forms, names for those who hear it, glyphs, the worker, the map."""

from __future__ import annotations

import math
import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QRawFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shapely.geometry import Point, Polygon, box
from ui_helpers import EXAMPLE, PATIENCE_MS, nameless, quiet

from app.domain.opinion import MapFeature
from app.ui.catalogue_dialog import CatalogueDialog
from app.ui.code_dialog import CodeDialog
from app.ui.compile_forms import FORMS, GENERATED, compiled, target
from app.ui.import_dialog import ImportDialog
from app.ui.main_actions import every_spec
from app.ui.main_window import MainWindow
from app.ui.map_furniture import length_words, round_length
from app.ui.map_paths import drawn_layers, overlap_path
from app.ui.map_view import REGION
from app.ui.reason_dialog import ReasonDialog, supersession_words
from app.ui.sign_dialog import SignDialog
from app.ui.signers_dialog import SignersDialog
from app.ui.siting_work import PlacesDialog
from app.ui.theme import UI_FONT
from app.ui.worker import Worker

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("form", sorted(FORMS.glob("*.ui")), ids=lambda form: form.stem)
def test_the_compiled_form_is_in_step_with_its_form(form: Path) -> None:
    assert target(form).read_text(encoding="utf-8") == compiled(form)


def test_no_compiled_form_has_lost_its_form() -> None:
    assert {path.name for path in GENERATED.glob("ui_*.py")} == {target(form).name for form in FORMS.glob("*.ui")}


def test_every_control_has_an_accessible_name(window: MainWindow) -> None:
    assert nameless(window) == []


def test_every_control_of_the_dialogs_has_an_accessible_name(
    qtbot: QtBot, application: QApplication, window: MainWindow
) -> None:
    assert application is not None
    for dialog in (
        ImportDialog(Path("a.shp")),
        SignDialog(lambda _parent: None),
        CatalogueDialog(Path("a.csv"), {}),
        ReasonDialog(supersession_words("某号"), ("另一号",)),
        SignersDialog(("签发人",)),
        CodeDialog(window.desk, window.worker, window.dialogs),
        PlacesDialog(()),
    ):
        qtbot.addWidget(dialog)
        assert nameless(dialog) == []


def test_no_two_actions_share_a_shortcut() -> None:
    keys = [QKeySequence(key).toString() for spec in every_spec() for key in spec.keys]
    assert len(keys) == len(set(keys))


def test_the_bundled_font_has_every_character_of_the_interface() -> None:
    font = QRawFont(str(UI_FONT), 13)
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "app" / "ui").rglob("*.py")]
    texts += [path.read_text(encoding="utf-8") for path in (ROOT / "resources" / "help").rglob("*.md")]
    characters = {character for text in texts for character in text if ord(character) > 0x7F}
    assert sorted(each for each in characters if not font.supportsCharacter(ord(each))) == []


def test_the_tab_key_goes_down_the_form(window: MainWindow) -> None:
    fields = [field for section in window.later.review.form.sections for field in section.fields.values()]
    names = [field.spec.path for field in fields]
    assert names.index("name") < names.index("county") < names.index("land.total_ha") < names.index("enclave.field")


def test_pages_that_need_a_case_send_to_the_list(window: MainWindow) -> None:
    window.go("page_review")
    assert window.pages.currentWidget() is window.cases
    assert not window.action("sign").isEnabled()


def test_a_newer_request_supersedes_an_older_one(qtbot: QtBot) -> None:
    answers: list[Any] = []
    worker, gate, started = Worker(answers.append), threading.Event(), threading.Event()
    stopped: list[bool] = []

    def first(stop: Any) -> str:
        started.set()
        gate.wait()
        stopped.append(stop())
        return "old"

    worker.ask(first, answers.append, lane="review")
    assert started.wait(PATIENCE_MS / 1000)
    worker.ask(lambda _stop: "never begun", answers.append, lane="review")
    worker.ask(lambda _stop: "new", answers.append, lane="review")
    worker.ask(lambda _stop: "other", answers.append)
    gate.set()
    qtbot.waitUntil(lambda: not worker.is_busy(), timeout=PATIENCE_MS)
    worker.stop()
    assert answers == ["new", "other"]
    assert stopped == [True]


def test_what_a_job_holds_ends_in_the_gui_thread(qtbot: QtBot) -> None:
    class Held:
        def __del__(self) -> None:
            ended.append(threading.get_ident())

    ended: list[int] = []
    worker = Worker(lambda error: pytest.fail(str(error)))
    for _ in range(3):
        held = Held()
        worker.ask(lambda _stop, held=held: str(held), lambda _done: None)
        del held
        qtbot.waitUntil(lambda: not worker.is_busy(), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: len(ended) == 3, timeout=PATIENCE_MS)
    worker.stop()
    assert set(ended) == {threading.get_ident()}


def test_garbage_ends_in_the_gui_thread_whoever_allocates(qtbot: QtBot, application: QApplication) -> None:
    class Held:
        def __init__(self) -> None:
            self.me = self

        def __del__(self) -> None:
            ended.append(threading.get_ident())

    ended: list[int] = []
    worker = Worker(lambda error: pytest.fail(str(error)))
    for _ in range(3):
        Held()
        worker.ask(lambda _stop: [[{}] for _ in range(100_000)], lambda _done: None)
        qtbot.waitUntil(lambda: not worker.is_busy(), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: bool(ended), timeout=PATIENCE_MS)
    worker.stop()
    assert application.thread().isCurrentThread()
    assert set(ended) == {threading.get_ident()}


def test_results_are_delivered_in_the_gui_thread(qtbot: QtBot) -> None:
    where: list[Any] = []
    worker = Worker(where.append)
    worker.ask(lambda _stop: threading.get_ident(), lambda ident: where.append((ident, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(where), timeout=PATIENCE_MS)
    worker.stop()
    ((there, here),) = where
    assert here == threading.get_ident() != there


def test_stopping_finishes_what_is_queued() -> None:
    done: list[int] = []
    worker = Worker(lambda _error: None)
    for number in range(20):
        worker.ask(lambda _stop, number=number: done.append(number), lambda _none: None)
    worker.stop()
    assert done == list(range(20))


def test_a_dot_smaller_than_a_pixel_and_a_ring_become_paths() -> None:
    ring = Polygon(box(0, 0, 1, 1).exterior.coords, [box(0.4, 0.4, 0.6, 0.6).exterior.coords])
    features = (MapFeature(ring, "block", "schematic", "某板块"), MapFeature(Point(3, 3), "block", "schematic"))
    (layer,) = drawn_layers(features, 1e-3)
    assert layer.labels[0].text == "某板块（示意）"
    assert layer.path.contains(QPointF(0.2, 0.2))
    assert not layer.path.contains(QPointF(0.5, 0.5))  # the hole
    assert layer.path.contains(QPointF(3, 3))


def test_a_picture_never_has_more_vertices_than_the_window_can_paint() -> None:
    dense = Point(0, 0).buffer(1, quad_segs=20_000)
    (layer,) = drawn_layers((MapFeature(dense, "farmland", "official"),), 1e-9)
    assert layer.path.elementCount() < 20_010


def test_the_overlap_is_where_site_and_features_meet() -> None:
    path = overlap_path(box(0, 0, 2, 2), (MapFeature(box(1, 1, 3, 3), "farmland", "official"),))
    bounds = path.boundingRect()
    assert (bounds.left(), bounds.top(), bounds.right(), bounds.bottom()) == (1, 1, 2, 2)


@pytest.mark.parametrize(("most", "words"), [(1234.0, "1千米"), (70.0, "50米"), (25_000.0, "20千米"), (2.5, "2米")])
def test_the_scale_bar_has_a_round_length(most: float, words: str) -> None:
    assert length_words(round_length(most)) == words


def open_new_case(qtbot: QtBot, window: MainWindow) -> None:
    window.case_desk.create()
    qtbot.waitUntil(lambda: window.session.case_id is not None, timeout=PATIENCE_MS)
    quiet(qtbot, window)


def test_the_map_shows_the_region_in_true_shape(qtbot: QtBot, window: MainWindow) -> None:
    open_new_case(qtbot, window)
    view = window.later.review.map.view
    west, south, east, north = view.bounds()
    assert west <= REGION[0]
    assert south <= REGION[1]
    assert east >= REGION[2]
    assert north >= REGION[3]
    per_pixel_x, per_pixel_y = (east - west) / view.width(), (north - south) / view.height()
    assert per_pixel_x * math.cos(math.radians(38.7)) == pytest.approx(per_pixel_y, rel=0.01)


def test_a_site_is_drawn_by_clicking(qtbot: QtBot, window: MainWindow) -> None:
    open_new_case(qtbot, window)
    window.action("draw").trigger()
    view = window.later.review.map.view
    middle = view.rect().center()
    for x, y in ((-40, -40), (40, -40), (40, 40), (-40, 40)):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle + QPoint(x, y))
    qtbot.keyClick(view, Qt.Key.Key_Backspace)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.session.document.get("site")), timeout=PATIENCE_MS)
    quiet(qtbot, window)
    site = window.session.document["site"]
    assert site["type"] in ("Polygon", "MultiPolygon")
    assert not view.tool.is_on


def test_a_chosen_finding_is_marked_on_the_map(qtbot: QtBot, window: MainWindow) -> None:
    window.later.layers.import_pack(EXAMPLE / "layers.json")
    quiet(qtbot, window)
    window.case_desk.import_case(EXAMPLE / "case.json")
    qtbot.waitUntil(lambda: window.session.case_id is not None, timeout=PATIENCE_MS)
    quiet(qtbot, window)
    window.later.review.findings.tree.setCurrentIndex(window.later.review.findings.model.find("F-03"))
    quiet(qtbot, window)
    overlap, site = window.later.review.map.view._overlap.path(), window.later.review.map.view._site.path()
    assert not overlap.isEmpty()
    assert site.boundingRect().adjusted(-1e-9, -1e-9, 1e-9, 1e-9).contains(overlap.boundingRect())
    assert "farmland" in window.later.review.map.legend_model.shown()

"""Where else a project could go, and what is left of a site where a prohibition bites."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from shapely.geometry import box, mapping, shape
from ui_helpers import MOMENT, PATIENCE_MS, AnsweringDialogs, quiet

from app.services.examples import keep_example, load_example_layers
from app.ui.main_window import MainWindow
from app.ui.siting_work import PlacesDialog, SitingWork

ACROSS = box(112.675, 38.295, 112.679, 38.299)  # its western third lies on the example's permanent basic farmland


@pytest.fixture
def siting(qtbot: QtBot, window: MainWindow) -> SitingWork:
    """The worked example, open."""
    load_example_layers(window.desk)
    window.session.open(keep_example(window.desk, now=MOMENT.isoformat()))
    qtbot.waitUntil(lambda: window.session.case_id is not None, timeout=PATIENCE_MS)
    quiet(qtbot, window)
    return window.later.review.siting


def go_across(qtbot: QtBot, window: MainWindow) -> None:
    """Lay the site across the farmland's edge, for works that may lie outside the growth boundary."""
    window.session.set_project({**window.session.document["project"], "activities": ["municipal_infrastructure"]})
    window.session.set_site(mapping(ACROSS))
    quiet(qtbot, window)


def test_blocks_are_ranked_and_lead_to_the_plan(
    qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, siting: SitingWork
) -> None:
    seen: list[Any] = []

    def fill(dialog: Any) -> None:
        assert isinstance(dialog, PlacesDialog)
        seen.extend(place.block.name for place in dialog.browse.model.rows)
        assert "装配式建筑构件" in dialog.browse.detail.toPlainText()
        dialog.browse.table.activated.emit(dialog.browse.table.currentIndex())

    dialogs.fill = fill
    qtbot.mouseClick(window.later.review.verdict.places, Qt.MouseButton.LeftButton)
    quiet(qtbot, window)
    assert seen[0] == "豆罗建材板块"
    assert len(seen) == len(window.desk.facts.blocks)
    assert window.pages.currentWidget() is window.later.plan
    assert siting.isHidden()


def test_enter_in_the_filter_does_not_close_the_list(qtbot: QtBot, window: MainWindow) -> None:
    dialog = PlacesDialog((), window)
    dialog.show()
    qtbot.keyClick(dialog.browse.filter, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.answer() is None


def test_what_is_left_is_offered_only_where_a_prohibition_is_hit(
    qtbot: QtBot, window: MainWindow, siting: SitingWork
) -> None:
    assert window.later.review.verdict.left.isHidden()
    window.action("left").trigger()  # the menu says why not
    quiet(qtbot, window)
    assert "没有触及禁止类规定" in siting.words.text()
    assert siting.take_button.isHidden()


def test_what_is_left_is_shown_and_becomes_the_site_after_asking(
    qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, siting: SitingWork
) -> None:
    go_across(qtbot, window)
    verdict = window.later.review.verdict
    assert not verdict.left.isHidden()
    qtbot.mouseClick(verdict.left, Qt.MouseButton.LeftButton)
    quiet(qtbot, window)
    assert siting.isVisible()
    assert "避让F-01" in siting.words.text()
    assert not window.later.review.map.view._left.path().isEmpty()
    dialogs.yes = False
    qtbot.mouseClick(siting.take_button, Qt.MouseButton.LeftButton)
    assert window.session.document["site"] == mapping(ACROSS)
    dialogs.yes = True
    qtbot.mouseClick(siting.take_button, Qt.MouseButton.LeftButton)
    quiet(qtbot, window)
    left = shape(window.session.document["site"])
    assert left.area < ACROSS.area
    assert siting.isHidden()
    assert window.later.review.map.view._left.path().isEmpty()
    assert verdict.left.isHidden()


def test_a_change_of_the_case_takes_what_was_left_away(qtbot: QtBot, window: MainWindow, siting: SitingWork) -> None:
    go_across(qtbot, window)
    siting.find_left()
    quiet(qtbot, window)
    assert siting.isVisible()
    window.session.set_site(None)
    assert siting.isHidden()
    quiet(qtbot, window)

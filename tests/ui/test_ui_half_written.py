"""What is half-written when the power fails: a reason that is not recorded, a sketch that is not closed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from ui_helpers import PATIENCE_MS, quiet

from app.services.drafts import drafts_of
from app.ui.main_window import MainWindow


def reopened(qtbot: QtBot, window: MainWindow) -> None:
    """Open the case anew, as a window does after a crash: nothing of the panels is left."""
    case_id = window.session.case_id
    assert case_id is not None
    window.later.review.findings.judgement.ui.reason.clear()
    window.later.review.map.view.stop_tools()
    window.session.open(case_id)
    quiet(qtbot, window)


def test_a_reason_is_kept_while_it_is_typed_and_comes_back(qtbot: QtBot, case: MainWindow) -> None:
    panel, case_id = case.later.review.findings.judgement, case.session.case_id
    assert case_id is not None
    case.session.set_project({"name": "豆罗"})
    quiet(qtbot, case)
    latest = case.session.current()
    assert latest is not None
    assert latest.review is not None
    finding = next(each for each in latest.review.findings if each.outcome == "unknown")
    panel.show_finding(finding)
    place = f"judgement/{finding.rule}"
    qtbot.keyClicks(panel.ui.reason, "no kiln")
    qtbot.waitUntil(lambda: place in drafts_of(case.desk, case_id), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: drafts_of(case.desk, case_id)[place]["reason"] == "no kiln", timeout=PATIENCE_MS)
    panel.show_finding(None)
    reopened(qtbot, case)
    panel.show_finding(finding)
    qtbot.waitUntil(lambda: panel.ui.reason.text() == "no kiln", timeout=PATIENCE_MS)
    panel.ui.answer.setCurrentIndex(0)
    panel.ui.by.setText("张")
    qtbot.keyClick(panel.ui.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: drafts_of(case.desk, case_id) == {}, timeout=PATIENCE_MS)


def test_a_sketch_comes_back_with_its_corners_and_is_gone_once_given_up(qtbot: QtBot, case: MainWindow) -> None:
    view, case_id = case.later.review.map.view, case.session.case_id
    assert case_id is not None
    corners = ((112.7, 38.4), (112.71, 38.4))
    case.later.draw()
    for corner in corners:
        view.hands._add_corner(corner)
    qtbot.waitUntil(lambda: len(drafts_of(case.desk, case_id).get("sketch", {}).get("corners", ())) == 2)
    case.session.case_id = None  # as the window is when it has died: nothing hears that the tool is put away
    view.stop_tools()
    case.session.open(case_id)
    quiet(qtbot, case)
    qtbot.waitUntil(lambda: view.hands.draw.corners == corners, timeout=PATIENCE_MS)
    view.stop_tools()
    qtbot.waitUntil(lambda: drafts_of(case.desk, case_id) == {}, timeout=PATIENCE_MS)

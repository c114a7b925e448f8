"""The guided first case: it waits for what the user does, frames the place, and goes on where one left."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from ui_helpers import EXAMPLE, PATIENCE_MS, AnsweringDialogs, nameless, quiet

from app.services.examples import DEMO_PASSWORD, keep_example, load_example_layers
from app.ui.first_case import FirstCase
from app.ui.first_case_steps import STEPS, target_of
from app.ui.help_text import expanded
from app.ui.main_window import MainWindow


@pytest.fixture
def guide(qtbot: QtBot, window: MainWindow) -> FirstCase:
    load_example_layers(window.desk)
    keep_example(window.desk, now=window.session.now())
    window.later.review.map.load_layers()
    window.help.guide()
    quiet(qtbot, window)
    made = window.help.first_case
    assert made is not None
    return made


def at(guide: FirstCase) -> str:
    return STEPS[guide.at].done_by


def open_case(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.cases.model.rowCount() == 1, timeout=PATIENCE_MS)
    qtbot.keyClick(window.cases.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.latest is not None, timeout=PATIENCE_MS)
    quiet(qtbot, window)


def read(qtbot: QtBot, window: MainWindow, guide: FirstCase) -> None:
    window.action("next_conflict").trigger()
    assert at(guide) == "plan"
    finding = window.later.review.findings.finding()
    assert finding is not None
    assert finding.rule == "F-03"
    window.later.review.findings.link.emit("line", str(finding.line))
    assert at(guide) == "review"
    window.action("page_review").trigger()
    assert at(guide) == "identified"
    window.action("map_identify").trigger()
    quiet(qtbot, window)
    assert at(guide) == "judged"


def judge(qtbot: QtBot, window: MainWindow) -> None:
    panel = window.later.review.findings.judgement.ui
    panel.answer.setCurrentIndex(panel.answer.findData("hit"))
    panel.reason.setText("已核对补充耕地方案")
    panel.by.setText("审查员甲")
    qtbot.mouseClick(panel.record, Qt.MouseButton.LeftButton)
    quiet(qtbot, window)


def sign(qtbot: QtBot, window: MainWindow, guide: FirstCase, dialogs: AnsweringDialogs) -> None:
    window.action("preview").trigger()
    quiet(qtbot, window)
    assert at(guide) == "demo"
    window.later.opinion.ui.demo.click()
    quiet(qtbot, window)
    assert at(guide) == "issued"
    dialogs.fill = lambda dialog: dialog.ui.password.setText(DEMO_PASSWORD)
    window.action("sign").trigger()
    quiet(qtbot, window)
    assert at(guide) == "exported"


def test_the_whole_way_is_walked_by_doing_what_the_steps_say(
    qtbot: QtBot, window: MainWindow, guide: FirstCase, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    assert at(guide) == "opened"
    open_case(qtbot, window)
    assert at(guide) == "chosen"
    read(qtbot, window, guide)
    judge(qtbot, window)
    assert at(guide) == "previewed"
    sign(qtbot, window, guide, dialogs)
    dialogs.files = [tmp_path / "a.pdf", tmp_path / "a.pdf"]
    window.later.opinion.ui.export_.click()
    quiet(qtbot, window)
    assert at(guide) == "verified"
    window.action("verify").trigger()
    quiet(qtbot, window)
    assert guide.at == len(STEPS) - 1
    assert "查验通过" in window.later.verification.report.toPlainText()
    guide.panel.away.click()
    assert not guide.frame.isVisible()


def test_something_else_that_is_done_in_between_does_no_harm(window: MainWindow, guide: FirstCase) -> None:
    window.go("page_layers")
    window.go("page_plan")
    assert guide.at == 0
    assert not guide.frame.isVisible()
    guide.panel.show_me.click()
    assert window.current_page() == "page_cases"
    assert guide.frame.isVisible()
    assert window.cases.table.hasFocus() or not window.isActiveWindow()


def test_the_frame_lies_around_the_control_and_follows_it(qtbot: QtBot, window: MainWindow, guide: FirstCase) -> None:
    open_case(qtbot, window)
    bar = window.later.review.verdict
    place = guide.frame.geometry()
    assert place.contains(bar.mapTo(window, bar.rect().center()))
    assert abs(place.height() - bar.height()) <= 8
    before = place.width()
    window.resize(window.width() + 200, window.height())
    qtbot.waitUntil(lambda: guide.frame.width() > before)
    assert guide.frame.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_who_leaves_goes_on_from_there(qtbot: QtBot, window: MainWindow, guide: FirstCase) -> None:
    open_case(qtbot, window)
    window.action("next_conflict").trigger()
    step = guide.at
    guide.panel.away.click()
    assert not guide.panel.isVisible()
    window.go("page_plan")
    assert guide.at == step  # nobody is led on who has left
    again = FirstCase(window)
    again.resume()
    assert again.at == step
    assert window.current_page() == STEPS[step].page
    again.panel.again.click()
    assert again.at == 0
    again.leave()


def test_a_step_can_be_skipped_and_taken_back(guide: FirstCase) -> None:
    guide.panel.skip.click()
    assert guide.at == 1
    guide.panel.back.click()
    assert guide.at == 0
    assert not guide.panel.back.isEnabled()


def test_every_part_of_the_panel_has_a_name(guide: FirstCase) -> None:
    assert nameless(guide.panel) == []


def test_every_step_says_how_by_keyboard_and_points_at_something(window: MainWindow, guide: FirstCase) -> None:
    assert guide.is_on
    for step in STEPS:
        assert target_of(window, step.target) is not None
        words = expanded(step.words)
        assert any(sign in words for sign in ("Ctrl+", "F", "Tab", "回车")), step.title
        assert "{" not in words


def test_the_password_that_is_told_is_the_real_one() -> None:
    assert any(DEMO_PASSWORD in step.words for step in STEPS)


def test_the_first_case_is_offered_where_there_is_no_case_yet(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: bool(window.cases.empty.text()), timeout=PATIENCE_MS)
    assert window.cases.first_case.isVisible()
    with qtbot.waitSignal(window.first_case_wanted):
        window.cases.first_case.click()
    window.cases.ui.search.setText("没有的")
    window.cases.refresh()
    quiet(qtbot, window)
    assert not window.cases.first_case.isVisible()
    assert EXAMPLE.is_dir()


def test_who_runs_ahead_is_not_called_back(qtbot: QtBot, window: MainWindow, guide: FirstCase) -> None:
    open_case(qtbot, window)
    window.later.review.findings.reveal("F-03")
    judge(qtbot, window)
    assert at(guide) == "previewed"


def test_the_panel_never_makes_the_window_wider_than_the_screen(window: MainWindow, guide: FirstCase) -> None:
    assert guide.panel.isVisible()
    assert window.width() == 1366
    assert window.minimumSizeHint().width() <= 1366


def test_a_step_that_a_low_window_hides_is_scrolled_into_sight(
    qtbot: QtBot, window: MainWindow, guide: FirstCase
) -> None:
    open_case(qtbot, window)
    window.resize(window.width(), 300)
    guide.move(4)
    panel = window.later.review.findings.judgement
    qtbot.waitUntil(lambda: not panel.visibleRegion().isEmpty(), timeout=PATIENCE_MS)
    assert guide.frame.isVisible()
    assert window.centralWidget().geometry().adjusted(-9, -9, 9, 9).contains(guide.frame.geometry())
    assert panel.height() >= panel.layout().minimumHeightForWidth(panel.width())

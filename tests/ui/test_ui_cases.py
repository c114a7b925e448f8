"""The start page: the queue, what narrows it and stays, many cases at once, the bin and back, keys."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from ui_helpers import PATIENCE_MS, AnsweringDialogs, clock, commit, nameless, quiet

from app.domain.finding import VERDICTS
from app.domain.workflow import STATUSES
from app.services.calendars import keep_time_limits, time_limits
from app.services.case_search import SORTS
from app.services.case_work import set_dates, set_status
from app.services.cases import list_cases, new_case
from app.services.desk import Desk
from app.ui.case_columns import COLUMNS, STATUS_WORDS, VERDICT_WORDS
from app.ui.case_dates_dialog import CaseDatesDialog
from app.ui.main_window import MainWindow
from app.ui.time_limits_dialog import TimeLimitsDialog

NOW = "2026-11-20T09:00:00+08:00"
LEFT = Qt.MouseButton.LeftButton


def keep(desk: Desk, *names: str, county: str = "忻府区") -> list[int]:
    document = {"format": "taixin-case/1", "judgements": []}
    return [new_case(desk, document | {"project": {"name": name, "county": county}}, now=NOW) for name in names]


def show(qtbot: QtBot, window: MainWindow) -> None:
    window.go("page_cases")
    settle(qtbot, window)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.cases._timer.isActive(), timeout=PATIENCE_MS)
    quiet(qtbot, window)


def names(window: MainWindow) -> list[str]:
    model, at = window.cases.model, [column.key for column in COLUMNS].index("name")
    return [model.index(row, at).data() for row in range(model.rowCount())]


def test_words_of_the_list_are_those_of_the_domain() -> None:
    assert dict(STATUSES) == STATUS_WORDS
    assert VERDICT_WORDS == VERDICTS
    assert {column.key for column in COLUMNS} == set(SORTS)


def test_the_queue_shows_what_waits_and_counts_the_rest(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    late, *_others = keep(desk, "迟到", "乙", "丙")
    set_dates(desk, [late], None, None, now=NOW)
    set_dates(desk, [late], date(2026, 11, 1), date(2026, 11, 20), now=NOW)
    show(qtbot, window)
    page = window.cases
    assert names(window)[0] == "迟到"
    assert page.filter.scopes["overdue"].text() == "超期 1"
    due = [column.key for column in COLUMNS].index("due")
    assert page.model.index(0, due).data() == "■ 11-20 超期1天"  # a working day: Monday
    qtbot.mouseClick(page.filter.scopes["overdue"], LEFT)
    settle(qtbot, window)
    assert names(window) == ["迟到"]
    assert nameless(page) == []


def test_words_and_filters_stay_when_the_window_is_opened_again(
    qtbot: QtBot, window: MainWindow, desk: Desk, dialogs: AnsweringDialogs
) -> None:
    keep(desk, "水泥厂")
    keep(desk, "水泥站", "光伏", county="代县")
    show(qtbot, window)
    commit(window.cases.ui.search, "sn")
    window.cases.filter.boxes["county"].setCurrentIndex(window.cases.filter.boxes["county"].findData("代县"))
    window.cases.filter.boxes["county"].activated.emit(0)
    window.cases.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    settle(qtbot, window)
    assert names(window) == ["水泥站"]
    window.memory.save()
    again = MainWindow(desk, window.session.clock, dialogs)
    again.show()
    qtbot.waitUntil(lambda: again.later.is_built, timeout=PATIENCE_MS)
    quiet(qtbot, again)
    assert names(again) == ["水泥站"]
    assert (again.cases.model.sort_key, again.cases.model.descending) == ("status", True)
    again.close()
    window.cases.clear()
    settle(qtbot, window)
    assert len(names(window)) == 3


def test_a_column_is_shown_and_remembered(window: MainWindow) -> None:
    page, at = window.cases, [column.key for column in COLUMNS].index("kind")
    assert page.table.isColumnHidden(at)
    menu = page.columns_menu()
    menu.actions()[at].trigger()
    assert not page.table.isColumnHidden(at)
    assert page.table.columnWidth(at) > 30
    assert not window.memory.state(f"cases/header{len(COLUMNS)}").isEmpty()


def test_many_are_chosen_by_keys_moved_on_binned_and_brought_back(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    keep(desk, "甲", "乙", "丙")
    show(qtbot, window)
    page = window.cases
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(page.chosen_ids()) == 3
    assert "已选3个" in page.ui.count.text()
    assert not page.ui.open.isEnabled()
    statuses = next(each for each in page.menu().findChildren(QMenu) if "设置状态" in each.title())
    next(each for each in statuses.actions() if "初审" in each.text()).trigger()
    settle(qtbot, window)
    assert {row.status for row in list_cases(desk)} == {"first_review"}
    assert len(page.chosen_ids()) == 3
    window.action("case_bin").trigger()
    settle(qtbot, window)
    assert list_cases(desk) == ()
    assert page.undo_button.isVisibleTo(page)
    assert page.filter.scopes["bin"].text() == "回收站 3"
    page._undo()
    settle(qtbot, window)
    assert len(list_cases(desk)) == 3
    assert not page.undo_button.isVisibleTo(page)


def test_keys_of_chosen_cases_do_nothing_on_other_pages(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    keep(desk, "甲")
    show(qtbot, window)
    assert window.action("case_bin").isEnabled()
    window.go("page_layers")
    assert not window.action("case_bin").isEnabled()


def test_dates_are_set_and_an_empty_one_is_reckoned(
    qtbot: QtBot, window: MainWindow, desk: Desk, dialogs: AnsweringDialogs
) -> None:
    keep(desk, "甲")
    show(qtbot, window)

    def fill(dialog: CaseDatesDialog) -> None:
        dialog.received.setText("2026-11-2x")
        dialog.accept()
        assert "不是日期" in dialog.trouble.text()
        dialog.received.setText("2026-11-23")
        assert nameless(dialog) == []

    dialogs.fill = fill
    window.action("case_dates").trigger()
    settle(qtbot, window)
    (row,) = list_cases(desk)
    assert (row.received, row.due) == ("2026-11-23", "2026-11-30")  # a draft: five working days


def test_a_case_in_corrections_shows_that_its_clock_stands(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    (case,) = keep(desk, "甲")
    set_status(desk, [case], "accepted", now=NOW)
    set_status(desk, [case], "supplement", now=NOW)
    show(qtbot, window)
    at = [column.key for column in COLUMNS].index("due")
    assert window.cases.model.index(0, at).data() == "‖ 停表 剩20天"
    tip = window.cases.model.index(0, at).data(Qt.ItemDataRole.ToolTipRole)
    assert "补正期间停表" in tip


def test_a_step_with_the_earlier_limit_is_told_as_such_and_unknown_years_are_said(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    (case,) = keep(desk, "甲")
    keep_time_limits(desk, {"total": 40, "accepted": 3}, now=clock())
    set_status(desk, [case], "accepted", now=NOW)
    show(qtbot, window)
    at = [column.key for column in COLUMNS].index("due")
    index = window.cases.model.index(0, at)
    assert index.data() == "▲ 11-25 剩2天 本步"
    assert "办理期限2027-01-15，还剩39个工作日" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "2027年还没有节假日安排" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert not window.cases.years.isVisible()
    keep_time_limits(desk, {"total": 40}, now=clock())
    show(qtbot, window)
    assert "2027年还没有节假日安排" in window.cases.years.text()


def test_limits_and_a_year_of_holidays_are_set_in_one_dialog(
    qtbot: QtBot, application: QApplication, desk: Desk, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    assert application.font().family()
    table = tmp_path / "2027.csv"
    table.write_text("首日,末日,类型\n2027-01-01,,休\n", encoding="utf-8")
    dialog = TimeLimitsDialog(desk, clock, dialogs)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.boxes["total"].value() == 20)
    assert nameless(dialog) == []
    assert "还缺2027年" in dialog.years.text()
    dialogs.files = [table]
    qtbot.keyClick(dialog.take, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "还缺" not in dialog.years.text())
    dialog.boxes["second_review"].setValue(3)
    qtbot.keyClick(dialog.keep, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not dialog.keep.isEnabled())
    assert dict(time_limits(desk)) == {"draft": 5, "total": 20, "second_review": 3}
    dialogs.files = [tmp_path / "missing.csv"]
    dialog.ask_file()
    qtbot.waitUntil(dialog.trouble_label.isVisible)
    dialog.reject()


def test_chosen_cases_go_into_files_a_table_and_a_package(
    qtbot: QtBot, window: MainWindow, desk: Desk, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    keep(desk, "甲", "乙")
    show(qtbot, window)
    window.cases.table.selectAll()
    dialogs.folders, dialogs.files = [tmp_path / "导出"], [tmp_path / "清单.csv", tmp_path / "包.zip"]
    for name in ("case_files", "case_table", "case_hand_over"):
        window.action(name).trigger()
        settle(qtbot, window)
    kept = json.loads((tmp_path / "导出" / "甲.json").read_text(encoding="utf-8"))
    assert kept["project"]["name"] == "甲"
    assert len((tmp_path / "清单.csv").read_text(encoding="utf-8-sig").splitlines()) == 3
    assert (tmp_path / "包.zip").exists()
    assert not window.cases.stop_button.isVisibleTo(window.cases)


def test_chosen_cases_are_reviewed_and_the_list_tells_the_verdict(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    first, second = keep(desk, "甲", "乙")
    show(qtbot, window)
    window.cases.table.selectAll()
    window.action("case_batch").trigger()
    batch = window.later.batch
    qtbot.waitUntil(lambda: not batch.is_running() and len(batch.model.rows) == 2, timeout=PATIENCE_MS)
    qtbot.mouseClick(batch.start_button, LEFT)
    qtbot.waitUntil(lambda: not batch.is_running() and not batch._timer.isActive(), timeout=PATIENCE_MS)
    assert {row.verdict for row in list_cases(desk)} == {"needs_verification"}
    batch.open_chosen()
    qtbot.waitUntil(lambda: window.session.case_id in (first, second), timeout=PATIENCE_MS)
    quiet(qtbot, window)
    assert len(list_cases(desk)) == 2


@pytest.mark.parametrize("row", [0, 150, 249])
def test_a_row_far_down_comes_when_it_is_looked_at(qtbot: QtBot, window: MainWindow, desk: Desk, row: int) -> None:
    keep(desk, *(f"案{number:03d}" for number in range(250)))
    show(qtbot, window)
    page = window.cases
    page.table.sortByColumn([column.key for column in COLUMNS].index("name"), Qt.SortOrder.AscendingOrder)
    settle(qtbot, window)
    page.table.scrollTo(page.model.index(row, 0))
    place = page.model.index(row, 2)
    qtbot.waitUntil(lambda: place.data() == f"案{row:03d}", timeout=PATIENCE_MS)


def test_enter_opens_the_one_case_that_is_chosen(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    keep(desk, "甲", "乙")
    show(qtbot, window)
    page = window.cases
    page.table.selectionModel().select(
        page.model.index(1, 0),
        QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
    )
    wanted = page.model.ids[1]
    page.ui.search.setFocus()
    qtbot.keyClick(page.ui.search, Qt.Key.Key_Down)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.case_id == wanted, timeout=PATIENCE_MS)
    quiet(qtbot, window)

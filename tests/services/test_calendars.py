"""The office's calendar and limits: as shipped, as it enters them, and what becomes of cases by them."""

from __future__ import annotations

import csv
from datetime import date, datetime
from pathlib import Path

import pytest

from app.domain.working_days import after_working_days
from app.errors import BadInputError
from app.services import calendars
from app.services.audit import list_audit
from app.services.case_search import CaseQuery, count_scopes, find
from app.services.case_work import set_dates, set_status
from app.services.cases import CaseRow, list_cases, new_case
from app.services.desk import SEEDS, Desk
from app.services.workflow import take_step

NOW = datetime.fromisoformat("2026-11-24T09:00:00+08:00")
NEXT = "首日,末日,类型,名称,依据\n2027-01-01,2027-01-03,休,元旦,样例\n2027-01-09,,班,元旦,样例\n"  # made up


def keep(desk: Desk, name: str = "甲", at: datetime = NOW) -> int:
    document = {"format": "taixin-case/1", "judgements": [], "project": {"name": name}}
    return new_case(desk, document, now=at.isoformat())


def row(desk: Desk, case: int) -> CaseRow:
    return next(each for each in list_cases(desk) if each.id == case)


def test_each_shipped_day_has_its_notice_and_make_up_days_are_weekends() -> None:
    with (SEEDS / "calendar" / "holidays.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    years = {each["first"][:4] for each in rows}
    assert years == {"2024", "2025", "2026"}
    for each in rows:
        assert f"国务院办公厅关于{each['first'][:4]}年部分节假日安排的通知" in each["source"]
        assert each["kind"] == "off" or date.fromisoformat(each["first"]).weekday() > 4


def test_the_national_day_of_2026_is_off_and_its_make_up_days_are_worked(office: Desk) -> None:
    calendar = calendars.work_calendar(office)
    assert after_working_days(calendar, date(2026, 9, 30), 1) == date(2026, 10, 8)
    assert calendar.is_working(date(2026, 9, 20))
    assert calendar.is_working(date(2026, 10, 10))
    assert 2027 not in calendar.years


def test_a_step_sets_the_clock_and_corrections_stop_it(office: Desk) -> None:
    case = keep(office)
    take_step(office, case, "accept", now=NOW)
    assert row(office, case).case_due == "2026-12-22"  # twenty working days
    take_step(office, case, "ask_more", reason="缺用地范围", now=NOW.replace(day=26))
    stopped = row(office, case)
    assert (stopped.clock, stopped.due, stopped.days_left) == ("stopped", None, 18)
    take_step(office, case, "supplied", now=datetime.fromisoformat("2026-12-03T09:00:00+08:00"))
    going = row(office, case)
    assert (going.clock, going.due, going.days_left) == ("runs", "2026-12-29", None)


def test_other_limits_reckon_open_cases_anew_and_are_logged(office: Desk) -> None:
    case = keep(office)
    take_step(office, case, "accept", now=NOW)
    take_step(office, case, "begin", now=NOW)
    calendars.keep_time_limits(office, {"total": 10, "first_review": 3}, now=NOW)
    assert (row(office, case).case_due, row(office, case).step_due) == ("2026-12-08", "2026-11-27")
    assert row(office, case).due == "2026-11-27"
    assert list_audit(office)[0].act == "time_limits"
    calendars.keep_time_limits(office, {}, now=NOW)
    assert (row(office, case).due, row(office, case).step_due) == (None, None)


@pytest.mark.parametrize("limits", [{"total": 366}, {"total": -1}, {"lunch": 1}])
def test_limits_that_make_no_sense_are_refused(office: Desk, limits: dict[str, int]) -> None:
    before = calendars.time_limits(office)
    with pytest.raises(BadInputError):
        calendars.keep_time_limits(office, limits, now=NOW)
    assert calendars.time_limits(office) == before


def test_the_office_enters_a_year_and_its_cases_follow(office: Desk, tmp_path: Path) -> None:
    late = datetime.fromisoformat("2026-12-18T09:00:00+08:00")
    case = keep(office, at=late)
    take_step(office, case, "accept", now=late)
    assert row(office, case).due == "2027-01-15"
    assert find(office, CaseQuery(), late.date()).unknown_years == (2027,)
    table = tmp_path / "2027.csv"
    table.write_text(NEXT, encoding="utf-8-sig")
    assert calendars.import_days(office, table, now=late) == (2027,)
    assert row(office, case).due == "2027-01-15"  # a day off on the 1st, the 9th worked
    assert find(office, CaseQuery(), late.date()).unknown_years == ()
    calendars.drop_year(office, 2027, now=late)
    assert 2027 not in calendars.work_calendar(office).years


def test_what_is_exported_can_be_imported_again(office: Desk, tmp_path: Path) -> None:
    before = calendars.work_calendar(office)
    table = tmp_path / "all.csv"
    table.write_bytes(calendars.example_file(office))
    assert calendars.import_days(office, table, now=NOW) == (2024, 2025, 2026)
    assert calendars.work_calendar(office) == before
    assert all(each.is_own for each in calendars.day_ranges(office))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("2027-1-1x,,休,,", "第2行的“2027-1-1x”不是日期"),
        ("2027-01-01,,放假,,", "第2行的类型“放假”"),
        ("2027-01-05,2027-01-01,休,,", "第2行从2027-01-05到2027-01-01"),
        ("2027-12-31,2028-01-02,休,,", "跨年请分两行"),
        ("1027-01-01,,休,,", "不在2000至2100年之间"),
        ("2027-01-01,,休,,\n2027-01-01,,班,,", "2027-01-01出现了两次"),
    ],
)
def test_a_table_with_a_fault_is_refused_whole(office: Desk, tmp_path: Path, line: str, words: str) -> None:
    table = tmp_path / "bad.csv"
    table.write_text(f"首日,末日,类型,名称,依据\n{line}\n", encoding="utf-8")
    with pytest.raises(BadInputError, match=words):
        calendars.import_days(office, table, now=NOW)
    assert not any(each.is_own for each in calendars.day_ranges(office))


def test_a_date_set_by_hand_stays_when_steps_are_taken(office: Desk) -> None:
    case = keep(office)
    take_step(office, case, "accept", now=NOW)
    set_dates(office, [case], NOW.date(), date(2027, 1, 20), now=NOW.isoformat())
    take_step(office, case, "begin", now=NOW)
    assert row(office, case).due == "2027-01-20"
    set_dates(office, [case], NOW.date(), None, now=NOW.isoformat())
    assert row(office, case).due == "2026-12-22"


def test_a_case_that_waits_for_the_signature_can_be_overdue(office: Desk) -> None:
    case = keep(office)
    set_status(office, [case], "accepted", now=NOW.isoformat())
    set_status(office, [case], "issue", now=NOW.isoformat())
    after = date(2026, 12, 23)
    assert count_scopes(office, after)["overdue"] == 1
    set_status(office, [case], "archived", now=NOW.isoformat())
    assert count_scopes(office, after)["overdue"] == 0


def test_due_soon_counts_working_days(office: Desk) -> None:
    case = keep(office)
    set_dates(office, [case], None, date(2026, 12, 1), now=NOW.isoformat())
    assert count_scopes(office, date(2026, 11, 26))["soon"] == 1  # Thursday: Friday, Monday, Tuesday
    assert count_scopes(office, date(2026, 11, 25))["soon"] == 0

"""Working days and the clock of a case: counted one by one, against what the functions reckon."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.domain.case_clock import CaseClock, SetDue, Stay, case_clock
from app.domain.working_days import WorkCalendar, after_working_days, working_days_between

START = date(2026, 1, 1)
DAYS = st.integers(0, 200).map(lambda number: START + timedelta(days=number))
CALENDARS = st.builds(WorkCalendar, off=st.frozensets(DAYS, max_size=20), on=st.frozensets(DAYS, max_size=20))
MAY = WorkCalendar(frozenset(date(2026, 5, day) for day in range(1, 6)), frozenset({date(2026, 5, 9)}))


def days(first: date, last: date) -> list[date]:
    """The days after the first, up to and with the last."""
    return [first + timedelta(days=number) for number in range(1, (last - first).days + 1)]


def test_a_make_up_saturday_is_worked_and_a_holiday_monday_is_not() -> None:
    assert after_working_days(MAY, date(2026, 4, 30), 1) == date(2026, 5, 6)
    assert after_working_days(MAY, date(2026, 4, 30), 4) == date(2026, 5, 9)
    assert after_working_days(WorkCalendar(), date(2026, 11, 24), 5) == date(2026, 12, 1)


@given(CALENDARS, DAYS, st.integers(1, 40))
def test_the_day_so_many_working_days_on_is_worked_and_counts_them(
    calendar: WorkCalendar, start: date, count: int
) -> None:
    end = after_working_days(calendar, start, count)
    assert calendar.is_working(end)
    assert sum(calendar.is_working(day) for day in days(start, end)) == count


@given(CALENDARS, DAYS, DAYS, DAYS)
def test_working_days_add_up_and_count_backwards_below_zero(
    calendar: WorkCalendar, one: date, two: date, three: date
) -> None:
    whole = working_days_between(calendar, one, three)
    assert whole == working_days_between(calendar, one, two) + working_days_between(calendar, two, three)
    assert working_days_between(calendar, three, one) == -whole


@st.composite
def histories(draw: st.DrawFn) -> tuple[Stay, ...]:
    """A case that was accepted, and went in and out of corrections."""
    day = draw(DAYS)
    stays = [Stay("draft", day)]
    for status in draw(st.lists(st.sampled_from(("accepted", "supplement", "first_review")), max_size=6)):
        day += timedelta(days=draw(st.integers(0, 15)))
        stays.append(Stay(status, day))
    return (*stays[:1], Stay("accepted", stays[0].since), *stays[1:])


def counted(stays: tuple[Stay, ...], calendar: WorkCalendar, end: date) -> int:
    """Working days from acceptance to a day, one by one, those left out on which the clock stood."""
    accepted = stays[1].since
    spans = [(stay.since, after.since) for stay, after in pairwise(stays) if stay.status == STOP]
    stood = {day for first, last in spans for day in days(first, last)}
    return sum(calendar.is_working(day) and day not in stood for day in days(accepted, end))


STOP = "supplement"


@given(CALENDARS, histories(), st.integers(60, 120))
def test_a_case_is_due_when_its_days_are_used_up(calendar: WorkCalendar, stays: tuple[Stay, ...], total: int) -> None:
    clock = case_clock(stays, None, {"total": total}, calendar)
    if stays[-1].status != STOP:
        assert clock.due is not None
        assert counted(stays, calendar, clock.due) == total
    else:
        assert clock.due is None
        assert clock.left == total - counted(stays, calendar, stays[-1].since)


@given(CALENDARS, histories(), st.integers(60, 120), st.integers(0, 30))
def test_days_in_corrections_move_the_due_date_by_just_as_many(
    calendar: WorkCalendar, stays: tuple[Stay, ...], total: int, wait: int
) -> None:
    running = (*stays, Stay("first_review", stays[-1].since))
    since = stays[-1].since
    stopped = (*running, Stay(STOP, since), Stay("accepted", since + timedelta(days=wait)))
    before = case_clock(running, None, {"total": total}, calendar).due
    after = case_clock(stopped, None, {"total": total}, calendar).due
    assert before is not None
    assert after is not None
    stood = working_days_between(calendar, since, since + timedelta(days=wait))
    assert working_days_between(calendar, before, after) == stood


def test_a_draft_is_due_by_when_it_came_in_and_has_no_clock_without() -> None:
    draft = (Stay("draft", date(2026, 11, 20)),)
    limits = {"draft": 5, "total": 20}
    assert case_clock(draft, date(2026, 11, 23), limits, WorkCalendar()).due == date(2026, 11, 30)
    assert case_clock(draft, None, limits, WorkCalendar()) == CaseClock()


def test_a_step_has_a_limit_of_its_own_beside_that_of_the_case() -> None:
    stays = (Stay("accepted", date(2026, 11, 2)), Stay("second_review", date(2026, 11, 9)))
    clock = case_clock(stays, None, {"total": 20, "second_review": 3}, WorkCalendar())
    assert (clock.due, clock.step_due) == (date(2026, 11, 30), date(2026, 11, 12))


def test_a_due_date_set_by_hand_goes_before_and_moves_on_by_what_stood_still_since() -> None:
    stays = (Stay("accepted", date(2026, 11, 2)), Stay(STOP, date(2026, 11, 6)), Stay("accepted", date(2026, 11, 10)))
    by_hand = SetDue(date(2026, 12, 1), on=date(2026, 11, 3))
    assert case_clock(stays, None, {"total": 20}, WorkCalendar(), by_hand).due == date(2026, 12, 3)
    later = SetDue(date(2026, 12, 1), on=date(2026, 11, 10))
    assert case_clock(stays, None, {"total": 20}, WorkCalendar(), later).due == date(2026, 12, 1)


def test_an_ended_case_has_no_clock() -> None:
    stays = (Stay("accepted", date(2026, 11, 2)), Stay("archived", date(2026, 11, 9)))
    assert case_clock(stays, None, {"total": 20}, WorkCalendar()) == CaseClock()

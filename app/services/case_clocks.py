"""Reckon the clocks of cases anew, within whoever's transaction changed what they depend on."""

from collections.abc import Iterable, Mapping

from app.domain.case_clock import case_clock
from app.domain.working_days import WorkCalendar
from app.store.case_clocks import clock_facts, keep_clock, open_case_ids
from app.store.connection import Connection


def reckon(connection: Connection, case_ids: Iterable[int], limits: Mapping[str, int], calendar: WorkCalendar) -> None:
    """Reckon the clocks of some cases; one that is not there is passed over."""
    for case_id in case_ids:
        facts = clock_facts(connection, case_id)
        if facts is not None:
            clock = case_clock(facts.stays, facts.received, limits, calendar, facts.set_due)
            keep_clock(connection, facts, clock)


def reckon_all(connection: Connection, limits: Mapping[str, int], calendar: WorkCalendar) -> None:
    """Reckon the clock of every case that is not closed."""
    reckon(connection, open_case_ids(connection), limits, calendar)

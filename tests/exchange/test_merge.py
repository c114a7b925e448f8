"""The merge of records: order and repetition do not matter, nothing that nobody replaced is lost."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.exchange import (
    NOTHING,
    CaseRecord,
    canonical,
    capture,
    changed,
    choices,
    conflicts,
    merge,
    record_from_json,
    record_json,
    resolve,
    shown,
    standing,
)

CASE = "7b0f6b5e"
STATIONS = "abc"
KEYS = ("name", "site", "note/1")
EMPTY = CaseRecord(CASE)

# A history: a station writes a value, hears of all that another knows, or settles what was written apart.
write = st.tuples(st.just("write"), st.sampled_from(STATIONS), st.sampled_from(KEYS), st.integers(0, 3) | st.none())
hear = st.tuples(st.just("hear"), st.sampled_from(STATIONS), st.sampled_from(STATIONS), st.none())
settle = st.tuples(st.just("settle"), st.sampled_from(STATIONS), st.none(), st.none())
histories = st.lists(st.one_of(write, hear, settle), max_size=30)


def lived(history: list[tuple[str, str, str | None, int | None]]) -> dict[str, CaseRecord]:
    records = dict.fromkeys(STATIONS, EMPTY)
    for what, station, other, value in history:
        mine = records[station]
        if what == "write":
            mine = capture(mine, shown(mine) | {str(other): value}, station=station, at="t")
        elif what == "hear":
            mine = merge(mine, records[str(other)])
        else:
            mine = settled(mine, station)
        records[station] = mine
    return records


def settled(record: CaseRecord, station: str) -> CaseRecord:
    picks = {key: choices(record, key)[-1].text for key in conflicts(record)}
    return resolve(record, picks, station=station, at="t")


def of(station: str, **values: object) -> CaseRecord:
    return capture(EMPTY, values, station=station, at="t")


@given(histories)
@settings(max_examples=300, deadline=None)
def test_any_order_of_hearing_ends_equal(history: list[tuple[str, str, str | None, int | None]]) -> None:
    records = lived(history)
    ends = [merge(merge(records[x], records[y]), records[z]) for x, y, z in permutations(STATIONS)]
    ends += [merge(records[x], merge(records[y], records[z])) for x, y, z in permutations(STATIONS)]
    assert all(record_json(end) == record_json(ends[0]) for end in ends)


@given(histories)
@settings(max_examples=200, deadline=None)
def test_hearing_twice_changes_nothing(history: list[tuple[str, str, str | None, int | None]]) -> None:
    records = lived(history)
    once = merge(records["a"], records["b"])
    assert merge(once, records["b"]) == once
    assert merge(once, once) == once
    assert standing(once, records["b"]) in {"same", "older", "new"}


@given(histories)
@settings(max_examples=200, deadline=None)
def test_what_nobody_replaced_is_kept(history: list[tuple[str, str, str | None, int | None]]) -> None:
    records = lived(history)
    end = merge(merge(records["a"], records["b"]), records["c"])
    for record in records.values():
        for key, versions in record.fields.items():
            for version in versions:
                replaced = any(
                    version.count <= other.seen.get(version.station, 0) and version not in other.fields.get(key, ())
                    for other in records.values()
                )
                assert replaced or version in end.fields[key]


@given(histories)
@settings(max_examples=100, deadline=None)
def test_a_record_survives_its_json(history: list[tuple[str, str, str | None, int | None]]) -> None:
    for record in lived(history).values():
        assert record_from_json(record_json(record)) == record


def test_different_fields_changed_apart_are_both_taken() -> None:
    base = of("a", name="甲", county="忻府区")
    mine = capture(base, {"name": "乙", "county": "忻府区"}, station="a", at="t")
    theirs = capture(merge(EMPTY, base), {"name": "甲", "county": "定襄县"}, station="b", at="t")
    assert standing(mine, theirs) == "both"
    both = merge(mine, theirs)
    assert shown(both) == {"name": "乙", "county": "定襄县"}
    assert conflicts(both) == ()


def test_one_field_changed_apart_keeps_both_and_waits() -> None:
    base = of("a", name="甲")
    mine = capture(base, {"name": "乙"}, station="a", at="t")
    theirs = capture(base, {"name": "丙"}, station="b", at="t")
    both = merge(mine, theirs)
    assert conflicts(both) == ("name",)
    assert {version.value for version in choices(both, "name")} == {"乙", "丙"}
    assert changed(mine, both) == ("name",)


def test_the_same_change_made_apart_is_no_conflict() -> None:
    base = of("a", name="甲")
    mine = capture(base, {"name": "乙"}, station="a", at="t")
    theirs = capture(base, {"name": "乙"}, station="b", at="u")
    assert conflicts(merge(mine, theirs)) == ()


def test_a_choice_made_here_settles_it_there() -> None:
    base = of("a", name="甲")
    mine, theirs = (
        capture(base, {"name": name}, station=station, at="t") for name, station in (("乙", "a"), ("丙", "b"))
    )
    both = merge(mine, theirs)
    chosen = resolve(both, {"name": canonical("乙")}, station="a", at="t")
    assert standing(theirs, chosen) == "newer"
    assert shown(merge(theirs, chosen)) == {"name": "乙"}
    assert conflicts(merge(theirs, chosen)) == ()


def test_removed_here_and_changed_there_waits() -> None:
    base = of("a", note="湿地")
    mine = capture(base, {}, station="a", at="t")
    theirs = capture(base, {"note": "湿地，有鸟"}, station="b", at="t")
    both = merge(mine, theirs)
    assert conflicts(both) == ("note",)
    assert NOTHING in {version.text for version in choices(both, "note")}


def test_removed_here_and_untouched_there_stays_removed() -> None:
    base = of("a", note="湿地")
    mine = capture(base, {}, station="a", at="t")
    assert shown(merge(mine, base)) == {}
    assert standing(mine, base) == "older"


def test_two_values_under_one_count_are_both_kept() -> None:
    """A folder that was copied with its station's name counts twice; neither side's work may vanish."""
    one, other = of("a", name="甲"), of("a", name="乙")
    assert conflicts(merge(one, other)) == ("name",)


@pytest.mark.parametrize(
    "wrong",
    [
        {"case": CASE, "seen": {"a": 1}, "fields": {"name": [[2, "a", "t", "甲"]]}},
        {"case": CASE, "seen": {"a": 0}, "fields": {}},
        {"case": CASE, "seen": {"a": 1}, "fields": {"name": []}},
        {"case": CASE, "seen": {"a": True}, "fields": {}},
        {"case": 1, "seen": {}, "fields": {}},
    ],
)
def test_what_is_no_record_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        record_from_json(wrong)

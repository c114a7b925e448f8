"""Two workspaces exchange what they know: everything that was entered on either is on both, nothing twice."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from station_world import DOCUMENT, Sent, Station

from app.domain.exchange import canonical, choices, conflicts, record_json
from app.errors import BadInputError
from app.store.connection import atomic
from app.store.exchange_records import station_of
from app.store.exchange_taking import choose
from app.store.photos import drop_photo
from app.store.workspace import open_workspace

CASE = "5f2b1f60-6b7e-4a3e-9d38-000000000001"


def swap(one: Station, other: Station) -> None:
    other.take(one.send())
    one.take(other.send())


def assert_equal(one: Station, other: Station) -> None:
    assert record_json(one.record(CASE)) == record_json(other.record(CASE))
    assert one.values(CASE) == other.values(CASE)


@pytest.fixture
def both(laptop: Station, office: Station) -> tuple[Station, Station]:
    laptop.new_case(CASE)
    swap(laptop, office)
    return laptop, office


def test_a_case_arrives_with_all_that_belongs_to_it(laptop: Station, office: Station) -> None:
    laptop.new_case(CASE, DOCUMENT | {"site": {"type": "Point", "coordinates": [112.7, 38.4]}})
    laptop.note(CASE, "有泉眼")
    laptop.photo(CASE, b"picture")
    laptop.evidence(CASE, b"paper")
    laptop.track(CASE, "边界")
    laptop.run(CASE)
    laptop.dates(CASE, "2026-12-01")
    swap(laptop, office)
    assert office.document(CASE) == laptop.document(CASE) | {"judgements": []}
    assert [office.rows(table) for table in ("field_note", "photo", "evidence", "track", "track_point", "run")] == [
        1,
        1,
        1,
        1,
        5,
        1,
    ]
    assert office.has_bytes("photos", b"picture", ".jpg")
    assert office.has_bytes("evidence", b"paper", ".pdf")
    assert_equal(laptop, office)


def test_taking_twice_changes_nothing(both: tuple[Station, Station]) -> None:
    laptop, office = both
    laptop.note(CASE, "有泉眼")
    sent = laptop.send()
    office.take(sent)
    before = record_json(office.record(CASE))
    office.made.clear()
    (again,) = office.take(sent)
    assert (again.changed, office.made) == ((), [])
    assert record_json(office.record(CASE)) == before
    assert office.rows("field_note") == 1


def test_what_was_entered_on_both_is_on_both(both: tuple[Station, Station]) -> None:
    laptop, office = both
    laptop.edit(CASE, land={"total_ha": 11.0})
    laptop.note(CASE, "有泉眼")
    office.edit(CASE, township="豆罗镇")
    office.note(CASE, "已通知补正")
    office.evidence(CASE, b"paper")
    swap(laptop, office)
    assert_equal(laptop, office)
    assert laptop.document(CASE)["project"] == {
        "name": "石料场",
        "county": "忻府区",
        "land": {"total_ha": 11.0},
        "township": "豆罗镇",
    }
    assert laptop.rows("field_note") == office.rows("field_note") == 2


def test_one_field_changed_on_both_waits_and_is_settled_on_both(both: tuple[Station, Station]) -> None:
    laptop, office = both
    laptop.edit(CASE, name="石料场一期")
    office.edit(CASE, name="石料场（扩建）")
    swap(laptop, office)
    assert conflicts(office.record(CASE)) == conflicts(laptop.record(CASE)) == ("project.name",)
    assert_equal(laptop, office)
    with open_workspace(laptop.folder) as connection, atomic(connection):
        station = station_of(connection, laptop.folder)
        picks = {"project.name": canonical("石料场一期")}
        choose(connection, laptop.folder, laptop.case(CASE), picks, station=station, now="later")
    swap(laptop, office)
    assert office.document(CASE)["project"]["name"] == "石料场一期"
    assert conflicts(office.record(CASE)) == ()
    assert_equal(laptop, office)


def test_an_edit_after_the_conflict_settles_it(both: tuple[Station, Station]) -> None:
    laptop, office = both
    laptop.edit(CASE, name="甲")
    office.edit(CASE, name="乙")
    swap(laptop, office)
    office.edit(CASE, name="丙")
    swap(office, laptop)
    assert laptop.document(CASE)["project"]["name"] == "丙"
    assert conflicts(laptop.record(CASE)) == ()


def test_a_photograph_removed_here_and_remarked_there_can_come_back(both: tuple[Station, Station]) -> None:
    laptop, office = both
    laptop.photo(CASE, b"picture")
    swap(laptop, office)
    with open_workspace(office.folder) as connection, atomic(connection):
        connection.execute("UPDATE photo SET remark = '北侧界桩'")
    with open_workspace(laptop.folder) as connection, atomic(connection):
        file = drop_photo(connection, 1)
    assert file is not None
    (laptop.folder / file).unlink()
    swap(office, laptop)
    (key,) = conflicts(office.record(CASE))
    kept = next(each for each in choices(laptop.record(CASE), key) if each.value is not None)
    with open_workspace(office.folder) as connection, atomic(connection):
        station = station_of(connection, office.folder)
        choose(connection, office.folder, office.case(CASE), {key: kept.text}, station=station, now="later")
    swap(office, laptop)
    assert_equal(laptop, office)
    assert laptop.rows("photo") == office.rows("photo") == 1
    assert laptop.has_bytes("photos", b"picture", ".jpg")
    assert office.has_bytes("photos", b"picture", ".jpg")


def test_the_latest_run_gives_the_verdict_on_both(both: tuple[Station, Station]) -> None:
    laptop, office = both
    office.run(CASE, "conditional")
    laptop.run(CASE, "conforms")
    swap(laptop, office)
    for station in (laptop, office):
        with open_workspace(station.folder) as connection:
            assert connection.execute("SELECT verdict FROM case_file").fetchone()[0] == "conditional"


def test_bytes_that_did_not_come_are_refused_whole(laptop: Station, office: Station) -> None:
    laptop.new_case(CASE)
    laptop.photo(CASE, b"picture")
    sent = laptop.send()
    with pytest.raises(BadInputError, match="缺少"):
        office.take(Sent(sent.records, {}))
    assert office.rows("case_file") == office.rows("photo") == 0


@pytest.mark.parametrize("suffix", ["/../../x", ".a/b", "x", ".." + "a" * 20])
def test_a_file_is_never_written_elsewhere(laptop: Station, office: Station, suffix: str) -> None:
    laptop.new_case(CASE)
    laptop.evidence(CASE, b"paper")
    sent = laptop.send()
    with pytest.raises(BadInputError):
        office.take(Sent(sent.records.replace('".pdf"', f'"{suffix}"'), sent.parts))
    assert office.rows("evidence") == 0


def test_a_copied_workspace_is_another_station(laptop: Station, tmp_path: Path) -> None:
    laptop.new_case(CASE)
    laptop.send()
    shutil.copytree(laptop.folder, tmp_path / "copy")
    copy = Station(tmp_path / "copy")
    laptop.edit(CASE, name="甲")
    copy.edit(CASE, name="乙")
    swap(laptop, copy)
    assert conflicts(laptop.record(CASE)) == ("project.name",)
    assert_equal(laptop, copy)

"""Packages: whole or refused whole, from known offices alone, the same after the second time as after the first."""

from __future__ import annotations

import json
import random
import sqlite3
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from package_world import NOON, Office, make_office
from station_world import DOCUMENT, Station

from app.errors import BadInputError, RefusedError
from app.opinion.package_signature import sign_digest
from app.services import people
from app.services.audit import list_audit
from app.services.cases import load_case, new_case, save_case
from app.services.exchange import look_into_package, take_package, write_package
from app.services.exchange_choices import choose_values, list_conflicts
from app.services.exchange_offices import add_office, known_offices, remove_office
from app.services.signatures import P12Key, open_key
from app.store.exchange_package import PackageWriter, write_archive
from app.store.workspace import open_workspace

NOW = NOON.isoformat()


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> tuple[Office, Office]:
    folder = tmp_path_factory.mktemp("pair")
    laptop, office = make_office(folder / "laptop", "外业组", kind="ec"), make_office(folder / "office", "规划科")
    laptop.knows(office)
    office.knows(laptop)
    return laptop, office


@pytest.fixture
def laptop(pair: tuple[Office, Office]) -> Office:
    return emptied(pair[0])


@pytest.fixture
def office(pair: tuple[Office, Office]) -> Office:
    return emptied(pair[1])


def emptied(office: Office) -> Office:
    """The keys and known offices stay, since RSA takes its time; the database goes."""
    for path in office.desk.workspace.glob("workspace.db*"):
        path.unlink()
    return office


def written(laptop: Office, path: Path, *, recipient: str = "") -> Path:
    return write_package(laptop.desk, path, None, key=laptop.key, moment=NOON, recipient=recipient).path


def filled(laptop: Office) -> int:
    case_id = new_case(laptop.desk, DOCUMENT, now=NOW)
    with open_workspace(laptop.desk.workspace) as connection:
        uuid = connection.execute("SELECT uuid FROM case_file WHERE id = ?", (case_id,)).fetchone()[0]
    station = Station(laptop.desk.workspace)
    station.note(uuid, "有泉眼")
    station.photo(uuid, b"picture")
    station.evidence(uuid, b"paper")
    station.track(uuid, "边界")
    station.run(uuid)
    return case_id


def state(office: Office) -> dict[str, int]:
    station = Station(office.desk.workspace)
    return {table: station.rows(table) for table in ("case_file", "photo", "evidence", "field_note", "track", "run")}


def take(office: Office, path: Path, opener: P12Key | None = None) -> None:
    take_package(office.desk, path, opener=opener, moment=NOON)


def test_a_package_brings_a_case_whole(laptop: Office, office: Office, tmp_path: Path) -> None:
    filled(laptop)
    path = written(laptop, tmp_path / "a.tpkg")
    look = look_into_package(office.desk, path, now=NOW)
    assert (look.office.name, [each.standing for each in look.cases]) == ("外业组（演示）", ["new"])
    taken = take_package(office.desk, path, moment=NOON)
    assert (taken.added, taken.merged, taken.same, taken.waiting) == (1, 0, 0, 0)
    assert set(state(office).values()) == {1}
    acts = [row.act for row in list_audit(office.desk)]
    assert acts == ["package_take"]
    assert list_audit(laptop.desk)[0].act == "package_write"


def test_taking_twice_changes_nothing(laptop: Office, office: Office, tmp_path: Path) -> None:
    filled(laptop)
    path = written(laptop, tmp_path / "a.tpkg")
    take(office, path)
    before = state(office)
    taken = take_package(office.desk, path, moment=NOON)
    assert (taken.added, taken.merged, taken.same, taken.cases) == (0, 0, 1, frozenset())
    assert state(office) == before
    assert [each.standing for each in look_into_package(office.desk, path, now=NOW).cases] == ["same"]


def test_a_look_tells_new_newer_older_and_both(laptop: Office, office: Office, tmp_path: Path) -> None:
    first = filled(laptop)
    take(office, written(laptop, tmp_path / "a.tpkg"))
    rename(laptop, first, "石料场一期")
    path = written(laptop, tmp_path / "b.tpkg")
    (look,) = look_into_package(office.desk, path, now=NOW).cases
    assert (look.standing, look.changed, look.conflicts) == ("newer", ("project.name",), ())
    rename(office, 1, "石料场（扩建）")
    (look,) = look_into_package(office.desk, path, now=NOW).cases
    assert (look.standing, look.conflicts) == ("both", ("project.name",))
    (look,) = look_into_package(office.desk, tmp_path / "a.tpkg", now=NOW).cases
    assert look.standing == "older"


def rename(office: Office, case_id: int, name: str) -> None:
    document = load_case(office.desk, case_id)
    save_case(office.desk, case_id, {**document, "project": {**document["project"], "name": name}}, now=NOW)


def test_a_choice_goes_back_with_the_next_package(laptop: Office, office: Office, tmp_path: Path) -> None:
    case_id = filled(laptop)
    take(office, written(laptop, tmp_path / "a.tpkg"))
    rename(laptop, case_id, "石料场一期")
    rename(office, 1, "石料场（扩建）")
    take(office, written(laptop, tmp_path / "b.tpkg"))
    (waiting,) = list_conflicts(office.desk)
    assert (waiting.name, {each.words for each in waiting.choices}) == ("项目名称", {"石料场一期", "石料场（扩建）"})
    assert sorted(each.is_mine for each in waiting.choices) == [False, True]
    theirs = next(each for each in waiting.choices if not each.is_mine)
    choose_values(office.desk, waiting.case_id, {waiting.key: theirs.text}, moment=NOON)
    assert list_conflicts(office.desk) == ()
    take(laptop, written(office, tmp_path / "c.tpkg"))
    assert load_case(laptop.desk, case_id)["project"]["name"] == "石料场一期"
    assert load_case(office.desk, 1)["project"]["name"] == "石料场一期"
    with pytest.raises(BadInputError, match="已经选定"):
        choose_values(office.desk, waiting.case_id, {waiting.key: theirs.text}, moment=NOON)


def test_each_of_200_flipped_bytes_is_refused(laptop: Office, office: Office, tmp_path: Path) -> None:
    filled(laptop)
    data = written(laptop, tmp_path / "a.tpkg").read_bytes()
    flipped, rng = tmp_path / "flipped.tpkg", random.Random(6)
    places = {*rng.sample(range(len(data)), 100), *(len(data) - 1 - n for n in range(10))}
    places |= {len(data) - 16_384 + n * 13 for n in range(90)}  # within the signature itself
    for place in sorted(places):
        flipped.write_bytes(data[:place] + bytes([data[place] ^ 1 << rng.randrange(8)]) + data[place + 1 :])
        with pytest.raises(BadInputError, match=r"不能使用|加密"):
            look_into_package(office.desk, flipped, now=NOW)
    assert len(places) >= 195
    assert set(state(office).values()) == {0}


@pytest.mark.parametrize("cut", [0, 1, 100, 16_384, 20_000])
def test_a_cut_off_package_is_refused(laptop: Office, office: Office, tmp_path: Path, cut: int) -> None:
    filled(laptop)
    data = written(laptop, tmp_path / "a.tpkg").read_bytes()
    (tmp_path / "cut.tpkg").write_bytes(data[:cut] if cut < 2 else data[:-cut])
    with pytest.raises(BadInputError, match="不能使用"):
        take(office, tmp_path / "cut.tpkg")


def test_an_unknown_office_is_refused(laptop: Office, office: Office, tmp_path: Path) -> None:
    filled(laptop)
    path = written(laptop, tmp_path / "a.tpkg")
    (known,) = known_offices(office.desk)
    remove_office(office.desk, known.fingerprint)
    try:
        with pytest.raises(BadInputError, match=rf"外业组（演示）.*{known.fingerprint[:16]}.*不在已知单位"):
            take(office, path)
    finally:
        add_office(office.desk, laptop.certificate)
    assert state(office)["case_file"] == 0


def test_a_package_signed_after_the_certificate_ended_is_refused(office: Office, tmp_path: Path) -> None:
    old = make_office(tmp_path / "old", "旧证书", kind="ec", begin=NOON - timedelta(days=950))
    office.knows(old)
    filled(old)
    path = write_package(old.desk, tmp_path / "a.tpkg", None, key=old.key, moment=NOON - timedelta(days=100)).path
    take(office, path)
    resigned = tmp_path / "b.tpkg"
    with open_key(old.key, moment=NOON - timedelta(days=100)) as credential:
        write_archive(resigned, lambda w: w.finish({}), lambda digest: sign_digest(digest, credential, moment=NOON))
    with pytest.raises(BadInputError, match="有效期"):
        take(office, resigned)
    remove_office(office.desk, old_fingerprint(office))


def old_fingerprint(office: Office) -> str:
    return next(each.fingerprint for each in known_offices(office.desk) if each.name == "旧证书（演示）")


def forged(laptop: Office, path: Path, fill: Callable[[PackageWriter], None]) -> Path:
    """A package that a known office signed, whatever is in it."""
    with open_key(laptop.key, moment=NOON) as credential:
        write_archive(path, fill, lambda digest: sign_digest(digest, credential, moment=NOON))
    return path


HEAD = {"format": "taixin-package/1", "station": {"id": "x", "name": "x"}, "note": "", "layers": [], "cases": []}


def test_a_later_version_is_refused(laptop: Office, office: Office, tmp_path: Path) -> None:
    path = forged(laptop, tmp_path / "a.tpkg", lambda w: w.finish(HEAD | {"format": "taixin-package/2"}))
    with pytest.raises(BadInputError, match="更新版本"):
        take(office, path)


@pytest.mark.parametrize("name", ["../../evil", "cases/../../evil", "/etc/passwd", "parts/x", "cases/000001.json\\x"])
def test_a_member_with_another_name_is_refused(laptop: Office, office: Office, tmp_path: Path, name: str) -> None:
    def fill(writer: PackageWriter) -> None:
        writer.add(name, b"x")
        writer.finish(HEAD)

    with pytest.raises(BadInputError, match="不该有"):
        take(office, forged(laptop, tmp_path / "a.tpkg", fill))


@pytest.mark.parametrize(
    "record",
    [
        "[]",
        '{"case": "c", "seen": {}, "fields": {"project.name": [[1, "s", "t", "甲"]]}}',
        '{"case": "c", "seen": {"s": 1}, "fields": {"unknown/1": [[1, "s", "t", "甲"]]}}',
        '{"case": "c", "seen": {"s": 1}, "fields": {"project.nonsense": [[1, "s", "t", "甲"]]}}',
        '{"case": "c", "seen": {"s": 1}, "fields": {"step/1": [[1, "s", "t", {"step": "x"}]]}}',
        '{"case": "c", "seen": {"s": 1}, "fields": {"judgement/L-01": [[1, "s", "t", 7]]}}',
        '{"case": "c", "seen": {"s": 1}, "fields": {"status": [[1, "s", "t", "nonsense"]]}}',
        '{"case": "c", "seen": {"s": 1}, "fields": {"photo/1": [[1, "s", "t", {"name": "../x"}]]}}',
        '{"case": "c", "seen": {"s": 1}, "fields": {"track/1": [[1, "s", "t", {"name": "x"}]]}}',
        "[" * 100_000,
    ],
)
def test_what_no_case_can_say_is_refused_whole(laptop: Office, office: Office, tmp_path: Path, record: str) -> None:
    def fill(writer: PackageWriter) -> None:
        writer.add("cases/000001.json", record.encode())
        writer.finish(HEAD | {"cases": [{"case": "c", "name": "甲", "member": "cases/000001.json"}]})

    with pytest.raises(BadInputError):
        take(office, forged(laptop, tmp_path / "a.tpkg", fill))
    assert state(office)["case_file"] == 0


def test_a_bomb_is_refused_before_it_goes_off(laptop: Office, office: Office, tmp_path: Path) -> None:
    def fill(writer: PackageWriter) -> None:
        writer.add("cases/000001.json", bytes(300 * 1024**2))
        writer.finish(HEAD | {"cases": [{"case": "c", "name": "甲", "member": "cases/000001.json"}]})

    with pytest.raises(BadInputError, match="过大"):
        take(office, forged(laptop, tmp_path / "a.tpkg", fill))


def test_a_closed_package_opens_for_its_office_alone(laptop: Office, office: Office, tmp_path: Path) -> None:
    filled(laptop)
    (recipient,) = known_offices(laptop.desk)
    path = written(laptop, tmp_path / "a.tpkg", recipient=recipient.fingerprint)
    assert not zipfile.is_zipfile(path)
    assert "有泉眼".encode() not in path.read_bytes()
    with pytest.raises(BadInputError, match="是加密的"):
        take(office, path)
    with pytest.raises(BadInputError, match="打不开"):
        take(office, path, laptop.key)
    with pytest.raises(BadInputError, match="密码"):
        take(office, path, P12Key(office.key.path, "wrong"))
    take(office, path, office.key)
    assert set(state(office).values()) == {1}
    data = path.read_bytes()
    for place in range(0, len(data), max(1, len(data) // 40)):
        (tmp_path / "b.tpkg").write_bytes(data[:place] + bytes([data[place] ^ 4]) + data[place + 1 :])
        with pytest.raises(BadInputError, match="不能使用"):
            take(office, tmp_path / "b.tpkg", office.key)


def test_a_package_is_not_closed_for_a_key_that_cannot_receive(office: Office, tmp_path: Path) -> None:
    filled(office)
    recipient = next(each for each in known_offices(office.desk) if each.name == "外业组（演示）")
    with pytest.raises(BadInputError, match="RSA"):
        written(office, tmp_path / "a.tpkg", recipient=recipient.fingerprint)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_all_as_it_was(laptop: Office, office: Office, tmp_path: Path) -> None:
    filled(laptop)
    filled(laptop)
    path = written(laptop, tmp_path / "a.tpkg")
    state(office)
    before = sorted(each.name for each in office.desk.workspace.rglob("*") if each.is_file())
    with open_workspace(office.desk.workspace) as connection:
        connection.execute("CREATE TRIGGER full BEFORE INSERT ON track_point BEGIN SELECT raise(ABORT, 'full'); END")
    with pytest.raises((BadInputError, sqlite3.Error)):
        take(office, path)
    assert set(state(office).values()) == {0}
    after = sorted(each.name for each in office.desk.workspace.rglob("*") if each.is_file())
    assert after == before


def test_an_administrator_alone_makes_an_office_known(tmp_path: Path) -> None:
    office = make_office(tmp_path / "a", "规划科", kind="ec")
    admin = people.make_administrator(office.desk, "王管理", "忻州三月里看杏花", now=NOON)
    people.add_person(admin, "李经办", "忻州三月里看杏花", ("经办人",), now=NOON)
    handler = people.sign_in(office.desk, "李经办", "忻州三月里看杏花", now=NOON)
    with pytest.raises(RefusedError):
        add_office(handler, office.certificate)
    assert add_office(admin, office.certificate).name == "规划科（演示）"


def test_the_manifest_names_every_member_with_its_hash(laptop: Office, tmp_path: Path) -> None:
    filled(laptop)
    with zipfile.ZipFile(written(laptop, tmp_path / "a.tpkg")) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        assert {*manifest["members"], "manifest.json"} == set(archive.namelist())

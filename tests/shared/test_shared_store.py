"""The shared register's own tables: numbers held by a line, shares under a lock, documents put whole or not at all."""

from __future__ import annotations

import hashlib
import threading
import uuid
from dataclasses import replace

import pytest
from shared_cluster import Cluster

from app.errors import BadInputError, OfflineError, StoreError
from app.store.ledger import LedgerShare
from app.store.rows import to_json
from app.store.shared_connection import SharedConnection, line_parts, open_shared, server_words
from app.store.shared_documents import Put, SharedDocument, changed_since, load_document, put_documents
from app.store.shared_ledger import LedgerLimit, taken
from app.store.shared_numbers import hold_again, hold_number, settle_number
from app.store.shared_schema import prepare, require_prepared
from app.store.shared_stations import join_station, list_stations

PATTERN = "忻规审〔{year}〕{serial}号"
STATION = str(uuid.uuid4())
SHARE = LedgerShare("忻府区", "B-1", 4.0, 1000.0, 2026)
LIMIT = LedgerLimit("板块“甲”的可扩展空间", "land", ("B-1",), 10.0, seen=0.0)


def document(number: str, serial: int, *, issued: str = "2026-11-23", status: str = "issued") -> SharedDocument:
    pdf = f"%PDF {number}".encode()
    state = to_json({"number": number, "status": status, "pdf": hashlib.sha256(pdf).hexdigest()})
    case = str(uuid.uuid5(uuid.NAMESPACE_OID, number))
    return SharedDocument(
        number, "opinion", 2026, serial, PATTERN, None, case, "忻府区", "conforms", issued, status, "{}", state, pdf
    )


def take(connection: SharedConnection, share: LedgerShare | None = None, *limits: LedgerLimit) -> str:
    join_station(connection, STATION, "一号机")
    held = settle_number(connection, PATTERN, hold_number(connection, PATTERN, 2026))
    put_documents(connection, [Put(document(held.number, held.serial), None, share, limits)], station=STATION)
    return held.number


def serials(connection: SharedConnection) -> list[int]:
    return [row[0] for row in connection.execute("SELECT serial FROM document ORDER BY serial").fetchall()]


def test_numbers_follow_each_other_without_gap(line: str) -> None:
    for _ in range(3):
        with open_shared(line) as connection:
            take(connection)
    with open_shared(line) as connection:
        assert serials(connection) == [1, 2, 3]


def test_a_number_that_is_held_is_not_given_to_another_line(line: str) -> None:
    with open_shared(line) as one, open_shared(line) as two:
        assert hold_number(one, PATTERN, 2026).serial == 1
        assert hold_number(two, PATTERN, 2026).serial == 2


def test_a_line_that_breaks_lets_its_number_go_to_who_waits_behind_it(line: str) -> None:
    with open_shared(line) as two:
        with open_shared(line) as one:
            assert hold_number(one, PATTERN, 2026).serial == 1
            behind = hold_number(two, PATTERN, 2026)
        assert behind.serial == 2
        assert settle_number(two, PATTERN, behind).number == "忻规审〔2026〕1号"
    with open_shared(line) as one:
        assert take(one) == "忻规审〔2026〕1号"


def test_who_holds_a_higher_number_waits_for_the_lower(line: str) -> None:
    order: list[str] = []

    def follow() -> None:
        with open_shared(line) as two:
            behind = hold_number(two, PATTERN, 2026)
            ready.set()
            settled = settle_number(two, PATTERN, behind)
            put_documents(two, [Put(document(settled.number, settled.serial), None)], station=STATION)
            order.append(settled.number)

    ready = threading.Event()
    with open_shared(line) as one:
        join_station(one, STATION, "一号机")
        first = hold_number(one, PATTERN, 2026)
        follower = threading.Thread(target=follow)
        follower.start()
        assert ready.wait(20)
        order.append(first.number)
        put_documents(one, [Put(document(first.number, first.serial), None)], station=STATION)
    follower.join()
    assert order == ["忻规审〔2026〕1号", "忻规审〔2026〕2号"]


def test_a_number_that_would_leave_a_gap_is_never_put(line: str) -> None:
    with open_shared(line) as connection:
        join_station(connection, STATION, "一号机")
        with pytest.raises(RuntimeError, match="not the next"):
            put_documents(connection, [Put(document("忻规审〔2026〕2号", 2), None)], station=STATION)


def test_years_and_patterns_count_by_themselves(line: str) -> None:
    with open_shared(line) as connection:
        take(connection)
        assert hold_number(connection, PATTERN, 2027).serial == 1
        assert hold_number(connection, "定规审〔{year}〕{serial}号", 2026).serial == 1


def test_a_count_that_began_before_the_register_goes_on(line: str) -> None:
    with open_shared(line) as one, open_shared(line) as two:
        assert hold_number(one, PATTERN, 2026, first=41).serial == 41
        assert hold_number(two, PATTERN, 2026).serial == 42


def test_a_number_is_held_again_only_where_nobody_has_it(line: str) -> None:
    with open_shared(line) as one:
        held = hold_number(one, PATTERN, 2026)
    with open_shared(line) as one, open_shared(line) as two:
        assert hold_again(one, PATTERN, held)
        assert not hold_again(two, PATTERN, held)
    with open_shared(line) as two:
        take(two)
        assert not hold_again(two, PATTERN, held)


def test_two_documents_never_have_one_number(line: str) -> None:
    with open_shared(line) as connection:
        number = take(connection)
        with pytest.raises(BadInputError, match="已属于另一份文件"):
            put_documents(connection, [Put(document(number, 1, status="signing"), None)], station=STATION)


def test_what_is_put_twice_is_there_once(line: str) -> None:
    put = Put(document("忻规审〔2026〕1号", 1), None, SHARE)
    with open_shared(line) as connection:
        join_station(connection, STATION, "一号机")
        put_documents(connection, [put], station=STATION)
        put_documents(connection, [put], station=STATION)
        assert taken(connection, "land") == 4.0


def test_a_document_changed_elsewhere_is_not_overwritten(line: str) -> None:
    begun = document("忻规审〔2026〕1号", 1, status="signing")
    signed = document("忻规审〔2026〕1号", 1, status="issued")
    voided = document("忻规审〔2026〕1号", 1, status="void")
    with open_shared(line) as connection:
        join_station(connection, STATION, "一号机")
        put_documents(connection, [Put(begun, None)], station=STATION)
        put_documents(connection, [Put(signed, begun.etag)], station=STATION)
        with pytest.raises(BadInputError, match="已在另一台工作站上办理过"):
            put_documents(connection, [Put(voided, begun.etag)], station=STATION)
        assert load_document(connection, signed.number) == signed


def test_of_a_transaction_that_fails_nothing_is_kept(line: str) -> None:
    other = document("忻规审〔2026〕2号", 2, issued="2026-11-24")
    late = document("忻规审〔2026〕3号", 3, issued="2026-11-22")
    with open_shared(line) as connection:
        take(connection, SHARE)
        with pytest.raises(BadInputError, match="时钟可能被调慢"):
            put_documents(connection, [Put(other, None, SHARE), Put(late, None, SHARE)], station=STATION)
        assert serials(connection) == [1]
        assert taken(connection, "water") == 1000.0


def test_a_document_cannot_be_deleted(line: str) -> None:
    import psycopg

    with open_shared(line) as connection:
        take(connection)
        with pytest.raises(psycopg.errors.RaiseException):
            connection.execute("DELETE FROM document")


def test_what_others_booked_meanwhile_cannot_be_overdrawn(line: str) -> None:
    with open_shared(line) as connection:
        take(connection, SHARE, LIMIT)
        take(connection, SHARE, LIMIT)
        with pytest.raises(BadInputError, match=r"可扩展空间为10公顷.*占用8\.0000公顷.*4\.0000公顷就超出"):
            take(connection, SHARE, LIMIT)
        assert (serials(connection), taken(connection, "land", ("B-1",))) == ([1, 2], 8.0)


def test_what_a_review_found_over_its_limit_is_booked_as_it_was_judged(line: str) -> None:
    with open_shared(line) as connection:
        take(connection, replace(SHARE, new_construction_ha=9.0), LIMIT)
        take(connection, SHARE, replace(LIMIT, seen=9.0))
        assert taken(connection, "land") == 13.0


def test_exactly_the_limit_is_no_overdraft(line: str) -> None:
    with open_shared(line) as connection:
        for _ in range(3):
            take(connection, replace(SHARE, new_construction_ha=0.1), replace(LIMIT, limit=0.3))
        assert taken(connection, "land") == pytest.approx(0.3)


def test_lines_that_book_at_once_stay_within_the_limit(line: str) -> None:
    told: list[str] = []

    def book() -> None:
        with open_shared(line) as connection:
            try:
                take(connection, replace(SHARE, new_construction_ha=1.0), LIMIT)
            except BadInputError as error:
                told.append(str(error))

    threads = [threading.Thread(target=book) for _ in range(14)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with open_shared(line) as connection:
        assert taken(connection, "land") == 10.0
        assert serials(connection) == list(range(1, 11))
    assert len(told) == 4


def test_only_what_changed_since_is_taken_down(line: str) -> None:
    with open_shared(line) as connection:
        take(connection)
        first, cursor = changed_since(connection, 0)
        take(connection)
        then, cursor = changed_since(connection, cursor)
        assert [number for number, _ in first] == ["忻规审〔2026〕1号"]
        assert [number for number, _ in then] == ["忻规审〔2026〕2号"]
        assert changed_since(connection, cursor)[0] == ()
        assert len(changed_since(connection, 10**15)[0]) == 2


def test_what_was_not_committed_yet_comes_with_the_next_look(line: str) -> None:
    with open_shared(line) as slow, open_shared(line) as quick, open_shared(line) as reader:
        join_station(slow, STATION, "一号机")
        with slow.transaction():
            put_documents(slow, [Put(replace(document("甲1号", 1), pattern="甲{serial}{year}"), None)], station=STATION)
            take(quick)
            seen, cursor = changed_since(reader, 0)
            assert [number for number, _ in seen] == ["忻规审〔2026〕1号"]
        assert "甲1号" in [number for number, _ in changed_since(reader, cursor)[0]]


def test_a_server_that_is_away_is_said_in_a_sentence() -> None:
    with pytest.raises(OfflineError, match="本机的工作可以继续"), open_shared("postgresql://u@/taixin?host=/nowhere"):
        pass


def test_a_server_that_dies_is_said_in_a_sentence(cluster: Cluster, line: str) -> None:
    with pytest.raises(OfflineError), open_shared(line) as connection:  # noqa: PT012  # the death is within the block
        connection.execute("SELECT 1")
        cluster.stop()
        try:
            connection.execute("SELECT 1")
        finally:
            cluster.start()


def test_an_address_that_cannot_be_read_is_refused() -> None:
    for wrong in ("somewhere", "postgresql://a@h/d?x=1"):
        with pytest.raises(BadInputError, match="看不懂"):
            line_parts(wrong)
    assert server_words("postgresql://u:secret@db.example/taixin") == "db.example/taixin"
    assert server_words("service=taixin") == "service=taixin"


def test_a_register_that_nobody_prepared_or_a_later_release_did_is_refused(cluster: Cluster, line: str) -> None:
    with open_shared(line) as connection:
        require_prepared(connection)
        assert prepare(connection) == ()
        connection.execute("INSERT INTO release VALUES (999, 'later', '')")
        with pytest.raises(StoreError, match="更新版本"):
            require_prepared(connection)
    with open_shared(cluster.line_to("postgres")) as connection, pytest.raises(StoreError, match="还没有按本版"):
        require_prepared(connection)


def test_a_workstations_role_may_add_and_change_but_not_delete(cluster: Cluster, line: str) -> None:
    with open_shared(line) as connection:
        connection.execute("DROP ROLE IF EXISTS station_role")
        connection.execute("CREATE ROLE station_role LOGIN")
        prepare(connection, grant="station_role")
    with open_shared(cluster.line_to("taixin", "station_role")) as connection:
        take(connection, SHARE, LIMIT)
        assert list_stations(connection) == ((STATION, "一号机"),)
    for forbidden in ("DELETE FROM share", "UPDATE release SET number = 5", "DROP TABLE share"):
        with (
            pytest.raises(StoreError, match="联系数据库管理员"),
            open_shared(cluster.line_to("taixin", "station_role")) as connection,
        ):
            connection.execute(forbidden)
    with open_shared(line) as connection:
        connection.execute("DROP OWNED BY station_role")
        connection.execute("DROP ROLE station_role")

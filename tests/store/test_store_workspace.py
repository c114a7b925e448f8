"""Cases, runs, judgements, opinions, the ledger, settings and the audit log."""

import sqlite3
import uuid
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from store_samples import NOW, a_document, a_new_opinion, a_result, enter

from app.domain.finding import Judgement
from app.errors import BadInputError
from app.store.cases import (
    add_case,
    add_judgement,
    find_cases,
    judgements,
    load_case,
    save_case,
    set_status,
    take_back_judgement,
)
from app.store.connection import atomic
from app.store.ledger import LedgerShare, add_share, ledger_totals, shares_of
from app.store.opinion_numbers import AllottedNumber, allot_number, next_notice_number
from app.store.opinion_states import end_opinion, keep_signed, signature_turns
from app.store.opinions import (
    OpinionFilter,
    OpinionRow,
    coded_opinions,
    find_opinion,
    list_opinions,
    load_opinion,
    load_pdf,
    notices_about,
    record_opinion,
)
from app.store.runs import add_run, latest_run, list_runs, load_run
from app.store.settings import all_settings, get_setting, set_setting
from app.store.workspace import open_workspace

PATTERN = "忻自然资规审〔{year}〕{serial}号"


def issue(
    opened: sqlite3.Connection,
    year: int = 2026,
    share: LedgerShare | None = None,
    roles: tuple[str, ...] = ("签发人",),
    first: int = 1,
    **given: Any,
) -> OpinionRow:
    case_id = add_case(opened, a_document(), uuid=str(uuid.uuid4()), now=NOW)
    run_id = add_run(opened, case_id, a_result(), now=NOW)
    with atomic(opened):
        allotted = allot_number(opened, year, PATTERN, first=first)
        opinion = enter(opened, allotted, a_new_opinion(case_id, run_id, **given), *roles)
        if share:
            add_share(opened, opinion.id, share)
    return opinion


def end(opened: sqlite3.Connection, opinion: OpinionRow, status: str = "withdrawn", reason: str = "有误") -> OpinionRow:
    with atomic(opened):
        return end_opinion(opened, opinion.id, status, reason=reason, date="2026-12-01")


def test_a_case_comes_back_as_it_was_saved(opened: sqlite3.Connection) -> None:
    case_id = add_case(opened, a_document(), uuid="u1", now=NOW)
    save_case(opened, case_id, a_document("铁矿", code=None, applicant=None), now="2026-11-24")
    case = load_case(opened, case_id)
    assert case.document["project"]["name"] == case.row.name == "铁矿"
    assert (case.row.code, case.row.applicant, case.row.created, case.row.updated) == ("", "", NOW, "2026-11-24")


def test_codes_keep_their_leading_zeros(opened: sqlite3.Connection) -> None:
    case_id = add_case(opened, a_document(code="0012"), uuid="u1", now=NOW)
    assert load_case(opened, case_id).row.code == "0012"


def test_a_case_that_is_not_there_is_named(opened: sqlite3.Connection) -> None:
    for call in (
        lambda: load_case(opened, 7),
        lambda: save_case(opened, 7, a_document(), now=NOW),
        lambda: set_status(opened, 7, "issued", now=NOW),
        lambda: add_run(opened, 7, a_result(), now=NOW),
    ):
        with pytest.raises(BadInputError, match="找不到案卷 7"):
            call()


def test_every_word_of_a_search_must_occur(opened: sqlite3.Connection) -> None:
    first = add_case(opened, a_document("水泥厂100%"), uuid="1", now="2026-01-01")
    second = add_case(opened, a_document("水泥站", county="定襄县"), uuid="2", now="2026-01-02")
    assert [row.id for row in find_cases(opened)] == [second, first]
    assert [row.id for row in find_cases(opened, "水泥 忻府")] == [first]
    assert [row.id for row in find_cases(opened, "0%")] == [first]
    assert find_cases(opened, "水_厂") == ()


def test_cases_are_found_by_status(opened: sqlite3.Connection) -> None:
    ids = [add_case(opened, a_document(), uuid=str(i), now=NOW) for i in range(3)]
    set_status(opened, ids[1], "issued", now=NOW)
    assert [row.id for row in find_cases(opened, "水泥", status="issued", limit=5)] == [ids[1]]


def test_the_latest_run_gives_the_case_its_verdict(opened: sqlite3.Connection) -> None:
    case_id = add_case(opened, a_document(), uuid="1", now=NOW)
    assert latest_run(opened, case_id) is None
    first = add_run(opened, case_id, a_result("conforms"), now=NOW)
    second = add_run(opened, case_id, a_result("does_not_conform"), now=NOW)
    latest = latest_run(opened, case_id)
    assert latest == load_run(opened, second)
    assert latest is not None
    assert latest.result == a_result("does_not_conform")
    assert latest.layers == [{"id": "x"}]
    assert [run.id for run in list_runs(opened, case_id)] == [second, first]
    assert load_case(opened, case_id).row.verdict == "does_not_conform"


def test_the_latest_judgement_of_a_rule_holds(opened: sqlite3.Connection) -> None:
    case_id = add_case(opened, a_document(), uuid="1", now=NOW)
    for answer in ("hit", "clear"):
        add_judgement(opened, case_id, Judgement("L-01", answer, "查过", "张三"), now=NOW)
    add_judgement(opened, case_id, Judgement("A-01", "exception", "有批文", "张三"), now=NOW)
    assert [(each.rule, each.answer) for each in judgements(opened, case_id)] == [
        ("A-01", "exception"),
        ("L-01", "clear"),
    ]


def test_a_judgement_taken_back_holds_no_more_but_stays_on_record(opened: sqlite3.Connection) -> None:
    case_id = add_case(opened, a_document(), uuid="1", now=NOW)
    add_judgement(opened, case_id, Judgement("L-01", "hit", "查过", "张三"), now=NOW)
    take_back_judgement(opened, case_id, "L-01", reason="误填", by="张三", now=NOW)
    assert judgements(opened, case_id) == ()
    assert opened.execute("SELECT count(*) FROM judgement").fetchone()[0] == 2


def test_a_judgement_without_a_reason_is_refused(opened: sqlite3.Connection) -> None:
    case_id = add_case(opened, a_document(), uuid="1", now=NOW)
    with pytest.raises(sqlite3.IntegrityError):
        add_judgement(opened, case_id, Judgement("L-01", "hit", " ", "张三"), now=NOW)


def test_numbers_run_without_gaps_by_year(opened: sqlite3.Connection) -> None:
    numbers = [issue(opened, year).number for year in (2026, 2026, 2027)]
    assert numbers == ["忻自然资规审〔2026〕1号", "忻自然资规审〔2026〕2号", "忻自然资规审〔2027〕1号"]
    assert [opinion.serial for opinion in list_opinions(opened)] == [1, 2, 1]


def test_an_issue_that_fails_leaves_no_gap(opened: sqlite3.Connection) -> None:
    issue(opened)
    with pytest.raises(sqlite3.IntegrityError), atomic(opened):
        record_opinion(opened, allot_number(opened, 2026, PATTERN), a_new_opinion(99, 99), pdf=b"", now=NOW)
    assert issue(opened).serial == 2


def test_windows_that_issue_at_once_leave_no_gap_and_no_double(tmp_path: Path) -> None:
    def issue_some(_: int) -> None:
        for _ in range(5):
            with open_workspace(tmp_path) as connection:
                issue(connection)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(issue_some, range(4)))
    with open_workspace(tmp_path) as connection:
        assert sorted(opinion.serial for opinion in list_opinions(connection)) == list(range(1, 21))


def test_a_year_begun_on_paper_goes_on(opened: sqlite3.Connection) -> None:
    assert [issue(opened, first=12).serial for _ in range(2)] == [12, 13]


@pytest.mark.parametrize("status", ["withdrawn", "superseded"])
def test_a_number_taken_out_of_force_is_never_used_again(opened: sqlite3.Connection, status: str) -> None:
    ended = end(opened, issue(opened), status)
    assert (ended.status, ended.ended, ended.ended_reason) == (status, "2026-12-01", "有误")
    assert issue(opened).serial == 2


def test_a_voided_number_stays_in_the_list(opened: sqlite3.Connection) -> None:
    voided = end(opened, issue(opened, roles=("经办人", "签发人")), "void")
    assert voided.status == "void"
    assert issue(opened).serial == 2
    assert [row.status for row in list_opinions(opened)] == ["issued", "void"]


def test_ending_twice_or_without_reason_is_refused(opened: sqlite3.Connection) -> None:
    opinion = issue(opened)
    with pytest.raises(BadInputError, match="须写明理由"):
        end(opened, opinion, reason=" ")
    end(opened, opinion)
    with pytest.raises(BadInputError, match="已于2026-12-01撤回"):
        end(opened, opinion)


def test_what_waits_for_signatures_can_be_voided_but_not_withdrawn(opened: sqlite3.Connection) -> None:
    waiting = issue(opened, roles=("经办人", "签发人"))
    with pytest.raises(BadInputError, match="尚未签署完毕"):
        end(opened, waiting)
    with pytest.raises(BadInputError, match="已签署完毕"):
        end(opened, issue(opened), "void")


def test_the_last_signature_puts_an_opinion_into_force(opened: sqlite3.Connection) -> None:
    opinion = issue(opened, roles=("经办人", "签发人"), share=LedgerShare("忻府区", None, 3.0, None, 2026))
    assert opinion.status == "signing"
    assert ledger_totals(opened).new_construction_ha == 0.0
    with atomic(opened):
        row, waiting = keep_signed(opened, opinion.id, role="签发人", signed=NOW, pdf=b"%PDF signed")
    assert (row.status, waiting, load_pdf(opened, opinion.id)) == ("issued", (), b"%PDF signed")
    assert [turn.signed for turn in signature_turns(opened, opinion.id)] == [NOW, NOW]
    assert ledger_totals(opened).new_construction_ha == 3.0


def test_notices_bear_the_number_of_what_they_are_about(opened: sqlite3.Connection) -> None:
    about = issue(opened)
    facts = {"kind": "withdrawal", "about_id": about.id, "reason": "有误"}
    with atomic(opened):
        numbered = AllottedNumber(about.number, about.year, about.serial)
        new = a_new_opinion(about.case_id, about.run_id, **facts)
        notices = [enter(opened, next_notice_number(opened, numbered, "撤"), new, "签发人") for _ in range(2)]
    assert [notice.number for notice in notices] == [f"{about.number}撤-1", f"{about.number}撤-2"]
    assert notices_about(opened, about.id) == tuple(reversed(notices))
    assert issue(opened).serial == 2


def test_the_register_is_searched_by_words_place_verdict_state_and_date(opened: sqlite3.Connection) -> None:
    first = issue(opened, name="水泥厂一期", issued="2026-01-05", applicant="甲公司")
    issue(opened, name="风电场", issued="2026-03-01", county="代县", verdict="does_not_conform", code="50%")
    end(opened, issue(opened, name="水泥厂二期", issued="2026-06-01"))

    def serials(**wanted: Any) -> list[int]:
        return [row.serial for row in list_opinions(opened, OpinionFilter(**wanted))]

    assert serials(words="水泥 甲公司") == [first.serial]
    assert serials(words=first.number) == [1]
    assert serials(words="50%") == [2]
    assert serials(words="%") == [2]
    assert serials(county="代县") == serials(verdict="does_not_conform") == [2]
    assert serials(status="withdrawn") == [3]
    assert serials(since="2026-01-06", until="2026-03-01") == [2]
    assert serials(kind="notice") == []
    assert serials(words="没有") == []


def test_an_opinion_is_found_by_its_short_code(opened: sqlite3.Connection) -> None:
    coded = issue(opened, short_code="ABCDEFGHJKMN")
    issue(opened)
    assert coded_opinions(opened) == coded_opinions(opened, "ABCDEFGHJKMN") == (coded,)
    assert find_opinion(opened, f" {coded.number} ") == coded


@pytest.mark.parametrize("pattern", ["忻〔2026〕{serial}号", "忻〔{year}〕号", "忻{office}〔{year}〕{serial}号"])
def test_a_number_pattern_without_its_places_is_refused(opened: sqlite3.Connection, pattern: str) -> None:
    with pytest.raises(BadInputError, match="文号格式"), atomic(opened):
        allot_number(opened, 2026, pattern)


def test_a_number_is_allotted_in_a_transaction_only(opened: sqlite3.Connection) -> None:
    with pytest.raises(RuntimeError):
        allot_number(opened, 2026, PATTERN)


def test_the_document_comes_back_whole(opened: sqlite3.Connection) -> None:
    opinion = issue(opened)
    assert load_pdf(opened, opinion.id) == b"%PDF"
    assert list_opinions(opened, OpinionFilter(case_id=opinion.case_id)) == (load_opinion(opened, opinion.id),)
    assert list_opinions(opened, OpinionFilter(case_id=99)) == ()


def test_the_ledger_sums_by_county_block_and_year(opened: sqlite3.Connection) -> None:
    issue(opened, share=LedgerShare("忻府区", "豆罗建材板块", 0.1, 1000.0, 2026))
    issue(opened, share=LedgerShare("忻府区", "豆罗建材板块", 0.2, None, 2027))
    issue(opened, share=LedgerShare("定襄县", None, 5.0, 7.0, 2026))
    totals = ledger_totals(opened)
    assert (totals.new_construction_ha, totals.water_m3) == (5.3, 1007.0)
    assert (totals.shares, totals.unknown_land, totals.unknown_water) == (3, 0, 1)
    assert ledger_totals(opened, county="定襄县").new_construction_ha == 5.0
    assert ledger_totals(opened, block="豆罗建材板块", up_to_year=2026).new_construction_ha == 0.1
    assert ledger_totals(opened, county="五台县").shares == 0


def test_a_withdrawn_opinion_gives_its_share_back(opened: sqlite3.Connection) -> None:
    share = LedgerShare("忻府区", None, 3.0, 9.0, 2026)
    opinion = issue(opened, share=share)
    end(opened, opinion)
    assert ledger_totals(opened, county="忻府区").new_construction_ha == 0.0
    assert shares_of(opened, opinion.id) == (share,)


def test_settings_keep_their_json_types(opened: sqlite3.Connection) -> None:
    set_setting(opened, "office", {"name": "某局", "days": 20})
    set_setting(opened, "code", "007")
    set_setting(opened, "gone", 1)
    set_setting(opened, "gone", None)
    assert all_settings(opened) == {"office": {"name": "某局", "days": 20}, "code": "007"}
    assert get_setting(opened, "gone", 5) == 5

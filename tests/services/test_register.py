"""The register: numbers and ledger in step, notices that end an opinion, searches, tables and folders of documents."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from pathlib import Path

import pytest
from issuing_world import NOON, World, issue_example
from openpyxl import load_workbook

from app.errors import BadInputError, CancelledError, ReviewError, StoreError, WorldError
from app.opinion.attachments import read_record
from app.services.case_files import read_case
from app.services.cases import list_cases
from app.services.desk import Desk
from app.services.examples import example_case
from app.services.issuing import sign_next, void
from app.services.ledger import ledger_lines, totals
from app.services.notices import supersede, withdraw
from app.services.register import HEADINGS, OpinionFilter, find_opinion, list_opinions, opinion_pdf, register_file
from app.services.register_exports import MANIFEST, export_pdfs
from app.services.reviews import review
from app.services.signatures import verify_pdf
from app.store.connection import atomic
from app.store.workspace import open_workspace

TWO = ("经办人", "签发人")


def test_numbers_run_on_within_a_year(office: Desk, world: World) -> None:
    numbers = [issue_example(office, world).number for _ in range(2)]
    assert [number[-3:] for number in numbers] == ["〕1号", "〕2号"]
    assert [row.number for row in list_opinions(office)] == numbers[::-1]


def test_an_issued_opinion_takes_its_land_from_the_block(office: Desk, world: World) -> None:
    issue_example(office, world)
    lines = {(line.scope, line.name): line for line in ledger_lines(office)}
    assert lines["all", "合计"].land_ha == pytest.approx(11.5779)
    assert lines["county", "忻府区"].water_m3 == 86000
    assert lines["block", "豆罗建材板块"].limit_ha == 172.86
    assert totals(office).block_ha["xinfu-doulou"] == pytest.approx(11.5779)


def test_the_next_review_counts_what_the_first_has_taken(office: Desk, world: World) -> None:
    issue_example(office, world)
    again = review(office, read_case(office, example_case(office)), "2026-11-23")
    facts = {finding.rule: dict(finding.facts) for finding in again.findings}
    assert facts["B-03"]["ledger_ha"] == pytest.approx(11.5779)
    assert facts["Q-01"]["total_mu"] == pytest.approx(2 * 11.5779 * 15)


def test_a_withdrawn_opinion_gives_its_share_back_by_a_signed_notice(office: Desk, world: World) -> None:
    first = issue_example(office, world)
    notice = withdraw(office, first.number, reason="申请人撤回", key=world.keys["签发人"], moment=NOON)
    assert notice.number == f"{first.number}撤-1"
    row, _ = find_opinion(office, first.number)
    assert (row.status, row.ended, row.ended_reason) == ("withdrawn", "2026-11-23", "申请人撤回")
    assert totals(office).land_ha == 0
    assert verify_pdf(office, notice.pdf).ok
    record = read_record(opinion_pdf(office, notice.number))
    assert (record["format"], record["about"], record["reason"]) == ("taixin-notice/1", first.number, "申请人撤回")
    assert issue_example(office, world).number.endswith("〕2号")


def test_an_opinion_stays_in_force_until_its_notice_is_signed_by_all(office: Desk, world: World) -> None:
    first = issue_example(office, world)
    key = world.keys["经办人"]
    notice = withdraw(office, first.number, reason="有误", key=key, moment=NOON, roles=TWO)
    assert (notice.status, notice.waiting) == ("signing", ("签发人",))
    assert totals(office).land_ha > 0
    with pytest.raises(BadInputError, match="正在签署"):
        withdraw(office, first.number, reason="再次", key=key, moment=NOON, roles=TWO)
    assert sign_next(office, notice.number, key=world.keys["签发人"], moment=NOON).status == "issued"
    assert totals(office).land_ha == 0
    assert find_opinion(office, first.number)[0].status == "withdrawn"


def test_a_voided_notice_leaves_the_opinion_in_force_and_the_next_is_the_second(office: Desk, world: World) -> None:
    first = issue_example(office, world)
    notice = withdraw(office, first.number, reason="有误", key=world.keys["经办人"], moment=NOON, roles=TWO)
    void(office, notice.number, reason="不撤了", moment=NOON)
    assert find_opinion(office, first.number)[0].status == "issued"
    again = withdraw(office, first.number, reason="有误", key=world.keys["签发人"], moment=NOON)
    assert again.number == f"{first.number}撤-2"


def test_a_successor_takes_over_the_share_of_the_ledger(office: Desk, world: World) -> None:
    old, new = (issue_example(office, world) for _ in range(2))
    assert totals(office).land_ha == pytest.approx(2 * 11.5779)
    key = world.keys["签发人"]
    notice = supersede(office, old.number, by=new.number, reason="用地范围调整", key=key, moment=NOON)
    assert notice.number == f"{old.number}代-1"
    assert totals(office).land_ha == pytest.approx(11.5779)
    assert [row.status for row in list_opinions(office)] == ["issued", "issued", "superseded"]
    assert read_record(notice.pdf)["successor"] == new.number


def test_only_a_later_opinion_in_force_can_take_over(office: Desk, world: World) -> None:
    old, new, third = (issue_example(office, world) for _ in range(3))
    key = world.keys["签发人"]
    withdraw(office, third.number, reason="有误", key=key, moment=NOON)
    for number, by, told in (
        (old.number, old.number, "不能替代"),
        (new.number, old.number, "早于"),
        (old.number, third.number, "已于2026-11-23撤回"),
        (old.number, f"{third.number}撤-1", "不能替代"),
        (f"{third.number}撤-1", new.number, "是通知"),
        (old.number, "第99号", "第99号"),
    ):
        with pytest.raises(BadInputError, match=told):
            supersede(office, number, by=by, reason="调整", key=key, moment=NOON)
    assert totals(office).land_ha == pytest.approx(2 * 11.5779)


def test_an_opinion_cannot_be_withdrawn_twice_or_without_a_reason_or_before_it_was_issued(
    office: Desk, world: World
) -> None:
    number, key = issue_example(office, world).number, world.keys["签发人"]
    with pytest.raises(ReviewError, match="须写明理由"):
        withdraw(office, number, reason=" ", key=key, moment=NOON)
    with pytest.raises(ReviewError, match="早于"):
        withdraw(office, number, reason="申请人撤回", key=key, moment=NOON - timedelta(days=1))
    assert [row.status for row in list_opinions(office)] == ["issued"]
    withdraw(office, number, reason="申请人撤回", key=key, moment=NOON)
    with pytest.raises(ReviewError, match="已于2026-11-23撤回"):
        withdraw(office, number, reason="再次", key=key, moment=NOON)


def test_an_unknown_number_is_named(office: Desk) -> None:
    with pytest.raises(ReviewError, match="第99号"):
        opinion_pdf(office, "第99号")


def test_the_register_keeps_the_signed_document_whole(office: Desk, world: World) -> None:
    issued = issue_example(office, world)
    assert opinion_pdf(office, issued.number) == issued.pdf


def test_an_issued_case_shows_its_verdict_in_the_list(office: Desk, world: World) -> None:
    issue_example(office, world)
    assert [row.verdict for row in list_cases(office)] == ["conditional"]


def test_a_document_damaged_in_the_register_is_named(office: Desk, world: World) -> None:
    number = issue_example(office, world).number
    with open_workspace(office.workspace) as connection, atomic(connection):
        connection.execute("UPDATE opinion_pdf SET pdf = x'00'")
    with pytest.raises(StoreError, match=r"1号的文件.*请从备份恢复"):
        opinion_pdf(office, number)


def test_the_register_is_narrowed_and_a_period_that_ends_before_it_begins_is_refused(
    office: Desk, world: World
) -> None:
    issue_example(office, world)
    assert len(list_opinions(office, OpinionFilter(words="装配式", county="忻府区", verdict="conditional"))) == 1
    assert list_opinions(office, OpinionFilter(status="withdrawn")) == ()
    with pytest.raises(BadInputError, match="早于起始日期"):
        list_opinions(office, OpinionFilter(since="2026-02-01", until="2026-01-01"))


def test_tables_of_the_register_hold_nothing_that_a_spreadsheet_would_run(office: Desk, world: World) -> None:
    issue_example(office, world)
    with open_workspace(office.workspace) as connection, atomic(connection):
        connection.execute(
            "UPDATE opinion SET name = '=HYPERLINK(1)', applicant = '@x\x07', code = '+1', county = '-2'"
        )
    rows = list_opinions(office)
    text = register_file(rows, ".csv")
    assert text.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(io.StringIO(text.decode("utf-8-sig"))))
    assert tuple(lines[0]) == HEADINGS
    sheet = load_workbook(io.BytesIO(register_file(rows, ".XLSX"))).active
    assert sheet is not None
    for cells in (lines[1], [cell.value or "" for cell in sheet[2]]):
        assert [str(cell)[:2] for cell in cells[2:6]] == ["'=", "'+", "'@", "'-"]
    assert all(cell.data_type == "s" for cell in sheet[2] if cell.value)
    with pytest.raises(BadInputError, match="改为"):
        register_file(rows, ".ods")


def test_documents_go_into_a_folder_with_a_list(office: Desk, world: World, tmp_path: Path) -> None:
    made = [issue_example(office, world) for _ in range(2)]
    told: list[tuple[int, int]] = []
    folder = tmp_path / "导出"
    done = export_pdfs(office, list_opinions(office), folder, step=lambda *count: told.append(count))
    assert [path.read_bytes() for path in done.files] == [made[1].pdf, made[0].pdf]
    assert told == [(1, 2), (2, 2)]
    listed = list(csv.reader(io.StringIO(done.manifest.read_text(encoding="utf-8-sig"))))
    assert [line[5] for line in listed[1:]] == [path.name for path in done.files]


def test_an_export_that_is_stopped_leaves_whole_documents_and_a_list_of_them(
    office: Desk, world: World, tmp_path: Path
) -> None:
    for _ in range(2):
        issue_example(office, world)
    done: list[int] = []
    with pytest.raises(CancelledError):
        export_pdfs(
            office,
            list_opinions(office),
            tmp_path / "x",
            step=lambda count, _all: done.append(count),
            stop=lambda: bool(done),
        )
    assert len(list((tmp_path / "x").glob("*.pdf"))) == 1
    assert (tmp_path / "x" / MANIFEST).read_text(encoding="utf-8-sig").count("号.pdf") == 1


def test_a_folder_that_cannot_be_made_and_an_empty_choice_are_named(office: Desk, world: World, tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="没有符合条件"):
        export_pdfs(office, (), tmp_path)
    issue_example(office, world)
    (tmp_path / "file").write_text("")
    with pytest.raises(WorldError, match="无法建立文件夹"):
        export_pdfs(office, list_opinions(office), tmp_path / "file" / "deeper")

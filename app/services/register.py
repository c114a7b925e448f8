"""The register of issued opinions and notices: list, search, fetch a document, write the list as a table."""

import hashlib
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from app.domain.finding import VERDICTS
from app.domain.notice import NOTICES
from app.errors import BadInputError, StoreError
from app.services.batch_tables import to_csv
from app.services.desk import Desk
from app.services.permits import ANYBODY, permit
from app.services.tables import to_xlsx
from app.store import opinions as stored
from app.store.opinion_states import SignatureTurn, signature_turns
from app.store.opinions import OpinionFilter, OpinionRow
from app.store.workspace import open_workspace

__all__ = [
    "OpinionFilter",
    "OpinionRow",
    "SignatureTurn",
    "find_opinion",
    "list_opinions",
    "opinion_pdf",
    "waiting_for",
]

STATES: Final = {
    "signing": "签署中",
    "issued": "有效",
    "withdrawn": "已撤回",
    "superseded": "已替代",
    "void": "已作废",
}
KINDS: Final = {"opinion": "审查意见"} | {kind: f"{word}通知" for kind, word in NOTICES.items()}
HEADINGS: Final = (
    "文号",
    "类别",
    "项目名称",
    "项目代码",
    "申请人",
    "县（市、区）",
    "结论",
    "成文日期",
    "状态",
    "处置日期",
    "处置理由",
    "校验码",
    "PDF校验值（SHA-256）",
)
_EVERYTHING: Final = OpinionFilter()


@permit("查看登记簿", ANYBODY)
def list_opinions(desk: Desk, wanted: OpinionFilter = _EVERYTHING) -> tuple[OpinionRow, ...]:
    """Return the documents that a filter lets through, latest number first; a period may name years or months.

    Raises:
        BadInputError: what is no date, or a period that ends before it begins.
    """
    since, until = _day(wanted.since, is_end=False), _day(wanted.until, is_end=True)
    if since and until and until < since:
        raise BadInputError(f"查询的截止日期{wanted.until}早于起始日期{wanted.since}，请改正。", field="until")
    with open_workspace(desk.workspace) as connection:
        return stored.list_opinions(connection, replace(wanted, since=since, until=until))


def _day(text: str | None, *, is_end: bool) -> str | None:
    """Return the first or last day that 2026, 2026-02 or 2026-02-03 names."""
    if text is None:
        return None
    try:
        year, month, day = ([int(part) for part in text.split("-")] + [0, 0])[:3]
        if not month:
            return date(year, 12 if is_end else 1, 31 if is_end else 1).isoformat()
        return date(year, month, day or (monthrange(year, month)[1] if is_end else 1)).isoformat()
    except ValueError as error:
        field = "until" if is_end else "since"
        raise BadInputError(f"日期“{text}”无效，请写成2026-01-31、2026-01或2026的形式。", field=field) from error


@permit("查看登记簿", ANYBODY)
def find_opinion(desk: Desk, number: str) -> tuple[OpinionRow, tuple[SignatureTurn, ...]]:
    """Return a document's row and whose signatures it has and waits for.

    Raises:
        BadInputError: no document bears the number.
    """
    with open_workspace(desk.workspace) as connection:
        row = stored.find_opinion(connection, number)
        return row, signature_turns(connection, row.id)


@permit("查看登记簿", ANYBODY)
def waiting_for(desk: Desk, case_id: int) -> tuple[str, str] | None:
    """Return number and role of a case's opinion that waits for a signature, or None."""
    wanted = OpinionFilter(status="signing", kind="opinion", case_id=case_id)
    with open_workspace(desk.workspace) as connection:
        for row in stored.list_opinions(connection, wanted):
            turns = signature_turns(connection, row.id)
            return row.number, next(turn.role for turn in turns if turn.signed is None)
    return None


@permit("查看登记簿", ANYBODY)
def opinion_pdf(desk: Desk, number: str) -> bytes:
    """Return the document of a number, with the signatures that it has.

    Raises:
        BadInputError: no document bears the number.
        StoreError: the document is not what was put into the register.
    """
    with open_workspace(desk.workspace) as connection:
        row = stored.find_opinion(connection, number)
        pdf = stored.load_pdf(connection, row.id)
    if hashlib.sha256(pdf).hexdigest() != row.pdf_sha256:
        raise StoreError(f"登记簿中{number}的文件与登记的校验值不符，可能已损坏。请从备份恢复工作库后重试。")
    return pdf


def register_table(rows: Sequence[OpinionRow]) -> tuple[tuple[str, ...], ...]:
    """Return documents as rows of words, in the order of HEADINGS."""
    return tuple(
        (
            row.number,
            KINDS[row.kind],
            row.name,
            row.code,
            row.applicant,
            row.county,
            VERDICTS[row.verdict],
            row.issued,
            STATES[row.status],
            row.ended or "",
            row.ended_reason or row.reason or "",
            row.short_code or "",
            row.pdf_sha256,
        )
        for row in rows
    )


def register_file(rows: Sequence[OpinionRow], suffix: str) -> bytes:
    """Return documents as a table: CSV (UTF-8 with BOM) or XLSX.

    Args:
        rows: the documents.
        suffix: of the file, `.csv` or `.xlsx`.

    Raises:
        BadInputError: another suffix.
    """
    if suffix.lower() == ".csv":
        return to_csv(HEADINGS, register_table(rows))
    if suffix.lower() == ".xlsx":
        return to_xlsx("登记簿", HEADINGS, register_table(rows))
    raise BadInputError(f"登记簿不能导出为“{suffix}”格式，请把文件扩展名改为.csv或.xlsx。", field="path")

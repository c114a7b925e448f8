"""Kept cases out: their files into a folder or one zip for hand-over, each with a list of what is there; a table."""

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from app.domain.finding import VERDICTS
from app.domain.workflow import STATUSES
from app.errors import BadInputError, CancelledError
from app.services.batch_tables import to_csv
from app.services.batches import Job, with_drafts
from app.services.desk import Desk
from app.services.files import write_file
from app.services.long_work import Cancel, Progress, never, quiet
from app.services.permits import CASEWORK, permit
from app.services.records import exporting, write_out
from app.services.rule_bases import make_folder
from app.services.tables import to_xlsx
from app.store.cases import CaseRow, load_case
from app.store.workspace import open_workspace

MANIFEST: Final = "交接清单.csv"
_RECORD: Final = "manifest.json"
_FORMAT: Final = "taixin-handover/1"
HEADINGS: Final = (
    *("项目名称", "项目代码", "申请单位", "所在县（市、区）", "所在乡镇（街道）", "拟选产业板块", "项目类型"),
    *("状态", "最近结论", "收件日期", "办理期限", "建立时间", "最近修改"),
)
_NOT_IN_NAMES: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_LONGEST: Final = 60
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)  # the same cases give the same zip


@dataclass(frozen=True, slots=True)
class _File:
    name: str
    data: bytes
    row: CaseRow


@permit("批量审查", CASEWORK)
def jobs_for(desk: Desk, ids: Sequence[int], pdf_dir: Path | None = None) -> tuple[Job, ...]:
    """Return kept cases as jobs of a batch, whose results are kept with them; with a file for each draft."""
    with open_workspace(desk.workspace) as connection:
        cases = [load_case(connection, number) for number in ids]
    jobs = tuple(
        Job(case.row.name or f"案卷 {case.row.id}", dict(case.document), desk.workspace, case_id=case.row.id)
        for case in cases
    )
    return jobs if pdf_dir is None else tuple(with_drafts(jobs, pdf_dir))


@permit("导出案卷", CASEWORK)
def export_cases(
    desk: Desk, ids: Sequence[int], folder: Path, *, step: Progress = quiet, stop: Cancel = never
) -> tuple[Path, ...]:
    """Write case files (`taixin-case/1`) into a folder, none over another file, and the list of them.

    Raises:
        WorldError: the folder cannot be written; what is there is whole.
        CancelledError: where `stop` said so.
    """
    with exporting(desk, "cases", folder, cases=list(ids)):
        return _export(desk, ids, folder, step, stop)


def _export(desk: Desk, ids: Sequence[int], folder: Path, step: Progress, stop: Cancel) -> tuple[Path, ...]:
    make_folder(folder)
    taken = {path.name.casefold() for path in folder.iterdir()}
    written: list[_File] = []
    try:
        for done, file in enumerate(_files(desk, ids, taken), 1):
            if stop():
                raise CancelledError
            write_file(folder / file.name, file.data)
            written.append(file)
            step(done, len(ids))
    finally:
        if written:
            write_file(folder / _free(MANIFEST, taken), _list_of(written))
    return tuple(folder / file.name for file in written)


@permit("移交案卷", CASEWORK)
def hand_over(
    desk: Desk, ids: Sequence[int], path: Path, *, now: str, step: Progress = quiet, stop: Cancel = never
) -> int:
    """Write case files with their list and a record of their hashes into one zip; return how many.

    Raises:
        WorldError: the file cannot be written; nothing is half-written.
        CancelledError: where `stop` said so.
    """
    files: list[_File] = []
    for done, file in enumerate(_files(desk, ids, set[str]()), 1):
        if stop():
            raise CancelledError
        files.append(file)
        step(done, len(ids))
    record = {"format": _FORMAT, "created": now, "cases": [_record(file) for file in files]}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in files:
            _put(archive, file.name, file.data)
        _put(archive, MANIFEST, _list_of(files))
        _put(archive, _RECORD, json.dumps(record, ensure_ascii=False, indent=1).encode())
    write_out(desk, "hand_over", path, out.getvalue(), cases=[file.row.id for file in files])
    return len(files)


def _put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(info, data)


def _files(desk: Desk, ids: Sequence[int], taken: set[str]) -> Iterator[_File]:
    for number in ids:
        with open_workspace(desk.workspace) as connection:
            case = load_case(connection, number)
        data = json.dumps(case.document, ensure_ascii=False, indent=1).encode()
        stem = _NOT_IN_NAMES.sub("_", case.row.name)[:_LONGEST].strip(" .") or f"案卷{case.row.id}"
        yield _File(_free(f"{stem}.json", taken), data, case.row)


def _free(name: str, taken: set[str]) -> str:
    """Return a name that nothing else has, and take it; no file system tells capital letters apart for sure."""
    stem, _, suffix = name.rpartition(".")
    free, number = name, 1
    while free.casefold() in taken:
        number += 1
        free = f"{stem}-{number}.{suffix}"
    taken.add(free.casefold())
    return free


def _list_of(files: Sequence[_File]) -> bytes:
    rows = ((file.name, hashlib.sha256(file.data).hexdigest(), *_words(file.row)) for file in files)
    return to_csv(("文件", "校验值（SHA-256）", *HEADINGS), rows)


def _record(file: _File) -> dict[str, Any]:
    row = file.row
    facts = {"uuid": row.uuid, "name": row.name, "code": row.code, "status": row.status, "verdict": row.verdict}
    digest = hashlib.sha256(file.data).hexdigest()
    return {"file": file.name, "sha256": digest, **facts, "received": row.received, "due": row.case_due or row.due}


def _words(row: CaseRow) -> tuple[str, ...]:
    place = (row.county, row.township, row.block, row.kind)
    state = (STATUSES.get(row.status, row.status), VERDICTS.get(row.verdict or "", ""))
    times = (row.received or "", row.case_due or row.due or "", row.created[:16], row.updated[:16])
    return (row.name, row.code, row.applicant, *place, *state, *times)


def case_table(rows: Sequence[CaseRow], suffix: str) -> bytes:
    """Return cases as a table: CSV (UTF-8 with BOM) or XLSX.

    Raises:
        BadInputError: another suffix.
    """
    if suffix.lower() == ".csv":
        return to_csv(HEADINGS, map(_words, rows))
    if suffix.lower() == ".xlsx":
        return to_xlsx("案卷清单", HEADINGS, map(_words, rows))
    raise BadInputError(f"案卷清单不能导出为“{suffix}”格式，请把文件扩展名改为.csv或.xlsx。", field="path")

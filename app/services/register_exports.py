"""Many documents of the register into one folder, with a list of what is there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.errors import BadInputError, CancelledError
from app.services.batch_tables import to_csv
from app.services.desk import Desk
from app.services.files import write_file
from app.services.long_work import Cancel, Progress, never, quiet
from app.services.permits import CASEWORK, permit
from app.services.records import exporting
from app.services.register import KINDS, STATES, OpinionRow, opinion_pdf
from app.services.rule_bases import make_folder

MANIFEST: Final = "清单.csv"
_HEADINGS: Final = ("文号", "类别", "项目名称", "成文日期", "状态", "文件", "PDF校验值（SHA-256）")
_NOT_IN_NAMES: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


@dataclass(frozen=True, slots=True)
class ExportedPdfs:
    """What was written: the documents in the order of the register, and the list of them."""

    files: tuple[Path, ...]
    manifest: Path


@permit("导出审查意见", CASEWORK)
def export_pdfs(
    desk: Desk, rows: Sequence[OpinionRow], folder: Path, *, step: Progress = quiet, stop: Cancel = never
) -> ExportedPdfs:
    """Write documents into a folder, each whole or not at all; the list tells which, also after a stop or an error.

    Args:
        desk: the open desk.
        rows: the documents.
        folder: made where it is not there.
        step: called with how many are written, and how many there are in all.
        stop: asked before each whether to go on.

    Raises:
        BadInputError: there are none.
        WorldError: the folder cannot be written, or the disk is full.
        CancelledError: where `stop` said so.
    """
    if not rows:
        raise BadInputError("登记簿中没有符合条件的文件，没有导出。请放宽查询条件。")
    with exporting(desk, "opinions", folder, numbers=[row.number for row in rows]):
        return _export(desk, rows, folder, step, stop)


def _export(desk: Desk, rows: Sequence[OpinionRow], folder: Path, step: Progress, stop: Cancel) -> ExportedPdfs:
    make_folder(folder)
    names = _names(rows)
    written: list[Path] = []
    try:
        for row, name in zip(rows, names, strict=True):
            if stop():
                raise CancelledError
            write_file(folder / name, opinion_pdf(desk, row.number))
            written.append(folder / name)
            step(len(written), len(rows))
    finally:
        _write_manifest(folder / MANIFEST, rows[: len(written)], names)
    return ExportedPdfs(tuple(written), folder / MANIFEST)


def _write_manifest(path: Path, rows: Sequence[OpinionRow], names: Sequence[str]) -> None:
    lines = (
        (row.number, KINDS[row.kind], row.name, row.issued, STATES[row.status], name, row.pdf_sha256)
        for row, name in zip(rows, names, strict=False)
    )
    write_file(path, to_csv(_HEADINGS, lines))


def _names(rows: Sequence[OpinionRow]) -> tuple[str, ...]:
    """Return a file name for each number; what no file system takes gives way, and no two are the same."""
    names: list[str] = []
    for row in rows:
        stem = _NOT_IN_NAMES.sub("_", row.number).strip(" .") or str(row.id)
        names.append(f"{stem}.pdf" if f"{stem}.pdf" not in names else f"{stem}-{row.id}.pdf")
    return tuple(names)

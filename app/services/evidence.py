"""Evidence for judgements: files kept with their hash beside the case, opened, removed."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from app.domain.evidence import Evidence
from app.errors import BadInputError
from app.services.desk import Desk
from app.services.files import read_bytes, read_kept
from app.services.permits import ANYBODY, CASEWORK, HANDLING, permit
from app.services.records import case_words, note
from app.store import evidence as stored
from app.store.connection import atomic
from app.store.kept_files import keep_bytes
from app.store.layer_files import drop_file
from app.store.opinions import OpinionFilter, list_opinions
from app.store.workspace import open_workspace

_LARGEST: Final = 200 * 1024 * 1024


@permit("查看案卷", ANYBODY)
def list_evidence(desk: Desk, case_id: int) -> tuple[Evidence, ...]:
    """Return a case's evidence, rule by rule."""
    with open_workspace(desk.workspace) as connection:
        return stored.evidence_of(connection, case_id)


@permit("添加证据材料", CASEWORK)
def add_evidence(desk: Desk, case_id: int, rule: str, paths: Sequence[Path], *, now: str) -> tuple[str, ...]:
    """Keep files as evidence for a rule and return a sentence for each that was there already.

    Raises:
        BadInputError: a file cannot be read, is empty or too large; those before it are kept.
        StoreError: the workspace cannot be written, or the disk is full.
    """
    return tuple(sentence for path in paths for sentence in _add(desk, case_id, rule, path, now))


def _add(desk: Desk, case_id: int, rule: str, path: Path, now: str) -> tuple[str, ...]:
    if path.is_file() and path.stat().st_size > _LARGEST:
        raise BadInputError(f"“{path.name}”超过200兆字节，不能作为证据材料保存；请压缩，或只保留所依据的部分。")
    data = read_bytes(path)
    if not data:
        raise BadInputError(f"“{path.name}”是空文件，不能作为证据材料；请核对文件。")
    file, digest = keep_bytes(desk.workspace, stored.EVIDENCE_FOLDER, data, path.suffix)
    new = Evidence(0, case_id, rule, path.name, file, digest, len(data), now)
    with open_workspace(desk.workspace) as connection, atomic(connection):
        if stored.add_evidence(connection, new) is not None:
            note(
                connection, desk, "evidence_add", case_words(case_id), at=now, rule=rule, name=path.name, sha256=digest
            )
            return ()
    return (f"“{path.name}”已是规则{rule}的证据材料（内容相同），没有重复添加。",)


@permit("查看案卷", ANYBODY)
def evidence_bytes(desk: Desk, evidence: Evidence) -> bytes:
    """Return the bytes as they were added.

    Raises:
        BadInputError: the file is missing, or is no longer what was added.
    """
    return read_kept(desk.workspace / evidence.file, evidence.sha256, f"证据材料“{evidence.name}”")


@permit("移除证据材料", HANDLING)
def remove_evidence(desk: Desk, evidence_id: int) -> None:
    """Take evidence away; its file goes with the last row that names it.

    Raises:
        BadInputError: there is none of this number, or the record of an issued opinion names it.
    """
    with open_workspace(desk.workspace) as connection, atomic(connection):
        evidence = stored.load_evidence(connection, evidence_id)
        for row in list_opinions(connection, OpinionFilter(case_id=evidence.case_id)):
            if row.issued >= evidence.added[:10]:
                raise BadInputError(f"证据材料“{evidence.name}”列在{row.number}的审查记录中，须留存备查，不能移除。")
        file = stored.drop_evidence(connection, evidence_id)
        said = {"rule": evidence.rule, "name": evidence.name, "sha256": evidence.sha256}
        note(connection, desk, "evidence_remove", case_words(evidence.case_id), **said)
    if file is not None:
        drop_file(desk.workspace, file)

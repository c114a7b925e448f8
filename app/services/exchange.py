"""Exchange cases and layers with other stations and offices by a package: one file, signed, closed where wanted."""

import io
import json
import os
import platform
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

from app.domain.exchange import (
    CaseRecord,
    Standing,
    changed,
    conflicts,
    merge,
    record_from_json,
    record_json,
    shown,
    standing,
)
from app.domain.exchange_fields import document_of, part_hashes
from app.errors import BadInputError, CancelledError, PackageError, WorldError
from app.services import records
from app.services.case_files import schema_path
from app.services.desk import Desk
from app.services.documents import troubles_of
from app.services.exchange_layers import (
    LayerLook,
    drop_unknown,
    keep_layer_files,
    layers_to_send,
    look_at_layers,
    write_layers,
)
from app.services.exchange_offices import known_offices, office_meant
from app.services.long_work import Cancel, Progress, never, quiet
from app.services.permits import CASEWORK, KEEPING, permit, require, who
from app.services.signatures import Key, P12Key, open_key
from app.store.audit import add_audit
from app.store.connection import Connection, atomic
from app.store.exchange_package import (
    FORMAT,
    PackageReader,
    PackageWriter,
    open_archive,
    put_in_place,
    signed_digest,
    temporary_beside,
    write_archive,
)
from app.store.exchange_records import (
    Station,
    all_case_ids,
    case_with_uuid,
    current_record,
    keep_record,
    keep_station,
    named_nowhere,
    open_records,
    station_of,
)
from app.store.exchange_taking import TakenCase, retry_case, take_record
from app.store.exchange_values import parts_at_hand
from app.store.layer_files import drop_file
from app.store.layers import register_layers
from app.store.settings import get_setting, set_setting
from app.store.workspace import open_workspace

if TYPE_CHECKING:
    from app.opinion.package_signature import KnownOffice

_NAME_KEY: Final = "exchange.name"
_LARGEST_SEALED: Final = 1024**3
_LONGEST_NAME: Final = 60


@dataclass(frozen=True, slots=True)
class WrittenPackage:
    """What was written: how many cases and layers, how many bytes the file has, for which office it is closed."""

    path: Path
    cases: int
    layers: int
    size: int
    recipient: str = ""


@dataclass(frozen=True, slots=True)
class CaseLook:
    """A case of a package beside what is known here.

    Attributes:
        case: its uuid.
        name, county: as the package has them.
        standing: "new", "same", "newer" (changed there), "older" (changed here), "both".
        changed: keys of the fields that would be other than they are here.
        conflicts: those of them that would wait for a person.
    """

    case: str
    name: str
    county: str
    standing: Standing
    changed: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PackageLook:
    """A package whose signature was found to be right.

    Attributes:
        office: who signed it.
        signed: when, UTC.
        station: the name of the workstation that wrote it.
        note: what was said with it.
        is_sealed: whether it was closed for this office alone.
    """

    office: "KnownOffice"
    signed: datetime
    station: str
    note: str
    is_sealed: bool
    cases: tuple[CaseLook, ...]
    layers: tuple[LayerLook, ...]


@dataclass(frozen=True, slots=True)
class TakenPackage:
    """What came of a package.

    Attributes:
        cases: ids of the cases that are new or other than they were.
        added, merged, same: how many were new, changed, and unchanged.
        waiting: how many fields wait for a person.
        pending: how many documents could not be entered in the register.
        layers: how many layers came in.
    """

    cases: frozenset[int]
    added: int
    merged: int
    same: int
    waiting: int
    pending: int
    layers: int


def station_name(desk: Desk) -> str:
    """Return what this workstation is called in packages: its computer's name unless somebody gave it another."""
    with open_workspace(desk.workspace) as connection:
        return str(get_setting(connection, _NAME_KEY, platform.node() or "工作站"))


@permit("设置工作站名称", CASEWORK)
def keep_station_name(desk: Desk, name: str) -> None:
    """Give this workstation a name; an empty one takes the computer's again.

    Raises:
        BadInputError: the name is too long.
    """
    if len(name) > _LONGEST_NAME:
        raise BadInputError(f"工作站名称超过{_LONGEST_NAME}个字，请缩短。", field="name")
    with open_workspace(desk.workspace) as connection, atomic(connection):
        set_setting(connection, _NAME_KEY, name.strip() or None)
        records.note(connection, desk, "station_name", name.strip())


@permit("导出交换包", CASEWORK)
def write_package(
    desk: Desk,
    path: Path,
    case_ids: Sequence[int] | None,
    *,
    key: Key,
    moment: datetime,
    layer_ids: Sequence[str] = (),
    recipient: str = "",
    note: str = "",
    progress: Progress = quiet,
    cancel: Cancel = never,
) -> WrittenPackage:
    """Write cases with all that belongs to them, and layers, into one signed file.

    Args:
        desk: the open desk.
        path: the file, `.tpkg`.
        case_ids: the cases; None is all of them.
        key: what signs.
        moment: now, timezone aware.
        layer_ids: imported layers to send along.
        recipient: fingerprint of the known office for which the file is closed; empty leaves it open.
        note: what to say with it.
        progress: told how many of how many cases are written.
        cancel: asked before each case whether to stop.

    Raises:
        BadInputError: an unknown case, layer or office, bytes that are missing, or the password is wrong.
        WorldError: the key or the folder is at fault, or the disk is full.
        CancelledError: `cancel` said so.
    """
    office = office_meant(desk, recipient) if recipient else None
    layers = layers_to_send(desk, layer_ids)
    with (
        open_key(key, moment=moment) as credential,
        temporary_beside(path) as temporary,
        open_workspace(desk.workspace) as connection,
        atomic(connection),
    ):
        from app.opinion.package_signature import sign_digest, signer_of

        signer = signer_of(credential)
        ids = _cases(connection, case_ids)
        manifest = _manifest(desk, connection, signer, moment, office, note)

        def fill(writer: PackageWriter) -> None:
            manifest["cases"] = list(_write_cases(desk, connection, writer, ids, moment, progress, cancel))
            manifest["layers"] = write_layers(desk, writer, layers)
            writer.finish(manifest)

        write_archive(temporary, fill, lambda digest: sign_digest(digest, credential, moment=moment))
        if office is not None:
            _close_for(temporary, office)
        size = temporary.stat().st_size
        detail = {"cases": len(ids), "layers": len(layers), "recipient": office.name if office else ""}
        at = moment.isoformat(timespec="seconds")
        add_audit(connection, at=at, who=who(desk), act="package_write", subject=path.name, detail=detail)
        put_in_place(temporary, path)
    return WrittenPackage(path, len(ids), len(layers), size, office.name if office else "")


def _cases(connection: Connection, ids: Sequence[int] | None) -> tuple[int, ...]:
    known = all_case_ids(connection)
    for each in ids or ():
        if each not in known:
            raise BadInputError(f"找不到案卷 {each}，没有导出。请在案卷列表中核对。")
    return known if ids is None else tuple(dict.fromkeys(ids))


def _manifest(
    desk: Desk, connection: Connection, signer: "KnownOffice", moment: datetime, office: "KnownOffice | None", note: str
) -> dict[str, Any]:
    name = str(get_setting(connection, _NAME_KEY, platform.node() or "工作站"))
    return {
        "format": FORMAT,
        "created": moment.isoformat(timespec="seconds"),
        "station": {"id": station_of(connection, desk.workspace), "name": name},
        "office": signer.name,
        "recipient": office.fingerprint if office else None,
        "note": note,
    }


def _write_cases(
    desk: Desk,
    connection: Connection,
    writer: PackageWriter,
    ids: Sequence[int],
    moment: datetime,
    progress: Progress,
    cancel: Cancel,
) -> Iterator[dict[str, str]]:
    station, at = station_of(connection, desk.workspace), moment.isoformat(timespec="seconds")
    pending = {case_id: count for case_id, _waiting, count in open_records(connection)}
    for place, case_id in enumerate(ids, 1):
        if cancel():
            raise CancelledError
        record = current_record(connection, case_id, station=station, at=at)
        keep_record(connection, case_id, record, pending=pending.get(case_id, 0))
        _write_parts(desk, connection, writer, case_id, record)
        values = shown(record)
        member = f"cases/{place:06}.json"
        writer.add(member, json.dumps(record_json(record), ensure_ascii=False).encode())
        yield {"case": record.case, "name": str(values.get("project.name", "")), "member": member}
        progress(place, len(ids))


def _write_parts(desk: Desk, connection: Connection, writer: PackageWriter, case_id: int, record: CaseRecord) -> None:
    for key, versions in record.fields.items():
        for value in [each.value for each in versions]:
            wanted = part_hashes(key, value)
            found = parts_at_hand(connection, desk.workspace, case_id, key, value) if wanted else {}
            for digest in wanted:
                if digest not in found:
                    what = value.get("name") or key
                    raise BadInputError(
                        f"“{what}”在工作库中的文件缺失或已被改动，没有导出交换包。请从备份恢复该文件，或移除后重新添加。"
                    )
                writer.add(f"parts/{digest}", found[digest], squeeze=key.startswith(("track/", "run/")))


def _close_for(temporary: Path, office: "KnownOffice") -> None:
    from app.opinion.package_envelope import seal

    if temporary.stat().st_size > _LARGEST_SEALED:
        raise BadInputError("交换包超过1吉字节，不能加密。请分几次导出，或不加密导出。")
    temporary.write_bytes(seal(temporary.read_bytes(), office.certificate, office.name))


_REFUSED: Final = "交换包“{name}”不能使用：{reason}。什么都没有导入；请核对后让对方重新导出。"


@contextmanager
def _opened(desk: Desk, path: Path, opener: P12Key | None) -> "Iterator[tuple[PackageReader, PackageLook]]":
    """Open a package whose signature is right; the look has no cases and layers yet."""
    from app.opinion.package_signature import check_signature

    try:
        with path.open("rb") as source, _unsealed(source, path, opener) as (file, is_sealed):
            digest, value = signed_digest(file)
            office, signed = check_signature(value, digest, known_offices(desk))
            with open_archive(file) as reader:
                manifest = reader.manifest
                name, note = str(manifest["station"]["name"]), str(manifest["note"])
                yield reader, PackageLook(office, signed, name, note, is_sealed, (), ())
    except OSError as error:
        raise WorldError(f"无法读取“{path}”（{error.strerror}），请检查路径和权限。") from error
    except PackageError as error:
        raise BadInputError(_REFUSED.format(name=path.name, reason=error)) from error
    except (KeyError, TypeError, AttributeError) as error:
        raise BadInputError(_REFUSED.format(name=path.name, reason="内容不完整")) from error


@contextmanager
def _unsealed(source: IO[bytes], path: Path, opener: P12Key | None) -> Iterator[tuple[IO[bytes], bool]]:
    from app.opinion.package_envelope import MAGIC, is_sealed, unseal

    if not is_sealed(source.read(len(MAGIC))):
        yield source, False
        return
    if opener is None:
        raise BadInputError(
            f"交换包“{path.name}”是加密的，请给出本单位的证书文件（.p12或.pfx）和密码。", field="opener"
        )
    source.seek(0, os.SEEK_END)
    if source.tell() > 2 * _LARGEST_SEALED:
        raise PackageError("加密的内容过大")
    source.seek(0)
    with io.BytesIO(unseal(source.read(), opener.path, opener.password)) as file:
        yield file, True


@permit("查看交换包", CASEWORK)
def look_into_package(desk: Desk, path: Path, *, opener: P12Key | None = None, now: str) -> PackageLook:
    """Return what a package would bring; nothing is taken.

    Args:
        desk: the open desk.
        path: the file.
        opener: the office's key, where the file is closed for it.
        now: the time, ISO 8601.

    Raises:
        BadInputError: it is no package, was changed, is of an unknown office or a later version, or needs a key.
        WorldError: the file cannot be read.
    """
    with (
        _opened(desk, path, opener) as (reader, look),
        open_workspace(desk.workspace) as connection,
        atomic(connection),
    ):
        station = station_of(connection, desk.workspace)
        cases = []
        for record in _records(desk, reader):
            case_id = case_with_uuid(connection, record.case)
            mine = None if case_id is None else current_record(connection, case_id, station=station, at=now)
            cases.append(_case_look(mine, record))
        return replace(look, cases=tuple(cases), layers=look_at_layers(desk, reader))


def _case_look(mine: CaseRecord | None, theirs: CaseRecord) -> CaseLook:
    values, stands = shown(theirs), standing(mine, theirs)
    name, county = str(values.get("project.name", "")), str(values.get("project.county", ""))
    if mine is None or stands in ("same", "older"):
        return CaseLook(theirs.case, name, county, stands)
    merged = merge(mine, theirs)
    waiting = set(conflicts(merged)) - set(conflicts(mine))
    return CaseLook(theirs.case, name, county, stands, changed(mine, merged), tuple(sorted(waiting)))


def _records(desk: Desk, reader: PackageReader) -> Iterator[CaseRecord]:
    for told in reader.manifest["cases"]:
        try:
            record = record_from_json(reader.json(str(told["member"])))
        except ValueError as error:
            raise PackageError(f"案卷“{told['name']}”的记录格式不对") from error
        _check_case(desk, record)
        yield record


def _check_case(desk: Desk, record: CaseRecord) -> None:
    """Refuse what no window of ours would have let in: names that lead elsewhere, a document against its schema."""
    values = shown(record)
    for key, value in values.items():
        if key.startswith(("photo/", "evidence/")) and not _is_plain_name(value):
            raise PackageError("含有不该有的文件名")
    document = document_of(values, {})
    document["project"]["name"] = document["project"].get("name") or "未命名"
    troubles = troubles_of(document, schema_path(desk))
    if troubles:
        raise PackageError(f"案卷“{values.get('project.name', '')}”不合格式：{troubles[0].message.rstrip('。')}")


def _is_plain_name(value: Any) -> bool:
    name = value.get("name") if isinstance(value, dict) else None
    return isinstance(name, str) and 0 < len(name) <= _LONGEST_FILE and not set(name) & set("/\\:\0\r\n")


_LONGEST_FILE: Final = 255


@permit("导入交换包", CASEWORK)
def take_package(
    desk: Desk,
    path: Path,
    *,
    opener: P12Key | None = None,
    moment: datetime,
    progress: Progress = quiet,
    cancel: Cancel = never,
) -> TakenPackage:
    """Take all of a package, or nothing.

    Args:
        desk: the open desk.
        path: the file.
        opener: the office's key, where the file is closed for it.
        moment: now, timezone aware.
        progress: told how many of how many cases are merged.
        cancel: asked before each case whether to stop; then nothing is taken.

    Raises:
        BadInputError: as `look_into_package`, or a case says what no case can.
        WorldError: the disk is full or read-only.
        CancelledError: `cancel` said so.
    """
    with _opened(desk, path, opener) as (reader, look):
        if reader.manifest["layers"]:
            require(desk, "导入图层", KEEPING)
        records = tuple(_records(desk, reader))
        layers = keep_layer_files(desk, reader)
        made = list[str]()
        try:
            with open_workspace(desk.workspace) as connection, atomic(connection):
                at = moment.isoformat(timespec="seconds")
                taken = list(_take_all(desk, connection, reader, records, at, made, progress, cancel))
                register_layers(connection, layers, now=at)
                station = reader.manifest["station"]
                keep_station(connection, Station(str(station["id"]), look.station, look.office.name, at))
                result = _result(records, taken, len(layers))
                detail = {"office": look.office.name, "station": look.station, "added": result.added}
                detail |= {"merged": result.merged, "layers": result.layers, "waiting": result.waiting}
                add_audit(connection, at=at, who=who(desk), act="package_take", subject=path.name, detail=detail)
                dropped = named_nowhere(connection, {file for each in taken for file in each.dropped})
        except BaseException:
            drop_unknown(desk, layers)
            _drop(desk, made)
            raise
        _drop(desk, dropped)
    return result


def _take_all(
    desk: Desk,
    connection: Connection,
    reader: PackageReader,
    records: Sequence[CaseRecord],
    at: str,
    made: list[str],
    progress: Progress,
    cancel: Cancel,
) -> Iterator[TakenCase]:
    station = station_of(connection, desk.workspace)
    for place, record in enumerate(records, 1):
        if cancel():
            raise CancelledError
        yield take_record(connection, desk.workspace, record, reader.part, station=station, now=at, made=made)
        progress(place, len(records))
    for case_id, _waiting, pending in tuple(open_records(connection)):
        if pending:  # what a document speaks of may have come now
            yield retry_case(connection, desk.workspace, case_id, station=station, now=at)


def _result(records: Sequence[CaseRecord], taken: Sequence[TakenCase], layers: int) -> TakenPackage:
    first = taken[: len(records)]
    last = {each.case_id: each for each in taken}.values()
    return TakenPackage(
        frozenset(each.case_id for each in taken if each.changed),
        sum(each.is_new for each in first),
        sum(bool(each.changed) and not each.is_new for each in first),
        sum(not each.changed for each in first),
        sum(each.waiting for each in last),
        sum(each.pending for each in last),
        layers,
    )


def _drop(desk: Desk, files: Sequence[str]) -> None:
    for file in files:
        drop_file(desk.workspace, file)

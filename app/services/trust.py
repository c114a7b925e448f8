"""Whom the office trusts: certificates of authorities, their revocation lists, and the time-stamping service."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.errors import BadInputError, WorldError
from app.services.desk import Desk
from app.services.files import read_bytes, write_file
from app.services.permits import RUNNING, permit
from app.services.records import note
from app.store.connection import atomic
from app.store.settings import get_setting, set_setting
from app.store.workspace import open_workspace, workspace_exists

if TYPE_CHECKING:  # cryptography takes its time to import; only what reads certificates needs it
    from app.opinion.authorities import Authority, RevocationList
    from app.opinion.timestamping import Timestamping

TRUST: Final = "trust"
_LISTS: Final = "revocations"
_TIMESTAMP: Final = "timestamp_url"
_LEAST_DIGITS: Final = 8  # of a fingerprint, when it is typed


@permit("修改信任列表", RUNNING)
def trust(desk: Desk, file: Path) -> "tuple[Authority, ...]":
    """Add the certificates of a file (PEM or DER) to those that the office trusts; return them.

    Raises:
        BadInputError: where it holds no certificate of an authority.
    """
    from app.opinion.authorities import read_authorities

    found = read_authorities(read_bytes(file), file.name)
    folder = _folder(desk, TRUST)
    for authority in found:
        _note(desk, "trust_add", authority.name, fingerprint=authority.fingerprint)
        write_file(folder / f"{authority.fingerprint}.pem", authority.certificate)
    return found


def trusted(desk: Desk) -> "tuple[Authority, ...]":
    """Return the authorities that the office trusts, by name.

    Raises:
        BadInputError: where a file in the folder cannot be read or is no certificate; it is named.
    """
    from app.opinion.authorities import read_authorities

    found = {
        authority.fingerprint: authority
        for path, data in _contents(desk.workspace / TRUST)
        for authority in read_authorities(data, path.name)
    }
    return tuple(sorted(found.values(), key=lambda authority: (authority.name, authority.fingerprint)))


def trusted_roots(desk: Desk) -> Iterator[bytes]:
    """Yield the certificates (PEM) that the office trusts."""
    yield from (authority.certificate for authority in trusted(desk))


@permit("修改信任列表", RUNNING)
def distrust(desk: Desk, fingerprint: str) -> "Authority":
    """Remove an authority, named by its fingerprint (SHA-256) or by how that begins; return it.

    Raises:
        BadInputError: where no authority or more than one is meant.
    """
    from app.opinion.authorities import read_authorities

    digits = "".join(char for char in fingerprint.lower() if char not in ": -")
    if len(digits) < _LEAST_DIGITS:
        raise BadInputError(f"指纹“{fingerprint}”太短，请至少输入前{_LEAST_DIGITS}位（用trust list查看）。")
    meant = [authority for authority in trusted(desk) if authority.fingerprint.startswith(digits)]
    if len(meant) != 1:
        reason = "对应多个证书，请输入更多位" if meant else "不在信任列表中，请用trust list核对"
        raise BadInputError(f"指纹“{fingerprint}”{reason}。")
    _note(desk, "trust_remove", meant[0].name, fingerprint=meant[0].fingerprint)
    for path, data in tuple(_contents(desk.workspace / TRUST)):
        kept = [each for each in read_authorities(data, path.name) if each.fingerprint != meant[0].fingerprint]
        _rewrite(path, data, b"".join(each.certificate for each in kept))
    return meant[0]


def _rewrite(path: Path, before: bytes, after: bytes) -> None:
    """Take certificates out of a file, or the file away where none is left."""
    if after:
        if after.count(b"-----BEGIN") != before.count(b"-----BEGIN"):
            write_file(path, after)
        return
    try:
        path.unlink()
    except OSError as error:
        raise WorldError(f"无法移除“{path}”（{error.strerror}），请检查权限。") from error


@permit("导入吊销列表", RUNNING)
def add_revocations(desk: Desk, file: Path) -> "RevocationList":
    """Keep a revocation list (CRL) of an authority in place of its earlier one; return it.

    Raises:
        BadInputError: where it is none, is forged, or is older than the one at hand.
    """
    from app.opinion.authorities import read_revocations

    found = read_revocations(read_bytes(file), file.name, tuple(trusted_roots(desk)))
    for known in revocation_lists(desk):
        if known.identity == found.identity and known.issued > found.issued:
            raise BadInputError(
                f"吊销列表“{file.name}”（{found.issued:%Y-%m-%d}发布）比已有的（{known.issued:%Y-%m-%d}发布）旧，"
                "没有导入。请从发证机构下载最新的列表。"
            )
    name = hashlib.sha256(bytes.fromhex(found.identity)).hexdigest()
    _note(desk, "revocations", found.issuer, sha256=hashlib.sha256(found.data).hexdigest())
    write_file(_folder(desk, TRUST, _LISTS) / f"{name}.crl", found.data)
    return found


def revocation_lists(desk: Desk) -> "tuple[RevocationList, ...]":
    """Return the revocation lists at hand, by issuer.

    Raises:
        BadInputError: where a file in the folder cannot be read or is no list; it is named.
    """
    from app.opinion.authorities import read_revocations

    # Whether one is genuine is asked again of every certificate that it is held against: a list outlives its issuer.
    found = [read_revocations(data, path.name, ()) for path, data in _contents(desk.workspace / TRUST / _LISTS)]
    return tuple(sorted(found, key=lambda each: each.issuer))


def timestamp_url(desk: Desk) -> str:
    """Return the address of the time-stamping service, "" where the office uses none."""
    if not workspace_exists(desk.workspace):
        return ""
    with open_workspace(desk.workspace) as connection:
        return str(get_setting(connection, _TIMESTAMP, ""))


@permit("设置时间戳服务", RUNNING)
def keep_timestamp_url(desk: Desk, url: str) -> None:
    """Keep the address of the time-stamping service; "" for none.

    Raises:
        BadInputError: where it is no http or https address.
    """
    from app.opinion.timestamping import require_address

    if url:
        require_address(url)
    with open_workspace(desk.workspace) as connection, atomic(connection):
        set_setting(connection, _TIMESTAMP, url)
        note(connection, desk, "timestamp_url", url)


def timestamping(desk: Desk, url: str | None = None) -> "Timestamping | None":
    """Return what stamping a signature needs, None where no service is set.

    Args:
        desk: whose office's settings and certificates are used.
        url: another service than the one of the settings.
    """
    from app.opinion.timestamping import Timestamping

    address = timestamp_url(desk) if url is None else url
    if not address:
        return None
    return Timestamping(address, tuple(trusted_roots(desk)), tuple(each.data for each in revocation_lists(desk)))


def _contents(folder: Path) -> Iterator[tuple[Path, bytes]]:
    for path in sorted(folder.glob("*")) if folder.is_dir() else ():
        if path.is_file():
            try:
                yield path, path.read_bytes()
            except OSError as error:
                raise BadInputError(f"信任证书“{path}”无法读取（{error.strerror}），请检查权限或移走。") from error


def _note(desk: Desk, act: str, subject: str, **detail: str) -> None:
    """Tell the log before the file changes: a change that nobody can tell of does not happen."""
    with open_workspace(desk.workspace) as connection, atomic(connection):
        note(connection, desk, act, subject, **detail)


def _folder(desk: Desk, *names: str) -> Path:
    folder = desk.workspace.joinpath(*names)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorldError(f"无法建立文件夹“{folder}”（{error.strerror}），请检查权限。") from error
    return folder

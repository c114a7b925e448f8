"""A package as a file: a ZIP archive whose comment holds the signature over every byte before it.

`manifest.json` names all other members with size and SHA-256. The comment has a fixed length, so that the archive's end
record, which tells it, is signed as well: the signature (DER), zeros, the signature's length, a mark.
"""

import hashlib
import json
import os
import re
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, Final

from app.errors import BadInputError, PackageError
from app.store.publish import sync_folder
from app.store.trouble import disk_trouble

FORMAT: Final = "taixin-package/1"
MANIFEST: Final = "manifest.json"
_MARK: Final = b"TXPK"
_TAIL: Final = 2 + len(_MARK)
_COMMENT: Final = 16_384
_END: Final = b"PK\x05\x06"
_END_SIZE: Final = 22
_NAME: Final = re.compile(r"(cases/\d{6}\.json|parts/[0-9a-f]{64}|layers/[0-9a-f]{64}\.(json|gpkg))")
_MOST_MEMBERS: Final = 200_000
_LARGEST_TEXT: Final = 256 * 1024**2
_LARGEST_WHOLE: Final = 8 * 1024**3
_BLOCK: Final = 1024**2
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)


class PackageWriter:
    """Collects members; the same bytes are written once."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        """Write into an open archive."""
        self._archive = archive
        self.members: dict[str, dict[str, Any]] = {}

    def add(self, name: str, data: bytes, *, squeeze: bool = True) -> None:
        """Add a member; pictures and documents are squeezed already."""
        if name not in self.members:
            self._archive.writestr(_info(name, squeeze=squeeze), data)
            self.members[name] = {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}

    def finish(self, manifest: Mapping[str, Any]) -> None:
        """Write the manifest, which names all members."""
        text = json.dumps({**manifest, "members": self.members}, ensure_ascii=False, indent=1, sort_keys=True)
        self._archive.writestr(_info(MANIFEST, squeeze=True), text.encode())


def _info(name: str, *, squeeze: bool) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED if squeeze else zipfile.ZIP_STORED
    return info


@contextmanager
def temporary_beside(path: Path) -> Iterator[Path]:
    """Give a private file beside a place, gone afterwards unless it was moved there.

    Raises:
        StoreError: the folder cannot be written, or the disk is full.
    """
    with disk_trouble(path):
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".taixin-", suffix=".tmp")
        os.close(handle)
        try:
            yield Path(name)
        finally:
            with suppress(OSError):
                Path(name).unlink(missing_ok=True)


def write_archive(temporary: Path, fill: Callable[[PackageWriter], None], sign: Callable[[bytes], bytes]) -> None:
    """Write a package.

    Args:
        temporary: an empty file.
        fill: adds the members and the manifest.
        sign: returns the signature (DER) over content with this SHA-256.
    """
    with zipfile.ZipFile(temporary, "w", allowZip64=True) as archive:
        fill(PackageWriter(archive))
        archive.comment = bytes(_COMMENT)
    with temporary.open("r+b") as file:
        value = sign(_digest(file, temporary.stat().st_size - _COMMENT))
        room = _COMMENT - _TAIL - len(value)
        if room < 0:
            raise BadInputError("签名证书过大，不能用来签署交换包。请换用另一张证书。")
        file.seek(-_COMMENT, os.SEEK_END)
        file.write(value + bytes(room) + len(value).to_bytes(2, "big") + _MARK)
        file.flush()
        os.fsync(file.fileno())


def put_in_place(temporary: Path, path: Path) -> None:
    """Let a finished file take its place.

    Raises:
        StoreError: the folder cannot be written.
    """
    with disk_trouble(path):
        temporary.chmod(0o644)
        temporary.replace(path)
        sync_folder(path.parent)


def signed_digest(file: IO[bytes]) -> tuple[bytes, bytes]:
    """Return the SHA-256 of what a package's signature is over, and the signature (DER); nothing else is looked at.

    Raises:
        PackageError: it is no package, or is cut off; the words tell the reason alone.
    """
    size = file.seek(0, os.SEEK_END)
    if size < _COMMENT + _END_SIZE:
        raise PackageError("不是交换包，或不完整")
    file.seek(size - _COMMENT - _END_SIZE)
    end, comment = file.read(_END_SIZE), file.read(_COMMENT)
    return _digest(file, size - _COMMENT), _signature(end, comment)


def _signature(end: bytes, comment: bytes) -> bytes:
    length = int.from_bytes(comment[-_TAIL:-4], "big")
    value, zeros = comment[:length], comment[length:-_TAIL]
    if not comment.endswith(_MARK) or not end.startswith(_END) or end[-2:] != _COMMENT.to_bytes(2, "little"):
        raise PackageError("不是交换包，或不完整")
    if length > _COMMENT - _TAIL or zeros.strip(b"\0"):
        raise PackageError("签名值不完整或被改动过")
    return value


def _digest(file: IO[bytes], length: int) -> bytes:
    digest = hashlib.sha256()
    file.seek(0)
    while length > 0:
        block = file.read(min(_BLOCK, length))
        if not block:
            break
        digest.update(block)
        length -= len(block)
    return digest.digest()


class PackageReader:
    """The members of a package whose signature was found to be right."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        """Look through an open archive.

        Raises:
            PackageError: it is of a later version, or its members are not those of its manifest; the reason alone.
        """
        self._archive = archive
        infos = archive.infolist()
        if len(infos) > _MOST_MEMBERS or sum(info.file_size for info in infos) > _LARGEST_WHOLE:
            raise PackageError("内容过多或过大")
        self._infos = {info.filename: info for info in infos}
        self.manifest = self._manifest()
        members = self.manifest.get("members")
        if (
            not isinstance(members, dict)
            or {*members, MANIFEST} != self._infos.keys()
            or len(self._infos) != len(infos)
        ):
            raise PackageError("目录与内容不符")
        if not all(_NAME.fullmatch(name) for name in members):
            raise PackageError("含有不该有的文件")
        self._members = members

    def _manifest(self) -> dict[str, Any]:
        if MANIFEST not in self._infos:
            raise PackageError("没有目录（manifest.json）")
        manifest = _json(self._bytes(MANIFEST))
        version = manifest.get("format") if isinstance(manifest, dict) else None
        if version != FORMAT:
            later = isinstance(version, str) and version.startswith(FORMAT.partition("/")[0])
            raise PackageError("由更新版本的程序导出，请先升级本程序" if later else "目录（manifest.json）格式不对")
        return dict(manifest)

    def read(self, name: str) -> bytes:
        """Return a member.

        Raises:
            PackageError: there is none, or it is not what the manifest says.
        """
        said = self._members.get(name)
        if said is None:
            raise PackageError(f"缺少文件{name}")
        data = self._bytes(name)
        if (len(data), hashlib.sha256(data).hexdigest()) != (said.get("size"), said.get("sha256")):
            raise PackageError(f"文件{name}与目录不符")
        return data

    def json(self, name: str) -> Any:
        """Return a member that is JSON."""
        return _json(self.read(name))

    def part(self, digest: str) -> bytes | None:
        """Return the bytes of a SHA-256, None where they did not come."""
        data = self.read(f"parts/{digest}") if f"parts/{digest}" in self._members else None
        if data is not None and hashlib.sha256(data).hexdigest() != digest:
            raise PackageError(f"文件parts/{digest}与其名称不符")
        return data

    def _bytes(self, name: str) -> bytes:
        if self._infos[name].file_size > _LARGEST_TEXT and not name.startswith("layers/"):
            raise PackageError(f"文件{name}过大")
        try:
            return self._archive.read(self._infos[name])
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError) as error:
            raise PackageError(f"文件{name}已损坏") from error


def _json(data: bytes) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise PackageError("含有不能读取的记录") from error


@contextmanager
def open_archive(file: IO[bytes]) -> Iterator[PackageReader]:
    """Open a package whose signature was found to be right.

    Raises:
        PackageError: as `PackageReader` does.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            yield PackageReader(archive)
    except zipfile.BadZipFile as error:
        raise PackageError("不是交换包，或不完整") from error

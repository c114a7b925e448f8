"""Write files whole or not at all."""

import contextlib
import errno
import hashlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from app.errors import BadInputError, WorldError


def write_file(path: Path, data: bytes) -> None:
    """Write a file by way of a temporary one beside it, so that nobody ever finds half of it.

    Raises:
        WorldError: where the folder is missing or read-only, or the disk is full.
    """
    write_files({path: data})


def write_files(outputs: Mapping[Path, bytes]) -> None:
    """Write files that belong together: all are complete beside their places before the first one takes its place.

    Raises:
        WorldError: where a folder is missing or read-only, a folder stands in a file's place, or the disk is full.
    """
    with contextlib.ExitStack() as stack:
        staged = [(path, _stage(path, data, stack)) for path, data in outputs.items()]
        for path, temporary in staged:
            try:
                temporary.replace(path)
            except OSError as error:
                raise _trouble(path, error) from error


def _stage(path: Path, data: bytes, stack: contextlib.ExitStack) -> Path:
    """Write the data beside its place; the stack takes away what did not get there."""
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        handle, name = tempfile.mkstemp(prefix=".taixin-", dir=path.parent)
        temporary = Path(name)
        stack.callback(_drop, temporary)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
    except OSError as error:
        raise _trouble(path, error) from error
    return temporary


def _drop(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def read_bytes(path: Path) -> bytes:
    """Read a file whole.

    Raises:
        BadInputError: where it is missing or cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadInputError(f"无法读取文件“{path}”（{error.strerror}），请检查路径和权限。") from error


def read_kept(path: Path, sha256: str, what: str) -> bytes:
    """Read a file that the workspace keeps by its hash, as it was added.

    Args:
        path: the file.
        sha256: its hash when it was added, hex.
        what: kind and name, as the user knows them: 照片“1.jpg”.

    Raises:
        BadInputError: the file is missing, or is no longer what was added.
    """
    data = read_bytes(path)
    if hashlib.sha256(data).hexdigest() != sha256:
        raise BadInputError(f"{what}在工作库中的文件已被改动，与添加时不同；请从备份恢复，或移除后重新添加。")
    return data


def _trouble(path: Path, error: OSError) -> WorldError:
    return WorldError(f"无法写入“{path}”（{error.strerror}），请检查文件夹、权限和磁盘空间后重试，原有文件未改动。")

"""Write files whole or not at all."""

import contextlib
import os
import tempfile
from pathlib import Path

from app.errors import BadInputError, WorldError


def write_file(path: Path, data: bytes) -> None:
    """Write a file by way of a temporary one beside it, so that nobody ever finds half of it.

    Raises:
        WorldError: where the folder is missing or read-only, or the disk is full.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=".taixin-", dir=path.parent)
    except OSError as error:
        raise _trouble(path, error) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        temporary.replace(path)
    except OSError as error:
        raise _trouble(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def read_bytes(path: Path) -> bytes:
    """Read a file whole.

    Raises:
        BadInputError: where it is missing or cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadInputError(f"无法读取文件“{path}”（{error.strerror}），请检查路径和权限。") from error


def _trouble(path: Path, error: OSError) -> WorldError:
    return WorldError(f"无法写入“{path}”（{error.strerror}），请检查文件夹、权限和磁盘空间后重试，原有文件未改动。")

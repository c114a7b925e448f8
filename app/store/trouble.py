"""Say in one Chinese sentence what is wrong with a database file or its disk, and what to do about it."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from app.errors import StoreError

_PRIMARY_CODE: Final = 0xFF  # SQLite's extended result codes carry the primary one in the low byte

_READ_ONLY: Final = "无法写入 {path}：文件或所在文件夹是只读的。请检查文件夹权限，或另选一个可写的工作区文件夹。"
_FULL: Final = "无法写入 {path}：磁盘已满。请清理磁盘空间后重试，已有数据不受影响。"
_DAMAGED: Final = "无法读取 {path}：文件已损坏，或者不是本程序的数据库。请从备份恢复该文件，或将其移走后重新启动程序。"
_LOCKED: Final = "无法写入 {path}：另一个程序正在使用它。请关闭其他正在运行的审查工作站窗口后重试。"
_NO_ACCESS: Final = "无法打开 {path}：文件不存在或没有访问权限。请检查路径和文件夹权限，或另选工作区文件夹。"
_DISK: Final = "读写 {path} 时磁盘出错（{reason}）。请检查磁盘或网络驱动器是否正常连接，然后重试。"

_BY_SQLITE_CODE: Final = {
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _NO_ACCESS,
    sqlite3.SQLITE_CANTOPEN: _NO_ACCESS,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_PROTOCOL: _LOCKED,
    sqlite3.SQLITE_IOERR: _DISK,
}

_BY_ERRNO: Final = {
    errno.EACCES: _READ_ONLY,
    errno.EPERM: _READ_ONLY,
    errno.EROFS: _READ_ONLY,
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.ENOENT: _NO_ACCESS,
    errno.ENOTDIR: _NO_ACCESS,
    errno.EEXIST: _NO_ACCESS,
}


def explain_sqlite(path: Path, error: sqlite3.Error) -> StoreError | None:
    """Return the error to show for `error` at `path`, or None where it is a bug of ours (bad SQL, a constraint)."""
    code = getattr(error, "sqlite_errorcode", None)  # absent on errors of the Python module itself
    if code == sqlite3.SQLITE_IOERR_SHMSIZE:  # no room for the write-ahead log's index: the disk is full
        code = sqlite3.SQLITE_FULL
    sentence = None if code is None else _BY_SQLITE_CODE.get(code & _PRIMARY_CODE)
    return None if sentence is None else StoreError(sentence.format(path=path, reason=error))


def explain_os(path: Path, error: OSError) -> StoreError:
    """Return the error to show for a file operation that failed at `path`."""
    sentence = _BY_ERRNO.get(error.errno or 0, _DISK)
    return StoreError(sentence.format(path=path, reason=error.strerror or error))


@contextmanager
def sqlite_trouble(path: Path) -> Iterator[None]:
    """Turn SQLite's errors within the block into StoreError; bugs pass through unchanged.

    Raises:
        StoreError: the file is read-only, damaged, locked, missing, or the disk is full.
    """
    try:
        yield
    except sqlite3.Error as error:
        explained = explain_sqlite(path, error)
        if explained is None:
            raise
        raise explained from error


@contextmanager
def disk_trouble(path: Path) -> Iterator[None]:
    """Turn the errors of file operations within the block into StoreError.

    Raises:
        StoreError: the folder is read-only or missing, or the disk is full or at fault.
    """
    try:
        yield
    except OSError as error:
        raise explain_os(path, error) from error

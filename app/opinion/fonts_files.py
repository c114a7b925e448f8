"""Read the bundled font files; packed ones are unpacked once into the user's cache."""

import hashlib
import lzma
import os
import tempfile
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, Final

import platformdirs

from app.errors import WorldError

FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "fonts"


@cache
def font_table() -> Mapping[str, Mapping[str, Any]]:
    """Return `fonts.toml`: by role the file and the SHA-256 of the unpacked font."""
    return tomllib.loads((FOLDER / "fonts.toml").read_text(encoding="utf-8"))


def font_bytes(role: str) -> bytes:
    """Return the TrueType file of a role, checked against its hash.

    Raises:
        WorldError: where the file is missing or damaged.
    """
    entry = font_table()[role]
    path = FOLDER / entry["file"]
    if path.suffix != ".xz":
        return _checked(_read(path), entry["sha256"], path)
    kept = _cache_path(path, entry["sha256"])
    with suppress(OSError):
        data = kept.read_bytes()
        if _digest(data) == entry["sha256"]:
            return data
    data = _checked(_unpack(path), entry["sha256"], path)
    _keep(kept, data)
    return data


def _cache_path(path: Path, digest: str) -> Path:
    folder = Path(platformdirs.user_cache_dir("taixin-review", appauthor=False)) / "fonts"
    return folder / f"{path.name.partition('.')[0]}-{digest[:16]}.ttf"


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise WorldError(f"无法读取字体文件“{path.name}”（{error.strerror}），请重新安装本程序。") from error


def _unpack(path: Path) -> bytes:
    try:
        return lzma.decompress(_read(path))
    except lzma.LZMAError as error:
        raise WorldError(f"字体文件“{path.name}”已损坏，请重新安装本程序。") from error


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _checked(data: bytes, digest: str, path: Path) -> bytes:
    if _digest(data) != digest:
        raise WorldError(f"字体文件“{path.name}”与登记的校验值不符，请重新安装本程序。")
    return data


def _keep(path: Path, data: bytes) -> None:
    """Put a file into the cache in one step; without a cache all works, only slower."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)

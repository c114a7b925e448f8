"""Find the fonts of official documents that this machine has: TrueType, allowed to be embedded and cut."""

import os
import struct
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

_SUFFIXES: Final = (".ttf", ".ttc")
_TRUETYPE: Final = (b"\x00\x01\x00\x00", b"true")
_FAMILY, _FULL = 1, 4  # name records (OpenType, name table)
_WINDOWS: Final = 3
_FORBIDDING: Final = 0x0002 | 0x0100 | 0x0200  # OS/2 fsType: restricted, no subsetting, bitmaps only
_FSTYPE_AT: Final = 8
_MOST_TABLES: Final = 200


class SystemFont(NamedTuple):
    """A font of this machine: its file, its place in a collection, the names that it goes by."""

    path: Path
    number: int
    names: tuple[str, ...]


def find_fonts(families: Sequence[str], folders: Sequence[Path]) -> Iterator[SystemFont]:
    """Yield the fonts that go by one of the names, in the order of the names."""
    known = _index(tuple(folders))
    for family in families:
        if family in known:
            yield known[family]


@cache
def _index(folders: tuple[Path, ...]) -> Mapping[str, SystemFont]:
    """Return every usable font by every name that it goes by; of two with one name, the first path's."""
    found: dict[str, SystemFont] = {}
    for path in (path for folder in folders for path in _files(folder)):
        with suppress(OSError, struct.error, UnicodeDecodeError), path.open("rb") as file:
            for font in _fonts_in(file, path):
                for name in font.names:
                    found.setdefault(name, font)
    return found


def _files(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from sorted(path for path in folder.rglob("*") if path.suffix.lower() in _SUFFIXES)


@cache
def font_folders() -> tuple[Path, ...]:
    """Return where this platform keeps its fonts, the user's own first."""
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
        windows = Path(os.environ.get("WINDIR", "C:/Windows"))
        return local / "Microsoft" / "Windows" / "Fonts", windows / "Fonts"
    if sys.platform == "darwin":
        return home / "Library" / "Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")
    data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    shared = (os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":")
    return home / ".fonts", data / "fonts", *(Path(each) / "fonts" for each in shared if each)


def _fonts_in(file: BinaryIO, path: Path) -> Iterator[SystemFont]:
    """Yield the usable fonts of a file or collection."""
    for number, offset in enumerate(_offsets(file)):
        tables = _tables(file, offset)
        if tables is not None and "glyf" in tables and "name" in tables and _may_embed(file, tables):
            yield SystemFont(path, number, _names(file, tables["name"]))


def _offsets(file: BinaryIO) -> tuple[int, ...]:
    if file.read(4) != b"ttcf":
        return (0,)
    _, count = struct.unpack(">LL", file.read(8))
    return struct.unpack(f">{min(count, _MOST_TABLES)}L", file.read(4 * min(count, _MOST_TABLES)))


def _tables(file: BinaryIO, offset: int) -> dict[str, int] | None:
    """Return where each table begins; None where it is no TrueType font."""
    file.seek(offset)
    if file.read(4) not in _TRUETYPE:
        return None
    (count,) = struct.unpack(">H6x", file.read(8))
    entries = (struct.unpack(">4s4xL4x", file.read(16)) for _ in range(min(count, _MOST_TABLES)))
    return {tag.decode("latin-1"): place for tag, place in entries}


def _may_embed(file: BinaryIO, tables: Mapping[str, int]) -> bool:
    """Whether the font's licence lets a document hold a part of it (OS/2, fsType)."""
    if "OS/2" not in tables:
        return False
    file.seek(tables["OS/2"] + _FSTYPE_AT)
    (kind,) = struct.unpack(">H", file.read(2))
    return not kind & _FORBIDDING


def _names(file: BinaryIO, start: int) -> tuple[str, ...]:
    file.seek(start)
    _, count, strings = struct.unpack(">HHH", file.read(6))
    records = [struct.unpack(">HHHHHH", file.read(12)) for _ in range(count)]
    names = []
    for platform, _, _, kind, length, offset in records:
        if platform == _WINDOWS and kind in (_FAMILY, _FULL):
            file.seek(start + strings + offset)
            names.append(file.read(length).decode("utf-16-be"))
    return tuple(dict.fromkeys(names))

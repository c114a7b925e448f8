"""Find the one data set that a path stands for: a file, a folder of a geodatabase, or a zip archive around either."""

import os
import zipfile
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from app.errors import BadInputError
from app.geodata.geodatabases import check_geodatabase

TEXT: Final = (".txt",)
TABLE: Final = (".csv", ".xlsx", ".xls")
JSON: Final = (".geojson", ".json")
GDAL: Final = (".shp", ".gpkg", ".kml", ".kmz", ".dxf", ".tab", ".mif", ".gml", ".fgb", ".gdb", ".sqlite")
LARGEST: Final = 2**30  # bytes of a text that is read whole
_MOST_UNPACKED: Final = 8 * 2**30  # bytes
_ARCHIVES: Final = (".zip", ".rar", ".7z", ".tar", ".gz", ".tgz")
_DAMAGED: Final = "压缩包“{}”已损坏或不完整，请重新打包后重试。"
_SHP_HEADER: Final = 100
_DBF_HEADER: Final = 32


@dataclass(frozen=True, slots=True)
class Package:
    """A data set that was found.

    Attributes:
        name: what messages call it: the file's own name, with the archive's where it is in one.
        suffix: of the data set itself, lower case.
        gdal_path: what GDAL opens.
        read: returns the bytes of the file or of a companion with another suffix (archive members are taken out), at
            most so many; None where there is none.
        size: returns the size of the same in bytes, None where there is none.
    """

    path: Path
    name: str
    suffix: str
    gdal_path: str
    read: Callable[[str, int], bytes | None]
    size: Callable[[str], int | None]


def find_package(path: Path) -> Package:
    """Return the data set that a path stands for.

    Raises:
        BadInputError: no such file, an empty file, an archive with no or several data sets, a shapefile without its
            companions or cut short.
    """
    _check_there(path)
    package = _in_archive(path) if path.suffix.lower() == ".zip" else _on_disk(path)
    if package.suffix == ".shp":
        _check_shapefile(package)
    if package.suffix == ".gdb" and path.is_dir():
        check_geodatabase(path)
    return package


def _check_there(path: Path) -> None:
    if not os.path.exists(path):  # noqa: PTH110  # Path.exists raises for a name too long for the disk
        raise BadInputError(f"找不到文件“{path}”，请检查路径。")
    if path.is_dir() and path.suffix.lower() != ".gdb":
        raise BadInputError(f"“{path}”是文件夹，请指明其中的文件（只有.gdb文件夹可以直接读取）。")
    if path.is_file() and path.stat().st_size == 0:
        raise BadInputError(f"“{path.name}”是空文件，请重新导出后重试。")


def _on_disk(path: Path) -> Package:
    def twin(suffix: str) -> Path | None:
        if suffix == path.suffix.lower():
            return path
        twins = (twin for twin in path.parent.glob(f"{_escaped(path.stem)}.*") if twin.suffix.lower() == suffix)
        return next(twins, None)

    def read(suffix: str, most: int) -> bytes | None:
        found = twin(suffix)
        return None if found is None else _bytes(found, most)

    def size(suffix: str) -> int | None:
        found = twin(suffix)
        return None if found is None else found.stat().st_size

    return Package(path, path.name, path.suffix.lower(), str(path), read, size)


def _escaped(stem: str) -> str:
    return "".join(f"[{mark}]" if mark in "*?[" else mark for mark in stem)


def _bytes(path: Path, most: int) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise BadInputError(f"无法读取文件“{path}”（{error.strerror}），请检查权限。") from error


def _in_archive(path: Path) -> Package:
    try:
        with zipfile.ZipFile(path) as archive:
            members = [_Member(info, _shown(info)) for info in archive.infolist()]
            unpacked = sum(info.file_size for info in archive.infolist())
    except (zipfile.BadZipFile, OSError, UnicodeError, ValueError) as error:
        raise BadInputError(_DAMAGED.format(path.name)) from error
    if unpacked > _MOST_UNPACKED:
        raise BadInputError(f"压缩包“{path.name}”解压后超过{_MOST_UNPACKED // 2**30}GB，请解压后直接打开里面的文件。")
    chosen = _choose(path, members)
    suffix = PurePosixPath(chosen).suffix.lower()

    stem = chosen.removesuffix(PurePosixPath(chosen).suffix).lower()

    def twin(wanted: str) -> zipfile.ZipInfo | None:
        return next((member.info for member in members if member.shown.lower() == stem + wanted), None)

    def read(wanted: str, most: int) -> bytes | None:
        found = twin(wanted)
        return None if found is None else _member_bytes(path, found, most)

    def size(wanted: str) -> int | None:
        found = twin(wanted)
        return None if found is None else found.file_size

    return Package(path, f"{path.name}/{PurePosixPath(chosen).name}", suffix, _gdal_path(path, suffix), read, size)


@dataclass(frozen=True, slots=True)
class _Member:
    info: zipfile.ZipInfo
    shown: str


def _shown(info: zipfile.ZipInfo) -> str:
    """Return a member's name; without the UTF-8 flag a Chinese packer means GBK where zipfile reads CP437."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return info.filename


def _choose(path: Path, members: list[_Member]) -> str:
    found_all = sorted({found for member in members if (found := _data_set(member.shown))})
    drawn = [name for name in found_all if not name.lower().endswith(TABLE)]  # a table beside them explains them
    names = drawn or found_all
    if not names:
        packed = next((m.shown for m in members if m.shown.lower().endswith(_ARCHIVES)), None)
        if packed is not None:
            shown = PurePosixPath(packed).name
            raise BadInputError(f"压缩包“{path.name}”里面还是压缩包（{shown}），请先解压，再打开里面的一个后重试。")
        known = "Shapefile、GPKG、GeoJSON、TXT或界址点表"
        raise BadInputError(f"压缩包“{path.name}”中没有可识别的图形文件，请放入一个{known}。")
    if len(names) > 1:
        shown = "、".join(PurePosixPath(name).name for name in names[:6])
        raise BadInputError(f"压缩包“{path.name}”中有{len(names)}个图形文件（{shown}），请只保留一个后重试。")
    return names[0]


def _data_set(name: str) -> str | None:
    """Return the data set that a member is or belongs to, None for companions and what systems leave behind."""
    plain = PurePosixPath(name)
    if plain.parts and (plain.parts[0] == "__MACOSX" or plain.name.startswith(".")):
        return None
    folders = [
        str(PurePosixPath(*plain.parts[: at + 1])) for at, p in enumerate(plain.parts) if p.lower().endswith(".gdb")
    ]
    if folders:
        return folders[0]
    return name if plain.suffix.lower() in (*GDAL, *JSON, *TEXT, *TABLE) and not name.endswith("/") else None


def _gdal_path(path: Path, suffix: str) -> str:
    """Return the path in GDAL's own spelling of the member's name."""
    import pyogrio

    if suffix in (*TEXT, *TABLE, *JSON):
        return str(path)  # read without GDAL
    root = f"/vsizip/{path.as_posix()}"
    try:
        found: Iterable[str] = pyogrio.vsi_listtree(root)
    except NotADirectoryError:  # to GDAL an archive with one member is that member
        return root
    except OSError as error:
        raise BadInputError(_DAMAGED.format(path.name)) from error
    hidden = (f"{root}/__MACOSX",)
    names = [n.rstrip("/") for n in found if n.rstrip("/").lower().endswith(suffix) and not n.startswith(hidden)]
    visible = [name for name in names if not PurePosixPath(name).name.startswith(".")]
    return visible[0] if visible else root


def _member_bytes(path: Path, info: zipfile.ZipInfo, most: int) -> bytes:
    if min(info.file_size, most) > LARGEST:
        raise BadInputError(f"压缩包“{path.name}”中的“{_shown(info)}”超过1GB，请解压后直接导入。")
    try:
        with zipfile.ZipFile(path) as archive, archive.open(info) as member:
            return member.read(most)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, OSError, UnicodeError, EOFError) as error:
        raise BadInputError(
            f"压缩包“{path.name}”中的“{_shown(info)}”无法解压（损坏或有密码），请重新打包后重试。"
        ) from error


def _check_shapefile(package: Package) -> None:
    """GDAL reads a cut .shp as features without geometry and says nothing."""
    missing = [suffix for suffix in (".shx", ".dbf") if package.size(suffix) is None]
    if missing:
        shown = "、".join(missing)
        raise BadInputError(f"“{package.name}”缺少同名的{shown}文件，请把.shp、.shx、.dbf放在一起后重试。")
    for suffix in (".shp", ".shx"):
        head = package.read(suffix, _SHP_HEADER) or b""
        if len(head) < _SHP_HEADER or (package.size(suffix) or 0) < 2 * int.from_bytes(head[24:28], "big"):
            raise BadInputError(f"“{package.name}”的{suffix}不完整（比其头部所写的短），请重新复制或导出后重试。")
    table = package.read(".dbf", _DBF_HEADER) or b""
    rows, header, width = (int.from_bytes(table[a:b], "little") for a, b in ((4, 8), (8, 10), (10, 12)))
    if (package.size(".dbf") or 0) < header + rows * width:
        raise BadInputError(f"“{package.name}”的属性表.dbf不完整，请重新复制或导出后重试。")

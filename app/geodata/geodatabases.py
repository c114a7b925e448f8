"""Hold the tables of a File Geodatabase against their own headers: GDAL reads a cut one as a layer of no features.

Source of the layout: the reverse-engineered description at github.com/rouault/dump_gdbtable (Even Rouault), checked
against tables that GDAL wrote: little-endian, a table gives its size at byte 24, an index its blocks at byte 4 and
the width of its entries at byte 12.
"""

from pathlib import Path
from typing import Final

from app.errors import BadInputError

_TABLE: Final = ".gdbtable"
_INDEX: Final = ".gdbtablx"
_TABLE_HEAD: Final = 32
_INDEX_HEAD: Final = 16
_ENTRIES: Final = 1_024  # of a block


def check_geodatabase(path: Path) -> None:
    """Refuse a folder whose tables are cut short or lack their index.

    Raises:
        BadInputError: naming the table.
    """
    stems = sorted({each.stem for each in path.iterdir() if each.suffix.lower() in (_TABLE, _INDEX)})
    if not stems:
        raise BadInputError(f"“{path.name}”中没有数据表（.gdbtable），请把整个.gdb文件夹重新复制后重试。")
    for stem in stems:
        table, index = path / f"{stem}{_TABLE}", path / f"{stem}{_INDEX}"
        if not (table.exists() and index.exists() and _is_whole_table(table) and _is_whole_index(index)):
            raise BadInputError(
                f"“{path.name}”中的数据表{stem}不完整（{table.name}或{index.name}缺失或被截断），"
                "请把整个.gdb文件夹重新复制或导出后重试。"
            )


def _is_whole_table(table: Path) -> bool:
    head = _head(table, _TABLE_HEAD)
    return len(head) == _TABLE_HEAD and table.stat().st_size >= int.from_bytes(head[24:32], "little")


def _is_whole_index(index: Path) -> bool:
    head = _head(index, _INDEX_HEAD)
    if len(head) < _INDEX_HEAD:
        return False
    blocks, width = (int.from_bytes(head[at : at + 4], "little") for at in (4, 12))
    return index.stat().st_size >= _INDEX_HEAD + blocks * width * _ENTRIES


def _head(file: Path, size: int) -> bytes:
    with file.open("rb") as opened:
        return opened.read(size)

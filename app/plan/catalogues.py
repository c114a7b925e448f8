"""Make catalogue entries of a table from outside: columns by their headings, and every bad row named, none dropped."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.plan_facts import CatalogueEntry
from app.errors import BadInputError
from app.plan.catalogues_files import Grid, GridRow

CATEGORIES: Final[Mapping[str, tuple[str, ...]]] = {
    "产业结构调整指导目录": ("鼓励类", "限制类", "淘汰类"),
    "市场准入负面清单": ("禁止准入类", "许可准入类"),
}
_HEADINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "edition": ("edition", "版本", "版次", "目录版本"),
    "category": ("class", "category", "类别", "分类", "目录类别"),
    "part": ("part", "部分", "篇章"),
    "sector": ("sector", "industry", "行业", "行业类别", "门类", "领域"),
    "number": ("number", "no", "no.", "序号", "编号", "条目号", "事项编码"),
    "text": ("text", "content", "entry", "item", "内容", "条目", "条目内容", "事项", "事项内容", "禁止或许可事项"),
}
_COLUMN_OF: Final = {heading: column for column, headings in _HEADINGS.items() for heading in headings}
_NEEDED: Final = {"category": "类别（class）", "text": "内容（text）"}
_HEAD_ROWS: Final = 10  # a title and notes may stand above the headings
_SHOWN: Final = 5
_YEAR: Final = re.compile(r"(\d{4})年?[本版]?")


@dataclass(frozen=True, slots=True)
class CatalogueTable:
    """What a file holds: its entries, and what of it was not used (headings, sheets without headings)."""

    entries: tuple[CatalogueEntry, ...]
    unused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Declared:
    """What the person who imports says of the file."""

    edition: str
    categories: tuple[str, ...]


def same_edition(one: str, other: str) -> bool:
    """Whether two names mean one edition: 2024, 2024年本 and 2024年版 do."""
    return _edition_key(one) == _edition_key(other)


def _edition_key(name: str) -> str:
    plain = unicodedata.normalize("NFKC", "".join(name.split())).strip("()")
    year = _YEAR.fullmatch(plain)
    return year[1] if year else plain


def read_entries(grids: Iterable[Grid], name: str, *, catalogue: str, edition: str) -> CatalogueTable:
    """Make entries of the tables of a file; a sheet without headings is left out and named.

    Args:
        grids: the tables.
        name: the file's name, for messages.
        catalogue: which catalogue it is, one of `CATEGORIES`.
        edition: its edition; a column of editions has to agree.

    Raises:
        BadInputError: no table has the headings, or rows are bad: then with file, lines and reasons.
    """
    headed = [(grid, _headed(grid, name)) for grid in grids]
    tables = [(grid, head) for grid, head in headed if head is not None]
    if not tables:
        raise BadInputError(
            f"“{name}”前{_HEAD_ROWS}行没有目录表的表头，请加上一行表头，至少有{'、'.join(_NEEDED.values())}两列。"
        )
    declared = _Declared(edition, CATEGORIES[catalogue])
    rows = [pair for grid, head in tables for pair in _rows(grid, head)]
    troubles = list(_troubles(rows, declared))
    if troubles or not rows:
        raise BadInputError(_refusal(name, troubles))
    unused = [f"表“{grid.name}”" for grid, head in headed if head is None and grid.rows]
    unused += [f"列“{heading}”" for _, head in tables for heading in head.unused]
    return CatalogueTable(tuple(_entry(cells, declared) for _, cells in rows), tuple(dict.fromkeys(unused)))


@dataclass(frozen=True, slots=True)
class _Head:
    """Where the headings stand (index of the row), which column is where, and the headings that say nothing."""

    at: int
    columns: Mapping[str, int]
    unused: tuple[str, ...]


def _headed(grid: Grid, name: str) -> _Head | None:
    for at, row in enumerate(grid.rows[:_HEAD_ROWS]):
        pairs = [(_COLUMN_OF.get(_plain(cell)), place) for place, cell in enumerate(row.cells)]
        columns = {column: place for column, place in pairs if column is not None}
        if set(_NEEDED) <= set(columns):
            _check_once(row, [column for column, _ in pairs if column is not None], name)
            return _Head(
                at, columns, tuple(row.cells[place] for column, place in pairs if column is None and row.cells[place])
            )
    return None


def _check_once(row: GridRow, columns: Sequence[str], name: str) -> None:
    twice = next((column for column in columns if columns.count(column) > 1), None)
    if twice is not None:
        said = "、".join(f"“{cell}”" for cell in row.cells if _COLUMN_OF.get(_plain(cell)) == twice)
        raise BadInputError(f"“{name}”{row.place}的表头{said}意思相同，不知取哪一列，请只保留一列后重试。")


def _plain(cell: str) -> str:
    return unicodedata.normalize("NFKC", "".join(cell.split())).lower()


def _rows(grid: Grid, head: _Head) -> Iterator[tuple[str, Mapping[str, str]]]:
    for row in grid.rows[head.at + 1 :]:
        cells = {column: row.cells[at] if at < len(row.cells) else "" for column, at in head.columns.items()}
        if any(cells.values()):
            yield row.place, cells


def _troubles(rows: Sequence[tuple[str, Mapping[str, str]]], declared: _Declared) -> Iterator[str]:
    """Yield place and reason of every bad row; two rows that say the same are one too many."""
    seen: dict[tuple[str, ...], str] = {}
    for place, cells in rows:
        reason = _reason(cells, declared)
        first = seen.setdefault(tuple(cells.values()), place)
        if reason is None and first != place:
            reason = f"与{first}完全相同"
        if reason is not None:
            yield f"{place}（{reason}）"


def _reason(cells: Mapping[str, str], declared: _Declared) -> str | None:
    """Return why a row cannot be taken, or None where it can."""
    if not cells["category"]:
        return "类别为空，合并的单元格请先拆分并填满"
    if _category(cells["category"], declared) is None:
        return f"类别“{cells['category'][:20]}”不是{'、'.join(declared.categories)}之一"
    if not cells["text"]:
        return "内容为空"
    stated = cells.get("edition")
    if stated and not same_edition(stated, declared.edition):
        return f"版本“{stated[:20]}”与所声明的“{declared.edition}”不同"
    return None


def _category(cell: str, declared: _Declared) -> str | None:
    """Return the one category that a cell names: 淘汰, 淘汰类 and 第三类 淘汰类 are the same."""
    named = [category for category in declared.categories if category.removesuffix("类") in cell]
    return named[0] if len(named) == 1 else None


def _refusal(name: str, troubles: Sequence[str]) -> str:
    if not troubles:
        return f"“{name}”只有表头，没有条目，请核对文件后重新导入。"
    shown = [*troubles[:_SHOWN], *([f"等{len(troubles)}行"] if len(troubles) > _SHOWN else ())]
    return f"“{name}”有无法导入的行：{'；'.join(shown)}。请改正后重新导入，本次未导入任何条目。"


def _entry(cells: Mapping[str, str], declared: _Declared) -> CatalogueEntry:
    return CatalogueEntry(
        category=_category(cells["category"], declared) or "",
        part=cells.get("part", ""),
        sector=cells.get("sector", ""),
        number=cells.get("number", ""),
        text=cells["text"],
    )

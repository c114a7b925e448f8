"""Load the plan's tables, boxes, annexes and reviewed lists: one CSV each, the first column the line in the plan."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.errors import BadInputError

INDEX: Final = "tables"
_LINE: Final = "line"
_SOURCE: Final = "source"
Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """One table: `id` is the file's stem, `title` as the plan prints it, `line` where it stands (lists: none).

    Every row maps each column to the words as printed; the column `line` says where in the plan the row begins.
    """

    id: str
    title: str
    line: int | None
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def load_tables(folder: Path) -> dict[str, Table]:
    """Read every table that `tables.csv` names, by id and in its order.

    Raises:
        BadInputError: naming file, line and reason, where a table is missing, unread, unnamed or malformed.
    """
    _, index = _read(folder / f"{INDEX}.csv")
    tables = {row["table"]: _load(folder, row) for row in index}
    unnamed = sorted({path.stem for path in folder.glob("*.csv")} - {INDEX, *tables})
    if unnamed:
        raise BadInputError(f"规划表“{unnamed[0]}.csv”没有列入{INDEX}.csv，请补登该表或移走该文件。")
    return tables


def _load(folder: Path, entry: Row) -> Table:
    columns, rows = _read(folder / f"{entry['table']}.csv")
    line = int(entry[_LINE]) if entry[_LINE] else None
    return Table(entry["table"], f"{entry['number']} {entry['title']}".strip(), line, columns, rows)


def _read(path: Path) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """Return the columns and rows of one file."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file, strict=True)
            columns = _header(path, next(reader, []))
            return columns, tuple(_rows(path, columns, reader))
    except FileNotFoundError as error:
        raise BadInputError(f"缺少规划表“{path.name}”，请恢复该文件。") from error
    except UnicodeDecodeError as error:
        raise BadInputError(f"规划表“{path.name}”不是UTF-8编码（{error.reason}），请恢复该文件。") from error
    except csv.Error as error:
        raise BadInputError(f"规划表“{path.name}”不是有效的CSV（{error}），请恢复该文件。") from error


def _header(path: Path, names: Sequence[str]) -> tuple[str, ...]:
    if not names or names[0] != _LINE:
        raise _bad(path, 1, f"第一列应为“{_LINE}”")
    if len(set(names)) != len(names) or not all(names):
        raise _bad(path, 1, "列名为空或重复")
    return tuple(names)


def _rows(path: Path, columns: Sequence[str], reader: Iterator[list[str]]) -> Iterator[Row]:
    for number, cells in enumerate(reader, start=2):  # no cell holds a line break, so rows are lines
        if len(cells) != len(columns):
            raise _bad(path, number, f"有{len(cells)}列，应为{len(columns)}列")
        row = dict(zip(columns, cells, strict=True))
        if not _is_placed(path, row):
            raise _bad(path, number, f"“{_LINE}”的值“{row[_LINE]}”不是规划文本的行号")
        yield row


def _is_placed(path: Path, row: Row) -> bool:
    """Whether a row says where it comes from: a line of the plan, else a source; only the index may have neither."""
    if row[_LINE]:
        return row[_LINE].isascii() and row[_LINE].isdecimal() and row[_LINE][0] != "0"
    return path.stem == INDEX or bool(row.get(_SOURCE))


def _bad(path: Path, number: int, reason: str) -> BadInputError:
    return BadInputError(f"规划表“{path.name}”第{number}行{reason}，请改正该行或恢复该文件。")

"""Small fictional tables for the catalogues; nothing of the real ones is bundled, and nothing here is law."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl

from app.services.catalogues import Imported

STRUCTURE, ACCESS = "产业结构调整指导目录", "市场准入负面清单"
HEAD = ("class", "part", "sector", "number", "text")
ROWS: tuple[tuple[str, ...], ...] = (
    ("鼓励类", "", "虚构行业", "1", "虚构条目：低碳熟料示范线"),
    ("淘汰类", "落后工艺（虚构）", "虚构建材", "01", "虚构条目：某型机械化立窑水泥"),
    ("淘汰类", "落后工艺（虚构）", "虚构焦化", "02", "土法虚构炼焦"),
    ("淘汰类", "落后产品（虚构）", "虚构轻工", "03", "含铅虚构玩具漆"),
)
ACCESS_ROWS: tuple[tuple[str, ...], ...] = (("禁止准入类", "", "虚构事项", "000001", "禁止虚构捕捞工具"),)


def csv_text(rows: Sequence[Sequence[str]] = ROWS, head: Sequence[str] = HEAD) -> str:
    """Return a table as CSV; no cell here needs quotes."""
    return "".join(",".join(row) + "\r\n" for row in (head, *rows))


def write_csv(path: Path, rows: Sequence[Sequence[str]] = ROWS, head: Sequence[str] = HEAD) -> Path:
    """Write a table as a CSV file."""
    path.write_text(csv_text(rows, head), encoding="utf-8", newline="")
    return path


def write_xlsx(path: Path, sheets: dict[str, Sequence[Sequence[Any]]]) -> Path:
    """Write sheets, rows as given, as a workbook."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


Load = Callable[..., Imported]

"""Small fictional tables for the catalogues; nothing of the real ones is bundled, and nothing here is law."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.services.catalogues import Imported, import_catalogue
from app.services.desk import Desk, open_desk

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


@pytest.fixture
def desk(workspace: Path) -> Desk:
    """A desk with an empty workspace."""
    return open_desk(workspace)


Load = Callable[..., Imported]


@pytest.fixture
def load(desk: Desk, tmp_path: Path) -> Load:
    """Import rows as an edition; complete, of the structure catalogue, 2024年本 unless said otherwise."""

    def load_rows(rows: Sequence[Sequence[str]] = ROWS, path: Path | None = None, **declared: Any) -> Imported:
        said = {"catalogue": STRUCTURE, "edition": "2024年本", "complete": True, "effective": None, "source": "虚构"}
        file = path or write_csv(tmp_path / "table.csv", rows)
        return import_catalogue(desk, file, **{**said, **declared}, now="2026-01-05T08:00:00+00:00")

    return load_rows

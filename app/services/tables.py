"""Tables out as XLSX, with nothing in a cell that a spreadsheet would run or refuse."""

import io
import re
from collections.abc import Iterable, Sequence
from typing import Final

from app.services.batch_tables import harmless

_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")  # XML cannot hold these
_WIDEST: Final = 60
_NARROWEST: Final = 10


def to_xlsx(title: str, headings: Sequence[str], rows: Iterable[Sequence[str | float | None]]) -> bytes:
    """Return a table as a workbook with one sheet; its headings stay in sight, text stays text."""
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    sheet.title = title
    table: list[list[str | float]] = [list(headings), *([_cell(cell) for cell in row] for row in rows)]
    for line in table:
        sheet.append(line)
    for column in range(len(headings)):
        sheet.cell(1, column + 1).font = Font(bold=True)
    sheet.freeze_panes = "A2"
    for column in range(len(headings)):
        longest = max(len(str(line[column])) for line in table)
        letter = get_column_letter(column + 1)
        sheet.column_dimensions[letter].width = min(_WIDEST, max(_NARROWEST, longest * 2))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _cell(cell: str | float | None) -> str | float:
    safe = harmless(cell)
    return _CONTROL.sub("", safe) if isinstance(safe, str) else safe

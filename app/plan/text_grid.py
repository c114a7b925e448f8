"""Find tables and boxes in the plan's text: a cell begins with a tab, a blank line ends a row, a cell may run on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_CLOSING: Final = "抄送"
_BOX: Final = "专栏"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell as printed: its first line (from 1) and its text, lines joined, white space folded out."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row as printed; merged cells are empty, and a row of one cell is a heading within the table."""

    cells: tuple[Cell, ...]

    @property
    def line(self) -> int:
        """The line in which the row begins."""
        return self.cells[0].line


def fold(text: str) -> str:
    """Return a text without its white space: the plan breaks cells anywhere."""
    return "".join(text.split())


def rows_of(lines: Sequence[str], first: int, last: int) -> tuple[Row, ...]:
    """Return the rows between two lines (from 1, both included)."""
    rows: list[list[tuple[int, str]]] = []
    fresh = True
    for number in range(first, last + 1):
        line = lines[number - 1]
        if not line:
            fresh = True
        elif line.startswith("\t"):
            rows.extend([[]] if fresh or not rows else [])
            rows[-1].append((number, line))
            fresh = False
        elif rows:  # a cell that runs on, even over a blank line (annex 2 has one)
            begun, text = rows[-1][-1]
            rows[-1][-1] = (begun, text + line)
            fresh = False
    return tuple(Row(tuple(Cell(number, fold(text)) for number, text in row)) for row in rows)


def end_of_grid(lines: Sequence[str], first: int) -> int:
    """Return the last line of the table whose body begins at `first`: nothing but cells and their continuations."""
    last = first
    for number in range(first, len(lines) + 1):
        line = lines[number - 1]
        if not line:
            continue
        if _is_outside(lines, number, last):
            break
        last = number
    return last


def _is_outside(lines: Sequence[str], number: int, last: int) -> bool:
    line = lines[number - 1].strip()
    if line.startswith((_BOX, _CLOSING)):
        return True
    if lines[number - 1].startswith("\t") or number == last + 1 or number == last:
        return False
    return not _runs_on(lines, number, last)


def _runs_on(lines: Sequence[str], number: int, last: int) -> bool:
    """Whether a line after one blank line still belongs to a cell: then the next cell follows without a gap."""
    return number == last + 2 and number < len(lines) and lines[number].startswith("\t")


def end_of_block(lines: Sequence[str], first: int) -> int:
    """Return the last line of the box whose title stands before `first`: one block of lines after blank ones."""
    number = first
    while number <= len(lines) and not lines[number - 1]:
        number += 1
    while number < len(lines) and lines[number]:
        number += 1
    return number

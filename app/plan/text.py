"""Read the plan's text: its lines, its parts, and for any line the place to cite."""

from dataclasses import dataclass, field
from pathlib import Path

from app.errors import BadInputError
from app.plan.text_grid import Row, rows_of
from app.plan.text_parts import Kind, Part, parts_of
from app.plan.text_places import places_of


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan's text: its lines as printed and its parts in order; line n is `lines[n - 1]`."""

    lines: tuple[str, ...]
    parts: tuple[Part, ...]
    places: tuple[str, ...] = field(repr=False)

    def part(self, kind: Kind, number: str) -> Part:
        """Return the box, table, annex or chapter of that printed number (`6-5`, `1`, `第三章`).

        Raises:
            BadInputError: where the plan has none.
        """
        found = next((part for part in self.parts if (part.kind, part.number) == (kind, number)), None)
        if found is None:
            raise BadInputError(f"规划文本中没有编号为“{number}”的章节、专栏或表格，请核对编号。")
        return found

    def rows(self, part: Part) -> tuple[Row, ...]:
        """Return the rows of a table, annex or box as printed, its headings among them."""
        return rows_of(self.lines, part.first + 1, part.last)

    def place_of(self, line: int) -> str:
        """Say where a line stands, as people cite it: `第三章第二节`, `第六章第六节 表6-5`, `附表1 注2`.

        Below a section the heading is named by its number (`第十章第一节 二（三）`), in the annexes the row:
        `附表1 忻府板块`, `附表2 第12项` (counted, for the annex prints no numbers), `附表3 序号151`.

        Raises:
            ValueError: if the plan has no such line.
        """
        if not 1 <= line <= len(self.lines):
            raise ValueError(f"line {line} is outside the plan")
        return self.places[line - 1]


def read_plan(path: Path) -> Plan:
    """Read the plan's text.

    Raises:
        BadInputError: if the file is missing or is not UTF-8 text.
    """
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError as error:
        raise BadInputError(f"缺少规划文本“{path.name}”，请恢复该文件。") from error
    except UnicodeDecodeError as error:
        raise BadInputError(f"规划文本“{path.name}”不是UTF-8编码（{error.reason}），请恢复该文件。") from error
    return parse_plan(text)


def parse_plan(text: str) -> Plan:
    """Cut the plan's text into lines and parts."""
    lines = tuple(text.replace("\r\n", "\n").removesuffix("\n").split("\n"))
    parts = tuple(parts_of(lines))
    return Plan(lines, parts, places_of(lines, parts))

"""The plan's tables as CSV: held to the plan's text cell by cell, nothing added, nothing left out."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from app.errors import BadInputError
from app.plan.tables import Table, load_tables
from app.plan.text import Plan, read_plan
from app.plan.text_grid import Row, fold

FOLDER = Path(__file__).resolve().parents[2] / "seeds" / "plan"
PLAN = read_plan(FOLDER / "plan.txt")
TABLES = load_tables(FOLDER)
KINDS = {"table": "table", "annex": "annex", "box": "box"}
GRIDS = sorted(name for name in TABLES if name.startswith(("table_", "annex_")) and name != "annex_1")
BOXES = sorted(name for name in TABLES if name.startswith("box_"))
OURS = {"line", "ordinal"}  # what the plan does not print
SEPARATORS = re.compile(r"[：:。.、（）及和等]")
ROWS = {
    "table_2_1": 9, "table_2_2": 5, "table_2_3": 7, "table_2_4": 7, "table_2_5": 25, "table_2_6": 15, "table_2_7": 5,
    "table_4_1": 8, "table_6_1": 10, "table_6_2": 7, "table_6_3": 9, "table_6_4": 11, "table_6_5": 10, "table_7_1": 7,
    "table_7_2": 12, "table_7_3": 6, "table_8_1": 3, "table_10_1": 16,
    "annex_1": 66, "annex_2": 306, "annex_3": 156, "annex_4": 101,
    "box_4_1": 2, "box_4_2": 6, "box_4_3": 4, "box_4_4": 3, "box_4_5": 9, "box_6_1": 7, "box_6_2": 45, "box_6_3": 23,
    "box_6_4": 21, "box_7_1": 13, "box_7_2": 7, "box_7_3": 1, "box_9_1": 3, "box_9_2": 4, "box_9_3": 5, "box_9_4": 6,
    "box_10_1": 21,
}  # fmt: skip


def part_rows(table: Table) -> tuple[Row, ...]:
    kind, _, number = table.id.partition("_")
    return PLAN.rows(PLAN.part("annex" if kind == "annex" else "table", number.replace("_", "-")))


def headings(table: Table) -> dict[int, str]:
    """The column headings that `columns.csv` records for a table, by line."""
    return {int(row["line"]): row["heading"] for row in TABLES["columns"].rows if row["table"] == table.id}


def is_heading(table: Table, row: Row) -> bool:
    return row.cells[0].line in headings(table)


def is_title_within(table: Table, row: Row) -> bool:
    above = {entry.get(column, "") for entry in table.rows for column in ("part_above", "group_above")}
    return len(row.cells) == 1 and row.cells[0].text in above - {""}


def printed(cells: Iterable[tuple[str, str]]) -> list[str]:
    """What a CSV row claims that the plan prints there, in order."""
    return [text for column, text in cells if text and column not in OURS and not column.endswith("_above")]


@pytest.mark.parametrize("name", GRIDS)
def test_every_row_of_a_table_is_the_plan_s_row_word_for_word_and_none_is_left_out(name: str) -> None:
    table = TABLES[name]
    in_plan = {
        row.line: [cell.text for cell in row.cells if cell.text]
        for row in part_rows(table)
        if any(cell.text for cell in row.cells) and not is_heading(table, row) and not is_title_within(table, row)
    }
    assert {int(row["line"]): printed(row.items()) for row in table.rows} == in_plan


@pytest.mark.parametrize("name", GRIDS)
def test_the_headings_of_a_table_are_the_plan_s_and_name_its_columns(name: str) -> None:
    table = TABLES[name]
    in_plan = {cell.line: cell.text for row in part_rows(table) if is_heading(table, row) for cell in row.cells}
    named = {row["column"] for row in TABLES["columns"].rows if row["table"] == name}
    unnamed = {column for column in table.columns if not column.endswith("_above")} - named - OURS
    assert headings(table) == in_plan
    # the heading of table 2-2 spans two columns; the number column of annex 2 is empty in every row
    assert unnamed == ({"level"} if name == "table_2_2" else set())
    assert named - set(table.columns) == ({"number"} if name == "annex_2" else set())


@pytest.mark.parametrize("name", GRIDS)
def test_what_stands_above_is_repeated_only_from_the_cell_or_heading_above(name: str) -> None:
    table = TABLES[name]
    merged = [column for column in table.columns if f"{column}_above" in table.columns]
    for column in merged:
        latest = ""
        for row in table.rows:
            latest = row[column] or latest
            assert row[f"{column}_above"] == ("" if "合计" in row.values() else latest)
    titles = [row for row in part_rows(table) if is_title_within(table, row)]
    for row in table.rows:
        above = [title.cells[0].text for title in titles if title.line < int(row["line"])]
        assert row.get("part_above", "") in ["", *above]
        nearest = row.get("group_above") or row.get("part_above")
        assert nearest is None or nearest == above[-1]


def test_annex_1_gives_every_line_of_the_plan_as_one_fact() -> None:
    part = PLAN.part("annex", "1")
    facts = {int(row["line"]): row for row in TABLES["annex_1"].rows}
    boards = dict.fromkeys(row["board"] for row in facts.values())
    first_board = next(n for n in range(part.first, part.last) if fold(PLAN.lines[n - 1]) in boards)
    seen, board = [], ""
    for number in range(first_board, part.last + 1):
        text = fold(PLAN.lines[number - 1])
        if text in boards:
            board = text
            seen.append(board)
        elif text:
            fact = facts.pop(number)
            assert fact["board"] == board
            assert text == (f"{fact['number']}.{fact['text']}" if fact["number"] else fact["text"])
    assert seen == list(boards)
    assert not facts


def test_annex_1_has_every_field_of_every_board_in_the_plan_s_order() -> None:
    fields = ["present_industry", "leading_industry", "positioning", "access", "negative"]
    rows = TABLES["annex_1"].rows
    boards = list(dict.fromkeys(row["board"] for row in rows))
    assert len(boards) == 7
    for board in boards:
        assert list(dict.fromkeys(row["field"] for row in rows if row["board"] == board)) == fields


@pytest.mark.parametrize("name", BOXES)
def test_every_line_of_a_box_is_in_its_csv_word_for_word(name: str) -> None:
    table, part = TABLES[name], PLAN.part("box", name.removeprefix("box_").replace("_", "-"))
    titles = {row.get("part_above", "") for row in table.rows}
    for number in range(part.first + 1, part.last + 1):
        text = fold(PLAN.lines[number - 1])
        claimed = [text for row in table.rows if row["line"] == str(number) for text in printed(row.items())]
        if claimed or text not in titles:
            assert SEPARATORS.sub("", "".join(claimed)) == SEPARATORS.sub("", text)
            assert all(words in text for words in claimed)


@pytest.mark.parametrize("name", BOXES)
def test_titles_and_names_above_the_lines_of_a_box_stand_above_them(name: str) -> None:
    table = TABLES[name]
    assert table.line is not None
    for row in table.rows:
        block = [fold(line) for line in PLAN.lines[table.line : int(row["line"])]]
        assert not row.get("part_above") or row["part_above"] in block
        assert all(row[column] in "".join(block) for column in row if column.endswith("_above"))


def test_the_tables_have_as_many_rows_as_counted_by_hand() -> None:
    assert {name: len(TABLES[name].rows) for name in (*GRIDS, *BOXES, "annex_1")} == ROWS


def test_annex_2_is_counted_from_one_to_its_end() -> None:
    assert [int(row["ordinal"]) for row in TABLES["annex_2"].rows] == list(range(1, 307))


def test_rows_stand_in_the_order_of_the_plan() -> None:
    for name in (*GRIDS, *BOXES, "annex_1"):
        lines = [int(row["line"]) for row in TABLES[name].rows]
        assert lines == sorted(lines)


def test_the_index_names_every_table_box_and_annex_with_title_unit_and_extent() -> None:
    entries = [row for row in _index() if row["line"]]
    parts = [part for part in PLAN.parts if part.kind in KINDS]
    assert [(int(row["line"]), int(row["last_line"]), row["title"]) for row in entries] == [
        (part.first, part.last, part.title) for part in parts
    ]
    for row, part in zip(entries, parts, strict=True):
        nearby = [fold(line) for line in PLAN.lines[part.first - 1 : part.last + 3]]
        assert row["number"] == {"table": "表", "box": "专栏", "annex": "附表"}[part.kind] + part.number
        assert (f"单位：{row['unit']}" in nearby) == bool(row["unit"])
        assert bool(row["unit"]) == any(text.startswith("单位：") for text in nearby)


def _index() -> Sequence[dict[str, str]]:
    lines = (FOLDER / "tables.csv").read_text(encoding="utf-8").splitlines()
    return [dict(zip(lines[0].split(","), line.split(","), strict=True)) for line in lines[1:]]


def test_a_table_carries_its_title_and_line() -> None:
    assert TABLES["table_6_5"].title == "表6-5 飞地经济空间模式指引"
    assert (TABLES["annex_2"].line, TABLES["blocks"].line) == (2235, None)


def test_every_line_given_is_a_line_of_the_plan() -> None:
    numbers = [int(row["line"]) for table in TABLES.values() for row in table.rows if row["line"]]
    assert max(numbers) <= len(PLAN.lines)


INDEX = "line,table,number,title\n5,one,表1,甲\n"


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({}, ["tables.csv", "缺少"]),
        ({"tables.csv": INDEX}, ["one.csv", "缺少"]),
        ({"tables.csv": INDEX, "one.csv": ""}, ["one.csv", "第1行"]),
        ({"tables.csv": INDEX, "one.csv": "name,line\n"}, ["one.csv", "第1行"]),
        ({"tables.csv": INDEX, "one.csv": "line,a,a\n"}, ["one.csv", "第1行", "重复"]),
        ({"tables.csv": INDEX, "one.csv": "line,a\n7,x\n8\n"}, ["one.csv", "第3行", "有1列，应为2列"]),
        ({"tables.csv": INDEX, "one.csv": "line,a\nx,y\n"}, ["one.csv", "第2行", "“x”"]),
        ({"tables.csv": INDEX, "one.csv": "line,a\n,y\n"}, ["one.csv", "第2行"]),
        ({"tables.csv": INDEX, "one.csv": 'line,a\n7,"x'}, ["one.csv", "CSV"]),
        ({"tables.csv": INDEX, "one.csv": "line,a\n", "two.csv": "line\n"}, ["two.csv", "没有列入"]),
    ],
)
def test_a_bad_table_is_named_with_its_line_and_the_reason(
    tmp_path: Path, files: dict[str, str], words: list[str]
) -> None:
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(BadInputError) as caught:
        load_tables(tmp_path)
    assert all(word in str(caught.value) for word in words)


def test_a_table_in_another_encoding_is_named(tmp_path: Path) -> None:
    (tmp_path / "tables.csv").write_bytes("line,table\n5,表\n".encode("gb18030"))
    with pytest.raises(BadInputError, match=r"tables\.csv.*UTF-8"):
        load_tables(tmp_path)


def test_a_row_without_a_line_must_name_its_source(tmp_path: Path) -> None:
    (tmp_path / "tables.csv").write_text(INDEX, encoding="utf-8")
    (tmp_path / "one.csv").write_text("line,a,source\n,x,某文件\n", encoding="utf-8")
    assert load_tables(tmp_path)["one"].rows == ({"line": "", "a": "x", "source": "某文件"},)


def test_the_plan_is_read_as_one_value() -> None:
    assert isinstance(PLAN, Plan)
    assert hash(PLAN) == hash(read_plan(FOLDER / "plan.txt"))

"""The plan's text, cut into parts: nothing lost, and every line cited as people cite it."""

import hashlib
from pathlib import Path

import pytest

from app.errors import BadInputError
from app.plan.text import Plan, parse_plan, read_plan

PLAN = Path(__file__).resolve().parents[2] / "seeds" / "plan" / "plan.txt"
CHAPTERS = 11
LINES = 6629


@pytest.fixture(scope="module")
def plan() -> Plan:
    return read_plan(PLAN)


def test_the_text_is_the_one_that_all_line_numbers_mean(plan: Plan) -> None:
    digest = hashlib.sha256(PLAN.read_bytes()).hexdigest()
    assert digest == "422a6e60970d15b08fcc04543d5a0d0d793d5251bf67d34f49a6a1384bca4fb0"
    assert len(plan.lines) == len(plan.places) == LINES


@pytest.mark.parametrize(
    ("line", "place"),
    [
        (1, "印发通知"),
        (12, "导言"),
        (17, "第一章"),
        (107, "第二章第四节 表2-1"),
        (242, "第三章第一节"),
        (246, "第三章第一节"),
        (282, "第三章第一节 表2-3 注"),
        (286, "第三章第二节 表2-4"),
        (338, "第三章第二节"),
        (605, "第三章第三节"),
        (793, "第四章第二节 专栏4-3"),
        (1433, "第六章第六节 一"),
        (1448, "第六章第六节 表6-5"),
        (1497, "第六章第六节 三"),
        (1554, "第七章第二节"),
        (2025, "第十章第一节 表10-1"),
        (2026, "第十章第一节 一"),
        (2076, "第十章第一节 二（六）"),
        (2154, "附表1 忻府板块"),
        (2165, "附表1 定襄板块"),
        (2224, "附表1 五台山风景名胜区板块"),
        (2232, "附表1 注1"),
        (2233, "附表1 注2"),
        (2246, "附表2 第1项"),
        (3260, "附表2 第113项"),
        (4000, "附表2 第195项"),
        (5961, "附表3 序号151"),
        (6008, "附表4 一、世界遗产 序号2"),
        (6624, "附表4 六、省级文保 序号45"),
        (6628, "印发说明"),
    ],
)
def test_a_line_is_cited_by_its_place(plan: Plan, line: int, place: str) -> None:
    assert plan.place_of(line) == place


@pytest.mark.parametrize("line", [0, -1, LINES + 1])
def test_a_line_outside_the_plan_has_no_place(plan: Plan, line: int) -> None:
    with pytest.raises(ValueError, match="outside the plan"):
        plan.place_of(line)


def test_every_line_that_says_something_stands_in_exactly_one_part(plan: Plan) -> None:
    covered = [number for part in plan.parts for number in range(part.first, part.last + 1)]
    said = {number for number, text in enumerate(plan.lines, start=1) if text.strip()}
    assert len(covered) == len(set(covered))
    assert said <= set(covered)


def test_the_plan_has_its_chapters_tables_boxes_and_annexes(plan: Plan) -> None:
    numbers = {kind: [part.number for part in plan.parts if part.kind == kind] for kind in ("table", "box", "annex")}
    assert len([part for part in plan.parts if part.kind == "chapter"]) == CHAPTERS
    assert " ".join(numbers["table"]) == ("2-1 2-2 2-3 2-4 2-5 2-6 2-7 4-1 6-1 6-2 6-3 6-4 6-5 7-1 7-2 7-3 8-1 10-1")
    assert " ".join(numbers["box"]) == "4-1 4-2 4-3 4-4 4-5 6-1 6-2 6-3 6-4 7-1 7-2 7-3 9-1 9-2 9-3 9-4 10-1"
    assert numbers["annex"] == ["1", "2", "3", "4"]


def test_a_section_title_that_breaks_off_is_read_whole(plan: Plan) -> None:
    titles = [part.title for part in plan.parts if part.kind == "section"]
    assert "优化“Y型联动、三圈互动、多板块支撑”的文旅空间布局" in titles


def test_a_cell_that_runs_on_over_a_blank_line_stays_one_cell(plan: Plan) -> None:
    row = next(row for row in plan.rows(plan.part("annex", "2")) if row.line == 3256)
    assert len(row.cells) == 8
    assert row.cells[1].text.endswith("吐楼-山角、白堡-周庄、南关-大峪线、楼房地村-庄旺村等")


def test_a_table_goes_on_after_two_blank_lines_when_a_cell_follows(plan: Plan) -> None:
    rows = plan.rows(plan.part("table", "6-5"))
    assert [len(row.cells) for row in rows] == [3] * 11


def test_a_part_that_the_plan_does_not_have_is_named(plan: Plan) -> None:
    with pytest.raises(BadInputError, match="9-9"):
        plan.part("table", "9-9")


def test_a_missing_text_and_a_text_in_another_encoding_are_bad_input(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match=r"plan\.txt"):
        read_plan(tmp_path / "plan.txt")
    (tmp_path / "plan.txt").write_bytes("第一章  发展基础".encode("gb18030"))
    with pytest.raises(BadInputError, match="UTF-8"):
        read_plan(tmp_path / "plan.txt")


def test_an_empty_text_has_no_parts() -> None:
    assert parse_plan("").parts == ()

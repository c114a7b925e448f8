"""Search over text, tables, rules and regulations; every hit with its place, its words marked, and the way back."""

import pytest

from app.errors import BadInputError
from app.services.desk import Desk, open_desk
from app.services.search import KINDS, Hit, context_of, marked, rules_at, search
from app.store.search_index import fold

ALL = 10_000


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return open_desk(tmp_path_factory.mktemp("workspace"))


def lines_with(desk: Desk, words: str) -> set[int]:
    """The lines that hold the words, by looking at all of them."""
    with desk.plan() as plan:
        return {line.line for line in plan.lines() if all(fold(word) in fold(line.text) for word in words.split())}


def found(desk: Desk, words: str, *kinds: str) -> tuple[Hit, ...]:
    return search(desk, words, kinds or None, ALL)


def test_each_kind_is_found(desk: Desk) -> None:
    assert {hit.kind for hit in found(desk, "泉域")} == set(KINDS)


@pytest.mark.parametrize("words", ["泉", "水", "泉域", "超采", "采煤沉陷", "永久基本农田", "泉域 重点", "G108", "的"])
def test_nothing_in_the_text_is_missed(desk: Desk, words: str) -> None:
    """Every line with the words is found, either itself or as part of the table row that begins at or above it."""
    hits = {hit.line for hit in found(desk, words, "text", "table") if hit.line is not None}
    for line in lines_with(desk, words):
        assert line in hits or any(line - 40 <= start <= line for start in hits), line


@pytest.mark.parametrize("words", ["泉", "泉域", "采煤沉陷区", "泉域 保护", "永久基本农田 红线"])
def test_the_spans_are_the_words(desk: Desk, words: str) -> None:
    for hit in found(desk, words):
        parts = "".join(fold(hit.text[start:end]) for start, end in hit.spans)
        assert set(parts) == set("".join(words.split()))
        assert all(fold(word) in fold(hit.text) for word in words.split())
        assert all(end < start for (_, end), (start, _) in zip(hit.spans, hit.spans[1:], strict=False))


def test_marks_stand_around_the_words() -> None:
    hit = Hit("text", "", "", 1, "涵养泉域水源，泉域", ((2, 4), (7, 9)), None)
    assert marked(hit) == "涵养【泉域】水源，【泉域】"


@pytest.mark.parametrize(
    ("words", "title", "line"),
    [
        ("雄安新区至忻州高速铁路", "附表2 基础设施和公共服务设施等重点项目表", 2245),
        ("五台山清水河流域生态保护及修复工程项目", "附表3 国土综合整治和生态修复项目", 5024),
        ("五台山 国家级 文化遗产", "附表4 忻州区重要历史文化资源一览表", 6000),
        ("轩岗煤炭国家规划矿区", "表2-7 矿产资源开发利用区块线", 728),
        ("秀容大道", "专栏4-1", 757),
        ("三大环城通道", "专栏9-1", 1823),
        ("拟设河曲经济技术开发区", "表6-5 飞地经济空间模式指引", 1442),
    ],
)
def test_annexes_tables_and_boxes_are_found_by_row(desk: Desk, words: str, title: str, line: int) -> None:
    hits = [hit for hit in found(desk, words, "table") if hit.title.startswith(title)]
    assert line in {hit.line for hit in hits}


@pytest.mark.parametrize("box", ["4-1", "4-2", "4-3", "4-4", "4-5", "9-1", "9-2", "9-3", "9-4"])
def test_every_line_of_a_box_is_found_under_its_title(desk: Desk, box: str) -> None:
    with desk.plan() as plan:
        row = next(row for row in plan.table("tables") if row["number"] == f"专栏{box}")
        lines = [line for line in plan.lines() if int(row["line"]) < line.line <= int(row["last_line"])]
    assert lines
    for line in lines:
        hits = found(desk, line.text.split()[0][:12], "table")
        assert any(hit.line == line.line and hit.title.startswith(f"专栏{box}") for hit in hits)


@pytest.mark.parametrize(("table", "column"), [("annex_2", "name"), ("annex_3", "name"), ("annex_4", "name")])
def test_every_row_of_an_annex_is_found_by_its_name(desk: Desk, table: str, column: str) -> None:
    with desk.plan() as plan:
        rows = [row for row in plan.table(table) if row[column]]
        missed = [
            row["line"]
            for row in rows
            if int(row["line"]) not in {hit.line for hit in plan.search(row[column], ALL, ("table",))}
        ]
    assert missed == []


def test_a_table_row_is_not_found_a_second_time_as_lines(desk: Desk) -> None:
    hits = found(desk, "雄安新区至忻州高速铁路", "text", "table")
    assert [hit.line for hit in hits if hit.line and 2245 <= hit.line < 2254] == [2245]


def test_words_that_the_plan_breaks_over_lines_of_a_cell_are_found(desk: Desk) -> None:
    """Line 5030's cell runs over several lines in the text."""
    assert 5030 in {hit.line for hit in found(desk, "植被恢复及生态修复工程", "table")}


def test_a_rule_is_found_by_id_title_quote_and_question(desk: Desk) -> None:
    for words in ("L-03", "l-03", "“两高”项目", "能效达到国内标杆水平", "注1的两个口径不一致"):
        assert "L-03" in {hit.rule_id for hit in found(desk, words, "rule")}


def test_a_regulation_is_found_as_a_paraphrase(desk: Desk) -> None:
    hit = next(hit for hit in found(desk, "风景名胜区 开山", "regulation"))
    assert "转述" in hit.place
    assert hit.text.endswith("（转述）")
    assert hit.line is None


@pytest.mark.parametrize(("one", "other"), [("“两高”", '"两高"'), ("g108", "G108"), ("Ｇ１０８", "G108"), ("(", "（")])
def test_width_case_and_quotes_do_not_matter(desk: Desk, one: str, other: str) -> None:
    assert found(desk, one) == found(desk, other) != ()


def test_hits_come_in_the_plans_order_and_articles_last(desk: Desk) -> None:
    lines = [hit.line for hit in found(desk, "水")]
    numbers = [line for line in lines if line is not None]
    assert numbers == sorted(numbers)
    assert lines[len(numbers) :] == [None] * (len(lines) - len(numbers))


@pytest.mark.parametrize("words", ["", "　", "没有这样的话啊", "\0", '"', "NOT(", "' OR 1=1 --"])
def test_odd_words_find_nothing_or_what_holds_them(desk: Desk, words: str) -> None:
    assert all(fold(word) in fold(hit.text) for hit in found(desk, words) for word in words.split())


def test_the_limit_holds(desk: Desk) -> None:
    assert len(search(desk, "的", limit=7)) == 7


def test_an_unknown_kind_is_named(desk: Desk) -> None:
    with pytest.raises(BadInputError, match="chapter"):
        search(desk, "水", ("chapter",))


def test_a_citation_leads_to_its_sentence_in_context_and_back(desk: Desk) -> None:
    for ready in desk.rules:
        cited = ready.rule.citation
        lines = context_of(desk, cited.line)
        assert cited.quote in next(line.text for line in lines if line.line == cited.line)
        assert 3 <= len(lines) <= 5
        assert ready.rule in rules_at(desk, cited.line)


def test_context_passes_over_blank_lines(desk: Desk) -> None:
    assert [line.line for line in context_of(desk, 610, before=1, after=0)][-1] == 610
    assert len(context_of(desk, 610, before=3, after=4)) == 8


def test_a_line_that_is_not_there_is_named(desk: Desk) -> None:
    with pytest.raises(BadInputError, match="第99999行"):
        context_of(desk, 99_999)


def test_a_line_that_no_rule_cites_has_none(desk: Desk) -> None:
    assert rules_at(desk, 4) == ()


def test_text_and_tables_are_found_in_the_plans_order(desk: Desk) -> None:
    found = search(desk, "拟设河曲经济技术开发区", kinds=("text", "table"))
    assert [hit.line for hit in found] == [1442, 1448]

"""Each check of the plan against itself, on small tables and lines of its own: a true alarm and a true silence."""

from collections.abc import Callable, Iterable, Sequence

import pytest

from app.domain.plan import PlanLine
from app.plan import (
    checks_block_text,
    checks_blocks,
    checks_counts,
    checks_limits,
    checks_numbering,
    checks_shares,
    checks_sums,
    checks_words,
)
from app.plan.checks import check_plan, check_tables, disputed_lines
from app.plan.checks_common import Material, Row, finest, plain, printed


def rows(columns: str, *cells: str) -> list[Row]:
    """Rows of a small table, cells parted by blanks, `.` for an empty one; lines count from 10."""
    names = columns.split()
    return [
        {"line": str(line)}
        | {name: cell.strip(".") if cell == "." else cell for name, cell in zip(names, text.split(), strict=True)}
        for line, text in enumerate(cells, start=10)
    ]


def material(tables: dict[str, Sequence[Row]] | None = None, *texts: str) -> Material:
    known = tables or {}
    lines = tuple(PlanLine(number, f"第{number}处", text) for number, text in enumerate(texts, start=1))
    return Material(lambda name: known.get(name, ()), lines)


def ids(check: Callable[[Material], Iterable[object]], what: Material) -> list[str]:
    return [str(found.id) for found in check(what)]  # type: ignore[attr-defined]


COUNTY = "county farmland"


def test_a_total_that_is_not_the_sum_is_found() -> None:
    table = rows(COUNTY, "甲 1.25 ", "乙 2.50", "合计 3.85")
    assert ids(checks_sums.check_totals, material({"table_2_3": table})) == ["sum:table_2_3:12"]


def test_a_total_off_by_rounding_is_sound() -> None:
    table = rows(COUNTY, "甲 1.25", "乙 2.50", "丙 1.11", "合计 4.88")
    assert ids(checks_sums.check_totals, material({"table_2_3": table})) == []


def test_a_total_speaks_only_of_its_own_part_of_the_table() -> None:
    table = rows("part_above name total core general", "一 甲 9.0 0 9.0", "二 乙 2.0 0 2.0", "二 合计 2.0 0 2.0")
    assert ids(checks_sums.check_totals, material({"table_2_5": table})) == []


@pytest.mark.parametrize(("total", "found"), [("200.49", ["parts:table_2_5:10"]), ("220.48", []), ("220.49", [])])
def test_a_row_is_compared_with_its_parts(total: str, found: list[str]) -> None:
    table = rows("name total core general", f"甲 {total} 117.44 103.04")
    assert ids(checks_sums.check_parts, material({"table_2_5": table})) == found


def test_an_integer_among_hundredths_is_as_fine_as_they() -> None:
    table = rows("block growth_boundary built expandable", "甲 0 0.15 0", "乙 2308.80 1500 808.80", "丙 -- -- 0.00")
    assert ids(checks_sums.check_parts, material({"table_7_2": table})) == ["parts:table_7_2:10"]


STARTUP = "name area growth_boundary built expandable"


def nested(within: str) -> Material:
    table = rows(STARTUP, "甲 10 0 0 4", "乙 3 0 0 1", "合计 13 0 0 5")
    blocks = rows("block_id within table_lines", "a . 10", f"b {within} 11")
    return material({"table_10_1": table, "blocks": blocks}, "规划面积约0.13平方千米")


def test_a_total_that_counts_an_area_within_another_is_found_and_so_is_the_text_that_quotes_it() -> None:
    (found,) = checks_sums.check_nested(nested("a"))
    assert found.id == "nested:table_10_1"
    assert found.values == ("area：合计13，其中重复3，净10", "expandable：合计5，其中重复1，净4")
    assert found.lines == (12, 1)


def test_areas_side_by_side_are_not_counted_twice() -> None:
    assert ids(checks_sums.check_nested, nested(".")) == []


USES = "农用地面积约60.00万亩，建设用地面积约10.00万亩，未利用地面积约30.00万亩"


@pytest.mark.parametrize(("region", "found"), [("0.08", ["region:area"]), ("0.07", [])])
def test_the_region_s_area_is_compared_with_its_land_uses(region: str, found: list[str]) -> None:
    assert ids(checks_shares.check_region, material({}, f"国土面积约{region}万平方千米", USES)) == found


@pytest.mark.parametrize(("share", "found"), [("12.44", ["share:2:12.34"]), ("12.34", []), ("12.3", [])])
def test_a_share_is_compared_with_its_area(share: str, found: list[str]) -> None:
    text = f"耕地面积约12.34万亩，占区域国土面积的{share}%"
    assert ids(checks_shares.check_shares, material({}, USES, text)) == found


def test_shares_given_together_are_compared_each_with_its_own_area() -> None:
    text = "生态保护红线面积20.00万亩，核心区5.00万亩、其他15.00万亩，分别占生态保护红线总面积的25.00%、76.00%"
    assert ids(checks_shares.check_shares, material({}, USES, text)) == ["share:2:15.00"]


@pytest.mark.parametrize(("last", "found"), [("33.40", ["hundred:1"]), ("30.05", []), ("3.05", [])])
def test_shares_that_nearly_make_a_hundred_have_to_make_it(last: str, found: list[str]) -> None:
    assert ids(checks_shares.check_hundred, material({}, f"分别为37.11%、32.84%和{last}%")) == found


BLOCK = "county_above block area growth_boundary built expandable"


def blocks(**tables: Sequence[Row]) -> Material:
    own = {
        "table_6_1": rows(BLOCK, "忻府区 甲产城板块 858.83 9 5 4", "代县 乙板块 94.26 9 5 4"),
        "blocks": rows("block_id within table_lines", "a . 10;20", "b . 11"),
        "block_aliases": rows("alias block_id", "甲产城板块 a", "乙板块 b"),
    }
    return material(own | tables)


def later(columns: str, cells: str) -> list[Row]:
    return [{**row, "line": "20"} for row in rows(columns, cells)]


def test_a_block_with_two_figures_is_found() -> None:
    what = blocks(table_10_1=later(STARTUP, "甲产业板块 858.83 9 5 4.01"))
    assert ids(checks_blocks.check_block_figures, what) == ["block:a:expandable"]


def test_a_block_with_the_same_figures_is_sound() -> None:
    what = blocks(table_10_1=later(STARTUP, "甲产业板块 858.83 9 5 4.00"))
    assert ids(checks_blocks.check_block_figures, what) == []


@pytest.mark.parametrize(("name", "found"), [("甲产业板块", ["name:a"]), ("甲产城板块", []), ("甲片区", [])])
def test_a_name_with_one_other_character_is_a_misprint(name: str, found: list[str]) -> None:
    what = blocks(table_10_1=later(STARTUP, f"{name} 858.83 9 5 4"))
    assert ids(checks_blocks.check_block_names, what) == found


@pytest.mark.parametrize(("zone", "found"), [("五台示范区", ["county:table_6_1"]), ("代县园区", []), ("某园区", [])])
def test_a_block_in_a_zone_of_another_county_is_found(zone: str, found: list[str]) -> None:
    what = blocks(box_6_2=rows("part_above group_above name", f"一 {zone} 乙板块"))
    assert ids(checks_blocks.check_block_counties, what) == found


@pytest.mark.parametrize(("area", "found"), [("5.67", ["zone:10"]), ("9.53", []), ("10", [])])
def test_a_zone_smaller_than_its_blocks_is_found(area: str, found: list[str]) -> None:
    box = rows("part_above group_above name", "一 园区 甲产城板块", "一 园区 乙板块")
    what = blocks(box_6_2=box, table_4_1=rows("name area", f"园区 {area}"))
    assert ids(checks_blocks.check_zones, what) == found


@pytest.mark.parametrize(("area", "found"), [("9.35", ["area:table_4_1:10"]), ("8.59", []), ("10", [])])
def test_a_name_with_two_areas_is_found_and_a_round_number_is_sound(area: str, found: list[str]) -> None:
    what = blocks(table_4_1=rows("name area", f"甲产城板块 {area}"))
    assert ids(checks_blocks.check_named_areas, what) == found


BOX = "name_above text"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("位于某镇，规划面积约0.25平方千米。", ["text:10:b:area"]),
        ("位于某镇，规划面积约0.94平方千米。", []),
        ("位于某镇，规划面积约94.3公顷。", []),
        ("规划面积约0.94平方千米，现状建设用地面积约0.55平方公里", ["text:10:b:built"]),
    ],
)
def test_figures_in_words_are_compared_with_the_table_whatever_the_unit(text: str, found: list[str]) -> None:
    assert ids(checks_block_text.check_block_texts, blocks(box_7_1=rows(BOX, f"乙板块 {text}"))) == found


def test_a_sentence_that_lists_blocks_speaks_of_none_of_them() -> None:
    text = "启动区包括甲产城板块和乙板块，规划面积约25.08平方千米。其中，乙板块规划面积约0.25平方千米。"
    found = ids(checks_block_text.check_block_texts, blocks(box_10_1=rows(BOX, f"某启动区 {text}")))
    assert found == ["text:10:b:area"]


def test_two_blocks_with_each_other_s_figures_are_one_finding() -> None:
    box = rows(BOX, "甲产城板块 面积约0.94平方千米", "乙板块 面积约8.59平方千米")
    assert ids(checks_block_text.check_block_texts, blocks(box_7_1=box)) == ["swapped:a:b"]


@pytest.mark.parametrize(("unit", "found"), [("公顷", ["pieces:10"]), ("平方千米", [])])
def test_pieces_are_compared_with_their_whole(unit: str, found: list[str]) -> None:
    text = f"规划面积约6.20平方千米，由2个区块组成。区块一规划面积约2.68平方千米；区块二规划面积约3.52{unit}。"
    what = blocks(box_6_4=rows(BOX, f"乙板块 {text}"))
    assert ids(checks_block_text.check_pieces, what) == found


@pytest.mark.parametrize(("stated", "found"), [("0.30", ["claim:1:expandable"]), ("0.08", [])])
def test_a_sum_over_all_blocks_has_to_come_from_the_tables(stated: str, found: list[str]) -> None:
    text = f"产业板块内城镇开发边界面积约0.18平方千米，新增可拓展空间面积约{stated}平方千米"
    tables = blocks()
    what = Material(tables.table, (PlanLine(1, "某处", text),))
    what = Material(lambda name: tables.table(name) or rows(BLOCK, "合计 . . . . ."), what.lines)
    empty = {"table_6_1", "blocks", "block_aliases"}
    what = Material(lambda name: what_rows(tables, name, empty), what.lines)
    assert ids(checks_block_text.check_claim, what) == found


def what_rows(tables: Material, name: str, own: set[str]) -> Sequence[Row]:
    if name in own:
        return tables.table(name)
    return [{**row, "line": "99"} for row in rows(BLOCK, "合计 . . . . .")] if name.startswith("table_") else ()


LIMIT = rows("indicator year_2025 year_2035", "新增建设用地规模（万亩） ≤4 ≤5.19")
PROJECT = "name county total_mu new_construction_mu period"


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        (["甲 代县 -- 40000 2022-2025", "乙 代县 -- 11900 2026-2035"], []),
        (["甲 代县 -- 40001 2022-2025"], ["limit:annex_2:2025"]),
        (["甲 代县 -- 30000 2022-2035", "乙 代县 -- 30000 --"], []),
        (["甲 代县 -- 30000 2022-2035", "乙 代县 -- 30000 2026-2035"], ["limit:annex_2:2035"]),
        (["甲 代县 -- 63528.6 2022-2035"], ["limit:annex_2:2035", "limit:annex_2:line10"]),
    ],
)
def test_projects_are_compared_with_the_limit_of_new_construction_land(cells: list[str], found: list[str]) -> None:
    what = material({"table_2_1": LIMIT, "annex_2": rows(PROJECT, *cells)})
    assert ids(checks_limits.check_new_construction, what) == found


@pytest.mark.parametrize(("total", "found"), [("0", ["part:annex_2:10"]), ("6.14", []), ("--", [])])
def test_new_construction_land_is_part_of_the_whole(total: str, found: list[str]) -> None:
    what = material({"annex_2": rows(PROJECT, f"甲 代县 {total} 6.14 2022-2025")})
    assert ids(checks_limits.check_part_of_total, what) == found


@pytest.mark.parametrize(("target", "found"), [("57.06", ["target:1"]), ("50", [])])
def test_a_target_is_compared_with_the_projects_of_its_years(target: str, found: list[str]) -> None:
    projects = rows(
        "name period", "30万亩高标准农田 2022-2025", "20万亩高标准农田 2022-2025", "9万亩高标准农田 2026-2035"
    )
    what = material({"annex_3": projects}, f"到2025年，规划新建高标准农田{target}万亩")
    assert ids(checks_limits.check_farmland_target, what) == found


@pytest.mark.parametrize(("county", "found"), [("五台县", ["place:annex_2:10"]), ("原平市、代县", []), ("原平市", [])])
def test_a_project_stands_in_the_county_of_its_name(county: str, found: list[str]) -> None:
    what = material({"annex_2": rows(PROJECT, f"原平市光伏 {county} -- -- --")})
    assert ids(checks_limits.check_places, what) == found


@pytest.mark.parametrize(
    ("place", "found"), [("代县蒋村镇", ["place:annex_3:10"]), ("定襄县蒋村乡", []), ("代县胡峪乡", [])]
)
def test_a_township_stands_in_its_own_county(place: str, found: list[str]) -> None:
    divisions = rows("code12 name level parent_code12", "1 定襄县 县级 0", "2 蒋村乡 乡级 1")
    what = material({"admin_divisions_2023": divisions, "annex_3": rows("name place", f"工程 {place}")})
    assert ids(checks_limits.check_townships, what) == found


def kinds(stated: int, in_all: int) -> Material:
    box = rows("part_above group_above name", f"1.新兴板块（{stated}个） . 甲", f"1.新兴板块（{stated}个） . 乙")
    table = rows("block", "甲", "乙", "合计")
    return material({"box_6_2": box, "table_6_1": table}, f"1类共{in_all}个产业板块")


def test_a_kind_with_a_number_that_is_not_its_list_s_is_found() -> None:
    assert ids(checks_counts.check_kinds, kinds(3, 3)) == ["count:box_6_2:10"]


def test_a_number_in_all_is_the_sum_of_the_kinds() -> None:
    assert ids(checks_counts.check_kinds, kinds(2, 4)) == ["count:blocks"]
    assert ids(checks_counts.check_kinds, kinds(2, 2)) == []


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ("忻府区（2个）：甲区、乙区。原平市（1个）：丙区。", []),
        ("忻府区（2个）：甲区。原平市（2个）：乙区、丙区。", ["count:table_2_7:10:忻府区"]),
        ("忻府区（1个）：甲区。原平市（1个）：乙区。", ["count:table_2_7:10:集中开采区"]),
        ("甲区、乙区、丙区", []),
    ],
)
def test_a_cell_holds_as_many_as_it_says(names: str, found: list[str]) -> None:
    what = material({"table_2_7": rows("type names", f"集中开采区（3个） {names}")})
    assert ids(checks_counts.check_lists, what) == found


@pytest.mark.parametrize(("stated", "found"), [(48, ["count:provincial_relics:1"]), (2, [])])
def test_a_number_in_the_text_is_that_of_the_list(stated: int, found: list[str]) -> None:
    what = material(
        {"annex_4": rows("part_above name level", "六、省级文保 甲 .", "六、省级文保 乙 .")},
        f"{stated}处省级文物保护单位",
    )
    assert ids(checks_counts.check_counted, what) == found


@pytest.mark.parametrize(
    ("pair", "found"), [("东部六县（忻府区）", ["count:table_6_5:10"]), ("西部二县（忻府区）", [])]
)
def test_partners_are_as_many_as_their_zones(pair: str, found: list[str]) -> None:
    what = material({"table_6_5": rows("pair origin", f"{pair} 忻州市：甲开发区、乙示范区太原市：丙示范区")})
    assert ids(checks_counts.check_pairs, what) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("防治，原平、忻府、定襄和五台5个县", ["inline:1:3"]),
        ("防治，原平、忻府、定襄和五台4个县", []),
        ("防治，原平、忻府等6个县", []),
        ("防治，开发区（甲、乙）2个板块", []),
    ],
)
def test_a_sentence_counts_what_it_lists(text: str, found: list[str]) -> None:
    assert ids(checks_counts.check_inline, material({}, text)) == found


@pytest.mark.parametrize(
    ("numbers", "found"), [("1 2 3", []), ("1 2 2", ["number:annex_3:12"]), ("1 3 4", ["number:annex_3:11"])]
)
def test_numbers_run_on(numbers: str, found: list[str]) -> None:
    what = material({"annex_3": rows("number name", *(f"{number} 甲" for number in numbers.split()))})
    assert ids(checks_numbering.check_numbers, what) == found


@pytest.mark.parametrize(("first", "found"), [(".", ["number:annex_1:10"]), ("1", [])])
def test_a_first_item_has_its_number(first: str, found: list[str]) -> None:
    what = material({"annex_1": rows("board field number text", f"甲 access {first} 一", "甲 access 2 二")})
    assert ids(checks_numbering.check_numbers, what) == found


def test_sections_begin_anew_in_every_chapter() -> None:
    sound = ("第一章 甲", "第一节 乙", "第二节 丙", "第二章 丁", "第一节 戊")
    assert ids(checks_numbering.check_headings, material({}, *sound)) == []
    assert ids(checks_numbering.check_headings, material({}, *sound, "第三节 己")) == ["heading:6"]


def test_a_name_twice_in_one_place_is_found_and_in_two_places_is_sound() -> None:
    table = rows("name place", "甲 代县", "甲 代县", "乙 代县", "乙 五台县")
    assert ids(checks_numbering.check_repeats, material({"annex_3": table})) == ["repeat:annex_3:11"]


def test_a_title_in_two_ways_is_found() -> None:
    texts = (
        "《产业结构调整指导目录（2019年本）》",
        "《产业结构调整指导目录（2019年本）》",
        "《产业结构调整产业目录（2019年本）》",
    )
    assert ids(checks_words.check_titles, material({}, *texts)) == ["title:3:产业结构调整产业目录（2019年本）"]


def test_titles_of_other_documents_are_sound() -> None:
    assert (
        ids(checks_words.check_titles, material({}, "《文物保护法》《长城保护条例》《山西省实施<文物保护法>办法》"))
        == []
    )


def test_a_title_bracketed_in_the_wrong_place_is_found() -> None:
    found = ids(checks_words.check_titles, material({}, "《文物保护法》和《山西省实施<文物保护法办法>》"))
    assert found == ["title:1:文物保护法办法"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("用水总量（忆立方米）", ["unit:1:忆立方米"]),
        ("密度67.87百里/平方千米，低于103百里/平方千米", ["unit:1:百里/平方千米"]),
        ("用水总量（亿立方米），密度4.41公里/百平方千米，面积1.23万平方千米", []),
    ],
)
def test_a_unit_that_is_none_is_found_once_a_line(text: str, found: list[str]) -> None:
    assert ids(checks_words.check_units, material({}, text)) == found


@pytest.mark.parametrize(("text", "found"), [("lO0MW光伏", ["letters:1"]), ("100MW/200MWh储能", [])])
def test_letters_for_digits_are_found(text: str, found: list[str]) -> None:
    assert ids(checks_words.check_letters, material({}, text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("循坏产业链", ["spelling:2:循坏产业链"]),
        ("人文环境", []),
        ("五台风景名胜区", ["spelling:2:五台风景名胜区"]),
        ("原平经济技术经济区", ["spelling:2:经济技术经济区"]),
    ],
)
def test_a_term_spelled_otherwise_is_found(text: str, found: list[str]) -> None:
    what = material({}, "循环产业链、人居环境、五台山风景名胜区、经济技术开发区", text)
    assert ids(checks_words.check_spellings, what) == found


@pytest.mark.parametrize(
    ("text", "found"), [("甲（乙", ["bracket:1"]), ("甲（乙)“丙”", []), ("甲），乙", ["bracket:1"])]
)
def test_an_open_bracket_is_found(text: str, found: list[str]) -> None:
    assert ids(checks_words.check_brackets, material({}, text)) == found


def test_a_zone_of_two_kinds_is_found() -> None:
    what = material({}, "静乐现代农业产业示范区", "静乐现代农业产业开发区、五寨现代农业产业示范区")
    assert ids(checks_words.check_zone_names, what) == ["zone_name:静乐现代农业产业"]


def test_an_annex_cited_by_another_name_is_found() -> None:
    assert ids(checks_words.check_annex_names, material({}, "（见附件4）", "附表4：一览表")) == ["annex_name:1"]
    assert ids(checks_words.check_annex_names, material({}, "（见附表4）", "附表4：一览表")) == []


def test_numbers_are_read_as_printed() -> None:
    number = printed("≥446.59")
    assert number is not None
    assert (plain(number.value), plain(number.half), plain(number.low)) == ("446.59", "0.005", "446.585")
    assert [printed(text) for text in ("--", "", "4C", "约5")] == [None] * 4
    assert plain(finest(rows("area", "1500", "2.25", "--"), "area")) == "0.005"


def test_a_plan_without_tables_and_text_has_nothing_to_disagree() -> None:
    assert check_plan(lambda _: (), ()) == ()


def test_tables_alone_can_be_checked_and_a_disputed_line_names_what_disputes_it() -> None:
    tables = {"table_2_3": rows(COUNTY, "甲 1.25", "合计 3.85")}
    found = check_tables(lambda name: tables.get(name, ()))
    assert disputed_lines(found) == {11: ("sum:table_2_3:11",)}

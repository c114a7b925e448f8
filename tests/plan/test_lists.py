"""The reviewed lists: blocks, industries, places, enclaves; each phrase stands in the plan at the line it names."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from app.plan.tables import Row, load_tables
from app.plan.text import read_plan
from app.plan.text_grid import fold

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
PLAN = read_plan(SEEDS / "plan" / "plan.txt")
TABLES = load_tables(SEEDS / "plan")
BOARDS = {row["board"] for row in TABLES["annex_1"].rows}
BLOCKS = {row["block_id"]: row for row in TABLES["blocks"].rows}
KINDS = {
    "strategic": "6-1", "traditional": "6-2", "agriculture": "6-3", "services": "6-4", "tourism": "7-2",
    "startup": "10-1",
}  # fmt: skip


def reference(name: str) -> list[dict[str, str]]:
    with (SEEDS / "reference" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


DIVISIONS = {row["code12"]: row for row in reference("admin_divisions_2023")}
INDUSTRIES = {row["code"]: row["name"] for row in reference("gbt4754_2017")}


def words_at(line: str) -> str:
    """The words of a line of the plan and of its continuation, if it is a cell that runs on."""
    index = int(line) - 1
    more = PLAN.lines[index + 1]
    runs_on = PLAN.lines[index].startswith("\t") and not more.startswith("\t")
    return fold(PLAN.lines[index] + (more if runs_on else ""))


def table_rows(row: Row) -> list[Row]:
    """The rows of the plan's tables that a block stands in."""
    pairs = zip(row["tables"].split(";"), row["table_lines"].split(";"), strict=True)
    names = [(f"table_{number.replace('-', '_')}", line) for number, line in pairs if number]
    return [each for name, line in names for each in TABLES[name].rows if each["line"] == line]


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("block_industries", "phrase"), ("board_industries", "phrase"), ("industry_mapping", "phrase"),
        ("key_towns", "town"), ("enclave_fields", "field"), ("contaminated_plots", "number"),
        ("mining_zones", "name"), ("mining_zones", "county"), ("key_towns", "county"),
    ],
)  # fmt: skip
def test_a_phrase_stands_in_the_plan_at_its_line(name: str, column: str) -> None:
    absent = [(row["line"], row[column]) for row in TABLES[name].rows if row[column] not in words_at(row["line"])]
    assert not absent


def test_an_alias_of_a_block_stands_at_its_line_or_comes_from_the_layer() -> None:
    for row in TABLES["block_aliases"].rows:
        assert row["source"] in ("plan", "layer")
        assert row["source"] == "layer" or row["alias"] in words_at(row["line"])


def test_an_alias_means_one_block_only_and_every_block_is_its_own_alias() -> None:
    aliases = {row["alias"]: row["block_id"] for row in TABLES["block_aliases"].rows}
    assert len(aliases) == len(TABLES["block_aliases"].rows)
    assert set(aliases.values()) <= set(BLOCKS)
    centres = {name for name in BLOCKS if name.endswith("-centre")}
    assert all(aliases[row["name"]] == name for name, row in BLOCKS.items() if name not in centres)


def test_the_plan_s_46_blocks_and_three_more_start_up_areas_have_one_identity_each() -> None:
    kinds = Counter(row["kind"] for row in BLOCKS.values())
    assert len(BLOCKS) == len(TABLES["blocks"].rows) == 49
    assert kinds.total() - kinds["startup"] == 46
    assert len({row["name"] for row in BLOCKS.values()}) == 49


def test_every_row_of_the_block_tables_belongs_to_exactly_one_block() -> None:
    ours = Counter(row["line"] for block in BLOCKS.values() for row in table_rows(block))
    names = [f"table_{number.replace('-', '_')}" for number in KINDS.values()]
    theirs = [row["line"] for name in names for row in TABLES[name].rows if "合计" not in row.values()]
    assert ours == Counter(theirs)


def test_a_block_has_the_figures_that_its_table_prints() -> None:
    for block in BLOCKS.values():
        rows = table_rows(block)
        assert block["kind"] == next(
            (kind for kind, table in KINDS.items() if rows and table in block["tables"]), "services"
        )
        if rows:
            assert (block["area"], block["expandable"]) == (rows[0]["area"], rows[0]["expandable"])
            assert {row["area"] for row in rows} == {block["area"]}
        assert block["area_unit"] == ("公顷" if block["area"] else "")
        assert (block["area_ha"], block["expandable_ha"]) == (block["area"], block["expandable"])


def test_a_block_carries_every_name_under_which_a_table_has_it() -> None:
    aliases = {row["alias"]: row["block_id"] for row in TABLES["block_aliases"].rows}
    for name, block in BLOCKS.items():
        assert all(aliases[row.get("block") or row["name"]] == name for row in table_rows(block))


def test_a_block_that_differs_between_tables_says_so() -> None:
    for block in BLOCKS.values():
        spaces = {row["expandable"] for row in table_rows(block)}
        assert len(spaces) <= 1 or all(space in block["note"] for space in spaces - {block["expandable"]})


def test_nested_areas_name_the_block_around_them() -> None:
    within = {name: row["within"] for name, row in BLOCKS.items() if row["within"]}
    assert within == {
        "xinfu-longgang": "xinfu-xiurong",
        "xinfu-doulou": "xinfu-xiurong",
        "xinfu-meihuagong": "xinfu-xiurong",
        "xinfu-xiurong-core": "xinfu-xiurong",
        "xinfu-shugu": "xinfu-xiurong-core",
    }


def test_boards_are_those_of_annex_1_and_blocks_lie_in_them() -> None:
    of_county = {row["county"]: row["board"] for row in TABLES["board_counties"].rows if not row["township"]}
    scenic = {row["board"] for row in TABLES["board_counties"].rows if row["township"]}
    assert {*of_county.values(), *scenic} == BOARDS
    for block in BLOCKS.values():
        assert block["board"] == of_county.get(block["county"], next(iter(scenic)))


def test_the_split_of_annex_1_s_leading_industries_leaves_no_word_out() -> None:
    for row in TABLES["annex_1"].rows:
        if row["field"] == "leading_industry":
            phrases = [each["phrase"] for each in TABLES["board_industries"].rows if each["board"] == row["board"]]
            assert re.sub("[、，和]", "", "".join(phrases)) == re.sub("[、，和]", "", row["text"])


def test_a_mapped_code_is_one_of_the_standard_with_its_name() -> None:
    wrong = [row for row in TABLES["industry_mapping"].rows if INDUSTRIES.get(row["code"]) != row["name"]]
    assert not wrong


def test_a_mapping_has_a_scope_that_holds_its_phrase_and_a_reason() -> None:
    held = {(row["board"], row["phrase"], row["line"]) for row in TABLES["board_industries"].rows}
    held |= {(row["block_id"], row["phrase"], row["line"]) for row in TABLES["block_industries"].rows}
    rows = TABLES["industry_mapping"].rows
    assert all((row["scope"], row["phrase"], row["line"]) in held for row in rows)
    assert all(row["reason"] for row in rows)
    assert len({(row["scope"], row["phrase"], row["code"]) for row in rows}) == len(rows)


def test_a_block_does_not_repeat_what_its_board_holds() -> None:
    rows = TABLES["industry_mapping"].rows
    for row in rows:
        if row["scope"] in BLOCKS:
            board = BLOCKS[row["scope"]]["board"]
            assert not [each for each in rows if each["scope"] == board and row["code"].startswith(each["code"])]


def test_what_is_vague_stays_unmapped_and_says_why() -> None:
    mapped = {(row["scope"], row["phrase"]) for row in TABLES["industry_mapping"].rows}
    for row in TABLES["board_industries"].rows:
        assert row["mapping"] in ("full", "part", "none")
        assert (row["mapping"] == "none") == ((row["board"], row["phrase"]) not in mapped)
        assert bool(row["reason"]) == (row["mapping"] != "full")


def test_grain_milling_is_no_leading_industry_of_the_xinfu_board_but_of_its_grain_park() -> None:
    scopes = {row["scope"] for row in TABLES["industry_mapping"].rows if "C1314".startswith(row["code"])}
    assert "忻府板块" not in scopes
    assert {"xinfu-zaliang", "xinfu-xiurong"} <= scopes


def test_key_towns_are_those_of_table_2_2() -> None:
    text = "".join(row["scope"] for row in TABLES["table_2_2"].rows)
    assert all(row["town"] in text for row in TABLES["key_towns"].rows)
    assert Counter(row["county"] for row in TABLES["key_towns"].rows) == {
        "繁峙县": 3, "五台县": 3, "原平市": 4, "定襄县": 3, "代县": 3
    }  # fmt: skip


def test_enclave_pairs_come_from_the_rows_of_table_6_5() -> None:
    rows = {row["line"]: row for row in TABLES["table_6_5"].rows}
    pairs = TABLES["enclave_pairs"].rows
    assert {row["line"] for row in pairs} == set(rows)
    for pair in pairs:
        row = rows[pair["line"]]
        cell = row["pair"] if pair["origin_kind"] == "county" else row["origin"]
        assert pair["origin"] in cell
        assert f"（{pair['receiving_county']}）" in row["pair"]
        assert pair["destination"] == row["destination"]


def test_enclave_fields_are_the_seven_of_the_sentence() -> None:
    fields = [row["field"] for row in TABLES["enclave_fields"].rows]
    assert f"重点发展{'、'.join(fields)}等七方面产业项目" in PLAN.lines[1432]


def test_contaminated_plots_are_part_6_of_annex_3() -> None:
    plots = [row for row in TABLES["annex_3"].rows if row["group_above"] == "（六）污染地块生态修复工程"]
    assert [row["name"] for row in TABLES["contaminated_plots"].rows] == [row["name"] for row in plots]
    assert [row["county"] for row in TABLES["contaminated_plots"].rows] == [row["place"] for row in plots]


def test_places_and_boards_have_the_codes_of_2023() -> None:
    for row in TABLES["board_counties"].rows:
        assert DIVISIONS[row["code"]]["name"] == (row["township"] or row["county"])
    for row in TABLES["place_aliases"].rows:
        assert (row["kind"] == "unknown") == (not row["name"])
        assert row["kind"] == "unknown" or DIVISIONS[row["code"]]["name"] == row["name"]
        assert row["kind"] == "unknown" or row["evidence"] in DIVISIONS


def test_a_merged_township_is_traced_by_a_village_that_bears_its_name() -> None:
    for row in TABLES["place_aliases"].rows:
        if row["kind"] == "merged":
            village = DIVISIONS[row["evidence"]]
            assert village["parent_code12"] == row["code"]
            assert row["alias"][:2] in village["name"]


def test_an_older_place_name_stands_in_the_plan_and_no_longer_in_the_divisions() -> None:
    towns = {row["name"] for row in DIVISIONS.values() if row["level"] == "乡级"}
    for row in TABLES["place_aliases"].rows:
        assert row["alias"] not in towns
        assert not row["line"] or row["alias"] in words_at(row["line"])


def test_the_mining_zones_are_as_many_as_table_2_7_counts() -> None:
    zones = Counter(row["county"] for row in TABLES["mining_zones"].rows)
    names = next(row["names"] for row in TABLES["table_2_7"].rows if "集中开采区" in row["type"])
    assert {county: int(count) for county, count in re.findall(r"([^（）：。]+)（(\d+)个）", names)} == zones
    assert zones.total() == 27


@pytest.mark.parametrize("name", ["industry_mapping", "board_industries", "blocks"])
def test_reasons_that_cite_a_line_cite_one_of_the_plan(name: str) -> None:
    reasons = " ".join(row.get("reason", "") + row.get("note", "") for row in TABLES[name].rows)
    cited = {int(number) for number in re.findall(r"第(\d+)行", reasons)}
    assert cited
    assert all(PLAN.lines[number - 1].strip() for number in cited)

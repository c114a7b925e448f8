"""Names are found by code, by words of them, and by how they are read."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from app.services.desk import SEEDS, Desk, open_desk
from app.services.pickers import block_entries, industry_entries, parent_code, search, township_entries


@pytest.fixture
def desk(workspace: Path) -> Desk:
    return open_desk(workspace)


def readings() -> dict[str, str]:
    with (SEEDS / "words" / "pinyin.csv").open(encoding="utf-8", newline="") as file:
        return {row["name"]: row["pinyin"] for row in csv.DictReader(file)}


def test_every_industry_place_and_block_has_a_reading(desk: Desk) -> None:
    names = {*desk.facts.industry_names.values(), *(block.name for block in desk.facts.blocks)}
    assert names - set(readings()) == set()


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("繁峙县", "fan shi xian"),
        ("石咀镇", "shi zui zhen"),
        ("会计、审计及税务服务", "kuai ji shen ji ji shui wu fu wu"),
        ("隔热和隔音材料制造", "ge re he ge yin cai liao zhi zao"),
        ("砼结构构件制造", "tong jie gou gou jian zhi zao"),
        ("模具制造", "mu ju zhi zao"),
    ],
)
def test_characters_with_several_readings_are_read_right(name: str, reading: str) -> None:
    assert readings()[name] == reading


@pytest.mark.parametrize(
    ("query", "code"),
    [("C3011", "C3011"), ("3011", "C3011"), ("水泥制造", "C3011"), ("snzz", "C3011"), ("shuinizhizao", "C3011")],
)
def test_the_likeliest_industry_comes_first(desk: Desk, query: str, code: str) -> None:
    assert search(industry_entries(desk), query)[0].text == code


def test_nothing_is_found_for_what_is_no_industry(desk: Desk) -> None:
    assert search(industry_entries(desk), "zzzzqq") == ()


def test_a_place_is_found_by_its_former_name(desk: Desk) -> None:
    found = search(township_entries(desk, "原平市"), "长梁沟")
    assert [each.text for each in found] == ["轩岗镇"]
    assert "长梁沟镇" in found[0].shown()


def test_a_block_is_found_by_alias_county_and_pinyin(desk: Desk) -> None:
    blocks = block_entries(desk)
    assert search(blocks, "dljc")[0].text == "豆罗建材板块"
    assert {each.text for each in search(blocks, "忻府区")} >= {"豆罗建材板块", "秀容新城"}


def test_every_group_stands_below_its_parent(desk: Desk) -> None:
    codes = desk.facts.industry_names
    assert [code for code in codes if len(code) > 1 and parent_code(code) not in codes] == []

"""What a layer file may be: by table name, zone words, words and fields, with the reason; never decided."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import shapely

from app.domain.vocabulary import LAYER_KINDS
from app.errors import BadInputError
from app.geodata.layer_guess import KindGuess, LayerSurvey, guess_kind, survey

if TYPE_CHECKING:
    from collections.abc import Callable

    Write = Callable[..., Path]

KNOWN = Path(__file__).resolve().parents[2] / "seeds" / "reference" / "layer_tables.csv"
SQUARE = shapely.box(112.72, 38.41, 112.73, 38.42)


def known() -> list[dict[str, str]]:
    with KNOWN.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def guess(layer: str, file: str = "数据.gpkg", **values: tuple[str, ...]) -> KindGuess:
    return guess_kind(LayerSurvey(file, layer, 1, values), known())


def test_every_row_of_the_list_names_a_kind_and_where_it_stands() -> None:
    for row in known():
        assert row["kind"] in LAYER_KINDS
        assert row["evidence"] in ("table", "field", "word")
        assert row["standard"]
        assert row["status"] in ("见于公开表结构", "待核", "已核")


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("YJJBNTBHTB", ("permanent_basic_farmland",)),
        ("140902yjjbntbhtb_2022", ("permanent_basic_farmland",)),
        ("STBHHX", ("eco_redline_core", "eco_redline_general")),
        ("CZKFBJ", ("urban_growth_boundary",)),
        ("忻府区永久基本农田（2022）", ("permanent_basic_farmland",)),
        ("泉域重点保护区", ("spring_key_protection",)),
        ("某某泉域", ("spring_basin",)),
        ("XZQJX", ()),
        ("layer1", ()),
    ],
)
def test_names_speak_for_kinds(name: str, kinds: tuple[str, ...]) -> None:
    assert guess(name).kinds == kinds
    assert guess("layer1", f"{name}.shp").kinds == kinds


def test_a_name_whose_standard_is_not_checked_says_so() -> None:
    assert "待核" in guess("YJJBNT").reason


def test_codes_tell_counties_from_townships() -> None:
    assert guess("XZQ", XZQDM=("140902", "140921")).kinds == ("county",)
    assert guess("XZQ", XZQDM=("140902001",)).kinds == ("township",)
    assert guess("XZQ").kinds == ("county", "township")


def test_a_table_of_two_kinds_says_how_to_pick_each() -> None:
    only = guess("STBHHX", ZRBHDFQ=("核心保护区", "一般控制区")).only
    assert only == {"eco_redline_core": "ZRBHDFQ=核心保护区", "eco_redline_general": "ZRBHDFQ!=核心保护区"}
    assert guess("STBHHX", HXMC=("某",)).only == {}


def test_words_of_zones_tell_a_growth_boundary_and_its_field() -> None:
    found = guess("layer1", FQ=("城镇集中建设区", "弹性发展区"), BZ=("无",))
    assert (found.kinds, found.zone_field) == (("urban_growth_boundary",), "FQ")
    assert guess("layer1", FQ=("城镇集中建设区", "其他")).kinds == ()


def test_fields_speak_where_names_say_nothing() -> None:
    found = guess("layer1", yjjbnttbbh=("1",))
    assert found.kinds == ("permanent_basic_farmland",)
    assert "YJJBNTTBBH" in found.reason


def test_every_full_layer_of_a_data_set_is_looked_into(write: Write) -> None:
    path = write("规划.gpkg", [SQUARE], layer="STBHHX", HXMC=["某"])
    write("规划.gpkg", [SQUARE] * 2, layer="CZKFBJ", append=True, GHFQMC=["集中建设区", "特别用途区"])
    write("规划.gpkg", [], layer="空", kind="Polygon", append=True, n=[])
    looks = survey(path)
    assert [(look.layer, look.features, look.fields) for look in looks] == [
        ("STBHHX", 1, ("HXMC",)),
        ("CZKFBJ", 2, ("GHFQMC",)),
    ]


def test_a_broken_geodatabase_is_refused_by_name(write: Write) -> None:
    path = write("库.gdb", [SQUARE] * 3000, driver="OpenFileGDB", layer="A", n=["甲"] * 3000)
    largest = max(path.glob("*.gdbtable"), key=lambda file: file.stat().st_size)
    largest.write_bytes(largest.read_bytes()[:1000])
    with pytest.raises(BadInputError, match=r"“库\.gdb”") as caught:
        survey(path)
    assert "/" not in str(caught.value)
    shutil.rmtree(path)
    with pytest.raises(BadInputError, match="找不到文件"):
        survey(path)

"""Declare what in the plan adds up to what, what speaks of what, and which words are standard; never an answer."""

import re
from dataclasses import dataclass
from typing import Final

# Tables with a row 合计 that is to be the sum of the rows above it (in its part of the table).
TOTALLED: Final = (
    "table_2_3",
    "table_2_4",
    "table_2_5",
    "table_6_1",
    "table_6_2",
    "table_6_3",
    "table_6_4",
    "table_7_2",
    "table_10_1",
)

_LAND: Final = ("growth_boundary", ("built", "expandable"))
# Within a row: the whole and its parts. What may still be built upon is the growth boundary less what is built.
PARTS: Final = {
    "table_2_4": ("total", ("core", "general", "other")),
    "table_2_5": ("total", ("core", "general")),
    "table_6_1": _LAND,
    "table_6_2": _LAND,
    "table_6_3": _LAND,
    "table_6_4": _LAND,
    "table_7_2": _LAND,
    "table_10_1": _LAND,
}

# The tables of the industry blocks, in the order of box 6-2's five kinds.
BLOCK_TABLES: Final = ("table_6_1", "table_6_2", "table_6_3", "table_6_4", "table_7_2")
BLOCK_FIGURES: Final = ("area", "growth_boundary", "built", "expandable")
BLOCK_TEXTS: Final = ("box_6_3", "box_6_4", "box_7_1", "box_10_1")  # boxes that give blocks' figures in words


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of things stated in the text, and the list that holds them: rows of a part of a table."""

    id: str
    phrase: re.Pattern[str]
    table: str
    part: str
    column: str = ""
    word: str = ""  # count only rows whose `column` holds this word


COUNTED: Final = (
    Counted("world_heritage", re.compile(r"(\d+)处世界文化遗产"), "annex_4", "世界遗产"),
    Counted("famous_cities", re.compile(r"(\d+)处国家历史文化名城"), "annex_4", "历史文化名城"),
    Counted("famous_towns", re.compile(r"(\d+)个省级历史文化名镇"), "annex_4", "历史文化名镇"),
    Counted("famous_villages", re.compile(r"(\d+)个历史文化名村"), "annex_4", "历史文化名村", "level", "历史文化名村"),
    Counted("national_relics", re.compile(r"(\d+)处国家级重点文物保护单位"), "annex_4", "国家级文保"),
    Counted("provincial_relics", re.compile(r"(\d+)处省级文物保护单位"), "annex_4", "省级文保"),
    Counted("startup_areas", re.compile(r"共(\d+)个启动区"), "box_10_1", "", "number", "."),
    Counted("key_governance", re.compile(r"(\d+)个矿山地质环境重点治理区"), "table_8_1", "", "name", "重点治理区"),
)

# A scenic area that stands both among the protected areas (km2) and among the blocks (ha).
SAME_AREA: Final = (("table_2_5", "五台山风景名胜区", "total", "wutaishan-scenic"),)

# Standard terms and proper names whose other spellings are misprints, and words of their own that merely look alike.
TERMS: Final = (
    "循环产业链",
    "战略性新兴产业",
    "人居环境",
    "增减挂",
    "秀容大道",
    "赵杲观",
    "白草口",
    "太原方特东方神画",
    "五台山风景名胜区",
    "雁门关农牧交错带",
    "雁门关边塞文化旅游圈",
    "两核双轴多点",
    "矿冶铸机",
    "经济技术开发区",
    "城镇开发边界",
    "永久基本农田",
    "生态保护红线",
    "水土保持",
)
NO_MISPRINTS: Final = ("人文环境", "秀容街道", "经济开发区")

# Units that land, water, traffic and energy are measured in.
UNITS: Final = frozenset(
    (
        "米",
        "千米",
        "公里",
        "平方米",
        "平方千米",
        "平方公里",
        "公顷",
        "万公顷",
        "亩",
        "万亩",
        "亿立方米",
        "万立方米",
        "立方米",
        "毫米",
        "公里/百平方千米",
        "公里/平方公里",
        "公里/平方千米",
        "万平方千米",
    )
)

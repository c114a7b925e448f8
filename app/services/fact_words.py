"""Facts and steps of a decision in Chinese: what the rules' language calls `overlaps(farmland)` is 压占(耕地) here."""

import re
from collections.abc import Mapping
from typing import Any, Final

from app.domain.vocabulary import ACTIVITIES, CONSTRUCTIONS, FIELDS, LAYER_KINDS, WATER_SOURCES

TRUTH: Final = {True: "是", False: "否", None: "未知"}
_NAME: Final = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*")
_OF_A_KIND: Final = {
    "overlaps": "压占{}",
    "within": "位于{}内",
    "overlap_m2": "压占{}的面积（平方米）",
    "ring_share": "周边{}占比",
}
_FACTS: Final = {
    "access_conditions": "准入条件",
    "articles": "涉及的法规条文",
    "block_line": "板块所在行",
    "board": "所在板块",
    "catalogue.cited": "规划引用的目录版本",
    "catalogue.entries": "目录条目",
    "catalogue.in_force": "现行目录版本",
    "catalogue.used": "所用目录版本",
    "contaminated_plots": "本县污染地块",
    "disputed": "规划文本自身不一致之处",
    "editions": "目录现行版本",
    "expandable_ha": "板块可扩展空间（公顷）",
    "fields": "飞地产业领域",
    "heritage": "邻近文物（距离，米）",
    "heritage_not_located": "未定位的文物",
    "industry_name": "行业名称",
    "key_towns": "重点镇",
    "leading_industry": "对应的主导产业",
    "ledger_ha": "已签发项目累计用地（公顷）",
    "limit_m3": "用水总量上限（立方米）",
    "limit_mu": "用地规模上限（亩）",
    "listed_mu": "重点项目表用地（亩）",
    "listed_period": "重点项目表建设年限",
    "named": "列名的产品",
    "new_construction_mu": "新增建设用地（亩）",
    "permitted_activities": "有限人为活动类别",
    "restoration": "对应的修复项目",
    "similar": "名称相近的重点项目",
    "startup_areas": "启动区",
    "table_lines": "规划表格所在行",
    "tce": "年综合能源消费量（吨标准煤）",
    "tce_calorific": "按当量值（吨标准煤）",
    "tce_equivalent": "按等价值（吨标准煤）",
    "total_m3": "累计用水（立方米）",
    "total_mu": "累计用地（亩）",
}
_STEPS: Final = {
    **CONSTRUCTIONS,
    **WATER_SOURCES,
    **ACTIVITIES,
    **LAYER_KINDS,
    **FIELDS,
    "activity": "建设活动含",
    "always": "一律适用",
    "area": "用地",
    "ask": "须人工认定",
    "board": "板块为",
    "clean_power": "属清洁发电",
    "enclave_field": "属飞地产业领域",
    "enclave_pair": "属规划列明的飞地结对",
    "exceeds_block_space": "超出板块可扩展空间",
    "exceeds_listed_area": "超出重点项目表用地",
    "given": "已申报",
    "in": "属于",
    "in_catalogue": "列入",
    "in_key_town": "位于重点镇",
    "industry": "行业属于",
    "known_false": "已查明不是",
    "leading_industry": "属主导产业",
    "listed": "列入重点项目表",
    "listed_with": "重点项目表载明",
    "named": "产品被列名",
    "near_heritage": "邻近文物（米）",
    "newer_edition": "目录已有新版",
    "only_activities": "建设活动仅限",
    "outside_listed_period": "超出重点项目表建设年限",
    "over_land_quota": "超出新增建设用地规模",
    "over_water_quota": "超出用水总量",
    "overlaps": "压占",
    "restoration_named": "涉及修复项目",
    "ring_share": "周边占比",
    "six": "属六大高耗能行业",
    "startup_leading": "属启动区主导产业",
    "tce": "年综合能源消费量",
    "two_high": "属“两高”项目",
    "water_source": "水源含",
    "within": "位于",
    "within_block": "位于所填板块内",
}


def fact_name(key: str) -> str:
    """Return a fact's name as people read it."""
    family, _, kind = key.partition(".")
    if family in _OF_A_KIND and kind in LAYER_KINDS:
        return _OF_A_KIND[family].format(LAYER_KINDS[kind])
    return _FACTS.get(key) or FIELDS.get(key, key)


def fact_value(value: Any) -> str:
    """Return a fact's value as people read it."""
    if isinstance(value, bool):
        return TRUTH[value]
    if isinstance(value, float):
        return f"{value:,.4f}".rstrip("0").rstrip(".")
    if isinstance(value, Mapping):
        return "，".join(fact_value(each) for each in value.values() if each is not None)
    if isinstance(value, list | tuple):
        mark = "至" if all(isinstance(each, float) for each in value) else "；"
        return mark.join(fact_value(each) for each in value if each is not None)
    return str(value)


def step_words(atom: str) -> str:
    """Return an atom of a condition with its names in Chinese."""
    words = _NAME.sub(lambda found: _STEPS.get(found[0], found[0]), atom)
    return words.replace("()", "").replace(" == ", "为").replace(">=", "≥").replace("<=", "≤")

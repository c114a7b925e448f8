"""The subjects that layers are grouped by, in the order in which a reviewer looks for them."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.layer import Layer
from app.services.gazetteer import Spot
from app.ui.marks import QT_TRANSLATE_NOOP, comma, say
from app.ui.vocabulary import AUTHORITIES, LAYER_KINDS

SUBJECTS: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "farmland": (QT_TRANSLATE_NOOP("MapSubjects", "耕地与永久基本农田"), ("permanent_basic_farmland", "farmland")),
    "redline": (QT_TRANSLATE_NOOP("MapSubjects", "生态保护红线"), ("eco_redline_core", "eco_redline_general")),
    "growth": (QT_TRANSLATE_NOOP("MapSubjects", "城镇开发边界"), ("urban_growth_boundary",)),
    "nature": (
        QT_TRANSLATE_NOOP("MapSubjects", "自然保护地"),
        ("nature_reserve", "nature_park", "scenic_area", "wildlife_habitat"),
    ),
    "water": (
        QT_TRANSLATE_NOOP("MapSubjects", "水"),
        (
            "spring_key_protection",
            "spring_basin",
            "river_source_protection",
            "drinking_water_protection",
            "groundwater_overdraft",
            "water_conservation",
            "river_shoreline",
        ),
    ),
    "heritage": (
        QT_TRANSLATE_NOOP("MapSubjects", "文物与长城"),
        ("heritage_protection", "heritage_control", "underground_relics", "great_wall"),
    ),
    "ground": (
        QT_TRANSLATE_NOOP("MapSubjects", "矿产与地质"),
        (
            "mining_concentrated",
            "mining_planned",
            "mine_governance",
            "subsidence",
            "geo_hazard",
            "contaminated_land",
        ),
    ),
    "blocks": (QT_TRANSLATE_NOOP("MapSubjects", "产业板块"), ("startup_area", "block")),
    "works": (QT_TRANSLATE_NOOP("MapSubjects", "整治修复与廊道"), ("restoration", "corridor")),
    "districts": (QT_TRANSLATE_NOOP("MapSubjects", "行政区"), ("township", "county")),
}
_SPOT_KINDS: Final = {
    "heritage_site": QT_TRANSLATE_NOOP("MapSubjects", "文物（示意位置）"),
    "place": QT_TRANSLATE_NOOP("MapSubjects", "地名"),
    "great_wall_pass": QT_TRANSLATE_NOOP("MapSubjects", "长城关隘"),
}


def subject_words(subject: str) -> str:
    """Return what a subject is called."""
    words, _kinds = SUBJECTS[subject]
    return QCoreApplication.translate("MapSubjects", words)


def kind_words(kind: str) -> str:
    """Return what a kind of layer is called."""
    return QCoreApplication.translate("Vocabulary", LAYER_KINDS[kind])


def authority_words(authority: str) -> str:
    """Return what an authority is called."""
    return QCoreApplication.translate("Vocabulary", AUTHORITIES[authority])


def doubt_words(layer: Layer) -> str:
    """Return how far a layer's lines may be off; empty where they are exact."""
    if layer.uncertainty_m <= 0:
        return ""
    return QCoreApplication.translate("MapSubjects", "±{metres:,.0f}米").format(metres=layer.uncertainty_m)


def claim_words(layer: Layer) -> str:
    """Return authority, uncertainty and effective date of a layer, as far as it has them."""
    return "　".join(filter(None, (authority_words(layer.authority), doubt_words(layer), layer.effective)))


def layer_tip(layer: Layer) -> str:
    """Return all that a layer claims, its source and hash."""
    lines = [
        layer.name,
        claim_words(layer),
        QCoreApplication.translate("MapSubjects", "图斑{count:,}个").format(count=layer.feature_count),
        QCoreApplication.translate("MapSubjects", "来源：{source}").format(source=say(layer.source))
        if layer.source
        else "",
        QCoreApplication.translate("MapSubjects", "覆盖：{names}").format(names=comma().join(layer.coverage_names))
        if layer.coverage_names
        else "",
        QCoreApplication.translate("MapSubjects", "校验值：{sha256}").format(sha256=layer.sha256),
    ]
    return "\n".join(filter(None, lines))


def spot_words(spot: Spot) -> str:
    """Return a place that a map can go to: its name, its county, what knows it."""
    words = _SPOT_KINDS.get(spot.kind)
    kind = kind_words(spot.kind) if words is None else QCoreApplication.translate("MapSubjects", words)
    return "　".join(filter(None, (spot.name, spot.county, kind)))

"""The headings by which a table of boundary points names its columns: plain, as `point_tables` compares them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_HEADINGS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "name": (
            "点号",
            "界址点号",
            "界址点",
            "点名",
            "拐点",
            "拐点号",
            "拐点编号",
            "界址点编号",
            "point",
            "pointno",
            "pt",
        ),
        "ring": ("圈号", "环号", "圈", "界址圈号", "ring", "ringno", "part"),
        "parcel": ("地块号", "地块编号", "地块", "地块名称", "宗地号", "宗地代码", "parcel", "plot", "block"),
        "north": ("x", "x坐标", "坐标x", "纵坐标", "纵坐标x", "x纵坐标", "北坐标", "north", "northing", "n"),
        "east": ("y", "y坐标", "坐标y", "横坐标", "横坐标y", "y横坐标", "东坐标", "east", "easting", "e"),
        "lat": ("纬度", "北纬", "大地纬度", "b", "lat", "latitude"),
        "lon": ("经度", "东经", "大地经度", "l", "lon", "lng", "long", "longitude"),
        "zone": ("带号", "投影带", "zone"),
    }
)
COLUMN_OF: Final = MappingProxyType({word: column for column, words in _HEADINGS.items() for word in words})

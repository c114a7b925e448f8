"""Names on the map: in view, with room, counties first, none on the site."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainterPath, QTransform
from PySide6.QtWidgets import QApplication

from app.ui.map_labels import LabelItem
from app.ui.map_paths import DrawnLayer, Label

VIEW = QRectF(0, 0, 1000, 800)


def layer(kind: str, *labels: Label) -> DrawnLayer:
    return DrawnLayer(kind, "official", QPainterPath(), labels)


def world(degrees_per_pixel: float) -> QTransform:
    """A view whose corner is at 112° E, 39° N."""
    scale = 1 / degrees_per_pixel
    return QTransform(scale, 0, 0, -scale, -112 * scale, 39 * scale)


@pytest.fixture
def item(application: QApplication) -> LabelItem:
    assert application
    made = LabelItem()
    county, block = Label(112.5, 38.6, "忻府区"), Label(112.5, 38.6, "豆罗建材板块")
    made.set_layers([layer("block", block, Label(112.2, 38.8, "砂河板块")), layer("county", county)])
    return made


def names(item: LabelItem, degrees_per_pixel: float = 1e-3) -> list[str]:
    return [label.text for label, _area, _is_county in item.spread(world(degrees_per_pixel), VIEW, QFont())]


def test_a_name_gives_way_to_a_county(item: LabelItem) -> None:
    assert names(item) == ["忻府区", "砂河板块"]


def test_blocks_have_no_names_from_far_away(item: LabelItem) -> None:
    assert names(item, 2e-3) == ["忻府区"]


def test_no_name_lies_on_the_site(item: LabelItem) -> None:
    item.site = QRectF(112.19, 38.79, 0.02, 0.02)
    assert names(item) == ["忻府区"]


def test_what_is_out_of_view_has_no_name(item: LabelItem) -> None:
    assert names(item, 2e-4) == []


def test_a_name_lies_about_its_place(item: LabelItem) -> None:
    ((_label, area, is_county), *_others) = item.spread(world(1e-3), VIEW, QFont())
    assert is_county
    assert abs(area.center().x() - 500) <= 1
    assert abs(area.center().y() - 400) <= 1

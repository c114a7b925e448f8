"""The plan's blocks: beside each its figures, what its board demands, and where it lies on a small map."""

from typing import Any, Final

from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QWidget

from app.services.block_cards import BlockCard, block_card
from app.services.desk import Desk
from app.ui.block_words import board_html
from app.ui.browse_tab import BrowseTab
from app.ui.plan_tabs import BLOCKS
from app.ui.plan_words import block_html
from app.ui.preview_map import Picture, PreviewMap, county_layers
from app.ui.worker import Worker

_ABOUT: Final = 0.12  # degrees about a block's place, some 10 km


class PlanBlocks(BrowseTab):
    """The tab; the map is made when a block is first told."""

    def __init__(self, desk: Desk, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(BLOCKS, parent)
        self._desk, self._worker = desk, worker
        self.map: PreviewMap | None = None
        self.card: BlockCard | None = None
        self.is_long = True
        self.told.connect(self._ask)

    def _ask(self, block: Any) -> None:
        desk, name = self._desk, str(block["name"])
        self._worker.ask(lambda _stop: block_card(desk, name), lambda card: self._show(block, card), lane="plan block")

    def _show(self, block: Any, card: BlockCard | None) -> None:
        self.card = card
        if card is None:
            return
        self.detail.setHtml(block_html(block) + board_html(card, is_long=self.is_long))
        self._show_place(card.place)

    def _show_place(self, place: tuple[float, float] | None) -> None:
        if self.map is None:
            self.map = self._make_map()
        self.map.mark([] if place is None else [place])
        bounds = None if place is None else (place[0] - _ABOUT, place[1] - _ABOUT, place[0] + _ABOUT, place[1] + _ABOUT)
        self.map.show_picture(Picture(QPainterPath(), QPainterPath(), bounds))

    def _make_map(self) -> PreviewMap:
        made, desk = PreviewMap(self), self._desk
        made.setAccessibleName(self.tr("板块位置（示意）"))
        made.setToolTip(self.tr("圈示意板块所在的地点，不是板块范围"))
        self.side.addWidget(made)
        self.side.setSizes([300, 260])
        self._worker.ask(lambda _stop: county_layers(desk.outlines), made.show_layers, lane="plan counties")
        return made

    def fold_card(self, block: Any) -> None:
        """Show the board's demands, or only how many they are."""
        self.is_long = not self.is_long
        self._show(block, self.card)

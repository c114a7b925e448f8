"""The left pane of the plan reader: outline, what a search found, bookmarks; one of them at a time."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QListView, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.ui.page_parts import make_button
from app.ui.plan_bookmarks import PlanBookmarks
from app.ui.plan_model import HitDelegate, HitModel
from app.ui.plan_outline import PlanOutline

OUTLINE, HITS, MARKS = range(3)
_PLACES: Final = ("first", "middle", "last")


class PlanLeft(QWidget):
    """The pane.

    Signals:
        mark_wanted: the reader wants a bookmark where he reads.
    """

    mark_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outline = PlanOutline(self)
        self.model = HitModel(self)
        self.hits = self._make_hits()
        self.bookmarks = PlanBookmarks(self)
        self.stack = QStackedWidget(self)
        self.group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(0)
        for at, words in enumerate((self.tr("目录"), self.tr("检索结果"), self.tr("书签"))):
            row.addWidget(self._make_segment(at, words))
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.stack, 1)
        for page in (self.outline, self.hits, self._with_buttons()):
            self.stack.addWidget(page)
        self.group.idClicked.connect(self.stack.setCurrentIndex)
        self.show_page(OUTLINE)

    def _make_segment(self, at: int, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setCheckable(True)
        button.setAccessibleName(words)
        button.setProperty("segment", _PLACES[at] if at else "middle")
        self.group.addButton(button, at)
        return button

    def _make_hits(self) -> QListView:
        hits = QListView(self)
        hits.setAccessibleName(self.tr("搜索结果"))
        hits.setModel(self.model)
        hits.setItemDelegate(HitDelegate(hits))
        hits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return hits

    def _with_buttons(self) -> QWidget:
        page = QWidget(self)
        row = QHBoxLayout()
        row.addWidget(
            make_button(page, self.tr("加书签"), self.tr("在正在阅读的一行加书签（Ctrl+M）"), self.mark_wanted.emit)
        )
        row.addWidget(make_button(page, self.tr("移除"), self.tr("移除所选书签（Delete）"), self.bookmarks.remove))
        row.addStretch(1)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bookmarks, 1)
        column.addLayout(row)
        return page

    def show_page(self, which: int) -> None:
        """Show the outline, the hits or the bookmarks."""
        self.group.button(which).setChecked(True)
        self.stack.setCurrentIndex(which)

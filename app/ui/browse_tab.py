"""A filter line, a sortable table and the chosen row told in full: how rules, blocks and contradictions are read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, Qt, QUrl, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QSplitter, QTableView, QTextBrowser, QVBoxLayout, QWidget

from app.ui.marks import say
from app.ui.table_model import ROW_ROLE, Column, TupleTableModel
from app.ui.tables import dress

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Look(Generic[Row]):
    """What a tab shows: its name, columns, the column that stretches, widths, how a row is told, the line it cites."""

    name: str
    columns: tuple[Column[Row], ...]
    stretched: int
    widths: tuple[int, ...]
    tell: Callable[[Row], str]
    line: Callable[[Row], int | None]


class BrowseTab(QWidget):
    """The tab.

    Signals:
        link: a word and what it points at: line, rule.
        told: another row was chosen and told.
    """

    link = Signal(str, str)
    told = Signal(object)

    def __init__(self, look: Look[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("输入词语筛选"))
        self.filter.setAccessibleName(self.tr("筛选%s") % say(look.name))
        self.filter.setClearButtonEnabled(True)
        self.model: TupleTableModel[Any] = TupleTableModel(look.columns, self)
        self.table = QTableView(self)
        self.table.setAccessibleName(say(look.name))
        self.proxy = dress(self.table, self.model, stretched=look.stretched, widths=look.widths)
        self.detail = QTextBrowser(self)
        self.detail.setAccessibleName(self.tr("所选%s的详情") % say(look.name))
        self.detail.setOpenLinks(False)
        self.detail.document().setDocumentMargin(10)
        self.count = QLabel(self)
        self.count.setObjectName("count")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        splitter = self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setObjectName(f"browse {self._look.name}")
        self.side = QSplitter(Qt.Orientation.Vertical, splitter)
        self.side.setObjectName(f"beside {self._look.name}")
        self.side.setChildrenCollapsible(False)
        self.side.addWidget(self.detail)
        splitter.insertWidget(0, self.table)
        splitter.setSizes([700, 420])
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 9, 0, 0)
        column.addWidget(self.filter)
        column.addWidget(splitter, 1)
        column.addWidget(self.count)

    def _connect(self) -> None:
        self.proxy.setFilterKeyColumn(-1)
        self.proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter.textEdited.connect(self._on_filter)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.table.activated.connect(self._on_activated)
        self.detail.anchorClicked.connect(lambda url: self.link.emit(QUrl(url).scheme(), QUrl(url).path()))

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows, the first of them told."""
        self.model.set_rows(rows)
        self._choose_first()

    def choose(self, is_it: Callable[[Any], bool]) -> None:
        """Choose the first row that is meant, whatever the filter hides."""
        place = next((number for number, row in enumerate(self.model.rows) if is_it(row)), None)
        if place is not None:
            self.filter.clear()
            self.proxy.setFilterFixedString("")
            index = self.proxy.mapFromSource(self.model.index(place, 0))
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index, QTableView.ScrollHint.PositionAtCenter)
            self._count()

    def chosen(self) -> Any:
        """Return the chosen row; None where none is."""
        index = self.table.currentIndex()
        return index.data(ROW_ROLE) if index.isValid() else None

    def _on_filter(self, words: str) -> None:
        self.proxy.setFilterFixedString(words.strip())
        self._choose_first()

    def _choose_first(self) -> None:
        self._count()
        self.detail.clear()
        if self.proxy.rowCount():
            self.table.setCurrentIndex(self.proxy.index(0, 0))

    def _count(self) -> None:
        self.count.setText(
            self.tr("共{all}条，显示{shown}条").format(all=len(self.model.rows), shown=self.proxy.rowCount())
        )

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.detail.setHtml(self._look.tell(index.data(ROW_ROLE)))
            self.told.emit(index.data(ROW_ROLE))

    def _on_activated(self, index: QModelIndex) -> None:
        line = self._look.line(index.data(ROW_ROLE))
        if line is not None:
            self.link.emit("line", str(line))

"""The line over the map that takes coordinates or a name and goes there."""

from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from app.services.desk import Desk
from app.services.gazetteer import Spot, coordinates, find_spots, looks_like_coordinates, spots
from app.ui.map_subjects import spot_words
from app.ui.trouble import sentence_of
from app.ui.worker import Worker

_WIDE_LINES: Final = 17
_ROWS: Final = 8
_ROOT: Final = QModelIndex()


class SpotsModel(QAbstractListModel):
    """The places that fit what was typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.spots: tuple[Spot, ...] = ()

    def set_spots(self, found: tuple[Spot, ...]) -> None:
        """Offer other places."""
        self.beginResetModel()
        self.spots = found
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.spots)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with name, county and what knows the place."""
        return spot_words(self.spots[index.row()]) if role == Qt.ItemDataRole.DisplayRole else None


class GoTo(QFrame):
    """A line with what fits below it; Enter goes there, Escape puts it away.

    Signals:
        chosen: a Spot to go to.
        closed: it was put away.
    """

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, desk: Desk, worker: Worker, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._worker, self._over = desk, worker, parent
        self._known: tuple[Spot, ...] = ()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.line = QLineEdit(self)
        self.line.setAccessibleName(self.tr("转到：坐标，或县、乡镇、板块、文物、地名"))
        self.line.setPlaceholderText(self.tr("坐标，或县、板块、文物、地名"))
        self.line.setClearButtonEnabled(True)
        self.model = SpotsModel(self)
        self.list = QListView(self)
        self.list.setAccessibleName(self.tr("相符的地方"))
        self.list.setModel(self.model)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.trouble = QLabel(self)
        self.trouble.setObjectName("trouble")
        self.trouble.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        for part in (self.line, self.trouble, self.list):
            column.addWidget(part)
        self.line.textEdited.connect(lambda _text: self._offer())
        self.line.returnPressed.connect(self.go)
        self.list.clicked.connect(lambda index: self._take(self.model.spots[index.row()]))
        self.hide()

    def open(self) -> None:
        """Show the line and let it take words."""
        desk = self._desk
        if not self._known:
            self._worker.ask(lambda _stop: spots(desk), self._take_known, lane="spots")
        self.show()
        self.raise_()
        self.line.selectAll()
        self.line.setFocus()
        self._offer()

    def _take_known(self, known: tuple[Spot, ...]) -> None:
        self._known = known
        self._offer()

    def _offer(self) -> None:
        text = self.line.text()
        self.model.set_spots(() if looks_like_coordinates(text) else find_spots(self._known, text))
        if self.model.spots:
            self.list.setCurrentIndex(self.model.index(0))
        self._say("")

    def _say(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))
        rows = min(_ROWS, self.model.rowCount())
        self.list.setVisible(rows > 0)
        if rows:
            self.list.setFixedHeight(rows * max(1, self.list.sizeHintForRow(0)) + 2 * self.list.frameWidth())
        self.setFixedWidth(min(self.fontMetrics().height() * _WIDE_LINES, self._over.width() - 16))
        self.adjustSize()

    def go(self) -> None:
        """Go to the place that is marked, or to the coordinates."""
        text, desk = self.line.text().strip(), self._desk
        if not text:
            self._say(self.tr("请输入坐标（如112.73 38.41），或县、板块、地名"))
        elif looks_like_coordinates(text):
            self._worker.ask(lambda _stop: coordinates(desk, text), self._take, lane="go to", failed=self._fail)
        elif self.model.spots:
            self._take(self.model.spots[max(0, self.list.currentIndex().row())])
        else:
            self._say(self.tr("没有叫“{name}”的地方；可输入县、板块、文物或地名，或坐标").format(name=text))

    def _fail(self, error: BaseException) -> None:
        self._say(sentence_of(error, self._desk.workspace) or "")

    def _take(self, spot: Spot) -> None:
        self._leave()
        self.chosen.emit(spot)

    def _leave(self) -> None:
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the mark by the arrow keys while words are typed; Escape puts the line away."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif steps and self.model.spots:
            row = (self.list.currentIndex().row() + steps) % len(self.model.spots)
            self.list.setCurrentIndex(self.model.index(row))
        else:
            super().keyPressEvent(event)

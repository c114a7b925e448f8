"""The command palette: one line that finds every action, page, setting and case, and does or opens it."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.command_search import Entry, Index
from app.ui.marks import comma
from app.ui.preferences import Preferences
from app.ui.theme import CHOSEN, FAINT, INK, colour, px

Place = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_RECENT: Final = "palette/recent"
_WIDE, _ROW, _ROWS, _MARGIN = 640, 32, 12, 12
_MOVES: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _ROWS,
    Qt.Key.Key_PageUp: -_ROWS,
}


class EntryModel(QAbstractListModel):
    """What was found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: Place = _ROOT) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Place, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with the name, what a screen reader says, or (user role) the entry."""
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return comma().join(part for part in (entry.words, entry.beside, entry.keys) if part)
        return entry if role == Qt.ItemDataRole.UserRole else None


class EntryDelegate(QStyledItemDelegate):
    """Draws name, what stands beside it, and at the right the shortcut."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Place) -> QSize:
        """Return the height of a row; the width is the view's."""
        return QSize(0, px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Place) -> None:
        """Paint a row."""
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        area = QRect(option.rect)  # type: ignore[attr-defined]  # the stubs leave the public members out
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]  # likewise
            painter.fillRect(area, colour(CHOSEN))
        inside = area.adjusted(_MARGIN, 0, -_MARGIN, 0)
        metrics = painter.fontMetrics()
        right = metrics.horizontalAdvance(entry.keys) + _MARGIN if entry.keys else 0
        _draw(painter, inside, entry.keys, colour(FAINT), Qt.AlignmentFlag.AlignRight)
        left = _draw(painter, inside.adjusted(0, 0, -right, 0), entry.words, colour(INK if entry.is_open else FAINT))
        _draw(painter, inside.adjusted(left + _MARGIN, 0, -right, 0), entry.beside, colour(FAINT))
        painter.restore()


def _draw(
    painter: QPainter, area: QRect, words: str, ink: QColor, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> int:
    """Draw words in an area and return how wide they came out."""
    metrics = QFontMetrics(painter.font())
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, area.width()))
    painter.setPen(ink)
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | side, shown)
    return metrics.horizontalAdvance(shown)


class CommandPalette(QFrame):
    """Lies over the window until something is chosen, Esc is pressed, or the focus goes elsewhere.

    Args:
        window: over which it lies.
        preferences: where it remembers what was chosen.
        act: does or opens an entry.
    """

    def __init__(self, window: QWidget, preferences: Preferences, act: Callable[[Entry], None]) -> None:
        super().__init__(window)
        self._window, self._preferences, self._act = window, preferences, act
        self._index = Index(())
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("命令面板"))
        self.line = QLineEdit(self)
        self.line.setObjectName("paletteLine")
        self.line.setAccessibleName(self.tr("查找命令、页面、设置或案卷"))
        self.line.setPlaceholderText(self.tr("输入名称、代码或拼音首字母，如 签发、qf、2026-140902"))
        self.model = EntryModel(self)
        self.view = QListView(self)
        self.view.setAccessibleName(self.tr("找到的命令和案卷"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(EntryDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.line)
        column.addWidget(self.view, 1)
        self.line.textChanged.connect(lambda _text: self._search())
        self.view.clicked.connect(lambda _index: self.choose())
        self.line.installEventFilter(self)
        self.hide()

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Search these from now on."""
        self.set_index(Index(entries))

    def set_index(self, index: Index) -> None:
        """Search an index that was made elsewhere, a hundred thousand cases' say."""
        self._index = index
        if self.isVisible():
            self._search()

    def open(self) -> None:
        """Show it, empty, over the upper middle of the window."""
        area = self._window.rect()
        wide = min(px(_WIDE), area.width() - 40)
        high = min(px(_ROW) * (_ROWS + 2), area.height() - 80)
        self.setGeometry((area.width() - wide) // 2, min(60, area.height() // 10), wide, high)
        self.line.clear()
        self._search()
        self.show()
        self.raise_()
        self.line.setFocus()

    def _search(self) -> None:
        found = self._index.find(self.line.text(), self._preferences.texts(_RECENT))
        self.model.set_entries(found)
        self._select(0)

    def _select(self, row: int) -> None:
        if self.model.entries:
            kept = min(max(row, 0), len(self.model.entries) - 1)
            self.view.setCurrentIndex(self.model.index(kept))

    def choose(self) -> None:
        """Close, and do what is chosen."""
        row = self.view.currentIndex().row()
        if not 0 <= row < len(self.model.entries):
            return
        entry = self.model.entries[row]
        self.close_down()
        self._preferences.push(_RECENT, entry.name)
        self._act(entry)

    def close_down(self) -> None:
        """Go away; the focus goes back to the page."""
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move, choose and close by keys while the words are typed; go when the focus goes."""
        if event.type() == QEvent.Type.FocusOut and self.isVisible() and self.window().isActiveWindow():
            self.close_down()
        return (isinstance(event, QKeyEvent) and self._on_key(event)) or super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_down()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose()
        elif key in _MOVES:
            self._select(self.view.currentIndex().row() + _MOVES[key])
        else:
            return False
        return True

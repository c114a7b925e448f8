"""Rows that break like lines of words: where a window is narrow or the words are large, the rest goes below."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QSpacerItem, QWidget

_GAP: Final = 10
_SHORT_LINE: Final = 3.5  # heights of its words
SHORT: Final = "taixinShort"  # a line to type into that may be short where there is no room; it takes what is left
Sized = tuple[QLayoutItem, QSize]


class FlowLayout(QLayout):
    """Puts widgets side by side, each in the size it asks for, and begins a new row where the next has no room.

    Args:
        spacing: between widgets and between rows, in pixels.
        fills: whether widgets share what a row leaves over; a line to type into takes it all in any case.
    """

    def __init__(self, spacing: int = 4, *, fills: bool = False) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._fills = fills
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def add_gap(self) -> None:
        """Set the next widget a little apart."""
        self.addItem(QSpacerItem(_GAP, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed))

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item to the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item; None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # Qt itself asks for null past the end
        """Take an item out; None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return none: rows need no more height than they have."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that fewer pixels of width mean more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at a width."""
        return self._arrange(QRect(0, 0, width, 0), self._shown(), is_real=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the widgets; where the width is another, so is the least height."""
        is_as_wide = rect.width() == self.geometry().width()
        super().setGeometry(rect)
        self._arrange(rect, self._shown(), is_real=True)
        if not is_as_wide:
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of one row with all in it."""
        sizes = [size for _item, size in self._shown()]
        wide = sum(size.width() for size in sizes) + self.spacing() * max(len(sizes) - 1, 0)
        return self._around(QSize(wide, max((size.height() for size in sizes), default=0)))

    def minimumSize(self) -> QSize:
        """Return the width of the widest widget, and the height of the rows at the width it has."""
        smallest, shown = QSize(), self._shown()
        for _item, size in shown:
            smallest = smallest.expandedTo(size)
        smallest = self._around(smallest)
        if not self.geometry().isEmpty():
            high = self._arrange(QRect(0, 0, self.geometry().width(), 0), shown, is_real=False)
            smallest.setHeight(max(smallest.height(), high))
        return smallest

    def _around(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _shown(self) -> list[Sized]:
        """Return what is shown with its size; to ask for that is what takes long, so it is asked once."""
        found = ((item, item.widget()) for item in self._items)
        return [(item, _size(item, widget)) for item, widget in found if widget is None or not widget.isHidden()]

    def _rows(self, width: int, shown: list[Sized]) -> list[list[Sized]]:
        rows: list[list[Sized]] = [[]]
        used, spacing = 0, self.spacing()
        for item, size in shown:
            wide = size.width()
            if rows[-1] and used + spacing + wide > width:
                rows.append([])
                used = 0
            if not rows[-1] and item.widget() is None:
                continue  # no gap at the head of a row
            used += wide + (spacing if rows[-1] else 0)
            rows[-1].append((item, size))
        return rows

    def _arrange(self, rect: QRect, shown: list[Sized], *, is_real: bool) -> int:
        """Return the height that the rows take; put the widgets there if it is real."""
        margins = self.contentsMargins()
        inside = rect.marginsRemoved(margins)
        top = inside.top()
        for row in self._rows(inside.width(), shown):
            high = max((size.height() for _item, size in row), default=0)
            if is_real:
                self._place(row, QRect(inside.left(), top, inside.width(), high))
            top += high + self.spacing()
        return top - self.spacing() - inside.top() + margins.top() + margins.bottom()

    def _place(self, row: list[Sized], room: QRect) -> None:
        spare = room.width() - sum(size.width() for _item, size in row) - self.spacing() * max(len(row) - 1, 0)
        growing = [size for item, size in row if _grows(item)] or ([size for _item, size in row] if self._fills else [])
        for at, size in enumerate(growing):
            size.setWidth(size.width() + spare * (at + 1) // len(growing) - spare * at // len(growing))
        left = room.left()
        for item, size in row:
            item.setGeometry(QRect(QPoint(left, room.top() + (room.height() - size.height()) // 2), size))
            left += size.width() + self.spacing()


def _grows(item: QLayoutItem) -> bool:
    """Return whether an item wants all the width that it can get, as a line to type into does."""
    return item.widget() is not None and item.widget().sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Expanding


def _size(item: QLayoutItem, widget: QWidget | None) -> QSize:
    """Return the size that an item is given; a widget may say that it needs less than Qt's style hints at."""
    size = item.sizeHint()
    least = widget.minimumWidth() if widget is not None else 0
    if widget is not None and widget.property(SHORT):
        least = round(widget.fontMetrics().height() * _SHORT_LINE)
    if least:
        size.setWidth(least)
    return size


def flow(parent: QWidget | None, widgets: Iterable[QWidget], spacing: int = 4, *, fills: bool = False) -> FlowLayout:
    """Return a flow of widgets; with a parent it becomes that widget's layout."""
    made = FlowLayout(spacing, fills=fills)
    if parent is not None:
        parent.setLayout(made)
    for widget in widgets:
        made.addWidget(widget)
    return made

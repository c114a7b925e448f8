"""The plan's text on a page: goes to a line, tells which is read, marks what was searched, keeps a size of its own."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent, QTextCursor, QTextFormat, QTextTable, QWheelEvent
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from app.services.search import word_spans
from app.ui.plan_leaf import ANCHOR
from app.ui.theme import CHOSEN, MARK, OWN_HTML, colour, percent

SIZES: Final = (80, 90, 100, 110, 125, 150, 175, 200, 250)
USUAL: Final = 100
_PIXELS: Final = 15
_SHARE: Final = 4  # a line gone to stands so far below the top, as a share of the height
_LOOKS: Final = (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange)
_STEPS: Final = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}


class PlanReader(QTextBrowser):
    """One leaf of the plan.

    Signals:
        moved: the text was scrolled, or another leaf stands here.
        sized: the size of the words was changed, in percent.
        restyled: the window looks otherwise now; the leaf is to be written anew, by `rewrite`.
    """

    moved = Signal()
    sized = Signal(int)
    restyled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("规划原文"))
        self.setOpenLinks(False)
        self.document().setDocumentMargin(16)
        self.leaf, self.line, self.size_percent = -1, 0, USUAL
        self._words, self._was_read = "", 0
        self.setProperty(OWN_HTML, True)
        self._restyle = QTimer(self)
        self._restyle.setSingleShot(True)
        self._restyle.timeout.connect(self.restyled)
        self._places: tuple[tuple[int, ...], tuple[int, ...]] | None = None
        self.document().contentsChanged.connect(self._forget_places)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())

    def show_leaf(self, leaf: int, html: str) -> None:
        """Show another leaf; where to in it is told by `go_to`."""
        self.leaf, self.line = leaf, 0
        self._write(html)

    def _write(self, html: str) -> None:
        """Put other words into the document; while they change, no place of the old ones counts."""
        self.setExtraSelections([])
        self._places = (), ()
        self.setHtml(html)
        self._forget_places()

    def rewrite(self, html: str) -> None:
        """Show the same leaf in other colours, at the same line."""
        self._write(html)
        self.set_size(self.size_percent)
        self._keep_in_view(self._was_read)
        self._mark()

    def go_to(self, line: int) -> None:
        """Bring a line of the leaf into view, a little below the top, and show which it is."""
        lines, positions = self._known()
        at = max(0, bisect_right(lines, line) - 1)
        self.line = lines[at] if lines else 0
        if lines:
            cursor = QTextCursor(self.document())
            cursor.setPosition(positions[at])
            self.setTextCursor(cursor)
            self._scroll_to(self.line, self.viewport().height() // _SHARE)
        self._mark()
        self.moved.emit()

    def top_line(self) -> int:
        """Return the line that is read: the one gone to while it can be seen, else the first in view."""
        lines, positions = self._known()
        if not lines:
            return 0
        if self.line in lines:
            cursor = QTextCursor(self.document())
            cursor.setPosition(positions[lines.index(self.line)])
            if 0 <= self.cursorRect(cursor).top() < self.viewport().height():
                return self.line
        first = self.cursorForPosition(QPoint(self.viewport().width() // 2, 8)).position()
        return lines[max(0, bisect_right(positions, first) - 1)]

    def _scroll_to(self, line: int, below: int) -> None:
        """Bring a line into view, so many pixels below the top."""
        lines, positions = self._known()
        if line in lines:
            cursor = QTextCursor(self.document())
            cursor.setPosition(positions[lines.index(line)])
            top = self.cursorRect(cursor).top() + self.verticalScrollBar().value()
            self.verticalScrollBar().setValue(max(0, top - below))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is read in view, however the words run now."""
        line = self._was_read if self._restyle.isActive() else self.top_line()
        super().resizeEvent(event)
        self._keep_in_view(line)

    def _keep_in_view(self, line: int) -> None:
        self._scroll_to(line, self.viewport().height() // _SHARE if line == self.line else 0)

    def mark_words(self, words: str) -> None:
        """Mark words (parted by spaces) wherever they stand; none where empty."""
        if words != self._words:
            self._words = words
            self._mark()

    def _mark(self) -> None:
        found = word_spans(self.document().toPlainText(), self._words) if self._words else ()
        own = [self._selection(start, stop, colour(MARK)) for start, stop in found]
        self.setExtraSelections([*self._line_selection(), *own])

    def _line_selection(self) -> Sequence[QTextEdit.ExtraSelection]:
        lines, positions = self._known()
        if self.line not in lines:
            return ()
        cursor = QTextCursor(self.document())
        cursor.setPosition(positions[lines.index(self.line)])
        return [self._block_selection(place) for place in _row_places(cursor)]

    def _block_selection(self, start: int) -> QTextEdit.ExtraSelection:
        made = self._selection(start, None, colour(CHOSEN))
        made.format.setProperty(QTextFormat.Property.FullWidthSelection, True)  # type: ignore[attr-defined]  # likewise
        return made

    def _selection(self, start: int, stop: int | None, ground: QColor) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        if stop is None:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        else:
            cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
        made.cursor = cursor  # type: ignore[attr-defined]  # likewise
        made.format.setBackground(ground)  # type: ignore[attr-defined]  # likewise
        return made

    def _forget_places(self) -> None:
        self._places = None

    def _known(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return the lines that have an anchor, and where in the document each stands."""
        if self._places is None:
            found: list[tuple[int, int]] = []
            block = self.document().begin()
            while block.isValid():
                formats = block.textFormats()[:2]
                names = (name for each in formats for name in each.format.anchorNames())  # type: ignore[attr-defined]  # the stubs leave the public members out
                found += [(int(name[1:]), block.position()) for name in names if name.startswith(ANCHOR)]
                block = block.next()
            found.sort()
            self._places = tuple(line for line, _ in found), tuple(place for _, place in found)
        return self._places

    def set_size(self, size: int) -> None:
        """Show the words in another size, in percent of the usual."""
        self.size_percent = min(max(size, SIZES[0]), SIZES[-1])
        font = self.font()
        font.setPixelSize(round(_PIXELS * percent() / 100 * self.size_percent / 100))
        self.document().setDefaultFont(font)

    def step_size(self, by: int) -> None:
        """Show the words a step larger (1) or smaller (-1), or (0) in the usual size."""
        nearest = min(range(len(SIZES)), key=lambda at: abs(SIZES[at] - self.size_percent))
        size = SIZES[min(max(nearest + by, 0), len(SIZES) - 1)] if by else USUAL
        line = self.top_line()
        self.set_size(size)
        self.go_to(line)
        self.sized.emit(self.size_percent)

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl with plus, minus and zero for the text while it has the focus; the window has them elsewhere."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _step(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change the size by Ctrl with plus, minus and zero."""
        by = _step(event)
        if by is None:
            super().keyPressEvent(event)
        else:
            self.step_size(by)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change the size by Ctrl and the wheel."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_size(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Ask for the leaf anew when the window's looks change; several changes at once ask but once."""
        is_look = event.type() in _LOOKS and hasattr(self, "_restyle")
        if is_look and not self._restyle.isActive():
            self._was_read = self.top_line()
        super().changeEvent(event)
        if is_look:
            self._restyle.start()


def _row_places(cursor: QTextCursor) -> Sequence[int]:
    """Return where a paragraph begins, or the cells of a row of a table."""
    table: QTextTable | None = cursor.currentTable()  # the stubs forget that there may be none
    if table is None:
        return (cursor.position(),)
    row = table.cellAt(cursor).row()
    return [table.cellAt(row, column).firstPosition() for column in range(table.columns())]


def _step(event: QKeyEvent) -> int | None:
    is_plain_ctrl = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier
    key = Qt.Key(event.key())
    return _STEPS.get(key) if is_plain_ctrl == Qt.KeyboardModifier.ControlModifier else None

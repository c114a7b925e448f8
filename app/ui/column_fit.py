"""Columns that fit: as wide as their heads and first rows ask for, and the one that stretches never squeezed."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHeaderView, QTableView

from app.ui.theme import px

_ROWS: Final = 40  # that are measured
_PADDING: Final = 18
_MOST: Final = 2.2  # times its usual width: what is longer is a text, and no reason to push the others out
_LEAST: Final = 0.6  # of its usual width, for the column that stretches; where there is less room, the table scrolls
_ROUNDING: Final = 2


class ColumnFit(QObject):
    """Stays with a table's model; a width that somebody chose is left alone.

    Args:
        table: that is dressed.
        stretched: the column that takes the room that is left.
        widths: of the columns, in pixels at 100 %.
    """

    def __init__(self, table: QTableView, stretched: int, widths: Sequence[int]) -> None:
        super().__init__(table.model())
        self._table, self._stretched, self._widths = table, stretched, tuple(widths)
        self._model = table.model()
        self._model.modelReset.connect(self._on_rows)
        table.viewport().installEventFilter(self)
        self._grow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Share the room anew where there is another amount of it."""
        if event.type() == QEvent.Type.Resize:
            self.share()
        return super().eventFilter(watched, event)

    def _on_rows(self) -> None:
        if self._model.rowCount():
            self._model.modelReset.disconnect(self._on_rows)
            self._grow()

    def _grow(self) -> None:
        head = self._table.horizontalHeader()
        for column, width in enumerate(self._widths):
            is_usual = abs(head.sectionSize(column) - px(width)) <= _ROUNDING
            if column != self._stretched and is_usual and not head.isSectionHidden(column):
                wanted = self._wanted(column)
                fits = max(px(width), wanted if wanted <= px(width) * _MOST else 0)
                head.resizeSection(column, max(self._heading(column), fits))
        self.share()

    def _heading(self, column: int) -> int:
        words = str(self._model.headerData(column, Qt.Orientation.Horizontal) or "")
        return self._table.horizontalHeader().fontMetrics().horizontalAdvance(words) + px(_PADDING)

    def _wanted(self, column: int) -> int:
        metrics, rows = self._table.fontMetrics(), range(min(_ROWS, self._model.rowCount()))
        texts = (str(self._model.index(row, column).data() or "") for row in rows)
        return max(map(metrics.horizontalAdvance, texts), default=0) + px(_PADDING)

    def share(self) -> None:
        """Let the column take what is left, or give it what it needs where too little is."""
        head = self._table.horizontalHeader()
        if self._stretched >= head.count():
            return
        others = sum(head.sectionSize(at) for at in range(head.count()) if at != self._stretched)
        least = max(round(px(self._widths[self._stretched]) * _LEAST), self._heading(self._stretched))
        has_room = self._table.viewport().width() - others >= least
        mode = QHeaderView.ResizeMode.Stretch if has_room else QHeaderView.ResizeMode.Interactive
        if head.sectionResizeMode(self._stretched) != mode:
            head.setSectionResizeMode(self._stretched, mode)
        if not has_room and head.sectionSize(self._stretched) < least:
            head.resizeSection(self._stretched, least)

"""Lines of the plan as a list, each drawn with its place above its words."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.plan import PlanLine
from app.ui.theme import FAINT, INK, LINE

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class PlanModel(QAbstractListModel):
    """The lines that a search found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[PlanLine, ...] = ()

    def set_lines(self, lines: Sequence[PlanLine]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with the words, or (user role) the line."""
        line = self.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return line.text
        return line if role == Qt.ItemDataRole.UserRole else None


class PlanDelegate(QStyledItemDelegate):
    """Draws place and words in two lines."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row; the width is the view's."""
        return QSize(0, 50)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        line: PlanLine = index.data(Qt.ItemDataRole.UserRole)
        area, font = option.rect, QFont(option.font)  # type: ignore[attr-defined]  # the stubs leave the public members out
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]  # likewise
            painter.fillRect(area, QColor("#dbe8f4"))
        painter.setPen(QColor(LINE))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        inside = area.adjusted(10, 5, -10, -5)
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(QColor(FAINT))
        place = f"第{line.line}行　{line.place}"
        painter.drawText(inside, Qt.AlignmentFlag.AlignTop, _fit(font, place, inside.width()))
        font.setPixelSize(13)
        painter.setFont(font)
        painter.setPen(QColor(INK))
        painter.drawText(inside, Qt.AlignmentFlag.AlignBottom, _fit(font, line.text, inside.width()))
        painter.restore()


def _fit(font: QFont, words: str, wide: int) -> str:
    return QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, wide)

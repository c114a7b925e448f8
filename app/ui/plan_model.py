"""What a search of the plan found as a list, each drawn with its place above its words, which are marked."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.services.search import KINDS, Hit
from app.ui.marks import say
from app.ui.theme import CHOSEN, FAINT, INK, LINE, MARK, colour, px

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_BEFORE: Final = 8  # characters left standing before the first marked word
_LATE: Final = 16  # a first word that comes later than this may lie beyond the end of the row


class HitModel(QAbstractListModel):
    """What a search found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hits: tuple[Hit, ...] = ()

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Show other hits."""
        self.beginResetModel()
        self.hits = tuple(hits)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many hits there are."""
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with the words, what a screen reader says, or (user role) the hit."""
        hit = self.hits[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return hit.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return say("{hit}：{text}").format(hit=where(hit), text=hit.text)
        return hit if role == Qt.ItemDataRole.UserRole else None


def where(hit: Hit) -> str:
    """Return what kind of thing was found, and where."""
    line = "" if hit.line is None else say("第{line}行　").format(line=hit.line)
    name = hit.rule_id or hit.title
    beside = f"　{name}" if hit.kind in ("table", "rule") and name else ""
    return say("【{kind}】{line}{place}{beside}").format(
        kind=say(KINDS[hit.kind]), line=line, place=hit.place, beside=beside
    )


def snippet(hit: Hit) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a hit's text from shortly before its first marked word, and where the words stand in it."""
    first = hit.spans[0][0] if hit.spans else 0
    cut = max(0, first - _BEFORE) if first > _LATE else 0
    lead = "…" if cut else ""
    moved = len(lead) - cut
    return lead + hit.text[cut:], tuple((start + moved, stop + moved) for start, stop in hit.spans)


class HitDelegate(QStyledItemDelegate):
    """Draws place and words in two lines, what was searched for marked."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row; the width is the view's."""
        return QSize(0, px(50))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        hit: Hit = index.data(Qt.ItemDataRole.UserRole)
        area, font = option.rect, QFont(option.font)  # type: ignore[attr-defined]  # the stubs leave the public members out
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]  # likewise
            painter.fillRect(area, colour(CHOSEN))
        painter.setPen(colour(LINE))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        inside = area.adjusted(10, 5, -10, -5)
        font.setPixelSize(px(12))
        painter.setFont(font)
        painter.setPen(colour(FAINT))
        painter.drawText(inside, Qt.AlignmentFlag.AlignTop, _fit(font, where(hit), inside.width()))
        font.setPixelSize(px(13))
        painter.setFont(font)
        _draw_marked(painter, inside, QFontMetrics(font), hit)
        painter.restore()


def _draw_marked(painter: QPainter, inside: QRect, metrics: QFontMetrics, hit: Hit) -> None:
    text, spans = snippet(hit)
    top, high = inside.bottom() - metrics.height() + 1, metrics.height()
    for start, stop in spans:
        left = inside.left() + metrics.horizontalAdvance(text[:start])
        right = min(inside.left() + metrics.horizontalAdvance(text[:stop]), inside.right())
        if left < right:
            painter.fillRect(QRect(left, top, right - left, high), colour(MARK))
    painter.setPen(colour(INK))
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
    painter.drawText(inside, Qt.AlignmentFlag.AlignBottom, shown)


def _fit(font: QFont, words: str, wide: int) -> str:
    return QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, wide)

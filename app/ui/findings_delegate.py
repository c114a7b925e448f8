"""Draw a finding in two lines: its outcome as a word on a colour, its title, and what matters about it below."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.finding import Finding
from app.ui.finding_words import summary
from app.ui.findings_model import CHANGED_ROLE, FINDING_ROLE, MARK_ROLE, group_of
from app.ui.theme import ACCENT, CHOSEN, FAINT, GROUP, INK, LINE, MARK, colour, outcome_colour, px
from app.ui.vocabulary import EFFECTS, OUTCOMES

Index = QModelIndex | QPersistentModelIndex
_ROW_PIXELS: Final = 48
_GROUP_PIXELS: Final = 28
_CHIP_PIXELS: Final = 58
_MARGIN: Final = 8


class FindingsDelegate(QStyledItemDelegate):
    """Paints groups and findings."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row; the width is the view's."""
        return QSize(0, px(_ROW_PIXELS if index.data(FINDING_ROLE) else _GROUP_PIXELS))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        finding, area, font = index.data(FINDING_ROLE), QRect(option.rect), QFont(option.font)  # type: ignore[attr-defined]  # the stubs leave the public members out
        if finding is None:
            is_open = bool(option.state & QStyle.StateFlag.State_Open)  # type: ignore[attr-defined]  # likewise
            _paint_group(painter, area, font, f"{'－' if is_open else '＋'} {index.data()}")
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]  # likewise
            is_changed = bool(index.data(CHANGED_ROLE))
            _paint_finding(painter, area, font, finding, is_selected=selected, is_changed=is_changed)
            if index.data(MARK_ROLE):
                _paint_mark(painter, area)
        painter.restore()


def _paint_group(painter: QPainter, area: QRect, font: QFont, words: str) -> None:
    painter.fillRect(area, colour(GROUP))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(colour(INK))
    painter.drawText(area.adjusted(_MARGIN, 0, -_MARGIN, 0), Qt.AlignmentFlag.AlignVCenter, words)


def _paint_finding(
    painter: QPainter, area: QRect, font: QFont, finding: Finding, *, is_selected: bool, is_changed: bool
) -> None:
    if is_changed:
        painter.fillRect(area, colour(MARK))
    if is_selected:
        painter.fillRect(area, colour(CHOSEN))
        painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), colour(ACCENT))
    painter.setPen(colour(LINE))
    painter.drawLine(area.bottomLeft(), area.bottomRight())
    wide = _chip_width(font)
    chip = QRect(area.left() + _MARGIN, area.top() + px(7), wide, px(19))
    _paint_chip(painter, chip, font, OUTCOMES[finding.outcome], outcome_colour(finding.outcome, finding.effect))
    text = area.adjusted(wide + 2 * _MARGIN, 5, -_MARGIN, -4)
    _paint_lines(painter, text, font, finding, is_changed=is_changed)


def _paint_mark(painter: QPainter, area: QRect) -> None:
    """Mark a finding that speaks of what was clicked on the map: a frame and a triangle that points to the map."""
    painter.setPen(QPen(colour(ACCENT), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area.adjusted(1, 1, -2, -2))
    painter.setBrush(colour(ACCENT))
    middle, reach = area.bottom() - px(11), px(5)
    painter.drawPolygon(
        [
            QPoint(area.left() + px(8), middle),
            QPoint(area.left() + px(8) + reach, middle - reach),
            QPoint(area.left() + px(8) + reach, middle + reach),
        ]
    )


def _chip_width(font: QFont) -> int:
    """Return the width in which every outcome can be written, so that titles stand one below the other."""
    small = QFont(font)
    small.setPixelSize(px(12))
    metrics = QFontMetrics(small)
    return max(px(_CHIP_PIXELS), *(metrics.horizontalAdvance(words) + px(8) for words in OUTCOMES.values()))


def _paint_chip(painter: QPainter, area: QRect, font: QFont, words: str, role: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(role))
    painter.drawRoundedRect(area, 3, 3)
    small = QFont(font)
    small.setPixelSize(px(12))
    painter.setFont(small)
    painter.setPen(colour("chip_ink"))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)


def _paint_lines(painter: QPainter, area: QRect, font: QFont, finding: Finding, *, is_changed: bool) -> None:
    painter.setFont(font)
    metrics, more = QFontMetrics(font), _more_words(finding, is_changed=is_changed)
    side, below_words = " ".join((*more, finding.rule)), summary(finding)
    # A title is worth more than what is beside it.
    if metrics.horizontalAdvance(finding.title) + metrics.horizontalAdvance(side) + _MARGIN > area.width():
        side, below_words = (
            finding.rule,
            "　".join((*more, below_words)),
        )
    wide = metrics.horizontalAdvance(side) + _MARGIN
    painter.setPen(colour(INK))
    top = QRect(area.left(), area.top(), area.width(), area.height() // 2)
    title = metrics.elidedText(finding.title, Qt.TextElideMode.ElideRight, top.width() - wide)
    painter.drawText(top, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
    painter.setPen(colour(FAINT))
    painter.drawText(top, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, side)
    small = QFont(font)
    small.setPixelSize(px(12))
    painter.setFont(small)
    below = QRect(area.left(), top.bottom() + 1, area.width(), area.height() - top.height())
    words = QFontMetrics(small).elidedText(below_words, Qt.TextElideMode.ElideRight, below.width())
    painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, words)


def _more_words(finding: Finding, *, is_changed: bool) -> tuple[str, ...]:
    """Return what stands beside a finding's number: whether it just changed, who decided, its effect."""
    changed = QCoreApplication.translate("FindingsDelegate", "◆刚变化") if is_changed else ""
    judged = QCoreApplication.translate("FindingsDelegate", "已认定") if finding.judgement else ""
    effect = "" if group_of(finding) == finding.effect else EFFECTS[finding.effect]
    return tuple(filter(None, (changed, judged, effect)))

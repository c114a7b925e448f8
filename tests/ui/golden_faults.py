"""Find by itself what a look would find: words that are cut off, widgets that overlap, letters that no font has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QRawFont, QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)

CHINESE: Final = re.compile(r"[\u3400-\u9fff]")
_ROUNDING: Final = 2
_BUTTON_FRAME: Final = 4
_NOT_DRAWN: Final = frozenset("\n\t\u2028\u2029\u200b\ufeff")


def shown(root: QWidget) -> list[QWidget]:
    """Return what can be seen of a window: its widgets that are neither hidden nor scrolled out of sight."""
    return [each for each in root.findChildren(QWidget) if each.isVisibleTo(root) and _is_in_sight(each, root)]


def _is_in_sight(widget: QWidget, root: QWidget) -> bool:
    if widget.window() is not root.window():
        return False
    place, around = widget.rect(), widget
    while around is not root:
        place = QRect(around.mapToParent(place.topLeft()), place.size())
        around = around.parentWidget()
        place = place.intersected(around.rect())
    return not place.isEmpty()


def faults(root: QWidget) -> list[str]:
    """Return what is wrong with a window as it is shown, a sentence each."""
    widgets = shown(root)
    return [*_cut(widgets), *_overlapping(widgets), *_tofu(widgets)]


def words_of(widget: QWidget) -> list[str]:
    """Return the words that a widget shows of itself; what the user typed and what tables hold are none of them."""
    if isinstance(widget, QLabel):
        text = widget.text()
        return [QTextDocumentFragment.fromHtml(text).toPlainText() if "<" in text else text]
    if isinstance(widget, QAbstractButton):
        return [widget.text()]
    if isinstance(widget, QLineEdit):
        return [widget.placeholderText()]
    if isinstance(widget, QTabBar):
        return [widget.tabText(at) for at in range(widget.count())]
    if isinstance(widget, QHeaderView) and widget.model() is not None:
        head, kind = widget.model(), widget.orientation()
        return [str(head.headerData(at, kind) or "") for at in range(widget.count()) if not widget.isSectionHidden(at)]
    return []


def chinese(root: QWidget) -> list[str]:
    """Return the Chinese words that a window shows of itself."""
    return sorted({text for each in shown(root) for text in words_of(each) if CHINESE.search(text)})


def _name(widget: QWidget) -> str:
    around = widget.parentWidget()
    return f"{type(widget).__name__} in {type(around).__name__}"


def _cut(widgets: list[QWidget]) -> Iterator[str]:
    for widget in widgets:
        if isinstance(widget, QLabel):
            if widget.text() and _is_cut(widget):
                yield f"cut off: “{widget.text()}”, {_name(widget)}"
        elif isinstance(widget, (QPushButton, QToolButton, QCheckBox)):
            need = widget.fontMetrics().size(Qt.TextFlag.TextShowMnemonic.value, widget.text()).width() + _BUTTON_FRAME
            if widget.text() and need > widget.width() + _ROUNDING:
                yield f"cut off: “{widget.text()}”, {_name(widget)}"
        elif isinstance(widget, QComboBox):
            if widget.fontMetrics().horizontalAdvance(widget.currentText()) + _BUTTON_FRAME > widget.width():
                yield f"cut off: “{widget.currentText()}”, {_name(widget)}"
        elif isinstance(widget, QTabBar):
            yield from _cut_tabs(widget)
        elif isinstance(widget, QHeaderView) and widget.orientation() == Qt.Orientation.Horizontal:
            yield from _cut_heads(widget)


def _is_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + _ROUNDING
    if label.pixmap() is not None and not label.pixmap().isNull():
        return False
    return label.sizeHint().width() > label.width() + _ROUNDING and not label.toolTip()


def _cut_tabs(bar: QTabBar) -> Iterator[str]:
    for at in range(bar.count()):
        if bar.fontMetrics().horizontalAdvance(bar.tabText(at)) > bar.tabRect(at).width():
            yield f"cut off: tab “{bar.tabText(at)}”"


def _cut_heads(head: QHeaderView) -> Iterator[str]:
    for at in range(head.count()):
        text = str(head.model().headerData(at, head.orientation()) or "")
        hidden = head.isSectionHidden(at) or head.sectionViewportPosition(at) >= head.viewport().width()
        if not hidden and head.fontMetrics().horizontalAdvance(text) + _BUTTON_FRAME > head.sectionSize(at):
            yield f"cut off: heading “{text}” has {head.sectionSize(at)} pixels, {_name(head)}"


def _overlapping(widgets: list[QWidget]) -> Iterator[str]:
    for around in widgets:
        layout = around.layout()
        if not isinstance(layout, QLayout):  # PySide may take one at the place of a gone spacer for that spacer
            continue
        places = [(each, each.geometry()) for each in _laid_out(layout) if each.isVisible()]
        for (one, here), (other, there) in combinations(places, 2):
            both: QRect = here.intersected(there)
            if both.width() > _ROUNDING and both.height() > _ROUNDING:
                yield f"overlap: {_name(one)} {words_of(one)} and {_name(other)} {words_of(other)}"


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item.widget() is not None:
            yield item.widget()
        elif isinstance(item.layout(), QLayout):
            yield from _laid_out(item.layout())


def _tofu(widgets: list[QWidget]) -> Iterator[str]:
    known: dict[str, QRawFont] = {}
    for widget in widgets:
        font = known.setdefault(widget.font().key(), QRawFont.fromFont(widget.font()))
        for text in words_of(widget):
            missing = sorted(
                {each for each in text if each not in _NOT_DRAWN and not font.supportsCharacter(ord(each))}
            )
            if missing:
                yield f"no letter for {missing} in “{text}”, {_name(widget)}"

"""The panel of the guided first case: step, words, and the ways back, on and out."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QCloseEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QDockWidget,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.page_parts import label, make_button
from app.ui.theme import px, set_height

_WIDTH: Final = 210


class FirstCasePanel(QDockWidget):
    """Stands at the right of the page; it can be drawn off to a second screen, and never takes the keys by itself.

    Signals:
        left: the user puts it away.
        page_wanted: the name of a page that a link of the words speaks of.
    """

    left = Signal()
    page_wanted = Signal(str)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(self.tr("第一个案卷"), window)
        self.setObjectName("firstCase")
        self.setAllowedAreas(Qt.DockWidgetArea.RightDockWidgetArea | Qt.DockWidgetArea.BottomDockWidgetArea)
        inside = QWidget(self)
        self.count = label(inside, "", "count")
        self.progress = QProgressBar(inside)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("已走到第几步"))
        set_height(self.progress, 6)
        self.title = label(inside, "", "heading")
        self.title.setWordWrap(True)
        self.words = QLabel(inside)
        self.words.setTextFormat(Qt.TextFormat.MarkdownText)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.linkActivated.connect(lambda link: self.page_wanted.emit(link.partition(":")[2]))
        self.show_me = self._button(self.tr("带我去"), self.tr("转到这一步所在的页面和控件"))
        self.back = self._button(self.tr("上一步"), self.tr("回到上一步"))
        self.skip = self._button(self.tr("跳过"), self.tr("跳过这一步"))
        self.again = self._button(self.tr("从头开始"), self.tr("从第一步重新开始"))
        self.away = self._button(self.tr("离开"), self.tr("先离开，以后从这一步接着走"))
        self.away.clicked.connect(lambda _on=False: self.left.emit())
        self._lay_out(inside)
        self.setWidget(inside)
        self.dockLocationChanged.connect(self.stand)

    def _button(self, words: str, name: str) -> QPushButton:
        return make_button(self, words, name, lambda: None)

    def _lay_out(self, inside: QWidget) -> None:
        self._whole = QBoxLayout(QBoxLayout.Direction.TopToBottom, inside)
        said, doing = QVBoxLayout(), QGridLayout()
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.count)
        said.addLayout(head)
        said.addWidget(self.progress)
        said.addWidget(self.words)
        said.addStretch(1)
        doing.addWidget(self.show_me, 0, 0, 1, 2)
        for at, button in enumerate((self.back, self.skip, self.again, self.away), 2):
            doing.addWidget(button, *divmod(at, 2))
        doing.setRowStretch(3, 1)
        self._whole.addLayout(said, 1)
        self._whole.addLayout(doing)
        inside.setMinimumWidth(px(_WIDTH))

    def stand(self, area: Qt.DockWidgetArea) -> None:
        """Lay the parts out as the side of the window asks for: above each other at the right, side by side below."""
        is_below = area == Qt.DockWidgetArea.BottomDockWidgetArea
        way = QBoxLayout.Direction.LeftToRight if is_below else QBoxLayout.Direction.TopToBottom
        self._whole.setDirection(way)

    def needed_height(self) -> int:
        """Return how high the panel must be for its words at its present width."""
        inside = self.widget()
        around = self.height() - inside.height()  # the title of the dock
        return around + max(self._whole.heightForWidth(inside.width()), self._whole.minimumSize().height())

    def tell(self, at: int, count: int, title: str, words: str) -> None:
        """Show a step (from 0) of so many; who listens hears it without losing his place."""
        self.count.setText(self.tr("{step} / {count}").format(step=at + 1, count=count))
        self.progress.setRange(0, count - 1)
        self.progress.setValue(at)
        self.count.setAccessibleName(self.tr("第{step}步，共{count}步").format(step=at + 1, count=count))
        self.title.setText(title)
        self.words.setText(words)
        self.words.setAccessibleName(words.replace("*", ""))
        self.back.setEnabled(at > 0)
        is_last = at == count - 1
        self.skip.setEnabled(not is_last)
        self.away.setText(self.tr("结束") if is_last else self.tr("离开"))
        QAccessible.updateAccessibility(QAccessibleEvent(self.words, QAccessible.Event.Alert))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is leaving."""
        super().closeEvent(event)
        self.left.emit()

"""The strip of tools that stand on the map itself: ask, measure, go to, take a picture."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

CHECKED = ("distance", "area")


class MapStrip(QFrame):
    """The buttons by name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.buttons: dict[str, QToolButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(1)
        for key, words, tip in self._specs():
            button = QToolButton(self)
            button.setText(words)
            button.setAccessibleName(tip)
            button.setToolTip(tip)
            button.setAutoRaise(True)
            button.setCheckable(key in CHECKED)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.buttons[key] = button
            column.addWidget(button)
        self.adjustSize()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the words: no layout holds the strip."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self.adjustSize)  # once the buttons have the font, too

    def _specs(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("identify", self.tr("查询"), self.tr("查询地图中央处有什么（I）；在图上单击也可以")),
            ("distance", self.tr("量距"), self.tr("量距离（M）：单击加点，双击或回车结束，退格撤回，Esc放弃")),
            ("area", self.tr("量面"), self.tr("量面积（Shift+M）：单击加点，双击或回车结束，退格撤回，Esc放弃")),
            ("goto", self.tr("转到"), self.tr("转到坐标或地名（Ctrl+G）")),
            ("copy", self.tr("复制"), self.tr("复制指针处的坐标，量过的则复制量得的结果（Ctrl+C）")),
            ("picture", self.tr("出图"), self.tr("打印地图，或存为PNG、SVG、PDF（Ctrl+Alt+P）")),
        )

"""The rows of buttons above the map: what comes in and goes out, and the tools that draw."""

from collections.abc import Callable
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDoubleSpinBox, QLabel, QPushButton, QWidget

from app.ui.flow import FlowLayout
from app.ui.theme import px

DRAWING: Final = {"draw": "new", "part": "part", "hole": "hole", "line": "line"}
NEED_SITE: Final = ("clear", "site", "export", "part", "hole", "edit")
_WIDTH_M: Final = 30.0
_PADDING: Final = 16


def _first_row(say: Callable[[str], str]) -> tuple[tuple[str, str, str], ...]:
    return (
        (
            "open",
            say("打开范围…"),
            say("从文件打开用地范围：界址点TXT、GeoJSON、SHP、DXF、KML等（也可拖入）"),
        ),
        ("paste", say("粘贴坐标…"), say("粘贴坐标作为用地范围（Ctrl+V）")),
        ("export", say("导出…"), say("把用地范围、压占部分或剩余可用部分导出为文件（Ctrl+E）")),
        ("clear", say("清除"), say("清除用地范围")),
        ("", "", ""),
        ("site", say("看用地"), say("缩放到用地范围")),
        ("region", say("看全区"), say("缩放到六县（市、区）")),
        ("legend", say("图层"), say("显示或收起图层面板（L）")),
    )


def _second_row(say: Callable[[str], str]) -> tuple[tuple[str, str, str], ...]:
    keys = say("单击或空格加点，方向键移动，双击或回车结束，退格撤回一点，Esc放弃")
    return (
        ("draw", say("绘制"), say("在图上点出新的用地范围：") + keys),
        ("part", say("加一块"), say("给用地范围加一块：") + keys),
        ("hole", say("挖洞"), say("从用地范围中挖去一块：") + keys),
        ("line", say("线加宽"), say("画一条线，按宽度生成用地范围（道路、管线）：") + keys),
        (
            "edit",
            say("改点"),
            say("拖动界址点；点边线加点；右键或Delete删点；PgDn、PgUp选点，方向键移动，Insert加点，回车结束"),
        ),
        ("undo", say("撤销"), say("撤销本案卷的上一次改动（Ctrl+Z）")),
        ("redo", say("重做"), say("重做撤销的改动（Ctrl+Y）")),
        ("", "", ""),
        ("snap", say("捕捉"), say("画点时捕捉图层的角点和边线（按住Alt暂不捕捉）")),
    )


class SiteBar(QWidget):
    """The buttons by name, and the width of a line in metres."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QPushButton] = {}
        self.width_label = QLabel(self.tr("宽度"), self)
        self.width_m = QDoubleSpinBox(self)
        self.width_m.setRange(0.1, 2000.0)
        self.width_m.setDecimals(1)
        self.width_m.setValue(_WIDTH_M)
        self.width_m.setSuffix(self.tr("米"))
        self.width_m.setAccessibleName(self.tr("线状用地的宽度，两侧各一半"))
        self._row = FlowLayout()
        self._row.setContentsMargins(6, 4, 6, 4)
        self.setLayout(self._row)
        for specs in (_first_row(self.tr), _second_row(self.tr)):
            self._fill(specs)
        for key in (*DRAWING, "edit", "snap", "legend"):
            self.buttons[key].setCheckable(True)
        for key in ("snap", "legend"):
            self.buttons[key].setChecked(True)
        self.show_width(is_shown=False)
        self._fit()
        self._order_tabs()

    def _fill(self, specs: tuple[tuple[str, str, str], ...]) -> None:
        for key, words, tip in specs:
            if not key:
                self._row.add_gap()
                continue
            button = QPushButton(words, self)
            button.setAccessibleName(tip)
            button.setToolTip(tip)
            self.buttons[key] = button
            self._row.addWidget(button)
            if key == "line":
                self._row.addWidget(self.width_label)
                self._row.addWidget(self.width_m)

    def _fit(self) -> None:
        """Let buttons be no wider than their words: Qt's style makes none narrower than 80 pixels."""
        for button in self.buttons.values():
            button.setMinimumWidth(button.fontMetrics().horizontalAdvance(button.text()) + px(_PADDING))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the words."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _order_tabs(self) -> None:
        order: list[QWidget] = [*self.buttons.values()]
        order.insert(order.index(self.buttons["line"]) + 1, self.width_m)
        for one, other in pairwise(order):
            self.setTabOrder(one, other)

    def show_width(self, *, is_shown: bool) -> None:
        """Show the width while a line is drawn."""
        self.width_label.setVisible(is_shown)
        self.width_m.setVisible(is_shown)

    def enable(self, *, has_site: bool, can_undo: bool, can_redo: bool) -> None:
        """Let only those buttons be pressed that do something now."""
        for key in NEED_SITE:
            self.buttons[key].setEnabled(has_site)
        self.buttons["undo"].setEnabled(can_undo)
        self.buttons["redo"].setEnabled(can_redo)

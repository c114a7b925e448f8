"""The row above the findings: words to look for, the next and the last conflict, what to copy; outcomes below it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.domain.finding import Finding
from app.ui.flow import flow
from app.ui.vocabulary import OUTCOMES


class FindingsBar(QWidget):
    """Asks; the view answers.

    Signals:
        changed: other words or outcomes are wanted.
        step_wanted: the next conflict (1) or the one before (-1).
        copy_wanted: "one", "text" or "table".
    """

    changed = Signal()
    step_wanted = Signal(int)
    copy_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("按条款号、词语、效力筛选，如“禁止 水”"))
        self.words.setAccessibleName(self.tr("筛选审查发现"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self.changed)
        self.previous = self._button("▲", self.tr("上一处冲突或待核实（Shift+F8）"))
        self.previous.clicked.connect(lambda _on=False: self.step_wanted.emit(-1))
        self.next = self._button("▼", self.tr("下一处冲突或待核实（F8）"))
        self.next.clicked.connect(lambda _on=False: self.step_wanted.emit(1))
        self.copy = self._button(self.tr("复制"), self.tr("复制审查发现"))
        self.copy.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.copy.setMenu(self._make_menu())
        self.filters = {outcome: self._make_filter(outcome) for outcome in OUTCOMES}
        self._lay_out()
        self.count(())

    def _button(self, words: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        for key, words in (
            ("one", self.tr("所选的一条（文字）")),
            ("text", self.tr("列出的全部（文字）")),
            ("table", self.tr("列出的全部（表格）")),
        ):
            menu.addAction(words).triggered.connect(lambda _on=False, key=key: self.copy_wanted.emit(key))
        return menu

    def _make_filter(self, outcome: str) -> QPushButton:
        button = QPushButton(self)
        button.setCheckable(True)
        button.setChecked(True)
        button.setProperty("segment", "single")
        button.clicked.connect(self.changed)
        button.setObjectName(outcome)
        return button

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(4)
        for widget in (self.words, self.previous, self.next, self.copy):
            above.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 4)
        column.setSpacing(4)
        column.addLayout(above)
        column.addLayout(flow(None, self.filters.values(), fills=True))

    def outcomes(self) -> frozenset[str]:
        """Return the outcomes that are to be listed."""
        return frozenset(outcome for outcome, button in self.filters.items() if button.isChecked())

    def count(self, findings: tuple[Finding, ...]) -> None:
        """Say how many findings have which outcome."""
        for outcome, button in self.filters.items():
            count = sum(finding.outcome == outcome for finding in findings)
            button.setText(f"{OUTCOMES[outcome]} {count}")
            button.setAccessibleName(
                self.tr("显示“{outcome}”的{count}条").format(outcome=OUTCOMES[outcome], count=count)
            )

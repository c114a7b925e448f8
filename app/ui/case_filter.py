"""The bands above the list of cases: which part of the queue, and what narrows it; both stay as they were left."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QPushButton, QWidget

from app.domain.vocabulary import COUNTIES, SCENIC_COMMITTEE
from app.services.case_search import SCOPES, CaseQuery
from app.ui.case_columns import STATUS_WORDS, VERDICT_WORDS
from app.ui.flow import flow
from app.ui.marks import QT_TRANSLATE_NOOP, say
from app.ui.preferences import Preferences
from app.ui.vocabulary import PROJECT_KINDS

_SCOPE_WORDS: Final = {
    "waiting": QT_TRANSLATE_NOOP("Cases", "待办"),
    "overdue": QT_TRANSLATE_NOOP("Cases", "超期"),
    "soon": QT_TRANSLATE_NOOP("Cases", "3个工作日内"),
    "recent": QT_TRANSLATE_NOOP("Cases", "近7日改动"),
    "done": QT_TRANSLATE_NOOP("Cases", "已办结"),
    "all": QT_TRANSLATE_NOOP("Cases", "全部"),
    "bin": QT_TRANSLATE_NOOP("Cases", "回收站"),
}


class CaseFilter(QWidget):
    """The scopes with their counts, and the choices; `choices` goes beside the search line.

    Signals:
        changed: something else is wanted.
    """

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.scopes: dict[str, QPushButton] = {}
        self._make_scopes()
        translate = QCoreApplication.translate
        places = {name: name for name in (*COUNTIES, SCENIC_COMMITTEE)}
        verdicts = VERDICT_WORDS | {"": QT_TRANSLATE_NOOP("Cases", "尚未审查")}
        self.boxes = {
            "status": self._choice(translate("Cases", "全部状态"), STATUS_WORDS),
            "verdict": self._choice(translate("Cases", "全部结论"), verdicts),
            "county": self._choice(translate("Cases", "全部县"), places),
            "kind": self._choice(translate("Cases", "全部类型"), PROJECT_KINDS),
        }
        for name, box in self.boxes.items():
            box.setCurrentIndex(max(box.findData(preferences.text(f"cases/{name}", "*")), 0))

    def _make_scopes(self) -> None:
        group = QButtonGroup(self)
        for name in SCOPES:
            button = QPushButton(self)
            button.setCheckable(True)
            place = "first" if name == SCOPES[0] else "last" if name == SCOPES[-1] else "middle"
            button.setProperty("segment", "middle" if place == "first" else place)
            group.addButton(button)
            self.scopes[name] = button
            button.clicked.connect(lambda _on=False: self._on_choice())
        flow(self, self.scopes.values(), spacing=0)
        self.scopes[self._preferences.choice("cases/scope", SCOPES, "waiting")].setChecked(True)
        self.show_counts({})

    def _choice(self, everything: str, names: Mapping[str, str]) -> QComboBox:
        box = QComboBox(self.parentWidget())
        box.setAccessibleName(everything)
        box.addItem(everything, "*")
        for key, words in names.items():
            box.addItem(say(words), key)
        box.activated.connect(lambda _index: self._on_choice())
        return box

    def _on_choice(self) -> None:
        self._preferences.put("cases/scope", self.scope())
        for name, box in self.boxes.items():
            self._preferences.put(f"cases/{name}", box.currentData())
        self.changed.emit()

    def scope(self) -> str:
        """Return the chosen part of the queue."""
        return next(name for name, button in self.scopes.items() if button.isChecked())

    def choose(self, scope: str) -> None:
        """Choose a part of the queue."""
        self.scopes[scope].setChecked(True)
        self._on_choice()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many cases there are in each part."""
        for name, button in self.scopes.items():
            words = say(_SCOPE_WORDS[name])
            button.setText(f"{words} {counts[name]:,}" if name in counts else words)

    def narrows(self) -> bool:
        """Return whether any choice is made."""
        return any(box.currentIndex() > 0 for box in self.boxes.values())

    def clear(self) -> None:
        """Want all that the chosen part holds."""
        for box in self.boxes.values():
            box.setCurrentIndex(0)
        self._on_choice()

    def wanted(self, words: str, sort: str, *, descending: bool) -> CaseQuery:
        """Return what is wanted."""
        given = {name: None if box.currentData() == "*" else box.currentData() for name, box in self.boxes.items()}
        return CaseQuery(words, self.scope(), sort=sort, descending=descending, **given)

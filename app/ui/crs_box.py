"""The choice of a coordinate system: in words, with whatever code a person types besides."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.services.coordinate_systems import system_words, usual_systems
from app.ui.marks import say

_SHOWN = 12


class CrsBox(QComboBox):
    """A list that also takes a typed code, such as EPSG:4528.

    Signals:
        chosen: the user chose or typed a system.
    """

    chosen = Signal()

    def __init__(self, undecided: str, name: str, parent: QWidget | None = None) -> None:
        """Offer `undecided` (the first entry, no system) and the usual systems; `name` is for those who hear it."""
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(_SHOWN)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(24)
        self.setAccessibleName(name)
        self.setToolTip(self.tr("从清单中选择，或输入代码，如EPSG:4528"))
        self.addItem(undecided, "")
        for code, words in usual_systems():
            self.addItem(f"{say(words)}　{code}" if code.startswith("EPSG") else say(words), code)
        self._line = QLineEdit(self)
        self._line.setAccessibleName(name)
        self._line.editingFinished.connect(self._on_typed)
        self.setLineEdit(self._line)
        self.activated.connect(lambda _at: self._tell())
        self._told = ""
        self._show_start()

    def _show_start(self) -> None:
        self._line.setCursorPosition(0)

    def code(self) -> str | None:
        """Return the chosen system's code, what was typed where it is none of the list's, or None."""
        text = self.currentText().strip()
        at = self.findText(text, Qt.MatchFlag.MatchFixedString)
        return (str(self.itemData(at)) if at >= 0 else text) or None

    def choose(self, code: str | None) -> None:
        """Show a system; nobody is told."""
        at = self.findData(code or "")
        if at >= 0:
            self.setCurrentIndex(at)
        else:
            self.setEditText(code or "")
        self._told = self.code() or ""
        self._show_start()

    def _on_typed(self) -> None:
        at = self.findData(self.currentText().strip().upper())
        if at > 0:
            self.setCurrentIndex(at)
        self._tell()

    def _tell(self) -> None:
        now = self.code() or ""
        if now != self._told:
            self._told = now
            self._show_start()
            self.chosen.emit()


def words_of(code: str | None) -> str:
    """Return a system in words with its code."""
    words = say(system_words(code or ""))
    return words if not code or code in words or not code.startswith("EPSG") else f"{words}　{code}"

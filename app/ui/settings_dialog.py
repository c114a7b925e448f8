"""The settings: theme, size of the words, language, the office's papers; every choice holds at once."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.looks import language_of
from app.ui.marks import QT_TRANSLATE_NOOP
from app.ui.theme import PERCENTS, THEME_WORDS, THEMES, percent, theme_name
from app.ui.translation import LANGUAGES

if TYPE_CHECKING:
    from app.ui.looks import Looks
    from app.ui.preferences import Preferences

SETTINGS: Final = {
    "theme": QT_TRANSLATE_NOOP("SettingsDialog", "主题"),
    "percent": QT_TRANSLATE_NOOP("SettingsDialog", "字号"),
    "language": QT_TRANSLATE_NOOP("SettingsDialog", "语言（Language）"),
    "office": QT_TRANSLATE_NOOP("SettingsDialog", "单位信息和文书"),
    "backup": QT_TRANSLATE_NOOP("SettingsDialog", "备份和恢复"),
}


class SettingsDialog(QDialog):
    """One page; there is nothing to confirm.

    Args:
        looks: what applies and keeps the choices.
        preferences: where the language is kept.
        edit_office: opens the office's own dialog.
        show_backups: opens the backups'.
        first: the setting that has the focus, a key of `SETTINGS`.
    """

    def __init__(
        self,
        looks: "Looks",
        preferences: "Preferences",
        edit_office: Callable[[], None],
        show_backups: Callable[[], None],
        first: str = "theme",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("设置"))
        words = {name: QCoreApplication.translate("Theme", THEME_WORDS[name]) for name in THEMES}
        sizes = {str(size): f"{size}%" for size in PERCENTS}
        office = QPushButton(self.tr("编辑…"), self)
        office.clicked.connect(lambda: self._leave_for(edit_office))
        backups = QPushButton(self.tr("设置…"), self)
        backups.clicked.connect(lambda: self._leave_for(show_backups))
        self._pending: Callable[[], None] = lambda: None
        self.controls: dict[str, QWidget] = {
            "theme": self._box(words, theme_name(), looks.set_theme),
            "percent": self._box(sizes, str(percent()), lambda size: looks.set_percent(int(size))),
            "language": self._box(
                LANGUAGES, language_of(preferences), lambda name: self._leave_for(lambda: looks.set_language(name))
            ),
            "office": office,
            "backup": backups,
        }
        self._lay_out()
        self.controls[first].setFocus()

    def _lay_out(self) -> None:
        form = QFormLayout()
        for name, control in self.controls.items():
            words = QCoreApplication.translate("SettingsDialog", SETTINGS[name])
            control.setAccessibleName(words)
            form.addRow(words, control)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        for button in buttons.buttons():
            button.setAccessibleName(button.text().replace("&", ""))
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(buttons)

    def _box(self, choices: Mapping[str, str], chosen: str, take: Callable[[str], None]) -> QComboBox:
        box = QComboBox(self)
        for value, words in choices.items():
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.activated.connect(lambda _row: take(str(box.currentData())))
        return box

    def _leave_for(self, act: Callable[[], None]) -> None:
        """Close first: what follows opens a dialog of its own, or builds the window anew."""
        self._pending = act
        self.accept()

    def answer(self) -> Callable[[], None]:
        """Return what is to be done now that the dialog is closed."""
        return self._pending

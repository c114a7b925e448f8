"""What the command palette offers: the window's actions, the settings, and every kept case."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from app.ui.command_palette import CommandPalette
from app.ui.command_search import Entry, Index
from app.ui.desk_work import RECENT_FILES
from app.ui.main_actions import MENUS, ActionSpec, SubMenu, said
from app.ui.marks import QT_TRANSLATE_NOOP
from app.ui.settings_dialog import SETTINGS
from app.ui.worker import Stop, Worker

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

_CLOSED: Final = QT_TRANSLATE_NOOP("Commands", "现在不能用")


def plain(words: str) -> str:
    """Return an action's words without the sign for its letter and the dots that promise a question."""
    head, _, tail = words.partition("(&")
    return (head + tail.partition(")")[2] if tail else words).replace("&", "").rstrip("….")


def shown_keys(keys: tuple[str, ...]) -> str:
    """Return shortcuts as users read them."""
    texts = (QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
    return "  ".join(texts)


class Commands:
    """Opens the palette over a window and does what is chosen in it."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        # Not the window's: a hundred thousand cases take a second to make ready, and a review must not wait for them.
        self._worker = Worker(window.on_trouble, window)
        self.palette = CommandPalette(window, window.preferences, self._act)

    def open(self) -> None:
        """Show the palette; the cases come a moment later, from the store."""
        window, entries = self._window, self.action_entries()
        self.palette.set_entries(entries)
        self.palette.open()
        window.session.save_now()
        desk = window.desk

        def work(_stop: Stop) -> Index:
            from app.services.cases import list_cases

            return Index((*entries, *(case_entry(row) for row in list_cases(desk))))

        self._worker.ask(work, self.palette.set_index, lane="palette")

    def close(self) -> None:
        """End the thread that reads the cases."""
        self._worker.stop()

    def action_entries(self) -> list[Entry]:
        """Return every action and setting, in the order of the menus."""
        found = [
            entry for title, specs in MENUS for spec in specs for entry in self._entries_of(spec, plain(said(title)))
        ]
        found += self._file_entries()
        settings = QCoreApplication.translate("Commands", "设置")
        return found + [
            Entry("setting", name, QCoreApplication.translate("SettingsDialog", words), settings)
            for name, words in SETTINGS.items()
        ]

    def _file_entries(self) -> list[Entry]:
        """Return the files that were opened last; one that is gone is left out."""
        recent = QCoreApplication.translate("Commands", "最近的文件")
        paths = [Path(name) for name in self._window.preferences.texts(RECENT_FILES)]
        return [Entry("file", str(path), path.name, f"{recent}　{path.parent}") for path in paths if path.exists()]

    def _entries_of(self, spec: ActionSpec | SubMenu, path: str) -> list[Entry]:
        if isinstance(spec, SubMenu):
            inner = f"{path} · {plain(said(spec.words))}"
            return [entry for each in spec.specs for entry in self._entries_of(each, inner)]
        action = self._window.actions_by_name.get(spec.name)
        if action is None:
            return []
        is_open = action.isEnabled()
        beside = path if is_open else f"{path}　{QCoreApplication.translate('Commands', _CLOSED)}"
        return [Entry("action", spec.name, plain(action.text()), beside, shown_keys(spec.keys), is_open)]

    def _act(self, entry: Entry) -> None:
        if entry.kind == "action":
            action = self._window.action(entry.key)
            if action.isEnabled():
                action.trigger()
            else:
                self._window.tell(QCoreApplication.translate("Commands", "请先打开或新建一个案卷"))
        elif entry.kind == "file":
            self._window.case_desk.take_file(Path(entry.key))
        elif entry.kind == "setting":
            self._window.show_settings(entry.key)
        else:
            self._window.session.open(int(entry.key))


def case_entry(row: Any) -> Entry:
    """Return a case of the list as an entry."""
    beside = "　".join(part for part in (row.code, row.applicant, row.county) if part)
    unnamed = QCoreApplication.translate("Commands", "未命名案卷")
    return Entry("case", str(row.id), row.name or unnamed, beside)

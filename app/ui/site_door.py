"""How a site comes into a case and leaves it as a file: opened, pasted, exported; each through its own dialog."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.services.site_looks import Choice
from app.ui.dialogs import Dialogs
from app.ui.export_dialog import ExportDialog, exported_words
from app.ui.paste_dialog import PasteDialog
from app.ui.session import CaseSession
from app.ui.site_dialog import Seen, SiteDialog, see
from app.ui.worker import Worker


class SiteDoor(QObject):
    """Asks through the dialogs and hands over what was decided.

    Signals:
        site_chosen: a Site that a person has looked at.
        told: a sentence for the status bar.
    """

    site_chosen = Signal(object)
    told = Signal(str)

    def __init__(self, session: CaseSession, worker: Worker, dialogs: Dialogs, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._worker, self._dialogs, self._parent = session, worker, dialogs, parent

    def open_file(self, path: Path) -> None:
        """Look into a file, then ask what is to be taken of it."""
        desk, county = self._session.desk, self._county()
        self.told.emit(self._parent.tr("正在读取“%s”…") % path.name)
        self._worker.ask(
            lambda _stop: see(desk, path, Choice(county=county)), lambda seen: self._ask_file(path, seen), lane="look"
        )

    def _county(self) -> str | None:
        return (self._session.document.get("project") or {}).get("county")

    def _ask_file(self, path: Path, seen: Seen) -> None:
        self.told.emit("")
        dialog = SiteDialog(self._session.desk, self._worker, path, seen, self._parent.window())
        self._take(self._ask(dialog))

    def paste(self, text: str) -> None:
        """Ask for coordinates, beginning with a text."""
        dialog = PasteDialog(self._session.desk, self._worker, text, self._county(), self._parent.window())
        self._take(self._ask(dialog))

    def _ask(self, dialog: Any) -> Any:
        answer = self._dialogs.ask(dialog)
        dialog.let_go()
        dialog.deleteLater()
        return answer

    def _take(self, site: Any) -> None:
        if site is not None:
            self.site_chosen.emit(site)

    def export(self) -> None:
        """Ask what goes out, and write it."""
        dialog = ExportDialog(self._session, self._worker, self._dialogs, self._parent.window())
        done = self._ask(dialog)
        if done is not None:
            self.told.emit(exported_words(done))

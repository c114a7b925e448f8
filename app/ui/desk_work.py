"""What is done with cases as a whole: make, import, export, save, and take a file for what it is."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from app.services.cases import new_case
from app.services.desk import Desk
from app.services.files import write_file
from app.services.records import case_words, write_out
from app.ui.choose_dialog import ChooseDialog, data_sets
from app.ui.dialogs import patterns
from app.ui.marks import say

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

RECENT_FILES: Final = "recent/files"
SITE_SUFFIXES = ("txt", "geojson", "json", "shp", "gpkg", "dxf", "kml", "kmz", "tab", "mif", "zip", "gdb")


class CaseDesk:
    """Forwards what a person wants done with a case."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    def create(self) -> None:
        """Keep a new, empty case and open it."""
        desk, now = self._window.desk, self._window.session.now()
        document = {"format": "taixin-case/1", "project": {"name": ""}, "judgements": []}
        self._window.worker.ask(lambda _stop: new_case(desk, document, now=now), self._open_new)

    def _open_new(self, case_id: int) -> None:
        self._window.session.open(case_id)

    def ask_import(self) -> None:
        """Ask for a case file and import it."""
        words = patterns((say("案卷文件、填好的表格"), ("json", "xlsx")))
        path = self._window.dialogs.open_file(self._window, say("导入案卷文件"), words)
        if path is not None:
            self.import_case(path)

    def import_case(self, path: Path) -> None:
        """Keep a case file as a case and open it."""
        self._window.preferences.push(RECENT_FILES, str(path.absolute()))
        desk = self._window.desk
        self.keep(lambda: document_of(desk, path))

    def keep(self, document: Callable[[], dict[str, Any]]) -> None:
        """Keep what `document` returns (it is asked in the worker) as a case and open it."""
        desk, now = self._window.desk, self._window.session.now()
        self._window.worker.ask(lambda _stop: new_case(desk, document(), now=now), self._open_new)

    def ask_export(self) -> None:
        """Ask where the open case goes, and write it."""
        session = self._window.session
        name = ((session.document.get("project") or {}).get("name") or say("案卷")) + ".json"
        words = patterns((say("案卷文件"), ("json",)))
        path = self._window.dialogs.save_file(self._window, say("导出案卷文件"), name, words)
        if path is not None and session.case_id is not None:
            data = json.dumps(session.document, ensure_ascii=False, indent=1).encode()
            desk, subject = session.desk, case_words(session.case_id)
            self._window.worker.ask(
                lambda _stop: write_out(desk, "case", path, data, subject=subject),
                lambda _none: self._window.tell(say("已导出到%s") % path),
            )

    def ask_template(self) -> None:
        """Ask where the empty spreadsheet goes, and write it."""
        words = patterns((say("表格"), ("xlsx",)))
        path = self._window.dialogs.save_file(self._window, say("导出空白表格"), say("项目表单") + ".xlsx", words)
        if path is not None:
            desk = self._window.desk
            self._window.worker.ask(
                lambda _stop: _write_template(desk, path), lambda _none: self._window.tell(say("已导出到%s") % path)
            )

    def step(self, by: int) -> None:
        """Open the next (1) or the last (-1) case of the list, as it is filtered and sorted."""
        case_id = self._window.cases.beside(self._window.session.case_id, by)
        if case_id is None:
            end = say("已是清单中最后一个案卷") if by > 0 else say("已是清单中第一个案卷")
            self._window.tell(end if self._window.cases.model.ids else say("清单中没有案卷"))
        else:
            self._window.session.open(case_id)

    def save(self) -> None:
        """Save at once."""
        self._window.session.save_now()
        self._window.session.keep_review()
        self._window.tell(say("已保存"))

    def ask_site(self) -> None:
        """Ask for a file with the site."""
        words = patterns((say("用地范围文件"), SITE_SUFFIXES), (say("所有文件"), ("*",)))
        path = self._window.dialogs.open_file(self._window, say("打开用地范围"), words)
        if path is not None:
            self.take_site(path)

    def clear_site(self) -> None:
        """Take the site away once a person has confirmed it."""
        question = say("清除本案卷的用地范围？清除后空间规定将无法判定；误清除时可以撤销（Ctrl+Z）。")
        if self._window.dialogs.confirm(self._window, say("清除用地范围"), question, say("清除")):
            self._window.session.set_site(None)

    def take_site(self, path: Path) -> None:
        """Take the site of the open case from a file."""
        if self._window.session.case_id is None:
            self._window.tell(say("请先打开或新建一个案卷，再打开用地范围"))
            return
        self._window.preferences.push(RECENT_FILES, str(path.absolute()))
        self._window.go("page_review")
        self._window.later.review.open_site(path)

    def paste_site(self) -> None:
        """Take coordinates, or a file, from the clipboard."""
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()  # None where nothing was ever copied
        paths = local_files(data)
        if paths:
            self.take_files(paths)
        elif self._window.session.case_id is not None:
            self._window.go("page_review")
            self._paste_text("" if data is None else data.text())

    def _paste_text(self, text: str) -> None:
        """Take fields of the form where the clipboard names some, coordinates otherwise."""
        from app.services.table_fields import names_fields

        review = self._window.later.review
        if names_fields(text):
            review.desk.paste_table(text)
        else:
            review.paste_site(text)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Take one of the files that were dropped or pasted; a person says which."""
        sets = data_sets(paths)
        path = sets[0] if len(sets) == 1 else self._window.dialogs.ask(ChooseDialog(sets, self._window))
        if path is not None:
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        """Take a file that was dropped on the window for what it is."""
        if path.suffix.lower() == ".tpkg":
            self._window.packages.take(path)
        elif path.suffix.lower() == ".pdf":
            self._window.go("page_verify")
            self._window.later.verification.verify_file(path)
        elif is_case_file(path):
            self.import_case(path)
        else:
            self.take_site(path)


def local_files(data: QMimeData | None) -> list[Path]:
    """Return the files of this machine that a drop or the clipboard holds."""
    urls = [] if data is None else data.urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]


def is_case_file(path: Path) -> bool:
    """Return whether a file says that it is a case file."""
    if path.suffix.lower() != ".json":
        return False
    with path.open("rb") as file:
        return b"taixin-case/" in file.read(4096)


def document_of(desk: Desk, path: Path) -> dict[str, Any]:
    """Return the document of a case file, its site inline, or of a filled spreadsheet.

    Raises:
        BadInputError: where the file cannot be used.
    """
    from app.services.case_files import inline_document, read_case
    from app.services.case_sheets import read_sheet

    if path.suffix.lower() == ".xlsx":
        return read_sheet(desk, path)

    return inline_document(read_case(desk, path))


def _write_template(desk: Desk, path: Path) -> None:
    from app.services.case_sheets import template_xlsx

    write_file(path, template_xlsx(desk))

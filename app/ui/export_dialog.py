"""The dialog that asks what goes out, in which format and coordinate system, and writes it."""

from pathlib import Path
from typing import Any, Final

from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QVBoxLayout, QWidget

from app.services.exports import WHATS, Exported, export
from app.ui.crs_box import CrsBox, words_of
from app.ui.dialogs import Dialogs, patterns
from app.ui.finding_words import area_words
from app.ui.marks import QT_TR_NOOP, comma, say
from app.ui.page_parts import dialog_buttons, label
from app.ui.session import CaseSession
from app.ui.trouble import sentence_of
from app.ui.vocabulary import Said
from app.ui.worker import Stop, Worker

FORMATS: Final = {
    "txt": QT_TR_NOOP("界址点TXT"),
    "geojson": "GeoJSON",
    "gpkg": "GeoPackage",
    "shp": "Shapefile",
    "kml": "KML",
    "dxf": "DXF",
}
_LANE: Final = "export"


class ExportDialog(QDialog):
    """Asks and writes; what keeps it from writing stands in the dialog; answers with what was written."""

    def __init__(self, session: CaseSession, worker: Worker, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("导出用地范围"))
        self._session, self._worker, self._dialogs = session, worker, dialogs
        self._done: Exported | None = None
        self.what, self.format = QComboBox(self), QComboBox(self)
        self.crs = CrsBox(self.tr("按格式：TXT、DXF用所在投影带，其余用经纬度"), self.tr("坐标系"), self)
        for box, name, entries in (
            (self.what, self.tr("导出什么"), Said(WHATS)),
            (self.format, self.tr("格式"), FORMATS),
        ):
            box.setAccessibleName(name)
            for key, words in entries.items():
                box.addItem(words, key)
        self.trouble_label = label(self, "", "trouble")
        self.trouble_label.hide()
        self.format.currentIndexChanged.connect(lambda _at: self._follow())
        self._lay_out()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.what.accessibleName(), self.what)
        form.addRow(self.format.accessibleName(), self.format)
        form.addRow(self.crs.accessibleName(), self.crs)
        explain = self.tr(
            "压占部分按触及的条目分图形导出；剩余可用部分为扣除禁止范围后的用地。同名文件整套替换或原样保留。"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(label(self, explain, "explain"))
        column.addWidget(self.trouble_label)
        column.addLayout(dialog_buttons(self, self.tr("选择位置并导出…"), self.write))
        self.accept_button: Any = self.findChild(QWidget, "accept")
        self.setMinimumWidth(600)

    def _follow(self) -> None:
        """KML knows degrees only."""
        is_free = self.format.currentData() != "kml"
        self.crs.setEnabled(is_free)
        if not is_free:
            self.crs.choose(None)
        self._tell("")

    def _tell(self, trouble: str) -> None:
        self.trouble_label.setText(trouble)
        self.trouble_label.setVisible(bool(trouble))

    def write(self) -> None:
        """Ask where it goes, and write it in the worker."""
        path = self._ask_path()
        if path is None:
            return
        desk, document, crs = self._session.desk, self._session.document, self.crs.code()
        what, as_of = str(self.what.currentData()), self._session.clock().date().isoformat()
        self._tell("")
        self.accept_button.setEnabled(False)

        def work(_stop: Stop) -> Exported | None:
            from app.services.case_files import case_of

            return export(desk, case_of(desk, document), path, as_of, what=what, crs=crs)

        self._worker.ask(work, self._take, lane=_LANE, failed=self._fail)

    def _ask_path(self) -> Path | None:
        suffix, words = str(self.format.currentData()), self.format.currentText()
        name = (self._session.document.get("project") or {}).get("name") or self.tr("案卷")
        suggestion = f"{file_name(name)}_{self.what.currentText()}.{suffix}"
        path = self._dialogs.save_file(self, self.tr("导出为%s") % words, suggestion, patterns((words, (suffix,))))
        if path is None or path.suffix.lower() == f".{suffix}":
            return path
        full = path.with_name(f"{path.name}.{suffix}")
        question = self.tr("“%s”已经存在，要替换它吗？") % full.name
        is_free = not full.exists() or self._dialogs.confirm(self, self.tr("替换文件"), question, self.tr("替换"))
        return full if is_free else None

    def _take(self, done: Exported | None) -> None:
        self.accept_button.setEnabled(True)
        if done is None:
            self._tell(self.tr("没有%s，未写出文件。") % self.what.currentText())
            return
        self._done = done
        self.accept()

    def _fail(self, error: BaseException) -> None:
        self.accept_button.setEnabled(True)
        self._tell(sentence_of(error, self._session.desk.workspace) or "")

    def answer(self) -> Exported | None:
        """Return what was written."""
        return self._done

    def let_go(self) -> None:
        """Hear no more of what is being written; the file is there whole or not at all."""
        self._worker.drop(_LANE)

    def done(self, result: int) -> None:
        """Close."""
        self.let_go()
        super().done(result)


def file_name(name: str) -> str:
    """Return a name without the characters that no file may have."""
    return "".join("_" if each in '\\/:*?"<>|\r\n\t' else each for each in name).strip(" .")[:80]


def exported_words(done: Exported) -> str:
    """Return what was written in one sentence."""
    names = comma().join(path.name for path in done.files)
    withheld = say(done.withheld)
    return withheld + say("已导出{count}个图形，{area_m2}，{crs}：{names}").format(
        count=done.count, area_m2=area_words(done.area_m2), crs=words_of(done.crs), names=names
    )

"""The dialog for the office's letterhead, its layout and its templates; the preview follows as they change."""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from app.domain.opinion import Office
from app.errors import ReviewError
from app.services.offices import OfficeSettings, shipped_template
from app.services.opinions import SettingsPreview
from app.ui.generated.ui_office_dialog import Ui_OfficeDialog
from app.ui.marks import say
from app.ui.page_view import PageView
from app.ui.worker import Worker

_PAUSE_MS: Final = 400
_LANE: Final = "office"
_LINES: Final = tuple(each.name for each in fields(Office) if each.name not in ("name", "layout", "fonts"))
Preview = Callable[[OfficeSettings], SettingsPreview]


class OfficeDialog(QDialog):
    """Asks; answers with OfficeSettings that a document was made with.

    Args:
        settings: as they are kept.
        preview: makes the document that the settings give; runs in the worker.
        worker: what the preview is made with.
        folder: where the office's own templates lie, as told to the user.
    """

    def __init__(
        self,
        settings: OfficeSettings,
        preview: Preview,
        worker: Worker,
        folder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._preview, self._worker = settings, preview, worker
        self._texts = dict(settings.templates)
        self._sound: OfficeSettings | None = None
        self._accepting = False
        self.ui = Ui_OfficeDialog()
        self.ui.setupUi(self)
        self.pages = PageView(self.ui.view, worker, lane="office page")
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._ask_preview)
        self._fill(folder)
        self._connect()

    def _fill(self, folder: str) -> None:
        office = self._settings.office
        for name, line in self._lines().items():
            line.setText(getattr(office, name))
            line.setCursorPosition(0)
        for word, key in ((self.tr("公文格式（红头）"), "document"), (self.tr("信函格式"), "letter")):
            self.ui.layoutKind.addItem(word, key)
        self.ui.layoutKind.setCurrentIndex(self.ui.layoutKind.findData(office.layout))
        for word, key in ((self.tr("本机公文字体优先"), "system"), (self.tr("只用内置字体"), "bundled")):
            self.ui.fonts.addItem(word, key)
        self.ui.fonts.setCurrentIndex(self.ui.fonts.findData(office.fonts))
        self.ui.pattern.setText(self._settings.pattern)
        for word, key in self._template_words():
            self.ui.template_.addItem(word, key)
        self.ui.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
        self._show_text()
        self.ui.folder.setText(self.tr("改过的模板保存在%s，也可以在那里直接修改。") % folder if folder else "")
        self.ui.trouble.hide()
        self.ui.accept.setDefault(True)
        self.ui.office.setFocus()

    def _template_words(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("各部分的文字"), "wording"),
            (self.tr("固定条款"), "clauses"),
            (self.tr("分组与名称"), "sections"),
            (self.tr("附图颜色"), "map"),
            (self.tr("版面尺寸"), "layout"),
        )

    def _connect(self) -> None:
        for line in (*self._lines().values(), self.ui.pattern):
            line.textEdited.connect(lambda _text: self._timer.start())
        self.ui.layoutKind.activated.connect(lambda _row: self._timer.start())
        self.ui.fonts.activated.connect(lambda _row: self._timer.start())
        self.ui.template_.activated.connect(lambda _row: self._show_text())
        self.ui.text.textChanged.connect(self._on_text)
        self.ui.restore.clicked.connect(self._on_restore)
        self.ui.accept.clicked.connect(self._on_accept)
        self.ui.cancel.clicked.connect(self.reject)
        self.finished.connect(self._stop)
        QTimer.singleShot(0, self, self._ask_preview)

    def _stop(self) -> None:
        self._timer.stop()
        self._worker.drop(_LANE)

    def _lines(self) -> dict[str, QLineEdit]:
        return {"name": self.ui.office, **{name: getattr(self.ui, name) for name in _LINES}}

    def _show_text(self) -> None:
        """Show the chosen template; that is no edit."""
        self.ui.text.blockSignals(True)
        self.ui.text.setPlainText(self._texts[self.ui.template_.currentData()])
        self.ui.text.blockSignals(False)

    def _on_text(self) -> None:
        self._texts[self.ui.template_.currentData()] = self.ui.text.toPlainText()
        self._timer.start()

    def _on_restore(self) -> None:
        name = self.ui.template_.currentData()
        self._texts[name] = shipped_template(name)
        self._show_text()
        self._timer.start()

    def _entered(self) -> OfficeSettings:
        lines = {name: line.text().strip() for name, line in self._lines().items()}
        kinds = {"layout": self.ui.layoutKind.currentData(), "fonts": self.ui.fonts.currentData()}
        office = replace(self._settings.office, **lines, **kinds)
        return OfficeSettings(office, self.ui.pattern.text().strip(), dict(self._texts))

    def _ask_preview(self) -> None:
        """Have the document made that the settings give now; whatever was under way comes to nothing."""
        self._timer.stop()
        entered, preview = self._entered(), self._preview
        if not entered.office.name:
            self._refuse(self.tr("请填写审查机关，它印在审查意见的版头。"))
            return
        self.ui.state.setText(self.tr("正在更新预览…"))

        self._worker.ask(
            lambda _stop: preview(entered),
            lambda made: self._show_preview(entered, made),
            lane=_LANE,
            failed=self._on_failed,
        )

    def _show_preview(self, entered: OfficeSettings, made: SettingsPreview) -> None:
        self._sound = entered
        self.ui.sample.setText(self.tr("例如：%s") % made.number)
        fonts = "\n".join(
            say("{role}：{family}").format(role=role, family=family) for role, family in made.fonts.items()
        )
        self.ui.fontsUsed.setText(self.tr("实际使用的字体：\n%s") % fonts)
        self.ui.state.setText(self.tr("预览（共%s页）") % made.pages)
        self.ui.trouble.hide()
        self.pages.follow_pdf(made.pdf, made.pages)
        if self._accepting:
            self.accept()

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, ReviewError):
            self._refuse(str(error))
        else:
            self._accepting = False
            self._worker.trouble(error)

    def _refuse(self, sentence: str) -> None:
        """Say what is wrong; the last good preview stays."""
        self._accepting, self._sound = False, None
        self.ui.state.setText(self.tr("预览未更新"))
        self.ui.trouble.setText(say(sentence))
        self.ui.trouble.show()

    def _on_accept(self) -> None:
        """Accept what a document was made with; make one first where something changed since."""
        if self._sound == self._entered():
            self.accept()
        else:
            self._accepting = True
            self._ask_preview()

    def answer(self) -> OfficeSettings:
        """Return what was filled in."""
        return self._entered()

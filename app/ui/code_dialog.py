"""The dialog that checks a printed code: typed, scanned as if typed, or read from a photograph, a scan or a PDF."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QTextBrowser, QVBoxLayout, QWidget

from app.services.codes import ANSWERS, GENUINE, PICTURES, CodeCheck, check_code, check_code_file
from app.services.desk import Desk
from app.ui.dialogs import Dialogs, patterns
from app.ui.marks import say
from app.ui.page_parts import label, make_button
from app.ui.plan_words import safe
from app.ui.theme import VERDICT_COLOURS, css, px
from app.ui.worker import Worker

_COLOURS = {GENUINE: VERDICT_COLOURS["conforms"], "unknown": VERDICT_COLOURS["needs_verification"]}
_BAD = VERDICT_COLOURS["does_not_conform"]


class CodeDialog(QDialog):
    """Checks one code after the other until it is closed; answers with nothing."""

    def __init__(self, desk: Desk, worker: Worker, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._worker, self._dialogs = desk, worker, dialogs
        self.setWindowTitle(self.tr("核对校验码"))
        explain = self.tr(
            "输入纸质件上的12位校验码（空格、横线、大小写、全角均可），或用扫描枪扫二维码；也可打开照片、扫描件或PDF。"
        )
        self.line = QLineEdit(self)
        self.line.setAccessibleName(self.tr("校验码或二维码内容"))
        self.line.setPlaceholderText(self.tr("校验码或二维码内容"))
        self.line.returnPressed.connect(self.check)
        self.check_button = make_button(self, self.tr("核对"), self.tr("核对所输入的校验码（回车）"), self.check)
        self.check_button.setObjectName("accept")
        self.open_button = make_button(self, self.tr("打开图片或PDF…"), self.tr("从文件读取二维码"), self.ask_file)
        self.close_button = make_button(self, self.tr("关闭"), self.tr("关闭核对窗口"), self.reject)
        for button in (self.check_button, self.open_button, self.close_button):
            button.setAutoDefault(False)  # a scanner ends with Enter: that checks, and nothing else
        self.report = QTextBrowser(self)
        self.report.setAccessibleName(self.tr("核对结果"))
        self.report.document().setDocumentMargin(10)
        self._lay_out(explain)
        self.line.setFocus()

    def _lay_out(self, explain: str) -> None:
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(self.check_button)
        row.addWidget(self.open_button)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(self, explain, "explain"))
        column.addLayout(row)
        column.addWidget(self.report, 1)
        column.addLayout(last)
        self.resize(680, 460)

    def check(self) -> None:
        """Check what stands in the line."""
        desk, text = self._desk, self.line.text()
        self._begin()
        self._worker.ask(lambda _stop: (check_code(desk, text),), self._show, lane="code", failed=self._on_failed)

    def ask_file(self) -> None:
        """Ask for a picture or a PDF and check the codes on it."""
        suffixes = tuple(suffix.removeprefix(".") for suffix in (*PICTURES, ".pdf"))
        words = patterns((self.tr("图片或PDF"), suffixes), (self.tr("所有文件"), ("*",)))
        path = self._dialogs.open_file(self, self.tr("打开图片或PDF"), words)
        if path is not None:
            self.check_file(path)

    def check_file(self, path: Path) -> None:
        """Check the codes on a picture or a PDF."""
        desk = self._desk
        self._begin()
        self._worker.ask(lambda _stop: check_code_file(desk, path), self._show, lane="code", failed=self._on_failed)

    def _begin(self) -> None:
        words = self.tr("正在核对…")
        self.report.setHtml(f"<p>{words}</p>")

    def _show(self, checks: tuple[CodeCheck, ...]) -> None:
        self.report.setHtml("<hr>".join(map(check_html, checks)))
        self.line.selectAll()  # the next scan replaces what is there

    def _on_failed(self, error: BaseException) -> None:
        from app.ui.trouble import sentence_of

        sentence = sentence_of(error, self._desk.workspace) or ""
        words = self.tr("无法核对")
        self.report.setHtml(f"<p style='color:{css(_BAD)}'><b>{words}</b></p><p>{safe(sentence)}</p>")
        self.line.selectAll()

    def answer(self) -> None:
        """Answer nothing."""


def check_html(check: CodeCheck) -> str:
    """Return what the register says of a code."""
    colour = _COLOURS.get(check.answer, _BAD)
    word = f"<p style='font-size:{px(16)}px;color:{css(colour)};margin:0'><b>{say(ANSWERS[check.answer])}</b></p>"
    details = "".join(f"<p style='margin:2px 0'>{safe(say(detail))}</p>" for detail in check.details)
    return f"{word}<p style='margin:6px 0'>{safe(say(check.sentence))}</p>{details}"

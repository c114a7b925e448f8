"""A person's answer to one finding: answer, reason (mandatory), name; the automatic outcome stays in sight."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.domain.finding import Finding, Judgement
from app.ui.desk_work import local_files
from app.ui.flow import SHORT, flow
from app.ui.generated.ui_judgement_panel import Ui_JudgementPanel
from app.ui.vocabulary import ANSWERS, OUTCOMES


class JudgementPanel(QWidget):
    """The panel under a finding.

    Signals:
        judged: a Judgement.
        withdrawn: the rule whose judgement is taken back.
        shown: the Finding that is shown, or None.
        dropped: files (list of Path) were dropped on the panel.
    """

    judged = Signal(object)
    withdrawn = Signal(str)
    shown = Signal(object)
    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finding: Finding | None = None
        self._author = ""
        self.ui = Ui_JudgementPanel()
        self.ui.setupUi(self)
        for line in (self.ui.by, self.ui.reason):
            line.setProperty(SHORT, True)
        self.ui.layout4.addLayout(flow(None, (self.ui.answer, self.ui.by), spacing=6), 1)
        self.ui.layout5.addLayout(flow(None, (self.ui.reason, self.ui.phrases, self.ui.record), spacing=6), 1)
        for value, words in ANSWERS.items():
            self.ui.answer.addItem(words, value)
        self.ui.record.clicked.connect(self._on_record)
        self.ui.withdraw.clicked.connect(self._on_withdraw)
        self.ui.reason.returnPressed.connect(self._on_record)
        self.ui.trouble.hide()
        self.setAcceptDrops(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that the rows need at this width: pressed lower they would lie over each other."""
        super().resizeEvent(event)
        self._hold()

    def event(self, event: QEvent) -> bool:
        """Likewise once the words have changed."""
        taken = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._hold()
        return taken

    def _hold(self) -> None:
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(layout.minimumHeightForWidth(self.width()))

    @property
    def finding(self) -> Finding | None:
        """The finding that is shown."""
        return self._finding

    def show_finding(self, finding: Finding | None) -> None:
        """Show a finding's judgement; what was typed for the same finding stays."""
        is_same = finding is not None and self._finding is not None and finding.rule == self._finding.rule
        was = self._finding.judgement if self._finding else None
        self._finding = finding
        self.setEnabled(finding is not None)
        self.ui.automatic.setText(self.tr("自动判定：%s") % OUTCOMES[finding.automatic] if finding else "")
        self.ui.withdraw.setEnabled(bool(finding and finding.judgement))
        if not is_same or (finding and finding.judgement != was):
            self._fill(finding.judgement if finding else None)
        self.shown.emit(finding)

    def set_author(self, name: str) -> None:
        """Take who judges from now on, where nobody is named."""
        self._author = name
        if not self.ui.by.text().strip():
            self.ui.by.setText(name)

    def start(self) -> None:
        """Put the cursor where a judgement begins."""
        self.ui.answer.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fill(self, judgement: Judgement | None) -> None:
        self.ui.answer.setCurrentIndex(self.ui.answer.findData(judgement.answer) if judgement else -1)
        self.ui.reason.setText(judgement.reason if judgement else "")
        self.ui.trouble.hide()
        self.ui.by.setText(judgement.by if judgement else self.ui.by.text().strip() or self._author)

    def _on_record(self) -> None:
        answer, reason, by = self.ui.answer.currentData(), self.ui.reason.text().strip(), self.ui.by.text().strip()
        trouble = self._trouble(answer, reason, by)
        self.ui.trouble.setText(trouble)
        self.ui.trouble.setVisible(bool(trouble))
        if self._finding is not None and not trouble:
            self._author = by
            self.judged.emit(Judgement(self._finding.rule, answer, reason, by))

    def _trouble(self, answer: str | None, reason: str, by: str) -> str:
        if answer is None:
            return self.tr("请选择认定结果。")
        if not reason:
            return self.tr("请写明认定理由，理由将写入审查意见。")
        return "" if by else self.tr("请填写认定人。")

    def _on_withdraw(self) -> None:
        if self._finding is not None:
            self.withdrawn.emit(self._finding.rule)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files as evidence for the shown finding."""
        if self._finding is not None and local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell of dropped files."""
        paths = local_files(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(list(paths))

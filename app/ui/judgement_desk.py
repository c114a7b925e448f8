"""What a judgement is helped by: who did last, reasons of late, the office's phrases, files as evidence."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from app.domain.evidence import Evidence
from app.domain.finding import Judgement
from app.services.evidence import add_evidence, evidence_bytes, list_evidence, remove_evidence
from app.services.files import write_file
from app.services.permits import who
from app.services.phrases import drop_phrase, keep_phrase, phrases
from app.services.records import case_words, write_out
from app.ui.dialogs import Dialogs, patterns
from app.ui.judgement_panel import JudgementPanel
from app.ui.preferences import Preferences
from app.ui.session import CaseSession
from app.ui.worker import Worker

_REASONS, _AUTHOR = "judgement/reasons", "judgement/by"
_SHOWN: Final = 36  # characters of a reason in a menu
_KILO: Final = 1024


class JudgementDesk(QObject):
    """Fills the panel's menus and does what is chosen there.

    Signals:
        told: a sentence for the status bar.
    """

    told = Signal(str)

    def __init__(
        self, session: CaseSession, worker: Worker, dialogs: Dialogs, panel: JudgementPanel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._worker, self._dialogs, self._panel = session, worker, dialogs, panel
        self._memory: Preferences | None = None
        self._phrases: tuple[str, ...] = ()
        self._evidence: tuple[Evidence, ...] = ()
        self._folder: QTemporaryDir | None = None
        self.phrase_menu, self.evidence_menu = QMenu(panel), QMenu(panel)
        self.phrase_menu.aboutToShow.connect(self._fill_phrases)
        self.evidence_menu.aboutToShow.connect(self._fill_evidence)
        panel.ui.phrases.setMenu(self.phrase_menu)
        panel.ui.evidence.setMenu(self.evidence_menu)
        opening = QShortcut(QKeySequence("Alt+Down"), panel)
        opening.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        opening.activated.connect(panel.ui.phrases.showMenu)
        panel.judged.connect(self._on_judged)
        panel.shown.connect(lambda _finding: self._tell())
        panel.dropped.connect(self.add)
        session.opened.connect(self._on_opened)
        self._tell()

    def remember(self, preferences: Preferences) -> None:
        """Take what this workspace's window remembers of earlier judgements."""
        self._memory = preferences
        self._panel.set_author(who(self._session.desk) or preferences.text(_AUTHOR))

    def _on_judged(self, judgement: Judgement) -> None:
        if self._memory is not None:
            self._memory.push(_REASONS, judgement.reason)
            self._memory.put(_AUTHOR, judgement.by)

    def _on_opened(self) -> None:
        desk, case_id = self._session.desk, self._session.case_id
        self._take_evidence(())
        if case_id is not None:
            self._worker.ask(lambda _stop: phrases(desk), self._take_phrases, lane="phrases")
            self._reload()

    def _take_phrases(self, kept: tuple[str, ...]) -> None:
        self._phrases = kept

    def _reload(self) -> None:
        desk, case_id = self._session.desk, self._session.case_id
        if case_id is not None:
            self._worker.ask(lambda _stop: list_evidence(desk, case_id), self._take_evidence, lane="evidence")

    def _take_evidence(self, found: tuple[Evidence, ...]) -> None:
        self._evidence = found
        self._tell()

    def shown(self) -> tuple[Evidence, ...]:
        """Return the evidence for the finding that is shown."""
        rule = self._panel.finding.rule if self._panel.finding else ""
        return tuple(each for each in self._evidence if each.rule == rule)

    def _tell(self) -> None:
        found = self.shown()
        words = self.tr("证据材料（%n）", "", len(found)) if found else self.tr("证据材料")
        self._panel.ui.evidence.setText(words)
        self._panel.ui.evidenceNames.setText("、".join(each.name for each in found) or self.tr("没有证据材料"))
        self._panel.ui.evidenceNames.setToolTip("\n".join(map(self._full_words, found)))

    def _full_words(self, evidence: Evidence) -> str:
        words = self.tr("{name}，{kilobytes}千字节，SHA-256 {sha}")
        kilobytes = f"{evidence.size / _KILO:.1f}"
        return words.format(name=evidence.name, kilobytes=kilobytes, sha=evidence.sha256)

    def _fill_phrases(self) -> None:
        menu = self.phrase_menu
        menu.clear()
        recent = [] if self._memory is None else list(self._memory.texts(_REASONS))
        self._offer(menu, self.tr("近来的理由"), recent)
        self._offer(menu, self.tr("本单位常用语"), self._phrases)
        menu.addSeparator()
        menu.addAction(self.tr("把写好的理由存为常用语")).triggered.connect(lambda _on=False: self.keep())
        dropping = menu.addMenu(self.tr("删除常用语"))
        dropping.setEnabled(bool(self._phrases))
        for phrase in self._phrases:
            dropping.addAction(_short(phrase)).triggered.connect(lambda _on=False, phrase=phrase: self.drop(phrase))

    def _offer(self, menu: QMenu, title: str, reasons: Sequence[str]) -> None:
        menu.addSection(title)
        if not reasons:
            menu.addAction(self.tr("（还没有）")).setEnabled(False)
        for reason in reasons:
            action = menu.addAction(_short(reason))
            action.setToolTip(reason)
            action.triggered.connect(lambda _on=False, reason=reason: self._write(reason))

    def _write(self, reason: str) -> None:
        """Put a reason where the cursor is; what is written stays."""
        self._panel.ui.reason.insert(reason)
        self._panel.ui.reason.setFocus()

    def keep(self) -> None:
        """Keep the reason that is written as one of the office's phrases."""
        desk, words = self._session.desk, self._panel.ui.reason.text()
        self._change_phrases(lambda: keep_phrase(desk, words), self.tr("已存为常用语"))

    def drop(self, phrase: str) -> None:
        """Forget a phrase."""
        desk = self._session.desk
        self._change_phrases(lambda: drop_phrase(desk, phrase), self.tr("已删除常用语"))

    def _change_phrases(self, change: Callable[[], tuple[str, ...]], words: str) -> None:
        def done(kept: tuple[str, ...]) -> None:
            self._take_phrases(kept)
            self.told.emit(words)

        self._worker.ask(lambda _stop: change(), done)

    def _fill_evidence(self) -> None:
        menu = self.evidence_menu
        menu.clear()
        adding = menu.addAction(self.tr("添加证据材料…"))
        adding.setEnabled(self._panel.finding is not None)
        adding.triggered.connect(lambda _on=False: self.ask())
        for each in self.shown():
            more = menu.addMenu(_short(each.name))
            for words, act in (
                (self.tr("打开"), self.open),
                (self.tr("另存为…"), self.save),
                (self.tr("移除"), self.remove),
            ):
                more.addAction(words).triggered.connect(lambda _on=False, act=act, each=each: act(each))

    def ask(self) -> None:
        """Ask for a file and add it."""
        path = self._dialogs.open_file(self._panel, self.tr("添加证据材料"), patterns((self.tr("所有文件"), ("*",))))
        if path is not None:
            self.add([path])

    def add(self, paths: Sequence[Path]) -> None:
        """Keep files as evidence for the finding that is shown."""
        desk, case_id, now = self._session.desk, self._session.case_id, self._session.now()
        finding = self._panel.finding
        if case_id is None or finding is None:
            return

        def done(odd: tuple[str, ...]) -> None:
            self.told.emit("\n".join(odd) or self.tr("证据材料已保存"))
            self._reload()

        self._worker.ask(
            lambda _stop: add_evidence(desk, case_id, finding.rule, paths, now=now), done, failed=self._on_failed
        )

    def _on_failed(self, error: BaseException) -> None:
        self._worker.trouble(error)
        self._reload()

    def open(self, evidence: Evidence) -> None:
        """Show a copy with whatever this machine opens such files with; the kept bytes stay out of reach."""
        desk = self._session.desk
        if self._folder is None:
            self._folder = QTemporaryDir()
        path = Path(self._folder.path()) / evidence.sha256[:12] / evidence.name

        def work(_stop: object) -> None:
            path.parent.mkdir(exist_ok=True)
            write_file(path, evidence_bytes(desk, evidence))

        self._worker.ask(work, lambda _none: self._show(path))

    def _show(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            words = self.tr("本机没有打开“{name}”的程序，请用“另存为”取出后再看")
            self.told.emit(words.format(name=path.name))

    def save(self, evidence: Evidence) -> None:
        """Ask where a copy goes, and write it."""
        desk = self._session.desk
        path = self._dialogs.save_file(
            self._panel, self.tr("证据材料另存为"), evidence.name, patterns((self.tr("所有文件"), ("*",)))
        )
        if path is not None:
            subject = case_words(evidence.case_id)
            self._worker.ask(
                lambda _stop: write_out(desk, "evidence", path, evidence_bytes(desk, evidence), subject=subject),
                lambda _none: self.told.emit(self.tr("已导出到%s") % path),
            )

    def remove(self, evidence: Evidence) -> None:
        """Ask once, then take evidence away."""
        desk = self._session.desk
        question = self.tr("移除证据材料“{name}”？工作库中的副本随之删除。").format(name=evidence.name)
        if self._dialogs.confirm(self._panel, self.tr("移除证据材料"), question, self.tr("移除")):
            self._worker.ask(
                lambda _stop: remove_evidence(desk, evidence.id), lambda _none: self._reload(), failed=self._on_failed
            )


def _short(words: str) -> str:
    """Return words for a menu: cut, and with their ampersands as they are."""
    cut = words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
    return cut.replace("&", "&&")

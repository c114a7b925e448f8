"""Whom the office trusts: authorities with their fingerprints, revocation lists, the time-stamping service."""

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.services.trust import (
    add_revocations,
    distrust,
    keep_timestamp_url,
    revocation_lists,
    timestamp_url,
    trust,
    trusted,
)
from app.ui.dialogs import Dialogs, patterns
from app.ui.marks import QT_TR_NOOP
from app.ui.page_parts import label, make_button, make_table
from app.ui.session import CaseSession
from app.ui.table_model import ROW_ROLE, Column, TupleTableModel
from app.ui.tables import dress
from app.ui.worker import Work, Worker

if TYPE_CHECKING:
    from app.opinion.authorities import Authority, RevocationList

_CERTIFICATES: Final = ("cer", "crt", "pem", "der")
_LISTS: Final = ("crl", "pem", "der")
_GROUP: Final = 4


def grouped(fingerprint: str) -> str:
    """Write a fingerprint in groups of four, as people compare it aloud."""
    return " ".join(fingerprint[place : place + _GROUP] for place in range(0, len(fingerprint), _GROUP)).upper()


_COLUMNS: Final[tuple[Column[Any], ...]] = (
    Column(QT_TR_NOOP("发证机构"), lambda authority: authority.name),
    Column(QT_TR_NOOP("有效期至"), lambda authority: f"{authority.not_after:%Y-%m-%d}"),
    Column(QT_TR_NOOP("指纹（SHA-256）"), lambda authority: grouped(authority.fingerprint)),
)


class TrustPanel(QWidget):
    """The panel.

    Signals:
        told: a sentence for the status bar.
        changed: somebody else is trusted now.
    """

    told = Signal(str)
    changed = Signal()

    def __init__(self, session: CaseSession, worker: Worker, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._worker, self._dialogs = session, worker, dialogs
        self.table = make_table(self, self.tr("信任的发证机构"))
        self.model = TupleTableModel(_COLUMNS, self)
        dress(self.table, self.model, stretched=2, widths=(150, 90, 200))
        self.add = make_button(self, self.tr("导入根证书…"), self.tr("信任一个发证机构"), self.ask_certificate)
        self.crl = make_button(self, self.tr("导入吊销列表…"), self.tr("导入发证机构的吊销列表"), self.ask_list)
        self.remove = make_button(self, self.tr("移除"), self.tr("不再信任所选的发证机构"), self.remove_chosen)
        self.whole = label(self, "", "explain")
        self.lists = label(self, "", "explain")
        self.url = QLineEdit(self)
        self.url.setAccessibleName(self.tr("时间戳服务地址"))
        self.url.setPlaceholderText(self.tr("留空则不加盖时间戳"))
        self.keep = make_button(self, self.tr("保存"), self.tr("保存时间戳服务地址"), self.keep_url)
        self.url.returnPressed.connect(self.keep_url)
        self.table.selectionModel().selectionChanged.connect(lambda *_what: self._follow())
        self._lay_out()
        self._follow()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(self, self.tr("信任的发证机构"), "title"))
        column.addWidget(self.table, 1)
        column.addWidget(self.whole)
        buttons = QHBoxLayout()
        for button in (self.add, self.crl, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self.lists)
        row = QHBoxLayout()
        words = QLabel(self.tr("时间戳服务"), self)
        words.setBuddy(self.url)
        row.addWidget(words)
        row.addWidget(self.url, 1)
        row.addWidget(self.keep)
        column.addLayout(row)

    def refresh(self) -> None:
        """Ask for everything that is shown."""
        desk = self._session.desk
        self._worker.ask(
            lambda _stop: (trusted(desk), revocation_lists(desk), timestamp_url(desk)), self._show, lane="trust"
        )

    def _show(self, held: "tuple[tuple[Authority, ...], tuple[RevocationList, ...], str]") -> None:
        authorities, lists, url = held
        self.model.set_rows(authorities)
        self.lists.setText(self._words(lists) if lists else self.tr("没有吊销列表，不能查出已吊销的证书。"))
        self.url.setText(url)
        self._follow()

    def _words(self, lists: "tuple[RevocationList, ...]") -> str:
        now = self._session.clock()
        lines = []
        for each in lists:
            due = self.tr("，%s前有效") % f"{each.due:%Y-%m-%d}" if each.due else ""
            over = self.tr("，已到期，请更新") if each.due and each.due < now else ""
            count = self.tr("，吊销证书%n个", "", each.count)
            lines.append(self.tr("吊销列表：%s") % f"{each.issuer}{count}{due}{over}")
        return "\n".join(lines)

    def chosen(self) -> "Authority | None":
        """Return the chosen authority."""
        rows = self.table.selectionModel().selectedRows()
        return rows[0].data(ROW_ROLE) if rows and self.model.rows else None

    def _follow(self) -> None:
        authority = self.chosen()
        self.remove.setEnabled(authority is not None)
        self.whole.setVisible(authority is not None)
        if authority is not None:
            self.whole.setText(self.tr("指纹：%s。请与发证机构公布的核对。") % grouped(authority.fingerprint))

    def ask_certificate(self) -> None:
        """Ask for a certificate, and trust whom it belongs to."""
        words = patterns((self.tr("证书"), _CERTIFICATES), (self.tr("所有文件"), ("*",)))
        path = self._dialogs.open_file(self, self.tr("导入根证书"), words)
        if path is not None:
            desk = self._session.desk
            self._change(lambda _stop: trust(desk, path), self.tr("已信任该发证机构"))

    def ask_list(self) -> None:
        """Ask for a revocation list and keep it."""
        words = patterns((self.tr("吊销列表"), _LISTS), (self.tr("所有文件"), ("*",)))
        path = self._dialogs.open_file(self, self.tr("导入吊销列表"), words)
        if path is not None:
            desk = self._session.desk
            self._change(lambda _stop: add_revocations(desk, path), self.tr("已导入吊销列表"))

    def remove_chosen(self) -> None:
        """Trust the chosen authority no longer, once a person has confirmed it."""
        authority = self.chosen()
        if authority is None:
            return
        question = self.tr("不再信任“%s”？由它发证的签名今后将不能通过查验。") % authority.name
        if self._dialogs.confirm(self, self.tr("移除发证机构"), question, self.tr("移除")):
            desk, fingerprint = self._session.desk, authority.fingerprint
            self._change(lambda _stop: distrust(desk, fingerprint), self.tr("已移除该发证机构"))

    def keep_url(self) -> None:
        """Keep the address of the time-stamping service as it was written."""
        desk, url = self._session.desk, self.url.text().strip()
        self._change(lambda _stop: keep_timestamp_url(desk, url), self.tr("时间戳服务地址已保存"))

    def _change(self, work: Work, sentence: str) -> None:
        def done(_result: Any) -> None:
            self.told.emit(sentence)
            self.refresh()
            self.changed.emit()

        self._worker.ask(work, done)

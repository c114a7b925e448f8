"""The dialog of the offices whose packages are taken, and of what this workstation is called."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.errors import ReviewError
from app.services.desk import Desk
from app.services.exchange import keep_station_name, station_name
from app.services.exchange_offices import add_office, known_offices, remove_office
from app.ui.dialogs import Dialogs, patterns
from app.ui.page_parts import label, make_button, make_table
from app.ui.table_model import ROW_ROLE, Column, TupleTableModel
from app.ui.tables import dress
from app.ui.theme import px
from app.ui.trouble import sentence_of

if TYPE_CHECKING:
    from app.opinion.package_signature import KnownOffice

_WIDEST, _HIGHEST = 1300, 680  # so that it fits a laptop's screen of 1366 by 768
_READABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
_GROUP = 4  # digits that one reads aloud at a time


class PackageOfficesDialog(QDialog):
    """Changes the list at once; answers with nothing."""

    def __init__(
        self, desk: Desk, dialogs: Dialogs, write_certificate: Callable[[QWidget], None], parent: QWidget | None = None
    ) -> None:
        """Make the dialog; `write_certificate` asks for a key and a file and writes one's own certificate."""
        super().__init__(parent)
        self._desk, self._dialogs = desk, dialogs
        self.setWindowTitle(self.tr("交换单位"))
        self.model: TupleTableModel[Any] = TupleTableModel(
            (
                Column(self.tr("单位"), lambda row: row.name),
                Column(self.tr("发证机构"), lambda row: row.issuer),
                Column(self.tr("有效期至"), lambda row: f"{row.not_after:%Y-%m-%d}"),
            ),
            self,
        )
        self.table = make_table(self, self.tr("已知单位"))
        dress(self.table, self.model, stretched=1, widths=(280, 280, 110))
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _was: self._show_fingerprint())
        self.fingerprint = label(self, "", "explain")
        self.fingerprint.setTextInteractionFlags(_READABLE)
        self.station = QLineEdit(station_name(desk), self)
        self.station.setAccessibleName(self.tr("本工作站名称"))
        self.station.editingFinished.connect(self._keep_name)
        self.trouble = label(self, "", "trouble")
        self.trouble.hide()
        add = self.tr("登记对方的签名证书（不含私钥），此后接受它的交换包")
        out = self.tr("把本单位的签名证书存成文件，交给对方登记")
        self.buttons = (
            make_button(self, self.tr("登记单位(&A)…"), add, self.ask_add),
            make_button(self, self.tr("移除(&R)"), self.tr("不再接受所选单位的交换包"), self.remove),
            make_button(self, self.tr("导出本单位证书(&E)…"), out, lambda: write_certificate(self)),
            make_button(self, self.tr("关闭"), self.tr("关闭"), self.accept),
        )
        for button in self.buttons:
            button.setAutoDefault(False)
        self._lay_out()
        self.refresh()

    def _lay_out(self) -> None:
        explain = self.tr(
            "只接受这里登记的单位签名的交换包。登记前请当面或打电话核对证书指纹；同一单位的两台工作站用同一张证书时，也要各自登记。"
        )
        form = QFormLayout()
        form.addRow(self.tr("本工作站名称(&N)"), self.station)
        row = QHBoxLayout()
        for button in self.buttons[:-1]:
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.buttons[-1])
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(self, explain, "explain"))
        column.addWidget(self.table, 1)
        column.addWidget(self.fingerprint)
        column.addWidget(self.trouble)
        column.addLayout(form)
        column.addLayout(row)
        self.resize(min(px(860), _WIDEST), min(px(460), _HIGHEST))

    def refresh(self) -> None:
        """Show the list as it is."""
        self._try(lambda: self.model.set_rows(known_offices(self._desk)))
        self.table.selectRow(0)
        self._show_fingerprint()

    def _show_fingerprint(self) -> None:
        """Show the chosen office's fingerprint in groups, as two people read it to each other."""
        office: KnownOffice | None = self.table.currentIndex().data(ROW_ROLE)
        digits = "" if office is None else office.fingerprint
        groups = " ".join(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))
        words = self.tr("证书指纹（SHA-256）：{digits}")
        self.fingerprint.setText(words.format(digits=groups) if groups else "")

    def ask_add(self) -> None:
        """Ask for a certificate and make its office known."""
        words = patterns((self.tr("签名证书"), ("cer", "crt", "pem", "der")), (self.tr("所有文件"), ("*",)))
        path = self._dialogs.open_file(self, self.tr("登记单位：选择其签名证书"), words)
        if path is not None:
            self.add(path)

    def add(self, path: Path) -> None:
        """Make an office known by its certificate."""
        self._try(lambda: add_office(self._desk, path))
        if not self.trouble.isVisibleTo(self):
            self.refresh()

    def remove(self) -> None:
        """Take the chosen office's packages no more."""
        office: KnownOffice | None = self.table.currentIndex().data(ROW_ROLE)
        if office is None:
            self._say(self.tr("请先选一个单位。"))
            return
        question = self.tr("不再接受“{name}”的交换包？已经导入的内容不变。").format(name=office.name)
        if self._dialogs.confirm(self, self.tr("移除单位"), question, self.tr("移除")):
            self._try(lambda: remove_office(self._desk, office.fingerprint))
            self.refresh()

    def _keep_name(self) -> None:
        self._try(lambda: keep_station_name(self._desk, self.station.text()))

    def _try(self, act: Callable[[], object]) -> None:
        self._say("")
        try:
            act()
        except ReviewError as error:
            self._say(sentence_of(error, self._desk.workspace) or "")

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def answer(self) -> None:
        """Answer nothing."""

"""The dialog that asks what goes into a package and for whom it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QLineEdit,
    QListView,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.layer import Layer
from app.ui.page_parts import dialog_buttons, label
from app.ui.theme import px

if TYPE_CHECKING:
    from app.opinion.package_signature import KnownOffice


@dataclass(frozen=True, slots=True)
class PackageWish:
    """What was asked for: the chosen cases or all, layers, the office it is closed for ("" for none), a note."""

    chosen_only: bool
    layers: tuple[str, ...]
    recipient: str
    note: str


class PackageWriteDialog(QDialog):
    """Asks; answers with a PackageWish."""

    def __init__(
        self, chosen: int, layers: Sequence[Layer], offices: "Sequence[KnownOffice]", parent: QWidget | None = None
    ) -> None:
        """Make the dialog; `chosen` is how many cases are chosen in the list."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("导出交换包"))
        self.chosen = QRadioButton(self.tr("所选的%n个案卷(&S)", "", chosen), self)
        self.everything = QRadioButton(self.tr("全部案卷(&A)"), self)
        self.chosen.setEnabled(chosen > 0)
        (self.chosen if chosen else self.everything).setChecked(True)
        self.recipient = QComboBox(self)
        self.recipient.addItem(self.tr("不加密：已知单位都能打开"), "")
        for office in offices:
            self.recipient.addItem(self.tr("只让“{name}”打开").format(name=office.name), office.fingerprint)
        self.note = QLineEdit(self)
        self.model = QStandardItemModel(self)
        self.layers = self._layer_list(layers)
        self._lay_out(bool(layers))

    def _layer_list(self, layers: Sequence[Layer]) -> QListView:
        for layer in layers:
            item = QStandardItem(layer.name)
            item.setData(layer.id, Qt.ItemDataRole.UserRole)
            item.setEditable(False)
            item.setCheckable(True)
            self.model.appendRow(item)
        made = QListView(self)
        made.setModel(self.model)
        made.setAccessibleName(self.tr("一并导出的图层"))
        made.setMaximumHeight(px(150))
        return made

    def _lay_out(self, has_layers: bool) -> None:
        explain = self.tr(
            "案卷连同照片、记事、轨迹、证据材料、办理过程、审查记录和审查意见一起导出，并用本单位证书签名；重复导入不会重复。"
        )
        form = QFormLayout()
        form.addRow(self.tr("案卷"), self.chosen)
        form.addRow("", self.everything)
        form.addRow(self.tr("加密(&E)"), self.recipient)
        form.addRow(self.tr("附言(&N)"), self.note)
        for part, name in ((self.recipient, self.tr("加密")), (self.note, self.tr("附言"))):
            part.setAccessibleName(name)
        if has_layers:
            form.addRow(self.tr("图层(&L)"), self.layers)
        else:
            self.layers.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(label(self, explain, "explain"))
        column.addLayout(form)
        column.addLayout(dialog_buttons(self, self.tr("下一步：选择证书…"), self.accept))
        self.resize(px(560), self.sizeHint().height())

    def answer(self) -> PackageWish:
        """Return what was filled in."""
        items = (self.model.item(row) for row in range(self.model.rowCount()))
        layers = tuple(
            str(each.data(Qt.ItemDataRole.UserRole)) for each in items if each.checkState() == Qt.CheckState.Checked
        )
        return PackageWish(self.chosen.isChecked(), layers, str(self.recipient.currentData()), self.note.text().strip())

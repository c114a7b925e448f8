"""The dialog that asks what a catalogue file is: which catalogue, which edition, whole or part, since when, whence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.page_parts import dialog_buttons, label


@dataclass(frozen=True, slots=True)
class CatalogueFile:
    """A file and what was declared of it; `effective` None leaves the date to the plan's list of editions."""

    path: Path
    catalogue: str
    edition: str
    complete: bool
    effective: str | None
    source: str


class CatalogueDialog(QDialog):
    """Asks, and tells what is wrong above the buttons; answers with a CatalogueFile."""

    def __init__(self, path: Path, known: Mapping[str, Sequence[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("导入目录"))
        self._path, self._known = path, known
        self.catalogue, self.edition = QComboBox(self), QComboBox(self)
        self.edition.setEditable(True)
        self.whole = QRadioButton(self.tr("完整（含所问类别的全部条目）"), self)
        self.some = QRadioButton(self.tr("只是部分"), self)
        self.effective, self.source = QLineEdit(self), QLineEdit(self)
        self.trouble_label = label(self, "", "trouble")
        self.trouble_label.hide()
        self._fill()
        self._lay_out()

    def _fill(self) -> None:
        self.catalogue.addItems(list(self._known))
        self.catalogue.setCurrentIndex(-1)
        self.catalogue.currentTextChanged.connect(self._offer_editions)
        self.effective.setPlaceholderText(self.tr("如 2024-02-01；程序已知的版本可不填"))
        self.source.setPlaceholderText(self.tr("文件从哪里来，不填则记文件名"))
        self._offer_editions("")

    def _offer_editions(self, catalogue: str) -> None:
        self.edition.clear()
        self.edition.addItems(list(self._known.get(catalogue, ())))
        self.edition.setCurrentIndex(-1)
        self.edition.setEditText("")

    def _lay_out(self) -> None:
        choice = QHBoxLayout()
        choice.addWidget(self.whole)
        choice.addWidget(self.some)
        choice.addStretch(1)
        form = QFormLayout()
        form.addRow(self.tr("文件"), QLabel(self._path.name, self))
        for words, field in (
            (self.tr("目录"), self.catalogue),
            (self.tr("版本"), self.edition),
            (self.tr("施行日期"), self.effective),
            (self.tr("来源"), self.source),
        ):
            field.setAccessibleName(words)
            form.addRow(words, field)
        form.insertRow(3, self.tr("文件范围"), choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.addLayout(form)
        column.addWidget(label(self, self.tr("只有声明为完整的版本才能判定“未列入”；请如实声明。"), "explain"))
        column.addWidget(self.trouble_label)
        column.addLayout(dialog_buttons(self, self.tr("导入"), self._on_accept))
        self.setMinimumWidth(520)

    def _on_accept(self) -> None:
        trouble = self.trouble()
        self.trouble_label.setText(trouble)
        self.trouble_label.setVisible(bool(trouble))
        self.adjustSize()
        if not trouble:
            self.accept()

    def trouble(self) -> str:
        """Return what keeps the answer from being used; empty where nothing does."""
        edition, since = self.edition.currentText().strip(), self.effective.text().strip()
        if not self.catalogue.currentText():
            return self.tr("请选择是哪一部目录。")
        if not edition:
            return self.tr("请填写目录的版本，如 2024年本。")
        if not self.whole.isChecked() and not self.some.isChecked():
            return self.tr("请声明文件是完整的，还是只是部分。")
        if since and not is_iso_date(since):
            return self.tr("施行日期“%s”写法不对，请写成 2024-02-01。") % since
        if not since and edition not in self._known[self.catalogue.currentText()]:
            return self.tr("程序不知道“%s”何时施行，请填写施行日期，或从清单中选择版本。") % edition
        return ""

    def answer(self) -> CatalogueFile:
        """Return what was declared."""
        return CatalogueFile(
            path=self._path,
            catalogue=self.catalogue.currentText(),
            edition=self.edition.currentText().strip(),
            complete=self.whole.isChecked(),
            effective=self.effective.text().strip() or None,
            source=self.source.text().strip(),
        )


def is_iso_date(text: str) -> bool:
    """Return whether a text is a date as 2024-02-01."""
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False

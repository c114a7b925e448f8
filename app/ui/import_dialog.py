"""The dialog that asks what a layer file is: kind, authority, coverage, and what only the reviewer knows."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from app.domain.vocabulary import AUTHORITIES, COUNTIES, LAYER_KINDS
from app.services.layers import LayerEntry
from app.ui.check_model import CheckModel
from app.ui.generated.ui_import_layer import Ui_ImportLayer


class ImportDialog(QDialog):
    """Asks, and tells what is wrong beside the buttons; answers with a LayerEntry."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self.ui = Ui_ImportLayer()
        self.ui.setupUi(self)
        self.ui.file.setText(path.name)
        for value, words in LAYER_KINDS.items():
            self.ui.kind.addItem(words, value)
        for value, words in AUTHORITIES.items():
            self.ui.authority.addItem(words, value)
        self.ui.kind.setCurrentIndex(-1)
        self.coverage = CheckModel({county: county for county in COUNTIES}, self)
        self.ui.coverage.setModel(self.coverage)
        self.ui.trouble.hide()
        self.ui.accept.setDefault(True)
        self.ui.accept.clicked.connect(self._on_accept)
        self.ui.cancel.clicked.connect(self.reject)

    def _on_accept(self) -> None:
        trouble = self.trouble()
        self.ui.trouble.setText(trouble)
        self.ui.trouble.setVisible(bool(trouble))
        if not trouble:
            self.accept()

    def trouble(self) -> str:
        """Return what keeps the answer from being used; empty where nothing does."""
        if self.ui.kind.currentData() is None:
            return self.tr("请选择图层类型。")
        if self._uncertainty() is None:
            return self.tr("边界误差“%s”不是数字，请填米数，如 0 或 50。") % self.ui.uncertainty.text()
        return (
            "" if self._is_date() else self.tr("生效日期“%s”写法不对，请写成 2023-01-17。") % self.ui.effective.text()
        )

    def _uncertainty(self) -> float | None:
        try:
            return float(self.ui.uncertainty.text().strip() or 0)
        except ValueError:
            return None

    def _is_date(self) -> bool:
        text = self.ui.effective.text().strip()
        try:
            return not text or bool(date.fromisoformat(text))
        except ValueError:
            return False

    def answer(self) -> LayerEntry:
        """Return what was declared."""
        return LayerEntry(
            path=self._path,
            kind=str(self.ui.kind.currentData()),
            authority=str(self.ui.authority.currentData()),
            uncertainty_m=self._uncertainty() or 0.0,
            coverage=tuple(self.coverage.checked()) or None,
            zone_field=self.ui.zone.text().strip() or None,
            crs=self.ui.crs.text().strip() or None,
            effective=self.ui.effective.text().strip() or None,
            source=self.ui.source.text().strip(),
        )

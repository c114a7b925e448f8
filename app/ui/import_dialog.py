"""The dialog that asks what a layer file is: kind, authority, coverage, and what only the reviewer knows."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QDialog, QSizePolicy, QWidget

from app.domain.vocabulary import COUNTIES
from app.services.layer_editions import LayerEdition, is_same_claim
from app.services.layer_guesses import LayerLook
from app.services.layers import LayerEntry
from app.ui.check_model import CheckModel
from app.ui.generated.ui_import_layer import Ui_ImportLayer
from app.ui.layer_columns import coverage_words
from app.ui.marks import comma, say
from app.ui.vocabulary import AUTHORITIES, LAYER_KINDS


class ImportDialog(QDialog):
    """Asks, and tells what is wrong beside the buttons; answers with a LayerEntry.

    Args:
        path: the file.
        looks: what its layers may be.
        editions: the imported layers in use, any of which may give way.
        replaced: the layer of which this is declared to be a newer edition.
    """

    def __init__(
        self,
        path: Path,
        looks: Sequence[LayerLook] = (),
        editions: Sequence[LayerEdition] = (),
        replaced: LayerEdition | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._path, self._looks, self._editions = path, tuple(looks), tuple(editions)
        self.ui = Ui_ImportLayer()
        self.ui.setupUi(self)
        self.coverage = CheckModel({county: county for county in COUNTIES}, self)
        self.replaces = CheckModel({}, self)
        self._fill()
        self._connect()
        self._on_layer()
        if replaced is not None:
            self._follow_older(replaced)

    def _fill(self) -> None:
        self.ui.file.setText(self._path.name)
        for line in (self.ui.file, self.ui.reason):  # what room is left is the list's
            policy = line.sizePolicy()
            policy.setVerticalPolicy(QSizePolicy.Policy.Fixed)
            line.setSizePolicy(policy)
        for look in self._looks:
            self.ui.layer.addItem(self.tr("{name}（{count}个要素）").format(name=look.layer, count=look.features))
        for value, words in LAYER_KINDS.items():
            self.ui.kind.addItem(words, value)
        for value, words in AUTHORITIES.items():
            self.ui.authority.addItem(words, value)
        self.ui.kind.setCurrentIndex(-1)
        self.ui.coverage.setModel(self.coverage)
        self.internal = QCheckBox(self.tr("内部图层：只提供面积，图形不写入导出和交换包"), self)
        self.internal.setAccessibleName(self.internal.text())
        self.ui.layout2.addRow("", self.internal)
        self.ui.trouble.hide()
        self._show_row(self.ui.layer, shown=len(self._looks) > 1)
        self._show_row(self.ui.reason, shown=bool(self._looks))

    def _connect(self) -> None:
        self.ui.layer.currentIndexChanged.connect(self._on_layer)
        self.ui.kind.currentIndexChanged.connect(self._on_kind)
        self.ui.authority.currentIndexChanged.connect(self._offer_replacing)
        self.coverage.ticked.connect(self._offer_replacing)
        self.ui.accept.setDefault(True)
        self.ui.accept.clicked.connect(self._on_accept)
        self.ui.cancel.clicked.connect(self.reject)

    def _show_row(self, field: QWidget, *, shown: bool) -> None:
        self.ui.layout2.setRowVisible(field, shown)

    def _look(self) -> LayerLook | None:
        return self._looks[max(0, self.ui.layer.currentIndex())] if self._looks else None

    def _on_layer(self) -> None:
        """Say what the layer may be; choose the kind only where the evidence leaves one."""
        look = self._look()
        if look is not None:
            self.ui.reason.setText(say(look.trouble) or self._reason(look))
            self.ui.zone.setText(look.zone_field or "")
            self.ui.kind.setCurrentIndex(self.ui.kind.findData(look.kinds[0]) if len(look.kinds) == 1 else -1)
        self._on_kind()

    def _reason(self, look: LayerLook) -> str:
        if len(look.kinds) > 1:
            kinds = comma().join(LAYER_KINDS[kind] for kind in look.kinds)
            return self.tr("{reason}。可能是{kinds}，请选择").format(reason=say(look.reason), kinds=kinds)
        return say(look.reason) + (self.tr("。请核对") if look.kinds else "")

    def _on_kind(self) -> None:
        """Fill in the condition that picks a kind out of a table it shares with others."""
        look = self._look()
        if look is not None:
            self.ui.only.setText(look.only.get(str(self.ui.kind.currentData()), ""))
        self._offer_replacing()

    def _offer_replacing(self) -> None:
        """Offer the layers of the same kind; what claims the same is ticked."""
        found = [each for each in self._editions if each.layer.kind == self.ui.kind.currentData()]
        words = {each.layer.id: self._edition_words(each) for each in found}
        entry = self.answer()
        self.replaces = CheckModel(words, self)
        self.replaces.set_checked(each.layer.id for each in found if is_same_claim(each.layer, entry))
        self.ui.replaces.setModel(self.replaces)
        self._show_row(self.ui.replaces, shown=bool(found))

    def _edition_words(self, edition: LayerEdition) -> str:
        layer = edition.layer
        return f"{AUTHORITIES[layer.authority]} {coverage_words(layer)} {layer.effective or ''} {layer.id}"

    def _follow_older(self, edition: LayerEdition) -> None:
        """Declare what the older edition declared; the person changes what is new."""
        layer = edition.layer
        self.ui.kind.setCurrentIndex(self.ui.kind.findData(layer.kind))
        self.ui.authority.setCurrentIndex(self.ui.authority.findData(layer.authority))
        self.ui.uncertainty.setText(f"{layer.uncertainty_m:g}")
        self.coverage.set_checked(layer.coverage_names)
        self.ui.source.setText(layer.source)
        self._offer_replacing()
        self.replaces.set_checked([layer.id])
        self.internal.setChecked(edition.internal)

    def _on_accept(self) -> None:
        trouble = self.trouble()
        self.ui.trouble.setText(trouble)
        self.ui.trouble.setVisible(bool(trouble))
        if not trouble:
            self.accept()

    def trouble(self) -> str:
        """Return what keeps the answer from being used; empty where nothing does."""
        look = self._look()
        if look is not None and look.trouble:
            return look.trouble
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
        look = self._look()
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
            layer=look.layer if look is not None and len(self._looks) > 1 else None,
            only=self.ui.only.text().strip() or None,
            replaces=tuple(self.replaces.checked()),
            internal=self.internal.isChecked(),
        )

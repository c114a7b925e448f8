"""The dialog that shows what a package would bring, before anything of it is taken."""

from typing import Final

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.services.exchange import CaseLook, PackageLook
from app.ui.marks import comma
from app.ui.package_words import STANDING_COLOURS, changes_words, standing_words
from app.ui.page_parts import dialog_buttons, label, make_table
from app.ui.table_model import Column, TupleTableModel
from app.ui.tables import dress
from app.ui.theme import px

_WIDEST, _HIGHEST = 1300, 680  # so that it fits a laptop's screen of 1366 by 768
_ORDER: Final = ("both", "newer", "new", "older", "same")


class PackageLookDialog(QDialog):
    """Asks whether to take a package."""

    def __init__(self, look: PackageLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("导入交换包"))
        self.model: TupleTableModel[CaseLook] = TupleTableModel(
            (
                Column(self.tr("案卷"), lambda row: row.name or self.tr("（未命名）")),
                Column(self.tr("县"), lambda row: row.county),
                Column(
                    self.tr("与本机相比"),
                    standing_words,
                    lambda row: _ORDER.index(row.standing),
                    lambda row: STANDING_COLOURS[row.standing],
                ),
                Column(self.tr("会改动的内容"), changes_words),
            ),
            self,
        )
        self.model.set_rows(sorted(look.cases, key=lambda row: _ORDER.index(row.standing)))
        self.table = make_table(self, self.tr("交换包里的案卷"))
        dress(self.table, self.model, stretched=3, widths=(230, 80, 130, 240))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for words in self._head(look):
            column.addWidget(label(self, words, "explain"))
        column.addWidget(self.table, 1)
        column.addWidget(label(self, self._foot(look), "explain"))
        column.addLayout(dialog_buttons(self, self.tr("导入"), self.accept))
        self.resize(min(px(900), _WIDEST), min(px(520), _HIGHEST))
        self.table.selectRow(0)
        self.table.setFocus()

    def _head(self, look: PackageLook) -> tuple[str, ...]:
        signed = self.tr("签名单位：{office}　签名时间：{moment}　工作站：{station}").format(
            office=look.office.name, moment=f"{look.signed.astimezone():%Y-%m-%d %H:%M}", station=look.station
        )
        note = (self.tr("附言：{note}").format(note=look.note),) if look.note else ()
        names = comma().join(
            self.tr("{name}（已有）").format(name=each.name) if each.is_known else each.name for each in look.layers
        )
        layers = (self.tr("图层：{names}").format(names=names),) if names else ()
        return (signed, *note, *layers)

    def _foot(self, look: PackageLook) -> str:
        waiting = sum(len(case.conflicts) for case in look.cases)
        if waiting:
            return self.tr("有%n项两边都改过：导入后两种内容都保留，由您逐项选定。", "", waiting)
        if all(case.standing in ("same", "older") for case in look.cases) and all(e.is_known for e in look.layers):
            return self.tr("这个交换包没有本机不知道的内容，导入后什么都不会变。")
        return self.tr("导入时要么全部导入，要么什么都不改。")

    def answer(self) -> bool:
        """Return that it is to be taken."""
        return True

"""Ask how the map is to be printed or kept: title, paper, dots per inch, legend."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.map_picture import PAPERS, size_mm
from app.ui.page_parts import make_button
from app.ui.theme import px

_DPIS = (96, 150, 300, 600)
_USUAL_DPI = 300
_TITLE_WIDTH: Final = 360


@dataclass(frozen=True, slots=True)
class PictureOrder:
    """What is to be made: `size` in millimetres; `is_print` sends it to a printer instead of a file."""

    title: str
    size: tuple[float, float]
    dpi: int
    has_legend: bool
    is_print: bool


class PictureDialog(QDialog):
    """Answers with a PictureOrder."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("打印地图或存为图片"))
        self._is_print = False
        self.title = QLineEdit(title, self)
        self.title.setMinimumWidth(px(_TITLE_WIDTH))
        self.title.setCursorPosition(0)
        self.title.setAccessibleName(self.tr("图名"))
        self.paper = QComboBox(self)
        self.paper.setAccessibleName(self.tr("纸张"))
        for paper in PAPERS:
            self.paper.addItem(self.tr("{paper}横向").format(paper=paper), (paper, True))
            self.paper.addItem(self.tr("{paper}纵向").format(paper=paper), (paper, False))
        self.dpi = QComboBox(self)
        self.dpi.setAccessibleName(self.tr("每英寸点数"))
        for dpi in _DPIS:
            self.dpi.addItem(self.tr("每英寸{dpi}点").format(dpi=dpi), dpi)
        self.dpi.setCurrentIndex(_DPIS.index(_USUAL_DPI))
        self.legend = QCheckBox(self.tr("附图例"), self)
        self.legend.setChecked(True)
        self.legend.setAccessibleName(self.tr("图下附图例"))
        form = QFormLayout()
        form.addRow(self.tr("图名"), self.title)
        form.addRow(self.tr("纸张"), self.paper)
        form.addRow(self.tr("精度"), self.dpi)
        form.addRow("", self.legend)
        row = QHBoxLayout()
        row.addStretch(1)
        save = make_button(self, self.tr("存为文件…"), self.tr("存为PNG、PDF或SVG文件"), self.accept)
        save.setObjectName("accept")
        save.setDefault(True)
        row.addWidget(save)
        row.addWidget(make_button(self, self.tr("打印…"), self.tr("选择打印机并打印"), self._print))
        row.addWidget(make_button(self, self.tr("取消"), self.tr("取消"), self.reject))
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addLayout(row)

    def _print(self) -> None:
        self._is_print = True
        self.accept()

    def answer(self) -> PictureOrder:
        """Return what was chosen."""
        paper, is_wide = self.paper.currentData()
        size, dpi = size_mm(paper, is_wide=is_wide), int(self.dpi.currentData())
        return PictureOrder(self.title.text().strip(), size, dpi, self.legend.isChecked(), self._is_print)

"""The dialog that asks which of several files is meant."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QAbstractItemView, QDialog, QListView, QVBoxLayout, QWidget

from app.ui.page_parts import dialog_buttons, label


class ChooseDialog(QDialog):
    """Lists files by name; answers with one of them."""

    def __init__(self, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("选择文件"))
        self._paths = tuple(paths)
        self.list = QListView(self)
        self.list.setAccessibleName(self.tr("拖入的文件"))
        self.list.setModel(QStringListModel([path.name for path in self._paths], self))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self.list.doubleClicked.connect(lambda _index: self.accept())
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(label(self, self.tr("一次只能打开一个文件，请选择其中一个。"), "explain"))
        column.addWidget(self.list, 1)
        column.addLayout(dialog_buttons(self, self.tr("打开"), self.accept))
        self.resize(460, 320)

    def answer(self) -> Path:
        """Return the chosen file."""
        return self._paths[max(self.list.currentIndex().row(), 0)]


def data_sets(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Return the files without those that only go with another of them: a shapefile is several."""
    shapes = {path.with_suffix("") for path in paths if path.suffix.lower() == ".shp"}
    return tuple(path for path in paths if path.suffix.lower() == ".shp" or path.with_suffix("") not in shapes)

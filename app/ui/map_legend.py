"""The legend: every kind of layer that is there, its colour, its authority, and whether it is shown."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QListView, QWidget

from app.domain.layer import RANK, Layer
from app.domain.vocabulary import AUTHORITIES, LAYER_KINDS
from app.ui.map_style import SHOWN_AT_FIRST, look
from app.ui.theme import colour

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
MANY_FEATURES: Final = 5_000


class LegendModel(QAbstractListModel):
    """Kinds with a tick each; `ticked` when the user changes what is shown."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[str, str], ...] = ()
        self._counts = Counter[str]()
        self._hidden: frozenset[str] = frozenset(LAYER_KINDS) - SHOWN_AT_FIRST

    def set_layers(self, layers: Iterable[Layer]) -> None:
        """Take the layers that there are; a kind is listed with its best authority."""
        best: dict[str, str] = {}
        self._counts = Counter[str]()
        for layer in layers:
            known = best.get(layer.kind)
            self._counts[layer.kind] += layer.feature_count
            if layer.feature_count and (known is None or RANK[layer.authority] < RANK[known]):
                best[layer.kind] = layer.authority
        self.beginResetModel()
        self._rows = tuple((kind, best[kind]) for kind in LAYER_KINDS if kind in best)
        self.endResetModel()

    def heavy(self) -> tuple[str, ...]:
        """Return the shown kinds that have too many features to draw from afar."""
        return tuple(kind for kind in self.shown() if self._counts[kind] > MANY_FEATURES)

    def shown(self) -> tuple[str, ...]:
        """Return the kinds to draw, counties first so that they lie lowest."""
        kinds = [kind for kind, _ in self._rows if kind not in self._hidden]
        return tuple(sorted(kinds, key=lambda kind: kind != "county"))

    def show_kind(self, kind: str) -> None:
        """Put a kind on the map, as a finding asks."""
        if kind in self._hidden:
            self._hidden -= {kind}
            self.layoutChanged.emit()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many kinds there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with words, swatch and tick."""
        kind, authority = self._rows[index.row()]
        words = LAYER_KINDS[kind] if authority == "official" else f"{LAYER_KINDS[kind]}（{AUTHORITIES[authority]}）"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words
        if role == Qt.ItemDataRole.DecorationRole:
            return swatch(kind, authority)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Unchecked if kind in self._hidden else Qt.CheckState.Checked
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every kind be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Show or hide a kind."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        kind = frozenset({self._rows[index.row()][0]})
        is_on = Qt.CheckState(value) == Qt.CheckState.Checked
        self._hidden = self._hidden - kind if is_on else self._hidden | kind
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True


def swatch(kind: str, authority: str) -> QIcon:
    """Return a small picture of how a kind is drawn."""
    picture = QPixmap(QSize(18, 12))
    picture.fill(colour("ground"))
    style = look(kind, authority)
    painter = QPainter(picture)
    painter.setPen(style.pen)
    painter.setBrush(style.brush)
    painter.drawRect(1, 1, 15, 9)
    painter.end()
    return QIcon(picture)


class Legend(QListView):
    """The list of kinds."""

    def __init__(self, model: LegendModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        self.setAccessibleName(self.tr("图例和图层开关"))
        self.setModel(model)
        self.setIconSize(QSize(18, 12))
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

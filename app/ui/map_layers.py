"""The layers of the map as a tree by subject: shown or not, how opaque, in what order; what lies above covers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.domain.layer import RANK, Layer
from app.ui.map_style import SHOWN_AT_FIRST, swatch
from app.ui.map_subjects import SUBJECTS, claim_words, kind_words, layer_tip, subject_words
from app.ui.marks import say

Index = QModelIndex | QPersistentModelIndex
Each = TypeVar("Each")
_ROOT: Final = QModelIndex()
_GROUP: Final = 2**32 - 1
_MIME: Final = "application/x-taixin-layer-row"
LAYER_ROLE: Final = Qt.ItemDataRole.UserRole
CLAIM_ROLE: Final = Qt.ItemDataRole.UserRole + 1
AWAY_ROLE: Final = Qt.ItemDataRole.UserRole + 2
MANY_FEATURES: Final = 5_000


@dataclass(frozen=True, slots=True)
class Group:
    """One subject and its layers, what is drawn above first."""

    subject: str
    layers: tuple[Layer, ...]


class LayersModel(QAbstractItemModel):
    """Subjects as the top rows, layers below them; answers from tuples alone.

    Signals:
        ticked: the user changed what is shown.
        faded: a layer's id and how opaque it is now, 0 to 1.
        reordered: the user changed what lies above what.
    """

    ticked = Signal()
    faded = Signal(str, float)
    reordered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.groups: tuple[Group, ...] = ()
        self._chosen: dict[str, bool] = {}
        self._opacity: dict[str, float] = {}
        self._order: tuple[str, ...] = ()
        self._in_view: frozenset[str] | None = None

    def set_layers(self, layers: Iterable[Layer]) -> None:
        """Take the layers that there are; those without features have nothing to show."""
        full = [layer for layer in layers if layer.feature_count]
        made = (Group(subject, self._sorted(subject, full)) for subject in self._subjects())
        self.beginResetModel()
        self.groups = tuple(group for group in made if group.layers)
        self.endResetModel()

    def _subjects(self) -> list[str]:
        return sorted(SUBJECTS, key=lambda subject: self._rank(subject, len(self._order)))

    def _sorted(self, subject: str, layers: Sequence[Layer]) -> tuple[Layer, ...]:
        kinds = SUBJECTS[subject][1]
        mine = [layer for layer in layers if layer.kind in kinds]
        usual = sorted(mine, key=lambda layer: (kinds.index(layer.kind), RANK[layer.authority], layer.id))
        return tuple(sorted(usual, key=lambda layer: self._rank(layer.id, -1)))

    def _rank(self, name: str, otherwise: int) -> int:
        return self._order.index(name) if name in self._order else otherwise

    def layers(self) -> tuple[Layer, ...]:
        """Return the layers, what is drawn above first."""
        return tuple(layer for group in self.groups for layer in group.layers)

    def layer(self, layer_id: str) -> Layer | None:
        """Return a layer by its id."""
        return next((layer for layer in self.layers() if layer.id == layer_id), None)

    def is_shown(self, layer: Layer) -> bool:
        """Return whether a layer is ticked."""
        return self._chosen.get(layer.id, layer.kind in SHOWN_AT_FIRST)

    def opacity(self, layer_id: str) -> float:
        """Return how opaque a layer is drawn, 0 to 1."""
        return self._opacity.get(layer_id, 1.0)

    def shown_layers(self) -> tuple[Layer, ...]:
        """Return the ticked layers, what is drawn below first."""
        return tuple(reversed([layer for layer in self.layers() if self.is_shown(layer)]))

    def shown(self) -> tuple[str, ...]:
        """Return the kinds of the ticked layers, what is drawn below first."""
        return tuple(dict.fromkeys(layer.kind for layer in self.shown_layers()))

    def heavy(self) -> tuple[Layer, ...]:
        """Return the ticked layers that have too many features to draw from afar."""
        return tuple(layer for layer in self.shown_layers() if layer.feature_count > MANY_FEATURES)

    def show_kind(self, kind: str) -> None:
        """Tick the layers of a kind, as a finding asks."""
        hidden = [layer for layer in self.layers() if layer.kind == kind and not self.is_shown(layer)]
        self._tick(hidden, is_on=True)

    def show_only(self, layer_id: str) -> None:
        """Tick this layer and no other."""
        for layer in self.layers():
            self._chosen[layer.id] = layer.id == layer_id
        self._tell_ticks()

    def _tick(self, layers: Iterable[Layer], *, is_on: bool) -> None:
        changed = [layer for layer in layers if self.is_shown(layer) != is_on]
        self._chosen |= {layer.id: is_on for layer in changed}
        if changed:
            self._tell_ticks()

    def _tell_ticks(self) -> None:
        roles = [Qt.ItemDataRole.CheckStateRole]
        for row, group in enumerate(self.groups):
            above = self.index(row, 0)
            self.dataChanged.emit(above, above, roles)
            self.dataChanged.emit(self.index(0, 0, above), self.index(len(group.layers) - 1, 0, above), roles)
        self.ticked.emit()

    def set_opacity(self, layer_id: str, opacity: float) -> None:
        """Draw a layer more or less opaque, 0 to 1."""
        self._opacity[layer_id] = opacity
        self.faded.emit(layer_id, opacity)

    def set_in_view(self, ids: frozenset[str]) -> None:
        """Take which layers have anything where the map looks."""
        if ids != self._in_view:
            self._in_view = ids
            self.layoutChanged.emit()

    def is_away(self, layer: Layer) -> bool:
        """Return whether a layer is known to have nothing where the map looks."""
        return self._in_view is not None and layer.id not in self._in_view

    def state(self) -> dict[str, tuple[str, ...]]:
        """Return what the user chose, to be kept."""
        faded = (f"{name}={round(opacity * 100)}" for name, opacity in self._opacity.items())
        return {
            "shown": tuple(name for name, is_on in self._chosen.items() if is_on),
            "hidden": tuple(name for name, is_on in self._chosen.items() if not is_on),
            "opacity": tuple(faded),
            "order": self._order,
        }

    def restore(self, state: Mapping[str, Sequence[str]]) -> None:
        """Take what was kept; what cannot be read is left as it is at first."""
        self._chosen = dict.fromkeys(state.get("shown", ()), True) | dict.fromkeys(state.get("hidden", ()), False)
        pairs = (each.rpartition("=") for each in state.get("opacity", ()))
        self._opacity = {name: int(share) / 100 for name, _, share in pairs if share.isdigit() and int(share) <= 100}  # noqa: PLR2004  # per cent
        self._order = tuple(state.get("order", ()))

    def move(self, index: QModelIndex, steps: int) -> QModelIndex:
        """Move a layer within its subject, or a subject, by so many rows; return where it is now."""
        parent, row = index.parent(), index.row()
        to = min(max(0, row + steps), self.rowCount(parent) - 1)
        if to == row or not index.isValid():
            return index
        self.beginMoveRows(parent, row, row, parent, to + (to > row))
        if parent.isValid():
            group = self.groups[parent.row()]
            self._put_group(parent.row(), Group(group.subject, _moved(group.layers, row, to)))
        else:
            self.groups = _moved(self.groups, row, to)
        self.endMoveRows()
        self._order = (*(group.subject for group in self.groups), *(layer.id for layer in self.layers()))
        self.reordered.emit()
        return self.index(to, 0, parent)

    def _put_group(self, row: int, group: Group) -> None:
        self.groups = (*self.groups[:row], group, *self.groups[row + 1 :])

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        """Return the index of a subject (no parent) or of a layer in a subject."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() if parent.isValid() else _GROUP)

    def parent(self, child: Index = _ROOT) -> QModelIndex:  # type: ignore[override]  # Qt has two functions of this name
        """Return a layer's subject."""
        if not child.isValid() or child.internalId() == _GROUP:
            return QModelIndex()
        return self.createIndex(child.internalId(), 0, _GROUP)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many subjects there are, or layers in a subject."""
        if not parent.isValid():
            return len(self.groups)
        return len(self.groups[parent.row()].layers) if parent.internalId() == _GROUP else 0

    def columnCount(self, _parent: Index = _ROOT) -> int:
        """Return one."""
        return 1

    def layer_at(self, index: Index) -> Layer | None:
        """Return the layer of a row, None where it is a subject's."""
        if not index.isValid() or index.internalId() == _GROUP:
            return None
        return self.groups[index.internalId()].layers[index.row()]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with words, swatch and tick."""
        layer = self.layer_at(index)
        return self._of_group(self.groups[index.row()], role) if layer is None else self._of_layer(layer, role)

    def _of_group(self, group: Group, role: int) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole:
            shown = sum(self.is_shown(layer) for layer in group.layers)
            whole = Qt.CheckState.Checked if shown == len(group.layers) else Qt.CheckState.PartiallyChecked
            return whole if shown else Qt.CheckState.Unchecked
        return subject_words(group.subject) if role == Qt.ItemDataRole.DisplayRole else None

    def _of_layer(self, layer: Layer, role: int) -> Any:  # noqa: PLR0911  # one answer a role
        if role == Qt.ItemDataRole.DisplayRole:
            return kind_words(layer.kind)
        if role == CLAIM_ROLE:
            return claim_words(layer)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            away = say("，") + self.tr("不在视野内") if self.is_away(layer) else ""
            return say("{kind}，{layer}{away}").format(kind=kind_words(layer.kind), layer=claim_words(layer), away=away)
        if role == Qt.ItemDataRole.ToolTipRole:
            return layer_tip(layer)
        if role == Qt.ItemDataRole.DecorationRole:
            return swatch(layer.kind, layer.authority)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.is_shown(layer) else Qt.CheckState.Unchecked
        return {LAYER_ROLE: layer, AWAY_ROLE: self.is_away(layer)}.get(role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every row be ticked and dragged within its own."""
        kind = Qt.ItemFlag
        flags = super().flags(index) | kind.ItemIsUserCheckable | kind.ItemIsDragEnabled
        return flags | kind.ItemIsDropEnabled if not index.isValid() or self.layer_at(index) is None else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Show or hide a layer, or all of a subject."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        layer = self.layer_at(index)
        layers = self.groups[index.row()].layers if layer is None else (layer,)
        self._tick(layers, is_on=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def supportedDropActions(self) -> Qt.DropAction:
        """Let rows be moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return what a dragged row is called."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        """Name the row that is dragged: its subject's row, its own; -1 for a subject itself."""
        data = QMimeData()
        parent = indexes[0].parent()
        data.setData(_MIME, f"{parent.row() if parent.isValid() else -1},{indexes[0].row()}".encode())
        return data

    def dropMimeData(self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index) -> bool:
        """Move the dragged row to where it was dropped, if that is among its own."""
        group, own = map(int, bytes(data.data(_MIME).data()).split(b","))
        is_among = parent.isValid() == (group >= 0) and (not parent.isValid() or parent.row() == group)
        if not is_among or row < 0:
            return False
        above = self.index(group, 0) if group >= 0 else QModelIndex()
        self.move(self.index(own, 0, above), row - own - (row > own))
        return False  # the row is where it should be: nobody is to take the old one away


def _moved(items: tuple[Each, ...], row: int, to: int) -> tuple[Each, ...]:
    rest = [*items[:row], *items[row + 1 :]]
    rest.insert(to, items[row])
    return tuple(rest)

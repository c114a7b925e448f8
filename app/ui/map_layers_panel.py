"""The panel beside the map: the tree of layers, and what is done with the chosen one."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPalette, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSlider,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from app.domain.layer import Layer
from app.ui.flow import flow
from app.ui.map_layers import AWAY_ROLE, CLAIM_ROLE, LAYER_ROLE, LayersModel

Index = QModelIndex | QPersistentModelIndex
_WIDE_LINES: Final = 12
_ROWS_HIGH: Final = 11
_SMALLER: Final = 0.85


class LayerDelegate(QStyledItemDelegate):
    """Draws a layer in two lines: its name, and what it claims; what is not in view is grey."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return two lines for a layer, one for a subject."""
        lines = 2 if index.data(LAYER_ROLE) is not None else 1
        high = QFontMetrics(option.font).height()  # type: ignore[attr-defined]  # the stubs leave the public members out
        return QSize(0, int(high * (1 + (lines - 1) * _SMALLER)) + 6)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave the words to `paint`, so that Qt draws tick, swatch and selection alone."""
        super().initStyleOption(option, index)
        if index.data(LAYER_ROLE) is None:
            option.font.setBold(True)  # type: ignore[attr-defined]  # likewise
        else:
            option.text = ""  # type: ignore[attr-defined]  # likewise

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        super().paint(painter, option, index)
        if index.data(LAYER_ROLE) is None:
            return
        option = QStyleOptionViewItem(option)
        self.initStyleOption(option, index)
        style = option.widget.style()  # type: ignore[attr-defined]  # likewise
        picture = style.subElementRect(QStyle.SubElement.SE_ItemViewItemDecoration, option, option.widget)  # type: ignore[attr-defined]  # likewise
        whole: QRect = option.rect  # type: ignore[attr-defined]  # likewise
        area = QRect(picture.right() + 6, whole.top() + 2, whole.right() - picture.right() - 8, whole.height() - 4)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]  # likewise
        _paint_words(painter, area, option, index, is_selected=selected)


def _paint_words(
    painter: QPainter, area: QRect, option: QStyleOptionViewItem, index: Index, *, is_selected: bool
) -> None:
    palette: QPalette = option.palette  # type: ignore[attr-defined]  # the stubs leave the public members out
    font = QFont(option.font)  # type: ignore[attr-defined]  # likewise
    group = QPalette.ColorGroup.Disabled if index.data(AWAY_ROLE) and not is_selected else QPalette.ColorGroup.Active
    role = QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.Text
    painter.save()
    painter.setPen(palette.color(group, role))
    for words, is_claim in ((index.data(), False), (index.data(CLAIM_ROLE), True)):
        if is_claim:
            font.setPixelSize(max(10, round(font.pixelSize() * _SMALLER)))
        metrics = QFontMetrics(font)
        painter.setFont(font)
        line = QRect(
            area.left(), area.bottom() - metrics.height() if is_claim else area.top(), area.width(), metrics.height()
        )
        painter.drawText(
            line, Qt.AlignmentFlag.AlignVCenter, metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        )
    painter.restore()


class LayersTree(QTreeView):
    """The tree; Alt with the arrow keys moves the chosen row, Enter looks at all of the layer."""

    looked_at = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move rows, look at layers; the rest is Qt's."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        model = self.model()
        if steps and event.modifiers() & Qt.KeyboardModifier.AltModifier and isinstance(model, LayersModel):
            self.setCurrentIndex(model.move(self.currentIndex(), steps))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.looked_at.emit()
        else:
            super().keyPressEvent(event)


class LayersPanel(QFrame):
    """The tree, and under it what is done with the chosen layer.

    Signals:
        look_wanted: a layer's id, to show all of it.
        bands_toggled: whether the bands of uncertain lines are drawn.
        closed: the user folded the panel away.
    """

    look_wanted = Signal(str)
    bands_toggled = Signal(bool)
    closed = Signal()

    def __init__(self, model: LayersModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layersPanel")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.model = model
        self.tree = self._make_tree()
        self.opacity = QSlider(Qt.Orientation.Horizontal, self)
        self.opacity.setRange(0, 100)
        self.opacity.setPageStep(10)
        self.opacity.setAccessibleName(self.tr("所选图层的不透明度，百分之几"))
        self.opacity_words = QLabel(self)
        self.only_in_view = self._check(self.tr("只列视野内"), self.tr("只列出视野内有图斑的图层"))
        self.bands = self._check(self.tr("误差带"), self.tr("画出图层边界可能偏离的范围，两侧各为其误差"))
        self.bands.setChecked(True)
        self.buttons = {
            "look": self._button(self.tr("看全图层"), self.tr("缩放到所选图层的全部范围（回车）")),
            "only": self._button(self.tr("只看此层"), self.tr("只显示所选图层，其余都不显示")),
            "up": self._button(self.tr("上移"), self.tr("把所选图层或专题上移一行（Alt+上）")),
            "down": self._button(self.tr("下移"), self.tr("把所选图层或专题下移一行（Alt+下）")),
        }
        self.close_button = self._button(self.tr("收起"), self.tr("收起图层面板（L）"))
        self._lay_out()
        self._connect()
        self._follow()

    def _make_tree(self) -> LayersTree:
        tree = LayersTree(self)
        tree.setObjectName("layersTree")
        tree.setAccessibleName(self.tr("图层：勾选显示，拖动或按Alt和方向键改变上下"))
        tree.setModel(self.model)
        tree.setItemDelegate(LayerDelegate(tree))
        tree.setHeaderHidden(True)
        tree.setIndentation(14)
        tree.setIconSize(QSize(22, 14))
        tree.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        return tree

    def _check(self, words: str, name: str) -> QCheckBox:
        box = QCheckBox(words, self)
        box.setAccessibleName(name)
        box.setToolTip(name)
        return box

    def _button(self, words: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        fade = QHBoxLayout()
        fade.addWidget(self.opacity, 1)
        fade.addWidget(self.opacity_words)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 4)
        column.setSpacing(3)
        column.addLayout(flow(None, (self.only_in_view, self.bands, self.close_button)))
        column.addWidget(self.tree, 1)
        column.addLayout(fade)
        column.addLayout(flow(None, self.buttons.values(), spacing=2))

    def _connect(self) -> None:
        self.tree.selectionModel().currentChanged.connect(lambda *_what: self._follow())
        self.tree.looked_at.connect(self._look)
        self.model.modelReset.connect(self._on_reset)
        self.model.layoutChanged.connect(self._hide_rows)
        self.only_in_view.toggled.connect(lambda _on: self._hide_rows())
        self.bands.toggled.connect(self.bands_toggled)
        self.opacity.valueChanged.connect(self._on_opacity)
        self.buttons["look"].clicked.connect(self._look)
        self.buttons["only"].clicked.connect(self._show_only)
        self.buttons["up"].clicked.connect(lambda: self._move(-1))
        self.buttons["down"].clicked.connect(lambda: self._move(1))
        self.close_button.clicked.connect(self.closed)
        shut = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shut.activated.connect(self.closed)

    def sizeHint(self) -> QSize:
        """Return what holds names and claims, and a screenful of rows; the map gives what it has."""
        metrics = self.fontMetrics()
        return QSize(metrics.height() * _WIDE_LINES, metrics.height() * 2 * _ROWS_HIGH)

    def chosen(self) -> Layer | None:
        """Return the chosen layer."""
        return self.model.layer_at(self.tree.currentIndex())

    def choose(self, layer_id: str) -> None:
        """Choose a layer."""
        for row, group in enumerate(self.model.groups):
            ids = [layer.id for layer in group.layers]
            if layer_id in ids:
                self.tree.setCurrentIndex(self.model.index(ids.index(layer_id), 0, self.model.index(row, 0)))

    def _on_reset(self) -> None:
        self.tree.expandAll()
        self._hide_rows()
        self._follow()

    def _hide_rows(self) -> None:
        is_hiding = self.only_in_view.isChecked()
        for row, group in enumerate(self.model.groups):
            above = self.model.index(row, 0)
            away = [self.model.is_away(layer) for layer in group.layers]
            for place, is_away in enumerate(away):
                self.tree.setRowHidden(place, above, is_hiding and is_away)
            self.tree.setRowHidden(row, QModelIndex(), is_hiding and all(away))
        self.tree.viewport().update()

    def _follow(self) -> None:
        layer = self.chosen()
        for part in (self.opacity, self.buttons["look"], self.buttons["only"]):
            part.setEnabled(layer is not None)
        for key in ("up", "down"):
            self.buttons[key].setEnabled(self.tree.currentIndex().isValid())
        self.opacity.blockSignals(True)  # showing a value is not setting it
        self.opacity.setValue(100 if layer is None else round(self.model.opacity(layer.id) * 100))
        self.opacity.blockSignals(False)
        self._tell_opacity()

    def _tell_opacity(self) -> None:
        self.opacity_words.setText(self.tr("不透明度{share}%").format(share=self.opacity.value()))

    def _on_opacity(self, share: int) -> None:
        layer = self.chosen()
        if layer is not None:
            self.model.set_opacity(layer.id, share / 100)
        self._tell_opacity()

    def _look(self) -> None:
        layer = self.chosen()
        if layer is not None:
            self.look_wanted.emit(layer.id)

    def _show_only(self) -> None:
        layer = self.chosen()
        if layer is not None:
            self.model.show_only(layer.id)

    def _move(self, steps: int) -> None:
        self.tree.setCurrentIndex(self.model.move(self.tree.currentIndex(), steps))

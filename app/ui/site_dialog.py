"""The dialog between a file and the site: what the file holds, what is wrong, what would be taken."""

from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.site import Site
from app.errors import ReviewError
from app.services.desk import Desk
from app.services.site_looks import Choice, Look, RingReport, look_into
from app.ui.crs_box import CrsBox
from app.ui.defect_table import DefectTable
from app.ui.diagnosis_words import Row, fact_rows
from app.ui.marks import QT_TR_NOOP, say
from app.ui.page_parts import dialog_buttons, label, make_button, make_table
from app.ui.preview_map import Picture, PreviewMap, county_layers, picture_of
from app.ui.table_model import Column, TupleTableModel
from app.ui.tables import dress
from app.ui.worker import Stop, Worker

_LANE: Final = "look"
_SIZE: Final = (1240, 680)
_MOST_RINGS: Final = 2_000
_RINGS: Final[tuple[Column[RingReport], ...]] = (
    Column(QT_TR_NOOP("要素"), lambda ring: str(ring.feature), sort=lambda ring: ring.feature, is_number=True),
    Column(QT_TR_NOOP("圈"), lambda ring: str(ring.ring), sort=lambda ring: ring.ring, is_number=True),
    Column(QT_TR_NOOP("点数"), lambda ring: str(ring.points), sort=lambda ring: ring.points, is_number=True),
    Column(QT_TR_NOOP("闭合"), lambda ring: say("已重复起点") if ring.closed else say("未重复起点")),
    Column(
        QT_TR_NOOP("起始行"), lambda ring: "" if ring.line is None else str(ring.line), sort=lambda ring: ring.line or 0
    ),
)

Seen = tuple[Look, Picture, tuple[Row, ...]]


def see(desk: Desk, path: Path, choice: Choice) -> Seen:
    """Look into a file and make its picture and words; runs in the worker's thread.

    Raises:
        BadInputError: where the file cannot be read at all.
    """
    look = look_into(desk, path, choice)
    geometry = None if look.site is None else look.site.geometry
    before = look.before if choice.repairs or geometry is None else None
    area = None if geometry is None else desk.measure.area_m2(geometry)
    rows = () if look.diagnosis is None else fact_rows(look.diagnosis, look.site, area)
    return look, picture_of(geometry, before), rows


class SiteDialog(QDialog):
    """Shows what was seen, looks anew when a choice changes; answers with the site, None where there is none."""

    def __init__(self, desk: Desk, worker: Worker, path: Path, seen: Seen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("打开用地范围：%s") % path.name)
        self._desk, self._worker, self._path = desk, worker, path
        self.look = seen[0]
        self.is_current = True
        self._make_choices()
        self._make_tables()
        self.map = PreviewMap(self)
        self.facts = QFormLayout()
        self.trouble_label = label(self, "", "trouble")
        self._lay_out()
        self._connect()
        self.resize(*_SIZE)
        worker.ask(lambda _stop: county_layers(desk.outlines), self.map.show_layers, lane="look-counties")
        self._show(seen)
        self._focus_first()

    def _make_choices(self) -> None:
        self.layer = QComboBox(self)
        self.layer.setAccessibleName(self.tr("图层"))
        self.layer.addItems(self.look.layers)
        self.layer.setCurrentIndex(-1)
        self.layer.setPlaceholderText(self.tr("请选择图层"))
        self.crs = CrsBox(self.tr("由文件判定"), self.tr("坐标系"), self)
        self.width_m = QDoubleSpinBox(self)
        self.width_m.setRange(0.0, 2000.0)
        self.width_m.setDecimals(1)
        self.width_m.setSuffix(self.tr("米"))
        self.width_m.setSpecialValueText(self.tr("未填"))
        self.width_m.setKeyboardTracking(False)
        self.width_m.setAccessibleName(self.tr("线状用地的宽度，两侧各一半"))

    def _make_tables(self) -> None:
        self.defect_table = DefectTable(self)
        self.rings = TupleTableModel(_RINGS, self)
        self.ring_table = make_table(self, self.tr("界址圈"))
        dress(self.ring_table, self.rings, stretched=3, widths=(70, 60, 80, 160, 90))

    def _lay_out(self) -> None:
        inside = QWidget(self)
        inside.setLayout(self.facts)
        self.facts.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea(self)
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.choices = QFormLayout()
        self.choices.addRow(self.tr("图层"), self.layer)
        self.choices.addRow(self.tr("坐标系"), self.crs)
        self.choices.addRow(self.tr("线的宽度"), self.width_m)
        self.choices.setRowVisible(self.layer, bool(self.look.layers))
        self.tabs = QTabWidget(self)
        self.tabs.addTab(self.defect_table, "")
        self.tabs.addTab(self.ring_table, "")
        left = QVBoxLayout()
        left.addWidget(scroll, 3)
        left.addLayout(self.choices)
        left.addWidget(self.tabs, 4)
        halves = QHBoxLayout()
        halves.setSpacing(12)
        halves.addLayout(left, 11)
        halves.addLayout(self._right(), 9)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(halves, 1)
        column.addWidget(self.trouble_label)
        column.addLayout(dialog_buttons(self, self.tr("用作用地范围"), self._on_accept))
        self.accept_button: Any = self.findChild(QWidget, "accept")

    def _right(self) -> QVBoxLayout:
        under = QHBoxLayout()
        self.legend = QLabel(self)
        self.legend.setObjectName("explain")
        under.addWidget(self.legend, 1)
        under.addWidget(make_button(self, self.tr("看全部"), self.tr("缩放到整个范围"), self.map.zoom_home))
        right = QVBoxLayout()
        right.addWidget(self.map, 1)
        right.addLayout(under)
        return right

    def _connect(self) -> None:
        self.crs.chosen.connect(self._on_choice)
        self.layer.activated.connect(lambda _at: self._on_choice())
        self.width_m.valueChanged.connect(lambda _value: self._on_choice())
        self.defect_table.ticked.connect(self._on_choice)
        self.defect_table.place_wanted.connect(self.map.look_at)

    def choice(self) -> Choice:
        """Return what is chosen now."""
        layer = self.layer.currentText() if self.layer.currentIndex() >= 0 else None
        county = self.look.choice.county
        return Choice(self.crs.code(), layer, self.width_m.value() or None, self.defect_table.repairs(), county)

    def _on_choice(self) -> None:
        """Look anew; until then nothing can be taken."""
        desk, path, choice = self._desk, self._path, self.choice()
        self.is_current = False
        self.accept_button.setEnabled(False)
        self.legend.setText(self.tr("正在读取…"))

        def work(_stop: Stop) -> Seen:
            return see(desk, path, choice)

        self._worker.ask(work, self._show, lane=_LANE, failed=self._fail)

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, ReviewError):
            self._worker.trouble(error)
        self._show((replace(self.look, site=None, trouble=str(error)), picture_of(None), ()))

    def _show(self, seen: Seen) -> None:
        self.look, picture, rows = seen
        self.is_current = True
        self._show_facts(rows)
        found = self.look.diagnosis
        self.defect_table.show_defects(self.look.defects)
        self.rings.set_rows(() if found is None else found.rings[:_MOST_RINGS])
        self.tabs.setTabText(0, self.defect_table.title(self.look.defects))
        self.tabs.setTabText(1, self.tr("界址圈（%n）", "", 0 if found is None else len(found.rings)))
        self.choices.setRowVisible(self.width_m, self.look.is_line or self.look.choice.width_m is not None)
        self.map.show_picture(picture)
        self.map.mark(self.defect_table.places())
        self._show_legend(has_before=not picture.before.isEmpty())
        self.trouble_label.setText(say(self.look.trouble))
        self.trouble_label.setVisible(bool(self.look.trouble))
        self.accept_button.setEnabled(self.look.site is not None)
        if self.defect_table.repairs() != self.look.choice.repairs:  # a repair that was done is not offered any more
            self._on_choice()

    def _show_facts(self, rows: tuple[Row, ...]) -> None:
        while self.facts.rowCount():
            self.facts.removeRow(0)
        for head, words in rows:
            value = QLabel(words, self)
            value.setWordWrap(True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            title = label(self, head, "title")
            title.setAlignment(Qt.AlignmentFlag.AlignTop)
            self.facts.addRow(title, value)

    def _show_legend(self, *, has_before: bool) -> None:
        parts = [self.tr("红：将采用的范围")] if self.look.site is not None else []
        parts += [self.tr("绿虚线：文件中的原样")] if has_before else []
        parts += [self.tr("圆圈：问题所在")] if self.defect_table.places() else []
        is_lost = not parts and self.look.diagnosis is not None
        self.legend.setText(self.tr("坐标系未定，无法在图上显示") if is_lost else "　".join(parts))

    def _focus_first(self) -> None:
        """Put the keyboard where something must be decided; where nothing must, one Enter takes the site."""
        if self.look.site is not None:
            self.accept_button.setFocus()
        elif self.look.layers and self.look.choice.layer is None:
            self.layer.setFocus()
        elif self.look.is_line:
            self.width_m.setFocus()
        elif not self.defect_table.focus_first_offer():
            self.crs.setFocus()

    def _on_accept(self) -> None:
        if self.answer() is not None:
            self.accept()

    def answer(self) -> Site | None:
        """Return the site."""
        return self.look.site if self.is_current else None

    def let_go(self) -> None:
        """Let what is under way come to nothing."""
        for lane in (_LANE, "look-counties"):
            self._worker.drop(lane)

    def done(self, result: int) -> None:
        """Close."""
        self.let_go()
        super().done(result)

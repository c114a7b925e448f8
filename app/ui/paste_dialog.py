"""The dialog that takes pasted coordinates and says, as one types, what was understood of them."""

import re
from typing import Any, Final

import shapely
from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QTextBlock, QTextCursor, QTextFormat
from PySide6.QtWidgets import (
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.site import Site
from app.errors import ReviewError
from app.services.desk import Desk
from app.services.site_looks import Choice, Look, look_into_text
from app.ui.crs_box import CrsBox, words_of
from app.ui.defect_table import DefectTable
from app.ui.finding_words import area_words
from app.ui.marks import say
from app.ui.page_parts import dialog_buttons, label
from app.ui.preview_map import Picture, PreviewMap, county_layers, picture_of
from app.ui.theme import colour, set_height
from app.ui.worker import Stop, Worker

_DELAY_MS: Final = 200
_ROW: Final = re.compile(r"第(\d+)行")
_SIZE: Final = (1120, 620)
_LANE: Final = "pasted"
_TABLE_HEIGHT: Final = 170
_REPAIR_WIDTH: Final = 210


class PasteDialog(QDialog):
    """Takes a text; answers with the site that was understood, None where there is none."""

    def __init__(
        self, desk: Desk, worker: Worker, text: str = "", county: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("粘贴坐标"))
        self._desk, self._worker, self._county = desk, worker, county
        self.site: Site | None = None
        self.is_current = True
        self.text = QPlainTextEdit(self)
        self.crs = CrsBox(self.tr("由坐标和文字判定"), self.tr("坐标系"), self)
        self.width_m = QDoubleSpinBox(self)
        self.map = PreviewMap(self)
        self.defect_table = DefectTable(self)
        set_height(self.defect_table, _TABLE_HEIGHT)
        self.defect_table.setColumnWidth(2, _REPAIR_WIDTH)
        self.understood = label(self, "", "understood")
        self.understood.setWordWrap(True)
        self.trouble_label = label(self, "", "trouble")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._timer.timeout.connect(self.look)
        self.accept_button: Any = None
        self._fill_fields()
        self._lay_out()
        self._connect()
        self.resize(*_SIZE)
        worker.ask(lambda _stop: county_layers(desk.outlines), self.map.show_layers, lane="pasted-counties")
        self.text.setPlainText(text)

    def _fill_fields(self) -> None:
        self.text.setAccessibleName(self.tr("坐标文字"))
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setPlaceholderText(
            self.tr(
                "每行一个界址点，例如：\nJ1,4254900.123,38389090.456\n112.734560 38.412340\n112°34′12.5″ 38°24′30″\n\n"
                "也可以粘贴电子表格中的单元格（可带表头）、整份界址点TXT、WKT或GeoJSON。\n空一行另起一圈。"
            )
        )
        self.width_m.setRange(0.0, 2000.0)
        self.width_m.setDecimals(1)
        self.width_m.setSpecialValueText(self.tr("不是线"))
        self.width_m.setSuffix(self.tr("米"))
        self.width_m.setAccessibleName(self.tr("线状用地的宽度，两侧各一半；坐标是面时不填"))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("坐标系"), self.crs)
        form.addRow(self.tr("线的宽度"), self.width_m)
        left = QVBoxLayout()
        left.addWidget(self.text, 1)
        left.addLayout(form)
        left.addWidget(self.defect_table)
        right = QVBoxLayout()
        right.addWidget(self.map, 1)
        right.addWidget(self.understood)
        right.addWidget(self.trouble_label)
        halves = QHBoxLayout()
        halves.setSpacing(12)
        halves.addLayout(left, 1)
        halves.addLayout(right, 1)
        buttons = dialog_buttons(self, self.tr("用作用地范围"), self._on_accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(halves, 1)
        column.addLayout(buttons)
        self.accept_button = self.findChild(QWidget, "accept")
        self.accept_button.setEnabled(False)
        self.trouble_label.hide()
        self.defect_table.hide()

    def _connect(self) -> None:
        self.text.textChanged.connect(self._on_changed)  # whoever changes it, the text is to be understood anew
        self.crs.chosen.connect(self._on_changed)
        self.width_m.valueChanged.connect(lambda _value: self._on_changed())
        self.defect_table.ticked.connect(self._on_changed)
        self.defect_table.place_wanted.connect(self.map.look_at)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):  # Enter alone begins the next row
            QShortcut(QKeySequence(keys), self, self._on_accept)

    def _on_changed(self) -> None:
        self.is_current = False
        self.accept_button.setEnabled(False)
        self._timer.start()

    def look(self) -> None:
        """Have the text understood in the worker."""
        self._timer.stop()
        text, desk = self.text.toPlainText(), self._desk
        choice = Choice(self.crs.code(), None, self.width_m.value() or None, self.defect_table.repairs(), self._county)
        if not text.strip():
            self._worker.drop(_LANE)
            self._show(None, picture_of(None), "")
            return

        def work(_stop: Stop) -> tuple[Look, Picture]:
            look = look_into_text(desk, text, choice)
            geometry = None if look.site is None else look.site.geometry
            return look, picture_of(geometry, look.before if geometry is None or choice.repairs else None)

        self._worker.ask(work, self._take, lane=_LANE, failed=self._fail)

    def _take(self, found: tuple[Look, Picture]) -> None:
        look, picture = found
        told = {defect.sentence for defect in look.defects}  # that rows are closed to a ring, everyone expects
        odd = look.site.warnings if look.site is not None else ()
        self._show(look, picture, look.trouble or "\n".join(each for each in odd if each not in told))
        if self.defect_table.repairs() != look.choice.repairs:  # a repair that was done is not offered any more
            self._on_changed()

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, ReviewError):
            self._worker.trouble(error)
        self._show(None, picture_of(None), str(error))

    def _show(self, look: Look | None, picture: Picture, trouble: str) -> None:
        self.site, self.is_current = None if look is None else look.site, True
        defects = () if look is None else tuple(each for each in look.defects if each.kind != "open")
        self.map.show_picture(picture)
        self.defect_table.show_defects(defects)
        self.defect_table.setVisible(bool(defects))
        self.map.mark(self.defect_table.places())
        understood = "" if look is None or self.site is None else self._words(look, self.site)
        for words, field in ((understood, self.understood), (trouble, self.trouble_label)):
            field.setText(say(words))
            field.setVisible(bool(words))
        self.accept_button.setEnabled(self.site is not None)
        self._mark_rows("\n".join((trouble, *(defect.sentence for defect in defects if defect.blocks))))

    def _words(self, look: Look, site: Site) -> str:
        geometry = site.geometry
        parts = shapely.get_parts(geometry)
        rings = shapely.get_rings(parts)
        points = sum(shapely.get_num_coordinates(ring) - 1 for ring in rings)
        area = area_words(self._desk.measure.area_m2(geometry))
        evidence = "" if look.diagnosis is None else look.diagnosis.evidence
        return self.tr("读出{points}个点、{rings}圈、{parts}块；面积{area}\n坐标系：{crs}；依据：{evidence}").format(
            points=points,
            rings=len(rings),
            parts=len(parts),
            area=area,
            crs=words_of(site.source.crs),
            evidence=evidence,
        )

    def _mark_rows(self, trouble: str) -> None:
        """Mark the rows that the trouble speaks of."""
        document, above = self.text.document(), self._blank_rows_above()
        blocks = [document.findBlockByNumber(int(row) - 1 + above) for row in _ROW.findall(trouble)]
        self.text.setExtraSelections([self._marked(block) for block in blocks if block.isValid()])

    def _blank_rows_above(self) -> int:
        """Return how many rows stand before the first that says something: those are not counted in messages."""
        text = self.text.toPlainText()
        return text[: len(text) - len(text.lstrip())].count("\n")

    def _marked(self, block: QTextBlock) -> QTextEdit.ExtraSelection:
        mark: Any = QTextEdit.ExtraSelection()
        mark.format.setBackground(colour("fault"))
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        mark.cursor = QTextCursor(block)
        return mark  # type: ignore[no-any-return]  # the stubs leave its members out

    def marked_rows(self) -> tuple[int, ...]:
        """Return the numbers of the marked rows, from 1."""
        marks: list[Any] = self.text.extraSelections()
        return tuple(mark.cursor.blockNumber() + 1 for mark in marks)

    def _on_accept(self) -> None:
        if self.site is not None and self.is_current:
            self.accept()

    def answer(self) -> Site | None:
        """Return the site."""
        return self.site if self.is_current else None

    def let_go(self) -> None:
        """Let what is under way come to nothing."""
        self._timer.stop()
        for lane in (_LANE, "pasted-counties"):
            self._worker.drop(lane)

    def done(self, result: int) -> None:
        """Close."""
        self.let_go()
        super().done(result)

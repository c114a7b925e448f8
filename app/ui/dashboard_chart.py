"""One chart of the dashboard: hatched bars with words at them, its table behind, and both out into files."""

from pathlib import Path
from typing import Any, Final

import pyqtgraph as pg
from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QImage, QPainter
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services.desk import Desk
from app.services.records import write_out
from app.services.statistics import Chart, chart_csv
from app.ui import dashboard_words as words
from app.ui.case_columns import verdict_words
from app.ui.dialogs import Dialogs, patterns
from app.ui.marks import say
from app.ui.page_parts import label, make_button, make_table
from app.ui.table_model import Column, TupleTableModel
from app.ui.tables import dress
from app.ui.theme import ACCENT, INK, PAPER, VERDICT_COLOURS, colour, px
from app.ui.whole_label import WholeLabel
from app.ui.worker import Worker

_PATTERNS: Final = {
    "conforms": Qt.BrushStyle.Dense6Pattern,
    "conditional": Qt.BrushStyle.BDiagPattern,
    "needs_verification": Qt.BrushStyle.DiagCrossPattern,
    "does_not_conform": Qt.BrushStyle.SolidPattern,
}
_BAR: Final = 0.62
_ROOM: Final = {"quota": 2.6, "verdicts": 1.4}  # how much wider than the longest bar a chart is: words stand there
_USUAL_ROOM: Final = 2.0
_WORTH_WORDS: Final = 0.12  # of the longest bar: what is shorter has no room for words, its table tells
_COUNTED: Final = frozenset({"verdicts", "conflicts"})
_MOST_NUMBERS: Final = 6
_ROW: Final = 30
_FEWEST: Final = 4
_SHARP: Final = 2


def _shorter(text: str) -> str:
    return text if len(text) <= 12 else text[:11] + "…"  # noqa: PLR2004  # letters that fit beside a bar


def _whole_step(span: float) -> int:
    """Return how far the numbers below a chart of things that are counted stand apart: there is no half case."""
    steps = (step * int(10**power) for power in range(9) for step in (1, 2, 5))
    return next(step for step in steps if span / step <= _MOST_NUMBERS)


class ChartPanel(QWidget):
    """A chart, or its table.

    Signals:
        told: a sentence for the status bar.
    """

    told = Signal(str)

    def __init__(self, desk: Desk, name: str, worker: Worker, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.name, self._worker, self._dialogs = name, worker, dialogs
        self.chart: Chart | None = None
        self.period = ""
        self.plot = pg.PlotWidget(self, enableMenu=False)
        self.plot.setMouseEnabled(False, False)
        self.plot.hideButtons()
        self.plot.setAccessibleName(words.title(name))
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.empty = label(self, words.empty_words(name), "explain")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.table = make_table(self, words.title(name))
        self.model: TupleTableModel[Any] = TupleTableModel((), self)
        self.legend = WholeLabel(self)
        self.stack = QStackedWidget(self)
        for widget in (self.plot, self.table, self.empty):
            self.stack.addWidget(widget)
        self._lay_out()

    def _lay_out(self) -> None:
        name = words.title(self.name)
        self.toggle = make_button(self, self.tr("表"), self.tr("{name}：看表或看图").format(name=name), self.turn)
        self.export_button = make_button(
            self, self.tr("导出…"), self.tr("{name}：导出为PNG、SVG或CSV").format(name=name), self.ask_export
        )
        head = QHBoxLayout()
        head.addWidget(label(self, name, "title"), 1)
        head.addWidget(self.toggle)
        head.addWidget(self.export_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.addLayout(head)
        column.addWidget(self.legend)
        column.addWidget(self.stack, 1)

    def show_chart(self, chart: Chart, period: str) -> None:
        """Show figures; `period` goes into the names of files."""
        self.chart, self.period = chart, period
        heads = words.headings(chart)
        columns: list[Column[Any]] = [
            Column(head, _cell(at), sort=_value(at), is_number=at > 0) for at, head in enumerate(heads)
        ]
        outdated = (self.table.model(), self.model)
        self.model = TupleTableModel(columns, self)
        self.model.set_rows(words.rows(chart))
        dress(self.table, self.model, stretched=0, widths=[110] * len(heads))
        for each in outdated:  # else each look at the page would leave one more behind
            if each is not None:
                each.deleteLater()
        self.legend.setText(words.legend(chart))
        self.legend.setVisible(bool(chart.series) and len(chart.series) > 1 and bool(chart.categories))
        for button in (self.toggle, self.export_button):
            button.setEnabled(bool(chart.categories))
        self.stack.setMinimumHeight(px(_ROW) * max(_FEWEST, len(chart.categories)) + px(2 * _ROW))
        self._draw(chart)
        shown = self.table if self.stack.currentWidget() is self.table else self.plot
        self.stack.setCurrentWidget(shown if chart.categories else self.empty)

    def _draw(self, chart: Chart) -> None:
        plot = self.plot.getPlotItem()
        plot.clear()
        self.plot.setBackground(colour(PAPER))
        ink = colour(INK)
        for side in ("left", "bottom"):
            plot.getAxis(side).setPen(ink)
            plot.getAxis(side).setTextPen(ink)
            plot.getAxis(side).setStyle(tickFont=self.font())
        plot.getAxis("left").setTicks([[(-at, _shorter(say(name))) for at, name in enumerate(chart.categories)]])
        widest = max((sum(values) for values in chart.values), default=0.0)
        for at in range(len(chart.categories)):
            self._draw_bar(chart, at, widest)
        if chart.name in _COUNTED and widest:
            step = _whole_step(widest * _ROOM.get(chart.name, _USUAL_ROOM))
            plot.getAxis("bottom").setTickSpacing(step, step)
        plot.setXRange(0, (widest or 1.0) * _ROOM.get(chart.name, _USUAL_ROOM), padding=0)
        plot.setYRange(-len(chart.categories) + 0.4, 0.6, padding=0)

    def _draw_bar(self, chart: Chart, at: int, widest: float) -> None:
        plot, start = self.plot.getPlotItem(), 0.0
        for series, value in zip(chart.series, chart.values[at], strict=True):
            if not value:
                continue
            shade = colour(VERDICT_COLOURS.get(series, ACCENT))
            brush = QBrush(shade, _PATTERNS.get(series, Qt.BrushStyle.BDiagPattern))
            bar = pg.BarGraphItem(x0=[start], y=[-at], height=_BAR, width=[value], brush=brush, pen=pg.mkPen(shade))
            plot.addItem(bar)
            if len(chart.series) > 1 and value > widest * _WORTH_WORDS:
                self._write(f"{verdict_words(series)[0]}{value:.0f}", start + value / 2, -at, 0.5, boxed=True)
            start += value
        self._write(words.label(chart, at), start, -at, 0.0, boxed=False)

    def _write(self, text: str, x: float, y: float, anchor: float, *, boxed: bool) -> None:
        item = pg.TextItem(text, color=colour(INK), anchor=(anchor, 0.5), fill=colour(PAPER) if boxed else None)
        item.setFont(self.font())
        item.setPos(QPointF(x, y))
        self.plot.getPlotItem().addItem(item, ignoreBounds=True)

    def turn(self) -> None:
        """Show the table where the chart was, or the chart again."""
        to_table = self.stack.currentWidget() is self.plot
        self.stack.setCurrentWidget(self.table if to_table else self.plot)
        self.toggle.setText(self.tr("图") if to_table else self.tr("表"))

    def ask_export(self) -> None:
        """Ask where the chart or its table goes, and write it."""
        name = f"{words.title(self.name).partition('（')[0]}_{self.period}.png"
        kinds = patterns((self.tr("PNG图片"), ("png",)), (self.tr("SVG图形"), ("svg",)), (self.tr("CSV表格"), ("csv",)))
        path = self._dialogs.save_file(self, self.tr("导出图表"), name, kinds)
        if path is None or self.chart is None:
            return
        data = self._bytes(path)
        desk, chart = self._desk, self.name
        if data is None:
            self.told.emit(self.tr("不能导出为“{suffix}”，请把扩展名改为png、svg或csv").format(suffix=path.suffix))
            return
        self._worker.ask(
            lambda _stop: write_out(desk, "chart", path, data, subject=chart),
            lambda _none: self.told.emit(self.tr("已导出到{place}").format(place=path)),
        )

    def _bytes(self, path: Path) -> bytes | None:
        kind = path.suffix.lower()
        if kind == ".csv" and self.chart is not None:
            return chart_csv(words.headings(self.chart), words.rows(self.chart))
        return self.picture(kind[1:]) if kind in (".png", ".svg") else None

    def picture(self, kind: str) -> bytes:
        """Return the chart as a picture, `png` or `svg`."""
        self.plot.resize(self.stack.size())
        size = self.plot.viewport().size()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if kind == "svg":
            from PySide6.QtSvg import QSvgGenerator

            device = QSvgGenerator()
            device.setOutputDevice(buffer)
            device.setSize(size)
            device.setViewBox(QRectF(0, 0, size.width(), size.height()))
            device.setTitle(words.title(self.name))
            self._paint(device, size)
        else:
            image = QImage(size * _SHARP, QImage.Format.Format_RGB32)
            image.fill(colour(PAPER))
            self._paint(image, image.size())
            image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt's binding a str
        return bytes(buffer.data().data())

    def _paint(self, device: Any, size: QSize) -> None:
        painter = QPainter(device)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.plot.render(painter, QRectF(0, 0, size.width(), size.height()), self.plot.viewport().rect())
        painter.end()


def _cell(at: int) -> Any:
    def text(row: tuple[Any, ...]) -> str:
        value = row[at]
        return "—" if value is None else value if isinstance(value, str) else f"{value:,.4f}".rstrip("0").rstrip(".")

    return text


def _value(at: int) -> Any:
    return lambda row: row[at] if row[at] is not None else -1.0

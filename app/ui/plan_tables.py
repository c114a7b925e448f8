"""The plan's tables, boxes and annexes as tables: sort, filter, copy, export; each row told in full beside it."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QListView,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.services.files import write_file
from app.services.plan_reading import PlanNotes, ShownTable, table_csv
from app.ui.browse_tab import BrowseTab, Look
from app.ui.dialogs import Dialogs, patterns
from app.ui.marks import say
from app.ui.page_parts import label, make_button
from app.ui.plan_words import head, link, part, safe
from app.ui.table_model import ROW_ROLE, Column
from app.ui.theme import px
from app.ui.worker import Worker

Cells = tuple[int, tuple[str, ...]]
"""A row: its number in the table, its cells."""
_LIST_WIDTH: Final = 240
_SIGN, _ROOM, _NARROW, _WIDE = 14, 26, 60, 240  # pixels: a character, what stands about a cell, a column's bounds
_SIZES: Final = (720, 260)
_MOST_CELLS: Final = 0.8  # a column is as wide as so many of its cells ask for


class PlanTables(QWidget):
    """A list of the tables at the left, the chosen one at the right.

    Signals:
        link: a word and what it points at: line, rule, check.
        told: what was done.
    """

    link = Signal(str, str)
    told = Signal(str)

    def __init__(self, worker: Worker, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker, self._dialogs = worker, dialogs
        self.tables: tuple[ShownTable, ...] = ()
        self._notes: PlanNotes | None = None
        self._tabs: dict[str, BrowseTab] = {}
        self.names = QStringListModel(self)
        self.list = QListView(self)
        self.list.setAccessibleName(self.tr("规划的表格、专栏和附表"))
        self.list.setModel(self.names)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.stack = QStackedWidget(self)
        self.title = label(self, "", "title")
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(lambda index, _was: self._show(index.row()))
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.stack)
        copy.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        copy.activated.connect(self.copy)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.title, 1)
        text = self.tr("看原文")
        row.addWidget(make_button(self, text, self.tr("在规划全文中看这张表"), self._read))
        row.addWidget(make_button(self, self.tr("复制"), self.tr("复制所选的行；没有选时复制整张表"), self.copy))
        row.addWidget(make_button(self, self.tr("导出CSV…"), self.tr("把这张表导出为CSV"), self.export))
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(8, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.stack, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setObjectName("tables")
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(side)
        self.splitter.setSizes([_LIST_WIDTH, 900])
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 9, 0, 0)
        whole.addWidget(self.splitter)

    def set_tables(self, tables: Sequence[ShownTable], notes: PlanNotes) -> None:
        """List these tables."""
        self.tables, self._notes = tuple(tables), notes
        self.names.setStringList([table.name for table in tables])

    def choose(self, table_id: str) -> None:
        """Show a table; the first where none is named."""
        at = next((number for number, table in enumerate(self.tables) if table.id == table_id), 0)
        self.list.setCurrentIndex(self.names.index(at))

    def table(self) -> ShownTable | None:
        """Return the table that is shown."""
        row = self.list.currentIndex().row()
        return self.tables[row] if 0 <= row < len(self.tables) else None

    def tab(self) -> BrowseTab | None:
        """Return what shows the chosen table."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, BrowseTab) else None

    def _show(self, row: int) -> None:
        if not 0 <= row < len(self.tables) or self._notes is None:
            return
        table = self.tables[row]
        unit = self.tr("单位：{unit}").format(unit=table.unit) if table.unit else ""
        self.title.setText("　".join(filter(None, (table.name, unit))))
        if table.id not in self._tabs:
            self._tabs[table.id] = made = self._make(table, self._notes)
            self.stack.addWidget(made)
        self.stack.setCurrentWidget(self._tabs[table.id])

    def _make(self, table: ShownTable, notes: PlanNotes) -> BrowseTab:
        look = look_of(table, notes)
        tab = BrowseTab(look, self)
        tab.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tab.splitter.setSizes(_SIZES)
        header = tab.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)  # a wide table is scrolled, not squeezed
        header.setStretchLastSection(True)
        for column, width in enumerate(look.widths):
            header.resizeSection(column, px(width))
        tab.link.connect(self.link)
        tab.set_rows(tuple(enumerate(table.rows)))
        return tab

    def _read(self) -> None:
        table = self.table()
        if table is not None:
            self.link.emit("line", str(table.first))

    def copy(self) -> None:
        """Put the chosen rows, or where at most one is chosen all that are shown, on the clipboard with headings."""
        table, tab = self.table(), self.tab()
        if table is None or tab is None:
            return
        chosen = tab.table.selectionModel().selectedRows()
        indexes = chosen if len(chosen) > 1 else [tab.proxy.index(row, 0) for row in range(tab.proxy.rowCount())]
        count = len(indexes)
        rows = [table.headings, *(_cells(index) for index in sorted(indexes, key=QModelIndex.row))]
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in rows))
        self.told.emit(self.tr("已复制%n行，可粘贴到电子表格", "", count))

    def export(self) -> None:
        """Ask where to, and write the whole table as CSV."""
        table = self.table()
        if table is None:
            return
        kinds = patterns((self.tr("CSV表格"), ("csv",)))
        path = self._dialogs.save_file(self, self.tr("导出表格"), f"{table.number}_{table.title}.csv", kinds)
        if path is not None:
            done = partial(self._on_written, str(path))
            self._worker.ask(lambda _stop: write_file(path, table_csv(table)), done)

    def _on_written(self, place: str, _none: None) -> None:
        self.told.emit(self.tr("已导出到{place}").format(place=place))


def _cells(index: QModelIndex) -> tuple[str, ...]:
    row: Cells = index.data(ROW_ROLE)
    return row[1]


def look_of(table: ShownTable, notes: PlanNotes) -> Look[Cells]:
    """Return how a table of the plan is shown."""
    spans = table.spans()
    return Look(
        name=table.name,
        columns=tuple(_column(table, at) for at in range(len(table.headings))),
        stretched=max(range(len(table.headings)), key=lambda at: _length(table, at)),
        widths=tuple(_width(table, at) for at in range(len(table.headings))),
        tell=lambda row: _row_html(table, row, spans[row[0]], notes),
        line=lambda row: table.lines[row[0]],
    )


def _length(table: ShownTable, at: int) -> int:
    """Return how wide most cells of a column are at most, in Chinese characters."""
    return sorted(_breadth(row[at]) for row in table.rows)[int(_MOST_CELLS * (len(table.rows) - 1))]


def _breadth(words: str) -> int:
    """Return how wide words are, in Chinese characters; a Latin letter is half of one."""
    return len(words) - sum(map(str.isascii, words)) // 2


def _width(table: ShownTable, at: int) -> int:
    """Return a column's width in pixels at 100 %: its heading and most of its cells can be read."""
    return min(max(_SIGN * max(_length(table, at), _breadth(table.headings[at])) + _ROOM, _NARROW), _WIDE)


def _column(table: ShownTable, at: int) -> Column[Cells]:
    filled = [row[at] for row in table.rows if row[at]]
    if all(_figure(cell) is not None for cell in filled):
        return Column(table.headings[at], lambda row: row[1][at], sort=lambda row: _order(row[1][at]), is_number=True)
    return Column(table.headings[at], lambda row: row[1][at])


def _order(cell: str) -> float:
    found = _figure(cell)
    return float("-inf") if found is None else found


def _figure(cell: str) -> float | None:
    """Return the number that a cell holds, whatever sign of comparison or percent stands about it."""
    try:
        return float(cell.strip("<>≤≥%").replace(",", ""))
    except ValueError:
        return None


def _row_html(table: ShownTable, row: Cells, span: tuple[int, int], notes: PlanNotes) -> str:
    number, cells = row
    line = table.lines[number]
    where = QCoreApplication.translate("PlanTables", "规划文本第{line}行").format(line=line)
    rules = "　".join(link("rule", rule.id, f"{rule.id} {rule.title}") for rule in notes.rules_in(*span))
    found = [link("check", each, say(notes.checks[each].title)) for each in notes.checks_in(*span)]
    told = zip(table.headings, cells, strict=True)
    return "".join(
        (
            head(table.name),
            f"<p>{link('line', line, where)}</p>",
            *(part(heading, safe(cell)) for heading, cell in told if cell),
            part(QCoreApplication.translate("PlanTables", "引用本行的规则"), rules),
            part(QCoreApplication.translate("PlanTables", "规划自检"), "<br/>".join(found)),
        )
    )

"""The start page: my queue, every kept case found by its words, and what is done with one or many of them."""

from array import array
from collections.abc import Callable, Mapping
from datetime import date
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QMenu, QTableView, QVBoxLayout, QWidget

from app.services.case_search import Found, count_scopes, find, rows_of
from app.services.desk import Desk
from app.ui.case_acts import CaseActs
from app.ui.case_columns import COLUMNS, STATUS_WORDS, When, status_words, unknown_words
from app.ui.case_filter import CaseFilter
from app.ui.case_keys import CaseKeys
from app.ui.case_model import CaseModel
from app.ui.dialogs import Dialogs
from app.ui.flow import flow
from app.ui.generated.ui_case_list import Ui_CaseList
from app.ui.main_actions import CASE_ACTIONS
from app.ui.marks import say
from app.ui.page_parts import label, make_button
from app.ui.preferences import Preferences, keep_header
from app.ui.session import Clock
from app.ui.tables import dress_view
from app.ui.theme import px
from app.ui.worker import Worker

_DELAY_MS: Final = 80
_DUE: Final = 1
_OFFER_GAP: Final = 16  # pixels, between what says that the list is empty and the first case that is offered
_MOST_REMEMBERED: Final = 2000  # a larger choice is not looked for again after the list has changed


class CaseList(QWidget):
    """The page.

    Signals:
        open_wanted: id of a case.
        batch_wanted: ids of cases.
        create_wanted, import_wanted, example_wanted, first_case_wanted: what the buttons say.
        told: a sentence for the status bar.
    """

    open_wanted = Signal(int)
    batch_wanted = Signal(object)
    create_wanted = Signal()
    import_wanted = Signal()
    example_wanted = Signal()
    first_case_wanted = Signal()
    told = Signal(str)

    def __init__(
        self,
        desk: Desk,
        worker: Worker,
        reader: Worker,
        clock: Clock,
        dialogs: Dialogs,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._reader, self._clock, self._preferences = desk, reader, clock, preferences
        self._actions: Mapping[str, QAction] = {}
        self.ui = Ui_CaseList()
        self.ui.setupUi(self)
        self.acts = CaseActs(desk, worker, dialogs, lambda: clock().isoformat(timespec="seconds"), self)
        self.filter = CaseFilter(preferences, self)
        self.model = CaseModel(self)
        self.table = QTableView(self)
        self.blank, self.empty = QWidget(self), QLabel(self)
        self.undo_button = make_button(
            self, self.tr("撤销移入回收站"), self.tr("把刚移入回收站的案卷恢复（Ctrl+Z）"), self.acts.undo
        )
        self.stop_button = make_button(self, self.tr("停止"), self.tr("停止导出"), self.acts.stop)
        self._make_table()
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._connect()

    def _make_table(self) -> None:
        self.table.setAccessibleName(self.tr("案卷清单"))
        self.table.setModel(self.model)
        dress_view(self.table)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head = self.table.horizontalHeader()
        for at, column in enumerate(COLUMNS):
            self.table.setColumnWidth(at, max(px(column.width), column.least(self.table.fontMetrics())))
            self.table.setColumnHidden(at, column.is_hidden)
        head.setStretchLastSection(True)
        head.setSectionsMovable(True)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSortIndicator(_DUE, Qt.SortOrder.AscendingOrder)
        keep_header(head, self._preferences, "cases")
        self.model.sort(head.sortIndicatorSection(), head.sortIndicatorOrder())
        self.table.setSortingEnabled(True)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(lambda place: self.columns_menu().popup(head.mapToGlobal(place)))

    def _lay_out(self) -> None:
        self.empty.setObjectName("empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.ui.stack.addWidget(self.table)
        self.ui.stack.addWidget(self.blank)
        self.first_case = make_button(
            self.blank,
            self.tr("第一个案卷：五分钟走一遍"),
            self.tr("用虚构的示例，从打开案卷到签发、查验（Shift+F1）"),
            self.first_case_wanted.emit,
        )
        offer = QVBoxLayout(self.blank)
        offer.addStretch(1)
        offer.addWidget(self.empty)
        offer.addSpacing(_OFFER_GAP)
        offer.addWidget(self.first_case, 0, Qt.AlignmentFlag.AlignHCenter)
        offer.addStretch(1)
        self.ui.layout1.insertWidget(1, self.filter)
        self.columns_button = make_button(self, self.tr("列…"), self.tr("选择显示哪些列"), self._ask_columns)
        self.clear_button = make_button(self, self.tr("清除条件"), self.tr("清除搜索和筛选条件"), self.clear)
        row = (
            self.ui.search,
            *self.filter.boxes.values(),
            self.clear_button,
            self.columns_button,
            self.ui.open,
        )
        self.ui.layout4.addLayout(flow(None, row, spacing=6), 1)
        self.years = label(self, "", "explain")
        self.years.hide()
        self.ui.layout1.addWidget(self.years)
        self.ui.ending.addWidget(self.stop_button)
        self.ui.ending.addWidget(self.undo_button)
        for button in (self.stop_button, self.undo_button):
            button.hide()
        self.ui.search.setClearButtonEnabled(True)
        self.ui.search.setText(self._preferences.text("cases/words"))
        for first, second in pairwise((*row, self.table)):
            self.setTabOrder(first, second)

    def _connect(self) -> None:
        self.ui.create.clicked.connect(self.create_wanted)
        self.ui.importFile.clicked.connect(self.import_wanted)
        self.ui.example.clicked.connect(self.example_wanted)
        self.ui.open.clicked.connect(self.open_chosen)
        self.ui.search.textEdited.connect(lambda _text: self._timer.start())
        self.table.doubleClicked.connect(lambda _index: self.open_chosen())
        self.table.customContextMenuRequested.connect(
            lambda place: self.menu().popup(self.table.viewport().mapToGlobal(place))
        )
        self.table.selectionModel().selectionChanged.connect(lambda *_what: self._follow())
        self._keys = CaseKeys(self.table, self.ui.search, self.open_chosen, self._undo)
        self._timer.timeout.connect(self.refresh)
        self.filter.changed.connect(self.refresh)
        self.model.sort_wanted.connect(self.refresh)
        self.model.rows_wanted.connect(self._fetch)
        self.acts.told.connect(self.told)
        self.acts.changed.connect(self.refresh)
        self.acts.progressed.connect(self._on_progress, Qt.ConnectionType.QueuedConnection)
        self.acts.ended.connect(self._show_count)

    def doers(self) -> dict[str, Callable[[], None]]:
        """Return what the menus' entries for chosen cases do."""
        acts = self.acts
        return {
            "case_batch": lambda: self.batch_wanted.emit(self.chosen_ids()),
            "case_status": self._ask_status,
            "case_dates": lambda: acts.ask_dates(self.chosen_ids(), self._today()),
            "case_files": lambda: acts.ask_files(self.chosen_ids()),
            "case_table": lambda: acts.ask_table(self.chosen_ids()),
            "case_hand_over": lambda: acts.ask_hand_over(self.chosen_ids()),
            "case_copy": lambda: acts.duplicate(self.chosen_ids()),
            "case_bin": self._bin,
        }

    def use_actions(self, actions: Mapping[str, QAction]) -> None:
        """Take the menus' entries, to put them into the context menu and to follow what is chosen."""
        self._actions = {name: actions[name] for name in CASE_ACTIONS}
        self._follow()

    def _today(self) -> date:
        return self._clock().date()

    def refresh(self) -> None:
        """Ask for the cases that the search words and the filter let through, then for the counts of the queue."""
        desk, today, words = self._desk, self._today(), self.ui.search.text()
        self._preferences.put("cases/words", words)
        query = self.filter.wanted(words, self.model.sort_key, descending=self.model.descending)
        self._reader.ask(lambda _stop: find(desk, query, today), lambda found: self._show(found, today), lane="cases")
        self._reader.ask(lambda _stop: count_scopes(desk, today), self.filter.show_counts, lane="case counts")

    def _fetch(self, ids: "array[int]") -> None:
        desk = self._desk
        self._reader.ask(lambda _stop: rows_of(desk, ids), self.model.take_rows)

    def _show(self, found: Found, today: date) -> None:
        chosen, place = self.chosen_ids(), self.table.currentIndex().row()
        self.model.set_found(found.ids, found.first, When(today, found.calendar))
        self.years.setText(unknown_words(found.unknown_years) if found.unknown_years else "")
        self.years.setVisible(bool(found.unknown_years))
        self.empty.setText(self._nothing())
        narrowed = bool(self.ui.search.text().strip()) or self.filter.narrows()
        self.first_case.setVisible(not narrowed and self.filter.scope() in ("waiting", "all"))
        self.ui.stack.setCurrentWidget(self.table if found.ids else self.blank)
        self._choose(chosen, place)
        self._show_count()

    def _nothing(self) -> str:
        if self.ui.search.text().strip() or self.filter.narrows():
            return self.tr("没有找到符合条件的案卷。\n可以清除条件，或选择“全部”。")
        if self.filter.scope() in ("waiting", "all"):
            return self.tr("还没有案卷。\n新建一个案卷，导入案卷文件，或打开示例工作区看看。")
        return self.tr("这里没有案卷。")

    def _choose(self, ids: "array[int]", place: int) -> None:
        """Choose what was chosen before the list changed; the row at the same place where that is gone."""
        if not self.model.ids:
            return
        wanted = set(ids) if len(ids) <= _MOST_REMEMBERED else set()
        rows = [row for row, number in enumerate(self.model.ids) if number in wanted] if wanted else []
        rows = rows or [min(max(place, 0), len(self.model.ids) - 1)]
        selection = QItemSelection()
        for row in rows:
            selection.select(self.model.index(row, 0), self.model.index(row, len(COLUMNS) - 1))
        self.table.setCurrentIndex(self.model.index(rows[0], max(self.table.currentIndex().column(), 0)))
        self.table.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _show_count(self) -> None:
        self.stop_button.hide()
        self.undo_button.setVisible(self.acts.can_undo())
        count, chosen = len(self.model.ids), self._count_chosen()
        words = self.tr("共%n个案卷", "", count) if count else ""
        self.ui.count.setText(words + (self.tr("，已选%n个", "", chosen) if chosen > 1 else ""))

    def _on_progress(self, done: int, count: int) -> None:
        self.stop_button.show()
        self.ui.count.setText(self.tr("正在写出 {done}/{count}").format(done=done, count=count))

    def _count_chosen(self) -> int:
        return sum(bottom - top + 1 for top, bottom in self._spans())

    def _spans(self) -> list[tuple[int, int]]:
        """Return first and last row of each run of chosen rows."""
        selection = self.table.selectionModel().selection()
        ranges = [selection.at(place) for place in range(selection.count())]
        return sorted((each.top(), each.bottom()) for each in ranges)

    def _follow(self) -> None:
        count = self._count_chosen()
        self.ui.open.setEnabled(count == 1)
        for action in self._actions.values():
            action.setEnabled(bool(count) and self.isVisible())
        if not self.stop_button.isVisible():
            self._show_count()

    def showEvent(self, event: QShowEvent) -> None:
        """Let the menus' entries for chosen cases be of use."""
        super().showEvent(event)
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the menus' entries from doing something to cases that nobody sees."""
        super().hideEvent(event)
        self._follow()

    def chosen_ids(self) -> "array[int]":
        """Return the ids of the chosen cases, in the order of the list."""
        ids: array[int] = array("q")
        for top, bottom in self._spans():
            ids.extend(self.model.ids[top : bottom + 1])
        return ids

    def beside(self, case_id: int | None, by: int) -> int | None:
        """Return the case after (1) or before (-1) one in the list as it was shown last; None at its end.

        A case that is not in the list stands where the list's choice stands: that one is returned.
        """
        ids = self.model.ids
        if case_id is None or case_id not in ids:
            at = max(self.table.currentIndex().row(), 0)
        else:
            at = ids.index(case_id) + by
        return ids[at] if 0 <= at < len(ids) else None

    def open_chosen(self) -> None:
        """Ask for the chosen case to be opened."""
        ids = self.chosen_ids()
        if len(ids) == 1:
            self.open_wanted.emit(ids[0])

    def clear(self) -> None:
        """Want all that the chosen part of the queue holds."""
        self.ui.search.clear()
        self.filter.clear()

    def _bin(self) -> None:
        act = self.acts.take_out if self.filter.scope() == "bin" else self.acts.put_into_bin
        act(self.chosen_ids())

    def _undo(self) -> bool:
        """Take the bin back where there is anything to; say whether."""
        can = self.acts.can_undo()
        self.acts.undo()
        return can

    def menu(self) -> QMenu:
        """Return what can be done with the chosen cases."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        first = menu.addAction(self.tr("打开(&O)"), self.open_chosen)
        first.setShortcut(QKeySequence(Qt.Key.Key_Return))
        first.setEnabled(self._count_chosen() == 1)
        self._add_statuses(menu.addMenu(self.tr("设置状态(&S)")))
        for name, action in self._actions.items():
            if name == "case_bin" and self.filter.scope() == "bin":
                menu.addAction(self.tr("从回收站恢复(&D)"), self._bin)
            elif name != "case_status":
                menu.addAction(action)
        return menu

    def _add_statuses(self, menu: QMenu) -> None:
        for status in STATUS_WORDS:
            menu.addAction(status_words(status), self._status_setter(status))

    def _status_setter(self, status: str) -> Callable[[], None]:
        return lambda: self.acts.set_status(self.chosen_ids(), status)

    def _ask_status(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_statuses(menu)
        area = self.table.visualRect(self.table.currentIndex())
        menu.popup(self.table.viewport().mapToGlobal(area.bottomLeft()))

    def _ask_columns(self) -> None:
        self.columns_menu().popup(self.columns_button.mapToGlobal(QPoint(0, self.columns_button.height())))

    def columns_menu(self) -> QMenu:
        """Return the choice of columns are shown; the name always is."""
        head, menu = self.table.horizontalHeader(), QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for at, column in enumerate(COLUMNS):
            action = menu.addAction(say(column.head))
            action.setCheckable(True)
            action.setChecked(not head.isSectionHidden(at))
            action.setEnabled(column.key != "name")
            action.toggled.connect(lambda on, at=at: self._show_column(at, is_shown=on))
        return menu

    def _show_column(self, at: int, *, is_shown: bool) -> None:
        head = self.table.horizontalHeader()
        head.setSectionHidden(at, not is_shown)
        if is_shown and head.sectionSize(at) < px(40):
            head.resizeSection(at, px(COLUMNS[at].width))
        self._preferences.put(f"cases/header{head.count()}", head.saveState())

"""The plan page: read and search the text with its rules beside it; tables, rules, blocks and contradictions."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from app.services.desk import Desk
from app.services.plan_reading import PlanNotes, PlanText, plan_notes, plan_text
from app.services.search import KINDS, Hit, search
from app.ui.browse_tab import BrowseTab
from app.ui.dialogs import Dialogs
from app.ui.generated.ui_plan_page import Ui_PlanPage
from app.ui.marks import say
from app.ui.page_parts import make_browser
from app.ui.plan_beside import (
    BACK,
    CHECK_TAB,
    RULE_TAB,
    article_beside,
    check_beside,
    rule_beside,
    stretch_html,
    stretch_of,
)
from app.ui.plan_blocks import PlanBlocks
from app.ui.plan_history import PlanHistory
from app.ui.plan_leaf import leaf_html
from app.ui.plan_left import HITS, MARKS, OUTLINE, PlanLeft
from app.ui.plan_reader import SIZES, USUAL, PlanReader
from app.ui.plan_tables import PlanTables
from app.ui.plan_tabs import BLOCKS, CHECKS, RULES, SOURCES, rules_of
from app.ui.preferences import Preferences, keep_header
from app.ui.worker import Worker

_DELAY_MS: Final = 200
_MOST: Final = 200
_SIZE: Final = "page_plan/size"
_NAME: Final = 18  # characters of a line that name a bookmark, until its reader gives it another name


class PlanPage(QWidget):
    """The text on the first tab; tables, rules, blocks and contradictions on the others.

    Signals:
        told: what was done.
    """

    told = Signal(str)

    def __init__(self, desk: Desk, worker: Worker, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._worker = desk, worker
        self.text: PlanText | None = None
        self.notes: PlanNotes | None = None
        self._waiting: list[Callable[[], None]] = []
        self._pinned: tuple[int, int, str] | None = None
        self.ui = Ui_PlanPage()
        self.ui.setupUi(self)
        self.kinds = {kind: self._make_kind(kind) for kind in KINDS}
        self.left = PlanLeft(self)
        self.model, self.hits = self.left.model, self.left.hits
        self.context = PlanReader(self)
        self.beside = make_browser(self, self.tr("本段的规则和规划自检"), 10)
        self._lay_out()
        self.tables = PlanTables(worker, dialogs, self)
        self.ui.tabs.addTab(self.tables, self.tr("表格"))
        self.tabs = {look.name: self._make_tab(place) for place, (look, _) in enumerate(SOURCES)}
        self.history = PlanHistory()
        self._timer = self._make_timer(self.search)
        self._follow_timer = self._make_timer(self.follow_reading)
        self._connect()

    def _make_kind(self, kind: str) -> QPushButton:
        if not self.ui.layout4.itemAt(1):
            self.ui.layout4.addWidget(QLabel(self.tr("范围"), self.ui.searchTab))
        button = QPushButton(say(KINDS[kind]), self.ui.searchTab)
        button.setCheckable(True)
        button.setChecked(True)
        button.setProperty("segment", "single")
        button.setMinimumWidth(64)
        button.setAccessibleName(self.tr("检索%s") % say(KINDS[kind]))
        button.clicked.connect(self.search)
        self.ui.layout4.addWidget(button)
        return button

    def _lay_out(self) -> None:
        for stretch, pane in enumerate((self.left, self.context, self.beside)):
            self.ui.splitter.addWidget(pane)
            self.ui.splitter.setStretchFactor(stretch, 1 if pane is self.context else 0)
        self.ui.splitter.setSizes([270, 600, 330])
        self.ui.splitter.setChildrenCollapsible(False)
        self.ui.search.setClearButtonEnabled(True)

    def _make_tab(self, place: int) -> BrowseTab:
        look = SOURCES[place][0]
        tab = PlanBlocks(self._desk, self._worker, self) if look is BLOCKS else BrowseTab(look, self)
        self.ui.tabs.addTab(tab, say(look.name))
        tab.link.connect(self.follow)
        return tab

    def _make_timer(self, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(_DELAY_MS)
        timer.timeout.connect(act)
        return timer

    def _connect(self) -> None:
        self.ui.search.textEdited.connect(lambda _text: self._timer.start())
        self.ui.search.returnPressed.connect(self._on_enter)
        self.hits.selectionModel().currentChanged.connect(lambda index, _was: self._on_chosen(index.row()))
        self.hits.activated.connect(lambda index: self._on_chosen(index.row()))
        self.left.outline.wanted.connect(self.show_line)
        self.left.bookmarks.wanted.connect(self.show_line)
        self.left.mark_wanted.connect(self.add_bookmark)
        self.context.anchorClicked.connect(lambda url: self._on_link(QUrl(url).scheme(), QUrl(url).path()))
        self.beside.anchorClicked.connect(lambda url: self._on_link(QUrl(url).scheme(), QUrl(url).path()))
        self.context.restyled.connect(self._rewrite)
        self.context.moved.connect(self._follow_timer.start)
        self.tables.link.connect(self.follow)
        self.tables.told.connect(self.told)
        self.ui.tabs.currentChanged.connect(self._fill)
        for key, by in ((QKeySequence.StandardKey.Back, -1), (QKeySequence.StandardKey.Forward, 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.step, by))

    def remember(self, preferences: Preferences) -> None:
        """Take size, bookmarks and widths as they were, and keep them from now on."""
        self.context.set_size(preferences.number(_SIZE, USUAL, SIZES[0], SIZES[-1]))
        self.context.sized.connect(lambda size: preferences.put(_SIZE, size))
        self.left.bookmarks.remember(preferences)
        for number, tab in enumerate(self.tabs.values()):
            keep_header(tab.table.horizontalHeader(), preferences, f"page_plan/{number}")

    def showEvent(self, event: Any) -> None:
        """Read the plan when the page is first seen."""
        super().showEvent(event)
        if self.context.leaf < 0:
            self._with_text(self._open_book)

    def _open_book(self) -> None:
        if self.context.leaf < 0 and self.text is not None:
            self._read(self.text.leaves[min(1, len(self.text.leaves) - 1)].first)

    def _with_text(self, then: Callable[[], None]) -> None:
        """Do something once the plan is read."""
        if self.text is not None:
            then()
            return
        self._waiting.append(then)
        if len(self._waiting) == 1:
            desk = self._desk
            self._worker.ask(lambda _stop: (plan_text(desk), plan_notes(desk)), self._on_read, lane="plan text")

    def _on_read(self, found: tuple[PlanText, PlanNotes]) -> None:
        self.text, self.notes = found
        self.left.outline.show_entries(self.text.outline)
        self.tables.set_tables(self.text.tables, self.notes)
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()

    def _fill(self, index: int) -> None:
        """Ask for a tab's rows when it is first seen."""
        if self.ui.tabs.widget(index) is self.tables:
            self._with_text(lambda: self.tables.choose("") if self.tables.table() is None else None)
        for look, source in SOURCES:
            tab = self.tabs[look.name]
            if self.ui.tabs.widget(index) is tab and not tab.model.rows:
                self._load(look.name, source, tab.set_rows)

    def search(self) -> None:
        """Ask for what holds the words."""
        self._timer.stop()
        desk, words = self._desk, self.ui.search.text().strip()
        kinds = tuple(kind for kind, button in self.kinds.items() if button.isChecked())
        self.context.mark_words(words)
        self.left.show_page(HITS if words else OUTLINE)
        if not words or not kinds:
            self._worker.drop("plan search")
            self._show(())
            return
        self._worker.ask(lambda _stop: search(desk, words, kinds, _MOST), self._show, lane="plan search")

    def _on_enter(self) -> None:
        """Search at once; where this was searched already, go on to the next place."""
        if self._timer.isActive() or not self.model.hits:
            self.search()
        else:
            self.step_hit(1)

    def focus_search(self) -> None:
        """Put the cursor into the search line."""
        self.ui.tabs.setCurrentIndex(0)
        self.ui.search.setFocus()
        self.ui.search.selectAll()

    def step_hit(self, by: int) -> None:
        """Go to the next (1) or the last (-1) place that was found; after the last one the first comes again."""
        self.ui.tabs.setCurrentIndex(0)
        if not self.model.hits:
            self.focus_search()
            self.ui.count.setText(self.tr("请先输入要检索的词语"))
            return
        self.left.show_page(HITS)
        row = (self.hits.currentIndex().row() + by) % len(self.model.hits)
        self.hits.setCurrentIndex(self.model.index(row))

    def _show(self, hits: tuple[Hit, ...]) -> None:
        self.model.set_hits(hits)
        if hits:
            self.hits.setCurrentIndex(self.model.index(0))
        else:
            none = self.tr("所选范围中没有这些词语，请换一个说法，或放宽范围。")
            self.ui.count.setText(none if self.ui.search.text().strip() else "")

    def _on_chosen(self, row: int) -> None:
        if not 0 <= row < len(self.model.hits):
            return
        hit, count = self.model.hits[row], len(self.model.hits)
        more = self.tr("（只列前%n处，请多给些词语）", "", _MOST) if count == _MOST else ""
        words = self.tr("找到%n处，正在看第{at}处（F3下一处，Shift+F3上一处）", "", count)
        self.ui.count.setText(words.format(at=row + 1) + more)
        if hit.line is None:
            self._pinned = self._stretch()
            self.beside.setHtml(article_beside(hit))
        else:
            self._with_text(partial(self._read, hit.line, hit.rule_id))

    def show_line(self, line: int) -> None:
        """Show a line of the plan in its chapter."""
        self.follow("line", str(line))

    def _read(self, line: int, rule_id: str | None = None) -> None:
        if self.text is None or self.notes is None:
            return
        leaf = self.text.leaf_at(line)
        if leaf != self.context.leaf:
            self.context.show_leaf(leaf, leaf_html(self.text, leaf, self.notes))
        self._pinned = None
        self.context.go_to(line)
        self.follow_reading()
        if rule_id is not None:
            self._pin_rule(rule_id)

    def _rewrite(self) -> None:
        """Write the text anew, as the window looks now."""
        if self.text is not None and self.notes is not None and self.context.leaf >= 0:
            self.context.rewrite(leaf_html(self.text, self.context.leaf, self.notes))

    def _stretch(self) -> tuple[int, int, str] | None:
        return None if self.text is None else stretch_of(self.text, self.context.top_line())

    def follow_reading(self) -> None:
        """Show in the outline and beside the text what belongs to the lines that are read."""
        self._follow_timer.stop()
        stretch = self._stretch()
        if stretch is None or self.notes is None or self.context.leaf < 0:
            return
        line = self.context.top_line()
        self.left.outline.follow(line)
        if self._pinned != stretch:
            self._pinned = None
            self.beside.setHtml(stretch_html(self.notes, stretch, line))

    def _pin_rule(self, rule_id: str) -> None:
        rule = next((each for each in rules_of(self._desk) if each.id == rule_id), None)
        if rule is not None and self.text is not None:
            self._pinned = self._stretch()
            self.beside.setHtml(rule_beside(self.text, rule))

    def _on_link(self, kind: str, target: str) -> None:
        """Follow a link of the text or beside it: rules and contradictions stay beside the text."""
        if kind == "rule":
            self._pin_rule(target)
        elif kind == "check" and self.notes is not None:
            self._pinned = self._stretch()
            self.beside.setHtml(check_beside(self.notes, int(target)))
        elif kind == BACK:
            self._pinned = None
            self.follow_reading()
        else:
            self.follow({RULE_TAB: "rule", CHECK_TAB: "check"}.get(kind, kind), target)

    def add_bookmark(self) -> None:
        """Put a bookmark on the line that is read, and let it be named."""
        if self.text is None:
            return
        line = self.context.top_line()
        passages = self.text.leaves[max(0, self.context.leaf)].passages
        words = next((each.text for each in reversed(passages) if each.line <= line), "")
        self.ui.tabs.setCurrentIndex(0)
        self.left.show_page(MARKS)
        self.left.bookmarks.add(line, words[:_NAME])

    def show_rule(self, rule_id: str) -> None:
        """Show a rule on its tab."""
        self.follow("rule", rule_id)

    def step(self, by: int) -> None:
        """Go back (-1) to the line or rule that was read before, or forward (1) again."""
        place = self.history.step(by)
        if place is not None:
            self._go(*place)

    def follow(self, kind: str, target: str) -> None:
        """Go where a link points: a line, rule, table or contradiction; Alt+Left comes back."""
        blocks = self.tabs[BLOCKS.name]
        if kind == "rules" and isinstance(blocks, PlanBlocks):
            blocks.fold_card(blocks.chosen())
            return
        self.history.went((kind, target))
        self._go(kind, target)

    def _go(self, kind: str, target: str) -> None:
        if kind == "line":
            self.ui.tabs.setCurrentIndex(0)
            self._with_text(partial(self._read, int(target)))
        elif kind == "rule":
            self._choose(RULES.name, rules_of, lambda rule: rule.id == target)
        elif kind == "table":
            self.ui.tabs.setCurrentWidget(self.tables)
            self._with_text(partial(self.tables.choose, target))
        elif kind == "check":
            self._with_text(partial(self._choose_check, int(target)))

    def _choose_check(self, number: int) -> None:
        if self.notes is not None:
            checks = self.notes.checks
            self._choose(CHECKS.name, lambda _desk: checks, lambda found: found.id == checks[number].id)

    def _choose(self, name: str, source: Callable[[Desk], Any], is_it: Callable[[Any], bool]) -> None:
        tab = self.tabs[name]

        def choose(rows: Any) -> None:
            if not tab.model.rows:
                tab.set_rows(rows)
            tab.choose(is_it)

        self.ui.tabs.setCurrentWidget(tab)
        self._load(name, source, choose)

    def _load(self, name: str, source: Callable[[Desk], Any], done: Callable[[Any], None]) -> None:
        self._worker.ask(lambda _stop: source(self._desk), done, lane=f"plan {name}")

"""The plan page: search the plan, read a sentence in its context, its rules, its blocks, its contradictions."""

from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QListView, QPushButton, QTextBrowser, QWidget

from app.domain.plan import PlanLine
from app.services.desk import Desk
from app.services.search import KINDS, Hit, context_of, rules_at, search
from app.ui.browse_tab import BrowseTab
from app.ui.generated.ui_plan_page import Ui_PlanPage
from app.ui.marks import say
from app.ui.plan_history import PlanHistory
from app.ui.plan_model import HitDelegate, HitModel
from app.ui.plan_tabs import RULES, SOURCES, rules_of
from app.ui.plan_words import Rules, article_html, context_html
from app.ui.theme import FAINT, css
from app.ui.worker import Stop, Worker

_DELAY_MS: Final = 200
_AROUND: Final = 12
_FEW: Final = 3  # below what was found, where that is no line of the text
_MOST: Final = 200


class PlanPage(QWidget):
    """Search and context on the first tab; rules, blocks and contradictions on the others."""

    def __init__(self, desk: Desk, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._worker = desk, worker
        self.ui = Ui_PlanPage()
        self.ui.setupUi(self)
        self.kinds = {kind: self._make_kind(kind) for kind in KINDS}
        self.model = HitModel(self)
        self.hits = self._make_hits()
        self.context = self._make_context()
        self.ui.splitter.addWidget(self.hits)
        self.ui.splitter.addWidget(self.context)
        self.ui.splitter.setSizes([420, 620])
        self.ui.search.setClearButtonEnabled(True)
        self.tabs = {look.name: self._make_tab(place) for place, (look, _) in enumerate(SOURCES)}
        self.history = PlanHistory()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._connect()
        self._say(self.tr("输入词语检索规划；点行后的规则编号，查看引用该行的规则。"))

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

    def _make_hits(self) -> QListView:
        hits = QListView(self)
        hits.setAccessibleName(self.tr("搜索结果"))
        hits.setModel(self.model)
        hits.setItemDelegate(HitDelegate(hits))
        hits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return hits

    def _make_context(self) -> QTextBrowser:
        context = QTextBrowser(self)
        context.setAccessibleName(self.tr("规划原文"))
        context.setOpenLinks(False)
        context.document().setDocumentMargin(10)
        return context

    def _make_tab(self, place: int) -> BrowseTab:
        look = SOURCES[place][0]
        tab = BrowseTab(look, self)
        self.ui.tabs.addTab(tab, look.name)
        tab.link.connect(self.follow)
        return tab

    def _connect(self) -> None:
        self._timer.timeout.connect(self.search)
        self.ui.search.textEdited.connect(lambda _text: self._timer.start())
        self.ui.search.returnPressed.connect(self.search)
        self.hits.selectionModel().currentChanged.connect(lambda index, _was: self._on_chosen(index.row()))
        self.hits.activated.connect(lambda index: self._on_chosen(index.row()))
        self.context.anchorClicked.connect(lambda url: self.follow(QUrl(url).scheme(), QUrl(url).path()))
        self.ui.tabs.currentChanged.connect(self._fill)

        for key, by in ((QKeySequence.StandardKey.Back, -1), (QKeySequence.StandardKey.Forward, 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.step, by))

    def step(self, by: int) -> None:
        """Go back (-1) to the line or rule that was read before, or forward (1) again."""
        place = self.history.step(by)
        if place is not None:
            self._go(*place)

    def _fill(self, index: int) -> None:
        """Ask for a tab's rows when it is first seen."""
        if index > 0:
            look, source = SOURCES[index - 1]
            if not self.tabs[look.name].model.rows:
                self._load(look.name, lambda _stop: source(self._desk))

    def _load(self, name: str, work: Any) -> None:
        self._worker.ask(work, self.tabs[name].set_rows, lane=f"plan {name}")

    def search(self) -> None:
        """Ask for what holds the words."""
        self._timer.stop()
        desk, words = self._desk, self.ui.search.text().strip()
        kinds = tuple(kind for kind, button in self.kinds.items() if button.isChecked())
        if not words or not kinds:
            self._worker.drop("plan search")
            self._show(())
            return
        self._worker.ask(lambda _stop: search(desk, words, kinds, _MOST), self._show, lane="plan search")

    def focus_search(self) -> None:
        """Put the cursor into the search line."""
        self.ui.tabs.setCurrentIndex(0)
        self.ui.search.setFocus()
        self.ui.search.selectAll()

    def _show(self, hits: tuple[Hit, ...]) -> None:
        self.model.set_hits(hits)
        has_words = bool(self.ui.search.text().strip())
        more = self.tr("（只列前%n处，请多给些词语）", "", _MOST) if len(hits) == _MOST else ""
        self.ui.count.setText(self.tr("找到%n处", "", len(hits)) + more if has_words else "")
        if hits:
            self.hits.setCurrentIndex(self.model.index(0))
        elif has_words:
            self._say(self.tr("所选范围中没有这些词语，请换一个说法，或放宽范围。"))

    def _say(self, sentence: str) -> None:
        self.context.setHtml(f"<p style='color:{css(FAINT)}'>{sentence}</p>")

    def _on_chosen(self, row: int) -> None:
        if 0 <= row < len(self.model.hits):
            hit = self.model.hits[row]
            if hit.line is None:
                self._worker.drop("plan lines")
                self.context.setHtml(article_html(hit))
            else:
                self._read(hit.line, hit)

    def show_line(self, line: int) -> None:
        """Show a line of the plan among its neighbours."""
        self.follow("line", str(line))

    def _read(self, line: int, hit: Hit | None) -> None:
        desk, before = self._desk, _AROUND if hit is None or hit.kind == "text" else _FEW

        def work(_stop: Stop) -> tuple[tuple[PlanLine, ...], dict[int, Rules]]:
            lines = context_of(desk, line, before, _AROUND)
            return lines, {each.line: rules_at(desk, each.line) for each in lines}

        self._worker.ask(work, lambda found: self._show_context(found, line, hit), lane="plan lines")

    def _show_context(self, found: Any, chosen: int, hit: Hit | None) -> None:
        lines, cited = found
        self.context.setHtml(context_html(lines, chosen, cited, hit))
        if hit is None or hit.kind == "text":
            self.context.scrollToAnchor("chosen")

    def show_rule(self, rule_id: str) -> None:
        """Show a rule on its tab."""
        self.follow("rule", rule_id)

    def _choose_rule(self, rule_id: str) -> None:
        tab = self.tabs[RULES.name]

        def choose(rules: Any) -> None:
            if not tab.model.rows:
                tab.set_rows(rules)
            tab.choose(lambda rule: rule.id == rule_id)

        self.ui.tabs.setCurrentWidget(tab)
        self._worker.ask(lambda _stop: rules_of(self._desk), choose, lane=f"plan {RULES.name}")

    def follow(self, kind: str, target: str) -> None:
        """Go where a link points: to a line, or to a rule; Alt+Left comes back."""
        self.history.went((kind, target))
        self._go(kind, target)

    def _go(self, kind: str, target: str) -> None:
        if kind == "line":
            self.ui.tabs.setCurrentIndex(0)
            self._read(int(target), None)
        elif kind == "rule":
            self._choose_rule(target)
